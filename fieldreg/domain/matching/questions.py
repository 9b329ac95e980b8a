"""Questions about one person: which registered ones she may be.

The odds are those of a register of a twentieth as many people, and of `_FEWEST_AROUND` at least:
those who come to a door are often registered (decision 25). A form cannot wait for a fit: the
weights are those shipped.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from fieldreg.domain.matching.blocking import find_candidates, split_pair
from fieldreg.domain.matching.facts import Facts
from fieldreg.domain.matching.frequencies import Frequencies
from fieldreg.domain.matching.levels import (
    Levels,
    NameLevel,
    PatronymicLevel,
    compare_given_names,
    compare_patronymics,
)
from fieldreg.domain.matching.likeness import SHIPPED_THRESHOLD, Likeness
from fieldreg.domain.matching.weights import starting_weights

_FEWEST_AROUND: Final = 300
_SHARE_AROUND: Final = 1 / 20
_ROUNDING: Final = 0.1  # bits by which what agrees may speak for relatives, too
_STEP: Final = 5_000  # pairs


class Alike(NamedTuple):
    score: float  # bits
    id: int
    levels: Levels


class Questions:
    def __init__(self, frequencies: Frequencies) -> None:
        self._likeness = Likeness(frequencies, starting_weights(count_around(frequencies)))

    def compare(self, this: Facts, other: Facts) -> Levels:
        return self._likeness.compare(this, other).levels

    def find_alike(self, facts: Facts, others: Iterable[tuple[int, Facts]]) -> list[Alike]:
        likeness = self._likeness
        compared = (
            (person, likeness.compare(facts, other))
            for person, other in others
            if not _has_other_name(facts, other)
        )
        alike = (Alike(likeness.score(found), person, found.levels) for person, found in compared)
        likely = [each for each in alike if each.score >= SHIPPED_THRESHOLD]
        return sorted(likely, key=lambda each: (-each.score, each.id))

    def may_be_alike(self, facts: Facts, sketch: Facts) -> bool:
        """Return whether other fields of *sketch*, which lacks them, may reach the threshold.

        They are taken to be those of *facts*, but for an equal phone.
        """
        if _has_other_name(facts, sketch):
            return False
        is_behind_clan = facts.patronymic != "" and facts.patronymic in sketch.patronymic[1:]
        most_alike = sketch._replace(
            phone=facts.phone and f"{facts.phone[:-1]}?",
            soum=facts.soum,
            aimag=facts.aimag,
            gender=facts.gender,
            last_word=facts.patronymic if is_behind_clan else "",
        )
        found = self._likeness.compare(facts, most_alike)
        return self._likeness.score(found) >= SHIPPED_THRESHOLD - _ROUNDING

    def find_most_alike(self, people: Mapping[int, Facts]) -> dict[int, Alike]:
        left, best = dict(people), dict[int, Alike]()
        while left:
            person, facts = left.popitem()
            for alike in self.find_alike(facts, left.items()):
                for each, other in ((person, alike.id), (alike.id, person)):
                    found = alike._replace(id=other)
                    best[each] = max(best.get(each, found), found)
        return best

    def find_repeats(
        self, people: Sequence[Facts], on_step: Callable[[], None] = lambda: None
    ) -> dict[int, int]:
        """Return, by place in *people*, the most alike of those before; *on_step* may raise."""
        likeness, best = self._likeness, dict[int, tuple[float, int]]()
        for done, pair in enumerate(find_candidates(people).pairs):
            if done % _STEP == 0:
                on_step()
            this, other = split_pair(pair, len(people))
            facts, earlier = people[other], people[this]
            if not _has_other_name(facts, earlier):
                found = likeness.score(likeness.compare(facts, earlier)), -this
                best[other] = max(best.get(other, found), found)
        return {place: -at for place, (score, at) in best.items() if score >= SHIPPED_THRESHOLD}


def count_around(frequencies: Frequencies) -> int:
    return max(_FEWEST_AROUND, round(frequencies.people_count * _SHARE_AROUND))


def _has_other_name(this: Facts, other: Facts) -> bool:
    if compare_given_names(this.given, other.given) is not NameLevel.OTHER:
        return False
    swapped = compare_patronymics(this.given_turned, other.patronymic)
    return not PatronymicLevel.UNKNOWN < swapped < PatronymicLevel.ALIKE
