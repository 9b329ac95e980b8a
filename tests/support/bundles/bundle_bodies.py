"""Bodies without their compression, and changes that compare."""

import zstandard

from fieldreg.domain.kinds import ATTENDANCE
from fieldreg.domain.log.changes import Changes, Creations
from fieldreg.domain.log.ids import change_id
from fieldreg.domain.log.stamps import build_stamp
from tests.support.stores.random_changes import WRITER


def unpack_body(body: bytes) -> bytes:
    return zstandard.ZstdDecompressor().decompress(body)


def pack_body(raw: bytes) -> bytes:
    return zstandard.ZstdCompressor(level=3).compress(raw)


def as_lists(changes: Changes) -> Changes:
    """Sequences compare by what is in them; lists and tuples do not."""
    creations = [
        Creations(
            c.kind,
            list(c.ids),
            list(c.stamps),
            tuple(list(column) for column in c.columns),
            tuple(c.extras),
        )
        for c in changes.creations
    ]
    return Changes(tuple(creations), changes.edits, changes.unknown)


def attendances(count: int) -> Changes:
    ids = [change_id(WRITER, number) for number in range(1, count + 1)]
    return Changes(
        (
            Creations(
                ATTENDANCE,
                ids,
                [build_stamp(number, WRITER) for number in range(1, count + 1)],
                (ids, [ids[0]] * count, [1] * count, ["present"] * count),
            ),
        )
    )
