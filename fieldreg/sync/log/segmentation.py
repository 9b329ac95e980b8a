"""Splits changes into segments, and segments into parts of bundles.

A log is cut at each exchange, and all after the last receipted boundary is sent, so the newest
bundle suffices.
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

    Return the last number in a segment, for each writer.
    """
    segments = store.segments
    store.slips.blank_unsent()
    for own in store.outbox.list_writers():
        limit = MAX_SEGMENT_CHANGES
        while (uncut := segments.next_uncut(own.writer, own.last_number, limit)) is not None:
            first, last, changes = uncut
            body = _encoded(changes)
            if body is None:  # long notes: take half as many
                limit = changes.count // 2
                continue
            limit = MAX_SEGMENT_CHANGES
            before = segments.last_boundary(own.writer)
            after = hash_chain.next_hash(before.hash, own.writer, first, last, body)
            segments.add(KeptSegment(own.writer, first, last, after, body))
    return {
        own.writer: segments.last_boundary(own.writer).last for own in store.outbox.list_writers()
    }


def encode_bodies(changes: Changes, limit: int = MAX_SEGMENT_CHANGES) -> Iterator[bytes]:
    """Encode at most *limit* changes each."""
    for piece in split_changes(changes, limit):
        body = _encoded(piece)
        if body is None:
            yield from encode_bodies(piece, piece.count // 2)
        else:
            yield body


def _encoded(changes: Changes) -> bytes | None:
    """Return the body; None if it is too large and can be halved."""
    try:
        return change_codec.encode(changes)
    except Problem as problem:
        if problem.code is not Code.TOO_LARGE or changes.count == 1:
            raise
        return None


def split_changes(changes: Changes, limit: int) -> Iterator[Changes]:
    """Yield at most *limit* changes each: creations of all kinds, then edits, then unknown ones."""
    some, room = list[Creations](), limit
    for creations in changes.creations:
        start = 0
        while start < len(creations):
            some.append(slice_creations(creations, start, start + room))
            start, room = start + len(some[-1]), room - len(some[-1])
            if not room:
                yield Changes(tuple(some))
                some, room = [], limit
    edits = iter(changes.edits)
    while (batch := tuple(islice(edits, room))) or some:
        yield Changes(tuple(some), batch)
        some, room = [], limit
    for start in range(0, len(changes.unknown), limit):
        yield Changes(unknown=changes.unknown[start : start + limit])


def split_into_parts(
    sizes: Sequence[int], *, max_bytes: int, max_count: int
) -> Iterable[tuple[int, int]]:
    """Yield start and stop of runs of consecutive segments that each fit one bundle.

    Without segments there is one empty run.
    """
    start = used_bytes = 0
    for index, size in enumerate(sizes):
        if index > start and (used_bytes + size + 4 > max_bytes or index - start >= max_count):
            yield start, index
            start, used_bytes = index, 0
        used_bytes += size + 4
    yield start, len(sizes)


def slice_creations(creations: Creations, start: int, stop: int) -> Creations:
    return Creations(
        creations.kind,
        creations.ids[start:stop],
        creations.stamps[start:stop],
        [column[start:stop] for column in creations.columns],
        creations.extras[start:stop],
    )
