"""Conflicts and their resolution.

Resolving writes an ordinary change that has seen all live values. Of a residence only the narrowest
field in conflict is listed; its resolution sets the larger areas too. A conflict about a person at
a session of a confidential course is withheld from those who may not see that in a list.
"""

import itertools
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.kinds import RETIRED, Field, Kind, Value
from fieldreg.domain.log.shown import ShownStamps
from fieldreg.domain.log.stamps import stamp_writer
from fieldreg.domain.log.value_history import FieldAssignment, HistoryStep, last_common_assignment
from fieldreg.domain.people.drafts import check_person
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.services.exports.table_writer import OnProgress, ignore_progress
from fieldreg.services.records import (
    change_history,
    confidential_courses,
    plain_records,
    record_labels,
)
from fieldreg.services.records.change_history import ChangedValue, ChangeEntry, RecordHistory
from fieldreg.services.records.record_labels import RecordLabel
from fieldreg.services.records.typed_values import parse_value
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.log.change_writer import ChangeWriter
from fieldreg.store.log.history import Author
from fieldreg.store.records.repository import CurrentRecord

CHANGED_CODES: Final = (Code.CONFLICT_CHANGED, Code.CONFLICT_GONE, Code.PERSON_RETIRED)
"""Why a conflict that was loaded is not resolved: it is another one by now, or none."""

_STEP: Final = 50  # conflicts between two reports of progress
_AS_TYPED: Final = "?"


@dataclass(frozen=True, slots=True)
class ConflictRef:
    kind: Kind
    record: int
    field: Field


