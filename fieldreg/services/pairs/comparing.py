"""New open pairs: records that may be one, found by likeness. No likeness judges by itself.

Records that arrived since the last look are compared with all. No step holds the store for more
than 50 ms; the comparison itself needs no store.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain, islice
from typing import Final, TypeAlias, TypeVar

from fieldreg.domain import kinds
from fieldreg.domain.joins.pairs import Ends, order_ends
from fieldreg.domain.kinds import Kind
from fieldreg.domain.matching.facts import Facts
from fieldreg.domain.matching.likeness import Reason
from fieldreg.domain.matching.pairs import match_register
from fieldreg.domain.normalisation import label_key
from fieldreg.domain.records.judgements import Pair
from fieldreg.domain.records.values import Verdict
from fieldreg.domain.roles import Permission
from fieldreg.domain.sync.tasks import Task, await_io, run_task
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.metadata import MATCHED_VERSION

OnPairs: TypeAlias = Callable[[int, int], None]
_Found: TypeAlias = dict[Ends, tuple[Reason, ...]]
_T = TypeVar("_T")

_READ_AT_ONCE, _KEPT_AT_ONCE = 1000, 100
_FIELD_OF: Final = {"place": "soum", "order": "patronymic"}


@needs(Permission.CORRECT_PEOPLE)
def find_new_pairs(user: UserSession, on_progress: OnPairs = lambda _done, _total: None) -> int:
    """Keep the new pairs of people as open ones; return their number.

    Raises:
        Problem: NOT_HEAD_OFFICE, ROLE_NEEDED.
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
        yield _let_others_go_on
    return new_count + (yield from _compare_new_people(user, on_progress))


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


def _let_others_go_on() -> None: ...


def _compare_new_people(user: UserSession, on_progress: OnPairs) -> Task[int]:
    store = user.store
    version = store.devices.last_change_version()
    since = store.metadata.read(MATCHED_VERSION)
    fresh = store.pairs.list_people_since(since) if version > since else set()
    if not fresh:
        return 0
    facts: dict[int, Facts] = {}
    for some in _cut(store.people.list_all_records(), _READ_AT_ONCE):
        facts |= store.people.load_facts(some)
        yield _let_others_go_on
    compare = partial(_compare, facts, fresh, on_progress)
    found = yield from await_io(compare)
    new_count = 0
    for pairs in _cut(found, _KEPT_AT_ONCE):
        new_count += _keep_open(user, {ends: found[ends] for ends in pairs})
        yield _let_others_go_on
    with store.transaction():
        if store.metadata.read(MATCHED_VERSION) == since:  # no laptop was confirmed meanwhile
            store.metadata.write(MATCHED_VERSION, version)
    return new_count


def _compare(facts: Mapping[int, Facts], fresh: set[int], on_progress: OnPairs) -> _Found:
    people = list(facts)
    places = frozenset(place for place, person in enumerate(people) if person in fresh)
    matched = match_register(list(facts.values()), fresh=places, on_progress=on_progress)
    return {
        order_ends(people[pair.this], people[pair.other]): matched.explain(pair)
        for pair in matched.pairs
    }


def _cut(items: Iterable[_T], count: int) -> Iterator[list[_T]]:
    rest = iter(items)
    while some := list(islice(rest, count)):
        yield some


def _keep_open(user: UserSession, found: Mapping[Ends, Sequence[Reason]]) -> int:
    """Keep those *found* that are in use, not judged and not one; return their number."""
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
