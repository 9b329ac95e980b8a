"""The hash of a log: *The log's hash* in `docs/formats/bundle.md`.

Logs that differ anywhere differ at every later boundary of segments.
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
