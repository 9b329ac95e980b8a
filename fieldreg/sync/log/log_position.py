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

from fieldreg.domain.log.changes import Changes
from fieldreg.domain.log.forks import ForkNames, LogFork, OriginalNames, list_change_contents
from fieldreg.domain.log.ids import LAST_WRITER, change_id, number_of, writer_of
from fieldreg.domain.log.stamps import build_stamp, lamport_of
from fieldreg.keys import canonical_json
from fieldreg.store.log.forks import WriterLog
from fieldreg.store.store import Store
from fieldreg.sync.codec import change_codec
from fieldreg.sync.codec.bundle_codec import Bundle, BundleSegment
from fieldreg.sync.codec.reply_document import KnownFork
from fieldreg.sync.log import change_validation, quarantine

_TAG = b"fieldreg-branch-v1"


@dataclass(frozen=True, slots=True)
class LogPosition:
    """Where a bundle goes on: in *log*, of which everything is held up to *here*.

    *here* is a number as the bundle counts. *branch* is set where the log parts here from
    what is held, which is from here on the branch *former*, if that was not known before.
    """

    log: WriterLog
    last_known: int
    new_fork: LogFork | None = None
    former_fork: LogFork | None = None

    def select_new(self, segment: BundleSegment, changes: Changes) -> Changes:
        """Give those *changes* of *segment* that are not held, as they are called here."""
        if segment.first <= self.last_known:
            held = [one for one in changes.ids() if number_of(one) <= self.last_known]
            changes = change_validation.exclude_changes(changes, held)
        return self.log.names.rename_changes(changes)


def find_position(store: Store, bundle: Bundle) -> LogPosition | None:
    """Find where *bundle* goes on; None where something before it is missing.

    Raises:
        Problem: BUNDLE_DAMAGED, BUNDLE_TOO_NEW.
    """
    header = bundle.header
    before = header.first - 1
    logs = [
        log
        for log in store.log_forks.list_logs(header.writer)
        if store.segments.is_known_hash(
            *log.names.rename_position(log.writer, before), header.hash_before
        )
    ]
    if not logs:
        return None
    ends = [(log, last_known_number(store, log)) for log in logs]
    heads = [(log, here) for log, here in ends if _is_called(store, log, here, bundle)]
    for log, here in heads:
        if _fits(store, log, here, bundle):
            return LogPosition(log, here)
    furthest: LogPosition | None = None
    for log, here in heads:
        at = _parts_at(store, log, here, bundle)
        if at is None:
            return LogPosition(log, here)
        # What parts before the last part of a log parts from one that ends there.
        is_further = furthest is None or number_of(at[0]) > furthest.last_known + 1
        if number_of(at[0]) > log.earlier_count and is_further:
            furthest = _branching(store, log, here, *at)
    return furthest


def last_known_number(store: Store, log: WriterLog) -> int:
    """Give the number up to which *log* is held; one that parted goes no further.

    Of a log that a restored head office knows by its own earlier word alone, what came
    before it parted may be missing too.
    """
    every = [branch for branch, _ in store.log_forks.list_all()]

    def held(writer: int) -> int:
        later = [one for one in every if one.writer == writer]
        if any(held(one.new_writer) for one in later):
            return later[0].first - 1
        return store.segments.last_boundary(writer).last

    before = log.earlier_count
    for branch in reversed(log.names.path):
        if here := held(branch.new_writer):
            return before + here
        before -= branch.first - 1
    return held(log.writer)


def _is_called(store: Store, log: WriterLog, here: int, bundle: Bundle) -> bool:
    """Tell whether the branches of *log* are called by what *bundle* says where they begin.

    Asked only of what is not held: whatever is, is compared.
    """
    before = 0
    for branch in log.names.path:
        number = before + branch.first
        if max(here + 1, bundle.header.first) <= number <= bundle.header.last:
            said = next(c for one, c in bundle.read_segments() if one.last >= number)
            name = change_id(branch.writer, branch.first)
            if _named(name, [said], _origins(store)).new_writer != branch.new_writer:
                return False
        before = number - 1
    return True


def _fits(store: Store, log: WriterLog, here: int, bundle: Bundle) -> bool:
    """Tell by hashes alone whether *bundle* goes on in *log*."""
    if log.last_number is not None and bundle.header.last > log.last_number:
        return False
    return all(
        store.segments.is_known_hash(*log.names.rename_position(log.writer, one.last), one.hash)
        if one.last <= here
        else one.first > here
        for one in bundle.segments
    )


def _parts_at(
    store: Store, log: WriterLog, here: int, bundle: Bundle
) -> tuple[int, Changes] | None:
    """Give the first change of *bundle* that *log* says otherwise, and those around it.

    Called by the names of *log*; one that parted says otherwise whatever follows. Whoever
    was erased since says nothing any more, on either side, but by a hash that was kept.
    """
    emptied = {one for one, _ in store.bundles.list_quarantined_erased()}
    for segment, changes in bundle.read_segments():
        if segment.first > here and log.last_number is None:
            return None
        held = dict(_held(store, log, segment.first, min(segment.last, here)))
        said = dict(list_change_contents(changes))
        renamed = log.names.rename_changes(changes)
        erased = store.erasures.load_orders_for(renamed)
        called = dict(list_change_contents(erased.redact(renamed)))
        others = store.erasures.find_id_collisions(renamed, bundle.header.erasure_orders)
        for own in sorted(said):
            name = log.names.rename_id(own)
            is_held = number_of(own) <= here
            if is_held and name in emptied:
                continue
            if is_held and name in others:
                return own, renamed
            is_beyond = log.last_number is not None and number_of(own) > log.last_number
            if held.get(name) != called[name] if is_held else is_beyond:
                return own, renamed
    return None


