"""Forks: one writer's log that two installations continued.

From the fork on, each log has a writer of its own, in ids and stamps, and counts from 1.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from typing_extensions import override

from fieldreg.domain.log.changes import Changes, Creations, Edit, UnknownChange, encode_json
from fieldreg.domain.log.ids import change_id, number_of, writer_of
from fieldreg.domain.log.stamps import build_stamp, lamport_of, stamp_writer
from fieldreg.domain.records.declarations import FieldType, Kind, Value

# Any other text is no list of ids: it stays as it is until its change is validated and quarantined.
_LIST: Final = re.compile("[0-9]{1,19}( [0-9]{1,19})*")


@dataclass(frozen=True, slots=True)
class LogFork:
    """From change number *first* on, one log of *writer* belongs to *new_writer*.

    *stamp* is that of change *first*. All forks of one writer have the same *first*: a later one
    forks from a new writer.
    """

    writer: int
    first: int
    stamp: int
    new_writer: int


@dataclass(frozen=True, slots=True)
class ForkNames:
    """Renames one log by the forks of its *path*, each starting from the one before.

    *other_forks* own the changes of other writers before they forked.
    """

    path: tuple[LogFork, ...] = ()
    other_forks: tuple[LogFork, ...] = ()
    _by_writer: dict[int, LogFork] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_writer = {fork.writer: fork for fork in (*self.other_forks, *self.path)}
        object.__setattr__(self, "_by_writer", by_writer)

    def rename_position(self, writer: int, number: int) -> tuple[int, int]:
        while (fork := self._by_writer.get(writer)) and number >= fork.first:
            writer, number = fork.new_writer, number - fork.first + 1
        return writer, number

    def rename_id(self, identity: int) -> int:
        return change_id(*self.rename_position(writer_of(identity), number_of(identity)))

    def rename_stamp(self, stamped: int) -> int:
        while (fork := self._by_writer.get(stamp_writer(stamped))) and stamped >= fork.stamp:
            stamped = build_stamp(lamport_of(stamped), fork.new_writer)
        return stamped

    def rename_range(self, writer: int, first: int, last: int) -> Iterator[tuple[int, int, int]]:
        while first <= last:
            new_writer, number = self.rename_position(writer, first)
            fork = self._by_writer.get(new_writer)
            room = fork.first - number if fork else last - first + 1
            count = min(room, last - first + 1)
            yield new_writer, number, number + count - 1
            first += count

    def rename_value(self, kind: Kind, name: str, value: Value) -> Value:
        known = kind.field(name)
        if value is None or known is None:
            return value
        if known.type is FieldType.REF:
            return self.rename_id(int(value))
        if known.type is FieldType.REFS and _LIST.fullmatch(str(value)):
            renamed = sorted(self.rename_id(int(identity)) for identity in str(value).split())
            return " ".join(map(str, renamed))
        return value

    def rename_seen(self, stamps: Iterable[int]) -> tuple[int, ...]:
        return tuple(sorted(map(self.rename_stamp, stamps)))

    def rename_changes(self, changes: Changes) -> Changes:
        if not self._by_writer:
            return changes
        return Changes(
            tuple(map(self._rename_creations, changes.creations)),
            tuple(map(self._rename_edit, changes.edits)),
            tuple(map(self._rename_unknown, changes.unknown)),
        )

    def _rename_creations(self, creations: Creations) -> Creations:
        kind, ids = creations.kind, list(map(self.rename_id, creations.ids))
        return replace(
            creations,
            ids=ids,
            stamps=list(map(_stamp_of_change, creations.stamps, ids)),
            columns=[
                column
                if known.type in (FieldType.TEXT, FieldType.INTEGER)
                else [self.rename_value(kind, known.name, value) for value in column]
                for known, column in zip(kind.fields, creations.columns, strict=True)
            ],
        )

    def _rename_edit(self, edit: Edit) -> Edit:
        identity = self.rename_id(edit.id)
        return Edit(
            identity,
            _stamp_of_change(edit.stamp, identity),
            edit.kind,
            self.rename_id(edit.record),
            {
                name: self.rename_value(edit.kind, name, value)
                for name, value in edit.values.items()
            },
            {name: self.rename_seen(stamps) for name, stamps in edit.seen.items()},
            self.rename_extras(edit.extras),
        )

    def rename_extras(self, extras: bytes | None) -> bytes | None:
        return extras and encode_json(self._rename_entries(json.loads(extras)))

    def _rename_unknown(self, change: UnknownChange) -> UnknownChange:
        identity = self.rename_id(change.id)
        return UnknownChange(
            identity,
            _stamp_of_change(change.stamp, identity),
            change.kind_number,
            self.rename_unknown_body(change.body),
        )

    def rename_unknown_body(self, body: bytes) -> bytes:
        content = json.loads(body)
        if isinstance(content.get("record"), int):
            content["record"] = self.rename_id(content["record"])
            edited = content.get("edited")
            content["edited"] = self._rename_entries(edited) if isinstance(edited, dict) else edited
        return encode_json(content)

    def _rename_entries(self, entries: dict[str, object]) -> dict[str, object]:
        return {name: self._rename_entry(entry) for name, entry in entries.items()}

    def _rename_entry(self, entry: object) -> object:
        # A later release's reference is a plain number here, and stays.
        if isinstance(entry, list) and isinstance(entry[-1], list):
            return [*entry[:-1], list(self.rename_seen(entry[-1]))]
        return entry


@dataclass(frozen=True, slots=True)
class OriginalNames(ForkNames):
    """The inverse: renames ids and stamps of *path* back to those before any fork."""

    @override
    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_writer", {fork.new_writer: fork for fork in self.path})

    @override
    def rename_position(self, writer: int, number: int) -> tuple[int, int]:
        while fork := self._by_writer.get(writer):
            writer, number = fork.writer, number + fork.first - 1
        return writer, number

    @override
    def rename_stamp(self, stamped: int) -> int:
        while fork := self._by_writer.get(stamp_writer(stamped)):
            stamped = build_stamp(lamport_of(stamped), fork.writer)
        return stamped


def _stamp_of_change(stamped: int, identity: int) -> int:
    return build_stamp(lamport_of(stamped), writer_of(identity))


def list_change_contents(changes: Changes) -> Iterator[tuple[int, tuple[object, ...]]]:
    for creations in changes.creations:
        names = [known.name for known in creations.kind.fields]
        extras: Sequence[bytes | None] = creations.extras or [None] * len(creations)
        for identity, stamped, extra, *values in zip(
            creations.ids, creations.stamps, extras, *creations.columns, strict=True
        ):
            pairs = zip(names, values, strict=True)
            content = {name: value for name, value in pairs if value is not None}
            content |= json.loads(extra) if extra else {}
            yield identity, ("created", stamped, creations.kind.number, content)
    for edit in changes.edits:
        edited = {name: [value, sorted(edit.seen[name])] for name, value in edit.values.items()}
        edited |= json.loads(edit.extras) if edit.extras else {}
        yield edit.id, ("edited", edit.stamp, edit.kind.number, edit.record, edited)
    for change in changes.unknown:
        body = json.loads(change.body)
        yield change.id, ("strange", change.stamp, change.kind_number, body)
