"""Rows of a long list, fetched page by page; only the pages that are looked at are held.

A row that has not arrived is None, is drawn empty and never blocks the window.
"""

from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
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
SortedFetch = Callable[[bool], Fetch]  # of whether the order is descending


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
    """The model of a `PageCache`, sorted by a column if a person asks for it.

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
        self.order: tuple[int, bool] | None = None
        self._rows: Sequence[object] = ()
        self._unsorted: Fetch | None = None
        self._sorted: Mapping[int, SortedFetch] = {}
        self._pages = PageCache(runner, self)
        self._pages.failed.connect(self.failed)
        self._pages.arrived.connect(self._take)

    def set_source(
        self, fetch: Fetch, count: int, by_column: Mapping[int, SortedFetch] | None = None
    ) -> None:
        """Show the *count* rows of *fetch*; those of *by_column* are in the order of a column."""
        self._unsorted, self._sorted, self._rows = fetch, by_column or {}, ()
        self._show(count)

    def set_rows(self, rows: Sequence[object]) -> None:
        self._unsorted, self._rows = None, rows
        self._show(len(rows))

    def can_sort(self, column: int) -> bool:
        return self._unsorted is None or column in self._sorted

    def set_order(self, order: tuple[int, bool] | None) -> None:
        """Sort by a column, descending if the second is true; None is the order of the source."""
        self.order = order
        self._show(self._pages.count)

    def place_of(self, row: object) -> int:
        """Return the place of *row* among rows that were given, and 0 if it is not there."""
        places = (place for place in range(len(self._rows)) if self.row(place) is row)
        return next(places, 0)

    def _show(self, count: int) -> None:
        self.beginResetModel()
        order = self.order if self.order and self.can_sort(self.order[0]) else None
        if self._unsorted is None:
            rows = self._rows
            if order:
                rows = sorted(rows, key=self.columns[order[0]].sort_key, reverse=order[1])
            self._pages.set_rows(rows)
        else:
            fetch = self._sorted[order[0]](order[1]) if order else self._unsorted
            self._pages.set_source(fetch, count)
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
