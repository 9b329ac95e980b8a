"""The list of people in the order of a column."""

from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer

from fieldreg.services.people import people_search
from fieldreg.services.people.people_search import SortedIds
from fieldreg.services.user_session import UserSession
from fieldreg.store.people.repository import PeopleOrder
from fieldreg.store.records.list_filters import PeopleFilter
from fieldreg.ui.keyboard import Action, key_label
from fieldreg.ui.tables.table_model import Fetch, PagedModel, SortedFetch
from fieldreg.ui.translation import translator
from fieldreg.ui.widgets.labels import Label

tr = translator("People")

ORDERS: Final = (
    PeopleOrder.PATRONYMIC,
    PeopleOrder.NAME,
    PeopleOrder.BIRTH_YEAR,
    None,
    PeopleOrder.LAST_SESSION,
)  # of the columns from the left
_TICK_MS: Final = 1_000


def show_pages(
    model: PagedModel, user: UserSession, only: PeopleFilter, count: int, *, retired: bool
) -> None:
    page = partial(people_search.list_people_page, user, retired=retired, only=only)

    def sort(order: PeopleOrder, is_descending: bool) -> Fetch:  # noqa: FBT001  as the model calls it
        return partial(page, order=order, is_descending=is_descending, kept=SortedIds())

    by_column: dict[int, SortedFetch] = {
        column: partial(sort, order) for column, order in enumerate(ORDERS) if order is not None
    }
    model.set_source(page, count, by_column)


class SortNotice(QObject):
    """Tells in *label* how long *model* has been sorting, or else shows the text set."""

    def __init__(self, model: PagedModel, label: Label) -> None:
        super().__init__(label)
        self._model, self._label = model, label
        self._words = ""
        self._seconds = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)
        model.modelReset.connect(self._follow)
        for ended in (model.arrived, model.failed):
            ended.connect(self._end)

    def set_text(self, words: str) -> None:
        self._words = words
        if not self._seconds:
            self._label.set_text(words)

    def _follow(self) -> None:
        self._end()
        if self._model.is_sorting:
            self._timer.start()

    def _tick(self) -> None:
        self._seconds += 1
        told = tr(
            "Sorting %Ln people, {seconds} s so far. {key} brings back the former order.",
            self._model.rowCount(),
        )
        self._label.set_text(told.format(seconds=self._seconds, key=key_label(Action.LEAVE)))

    def _end(self) -> None:
        self._timer.stop()
        if self._seconds:
            self._seconds = 0
            self._label.set_text(self._words)
