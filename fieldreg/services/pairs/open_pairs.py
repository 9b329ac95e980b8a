"""Open pairs: records that may be one, found by likeness and kept until a person judges them.

Records that arrived since the last look are compared with all. No likeness judges by itself.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from itertools import chain, islice
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.joins.components import join_records
from fieldreg.domain.joins.pairs import Ends, PairVerdict, find_contradictions, order_ends, settle
from fieldreg.domain.kinds import Kind
from fieldreg.domain.log.ids import writer_of
from fieldreg.domain.matching.likeness import Likeness, Reason
from fieldreg.domain.matching.pairs import match_register
from fieldreg.domain.matching.weights import starting_weights
from fieldreg.domain.normalisation import label_key
from fieldreg.domain.records.judgements import Pair
from fieldreg.domain.records.values import Verdict
from fieldreg.domain.roles import Permission
from fieldreg.services.records import first_readings
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.metadata import MATCHED_VERSION
from fieldreg.store.store import Store

OnPairs = Callable[[int, int], None]
_FIELD_OF: Final = {"place": "soum", "order": "patronymic"}


class PairState(IntEnum):
    """Why a pair waits, the most urgent first."""

    CONTRADICTED = 1  # by two who did not see each other's verdict
    REFUSED = 2  # *same*, and something else holds the two apart
    PROPOSED = 3  # *same* by a first reader, or by a laptop
    OPEN = 4
    UNSURE = 5
    JUDGED = 6  # for nobody


@dataclass(frozen=True, slots=True)
class OpenPair:
    """A pair that waits for a person; *said* are the verdicts in use, *score* is in bits."""

    first: int
    second: int
    state: PairState
    said: tuple[PairVerdict, ...]
    score: float = 0.0
    reasons: tuple[Reason, ...] = ()

    @property
    def ends(self) -> Ends:
        return self.first, self.second


@needs(Permission.CORRECT_PEOPLE)
def find_new_pairs(user: UserSession, on_progress: OnPairs = lambda _done, _total: None) -> int:
    """Keep the new pairs of people as open ones; return their number.

    Raises:
        Problem: NOT_HEAD_OFFICE, ROLE_NEEDED.
    """
    user.require_head_office()
    store = user.store
    version = store.devices.last_change_version()
    since = store.metadata.read(MATCHED_VERSION)
    fresh = store.pairs.list_people_since(since) if version > since else set()
    if not fresh:
        return 0
    facts = store.people.load_facts(store.people.list_all_records())
    people = list(facts)
    places = frozenset(place for place, person in enumerate(people) if person in fresh)
    matched = match_register(list(facts.values()), fresh=places, on_progress=on_progress)
    found = {
        order_ends(people[pair.this], people[pair.other]): matched.explain(pair)
        for pair in matched.pairs
    }
    with store.transaction():
        new_count = _keep_open(user, found)
        store.metadata.write(MATCHED_VERSION, version)
    return new_count


@needs(Permission.IMPORT_PEOPLE)
def keep_doubts(user: UserSession, doubts: Iterable[Ends]) -> int:
    """Keep *doubts*, people of an import who may be registered, as open pairs; return how many."""
    return _keep_open(user, {order_ends(*each): () for each in doubts})


@needs(Permission.CORRECT_PEOPLE)
def find_namesakes(user: UserSession, kind: Kind) -> int:
    """Keep courses or partners of like names as open pairs; return the number of new ones.

    Raises:
        Problem: NOT_HEAD_OFFICE, ROLE_NEEDED.
    """
    user.require_head_office()
    by_name: dict[str, list[int]] = {}
    for record in user.store.records.list_all(kind):
        if name := label_key(str(record.values["name"] or "")):
            by_name.setdefault(name, []).append(record.id)
    alike = (Reason("name", 1, 1.0),)
    ends = {(least, each): alike for least, *others in by_name.values() for each in others}
    return _keep_open(user, ends)


@needs(Permission.CORRECT_PEOPLE)
def list_open_pairs(user: UserSession, kind: Kind = kinds.TRAINEE) -> list[OpenPair]:
    """Return the pairs of *kind* that wait for a person, the most urgent first, then the likeliest.

    A laptop lists those of which it has both records. Records out of use are left out. Of somebody
    who may be under 18, a second reader is not told what the first one said.
    """
    said = user.store.pairs.list_verdicts()
    found = _present(user, kind, _find_waiting(user.store, said), said)
    if kind is kinds.TRAINEE:
        found = _hide_first_readings(user, found)
    # Sorted last: a place above its likeness would tell of a first reading.
    return sorted(found, key=lambda pair: (pair.state, -pair.score, pair.ends))


@needs(Permission.CORRECT_PEOPLE)
def count_open_pairs(user: UserSession, *states: PairState) -> Counter[Kind]:
    """Count the pairs that wait for a person, all or those in one of *states*."""
    store = user.store
    waiting = [
        ends
        for ends, state in _find_waiting(store, store.pairs.list_verdicts()).items()
        if not states or state in states
    ]
    found = store.pairs.find_kinds(chain.from_iterable(waiting))
    return Counter(found[first] for first, second in waiting if first in found and second in found)


@needs(Permission.CORRECT_PEOPLE)
def list_judged_pairs(user: UserSession, most: int, kind: Kind = kinds.TRAINEE) -> list[OpenPair]:
    """Return the *most* pairs of *kind* judged last and not open, the latest first."""
    said = user.store.pairs.list_verdicts()
    waiting = _find_waiting(user.store, said)
    judged = [
        given
        for ends, given in settle(said).items()
        if ends not in waiting and (given.verdict is Verdict.SAME or given.verdict.holds_apart)
    ]
    latest = sorted(judged, key=lambda given: given.stamp, reverse=True)
    states = {given.ends: PairState.JUDGED for given in latest}
    return _present(user, kind, states, said, most)


def _present(
    user: UserSession,
    kind: Kind,
    states: Mapping[Ends, PairState],
    verdicts: Sequence[PairVerdict],
    most: int | None = None,
) -> list[OpenPair]:
    """Return the first *most* pairs of *kind* in the order of *states*, none of it out of use."""
    ends = set(chain.from_iterable(states))
    hidden = user.store.pairs.list_hidden(ends)
    in_use = user.store.pairs.find_kinds(ends - hidden)
    shown = {record for record, its_kind in in_use.items() if its_kind is kind}
    states = {pair: states[pair] for pair in islice(filter(shown.issuperset, states), most)}
    said: dict[Ends, list[PairVerdict]] = {}
    for given in verdicts:
        said.setdefault(given.ends, []).append(given)
    scored = _score(user, states) if kind is kinds.TRAINEE else {}
    return [
        OpenPair(*pair, state, tuple(said[pair]), *scored.get(pair, (0.0, ())))
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


def _find_waiting(store: Store, verdicts: Sequence[PairVerdict]) -> dict[Ends, PairState]:
    counting = settle(verdicts)
    roots = store.pairs.find_roots(chain.from_iterable(counting))
    hidden = store.pairs.list_hidden(roots.keys())
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
    in_force = [given for given in counting.values() if given.is_officers]
    for given in join_records(in_force, hidden).refused:
        waiting[given.ends] = PairState.REFUSED
    waiting |= dict.fromkeys(find_contradictions(verdicts), PairState.CONTRADICTED)
    return {ends: state for ends, state in waiting.items() if hidden.isdisjoint(ends)}


def _score(
    user: UserSession, pairs: Iterable[Ends]
) -> Mapping[Ends, tuple[float, tuple[Reason, ...]]]:
    people = user.store.people.load_facts(set(chain.from_iterable(pairs)))
    frequencies = user.store.people.load_frequencies()
    likeness = Likeness(frequencies, starting_weights(user.store.people.count()))
    found = {}
    for first, second in pairs:
        comparison = likeness.compare(people[first], people[second])
        found[first, second] = likeness.score(comparison), tuple(likeness.explain(comparison))
    return found


def _keep_open(user: UserSession, found: Mapping[Ends, Sequence[Reason]]) -> int:
    """Keep those *found* that are not judged and not one; return their number."""
    ends = set(chain.from_iterable(found))
    known = {given.ends for given in user.store.pairs.list_verdicts(ends)}
    roots = user.store.pairs.find_roots(ends)
    new = sorted(each for each in found if each not in known and roots[each[0]] != roots[each[1]])
    if new:
        pairs = (_open_pair(each, found[each]).column_values() for each in new)
        with user.writing(is_act=False) as writing:
            writing.create_many(kinds.PAIR, list(zip(*pairs, strict=True)))
    return len(new)


def _open_pair(ends: Ends, reasons: Iterable[Reason]) -> Pair:
    spoke = dict.fromkeys(
        _FIELD_OF.get(reason.name, reason.name)
        for reason in reasons
        if reason.level and reason.bits > 0
    )
    evidence = " ".join(spoke) or None
    return Pair.validated(first=ends[0], second=ends[1], verdict=Verdict.OPEN, evidence=evidence)
