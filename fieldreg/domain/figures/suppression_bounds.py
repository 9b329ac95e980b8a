"""Bounds: how close a reader of tables comes to a number that they hide.

The reader knows *sums*: numbers that, with their signs, add up to zero; and that no hidden number
is negative. The bounds of one are a linear programme, solved here by the simplex method with
Bland's rule (1977): exact, in whole numbers and fractions, and it ends. Its steps are possible
solutions, and mostly answer the question before the last.
"""

from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

Number = int | Fraction
Sum = Mapping[Hashable, int]
"""Coefficients, by the number that they stand before."""
_Row = dict[Hashable, Number]


@dataclass(frozen=True, slots=True)
class Need:
    """A hidden number may be as low as *low* and as high as *high*, which lie *width* apart."""

    low: int | None = None
    high: int | None = None
    width: int = 0

    def is_met(self, low: Number, high: Number | None) -> bool:
        """Return whether this interval is wide enough; *high* is None where it has no end."""
        if self.low is not None and low > self.low:
            return False
        return high is None or (high >= (self.high or 0) and high - low >= self.width)


class HiddenNumbers:
    """All that *hidden* numbers may be, where *sums* hold and the other *values* are known."""

    def __init__(
        self, sums: Iterable[Sum], values: Mapping[Hashable, int], hidden: Collection[Hashable]
    ) -> None:
        self._order = {key: place for place, key in enumerate(hidden)}
        self._basis: list[Hashable] = []
        self._rows: list[tuple[_Row, Number]] = []
        self._seen: dict[Hashable, tuple[Number, Number]] = {}
        for each in sums:
            row: _Row = {key: sign for key, sign in each.items() if key in self._order}
            if row:
                self._add(row, -sum(each[key] * values[key] for key in each.keys() - row.keys()))
        self._find_first()

    def _add(self, row: _Row, value: Number) -> None:
        turn = -1 if value < 0 else 1
        self._basis.append(slack := _Artificial())
        self._order[slack] = -len(self._basis)
        self._rows.append(({key: turn * sign for key, sign in row.items()}, turn * value))

    def bound(self, key: Hashable, need: Need) -> tuple[Number, Number | None]:
        """Return bounds of *key* that meet *need*, or else the least and the greatest value."""

        def is_met() -> bool:
            return need.is_met(*self._seen[key])

        if is_met():
            return self._seen[key]
        has_end = self._raise({key: 1}, is_met)
        if not is_met():
            self._raise({key: -1}, is_met)
        low, high = self._seen[key]
        return low, high if has_end else None

    def _find_first(self) -> None:
        """Find numbers that are possible, and leave out the sums that follow from others."""
        self._raise(dict.fromkeys(self._basis, -1), lambda: False)
        for place in reversed(range(len(self._rows))):
            if isinstance(self._basis[place], _Artificial):
                row = self._rows[place][0]
                key = next((key for key in row if not isinstance(key, _Artificial)), None)
                if key is None:
                    del self._rows[place], self._basis[place]
                else:
                    self._pivot(place, key)
        for row, _ in self._rows:
            for key in [key for key in row if isinstance(key, _Artificial)]:
                del row[key]
        self._order = {key: place for key, place in self._order.items() if place >= 0}
        self._seen = dict.fromkeys(self._order, (0, 0))
        for key, (_, value) in zip(self._basis, self._rows, strict=True):
            self._seen[key] = value, value

    def _raise(self, wanted: Mapping[Hashable, int], is_enough: Callable[[], bool]) -> bool:
        """Raise the sum *wanted* until *is_enough*, or as far as it goes; False if it has no end."""
        gains: _Row = {key: by for key, by in wanted.items() if key not in self._basis}
        for key, (row, _) in zip(self._basis, self._rows, strict=True):
            if key in wanted:
                _subtract(gains, row, wanted[key])
        while not is_enough():
            better = [key for key, gain in gains.items() if gain > 0]
            if not better:
                return True
            key = min(better, key=self._order.__getitem__)
            if (place := self._find_leaving(key)) is None:
                return False
            gain = gains.pop(key)
            _subtract(gains, self._pivot(place, key), gain)
        return True

    def _find_leaving(self, key: Hashable) -> int | None:
        return min(
            (
                (_divide(value, by), self._order[self._basis[place]], place)
                for place, (row, value) in enumerate(self._rows)
                if (by := row.get(key, 0)) > 0
            ),
            default=(0, 0, None),
        )[2]

    def _pivot(self, place: int, key: Hashable) -> _Row:
        """Express *key* by the row at *place*; return the row."""
        before, value = self._rows[place]
        by = before.pop(key)
        row = {each: _divide(times, by) for each, times in before.items()}
        row[self._basis[place]], value = _divide(1, by), _divide(value, by)
        self._see(self._basis[place], 0)
        self._see(key, value)
        self._basis[place], self._rows[place] = key, (row, value)
        for other, (entries, rest) in enumerate(self._rows):
            if other != place and (times := entries.pop(key, 0)):
                _subtract(entries, row, times)
                self._rows[other] = entries, rest - times * value
                self._see(self._basis[other], rest - times * value)
        return row

    def _see(self, key: Hashable, value: Number) -> None:
        low, high = self._seen.get(key, (value, value))
        if value < low or high < value or key not in self._seen:
            self._seen[key] = min(low, value), max(high, value)


class _Artificial:
    """The missing part of a sum, before numbers are found with which it holds."""


def _subtract(row: _Row, other: Mapping[Hashable, Number], times: Number) -> None:
    for key, by in other.items():
        if left := row.get(key, 0) - times * by:
            row[key] = left
        else:
            row.pop(key, None)


def _divide(number: Number, by: Number) -> Number:
    if by in (1, -1):
        return number * by
    found = Fraction(number) / by
    return int(found) if found.denominator == 1 else found
