"""The cover: a broad binding and one column, for what comes before or beside the pages.

Unlocking, the first run and the page handed over to a trainee have neither rail
nor foot: nothing of anybody else's is in sight.
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from fieldreg.ui.phrase import Words
from fieldreg.ui.theme.paint import draw_logo, pen
from fieldreg.ui.theme.theme import repaint_on_change
from fieldreg.ui.widgets.layout import INSET, Column, Scroll
from fieldreg.ui.widgets.text import Text

_BINDING = 452
_MARGIN = 56
_LEAST_BINDING = 300


class Binding(QWidget):
    """The left side of a cover."""

    def __init__(self, line: Words, below: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = repaint_on_change(self)
        self.setProperty("ground", "binding")
        self.setMinimumWidth(_LEAST_BINDING)
        self.setMaximumWidth(_BINDING)
        self.line = Text(line, "cover_line", "onBinding2", wraps=True)
        self.below = Text(below, "body", "onBinding2", wraps=True)
        box = QVBoxLayout(self)
        box.setContentsMargins(_MARGIN, 205, 64, 40)
        box.setSpacing(6)
        box.addWidget(Text("fieldreg", "cover_name", "onBinding"))
        box.addWidget(self.line)
        box.addStretch(1)
        box.addWidget(self.below)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("binding"))
        draw_logo(painter, self._theme, QRectF(_MARGIN + 1, 127, 62, 50))
        painter.setPen(pen(self._theme.colour("stitch"), 2, dashes=(9, 7)))
        seam = self.width() - 9.0
        painter.drawLine(QPointF(seam, 9), QPointF(seam, self.height()))
        if self._theme.has_lines:
            painter.fillRect(
                self.width() - 1, 0, 1, self.height(), self._theme.colour("line")
            )


class Cover(QWidget):
    """A binding with *line* under the name and *below* at its foot, and a column.

    Fill `column`; its text is *width* wide at most.
    """

    def __init__(
        self,
        line: Words,
        below: Words,
        *,
        width: int = 560,
        top: int = 40,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.binding = Binding(line, below)
        self.column = Column()
        self.column.setMaximumWidth(width + 2 * INSET)
        inside = QWidget()
        box = QHBoxLayout(inside)
        box.setContentsMargins(96 - INSET, top, 40 - INSET, 40)
        box.addWidget(self.column, 1)
        box.addStretch(0)
        box.setAlignment(self.column, Qt.AlignmentFlag(0))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.binding, 2)
        row.addWidget(Scroll(inside), 3)
