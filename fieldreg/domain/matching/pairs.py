"""The likely pairs of a register, the likeliest first.

Measured with two made-up registers of 100,000 records: see `docs/measured.md`.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from fieldreg.domain.matching.blocking import find_candidates, split_pair
from fieldreg.domain.matching.facts import Facts
from fieldreg.domain.matching.fitting import MOST_PAIRS, fit_weights
from fieldreg.domain.matching.frequencies import Frequencies
from fieldreg.domain.matching.likeness import SHIPPED_THRESHOLD, Likeness, Reason
from fieldreg.domain.matching.weights import starting_weights

OnPairs = Callable[[int, int], None]

_REPORT_STEP: Final = 10_000


class ScoredPair(NamedTuple):
    this: int
    other: int
    score: float


@dataclass(frozen=True, slots=True)
class MatchedRegister:
    """*pairs* are those above the threshold; *passed_over* counts blocks that were too large."""

    people: Sequence[Facts]
    likeness: Likeness
    pairs: tuple[ScoredPair, ...]
    compared_count: int
    passed_over: int

    def explain(self, pair: ScoredPair) -> tuple[Reason, ...]:
        this, other = self.people[pair.this], self.people[pair.other]
        return tuple(self.likeness.explain(self.likeness.compare(this, other)))


def match_register(
    people: Sequence[Facts],
    *,
    threshold: float = SHIPPED_THRESHOLD,
    on_progress: OnPairs = lambda _done, _total: None,
    on_below: Callable[[ScoredPair], None] | None = None,
) -> MatchedRegister:
    """Find the pairs of *people* that score at least *threshold* bits; *on_below* gets the others."""
    count = len(people)
    candidates = find_candidates(people)
    pairs, total = candidates.pairs, len(candidates.pairs)
    frequencies = Frequencies(list(_count_once(people)))
    likeness = Likeness(frequencies, starting_weights(count))
    step = max(1, total // MOST_PAIRS)
    compared = [
        likeness.compare(people[this], people[other])
        for this, other in (split_pair(pair, count) for pair in pairs[::step])
    ]
    likeness = Likeness(frequencies, fit_weights(compared, count, total))
    found: list[ScoredPair] = []
    for done, pair in enumerate(pairs):
        if done % _REPORT_STEP == 0:
            on_progress(done, total)
        this, other = split_pair(pair, count)
        is_compared = done % step == 0  # for the fit already; the weights change no comparison
        comparison = (
            compared[done // step] if is_compared else likeness.compare(people[this], people[other])
        )
        score = likeness.score(comparison)
        if score >= threshold:
            found.append(ScoredPair(this, other, score))
        elif on_below:
            on_below(ScoredPair(this, other, score))
    found.sort(key=lambda pair: (-pair.score, pair.this, pair.other))
    return MatchedRegister(people, likeness, tuple(found), total, candidates.passed_over)


def _count_once(people: Sequence[Facts]) -> Iterator[Facts]:
    """Yield records that are equal in everything once if a telephone or a day is among it.

    They are one person, most likely, and make no value common.
    """
    met: set[Facts] = set()
    for facts in people:
        if facts not in met:
            yield facts
        if facts.phone or facts.has_day:
            met.add(facts)
