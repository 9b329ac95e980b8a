"""The history of somebody, as a timeline: who said what, where, and beside whom."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain import kinds
from fieldreg.domain.kinds import RETIRED, Field, Value
from fieldreg.domain.records.values import RequestedBy
from fieldreg.services.records import change_history, record_labels
from fieldreg.services.records.change_history import (
    ChangeAction,
    ChangedValue,
    ChangeEntry,
    RecordHistory,
)
from fieldreg.services.records.record_labels import RecordLabel
from fieldreg.services.user_session import UserSession
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.value_formatter import RecordLabels, ValueFormatter, referenced_ids
from fieldreg.ui.keyboard import Action
from fieldreg.ui.tables.row_list import RowList
from fieldreg.ui.tables.timeline_rows import TimelineDelegate, TimelineRow
from fieldreg.ui.theme.paint import StationState
from fieldreg.ui.translation import join_parts, translate
from fieldreg.ui.vocabulary import changes
from fieldreg.ui.vocabulary import records as records_words
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.labels import Label, PageTitle
from fieldreg.ui.widgets.layout import Column, button_row


@dataclass(frozen=True, slots=True)
class PersonHistoryData:
    """A history, with what its records are about and what its values refer to."""

    history: RecordHistory
    subject_labels: dict[int, RecordLabel]
    labels: RecordLabels


def load_history(user: UserSession, person: int) -> PersonHistoryData:
    """Give the history of *person*.

    Raises:
        Problem: NOT_FOUND.
    """
    told = change_history.load_history(user, person)
    about: dict[int, RecordLabel] = {}
    for kind in kinds.PERSON_KINDS:
        ids = {one.record for one in told.entries if one.kind is kind}
        about |= record_labels.load_labels(user, kind, ids)
    said = (word for one in told.entries for word in one.values)
    values = ((word.field, word.value) for word in said)
    return PersonHistoryData(
        told, about, record_labels.load_labels_of_any_kind(user, referenced_ids(values))
    )


class PersonHistoryView(Column):
    """The timeline, the current entry in full, and the *button* that asks for it.

    Signals:
        told(int): the history of the person with this id stands here.
        left(): back to the person.
    """

    loaded = Signal(object)
    closed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._teller = ValueFormatter(context.user.places, context.language)
        self._details: list[str] = []
        self.head = PageTitle(
            translate("History", "History"),
            translate(
                "History",
                "The latest first. Nothing comes before what its writer had seen. The days are"
                " those of the calendar on each computer.",
            ),
        )
        self.timeline = RowList(translate("History", "History"), keeps_mark=True)
        self.timeline.setItemDelegate(TimelineDelegate(self.timeline))
        self.detail = Label("", "body", "ink2", wraps=True)
        self.button = KeyButton(translate("History", "History"), kind=ButtonKind.QUIET)
        self.back_button = KeyButton(
            translate("History", "Back to the person"), kind=ButtonKind.QUIET
        )
        self.timeline.current_moved.connect(self._show_detail)
        context.keyboard.bind(self.timeline, Action.MOVE_ROW, None, translate("Person", "choose"))
        context.keyboard.bind(self, Action.HISTORY, self.closed.emit)
        context.keyboard.bind(
            self,
            Action.LEAVE,
            self.closed.emit,
            translate("History", "Back to the person"),
            button=self.back_button,
        )
        self.add_inset(self.head)
        self.add_full_width(self.timeline, above=16)
        self.add_inset(self.detail, above=16)
        self.add_stretch()
        self.add_inset(button_row(self.back_button), above=10)

    def bind_keys(self, view: QWidget, slot: Callable[[], object]) -> None:
        """Let H in *view* ask for it."""
        self._context.keyboard.bind(
            view, Action.HISTORY, slot, translate("History", "history"), button=self.button
        )

    def load(self, person: int, name: str) -> None:
        """Tell the history of *person*, who is called *name*, the latest first."""
        user = self._context.user

        def show(told: PersonHistoryData) -> None:
            self._show(told, name)
            self.loaded.emit(person)

        self._context.runner.run_latest("history", self, lambda: load_history(user, person), show)

    def _show(self, told: PersonHistoryData, name: str) -> None:
        self.head.set_text(
            translate("History", "History: {name}").format(name=name),
            translate(
                "History",
                "The latest first. Nothing comes before what its writer had seen. The days are"
                " those of the calendar on each computer.",
            ),
        )
        telling = _Telling(self._teller, told)
        found = [pair for one in reversed(told.history.entries) for pair in telling.rows(one)]
        self._details = [detail for _, detail in found]
        self.timeline.set_rows([replace(row, value=place) for place, (row, _) in enumerate(found)])
        self.timeline.select(0)
        self._show_detail(0)

    def _show_detail(self, place: object) -> None:
        if isinstance(place, int) and place < len(self._details):
            self.detail.set_text(self._details[place])


class _Telling:
    """Puts the entries of one history into rows, each with its detail."""

    def __init__(self, teller: ValueFormatter, told: PersonHistoryData) -> None:
        self._teller, self._told = teller, told
        self._standing: dict[tuple[int, Field], set[Value]] = defaultdict(set)
        for one in told.history.entries:
            for word in one.values:
                if word.is_current:
                    self._standing[one.record, word.field].add(word.value)

    def rows(self, one: ChangeEntry) -> Iterator[tuple[TimelineRow, str]]:
        """Give the rows of *one* entry: a registration is one, a correction has several."""
        wrong = (
            translate("History", "the calendar of that computer was wrong")
            if one.is_doubtful
            else ""
        )
        asked = _asked_by(one.author.asked_by)
        who = join_parts([changes.author(one.author), asked, wrong])
        day = dates.format_date(one.author.day)
        if one.kind is kinds.UNDO_ORDER:
            why = [
                translate("History", "Reason: {why}").format(why=str(word.value))
                for word in one.values
                if _is_reason(word)
            ]
            said, line = _deed(one.action), join_parts([who, *why])
            yield TimelineRow(said, line, lead=day), join_parts([said, line])
            return
        undone = translate("History", "undone") if one.is_undone else ""
        if one.kind is kinds.TRAINEE and one.action is ChangeAction.CREATED:
            values = join_parts([self._change(one, word) for word in one.values])
            said = _deed(one.action)
            row = TimelineRow(said, who, lead=day, meta=undone, state=_where(one))
            yield row, join_parts([values, who, undone])
            return
        if one.kind is kinds.ANSWER and one.action is ChangeAction.CREATED:
            said = self._teller.format_context(self._told.subject_labels[one.record])
            row = TimelineRow(said, who, lead=day, meta=undone, state=_where(one))
            yield row, join_parts([said, who, undone])
            return
        for word in filter(_is_told, one.values):
            said, line = self._change(one, word), join_parts([who, self._beside(one, word)])
            waits = word.is_current and self._waits(one, word)
            where = StationState.HERE if waits else _where(one)
            meta = translate("History", "still in conflict") if waits else undone
            if word.history_step.resolves_conflict and not undone:
                meta = translate("History", "decides a conflict")
            row = TimelineRow(said, line, lead=day, meta=meta, state=where)
            yield row, join_parts([said, line, undone])

    def _change(self, one: ChangeEntry, word: ChangedValue) -> str:
        if word.field is RETIRED:
            return _deed(ChangeAction.RETIRED if word.value else ChangeAction.REINSTATED)
        label = records_words.field_label(word.field)
        if (about := self._told.subject_labels.get(one.record)) is not None:
            label = self._teller.format_context(about)
        replaced = (self._value(one, word, old.value) for old in word.history_step.replaced)
        former = ", ".join(dict.fromkeys(replaced))
        return changes.change(label, self._value(one, word, word.value), former)

    def _beside(self, one: ChangeEntry, word: ChangedValue) -> str:
        others = []
        for other in word.history_step.concurrent:
            who = changes.author(self._told.history.authors[other.change])
            value = self._value(one, word, other.value)
            is_correction = word.field is RETIRED and not other.value
            others.append(
                translate("Conflicts", "Corrected by: {who}").format(who=who)
                if is_correction
                else f"{value} ({who})"
            )
        return (
            translate("History", "without seeing each other: {others}").format(
                others="; ".join(others)
            )
            if others
            else ""
        )

    def _waits(self, one: ChangeEntry, word: ChangedValue) -> bool:
        return word.field.policy.may_conflict and len(self._standing[one.record, word.field]) > 1

    def _value(self, one: ChangeEntry, word: ChangedValue, value: Value) -> str:
        return self._teller.format_value(one.kind, word.field, value, self._told.labels)


def _where(one: ChangeEntry) -> StationState:
    return StationState.STOPPED if one.is_undone else StationState.DONE


def _is_reason(word: ChangedValue) -> bool:
    return word.field.name == "reason"


def _is_told(word: ChangedValue) -> bool:
    """Leave out that whoever corrected a record meant it to be in use."""
    is_return = any(old.value for old in word.history_step.replaced)
    return word.field is not RETIRED or bool(word.value) or is_return


def _deed(one: ChangeAction) -> str:
    """Say what a change did, where that is all there is to say."""
    return {
        ChangeAction.CREATED: translate("History", "Registered"),
        ChangeAction.CORRECTED: translate("History", "Corrected"),
        ChangeAction.RETIRED: translate("History", "Taken out of use"),
        ChangeAction.REINSTATED: translate("History", "Brought back into use"),
        ChangeAction.UNDONE: translate("History", "What had come in was undone"),
        ChangeAction.BROUGHT_BACK: translate("History", "What was undone was brought back"),
    }[one]


def _asked_by(who: str) -> str:
    """Say at whose request a change was made; nothing where nobody asked."""
    return {
        RequestedBy.SELF.value: translate("History", "at the person’s own request"),
        RequestedBy.GUARDIAN.value: translate("History", "at a guardian’s request"),
    }.get(who, "")
