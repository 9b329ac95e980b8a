"""Painters of the shapes of the look, in device-independent pixels.

A stitch is one person. A station is the state of a thing. A thread ties stations: basted (dashes)
while not yet safe, drawn tight (solid) once it is. Each shape is readable in a grey print.
"""

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPainterPathStroker, QPen

from fieldreg.ui.theme.rich_text import DisplayText
from fieldreg.ui.theme.theme import Theme

Align = Qt.AlignmentFlag
# The fill of a current row extends this far beyond its text on each side.
INSET = 8
# Made once: a union of flags costs as much as drawing a letter.
_ON_ONE_LINE = Align.AlignVCenter | Align.AlignLeft | Qt.TextFlag.TextSingleLine
_RIGHT, _CENTRE = Align.AlignRight, Align.AlignHCenter
_BASTED_GAP = 3.5
_ROUND, _FLAT = Qt.PenCapStyle.RoundCap, Qt.PenCapStyle.FlatCap


class Stitch(StrEnum):
    FULL = "full"  # counts; present
    THIN = "thin"  # there, does not count
    HOLLOW = "hollow"  # unknown; speaks against
    DOT = "dot"  # a free seat; not marked
    HALF = "half"  # late
    HALF_LOWER = "half_lower"  # left early
    DASH = "dash"  # absent
    RING = "ring"  # excused
    BASTED = "basted"  # expected; counts
    BASTED_THIN = "basted_thin"  # expected; does not count


class StationState(StrEnum):
    HERE = "here"
    IN_TRANSIT = "way"
    DONE = "held"
    STOPPED = "stopped"
    UPCOMING = "ahead"


def make_pen(
    colour: QColor, width: float, *, flat: bool = False, dashes: tuple[float, float] | None = None
) -> QPen:
    made = QPen(colour, width)
    made.setCapStyle(_FLAT if flat else _ROUND)
    made.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if dashes:
        made.setDashPattern([dashes[0] / width, dashes[1] / width])
    return made


def draw_stitch(
    painter: QPainter,
    theme: Theme,
    kind: Stitch,
    centre: QPointF,
    *,
    height: float = 26,
    width: float = 8,
) -> None:
    reach = (height - width) / 2
    lean = QPointF(3.0 * min(1.0, reach / 7), -reach)
    top, foot = centre + lean, centre - lean
    accent, quiet = theme.colour("accent"), theme.colour("ink3")
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    match kind:
        case Stitch.FULL:
            _line(painter, make_pen(accent, width), foot, top)
        case Stitch.THIN:
            _line(painter, make_pen(quiet, max(1.5, width / 4)), foot, top)
        case Stitch.HOLLOW:
            _outline(painter, make_pen(quiet, 1.5), foot, top, width)
        case Stitch.DOT:
            _dot(painter, theme.colour("lineStrong"), centre)
        case Stitch.HALF:
            _line(painter, make_pen(accent, width), centre + QPointF(0.3, -1), top)
            _dot(painter, quiet, foot + QPointF(0, width / 2 - 1.8))
        case Stitch.HALF_LOWER:
            _line(painter, make_pen(accent, width), foot, centre + QPointF(-0.3, 1))
            _dot(painter, quiet, top - QPointF(0, width / 2 - 1.8))
        case Stitch.DASH:
            across, pen = QPointF(6, 0), make_pen(theme.colour("ink2"), 2, flat=True)
            _line(painter, pen, centre - across, centre + across)
        case Stitch.BASTED | Stitch.BASTED_THIN:
            counts = kind is Stitch.BASTED
            pen = make_pen(accent, width * 0.47) if counts else make_pen(quiet, width * 0.22)
            _basted(painter, pen, foot, top)
        case Stitch.RING:
            painter.setPen(make_pen(theme.colour("ink2"), 1.5))
            painter.drawEllipse(centre, 4.25, 4.25)


