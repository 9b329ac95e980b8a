"""The two parts of the check-in page: the search, and the people who are present."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fieldreg.domain.attendance_counts import ATTENDED_MARKS
from fieldreg.services import check_in
from fieldreg.services.check_in import CheckInSearchResult, CheckInState
from fieldreg.store.people.repository import PersonRow
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.dates import list_half_days
from fieldreg.ui.formatting.person_labels import (
    find_match,
    format_birth_year,
    given_name,
    home_place,
    minor_age,
)
from fieldreg.ui.forms.people.duplicates import PossibleDuplicate
from fieldreg.ui.forms.sessions import QuotaLines, build_stitch_groups, quota_mark
from fieldreg.ui.keyboard import Action, key_label
from fieldreg.ui.tables.row_delegates import NameDelegate, NameRow, build_name_row
from fieldreg.ui.tables.row_list import RowList
from fieldreg.ui.theme.paint import INSET
from fieldreg.ui.translation import translator
from fieldreg.ui.widgets.counts import Legend, StitchBar
from fieldreg.ui.widgets.form_fields import SearchField
from fieldreg.ui.widgets.labels import Label, wrapped_label
from fieldreg.ui.widgets.layout import Flow
from fieldreg.ui.widgets.panes import StackedView

tr = translator("Door")

PANEL_WIDTH = 280
_SEARCH_AXIS, _PRESENT_AXIS = 112, 138
_COLUMNS = (0.345, 0.492, 0.659)  # birth year, home, last session
_MAX_STITCHES = 60  # more would not be distinguishable
_NOTHING_FOUND = CheckInSearchResult("", (), {})


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
        self._data: CheckInState | None = None
        self._half_day = 1
        self._found = _NOTHING_FOUND
        self._status = ""
        self._similar_person: int | None = None
        self.search_field = SearchField(tr("Letters of a name, birth year or phone"))
        self.search_field.setAccessibleName(tr("Letters of a name, birth year or phone"))
        self.results = RowList(tr("People found"), tenth=True, has_lines=False)
        self.results.setItemDelegate(
            NameDelegate(self.results, axis=_SEARCH_AXIS, columns=_COLUMNS)
        )
        self.results.accept_arrows_from(self.search_field)
        self.stack = StackedView(self.results)
        self._status_label = Label("", "hint", "ink2", wraps=True, min_width=200)
        self._spelling = Label(tr("Cyrillic or Latin, any spelling"), "hint", "ink2")
        self.search_field.textEdited.connect(self._clear_status)
        self.search_field.textChanged.connect(lambda _text: self.run_search())
        self._lay_out()

    def show_session(self, data: CheckInState, half_day: int) -> None:
        self._data, self._half_day = data, half_day
        self.run_search()

    def run_search(self) -> None:
        if self._data is None:
            return
        text = self.search_field.text().strip()
        if text:
            at = self._data.people_at(self._half_day)
            find = partial(
                check_in.find_candidates, self._context.user, text, self._data.session.soum, at
            )
            self._context.runner.run_latest("door-search", self, find, self._show)
        else:
            self._show(_NOTHING_FOUND)

    def current_person(self) -> int | None:
        """Return the current person; None while results for the typed text are still to come."""
        if self._found.query != self.search_field.text().strip():
            return None
        value = self.results.current_value()
        return value if isinstance(value, int) else None

    def show_similar(self, candidate: PossibleDuplicate | None) -> None:
        """Mark the person of *candidate* among the results."""
        self._similar_person = candidate.person.id if candidate else None
        self.run_search()

    def focus_field(self) -> None:
        self.search_field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search_field.selectAll()

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
        is_other_search = found.query != self._found.query
        self._found = found
        marks = self._data.marks_at(self._half_day)
        people = found.people
        if not found.query:
            people = tuple(self._data.expected_at(self._half_day)[: check_in.MAX_CANDIDATES])
        self.results.set_rows([self._row(person, marks) for person in people])
        if is_other_search and people:
            self.results.select(0)  # not whoever was first after fewer letters
        self._status_label.set_text(self._status or self._format_count(len(people)))
        self._spelling.setVisible(bool(found.query))
        self.results_changed.emit()

    def _format_count(self, count: int) -> str:
        if not self._found.query:
            waiting = tr("on the list and not marked yet: {count}")
            return waiting.format(count=count) if count else ""
        if not count:
            return (
                tr("Nobody found. {key} registers a new person.").format(
                    key=key_label(Action.NEW_PERSON)
                )
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
        if not is_present and person.id == self._similar_person:
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
        remarks = Flow(between=0)
        remarks.add(self._status_label, share=1)
        remarks.add(self._spelling)
        box = _box(self, spacing=6)
        for part in (self.search_field, remarks):
            box.addLayout(_inset(part))
        box.addWidget(self.stack, 1)


class PresentPanel(QWidget):
    """The number of people present, a stitch for each seat, and the list, newest first."""

    def __init__(self) -> None:
        super().__init__()
        self._number = Label("0", "h2")
        self._number_label = Label("", "body", "ink2", is_elided=True)
        self._bar = StitchBar()
        self._quotas = QuotaLines()
        self._legend = Legend()
        self._nobody = wrapped_label(
            tr("Nobody yet. Type letters of a name and press Enter to mark the person present.")
        )
        self.present_list = RowList(tr("Present"), row_height=32, min_rows=3)
        self.present_list.setItemDelegate(NameDelegate(self.present_list, axis=_PRESENT_AXIS))
        self._saved = Label("", "hint", "ink2")
        self._lay_out()

    def show_session(self, data: CheckInState, half_day: int) -> None:
        counts, seats = data.counts_at(half_day), data.session.capacity
        ids = counts.present
        self._number.set_text(str(len(ids)))
        self._number_label.set_text(
            tr("present") if seats is None else tr("present · seats: {seats}").format(seats=seats)
        )
        groups = [
            group
            for group in build_stitch_groups(
                data.quotas, ids, counts.expected_count, counts.free_seats
            )
            if group.stitch_count
        ]
        self._legend.set_entries([(group.kind, group.name) for group in groups])
        kinds = [group.kind for group in groups for _ in range(group.stitch_count)][:_MAX_STITCHES]
        quota_lines = self._quotas.show_quotas(data.quotas, ids, seats)
        self._bar.set_stitches(
            kinds,
            spoken=", ".join((*quota_lines, *(group.name for group in groups))),
            **quota_mark(data.quotas, len(kinds)),
        )
        rows = self._rows(data, half_day)
        self.present_list.set_rows(rows)
        if rows and not self.present_list.hasFocus():
            self.present_list.select(0)  # the person who arrived last
        self._nobody.setVisible(not ids)
        self._saved.set_text(tr("All saved · {time}").format(time=data.time))

    def _rows(self, data: CheckInState, half_day: int) -> list[NameRow]:
        day = list_half_days(data.session)[half_day - 1].day
        rows: list[NameRow] = []
        for number, person in reversed(data.present_at(half_day)):
            age = minor_age(person.birth_date, day)
            rows.append(
                build_name_row(
                    person.patronymic or "",
                    given_name(person),
                    value=person.id,
                    number=str(number),
                    meta=tr("age {years}").format(years=age) if age is not None else "",
                    meta_role="warn",
                    icon="" if rows or age is not None else "check",
                )
            )
        return rows

    def _lay_out(self) -> None:
        bottom = Qt.AlignmentFlag.AlignBottom
        head = _inset(self._number)
        head.setSpacing(9)
        head.setAlignment(self._number, bottom)
        head.addWidget(self._number_label, 1, bottom)
        box = _box(self, spacing=8)
        box.addLayout(head)
        for part in (self._bar, self._quotas, self._legend, self._nobody):
            box.addLayout(_inset(part))
        box.addWidget(self.present_list)
        box.addStretch(1)
        box.addLayout(_inset(self._saved))


def _box(parent: QWidget, *, spacing: int) -> QVBoxLayout:
    box = QVBoxLayout(parent)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(spacing)
    return box


def _inset(part: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(INSET, 0, INSET, 0)
    row.addWidget(part)
    return row
