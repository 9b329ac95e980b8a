"""New open pairs: records that may be one, found by likeness. No likeness judges by itself.

Each newcomer is sought by the indexes of the door, one in a step of some 20 ms, so that the cost is
that of the newcomers.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain, islice
from typing import Final, TypeAlias, TypeVar

from fieldreg.domain import kinds
from fieldreg.domain.joins.namesakes import find_unasked
from fieldreg.domain.joins.near_names import course_key, find_near_names, split_name
from fieldreg.domain.joins.pairs import Ends, order_ends, settle
from fieldreg.domain.joins.samples import FLOOR, keep_least
from fieldreg.domain.kinds import Kind
from fieldreg.domain.log.ids import writer_of
from fieldreg.domain.matching.facts import Facts
from fieldreg.domain.matching.likeness import SHIPPED_THRESHOLD, Reason
from fieldreg.domain.matching.pairs import ScoredPair, match_register
from fieldreg.domain.normalisation import label_key
from fieldreg.domain.records.judgements import Pair
from fieldreg.domain.records.values import Verdict
from fieldreg.domain.roles import Permission
from fieldreg.domain.sync.tasks import Task, await_io, let_others_work, run_task
from fieldreg.services.pairs.kept_scores import load_likeness
from fieldreg.services.pairs.ranking import renew_frequencies
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.metadata import COMPARED, PAIR_SAMPLE, PASSED_OVER
from fieldreg.store.store import Store

OnPairs: TypeAlias = Callable[[int, int], None]
_Found: TypeAlias = dict[Ends, tuple[Reason, ...]]
_T = TypeVar("_T")

_READ_AT_ONCE, _KEPT_AT_ONCE = 300, 100
_MOST_SOUGHT: Final = 1 / 4  # of the register; of more, comparing all takes less time
_FIELD_OF: Final = {"place": "soum", "order": "patronymic"}


@needs(Permission.CORRECT_PEOPLE)
def find_new_pairs(user: UserSession, on_progress: OnPairs = lambda _done, _total: None) -> int:
    """Keep the new pairs of people as open ones; return their number.

    Raises NOT_HEAD_OFFICE, ROLE_NEEDED.
    """
    user.require_head_office()
    return run_task(_compare_new_people(user, on_progress))


@needs(Permission.CORRECT_PEOPLE)
def compare_new(user: UserSession, on_progress: OnPairs) -> Task[int]:
    """Find the new pairs of people, courses and partners; *on_progress* may raise to end it.

    Raises as `find_new_pairs`.
    """
    new_count = 0
    for kind in (kinds.COURSE, kinds.PARTNER):
        new_count += find_namesakes(user, kind)
        yield let_others_work
    return new_count + (yield from _compare_new_people(user, on_progress))


@needs(Permission.VIEW_OVERVIEW)
def count_uncompared(user: UserSession) -> int:
    """Return how many people head office has yet to compare; 0 for who sees no exact figures."""
    is_told = user.may(Permission.VIEW_FIGURES) and not user.is_laptop
    return len(_find_newcomers(user.store)) if is_told else 0


@needs(Permission.CORRECT_PEOPLE)
def count_passed_over(user: UserSession) -> int:
    """Return how many groups were too large when all were last compared; 0 on a laptop."""
    return user.store.metadata.read(PASSED_OVER)


@needs(Permission.IMPORT_PEOPLE)
def keep_doubts(user: UserSession, doubts: Iterable[Ends]) -> int:
    return _keep_open(user, {order_ends(*each): () for each in doubts})


@needs(Permission.CORRECT_PEOPLE)
def find_namesakes(user: UserSession, kind: Kind) -> int:
    """Keep courses or partners of like or near names as open pairs; return the number of new ones.

    Raises NOT_HEAD_OFFICE, ROLE_NEEDED.
    """
    user.require_head_office()
    by_key: dict[str, list[int]] = {}
    names: dict[str, str] = {}
    for record in user.store.records.list_all(kind):
        name = str(record.values["name"] or "")
        if key := course_key(name) or label_key(name):
            by_key.setdefault(key, []).append(record.id)
            names.setdefault(key, name)
    groups = {name: by_key[key] for key, name in names.items()}
    listed = {word for place in user.places.list_all() for word in split_name(place.name("mn"))}
    near = [(groups[name], groups[other]) for name, other in find_near_names(groups, listed)]
    alike = [group for group in by_key.values() if len(group) > 1]
    pairs = user.store.pairs
    records = {*pairs.list_company(chain(*alike, *chain.from_iterable(near)))}
    counting = settle(pairs.list_verdicts(records)).values()
    unasked = find_unasked(alike, near, pairs.find_roots(records), counting)
    return _keep_open(user, dict.fromkeys(unasked, (Reason("name", 1, 1.0),)))


def _compare_new_people(user: UserSession, on_progress: OnPairs) -> Task[int]:
    store = user.store
    version, waiting = store.devices.last_change_version(), _find_waiting_writers(store)
    fresh = _find_newcomers(store)
    yield let_others_work
    below: set[Ends] = set()
    compare = _seek_each
    if len(fresh) > store.people.count() * _MOST_SOUGHT:
        compare = _compare_all
    new_count = yield from compare(user, fresh, on_progress, below)
    if fresh:
        with store.transaction():
            sample = ((first, second) for first, second in store.metadata.read(PAIR_SAMPLE))
            store.metadata.write(PAIR_SAMPLE, keep_least([*sample, *below]))
            store.metadata.write(COMPARED, {"version": version, "waiting": waiting})
    return new_count


def _find_waiting_writers(store: Store) -> dict[str, int]:
    compared = store.metadata.read(COMPARED)
    writers = map(str, sorted(store.devices.list_unconfirmed_writers()))
    return {each: compared["waiting"].get(each, compared["version"]) for each in writers}


def _find_newcomers(store: Store) -> list[int]:
    compared = store.metadata.read(COMPARED)
    since, waiting = compared["version"], compared["waiting"]
    unconfirmed = store.devices.list_unconfirmed_writers()
    confirmed = {int(each) for each in waiting if int(each) not in unconfirmed}
    earliest = min([since, *(waiting[str(each)] for each in confirmed)])
    found = store.pairs.list_people_since(earliest)
    return sorted(
        person
        for person, version in found.items()
        if writer_of(person) not in unconfirmed
        and (version > since or writer_of(person) in confirmed)
    )


def _seek_each(
    user: UserSession, fresh: Sequence[int], on_progress: OnPairs, below: set[Ends]
) -> Task[int]:
    people, new_count = user.store.people, 0
    if fresh:
        yield from renew_frequencies(user)
    for done, person in enumerate(fresh):
        on_progress(done, len(fresh))
        likeness, found = load_likeness(user), _Found()
        for facts in people.load_facts([person]).values():
            for other, its_facts in people.find_similar(facts).items():
                if other == person:
                    continue
                comparison, ends = likeness.compare(facts, its_facts), order_ends(person, other)
                score = likeness.score(comparison)
                if score >= SHIPPED_THRESHOLD:
                    found[ends] = tuple(likeness.explain(comparison))
                elif score >= FLOOR:
                    below.add(ends)
        new_count += _keep_open(user, found)
        yield let_others_work
    return new_count


def _compare_all(
    user: UserSession, fresh: Collection[int], on_progress: OnPairs, below: set[Ends]
) -> Task[int]:
    people, facts, new_count = user.store.people, dict[int, Facts](), 0
    for some in _cut(people.list_all_records(), _READ_AT_ONCE):
        facts |= people.load_facts(some)
        yield let_others_work
    matching = partial(_match, facts, {*fresh}, on_progress, below)
    found, passed_over = yield from await_io(matching)
    with user.store.transaction():
        user.store.metadata.write(PASSED_OVER, passed_over)
    for pairs in _cut(found, _KEPT_AT_ONCE):
        new_count += _keep_open(user, {ends: found[ends] for ends in pairs})
        yield let_others_work
    return new_count


def _match(
    facts: Mapping[int, Facts], fresh: set[int], on_progress: OnPairs, below: set[Ends]
) -> tuple[_Found, int]:
    people = list(facts)

    def name(pair: ScoredPair) -> Ends:
        return order_ends(people[pair.this], people[pair.other])

    def note_below(pair: ScoredPair) -> None:
        if pair.score >= FLOOR and not fresh.isdisjoint(name(pair)):
            below.add(name(pair))

    matched = match_register(list(facts.values()), on_progress=on_progress, on_below=note_below)
    named = ((name(each), each) for each in matched.pairs)
    found = {ends: matched.explain(each) for ends, each in named if not fresh.isdisjoint(ends)}
    return found, matched.passed_over


def _cut(items: Iterable[_T], count: int) -> Iterator[list[_T]]:
    rest = iter(items)
    while some := list(islice(rest, count)):
        yield some


def _keep_open(user: UserSession, found: Mapping[Ends, Sequence[Reason]]) -> int:
    if not found:
        return 0
    pairs = user.store.pairs
    ends = pairs.find_kinds(chain.from_iterable(found)).keys()
    known = {given.ends for given in pairs.list_verdicts(ends)}
    roots = pairs.find_roots(ends)
    new = sorted(
        each
        for each in found
        if ends >= {*each} and each not in known and roots[each[0]] != roots[each[1]]
    )
    if new:
        columns = (_open_pair(each, found[each]).column_values() for each in new)
        with user.writing(is_act=False) as writing:
            writing.create_many(kinds.PAIR, list(zip(*columns, strict=True)))
    return len(new)


def _open_pair(ends: Ends, reasons: Iterable[Reason]) -> Pair:
    spoke = dict.fromkeys(
        _FIELD_OF.get(reason.name, reason.name)
        for reason in reasons
        if reason.level and reason.bits > 0
    )
    evidence = " ".join(spoke) or None
    return Pair.validated(first=ends[0], second=ends[1], verdict=Verdict.OPEN, evidence=evidence)
