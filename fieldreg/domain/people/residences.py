"""Where a person lived on a day.

A person's own fields say where she lives now. When she moves, an entry keeps the former place
(*registered*), and another the new place and its day. The entry that began last by a day decides;
for the latest of all the own fields stand. Of one day, a correction precedes a move, then the later
stamp.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from fieldreg.domain.records.values import ResidenceReason


@dataclass(frozen=True, slots=True)
class ResidenceEntry:
    id: int
    stamp: int
    day: str
    reason: str

    @property
    def order(self) -> tuple[str, bool, int]:
        return self.day, self.reason == ResidenceReason.CORRECTED, self.stamp


def find_valid_entry(entries: Iterable[ResidenceEntry], day: str) -> ResidenceEntry | None:
    """Return the entry valid on *day*; None for the person's own fields."""
    ordered = sorted(entries, key=lambda entry: entry.order)
    begun = [entry for entry in ordered if entry.day <= day]
    is_past = any(entry.day > day for entry in ordered)
    return begun[-1] if begun and is_past else None


def find_last_entry(entries: Iterable[ResidenceEntry]) -> ResidenceEntry | None:
    return max(entries, key=lambda entry: entry.order, default=None)
