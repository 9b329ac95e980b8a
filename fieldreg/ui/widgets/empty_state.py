"""The state of a page without data: one stitch, and the next thing to do."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from fieldreg.ui.theme.paint import Stitch, draw_stitch
from fieldreg.ui.theme.rich_text import DisplayText
from fieldreg.ui.theme.theme import repaint_on_change
from fieldreg.ui.widgets.labels import Label
from fieldreg.ui.widgets.layout import button_row

_SEATS, _HEIGHT = 12, 34


class _FirstStitch(QWidget):
    """It is shown whole, or not at all where the page is full."""

    def __init__(self) -> None:
        super().__init__()
        self._theme = repaint_on_change(self)

    @override
    def sizeHint(self) -> QSize:
        return QSize(24 * _SEATS, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.height() < _HEIGHT:
            return
        painter = QPainter(self)
        draw_stitch(painter, self._theme, Stitch.FULL, QPointF(14, 17), height=32)
        for seat in range(1, _SEATS):
            draw_stitch(painter, self._theme, Stitch.DOT, QPointF(14 + 24 * seat, 17))


class EmptyState(QWidget):
    def __init__(self, words: DisplayText, line: DisplayText, *buttons: QWidget) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addStretch(2)
        box.addWidget(_FirstStitch())
        box.addSpacing(22)
        box.addWidget(Label(words, "h2", wraps=True))
        box.addSpacing(4)
        sentence = Label(line, "body", "ink2", wraps=True)
        sentence.setMaximumWidth(760)
        box.addWidget(sentence)
        box.addSpacing(18)
        box.addWidget(button_row(*buttons))
        box.addStretch(5)
