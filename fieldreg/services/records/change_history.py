"""History: what was ever said of a record, by whom, where and when, in causal order.

Nothing that somebody once saved is missing here, whatever became of it: each value says
which ones it replaced, and which were given by people who had not seen it nor it them.
What head office has undone is here too, and beside it who undid it, when and why.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from fieldreg.domain import kinds
from fieldreg.domain.kinds import RETIRED, Field, FieldType, Kind, Value
from fieldreg.domain.log.merging import Live
from fieldreg.domain.log.undo import Spans
from fieldreg.domain.log.value_history import HistoryStep, build_history, is_doubtful_day
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import UndoState
from fieldreg.domain.roles import Permission
from fieldreg.services.permissions import needs
from fieldreg.services.user_session import UserSession
from fieldreg.store.log.authors import Author
from fieldreg.store.log.history import AssignmentsByField


class ChangeAction(StrEnum):
    """What a change did to its record."""

    CREATED = "created"
    CORRECTED = "corrected"
    RETIRED = "retired"
    REINSTATED = "returned"  # taken back into use
    UNDONE = "undone"  # changes, with whatever else came with them
    BROUGHT_BACK = "brought-back"  # what was undone


@dataclass(frozen=True, slots=True)
class ChangedValue:
    """One value that a change gave *field*; *stands* says that nobody replaced it yet."""

    field: Field
    history_step: HistoryStep
    is_current: bool

    @property
    def value(self) -> Value:
        """What was said."""
        return self.history_step.assignment.value


@dataclass(frozen=True, slots=True)
class ChangeEntry:
    """One *change* of one *record*.

    *fixed* are the values of its record that never change, such as whose attendance it
    is, but for what is sealed. *is_doubtful* says that the calendar it was noted by was wrong, *is_undone* that
    it is undone now, so that nothing of it stands.
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

    @property
    def action(self) -> ChangeAction:
        """What it did."""
        if self.kind is kinds.UNDO_ORDER:
            (state,) = (one.value for one in self.values if one.field.name == "state")
            return ChangeAction.UNDONE if state == UndoState.UNDONE else ChangeAction.BROUGHT_BACK
        if self.change == self.record:
            return ChangeAction.CREATED
        match self.values:
            case [ChangedValue(field=kinds.RETIRED, history_step=told)]:
                return ChangeAction.RETIRED if told.assignment.value else ChangeAction.REINSTATED
            case _:
                return ChangeAction.CORRECTED


@dataclass(frozen=True, slots=True)
class RecordHistory:
    """The *entries* about one record, none before one that its writer had seen.

    About a person they include her attendance, her consents, that she gave sealed answers,
    and what head office asked about her and was told; about whatever was undone,
    the undoing. *authors* knows whoever is named in them, by change.
    """

    kind: Kind
    record: int
    entries: tuple[ChangeEntry, ...]
    authors: Mapping[int, Author] = field(repr=False)


@needs(Permission.FIND_PEOPLE)
def load_history(user: UserSession, record: int) -> RecordHistory:
    """Give the history of *record*, of whatever kind it is.

    Raises:
        Problem: NOT_FOUND.
    """
    kind = user.store.records.kind_of(record)
    if kind is None:
        raise Problem(Code.NOT_FOUND)
    parts: list[tuple[Kind, list[int]]] = [(kind, [record])]
    if kind is kinds.TRAINEE:
        for further in kinds.PERSON_KINDS:
            ids = user.store.records.ids_where(further, "trainee", record, and_inert=True)
            parts.append((further, ids))
    return _history(user, kind, record, parts)


@needs(Permission.FIND_PEOPLE)
def load_own_history(user: UserSession, kind: Kind, record: int) -> RecordHistory:
    """Give what was said of *record* itself, which is there."""
    return _history(user, kind, record, [(kind, [record])])


def _history(
    user: UserSession, kind: Kind, record: int, parts: Iterable[tuple[Kind, list[int]]]
) -> RecordHistory:
    found = [one for of_kind, ids in parts for one in _found(user, of_kind, ids)]
    undoings = _undoings(user, _changes(found))
    authors = user.store.history.authors(_changes([*found, *undoings]))
    today = user.clock.today()
    entries = [entry for part in found for entry in _entries(part, authors, today)]
    for part in undoings:
        entries += map(_as_undoing, filter(_is_undoing, _entries(part, authors, today)))
    entries.sort(key=lambda one: one.stamp)
    return RecordHistory(kind, record, tuple(entries), authors)


def _undoings(user: UserSession, changes: set[int]) -> list["_Found"]:
    """Give the undoings that ever concerned any of *changes*."""
    undoings = user.store.undoings.list_all()
    ids = [one.id for one in undoings if one.spans.contains_any(changes)]
    return list(_found(user, kinds.UNDO_ORDER, ids))


def _is_undoing(one: ChangeEntry) -> bool:
    """Leave out an edit that only says anew which records stay."""
    return any(word.field.name == "state" for word in one.values)


def _as_undoing(one: ChangeEntry) -> ChangeEntry:
    words = tuple(word for word in one.values if word.field.name in ("state", "reason"))
    return replace(one, fixed_values={}, values=words)


def _changes(found: Iterable["_Found"]) -> set[int]:
    return {one.change for part in found for some in part.said.values() for one in some}


@dataclass(frozen=True, slots=True)
class _Found:
    """A record with what was said of it, and what of that stands.

    *undone* are the changes that are. One that was created there *is_there* where it stays
    nevertheless.
    """

    kind: Kind
    record: int
    said: AssignmentsByField
    live: Mapping[str, Live]
    undone: Spans
    is_there: bool

    def is_undone(self, change: int) -> bool:
        """Tell whether *change* is undone, so that nothing of it stands."""
        return change in self.undone and not (change == self.record and self.is_there)


def _found(user: UserSession, kind: Kind, ids: Sequence[int]) -> Iterator[_Found]:
    records, undone = user.store.records, user.store.undoings.undone_spans()
    live = records.load_live_values(kind, ids)
    there = {one.id for one in records.load_many(kind, ids)} if undone else set(ids)
    for record, said in user.store.history.load_assignments(kind, ids).items():
        yield _Found(kind, record, said, live[record], undone, record in there)


def _entries(part: _Found, authors: Mapping[int, Author], today: date) -> Iterator[ChangeEntry]:
    kind, record = part.kind, part.record
    words: dict[tuple[int, int], list[ChangedValue]] = {}
    fixed: dict[str, Value] = {}
    for one in (*kind.fields, RETIRED):
        if one.type is FieldType.SEALED:
            continue
        if not one.is_editable:
            fixed[one.name] = part.said[one.name][0].value
            continue
        standing = {stamp for stamp, _ in part.live[one.name] if part.is_there}
        for told in build_history(part.said[one.name]):
            saying = told.assignment
            there = words.setdefault((saying.stamp, saying.change), [])
            if _is_told(one, told, is_first=saying.change == record):
                there.append(ChangedValue(one, told, saying.stamp in standing))
    for (stamp, change), some in words.items():
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
            tuple(some),
            part.is_undone(change),
        )


def _is_told(field_: Field, told: HistoryStep, *, is_first: bool) -> bool:
    """Leave out what a new record does not know, and that whoever edits means it in use."""
    if field_ is RETIRED:
        around = (told.assignment, *told.replaced, *told.concurrent)
        return any(one.value for one in around)
    return not is_first or told.assignment.value is not None
