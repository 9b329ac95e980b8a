"""Branches: one writer's log that two installations went on writing.

A laptop that is cloned, or put back as it was, writes on under numbers that its twin
uses too. From where the logs part, each of them is called by a name of its own, in ids,
stamps and what was seen alike, and counts its changes from 1: whoever never heard of the
branch takes it for a log like any other. No log keeps the old name beyond, not even the
one that was known first, so that names say nothing of who came when.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from typing_extensions import override

from fieldreg.domain.kinds import Kind, Type, Value
from fieldreg.domain.log.changes import Changes, Creations, Edit, Strange
from fieldreg.domain.log.ids import change_id, number_of, writer_of
from fieldreg.domain.log.stamps import lamport_of, stamp, stamped_by

# What is no such list names nobody: it keeps its name until it is judged and set aside.
_LIST: Final = re.compile("[0-9]{1,19}( [0-9]{1,19})*")


@dataclass(frozen=True, slots=True)
class Branch:
    """From change number *first* on, one log of *writer* is called *becomes*.

    *stamp* is what that writer stamped its change *first* with; its later stamps are
    all greater. All branches of one writer have the same *first*: what parts later,
    parts from one of them.
    """

    writer: int
    first: int
    stamp: int
    becomes: int


@dataclass(frozen=True, slots=True)
class Names:
    """What one log of a writer is called: *path* are its branches, the earliest first.

    Each in the path leaves the one before it; a log that never parted has none. *former*
    says, of other writers, which branch has what they were called before they parted.
    """

    path: tuple[Branch, ...] = ()
    former: tuple[Branch, ...] = ()
    _by_writer: dict[int, Branch] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_writer = {one.writer: one for one in (*self.former, *self.path)}
        object.__setattr__(self, "_by_writer", by_writer)

    def place(self, writer: int, number: int) -> tuple[int, int]:
        """Give what *writer* and its change *number* are called."""
        while (branch := self._by_writer.get(writer)) and number >= branch.first:
            writer, number = branch.becomes, number - branch.first + 1
        return writer, number

    def identity(self, identity: int) -> int:
        """Give what the change or record *identity* is called."""
        return change_id(*self.place(writer_of(identity), number_of(identity)))

    def stamp(self, stamped: int) -> int:
        """Give what *stamped* is called."""
        while (
            branch := self._by_writer.get(stamped_by(stamped))
        ) and stamped >= branch.stamp:
            stamped = stamp(lamport_of(stamped), branch.becomes)
        return stamped

    def spans(self, writer: int, first: int, last: int) -> Iterator[tuple[int, int, int]]:
        """Give the changes *first* … *last* of *writer* as (writer, first, last) as called."""
        while first <= last:
            called, number = self.place(writer, first)
            branch = self._by_writer.get(called)
            room = branch.first - number if branch else last - first + 1
            count = min(room, last - first + 1)
            yield called, number, number + count - 1
            first += count

    def value(self, kind: Kind, name: str, value: Value) -> Value:
        """Give *value* of the field *name* of *kind* with the records in it as called."""
        known = kind.field(name)
        if value is None or known is None:
            return value
        if known.type is Type.REF:
            return self.identity(int(value))
        if known.type is Type.REFS and _LIST.fullmatch(str(value)):
            called = sorted(self.identity(int(one)) for one in str(value).split())
            return " ".join(map(str, called))
        return value

    def seen(self, stamps: Iterable[int]) -> tuple[int, ...]:
        """Give the *stamps* an edit replaces as called."""
        return tuple(sorted(map(self.stamp, stamps)))

    def changes(self, changes: Changes) -> Changes:
        """Give *changes* with every writer in them as called."""
        if not self._by_writer:
            return changes
        return Changes(
            tuple(map(self._creations, changes.creations)),
            tuple(map(self._edit, changes.edits)),
            tuple(map(self._strange, changes.strange)),
        )

    def _creations(self, creations: Creations) -> Creations:
        kind, ids = creations.kind, list(map(self.identity, creations.ids))
        return replace(
            creations,
            ids=ids,
            stamps=list(map(_stamped_as, creations.stamps, ids)),
            columns=[
                column
                if known.type in (Type.TEXT, Type.INTEGER)
                else [self.value(kind, known.name, one) for one in column]
                for known, column in zip(kind.fields, creations.columns, strict=True)
            ],
        )

    def _edit(self, edit: Edit) -> Edit:
        identity = self.identity(edit.id)
        return Edit(
            identity,
            _stamped_as(edit.stamp, identity),
            edit.kind,
            self.identity(edit.record),
            {n: self.value(edit.kind, n, one) for n, one in edit.values.items()},
            {name: self.seen(one) for name, one in edit.seen.items()},
            self.extras(edit.extras),
        )

    def extras(self, extras: bytes | None) -> bytes | None:
        """Give the *extras* of an edit with the stamps seen in them as called."""
        return extras and _rewritten(extras, self._extras)

    def _strange(self, strange: Strange) -> Strange:
        identity = self.identity(strange.id)
        return Strange(
            identity,
            _stamped_as(strange.stamp, identity),
            strange.kind_number,
            self.strange_body(strange.body),
        )

    def strange_body(self, body: bytes) -> bytes:
        """Give the *body* of a change of an unknown kind with what it names as called."""
        return _rewritten(body, self._strange_body)

    def _strange_body(self, body: dict[str, object]) -> dict[str, object]:
        if not isinstance(body.get("record"), int):
            return body
        edited = body.get("edited")
        return {
            **body,
            "record": self.identity(int(str(body["record"]))),
            "edited": self._extras(edited) if isinstance(edited, dict) else edited,
        }

    def _extras(self, extras: dict[str, object]) -> dict[str, object]:
        return {name: self._said(pair) for name, pair in extras.items()}

    def _said(self, pair: object) -> object:
        # What a later release calls a reference is a number like any other here.
        if isinstance(pair, list) and isinstance(pair[-1], list):
            return [*pair[:-1], list(self.seen(pair[-1]))]
        return pair


@dataclass(frozen=True, slots=True)
class Origins(Names):
    """The way back: what all that *path* names was called before any log parted."""

    @override
    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_writer", {one.becomes: one for one in self.path})

    @override
    def place(self, writer: int, number: int) -> tuple[int, int]:
        """Give what *writer* and its change *number* were called."""
        while branch := self._by_writer.get(writer):
            writer, number = branch.writer, number + branch.first - 1
        return writer, number

    @override
    def stamp(self, stamped: int) -> int:
        """Give what *stamped* was called."""
        while branch := self._by_writer.get(stamped_by(stamped)):
            stamped = stamp(lamport_of(stamped), branch.writer)
        return stamped


def _stamped_as(stamped: int, identity: int) -> int:
    """Give what *stamped* is called as the stamp of the change called *identity*."""
    return stamp(lamport_of(stamped), writer_of(identity))


def _rewritten(
    body: bytes, rewrite: Callable[[dict[str, object]], dict[str, object]]
) -> bytes:
    text = json.dumps(
        rewrite(json.loads(body)), ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )
    return text.encode()


def one_by_one(changes: Changes) -> Iterator[tuple[int, tuple[object, ...]]]:
    """Give the id of each change and all that it says, for comparing two logs."""
    for creations in changes.creations:
        names = [one.name for one in creations.kind.fields]
        extras: Sequence[bytes | None] = creations.extras or [None] * len(creations)
        for identity, stamped, more, *values in zip(
            creations.ids, creations.stamps, extras, *creations.columns, strict=True
        ):
            said = {n: one for n, one in zip(names, values, strict=True) if one is not None}
            said |= json.loads(more) if more else {}
            yield identity, ("created", stamped, creations.kind.number, said)
    for edit in changes.edits:
        edited = {n: [one, sorted(edit.seen[n])] for n, one in edit.values.items()}
        edited |= json.loads(edit.extras) if edit.extras else {}
        yield edit.id, ("edited", edit.stamp, edit.kind.number, edit.record, edited)
    for one in changes.strange:
        yield one.id, ("strange", one.stamp, one.kind_number, json.loads(one.body))
