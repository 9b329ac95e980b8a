"""Sessions in conflict that could move a figure."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from fieldreg.domain import kinds
from fieldreg.domain.figures import session_versions
from fieldreg.domain.figures.questions import Dimension, Question
from fieldreg.domain.figures.session_versions import Versions
from fieldreg.domain.kinds import Field
from fieldreg.domain.roles import Permission
from fieldreg.services.figures.open_courses import list_open_courses
from fieldreg.services.records.confidential_courses import list_hidden_sessions
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.kept.past import VERSION_FIELDS


@dataclass(frozen=True, slots=True)
class OpenSession:
    id: int
    course: str | None
    day: str
    fields: tuple[Field, ...]


@needs(Permission.VIEW_FIGURES)
def list_versions(
    user: UserSession, question: Question, hidden: frozenset[int] = frozenset()
) -> Versions:
    """Return the versions that could move the answer, none of sessions that are *hidden*."""
    fields = session_versions.list_fields(question)
    found = user.store.fact_reader.list_session_versions(fields) if fields else {}
    found = {key: values for key, values in found.items() if key[0] not in hidden}
    if not found or not {Dimension.NEW, Dimension.GENERATION}.isdisjoint(question.used):
        return found
    courses, wanted = _find_wanted_courses(user, question)
    rows = user.store.records.load_many(kinds.SESSION, sorted({session for session, _ in found}))
    movable = set[tuple[int, str]]()
    for row in rows:
        every = {
            name: [row.values[name], *found.get((row.id, name), ())] for name in VERSION_FIELDS
        }
        every["course"] = [courses.get(int(each or 0), each) for each in every["course"]]
        names = session_versions.list_moving_fields(wanted, every)
        movable |= {(row.id, name) for name in names}
    return {key: values for key, values in found.items() if key in movable}


def _find_wanted_courses(
    user: UserSession, question: Question
) -> tuple[Mapping[int, int], Question]:
    """Return the group of each course, and the question with all that may be one with its own."""
    wanted = question.where.get(Dimension.COURSE)
    if wanted is None:
        return {}, question
    pairs = list_open_courses(user, question).pairs
    more = wanted | {str(course) for ends in pairs for course in ends}
    where = {**question.where, Dimension.COURSE: more}
    return user.store.fact_reader.load_groups(kinds.COURSE), replace(question, where=where)


@needs(Permission.VIEW_FIGURES)
def list_open_sessions(user: UserSession, question: Question) -> list[OpenSession]:
    """List those in conflict that could move the answer that this user gets."""
    hidden = list_hidden_sessions(user) if question.divides_people else frozenset[int]()
    fields: dict[int, list[Field]] = {}
    for session, name in sorted(list_versions(user, question, hidden)):
        fields.setdefault(session, []).append(kinds.SESSION.get_field(name))
    rows = filter(None, map(user.store.sessions.find, fields))
    return [OpenSession(row.id, row.course, row.date, tuple(fields[row.id])) for row in rows]
