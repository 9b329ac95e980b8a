"""Accesses: who opened sealed answers, when and why, each entry chained to the one before.

An entry's hash covers the one before it, so that none can be altered, taken out or put
in between without every later one saying so. That the last ones are not simply cut off,
the desk sees by the head it remembers under its own key (`services.protected`).
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

FIRST_HASH: Final = bytes(32)
"""What stands before the first entry."""

_PURPOSE: Final = b"fieldreg-access-log-v1\n"


class AccessAction(StrEnum):
    """What was done at the protected desk."""

    STARTED = "begun"  # it got its own passphrase
    OPENED = "opened"
    PASSPHRASE_CHANGED = "passphrase"  # noqa: S105  it was changed
    KEY_ESCROWED = "handed"  # its key was handed to whoever copies head office's keys
    STORE_RECREATED = "anew"  # its own store was not there and was begun anew, on that machine


@dataclass(frozen=True, slots=True)
class AccessLogEntry:
    """One entry: *officer* at the office called *device* did *deed* for a *reason*.

    *noted_at* is what the clock there said, *records* the answers that were opened.
    """

    number: int
    recorded_at: str
    officer: str
    device: str
    action: str
    reason: str
    records: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ChainedEntry:
    """An *access* as it is kept, with the *hash* that chains it."""

    entry: AccessLogEntry
    hash: bytes


def hash_entry(before: bytes, entry: AccessLogEntry) -> bytes:
    """Give the hash of *access* behind an entry whose hash is *before*."""
    fields = [
        entry.number,
        entry.recorded_at,
        entry.officer,
        entry.device,
        entry.action,
        entry.reason,
        list(entry.records),
    ]
    text = json.dumps(fields, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(_PURPOSE + before + text.encode()).digest()


def find_broken_entries(entries: Iterable[ChainedEntry]) -> tuple[int, ...]:
    """Give the numbers at which the chain of *entries*, by number, does not hold.

    An altered entry breaks there and what follows holds again; where one was taken out,
    the next breaks.
    """
    found: list[int] = []
    before, last = FIRST_HASH, 0
    for chained in entries:
        number = chained.entry.number
        if number != last + 1 or hash_entry(before, chained.entry) != chained.hash:
            found.append(number)
        before, last = chained.hash, number
    return tuple(found)
