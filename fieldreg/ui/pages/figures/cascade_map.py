"""The cascade as a map: the generation in each soum, and lines."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent
from typing_extensions import override

from fieldreg.domain.figures.cascade.map_layout import CascadeMap
from fieldreg.domain.places.boundaries import Boundaries
from fieldreg.ui.pages.figures.boundary_picture import BoundaryPicture
from fieldreg.ui.theme.chart_paint import draw_tie
from fieldreg.ui.theme.paint import Align, make_pen
from fieldreg.ui.vocabulary import figures as figures_words

_RADIUS: Final = 9


class CascadeMapPicture(BoundaryPicture):
    """A line that plans alone state is basted; the keys are generations."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: CascadeMap | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # the column scrolls to it

    def show_map(self, shown: CascadeMap, boundaries: Boundaries, spoken: str) -> None:
        self._shown = shown
        self.show_boundaries(boundaries, spoken)

    @override
    def key_at(self, point: QPointF) -> str:
        for soum, number in self._shown.generation_of.items() if self._shown else ():
            place = self._place(soum)
            if place is not None and (place - point).manhattanLength() <= 2 * _RADIUS:
                return str(number)
        return ""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._shown is None:
            return
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.save()
        painter.scale(self._scale, self._scale)
        self._draw_aimags(painter, QBrush(theme.colour("sunken")))
        painter.restore()
        for line in self._shown.lines:
            start, end = self._place(line.start), self._place(line.end)
            if start is not None and end is not None:
                draw_tie(painter, theme, start, end, is_stated=line.is_stated)
        # Earlier generations lie above later ones.
        numbers = self._shown.generation_of
        for soum in sorted(numbers, key=lambda soum: (-numbers[soum], soum)):
            self._draw_ring(painter, self._place(soum), str(numbers[soum]))

    def _draw_ring(self, painter: QPainter, place: QPointF | None, number: str) -> None:
        if place is None:
            return
        theme, is_current = self._theme, number == self._current
        painter.setPen(make_pen(theme.colour("ink" if is_current else "accent"), 2))
        painter.setBrush(theme.colour("accentSoft" if is_current else "page"))
        radius = _RADIUS + 2 * is_current
        painter.drawEllipse(place, radius, radius)
        painter.setPen(theme.colour("ink"))
        painter.setFont(theme.font("hint"))
        box = QRectF(place.x() - radius, place.y() - radius, 2 * radius, 2 * radius)
        painter.drawText(box, Align.AlignCenter, figures_words.format_count(int(number)))

    def _place(self, soum: str) -> QPointF | None:
        outline = self._boundaries.outlines.get(soum) if self._boundaries else None
        return QPointF(*outline.anchor) * self._scale if outline else None
