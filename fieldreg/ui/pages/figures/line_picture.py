"""Figures over periods as a line, each with its bounds; a period without a record is 0."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from fieldreg.domain.figures.choropleth import list_ticks
from fieldreg.ui.theme.chart_paint import draw_ring, draw_span
from fieldreg.ui.theme.paint import Align, draw_text, make_pen, text_width
from fieldreg.ui.theme.theme import repaint_on_change
from fieldreg.ui.vocabulary import figures as figures_words

_HEIGHT, _LEAST_WIDTH = 280, 260
_TOP, _FOOT, _LABEL = 12, 28, 18
_BOX: Final = 8  # the width of a span of bounds
_CURRENT: Final = 6.5


class LinePoint(NamedTuple):
    key: str
    label: str
    low: int
    value: int
    high: int


class LinePicture(QWidget):
    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._theme = repaint_on_change(self)
        self._points: Sequence[LinePoint] = ()
        self._ticks: Sequence[int] = (0,)
        self._current = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_points(self, points: Sequence[LinePoint], spoken: str) -> None:
        self._points = points
        self._ticks = list_ticks(max((point.high for point in points), default=0))
        self.setAccessibleName(spoken)
        self.update()

    def show_current(self, key: str, told: str) -> None:
        self._current = key
        self.setAccessibleDescription(told)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(_LEAST_WIDTH, _HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._points:
            x = event.position().x()
            nearest = min(range(len(self._points)), key=lambda at: abs(self._x(at) - x))
            self.chosen.emit(self._points[nearest].key)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._points:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_axes(painter)
        for at, point in enumerate(self._points):
            low, high = self._y(point.low), self._y(point.high)
            box = QRectF(self._x(at) - _BOX / 2, high, _BOX, low - high)
            if point.high > point.low:
                draw_span(painter, self._theme, box, is_certain=False)
        painter.setPen(make_pen(self._theme.colour("accent"), 2))
        places = [
            QPointF(self._x(at), self._y(point.value)) for at, point in enumerate(self._points)
        ]
        painter.drawPolyline(places)
        for place, point in zip(places, self._points, strict=True):
            if point.key == self._current:
                draw_ring(painter, self._theme, place, _CURRENT)
            draw_ring(painter, self._theme, place, 3)

    def _draw_axes(self, painter: QPainter) -> None:
        theme, right = self._theme, self.width()
        for tick in self._ticks:
            y = self._y(tick)
            painter.fillRect(QRectF(self._left, y, right - self._left, 1), theme.colour("line"))
            box = QRectF(0, y - _LABEL / 2, self._left - 8, _LABEL)
            words = figures_words.format_count(tick)
            draw_text(painter, theme, words, box, style="hint", role="ink2", align=Align.AlignRight)
        used = 0.0
        for at, point in enumerate(self._points):
            width, x = text_width(theme, point.label, "hint"), self._x(at)
            if point.key == self._current:
                painter.fillRect(
                    QRectF(x - 0.5, _TOP, 1, self.height() - _TOP - _FOOT), theme.colour("ink2")
                )
            if x - width / 2 >= used and x + width / 2 <= right:
                box = QRectF(x - width / 2, self.height() - _LABEL, width + 2, _LABEL)
                draw_text(painter, theme, point.label, box, style="hint", role="ink2")
                used = x + width / 2 + 12

    @property
    def _left(self) -> float:
        labels = map(figures_words.format_count, self._ticks)
        return max(text_width(self._theme, label, "hint") for label in labels) + 12

    def _x(self, at: int) -> float:
        room = self.width() - self._left
        return self._left + room * (at + 0.5) / len(self._points)

    def _y(self, count: int) -> float:
        room = self.height() - _TOP - _FOOT
        return _TOP + room * (1 - count / (self._ticks[-1] or 1))
