"""Finding: people as one types, and records by the names people call them."""

from collections.abc import Mapping

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import parse_short_code
from fieldreg.domain.normalisation import (
    name_keys,
    normalise,
    normalise_patronymic,
    normalise_prefix,
)
from fieldreg.domain.people import birth_dates
from fieldreg.domain.people.duplicate_matching import (
    DUPLICATE_SCORE,
    MatchKeys,
    Similarity,
    score_similarity,
)
from fieldreg.domain.people.phones import phone_key
from fieldreg.domain.places.place import Level
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.services import consent_records
from fieldreg.services.permissions import needs
from fieldreg.services.user_session import UserSession
from fieldreg.store.people.repository import PersonRow, SearchHits
from fieldreg.store.people.search_plan import PersonQuery

_YEAR_LENGTH = 4
_MOST_NAMES = 4


@needs(Permission.FIND_PEOPLE)
def find_people(
    user: UserSession,
    text: str,
    *,
    soum: str | None = None,
    near: str | None = None,
    limit: int = 10,
    retired: bool = False,
    offered: bool = False,
) -> SearchHits:
    """Find people by letters of their names, a birth year, a phone number or a short code.

    *soum* (a code or a name) restricts; people of the soum code *near* come first.
    With no text, gives everyone in alphabetical order. A telephone that may not be used
    is left out; with *offered*, so is who may not be kept any more.
    """
    found = _found(user, text, soum=soum, near=near, limit=limit, retired=retired)
    allowed = consent_records.filter_usable_people if offered else consent_records.redact_contacts
    return found._replace(lines=allowed(user, found.lines))


def _found(
    user: UserSession, text: str, *, soum: str | None, near: str | None, limit: int, retired: bool
) -> SearchHits:
    code = parse_short_code(text)
    if code is not None and (lines := user.store.people.list_by_ids(_called(user, code))):
        return SearchHits(lines, is_cut=False)
    people = user.store.people
    wanted = _wanted(user, text, soum, near, retired=retired)
    if wanted is None:
        lines = people.list_page(0, limit + 1, retired=retired)
        return SearchHits(lines[:limit], len(lines) > limit)
    found = people.search(wanted, limit)
    by_source = [] if found.lines else people.list_by_ids(people.find_by_source(text.strip()))
    return SearchHits(by_source, is_cut=False) if by_source else found


def _called(user: UserSession, code: int) -> list[int]:
    """Give whom *code* means: also who had it on a copied laptop, until both were one."""
    return [code, *user.store.log_forks.find_other_ids(code)]


def _wanted(
    user: UserSession, text: str, soum: str | None, near: str | None, *, retired: bool
) -> PersonQuery | None:
    names: list[str] = []
    phone = year = ""
    for word in text.replace(".", " ").split():
        digits = phone_key(word) if any(c.isdigit() for c in word) else ""
        if digits and len(word) == _YEAR_LENGTH and word[:2] in ("19", "20"):
            year = word
        elif digits:
            phone = digits
        else:
            names.append(word)
    folded = [*map(normalise, names[:-1]), *map(normalise_prefix, names[-1:])]
    keys = [
        (given, normalise_patronymic(word))
        for given, word in zip(folded, names, strict=True)
        if given
    ]
    within = None
    if soum:
        within = user.places.resolve(soum, Level.SOUM)
        if within is None:
            raise Problem(Code.PLACE_UNKNOWN, place=soum)
    if not (keys or phone or year or within):
        return None
    keys.sort(key=lambda key: len(key[0]), reverse=True)
    return PersonQuery(tuple(keys[:_MOST_NAMES]), phone, year, within, near, retired)


@needs(Permission.FIND_PEOPLE)
def find_person(user: UserSession, ref: str) -> int:
    """Give the id of the person whom *ref*, a short code or a ``source_ref``, names.

    Raises:
        Problem: NOT_FOUND, or AMBIGUOUS where several people have that ``source_ref``.
    """
    code = parse_short_code(ref)
    if code is not None and (lines := user.store.people.list_by_ids(_called(user, code))):
        return lines[0].id
    found = user.store.people.find_by_source(ref)
    if not found:
        raise Problem(Code.NOT_FOUND, ref=ref)
    if len(found) > 1:
        raise Problem(Code.AMBIGUOUS, ref=ref, count=len(found))
    return found[0]


@needs(Permission.VIEW_OVERVIEW)
def find_session(user: UserSession, ref: str) -> int:
    """Give the id of the training session with the short code *ref*.

    Raises:
        Problem: NOT_FOUND.
    """
    code = parse_short_code(ref)
    called = [] if code is None else _called(user, code)
    for identity in called:
        if user.store.records.load_many(kinds.SESSION, [identity]):
            return identity
    raise Problem(Code.NOT_FOUND, ref=ref)


@needs(Permission.FIND_PEOPLE)
def find_record(user: UserSession, ref: str) -> int:
    """Give the id of the record of any kind with the short code *ref*, or of a person.

    Raises:
        Problem: NOT_FOUND or AMBIGUOUS, as `person`.
    """
    code = parse_short_code(ref)
    for identity in [] if code is None else _called(user, code):
        if user.store.records.kind_of(identity) is not None:
            return identity
    return find_person(user, ref)


@needs(Permission.FIND_PEOPLE)
def find_similar_people(
    user: UserSession, typed: Mapping[str, str], limit: int = 10
) -> list[tuple[PersonRow, Similarity]]:
    """Give the people whom somebody with the *typed* values resembles, most alike first.

    Who may not be kept any more is nobody to compare with.
    """
    facts = _facts(user, typed)
    if not facts.given_name:
        return []
    judged = [
        (score_similarity(facts, other), person)
        for person, other in user.store.people.find_similar(facts).items()
    ]
    likely = [pair for pair in judged if pair[0].score >= DUPLICATE_SCORE]
    likely.sort(key=lambda pair: (-pair[0].score, pair[1]))
    by_id = {person: alike for alike, person in likely[:limit]}
    lines = consent_records.filter_usable_people(user, user.store.people.list_by_ids(list(by_id)))
    return [(line, by_id[line.id]) for line in lines]


def _facts(user: UserSession, typed: Mapping[str, str]) -> MatchKeys:
    given, patronymic = name_keys(typed.get("given_name", ""), typed.get("patronymic", ""))
    born = birth_dates.parse(typed.get("birth_date", ""), user.clock.today())
    phone = phone_key(typed.get("phone", ""))
    return MatchKeys(given, patronymic, born.text if born else "", phone, typed.get("soum", ""))
