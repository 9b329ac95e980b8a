"""Finding: people as one types, and records by the names people call them."""

from collections.abc import Mapping

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import read_code
from fieldreg.domain.normalisation import fold, fold_patronymic, fold_prefix, name_keys
from fieldreg.domain.people import birth_dates
from fieldreg.domain.people.duplicate_matching import LIKELY, Facts, Likeness, likeness
from fieldreg.domain.people.phones import phone_key
from fieldreg.domain.places.gazetteer import Level
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Verb
from fieldreg.services import consent_records
from fieldreg.services.permissions import needs
from fieldreg.services.user_session import Desk
from fieldreg.store.people.repository import Hits, PersonLine
from fieldreg.store.people.search_plan import Wanted

_YEAR_LENGTH = 4
_MOST_NAMES = 4


@needs(Verb.FIND)
def find_people(
    desk: Desk,
    text: str,
    *,
    soum: str | None = None,
    near: str | None = None,
    limit: int = 10,
    retired: bool = False,
    offered: bool = False,
) -> Hits:
    """Find people by letters of their names, a birth year, a phone number or a short code.

    *soum* (a code or a name) restricts; people of the soum code *near* come first.
    With no text, gives everyone in alphabetical order. A telephone that may not be used
    is left out; with *offered*, so is who may not be kept any more.
    """
    found = _found(desk, text, soum=soum, near=near, limit=limit, retired=retired)
    allowed = consent_records.offered if offered else consent_records.shown
    return found._replace(lines=allowed(desk, found.lines))


def _found(
    desk: Desk,
    text: str,
    *,
    soum: str | None,
    near: str | None,
    limit: int,
    retired: bool,
) -> Hits:
    code = read_code(text)
    if code is not None and (lines := desk.store.people.lines(_called(desk, code))):
        return Hits(lines, is_cut=False)
    people = desk.store.people
    wanted = _wanted(desk, text, soum, near, retired=retired)
    if wanted is None:
        lines = people.page(0, limit + 1, retired=retired)
        return Hits(lines[:limit], len(lines) > limit)
    found = people.search(wanted, limit)
    by_source = [] if found.lines else people.lines(people.by_source(text.strip()))
    return Hits(by_source, is_cut=False) if by_source else found


def _called(desk: Desk, code: int) -> list[int]:
    """Give whom *code* means: also who had it on a copied laptop, until both were one."""
    return [code, *desk.store.branches.called(code)]


def _wanted(
    desk: Desk, text: str, soum: str | None, near: str | None, *, retired: bool
) -> Wanted | None:
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
    folded = [*map(fold, names[:-1]), *map(fold_prefix, names[-1:])]
    keys = [
        (given, fold_patronymic(word))
        for given, word in zip(folded, names, strict=True)
        if given
    ]
    within = None
    if soum:
        within = desk.places.resolve(soum, Level.SOUM)
        if within is None:
            raise Problem(Code.PLACE_UNKNOWN, place=soum)
    if not (keys or phone or year or within):
        return None
    keys.sort(key=lambda key: len(key[0]), reverse=True)
    return Wanted(tuple(keys[:_MOST_NAMES]), phone, year, within, near, retired)


@needs(Verb.FIND)
def person(desk: Desk, ref: str) -> int:
    """Give the id of the person whom *ref*, a short code or a ``source_ref``, names.

    Raises:
        Problem: NOT_FOUND, or AMBIGUOUS where several people have that ``source_ref``.
    """
    code = read_code(ref)
    if code is not None and (lines := desk.store.people.lines(_called(desk, code))):
        return lines[0].id
    found = desk.store.people.by_source(ref)
    if not found:
        raise Problem(Code.NOT_FOUND, ref=ref)
    if len(found) > 1:
        raise Problem(Code.AMBIGUOUS, ref=ref, count=len(found))
    return found[0]


@needs(Verb.LOOK)
def session(desk: Desk, ref: str) -> int:
    """Give the id of the training session with the short code *ref*.

    Raises:
        Problem: NOT_FOUND.
    """
    code = read_code(ref)
    called = [] if code is None else _called(desk, code)
    for identity in called:
        if desk.store.records.many(kinds.SESSION, [identity]):
            return identity
    raise Problem(Code.NOT_FOUND, ref=ref)


@needs(Verb.FIND)
def record(desk: Desk, ref: str) -> int:
    """Give the id of the record of any kind with the short code *ref*, or of a person.

    Raises:
        Problem: NOT_FOUND or AMBIGUOUS, as `person`.
    """
    code = read_code(ref)
    for identity in [] if code is None else _called(desk, code):
        if desk.store.records.kind_of(identity) is not None:
            return identity
    return person(desk, ref)


@needs(Verb.FIND)
def resembling(
    desk: Desk, typed: Mapping[str, str], limit: int = 10
) -> list[tuple[PersonLine, Likeness]]:
    """Give the people whom somebody with the *typed* values resembles, most alike first.

    Who may not be kept any more is nobody to compare with.
    """
    facts = _facts(desk, typed)
    if not facts.given_name:
        return []
    judged = [
        (likeness(facts, other), person)
        for person, other in desk.store.people.alike(facts).items()
    ]
    likely = [pair for pair in judged if pair[0].score >= LIKELY]
    likely.sort(key=lambda pair: (-pair[0].score, pair[1]))
    by_id = {person: alike for alike, person in likely[:limit]}
    lines = consent_records.offered(desk, desk.store.people.lines(list(by_id)))
    return [(line, by_id[line.id]) for line in lines]


def _facts(desk: Desk, typed: Mapping[str, str]) -> Facts:
    given, patronymic = name_keys(typed.get("given_name", ""), typed.get("patronymic", ""))
    born = birth_dates.parse(typed.get("birth_date", ""), desk.clock.today())
    phone = phone_key(typed.get("phone", ""))
    return Facts(given, patronymic, born.text if born else "", phone, typed.get("soum", ""))
