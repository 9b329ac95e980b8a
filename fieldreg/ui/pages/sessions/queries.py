"""What the list of sessions shows and does, off the GUI thread."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Value
from fieldreg.domain.normalisation import sort_key
from fieldreg.domain.people.person_names import PersonName
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import AttendanceMark
from fieldreg.services import training_sessions
from fieldreg.services.records import form_drafts
from fieldreg.services.user_session import UserSession
from fieldreg.store.records.repository import CurrentRecord
from fieldreg.store.sessions import SessionRow
from fieldreg.ui.formatting import dates
from fieldreg.ui.pages.sessions.parse import SessionFormChoices

_MANY = 10_000
_PAGE = 500


class SessionTab(StrEnum):
    """The three lists."""

    COMING = "coming"
    LEFT_OPEN = "left_open"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class SessionsPageData:
    """The sessions that are not closed, by list, and how many there are of each sort."""

    open_sessions: Mapping[SessionTab, Sequence[SessionRow]]
    closed_count: int
    total_count: int

    def count_of(self, sort: SessionTab) -> int:
        """Count the sessions of list *sort*."""
        return self.closed_count if sort is SessionTab.CLOSED else len(self.open_sessions[sort])


@dataclass(frozen=True, slots=True)
class ClosingCheck:
    """What is to be said before a session is closed."""

    session: SessionRow
    unmarked_count: int
    consents_to_follow: tuple[str, ...]
    guardians_not_asked: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SessionFormData:
    """What may be chosen in the form, the values of the session to change, and the draft.

    *course* and *partners* are its names, and *last_marked* is the last of its
    half-days at which somebody is on the list.
    """

    choices: SessionFormChoices
    values: Mapping[str, Value]
    draft: Mapping[str, str]
    course: str = ""
    partners: tuple[str, ...] = ()
    last_marked_half_day: int = 0


def load_sessions(user: UserSession) -> SessionsPageData:
    """Give the sessions that are not closed; the others come page by page."""
    sessions = user.store.sessions
    lines = {
        SessionTab.COMING: sessions.list_planned_from(user.day, _MANY),
        SessionTab.LEFT_OPEN: sessions.list_overdue(user.day, _MANY),
    }
    return SessionsPageData(lines, sessions.count_closed(), sessions.count())


def list_closed_sessions(user: UserSession, offset: int, limit: int) -> Sequence[SessionRow]:
    """Give a page of the sessions that are closed, the last ones first."""
    return user.store.sessions.list_closed(offset, limit)


def load_closing_check(user: UserSession, line: SessionRow) -> ClosingCheck:
    """Give what is missing in the session of *line*."""
    participants = user.store.sessions.list_participants(line.id)
    half_days = range(1, line.half_days + 1)
    unmarked = sum(
        one.marks.get(half_day, AttendanceMark.EXPECTED) == AttendanceMark.EXPECTED
        for one in participants
        for half_day in half_days
    )
    to_follow, unasked = (
        tuple(
            PersonName(one.given_name, one.patronymic).full
            for one in user.store.people.list_by_ids(list(some(user, line.id)))
        )
        for some in (
            training_sessions.list_minors_awaiting_consent,
            training_sessions.find_missing_guardians,
        )
    )
    return ClosingCheck(line, unmarked, to_follow, unasked)


def load_session_form(
    user: UserSession, session: int | None, draft: str, language: str
) -> SessionFormData:
    """Give what the form needs: for a new session, or to change *session*."""
    lines = user.store.sessions.list_page(0, _PAGE)
    named = {_called(user, one, language): one.id for one in lines if one.id != session}
    courses, partners = _names(user, kinds.COURSE), _names(user, kinds.PARTNER)
    typed = form_drafts.load_draft(user, draft)
    if session is None:
        return SessionFormData(SessionFormChoices(courses, partners, named), {}, typed)
    records = user.store.records
    values = records.load(kinds.SESSION, session).values
    course = _named(records.load_many(kinds.COURSE, [int(values["course"] or 0)]))
    has = _named(records.load_many(kinds.PARTNER, training_sessions.parse_partner_ids(values)))
    # A partner out of use is no choice any more, but this session's all the same.
    lists = SessionFormChoices(courses, list(dict.fromkeys([*partners, *has])), named)
    participants = user.store.sessions.list_participants(session)
    last_marked = max((max(one.marks) for one in participants), default=0)
    return SessionFormData(lists, values, typed, "".join(course), tuple(has), last_marked)


def plan_session(
    user: UserSession, draft: str, course: str, values: dict[str, Value], partners: Sequence[str]
) -> SessionRow:
    """Plan a session; the draft of it goes with it."""
    with form_drafts.completing_draft(user, draft):
        session = training_sessions.plan_session(user, course, values, partners)
    return _line(user, session)


def change_session(
    user: UserSession,
    draft: str,
    session: int,
    values: dict[str, Value],
    *,
    course: str | None,
    partners: Sequence[str] | None,
) -> SessionRow:
    """Change *session*; the draft of that goes with it."""
    with form_drafts.completing_draft(user, draft):
        training_sessions.change_session(user, session, values, course=course, partners=partners)
    return _line(user, session)


def _line(user: UserSession, session: int) -> SessionRow:
    line = user.store.sessions.find(session)
    if line is None:
        raise Problem(Code.NOT_FOUND)
    return line


def _called(user: UserSession, line: SessionRow, language: str) -> str:
    """Say by day, course and place which session is meant; a course may be held twice a day."""
    where = line.venue or (user.places.name(line.soum, language) if line.soum else "")
    named = f"{dates.format_date(line.date)} {line.course or ''}".strip()
    return f"{named}, {where}" if where else named


def _names(user: UserSession, kind: kinds.Kind) -> list[str]:
    return sorted(set(_named(training_sessions.list_courses_or_partners(user, kind))), key=sort_key)


def _named(records: Sequence[CurrentRecord]) -> list[str]:
    return [str(one.values["name"]) for one in records if one.values["name"]]
