"""What was typed into the form of a session, read into values.

The texts of places, names and notes are values as they stand. Days, numbers, partners
and the session it grew out of are read here; `domain` says whether they can be.
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
_TEXTS: Final = ("starts", "soum", "venue", "mode", "facilitators", "notes")


@dataclass(frozen=True, slots=True)
class SessionFormChoices:
    """What may be chosen: courses, partners, and sessions by what they are called."""

    courses: Sequence[str]
    partners: Sequence[str]
    sessions: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class ParsedSession:
    """The outcome: *values* without course and partners, these two apart, *problems*."""

    course: str
    partners: tuple[str, ...]
    values: dict[str, Value] = field(default_factory=dict)
    problems: dict[str, Code] = field(default_factory=dict)


def parse_session(typed: Mapping[str, str], lists: SessionFormChoices) -> ParsedSession:
    """Read the *typed* texts of one session."""
    values: dict[str, Value] = {name: typed[name].strip() or None for name in _TEXTS}
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
    values["parent"] = _chosen(parent, lists.sessions) if parent else None
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
    return ParsedSession(course, parse_names(typed["partners"], lists.partners), values, problems)


def parse_names(text: str, known: Iterable[str]) -> tuple[str, ...]:
    """Read names with commas between, or semicolons once there is one.

    A name that is *known* is found even where it has these in it.
    """
    mark = ";" if ";" in text else ","
    by_parts = {_parts(name, mark): name for name in known}
    sizes = range(max(map(len, by_parts), default=0), 0, -1)
    read: dict[str, None] = {}
    parts = text.split(mark)
    while parts:
        runs = (_parts(mark.join(parts[:size]), mark) for size in sizes)
        run = next((run for run in runs if run in by_parts), ())
        read[by_parts[run] if run else parts[0].strip(" ,;")] = None
        del parts[: len(run) or 1]
    return tuple(filter(None, read))


def format_names(names: Sequence[str]) -> str:
    """Write *names* so that `names_in` reads them back."""
    has_marks = any("," in name or ";" in name for name in names)
    return ("; " if has_marks else ", ").join(names)


def _parts(name: str, mark: str) -> tuple[str, ...]:
    return tuple(map(label_key, name.split(mark)))


def _chosen(typed: str, names: Mapping[str, int]) -> int | None:
    """Find what was *typed* among *names*, however it is spelt."""
    wanted = label_key(typed)
    return next((one for name, one in names.items() if label_key(name) == wanted), None)
