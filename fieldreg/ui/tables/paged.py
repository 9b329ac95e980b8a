"""A model that holds only the pages that are looked at.

The store sorts, filters and counts; this asks it for a page when a row of it comes
into sight and forgets pages long unseen. A row that has not come yet is empty for
a moment and never blocks the window.
"""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from typing_extensions import override

from fieldreg.domain.problems import Problem
from fieldreg.ui.runner import Runner
from fieldreg.ui.tables.cells import Cell, Column

PAGE = 100
_KEPT_PAGES = 20
CELL_ROLE = Qt.ItemDataRole.UserRole
Fetch = Callable[[int, int], Sequence[object]]
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
        self, columns: Sequence[Column], runner: Runner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.columns = columns
        self._runner = runner
        self._fetch: Fetch | None = None
        self._count = 0
        self._pages: OrderedDict[int, Sequence[object]] = OrderedDict()
        self._asked: set[int] = set()
        self._question = 0

    def show(self, fetch: Fetch, count: int) -> None:
        """Show the *count* rows that ``fetch(offset, limit)`` gives, off this thread."""
        self.beginResetModel()
        self._question += 1
        self._fetch, self._count = fetch, count
        self._pages.clear()
        self._asked.clear()
        self.endResetModel()

    def show_all(self, rows: Sequence[object]) -> None:
        """Show *rows* that are here already."""
        self.beginResetModel()
        self._question += 1
        self._fetch, self._count = None, len(rows)
        self._asked.clear()
        starts = range(0, len(rows), PAGE)
        self._pages = OrderedDict((s // PAGE, rows[s : s + PAGE]) for s in starts)
        self.endResetModel()

    def row(self, place: int) -> object | None:
        """Give the row at *place*, or None while it is on its way."""
        page = self._page(place // PAGE)
        within = place % PAGE
        return page[within] if page is not None and within < len(page) else None

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else self._count

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in (
            CELL_ROLE,
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        row = self.row(index.row())
        cell = Cell() if row is None else self.columns[index.column()].cell(row)
        return cell if role == CELL_ROLE else cell.aloud

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return self.columns[section].title

    def _page(self, number: int) -> Sequence[object] | None:
        if number in self._pages:
            self._pages.move_to_end(number)
            return self._pages[number]
        if self._fetch is not None and number not in self._asked:
            self._asked.add(number)
            self._runner.run(
                self,
                partial(self._fetch, number * PAGE, PAGE),
                partial(self._take, self._question, number),
                self._fail,
            )
            # A runner may answer at once.
            return self._pages.get(number)
        return None

    def _take(self, question: int, number: int, rows: Sequence[object]) -> None:
        if question != self._question:
            return
        self._asked.discard(number)
        self._pages[number] = rows
        while len(self._pages) > _KEPT_PAGES:
            self._pages.popitem(last=False)
        first = self.index(number * PAGE, 0)
        last = self.index(min(self._count, (number + 1) * PAGE) - 1, len(self.columns) - 1)
        self.dataChanged.emit(first, last)
        self.arrived.emit()

    def _fail(self, problem: Problem) -> None:
        self._asked.clear()
        self.failed.emit(problem)