def has_other_content(store: Store, log: WriterLog, bundle: Bundle, first: int, last: int) -> bool:
    """Tell whether *bundle* says anything of its changes *first* … *last* that *log* has not.

    They are here, though something before them is missing.
    """
    emptied = {one for one, _ in store.bundles.list_quarantined_erased()}
    for segment, changes in bundle.read_segments():
        begin, end = max(segment.first, first), min(segment.last, last)
        held = dict(_held(store, log, begin, end)) if begin <= end else {}
        renamed = log.names.rename_changes(changes)
        blanked = store.erasures.load_orders_for(renamed).redact(renamed)
        for name, said in list_change_contents(blanked):
            is_there = begin <= number_of(name) <= end and name not in emptied
            if is_there and held.get(name) != said:
                return True
    return False


def _held(
    store: Store, log: WriterLog, first: int, last: int
) -> Iterator[tuple[int, tuple[object, ...]]]:
    for changes in _changes(store, log, first, last):
        yield from list_change_contents(changes)


def _changes(store: Store, log: WriterLog, first: int, last: int) -> Iterator[Changes]:
    for writer, begin, end in log.names.rename_range(log.writer, first, last):
        span = change_id(writer, begin), change_id(writer, end)
        yield store.segments.load_changes(*span)
        aside = store.bundles.list_quarantined_changes(*span)
        yield from (change_codec.decode(body) for _, _, body in aside)


def apply_forks(store: Store, parted: Iterable[KnownFork], *, are_all: bool) -> list[LogFork]:
    """Call the logs of copies what head office said of them; give the branches that are new.

    What is here by their common name is of the one whose first change it is. Where that is
    not held, or where *are_all* there are and it is none of them, it is of the one that
    head office had by that name: with what laptops say by it, for they had it from there.
    """
    new: list[LogFork] = []
    for writer, first in dict.fromkeys(map(_leaves, parted := list(parted))):
        known = {one: former for one, former in store.log_forks.list_all() if one.writer == writer}
        firsts = {one.first for one in known}
        some = [one for one in parted if _leaves(one) == (writer, first)]
        former = next((one.fork for one in some if one.is_former), None)
        # By that name it may have come again, from a head office that had lost all this.
        if first not in firsts or store.log_forks.has_changes_from(writer, first):
            here = _meant(store, writer, first)
            if here is None or (are_all and here not in [one.fork for one in some]):
                here = former
            if firsts and (here is None or min(firsts) < first):
                continue  # in which of them they parted, their logs will show
            if here is not None:
                is_former = former in (None, here) and not any(known.values())
                rename_fork(store, here, is_former=is_former)
                new.append(here)
        has_former = any(known.values())
        for one in some:
            store.log_forks.add(one.fork, is_former=one.is_former and not has_former)
            new += () if one.fork in known else (one.fork,)
    return new


def rename_fork(store: Store, branch: LogFork, *, is_former: bool = True) -> None:
    """Call all that is here of *branch* by its name, inside an open transaction.

    What was set aside, too. *is_former* is as `Branches.rename` has it.
    """
    store.log_forks.rename_changes(branch, is_former=is_former)
    quarantine.rename_quarantined(store, ForkNames((branch,)))


def _leaves(one: KnownFork) -> tuple[int, int]:
    return one.fork.writer, one.fork.first


def _meant(store: Store, writer: int, first: int) -> LogFork | None:
    """Give the branch that *writer*'s name means here from its change *first* on.

    It follows from what that change says; None where it is not held.
    """
    said = list(_changes(store, WriterLog(writer, writer, ForkNames()), first, first))
    if not any(one.count for one in said):
        return None
    return _named(change_id(writer, first), said, _origins(store))


def _branching(store: Store, log: WriterLog, here: int, own: int, said: Changes) -> LogPosition:
    """Let *log*, held up to *here*, part at the change *own*, of which a newcomer *said* this.

    Unless that is held otherwise, the log has parted there before.
    """
    first = number_of(own)
    name = log.names.rename_id(own)
    origins = _origins(store)
    branch = _named(name, [said], origins)
    former = None
    if first <= here:
        former = _named(name, _changes(store, log, first, first), origins)
    names = ForkNames((*log.names.path, branch), log.names.other_forks)
    held = min(here, first - 1)
    return LogPosition(WriterLog(log.writer, branch.new_writer, names), held, branch, former)


def _origins(store: Store) -> OriginalNames:
    return OriginalNames(tuple(branch for branch, _ in store.log_forks.list_all()))


def _named(name: int, said: Iterable[Changes], origins: ForkNames) -> LogFork:
    """Give the branch of which the change *name* of what is *said* is the first.

    It is named by what it says there, as it was called before anything parted, so that
    every head office names it alike.
    """
    origin = origins.rename_id(name)
    every = chain.from_iterable(list_change_contents(origins.rename_changes(one)) for one in said)
    first = dict(every)[origin]
    drawn = hashlib.sha256(_TAG + canonical_json.dumps([origin, list(first)])).digest()[:4]
    becomes = int.from_bytes(drawn, "little") & LAST_WRITER or LAST_WRITER
    stamped = first[1]
    assert isinstance(stamped, int)  # noqa: S101  # every change says its stamp there
    writer = writer_of(name)
    return LogFork(writer, number_of(name), build_stamp(lamport_of(stamped), writer), becomes)
