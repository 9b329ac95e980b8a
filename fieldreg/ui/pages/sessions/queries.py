"""Data of the sessions page and its form."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Value
from fieldreg.domain.normalisation import sort_key
from fieldreg.services import training_sessions
from fieldreg.services.records import form_drafts
from fieldreg.services.user_session import UserSession
from fieldreg.store.records.repository import CurrentRecord
from fieldreg.store.sessions import SessionRow
from fieldreg.ui.formatting import dates
from fieldreg.ui.pages.sessions.parse import SessionFormChoices

_MAX_LISTED = 10_000
_MAX_PARENTS = 500


class SessionTab(StrEnum):
    COMING = "coming"
    LEFT_OPEN = "left_open"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class SessionsPageData:
    """The open sessions by list, and the numbers of closed ones and of all."""

    open_sessions: Mapping[SessionTab, Sequence[SessionRow]]
    closed_count: int
    total_count: int

    def count_of(self, tab: SessionTab) -> int:
        return self.closed_count if tab is SessionTab.CLOSED else len(self.open_sessions[tab])


@dataclass(frozen=True, slots=True)
class SessionFormData:
    """The choices of the form, the values of the session to change, and the draft.

    *course* and *partners* are names; *last_marked_half_day* is 0 without participants.
    """

    choices: SessionFormChoices
    values: Mapping[str, Value]
    draft: Mapping[str, str]
    course: str = ""
    partners: tuple[str, ...] = ()
    last_marked_half_day: int = 0


def load_sessions(user: UserSession) -> SessionsPageData:
    """Return the open sessions; the list loads closed ones page by page."""
    sessions = user.store.sessions
    open_sessions = {
        SessionTab.COMING: sessions.list_planned_from(user.day, _MAX_LISTED),
        SessionTab.LEFT_OPEN: sessions.list_overdue(user.day, _MAX_LISTED),
    }
    return SessionsPageData(open_sessions, sessions.count_closed(), sessions.count())


def load_session_form(
    user: UserSession, session: int | None, draft: str, language: str
) -> SessionFormData:
    """Return the form's data for *session*, or for a new one."""
    rows = user.store.sessions.list_page(0, _MAX_PARENTS)
    parents = {_format_parent(user, row, language): row.id for row in rows if row.id != session}
    courses, partners = _list_names(user, kinds.COURSE), _list_names(user, kinds.PARTNER)
    typed = form_drafts.load_draft(user, draft)
    if session is None:
        return SessionFormData(SessionFormChoices(courses, partners, parents), {}, typed)
    records = user.store.records
    values = records.load(kinds.SESSION, session).values
    course = _names(records.load_many(kinds.COURSE, [int(values["course"] or 0)]))
    own_partners = _names(
        records.load_many(kinds.PARTNER, training_sessions.parse_partner_ids(values))
    )
    # The session's own partners may be out of use.
    choices = SessionFormChoices(courses, list(dict.fromkeys([*partners, *own_partners])), parents)
    participants = user.store.sessions.list_participants(session)
    last_marked = max((max(participant.marks) for participant in participants), default=0)
    return SessionFormData(
        choices, values, typed, "".join(course), tuple(own_partners), last_marked
    )


def plan_session(
    user: UserSession, draft: str, course: str, values: dict[str, Value], partners: Sequence[str]
) -> SessionRow:
    """Plan a session and delete the draft."""
    with form_drafts.completing_draft(user, draft):
        session = training_sessions.plan_session(user, course, values, partners)
    return training_sessions.load_session(user, session)


def change_session(
    user: UserSession,
    draft: str,
    session: int,
    values: dict[str, Value],
    *,
    course: str | None,
    partners: Sequence[str] | None,
) -> SessionRow:
    """Change *session* and delete the draft."""
    with form_drafts.completing_draft(user, draft):
        training_sessions.change_session(user, session, values, course=course, partners=partners)
    return training_sessions.load_session(user, session)


def _format_parent(user: UserSession, row: SessionRow, language: str) -> str:
    """Return day, course and place, since a course may be held twice on one day."""
    place = row.venue or user.places.name(row.soum or "", language)
    course = f"{dates.format_date(row.date)} {row.course or ''}".strip()
    return f"{course}, {place}" if place else course


def _list_names(user: UserSession, kind: kinds.Kind) -> list[str]:
    records = training_sessions.list_courses_or_partners(user, kind)
    return sorted(set(_names(records)), key=sort_key)


def _names(records: Sequence[CurrentRecord]) -> list[str]:
    return [str(record.values["name"]) for record in records if record.values["name"]]
