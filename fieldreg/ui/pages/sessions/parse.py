"""Parsing of the session form.

Places, names and notes are values as typed. Dates, numbers, partners and the parent session are
parsed here; `check_edit` decides whether the values are allowed.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Value
from fieldreg.domain.normalisation import label_key
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.models import check_edit
from fieldreg.ui.formatting import dates

NUMBER_FIELDS: Final = ("half_days", "capacity")
_TEXT_FIELDS: Final = ("starts", "soum", "venue", "mode", "facilitators", "notes")


@dataclass(frozen=True, slots=True)
class SessionFormChoices:
    """The choices of the form; *sessions* maps labels to ids."""

    courses: Sequence[str]
    partners: Sequence[str]
    sessions: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class ParsedSession:
    """Course and partners by name, the other values, and problems by field."""

    course: str
    partners: tuple[str, ...]
    values: dict[str, Value] = field(default_factory=dict)
    problems: dict[str, Code] = field(default_factory=dict)


def parse_session(typed: Mapping[str, str], choices: SessionFormChoices) -> ParsedSession:
    values: dict[str, Value] = {name: typed[name].strip() or None for name in _TEXT_FIELDS}
    problems: dict[str, Code] = {}
    day = dates.parse_date(typed["date"])
    if day is None:
        problems["date"] = Code.DATE_UNREADABLE
    values["date"] = day
    for name in NUMBER_FIELDS:
        text = typed[name].strip()
        values[name] = int(text) if text.isdecimal() else None
        if text and not text.isdecimal():
            problems[name] = Code.VALUE_REFUSED
    values["half_days"] = values["half_days"] or (1 if not typed["half_days"].strip() else 0)
    parent = typed["parent"].strip()
    values["parent"] = _find_session(parent, choices.sessions) if parent else None
    if parent and values["parent"] is None:
        problems["parent"] = Code.NOT_FOUND
    course = typed["course"].strip()
    if not course:
        problems["course"] = Code.NAME_MISSING
    for name, value in values.items():
        if name not in problems:
            try:
                check_edit(kinds.SESSION, {name: value})
            except Problem as problem:
                problems[name] = problem.code
    partners = parse_names(typed["partners"], choices.partners)
    return ParsedSession(course, partners, values, problems)


def parse_names(text: str, known: Iterable[str]) -> tuple[str, ...]:
    """Split *text* at semicolons if it has any, else at commas.

    A *known* name that contains separators is kept whole.
    """
    separator = ";" if ";" in text else ","
    by_parts = {_split(name, separator): name for name in known}
    sizes = range(max(map(len, by_parts), default=0), 0, -1)
    names: dict[str, None] = {}
    parts = text.split(separator)
    while parts:
        runs = (_split(separator.join(parts[:size]), separator) for size in sizes)
        run = next((run for run in runs if run in by_parts), ())
        names[by_parts[run] if run else parts[0].strip(" ,;")] = None
        del parts[: len(run) or 1]
    return tuple(filter(None, names))


def format_names(names: Sequence[str]) -> str:
    """Join *names* so that `parse_names` returns them."""
    has_separators = any("," in name or ";" in name for name in names)
    return ("; " if has_separators else ", ").join(names)


def _split(name: str, separator: str) -> tuple[str, ...]:
    return tuple(map(label_key, name.split(separator)))


def _find_session(typed: str, sessions: Mapping[str, int]) -> int | None:
    wanted = label_key(typed)
    return next((id_ for label, id_ in sessions.items() if label_key(label) == wanted), None)
