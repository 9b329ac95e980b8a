"""The search at check-in."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from fieldreg.domain.attendance_counts import ATTENDED_MARKS
from fieldreg.domain.records.values import AttendanceMark
from fieldreg.services import check_in
from fieldreg.services.check_in import CheckInSearchResult, CheckInState
from fieldreg.store.people.search import PersonRow
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.person_labels import (
    find_match,
    format_birth_year,
    given_name,
    home_place,
)
from fieldreg.ui.forms.people.duplicates import PossibleDuplicate
from fieldreg.ui.keyboard import Action, key_label
from fieldreg.ui.pages.check_in.found_people import FoundList, FoundRow
from fieldreg.ui.pages.check_in.missing_words import describe_missing
from fieldreg.ui.theme.paint import Stitch
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.vocabulary import people as people_words
from fieldreg.ui.widgets.form_fields import SearchField
from fieldreg.ui.widgets.labels import Label
from fieldreg.ui.widgets.layout import Column, Flow

tr = translator("Door")

_QUIET_MS = 300  # without a letter, before a screen reader says what was found
_NOTHING_FOUND = CheckInSearchResult("", (), {})


class CheckInSearch(Column):
    chosen = Signal(object)
    results_changed = Signal()
    current_changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._data: CheckInState | None = None
        self._half_day = 1
        self._found = _NOTHING_FOUND
        self._awaited = ""  # the number for which Enter came before the search had answered
        self.search_field = SearchField(tr("Letters of a name, birth year or phone"))
        self.search_field.setAccessibleName(tr("Letters of a name, birth year or phone"))
        self.results = FoundList(tr("People found"))
        self.results.accept_arrows_from(self.search_field)
        self.results.current_moved.connect(self._on_moved)
        self._summary = Label("", "hint", "ink2", wraps=True, min_width=200)
        self._spelling = Label(tr("Cyrillic or Latin, any spelling"), "hint", "ink2")
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(self._announce)
        self.results.opened.connect(lambda _person: self.enter())
        self.search_field.textChanged.connect(lambda _text: self.run_search())
        self._lay_out()

    def show_session(self, data: CheckInState, half_day: int) -> None:
        self._data, self._half_day = data, half_day
        if not self.query:  # names are counted, or the first letter would wait for that
            find = partial(check_in.find_candidates, self._context.user, "", None)
            self._context.runner.run(self, find)
        self.run_search()

    @property
    def query(self) -> str:
        return self.search_field.text().strip()

    def run_search(self) -> None:
        if self._data is None:
            return
        text = self.query
        if text:
            at = self._data.people_at(self._half_day)
            find = partial(
                check_in.find_candidates, self._context.user, text, self._data.session.soum, at
            )
            self._context.runner.run_latest("door-search", self, find, self._show)
        else:
            self._show(_NOTHING_FOUND)

    @property
    def is_settled(self) -> bool:
        return self._found.query == self.query

    def current_person(self) -> PersonRow | None:
        """Return the current person; None until the typed text has results."""
        value = self.results.current_value() if self.is_settled else None
        return next((person for person in self._found.people if person.id == value), None)

    @property
    def is_alike(self) -> bool:
        person = self.current_person()
        return person is not None and person.id in self._found.alike

    def find_most_alike(self) -> PossibleDuplicate | None:
        person, found = self.current_person(), self._found
        if person is None or not self.is_alike:
            return None
        most = found.alike[person.id]
        other = next(each for each in found.people if each.id == most.id)
        return PossibleDuplicate.of_rows(person, other, most.levels, found.last_sessions)

    def enter(self) -> None:
        person = self.current_person()
        if person is not None:
            self.chosen.emit(person.id)
        elif not self.is_settled and any(sign.isdigit() for sign in self.query):
            self._awaited = self.query

    @property
    def summary_text(self) -> str:
        return self._summary.display_text

    def _show(self, found: CheckInSearchResult) -> None:
        if found.query != self.query or self._data is None:
            return
        is_other_search = found.query != self._found.query
        self._found = found
        marks = self._data.marks_at(self._half_day)
        rows = [self._row(person, marks) for person in found.people]
        with QSignalBlocker(self.results):  # one word of it, below
            self.results.set_rows(rows, keeps_current=not is_other_search)
        self._summary.set_text(self._format_count(len(found.people)))
        if found.query:
            self._quiet.start()
        self.results_changed.emit()
        self.current_changed.emit()
        is_awaited, self._awaited = bool(found.query) and found.query == self._awaited, ""
        if is_awaited and len(found.people) == 1:
            self.chosen.emit(found.people[0].id)

    def _on_moved(self) -> None:
        self.current_changed.emit()
        row = self.results.current_row()
        if row is not None and self.isVisible() and not self._quiet.isActive():
            _say(self, row.accessible_text)

    def _announce(self) -> None:
        if self.isVisible():  # not under the cover of a trainee
            row = self.results.current_row()
            _say(self, join_parts([self.summary_text, row.accessible_text if row else ""], ". "))

    def _format_count(self, count: int) -> str:
        if not self._found.query:
            return ""
        if not count:
            nobody = tr("Nobody found. {key} registers a new person.")
            return (
                nobody.format(key=key_label(Action.NEW_PERSON))
                if self._found.is_complete
                else tr("Nobody found yet. Type more letters to search further.")
            )
        soum = self._data.session.soum if self._data else None
        if not soum:
            return tr("people found: {count}").format(count=count)
        return tr("people found: {count} · soum first: {soum}").format(
            count=count, soum=self._context.user.places.short_name(soum, self._context.language)
        )

    def _row(self, person: PersonRow, marks: Mapping[int, str]) -> FoundRow:
        mark = marks.get(person.id)
        is_present, is_expected = mark in ATTENDED_MARKS, mark == AttendanceMark.EXPECTED
        is_alike = person.id in self._found.alike
        given, missing = given_name(person), self._found.missing.get(person.id)
        words = describe_missing(missing) if missing else None
        said = tr("expected") if is_expected else people_words.mark_label(mark) if mark else ""
        meta, role, icon = (
            (tr("alike"), "warn", "people")
            if is_alike
            else (said, "good", "check")
            if is_present
            else (said, "ink2", "")
        )
        cells = (
            format_birth_year(person),
            home_place(person, self._context.user.places, self._context.language),
            self._format_last_session(person.id, is_present=is_present),
        )
        also = said if is_alike else ""
        start, length = find_match(given, self._found.query)
        name = f"{person.patronymic or ''} {given}".strip()
        spoken = (name, *cells, words.short if words else "", also, meta)
        return FoundRow(
            display_text=given,
            lead=person.patronymic or "",
            cells=cells,
            value=person.id,
            match_start=start,
            match_length=length,
            meta=meta,
            meta_role=role,
            icon=icon,
            line=words.short if words else "",
            stitch=self._stitch(person.id, is_present=is_present, is_expected=is_expected),
            expectation=also,
            act=words.act if words else "",
            act_key=key_label(Action.CORRECT),
            accessible_override=join_parts(spoken, ", "),
        )

    def _stitch(self, person: int, *, is_present: bool, is_expected: bool) -> Stitch | None:
        if not (is_present or is_expected) or self._data is None:
            return None
        quotas = self._data.quotas
        counts = quotas[0].membership.get(person) if quotas else is_present
        if counts:
            return Stitch.FULL if is_present else Stitch.BASTED
        return Stitch.THIN if is_present else Stitch.BASTED_THIN

    def _format_last_session(self, person: int, *, is_present: bool) -> str:
        last = self._found.last_sessions.get(person)
        if last is None:
            return ""
        session, day, course = last
        if self._data is not None and session == self._data.session.id:
            return tr("today") if is_present else ""
        return f"{dates.format_date(day)[:7]} {course or ''}".strip()

    def _lay_out(self) -> None:
        remarks = Flow(between=0)
        remarks.add(self._summary, share=1)
        remarks.add(self._spelling)
        self.add_inset(remarks)
        self.add_full_width(self.results, above="line", stretch=1)


def _say(place: QWidget, text: str) -> None:
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(place, text))
