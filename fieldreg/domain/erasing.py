"""Erasing: what is left of a change that tells of somebody who was erased.

A change is never taken out of a log: its number, its stamp and the record that it is
about stay, so that logs have no holes and totals do not change, and every value that
tells of the person is *blank*. One pure function says what that is, for what stands in a
store, for whatever arrives, and for two logs held against each other.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import product
from typing import Any, Final

from fieldreg.domain import kinds
from fieldreg.domain.changes import Changes, Creations, Edit, Strange
from fieldreg.domain.kinds import Kind, Value
from fieldreg.domain.stamps import lamport_of

_NOBODY: Final[frozenset[int]] = frozenset()


@dataclass(frozen=True, slots=True)
class Erasures:
    """All that was ordered: *people* as a whole, and single *answers* of others.

    Of a person and change in *answers* the fields that stand there are blank. *said* has
    the marks of what made whoever is named in either.
    """

    people: frozenset[int] = _NOBODY
    answers: Mapping[tuple[int, int], frozenset[str]] = field(default_factory=dict)
    said: Mapping[int, frozenset[str]] = field(default_factory=dict)

    @classmethod
    def of(
        cls, orders: Iterable[tuple[str, str | None, str | None, str | None]]
    ) -> "Erasures":
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
                answers[pair] = answers.get(pair, frozenset()) | set(fields.split())
        return cls(frozenset(people), answers, said)

    def __bool__(self) -> bool:
        return bool(self.people or self.answers)

    def __sub__(self, other: "Erasures") -> "Erasures":
        return Erasures(
            self.people - other.people,
            {
                pair: fields - other.answers.get(pair, frozenset())
                for pair, fields in self.answers.items()
                if fields - other.answers.get(pair, frozenset())
            },
        )

    def blanked(self, changes: Changes) -> Changes:
        """Give *changes* with everything blank that was ordered to be."""
        if not self:
            return changes
        creations = tuple(map(self._creations, changes.creations))
        edits = self._edits(changes)
        strange = tuple(map(self._strange, changes.strange))
        return Changes(creations, edits, strange)

    def concern(self, changes: Changes) -> bool:
        """Tell whether anything in *changes* is of what was ordered."""
        return any(
            any(self._is_of(one.kind, *pair) for pair in _subjects(one))
            for one in changes.creations
        ) or any(self._is_of(edit.kind, edit.id, edit.record) for edit in changes.edits)

    def _is_of(self, kind: Kind, change: int, person: int) -> bool:
        if kind is not kinds.TRAINEE and not kind.person:
            return False
        return person in self.people or (person, change) in self.answers

    def _creations(self, creations: Creations) -> Creations:
        kind = creations.kind
        if kind is not kinds.TRAINEE and not kind.person:
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
                one.blank if one.name in fields else value
                for value, (fields, _) in zip(column, gone, strict=True)
            ]
            for one, column in zip(kind.fields, creations.columns, strict=True)
        ]
        extras = creations.extras and [
            None if is_whole else more
            for more, (_, is_whole) in zip(creations.extras, gone, strict=True)
        ]
        return replace(
            creations, columns=columns, extras=extras if extras and any(extras) else ()
        )

    def _fields(self, kind: Kind, change: int, person: int) -> frozenset[str]:
        if person in self.people:
            return frozenset(one.name for one in kind.fields if one.is_personal)
        return self.answers.get((person, change), frozenset())

    def _edits(self, changes: Changes) -> Sequence[Edit]:
        concerned = any(
            one.kind is kinds.TRAINEE
            and not (
                self.people.isdisjoint(one.records)
                and self.answers.keys().isdisjoint(zip(one.records, one.ids, strict=True))
            )
            for one in changes.alike
        )
        return tuple(map(self._edit, changes.edits)) if concerned else changes.edits

    def _edit(self, edit: Edit) -> Edit:
        if edit.kind is not kinds.TRAINEE:
            return edit
        if edit.record in self.people:
            return edit._replace(values={}, seen={}, extras=None)
        fields = self.answers.get((edit.record, edit.id), frozenset())
        if fields.isdisjoint(edit.values):
            return edit
        values = {n: None if n in fields else one for n, one in edit.values.items()}
        return edit._replace(values=values)

    def _strange(self, strange: Strange) -> Strange:
        return replace(strange, body=self.strange_body(strange.body))

    def strange_body(self, body: bytes) -> bytes:
        """Give the *body* of a change of an unknown kind, blank where it names anybody.

        What a later release calls a reference is a number like any other here.
        """
        said = json.loads(body)
        named = {said.get("record"), *_numbers(said.get("created"))}
        if self.people.isdisjoint(named):
            return body
        blank = {name: {} if isinstance(one, dict) else one for name, one in said.items()}
        return json.dumps(blank, sort_keys=True, separators=(",", ":")).encode()


def told(changes: Changes) -> Iterator[tuple[int, str]]:
    """Give what each change in *changes* tells of a person, as one text without any id.

    Of those that tell nothing, nothing is given.
    """
    for creations in changes.creations:
        kind = creations.kind
        if kind is not kinds.TRAINEE and not kind.person:
            continue
        personal = [(place, f) for place, f in enumerate(kind.fields) if f.is_personal]
        for at, identity in enumerate(creations.ids):
            each = ((f, creations.columns[place][at]) for place, f in personal)
            said = {f.name: value for f, value in each if value != f.blank}
            if said:
                yield identity, _text(kind, creations.stamps[at], said)
    for edit in changes.edits:
        if edit.kind is kinds.TRAINEE and edit.values:
            yield edit.id, _text(edit.kind, edit.stamp, edit.values)


def _text(kind: Kind, stamp: int, said: Mapping[str, Value]) -> str:
    return json.dumps([kind.number, lamport_of(stamp), said], sort_keys=True)


def person_of(kind: Kind, identity: int, values: Mapping[str, Value]) -> int | None:
    """Give whom the record *identity* of *kind* with these *values* tells of, if anybody."""
    if kind is kinds.TRAINEE:
        return identity
    told = values[kind.person] if kind.person else None
    return None if told is None else int(told)


def _people(creations: Creations) -> Sequence[int]:
    """Give whom each record in *creations* tells of."""
    kind = creations.kind
    if kind is kinds.TRAINEE:
        return creations.ids
    names = [one.name for one in kind.fields]
    return creations.columns[names.index(kind.person)]  # type: ignore[return-value]


def _subjects(creations: Creations) -> Iterator[tuple[int, int]]:
    if creations.kind is kinds.TRAINEE or creations.kind.person:
        yield from zip(creations.ids, _people(creations), strict=True)


def _numbers(said: Any) -> Iterator[int]:
    if isinstance(said, dict):
        yield from (one for one in said.values() if isinstance(one, int))
