"""Settling: the conflicts that wait for a person, and the word that ends one.

A conflict is one field of one record with several different live values. Whoever settles
it writes an ordinary change in sight of all of them, which travels like any other; the
values that were not taken stay in the history, and settling again is how it is undone.

A residence is one statement in several fields: the narrowest one in conflict is asked
for, and brings the larger areas that it lies in.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.kinds import RETIRED, Field, FieldType, Kind, Value
from fieldreg.domain.log.ids import parse_short_code
from fieldreg.domain.log.value_history import FieldAssignment, HistoryStep, last_common_assignment
from fieldreg.domain.normalisation import normalise
from fieldreg.domain.people.drafts import check_person
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.places.place import Level
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.services.permissions import needs
from fieldreg.services.records import change_history
from fieldreg.services.records.change_history import ChangedValue, ChangeEntry
from fieldreg.services.user_session import UserSession
from fieldreg.store.log.authors import Author
from fieldreg.store.records.repository import CurrentRecord

_AREAS: Final = ("aimag", "soum", "bag")
_AS_TYPED: Final = "?"
_MEANT: Final = {"course": kinds.COURSE, "parent": kinds.SESSION}
_DAY: Final = re.compile(r"([0-9]{4})[-./]([0-9]{1,2})[-./]([0-9]{1,2})")


@dataclass(frozen=True, slots=True)
class ConflictRef:
    """A conflict by its place: *field* of the *record* of *kind*."""

    kind: Kind
    record: int
    field: Field


@dataclass(frozen=True, slots=True)
class ConflictChoice:
    """One *value* of a conflict, and the entries whose writers gave it, the latest first."""

    value: Value
    given_by: tuple[tuple[ChangeEntry, HistoryStep], ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """A conflict with all that is known of it; the first choice is shown for now.

    *common* is the last value that all the writers had seen, with its *common_author*.
    *stamps* are those of the live values, by which a later look knows them again.
    """

    ref: ConflictRef
    choices: tuple[ConflictChoice, ...]
    common_value: FieldAssignment | None
    common_author: Author
    stamps: frozenset[int]

    @property
    def joined_text(self) -> str:
        """All the values as one text, the first that was said before the others.

        Empty where only one value can stand in the field.
        """
        between = self.ref.field.joiner
        said = sorted(
            (min(told.assignment.stamp for _, told in one.given_by), one.value)
            for one in self.choices
            if one.value is not None
        )
        return between.join(str(value) for _, value in said) if between else ""


@needs(Permission.VIEW_OVERVIEW)
def list_conflicts(user: UserSession, *, record: int | None = None) -> list[ConflictRef]:
    """Give what waits, in an order that is the same as long as nothing changes.

    With *record* only that one's. What is out of use waits for nobody.
    """
    records = user.store.records
    return [
        ConflictRef(kind, standing.id, field)
        for kind in kinds.KINDS
        if not kind.is_about_changes
        for standing in records.load_many(kind, records.ids_in_conflict(kind))
        if not standing.is_retired and record in (None, standing.id)
        for field in _asked(kind, standing)
    ]


@needs(Permission.RESOLVE_CONFLICTS)
def load_conflict(user: UserSession, one: ConflictRef) -> Conflict:
    """Give all that is known of a conflict.

    Raises:
        Problem: CONFLICT_GONE where it was settled meanwhile.
    """
    (standing,) = user.store.records.load_many(one.kind, [one.record]) or (None,)
    if standing is None or one.field not in _asked(one.kind, standing):
        raise Problem(Code.CONFLICT_GONE)
    told = change_history.load_own_history(user, one.kind, one.record)
    said = [
        (entry, word)
        for entry in reversed(told.entries)
        for word in entry.values
        if word.field is one.field and word.is_current
    ]
    live = standing.conflicts[one.field.name]
    shown = _shown(one, standing)
    values = sorted(dict.fromkeys(value for _, value in live), key=lambda v: v != shown)
    choices = [ConflictChoice(value, _said_by(value, said)) for value in values]
    seen = last_common_assignment(word.history_step for _, word in said)
    author = told.authors.get(seen.change, Author()) if seen else Author()
    stamps = frozenset(stamp for stamp, _ in live)
    return Conflict(one, tuple(choices), seen, author, stamps)


@needs(Permission.RESOLVE_CONFLICTS)
def reload_settled_conflict(user: UserSession, conflict: Conflict) -> Conflict:
    """Give a *conflict* that was settled once more, to be settled otherwise.

    Raises:
        Problem: CONFLICT_GONE where somebody wrote there since it was settled.
    """
    one = conflict.ref
    said = user.store.history.load_assignments(one.kind, [one.record]).get(one.record, {})
    live = user.store.records.load_live_values(one.kind, [one.record]).get(one.record, {})
    stamps = frozenset(stamp for stamp, _ in live.get(one.field.name, ()))
    standing = [one for one in said.get(one.field.name, ()) if one.stamp in stamps]
    if [frozenset(one.seen) for one in standing] != [conflict.stamps]:
        raise Problem(Code.CONFLICT_GONE)
    return replace(conflict, stamps=stamps)


def list_fields_changed_with(one: ConflictRef, entry: ChangeEntry) -> list[str]:
    """Name the other fields that a change gave a value when it spoke in a conflict."""
    fields = (word.field for word in entry.values)
    return [field.name for field in fields if field not in (one.field, RETIRED)]


@needs(Permission.RESOLVE_CONFLICTS)
def resolve_conflict(user: UserSession, conflict: Conflict, value: Value) -> None:
    """Settle *conflict* by *value*, whether or not somebody had said it before.

    Raises:
        Problem: CONFLICT_CHANGED where other values stand there by now, CONFLICT_GONE;
            VALUE_REFUSED.
    """
    one = conflict.ref
    with user.writing() as writing:
        live = user.store.records.load_live_values(one.kind, [one.record]).get(one.record)
        if live is None:
            raise Problem(Code.CONFLICT_GONE)
        if {stamp for stamp, _ in live[one.field.name]} != conflict.stamps:
            raise Problem(Code.CONFLICT_CHANGED)
        if one.field is RETIRED:
            writing.retire(one.kind, one.record, retired=bool(value))
        else:
            values = {one.field.name: value, **_areas_above(user.places, one, value)}
            writing.edit(one.kind, one.record, values)


@needs(Permission.RESOLVE_CONFLICTS)
def resolve_with_both(user: UserSession, conflict: Conflict) -> str:
    """Settle *conflict* by letting all its values stand, in one text; give that.

    Raises:
        Problem: ONLY_ONE_CAN_STAND where the field is not made for that; VALUE_REFUSED
            where the text would be too long; and as `take`.
    """
    if not conflict.joined_text:
        raise Problem(Code.ONLY_ONE_CAN_STAND, field=conflict.ref.field.name)
    resolve_conflict(user, conflict, conflict.joined_text)
    return conflict.joined_text


@needs(Permission.RESOLVE_CONFLICTS)
def parse_conflict_value(user: UserSession, one: ConflictRef, typed: str) -> Value:
    """Read a value that somebody *typed* for the field of a conflict; nothing is unknown.

    Raises:
        Problem: DATE_UNREADABLE (a birth date that begins with ``?`` stays as typed),
            PLACE_UNKNOWN, NOT_FOUND, VALUE_REFUSED.
    """
    name, text = one.field.name, typed.strip()
    if one.field is RETIRED:
        raise Problem(Code.VALUE_REFUSED, field=name)
    if not text:
        return None
    if one.kind is kinds.TRAINEE:
        checked = check_person({name: text}, user.places, user.clock.today(), is_new=False)
        problem = checked.problems.get(name)
        if problem and not (problem is Code.DATE_UNREADABLE and text[0] == _AS_TYPED):
            raise Problem(problem, field=name)
        return checked.values[name]
    if one.field.type is FieldType.REF:
        return _referred(user, _MEANT[name], text)
    if name == "soum":
        code = user.places.resolve(text, Level.SOUM)
        if code is None:
            raise Problem(Code.PLACE_UNKNOWN, place=text)
        return code
    if name == "date" and (match := _DAY.fullmatch(text)):
        year, month, day = map(int, match.groups())
        return f"{year:04}-{month:02}-{day:02}"
    return text


def _asked(kind: Kind, standing: CurrentRecord) -> list[Field]:
    """Give the fields of *standing* to be settled, of a residence only the narrowest."""
    areas = [name for name in _AREAS if name in standing.conflicts]
    fields = (*kind.fields, RETIRED)
    left_out = areas[:-1] if kind is kinds.TRAINEE else []
    return [one for one in fields if one.name in standing.conflicts and one.name not in left_out]


def _shown(one: ConflictRef, standing: CurrentRecord) -> Value:
    if one.field is RETIRED:
        return int(standing.is_retired)
    return standing.values[one.field.name]


def _said_by(
    value: Value, said: Iterable[tuple[ChangeEntry, ChangedValue]]
) -> tuple[tuple[ChangeEntry, HistoryStep], ...]:
    return tuple((entry, word.history_step) for entry, word in said if word.value == value)


def _areas_above(places: Gazetteer, one: ConflictRef, value: Value) -> dict[str, Value]:
    if one.kind is not kinds.TRAINEE or one.field.name not in _AREAS or value is None:
        return {}
    above = {"soum": places.soum_of(str(value)), "aimag": places.aimag_of(str(value))}
    larger = _AREAS[: _AREAS.index(one.field.name)]
    return {name: above[name] for name in larger if above[name]}


def _referred(user: UserSession, kind: Kind, typed: str) -> int:
    """Give the record of *kind* with the short code *typed*, or the course so called."""
    code = parse_short_code(typed)
    if code is not None and user.store.records.load_many(kind, [code]):
        return code
    for one in user.store.records.list_all(kinds.COURSE) if kind is kinds.COURSE else ():
        if normalise(str(one.values["name"] or "")) == normalise(typed):
            return one.id
    raise Problem(Code.NOT_FOUND)
