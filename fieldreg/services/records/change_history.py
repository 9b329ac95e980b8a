"""Change history of a record: every value, with author, place and day, in causal order."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from fieldreg.domain import kinds
from fieldreg.domain.kinds import RETIRED, Field, FieldType, Kind, Value
from fieldreg.domain.log.ids import writer_of
from fieldreg.domain.log.merging import Live
from fieldreg.domain.log.undo import Spans
from fieldreg.domain.log.value_history import (
    FieldAssignment,
    HistoryStep,
    PutBack,
    build_history,
    find_put_back,
    is_doubtful_day,
)
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import UndoState, Verdict
from fieldreg.domain.roles import Permission
from fieldreg.services.records import first_readings
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.log.history import AssignmentsByField, Author


class ChangeAction(StrEnum):
    CREATED = "created"
    CORRECTED = "corrected"
    RETIRED = "retired"
    REINSTATED = "returned"  # taken back into use
    TAKEN_BACK = "taken-back"  # values that others gave before stand again
    UNDONE = "undone"  # an arrival or import with all its changes
    BROUGHT_BACK = "brought-back"  # undone changes


@dataclass(frozen=True, slots=True)
class ChangedValue:
    field: Field
    history_step: HistoryStep
    is_current: bool

    @property
    def value(self) -> Value:
        return self.history_step.assignment.value


@dataclass(frozen=True, slots=True)
class ChangeEntry:
    """*fixed_values* never change, such as the trainee of an attendance.

    *implied* are values a new record lacks, and "in use" once more. *is_doubtful*: the clock was
    wrong.
    """

    kind: Kind
    record: int
    change: int
    stamp: int
    author: Author
    is_doubtful: bool
    fixed_values: Mapping[str, Value]
    values: tuple[ChangedValue, ...]
    is_undone: bool = False
    implied: tuple[ChangedValue, ...] = ()

    @property
    def action(self) -> ChangeAction:
        if self.kind is kinds.UNDO_ORDER:
            (state,) = (
                assigned.value for assigned in self.values if assigned.field.name == "state"
            )
            return ChangeAction.UNDONE if state == UndoState.UNDONE else ChangeAction.BROUGHT_BACK
        if self.change == self.record:
            return ChangeAction.CREATED
        match self.values:
            case [ChangedValue(field=kinds.RETIRED, history_step=step)]:
                return ChangeAction.RETIRED if step.assignment.value else ChangeAction.REINSTATED
            case _:
                told = [changed.history_step.put_back for changed in self.values]
                is_taken_back = bool(told) and all(told)
                return ChangeAction.TAKEN_BACK if is_taken_back else ChangeAction.CORRECTED


@dataclass(frozen=True, slots=True)
class RecordHistory:
    """The *entries* about one record, none before an entry that its author had seen.

    *meant* are the places that typed ones count as, by record, stamp and field.
    """

    kind: Kind
    record: int
    entries: tuple[ChangeEntry, ...]
    authors: Mapping[int, Author] = field(repr=False)
    meant: Mapping[tuple[int, int, str], str] = field(default_factory=dict, repr=False)

    def find_meant(self, record: int, of_field: Field, given: FieldAssignment) -> str | None:
        return self.meant.get((record, given.stamp, of_field.name))


@needs(Permission.FIND_PEOPLE)
def load_history(user: UserSession, record: int, *, tells_all: bool = False) -> RecordHistory:
    """Load the history with all records about a person; raise NOT_FOUND.

    Unless it *tells_all*, first readings that the user may not know are left out.
    """
    kind = user.store.records.kind_of(record)
    if kind is None:
        raise Problem(Code.NOT_FOUND)
    parts: list[tuple[Kind, list[int]]] = [(kind, [record])]
    if kind is kinds.TRAINEE:
        for further in kinds.PERSON_KINDS:
            ids = {
                identity
                for name in further.person_fields
                for identity in user.store.records.ids_where(further, name, record, and_inert=True)
            }
            parts.append((further, sorted(ids)))
    history = _build_history(user, kind, record, parts)
    return history if tells_all else _leave_out_unread(user, history)


def _leave_out_unread(user: UserSession, history: RecordHistory) -> RecordHistory:
    unread = first_readings.find_unread(user, user.store.pairs.list_about([history.record]))

    def is_told(entry: ChangeEntry) -> bool:
        if entry.kind is not kinds.PAIR or not unread:
            return True
        said = entry.fixed_values
        is_open = said["verdict"] == Verdict.OPEN and entry.action is ChangeAction.CREATED
        return is_open or (said["first"], said["second"]) not in unread

    return replace(history, entries=tuple(filter(is_told, history.entries)))


@needs(Permission.FIND_PEOPLE)
def load_own_histories(
    user: UserSession, kind: Kind, records: Sequence[int]
) -> dict[int, RecordHistory]:
    """Leave out undo orders."""
    histories = list(_load_values(user, kind, records))
    authors = user.store.history.authors(_collect_changes(histories))
    today = user.clock.today()
    return {
        values.record: RecordHistory(
            kind,
            values.record,
            tuple(sorted(_build_entries(values, authors, today), key=lambda entry: entry.stamp)),
            authors,
        )
        for values in histories
    }


def _build_history(
    user: UserSession, kind: Kind, record: int, kind_ids: Iterable[tuple[Kind, list[int]]]
) -> RecordHistory:
    histories = [values for of_kind, ids in kind_ids for values in _load_values(user, of_kind, ids)]
    undo_histories = _load_undo_orders(user, _collect_changes(histories))
    authors = user.store.history.authors(_collect_changes([*histories, *undo_histories]))
    today = user.clock.today()
    entries = [entry for history in histories for entry in _build_entries(history, authors, today)]
    for history in undo_histories:
        entries += map(
            _as_undo_entry, filter(_changes_state, _build_entries(history, authors, today))
        )
    entries.sort(key=lambda entry: entry.stamp)
    return RecordHistory(kind, record, tuple(entries), authors, _find_meant(user, entries))


def _find_meant(
    user: UserSession, entries: Iterable[ChangeEntry]
) -> dict[tuple[int, int, str], str]:
    known = user.store.typed_places.load_known()
    given: dict[int, list[tuple[int, dict[str, Value]]]] = defaultdict(list)
    for entry in entries:
        if not entry.is_undone:
            values = {changed.field.name: changed.value for changed in entry.values}
            given[entry.record].append((entry.stamp, values))
    return {
        (record, stamp, name): place
        for record, some in given.items()
        for (stamp, name), place in known.trace(some).items()
    }


def _load_undo_orders(user: UserSession, changes: set[int]) -> list["_RecordValues"]:
    undoings = user.store.undoings.list_all()
    ids = [order.id for order in undoings if order.spans.contains_any(changes)]
    return list(_load_values(user, kinds.UNDO_ORDER, ids))


def _changes_state(entry: ChangeEntry) -> bool:
    return any(assigned.field.name == "state" for assigned in entry.values)


def _as_undo_entry(entry: ChangeEntry) -> ChangeEntry:
    shown = tuple(
        assigned for assigned in entry.values if assigned.field.name in ("state", "reason")
    )
    return replace(entry, fixed_values={}, values=shown)


def _collect_changes(histories: Iterable["_RecordValues"]) -> set[int]:
    fields = (assigned for history in histories for assigned in history.assignments.values())
    return {assignment.change for assignments in fields for assignment in assignments}


@dataclass(frozen=True, slots=True)
class _RecordValues:
    """*is_there*: the record stays although its creation is undone."""

    kind: Kind
    record: int
    assignments: AssignmentsByField
    live: Mapping[str, Live]
    undone: Spans
    is_there: bool

    def is_undone(self, change: int) -> bool:
        return change in self.undone and not (change == self.record and self.is_there)


def _load_values(user: UserSession, kind: Kind, ids: Sequence[int]) -> Iterator[_RecordValues]:
    records, undone = user.store.records, user.store.undoings.undone_spans()
    live = records.load_live_values(kind, ids)
    present = {record.id for record in records.load_many(kind, ids)} if undone else set(ids)
    for record, assignments in user.store.history.load_assignments(kind, ids).items():
        yield _RecordValues(kind, record, assignments, live[record], undone, record in present)


def _build_entries(
    values: _RecordValues, authors: Mapping[int, Author], today: date
) -> Iterator[ChangeEntry]:
    kind, record = values.kind, values.record
    by_change: dict[tuple[int, int], tuple[list[ChangedValue], list[ChangedValue]]] = {}
    fixed: dict[str, Value] = {}
    put_back = _find_put_back(values.assignments, authors)
    for kind_field in (*kind.fields, RETIRED):
        if kind_field.type is FieldType.SEALED:
            continue
        if not kind_field.is_editable:
            fixed[kind_field.name] = values.assignments[kind_field.name][0].value
            continue
        current = {stamp for stamp, _ in values.live[kind_field.name] if values.is_there}
        for step in build_history(values.assignments[kind_field.name], put_back[kind_field.name]):
            assignment = step.assignment
            told, implied = by_change.setdefault((assignment.stamp, assignment.change), ([], []))
            is_told = _is_told(kind_field, step, is_first=assignment.change == record)
            changed = ChangedValue(kind_field, step, assignment.stamp in current)
            (told if is_told else implied).append(changed)
    for (stamp, change), (told, implied) in by_change.items():
        author = authors[change]
        doubtful = is_doubtful_day(author.day, today)
        yield ChangeEntry(
            kind,
            record,
            change,
            stamp,
            author,
            doubtful,
            fixed,
            tuple(told),
            values.is_undone(change),
            tuple(implied),
        )


def _find_put_back(
    assignments: AssignmentsByField, authors: Mapping[int, Author]
) -> dict[str, PutBack]:
    def place_of(change: int) -> str | int:  # a restored installation has another writer
        return authors[change].device or writer_of(change)

    found = {name: find_put_back(some, place_of) for name, some in assignments.items()}
    saying = {
        each.change
        for name, some in assignments.items()
        for each in some
        if each.stamp not in found[name]
    }
    return {
        name: {each.stamp: found[name][each.stamp] for each in some if each.change not in saying}
        for name, some in assignments.items()
    }


def _is_told(field: Field, step: HistoryStep, *, is_first: bool) -> bool:
    """False for a new record's empty values, and "in use" as set by every edit."""
    if field is RETIRED:
        related = (step.assignment, *step.replaced, *step.concurrent)
        return any(assignment.value for assignment in related)
    return not is_first or step.assignment.value is not None
