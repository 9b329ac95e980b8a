"""Undo: inert changes, and records that stay because others built on them.

An undone change counts as seen (`merging.live_values`). A record is inert if its creation is
undone, unless an active change builds on it.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Final

from typing_extensions import override

from fieldreg.domain.log.ids import change_id, list_runs, number_of, writer_of


@dataclass(frozen=True, slots=True)
class Spans:
    """Ascending and disjoint ranges of changes by first and last id, each of one writer.

    Their text is ``writer:first-last,number writer:…`` with the numbers of the changes.
    """

    ranges: tuple[tuple[int, int], ...] = ()

    @classmethod
    def from_ranges(cls, ranges: Iterable[tuple[int, int]]) -> "Spans":
        joined: list[tuple[int, int]] = []
        for first, last in sorted(ranges):
            if joined and first <= joined[-1][1] + 1:
                joined[-1] = joined[-1][0], max(last, joined[-1][1])
            elif first <= last:
                joined.append((first, last))
        return cls(tuple(joined))

    @classmethod
    def from_ids(cls, ids: Iterable[int]) -> "Spans":
        return cls(tuple(list_runs(set(ids))))

    @classmethod
    def parse(cls, text: str | None) -> "Spans":
        return _read(text or "")

    @override
    def __str__(self) -> str:
        return " ".join(
            f"{writer}:{','.join(_numbers(*span) for span in ranges)}"
            for writer, ranges in groupby(self.ranges, lambda span: writer_of(span[0]))
        )

    def __contains__(self, identity: int) -> bool:
        place = bisect_right(self.ranges, (identity, identity))
        within = self.ranges[place - 1 : place] + self.ranges[place : place + 1]
        return any(first <= identity <= last for first, last in within)

    def __or__(self, other: "Spans") -> "Spans":
        return Spans.from_ranges(self.ranges + other.ranges)

    def __sub__(self, other: "Spans") -> "Spans":
        left = list(self.ranges)
        for first, last in other.ranges:
            left = [
                part
                for begin, end in left
                for part in ((begin, min(end, first - 1)), (max(begin, last + 1), end))
                if part[0] <= part[1]
            ]
        return Spans.from_ranges(left)

    def __bool__(self) -> bool:
        return bool(self.ranges)

    @property
    def count(self) -> int:
        return sum(last - first + 1 for first, last in self.ranges)

    def contains_any(self, ids: Iterable[object]) -> bool:
        return any(isinstance(identity, int) and identity in self for identity in ids)


NO_SPANS: Final = Spans()


def _numbers(first: int, last: int) -> str:
    if first == last:
        return str(number_of(first))
    return f"{number_of(first)}-{number_of(last)}"


@lru_cache(maxsize=64)
def _read(text: str) -> Spans:
    return Spans.from_ranges(_ranges(text))


def _ranges(text: str) -> Iterator[tuple[int, int]]:
    for part in text.split():
        writer, _, numbers = part.partition(":")
        for item in numbers.split(","):
            first, _, last = item.partition("-")
            yield (change_id(int(writer), int(first)), change_id(int(writer), int(last or first)))


def find_surviving_records(
    undone: Collection[int], kept: Iterable[int], refers: Iterable[tuple[int, int]]
) -> set[int]:
    """Return the *undone* records that stay nevertheless.

    Records stay if *kept*, or if one outside *undone* or a staying one *refers* to them.
    """
    named: dict[int, list[int]] = defaultdict(list)
    waiting = [record for record in kept if record in undone]
    for record, other in refers:
        if other in undone:
            named[record].append(other)
            if record not in undone:
                waiting.append(other)
    found: set[int] = set()
    while waiting:
        record = waiting.pop()
        if record not in found:
            found.add(record)
            waiting += named[record]
    return found
