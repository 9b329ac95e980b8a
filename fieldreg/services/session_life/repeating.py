"""Planning a session like a former one.

State, notes, counts and observers are not repeated.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Kind, Value
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.models import MODELS
from fieldreg.domain.records.training_session import TrainingSession
from fieldreg.domain.records.values import ContributionPart
from fieldreg.domain.roles import Permission
from fieldreg.services import expected_people, training_sessions
from fieldreg.services.records import plain_records, session_refs
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.log.change_writer import ChangeWriter
from fieldreg.store.records.list_filters import SessionFilter
from fieldreg.store.sessions import SessionRow

_WEEK: Final = timedelta(days=7)
_LOOKED_AT: Final = 20  # of a course, among which those of confirmed laptops are sought
_OFFERED: Final = 3  # former plans of a course
_ONCE: Final = frozenset({"date", "state", "notes", "headcount"})


@dataclass(frozen=True, slots=True)
class RepeatedSession:
    session: int
    expected_count: int


@dataclass(frozen=True, slots=True)
class FormerPlan:
    session: SessionRow
    values: dict[str, Value]
    partners: tuple[str, ...]


@needs(Permission.PLAN_SESSIONS)
def list_former_plans(user: UserSession, course: str) -> list[FormerPlan]:
    ids = session_refs.find_courses(user, course)
    rows: dict[int, SessionRow] = {}
    for trainer in (user.user_name, "") if ids else ():
        only = SessionFilter(courses=ids, trainer=trainer)
        listed = user.store.sessions.list_page(0, _LOOKED_AT, only)
        rows |= {row.id: row for row in listed if not row.is_unconfirmed and row.id not in rows}
    return [load_former_plan(user, row.id) for row in list(rows.values())[:_OFFERED]]


@needs(Permission.PLAN_SESSIONS)
def load_former_plan(user: UserSession, session: int) -> FormerPlan:
    """Raise NOT_FOUND."""
    row = training_sessions.load_session(user, session)
    values = user.store.records.load(kinds.SESSION, session).values
    partner_ids = session_refs.parse_partner_ids(values)
    partners = user.store.records.load_many(kinds.PARTNER, partner_ids)
    named = {*_ONCE, "course", "partners"}
    return FormerPlan(
        row,
        {name: value for name, value in values.items() if name not in named},
        tuple(str(row.values["name"] or "") for row in partners),
    )


@needs(Permission.PLAN_SESSIONS)
def find_next_day(user: UserSession, session: int) -> str:
    day = date.fromisoformat(training_sessions.load_session(user, session).date) + _WEEK
    behind = (date.fromisoformat(user.day) - day).days
    return (day + max(0, -(-behind // 7)) * _WEEK).isoformat()


@needs(Permission.PLAN_SESSIONS)
def repeat_session(user: UserSession, session: int, day: str | None = None) -> RepeatedSession:
    """Plan *session* again, on *day* or else weeks later; expect its participants.

    Parts and people are repeated where the user may write them. Raises NOT_FOUND; VALUE_REFUSED for
    the same day.
    """
    plan = user.store.records.load(kinds.SESSION, session).values
    day = day or find_next_day(user, session)
    if day == plan["date"]:
        raise Problem(Code.VALUE_REFUSED, field="date")
    values = {name: value for name, value in plan.items() if name not in _ONCE}
    expected = 0
    with user.store.transaction():
        with user.writing() as writing:
            new = writing.create(TrainingSession.validated(**values, date=day))
            _repeat_parts(user, writing, kinds.PARTNER_PART, session, new)
            if user.may(Permission.CORRECT_PEOPLE):
                _repeat_parts(user, writing, kinds.CONTRIBUTION, session, new)
        if user.may(Permission.MARK_ATTENDANCE):  # its numbers follow those that were taken
            expected = expected_people.expect_participants_of(user, new, session)
    return RepeatedSession(new, expected)


def _repeat_parts(
    user: UserSession, writing: ChangeWriter, kind: Kind, session: int, new: int
) -> None:
    records = [row for row in plain_records.list_records(user, kind, session) if not row.is_retired]
    people = {int(row.values.get("trainee") or 0) for row in records} - {0}
    gone = people - {
        row.id for row in user.store.people.list_by_ids(sorted(people)) if not row.retired
    }
    for record in records:
        values = {name: value for name, value in record.values.items() if value is not None}
        is_over = values["part"] == ContributionPart.OBSERVER or values.get("trainee") in gone
        if not is_over:
            writing.create(MODELS[kind.name].validated(**values | {"session": new}))
