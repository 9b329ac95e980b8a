"""A fixed sample of the pairs that scored too low to be asked about, to estimate all of them.

Each pair draws a number of its ids; those with the least are the sample, the same on every machine
(decision 25). The greatest number in it tells which part of all it is.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from hashlib import blake2b
from math import exp
from typing import Final

from fieldreg.domain.joins.pairs import Ends

SIZE: Final = 200
FLOOR: Final = -12.0  # bits; below it hardly any pair of made-up registers was one person
_ERROR: Final = 0.025  # at each end of an interval
_BYTES: Final = 8
_STEPS: Final = 60


def draw_number(ends: Ends) -> float:
    digest = blake2b(f"{ends[0]} {ends[1]}".encode(), digest_size=_BYTES).digest()
    return int.from_bytes(digest, "big") / 256**_BYTES


def keep_least(pairs: Iterable[Ends]) -> list[Ends]:
    """Return the sample, and one pair more if there are more, in the order of numbers."""
    return sorted(set(pairs), key=draw_number)[: SIZE + 1]


@dataclass(frozen=True, slots=True)
class MissedEstimate:
    """Of *sample_count* pairs *judged_count* were judged, and *same_count* of them are one person.

    *likely* is the number of such pairs among all that are not asked about; it lies between *least*
    and *most* in nineteen of twenty registers at least.
    """

    sample_count: int
    judged_count: int
    same_count: int
    likely: float
    least: float
    most: float


def estimate_missed(
    kept: list[Ends], here: Collection[Ends], same: Collection[Ends], different: Collection[Ends]
) -> MissedEstimate:
    share = draw_number(kept[SIZE]) if len(kept) > SIZE else 1.0
    sample = {*kept[:SIZE]} & {*here}
    same_count = len(sample.intersection(same))
    judged_count = same_count + len(sample.intersection(different))
    all_count = len(sample) / share
    per_judged = all_count / judged_count if judged_count else 0.0
    least, most = limit_count(same_count)
    return MissedEstimate(
        len(sample),
        judged_count,
        same_count,
        same_count * per_judged,
        least * per_judged,
        min(most * per_judged, all_count) if judged_count else all_count,
    )


def limit_count(count: int) -> tuple[float, float]:
    """Return the least and the greatest mean of a Poisson count that may well give *count*."""
    least = _find(lambda mean: 1 - _at_most(count - 1, mean) > _ERROR, count) if count else 0.0
    return least, _find(lambda mean: _at_most(count, mean) < _ERROR, count)


def _find(is_beyond: Callable[[float], bool], count: int) -> float:
    low, high = 0.0, 2.0 * count + 10
    for _ in range(_STEPS):
        middle = (low + high) / 2
        low, high = (low, middle) if is_beyond(middle) else (middle, high)
    return high


def _at_most(count: int, mean: float) -> float:
    term, total = exp(-mean), 0.0
    for each in range(count + 1):
        total += term
        term *= mean / (each + 1)
    return total
