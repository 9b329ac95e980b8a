"""Pairs of courses that may be one, and could move a figure."""

from dataclasses import dataclass

from fieldreg.domain import kinds
from fieldreg.domain.figures import course_joinings
from fieldreg.domain.figures.questions import Dimension, Question
from fieldreg.domain.joins.pairs import Ends, find_undecided, order_ends
from fieldreg.domain.roles import Permission
from fieldreg.services.records.confidential_courses import list_hidden_courses
from fieldreg.services.user_session import UserSession, needs


@dataclass(frozen=True, slots=True)
class OpenCourses:
    """Pairs of courses that may be one, and pairs *apart* that are not."""

    pairs: tuple[Ends, ...] = ()
    apart: frozenset[Ends] = frozenset()


@needs(Permission.VIEW_FIGURES)
def list_open_courses(user: UserSession, question: Question) -> OpenCourses:
    """Return the pairs that could move the answer to *question*.

    Courses of one name are one to a figure. Pairs with confidential courses are left out, except at
    the protected desk: the bounds of the other would tell who attends.
    """
    if Dimension.COURSE not in question.used:
        return OpenCourses()
    courses = user.store.fact_reader.load_groups(kinds.COURSE)
    hidden = {courses.get(each, each) for each in list_hidden_courses(user)}
    undecided, apart = (
        {
            order_ends(*named)
            for ends in found
            if len(named := {courses[each] for each in ends if each in courses} - hidden) > 1
        }
        for found in find_undecided(user.store.pairs.list_verdicts(courses))
    )
    listed = course_joinings.list_pairs(question, undecided - apart)
    return OpenCourses(tuple(listed), frozenset(apart))


@needs(Permission.VIEW_FIGURES)
def list_named_pairs(user: UserSession, question: Question) -> list[tuple[str, str]]:
    pairs = list_open_courses(user, question).pairs
    named = {course for ends in pairs for course in ends}
    rows = user.store.records.load_many(kinds.COURSE, sorted(named))
    names = {row.id: str(row.values["name"] or "") for row in rows}
    return [(names[first], names[second]) for first, second in pairs]
