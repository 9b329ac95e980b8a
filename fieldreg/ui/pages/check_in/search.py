"""The search of the door: letters above, at most ten people below."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

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
from fieldreg.ui.pages.check_in.queries import PRESENT_MARKS, CheckInPageData, CheckInSearchResult
from fieldreg.ui.tables.name_rows import NameDelegate, NameRow, build_name_row
from fieldreg.ui.tables.row_list import RowList
from fieldreg.ui.theme.paint import INSET
from fieldreg.ui.translation import translate
from fieldreg.ui.widgets.form_fields import SearchField
from fieldreg.ui.widgets.labels import Label
from fieldreg.ui.widgets.layout import Flow
from fieldreg.ui.widgets.stacked_view import StackedView

_AXIS = 112
_COLUMNS = (0.345, 0.492, 0.659)  # birth year, home, last session


class CheckInSearch(QWidget):
    """The search field, what it found, and room for a comparison in the place of the list.

    With nothing typed the list holds those who are expected and not marked yet.

    Signals:
        listed(): other people are listed now.
    """

    results_changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._facts: CheckInPageData | None = None
        self._half_day = 1
        self._found = CheckInSearchResult("", (), {})
        self._told = ""
        self.similar_person: int | None = None
        self.search_field = SearchField(translate("Door", "Letters of a name, birth year or phone"))
        self.search_field.setAccessibleName(
            translate("Door", "Letters of a name, birth year or phone")
        )
        self.results = RowList(translate("Door", "People found"), tenth=True, has_lines=False)
        self.results.setItemDelegate(NameDelegate(self.results, axis=_AXIS, columns=_COLUMNS))
        self.results.accept_arrows_from(self.search_field)
        self.stack = StackedView(self.results)
        self._line = Label("", "hint", "ink2", wraps=True, min_width=200)
        self._spelling = Label(translate("Door", "Cyrillic or Latin, any spelling"), "hint", "ink2")
        self.search_field.textEdited.connect(self._forget_told)
        self.search_field.textChanged.connect(lambda _text: self.run_search())
        self._lay_out()

    def show_session(self, door: CheckInPageData, half_day: int) -> None:
        """Know who is here at *half_day*, and list accordingly."""
        self._facts, self._half_day = door, half_day
        self.run_search()

    def run_search(self) -> None:
        """Look for what stands in the field."""
        if self._facts is None:
            return
        text, user, near = (
            self.search_field.text().strip(),
            self._context.user,
            self._facts.session.soum,
        )
        if not text:
            self._take(CheckInSearchResult("", (), {}))
            return
        self._context.runner.run_latest(
            "door-search", self, lambda: queries.find_candidates(user, text, near), self._take
        )

    def current_person(self) -> int | None:
        """Give the current person; None while the list does not answer what was typed yet."""
        if self._found.query != self.search_field.text().strip():
            return None
        value = self.results.current_value()
        return value if isinstance(value, int) else None

    def clear(self) -> None:
        """Empty the field."""
        self.search_field.setText("")

    @property
    def status_text(self) -> str:
        """What is said under the field."""
        return self._line.display_text

    def show_status(self, sentence: str) -> None:
        """Say what has just been done, until something is typed again."""
        self._told = sentence
        self._line.set_text(sentence)
        if self.isVisible():  # it may be in somebody else's hands by now
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def _forget_told(self) -> None:
        self._told = ""

    def _take(self, found: CheckInSearchResult) -> None:
        if found.query != self.search_field.text().strip() or self._facts is None:
            return
        self._found = found
        marks = self._facts.marks_at(self._half_day)
        lines = found.people
        if not found.query:
            lines = tuple(self._facts.expected_at(self._half_day)[: queries.MAX_RESULTS])
        self.results.set_rows([self._row(line, marks) for line in lines])
        self._line.set_text(self._told or self._sentence(len(lines)))
        self._spelling.setVisible(bool(found.query))
        self.results_changed.emit()

    def _sentence(self, count: int) -> str:
        if not self._found.query:
            return (
                translate("Door", "on the list and not marked yet: {count}").format(count=count)
                if count
                else ""
            )
        if not count:
            return (
                translate("Door", "Nobody found. Ins registers a new person.")
                if self._found.is_complete
                else translate("Door", "Nobody found so far. More letters look further.")
            )
        soum = self._facts.session.soum if self._facts else None
        if not soum:
            return translate("Door", "people found: {count}").format(count=count)
        return translate("Door", "people found: {count} · soum first: {soum}").format(
            count=count, soum=self._context.user.places.name(soum, self._context.language)
        )

    def _row(self, line: PersonRow, marks: Mapping[int, str]) -> NameRow:
        is_here = marks.get(line.id) in PRESENT_MARKS
        given = given_name(line)
        meta = translate("Door", "present") if is_here else ""
        if not is_here and line.id == self.similar_person:
            meta = translate("Door", "alike")
        return build_name_row(
            line.patronymic or "",
            given,
            format_birth_year(line),
            home_place(line, self._context.user.places, self._context.language),
            self._last(line.id),
            value=line.id,
            match=find_match(given, self._found.query),
            meta=meta,
            meta_role="good" if is_here else "warn",
        )

    def _last(self, person: int) -> str:
        last = self._found.last_sessions.get(person)
        if last is None:
            return translate("Door", "not seen before") if self._found.query else ""
        session, day, course = last
        if self._facts is not None and session == self._facts.session.id:
            return translate("Door", "today")
        return f"{dates.format_date(day)[:7]} {course or ''}".strip()

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        above = QHBoxLayout()
        above.setContentsMargins(INSET, 0, INSET, 0)
        above.addWidget(self.search_field)
        remarks = Flow(between=0)
        remarks.add(self._line, share=1)
        remarks.add(self._spelling)
        below = QHBoxLayout()
        below.setContentsMargins(INSET, 0, INSET, 0)
        below.addWidget(remarks)
        box.addLayout(above)
        box.addLayout(below)
        box.addWidget(self.stack, 1)
