"""Erasing: what is left of a change that tells of somebody who was erased.

A change is never taken out of a log: its number, its stamp and the record that it is
about stay, so that logs have no holes and totals do not change, and every value that
tells of the person is *blank*. One pure function says what that is, for what stands in a
store, for whatever arrives, and for two logs held against each other.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import product
from typing import Any, Final

from fieldreg.domain import kinds
from fieldreg.domain.kinds import RETIRED, Kind, Value
from fieldreg.domain.log.changes import Changes, Creations, Edit, UnknownChange
from fieldreg.domain.log.stamps import lamport_of

_NOBODY: Final[frozenset[int]] = frozenset()
_NOTHING: Final[frozenset[str]] = frozenset()
_IDS: Final = re.compile(r"[0-9]{1,19}(?: [0-9]{1,19})*", re.ASCII)


@dataclass(frozen=True, slots=True)
class ErasureSet:
    """All that was ordered: *people* as a whole, and single *answers* of others.

    Of a person and change in *answers* the fields that stand there are blank. *said* has
    the marks of what made whoever is named in either. *records* are those that tell of
    *people* and are of other kinds, known or not, as far as whoever holds them was asked:
    what a later release said of them in an edit does not name anybody.
    """

    people: frozenset[int] = _NOBODY
    answers: Mapping[tuple[int, int], frozenset[str]] = field(default_factory=dict)
    marks: Mapping[int, frozenset[str]] = field(default_factory=dict)
    records: frozenset[int] = _NOBODY

    @classmethod
    def from_orders(
        cls, orders: Iterable[tuple[str, str | None, str | None, str | None]]
    ) -> "ErasureSet":
        """Put *orders* together, each as its trainees, fields, changes and what they said."""
        people: set[int] = set()
        answers: dict[tuple[int, int], frozenset[str]] = {}
        said: dict[int, frozenset[str]] = {}
        for trainees, fields, changes, marks in orders:
            named = list(map(int, trainees.split()))
            for one in named if marks else ():
                said[one] = said.get(one, frozenset()) | set((marks or "").split())
            if fields is None:
                people.update(named)
                continue
            for pair in product(named, map(int, (changes or "").split())):
                answers[pair] = answers.get(pair, _NOTHING) | set(fields.split())
        return cls(frozenset(people), answers, said)

    def __bool__(self) -> bool:
        return bool(self.people or self.answers)

    def __sub__(self, other: "ErasureSet") -> "ErasureSet":
        return ErasureSet(
            self.people - other.people,
            {
                pair: fields - other.answers.get(pair, _NOTHING)
                for pair, fields in self.answers.items()
                if fields - other.answers.get(pair, _NOTHING)
            },
        )

    def redact(self, changes: Changes) -> Changes:
        """Give *changes* with everything blank that was ordered to be."""
        if not self:
            return changes
        records = self.affected_records(changes)
        creations = tuple(map(self._creations, changes.creations))
        edits = self._edits(changes, records)
        strange = tuple(
            replace(
                one,
                body=self.redact_unknown_body(
                    one.body, is_hers=record_of_unknown_change(one) in records
                ),
            )
            for one in changes.unknown
        )
        return Changes(creations, edits, strange)

    def affected_records(self, changes: Changes) -> frozenset[int]:
        """Give the `records`, with those that *changes* create, where it takes them."""
        found = set(self.records)
        found.update(one.id for one in changes.unknown if self.names_erased_person(one.body))
        if any(one.kind.person_field and one.extras for one in changes.edit_columns):
            found.update(
                identity
                for one in changes.creations
                if one.kind.person_field
                for identity, person in _subjects(one)
                if person in self.people
            )
        return frozenset(found)

    def affects(self, changes: Changes) -> bool:
        """Tell whether anything in *changes* is of what was ordered."""
        records = self.affected_records(changes)
        return (
            any(
                any(self._is_of(one.kind, *pair) for pair in _subjects(one))
                for one in changes.creations
            )
            or any(
                self._is_of(edit.kind, edit.id, edit.record) or edit.record in records
                for edit in changes.edits
            )
            or any(record_of_unknown_change(one) in records for one in changes.unknown)
        )

    def _is_of(self, kind: Kind, change: int, person: int) -> bool:
        if kind is not kinds.TRAINEE and not kind.person_field:
            return False
        return person in self.people or (person, change) in self.answers

    def _creations(self, creations: Creations) -> Creations:
        kind = creations.kind
        if kind is not kinds.TRAINEE and not kind.person_field:
            return creations
        subjects = _people(creations)
        if self.people.isdisjoint(subjects) and (
            not self.answers
            or self.answers.keys().isdisjoint(zip(subjects, creations.ids, strict=True))
        ):
            return creations
        pairs = zip(creations.ids, subjects, strict=True)
        gone = [(self._fields(kind, *pair), pair[1] in self.people) for pair in pairs]
        columns = [
            [
                one.erased_value if one.name in fields else value
                for value, (fields, _) in zip(column, gone, strict=True)
            ]
            for one, column in zip(kind.fields, creations.columns, strict=True)
        ]
        extras = creations.extras and [
            None if is_whole else redact_creation_extras(more, fields)
            for more, (fields, is_whole) in zip(creations.extras, gone, strict=True)
        ]
        return replace(creations, columns=columns, extras=extras if extras and any(extras) else ())

    def _fields(self, kind: Kind, change: int, person: int) -> frozenset[str]:
        if person in self.people:
            return frozenset(one.name for one in kind.fields if one.is_personal)
        return self.answers.get((person, change), _NOTHING)

    def _edits(self, changes: Changes, records: frozenset[int]) -> Sequence[Edit]:
        concerned = any(
            not self.people.isdisjoint(one.records)
            or not self.answers.keys().isdisjoint(zip(one.records, one.ids, strict=True))
            if one.kind is kinds.TRAINEE
            else one.extras and not records.isdisjoint(one.records)
            for one in changes.edit_columns
        )
        if not concerned:
            return changes.edits
        return tuple(self._edit(one, records) for one in changes.edits)

    def _edit(self, edit: Edit, records: frozenset[int]) -> Edit:
        if edit.kind is not kinds.TRAINEE:
            return edit._replace(extras=None) if edit.record in records else edit
        if edit.record in self.people:
            return edit._replace(values={}, seen={}, extras=None)
        fields = self.answers.get((edit.record, edit.id), _NOTHING)
        if not fields:
            return edit
        values = {n: None if n in fields else one for n, one in edit.values.items()}
        return edit._replace(values=values, extras=redact_edit_extras(edit.extras, fields))

    def redact_unknown_body(self, body: bytes, *, is_hers: bool) -> bytes:
        """Give the *body* of a change of an unknown kind, blank where it tells of anybody.

        It does where it names them, or where its record *is_hers*. What a later release
        calls a reference is a number like any other here; what names them stays.
        """
        if not is_hers and not self.names_erased_person(body):
            return body
        blank = {
            name: {n: one for n, one in said.items() if self._stays(n, one)}
            if isinstance(said, dict)
            else said
            for name, said in json.loads(body).items()
        }
        return _canonical(blank)

    def _stays(self, name: str, said: Any) -> bool:
        value = said[0] if isinstance(said, list) else said
        return name == RETIRED.name or not self.people.isdisjoint(_references(value))

    def names_erased_person(self, body: bytes) -> bool:
        """Tell whether the *body* of a change of an unknown kind names any of the people."""
        said = json.loads(body)
        if said.get("record") in self.people:
            return True
        values = (*said.get("created", {}).values(), *_first(said.get("edited", {})))
        return any(not self.people.isdisjoint(_references(one)) for one in values)


def redact_edit_extras(extras: bytes | None, fields: frozenset[str]) -> bytes | None:
    """Give the *extras* of an edit with the values of *fields* unknown."""
    said = json.loads(extras or b"{}")
    if fields.isdisjoint(said):
        return extras
    return _canonical({n: [None, one[1]] if n in fields else one for n, one in said.items()})


def redact_creation_extras(extras: bytes | None, fields: frozenset[str]) -> bytes | None:
    """Give the *extras* of a creation less *fields*; None where nothing is left."""
    said = json.loads(extras or b"{}")
    if fields.isdisjoint(said):
        return extras
    left = {name: one for name, one in said.items() if name not in fields}
    return _canonical(left) if left else None


def _canonical(said: Mapping[str, object]) -> bytes:
    text = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode()


def _first(edited: Mapping[str, Any]) -> Iterator[Any]:
    yield from (one[0] for one in edited.values())


def record_of_unknown_change(strange: UnknownChange) -> int:
    """Give the record that a change of an unknown kind is about."""
    return int(json.loads(strange.body).get("record", strange.id))


def _references(value: Any) -> Iterator[int]:
    """Give the records that *value* may name: a number, or a text of numbers."""
    if isinstance(value, int):
        yield value
    elif isinstance(value, str) and _IDS.fullmatch(value):
        yield from map(int, value.split())


def list_personal_texts(changes: Changes) -> Iterator[tuple[int, str]]:
    """Give what each change in *changes* tells of a person, as one text without any id.

    Of those that tell nothing, nothing is given. What a later release said of her counts
    in, so that it is the same text once that release is here.
    """
    for creations in changes.creations:
        kind = creations.kind
        if kind is not kinds.TRAINEE and not kind.person_field:
            continue
        personal = [(place, f) for place, f in enumerate(kind.fields) if f.is_personal]
        late = creations.extras or [None] * len(creations)
        for at, identity in enumerate(creations.ids):
            each = ((f, creations.columns[place][at]) for place, f in personal)
            said = {f.name: value for f, value in each if value != f.erased_value}
            if kind is kinds.TRAINEE:
                more = json.loads(late[at] or b"{}")
                said |= {name: one for name, one in more.items() if one is not None}
            if said:
                yield identity, _text(kind, creations.stamps[at], said)
    for edit in changes.edits:
        if edit.kind is kinds.TRAINEE and (edit.values or edit.extras):
            more = json.loads(edit.extras or b"{}")
            said = {**edit.values, **{name: one for name, (one, _) in more.items()}}
            yield edit.id, _text(edit.kind, edit.stamp, said)


def _text(kind: Kind, stamp: int, said: Mapping[str, Any]) -> str:
    return json.dumps([kind.number, lamport_of(stamp), said], sort_keys=True)


def person_of(kind: Kind, identity: int, values: Mapping[str, Value]) -> int | None:
    """Give whom the record *identity* of *kind* with these *values* tells of, if anybody."""
    if kind is kinds.TRAINEE:
        return identity
    told = values[kind.person_field] if kind.person_field else None
    return None if told is None else int(told)


def _people(creations: Creations) -> Sequence[int]:
    """Give whom each record in *creations* tells of."""
    kind = creations.kind
    if kind is kinds.TRAINEE:
        return creations.ids
    names = [one.name for one in kind.fields]
    return creations.columns[names.index(kind.person_field)]  # type: ignore[return-value]


def _subjects(creations: Creations) -> Iterator[tuple[int, int]]:
    if creations.kind is kinds.TRAINEE or creations.kind.person_field:
        yield from zip(creations.ids, _people(creations), strict=True)
