"""The queue: pairs that wait until a person judges them."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from itertools import chain
from typing import Final, Protocol, TypeVar

from fieldreg.domain import kinds
from fieldreg.domain.joins.components import join_records
from fieldreg.domain.joins.pairs import Ends, PairVerdict, find_contradictions, settle
from fieldreg.domain.joins.samples import SIZE, MissedEstimate, draw_number, estimate_missed
from fieldreg.domain.kinds import Kind
from fieldreg.domain.log.ids import writer_of
from fieldreg.domain.records.values import Verdict
from fieldreg.domain.roles import InstallationRole, Permission
from fieldreg.services.pairs.ranking import rank_pairs
from fieldreg.services.pairs.urgency import Harm, find_harms, find_likelihood
from fieldreg.services.pairs.verdicts import MET
from fieldreg.services.records import first_readings
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.metadata import PAIR_SAMPLE, ROLE
from fieldreg.store.store import Store

_FOR_EACH: Final = 9  # questions, so that the sample is no more than a tenth


class _Asked(Protocol):
    @property
    def ends(self) -> Ends: ...


_T = TypeVar("_T", bound=_Asked)


class PairState(IntEnum):
    """Why a pair waits, the most urgent first."""

    CONTRADICTED = 1  # by two who did not see each other's verdict
    REFUSED = 2  # *same*, and something else holds the two apart
    MET = 3  # one person, and both records came to one half-day
    PROPOSED = 4  # *same* by a first reader, or by a laptop
    OPEN = 5
    UNSURE = 6
    SAMPLED = 7  # of those that scored too low to be asked about (`joins.samples`)
    JUDGED = 8  # for nobody


@dataclass(frozen=True, slots=True)
class OpenPair:
    """A pair that waits for a person; *said* are the verdicts in use, *score* is in bits."""

    first: int
    second: int
    state: PairState
    said: tuple[PairVerdict, ...]
    score: float = 0.0
    harm: Harm = Harm.NONE

    @property
    def ends(self) -> Ends:
        return self.first, self.second


@dataclass(frozen=True, slots=True)
class WaitingPairs:
    states: Mapping[Ends, PairState]
    kinds: Mapping[Ends, Kind]
    said: Sequence[PairVerdict]


@needs(Permission.CORRECT_PEOPLE)
def find_waiting(user: UserSession) -> WaitingPairs:
    said, states = _load_waiting(user.store)
    found = user.store.pairs.find_kinds(chain.from_iterable(states))
    of_kinds = {ends: found[ends[0]] for ends in states if {*ends} <= found.keys()}
    return WaitingPairs({ends: states[ends] for ends in of_kinds}, of_kinds, said)


@needs(Permission.CORRECT_PEOPLE)
def list_open_pairs(
    user: UserSession, kind: Kind = kinds.TRAINEE, waiting: WaitingPairs | None = None
) -> list[OpenPair]:
    """Return the pairs of *kind* that wait for a person, the most urgent first.

    Of those about as likely those of more harm come first, then the likeliest. A laptop lists those
    of which it has both records. Of a person who may be under 18, a second reader is not told the
    first verdict.
    """
    waiting = waiting or find_waiting(user)
    states = {ends: state for ends, state in waiting.states.items() if waiting.kinds[ends] is kind}
    found = _present(user, kind, states, waiting.said)
    if kind is kinds.TRAINEE:
        harms = find_harms(user, states)
        found = [
            replace(pair, harm=harms.get(pair.ends, Harm.NONE))
            for pair in _hide_first_readings(user, found)
        ]
    # Sorted last: a place above its likeness would tell of a first reading.
    return sorted(found, key=_urgency)


def _urgency(pair: OpenPair) -> tuple[object, ...]:
    return pair.state, find_likelihood(pair.score), pair.harm, -pair.score, pair.ends


@needs(Permission.CORRECT_PEOPLE)
def list_judged_pairs(user: UserSession, most: int, kind: Kind = kinds.TRAINEE) -> list[OpenPair]:
    said = user.store.pairs.list_verdicts()
    _, waiting = _load_waiting(user.store)
    judged = [
        given
        for ends, given in settle(said).items()
        if ends not in waiting and (given.verdict is Verdict.SAME or given.verdict.holds_apart)
    ]
    latest = sorted(judged, key=lambda given: given.stamp, reverse=True)
    in_use = user.store.pairs.find_kinds(chain.from_iterable(given.ends for given in latest))
    shown = [given.ends for given in latest if {in_use.get(each) for each in given.ends} == {kind}]
    return _present(user, kind, dict.fromkeys(shown[:most], PairState.JUDGED), said)


@needs(Permission.CORRECT_PEOPLE)
def list_sampled_pairs(user: UserSession, most: int) -> list[OpenPair]:
    kept = [(first, second) for first, second in user.store.metadata.read(PAIR_SAMPLE)[:SIZE]]
    if not (kept and most):
        return []
    said = user.store.pairs.list_verdicts({*chain.from_iterable(kept)})
    known = {given.ends for given in said}
    roots = user.store.pairs.find_roots(chain.from_iterable(kept))
    in_use = user.store.pairs.find_kinds(chain.from_iterable(kept)).keys()
    unsaid = [
        ends
        for ends in kept
        if ends not in known and roots[ends[0]] != roots[ends[1]] and in_use >= {*ends}
    ]
    return _present(user, kinds.TRAINEE, dict.fromkeys(unsaid[:most], PairState.SAMPLED), said)


@needs(Permission.CORRECT_PEOPLE)
def estimate_missed_pairs(user: UserSession) -> MissedEstimate | None:
    """Estimate, from the judged part of the sample, the missed pairs among those never asked about.

    None without a sample, as on a laptop.
    """
    store = user.store
    kept = [(first, second) for first, second in store.metadata.read(PAIR_SAMPLE)]
    if not kept:
        return None
    ends = {*chain.from_iterable(kept)}
    in_use, roots = store.pairs.find_kinds(ends).keys(), store.pairs.find_roots(ends)
    here = [pair for pair in kept if in_use >= {*pair}]
    counting = settle(store.pairs.list_verdicts(ends))
    apart = {
        pair for pair, given in counting.items() if given.is_officers and given.verdict.holds_apart
    }
    joined = [pair for pair in here if roots[pair[0]] == roots[pair[1]]]
    return estimate_missed(kept, here, joined, apart.difference(joined))


def mix_in(questions: Sequence[_T], sampled: Sequence[_T]) -> list[_T]:
    """Put each of *sampled* before the question that its own ids choose.

    So none moves while other questions are judged: in every ninth place it would always stay nine
    questions away from an officer who judges the first.
    """
    ring = sorted((draw_number(each.ends), place) for place, each in enumerate(questions))
    before: dict[int, list[_T]] = {}
    for each in sampled:
        first, second = each.ends
        at = bisect_left(ring, (draw_number((second, first)), 0)) % len(ring)
        before.setdefault(ring[at][1], []).append(each)
    return [item for place, each in enumerate(questions) for item in (*before.get(place, ()), each)]


def count_mixed_in(question_count: int) -> int:
    return question_count // _FOR_EACH


def _present(
    user: UserSession, kind: Kind, states: Mapping[Ends, PairState], verdicts: Iterable[PairVerdict]
) -> list[OpenPair]:
    said: dict[Ends, list[PairVerdict]] = {}
    for given in verdicts:
        if given.ends in states:
            said.setdefault(given.ends, []).append(given)
    scores = rank_pairs(user, states) if states and kind is kinds.TRAINEE else {}
    return [
        OpenPair(*pair, state, tuple(said.get(pair, ())), scores.get(pair, 0.0))
        for pair, state in states.items()
    ]


def _hide_first_readings(user: UserSession, pairs: Sequence[OpenPair]) -> list[OpenPair]:
    unread = first_readings.find_unread(user, (given for pair in pairs for given in pair.said))
    return [
        replace(pair, state=PairState.OPEN, said=tuple(filter(_is_open, pair.said)))
        if pair.ends in unread
        else pair
        for pair in pairs
    ]


def _is_open(given: PairVerdict) -> bool:
    return given.verdict is Verdict.OPEN


def _load_waiting(store: Store) -> tuple[list[PairVerdict], dict[Ends, PairState]]:
    if store.metadata.read(ROLE) is InstallationRole.LAPTOP:
        said = store.pairs.list_verdicts()
        return said, _find_waiting(store, said, ())
    met = store.pairs.list_met()
    said = store.pairs.list_unsettled(also=met)
    return said, _find_waiting(store, said, met)


def _find_waiting(
    store: Store, verdicts: Sequence[PairVerdict], met: Collection[Ends]
) -> dict[Ends, PairState]:
    counting = settle(verdicts)
    roots = store.pairs.find_roots(chain.from_iterable(counting))
    own = store.outbox
    waiting: dict[Ends, PairState] = {}
    for ends, given in counting.items():
        is_one = roots[ends[0]] == roots[ends[1]]
        is_laptops = not given.is_officers and not own.is_own_writer(writer_of(given.pair))
        if given.verdict is Verdict.PROPOSED or (given.verdict is Verdict.SAME and is_laptops):
            state = PairState.PROPOSED
        elif given.verdict is Verdict.OPEN or (given.verdict.holds_apart and is_laptops):
            state = PairState.OPEN
        elif given.verdict is Verdict.UNSURE:
            state = PairState.UNSURE
        else:
            continue
        if not is_one:
            waiting[ends] = state
    waiting |= dict.fromkeys(_filter_unknown(store, met, counting), PairState.MET)
    waiting |= dict.fromkeys(_list_refused(store, counting, roots), PairState.REFUSED)
    return waiting | dict.fromkeys(find_contradictions(verdicts), PairState.CONTRADICTED)


def _list_refused(
    store: Store, counting: Mapping[Ends, PairVerdict], roots: Mapping[int, int]
) -> list[Ends]:
    """Return the pairs that joined nothing; without one, all are one by now."""
    is_laptop = store.metadata.read(ROLE) is InstallationRole.LAPTOP
    split = [
        given.ends
        for given in counting.values()
        if given.is_officers
        and given.verdict is Verdict.SAME
        and (is_laptop or roots[given.first] != roots[given.second])
    ]
    hidden = store.pairs.list_hidden({*chain.from_iterable(split)})
    ends = {each for pair in split if hidden.isdisjoint(pair) for each in pair}
    if not ends:
        return []
    near = [
        given for given in settle(store.pairs.list_connected(ends)).values() if given.is_officers
    ]
    hidden = store.pairs.list_hidden({each for given in near for each in given.ends})
    return [given.ends for given in join_records(near, hidden).refused]


def _filter_unknown(
    store: Store, met: Collection[Ends], counting: Mapping[Ends, PairVerdict]
) -> list[Ends]:
    judged = {counting[ends].pair: ends for ends in counting.keys() & met}
    known = {
        judged[row.id]
        for row in store.records.load_many(kinds.PAIR, list(judged))
        if MET in str(row.values["evidence"] or "").split()
    }
    return sorted({*met} - known)
