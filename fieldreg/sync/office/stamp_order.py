"""Rising: the stamps of one log rise with its numbers.

They do wherever nobody tampered with them, in whatever segments and bundles a log comes,
and a glance at whole columns shows it. What is out of that order is set aside for good: two
edits of one field with one stamp could not be told apart, and the one that came last would
win; and by its stamp it is known to which part of a log that parted a value belongs.

Of a segment the most that rise stay, so that one bad stamp takes nothing with it, whether
it is too great or too small. What is refused follows from the log alone, whatever else came
before: also a stamp that nobody can have reached today, and perhaps tomorrow, counts.
"""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import chain
from operator import lt

from fieldreg.domain.log.changes import Changes
from fieldreg.domain.log.ids import change_id, number_of
from fieldreg.domain.log.stamps import lamport_of
from fieldreg.domain.problems import Code
from fieldreg.store.log.forks import WriterLog
from fieldreg.store.store import Store
from fieldreg.sync.codec import change_codec
from fieldreg.sync.log.log_position import LogPosition


def find_unordered(store: Store, place: LogPosition, changes: Changes) -> set[int]:
    """Give those of *changes* whose stamps are out of the order of their log.

    *changes* are all of one segment, by the ids that the sender gave them; what is here
    already is not judged again.
    """
    counts = _counts(changes)
    ids = sorted(one for one in counts if number_of(one) > place.last_known)
    if not ids:
        return set()
    rising = list(map(counts.__getitem__, ids))
    before = _last(store, place.log, number_of(ids[0]) - 1)
    if before < rising[0] and all(map(lt, rising, rising[1:])):
        return set()
    return set(ids) - {ids[one] for one in longest_increasing(rising, before)}


def longest_increasing(counts: Sequence[int], above: int) -> list[int]:
    """Give the places of the most *counts* that rise, all *above* that; the earlier of two equal.

    By patience sorting: for each length the least count in which a row so long can end.
    """
    ends: list[int] = []
    places: list[int] = []
    earlier: dict[int, int | None] = {}
    for place, one in enumerate(counts):
        length = bisect_left(ends, one)
        if one <= above or (length < len(ends) and ends[length] == one):
            continue
        earlier[place] = places[length - 1] if length else None
        ends[length : length + 1] = [one]
        places[length : length + 1] = [place]
    row: list[int] = []
    at = places[-1] if places else None
    while at is not None:
        row.append(at)
        at = earlier[at]
    return row[::-1]


def _counts(changes: Changes) -> dict[int, int]:
    every = (zip(one.ids, map(lamport_of, one.stamps), strict=True) for one in changes.columns)
    strange = ((one.id, lamport_of(one.stamp)) for one in changes.unknown)
    return dict(chain(chain.from_iterable(every), strange))


def _last(store: Store, log: WriterLog, last: int) -> int:
    """Give the greatest count up to change *last* of *log* that is in order; 0 for none.

    Nearly always that of the change *last* itself.
    """
    return _greatest(store, log, last, last) or _greatest(store, log, 1, last)


def _greatest(store: Store, log: WriterLog, first: int, last: int) -> int:
    found = 0
    for writer, begin, end in log.names.rename_range(log.writer, first, last):
        span = change_id(writer, begin), change_id(writer, end)
        found = max(found, lamport_of(store.segments.greatest_stamp(*span)))
        for _, reason, body in store.bundles.list_quarantined_changes(*span):
            if reason != Code.STAMP_UNORDERED:
                found = max(found, *_counts(change_codec.decode(body)).values())
    return found
