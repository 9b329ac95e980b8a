"""Sessions in conflict that could move a figure."""

from dataclasses import dataclass

from fieldreg.domain import kinds
from fieldreg.domain.figures import session_versions
from fieldreg.domain.figures.questions import Dimension, Question
from fieldreg.domain.figures.session_versions import Versions
from fieldreg.domain.kinds import Field
from fieldreg.domain.roles import Permission
from fieldreg.services.user_session import UserSession, needs


@dataclass(frozen=True, slots=True)
class OpenSession:
    id: int
    course: str | None
    day: str
    fields: tuple[Field, ...]


@needs(Permission.VIEW_FIGURES)
def list_versions(user: UserSession, question: Question) -> Versions:
    fields = session_versions.list_fields(question)
    found = user.store.fact_reader.list_session_versions(fields) if fields else {}
    if Dimension.NEW in question.used or not found:
        return found
    rows = user.store.records.load_many(kinds.SESSION, sorted({session for session, _ in found}))
    possible = {row.id: [row.values["date"], *found.get((row.id, "date"), ())] for row in rows}
    since, until = question.since or "", question.until or "9999"
    return {
        key: values
        for key, values in found.items()
        if any(since <= str(day) <= until for day in possible[key[0]])
    }


@needs(Permission.VIEW_FIGURES)
def list_open_sessions(user: UserSession, question: Question) -> list[OpenSession]:
    fields: dict[int, list[Field]] = {}
    for session, name in sorted(list_versions(user, question)):
        fields.setdefault(session, []).append(kinds.SESSION.get_field(name))
    rows = filter(None, map(user.store.sessions.find, fields))
    return [OpenSession(row.id, row.course, row.date, tuple(fields[row.id])) for row in rows]
