"""Blocks: changes of one sort and kind as columns, and the bytes of them.

A block holds the creations of one kind, or the edits of one kind that give new values
to the same fields.  It names its kind by number and its fields by name, so that a
reader need not know either.

A few bytes can say "the same again" five thousand times: whatever is copied out for
each change, and not shared, is bounded here by a count of its own.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, chain, pairwise
from operator import lt
from typing import Final, TypeAlias

from fieldreg.domain.kinds import BY_NUMBER, Value
from fieldreg.domain.log.ids import (
    LAST_NUMBER,
    NUMBER_BITS,
    WRITER_BITS,
    change_id,
    writer_of,
)
from fieldreg.domain.log.stamps import lamport_of, stamped_by
from fieldreg.domain.problems import Code, Problem
from fieldreg.sync.codec.column_codec import (
    ANY,
    NUMERIC,
    TEXTUAL,
    Leaf,
    Parts,
    Reader,
    damaged,
    read_column,
    read_ints,
    read_refs,
    write_column,
    write_ints,
    write_refs,
)

MOST_CHANGES: Final = 5_000
"""How many changes one body may hold."""

CREATIONS: Final = 1
EDITS: Final = 2

_MOST_SEEN: Final = 250_000
_NAME: Final = re.compile(r"[a-z][a-z0-9_]{0,63}")

Seen: TypeAlias = tuple[int, ...]


@dataclass(slots=True)
class Block:
    """The changes of one block, sorted by id; *records* and *seen* are those of edits."""

    sort: int
    number: int
    ids: Sequence[int]
    stamps: Sequence[int]
    columns: dict[str, Sequence[Value]]
    records: Sequence[int] = ()
    seen: dict[str, Sequence[Seen]] = field(default_factory=dict)


def is_ascending(ids: Sequence[int]) -> bool:
    """Say whether each of *ids* is greater than the one before it."""
    return all(map(lt, ids, ids[1:]))


def write_block(block: Block) -> Iterator[bytes]:
    """Write *block*: first its head, then one piece for each column.

    Raises:
        ValueError: it contradicts itself.
    """
    if list(map(stamped_by, block.stamps)) != list(map(writer_of, block.ids)):
        raise ValueError("A stamp is not of the writer of its change.")
    if not is_ascending(block.ids):
        raise ValueError("A change stands here twice.")
    names = sorted(block.columns)
    head = Parts()
    head.number(block.sort, 1)
    head.number(block.number, 2)
    head.number(len(block.ids), 4)
    head.number(len(names), 1)
    for name in names:
        head.number(len(name), 1)
        head.append(name.encode())
    write_refs(head, block.ids)
    write_ints(head, list(map(lamport_of, block.stamps)))
    if block.sort == EDITS:
        write_refs(head, block.records)
    yield b"".join(head)
    for name in names:
        parts = Parts()
        write_column(parts, block.columns[name])
        if block.sort == EDITS:
            _write_seen(parts, block.seen[name])
        yield b"".join(parts)


def read_blocks(reader: Reader) -> Iterator[Block]:
    """Read blocks up to the end of *reader*.

    Raises:
        Problem: BUNDLE_TOO_NEW for a sort of block that is not known here;
            BUNDLE_DAMAGED for whatever does not read exactly.
    """
    last: tuple[int, int, list[str]] = 0, 0, []
    left, seen_left = MOST_CHANGES, _MOST_SEEN
    while reader.left:
        sort, number, count = reader.number(1), reader.number(2), reader.number(4)
        if sort not in (CREATIONS, EDITS):
            raise Problem(Code.BUNDLE_TOO_NEW)
        if not 1 <= count <= left:
            raise damaged()
        left -= count
        names = [reader.text(reader.number(1)) for _ in range(reader.number(1))]
        here = (sort, number, names if sort == EDITS else [])
        if here <= last or not _is_ordered(names):
            raise damaged()
        last = here
        block = Block(sort, number, *_read_origin(reader, count), {})
        if sort == EDITS:
            block.records = read_refs(reader, count)
        for name in names:
            block.columns[name] = read_column(reader, count, _allowed(number, name))
            if sort == EDITS:
                block.seen[name] = seen = _read_seen(reader, count, seen_left)
                seen_left -= sum(map(len, seen))
        yield block


def _is_ordered(names: Sequence[str]) -> bool:
    return all(map(_NAME.fullmatch, names)) and all(map(lt, names, names[1:]))


def _read_origin(reader: Reader, count: int) -> tuple[list[int], list[int]]:
    ids = read_refs(reader, count)
    lamports = read_ints(reader, count)
    if not is_ascending(ids) or min(lamports) < 1 or max(lamports) > LAST_NUMBER:
        raise damaged()
    # `stamps.stamp`, without the price of a call for each of a million records.
    return ids, [
        lamport << WRITER_BITS | identity >> NUMBER_BITS
        for lamport, identity in zip(lamports, ids, strict=True)
    ]


def _allowed(number: int, name: str) -> frozenset[Leaf]:
    kind = BY_NUMBER.get(number)
    known = kind and kind.field(name)
    if not known:
        return ANY
    return TEXTUAL if known.type.is_text else NUMERIC


# The stamps that edits replace: how many each, then all of them in a row.  A stamp is
# written as the id with the same writer, its lamport count in the place of the number.


def _write_seen(parts: Parts, seen: Sequence[Seen]) -> None:
    write_ints(parts, list(map(len, seen)))
    flat = [change_id(stamped_by(s), lamport_of(s)) for s in chain.from_iterable(seen)]
    if flat:
        write_refs(parts, flat)


def _read_seen(reader: Reader, count: int, most: int) -> list[Seen]:
    counts = read_ints(reader, count)
    total = sum(counts)
    if min(counts) < 0 or total > most:
        raise damaged()
    refs = read_refs(reader, total) if total else []
    flat = [(ref & LAST_NUMBER) << WRITER_BITS | ref >> NUMBER_BITS for ref in refs]
    if min(counts) == max(counts) == 1:
        return list(zip(flat, strict=True))
    ends = accumulate(counts, initial=0)
    return [tuple(flat[start:end]) for start, end in pairwise(ends)]
