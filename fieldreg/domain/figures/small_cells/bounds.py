"""Bounds: how close a reader of tables comes to a number that they hide.

The reader knows *sums*: numbers that, with their signs, add up to zero; and that no hidden number
is negative. The bounds are a linear programme, solved here by the simplex method: exact, in whole
numbers and fractions. It begins with the true numbers, which are possible; further steps mostly
answer a question before the last.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from fieldreg.domain.problems import Code, Problem

EFFORT_LIMIT: Final = 20_000_000
"""So many changes of coefficients may audit one set of tables: some twenty seconds of processor time."""
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
        if self.low is not None and low > self.low:
            return False
        return high is None or (high >= (self.high or 0) and high - low >= self.width)


class Effort:
    """The rest of `EFFORT_LIMIT`: the same for the same tables on every computer."""

    def __init__(self) -> None:
        self._left = EFFORT_LIMIT

    def spend(self, count: int) -> None:
        """Raise REPORT_TOO_CLOSE once all is spent."""
        self._left -= count
        if self._left < 0:
            raise Problem(Code.REPORT_TOO_CLOSE)


class HiddenNumbers:
    """All that *hidden* numbers may be, where *sums* hold and the other *values* are known.

    Each row says how a number of the basis follows from others: both change together to zero. A
    step changes another as far as none turns negative: it becomes zero itself, or takes the place
    of the one in the basis that does. So at most once each leaves its true number; after that
    Bland's rule (1977) ends the search.
    """

    def __init__(
        self,
        sums: Iterable[Sum],
        values: Mapping[Hashable, int],
        hidden: Collection[Hashable],
        effort: Effort,
    ) -> None:
        self._effort = effort
        self._order = {key: place for place, key in enumerate(hidden)}
        self._now: dict[Hashable, Number] = {key: values[key] for key in hidden}
        self._seen = {key: (value, value) for key, value in self._now.items()}
        self._rows: dict[Hashable, _Row] = {}
        self._rows_with: dict[Hashable, dict[Hashable, None]] = defaultdict(dict)
        rows = [{key: by for key, by in each.items() if key in self._order} for each in sums]
        uses = Counter(key for row in rows for key in row)
        # Those that stand in one sum alone go first: nothing has to be put in their place.
        for row in sorted(rows, key=lambda row: min(map(uses.__getitem__, row), default=0)):
            self._add(dict(row), uses)

    def _add(self, row: _Row, uses: Mapping[Hashable, int]) -> None:
        for key in [key for key in row if key in self._rows]:
            times = row.pop(key)
            _subtract(row, self._rows[key], times)
        if row:
            key = min(row, key=lambda key: (uses[key], self._order[key]))
            by = row.pop(key)
            self._enter(key, {each: _divide(times, by) for each, times in row.items()})

    def _enter(self, key: Hashable, row: _Row) -> None:
        others = self._rows_with.pop(key, {})
        self._effort.spend((1 + len(others)) * len(row))
        for other in others:
            entries = self._rows[other]
            times = entries.pop(key)
            for each, by in row.items():
                if left := entries.get(each, 0) - times * by:
                    entries[each] = _whole(left)
                    self._rows_with[each][other] = None
                else:
                    entries.pop(each, None)
                    self._rows_with[each].pop(other, None)
        self._rows[key] = row
        for each in row:
            self._rows_with[each][key] = None

    def bound(self, key: Hashable, need: Need) -> tuple[Number, Number | None]:
        """Return bounds of *key* that meet *need*, or else the least and the greatest value."""

        def is_met() -> bool:
            return need.is_met(*self._seen[key])

        if is_met():
            return self._seen[key]
        has_end = self._move(key, 1, is_met)
        if not is_met():
            self._move(key, -1, is_met)
        low, high = self._seen[key]
        return low, high if has_end else None

    def _move(self, wanted: Hashable, way: int, is_enough: Callable[[], bool]) -> bool:
        """Move a number up (*way* 1) or down (-1) until *is_enough*; False if there is no end."""
        while not is_enough():
            gains = {each: -way * by for each, by in self._rows.get(wanted, {wanted: -1}).items()}
            better = [key for key, gain in gains.items() if gain > 0 or (gain and self._now[key])]
            if not better:
                return True
            key = min(better, key=self._order.__getitem__)
            if not self._step(key, 1 if gains[key] > 0 else -1):
                return False
        return True

    def _step(self, key: Hashable, way: int) -> bool:
        limits = [
            (_divide(self._now[other], by), self._order[other], other)
            for other in self._rows_with.get(key, ())
            if (by := way * self._rows[other][key]) > 0
        ]
        if way < 0:
            limits.append((self._now[key], -1, key))
        if not limits:
            return False
        length, _, first = min(limits)
        if length:
            for other in self._rows_with.get(key, ()):
                self._set(other, self._now[other] - way * length * self._rows[other][key])
            self._set(key, self._now[key] + way * length)
        if first != key:
            row = self._rows.pop(first)
            for each in row:
                self._rows_with[each].pop(first, None)
            by = row.pop(key)
            rest = {each: _divide(times, by) for each, times in row.items()}
            self._enter(key, {**rest, first: _divide(1, by)})
        return True

    def _set(self, key: Hashable, value: Number) -> None:
        self._now[key] = value = _whole(value)
        low, high = self._seen[key]
        self._seen[key] = min(low, value), max(high, value)


def _subtract(row: _Row, other: Mapping[Hashable, Number], times: Number) -> None:
    for key, by in other.items():
        if left := row.get(key, 0) - times * by:
            row[key] = _whole(left)
        else:
            row.pop(key, None)


def _divide(number: Number, by: Number) -> Number:
    return number * by if by in (1, -1) else _whole(Fraction(number) / by)


def _whole(number: Number) -> Number:
    """Return a fraction that is whole as an integer, which counts several times as fast."""
    return number.numerator if number.denominator == 1 else number
