"""Rows of a long list, fetched page by page; only the pages that are looked at are held.

A row that has not arrived is None, is drawn empty and never blocks the window.
"""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal
from typing_extensions import override

from fieldreg.domain.problems import Problem
from fieldreg.ui.background.runner import Runner
from fieldreg.ui.tables.cells import Cell, TableColumn
from fieldreg.ui.tables.row_view import Index

CELL_ROLE = Qt.ItemDataRole.UserRole
PAGE_SIZE = 100
_KEPT_PAGES = 20
Fetch = Callable[[int, int], Sequence[object]]


class PageCache(QObject):
    """The rows of a source, fetched page by page through *runner*.

    Signals:
        failed(Problem): a page could not be fetched.
        arrived(int, int): the first and the last row of a page that was requested.
    """

    failed = Signal(object)
    arrived = Signal(int, int)

    def __init__(self, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.count = 0
        self._runner = runner
        self._fetch: Fetch | None = None
        self._pages: OrderedDict[int, Sequence[object]] = OrderedDict()
        self._requested: set[int] = set()
        self._source_number = 0

    def set_source(self, fetch: Fetch, count: int) -> None:
        """Hold the *count* rows that ``fetch(offset, limit)`` returns on the worker."""
        self._begin(fetch, count)
        self._pages.clear()

    def set_rows(self, rows: Sequence[object]) -> None:
        self._begin(None, len(rows))
        starts = range(0, len(rows), PAGE_SIZE)
        self._pages = OrderedDict((s // PAGE_SIZE, rows[s : s + PAGE_SIZE]) for s in starts)

    def row(self, place: int) -> object | None:
        page = self._page(place // PAGE_SIZE)
        within = place % PAGE_SIZE
        return page[within] if page is not None and within < len(page) else None

    def _begin(self, fetch: Fetch | None, count: int) -> None:
        self._source_number += 1
        self._fetch, self.count = fetch, count
        self._requested.clear()

    def _page(self, number: int) -> Sequence[object] | None:
        if number in self._pages:
            self._pages.move_to_end(number)
            return self._pages[number]
        if self._fetch is not None and number not in self._requested:
            self._requested.add(number)
            self._runner.run(
                self,
                partial(self._fetch, number * PAGE_SIZE, PAGE_SIZE),
                partial(self._take, self._source_number, number),
                self._fail,
            )
            # A runner may answer at once.
            return self._pages.get(number)
        return None

    def _take(self, source: int, number: int, rows: Sequence[object]) -> None:
        if source != self._source_number:
            return
        self._requested.discard(number)
        self._pages[number] = rows
        while len(self._pages) > _KEPT_PAGES:
            self._pages.popitem(last=False)
        self.arrived.emit(number * PAGE_SIZE, min(self.count, (number + 1) * PAGE_SIZE) - 1)

    def _fail(self, problem: Problem) -> None:
        self._requested.clear()
        self.failed.emit(problem)


class PagedModel(QAbstractTableModel):
    """The model of a `PageCache`.

    Signals:
        failed(Problem): a page could not be fetched.
        arrived(): requested rows have arrived.
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
        self.beginResetModel()
        self._pages.set_source(fetch, count)
        self.endResetModel()

    def set_rows(self, rows: Sequence[object]) -> None:
        self.beginResetModel()
        self._pages.set_rows(rows)
        self.endResetModel()

    def row(self, place: int) -> object | None:
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