@dataclass(frozen=True, slots=True)
class ConflictChoice:
    """*put_back_by* are changes that only put it back, such as an undone resolution."""

    value: Value
    given_by: tuple[tuple[ChangeEntry, HistoryStep], ...]
    put_back_by: tuple[ChangeEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class Conflict:
    """The first choice is the value shown meanwhile.

    *common_value* is the last one that all authors had seen.
    """

    ref: ConflictRef
    choices: tuple[ConflictChoice, ...]
    common_value: FieldAssignment | None
    common_author: Author
    shown: ShownStamps

    @property
    def stamps(self) -> frozenset[int]:
        return frozenset(self.shown.by_field[self.ref.field.name])

    @property
    def joined_text(self) -> str:
        joiner = self.ref.field.joiner
        dated = sorted(
            (min(step.assignment.stamp for _, step in choice.given_by), choice.value)
            for choice in self.choices
            if choice.value is not None
        )
        return joiner.join(str(value) for _, value in dated) if joiner else ""


@needs(Permission.VIEW_OVERVIEW)
def list_conflicts(user: UserSession, *, record: int | None = None) -> list[ConflictRef]:
    """Return the conflicts of records in use, in a stable order.

    Those among unconfirmed laptops are for a single *record* only.
    """
    records = user.store.records
    writers = user.store.devices.list_unconfirmed_writers() if record is None else frozenset()
    return [
        ConflictRef(kind, row.id, field)
        for kind in kinds.KINDS
        if not kind.is_about_changes
        for row in records.load_many(kind, records.ids_in_conflict(kind))
        if not row.is_retired and record in (None, row.id)
        for field in _fields_to_resolve(kind, row)
        if not writers.issuperset(stamp_writer(stamp) for stamp, _ in row.conflicts[field.name])
    ]


@needs(Permission.VIEW_OVERVIEW)
def find_withheld(user: UserSession, refs: Collection[ConflictRef]) -> dict[int, int]:
    """Return the session of a confidential course, by record, where the user may not see both."""
    by_record: dict[int, set[int]] = {}
    for kind in {ref.kind for ref in refs if ref.kind.person_fields}:
        names = plain_records.list_about_fields(kind, kinds.SESSION)
        ids = [ref.record for ref in refs if ref.kind is kind] if names else []
        for row in user.store.records.load_many(kind, ids):
            live = (value for name in names for _, value in row.conflicts.get(name, ()))
            named = (*(row.values[name] for name in names), *live)
            by_record[row.id] = {int(session) for session in named if session is not None}
    every = itertools.chain.from_iterable(by_record.values())
    hidden = confidential_courses.find_hidden_sessions(user, every)
    return {record: min(some & hidden) for record, some in by_record.items() if some & hidden}


@needs(Permission.VIEW_OVERVIEW)
def load_subjects(
    user: UserSession, refs: Collection[ConflictRef]
) -> list[tuple[RecordLabel, bool]]:
    withheld = find_withheld(user, refs)
    labels = record_labels.load_labels(user, kinds.SESSION, withheld.values())
    for kind in kinds.KINDS:
        if ids := {ref.record for ref in refs if ref.kind is kind} - withheld.keys():
            labels |= record_labels.load_labels(user, kind, ids)
    return [(labels[withheld.get(ref.record, ref.record)], ref.record in withheld) for ref in refs]


@needs(Permission.RESOLVE_CONFLICTS)
def load_conflict(user: UserSession, ref: ConflictRef) -> Conflict:
    """Raise CONFLICT_GONE if it was resolved meanwhile; CONFIDENTIAL_WITHHELD."""
    if find_withheld(user, [ref]):
        raise Problem(Code.CONFIDENTIAL_WITHHELD)
    for conflict in load_conflicts(user, [ref]):
        return conflict
    raise Problem(Code.CONFLICT_GONE)


@needs(Permission.RESOLVE_CONFLICTS)
def load_conflicts(user: UserSession, refs: Sequence[ConflictRef]) -> list[Conflict]:
    found: dict[ConflictRef, Conflict] = {}
    for kind in kinds.KINDS:
        fields: dict[int, list[Field]] = defaultdict(list)
        for ref in refs:
            if ref.kind is kind:
                fields[ref.record].append(ref.field)
        histories = change_history.load_own_histories(user, kind, list(fields))
        for record in user.store.records.load_many(kind, list(fields)):
            for field in _fields_to_resolve(kind, record):
                if field in fields[record.id]:
                    ref = ConflictRef(kind, record.id, field)
                    found[ref] = _build_conflict(ref, record, histories[record.id])
    return [found[ref] for ref in refs if ref in found]


def _build_conflict(ref: ConflictRef, record: CurrentRecord, history: RecordHistory) -> Conflict:
    given = {
        changed.history_step.assignment.stamp: (entry, changed)
        for entry in reversed(history.entries)
        for changed in (*entry.values, *entry.implied)
        if changed.field is ref.field
    }
    shown = _shown_value(ref, record)
    values = dict.fromkeys(value for _, value in record.conflicts[ref.field.name])
    choices = tuple(
        _build_choice(value, given) for value in sorted(values, key=lambda v: v != shown)
    )
    common = last_common_assignment(step for choice in choices for _, step in choice.given_by)
    author = history.authors.get(common.change, Author()) if common else Author()
    return Conflict(ref, choices, common, author, record.shown)


def _build_choice(
    value: Value, given: Mapping[int, tuple[ChangeEntry, ChangedValue]]
) -> ConflictChoice:
    current = {
        stamp: entry
        for stamp, (entry, changed) in given.items()
        if changed.is_current and changed.value == value
    }
    put_back = {stamp: given[stamp][1].history_step.put_back for stamp in current}
    first = {back.stamp for some in put_back.values() for back in some}
    first.update(stamp for stamp, some in put_back.items() if not some)
    return ConflictChoice(
        value,
        tuple(
            (entry, value.history_step) for stamp, (entry, value) in given.items() if stamp in first
        ),
        tuple(entry for stamp, entry in current.items() if put_back[stamp]),
    )


def list_fields_changed_with(ref: ConflictRef, entry: ChangeEntry) -> list[str]:
    fields = (changed.field for changed in entry.values)
    return [field.name for field in fields if field not in (ref.field, RETIRED)]


@needs(Permission.RESOLVE_CONFLICTS)
def resolve_conflict(user: UserSession, conflict: Conflict, value: Value) -> None:
    """Raise CONFLICT_CHANGED, CONFLICT_GONE, VALUE_REFUSED."""
    with user.writing() as writing:
        _resolve(user, writing, conflict, value)


@needs(Permission.RESOLVE_CONFLICTS)
def resolve_conflicts(
    user: UserSession,
    resolutions: Sequence[tuple[Conflict, Value]],
    *,
    on_progress: OnProgress = ignore_progress,
) -> set[ConflictRef]:
    """Resolve all or, if *on_progress* raises, none; return those that changed since."""
    changed: set[ConflictRef] = set()
    with user.writing() as writing:
        for done, (conflict, value) in enumerate(resolutions):
            if done % _STEP == 0:
                on_progress(done, len(resolutions))
            try:
                _resolve(user, writing, conflict, value)
            except Problem as problem:
                if problem.code not in CHANGED_CODES:
                    raise
                changed.add(conflict.ref)
        on_progress(len(resolutions), len(resolutions))
    return changed


@needs(Permission.RESOLVE_CONFLICTS)
def resolve_with_both(user: UserSession, conflict: Conflict) -> str:
    """Resolve *conflict* with all its values in one text; return the text.

    Raises ONLY_ONE_CAN_STAND, and as `resolve_conflict`.
    """
    if not conflict.joined_text:
        raise Problem(Code.ONLY_ONE_CAN_STAND, field=conflict.ref.field.name)
    resolve_conflict(user, conflict, conflict.joined_text)
    return conflict.joined_text


@needs(Permission.RESOLVE_CONFLICTS)
def parse_conflict_value(user: UserSession, ref: ConflictRef, typed: str) -> Value:
    """Parse a *typed* value; an empty text is None.

    Raises DATE_UNREADABLE (a birth date that begins with ``?`` stays as typed), PLACE_UNKNOWN,
    NOT_FOUND, NAME_AMBIGUOUS, VALUE_REFUSED.
    """
    name, text = ref.field.name, typed.strip()
    if ref.field is RETIRED:
        raise Problem(Code.VALUE_REFUSED, field=name)
    if not text:
        return None
    if ref.kind is kinds.TRAINEE:
        checked = check_person({name: text}, user.places, user.clock.today(), is_new=False)
        problem = checked.problems.get(name)
        if problem and not (problem is Code.DATE_UNREADABLE and text[0] == _AS_TYPED):
            raise Problem(problem, field=name)
        return checked.values[name]
    return parse_value(user, ref.field, text)


def _resolve(user: UserSession, writing: ChangeWriter, conflict: Conflict, value: Value) -> None:
    ref = conflict.ref
    live = user.store.records.load_live_values(ref.kind, [ref.record]).get(ref.record)
    if live is None:
        raise Problem(Code.CONFLICT_GONE)
    if {stamp for stamp, _ in live[ref.field.name]} != conflict.stamps:
        raise Problem(Code.CONFLICT_CHANGED)
    if ref.field is RETIRED:
        writing.retire(ref.kind, ref.record, retired=bool(value))
    else:
        values = {ref.field.name: value, **_larger_areas(user.places, ref, value)}
        writing.edit(ref.kind, ref.record, values, shown=conflict.shown)


def _fields_to_resolve(kind: Kind, record: CurrentRecord) -> list[Field]:
    areas = [name for name in kinds.PLACE_FIELDS if name in record.conflicts]
    fields = (*kind.fields, RETIRED)
    left_out = areas[:-1] if kind is kinds.TRAINEE else []
    return [
        field for field in fields if field.name in record.conflicts and field.name not in left_out
    ]


def _shown_value(ref: ConflictRef, record: CurrentRecord) -> Value:
    if ref.field is RETIRED:
        return int(record.is_retired)
    return record.values[ref.field.name]


def _larger_areas(places: Gazetteer, ref: ConflictRef, value: Value) -> dict[str, Value]:
    if ref.kind is not kinds.TRAINEE or ref.field.name not in kinds.PLACE_FIELDS or value is None:
        return {}
    above = {"soum": places.soum_of(str(value)), "aimag": places.aimag_of(str(value))}
    larger = kinds.PLACE_FIELDS[: kinds.PLACE_FIELDS.index(ref.field.name)]
    return {name: above[name] for name in larger if above[name]}
