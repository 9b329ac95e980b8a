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

from fieldreg.domain.kinds import FieldType, Kind, Value
from fieldreg.domain.log.changes import Changes, Creations, Edit, UnknownChange
from fieldreg.domain.log.ids import change_id, number_of, writer_of
from fieldreg.domain.log.stamps import build_stamp, lamport_of, stamp_writer

# What is no such list names nobody: it keeps its name until it is judged and set aside.
_LIST: Final = re.compile("[0-9]{1,19}( [0-9]{1,19})*")


@dataclass(frozen=True, slots=True)
class LogFork:
    """From change number *first* on, one log of *writer* is called *becomes*.

    *stamp* is what that writer stamped its change *first* with; its later stamps are
    all greater. All branches of one writer have the same *first*: what parts later,
    parts from one of them.
    """

    writer: int
    first: int
    stamp: int
    new_writer: int


@dataclass(frozen=True, slots=True)
class ForkNames:
    """What one log of a writer is called: *path* are its branches, the earliest first.

    Each in the path leaves the one before it; a log that never parted has none. *former*
    says, of other writers, which branch has what they were called before they parted.
    """

    path: tuple[LogFork, ...] = ()
    other_forks: tuple[LogFork, ...] = ()
    _by_writer: dict[int, LogFork] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_writer = {one.writer: one for one in (*self.other_forks, *self.path)}
        object.__setattr__(self, "_by_writer", by_writer)

    def rename_position(self, writer: int, number: int) -> tuple[int, int]:
        """Give what *writer* and its change *number* are called."""
        while (branch := self._by_writer.get(writer)) and number >= branch.first:
            writer, number = branch.new_writer, number - branch.first + 1
        return writer, number

    def rename_id(self, identity: int) -> int:
        """Give what the change or record *identity* is called."""
        return change_id(*self.rename_position(writer_of(identity), number_of(identity)))

    def rename_stamp(self, stamped: int) -> int:
        """Give what *stamped* is called."""
        while (branch := self._by_writer.get(stamp_writer(stamped))) and stamped >= branch.stamp:
            stamped = build_stamp(lamport_of(stamped), branch.new_writer)
        return stamped

    def rename_range(self, writer: int, first: int, last: int) -> Iterator[tuple[int, int, int]]:
        """Give the changes *first* … *last* of *writer* as (writer, first, last) as called."""
        while first <= last:
            called, number = self.rename_position(writer, first)
            branch = self._by_writer.get(called)
            room = branch.first - number if branch else last - first + 1
            count = min(room, last - first + 1)
            yield called, number, number + count - 1
            first += count

    def rename_value(self, kind: Kind, name: str, value: Value) -> Value:
        """Give *value* of the field *name* of *kind* with the records in it as called."""
        known = kind.field(name)
        if value is None or known is None:
            return value
        if known.type is FieldType.REF:
            return self.rename_id(int(value))
        if known.type is FieldType.REFS and _LIST.fullmatch(str(value)):
            called = sorted(self.rename_id(int(one)) for one in str(value).split())
            return " ".join(map(str, called))
        return value

    def rename_seen(self, stamps: Iterable[int]) -> tuple[int, ...]:
        """Give the *stamps* an edit replaces as called."""
        return tuple(sorted(map(self.rename_stamp, stamps)))

    def rename_changes(self, changes: Changes) -> Changes:
        """Give *changes* with every writer in them as called."""
        if not self._by_writer:
            return changes
        return Changes(
            tuple(map(self._creations, changes.creations)),
            tuple(map(self._edit, changes.edits)),
            tuple(map(self._strange, changes.unknown)),
        )

    def _creations(self, creations: Creations) -> Creations:
        kind, ids = creations.kind, list(map(self.rename_id, creations.ids))
        return replace(
            creations,
            ids=ids,
            stamps=list(map(_stamped_as, creations.stamps, ids)),
            columns=[
                column
                if known.type in (FieldType.TEXT, FieldType.INTEGER)
                else [self.rename_value(kind, known.name, one) for one in column]
                for known, column in zip(kind.fields, creations.columns, strict=True)
            ],
        )

    def _edit(self, edit: Edit) -> Edit:
        identity = self.rename_id(edit.id)
        return Edit(
            identity,
            _stamped_as(edit.stamp, identity),
            edit.kind,
            self.rename_id(edit.record),
            {n: self.rename_value(edit.kind, n, one) for n, one in edit.values.items()},
            {name: self.rename_seen(one) for name, one in edit.seen.items()},
            self.rename_extras(edit.extras),
        )

    def rename_extras(self, extras: bytes | None) -> bytes | None:
        """Give the *extras* of an edit with the stamps seen in them as called."""
        return extras and _rewritten(extras, self._extras)

    def _strange(self, strange: UnknownChange) -> UnknownChange:
        identity = self.rename_id(strange.id)
        return UnknownChange(
            identity,
            _stamped_as(strange.stamp, identity),
            strange.kind_number,
            self.rename_unknown_body(strange.body),
        )

    def rename_unknown_body(self, body: bytes) -> bytes:
        """Give the *body* of a change of an unknown kind with what it names as called."""
        return _rewritten(body, self._strange_body)

    def _strange_body(self, body: dict[str, object]) -> dict[str, object]:
        if not isinstance(body.get("record"), int):
            return body
        edited = body.get("edited")
        return {
            **body,
            "record": self.rename_id(int(str(body["record"]))),
            "edited": self._extras(edited) if isinstance(edited, dict) else edited,
        }

    def _extras(self, extras: dict[str, object]) -> dict[str, object]:
        return {name: self._said(pair) for name, pair in extras.items()}

    def _said(self, pair: object) -> object:
        # What a later release calls a reference is a number like any other here.
        if isinstance(pair, list) and isinstance(pair[-1], list):
            return [*pair[:-1], list(self.rename_seen(pair[-1]))]
        return pair


@dataclass(frozen=True, slots=True)
class OriginalNames(ForkNames):
    """The way back: what all that *path* names was called before any log parted."""

    @override
    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_writer", {one.new_writer: one for one in self.path})

    @override
    def rename_position(self, writer: int, number: int) -> tuple[int, int]:
        """Give what *writer* and its change *number* were called."""
        while branch := self._by_writer.get(writer):
            writer, number = branch.writer, number + branch.first - 1
        return writer, number

    @override
    def rename_stamp(self, stamped: int) -> int:
        """Give what *stamped* was called."""
        while branch := self._by_writer.get(stamp_writer(stamped)):
            stamped = build_stamp(lamport_of(stamped), branch.writer)
        return stamped


def _stamped_as(stamped: int, identity: int) -> int:
    """Give what *stamped* is called as the stamp of the change called *identity*."""
    return build_stamp(lamport_of(stamped), writer_of(identity))


def _rewritten(body: bytes, rewrite: Callable[[dict[str, object]], dict[str, object]]) -> bytes:
    text = json.dumps(
        rewrite(json.loads(body)), ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )
    return text.encode()


def list_change_contents(changes: Changes) -> Iterator[tuple[int, tuple[object, ...]]]:
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
    for one in changes.unknown:
        yield one.id, ("strange", one.stamp, one.kind_number, json.loads(one.body))
