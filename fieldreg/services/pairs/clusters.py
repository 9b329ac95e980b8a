"""Clusters: pairs of people that hang together, asked as one question (decision 26)."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.joins.pairs import Ends, order_ends
from fieldreg.domain.kinds import Kind, Value
from fieldreg.domain.matching.likeness import Reason
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import Verdict
from fieldreg.domain.roles import Permission
from fieldreg.services.pairs import compared_pairs, open_pairs, typed_places, verdicts
from fieldreg.services.pairs.open_pairs import OpenPair, PairState, WaitingPairs
from fieldreg.services.pairs.ranking import explain_pairs
from fieldreg.services.pairs.record_contexts import RecordContext, load_contexts
from fieldreg.services.pairs.urgency import Likelihood, find_likelihood
from fieldreg.services.pairs.verdicts import SaidVerdict
from fieldreg.services.records import first_readings
from fieldreg.services.user_session import UserSession, needs

_MOST_MEMBERS: Final = 9  # of a question; in a larger one each pair is asked for itself


@dataclass(frozen=True, slots=True)
class PairCluster:
    """*members* ascend; *pairs* are those that are asked, the most urgent first."""

    members: tuple[int, ...]
    pairs: tuple[OpenPair, ...]

    @property
    def ends(self) -> Ends:
        return self.pairs[0].ends

    @property
    def state(self) -> PairState:
        return self.pairs[0].state


@dataclass(frozen=True, slots=True)
class ComparedCluster:
    """A cluster with the *values* of its members, contact that was refused as HIDDEN.

    *reasons* are those for and against each pair. *proposed* are those members who are probably one
    person; those *apart* were judged different and cannot be one, those *joined* are. *shared*
    counts the half-days to which both records of a pair came.
    """

    cluster: PairCluster
    reasons: Mapping[Ends, tuple[Reason, ...]]
    values: tuple[Mapping[str, Value], ...]
    contexts: tuple[RecordContext, ...]
    said: tuple[SaidVerdict, ...]
    proposed: frozenset[int]
    apart: frozenset[Ends]
    joined: frozenset[Ends]
    shared: Mapping[Ends, int]
    needs_second_reader: bool


@needs(Permission.CORRECT_PEOPLE)
def list_open_clusters(user: UserSession, found: WaitingPairs | None = None) -> list[PairCluster]:
    """Return the pairs of people that wait, each among those with which it hangs together."""
    pairs = {pair.ends: pair for pair in open_pairs.list_open_pairs(user, waiting=found)}
    members = user.store.pairs.list_members({each for ends in pairs for each in ends})
    waiting = [
        PairCluster(cluster, tuple(pairs[ends] for ends in asked))
        for group in _connect(pairs, members)
        for cluster, asked in _cut_large(*group)
    ]
    sampled = open_pairs.list_sampled_pairs(user, open_pairs.count_mixed_in(len(waiting)))
    return open_pairs.mix_in(waiting, [PairCluster(pair.ends, (pair,)) for pair in sampled])


@needs(Permission.CORRECT_PEOPLE)
def count_questions(
    user: UserSession, state: PairState | None = None, found: WaitingPairs | None = None
) -> Counter[Kind]:
    """Count questions by kind, of places those as typed; connected pairs are one question.

    With *state* only pairs in it count.
    """
    found = found or open_pairs.find_waiting(user)
    waiting = [ends for ends, why in found.states.items() if state in (None, why)]
    members: dict[int, tuple[int, ...]] = {each: (each,) for ends in waiting for each in ends}
    people = {each for ends in waiting if found.kinds[ends] is kinds.TRAINEE for each in ends}
    members |= user.store.pairs.list_members(people)
    count = Counter[Kind]()
    for records, asked in _connect(waiting, members):
        kind = found.kinds[asked[0]]
        count[kind] += len(_cut_large(records, asked)) if kind is kinds.TRAINEE else 1
    if state is None and (places := typed_places.count_open_places(user)):
        count[kinds.PLACE] = places
    return count


@needs(Permission.CORRECT_PEOPLE)
def load_cluster(user: UserSession, cluster: PairCluster) -> ComparedCluster:
    """Raise NOT_FOUND."""
    contexts = load_contexts(user, cluster.members)
    if len(contexts) < len(cluster.members):
        raise Problem(Code.NOT_FOUND)
    said = verdicts.list_verdicts_on(user, cluster.members)
    inside = tuple(each for each in said if {*each.given.ends} <= {*cluster.members})
    asked = [pair.ends for pair in cluster.pairs]
    apart = frozenset(
        each.given.ends
        for each in inside
        if each.given.verdict.holds_apart and each.given.ends not in asked
    )
    return ComparedCluster(
        cluster,
        explain_pairs(user, asked),
        compared_pairs.load_shown_values(user, cluster.members),
        tuple(contexts[each] for each in cluster.members),
        inside,
        _propose(user, cluster, apart),
        apart,
        frozenset(_list_joined(user, cluster.members)),
        {ends: compared_pairs.count_shared(user, ends) for ends in asked},
        bool(first_readings.find_minors(user, cluster.members)),
    )


@needs(Permission.CORRECT_PEOPLE)
def judge_cluster(
    user: UserSession,
    cluster: PairCluster,
    ticked: Collection[int] | None,
    *,
    leaves_others: bool = False,
) -> int:
    """Say in one act that *ticked* are one person, and that the others differ from them.

    With *leaves_others* nothing is said of the others. Without any ticked, all differ; None is
    unsure of all. Return how many of *ticked* are one now. Raises as `verdicts.judge_pair`.
    """
    answers = {pair.ends: _answer(pair.ends, ticked) for pair in cluster.pairs}
    said = {
        ends: verdict
        for ends, verdict in answers.items()
        if verdict and not (leaves_others and verdict is Verdict.DIFFERENT)
    }
    ticked = ticked or ()
    said |= dict.fromkeys(_find_missing_links(user, said, ticked), Verdict.SAME)
    seen = [given for pair in cluster.pairs for given in pair.said]
    verdicts.judge_each(user, said, seen=seen)
    roots = user.store.pairs.find_roots(ticked)
    return max(map(list(roots.values()).count, roots.values()), default=0)


def _answer(ends: Ends, ticked: Collection[int] | None) -> Verdict | None:
    if ticked is None:
        return Verdict.UNSURE
    inside = {*ends} & {*ticked}
    if len(inside) == len(ends):
        return Verdict.SAME
    return Verdict.DIFFERENT if inside or not ticked else None


def _find_missing_links(
    user: UserSession, said: Mapping[Ends, Verdict], ticked: Collection[int]
) -> list[Ends]:
    near = [ends for ends, verdict in said.items() if verdict is Verdict.SAME]
    pieces = _merge([{each} for each in ticked], [*near, *_list_joined(user, ticked)])
    return [order_ends(min(pieces[0]), min(piece)) for piece in pieces[1:]]


def _propose(user: UserSession, cluster: PairCluster, apart: Collection[Ends]) -> frozenset[int]:
    ranked = sorted(cluster.pairs, key=lambda pair: -pair.score)
    likely = [pair.ends for pair in ranked if find_likelihood(pair.score) <= Likelihood.PROBABLE]
    pieces = _merge([{each} for each in cluster.members], _list_joined(user, cluster.members))
    largest = max(_merge(pieces, likely, apart), key=len)
    return frozenset(largest if len(largest) > 1 else ())


def _connect(
    pairs: Iterable[Ends], members: Mapping[int, tuple[int, ...]]
) -> list[tuple[set[int], list[Ends]]]:
    above: dict[int, int] = {}

    def top(record: int) -> int:
        while (higher := above.setdefault(record, record)) != record:
            above[record] = above[higher]
            record = higher
        return record

    for first, second in pairs:
        for record in (*members[first], *members[second]):
            above[top(record)] = top(first)
    found: dict[int, tuple[set[int], list[Ends]]] = {}
    for first, second in pairs:
        records, own = found.setdefault(top(first), (set(), []))
        records.update(members[first], members[second])
        own.append((first, second))
    return list(found.values())


def _cut_large(records: set[int], pairs: list[Ends]) -> list[tuple[tuple[int, ...], list[Ends]]]:
    if len(records) > _MOST_MEMBERS:
        return [(ends, [ends]) for ends in pairs]
    return [(tuple(sorted(records)), pairs)]


def _list_joined(user: UserSession, records: Collection[int]) -> list[Ends]:
    roots = user.store.pairs.find_roots(records)
    return [
        (first, other)
        for first, other in combinations(sorted(records), 2)
        if roots[first] == roots[other]
    ]


def _merge(
    pieces: list[set[int]], links: Iterable[Ends], apart: Collection[Ends] = ()
) -> list[set[int]]:
    for ends in links:
        touched = [piece for piece in pieces if not piece.isdisjoint(ends)]
        merged = set[int]().union(*touched)
        if not any(merged.issuperset(each) for each in apart):
            pieces = [*(piece for piece in pieces if piece not in touched), merged]
    return sorted(pieces, key=min)
