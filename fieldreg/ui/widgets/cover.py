"""The cover: a binding and one column, for screens before or beside the pages.

It has neither rail nor status bar, so that no data of other people is visible.
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from fieldreg.ui.keyboard import Action, Keyboard
from fieldreg.ui.theme.paint import INSET, draw_logo, make_pen
from fieldreg.ui.theme.rich_text import DisplayText
from fieldreg.ui.theme.theme import repaint_on_change
from fieldreg.ui.translation import translate, translator
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.labels import Label, PageTitle
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.panes import ScrollPane

tr = translator("Unlock")


_BINDING = 452
_MARGIN = 56
_MIN_BINDING = 300
_STRIP = 96  # the binding where there is no room for words on it
_WIDE, _NARROW = 1000, 800
_TALL = 600
COVER_TOP = 132  # of the first words of a cover that says that the register is locked


class CoverBanner(QWidget):
    def __init__(self, line: DisplayText, below: DisplayText) -> None:
        super().__init__()
        self._theme = repaint_on_change(self)
        self.setProperty("ground", "binding")
        self.line = Label(line, "cover_line", "onBinding2", wraps=True)
        self.footer = Label(below, "body", "onBinding2", wraps=True)
        self._texts = (Label("fieldreg", "cover_name", "onBinding"), self.line, self.footer)
        self._box = QVBoxLayout(self)
        self._box.setSpacing(6)
        self._box.addWidget(self._texts[0])
        self._box.addWidget(self.line)
        self._box.addStretch(1)
        self._box.addWidget(self.footer)
        self.fit(QSize())

    def fit(self, room: QSize) -> None:
        is_strip = 0 < room.width() < _NARROW
        self._margin = 17 if is_strip else _MARGIN
        self._top = 127 if room.height() >= _TALL else 40
        self.setMinimumWidth(_STRIP if is_strip else _MIN_BINDING)
        self.setMaximumWidth(_STRIP if is_strip else _BINDING)
        self._box.setContentsMargins(self._margin, self._top + 78, 64, 40)
        for text in self._texts:
            text.setVisible(not is_strip)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("binding"))
        draw_logo(painter, self._theme, QRectF(self._margin + 1, self._top, 62, 50))
        painter.setPen(make_pen(self._theme.colour("stitch"), 2, dashes=(9, 7)))
        seam = self.width() - 9.0
        painter.drawLine(QPointF(seam, 9), QPointF(seam, self.height()))
        if self._theme.needs_outlines:
            painter.fillRect(self.width() - 1, 0, 1, self.height(), self._theme.colour("line"))


class Cover(QWidget):
    def __init__(
        self, line: DisplayText, below: DisplayText, *, width: int = 560, top: int = 40
    ) -> None:
        super().__init__()
        self.banner = CoverBanner(line, below)
        self.column = Column()
        self.column.setMaximumWidth(width + 2 * INSET)
        inside = QWidget()
        self._top = top
        self._box = QHBoxLayout(inside)
        self._box.addWidget(self.column, 1)
        self._box.addStretch(0)
        self._box.setAlignment(self.column, Qt.AlignmentFlag(0))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.banner, 2)
        self.pane = ScrollPane(inside)
        row.addWidget(self.pane, 3)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        left = 96 if self.width() >= _WIDE else 40
        top = self._top if self.height() >= _TALL else 24
        self._box.setContentsMargins(left - INSET, top, 40 - INSET, 24)
        self.banner.fit(self.size())
        super().resizeEvent(event)


class LockedCover(Cover):
    help_requested = Signal()
    help_name = ""

    def __init__(self, below: DisplayText = "", *, width: int = 560, top: int = 40) -> None:
        super().__init__(
            tr("Anywhere, with no network, nobody left out."),
            below
            or tr(
                "What is registered is kept locked on this computer. Nobody can open it"
                " without your passphrase."
            ),
            width=width,
            top=top,
        )

    def take_invitation(self, path: str) -> None:
        """Begin a laptop with the invitation, or say why not; by default, do nothing."""

    def add_help(self, actions: Actions) -> KeyButton:
        name = translate("Shell", "Help")
        return actions.add(name, self.help_requested.emit, Action.HELP, kind=ButtonKind.QUIET)


class ClosingCover(LockedCover):
    unlock_requested = Signal()

    def __init__(self, keyboard: Keyboard, *, is_exchanging: bool) -> None:
        super().__init__(top=COVER_TOP)
        self.column.add_inset(
            PageTitle(tr("Hello"), tr("The register on this computer is locked."))
        )
        rest = (
            tr("An exchange is being finished. What is missing goes with the next one.")
            if is_exchanging
            else tr("What was begun is being finished. Then the passphrase is asked for here.")
        )
        self.column.add_inset(Label(rest, wraps=True), above="section")
        if is_exchanging:
            actions = Actions(keyboard, self)
            actions.add(
                tr("Unlock now"),
                self.unlock_requested.emit,
                Action.PRIMARY,
                kind=ButtonKind.PRIMARY,
            )
            self.column.add_inset(actions.row(), above="part")
        self.column.add_stretch()
