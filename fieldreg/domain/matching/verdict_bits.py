"""Bits that officers' verdicts add to the score of each level, once there are enough verdicts.

A logistic regression on the levels, with the score as its offset and a ridge, fitted to the latest
verdicts. A pair has at most `_MOST_TERMS` terms and the ridge makes the sum strongly convex, so one
verdict moves no score by more than `MOST_PER_VERDICT` bits. The bits rank a queue, and find no pair
(decision 25).

Measured on made-up registers of 20,000 records: the average precision of the pairs left to judge is
0 to 0.2 points higher after 1,000 verdicts, never lower.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from math import exp, log
from typing import Final, NamedTuple

from fieldreg.domain.matching.levels import Levels

MOST_USED: Final = 300
ENOUGH: Final = 50
_FEWEST_OF_EACH: Final = 10
_RIDGE: Final = 20.0
_MOST_TERMS: Final = len(Levels._fields) + 1
_NAT: Final = log(2)  # of a bit
MOST_PER_VERDICT: Final = _MOST_TERMS / _RIDGE / _NAT
_ROUNDS: Final = 60
_STILL: Final = 1e-4
_EVERY: Final = (-1, 0)

_Term = tuple[int, int]


class ScoredVerdict(NamedTuple):
    levels: Levels
    score: float  # bits of likeness alone
    is_same: bool


class VerdictBits:
    """*terms* has the bits of each field's level; without any, every sum is 0."""

    def __init__(self, terms: Mapping[_Term, float]) -> None:
        self._terms = terms

    def __bool__(self) -> bool:
        return bool(self._terms)

    def add(self, levels: Levels) -> float:
        return sum(self._terms.get(term, 0.0) for term in _terms(levels))


def fit_verdict_bits(judged: Iterable[ScoredVerdict]) -> VerdictBits:
    """Fit to *judged*, in any order; too few, or nearly all alike, say nothing."""
    pairs = sorted(judged)
    same_count = sum(pair.is_same for pair in pairs)
    rarer_count = min(same_count, len(pairs) - same_count)
    if len(pairs) < ENOUGH or rarer_count < _FEWEST_OF_EACH:
        return VerdictBits({})
    places: dict[_Term, list[int]] = defaultdict(list)
    for place, pair in enumerate(pairs):
        for term in _terms(pair.levels):
            places[term].append(place)
    odds = [pair.score * _NAT for pair in pairs]
    found = dict.fromkeys(places, 0.0)
    for _ in range(_ROUNDS):
        furthest = 0.0
        for term, own in places.items():
            surprise = sum(pairs[place].is_same - _chance(odds[place]) for place in own)
            step = (surprise - _RIDGE * found[term]) / (_RIDGE + len(own) / 4)
            found[term] += step
            furthest = max(furthest, abs(step))
            for place in own:
                odds[place] += step
        if furthest < _STILL:
            break
    return VerdictBits({term: nats / _NAT for term, nats in found.items()})


def _terms(levels: Levels) -> list[_Term]:
    return [_EVERY, *((place, int(level)) for place, level in enumerate(levels) if level)]


def _chance(nats: float) -> float:
    return 1 / (1 + exp(-nats)) if nats > 0 else exp(nats) / (1 + exp(nats))
