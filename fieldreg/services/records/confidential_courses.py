"""Confidential courses: figures have totals, files no names."""

from collections.abc import Iterable

from fieldreg.domain import kinds
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import Answer
from fieldreg.domain.roles import Permission
from fieldreg.services.user_session import UserSession, needs


@needs(Permission.VIEW_OVERVIEW)
def list_confidential_courses(user: UserSession) -> frozenset[int]:
    courses = user.store.records.list_all(kinds.COURSE, retired=True)
    return frozenset(row.id for row in courses if row.values["is_confidential"] == Answer.YES)


@needs(Permission.VIEW_OVERVIEW)
def require_nameable(user: UserSession, courses: Iterable[int], session: int = 0) -> None:
    """Raise COURSE_CONFIDENTIAL if a list of people may not leave."""
    row = user.store.sessions.find(session) if session else None
    asked = {*courses, row.course_id if row else 0}
    if asked & list_confidential_courses(user):
        raise Problem(Code.COURSE_CONFIDENTIAL)
