"""Branches: one writer's log that two installations went on writing.

A laptop that is cloned, or put back as it was, writes on under numbers that its twin
uses too. Head office finds where the second log parts from the first, and from there on
calls its writer by another number, in ids, stamps and what was seen alike, and counts
its changes from 1: whoever never heard of the branch takes it for a log like any other.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from fieldreg.domain.changes import Changes, Creations, Edit, Strange
from fieldreg.domain.ids import change_id, number_of, writer_of
from fieldreg.domain.kinds import Kind, Type, Value
from fieldreg.domain.stamps import lamport_of, stamp, stamped_by


@dataclass(frozen=True, slots=True)
class Branch:
    """From change number *first* on, the copy of *writer* is the log of *becomes*.

    *stamp* is what that writer stamped its change *first* with; its later stamps are
    all greater.
    """

    writer: int
    first: int
    stamp: int
    becomes: int


@dataclass(frozen=True, slots=True)
class Names:
    """What one log of a writer is called: *path* are its branches, the earliest first.

    A branch of a branch has both in its path; a log that never parted has none.
    """

    path: tuple[Branch, ...] = ()

    def place(self, writer: int, number: int) -> tuple[int, int]:
        """Give what *writer* and its change *number* are called."""
        for branch in reversed(self.path):
            if branch.writer == writer and number >= branch.first:
                return branch.becomes, number - branch.first + 1
        return writer, number

    def identity(self, identity: int) -> int:
        """Give what the change or record *identity* is called."""
        return change_id(*self.place(writer_of(identity), number_of(identity)))

    def stamp(self, stamped: int) -> int:
        """Give what *stamped* is called."""
        for branch in reversed(self.path):
            if stamped_by(stamped) == branch.writer and stamped >= branch.stamp:
                return stamp(lamport_of(stamped), branch.becomes)
        return stamped

    def spans(self, writer: int, first: int, last: int) -> Iterator[tuple[int, int, int]]:
        """Give the changes *first* … *last* of *writer* as (writer, first, last) as called."""
        starts = [one.first for one in self.path if first < one.first <= last]
        for begin, end in zip([first, *starts], [*starts, last + 1], strict=True):
            if begin < end:
                called, number = self.place(writer, begin)
                yield called, number, number + end - 1 - begin

    def value(self, kind: Kind, name: str, value: Value) -> Value:
        """Give *value* of the field *name* of *kind* with the records in it as called."""
        field = kind.field(name)
        if value is None or field is None:
            return value
        if field.type is Type.REF:
            return self.identity(int(value))
        if field.type is Type.REFS:
            called = sorted(self.identity(int(one)) for one in str(value).split())
            return " ".join(map(str, called))
        return value

    def seen(self, stamps: Iterable[int]) -> tuple[int, ...]:
        """Give the *stamps* an edit replaces as called."""
        return tuple(sorted(map(self.stamp, stamps)))

    def changes(self, changes: Changes) -> Changes:
        """Give *changes* with every writer in them as called."""
        if not self.path:
            return changes
        return Changes(
            tuple(map(self._creations, changes.creations)),
            tuple(map(self._edit, changes.edits)),
            tuple(map(self._strange, changes.strange)),
        )

    def _creations(self, creations: Creations) -> Creations:
        kind = creations.kind
        return replace(
            creations,
            ids=list(map(self.identity, creations.ids)),
            stamps=list(map(self.stamp, creations.stamps)),
            columns=[
                column
                if field.type in (Type.TEXT, Type.INTEGER)
                else [self.value(kind, field.name, one) for one in column]
                for field, column in zip(kind.fields, creations.columns, strict=True)
            ],
        )

    def _edit(self, edit: Edit) -> Edit:
        return Edit(
            self.identity(edit.id),
            self.stamp(edit.stamp),
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
        return Strange(
            self.identity(strange.id),
            self.stamp(strange.stamp),
            strange.kind_number,
            _rewritten(strange.body, self._strange_body),
        )

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
        names = [field.name for field in creations.kind.fields]
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
