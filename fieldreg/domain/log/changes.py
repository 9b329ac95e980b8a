"""Changes, the unit of transport and of the log.

A *creation* is a record as first written, an *edit* new values and the stamps they replace.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, repeat
from typing import NamedTuple, TypeVar, overload

from typing_extensions import override

from fieldreg.domain.records.declarations import Kind, Value

_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class Creations:
    """Columns per field; *extras* has, per record, unknown fields as bytes, or None."""

    kind: Kind
    ids: Sequence[int]
    stamps: Sequence[int]
    columns: Sequence[Sequence[Value]]
    extras: Sequence[bytes | None] = ()

    def __len__(self) -> int:
        return len(self.ids)


class Edit(NamedTuple):
    """New *values* for some fields of one *record*.

    *seen* lists, per field, the stamps of the live values that this edit replaces; *extras* a newer
    release's fields.
    """

    id: int
    stamp: int
    kind: Kind
    record: int
    values: dict[str, Value]
    seen: dict[str, tuple[int, ...]]
    extras: bytes | None = None


@dataclass(frozen=True, slots=True)
class EditColumns:
    """Edits of one kind that change the same fields; *extras* may be empty."""

    kind: Kind
    ids: Sequence[int]
    stamps: Sequence[int]
    records: Sequence[int]
    values: Mapping[str, Sequence[Value]]
    seen: Mapping[str, Sequence[tuple[int, ...]]]
    extras: Sequence[bytes | None] = ()

    def __len__(self) -> int:
        return len(self.ids)

    def __iter__(self) -> Iterator[Edit]:
        names = repeat(tuple(self.values))
        values = zip(*self.values.values(), strict=True) if self.values else repeat(())
        seen = zip(*self.seen.values(), strict=True) if self.seen else repeat(())
        return map(
            Edit,
            self.ids,
            self.stamps,
            repeat(self.kind),
            self.records,
            map(dict, map(zip, names, values)),
            map(dict, map(zip, names, seen)),
            self.extras or repeat(None),
        )

    def select(self, places: Sequence[int]) -> "EditColumns":
        def pick(column: Sequence[_Item]) -> list[_Item]:
            return list(map(column.__getitem__, places))

        return EditColumns(
            self.kind,
            pick(self.ids),
            pick(self.stamps),
            pick(self.records),
            {name: pick(column) for name, column in self.values.items()},
            {name: pick(column) for name, column in self.seen.items()},
            pick(self.extras) if self.extras else (),
        )


class Edits(Sequence[Edit]):
    def __init__(self, groups: Iterable[EditColumns]) -> None:
        self.column_groups = tuple(groups)

    @classmethod
    def from_edits(cls, edits: Sequence[Edit]) -> "Edits":
        if isinstance(edits, cls):
            return edits
        gathered: dict[tuple[int, tuple[str, ...]], list[Edit]] = defaultdict(list)
        for edit in edits:
            gathered[edit.kind.number, tuple(sorted(edit.values))].append(edit)
        return cls(_columns(names, group) for (_, names), group in gathered.items())

    @override
    def __len__(self) -> int:
        return sum(map(len, self.column_groups))

    @override
    def __iter__(self) -> Iterator[Edit]:
        return chain.from_iterable(self.column_groups)

    @overload
    def __getitem__(self, place: int) -> Edit: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Edit]: ...
    @override
    def __getitem__(self, place: int | slice) -> Edit | Sequence[Edit]:
        return tuple(self)[place]

    @override
    def __eq__(self, other: object) -> bool:
        return tuple(self) == (tuple(other) if isinstance(other, Edits) else other)

    @override
    def __hash__(self) -> int:
        return hash(len(self))


def _columns(names: Sequence[str], edits: Sequence[Edit]) -> EditColumns:
    return EditColumns(
        edits[0].kind,
        [edit.id for edit in edits],
        [edit.stamp for edit in edits],
        [edit.record for edit in edits],
        {name: [edit.values[name] for edit in edits] for name in names},
        {name: [edit.seen[name] for edit in edits] for name in names},
        [edit.extras for edit in edits] if any(edit.extras for edit in edits) else (),
    )


@dataclass(frozen=True, slots=True)
class UnknownChange:
    id: int
    stamp: int
    kind_number: int
    body: bytes


@dataclass(frozen=True, slots=True)
class Changes:
    """Each once; their order carries no meaning."""

    creations: tuple[Creations, ...] = ()
    edits: Sequence[Edit] = ()
    unknown: tuple[UnknownChange, ...] = field(default=())

    @property
    def edit_columns(self) -> tuple[EditColumns, ...]:
        return Edits.from_edits(self.edits).column_groups

    @property
    def columns(self) -> tuple[Creations | EditColumns, ...]:
        return (*self.creations, *self.edit_columns)

    @property
    def count(self) -> int:
        return sum(map(len, self.creations)) + len(self.edits) + len(self.unknown)

    def ids(self) -> Iterator[int]:
        yield from chain.from_iterable(group.ids for group in self.columns)
        yield from (change.id for change in self.unknown)

    def created(self, kind: Kind) -> list[int]:
        batches = (batch.ids for batch in self.creations if batch.kind is kind)
        return list(chain.from_iterable(batches))


def encode_json(content: Mapping[str, object]) -> bytes:
    """Encode extras and unknown bodies as stored: keys sorted, no spaces, UTF-8."""
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode()
