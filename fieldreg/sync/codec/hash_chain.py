"""The hash of a log: the changes of one writer, in order, as 32 bytes.

A log is cut into *segments*; each one's hash includes the one before it and the bytes in which it
was first encoded. Logs that differ anywhere differ at every later boundary. A segment rewritten
without an erased person states its *original* hash.
"""

import hashlib
from typing import Final

EMPTY_LOG_HASH: Final = bytes(32)
"""The hash of an empty log."""

_TAG: Final = b"fieldreg-log-v1"


def next_hash(
    before: bytes, writer: int, first: int, last: int, body: bytes, *, original_hash: bytes = b""
) -> bytes:
    """Return the hash after the segment *body* with changes *first* … *last* of *writer*."""
    numbers = b"".join(number.to_bytes(8, "little") for number in (writer, first, last))
    digest = original_hash or hashlib.sha256(body).digest()
    return hashlib.sha256(b"".join((_TAG, before, numbers, digest))).digest()
