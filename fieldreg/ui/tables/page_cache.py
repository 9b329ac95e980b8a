"""Pages of a long list, of which only those are held that are looked at.

The store sorts, filters and counts; this asks it for a page when a row of it is wanted
and forgets pages long unseen. A row that has not come yet is None and never blocks the
window.
"""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from fieldreg.domain.problems import Problem
from fieldreg.ui.background.runner import Runner

PAGE_SIZE = 100
_KEPT_PAGES = 20
Fetch = Callable[[int, int], Sequence[object]]


class PageCache(QObject):
    """Rows of a question, fetched page by page through *runner*; *count* says how many.

    Signals:
        failed(Problem): a page could not be fetched.
        arrived(int, int): the rows from … to … came, which were asked for.
    """

    failed = Signal(object)
    arrived = Signal(int, int)

    def __init__(self, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.count = 0
        self._runner = runner
        self._fetch: Fetch | None = None
        self._pages: OrderedDict[int, Sequence[object]] = OrderedDict()
        self._asked: set[int] = set()
        self._question = 0

    def set_source(self, fetch: Fetch, count: int) -> None:
        """Hold the *count* rows that ``fetch(offset, limit)`` gives, off this thread."""
        self._begin(fetch, count)
        self._pages.clear()

    def set_rows(self, rows: Sequence[object]) -> None:
        """Hold *rows* that are here already."""
        self._begin(None, len(rows))
        starts = range(0, len(rows), PAGE_SIZE)
        self._pages = OrderedDict((s // PAGE_SIZE, rows[s : s + PAGE_SIZE]) for s in starts)

    def row(self, place: int) -> object | None:
        """Give the row at *place*, or None while it is on its way."""
        page = self._page(place // PAGE_SIZE)
        within = place % PAGE_SIZE
        return page[within] if page is not None and within < len(page) else None

    def _begin(self, fetch: Fetch | None, count: int) -> None:
        self._question += 1
        self._fetch, self.count = fetch, count
        self._asked.clear()

    def _page(self, number: int) -> Sequence[object] | None:
        if number in self._pages:
            self._pages.move_to_end(number)
            return self._pages[number]
        if self._fetch is not None and number not in self._asked:
            self._asked.add(number)
            self._runner.run(
                self,
                partial(self._fetch, number * PAGE_SIZE, PAGE_SIZE),
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
        self.arrived.emit(number * PAGE_SIZE, min(self.count, (number + 1) * PAGE_SIZE) - 1)

    def _fail(self, problem: Problem) -> None:
        self._asked.clear()
        self.failed.emit(problem)
