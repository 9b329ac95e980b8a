"""Changes: what travels, and what the log is made of.

There are two: a *creation*, which is the record as it was first written, and an
*edit*, which gives some fields of one record new values and lists, per field,
the stamps of the values it replaces. Creations of one kind are handled as
columns, since there may be a million of them; edits one by one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import NamedTuple

from fieldreg.domain.kinds import Kind, Value


@dataclass(frozen=True, slots=True)
class Creations:
    """Records of one kind as they were first written, as parallel columns.

    *columns* holds one sequence per field of *kind*, in the kind's order.
    *extras* holds, per record, the fields this release does not know, as the
    bytes they came in, or None; an empty sequence where no record has any.
    """

    kind: Kind
    ids: Sequence[int]
    stamps: Sequence[int]
    columns: Sequence[Sequence[Value]]
    extras: Sequence[bytes | None] = ()

    def __len__(self) -> int:
        return len(self.ids)


class Edit(NamedTuple):
    """New *values* for some fields of one *record*.

    *seen* lists, for each of these fields, the stamps of the live values that
    the writer saw and that this edit replaces. *extras* holds what a newer
    release said beside it, untouched.
    """

    id: int
    stamp: int
    kind: Kind
    record: int
    values: dict[str, Value]
    seen: dict[str, tuple[int, ...]]
    extras: bytes | None = None


@dataclass(frozen=True, slots=True)
class Strange:
    """A change of a kind that this release does not know, kept as it came."""

    id: int
    stamp: int
    kind_number: int
    body: bytes


@dataclass(frozen=True, slots=True)
class Changes:
    """A set of changes, each once; the order among them carries no meaning."""

    creations: tuple[Creations, ...] = ()
    edits: tuple[Edit, ...] = ()
    strange: tuple[Strange, ...] = field(default=())

    @property
    def count(self) -> int:
        """Count the changes."""
        return sum(map(len, self.creations)) + len(self.edits) + len(self.strange)

    def ids(self) -> Iterator[int]:
        """Give the id of each change."""
        yield from chain.from_iterable(one.ids for one in self.creations)
        yield from (edit.id for edit in self.edits)
        yield from (one.id for one in self.strange)
