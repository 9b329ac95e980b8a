"""Stamps: the order of changes, without a clock.

A stamp is ``lamport << 31 | writer``. The lamport count rises with each change
a writer makes and moves past every stamp that writer reads, so a change always
carries a greater stamp than anything its writer had seen. No date is inside.
"""

from fieldreg.domain.log.ids import LAST_WRITER, WRITER_BITS

LAST_LAMPORT = (1 << 32) - 1


def build_stamp(lamport: int, writer: int) -> int:
    """Join a *lamport* count (1 … 2³²-1) and the *writer* to one 63-bit stamp."""
    return lamport << WRITER_BITS | writer


def lamport_of(stamped: int) -> int:
    """Tell the lamport count inside *stamped*."""
    return stamped >> WRITER_BITS


def stamp_writer(stamped: int) -> int:
    """Tell the writer inside *stamped*."""
    return stamped & LAST_WRITER
