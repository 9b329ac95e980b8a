"""The plan: what a bundle takes along.

A laptop's log is cut into segments at each exchange, and everything from the last
receipted boundary to the head goes, so that the newest bundle alone suffices. Head
office sends a laptop what it may hold and has not said it holds.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final

from fieldreg.domain.log.changes import Changes, Creations
from fieldreg.domain.problems import Code, Problem
from fieldreg.store.log.segments import LogSegment as KeptSegment
from fieldreg.store.store import Store
from fieldreg.sync.codec import change_codec, hash_chain

MAX_SEGMENT_CHANGES: Final = 5_000


def cut_segments(store: Store) -> dict[int, int]:
    """Cut own changes that are in no segment yet, inside an open transaction.

    Gives the last number of each writer that is in one.
    """
    segments = store.segments
    for own in store.outbox.list_writers():
        limit = MAX_SEGMENT_CHANGES
        while (waiting := segments.next_uncut(own.writer, own.last_number, limit)) is not None:
            first, last, changes = waiting
            body = _encoded(changes)
            if body is None:  # long notes: half as many then
                limit = changes.count // 2
                continue
            limit = MAX_SEGMENT_CHANGES
            before = segments.last_boundary(own.writer)
            after = hash_chain.next_hash(before.hash, own.writer, first, last, body)
            segments.add(KeptSegment(own.writer, first, last, after, body))
    return {
        own.writer: segments.last_boundary(own.writer).last for own in store.outbox.list_writers()
    }


def encode_bodies(changes: Changes, most: int = MAX_SEGMENT_CHANGES) -> Iterator[bytes]:
    """Encode *changes* in bodies of at most *most*, in order; creations come first."""
    for piece in _slices(changes, most):
        body = _encoded(piece)
        if body is None:
            yield from encode_bodies(piece, piece.count // 2)
        else:
            yield body


def _encoded(changes: Changes) -> bytes | None:
    """Encode *changes*; None where they are too much for one body and can be halved."""
    try:
        return change_codec.encode(changes)
    except Problem as problem:
        if problem.code is not Code.TOO_LARGE or changes.count == 1:
            raise
        return None


def _slices(changes: Changes, most: int) -> Iterator[Changes]:
    for creations in changes.creations:
        for start in range(0, len(creations), most):
            yield Changes(creations=(slice_creations(creations, start, start + most),))
    edits = iter(changes.edits)
    while some := tuple(islice(edits, most)):
        yield Changes(edits=some)


def split_into_parts(
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


def slice_creations(creations: Creations, start: int, stop: int) -> Creations:
    """Give the records *start* … *stop* - 1 of *creations*."""
    return Creations(
        creations.kind,
        creations.ids[start:stop],
        creations.stamps[start:stop],
        [column[start:stop] for column in creations.columns],
        creations.extras[start:stop],
    )
