"""Maps of counts by place: each place has a class, and classes are ranges of counts.

Classes are drawn only from the counts that are shown, so that a colour tells no more than the
table.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from fieldreg.domain.figures.questions import Dimension
from fieldreg.domain.places.place import Level

SHADES: Final = 5
_TICKS: Final = (1, 2, 5)
_STEPS: Final = (10, 15, 20, 25, 30, 40, 50, 60, 80)  # tenths
LEVELS: Final[Mapping[Dimension, Level]] = {
    Dimension.AIMAG: Level.AIMAG,
    Dimension.HELD_AIMAG: Level.AIMAG,
    Dimension.SOUM: Level.SOUM,
    Dimension.HELD_SOUM: Level.SOUM,
}
"""The dimensions that can be drawn on a map."""


class Sign(StrEnum):
    NONE = "none"  # nothing of it was counted
    HIDDEN = "hidden"  # its count may not be shown


@dataclass(frozen=True, slots=True)
class CountRange:
    low: int
    high: int | None
    shade: int


@dataclass(frozen=True, slots=True)
class Choropleth:
    """The class of each place on the map, as a place in *ranges*, or its sign.

    *elsewhere* are the codes that were counted and are not on the map: unknown, without a place, or
    of a place that only this organisation has.
    """

    counts: Mapping[str, int | None]
    ranges: tuple[CountRange, ...]
    classes: Mapping[str, int | Sign]
    elsewhere: tuple[str | None, ...]

    @property
    def unreached(self) -> list[str]:
        return [code for code, found in self.classes.items() if found is Sign.NONE]


def build_choropleth(codes: Iterable[str], counts: Mapping[str | None, int | None]) -> Choropleth:
    """Return the map of the places *codes*; a count is None where it may not be shown."""
    drawn = sorted(codes)
    shown = sorted({count for code in drawn if (count := counts.get(code))})
    limits = _find_limits(shown)
    ends: list[int | None] = [*(limit - 1 for limit in limits[1:]), None]
    return Choropleth(
        {code: counts[code] for code in drawn if code in counts},
        tuple(
            CountRange(low, high, round((SHADES - 1) * place / max(1, len(limits) - 1)))
            for place, (low, high) in enumerate(zip(limits, ends, strict=False))
        ),
        {code: _classify(counts.get(code, 0), limits) for code in drawn},
        tuple(code for code in counts if code not in set(drawn)),
    )


def _classify(count: int | None, limits: list[int]) -> int | Sign:
    if count is None:
        return Sign.HIDDEN
    return bisect_right(limits, count) - 1 if count else Sign.NONE


def _find_limits(counts: list[int]) -> list[int]:
    if not counts:
        return []
    starts = (counts[len(counts) * part // SHADES] for part in range(SHADES))
    return sorted({_round_down(start) for start in starts})


def _round_down(count: int) -> int:
    """Return the greatest of 1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 25, 30 … 80, 100 … up to *count*."""
    scale: int = 10 ** (len(str(count)) - 1)
    return max(found for step in _STEPS if (found := step * scale // 10) <= count)


def list_ticks(most: int, limit: int = 5) -> list[int]:
    scale = 1
    while True:
        for step in _TICKS:
            if step * scale * (limit - 1) >= most:
                return list(range(0, most + step * scale, step * scale))
        scale *= 10
