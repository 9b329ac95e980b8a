"""Blocks: changes of one type and kind as columns, in bytes.

Counts that lead to copies are limited: a few bytes can encode many repetitions.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, chain, pairwise, repeat
from operator import lshift, lt, or_, rshift
from typing import Final, TypeAlias

from fieldreg.domain.kinds import BY_NUMBER, Value
from fieldreg.domain.log.ids import LAST_NUMBER, NUMBER_BITS, WRITER_BITS, change_id, writer_of
from fieldreg.domain.log.stamps import lamport_of, stamp_writer
from fieldreg.domain.problems import Code, Problem
from fieldreg.sync.codec.column_codec import (
    ANY_ENCODING,
    NUMBER_ENCODINGS,
    TEXT_ENCODINGS,
    ByteReader,
    ByteWriter,
    ValueEncoding,
    bundle_damaged,
    read_column,
    read_ids,
    read_ints,
    write_column,
    write_ids,
    write_ints,
)

MAX_BODY_CHANGES: Final = 5_000
"""The number of changes in one body."""

CREATION_BLOCK: Final = 1
EDIT_BLOCK: Final = 2

_MAX_SEEN: Final = 250_000
_NAME: Final = re.compile(r"[a-z][a-z0-9_]{0,63}")

SeenStamps: TypeAlias = tuple[int, ...]


@dataclass(slots=True)
class ChangeBlock:
    """Sorted by id; only edits have *records* and *seen*."""

    block_type: int
    kind_number: int
    ids: Sequence[int]
    stamps: Sequence[int]
    columns: dict[str, Sequence[Value]]
    records: Sequence[int] = ()
    seen: dict[str, Sequence[SeenStamps]] = field(default_factory=dict)


def is_ascending(ids: Sequence[int]) -> bool:
    return all(map(lt, ids, ids[1:]))


def write_block(block: ChangeBlock) -> Iterator[bytes]:
    """Raise ValueError."""
    if list(map(stamp_writer, block.stamps)) != list(map(writer_of, block.ids)):
        raise ValueError("A stamp is not of the writer of its change.")
    if not is_ascending(block.ids):
        raise ValueError("A change occurs twice.")
    names = sorted(block.columns)
    head = ByteWriter()
    head.write_int(block.block_type, 1)
    head.write_int(block.kind_number, 2)
    head.write_int(len(block.ids), 4)
    head.write_int(len(names), 1)
    for name in names:
        head.write_int(len(name), 1)
        head.append(name.encode())
    write_ids(head, block.ids)
    write_ints(head, list(map(lamport_of, block.stamps)))
    if block.block_type == EDIT_BLOCK:
        write_ids(head, block.records)
    yield b"".join(head)
    for name in names:
        parts = ByteWriter()
        write_column(parts, block.columns[name])
        if block.block_type == EDIT_BLOCK:
            _write_seen(parts, block.seen[name])
        yield b"".join(parts)


def read_blocks(reader: ByteReader) -> Iterator[ChangeBlock]:
    """Yield the blocks up to the end of *reader*; raise BUNDLE_TOO_NEW, BUNDLE_DAMAGED."""
    last_key: tuple[int, int, list[str]] = 0, 0, []
    changes_left, seen_left = MAX_BODY_CHANGES, _MAX_SEEN
    while reader.remaining:
        block_type, number, count = reader.read_int(1), reader.read_int(2), reader.read_int(4)
        if block_type not in (CREATION_BLOCK, EDIT_BLOCK):
            raise Problem(Code.BUNDLE_TOO_NEW)
        if not 1 <= count <= changes_left:
            raise bundle_damaged()
        changes_left -= count
        names = [reader.read_text(reader.read_int(1)) for _ in range(reader.read_int(1))]
        key = (block_type, number, names if block_type == EDIT_BLOCK else [])
        if key <= last_key or not _is_ordered(names):
            raise bundle_damaged()
        last_key = key
        block = ChangeBlock(block_type, number, *_read_origin(reader, count), {})
        if block_type == EDIT_BLOCK:
            block.records = read_ids(reader, count)
        for name in names:
            block.columns[name] = read_column(reader, count, _allowed_encodings(number, name))
            if block_type == EDIT_BLOCK:
                block.seen[name] = seen = _read_seen(reader, count, seen_left)
                seen_left -= sum(map(len, seen))
        yield block


def _is_ordered(names: Sequence[str]) -> bool:
    return all(map(_NAME.fullmatch, names)) and all(map(lt, names, names[1:]))


def _read_origin(reader: ByteReader, count: int) -> tuple[list[int], list[int]]:
    ids = read_ids(reader, count)
    lamports = read_ints(reader, count)
    if not is_ascending(ids) or min(lamports) < 1 or max(lamports) > LAST_NUMBER:
        raise bundle_damaged()
    # `build_stamp` inline: a call for each of a million records costs too much.
    high, writers = (
        map(lshift, lamports, repeat(WRITER_BITS)),
        map(rshift, ids, repeat(NUMBER_BITS)),
    )
    return ids, list(map(or_, high, writers))


def _allowed_encodings(number: int, name: str) -> frozenset[ValueEncoding]:
    kind = BY_NUMBER.get(number)
    known = kind and kind.field(name)
    if not known:
        return ANY_ENCODING
    return TEXT_ENCODINGS if known.type.is_text else NUMBER_ENCODINGS


# The stamps that edits replace: the number for each edit, then all of them in a row. A stamp
# is written as an id of the same writer whose number is its lamport count.


def _write_seen(parts: ByteWriter, seen: Sequence[SeenStamps]) -> None:
    write_ints(parts, list(map(len, seen)))
    flat = [change_id(stamp_writer(s), lamport_of(s)) for s in chain.from_iterable(seen)]
    if flat:
        write_ids(parts, flat)


def _read_seen(reader: ByteReader, count: int, limit: int) -> list[SeenStamps]:
    counts = read_ints(reader, count)
    total = sum(counts)
    if min(counts) < 0 or total > limit:
        raise bundle_damaged()
    refs = read_ids(reader, total) if total else []
    flat = [(ref & LAST_NUMBER) << WRITER_BITS | ref >> NUMBER_BITS for ref in refs]
    if min(counts) == max(counts) == 1:
        return list(zip(flat, strict=True))
    ends = accumulate(counts, initial=0)
    return [tuple(flat[start:end]) for start, end in pairwise(ends)]
