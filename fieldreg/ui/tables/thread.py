"""Lists drawn on a thread: every row is an end of it."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from typing_extensions import override

from fieldreg.ui.tables.row_list import ROW_ROLE, ListRow, RowDelegate, RowList
from fieldreg.ui.tables.row_selection import Index
from fieldreg.ui.theme.paint import StationState, draw_station, make_pen
from fieldreg.ui.theme.theme import Theme

_ROOT_X, _END_X, _TEXT_X = 40, 140, 156
_ROOT_RADIUS, _RADIUS = 9, 7
_BASTED: Final = (5, 6)
ROW_HEIGHT: Final = 36


@dataclass(frozen=True, slots=True)
class BranchRow(ListRow):
    station: StationState = StationState.DONE
    thread_role: str = "accent"


def draw_curve(
    painter: QPainter, theme: Theme, start: QPointF, end: QPointF, *, role: str, is_tight: bool
) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    colour = theme.colour(role)
    painter.setPen(make_pen(colour, 2, flat=True, dashes=None if is_tight else _BASTED))
    middle = (start.x() + end.x()) / 2
    path = QPainterPath(start)
    path.cubicTo(QPointF(middle, start.y()), QPointF(middle, end.y()), end)
    painter.drawPath(path)


class BranchDelegate(RowDelegate):
    @override
    def draw_row(self, painter: QPainter, box: QRectF, index: Index, is_current: bool) -> None:
        super().draw_row(painter, box.adjusted(_TEXT_X, 0, 0, 0), index, is_current)

    @override
    def fits(self, row: ListRow, room: float) -> bool:
        return super().fits(row, room - _TEXT_X)


class BranchList(RowList):
    def __init__(self, accessible_name: str) -> None:
        super().__init__(accessible_name, row_height=ROW_HEIGHT, min_rows=5, has_lines=False)
        self.setItemDelegate(BranchDelegate(self))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme, painter = Theme.current(), QPainter(self.viewport())
        model = self.model()
        boxes = [self.visualRect(model.index(row, 0)) for row in range(model.rowCount())]
        if not boxes:
            return
        root = QPointF(_ROOT_X, (boxes[0].top() + boxes[-1].bottom()) / 2)
        for row, box in enumerate(boxes):
            branch = model.index(row, 0).data(ROW_ROLE)
            end = QPointF(_END_X, box.center().y())
            is_tight = branch.station is StationState.DONE
            start, stop = root + QPointF(_ROOT_RADIUS, 0), end - QPointF(_RADIUS, 0)
            draw_curve(painter, theme, start, stop, role=branch.thread_role, is_tight=is_tight)
            draw_station(
                painter, theme, branch.station, end, radius=_RADIUS, role=branch.thread_role
            )
        draw_station(painter, theme, StationState.DONE, root, radius=_ROOT_RADIUS)
