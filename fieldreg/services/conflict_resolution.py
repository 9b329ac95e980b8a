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
from fieldreg.domain.kinds import RETIRED, Field, Kind, Type, Value
from fieldreg.domain.log.ids import read_code
from fieldreg.domain.log.value_history import Saying, Told, common
from fieldreg.domain.normalisation import fold
from fieldreg.domain.people.drafts import check_person
from fieldreg.domain.places.gazetteer import Gazetteer, Level
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Verb
from fieldreg.services.permissions import needs
from fieldreg.services.records import change_history
from fieldreg.services.records.change_history import Entry, Word
from fieldreg.services.user_session import Desk
from fieldreg.store.log.authors import Author
from fieldreg.store.records.repository import Standing

_AREAS: Final = ("aimag", "soum", "bag")
_AS_TYPED: Final = "?"
_MEANT: Final = {"course": kinds.COURSE, "parent": kinds.SESSION}
_DAY: Final = re.compile(r"([0-9]{4})[-./]([0-9]{1,2})[-./]([0-9]{1,2})")


@dataclass(frozen=True, slots=True)
class Waiting:
    """A conflict by its place: *field* of the *record* of *kind*."""

    kind: Kind
    record: int
    field: Field


@dataclass(frozen=True, slots=True)
class Choice:
    """One *value* of a conflict, and the entries whose writers gave it, the latest first."""

    value: Value
    said_by: tuple[tuple[Entry, Told], ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """A conflict with all that is known of it; the first choice is shown for now.

    *common* is the last value that all the writers had seen, with its *common_author*.
    *stamps* are those of the live values, by which a later look knows them again.
    """

    waiting: Waiting
    choices: tuple[Choice, ...]
    common: Saying | None
    common_author: Author
    stamps: frozenset[int]

    @property
    def joined(self) -> str:
        """All the values as one text, the first that was said before the others.

        Empty where only one value can stand in the field.
        """
        between = self.waiting.field.between
        said = sorted(
            (min(told.saying.stamp for _, told in one.said_by), one.value)
            for one in self.choices
            if one.value is not None
        )
        return between.join(str(value) for _, value in said) if between else ""


@needs(Verb.LOOK)
def waiting(desk: Desk, *, record: int | None = None) -> list[Waiting]:
    """Give what waits, in an order that is the same as long as nothing changes.

    With *record* only that one's. What is out of use waits for nobody.
    """
    records = desk.store.records
    return [
        Waiting(kind, standing.id, field)
        for kind in kinds.KINDS
        if not kind.is_about_changes
        for standing in records.many(kind, records.ids_in_conflict(kind))
        if not standing.retired and record in (None, standing.id)
        for field in _asked(kind, standing)
    ]


@needs(Verb.SETTLE)
def look(desk: Desk, one: Waiting) -> Conflict:
    """Give all that is known of a conflict.

    Raises:
        Problem: CONFLICT_GONE where it was settled meanwhile.
    """
    (standing,) = desk.store.records.many(one.kind, [one.record]) or (None,)
    if standing is None or one.field not in _asked(one.kind, standing):
        raise Problem(Code.CONFLICT_GONE)
    told = change_history.of_record_alone(desk, one.kind, one.record)
    said = [
        (entry, word)
        for entry in reversed(told.entries)
        for word in entry.words
        if word.field is one.field and word.stands
    ]
    live = standing.open[one.field.name]
    shown = _shown(one, standing)
    values = sorted(dict.fromkeys(value for _, value in live), key=lambda v: v != shown)
    choices = [Choice(value, _said_by(value, said)) for value in values]
    seen = common(word.told for _, word in said)
    author = told.authors.get(seen.change, Author()) if seen else Author()
    stamps = frozenset(stamp for stamp, _ in live)
    return Conflict(one, tuple(choices), seen, author, stamps)


@needs(Verb.SETTLE)
def look_again(desk: Desk, conflict: Conflict) -> Conflict:
    """Give a *conflict* that was settled once more, to be settled otherwise.

    Raises:
        Problem: CONFLICT_GONE where somebody wrote there since it was settled.
    """
    one = conflict.waiting
    said = desk.store.past.sayings(one.kind, [one.record]).get(one.record, {})
    live = desk.store.records.live(one.kind, [one.record]).get(one.record, {})
    stamps = frozenset(stamp for stamp, _ in live.get(one.field.name, ()))
    standing = [one for one in said.get(one.field.name, ()) if one.stamp in stamps]
    if [frozenset(one.seen) for one in standing] != [conflict.stamps]:
        raise Problem(Code.CONFLICT_GONE)
    return replace(conflict, stamps=stamps)


def said_with(one: Waiting, entry: Entry) -> list[str]:
    """Name the other fields that a change gave a value when it spoke in a conflict."""
    fields = (word.field for word in entry.words)
    return [field.name for field in fields if field not in (one.field, RETIRED)]


@needs(Verb.SETTLE)
def take(desk: Desk, conflict: Conflict, value: Value) -> None:
    """Settle *conflict* by *value*, whether or not somebody had said it before.

    Raises:
        Problem: CONFLICT_CHANGED where other values stand there by now, CONFLICT_GONE;
            VALUE_REFUSED.
    """
    one = conflict.waiting
    with desk.writing() as writing:
        live = desk.store.records.live(one.kind, [one.record]).get(one.record)
        if live is None:
            raise Problem(Code.CONFLICT_GONE)
        if {stamp for stamp, _ in live[one.field.name]} != conflict.stamps:
            raise Problem(Code.CONFLICT_CHANGED)
        if one.field is RETIRED:
            writing.retire(one.kind, one.record, retired=bool(value))
        else:
            values = {one.field.name: value, **_areas_above(desk.places, one, value)}
            writing.edit(one.kind, one.record, values)


@needs(Verb.SETTLE)
def take_both(desk: Desk, conflict: Conflict) -> str:
    """Settle *conflict* by letting all its values stand, in one text; give that.

    Raises:
        Problem: ONLY_ONE_CAN_STAND where the field is not made for that; VALUE_REFUSED
            where the text would be too long; and as `take`.
    """
    if not conflict.joined:
        raise Problem(Code.ONLY_ONE_CAN_STAND, field=conflict.waiting.field.name)
    take(desk, conflict, conflict.joined)
    return conflict.joined


@needs(Verb.SETTLE)
def read(desk: Desk, one: Waiting, typed: str) -> Value:
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
        checked = check_person({name: text}, desk.places, desk.clock.today(), is_new=False)
        problem = checked.problems.get(name)
        if problem and not (problem is Code.DATE_UNREADABLE and text[0] == _AS_TYPED):
            raise Problem(problem, field=name)
        return checked.values[name]
    if one.field.type is Type.REF:
        return _referred(desk, _MEANT[name], text)
    if name == "soum":
        code = desk.places.resolve(text, Level.SOUM)
        if code is None:
            raise Problem(Code.PLACE_UNKNOWN, place=text)
        return code
    if name == "date" and (match := _DAY.fullmatch(text)):
        year, month, day = map(int, match.groups())
        return f"{year:04}-{month:02}-{day:02}"
    return text


def _asked(kind: Kind, standing: Standing) -> list[Field]:
    """Give the fields of *standing* to be settled, of a residence only the narrowest."""
    areas = [name for name in _AREAS if name in standing.open]
    fields = (*kind.fields, RETIRED)
    left_out = areas[:-1] if kind is kinds.TRAINEE else []
    return [one for one in fields if one.name in standing.open and one.name not in left_out]


def _shown(one: Waiting, standing: Standing) -> Value:
    if one.field is RETIRED:
        return int(standing.retired)
    return standing.values[one.field.name]


def _said_by(
    value: Value, said: Iterable[tuple[Entry, Word]]
) -> tuple[tuple[Entry, Told], ...]:
    return tuple((entry, word.told) for entry, word in said if word.value == value)


def _areas_above(places: Gazetteer, one: Waiting, value: Value) -> dict[str, Value]:
    if one.kind is not kinds.TRAINEE or one.field.name not in _AREAS or value is None:
        return {}
    above = {"soum": places.soum_of(str(value)), "aimag": places.aimag_of(str(value))}
    larger = _AREAS[: _AREAS.index(one.field.name)]
    return {name: above[name] for name in larger if above[name]}


def _referred(desk: Desk, kind: Kind, typed: str) -> int:
    """Give the record of *kind* with the short code *typed*, or the course so called."""
    code = read_code(typed)
    if code is not None and desk.store.records.many(kind, [code]):
        return code
    for one in desk.store.records.all(kinds.COURSE) if kind is kinds.COURSE else ():
        if fold(str(one.values["name"] or "")) == fold(typed):
            return one.id
    raise Problem(Code.NOT_FOUND)
