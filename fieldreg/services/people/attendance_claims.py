"""Attendance at a session that a laptop lacks, named by its code."""

from collections.abc import Iterable

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import parse_short_code
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.models import Attendance
from fieldreg.domain.records.values import AttendanceMark
from fieldreg.domain.roles import Permission
from fieldreg.services import training_sessions
from fieldreg.services.user_session import UserSession, needs


@needs(Permission.MARK_ATTENDANCE)
def claim_attendance(
    user: UserSession, code: str, trainees: Iterable[int], *, half_day: int = 1
) -> int:
    """Note that *trainees* were at the session *code*; return its id.

    If the session is here, they are added to it instead. Raises NOT_LAPTOP, since head office has
    every session; NOT_FOUND for no session's code; PERSON_RETIRED; as `add_participants`.
    """
    user.require_laptop()
    session = parse_short_code(code)
    kind = None if session is None else user.store.records.kind_of(session)
    if session is None or kind not in (None, kinds.SESSION):
        raise Problem(Code.NOT_FOUND, ref=code)
    if kind is kinds.SESSION:
        training_sessions.add_participants(user, session, trainees, half_day=half_day)
        return session
    claimed = set(user.store.records.ids_where(kinds.ATTENDANCE, "session", session))
    known = user.store.records.load_many(kinds.ATTENDANCE, sorted(claimed))
    already = {(record.values["trainee"], record.values["half_day"]) for record in known}
    with user.writing() as writing:
        for trainee in dict.fromkeys(trainees):
            if user.store.records.load(kinds.TRAINEE, trainee).is_retired:
                raise Problem(Code.PERSON_RETIRED)
            if (trainee, half_day) not in already:
                values = {"trainee": trainee, "session": session, "half_day": half_day}
                writing.create(Attendance.validated(**values, mark=AttendanceMark.PRESENT))
    return session


@needs(Permission.FIND_PEOPLE)
def list_claimed_sessions(user: UserSession, people: Iterable[int]) -> tuple[int, ...]:
    if not user.is_laptop or not user.may_see(kinds.ATTENDANCE):
        return ()
    records = user.store.records
    marks = {id_ for each in people for id_ in records.ids_where(kinds.ATTENDANCE, "trainee", each)}
    rows = records.load_many(kinds.ATTENDANCE, sorted(marks))
    noted = {int(row.values["session"] or 0) for row in rows if not row.is_retired}
    return tuple(sorted(session for session in noted if records.kind_of(session) is None))
