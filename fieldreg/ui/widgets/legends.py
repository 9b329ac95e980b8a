"""Legends of charts and maps: swatches with their words."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from fieldreg.ui.theme.chart_paint import Mark, draw_swatch
from fieldreg.ui.theme.paint import draw_text, text_width
from fieldreg.ui.theme.theme import repaint_on_change
from fieldreg.ui.widgets.layout import Flow

_SWATCH, _HEIGHT = 28, 20


class ChartLegend(Flow):
    def __init__(self) -> None:
        super().__init__(spacing=16, between=2)

    def set_marks(self, marks: Sequence[tuple[Mark | int, str]]) -> None:
        self.clear()
        for mark, words in marks:
            self.add(_Entry(mark, words))


class _Entry(QWidget):
    def __init__(self, mark: Mark | int, words: str) -> None:
        super().__init__()
        self._theme = repaint_on_change(self)
        self._mark, self._words = mark, words
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(round(_SWATCH + text_width(self._theme, self._words, "hint")) + 2, _HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_swatch(painter, self._theme, self._mark, 0, self.height() / 2)
        box = QRectF(_SWATCH, 0, self.width() - _SWATCH, self.height())
        draw_text(painter, self._theme, self._words, box, style="hint", role="ink2")
