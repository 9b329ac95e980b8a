"""Finds the log that a bundle continues, and where two logs of one writer fork.

Hashes decide where cuts agree. Elsewhere changes are compared one by one; from the first difference
on both are forks.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from fieldreg.domain.log.changes import Changes
from fieldreg.domain.log.forks import ForkNames, LogFork, list_change_contents
from fieldreg.domain.log.ids import change_id, number_of
from fieldreg.store.log.forks import WriterLog
from fieldreg.store.store import Store
from fieldreg.sync.codec.bundle_codec import Bundle, BundleSegment
from fieldreg.sync.log import change_validation, fork_naming


@dataclass(frozen=True, slots=True)
class LogPosition:
    """The *log* that a bundle continues, whose changes up to *last_known* are here.

    *last_known* is as the bundle counts. *new_fork* is set where the log forks from the changes
    here, which become *former_fork* if it is new.
    """

    log: WriterLog
    last_known: int
    new_fork: LogFork | None = None
    former_fork: LogFork | None = None

    def select_new(self, segment: BundleSegment, changes: Changes) -> Changes:
        if segment.first <= self.last_known:
            known = [id_ for id_ in changes.ids() if number_of(id_) <= self.last_known]
            changes = change_validation.exclude_changes(changes, known)
        return self.log.names.rename_changes(changes)


def find_position(store: Store, bundle: Bundle) -> LogPosition | None:
    """Return the position that *bundle* continues; None if something before it is missing.

    Raises BUNDLE_DAMAGED, BUNDLE_TOO_NEW.
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
    candidates = [
        (log, last_known) for log, last_known in ends if _has_forks(store, log, last_known, bundle)
    ]
    for log, last_known in candidates:
        if _matches_hashes(store, log, last_known, bundle):
            return LogPosition(log, last_known)
    furthest: LogPosition | None = None
    for log, last_known in candidates:
        difference = _find_difference(store, log, last_known, bundle)
        if difference is None:
            return LogPosition(log, last_known)
        number = number_of(difference[0])
        # A difference before the last fork of a log is one from the log that ends there.
        is_further = furthest is None or number > furthest.last_known + 1
        if number > log.earlier_count and is_further:
            furthest = _fork(store, log, last_known, *difference)
    return furthest


def last_known_number(store: Store, log: WriterLog) -> int:
    forks = [fork for fork, _ in store.log_forks.list_all()]

    def last_of(writer: int) -> int:
        later = [fork for fork in forks if fork.writer == writer]
        if any(last_of(fork.new_writer) for fork in later):
            return later[0].first - 1
        return store.segments.last_boundary(writer).last

    before = log.earlier_count
    for fork in reversed(log.names.path):
        if last := last_of(fork.new_writer):
            return before + last
        before -= fork.first - 1
    return last_of(log.writer)


def has_other_content(store: Store, log: WriterLog, bundle: Bundle, first: int, last: int) -> bool:
    emptied = {id_ for id_, _ in store.bundles.list_quarantined_erased()}
    for segment, changes in bundle.read_segments():
        begin, end = max(segment.first, first), min(segment.last, last)
        known = dict(_list_contents(store, log, begin, end)) if begin <= end else {}
        renamed = log.names.rename_changes(changes)
        redacted = store.erasures.load_orders_for(renamed).redact(renamed)
        for id_, content in list_change_contents(redacted):
            is_known = begin <= number_of(id_) <= end and id_ not in emptied
            if is_known and known.get(id_) != content:
                return True
    return False


def _has_forks(store: Store, log: WriterLog, last_known: int, bundle: Bundle) -> bool:
    before = 0
    for fork in log.names.path:
        number = before + fork.first
        if max(last_known + 1, bundle.header.first) <= number <= bundle.header.last:
            changes = next(
                changes for segment, changes in bundle.read_segments() if segment.last >= number
            )
            first_id = change_id(fork.writer, fork.first)
            if fork_naming.name_fork(store, first_id, [changes]).new_writer != fork.new_writer:
                return False
        before = number - 1
    return True


def _matches_hashes(store: Store, log: WriterLog, last_known: int, bundle: Bundle) -> bool:
    if log.last_number is not None and bundle.header.last > log.last_number:
        return False
    return all(
        store.segments.is_known_hash(
            *log.names.rename_position(log.writer, segment.last), segment.hash
        )
        if segment.last <= last_known
        else segment.first > last_known
        for segment in bundle.segments
    )


def _find_difference(
    store: Store, log: WriterLog, last_known: int, bundle: Bundle
) -> tuple[int, Changes] | None:
    """Return the first change of *bundle* that differs from *log*, with its segment.

    Changes about erased people are equal on both sides, apart from a kept hash.
    """
    emptied = {id_ for id_, _ in store.bundles.list_quarantined_erased()}
    for segment, changes in bundle.read_segments():
        if segment.first > last_known and log.last_number is None:
            return None
        known = dict(_list_contents(store, log, segment.first, min(segment.last, last_known)))
        renamed = log.names.rename_changes(changes)
        redacted = store.erasures.load_orders_for(renamed).redact(renamed)
        contents = dict(list_change_contents(redacted))
        collisions = store.erasures.find_id_collisions(renamed, bundle.header.erasure_orders)
        for original_id in sorted(changes.ids()):
            id_, number = log.names.rename_id(original_id), number_of(original_id)
            if number > last_known:
                is_different = log.last_number is not None and number > log.last_number
            elif id_ in emptied:
                continue
            else:
                is_different = id_ in collisions or known.get(id_) != contents[id_]
            if is_different:
                return original_id, renamed
    return None


def _list_contents(
    store: Store, log: WriterLog, first: int, last: int
) -> Iterator[tuple[int, tuple[object, ...]]]:
    for changes in fork_naming.list_changes(store, log, first, last):
        yield from list_change_contents(changes)


def _fork(
    store: Store, log: WriterLog, last_known: int, original_id: int, renamed: Changes
) -> LogPosition:
    first, first_id = number_of(original_id), log.names.rename_id(original_id)
    fork = fork_naming.name_fork(store, first_id, [renamed])
    former = None
    if first <= last_known:
        known = fork_naming.list_changes(store, log, first, first)
        former = fork_naming.name_fork(store, first_id, known)
    names = ForkNames((*log.names.path, fork), log.names.other_forks)
    last_shared = min(last_known, first - 1)
    return LogPosition(WriterLog(log.writer, fork.new_writer, names), last_shared, fork, former)
