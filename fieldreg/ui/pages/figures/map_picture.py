"""The map of an answer by place."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QHelpEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QToolTip
from typing_extensions import override

from fieldreg.domain.figures.choropleth import Choropleth, Sign
from fieldreg.domain.places.boundaries import Boundaries
from fieldreg.domain.places.place import Level
from fieldreg.ui.pages.figures.boundary_picture import BoundaryPicture
from fieldreg.ui.theme.chart_paint import DOT_RADIUS, draw_hatching, path_of
from fieldreg.ui.theme.paint import Align, make_pen, text_width

_HATCH_GAP: Final = 16  # units of the map
_EDGE, _CURRENT = 0.6, 2.2
_LABEL: Final = 18
_SMALL: Final = 14  # a place that is narrower gets a ring


@dataclass(frozen=True, slots=True)
class ShownMap:
    drawn: Choropleth
    boundaries: Boundaries
    level: Level
    told: Mapping[str, str]
    numbers: Mapping[str, str]


class MapPicture(BoundaryPicture):
    def __init__(self) -> None:
        super().__init__()
        self._theme.changed.connect(self._forget)
        self._shown: ShownMap | None = None
        self._drawn: QPixmap | None = None

    def show_map(self, shown: ShownMap, spoken: str) -> None:
        self._shown, self._drawn = shown, None
        self.show_boundaries(shown.boundaries, spoken)

    @override
    def key_at(self, point: QPointF) -> str:
        if self._shown is None:
            return ""
        x, y = point.x() / self._scale, point.y() / self._scale
        outlines = self._shown.boundaries.list_at(self._shown.level)
        return next((code for code, each in outlines.items() if each.contains((x, y))), "")

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self._shown:
            told = self._shown.told.get(self.key_at(QPointF(event.pos())), "")
            QToolTip.showText(event.globalPos(), told, self)
            return True
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._shown is None:
            return
        ratio = self.devicePixelRatioF()
        if self._drawn is None or self._drawn.size() != self.size() * ratio:
            self._drawn = self._draw(self._shown, ratio)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._drawn)
        outline = self._shown.boundaries.outlines.get(self._current)
        if outline is not None and self._current in self._shown.drawn.classes:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(self._scale, self._scale)
            painter.setPen(make_pen(self._theme.colour("ink"), _CURRENT / self._scale))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(path_of(outline))
            if outline.width * self._scale < _SMALL:
                radius = _SMALL / 2 / self._scale
                painter.drawEllipse(QPointF(*outline.anchor), radius, radius)

    def _forget(self) -> None:
        self._drawn = None
        self.update()

    def _draw(self, shown: ShownMap, ratio: float) -> QPixmap:
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.save()
        painter.scale(self._scale, self._scale)
        self._draw_places(painter, shown)
        self._draw_aimags(painter, QBrush(Qt.BrushStyle.NoBrush))
        painter.restore()
        if shown.level is Level.AIMAG:
            self._draw_numbers(painter, shown)
        painter.end()
        return picture

    def _draw_places(self, painter: QPainter, shown: ShownMap) -> None:
        theme, ranges = self._theme, shown.drawn.ranges
        edge = make_pen(
            theme.colour("line" if theme.needs_outlines else "page"), _EDGE / self._scale
        )
        for code, found in shown.drawn.classes.items():
            outline = shown.boundaries.outlines[code]
            is_sign = isinstance(found, Sign)
            painter.setBrush(
                theme.colour("sunken")
                if isinstance(found, Sign)
                else theme.map_ramp[ranges[found].shade][0]
            )
            painter.setPen(edge)
            painter.drawPath(path_of(outline))
            if found is Sign.HIDDEN:
                colour = theme.colour("lineStrong")
                draw_hatching(painter, outline, colour, gap=_HATCH_GAP, width=1.2 / self._scale)
            elif is_sign:
                radius = DOT_RADIUS / self._scale
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.colour("ink2"))
                painter.drawEllipse(QPointF(*outline.anchor), radius, radius)

    def _draw_numbers(self, painter: QPainter, shown: ShownMap) -> None:
        for code, found in shown.drawn.classes.items():
            if isinstance(found, Sign):
                continue
            outline, number = shown.boundaries.outlines[code], shown.numbers[code]
            width = text_width(self._theme, number, "hint")
            if outline.width * self._scale > width + 4:
                x, y = (each * self._scale for each in outline.anchor)
                box = QRectF(x - width, y - _LABEL / 2, 2 * width, _LABEL)
                ink = self._theme.map_ramp[shown.drawn.ranges[found].shade][1]
                painter.setPen(ink)
                painter.setFont(self._theme.font("hint"))
                painter.drawText(box, Align.AlignCenter, number)
