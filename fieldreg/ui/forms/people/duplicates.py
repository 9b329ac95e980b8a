"""Possible duplicates: search, notice and comparison."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Self, TypeAlias

from PySide6.QtCore import QObject, QRectF, Qt, Signal, SignalInstance
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget
from typing_extensions import override

from fieldreg.domain.matching.facts import COMPARED
from fieldreg.domain.matching.levels import Levels
from fieldreg.domain.people.birth_dates import BirthDate
from fieldreg.domain.problems import Problem
from fieldreg.services.people import people_search
from fieldreg.services.user_session import UserSession
from fieldreg.store.people.search import PersonRow
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.person_labels import (
    format_birth_year,
    full_name,
    home_place,
    person_name,
)
from fieldreg.ui.keyboard import Action
from fieldreg.ui.tables.data_table import DataTable
from fieldreg.ui.tables.table_model import Cell, PagedModel, TableColumn
from fieldreg.ui.theme.paint import draw_box, make_pen
from fieldreg.ui.theme.rich_text import RichText, TextRun, plain_text
from fieldreg.ui.theme.theme import repaint_on_change
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.vocabulary import people as people_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.labels import Label, TwoLineText
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.pinned import WARNING

tr = translator("Person")

_SHOWN = ("patronymic", "given_name", "birth_date", "gender", "soum", "phone")
_NARROW = 640
LastSession: TypeAlias = tuple[int, str, str | None]  # id, date, course


@dataclass(frozen=True, slots=True)
class PossibleDuplicate:
    person: PersonRow
    levels: Levels
    typed: Mapping[str, str | None]  # of the other
    last_session: LastSession | None
    typed_session: LastSession | None = None

    @classmethod
    def of_rows(
        cls, row: PersonRow, other: PersonRow, levels: Levels, sessions: Mapping[int, LastSession]
    ) -> Self:
        values = {name: getattr(row, name) for name in _SHOWN}
        return cls(other, levels, values, sessions.get(other.id), sessions.get(row.id))


class DuplicateCheck(QObject):
    """Searches for people similar to the fields of *read*.

    People judged different are not shown again for the same person.

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
        self.refused: list[int] = []  # those of them who are still alike

    def check(self) -> None:
        typed = self._compared()
        if typed == self._checked:
            return
        self._checked = typed
        user = self._context.user
        self._context.runner.run_latest(
            f"duplicates-{id(self)}", self, lambda: _load_candidates(user, typed), self._show
        )

    def ask(self, answered: Callable[[], object], failed: Callable[[Problem], object]) -> None:
        typed = self._checked = self._compared()
        user = self._context.user

        def done(candidates: list[PossibleDuplicate]) -> None:
            self._show(candidates)
            answered()

        self._context.runner.run(self, lambda: _load_candidates(user, typed), done, failed)

    def mark_different(self, person: int) -> None:
        self.different_ids.add(person)
        self._checked = {}
        self.check()

    def reset(self) -> None:
        self.different_ids.clear()
        self._checked = {}
        self._show([])

    def _compared(self) -> dict[str, str]:
        return {name: text for name, text in self._read().items() if name in COMPARED}

    def _show(self, candidates: list[PossibleDuplicate]) -> None:
        ids = (found.person.id for found in candidates)
        self.refused = [person for person in ids if person in self.different_ids]
        left = [found for found in candidates if found.person.id not in self.different_ids]
        self.current = left[0] if left else None
        self.found.emit(self.current)


def _load_candidates(user: UserSession, typed: dict[str, str]) -> list[PossibleDuplicate]:
    pairs = people_search.find_similar_people(user, typed)
    sessions = people_search.list_last_sessions(user, [person.id for person, _ in pairs])
    return [
        PossibleDuplicate(person, levels, typed, sessions.get(person.id))
        for person, levels in pairs
    ]


class DuplicateNotice(QWidget):
    def __init__(self, context: Context, *buttons: QWidget) -> None:
        super().__init__()
        self._context = context
        self._theme = repaint_on_change(self)
        self._candidate: PossibleDuplicate | None = None
        self.setObjectName(WARNING)
        self._icon = QLabel()
        self._words = Label("", is_elided=True)
        self._line = Label("", "hint", "ink2", is_elided=True)
        self.set_height(64)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 8, 0)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(TwoLineText(self._words, self._line), 1)
        for button in buttons:
            row.addWidget(button)
        self._theme.changed.connect(self._redraw)
        self._redraw()
        self.hide()

    @property
    def display_text(self) -> str:
        return self.accessibleName()

    def set_height(self, height: int) -> None:
        self.setFixedHeight(height)

    def show_candidate(self, candidate: PossibleDuplicate | None) -> None:
        is_other = candidate is not None and (
            self._candidate is None or candidate.person.id != self._candidate.person.id
        )
        self._candidate = candidate
        self.setVisible(candidate is not None)
        self._show_words()
        self._context.keyboard.bindings_changed.emit()  # Enter means something else now
        if is_other:
            self.announce()

    def announce(self) -> None:
        if self.isVisible():
            QAccessible.updateAccessibility(
                QAccessibleAnnouncementEvent(self, self.accessibleName())
            )

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_words()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colour, radius = self._theme.colour, self._theme.tokens.radius["notice"]
        edge = make_pen(colour("warn"), 1) if self._theme.needs_outlines else None
        draw_box(QPainter(self), QRectF(self.rect()), radius, fill=colour("warnSoft"), edge=edge)

    def _show_words(self) -> None:
        if self._candidate is None:
            return
        person = self._candidate.person
        home = home_place(person, self._context.user.places, self._context.language)
        facts = (format_birth_year(person), home)
        whole = people_words.already_registered(full_name(person), *facts)
        reasons = _describe_agreement(self._candidate.levels)
        self.setAccessibleName(join_parts([plain_text(whole), reasons]))
        is_narrow = self.width() < _NARROW
        self._line.setProperty("look", "body" if is_narrow else "hint")
        self._line.set_ink("ink" if is_narrow else "ink2")
        if is_narrow:
            self._words.set_text(tr("Already registered?"))
            name = person_name(person).short or full_name(person)
            runs = TextRun(name, is_strong=True), TextRun(f", {', '.join(facts)}")
            self._line.set_text(RichText(runs))
        else:
            self._words.set_text(whole)
            self._line.set_text(reasons)

    def _redraw(self) -> None:
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(QPixmap(self._theme.icon("people", "warn", ratio=ratio)))


