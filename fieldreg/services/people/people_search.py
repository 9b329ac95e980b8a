"""Search for people as typed, and for records by short code."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.matching.facts import Facts, FactsBuilder
from fieldreg.domain.matching.levels import Levels
from fieldreg.domain.matching.questions import Questions
from fieldreg.domain.normalisation import sort_key
from fieldreg.domain.people import birth_dates
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.services import consent_records, device_status
from fieldreg.services.people.search_ranking import NOBODY, PeopleOfSession, RankedSearch
from fieldreg.services.records import list_filters
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.people.repository import PeopleOrder
from fieldreg.store.people.search import PersonRow, SearchHits
from fieldreg.store.people.search_plan import PersonQuery
from fieldreg.store.records.list_filters import (
    EVERYBODY,
    NO_PEOPLE_FILTER,
    FilterCondition,
    PeopleFilter,
)

MAX_RESULTS = 100  # of a search in the list
SORTED_BLOCK: Final = 5_000  # ids


@dataclass(frozen=True, slots=True)
class PeopleListItem:
    person: PersonRow
    last_day: str = ""
    last_course: str = ""
    is_unconfirmed: bool = False


class SortedIds:
    def __init__(self) -> None:
        self._ids: list[int] = []
        self._first: int | None = None

    def read(self, offset: int, limit: int, list_ids: Callable[[int, int], list[int]]) -> list[int]:
        """Return a page; `SORTED_BLOCK` is a multiple of *limit*, and *offset* is one too."""
        within = offset % SORTED_BLOCK
        if self._first != offset - within:
            self._ids = list_ids(offset - within, SORTED_BLOCK)
            self._first = offset - within
        return self._ids[within : within + limit]


@dataclass(frozen=True, slots=True)
class PeopleSearchResult:
    """Filters let *count* of *unfiltered_count* people through; *total_count* are all.

    Of an empty list they hide *hidden_count* people, or more if it *has_more_hidden*.
    *uncounted_count* people in use are from unconfirmed laptops.
    """

    query: str
    count: int
    total_count: int
    unfiltered_count: int = 0
    people: tuple[PeopleListItem, ...] = ()
    is_complete: bool = True
    hidden_count: int = 0
    has_more_hidden: bool = False
    uncounted_count: int = 0


@needs(Permission.FIND_PEOPLE)
def search_list(
    user: UserSession,
    text: str,
    counted: PeopleSearchResult | None,
    *,
    retired: bool,
    only: PeopleFilter = NO_PEOPLE_FILTER,
) -> PeopleSearchResult:
    """Find people by *text* among those that *only* lets through; without text, only count them.

    *counted* is an earlier result; None counts again, which is slow.
    """
    condition = list_filters.build_people_condition(user, only)
    if counted is None:
        people = user.store.people
        there, others = (people.count(retired=it) for it in (retired, not retired))
        count = people.count(retired=retired, only=condition) if condition.sql else there
        uncounted = 0 if retired else there - people.count_counted()
        counted = PeopleSearchResult("", count, there + others, there, uncounted_count=uncounted)
    counted = replace(counted, query=text, people=(), is_complete=True, has_more_hidden=False)
    if not text:
        hidden_count = 0 if counted.count else counted.unfiltered_count
        return replace(counted, hidden_count=hidden_count)
    search = partial(find_people, user, text, limit=MAX_RESULTS, retired=retired)
    rows, is_cut = search(only=condition)
    hidden = search() if condition.sql and not rows else SearchHits([], is_cut=False)
    return replace(
        counted,
        people=tuple(_add_last_sessions(user, rows)),
        is_complete=not is_cut,
        hidden_count=len(hidden.lines),
        has_more_hidden=hidden.is_cut,
    )


@needs(Permission.FIND_PEOPLE)
def list_people_page(
    user: UserSession,
    offset: int,
    limit: int,
    *,
    retired: bool = False,
    order: PeopleOrder = PeopleOrder.NAME,
    is_descending: bool = False,
    only: PeopleFilter = NO_PEOPLE_FILTER,
    kept: SortedIds | None = None,
) -> list[PeopleListItem]:
    condition = list_filters.build_people_condition(user, only)
    list_ids = partial(
        user.store.people.list_ids,
        retired=retired,
        order=order,
        is_descending=is_descending,
        only=condition,
    )
    ids = kept.read(offset, limit, list_ids) if kept else list_ids(offset, limit)
    return _add_last_sessions(user, user.store.people.list_by_ids(ids))


@needs(Permission.FIND_PEOPLE)
def list_people_ids(
    user: UserSession,
    text: str = "",
    *,
    retired: bool = False,
    order: PeopleOrder = PeopleOrder.NAME,
    is_descending: bool = False,
    only: PeopleFilter = NO_PEOPLE_FILTER,
) -> list[int]:
    condition = list_filters.build_people_condition(user, only)
    if text:
        hits = find_people(user, text, limit=MAX_RESULTS, retired=retired, only=condition)
        return [row.id for row in hits.lines]
    return user.store.people.list_ids(
        retired=retired, order=order, is_descending=is_descending, only=condition
    )


@needs(Permission.FIND_PEOPLE)
def list_people_by_ids(user: UserSession, people: Sequence[int]) -> list[PeopleListItem]:
    rows = consent_records.redact_contacts(user, user.store.people.list_by_ids(people))
    by_name = sorted(rows, key=lambda row: sort_key(f"{row.given_name or ''} {row.full_name}"))
    return _add_last_sessions(user, by_name)


def _add_last_sessions(user: UserSession, people: Sequence[PersonRow]) -> list[PeopleListItem]:
    ids = [person.id for person in people]
    last = user.store.people.last_sessions(ids)
    unconfirmed = device_status.filter_unconfirmed(user.store, ids)
    found = []
    for person in people:
        _, day, course = last.get(person.id, (0, "", None))
        found.append(PeopleListItem(person, day, course or "", person.id in unconfirmed))
    return found


@needs(Permission.FIND_PEOPLE)
def find_people(
    user: UserSession,
    text: str,
    *,
    near: str | None = None,
    limit: int = 10,
    retired: bool = False,
    offered: bool = False,
    at: PeopleOfSession = NOBODY,
    only: FilterCondition = EVERYBODY,
) -> SearchHits:
    """Find people by prefixes of names, a birth year, a phone number or a short code.

    Without a literal match the text is tried as typed in another keyboard layout. Empty *text*
    returns all. Phone numbers that must not be used are ignored; *offered* also leaves out people
    who may not be kept.
    """
    people = user.store.people
    coded = people.filter_ids(_list_roots(user, user.resolve_short_code(text)), only)
    if rows := people.list_by_ids(coded):
        hits = SearchHits(rows, is_cut=False)
    else:
        wanted = PersonQuery(
            near=near,
            retired=retired,
            around=user.places.soums_around(near) if near else (),
            first=at.first,
            only=only,
        )
        hits = _search(user, RankedSearch(text, wanted, at), limit)
    allowed = consent_records.filter_usable_people if offered else consent_records.redact_contacts
    return hits._replace(lines=allowed(user, [row for row in hits.lines if not row.is_slip]))


def _list_roots(user: UserSession, people: Sequence[int]) -> list[int]:
    roots = user.store.pairs.find_roots(people)
    return list(dict.fromkeys(roots[person] for person in people))


def _search(user: UserSession, search: RankedSearch, limit: int) -> SearchHits:
    people = user.store.people
    if search.is_empty:
        wanted = search.query
        rows = people.list_first(limit + 1, retired=wanted.retired, only=wanted.only)
        return SearchHits(rows[:limit], len(rows) > limit)
    hits = people.search(search.query, limit, search)
    is_unknown = hits.is_cut and not hits.lines  # more letters have to be typed in any case
    counted, _ = _split_counted(user, hits.lines)
    if len(counted) < limit and not (is_unknown or any(map(search.is_literal, counted))):
        hits = _add_retyped(user, search.retyped(), limit, hits)
    if hits.lines:
        return hits
    found = _list_roots(user, people.find_by_source(search.text.strip()))
    ids = people.filter_ids(found, search.query.only)
    by_source = people.list_by_ids(ids)
    return SearchHits(by_source, is_cut=False) if by_source else hits


def _add_retyped(
    user: UserSession, search: RankedSearch, limit: int, hits: SearchHits
) -> SearchHits:
    words = search.names.words
    # Four times one letter sounds like that letter, which begins the names of a hundred people.
    if not words or any(2 * len(word.given) <= len(word.text) for word in words):
        return hits
    known = {row.id for row in hits.lines}
    query = replace(search.query, only_literal=bool(known))
    found, is_cut = user.store.people.search(query, limit, search)
    more = [row for row in found if row.id not in known]
    counted, others = _split_counted(user, [*hits.lines, *more])
    return SearchHits([*counted, *others][:limit], is_cut or hits.is_cut)


def _split_counted(
    user: UserSession, people: Sequence[PersonRow]
) -> tuple[list[PersonRow], list[PersonRow]]:
    unconfirmed = device_status.filter_unconfirmed(user.store, [row.id for row in people])
    counted = [row for row in people if row.id not in unconfirmed]
    return counted, [row for row in people if row.id in unconfirmed]


@needs(Permission.FIND_PEOPLE)
def find_person(user: UserSession, ref: str) -> int:
    """Raises NOT_FOUND; AMBIGUOUS if several people have that ``source_ref``."""
    if rows := user.store.people.list_by_ids(user.resolve_short_code(ref)):
        return rows[0].id
    found = user.store.people.find_by_source(ref)
    if not found:
        raise Problem(Code.NOT_FOUND, ref=ref)
    if len(_list_roots(user, found)) > 1:
        raise Problem(Code.AMBIGUOUS, ref=ref, count=len(found))
    return found[0]


@needs(Permission.VIEW_OVERVIEW)
def find_session(user: UserSession, ref: str) -> int:
    """Raise NOT_FOUND."""
    for identity in user.resolve_short_code(ref):
        if user.store.records.load_many(kinds.SESSION, [identity]):
            return identity
    raise Problem(Code.NOT_FOUND, ref=ref)


@needs(Permission.FIND_PEOPLE)
def find_record(user: UserSession, ref: str) -> int:
    """Raise as `find_person`."""
    for identity in user.resolve_short_code(ref):
        if user.store.records.kind_of(identity) is not None:
            return identity
    return find_person(user, ref)


@needs(Permission.FIND_PEOPLE)
def find_similar_people(
    user: UserSession, typed: Mapping[str, str], limit: int = 10
) -> list[tuple[PersonRow, Levels]]:
    facts = _build_facts(user, typed)
    if not facts.given:
        return []
    store = user.store
    questions = Questions(store.people.load_frequencies())
    similar = store.people.find_similar(facts, partial(questions.may_be_alike, facts))
    likely = questions.find_alike(facts, similar.items())
    roots = store.pairs.find_roots(each.id for each in likely)
    best: dict[int, Levels] = {}
    for each in likely:
        best.setdefault(roots[each.id], each.levels)
    by_id = dict(islice(best.items(), limit))
    rows = consent_records.filter_usable_people(user, store.people.list_by_ids(list(by_id)))
    return [(row, by_id[row.id]) for row in rows]


@needs(Permission.FIND_PEOPLE)
def list_last_sessions(
    user: UserSession, people: Sequence[int]
) -> dict[int, tuple[int, str, str | None]]:
    return user.store.people.last_sessions(people)


def _build_facts(user: UserSession, typed: Mapping[str, str]) -> Facts:
    born = birth_dates.parse(typed.get("birth_date", ""), user.clock.today())
    return FactsBuilder().build({**typed, "birth_date": born.text if born else ""})
