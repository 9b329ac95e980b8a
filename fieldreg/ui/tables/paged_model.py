"""A model that holds only the pages that are looked at; see `pages`.

A row that has not come yet is empty for a moment.
"""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from typing_extensions import override

from fieldreg.ui.background.runner import Runner
from fieldreg.ui.tables.cells import Cell, TableColumn
from fieldreg.ui.tables.page_cache import Fetch, PageCache

CELL_ROLE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class PagedModel(QAbstractTableModel):
    """Rows of a question, fetched page by page through *runner*.

    Signals:
        failed(Problem): a page could not be fetched.
        arrived(): rows came that were asked for.
    """

    failed = Signal(object)
    arrived = Signal()

    def __init__(
        self, columns: Sequence[TableColumn], runner: Runner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.columns = columns
        self._pages = PageCache(runner, self)
        self._pages.failed.connect(self.failed)
        self._pages.arrived.connect(self._take)

    def set_source(self, fetch: Fetch, count: int) -> None:
        """Show the *count* rows that ``fetch(offset, limit)`` gives, off this thread."""
        self.beginResetModel()
        self._pages.set_source(fetch, count)
        self.endResetModel()

    def set_rows(self, rows: Sequence[object]) -> None:
        """Show *rows* that are here already."""
        self.beginResetModel()
        self._pages.set_rows(rows)
        self.endResetModel()

    def row(self, place: int) -> object | None:
        """Give the row at *place*, or None while it is on its way."""
        return self._pages.row(place)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else self._pages.count

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in (CELL_ROLE, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        row = self.row(index.row())
        cell = Cell() if row is None else self.columns[index.column()].cell(row)
        return cell if role == CELL_ROLE else cell.accessible_text

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return self.columns[section].title

    def _take(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))
        self.arrived.emit()
