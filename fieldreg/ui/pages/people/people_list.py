"""The list of people: a search field, and the people found or everyone.

Everyone is sorted by the store, which has no order by place and none by code; the people found are
sorted here, by any column.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fieldreg.domain.log.ids import short_code
from fieldreg.domain.people.birth_dates import BirthDate
from fieldreg.domain.people.person_names import abbreviate
from fieldreg.services import intakes
from fieldreg.services.people import people_search
from fieldreg.services.people.people_search import PeopleListItem, PeopleSearchResult
from fieldreg.services.user_session import UserSession
from fieldreg.store.people.repository import PeopleOrder
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.person_labels import format_birth_year, given_name, home_place
from fieldreg.ui.tables.data_table import DataTable
from fieldreg.ui.tables.table_model import Cell, Fetch, PagedModel, SortedFetch, TableColumn
from fieldreg.ui.theme.paint import INSET, Align
from fieldreg.ui.theme.rich_text import format_rich, strong
from fieldreg.ui.translation import translator
from fieldreg.ui.widgets.form_fields import SearchField
from fieldreg.ui.widgets.labels import Label

tr = translator("People")

MAX_SELECTED = 200
_ORDERS = (
    PeopleOrder.PATRONYMIC,
    PeopleOrder.NAME,
    PeopleOrder.BIRTH_YEAR,
    None,
    PeopleOrder.LAST_SESSION,
)  # of the columns from the left


class PeopleList(QWidget):
    """Search field and table.

    Signals:
        opened(int): the person to show.
        count_changed(PeopleSearchResult): people were counted again.
        results_shown(): the table shows the results for the typed text.
    """

    opened = Signal(object)
    count_changed = Signal(object)
    results_shown = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._shown = PeopleSearchResult("", 0, 0)
        self._counted: PeopleSearchResult | None = None  # None: to be counted again
        self.shows_retired = self._was_retired = False
        self.intake = ""  # the ref of the one whose people alone are shown
        self.search_field = SearchField(tr("Name, birth year, phone, code"))
        self.search_field.setAccessibleName(tr("Name, birth year, phone, code"))
        self.model = PagedModel(self._columns(), context.runner, self)
        self.table = DataTable(self.model, tr("People"), row_height=36, selects_several=True)
        self.table.accept_arrows_from(self.search_field)
        self.table.opened.connect(lambda item: self.opened.emit(item.person.id))
        self._hint = Label(tr("Cyrillic and Latin letters find the same people"), "hint", "ink2")
        self.search_field.textChanged.connect(lambda _text: self._search())
        self._lay_out()

    def reload(self) -> None:
        """Search and count again."""
        self._counted = None
        self._search()

    def _search(self) -> None:
        text, retired = self.search_field.text().strip(), self.shows_retired
        if text:
            self.intake = ""
        job = partial(_load, self._context.user, text, self._counted, self.intake, retired=retired)
        self._context.runner.run_latest("people", self, job, partial(self._show, retired))

    def show_intake(self, ref: str) -> None:
        """Show only the people that the intake *ref* brought, or everyone if it is empty."""
        self.intake, self.shows_retired = ref, self.shows_retired and not ref
        self.search_field.clear()
        self.reload()

    def open_current(self) -> None:
        """Open the current person, unless results for the typed text are still to come."""
        if self._is_answered:
            self.table.open_current()

    @property
    def selected_count(self) -> int:
        return len(self.table.selected_rows) if self._is_answered else 0

    def selected_people(self) -> list[int]:
        """Return the selected people; none while some of them are still to come."""
        items = [item for item in self.table.selected() if isinstance(item, PeopleListItem)]
        return [item.person.id for item in items] if len(items) == self.selected_count else []

    @property
    def _is_answered(self) -> bool:
        return self._shown.query == self.search_field.text().strip()

    def focus_field(self) -> None:
        self.search_field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search_field.selectAll()

    def is_showing(self, *, retired: bool) -> bool:
        return self.shows_retired == retired

    def toggle_retired(self) -> None:
        """Switch between people in use and out of use."""
        self.shows_retired = not self.shows_retired
        self.reload()

    def _show(self, retired: bool, found: PeopleSearchResult) -> None:  # noqa: FBT001  bound by `partial`
        if found.query != self.search_field.text().strip() or retired != self.shows_retired:
            return
        is_same = (found.query, retired) == (self._shown.query, self._was_retired)
        row = self.table.currentIndex().row() if is_same else 0
        is_recount = self._counted is None
        self._shown = self._counted = found
        self._was_retired = retired
        if self.intake:
            self.model.set_rows(found.people)
            told = tr("%n people of one reception. Esc shows everyone.", len(found.people))
            self._hint.set_text(told)
        elif found.query:
            self.model.set_rows(found.people)
            self._hint.set_text(_format_count(len(found.people), is_complete=found.is_complete))
        else:
            page = partial(people_search.list_people_page, self._context.user, retired=retired)
            by_column: dict[int, SortedFetch] = {
                column: partial(_sort_page, page, order)
                for column, order in enumerate(_ORDERS)
                if order is not None
            }
            self.model.set_source(page, found.count, by_column)
            self._hint.set_text(tr("Cyrillic and Latin letters find the same people"))
        # The same row is current again after a person was shown.
        row = min(row, self.model.rowCount() - 1)
        if row > 0:
            self.table.select(row)
        if is_recount:
            self.count_changed.emit(found)
        self.results_shown.emit()

    def _columns(self) -> list[TableColumn]:
        places, language = self._context.user.places, self._context.language
        return [
            TableColumn(
                tr("Patronymic"), _patronymic, 190, Align.AlignRight, min_width=44, short=""
            ),
            TableColumn(
                tr("Given name"),
                lambda item: Cell(format_rich("{name}", name=strong(given_name(item.person)))),
                min_width=200,
            ),
            TableColumn(
                tr("Born"),
                lambda item: Cell(format_birth_year(item.person), role="ink2"),
                110,
                sort=lambda item: BirthDate(item.person.birth_date or "").year or 0,
            ),
            TableColumn(
                tr("Soum or aimag"),
                lambda item: Cell(home_place(item.person, places, language), role="ink2"),
                190,
                min_width=110,
            ),
            TableColumn(tr("Last training"), _last_session, 250, min_width=220, drop_priority=2),
            TableColumn(
                tr("Code"),
                lambda item: Cell(short_code(item.person.id), style="hint", role="ink3"),
                150,
                min_width=106,
                drop_priority=1,
            ),
        ]

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        for part in (self.search_field, self._hint):
            row = QHBoxLayout()
            row.setContentsMargins(INSET, 0, INSET, 0)
            row.addWidget(part)
            box.addLayout(row)
        box.addWidget(self.table, 1)


def _load(
    user: UserSession, text: str, counted: PeopleSearchResult | None, ref: str, *, retired: bool
) -> PeopleSearchResult:
    found = people_search.search_list(user, text, counted, retired=retired)
    if not ref:
        return found
    return replace(found, people=tuple(intakes.list_intake_people(user, ref)))


def _sort_page(
    page: Callable[..., list[PeopleListItem]],
    order: PeopleOrder,
    is_descending: bool,  # noqa: FBT001  as the model calls it
) -> Fetch:
    return partial(page, order=order, is_descending=is_descending)


def _patronymic(item: PeopleListItem) -> Cell:
    patronymic = item.person.patronymic or ""
    return Cell(patronymic, role="ink2", short_text=abbreviate(patronymic))


def _last_session(item: PeopleListItem) -> Cell:
    text = f"{dates.format_date(item.last_day)} {item.last_course}".strip()
    return Cell(text, style="hint", role="ink2")


def _format_count(count: int, *, is_complete: bool) -> str:
    if is_complete:
        return tr("%Ln people found", count) if count else tr("Nobody found")
    if not count:
        return tr("Nobody found yet. Type more letters to search further.")
    return tr("The %Ln closest people are shown. Type more letters to shorten the list.", count)
