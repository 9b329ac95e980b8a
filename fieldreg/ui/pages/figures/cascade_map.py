"""The cascade as a map: a ring with the generation in each soum, and lines to where it went on."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from typing_extensions import override

from fieldreg.domain.figures.cascade.map_layout import CascadeMap
from fieldreg.domain.places.boundaries import Boundaries
from fieldreg.domain.places.place import Level
from fieldreg.ui.pages.figures.country_picture import BORDER, CountryPicture
from fieldreg.ui.theme.chart_paint import draw_tie, path_of
from fieldreg.ui.theme.paint import Align, make_pen
from fieldreg.ui.vocabulary import figures as figures_words

_RADIUS: Final = 9


@dataclass(frozen=True, slots=True)
class ShownCascadeMap:
    drawn: CascadeMap
    boundaries: Boundaries


class CascadeMapPicture(CountryPicture):
    """A line that plans alone state is basted; a click chooses a generation."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: ShownCascadeMap | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # the column scrolls to it

    def show_map(self, shown: ShownCascadeMap, spoken: str) -> None:
        """Show a map; *spoken* says it in a sentence."""
        self._shown, self._boundaries = shown, shown.boundaries
        self.setAccessibleName(spoken)
        self.updateGeometry()
        self.update()

    def generation_at(self, point: QPointF) -> str:
        """Return the generation of the ring there, or an empty text."""
        for soum, number in self._shown.drawn.generation_of.items() if self._shown else ():
            place = self._place(soum)
            if place is not None and (place - point).manhattanLength() <= 2 * _RADIUS:
                return str(number)
        return ""

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if found := self.generation_at(event.position()):
            self.chosen.emit(found)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._shown is None:
            return
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.save()
        painter.scale(self._scale, self._scale)
        painter.setBrush(theme.colour("sunken"))
        painter.setPen(make_pen(theme.colour("lineStrong"), BORDER / self._scale))
        for outline in self._shown.boundaries.list_at(Level.AIMAG).values():
            painter.drawPath(path_of(outline))
        painter.restore()
        for line in self._shown.drawn.lines:
            start, end = self._place(line.start), self._place(line.end)
            if start is not None and end is not None:
                draw_tie(painter, theme, start, end, is_stated=line.is_stated)
        # Earlier generations lie above later ones.
        numbers = self._shown.drawn.generation_of
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
        outline = self._shown.boundaries.outlines.get(soum) if self._shown else None
        return QPointF(*outline.anchor) * self._scale if outline else None
