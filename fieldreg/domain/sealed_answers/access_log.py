"""The access log: who opened sealed answers, when and why, as a hash chain.

Truncation shows against the last hash, which the desk keeps under its own key (`protected_desk`).
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

FIRST_HASH: Final = bytes(32)
"""The hash before the first entry."""

_PURPOSE: Final = b"fieldreg-access-log-v1\n"


class AccessAction(StrEnum):
    STARTED = "begun"  # it got its own passphrase
    OPENED = "opened"
    COUNTED = "counted"  # all readable ones, for the totals of a half-year
    PASSPHRASE_CHANGED = "passphrase"  # noqa: S105  it was changed
    KEY_ESCROWED = "handed"  # its key went to the officer who makes the key copy
    STORE_RECREATED = "anew"  # its own store was missing and was created again, on that machine


@dataclass(frozen=True, slots=True)
class AccessLogEntry:
    """One *action* at the office called *device*, by its clock."""

    number: int
    recorded_at: str
    officer: str
    device: str
    action: str
    reason: str
    records: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ChainedEntry:
    entry: AccessLogEntry
    hash: bytes


def hash_entry(before: bytes, entry: AccessLogEntry) -> bytes:
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
    found: list[int] = []
    before, last = FIRST_HASH, 0
    for chained in entries:
        number = chained.entry.number
        if number != last + 1 or hash_entry(before, chained.entry) != chained.hash:
            found.append(number)
        before, last = chained.hash, number
    return tuple(found)
