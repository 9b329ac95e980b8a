"""Training sessions: planning, participants, attendance, closing, calling off.

Attendance is one record per trainee, session, half-day and laptop.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial

from fieldreg.domain import kinds
from fieldreg.domain.attendance_counts import ATTENDED_MARKS, count_unmarked
from fieldreg.domain.consents.consent_rules import AgeStatus
from fieldreg.domain.kinds import Value
from fieldreg.domain.log.shown import AS_STORED, AsStored, Shown
from fieldreg.domain.places.place import is_place_code
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.models import Attendance
from fieldreg.domain.records.training_session import TrainingSession
from fieldreg.domain.records.values import AttendanceMark, SessionState
from fieldreg.domain.roles import Permission
from fieldreg.keys.devices.certificates import Certificate
from fieldreg.services import consent_records
from fieldreg.services.records.session_refs import find_or_create_refs, tell_courses_apart
from fieldreg.services.shown_rows import ShownMarks, are_marks_shown
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.metadata import CERTIFICATE
from fieldreg.store.people.search import PersonRow
from fieldreg.store.sessions import SessionRow

_MAX_CHOICES = 100  # open sessions offered to a person
_RECENT = 50  # sessions among which one with a place is sought
_EVIDENCE = frozenset(AttendanceMark) - {AttendanceMark.EXPECTED}


@dataclass(frozen=True, slots=True)
class ClosingCheck:
    unmarked_count: int
    consents_to_follow: tuple[PersonRow, ...]
    guardians_not_asked: tuple[PersonRow, ...]

    @property
    def is_complete(self) -> bool:
        return not (self.unmarked_count or self.consents_to_follow or self.guardians_not_asked)


@needs(Permission.VIEW_OVERVIEW)
def load_session(user: UserSession, session: int) -> SessionRow:
    """Raise NOT_FOUND."""
    row = user.store.sessions.find(session)
    if row is None:
        raise Problem(Code.NOT_FOUND)
    return row


@needs(Permission.VIEW_OVERVIEW)
def find_near_place(user: UserSession) -> str | None:
    rows = user.store.sessions.list_counted(_RECENT)
    soum = next((row.soum for row in rows if row.soum and is_place_code(row.soum)), None)
    if soum is not None or not user.is_laptop:
        return soum
    scope = Certificate.from_bytes(user.store.metadata.read(CERTIFICATE)).scope
    return scope.place or next(iter(scope.provinces), None)


@needs(Permission.VIEW_OVERVIEW)
def list_joinable_sessions(user: UserSession, trainees: Iterable[int]) -> list[SessionRow]:
    sessions = user.store.sessions
    joined = [{row.id for row, _ in sessions.list_of_person(trainee)} for trainee in trainees]
    rows = [
        *sessions.list_planned_from(user.day, _MAX_CHOICES),
        *sessions.list_overdue(user.day, _MAX_CHOICES),
    ]
    everywhere = set.intersection(*joined) if joined else set[int]()
    open_rows = [row for row in rows if row.is_open and row.id not in everywhere]
    return tell_courses_apart(user, open_rows)


@needs(Permission.PLAN_SESSIONS)
def plan_session(
    user: UserSession, course: str, values: dict[str, Value], partners: Iterable[str] = ()
) -> int:
    """Plan a session; add the course and partners to their lists if missing.

    Return the id. Raises VALUE_REFUSED, NAME_AMBIGUOUS.
    """
    with user.writing() as writing:
        refs = find_or_create_refs(user, writing, course, partners, {})
        return writing.create(TrainingSession.validated(**values, **refs))


@needs(Permission.PLAN_SESSIONS)
def change_session(
    user: UserSession,
    session: int,
    values: dict[str, Value],
    *,
    shown: Shown,
    course: str | None = None,
    partners: Iterable[str] | None = None,
) -> bool:
    """Change *session*, as it was *shown*; return whether anything changed.

    None keeps course and partners. Raises NOT_FOUND, FIELD_UNKNOWN, VALUE_REFUSED, NAME_AMBIGUOUS;
    CHANGED_MEANWHILE if it was closed, called off or reopened since.
    """
    with user.writing() as writing:
        writing.require_shown(kinds.SESSION, session, shown, "state")
        current = user.store.records.load(kinds.SESSION, session).values
        refs = find_or_create_refs(user, writing, course, partners, current)
        return writing.edit(kinds.SESSION, session, {**values, **refs}, shown=shown)


@needs(Permission.MARK_ATTENDANCE)
def mark_attendance(
    user: UserSession,
    session: int,
    trainees: Iterable[int],
    mark: AttendanceMark,
    *,
    half_day: int = 1,
    shown: ShownMarks | AsStored,
) -> int:
    """Mark *trainees*, whose marks were *shown*; return the number of marks that changed.

    Raises NOT_FOUND, SESSION_CLOSED, HALF_DAY_OUTSIDE; PERSON_RETIRED for a person out of use who
    is not a participant yet; CHANGED_MEANWHILE, unless the other mark is the wanted one.
    """
    count = 0
    with user.writing() as writing:
        _check_open(user, session, half_day)
        rows = {row.trainee: row for row in user.store.sessions.list_participants(session)}
        for trainee, root in _pair_with_roots(user, trainees):
            row = rows.get(root)
            if not are_marks_shown(row, shown, trainee, [half_day]):
                if row is not None and row.marks.get(half_day) == mark:
                    continue
                raise Problem(Code.CHANGED_MEANWHILE)
            if row is not None and half_day in row.record_ids:
                changed = [
                    writing.edit(kinds.ATTENDANCE, record, {"mark": mark.value}, shown=AS_STORED)
                    for record in row.record_ids[half_day]
                ]
                count += any(changed)
                continue
            _check_in_use(user, trainee)
            writing.create(
                Attendance.validated(trainee=trainee, session=session, half_day=half_day, mark=mark)
            )
            count += 1
    return count


def _pair_with_roots(user: UserSession, trainees: Iterable[int]) -> list[tuple[int, int]]:
    some = list(trainees)
    roots = user.store.pairs.find_roots(some)
    return [(trainee, root) for root, trainee in {roots[each]: each for each in some}.items()]


def _check_in_use(user: UserSession, trainee: int) -> None:
    user.store.records.load(kinds.TRAINEE, trainee)
    members = user.store.pairs.list_members([trainee])[trainee]
    if all(row.is_retired for row in user.store.records.load_many(kinds.TRAINEE, members)):
        raise Problem(Code.PERSON_RETIRED)


@needs(Permission.MARK_ATTENDANCE)
def add_participants(
    user: UserSession, session: int, trainees: Iterable[int], *, half_day: int = 1
) -> int:
    with user.store.transaction():
        known = {row.trainee for row in user.store.sessions.list_participants(session)}
        new = [each for each, root in _pair_with_roots(user, trainees) if root not in known]
        if not new:
            return 0
        expected = AttendanceMark.EXPECTED
        return mark_attendance(user, session, new, expected, half_day=half_day, shown={})


@needs(Permission.MARK_ATTENDANCE)
def remove_participant(
    user: UserSession, session: int, trainee: int, *, shown: ShownMarks | AsStored
) -> int:
    """Remove a participant; return how many marks were retired.

    Raises NOT_FOUND, SESSION_CLOSED, CHANGED_MEANWHILE.
    """
    with user.writing() as writing:
        _check_open(user, session, 1)
        ((_, root),) = _pair_with_roots(user, [trainee])
        for row in user.store.sessions.list_participants(session):
            if row.trainee == root:
                if not are_marks_shown(row, shown, trainee, row.stamps):
                    raise Problem(Code.CHANGED_MEANWHILE)
                ids = [identity for ids in row.record_ids.values() for identity in ids]
                return writing.retire_many(kinds.ATTENDANCE, ids)
    raise Problem(Code.NOT_FOUND)


@needs(Permission.MARK_ATTENDANCE)
def mark_all_present_except(
    user: UserSession,
    session: int,
    absent: Iterable[int],
    *,
    half_day: int = 1,
    shown: ShownMarks | AsStored,
) -> int:
    """Mark everyone else who was *shown* present; return the number of changed marks.

    Late, left early and excused stay, and so do all marks of erased people. Raises as
    `mark_attendance`.
    """
    excluded = set(user.store.pairs.find_roots(absent).values())
    settled = {AttendanceMark.LATE, AttendanceMark.LEFT_EARLY, AttendanceMark.EXCUSED}
    with user.store.transaction():
        participants = user.store.sessions.list_participants(session)
        wanted = {row.trainee for row in participants} - excluded
        if shown is not AS_STORED:
            wanted &= {trainee for trainee, _ in shown}
        known = {person.id for person in user.store.people.list_by_ids(sorted(wanted))}
        present = [
            row.trainee
            for row in participants
            if row.trainee in known and row.marks.get(half_day) not in settled
        ]
        mark = partial(mark_attendance, user, session, half_day=half_day, shown=shown)
        return mark(present, AttendanceMark.PRESENT) + mark(sorted(excluded), AttendanceMark.ABSENT)


@needs(Permission.VIEW_OVERVIEW)
def load_closing_check(user: UserSession, session: int) -> ClosingCheck:
    """Erased participants do not count; raise NOT_FOUND."""
    half_days = load_session(user, session).half_days
    participants = user.store.sessions.list_participants(session)
    people = user.store.people.list_by_ids([row.trainee for row in participants])
    known = {person.id for person in people}
    marks = [row.marks for row in participants if row.trainee in known]
    to_follow, not_asked = (
        tuple(user.store.people.list_by_ids(list(find(user, session))))
        for find in (list_minors_awaiting_consent, find_missing_guardians)
    )
    return ClosingCheck(count_unmarked(marks, half_days), to_follow, not_asked)


@needs(Permission.MARK_ATTENDANCE)
def close_sessions(
    user: UserSession, *sessions: int, lets_follow: bool = False, language: str = "mn"
) -> bool:
    """Close all of *sessions* or none; return whether any was open.

    Each minor who attended needs a guardian's answer, or a note that it will follow; otherwise
    GUARDIANS_MISSING is raised. *lets_follow* writes that note if no guardian was asked; people of
    unknown age always get it. Raises NOT_FOUND; CHANGED_MEANWHILE for one that was called off.
    """
    with user.store.transaction():
        closed = [_close(user, session, language, lets_follow=lets_follow) for session in sessions]
    return any(closed)


def _close(user: UserSession, session: int, language: str, *, lets_follow: bool) -> bool:
    current = user.store.records.load(kinds.SESSION, session).values
    if current["state"] == SessionState.CLOSED:
        return False
    if current["state"] != SessionState.PLANNED:
        raise Problem(Code.CHANGED_MEANWHILE)
    missing = find_missing_guardians(user, session)
    minors = [person for person, age in missing.items() if age is AgeStatus.MINOR]
    if minors and not lets_follow:
        raise Problem(Code.GUARDIANS_MISSING, count=len(minors))
    waiting = consent_records.build_awaited_consents(user, missing, language)
    with user.writing() as writing:
        for person in waiting:
            writing.create(person)
        closed: dict[str, Value] = {"state": SessionState.CLOSED.value}
        return writing.edit(kinds.SESSION, session, closed, shown=AS_STORED)


@needs(Permission.MARK_ATTENDANCE)
def reopen_sessions(user: UserSession, *sessions: int) -> bool:
    """Open *sessions* that were closed, called off or deleted; return whether any was.

    Raises NOT_FOUND.
    """
    planned: dict[str, Value] = {"state": SessionState.PLANNED.value}
    with user.writing() as writing:
        changed = [
            writing.retire(kinds.SESSION, session, retired=False)
            | writing.edit(kinds.SESSION, session, planned, shown=AS_STORED)
            for session in sessions
        ]
    return any(changed)


@needs(Permission.PLAN_SESSIONS)
def call_off_sessions(user: UserSession, *sessions: int) -> bool:
    """Call off all of *sessions* or none; return whether any was open.

    Raises NOT_FOUND, SESSION_CLOSED, SESSION_ATTENDED.
    """
    called_off = SessionState.CALLED_OFF.value
    with user.writing() as writing:
        changed = [
            writing.edit(kinds.SESSION, session, {"state": called_off}, shown=AS_STORED)
            for session in sessions
            if user.store.records.load(kinds.SESSION, session).values["state"] != called_off
            and _is_without_marks(user, session, ATTENDED_MARKS)
        ]
    return any(changed)


@needs(Permission.PLAN_SESSIONS)
def delete_sessions(user: UserSession, *sessions: int) -> int:
    """Take *sessions* out of use, all or none; return how many were in use.

    Raises NOT_FOUND; SESSION_CLOSED; SESSION_ATTENDED for one with a mark; ACT_IN_USE if answers
    were given there or another session follows from it; ROLE_NEEDED for one with people on its
    list.
    """
    with user.writing() as writing:
        for session in sessions:
            if user.store.records.load(kinds.SESSION, session).is_retired:
                continue
            _is_without_marks(user, session, _EVIDENCE)
            if user.store.sessions.list_marks(session):
                user.require(Permission.MARK_ATTENDANCE)
                expected = [
                    identity
                    for row in user.store.sessions.list_participants(session)
                    for ids in row.record_ids.values()
                    for identity in ids
                ]
                writing.retire_many(kinds.ATTENDANCE, expected)
        if user.store.undoings.is_referred_to(sessions):
            raise Problem(Code.ACT_IN_USE)
        return writing.retire_many(kinds.SESSION, sessions)


def _is_without_marks(user: UserSession, session: int, marks: frozenset[AttendanceMark]) -> bool:
    """Raise NOT_FOUND, SESSION_CLOSED, SESSION_ATTENDED."""
    _check_open(user, session)
    if not marks.isdisjoint(mark for _, mark in user.store.sessions.list_marks(session)):
        raise Problem(Code.SESSION_ATTENDED)
    return True


@needs(Permission.VIEW_OVERVIEW)
def find_missing_guardians(user: UserSession, session: int) -> dict[int, AgeStatus]:
    day = str(user.store.records.load(kinds.SESSION, session).values["date"])
    return consent_records.find_unasked_minors(
        user, _list_attending(user, session), date.fromisoformat(day)
    )


@needs(Permission.VIEW_OVERVIEW)
def list_minors_awaiting_consent(user: UserSession, session: int) -> list[int]:
    people = (row.trainee for row in user.store.sessions.list_participants(session))
    return consent_records.filter_awaited_people(user, people)


def _list_attending(user: UserSession, session: int) -> list[int]:
    return [
        row.trainee
        for row in user.store.sessions.list_participants(session)
        if ATTENDED_MARKS.intersection(row.marks.values())
    ]


def _check_open(user: UserSession, session: int, half_day: int = 1) -> None:
    record = user.store.records.load(kinds.SESSION, session)
    if record.values["state"] != SessionState.PLANNED or record.is_retired:
        raise Problem(Code.SESSION_CLOSED)
    if not 1 <= half_day <= int(record.values["half_days"] or 1):
        raise Problem(Code.HALF_DAY_OUTSIDE, half_days=int(record.values["half_days"] or 1))
