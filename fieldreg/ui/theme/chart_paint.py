"""Painters of charts, readable in a grey print.

Certain parts are filled, possible ones outlined; the present figure is a ring, an aim a stroke.
"""

from enum import StrEnum
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from fieldreg.domain.places.boundaries import Outline
from fieldreg.ui.theme.paint import make_pen
from fieldreg.ui.theme.theme import Theme

_BAR, _RING = 10.0, 4.5
_SWATCH: Final = (20, 13)
_BASTED: Final = (4, 3)
SWATCH_GAP: Final = 8  # between the lines of a hatching
DOT_RADIUS: Final = 1.5


class BarShares(NamedTuple):
    low: float
    value: float
    high: float
    aim: float | None = None


class Mark(StrEnum):
    CERTAIN = "certain"
    POSSIBLE = "possible"
    PRESENT = "present"
    NONE = "none"
    HIDDEN = "hidden"
    TIE = "tie"
    STATED = "stated"


def draw_bar(painter: QPainter, theme: Theme, box: QRectF, shares: BarShares) -> None:
    left, room = box.left() + _RING, box.width() - 2 * _RING
    low, value, high = (left + room * share for share in shares[:3])
    top = box.center().y() - _BAR / 2
    draw_span(painter, theme, QRectF(left, top, low - left, _BAR), is_certain=True)
    draw_span(painter, theme, QRectF(low, top, high - low, _BAR), is_certain=False)
    draw_ring(painter, theme, QPointF(value, box.center().y()))
    if shares.aim is not None:
        at = left + room * shares.aim
        painter.setPen(make_pen(theme.colour("ink"), 2, flat=True))
        painter.drawLine(QPointF(at, top - _BAR / 2), QPointF(at, top + 1.5 * _BAR))


def draw_span(painter: QPainter, theme: Theme, box: QRectF, *, is_certain: bool) -> None:
    if box.width() <= 0:
        return
    accent = theme.colour("accent")
    if is_certain:
        painter.fillRect(box, accent)
    else:
        painter.setPen(make_pen(accent, 1.5, flat=True))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(0.75, 0.75, -0.75, -0.75))


def draw_ring(painter: QPainter, theme: Theme, centre: QPointF, radius: float = _RING) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(make_pen(theme.colour("accent"), 2))
    painter.setBrush(theme.colour("page"))
    painter.drawEllipse(centre, radius, radius)


def draw_hatching(
    painter: QPainter, outline: Outline, colour: QColor, *, gap: int, width: float
) -> None:
    pen = make_pen(colour, width, flat=True)
    painter.setPen(pen)
    for start, end in outline.list_hatching(gap):
        painter.drawLine(QPointF(*start), QPointF(*end))


def draw_tie(
    painter: QPainter, theme: Theme, start: QPointF, end: QPointF, *, is_stated: bool
) -> None:
    dashes = _BASTED if is_stated else None
    painter.setPen(make_pen(theme.colour("accent"), 1.5, flat=True, dashes=dashes))
    painter.drawLine(start, end)


def draw_swatch(painter: QPainter, theme: Theme, mark: Mark | int, left: float, y: float) -> None:
    wide, high = _SWATCH
    box = QRectF(left, y - high / 2, wide, high)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if mark is Mark.PRESENT:
        draw_ring(painter, theme, box.center())
    elif mark in (Mark.TIE, Mark.STATED):
        ends = QPointF(left, y), QPointF(left + wide, y)
        draw_tie(painter, theme, *ends, is_stated=mark is Mark.STATED)
    elif mark in (Mark.CERTAIN, Mark.POSSIBLE):
        draw_span(painter, theme, box, is_certain=mark is Mark.CERTAIN)
    else:
        is_class = not isinstance(mark, Mark)
        painter.setBrush(theme.map_ramp[int(mark)][0] if is_class else theme.colour("sunken"))
        painter.setPen(make_pen(theme.colour("lineStrong"), 1))
        painter.drawRect(box)
        _draw_sign(painter, theme, mark, box)


def _draw_sign(painter: QPainter, theme: Theme, mark: Mark | int, box: QRectF) -> None:
    if mark is Mark.NONE:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("ink2"))
        painter.drawEllipse(box.center(), DOT_RADIUS, DOT_RADIUS)
    elif mark is Mark.HIDDEN:
        painter.save()
        painter.translate(box.topLeft())
        wide, high = _SWATCH
        whole = Outline((((0, 0), (wide, 0), (wide, high), (0, high)),))
        draw_hatching(painter, whole, theme.colour("lineStrong"), gap=SWATCH_GAP, width=1.5)
        painter.restore()


def path_of(outline: Outline) -> QPainterPath:
    path = QPainterPath()
    for ring in outline.rings:
        first, *others = (QPointF(*point) for point in ring)
        path.moveTo(first)
        for point in others:
            path.lineTo(point)
        path.closeSubpath()
    return path
