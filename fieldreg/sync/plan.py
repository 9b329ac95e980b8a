"""The plan: what a bundle takes along.

A laptop's log is cut into segments at each exchange, and everything from the last
receipted boundary to the head goes, so that the newest bundle alone suffices. Head
office sends a laptop what it may hold and has not said it holds.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final

from fieldreg.domain.changes import Changes, Creations
from fieldreg.store.outbox import Outbox
from fieldreg.store.outbox import Segment as KeptSegment
from fieldreg.sync import chain, columns

SEGMENT_CHANGES: Final = 5_000


def cut(outbox: Outbox) -> None:
    """Cut own changes that are in no segment yet, inside an open transaction."""
    for own in outbox.writers():
        while (waiting := outbox.unsegmented(own, SEGMENT_CHANGES)) is not None:
            first, last, changes = waiting
            before = outbox.boundary(own.writer)
            body = columns.encode(changes)
            after = chain.follow(before.hash, own.writer, first, last, body)
            outbox.add_segment(KeptSegment(own.writer, first, last, after, body))


def slices(changes: Changes) -> Iterator[Changes]:
    """Give *changes* in pieces of at most `SEGMENT_CHANGES`; creations come first."""
    for creations in changes.creations:
        for start in range(0, len(creations), SEGMENT_CHANGES):
            yield Changes(creations=(_slice(creations, start, start + SEGMENT_CHANGES),))
    edits = iter(changes.edits)
    while some := tuple(islice(edits, SEGMENT_CHANGES)):
        yield Changes(edits=some)


def into_parts(
    sizes: Sequence[int], *, room_bytes: int, most: int
) -> Iterable[tuple[int, int]]:
    """Give start and stop of runs of consecutive segments that each fit one bundle.

    With no segment there is one empty run: an empty bundle still says what is held.
    """
    start = room = 0
    for place, size in enumerate(sizes):
        if place > start and (room + size + 4 > room_bytes or place - start >= most):
            yield start, place
            start, room = place, 0
        room += size + 4
    yield start, len(sizes)


def _slice(creations: Creations, start: int, stop: int) -> Creations:
    return Creations(
        creations.kind,
        creations.ids[start:stop],
        creations.stamps[start:stop],
        [column[start:stop] for column in creations.columns],
        creations.extras[start:stop],
    )
