"""Who attended a confidential course: shown with the session and with the person alone.

No list of people tells it by a column or filter, and no file, paper or reply. Figures are totals,
and conflicts and claims are withheld, except at the protected desk.
`tests/cli/officers/test_confidential_readings.py` places every command, and
`tests/services/exports/test_confidential_courses.py` every file.
"""

from collections.abc import Iterable
from dataclasses import replace

from fieldreg.domain import kinds
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import Answer
from fieldreg.domain.rights import DEFAULT_RIGHTS
from fieldreg.domain.roles import Permission
from fieldreg.services.user_session import UserRights, UserSession, needs


@needs(Permission.VIEW_OVERVIEW)
def list_confidential_courses(user: UserSession) -> frozenset[int]:
    courses = user.store.records.list_all(kinds.COURSE, retired=True)
    return frozenset(row.id for row in courses if row.values["is_confidential"] == Answer.YES)


@needs(Permission.VIEW_OVERVIEW)
def list_hidden_courses(user: UserSession) -> frozenset[int]:
    """Return none at the protected desk."""
    may_see = user.may(Permission.OPEN_ANSWERS)
    return frozenset() if may_see else list_confidential_courses(user)


@needs(Permission.VIEW_OVERVIEW)
def list_hidden_sessions(user: UserSession) -> frozenset[int]:
    """Return the sessions whose people no figure tells apart; none at the protected desk."""
    may_see = user.may(Permission.OPEN_ANSWERS)
    return frozenset() if may_see else user.store.fact_reader.list_confidential_sessions()


@needs(Permission.VIEW_FIGURES)
def leave_desk(user: UserSession) -> UserSession:
    """Return the session as an officer has it who learns totals of confidential courses alone."""
    return replace(user, user_rights=UserRights(lambda: DEFAULT_RIGHTS, DEFAULT_RIGHTS))


@needs(Permission.VIEW_OVERVIEW)
def find_hidden_sessions(user: UserSession, sessions: Iterable[int]) -> frozenset[int]:
    hidden = list_hidden_courses(user)
    rows = map(user.store.sessions.find, set(sessions)) if hidden else ()
    return frozenset(row.id for row in rows if row is not None and row.course_id in hidden)


@needs(Permission.VIEW_OVERVIEW)
def require_nameable(user: UserSession, courses: Iterable[int], session: int = 0) -> None:
    """Raise COURSE_CONFIDENTIAL if a list of people would tell who attended such a course."""
    row = user.store.sessions.find(session) if session else None
    asked = {*courses, row.course_id if row else 0}
    if asked & list_confidential_courses(user):
        raise Problem(Code.COURSE_CONFIDENTIAL)
