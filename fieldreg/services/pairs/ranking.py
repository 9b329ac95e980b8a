"""The likeness by which newcomers become open pairs, and by which the queue is ranked."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice
from typing import Final

from fieldreg.domain.joins.pairs import settle
from fieldreg.domain.matching.facts import Facts
from fieldreg.domain.matching.likeness import VERDICTS, Likeness, Reason
from fieldreg.domain.matching.verdict_bits import (
    MOST_USED,
    ScoredVerdict,
    VerdictBits,
    fit_verdict_bits,
)
from fieldreg.domain.matching.weights import starting_weights
from fieldreg.domain.records.values import Verdict
from fieldreg.domain.roles import Permission
from fieldreg.domain.sync.tasks import Task, let_others_work
from fieldreg.services.user_session import UserSession, needs

_LEARNED_FROM: Final = (Verdict.SAME, Verdict.DIFFERENT)


@dataclass(frozen=True, slots=True)
class QueueRanking:
    """Likeness with the bits that officers' verdicts add."""

    likeness: Likeness
    verdict_bits: VerdictBits

    def score(self, this: Facts, other: Facts) -> tuple[float, tuple[Reason, ...]]:
        """Return bits, and the reasons that add up to them."""
        comparison = self.likeness.compare(this, other)
        reasons = list(self.likeness.explain(comparison))
        if self.verdict_bits:
            reasons.append(Reason(VERDICTS, 0, self.verdict_bits.add(comparison.levels)))
        return sum(reason.bits for reason in reasons), tuple(reasons)


@needs(Permission.FIND_PEOPLE)
def renew_frequencies(user: UserSession) -> Task[None]:
    """Count names and values anew if the register changed much, so that no search has to."""
    for _ in user.store.people.renew_frequencies():
        yield let_others_work


@needs(Permission.CORRECT_PEOPLE)
def load_likeness(user: UserSession) -> Likeness:
    people = user.store.people
    return Likeness(people.load_frequencies(), starting_weights(people.count()))


@needs(Permission.CORRECT_PEOPLE)
def load_ranking(user: UserSession) -> QueueRanking:
    """Return the ranking by officers' latest verdicts on people.

    First readings are not used, so that no place in a queue tells of one.
    """
    likeness = load_likeness(user)
    compared = islice(_compare_judged(user, likeness), MOST_USED)
    return QueueRanking(likeness, fit_verdict_bits(compared))


def _compare_judged(user: UserSession, likeness: Likeness) -> Iterator[ScoredVerdict]:
    """Compare those judged last, and read no more of them than are wanted."""
    store = user.store
    judged = store.pairs.list_learned_from()
    for start in range(0, len(judged), MOST_USED):
        part = judged[start : start + MOST_USED]
        ends = {*chain.from_iterable(part)}
        counting, people = settle(store.pairs.list_verdicts(ends)), store.people.load_facts(ends)
        for pair in part:
            given = counting[pair]
            if given.verdict in _LEARNED_FROM and not given.rests_on and people.keys() >= {*pair}:
                comparison = likeness.compare(*map(people.__getitem__, pair))
                is_same = given.verdict is Verdict.SAME
                yield ScoredVerdict(comparison.levels, likeness.score(comparison), is_same)
