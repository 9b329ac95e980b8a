"""Erasure: redacts every change about an erased person.

Number, stamp and record stay, so that logs have no holes; values about the person become
`erased_value`.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import product
from typing import Any, Final

from fieldreg.domain import kinds
from fieldreg.domain.kinds import RETIRED, Kind, Value
from fieldreg.domain.log.changes import Changes, Creations, Edit, UnknownChange, encode_json
from fieldreg.domain.log.stamps import lamport_of

_NO_IDS: Final[frozenset[int]] = frozenset()
_NO_FIELDS: Final[frozenset[str]] = frozenset()
_IDS: Final = re.compile(r"[0-9]{1,19}(?: [0-9]{1,19})*", re.ASCII)


@dataclass(frozen=True, slots=True)
class ErasureSet:
    """Whole *people*, and single *erased_fields* of others.

    *people* may be contributions by name alone. *erased_fields* are by person and change,
    *content_marks* (`store.log.erasure_orders`) by person.
    """

    people: frozenset[int] = _NO_IDS
    erased_fields: Mapping[tuple[int, int], frozenset[str]] = field(default_factory=dict)
    content_marks: Mapping[int, frozenset[str]] = field(default_factory=dict)
    records: frozenset[int] = _NO_IDS

    @classmethod
    def from_orders(
        cls, orders: Iterable[tuple[str, str | None, str | None, str | None]]
    ) -> "ErasureSet":
        people: set[int] = set()
        erased_fields: dict[tuple[int, int], frozenset[str]] = {}
        content_marks: dict[int, frozenset[str]] = {}
        for trainees, fields, changes, marks in orders:
            named = list(map(int, trainees.split()))
            for person in named if marks else ():
                known = content_marks.get(person, frozenset())
                content_marks[person] = known | set((marks or "").split())
            if fields is None:
                people.update(named)
                continue
            for pair in product(named, map(int, (changes or "").split())):
                erased_fields[pair] = erased_fields.get(pair, _NO_FIELDS) | set(fields.split())
        return cls(frozenset(people), erased_fields, content_marks)

    def __bool__(self) -> bool:
        return bool(self.people or self.erased_fields)

    def __sub__(self, other: "ErasureSet") -> "ErasureSet":
        return ErasureSet(
            self.people - other.people,
            {
                pair: fields - other.erased_fields.get(pair, _NO_FIELDS)
                for pair, fields in self.erased_fields.items()
                if fields - other.erased_fields.get(pair, _NO_FIELDS)
            },
        )

    def redact(self, changes: Changes) -> Changes:
        if not self:
            return changes
        records = self.affected_records(changes)
        unknown = tuple(
            replace(
                change,
                body=self.redact_unknown_body(
                    change.body, is_affected=record_of_unknown_change(change) in records
                ),
            )
            for change in changes.unknown
        )
        creations = tuple(map(self._redact_creations, changes.creations))
        return Changes(creations, self._redact_edits(changes, records), unknown)

    def affected_records(self, changes: Changes) -> frozenset[int]:
        found = set(self.records)
        found.update(
            change.id for change in changes.unknown if self.names_erased_person(change.body)
        )
        if any(group.kind.person_fields and group.extras for group in changes.edit_columns):
            found.update(
                identity
                for creations in changes.creations
                if creations.kind.person_fields
                for identity, person in _subjects(creations)
                if person in self.people
            )
        return frozenset(found)

    def affects(self, changes: Changes) -> bool:
        records = self.affected_records(changes)
        return (
            any(
                any(self._is_ordered(creations.kind, *pair) for pair in _subjects(creations))
                for creations in changes.creations
            )
            or any(
                self._is_ordered(edit.kind, edit.id, edit.record) or edit.record in records
                for edit in changes.edits
            )
            or any(record_of_unknown_change(change) in records for change in changes.unknown)
        )

    def _is_ordered(self, kind: Kind, change: int, person: int) -> bool:
        if not _is_about_person(kind):
            return False
        return person in self.people or (person, change) in self.erased_fields

    def _redact_creations(self, creations: Creations) -> Creations:
        kind = creations.kind
        if not _is_about_person(kind):
            return creations
        columns_of_people = _people(creations)
        if all(
            self.people.isdisjoint(people)
            and (
                not self.erased_fields
                or self.erased_fields.keys().isdisjoint(zip(people, creations.ids, strict=True))
            )
            for people in columns_of_people
        ):
            return creations
        rows = zip(creations.ids, zip(*columns_of_people, strict=True), strict=True)
        erased = [
            (self._fields(kind, identity, people), not self.people.isdisjoint(people))
            for identity, people in rows
        ]
        columns = [
            [
                column_field.erased_value if column_field.name in fields else value
                for value, (fields, _) in zip(column, erased, strict=True)
            ]
            for column_field, column in zip(kind.fields, creations.columns, strict=True)
        ]
        extras = creations.extras and [
            None if is_whole else redact_creation_extras(extra, fields)
            for extra, (fields, is_whole) in zip(creations.extras, erased, strict=True)
        ]
        return replace(creations, columns=columns, extras=extras if extras and any(extras) else ())

    def _fields(self, kind: Kind, change: int, people: Iterable[int]) -> frozenset[str]:
        if not self.people.isdisjoint(people):
            return frozenset(known.name for known in kind.fields if known.is_personal)
        return _NO_FIELDS.union(
            *(self.erased_fields.get((person, change), _NO_FIELDS) for person in people)
        )

    def _redact_edits(self, changes: Changes, records: frozenset[int]) -> Sequence[Edit]:
        is_affected = any(
            not self.people.isdisjoint(group.records)
            or not self.erased_fields.keys().isdisjoint(zip(group.records, group.ids, strict=True))
            if group.kind is kinds.TRAINEE
            else group.extras and not records.isdisjoint(group.records)
            for group in changes.edit_columns
        )
        if not is_affected:
            return changes.edits
        return tuple(self._redact_edit(edit, records) for edit in changes.edits)

    def _redact_edit(self, edit: Edit, records: frozenset[int]) -> Edit:
        if edit.kind is not kinds.TRAINEE:
            return edit._replace(extras=None) if edit.record in records else edit
        if edit.record in self.people:
            return edit._replace(values={}, seen={}, extras=None)
        fields = self.erased_fields.get((edit.record, edit.id), _NO_FIELDS)
        if not fields:
            return edit
        values = {name: None if name in fields else value for name, value in edit.values.items()}
        return edit._replace(values=values, extras=redact_edit_extras(edit.extras, fields))

    def redact_unknown_body(self, body: bytes, *, is_affected: bool) -> bytes:
        """Return the *body* of a change of an unknown kind without values about a person."""
        if not is_affected and not self.names_erased_person(body):
            return body
        return encode_json(
            {
                section: {name: entry for name, entry in part.items() if self._stays(name, entry)}
                if isinstance(part, dict)
                else part
                for section, part in json.loads(body).items()
            }
        )

    def _stays(self, name: str, entry: Any) -> bool:
        value = entry[0] if isinstance(entry, list) else entry
        return name == RETIRED.name or not self.people.isdisjoint(list_references(value))

    def names_erased_person(self, body: bytes) -> bool:
        content = json.loads(body)
        if content.get("record") in self.people:
            return True
        edited = (entry[0] for entry in content.get("edited", {}).values())
        values = (*content.get("created", {}).values(), *edited)
        return any(not self.people.isdisjoint(list_references(value)) for value in values)


def redact_edit_extras(extras: bytes | None, fields: frozenset[str]) -> bytes | None:
    content = json.loads(extras or b"{}")
    if fields.isdisjoint(content):
        return extras
    return encode_json(
        {name: [None, entry[1]] if name in fields else entry for name, entry in content.items()}
    )


def redact_creation_extras(extras: bytes | None, fields: frozenset[str]) -> bytes | None:
    content = json.loads(extras or b"{}")
    if fields.isdisjoint(content):
        return extras
    left = {name: value for name, value in content.items() if name not in fields}
    return encode_json(left) if left else None


def record_of_unknown_change(change: UnknownChange) -> int:
    return int(json.loads(change.body).get("record", change.id))


def list_references(value: Any) -> Iterator[int]:
    if isinstance(value, int):
        yield value
    elif isinstance(value, str) and _IDS.fullmatch(value):
        yield from map(int, value.split())


def list_personal_texts(changes: Changes) -> Iterator[tuple[int, str]]:
    for creations in changes.creations:
        kind = creations.kind
        if not _is_about_person(kind):
            continue
        personal = [(place, known) for place, known in enumerate(kind.fields) if known.is_personal]
        extras = creations.extras or [None] * len(creations)
        for row, identity in enumerate(creations.ids):
            content: dict[str, Any] = {
                known.name: value
                for place, known in personal
                if (value := creations.columns[place][row]) != known.erased_value
            }
            if kind is kinds.TRAINEE:
                later = json.loads(extras[row] or b"{}")
                content |= {name: value for name, value in later.items() if value is not None}
            if content:
                yield identity, _text(kind, creations.stamps[row], content)
    for edit in changes.edits:
        if edit.kind is kinds.TRAINEE and (edit.values or edit.extras):
            later = json.loads(edit.extras or b"{}")
            content = {**edit.values, **{name: value for name, (value, _) in later.items()}}
            yield edit.id, _text(edit.kind, edit.stamp, content)


def _text(kind: Kind, stamp: int, content: Mapping[str, Any]) -> str:
    return json.dumps([kind.number, lamport_of(stamp), content], sort_keys=True)


def person_of(kind: Kind, identity: int, values: Mapping[str, Value]) -> int | None:
    if kind is kinds.TRAINEE:
        return identity
    people = (values[name] for name in kind.person_fields)
    return next((int(person) for person in people if person is not None), None)


def _is_about_person(kind: Kind) -> bool:
    return kind is kinds.TRAINEE or bool(kind.person_fields)


def _people(creations: Creations) -> list[Sequence[int]]:
    kind = creations.kind
    if kind is kinds.TRAINEE:
        return [creations.ids]
    names = [known.name for known in kind.fields]
    places = map(names.index, kind.person_fields)
    return [creations.ids, *(creations.columns[place] for place in places)]  # type: ignore[list-item]


def _subjects(creations: Creations) -> Iterator[tuple[int, int]]:
    if _is_about_person(creations.kind):
        for people in _people(creations):
            yield from zip(creations.ids, people, strict=True)
