"""The search at check-in: a field, and at most ten people below it."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fieldreg.services.training_sessions import ATTENDED_MARKS
from fieldreg.store.people.repository import PersonRow
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.person_labels import (
    find_match,
    format_birth_year,
    given_name,
    home_place,
)
from fieldreg.ui.pages.check_in import queries
from fieldreg.ui.pages.check_in.queries import CheckInPageData, CheckInSearchResult
from fieldreg.ui.tables.name_rows import NameDelegate, NameRow, build_name_row
from fieldreg.ui.tables.row_list import RowList
from fieldreg.ui.theme.paint import INSET
from fieldreg.ui.translation import translator
from fieldreg.ui.widgets.form_fields import SearchField
from fieldreg.ui.widgets.labels import Label
from fieldreg.ui.widgets.layout import Flow
from fieldreg.ui.widgets.stacked_view import StackedView

tr = translator("Door")


_AXIS = 112
_COLUMNS = (0.345, 0.492, 0.659)  # birth year, home, last session


class CheckInSearch(QWidget):
    """The search field, and a stack with the people found; the page adds its comparison.

    While the field is empty, the list shows expected people without a mark.

    Signals:
        results_changed(): other people are listed.
    """

    results_changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._data: CheckInPageData | None = None
        self._half_day = 1
        self._found = CheckInSearchResult("", (), {})
        self._status = ""
        self.similar_person: int | None = None
        self.search_field = SearchField(tr("Letters of a name, birth year or phone"))
        self.search_field.setAccessibleName(tr("Letters of a name, birth year or phone"))
        self.results = RowList(tr("People found"), tenth=True, has_lines=False)
        self.results.setItemDelegate(NameDelegate(self.results, axis=_AXIS, columns=_COLUMNS))
        self.results.accept_arrows_from(self.search_field)
        self.stack = StackedView(self.results)
        self._status_label = Label("", "hint", "ink2", wraps=True, min_width=200)
        self._spelling = Label(tr("Cyrillic or Latin, any spelling"), "hint", "ink2")
        self.search_field.textEdited.connect(self._clear_status)
        self.search_field.textChanged.connect(lambda _text: self.run_search())
        self._lay_out()

    def show_session(self, data: CheckInPageData, half_day: int) -> None:
        self._data, self._half_day = data, half_day
        self.run_search()

    def run_search(self) -> None:
        if self._data is None:
            return
        text, user, near = (
            self.search_field.text().strip(),
            self._context.user,
            self._data.session.soum,
        )
        if not text:
            self._show(CheckInSearchResult("", (), {}))
            return
        self._context.runner.run_latest(
            "door-search", self, lambda: queries.find_candidates(user, text, near), self._show
        )

    def current_person(self) -> int | None:
        """Return the current person; None while results for the typed text are still to come."""
        if self._found.query != self.search_field.text().strip():
            return None
        value = self.results.current_value()
        return value if isinstance(value, int) else None

    def clear(self) -> None:
        self.search_field.setText("")

    @property
    def status_text(self) -> str:
        return self._status_label.display_text

    def show_status(self, text: str) -> None:
        """Show and announce *text* until the user types."""
        self._status = text
        self._status_label.set_text(text)
        if self.isVisible():  # not under the cover of a trainee
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _clear_status(self) -> None:
        self._status = ""

    def _show(self, found: CheckInSearchResult) -> None:
        if found.query != self.search_field.text().strip() or self._data is None:
            return
        self._found = found
        marks = self._data.marks_at(self._half_day)
        people = found.people
        if not found.query:
            people = tuple(self._data.expected_at(self._half_day)[: queries.MAX_RESULTS])
        self.results.set_rows([self._row(person, marks) for person in people])
        self._status_label.set_text(self._status or self._format_count(len(people)))
        self._spelling.setVisible(bool(found.query))
        self.results_changed.emit()

    def _format_count(self, count: int) -> str:
        if not self._found.query:
            return (
                tr("on the list and not marked yet: {count}").format(count=count) if count else ""
            )
        if not count:
            return (
                tr("Nobody found. Ins registers a new person.")
                if self._found.is_complete
                else tr("Nobody found yet. Type more letters to search further.")
            )
        soum = self._data.session.soum if self._data else None
        if not soum:
            return tr("people found: {count}").format(count=count)
        return tr("people found: {count} · soum first: {soum}").format(
            count=count, soum=self._context.user.places.name(soum, self._context.language)
        )

    def _row(self, person: PersonRow, marks: Mapping[int, str]) -> NameRow:
        is_present = marks.get(person.id) in ATTENDED_MARKS
        given = given_name(person)
        meta = tr("present") if is_present else ""
        if not is_present and person.id == self.similar_person:
            meta = tr("similar")
        return build_name_row(
            person.patronymic or "",
            given,
            format_birth_year(person),
            home_place(person, self._context.user.places, self._context.language),
            self._format_last_session(person.id),
            value=person.id,
            match=find_match(given, self._found.query),
            meta=meta,
            meta_role="good" if is_present else "warn",
        )

    def _format_last_session(self, person: int) -> str:
        last = self._found.last_sessions.get(person)
        if last is None:
            return tr("not seen before") if self._found.query else ""
        session, day, course = last
        if self._data is not None and session == self._data.session.id:
            return tr("today")
        return f"{dates.format_date(day)[:7]} {course or ''}".strip()

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        above = QHBoxLayout()
        above.setContentsMargins(INSET, 0, INSET, 0)
        above.addWidget(self.search_field)
        remarks = Flow(between=0)
        remarks.add(self._status_label, share=1)
        remarks.add(self._spelling)
        below = QHBoxLayout()
        below.setContentsMargins(INSET, 0, INSET, 0)
        below.addWidget(remarks)
        box.addLayout(above)
        box.addLayout(below)
        box.addWidget(self.stack, 1)
