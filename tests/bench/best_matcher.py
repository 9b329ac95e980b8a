"""How many a form could recognise at best: beside our weights, the true rates of all errors.

The rates are those of the crowd's own slips, counted over people who were written down twice, each
pattern of levels for itself, so that no field is taken to be independent of another. How often
strangers agree is taken from the register, as ever. Both are held to the same number of strangers
asked about.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from math import log2

from fieldreg.domain.matching.facts import Facts
from fieldreg.domain.matching.levels import Levels
from fieldreg.domain.matching.likeness import SHIPPED_THRESHOLD, Comparison, Likeness
from fieldreg.domain.matching.questions import count_around
from fieldreg.domain.matching.weights import starting_weights
from fieldreg.services.people import people_search
from fieldreg.services.user_session import UserSession
from tests.bench.crowd import Crowd

_TWICE, _TIMES, _SHOWN = 40_000, 3, 10
_FAR = -99.0
_Found = Mapping[int, Comparison]
_Score = Callable[[Comparison], float]


def measure(
    desk: UserSession,
    sought: Iterable[tuple[int, dict[str, str]]],
    strangers: Iterable[dict[str, str]],
) -> dict[str, float]:
    frequencies = desk.store.people.load_frequencies()
    around = count_around(frequencies)
    likeness = Likeness(frequencies, starting_weights(around))

    def seek(typed: dict[str, str]) -> _Found:
        facts = _read(desk, typed)
        similar = desk.store.people.find_similar(facts).items()
        return {other: likeness.compare(facts, its_facts) for other, its_facts in similar}

    known = [(person, seek(typed)) for person, typed in sought]
    unknown = [seek(typed) for typed in strangers]
    best = _count_true_rates(desk, likeness, around)
    asked = sum(_best(found, likeness.score) >= SHIPPED_THRESHOLD for found in unknown)
    threshold = sorted((_best(found, best) for found in unknown), reverse=True)[asked]
    return {
        "the ten most alike: true person shown, %": _share_shown(known, likeness.score, _FAR),
        "recognised, as many strangers asked, %": _share_shown(
            known, likeness.score, SHIPPED_THRESHOLD
        ),
        "the same by the true rates of errors, %": _share_shown(known, best, threshold),
        "strangers asked about for 98 %, %": _share_asked(known, unknown, likeness.score),
        "the same by the true rates, %": _share_asked(known, unknown, best),
    }


def _read(desk: UserSession, typed: dict[str, str]) -> Facts:
    return people_search._build_facts(desk, typed)


def _count_true_rates(desk: UserSession, likeness: Likeness, around: int) -> _Score:
    crowd, patterns = Crowd(_TWICE, seed=21), Counter[Levels]()
    for one in crowd.people:
        for _ in range(_TIMES):
            first, second = (_read(desk, crowd.written(one)) for _ in range(2))
            patterns[likeness.compare(first, second).levels] += 1
    unknown = Counter[tuple[bool, ...]]()
    for levels, count in patterns.items():
        unknown[tuple(map(bool, levels))] += count

    def score(comparison: Comparison) -> float:
        levels, chances, _ = comparison
        same = (patterns[levels] + 0.01) / (unknown[tuple(map(bool, levels))] + 1)
        return log2(same / around) - sum(chances)

    return score


def _best(found: _Found, score: _Score) -> float:
    return max(map(score, found.values()), default=_FAR)


def _share_shown(known: list[tuple[int, _Found]], score: _Score, threshold: float) -> float:
    reached = [each for each in _scores_of_true(known, score) if each >= threshold]
    return round(100 * len(reached) / len(known), 1)


def _share_asked(
    known: list[tuple[int, _Found]], unknown: list[_Found], score: _Score, wanted: float = 0.98
) -> float:
    scores = sorted(_scores_of_true(known, score), reverse=True)
    threshold = scores[min(round(wanted * len(known)), len(scores)) - 1]
    return round(100 * sum(_best(each, score) >= threshold for each in unknown) / len(unknown), 1)


def _scores_of_true(known: list[tuple[int, _Found]], score: _Score) -> list[float]:
    """Return the scores of the true people who are among the ten best."""
    found = []
    for person, compared in known:
        if person in compared:
            own = score(compared[person])
            if sum(score(each) > own for each in compared.values()) < _SHOWN:
                found.append(own)
    return found
