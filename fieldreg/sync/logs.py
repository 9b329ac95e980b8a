"""Logs: where in which log a bundle goes on, and where two logs of one writer part.

Hashes settle it wherever a log was cut as it is known here. Where they do not, as when
a laptop was restored or copied, what the bundle says is held against what is here,
change by change: the same said twice is known, and from the first difference on both
are branches, each with a name of its own made of what it says there: whichever came first,
and however many there are. Nothing of it is lost or taken for known.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from fieldreg.domain.branches import Branch, Names, Origins, one_by_one
from fieldreg.domain.changes import Changes
from fieldreg.domain.erasing import told
from fieldreg.domain.ids import LAST_WRITER, change_id, number_of, writer_of
from fieldreg.domain.stamps import lamport_of, stamp
from fieldreg.keys import canonical
from fieldreg.store.branches import Log
from fieldreg.store.store import Store
from fieldreg.sync import checks, columns
from fieldreg.sync.bundle import Bundle, Segment

_TAG = b"fieldreg-branch-v1"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a bundle goes on: in *log*, of which everything is held up to *here*.

    *here* is a number as the bundle counts. *branch* is set where the log parts here from
    what is held, which is from here on the branch *former*, if that was not known before.
    """

    log: Log
    here: int
    branch: Branch | None = None
    former: Branch | None = None

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
    heads = [(log, _end(store, log)) for log in logs]
    for log, here in heads:
        if _fits(store, log, here, bundle):
            return Place(log, here)
    furthest: Place | None = None
    for log, here in heads:
        at = _parts_at(store, log, here, bundle)
        if at is None:
            return Place(log, here)
        # What parts before the last part of a log parts from one that ends there.
        is_further = furthest is None or number_of(at[0]) > furthest.here + 1
        if number_of(at[0]) > log.before and is_further:
            furthest = _branching(store, log, *at, is_held=number_of(at[0]) <= here)
    return furthest


def _end(store: Store, log: Log) -> int:
    """Give the number up to which *log* is held; one that parted goes no further."""
    if log.end is not None:
        return log.end
    return store.segments.boundary(log.head).last + log.before


def _fits(store: Store, log: Log, here: int, bundle: Bundle) -> bool:
    """Tell by hashes alone whether *bundle* goes on in *log*."""
    if log.end is not None and bundle.header.last > log.end:
        return False
    return all(
        store.segments.knows(*log.names.place(log.writer, one.last), one.hash)
        if one.last <= here
        else one.first > here
        for one in bundle.segments
    )


def _parts_at(
    store: Store, log: Log, here: int, bundle: Bundle
) -> tuple[int, Changes] | None:
    """Give the first change of *bundle* that *log* says otherwise, and those around it.

    Called by the names of *log*; one that parted says otherwise whatever follows. Whoever
    was erased since says nothing any more, on either side, but by a hash that was kept.
    """
    erased = store.erasures.ordered()
    emptied = {one for one, _ in store.bundles.erased_aside()}
    for segment, changes in bundle.changes():
        if segment.first > here and log.end is None:
            return None
        held = dict(_held(store, log, segment.first, min(segment.last, here)))
        said = dict(one_by_one(changes))
        renamed = log.names.changes(changes)
        called = dict(one_by_one(erased.blanked(renamed)))
        texts = dict(told(renamed)) if erased.concern(renamed) else {}
        for own in sorted(said):
            name = log.names.identity(own)
            is_held = number_of(own) <= here
            if is_held and name in emptied:
                continue
            if is_held and name in texts and store.erasures.is_another(name, texts[name]):
                return own, renamed
            if held.get(name) != called[name] if is_held else log.end is not None:
                return own, renamed
    return None


def _held(
    store: Store, log: Log, first: int, last: int
) -> Iterator[tuple[int, tuple[object, ...]]]:
    for changes in _changes(store, log, first, last):
        yield from one_by_one(changes)


def _changes(store: Store, log: Log, first: int, last: int) -> Iterator[Changes]:
    for writer, begin, end in log.names.spans(log.writer, first, last):
        span = change_id(writer, begin), change_id(writer, end)
        yield store.segments.changes(*span)
        yield from map(columns.decode, store.bundles.bodies_aside(*span))


def _branching(store: Store, log: Log, own: int, said: Changes, *, is_held: bool) -> Place:
    """Let *log* part at the change *own*, of which the newcomer *said* this.

    Unless it *is_held* otherwise, the log has parted there before.
    """
    first = number_of(own)
    name = log.names.identity(own)
    origins = Origins(tuple(one for one, _ in store.branches.all()))
    branch = _named(name, [said], origins)
    former = None
    if is_held:
        former = _named(name, _changes(store, log, first, first), origins)
    names = Names((*log.names.path, branch), log.names.former)
    return Place(Log(log.writer, branch.becomes, names), first - 1, branch, former)


def _named(name: int, said: Iterable[Changes], origins: Names) -> Branch:
    """Give the branch of which the change *name* of what is *said* is the first.

    It is named by what it says there, as it was called before anything parted, so that
    every head office names it alike.
    """
    origin = origins.identity(name)
    every = chain.from_iterable(one_by_one(origins.changes(one)) for one in said)
    first = dict(every)[origin]
    drawn = hashlib.sha256(_TAG + canonical.dumps([origin, list(first)])).digest()[:4]
    becomes = int.from_bytes(drawn, "little") & LAST_WRITER or LAST_WRITER
    stamped = first[1]
    assert isinstance(stamped, int)  # noqa: S101  # every change says its stamp there
    writer = writer_of(name)
    return Branch(writer, number_of(name), stamp(lamport_of(stamped), writer), becomes)
