"""The history of a person as a timeline."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import Signal

from fieldreg.domain import kinds
from fieldreg.domain.kinds import RETIRED, Field, Value
from fieldreg.domain.log.value_history import FieldAssignment
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
from fieldreg.ui.formatting.value_formatter import (
    RecordLabels,
    ValueFormatter,
    referenced_ids,
    with_typed,
)
from fieldreg.ui.keyboard import Action
from fieldreg.ui.tables.find_bar import FindBar
from fieldreg.ui.tables.row_delegates import TimelineDelegate, TimelineRow
from fieldreg.ui.tables.row_list import RowList
from fieldreg.ui.theme.paint import StationState
from fieldreg.ui.translation import join_parts, translate, translator
from fieldreg.ui.vocabulary import records as records_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.labels import PageTitle, wrapped_label
from fieldreg.ui.widgets.layout import Column

tr = translator("History")


@dataclass(frozen=True, slots=True)
class PersonHistoryData:
    history: RecordHistory
    subject_labels: dict[int, RecordLabel]
    labels: RecordLabels


def load_person_history(user: UserSession, person: int) -> PersonHistoryData:
    """Raise NOT_FOUND."""
    history = change_history.load_history(user, person)
    subject_labels: dict[int, RecordLabel] = {}
    for kind in kinds.PERSON_KINDS:
        ids = {entry.record for entry in history.entries if entry.kind is kind}
        subject_labels |= record_labels.load_labels(user, kind, ids)
    values = (
        (changed.field, changed.value) for entry in history.entries for changed in entry.values
    )
    labels = record_labels.load_labels_of_any_kind(user, referenced_ids(values))
    return PersonHistoryData(history, subject_labels, labels)


class PersonHistoryView(Column):
    """The timeline, and the current entry in full."""

    loaded = Signal(object)
    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._details: list[str] = []
        self._subtitle = tr(
            "The latest first. An entry always comes after the entries its writer had seen. "
            "Dates are from the calendar of each computer."
        )
        self.head = PageTitle(tr("History"), self._subtitle)
        self.timeline = RowList(tr("History"), keeps_mark=True)
        self.timeline.setItemDelegate(TimelineDelegate(self.timeline))
        self.detail = wrapped_label()
        self.timeline.current_moved.connect(self._show_detail)
        context.keyboard.bind(self.timeline, Action.MOVE_ROW, None, translate("Person", "choose"))
        context.keyboard.bind(self, Action.HISTORY, self.closed.emit)
        actions = Actions(context.keyboard, self)
        actions.add(tr("Back to the person"), self.closed.emit, Action.LEAVE, kind=ButtonKind.QUIET)
        self.add_inset(self.head)
        self._find_bar = FindBar(context.keyboard, self, self.timeline)
        self.add_full_width(self._find_bar, above="near")
        self.add_full_width(self.timeline, above="part")
        self.add_inset(self.detail, above="part")
        self.add_stretch()
        self.add_inset(actions.row(), above="field")

    def load(self, person: int, name: str) -> None:
        user = self._context.user
        self._find_bar.field.clear()

        def show(data: PersonHistoryData) -> None:
            self.head.set_text(tr("History: {name}").format(name=name), self._subtitle)
            builder = _RowBuilder(ValueFormatter(user.places, self._context.language), data)
            entries = reversed(data.history.entries)
            pairs = [pair for entry in entries for pair in builder.build_rows(entry)]
            self._details = [detail for _, detail in pairs]
            rows = [replace(row, value=index) for index, (row, _) in enumerate(pairs)]
            self.timeline.set_rows(rows)
            self.timeline.select(0)
            self._show_detail(0)
            self.loaded.emit(person)

        job = partial(load_person_history, user, person)
        ended = self._context.keyboard.hold()
        self._context.runner.run_latest("history", self, job, show, ended=ended)

    def _show_detail(self, index: object) -> None:
        if isinstance(index, int) and index < len(self._details):
            self.detail.set_text(self._details[index])


class _RowBuilder:
    def __init__(self, formatter: ValueFormatter, data: PersonHistoryData) -> None:
        self._formatter, self._data = formatter, data
        self._current_values: dict[tuple[int, Field], set[Value]] = defaultdict(set)
        for entry in data.history.entries:
            for changed in entry.values:
                if changed.is_current:
                    self._current_values[entry.record, changed.field].add(changed.value)

    def build_rows(self, entry: ChangeEntry) -> Iterator[tuple[TimelineRow, str]]:
        author = join_parts(
            [
                records_words.format_author(entry.author),
                _format_requested_by(entry.author.asked_by),
                tr("the calendar of that computer was wrong") if entry.is_doubtful else "",
            ]
        )
        day = dates.format_date(entry.author.day)
        undone = tr("undone") if entry.is_undone else ""
        state = StationState.STOPPED if entry.is_undone else StationState.DONE
        is_new = entry.action is ChangeAction.CREATED
        if entry.kind is kinds.UNDO_ORDER:
            reasons = [
                tr("Reason: {why}").format(why=str(changed.value))
                for changed in entry.values
                if changed.field.name == "reason"
            ]
            title, subtitle = action_label(entry.action), join_parts([author, *reasons])
            yield TimelineRow(title, subtitle, lead=day), join_parts([title, subtitle])
        elif is_new and entry.kind in {kinds.TRAINEE, kinds.ANSWER}:
            if entry.kind is kinds.TRAINEE:
                title = action_label(entry.action)
                values = join_parts([self._format_change(entry, value) for value in entry.values])
            else:
                title = self._formatter.format_context(self._data.subject_labels[entry.record])
                values = title
            row = TimelineRow(title, author, lead=day, meta=undone, state=state)
            yield row, join_parts([values, author, undone])
        else:
            yield from self._build_value_rows(entry, author)

    def _build_value_rows(
        self, entry: ChangeEntry, author: str
    ) -> Iterator[tuple[TimelineRow, str]]:
        day = dates.format_date(entry.author.day)
        undone = tr("undone") if entry.is_undone else ""
        state = StationState.STOPPED if entry.is_undone else StationState.DONE
        for changed in filter(_is_shown, entry.values):
            title = self._format_change(entry, changed)
            beside = self._format_concurrent(entry, changed)
            subtitle = join_parts([author, self._format_put_back(changed), beside])
            is_conflict = changed.is_current and self._is_in_conflict(entry, changed)
            meta = tr("still in conflict") if is_conflict else undone
            if changed.history_step.resolves_conflict and not undone:
                meta = tr("decides a conflict")
            shown = StationState.HERE if is_conflict else state
            row = TimelineRow(title, subtitle, lead=day, meta=meta, state=shown)
            yield row, join_parts([title, subtitle, undone])

    def _format_change(self, entry: ChangeEntry, changed: ChangedValue) -> str:
        if changed.field is RETIRED:
            return action_label(ChangeAction.RETIRED if changed.value else ChangeAction.REINSTATED)
        label = records_words.field_label(changed.field)
        if (subject := self._data.subject_labels.get(entry.record)) is not None:
            label = self._formatter.format_context(subject)
        replaced = (
            self._format_value(entry, changed, old) for old in changed.history_step.replaced
        )
        value = self._format_value(entry, changed, changed.history_step.assignment)
        former = dict.fromkeys(replaced)
        is_other = [*former] != [value]  # of a conflict that is open again, each value was there
        return records_words.format_change(label, value, ", ".join(former) if is_other else "")

    def _format_put_back(self, changed: ChangedValue) -> str:
        if changed.field is RETIRED and not changed.value:
            return tr("taken back") if changed.history_step.put_back else ""
        given = (self._data.history.authors[back.change] for back in changed.history_step.put_back)
        names = dict.fromkeys(records_words.format_author(author) for author in given)
        text = tr("taken back; the value is by {who}")
        return text.format(who="; ".join(names)) if names else ""

    def _format_concurrent(self, entry: ChangeEntry, changed: ChangedValue) -> str:
        others = []
        for other in changed.history_step.concurrent:
            author = records_words.format_author(self._data.history.authors[other.change])
            value = self._format_value(entry, changed, other)
            is_correction = changed.field is RETIRED and not other.value
            others.append(
                translate("Conflicts", "Corrected by: {who}").format(who=author)
                if is_correction
                else f"{value} ({author})"
            )
        text = tr("without seeing each other: {others}").format(others="; ".join(others))
        return text if others else ""

    def _is_in_conflict(self, entry: ChangeEntry, changed: ChangedValue) -> bool:
        current = self._current_values[entry.record, changed.field]
        return changed.field.policy.may_conflict and len(current) > 1

    def _format_value(
        self, entry: ChangeEntry, changed: ChangedValue, given: FieldAssignment
    ) -> str:
        meant = self._data.history.find_meant(entry.record, changed.field, given)
        value = given.value if meant is None else meant
        text = self._formatter.format_value(entry.kind, changed.field, value, self._data.labels)
        return text if meant is None else with_typed(text, [str(given.value)])


def _is_shown(changed: ChangedValue) -> bool:
    """False for "in use" as every correction writes it, unless it replaced "retired"."""
    is_return = any(old.value for old in changed.history_step.replaced)
    return changed.field is not RETIRED or bool(changed.value) or is_return


def action_label(action: ChangeAction) -> str:
    return {
        ChangeAction.CREATED: tr("Registered"),
        ChangeAction.CORRECTED: tr("Corrected"),
        ChangeAction.RETIRED: tr("Taken out of use"),
        ChangeAction.REINSTATED: tr("Brought back into use"),
        ChangeAction.TAKEN_BACK: tr("Taken back"),
        ChangeAction.UNDONE: tr("What had come in was undone"),
        ChangeAction.BROUGHT_BACK: tr("What was undone was brought back"),
    }[action]


def _format_requested_by(requested_by: str) -> str:
    return {
        RequestedBy.SELF.value: tr("at the person’s own request"),
        RequestedBy.GUARDIAN.value: tr("at a guardian’s request"),
    }.get(requested_by, "")
