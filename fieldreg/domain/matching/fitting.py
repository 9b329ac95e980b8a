"""Fitting the weights to a register, by EM, without anybody's verdict (decision 25).

How often strangers agree is known from the frequencies and stays; all pairs that were not compared
are strangers.
"""

from collections import defaultdict
from collections.abc import Sequence
from math import exp2
from typing import Final

from fieldreg.domain.matching.levels import Levels
from fieldreg.domain.matching.likeness import Comparison
from fieldreg.domain.matching.weights import (
    MOST_UNLIKE,
    OWN_TO_TWINS,
    RELATIVES,
    SAME_PERSON,
    PairClass,
    Table,
    Weights,
    derive_twins,
    explained_levels,
    starting_weights,
)

_PRIOR: Final = 30.0
MOST_PAIRS: Final = 12_000
_ROUNDS: Final = 15

_Sums = list[list[float]]
# By place. EM indexes by plain numbers, which is faster than by those of an enumeration.
_KnownLevels = list[tuple[int, int]]
# The levels that each class explains, and of each pair how often strangers agree so.
_Pattern = tuple[tuple[_KnownLevels, ...], list[float]]


def fit_weights(sample: Sequence[Comparison], people: int, pair_count: int) -> Weights:
    patterns: dict[Levels, list[float]] = defaultdict(list)
    for levels, chances, _ in sample:
        patterns[levels].append(exp2(sum(chances)))
    known = [
        (tuple(map(_list_known, explained_levels(levels))), chances)
        for levels, chances in patterns.items()
    ]
    weights = starting_weights(people)
    for _ in range(_ROUNDS if people > 1 else 0):
        weights = _improve(weights, known, pair_count / max(1, len(sample)), people)
    return weights


def _improve(weights: Weights, patterns: Sequence[_Pattern], step: float, people: int) -> Weights:
    same, relatives = _begin(SAME_PERSON), _begin(RELATIVES)
    counts = [1.0, 1.0, 1.0]
    strangers_share = 1 - sum(weights.shares)
    for explained, chances in patterns:
        likelihoods = [*map(_multiply, weights.shares, weights.tables, explained)]
        known = sum(likelihoods)
        rest = sum(1 / (known + strangers_share * chance) for chance in chances)
        found = [likelihood * rest for likelihood in likelihoods]
        counts = [count + share * step for count, share in zip(counts, found, strict=True)]
        of_same, of_relatives, of_twins = found
        for place, level in explained[PairClass.RELATIVES]:
            relatives[place][level] += of_relatives
        for place, level in explained[PairClass.SAME]:
            same[place][level] += of_same
            if place not in OWN_TO_TWINS:
                relatives[place][level] += of_twins
    for level, most in MOST_UNLIKE.items():
        same[0][level] = min(same[0][level], most * sum(same[0]))
    first, second = _normalise(same), _normalise(relatives)
    pairs = people * (people - 1) / 2
    shares = [min(count / pairs, 0.25) for count in counts]
    return Weights((first, second, derive_twins(first, second)), (shares[0], shares[1], shares[2]))


def _begin(table: Table) -> _Sums:
    return [[_PRIOR * share for share in shares] for shares in table]


def _list_known(levels: Levels) -> _KnownLevels:
    return [(place, int(level)) for place, level in enumerate(levels) if level]


def _multiply(share: float, table: Table, known: _KnownLevels) -> float:
    for place, level in known:
        share *= table[place][level]
    return share


def _normalise(sums: _Sums) -> Table:
    return tuple(tuple(each / sum(row) for each in row) for row in sums)
