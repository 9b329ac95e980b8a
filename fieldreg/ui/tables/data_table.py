"""Tables: columns over a paged model; a row or a cell is current."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from math import ceil

from PySide6.QtCore import QEvent, QItemSelectionModel, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)
from typing_extensions import override

from fieldreg.ui.tables.row_selection import Index
from fieldreg.ui.tables.row_view import RowView
from fieldreg.ui.tables.table_header import CELL_PADDING, TableHeader
from fieldreg.ui.tables.table_model import PagedModel, TableColumn, draw_cell, fit_columns
from fieldreg.ui.theme.paint import draw_current_row, draw_hairline, draw_row_focus, text_width
from fieldreg.ui.theme.theme import Theme, repaint_on_change
from fieldreg.ui.translation import translator

tr = translator("Tables")

_OVERHANG, _MOST_RESERVED = 20, 560


class CellDelegate(QStyledItemDelegate):
    def __init__(self, table: "DataTable") -> None:
        super().__init__(table)
        self._table = table
        self._theme = Theme.current()

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        table, box = self._table, QRectF(option.rect)
        row, column = index.row(), index.column()
        is_first, is_last = column == 0, column == table.last_shown
        painter.save()
        painter.setClipRect(box)
        edges = (0, 0) if table.by_cell else (CELL_PADDING * is_first, CELL_PADDING * is_last)
        line = (box.left() + edges[0], box.right() - edges[1], round(box.bottom()) - 1)
        if not table.by_cell:
            draw_hairline(painter, self._theme, *line)
        if row == table.currentIndex().row() and table.marks_current:
            self._draw_current(painter, box, index, is_first=is_first, is_last=is_last)
        elif table.is_selected(index):
            self._draw_shape(painter, box, is_first=is_first, is_last=is_last)
        if table.by_cell:
            draw_hairline(painter, self._theme, *line)
        # Not by `data`, which goes through Qt and back for each cell.
        cell, paged = table.paged.cell(row, column), table.paged
        inner = box.adjusted(CELL_PADDING, 0, -CELL_PADDING, -1)
        draw_cell(painter, self._theme, cell, inner, paged.columns[column].align)
        painter.restore()

    def _draw_current(
        self, painter: QPainter, box: QRectF, index: Index, *, is_first: bool, is_last: bool
    ) -> None:
        focused = self._table.hasFocus()
        if self._table.by_cell:
            painter.fillRect(box, self._theme.colour("accentSoft"))
            if focused and index == self._table.currentIndex():
                draw_row_focus(painter, self._theme, box.adjusted(1, 1, -1, -2))
            return
        is_filled = not self._table.is_left_out(index)
        whole = self._draw_shape(
            painter, box, is_first=is_first, is_last=is_last, is_filled=is_filled
        )
        if focused:
            draw_row_focus(painter, self._theme, whole)

    def _draw_shape(
        self,
        painter: QPainter,
        box: QRectF,
        *,
        is_first: bool,
        is_last: bool,
        is_filled: bool = True,
    ) -> QRectF:
        whole = box.adjusted(2 if is_first else -_OVERHANG, 1, -2 if is_last else _OVERHANG, -2)
        if is_filled:
            draw_current_row(painter, self._theme, whole)
        return whole


class DataTable(RowView, QTableView):
    """Rows of a `PagedModel`; with *by_cell* a cell is current.

    Signals:
        opened(object): Enter or a double click; the row.
        current_moved(object): another row is current; None until it has arrived.
    """

    opened = Signal(object)
    current_moved = Signal(object)

    def __init__(
        self,
        model: PagedModel,
        spoken: str,
        *,
        row_height: int = 38,
        by_cell: bool = False,
        keeps_mark: bool = False,
        selects_several: bool = False,
    ) -> None:
        super().__init__()
        self.set_up(spoken, always_marks_current=keeps_mark, selects_several=selects_several)
        self._theme = repaint_on_change(self.viewport())
        self.paged = model
        self.by_cell = by_cell
        self.setModel(model)
        self.setItemDelegate(CellDelegate(self))
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setWordWrap(False)
        self._header = TableHeader(model, self)
        self._columns = [self._with_min_width(column) for column in model.columns]
        self.setHorizontalHeader(self._header)
        rows = self.verticalHeader()
        rows.setMinimumSectionSize(row_height)
        rows.setDefaultSectionSize(row_height)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.hide()
        self._set_modes()
        self._unused: tuple[int, ...] = ()  # columns that tell nothing of these rows
        self._reserved = 0
        self.last_shown = len(model.columns) - 1
        self._header.sectionClicked.connect(self.sort_by)
        self._header.geometriesChanged.connect(self.updateGeometry)
        self.doubleClicked.connect(lambda _index: self.open_current())
        model.modelReset.connect(self._on_reset)
        model.arrived.connect(self._on_arrived)

    def current(self) -> object | None:
        index = self.currentIndex()
        return self.paged.row(index.row()) if index.isValid() else None

    def selected(self) -> list[object]:
        rows = (self.paged.row(place) for place in self.selected_rows)
        return [row for row in rows if row is not None]

    @override
    def set_rows(self, rows: Sequence[object]) -> None:
        former, place = self.current(), self.currentIndex().row()
        shown = self.keep_given(rows, self.paged.text_of)
        self.paged.set_rows(shown)
        place = self.paged.place_of(former, min(place, len(shown) - 1))
        if place > 0:
            self.select(place)

    @override
    def value_at(self, row: int) -> object:
        return self.paged.row(row)

    @override
    def row_text(self, row: int) -> str | None:
        found, columns, order = self.paged.row(row), self.paged.columns, self.paged.order
        widest = next((column for column in columns if not column.width), columns[0])
        cell = (columns[order[0]] if order else widest).cell
        return None if found is None else cell(found).accessible_text

    def sort_by(self, column: int) -> None:
        if not self.paged.can_sort(column):
            return
        former, order = self.current(), self.paged.order
        cell = max(0, self.currentIndex().column())
        is_off = order == (column, True)
        self.paged.set_order(None if is_off else (column, order == (column, False)))
        if self.paged.rowCount():
            self.select(self.paged.place_of(former), cell)

    @override
    def menu_extras(self) -> list[QAction]:
        titles = [column.title.replace("\n", " ") for column in self.paged.columns]
        columns = [each for each in enumerate(titles) if each[1] and self.paged.can_sort(each[0])]
        if not columns or not self.paged.rowCount():
            return []
        menu = QMenu(tr("Sort by"), self)
        for at, title in columns:
            entry = menu.addAction(title.replace("&", "&&"))
            entry.setCheckable(True)
            entry.setChecked(self.paged.order is not None and self.paged.order[0] == at)
            entry.triggered.connect(partial(self.sort_by, at))
        return [menu.menuAction()]

    def select(self, row: int, column: int = 0) -> None:
        self.show_current(self.paged.index(row, column))

    @override
    def open_current(self) -> None:
        if (row := self.current()) is not None:
            self.opened.emit(row)

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        if current.row() != previous.row():
            self._emit_current()

    @override
    def is_own_key(self, event: QKeyEvent) -> bool:
        sideways = event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        return super().is_own_key(event) or (sideways and plain and self.by_cell)

    @override
    def selectionCommand(
        self, index: Index, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        if self.selects_several:
            return super().selectionCommand(index, event)
        return QItemSelectionModel.SelectionFlag.NoUpdate

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    @override
    def sizeHint(self) -> QSize:
        rows = min(self.paged.rowCount(), 12)
        high = self.horizontalHeader().sizeHint().height() + rows * self._row_height
        return QSize(480, high)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.horizontalHeader().sizeHint().height() + 3 * self._row_height)

    @property
    def _row_height(self) -> int:
        return self.verticalHeader().defaultSectionSize()

    def _with_min_width(self, column: TableColumn) -> TableColumn:
        width = max(column.effective_min_width, self._header.min_heading_width(column))
        return replace(column, min_width=width, width=column.width and max(column.width, width))

    def _set_modes(self) -> None:
        header, mode = self.horizontalHeader(), QHeaderView.ResizeMode
        header.setMinimumSectionSize(24)
        for place, column in enumerate(self.paged.columns):
            header.setSectionResizeMode(place, mode.Fixed if column.width else mode.Stretch)

    def leave_out(self, *columns: int) -> None:
        self._unused = columns
        self._fit()

    def reserve(self, texts: Iterable[str]) -> None:
        """Keep *texts* of the first column whole where the others that take the rest can give."""
        wanted = max((ceil(text_width(self._theme, text)) for text in texts), default=0)
        self._reserved = min(wanted + 2 * CELL_PADDING, _MOST_RESERVED)
        for place in range(1, len(self._columns)):
            self._header.setSectionResizeMode(place, QHeaderView.ResizeMode.Fixed)
        self._fit()

    def _fit(self) -> None:
        room, mode = self.viewport().width(), self._header.sectionResizeMode
        widths = fit_columns(self._columns, room, self._unused, self._reserved)
        self.last_shown = max(widths)
        for place in range(len(self._columns)):
            self.setColumnHidden(place, place not in widths)
            if place in widths and mode(place) is QHeaderView.ResizeMode.Fixed:
                self._header.resizeSection(place, widths[place])
        self._header.fit_height()

    def _on_reset(self) -> None:
        self._header.viewport().update()  # its arrow
        if self.paged.rowCount():
            self.select(0)
        else:
            self.current_moved.emit(None)
        self.set_row_focus(has_rows=self.paged.rowCount() > 0)

    def _on_arrived(self) -> None:
        self._emit_current()
        self.go_on_finding()

    def _emit_current(self) -> None:
        self.current_moved.emit(self.current())
