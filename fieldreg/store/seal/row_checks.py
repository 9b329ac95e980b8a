"""Checks of rows against kept sums."""

from collections.abc import Collection, Generator, Iterable, Iterator
from itertools import groupby
from typing import Final, NamedTuple

from fieldreg.store.engines import Engine
from fieldreg.store.seal.kept_sums import KeptSums
from fieldreg.store.seal.part_sums import MODULUS, PartSum
from fieldreg.store.seal.places import SHIFT, CoveredTable

BEFORE_PARTS: Final = -1
_STEP_PARTS: Final = 8


class CheckPosition(NamedTuple):
    """Where a check may go on: after part *after* of the place *number*."""

    number: int
    after: int


_LAST_PART: Final = (1 << 63 - SHIFT) - 1
_ALL_PARTS: Final = -1
_TOTAL: Final = -2


class RowChecks:
    """Verified parts of a private database stay so until it is opened again."""

    def __init__(self, db: Engine, sums: KeptSums) -> None:
        self._db, self._sums = db, sums
        self._verified: set[tuple[int, int]] = set()

    def forget(self) -> None:
        self._verified.clear()

    def check_place(
        self, place: CoveredTable, after: int = BEFORE_PARTS
    ) -> Generator[CheckPosition | None, None, bool]:
        """Check the parts after part *after*, and the total; return whether all are whole.

        Yield None after an altered one, and while the total is added up.
        """
        is_whole = True
        for is_piece_whole, last in self._check_parts(place, after):
            is_whole &= is_piece_whole
            yield CheckPosition(place.number, last) if is_whole else None
        has_total = yield from self.verify_total(place)
        if after == BEFORE_PARTS and is_whole and has_total:
            self._note_verified(place, [_ALL_PARTS])
        return is_whole and has_total

    def verify_total(self, place: CoveredTable) -> Generator[None, None, bool]:
        """Return whether the stored sums are all there and of one state.

        Others may write at each yield; then they are added up once more, in one step.
        """
        parts, total = self._sums.parts, 0
        with self._db.reading():
            began = parts.state_of(self._sums.load_root())
        for some in parts.add_up(place.number):
            total = (total + some) % MODULUS
            yield
        with self._db.reading():
            root = self._sums.load_root()
            if parts.state_of(root) == began:
                has_total = total == root.total_of(place.number)
            else:
                has_total = self._has_total(place)
        if has_total:
            self._note_verified(place, [_TOTAL])
        return has_total

    def _check_parts(
        self, place: CoveredTable, after: int = BEFORE_PARTS
    ) -> Iterator[tuple[bool, int]]:
        while after < _LAST_PART:
            with self._db.reading():
                parts = self._sums.parts.list_after(place.number, after, _STEP_PARTS)
                last = parts[-1] if len(parts) == _STEP_PARTS else _LAST_PART
                is_whole = not self._find_altered(place, after + 1, last)
            yield is_whole, last
            after = last

    def is_whole(self, place: CoveredTable, parts: Collection[int] | None) -> bool:
        is_all = parts is None or not place.by
        wanted = [_ALL_PARTS] if is_all else sorted(parts or ())
        wanted = [part for part in wanted if not self._is_verified(place, part)]
        if not wanted:
            return True
        if is_all and not all(is_whole for is_whole, _ in self._check_parts(place)):
            return False
        if not is_all and any(self._find_altered(place, *run) for run in _runs(wanted)):
            return False
        if not self._is_verified(place, _TOTAL):
            if not self._has_total(place):
                return False
            wanted.append(_TOTAL)
        self._note_verified(place, wanted)
        return True

    def is_verified(self, place: CoveredTable) -> bool:
        return all(self._is_verified(place, part) for part in (_ALL_PARTS, _TOTAL))

    def is_total_verified(self, place: CoveredTable) -> bool:
        return self._is_verified(place, _TOTAL)

    def _note_verified(self, place: CoveredTable, parts: Iterable[int]) -> None:
        """On a server others write at any time: nothing stays verified there."""
        if self._db.is_private:
            self._verified.update((place.number, part) for part in parts)

    def _is_verified(self, place: CoveredTable, part: int) -> bool:
        verified, number = self._verified, place.number
        return (number, part) in verified or (part >= 0 and (number, _ALL_PARTS) in verified)

    def _has_total(self, place: CoveredTable) -> bool:
        return self._sums.parts.total_of(place.number) == self._sums.parts.load_root().total_of(
            place.number
        )

    def _find_altered(self, place: CoveredTable, first: int, last: int) -> list[int]:
        stored = self._sums.parts.load_between(place.number, first, last)
        counted = self._sums.count_parts(place, first, last)
        return [
            part
            for part in stored.keys() | counted.keys()
            if not _is_same(stored.get(part), counted.get(part))
        ]


def _is_same(stored: PartSum | None, counted: PartSum | None) -> bool:
    pair = stored or PartSum(), counted or PartSum()
    return (pair[0].count, pair[0].total) == (pair[1].count, pair[1].total)


def _runs(parts: Iterable[int]) -> Iterator[tuple[int, int]]:
    for _, run in groupby(enumerate(parts), key=lambda pair: pair[1] - pair[0]):
        members = [part for _, part in run]
        yield members[0], members[-1]
