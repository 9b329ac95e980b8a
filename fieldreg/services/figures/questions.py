"""Questions as they are typed: dimensions and values by name, code or word."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.figures.choropleth import LEVELS
from fieldreg.domain.figures.dimensions import AGE_BANDS, DISTANCE_BANDS, GENDERS, NO, YES
from fieldreg.domain.figures.questions import DIMENSION_LIMIT, Dimension, Measure, Question
from fieldreg.domain.kinds import Kind
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.normalisation import label_key, sort_key
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import ContributionPart, CourseForm, PartnerRole, SessionMode
from fieldreg.domain.roles import Permission
from fieldreg.services.records.session_refs import load_shown_entries
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.kept.components import JOINED_KINDS

WITHOUT: Final = "-"
"""Typed, and in documents, for sessions without the value: of no project, with no partner."""
KINDS: Final[Mapping[Dimension, Kind]] = {
    Dimension.COURSE: kinds.COURSE,
    Dimension.THEME: kinds.BY_NAME["theme"],
    Dimension.AUDIENCE: kinds.BY_NAME["audience"],
    Dimension.PROJECT: kinds.BY_NAME["project"],
    Dimension.PARTNER: kinds.PARTNER,
}
CHOICES: Final[Mapping[Dimension, tuple[str, ...]]] = {
    **dict.fromkeys((Dimension.RURAL, Dimension.YOUTH, Dimension.MINOR), (YES, NO)),
    **dict.fromkeys((Dimension.NEW, Dimension.COMPLETED, Dimension.TRAINER_LEVEL), (YES, NO)),
    Dimension.GENDER: GENDERS,
    Dimension.AGE: tuple(AGE_BANDS),
    **dict.fromkeys((Dimension.DISTANCE, Dimension.HELD_DISTANCE), tuple(DISTANCE_BANDS)),
    Dimension.FORM: tuple(CourseForm),
    Dimension.MODE: tuple(SessionMode),
    Dimension.PART: tuple(ContributionPart),
    Dimension.PARTNER_PART: tuple(PartnerRole),
}
_MAY_LACK: Final = frozenset(
    {
        *(Dimension.THEME, Dimension.AUDIENCE, Dimension.PROJECT, Dimension.PARTNER),
        *(Dimension.PARTNER_PART, Dimension.FORM, Dimension.PART, Dimension.HELD_DISTANCE),
    }
)
_PERIODS: Final = {
    Dimension.YEAR: re.compile("[0-9]{4}"),
    Dimension.QUARTER: re.compile("[0-9]{4}-Q[1-4]"),
    Dimension.MONTH: re.compile("[0-9]{4}-(0[1-9]|1[0-2])"),
}
_EXAMPLES: Final = {
    Dimension.YEAR: "YYYY",
    Dimension.QUARTER: "YYYY-Q1 to YYYY-Q4",
    Dimension.MONTH: "YYYY-MM",
}


@needs(Permission.VIEW_FIGURES)
def build_question(
    user: UserSession,
    measure: str,
    by: Iterable[str] = (),
    where: Iterable[tuple[str, str]] = (),
    *,
    since: str = "",
    until: str = "",
) -> Question:
    """Return the question with the values of *where* as they are typed.

    Raises VALUE_REFUSED for an unknown measure or dimension, more than three of them, or a value
    that it cannot have; PLACE_UNKNOWN; as `find_entry` and `Question`.
    """
    wanted: dict[Dimension, frozenset[str | None]] = {}
    for name, typed in where:
        dimension = _find_dimension(name)
        value = _find_value(user, dimension, typed.strip())
        wanted[dimension] = wanted.get(dimension, frozenset()) | {value}
    if measure not in tuple(Measure):
        raise Problem(Code.VALUE_REFUSED, field="measure", takes=", ".join(Measure))
    dimensions = tuple(map(_find_dimension, by))
    if len(dimensions) > DIMENSION_LIMIT:
        raise Problem(Code.VALUE_REFUSED, field="by", takes=f"{DIMENSION_LIMIT} at most")
    return Question(Measure(measure), dimensions, wanted, since or None, until or None)


def _find_dimension(name: str) -> Dimension:
    if name.strip() not in tuple(Dimension):
        raise Problem(Code.VALUE_REFUSED, field=name.strip(), takes=", ".join(Dimension))
    return Dimension(name.strip())


def _find_value(user: UserSession, dimension: Dimension, typed: str) -> str | None:
    if dimension in LEVELS:
        code = user.places.resolve(typed, LEVELS[dimension])
        if code is None and (typed != WITHOUT or dimension.is_of_people):
            raise Problem(Code.PLACE_UNKNOWN, place=typed)
        return code
    if dimension in KINDS and typed != WITHOUT:
        return str(find_entry(user, dimension, typed))
    is_choice = typed in CHOICES.get(dimension, ())
    if typed == WITHOUT and not dimension.is_of_people:
        return None
    if is_choice or (dimension in _PERIODS and _PERIODS[dimension].fullmatch(typed)):
        return typed
    takes = ", ".join(CHOICES.get(dimension, ())) or _EXAMPLES.get(dimension, "nothing")
    raise Problem(Code.VALUE_REFUSED, field=str(dimension), takes=takes)


@needs(Permission.VIEW_FIGURES)
def find_entry(user: UserSession, dimension: Dimension, typed: str) -> int:
    """Return the entry of a code or name, that in use if others of it are not.

    Raises NOT_FOUND; NAME_AMBIGUOUS for a name of several that are not one.
    """
    rows = user.store.records.list_all(KINDS[dimension], retired=True)
    coded, label = set(user.resolve_short_code(typed)), label_key(typed)
    named = [row for row in rows if label_key(str(row.values["name"] or "")) == label]
    found = [row.id for row in rows if row.id in coded]
    found = found or [row.id for row in named if not row.is_retired] or [row.id for row in named]
    groups = _load_groups(user, dimension)
    entries = {groups.get(each, each) for each in found}
    if not entries:
        raise Problem(Code.NOT_FOUND, ref=typed)
    if len(entries) > 1:
        raise Problem(Code.NAME_AMBIGUOUS, field=str(dimension))
    return entries.pop()


@needs(Permission.VIEW_FIGURES)
def renew_question(user: UserSession, question: Question) -> Question:
    """Return a question that was kept, about what its courses and partners are one with by now."""
    where = dict(question.where)
    for dimension in where.keys() & {Dimension.COURSE, Dimension.PARTNER}:
        groups = _load_groups(user, dimension)
        where[dimension] = frozenset(
            value and str(groups.get(int(value), value)) for value in where[dimension]
        )
    return replace(question, where=where)


def _load_groups(user: UserSession, dimension: Dimension) -> Mapping[int, int]:
    kind = KINDS[dimension]
    return user.store.fact_reader.load_groups(kind) if kind in JOINED_KINDS else {}


@needs(Permission.VIEW_EDITIONS)
def load_names(
    user: UserSession, values: Iterable[tuple[Dimension, str | None]], language: str
) -> dict[tuple[Dimension, str], str]:
    found: dict[tuple[Dimension, str], str] = {}
    entries: dict[int, list[Dimension]] = {}
    for dimension, value in set(values):
        if value and dimension in LEVELS and user.places.by_code(value):
            found[dimension, value] = user.places.short_name(value, language)
        elif value and dimension in KINDS and value.isdecimal():
            entries.setdefault(int(value), []).append(dimension)
    for dimension, kind in KINDS.items():
        wanted = [entry for entry, among in entries.items() if dimension in among]
        for entry, shown in load_shown_entries(user, kind, wanted).items():
            name = shown.get(f"name_{language}") or shown["name"]
            found[dimension, str(entry)] = str(name or short_code(entry))
    return found


@needs(Permission.VIEW_FIGURES)
def list_values(
    user: UserSession, dimension: Dimension, language: str
) -> list[tuple[str | None, str]]:
    """A choice has no name; periods are narrowed by days and have no values."""
    found: list[str | None] = [*CHOICES.get(dimension, ())]
    if dimension in LEVELS:
        found += [place.code for place in user.places.list_at(LEVELS[dimension])]
    elif dimension in KINDS:
        groups = _load_groups(user, dimension)
        rows = user.store.records.list_all(KINDS[dimension], retired=True)
        found += map(str, dict.fromkeys(groups.get(row.id, row.id) for row in rows))
    if dimension in _MAY_LACK:
        found.append(None)
    names = load_names(user, ((dimension, value) for value in found), language)
    named = [(value, names.get((dimension, value or ""), "")) for value in found]
    return sorted(named, key=lambda each: sort_key(each[1]) if each[0] else "\uffff")


def show_value(dimension: Dimension, value: str | None) -> str:
    """Return *value* as documents have it: entries by short code, `WITHOUT` for none."""
    if value is None:
        return WITHOUT
    is_entry = dimension in KINDS and value.isdecimal()
    return short_code(int(value)) if is_entry else value
