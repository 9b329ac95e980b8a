"""What the list of sessions shows and does, off the GUI thread."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Value
from fieldreg.domain.normalisation import sort_key
from fieldreg.domain.people.person_names import PersonName
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records import Mark
from fieldreg.services import training_sessions
from fieldreg.services.records import form_drafts
from fieldreg.services.user_session import Desk
from fieldreg.store.records.repository import Standing
from fieldreg.store.sessions import SessionLine
from fieldreg.ui.formatting import dates
from fieldreg.ui.pages.sessions.parse import Lists

_MANY = 10_000
_PAGE = 500


class Sort(StrEnum):
    """The three lists."""

    COMING = "coming"
    LEFT_OPEN = "left_open"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Shelf:
    """The sessions that are not closed, by list, and how many there are of each sort."""

    open_lines: Mapping[Sort, Sequence[SessionLine]]
    closed_count: int
    count: int

    def count_of(self, sort: Sort) -> int:
        """Count the sessions of list *sort*."""
        return self.closed_count if sort is Sort.CLOSED else len(self.open_lines[sort])


@dataclass(frozen=True, slots=True)
class BeforeClosing:
    """What is to be said before a session is closed."""

    line: SessionLine
    unmarked_count: int
    to_follow: tuple[str, ...]
    unasked: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """What may be chosen in the form, the values of the session to change, and the draft.

    *course* and *partners* are its names, and *last_marked* is the last of its
    half-days at which somebody is on the list.
    """

    lists: Lists
    values: Mapping[str, Value]
    draft: Mapping[str, str]
    course: str = ""
    partners: tuple[str, ...] = ()
    last_marked: int = 0


def look(desk: Desk) -> Shelf:
    """Give the sessions that are not closed; the others come page by page."""
    sessions = desk.store.sessions
    lines = {
        Sort.COMING: sessions.on_or_after(desk.day, _MANY),
        Sort.LEFT_OPEN: sessions.left_open(desk.day, _MANY),
    }
    return Shelf(lines, sessions.closed_count(), sessions.count())


def closed(desk: Desk, offset: int, limit: int) -> Sequence[SessionLine]:
    """Give a page of the sessions that are closed, the last ones first."""
    return desk.store.sessions.closed(offset, limit)


def before_closing(desk: Desk, line: SessionLine) -> BeforeClosing:
    """Give what is missing in the session of *line*."""
    participants = desk.store.sessions.participants(line.id)
    half_days = range(1, line.half_days + 1)
    unmarked = sum(
        one.marks.get(half_day, Mark.EXPECTED) == Mark.EXPECTED
        for one in participants
        for half_day in half_days
    )
    to_follow, unasked = (
        tuple(
            PersonName(one.given_name, one.patronymic).full
            for one in desk.store.people.lines(list(some(desk, line.id)))
        )
        for some in (
            training_sessions.minors_to_follow,
            training_sessions.guardians_missing,
        )
    )
    return BeforeClosing(line, unmarked, to_follow, unasked)


def plan_facts(desk: Desk, session: int | None, draft: str, language: str) -> Plan:
    """Give what the form needs: for a new session, or to change *session*."""
    lines = desk.store.sessions.page(0, _PAGE)
    named = {_called(desk, one, language): one.id for one in lines if one.id != session}
    courses, partners = _names(desk, kinds.COURSE), _names(desk, kinds.PARTNER)
    typed = form_drafts.load(desk, draft)
    if session is None:
        return Plan(Lists(courses, partners, named), {}, typed)
    records = desk.store.records
    values = records.one(kinds.SESSION, session).values
    course = _named(records.many(kinds.COURSE, [int(values["course"] or 0)]))
    has = _named(records.many(kinds.PARTNER, training_sessions.partner_ids(values)))
    # A partner out of use is no choice any more, but this session's all the same.
    lists = Lists(courses, list(dict.fromkeys([*partners, *has])), named)
    participants = desk.store.sessions.participants(session)
    last_marked = max((max(one.marks) for one in participants), default=0)
    return Plan(lists, values, typed, "".join(course), tuple(has), last_marked)


def plan(
    desk: Desk, draft: str, course: str, values: dict[str, Value], partners: Sequence[str]
) -> SessionLine:
    """Plan a session; the draft of it goes with it."""
    with form_drafts.finishing(desk, draft):
        session = training_sessions.plan(desk, course, values, partners)
    return _line(desk, session)


def change(
    desk: Desk,
    draft: str,
    session: int,
    values: dict[str, Value],
    *,
    course: str | None,
    partners: Sequence[str] | None,
) -> SessionLine:
    """Change *session*; the draft of that goes with it."""
    with form_drafts.finishing(desk, draft):
        training_sessions.change(desk, session, values, course=course, partners=partners)
    return _line(desk, session)


def _line(desk: Desk, session: int) -> SessionLine:
    line = desk.store.sessions.line(session)
    if line is None:
        raise Problem(Code.NOT_FOUND)
    return line


def _called(desk: Desk, line: SessionLine, language: str) -> str:
    """Say by day, course and place which session is meant; a course may be held twice a day."""
    where = line.venue or (desk.places.name(line.soum, language) if line.soum else "")
    named = f"{dates.shown(line.date)} {line.course or ''}".strip()
    return f"{named}, {where}" if where else named


def _names(desk: Desk, kind: kinds.Kind) -> list[str]:
    return sorted(set(_named(training_sessions.names_of(desk, kind))), key=sort_key)


def _named(records: Sequence[Standing]) -> list[str]:
    return [str(one.values["name"]) for one in records if one.values["name"]]
