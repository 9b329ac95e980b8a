"""The list of people."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fieldreg.domain.consents.consent_rules import AgeStatus
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.people.birth_dates import BirthDate
from fieldreg.domain.people.person_names import abbreviate
from fieldreg.services import intakes
from fieldreg.services.people import people_search
from fieldreg.services.people.people_search import PeopleListItem, PeopleSearchResult
from fieldreg.services.user_session import UserSession
from fieldreg.store.people.repository import PeopleOrder
from fieldreg.store.records.list_filters import (
    CONSENT_PURPOSES,
    NO_PEOPLE_FILTER,
    ConsentFilter,
    PeopleFilter,
)
from fieldreg.store.sessions import SessionRow
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.person_labels import format_birth_year, given_name, home_place
from fieldreg.ui.forms.list_filters import (
    FilterBar,
    FilterField,
    FilterForm,
    offer_laptops,
    offer_trainers,
    place_and_time_fields,
)
from fieldreg.ui.keyboard import Action, key_label
from fieldreg.ui.pages.people.sorting import ORDERS, SortNotice, show_pages
from fieldreg.ui.tables.data_table import DataTable
from fieldreg.ui.tables.table_model import Cell, PagedModel, TableColumn
from fieldreg.ui.theme.paint import INSET, Align
from fieldreg.ui.theme.rich_text import format_rich, strong
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.vocabulary.people import purpose_label
from fieldreg.ui.vocabulary.records import unconfirmed_label
from fieldreg.ui.widgets.form_fields import SearchField
from fieldreg.ui.widgets.labels import Label

tr = translator("People")

MAX_SELECTED = 200


class PeopleList(QWidget):
    opened = Signal(object)
    count_changed = Signal(object)
    results_shown = Signal()

    def __init__(self, context: Context, *, is_office: bool) -> None:
        super().__init__()
        self._context, self._is_office = context, is_office
        self.filters = FilterForm(context, PeopleFilter, tr("Which people"), _filter_rows(context))
        self._last_above: QWidget = self
        self._filter_bar = FilterBar(context, self.filters, lambda: self._last_above)
        self._shown = PeopleSearchResult("", 0, 0)
        self._counted: PeopleSearchResult | None = None  # None: to be counted again
        self.shows_retired = False
        self._view = _View("", NO_PEOPLE_FILTER, retired=False)
        self.intake = ""  # the ref of the one whose people alone are shown
        self.search_field = SearchField(tr("Name, birth year, phone, code"))
        self.search_field.setAccessibleName(tr("Name, birth year, phone, code"))
        self.model = PagedModel(self._columns(), context.runner, self)
        self.table = DataTable(self.model, tr("People"), row_height=36, selects_several=True)
        self.table.accept_arrows_from(self.search_field)
        self.table.opened.connect(lambda item: self.opened.emit(item.person.id))
        self._search_row = QHBoxLayout()
        words = tr("Cyrillic and Latin letters find the same people")
        self._hint = Label(words, "hint", "ink2", wraps=True)
        self._told = SortNotice(self.model, self._hint)
        self.search_field.textChanged.connect(lambda _text: self._search())
        self.filters.changed.connect(self._on_filtered)
        self._filter_bar.emptied.connect(self.focus_field)
        self._lay_out()

    def reload(self) -> None:
        self._counted = None
        self._search()

    def _search(self) -> None:
        text, retired = self.search_field.text().strip(), self.shows_retired
        if text:
            self.intake = ""
        view = _View(text, self.filters.only, retired=retired)
        job = partial(_load, self._context.user, view, self._counted, self.intake)
        self._context.runner.run_latest("people", self, job, partial(self._show, view))

    def _on_filtered(self) -> None:
        if self.filters.chips:
            self.intake = ""
        self.reload()

    def show_intake(self, ref: str) -> None:
        self.intake, self.shows_retired = ref, self.shows_retired and not ref
        if ref:
            self.filters.clear()
        self.search_field.clear()
        self.reload()

    def format_count(self, found: PeopleSearchResult) -> str:
        if not self.filters.chips:
            uncounted = found.uncounted_count
            told = tr("unconfirmed: {count}").format(count=uncounted) if uncounted else ""
            return join_parts([tr("%Ln people", found.unfiltered_count), told])
        count = QLocale().toString(found.count)
        return tr("{count} of %Ln people", found.unfiltered_count).format(count=count)

    def build_shown_ids(self) -> Callable[[], list[int]]:
        if self._is_answered and (self._shown.query or self.intake):
            rows = (self.model.row(place) for place in range(self.model.rowCount()))
            ids = [row.person.id for row in rows if isinstance(row, PeopleListItem)]
            return lambda: ids
        column, is_descending = self.model.order or (ORDERS.index(PeopleOrder.NAME), False)
        order = ORDERS[column] if column < len(ORDERS) else None
        return partial(
            people_search.list_people_ids,
            self._context.user,
            self.search_field.text().strip(),
            retired=self.shows_retired,
            order=order or PeopleOrder.NAME,
            is_descending=is_descending and order is not None,
            only=self.filters.only,
        )

    def has_way_out(self) -> bool:
        is_part = self.search_field.text() or self.intake or self.shows_retired
        return bool(is_part) or self.selected_count > 1 or self.model.is_sorting

    def leave(self) -> None:
        if self.model.is_sorting:
            self.model.cancel_sort()
        elif self.selected_count > 1:
            self.table.select(self.table.currentIndex().row())
        elif self.search_field.text():
            self.search_field.clear()
            self.focus_field()
        elif self.intake:
            self.show_intake("")
        elif self.shows_retired:
            self.toggle_retired()

    def has_one(self) -> bool:
        return self.model.rowCount() > 0 and self.selected_count < 2  # noqa: PLR2004

    def may_add(self, *, several: bool) -> bool:
        return not self.shows_retired and (self.selected_count > 1) is several

    def open_current(self) -> None:
        """Open the current person, unless results are still to come."""
        if self._is_answered:
            self.table.open_current()

    @property
    def selected_count(self) -> int:
        return len(self.table.selected_rows) if self._is_answered else 0

    def selected_people(self) -> list[int]:
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
        self.shows_retired = not self.shows_retired
        self.reload()

    def _show(self, view: "_View", found: PeopleSearchResult) -> None:
        text, only = self.search_field.text().strip(), self.filters.only
        if view != _View(text, only, retired=self.shows_retired):
            return
        row = self.table.currentIndex().row() if view == self._view else 0
        is_recount = self._counted is None
        self._shown = self._counted = found
        self._view = view
        if self.intake:
            told = tr("%n people of one reception. Esc shows everyone.", len(found.people))
        else:
            told = _format_hint(found, is_office=self._is_office)
        self._told.set_text(told)
        if self.intake or found.query:
            self.model.set_rows(found.people)
        else:
            user = self._context.user
            show_pages(self.model, user, view.only, found.count, retired=view.retired)
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
                lambda item: Cell(
                    format_rich("{name}", name=strong(given_name(item.person))),
                    note=unconfirmed_label(item.is_unconfirmed),
                ),
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

    def add_beside_search(self, button: QWidget) -> None:
        self._search_row.addWidget(button)
        self._last_above = button
        self.setTabOrder(self.search_field, button)

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        for row, part in (
            (self._search_row, self.search_field),
            (QHBoxLayout(), self._hint),
            (QHBoxLayout(), self._filter_bar),
        ):
            row.setContentsMargins(INSET, 0, INSET, 0)
            row.addWidget(part)
            box.addLayout(row)
        box.addWidget(self.table, 1)


@dataclass(frozen=True, slots=True)
class _View:
    text: str
    only: PeopleFilter
    retired: bool


def _load(
    user: UserSession, view: _View, counted: PeopleSearchResult | None, ref: str
) -> PeopleSearchResult:
    found = people_search.search_list(
        user, view.text, counted, retired=view.retired, only=view.only
    )
    if not ref:
        return found
    return replace(found, people=tuple(intakes.list_intake_people(user, ref)))


def _patronymic(item: PeopleListItem) -> Cell:
    patronymic = item.person.patronymic or ""
    return Cell(patronymic, role="ink2", short_text=abbreviate(patronymic))


def _last_session(item: PeopleListItem) -> Cell:
    text = f"{dates.format_date(item.last_day)} {item.last_course}".strip()
    return Cell(text, style="hint", role="ink2")


def _format_hint(found: PeopleSearchResult, *, is_office: bool) -> str:
    if found.hidden_count:
        hidden = (
            tr(
                "The filters hide at least %Ln people. {key} takes the filters off.",
                found.hidden_count,
            )
            if found.has_more_hidden
            else tr("The filters hide %Ln people. {key} takes the filters off.", found.hidden_count)
        )
        nobody = tr("Nobody found") if found.query else tr("Nobody is shown")
        return f"{nobody}. {hidden.format(key=key_label(Action.REMOVE))}"
    if not found.query:
        return tr("Cyrillic and Latin letters find the same people")
    count = len(found.people)
    if found.is_complete and not (count or is_office):
        told = tr("Nobody found. {key}: somebody who is not here asks for something")
        return told.format(key=key_label(Action.REQUEST))
    if found.is_complete:
        return tr("%Ln people found", count) if count else tr("Nobody found")
    if not count:
        return tr("Nobody found yet. Type more letters to search further.")
    return tr("The %Ln closest people are shown. Type more letters to shorten the list.", count)


def _filter_rows(context: Context) -> list[tuple[FilterField, ...]]:
    user, language = context.user, context.language

    def session_words(row: SessionRow) -> str:
        place = user.places.short_name(row.soum or "", language)
        return join_parts([dates.format_date(row.date), row.course or "", place])

    ages = [
        (AgeStatus.MINOR, tr("under 18")),
        (AgeStatus.ADULT, tr("18 or older")),
        (AgeStatus.POSSIBLE_MINOR, tr("not certain")),
    ]
    states = [
        (ConsentFilter.GIVEN, tr("given")),
        (ConsentFilter.REFUSED, tr("refused")),
        (ConsentFilter.MISSING, tr("missing")),
        (ConsentFilter.OUTDATED, tr("to an older text")),
    ]
    return [
        *place_and_time_fields(),
        (
            FilterField(
                "session",
                tr("Session attended"),
                offer=lambda choices: [(row.id, session_words(row)) for row in choices.sessions],
            ),
            FilterField("age", tr("Age"), offer=lambda _choices: ages),
            FilterField("age_from", tr("From age"), is_age=True),
            FilterField("age_to", tr("To age"), is_age=True),
        ),
        (
            FilterField("trainer", tr("Registered by"), offer=offer_trainers),
            FilterField("writers", tr("Registered on"), offer=offer_laptops),
        ),
        tuple(
            FilterField(name, purpose_label(name), offer=lambda _choices: states)
            for name in CONSENT_PURPOSES
        ),
    ]