def _describe_agreement(levels: Levels) -> str:
    labels = {  # for use within a sentence
        "given_name": tr("given name"),
        "patronymic": tr("patronymic"),
        "birth_date": tr("birth year"),
        "phone": tr("phone"),
        "soum": tr("soum"),
        "gender": tr("gender"),
    }
    same = ", ".join(map(labels.__getitem__, levels.agreeing))
    other = ", ".join(map(labels.__getitem__, levels.differing))
    differing = tr("other: {fields}").format(fields=other) if other else ""
    return join_parts([tr("same: {fields}").format(fields=same), differing])


@dataclass(frozen=True, slots=True)
class _ComparedField:
    """*is_same* is None if a side is unknown."""

    field: str
    typed: str
    registered: str
    is_same: bool | None


class ComparisonPanel(Column):
    """Compared fields and two equal answers, neither by Enter; with *of rows* no question."""

    judged_same = Signal(object)
    judged_different = Signal(object)
    closed = Signal()

    def __init__(self, context: Context, *, is_of_rows: bool = False) -> None:
        super().__init__()
        self._context, self._is_of_rows = context, is_of_rows
        self._candidate: PossibleDuplicate | None = None
        self.heading = Label("", "h3", wraps=True)
        heads = (
            (tr("This row"), tr("The one alike"))
            if is_of_rows
            else (tr("Being typed"), tr("Registered"))
        )
        self.table = DataTable(
            PagedModel(_columns(*heads), context.runner, self), tr("Compare"), row_height=32
        )
        actions, choice = Actions(context.keyboard, self), ButtonKind.CHOICE
        same, different = (
            partial(self._judge, answer) for answer in (self.judged_same, self.judged_different)
        )
        self._different_button = KeyButton("", kind=choice)
        if not is_of_rows:
            actions.add(tr("The same person"), same, Action.SAME_PERSON, kind=choice)
            actions.adopt(self._different_button, different, Action.DIFFERENT_PERSON)
        back = tr("Back to the list") if is_of_rows else tr("Back to the form")
        quiet = ButtonKind.QUIET
        actions.add(back, self.closed.emit, Action.LEAVE, kind=quiet)
        self.add_inset(self.heading)
        self.add_full_width(self.table, above="near", stretch=1)
        self.add_inset(actions.row(), above="near")

    def show_candidate(
        self,
        candidate: PossibleDuplicate,
        registers: bool = False,  # noqa: FBT001, FBT002  of a signal
    ) -> None:
        self._candidate = candidate
        different = tr("A different person: register") if registers else tr("A different person")
        self._different_button.set_text(different)
        name = full_name(candidate.person)
        self.heading.set_text(name if self._is_of_rows else people_words.already_registered(name))
        self.table.paged.set_rows(self._compare(candidate))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._context.keyboard.bindings_changed.emit()

    def _judge(self, judged: SignalInstance) -> None:
        if self._candidate is not None:
            judged.emit(self._candidate.person.id)

    def _compare(self, candidate: PossibleDuplicate) -> list[_ComparedField]:
        is_same = {
            **dict.fromkeys(candidate.levels.agreeing, True),
            **dict.fromkeys(candidate.levels.differing, False),
        }
        rows = [
            _ComparedField(
                people_words.field_label(name),
                self._format_value(name, candidate.typed.get(name)),
                self._format_value(name, getattr(candidate.person, name)),
                is_same.get(name),
            )
            for name in _SHOWN
        ]
        typed, last = map(_format_session, (candidate.typed_session, candidate.last_session))
        if typed or last:
            rows.append(_ComparedField(tr("Last training"), typed, last, None))
        return rows

    def _format_value(self, name: str, value: str | None) -> str:
        if not value:
            return tr("unknown")
        if name == "soum":
            return self._context.user.places.full_name(value, self._context.language)
        if name == "gender":
            return people_words.gender(value)
        return BirthDate(value).display_text if name == "birth_date" else value


def _format_session(session: LastSession | None) -> str:
    return join_parts([dates.format_date(session[1]), session[2] or ""]) if session else ""


def _columns(left: str, right: str) -> list[TableColumn]:
    return [
        TableColumn("", lambda row: Cell(row.field, role="ink2"), 200, min_width=120),
        TableColumn(left, lambda row: _value_cell(row.typed)),
        TableColumn(right, lambda row: _value_cell(row.registered)),
        TableColumn("", _result_cell, 124, min_width=100),
    ]


def _value_cell(value: str) -> Cell:
    return Cell(value, role="ink3" if value == tr("unknown") else "ink")


def _result_cell(row: _ComparedField) -> Cell:
    match row.is_same:
        case True:
            if row.typed == row.registered:
                return Cell(tr("same"), icon="equals", icon_role="good", role="good")
            return Cell(tr("alike"), icon="people", icon_role="warn", role="warn")
        case False:
            return Cell(tr("other"), icon="fork", icon_role="warn", role="warn")
        case None:
            return Cell()
