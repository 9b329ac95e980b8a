"""Stamps: the order of changes, without a clock or date.

A stamp is ``lamport << 31 | writer``. The lamport count rises with each change, past every stamp
that its writer read.
"""

from collections.abc import Iterable, Iterator
from itertools import repeat
from operator import rshift

from fieldreg.domain.log.ids import LAST_WRITER, WRITER_BITS


def build_stamp(lamport: int, writer: int) -> int:
    """Return the 63-bit stamp of a *lamport* count (1 … 2³²-1) and a *writer*."""
    return lamport << WRITER_BITS | writer


def lamport_of(stamped: int) -> int:
    return stamped >> WRITER_BITS


def lamports_of(stamps: Iterable[int]) -> Iterator[int]:
    return map(rshift, stamps, repeat(WRITER_BITS))


def stamp_writer(stamped: int) -> int:
    return stamped & LAST_WRITER
