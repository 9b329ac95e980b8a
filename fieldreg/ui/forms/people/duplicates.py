"""Registered people similar to the one being typed: the search, a notice and a comparison."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain.people.birth_dates import BirthDate
from fieldreg.domain.people.duplicate_matching import Similarity
from fieldreg.services.people import people_search
from fieldreg.services.user_session import UserSession
from fieldreg.store.people.repository import PersonRow
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.person_labels import format_birth_year, full_name, home_place
from fieldreg.ui.keyboard import Action
from fieldreg.ui.tables.data_table import DataTable
from fieldreg.ui.tables.table_model import Cell, PagedModel, TableColumn
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.vocabulary import people as people_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.labels import Label
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.notices import Notice, Tone

tr = translator("Person")

_COMPARED = ("patronymic", "given_name", "birth_date", "soum", "phone")


@dataclass(frozen=True, slots=True)
class PossibleDuplicate:
    """A registered person similar to the one being typed."""

    person: PersonRow
    similarity: Similarity
    typed: Mapping[str, str]
    last_session: tuple[int, str, str | None] | None  # id, date, course


class DuplicateCheck(QObject):
    """Searches for people similar to the fields that *read* returns, for *owner*.

    People judged different are not shown again while the same person is being typed; the
    judgements are part of the draft.

    Signals:
        found(PossibleDuplicate): the most similar person, or None.
    """

    found = Signal(object)

    def __init__(
        self, context: Context, owner: QWidget, read: Callable[[], dict[str, str]]
    ) -> None:
        super().__init__(owner)
        self._context, self._read = context, read
        self._checked: dict[str, str] = {}
        self.current: PossibleDuplicate | None = None
        self.different_ids: set[int] = set()

    def check(self) -> None:
        """Search again if the fields changed."""
        typed = {name: text for name, text in self._read().items() if name in _COMPARED}
        if typed == self._checked:
            return
        self._checked = typed
        user = self._context.user
        self._context.runner.run_latest(
            f"duplicates-{id(self)}", self, lambda: _load_candidates(user, typed), self._show
        )

    def mark_different(self) -> None:
        """Judge the current person a different one, and show the next."""
        if self.current is not None:
            self.different_ids.add(self.current.person.id)
            self._checked = {}
            self.check()

    def reset(self) -> None:
        """Start with another person being typed."""
        self.different_ids.clear()
        self._checked = {}
        self._show([])

    def _show(self, candidates: list[PossibleDuplicate]) -> None:
        left = [found for found in candidates if found.person.id not in self.different_ids]
        self.current = left[0] if left else None
        self.found.emit(self.current)


def _load_candidates(user: UserSession, typed: dict[str, str]) -> list[PossibleDuplicate]:
    pairs = people_search.find_similar_people(user, typed)
    sessions = people_search.list_last_sessions(user, [person.id for person, _ in pairs])
    return [
        PossibleDuplicate(person, similarity, typed, sessions.get(person.id))
        for person, similarity in pairs
    ]


class DuplicateNotice(Notice):
    """Names a possible duplicate, beside the *buttons* that compare and judge it."""

    def __init__(self, context: Context, *buttons: QWidget) -> None:
        super().__init__(Tone.ATTENTION, "", "", *buttons, icon="people")
        self._context = context
        self.hide()

    def show_candidate(self, candidate: PossibleDuplicate | None) -> None:
        self.setVisible(candidate is not None)
        if candidate is None:
            return
        person = candidate.person
        home = home_place(person, self._context.user.places, self._context.language)
        self.set_text(
            people_words.already_registered(full_name(person), format_birth_year(person), home),
            _describe_similarity(candidate.similarity),
        )
        self.announce()


def _describe_similarity(similarity: Similarity) -> str:
    labels = {  # for use within a sentence
        "given_name": tr("given name"),
        "patronymic": tr("patronymic"),
        "birth_date": tr("birth year"),
        "phone": tr("phone"),
        "soum": tr("soum"),
    }
    same = ", ".join(map(labels.__getitem__, similarity.matching_fields))
    other = ", ".join(map(labels.__getitem__, similarity.differing_fields))
    differing = tr("other: {fields}").format(fields=other) if other else ""
    return join_parts([tr("same: {fields}").format(fields=same), differing])


@dataclass(frozen=True, slots=True)
class _ComparedField:
    """*is_same* is None if one side is unknown."""

    field: str
    typed: str
    registered: str
    is_same: bool | None


class ComparisonPanel(Column):
    """The compared fields, and two equal answers; the focus starts on the fields.

    Signals:
        judged_same(int): it is the registered person with that id.
        judged_different(): it is another person.
        closed(): nothing was decided.
    """

    judged_same = Signal(object)
    judged_different = Signal()
    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._candidate: PossibleDuplicate | None = None
        self.heading = Label("", "h3", wraps=True)
        self.table = DataTable(
            PagedModel(_columns(), context.runner, self), tr("Compare"), row_height=32
        )
        actions = Actions(context.keyboard, self)
        for text, slot, action, kind in (
            (tr("The same person"), self._judge_same, Action.SAME_PERSON, ButtonKind.CHOICE),
            (
                tr("A different person"),
                self.judged_different.emit,
                Action.DIFFERENT_PERSON,
                ButtonKind.CHOICE,
            ),
            (tr("Back to the form"), self.closed.emit, Action.LEAVE, ButtonKind.QUIET),
        ):
            actions.add(text, slot, action, kind=kind)
        self.add_inset(self.heading)
        self.add_full_width(self.table, above="near", stretch=1)
        self.add_inset(actions.row(), above="near")

    def show_candidate(self, candidate: PossibleDuplicate) -> None:
        """Show the comparison with *candidate*, and focus it."""
        self._candidate = candidate
        self.heading.set_text(people_words.already_registered(full_name(candidate.person)))
        self.table.paged.set_rows(self._compare(candidate))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _judge_same(self) -> None:
        if self._candidate is not None:
            self.judged_same.emit(self._candidate.person.id)

    def _compare(self, candidate: PossibleDuplicate) -> list[_ComparedField]:
        is_same = {
            **dict.fromkeys(candidate.similarity.matching_fields, True),
            **dict.fromkeys(candidate.similarity.differing_fields, False),
        }
        rows = [
            _ComparedField(
                people_words.field_label(name),
                self._format_value(name, candidate.typed.get(name)),
                self._format_value(name, getattr(candidate.person, name)),
                is_same.get(name),
            )
            for name in _COMPARED
        ]
        if candidate.last_session is not None:
            _, day, course = candidate.last_session
            last = join_parts([dates.format_date(day), course or ""])
            rows.append(_ComparedField(tr("Last training"), "", last, None))
        return rows

    def _format_value(self, name: str, value: str | None) -> str:
        if not value:
            return tr("unknown")
        if name == "soum":
            return self._context.user.places.full_name(value, self._context.language)
        return BirthDate(value).display_text if name == "birth_date" else value


def _columns() -> list[TableColumn]:
    return [
        TableColumn("", lambda row: Cell(row.field, role="ink2"), 200, min_width=120),
        TableColumn(tr("Being typed"), lambda row: _value_cell(row.typed)),
        TableColumn(tr("Registered"), lambda row: _value_cell(row.registered)),
        TableColumn("", _result_cell, 124, min_width=100),
    ]


def _value_cell(value: str) -> Cell:
    return Cell(value, role="ink3" if value == tr("unknown") else "ink")


def _result_cell(row: _ComparedField) -> Cell:
    match row.is_same:
        case True:
            return Cell(tr("same"), icon="equals", icon_role="good", role="good")
        case False:
            return Cell(tr("other"), icon="fork", icon_role="warn", role="warn")
        case None:
            return Cell()