def draw_station(
    painter: QPainter,
    theme: Theme,
    state: StationState,
    centre: QPointF,
    *,
    radius: float = 7,
    role: str = "accent",
    ground: str = "page",
    is_led: bool = False,
) -> None:
    """*is_led* adds the second ring."""
    colour = theme.colour("lineStrong" if state is StationState.UPCOMING else role)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(make_pen(colour, 2))
    painter.setBrush(theme.colour(ground))
    painter.drawEllipse(centre, radius, radius)
    painter.setBrush(colour)
    scale = radius / 7
    box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
    if state is StationState.IN_TRANSIT:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPie(box, -90 * 16, 180 * 16)
    elif state is StationState.DONE:
        painter.drawEllipse(centre, radius, radius)
        painter.setPen(make_pen(theme.colour(ground), 1.9 * min(scale, 1.15)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(
            [centre + QPointF(x, y) * scale for x, y in ((-3.2, 0.3), (-1.0, 2.5), (3.2, -2.3))]
        )
    elif state is StationState.STOPPED:
        painter.drawLine(
            centre - QPointF(4 * scale, 0) + QPointF(0.5, 0),
            centre + QPointF(4 * scale, 0) - QPointF(0.5, 0),
        )
    if is_led:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(make_pen(colour, 1.5))
        painter.drawEllipse(centre, radius + 4, radius + 4)


def draw_thread(
    painter: QPainter, colour: QColor, start: QPointF, end: QPointF, *, is_tight: bool
) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(
        make_pen(colour, 2, flat=True) if is_tight else make_pen(colour, 2, dashes=(5, 6))
    )
    painter.drawLine(start, end)


def draw_logo(painter: QPainter, theme: Theme, box: QRectF) -> None:
    width = box.height() * 0.215
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(make_pen(theme.colour("stitch"), width))
    lean, half = box.height() * 0.21, width / 2
    step = (box.width() - lean - width) / 2
    for index in range(3):
        x = box.left() + half + index * step
        painter.drawLine(QPointF(x, box.bottom() - half), QPointF(x + lean, box.top() + half))


def key_cap_width(theme: Theme, key: str) -> float:
    return max(20.0, theme.metrics("key").horizontalAdvance(key) + 13)


def draw_key_cap(painter: QPainter, theme: Theme, key: str, left: float, middle: float) -> None:
    height = theme.size("key_cap")
    box = QRectF(left, middle - height / 2, key_cap_width(theme, key), height)
    edge = make_pen(theme.colour("lineStrong"), 1)
    draw_box(painter, box, theme.tokens.radius["key"], edge=edge)
    painter.setPen(theme.colour("ink2"))
    painter.setFont(theme.font("key"))
    painter.drawText(box.adjusted(0.5, 0.5, -0.5, -0.5), Align.AlignCenter, key)


def text_width(theme: Theme, words: DisplayText, style: str = "body") -> float:
    return sum(
        theme.text_width(text, style, bold=bold) for text, bold in _runs(words, is_bold=None)
    )


def draw_text(
    painter: QPainter,
    theme: Theme,
    words: DisplayText,
    box: QRectF,
    *,
    style: str = "body",
    role: str = "ink",
    align: Align = Align.AlignLeft,
    is_bold: bool | None = None,
) -> float:
    """Draw one shortened line in the middle of *box*; return the width used."""
    runs = _runs(words, is_bold=is_bold)
    widths = [theme.text_width(text, style, bold=bold) for text, bold in runs]
    used = min(sum(widths), max(box.width(), 0.0))
    left = box.left()
    if align is _RIGHT:
        left = box.right() - used
    elif align is _CENTRE:
        left = box.center().x() - used / 2
    end = left + used
    painter.setPen(theme.colour(role))
    for (text, bold), width in zip(runs, widths, strict=True):
        room = end - left
        if room <= 0:
            break
        place = QRectF(left, box.top(), room, box.height())
        painter.setFont(theme.font(style, bold=bold))
        _draw_run(painter, theme.metrics(style, bold=bold), text, place, width)
        left += width
    return used


def draw_box(
    painter: QPainter,
    box: QRectF,
    radius: float,
    *,
    fill: QColor | None = None,
    edge: QPen | None = None,
) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(edge or Qt.PenStyle.NoPen)
    painter.setBrush(fill or Qt.BrushStyle.NoBrush)
    inset = edge.widthF() / 2 if edge else 0
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius, radius)


def draw_current_row(
    painter: QPainter, theme: Theme, box: QRectF, *, role: str = "accentSoft"
) -> None:
    draw_box(painter, box, theme.tokens.radius["row"], fill=theme.colour(role))


def draw_row_focus(painter: QPainter, theme: Theme, box: QRectF) -> None:
    edge = make_pen(theme.colour("focus"), 2)
    draw_box(painter, box, theme.tokens.radius["row"] - 1, edge=edge)


def draw_hairline(painter: QPainter, theme: Theme, left: float, right: float, y: int) -> None:
    painter.fillRect(QRectF(left, y, right - left, 1), theme.colour("line"))


def _runs(words: DisplayText, *, is_bold: bool | None) -> list[tuple[str, bool | None]]:
    if isinstance(words, str):
        return [(words, is_bold)]
    return [(run.text, True if run.is_strong else is_bold) for run in words.runs]


def _draw_run(
    painter: QPainter, metrics: QFontMetricsF, text: str, box: QRectF, width: float
) -> None:
    if width > box.width() + 0.5:
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    else:
        box = box.adjusted(0, 0, 2, 0)  # fractions of a pixel must not clip the last letter
    painter.drawText(box, _ON_ONE_LINE, text)


def _basted(painter: QPainter, pen: QPen, foot: QPointF, top: QPointF) -> None:
    share = (_BASTED_GAP + pen.widthF()) / 2 / max(1.0, abs(foot.y() - top.y()))
    half = (top - foot) * (0.5 - share)
    _line(painter, pen, foot, foot + half)
    _line(painter, pen, top - half, top)


def _line(painter: QPainter, pen: QPen, start: QPointF, end: QPointF) -> None:
    painter.setPen(pen)
    painter.drawLine(start, end)


def _dot(painter: QPainter, colour: QColor, centre: QPointF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(centre, 1.8, 1.8)


def _outline(painter: QPainter, pen: QPen, start: QPointF, end: QPointF, width: float) -> None:
    line, stroker = QPainterPath(start), QPainterPathStroker()
    line.lineTo(end)
    stroker.setWidth(width)
    stroker.setCapStyle(_ROUND)
    painter.setPen(pen)
    painter.drawPath(stroker.createStroke(line).simplified())
