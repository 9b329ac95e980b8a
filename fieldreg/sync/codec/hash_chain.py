"""The log's hash: what a writer wrote, in which order, as 32 bytes.

A log is cut into *segments* of consecutive changes, and each segment's hash takes in
the one before it.  It is made of the bytes in which a segment was first encoded, so it
costs nothing per change and survives every later release.  Two logs of one writer that
differ anywhere differ at every boundary from there on: a fork cannot hide.

Where somebody was erased, the bytes go and their hash stays: the segment is written anew
without her, and says which hash it *was*.
"""

import hashlib
from typing import Final

EMPTY_LOG_HASH: Final = bytes(32)
"""The hash of a log in which nothing stands yet."""

_TAG: Final = b"fieldreg-log-v1"


def next_hash(
    before: bytes, writer: int, first: int, last: int, body: bytes, *, was: bytes = b""
) -> bytes:
    """Give the hash after the segment *body* of changes *first* … *last* of *writer*.

    *was* is the hash of the body that it stands for, where it was written anew.
    """
    numbers = b"".join(number.to_bytes(8, "little") for number in (writer, first, last))
    digest = was or hashlib.sha256(body).digest()
    return hashlib.sha256(b"".join((_TAG, before, numbers, digest))).digest()
