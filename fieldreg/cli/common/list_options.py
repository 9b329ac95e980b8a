"""The filters and orders of lists as options."""

import datetime as dt
import re
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, Final, TypeVar

import click

from fieldreg.cli.common.commands import SharedOptions, option
from fieldreg.domain.consents.consent_rules import AgeStatus
from fieldreg.domain.normalisation import build_matcher
from fieldreg.domain.places.place import Level
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import SessionState
from fieldreg.services.people import people_search
from fieldreg.services.records import list_filters
from fieldreg.services.user_session import UserSession
from fieldreg.store.people.repository import PeopleOrder
from fieldreg.store.records.list_filters import MAX_AGE, ConsentFilter, PeopleFilter, SessionFilter

_Row = TypeVar("_Row")
FIND: Final = option("--find TEXT", "Only rows with these words, as a search reads them.")
_DAY: Final = re.compile(r"([0-9]{4})[-./]([0-9]{1,2})[-./]([0-9]{1,2})")


def keep_found(
    rows: Iterable[_Row], typed: str, cells: Callable[[_Row], Iterable[object]]
) -> list[_Row]:
    matches = build_matcher(typed)
    return [row for row in rows if matches("\n".join(map(str, cells(row))))]


def describe_nothing(typed: str, otherwise: str) -> str:
    return "No row has these words." if typed else otherwise


def parse_day(typed: str) -> str:
    match = _DAY.fullmatch(typed.strip())
    try:
        if match is not None:
            return dt.date(*map(int, match.groups())).isoformat()
    except ValueError:  # the 31st of February
        pass
    raise Problem(Code.DATE_UNREADABLE, field="date")


def _find_place(level: Level, user: UserSession, text: str) -> str:
    code = user.places.resolve(text, level)
    if code is None:
        raise Problem(Code.PLACE_UNKNOWN, place=text)
    return code


def _option(usage: str, about: str, find: Callable[[UserSession, str], Any]) -> Any:
    return (str | None, option(usage, about, find=find))


def _consent(flag: str, about: str) -> Any:
    return (
        ConsentFilter | None,
        option(flag, f"The consent to {about}; outdated is to an old text."),
    )


def _day(usage: str, about: str) -> Any:
    return _option(usage, about, lambda _user, typed: parse_day(typed))


def _age(usage: str, about: str) -> Any:
    return (int | None, option(usage, about, type=click.IntRange(1, MAX_AGE)))


_COMMON: Final[SharedOptions] = {
    "aimag": _option(
        "--aimag CODE", "Of this aimag, by code or name.", partial(_find_place, Level.AIMAG)
    ),
    "soum": _option(
        "--soum CODE", "Of this soum, by code or name.", partial(_find_place, Level.SOUM)
    ),
    "courses": _option(
        "--course NAME",
        "Of every course of that name, or of one by its code.",
        list_filters.find_courses,
    ),
    "since": _day("--from DATE", "With a session on that day or later."),
    "until": _day("--to DATE", "With a session on that day or earlier."),
}
PEOPLE_FILTERS: Final[SharedOptions] = {
    **_COMMON,
    "session": _option("--session SESSION", "Who attended it.", people_search.find_session),
    "age": (AgeStatus | None, option("--age", "Under 18, not certain, or older.")),
    "age_from": _age("--age-from YEARS", "As old or older, as far as is known."),
    "age_to": _age("--age-to YEARS", "As old or younger, as far as is known."),
    "keep": _consent("--keep", "keep the record"),
    "contact": _consent("--contact", "be contacted"),
    "report": _consent("--report", "be named in a report"),
    "writers": _option(
        "--laptop NAME", "Registered on this laptop, or here.", list_filters.find_laptop_writers
    ),
    "trainer": _option("--by TRAINER", "Registered by this trainer.", list_filters.find_trainer),
}
SESSION_FILTERS: Final[SharedOptions] = {
    **_COMMON,
    "state": (SessionState | None, option("--state", "Only in this state.")),
    "writers": _option(
        "--laptop NAME", "Planned on this laptop, or here.", list_filters.find_laptop_writers
    ),
    "trainer": _option("--by TRAINER", "Planned by this trainer.", list_filters.find_trainer),
}
PEOPLE_ORDER: Final[SharedOptions] = {
    "order": (
        PeopleOrder,
        option("--sort", "The order.", default=PeopleOrder.NAME, show_default=True),
    ),
    "is_descending": (bool, option("--descending", "The last first.")),
    "retired": (bool, option("--retired", "Only people who are out of use.")),
}


def build_people_filter(**typed: Any) -> PeopleFilter:
    return PeopleFilter(**{name: value for name, value in typed.items() if value})


def build_session_filter(**typed: Any) -> SessionFilter:
    return SessionFilter(**{name: value for name, value in typed.items() if value})
