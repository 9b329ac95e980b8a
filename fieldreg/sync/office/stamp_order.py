"""The stamps of a log increase with its change numbers, unless a person tampered with them.

A change out of order is quarantined for good: of two edits of one field with one stamp the later
import would win. The longest increasing run of a segment stays.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import chain
from operator import lt

from fieldreg.domain.log.changes import Changes
from fieldreg.domain.log.ids import change_id, number_of
from fieldreg.domain.log.stamps import lamport_of, lamports_of
from fieldreg.domain.problems import Code
from fieldreg.store.log.forks import WriterLog
from fieldreg.store.store import Store
from fieldreg.sync.codec import change_codec
from fieldreg.sync.log.log_position import LogPosition


def find_unordered(store: Store, position: LogPosition, changes: Changes) -> set[int]:
    """Return the ids of *changes* whose stamps are out of order in their log.

    *changes* are one whole segment, by the sender's ids.
    """
    counts = _count_by_id(changes)
    ids = sorted(counts)
    ids = ids[bisect_right(ids, position.last_known, key=number_of) :]
    if not ids:
        return set()
    ordered_counts = list(map(counts.__getitem__, ids))
    before = _last_ordered_count(store, position.log, number_of(ids[0]) - 1)
    if before < ordered_counts[0] and all(map(lt, ordered_counts, ordered_counts[1:])):
        return set()
    return set(ids) - {ids[index] for index in longest_increasing(ordered_counts, before)}


def longest_increasing(counts: Sequence[int], above: int) -> list[int]:
    """Return the indexes of the longest run of increasing *counts* above *above*."""
    ends: list[int] = []
    indexes: list[int] = []
    earlier: dict[int, int | None] = {}
    for index, count in enumerate(counts):
        length = bisect_left(ends, count)
        if count <= above or (length < len(ends) and ends[length] == count):
            continue
        earlier[index] = indexes[length - 1] if length else None
        ends[length : length + 1] = [count]
        indexes[length : length + 1] = [index]
    run: list[int] = []
    index_or_none = indexes[-1] if indexes else None
    while index_or_none is not None:
        run.append(index_or_none)
        index_or_none = earlier[index_or_none]
    return run[::-1]


def _count_by_id(changes: Changes) -> dict[int, int]:
    known = (zip(batch.ids, lamports_of(batch.stamps), strict=True) for batch in changes.columns)
    unknown = ((change.id, lamport_of(change.stamp)) for change in changes.unknown)
    return dict(chain(chain.from_iterable(known), unknown))


def _last_ordered_count(store: Store, log: WriterLog, last: int) -> int:
    return _greatest_count(store, log, last, last) or _greatest_count(store, log, 1, last)


def _greatest_count(store: Store, log: WriterLog, first: int, last: int) -> int:
    found = 0
    for writer, begin, end in log.names.rename_range(log.writer, first, last):
        span = change_id(writer, begin), change_id(writer, end)
        found = max(found, lamport_of(store.segments.greatest_stamp(*span)))
        for _, reason, body in store.bundles.list_quarantined_changes(*span):
            if reason != Code.STAMP_UNORDERED:
                found = max(found, *_count_by_id(change_codec.decode(body)).values())
    return found
