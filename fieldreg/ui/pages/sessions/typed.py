"""What was typed into the form of a session, read into values.

The texts of places, names and notes are values as they stand. Days, numbers, partners
and the session it grew out of are read here; `domain` says whether they can be.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.folding import same_name
from fieldreg.domain.kinds import Value
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records import check_edit
from fieldreg.ui.forms import days

NUMBERS: Final = ("half_days", "capacity")
_TEXTS: Final = ("starts", "soum", "venue", "mode", "facilitators", "notes")


@dataclass(frozen=True, slots=True)
class Lists:
    """What may be chosen: courses and partners by name, sessions by what they are called."""

    courses: Mapping[str, int]
    partners: Mapping[str, int]
    sessions: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class TypedSession:
    """The outcome: *values* without course and partners, these two apart, *problems*."""

    course: str
    partners: tuple[str, ...]
    values: dict[str, Value] = field(default_factory=dict)
    problems: dict[str, Code] = field(default_factory=dict)


def read_session(typed: Mapping[str, str], lists: Lists) -> TypedSession:
    """Read the *typed* texts of one session."""
    values: dict[str, Value] = {name: typed[name].strip() or None for name in _TEXTS}
    problems: dict[str, Code] = {}
    day = days.read(typed["date"])
    if day is None:
        problems["date"] = Code.DATE_UNREADABLE
    values["date"] = day
    for name in NUMBERS:
        text = typed[name].strip()
        values[name] = int(text) if text.isdecimal() else None
        if text and not text.isdecimal():
            problems[name] = Code.VALUE_REFUSED
    values["half_days"] = values["half_days"] or (
        1 if not typed["half_days"].strip() else 0
    )
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
    return TypedSession(course, names_in(typed["partners"]), values, problems)


def refs(read: TypedSession, lists: Lists) -> tuple[dict[str, Value], dict[str, Code]]:
    """Give course and partners of a session that is changed, by what the lists hold."""
    problems: dict[str, Code] = {}
    course = _chosen(read.course, lists.courses)
    if course is None:
        problems["course"] = Code.NOT_FOUND
    chosen = [_chosen(name, lists.partners) for name in read.partners]
    if None in chosen:
        problems["partners"] = Code.NOT_FOUND
    partners = " ".join(map(str, sorted({one for one in chosen if one}))) or None
    return {"course": course, "partners": partners}, problems


def names_in(text: str) -> tuple[str, ...]:
    """Read names with commas between."""
    return tuple(name for part in text.split(",") if (name := part.strip()))


def _chosen(typed: str, names: Mapping[str, int]) -> int | None:
    """Find what was *typed* among *names*, however it is spelt."""
    wanted = same_name(typed)
    return next((one for name, one in names.items() if same_name(name) == wanted), None)
