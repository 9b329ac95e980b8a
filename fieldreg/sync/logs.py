"""Logs: where in which log a bundle goes on, and where two logs of one writer part.

Hashes settle it wherever a log was cut as it is known here. Where they do not, as when
a laptop was restored or copied, what the bundle says is held against what is here,
change by change: the same said twice is known, and from the first difference on it is
a branch, whose writer gets a name of its own. Nothing of it is lost or taken for known.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from fieldreg.domain.branches import Branch, Names, one_by_one
from fieldreg.domain.changes import Changes
from fieldreg.domain.ids import LAST_WRITER, change_id, number_of
from fieldreg.keys import canonical
from fieldreg.store.branches import Log
from fieldreg.store.store import Store
from fieldreg.sync import checks, columns
from fieldreg.sync.bundle import Bundle, Segment

_TAG = b"fieldreg-branch-v1"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a bundle goes on: in *log*, of which everything is held up to *here*.

    *here* is a number as the bundle counts. *branch* is set where the log parts here from the one whose head is *parent*.
    """

    log: Log
    here: int
    branch: Branch | None = None
    parent: int = 0

    def fresh(self, segment: Segment, changes: Changes) -> Changes:
        """Give those *changes* of *segment* that are not held, as they are called here."""
        if segment.first <= self.here:
            held = [one for one in changes.ids() if number_of(one) <= self.here]
            changes = checks.without(changes, held)
        return self.log.names.changes(changes)


def place_of(store: Store, bundle: Bundle) -> Place | None:
    """Find where *bundle* goes on; None where something before it is missing.

    Raises:
        Problem: BUNDLE_DAMAGED, BUNDLE_TOO_NEW.
    """
    header = bundle.header
    before = header.first - 1
    logs = [
        log
        for log in store.branches.logs(header.writer)
        if store.segments.knows(*log.names.place(log.writer, before), header.hash_before)
    ]
    if not logs:
        return None
    heads = [(log, store.segments.boundary(log.head).last + log.before) for log in logs]
    for log, here in heads:
        if _fits(store, log, here, bundle):
            return Place(log, here)
    parted = [(_parts_at(store, log, here, bundle), log, here) for log, here in heads]
    for at, log, here in parted:
        if at is None:
            return Place(log, here)
    at, log, _ = max(parted, key=lambda one: number_of(one[0][0] if one[0] else 0))
    assert at is not None  # noqa: S101  # told apart just above
    return _branching(log, *at)


def _fits(store: Store, log: Log, here: int, bundle: Bundle) -> bool:
    """Tell by hashes alone whether *bundle* goes on in *log*."""
    return all(
        store.segments.knows(*log.names.place(log.writer, one.last), one.hash)
        if one.last <= here
        else one.first > here
        for one in bundle.segments
    )


def _parts_at(
    store: Store, log: Log, here: int, bundle: Bundle
) -> tuple[int, tuple[object, ...]] | None:
    """Give the first change of *bundle* that *log* says otherwise, and what it says."""
    for segment, changes in bundle.changes():
        if segment.first > here:
            return None
        held = dict(_held(store, log, segment.first, min(segment.last, here)))
        said = dict(one_by_one(changes))
        called = dict(one_by_one(log.names.changes(changes)))
        for own in sorted(said):
            name = log.names.identity(own)
            if number_of(own) <= here and held.get(name) != called[name]:
                return own, said[own]
    return None


def _held(
    store: Store, log: Log, first: int, last: int
) -> Iterator[tuple[int, tuple[object, ...]]]:
    for writer, begin, end in log.names.spans(log.writer, first, last):
        span = change_id(writer, begin), change_id(writer, end)
        yield from one_by_one(store.segments.changes(*span))
        for body in store.bundles.bodies_aside(*span):
            yield from one_by_one(columns.decode(body))


def _branching(log: Log, own: int, said: tuple[object, ...]) -> Place:
    """Let a branch begin with the change *own*, named by what was *said* there.

    The name is the same wherever the same is found, also by a head office that was
    restored and finds it again.
    """
    told = canonical.dumps([own, list(said)])
    drawn = hashlib.sha256(_TAG + told).digest()[:4]
    becomes = int.from_bytes(drawn, "little") & LAST_WRITER or LAST_WRITER
    stamped = said[1]
    assert isinstance(stamped, int)  # noqa: S101  # every change says its stamp there
    first = number_of(own)
    branch = Branch(log.writer, first, stamped, becomes)
    names = Names((*log.names.path, branch))
    return Place(Log(log.writer, becomes, names), first - 1, branch, log.head)
