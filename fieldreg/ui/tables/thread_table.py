"""Tables whose rows are threads, with stations in cells."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem
from typing_extensions import override

from fieldreg.ui.tables.data_table import CellDelegate, DataTable
from fieldreg.ui.tables.row_selection import Index
from fieldreg.ui.tables.table_model import Cell, PagedModel
from fieldreg.ui.tables.thread import draw_curve
from fieldreg.ui.theme.paint import (
    Align,
    StationState,
    draw_row_focus,
    draw_station,
    draw_text,
    draw_thread,
)
from fieldreg.ui.theme.theme import Theme

ROW_HEIGHT: Final = 42
_STATION_Y, _TEXT_Y, _RADIUS, _SPREAD = 13, 31, 7, 6
_FORK_RADIUS: Final = 5
_PADDING: Final = 8


@dataclass(frozen=True, slots=True)
class StationCell(Cell):
    """A station on the thread, with *display_text* below it; none where only the thread passes.

    The thread forks here if it *begins_fork*, and is two threads if it *is_forked*.
    """

    station: StationState | None = None
    station_role: str = "accent"
    is_strong: bool = False
    is_tight_before: bool = True
    is_tight_after: bool = True
    begins_fork: bool = False
    is_forked: bool = False


class ThreadDelegate(CellDelegate):
    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell = self._table.paged.cell(index.row(), index.column())
        if not (isinstance(cell, StationCell) or cell.note):
            super().paint(painter, option, index)
            return
        theme, box = Theme.current(), QRectF(option.rect)
        painter.save()
        painter.setClipRect(box)
        table = self.parent()
        if isinstance(table, DataTable):
            self._draw_ground(painter, theme, table, box, index)
        below = QRectF(box.left(), box.top() + _TEXT_Y - 9, box.width(), 18)
        if isinstance(cell, StationCell):
            self._draw_thread(painter, theme, cell, box)
            draw_text(
                *(painter, theme, cell.display_text, below),
                style="hint",
                role="ink" if cell.is_strong else "ink2",
                align=Align.AlignHCenter,
                is_bold=cell.is_strong or None,
            )
        else:
            inner = below.adjusted(_PADDING, 0, -_PADDING, 0)
            upper = inner.translated(0, _STATION_Y - _TEXT_Y)
            draw_text(painter, theme, cell.display_text, upper, style=cell.style, role=cell.role)
            draw_text(painter, theme, cell.note, inner, style="hint", role="ink2")
        painter.restore()

    @staticmethod
    def _draw_ground(
        painter: QPainter, theme: Theme, table: DataTable, box: QRectF, index: Index
    ) -> None:
        current = table.currentIndex()
        if index.row() == current.row() and table.marks_current:
            painter.fillRect(box, theme.colour("accentSoft"))
            if table.hasFocus() and index == current:
                draw_row_focus(painter, theme, box.adjusted(1, 1, -1, -2))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), theme.colour("line"))

    @staticmethod
    def _draw_thread(painter: QPainter, theme: Theme, cell: StationCell, box: QRectF) -> None:
        middle, centre_x = box.top() + _STATION_Y, box.center().x()
        colour = theme.colour("accent")
        heights: Sequence[int] = (-_SPREAD, _SPREAD) if cell.is_forked or cell.begins_fork else (0,)
        for height in heights:
            y = middle + height
            left = QPointF(box.left(), middle if cell.begins_fork else y)
            centre, right = QPointF(centre_x, y), QPointF(box.right(), y)
            if cell.begins_fork:
                draw_curve(painter, theme, left, centre, role="accent", is_tight=True)
            else:
                draw_thread(painter, colour, left, centre, is_tight=cell.is_tight_before)
            draw_thread(painter, colour, centre, right, is_tight=cell.is_tight_after)
            if cell.station is not None:
                draw_station(
                    painter,
                    theme,
                    cell.station,
                    centre,
                    radius=_RADIUS if len(heights) == 1 else _FORK_RADIUS,
                    role=cell.station_role,
                )


class ThreadTable(DataTable):
    cell_moved = Signal()

    def __init__(self, model: PagedModel, spoken: str) -> None:
        super().__init__(model, spoken, row_height=ROW_HEIGHT, by_cell=True, keeps_mark=True)
        self.setItemDelegate(ThreadDelegate(self))

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.cell_moved.emit()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 4 * ROW_HEIGHT)
