"""Counts of people: rows of stitches, and tabs with a number."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from fieldreg.ui.keyboard.own_keys import OwnEnter
from fieldreg.ui.theme.paint import Stitch, draw_stitch, draw_text, text_width
from fieldreg.ui.theme.theme import repaint_on_change
from fieldreg.ui.widgets.buttons import PaintedButton
from fieldreg.ui.widgets.layout import Flow

_BAR = 32
_MARK_TEXT = 18


class StitchBar(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._theme = repaint_on_change(self)
        self._stitches: Sequence[Stitch] = ()
        self._mark_after = 0
        self._mark_words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_stitches(
        self, stitches: Sequence[Stitch], *, spoken: str, mark_after: int = 0, mark_words: str = ""
    ) -> None:
        self._stitches = stitches
        self._mark_after, self._mark_words = mark_after, mark_words
        self.setAccessibleName(spoken)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, _BAR + (_MARK_TEXT if self._mark_words else 0))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._stitches:
            return
        painter = QPainter(self)
        step = self.width() / len(self._stitches)
        # Full width only while as much ground stays between two of them.
        width = max(2.0, min(8.0, step * 0.5))
        height = 26 if width == 8 else 20  # noqa: PLR2004  the widest of the line above
        for index, kind in enumerate(self._stitches):
            centre = QPointF((index + 0.5) * step, 14)
            draw_stitch(painter, self._theme, kind, centre, height=height, width=width)
        if self._mark_words:
            self._draw_mark(painter, self._mark_after * step)

    def _draw_mark(self, painter: QPainter, x: float) -> None:
        painter.fillRect(QRectF(x - 0.75, 0, 1.5, _BAR), self._theme.colour("ink"))
        metrics = self._theme.metrics("hint")
        width = metrics.horizontalAdvance(self._mark_words)
        left = max(0.0, min(x - width / 2, self.width() - width))
        draw_text(
            painter,
            self._theme,
            self._mark_words,
            QRectF(left, _BAR, width, _MARK_TEXT),
            style="hint",
            role="ink2",
        )


class LegendEntry(QWidget):
    def __init__(self, kind: Stitch, words: str) -> None:
        super().__init__()
        self._theme = repaint_on_change(self)
        self._kind, self._words = kind, words
        self.setAccessibleName(words)

    @override
    def sizeHint(self) -> QSize:
        metrics = self._theme.metrics("hint")
        return QSize(round(metrics.horizontalAdvance(self._words)) + 21, 20)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        middle = self.height() / 2
        draw_stitch(painter, self._theme, self._kind, QPointF(7, middle), height=17, width=6)
        box = QRectF(19, 0, self.width() - 19, self.height())
        draw_text(painter, self._theme, self._words, box, style="hint", role="ink3")


class Legend(Flow):
    def __init__(self) -> None:
        super().__init__(spacing=18)

    def set_entries(self, entries: Sequence[tuple[Stitch, str]]) -> None:
        self.clear()
        for kind, words in entries:
            self.add(LegendEntry(kind, words))


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
        self.setAutoExclusive(True)  # a screen reader would call it a check box

    @override
    def own_enter(self) -> OwnEnter | None:
        return None if self.isChecked() else super().own_enter()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.isChecked():
            event.ignore()
        else:
            super().keyPressEvent(event)

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
        if isinstance(watched, CountTab):
            to.setFocus(Qt.FocusReason.TabFocusReason)
        self.select(to.count.name)
        return True

    def _rebuild(self, counts: Sequence[TabCount]) -> None:
        self.clear()
        self._tabs = [CountTab(count) for count in counts]
        for tab in self._tabs:
            tab.installEventFilter(self)
            tab.clicked.connect(lambda _on=False, tab=tab: self._press(tab))
            self.add(tab)
        # Made later than the rest, the tabs would be reached after what stands below them.
        for stop, following in itertools.pairwise([self._find_stop_before(), *self._tabs]):
            self.setTabOrder(stop, following)

    def _find_stop_before(self) -> QWidget:
        stop = self.previousInFocusChain()
        no_focus = Qt.FocusPolicy.NoFocus
        while stop not in (None, self.window()) and stop.focusPolicy() == no_focus:
            stop = stop.previousInFocusChain()
        return stop or self

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
