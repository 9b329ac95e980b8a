"""Count tabs: the number of items of each kind, and the kind that is shown."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.ui.theme.paint import draw_text, text_width
from fieldreg.ui.widgets.buttons import PaintedButton
from fieldreg.ui.widgets.layout import Flow


@dataclass(frozen=True, slots=True)
class TabCount:
    name: str
    icon: str
    number: str
    display_text: str
    role: str = "ink2"


class CountTab(PaintedButton):
    def __init__(self, count: TabCount) -> None:
        self.count = count
        super().__init__(f"{count.display_text}: {count.number}")
        self.setCheckable(True)

    @override
    def sizeHint(self) -> QSize:
        number = 28 + text_width(self._theme, self.count.number, "h2")
        words = text_width(self._theme, self.count.display_text, "hint")
        return QSize(round(max(number, words)) + 1, 58)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, count = self._theme, self.count
        painter = QPainter(self)
        theme.draw_icon(painter, count.icon, count.role, 0, 6)
        width = float(self.width())
        draw_text(painter, theme, count.number, QRectF(28, 0, width, 32), style="h2")
        ink = "ink" if self.underMouse() or self.isChecked() else "ink2"
        draw_text(
            painter, theme, count.display_text, QRectF(0, 32, width, 20), style="hint", role=ink
        )
        if self.isChecked():
            painter.fillRect(QRectF(0, 55, width, 3), theme.colour("accent"))


class CountTabs(Flow):
    """Tabs in a row; one stop of the Tab key, and ← → move between them.

    Signals:
        chosen(str): the name of another kind to show.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(spacing=29)
        self._tabs: list[CountTab] = []
        self._current = ""

    def set_counts(self, counts: Sequence[TabCount]) -> None:
        if [tab.count.name for tab in self._tabs] == [count.name for count in counts]:
            for tab, count in zip(self._tabs, counts, strict=True):
                tab.count = count
                tab.set_text(f"{count.display_text}: {count.number}")
        else:
            self._rebuild(counts)
        names = [count.name for count in counts]
        self._mark(self._current if self._current in names else (names or [""])[0])

    @property
    def current(self) -> str:
        return self._current

    def select(self, name: str) -> None:
        if name != self._current:
            self._mark(name)
            self.chosen.emit(name)

    def accept_arrows_from(self, view: QWidget) -> None:
        """Move between the kinds with ← and → in *view* as well."""
        view.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
        if not step or not self._tabs:
            return False
        names = [tab.count.name for tab in self._tabs]
        to = self._tabs[(names.index(self._current) + step) % len(names)]
        self.select(to.count.name)
        if isinstance(watched, CountTab):
            to.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _rebuild(self, counts: Sequence[TabCount]) -> None:
        self.clear()
        self._tabs = [CountTab(count) for count in counts]
        for tab in self._tabs:
            tab.installEventFilter(self)
            tab.clicked.connect(lambda _on=False, tab=tab: self._press(tab))
            self.add(tab)

    def _press(self, tab: CountTab) -> None:
        self._mark(self._current)  # a checkable button would lose its mark
        self.select(tab.count.name)

    def _mark(self, name: str) -> None:
        self._current = name
        for tab in self._tabs:
            is_current = tab.count.name == name
            tab.setChecked(is_current)
            policy = Qt.FocusPolicy.StrongFocus if is_current else Qt.FocusPolicy.ClickFocus
            tab.setFocusPolicy(policy)
