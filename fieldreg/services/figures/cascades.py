"""The cascade as a user sees it: from a session, a course, or all without an earlier one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from fieldreg.domain import kinds
from fieldreg.domain.figures.cascade.edges import Cascade, Edge, build_cascade
from fieldreg.domain.figures.counting import FactRow
from fieldreg.domain.figures.dimensions import HeldSession
from fieldreg.domain.figures.questions import Dimension
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.services.figures.questions import find_entry
from fieldreg.services.records.confidential_courses import leave_desk, list_hidden_sessions
from fieldreg.services.user_session import UserSession, needs


@dataclass(frozen=True, slots=True)
class ShownCascade:
    cascade: Cascade
    promises: Mapping[str, int]
    sessions: Mapping[int, HeldSession]


@needs(Permission.VIEW_FIGURES)
def load_cascade(user: UserSession, origin: str = "", *, is_for_file: bool = False) -> ShownCascade:
    """Return the cascade from *origin*, a session's code or a course.

    Sessions of confidential courses are in it at the protected desk alone, and in no file: who leads
    a session is known, and her cascade would tell where she had been.

    Raises NOT_FOUND; FIGURES_CONFIDENTIAL if all of *origin* is of such courses.
    """
    hidden = list_hidden_sessions(leave_desk(user) if is_for_file else user)
    coded = [
        record
        for record in user.resolve_short_code(origin)
        if user.store.records.kind_of(record) is kinds.SESSION
    ]
    course = None if coded or not origin else find_entry(user, Dimension.COURSE, origin)

    def build(
        held: Mapping[int, HeldSession], rows: Iterable[FactRow], stated: Iterable[Edge]
    ) -> tuple[Cascade, dict[int, HeldSession]]:
        sessions = {id_: each for id_, each in held.items() if id_ not in hidden}
        origins = (
            coded
            if course is None
            else [each.id for each in held.values() if each.course == course]
        )
        if origin and sessions.keys().isdisjoint(origins):
            if not held.keys().isdisjoint(origins):
                raise Problem(Code.FIGURES_CONFIDENTIAL)
            raise Problem(Code.NOT_FOUND, ref=origin)
        found = build_cascade(sessions, rows, stated, origins)
        return found, {session: sessions[session] for session in found.generation_of}

    cascade, reached = user.store.fact_reader.read_cascade(build)
    promises = user.store.fact_reader.count_promises(cascade.generation_of)
    return ShownCascade(cascade, promises, reached)
