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
from math import gcd
from typing import Final

from fieldreg.domain.problems import Code, Problem

EFFORT_LIMIT: Final = 20_000_000
"""So many changes of coefficients may audit one set of tables: some ten seconds of processor time."""
Number = int | Fraction
Sum = Mapping[Hashable, int]
"""Coefficients, by the number that they stand before."""
_Row = dict[int, int]


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

    Each row says how a number of the basis follows from others: both change together to zero. Its
    coefficients are whole numbers; in *scales* is that of the number of the basis. A
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
        self._places = {key: place for place, key in enumerate(dict.fromkeys(hidden))}
        self._now: list[Number] = [values[key] for key in self._places]
        self._seen = [(value, value) for value in self._now]
        self._rows: dict[int, _Row] = {}
        self._scales: dict[int, int] = {}
        self._rows_with: dict[int, dict[int, None]] = defaultdict(dict)
        rows = [
            {self._places[key]: by for key, by in each.items() if key in self._places}
            for each in sums
        ]
        uses = Counter(place for row in rows for place in row)
        # Those that stand in one sum alone go first: nothing has to be put in their place.
        for row in sorted(rows, key=lambda row: min(map(uses.__getitem__, row), default=0)):
            self._add(row, uses)

    def _add(self, row: _Row, uses: Mapping[int, int]) -> None:
        for place in [place for place in row if place in self._rows]:
            _replace(row, place, self._rows[place], self._scales[place])
        if row:
            self._enter(min(row, key=lambda place: (uses[place], place)), row)

    def _enter(self, place: int, row: _Row) -> None:
        """Bring *place* into the basis by *row*, and eliminate it from the other rows."""
        scale = row.pop(place)
        if scale < 0:
            scale, row = -scale, {each: -by for each, by in row.items()}
        if scale > 1 and (shared := gcd(scale, *row.values())) > 1:
            scale, row = scale // shared, {each: by // shared for each, by in row.items()}
        others = self._rows_with.pop(place, {})
        self._effort.spend((1 + len(others)) * len(row))
        for other in others:
            entries = self._rows[other]
            self._scales[other] *= _replace(entries, place, row, scale)
            scaled = self._scales[other]
            if scaled > 1 and (shared := gcd(scaled, *entries.values())) > 1:
                self._scales[other] //= shared
                for each in entries:
                    entries[each] //= shared
            for each in row:
                if each in entries:
                    self._rows_with[each][other] = None
                else:
                    self._rows_with[each].pop(other, None)
        self._rows[place], self._scales[place] = row, scale
        for each in row:
            self._rows_with[each][place] = None

    def bound(self, key: Hashable, need: Need) -> tuple[Number, Number | None]:
        """Return bounds of *key* that meet *need*, or else the least and the greatest value."""
        place = self._places[key]

        def is_met() -> bool:
            return need.is_met(*self._seen[place])

        if is_met():
            return self._seen[place]
        has_end = self._move(place, 1, is_met)
        if not is_met():
            self._move(place, -1, is_met)
        low, high = self._seen[place]
        return low, high if has_end else None

    def _move(self, wanted: int, way: int, is_enough: Callable[[], bool]) -> bool:
        """Move a number up (*way* 1) or down (-1) until *is_enough*; False if there is no end."""
        while not is_enough():
            gains = {each: -way * by for each, by in self._rows.get(wanted, {wanted: -1}).items()}
            better = [
                each for each, gain in gains.items() if gain > 0 or (gain and self._now[each])
            ]
            if not better:
                return True
            first = min(better)
            if not self._step(first, 1 if gains[first] > 0 else -1):
                return False
        return True

    def _step(self, place: int, way: int) -> bool:
        limits = [
            (_divide(self._now[other] * self._scales[other], by), other)
            for other in self._rows_with.get(place, ())
            if (by := way * self._rows[other][place]) > 0
        ]
        length, first = min(limits, default=(-1, place))
        if way < 0 and (not limits or self._now[place] <= length):
            length, first = self._now[place], place
        if length < 0:
            return False
        if length:
            for other in self._rows_with.get(place, ()):
                by = way * self._rows[other][place]
                self._set(other, self._now[other] - _divide(length * by, self._scales[other]))
            self._set(place, self._now[place] + way * length)
        if first != place:
            row = self._rows.pop(first)
            for each in row:
                self._rows_with[each].pop(first, None)
            self._enter(place, {**row, first: self._scales.pop(first)})
        return True

    def _set(self, place: int, value: Number) -> None:
        self._now[place] = value = _whole(value)
        low, high = self._seen[place]
        self._seen[place] = min(low, value), max(high, value)


def _replace(row: _Row, place: int, by: _Row, scale: int) -> int:
    """Eliminate *place* from *row* by another row, *by*, in which *scale* stands before it.

    Return the factor by which the rest of *row* grew.
    """
    times = row.pop(place)
    shared = gcd(scale, times)
    grown, times = scale // shared, times // shared
    if grown > 1:
        for each in row:
            row[each] *= grown
    for each, count in by.items():
        if left := row.get(each, 0) - times * count:
            row[each] = left
        else:
            row.pop(each, None)
    return grown


def _divide(number: Number, by: int) -> Number:
    return number if by == 1 else _whole(Fraction(number, by))


def _whole(number: Number) -> Number:
    """Return a fraction that is whole as an integer, which counts several times as fast."""
    return number.numerator if number.denominator == 1 else number
