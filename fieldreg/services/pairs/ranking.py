"""How the queue is ranked: by likeness, and by officers' verdicts."""

from collections.abc import Collection, Iterator
from itertools import chain, islice
from typing import Final

from fieldreg.domain.joins.pairs import Ends, settle
from fieldreg.domain.matching.likeness import VERDICTS, Reason
from fieldreg.domain.matching.verdict_bits import (
    MOST_USED,
    ScoredVerdict,
    VerdictBits,
    fit_verdict_bits,
)
from fieldreg.domain.records.values import Verdict
from fieldreg.domain.roles import Permission
from fieldreg.domain.sync.tasks import Task, let_others_work
from fieldreg.services.pairs.kept_scores import PairScores, load_likeness
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.store import Store

_LEARNED_FROM: Final = (Verdict.SAME, Verdict.DIFFERENT)


@needs(Permission.FIND_PEOPLE)
def renew_frequencies(user: UserSession) -> Task[None]:
    """Count names and values anew if the register changed much, so that no search has to."""
    for _ in user.store.people.renew_frequencies():
        yield let_others_work


@needs(Permission.CORRECT_PEOPLE)
def rank_pairs(user: UserSession, pairs: Collection[Ends]) -> dict[Ends, float]:
    scores = PairScores(user)
    added, found = load_verdict_bits(user, scores), scores.load(pairs)
    scores.keep()
    return {ends: score.bits + added.add(score.levels) for ends, score in found.items()}


@needs(Permission.CORRECT_PEOPLE)
def explain_pairs(user: UserSession, pairs: Collection[Ends]) -> dict[Ends, tuple[Reason, ...]]:
    added = load_verdict_bits(user, PairScores(user))
    people = user.store.people.load_facts({*chain.from_iterable(pairs)})
    likeness, found = load_likeness(user), dict[Ends, tuple[Reason, ...]]()
    for ends in pairs:
        comparison = likeness.compare(people[ends[0]], people[ends[1]])
        of_verdicts = Reason(VERDICTS, 0, added.add(comparison.levels))
        found[ends] = *likeness.explain(comparison), *((of_verdicts,) if added else ())
    return found


@needs(Permission.CORRECT_PEOPLE)
def load_verdict_bits(user: UserSession, scores: PairScores) -> VerdictBits:
    """Return the bits of officers' latest verdicts on people.

    First readings are not used, so that no place in a queue tells of one.
    """
    return fit_verdict_bits(islice(_list_judged(user.store, scores), MOST_USED))


def _list_judged(store: Store, scores: PairScores) -> Iterator[ScoredVerdict]:
    judged = store.pairs.list_learned_from()
    for start in range(0, len(judged), MOST_USED):
        part = judged[start : start + MOST_USED]
        counting = settle(store.pairs.list_verdicts({*chain.from_iterable(part)}))
        learned = [
            ends
            for ends in part
            if counting[ends].verdict in _LEARNED_FROM and not counting[ends].rests_on
        ]
        for ends, score in scores.load(learned).items():
            yield ScoredVerdict(*score, counting[ends].verdict is Verdict.SAME)
