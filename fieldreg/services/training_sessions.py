"""Training sessions: planning, participants, attendance, closing.

Attendance is kept as evidence: one record per trainee, session and half-day and
laptop. Marking again corrects the records that are here, all of them, so that two
laptops that once marked the same half-day differently agree from then on.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from fieldreg.domain import kinds
from fieldreg.domain.consents.consent_rules import AgeStatus
from fieldreg.domain.kinds import Kind, Value
from fieldreg.domain.normalisation import label_key
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.models import Attendance, Course, Partner, Record, TrainingSession
from fieldreg.domain.records.values import AttendanceMark, SessionState
from fieldreg.domain.roles import Permission
from fieldreg.services import consent_records
from fieldreg.services.permissions import needs
from fieldreg.services.user_session import UserSession
from fieldreg.store.log.change_writer import ChangeWriter
from fieldreg.store.records.repository import CurrentRecord


@needs(Permission.PLAN_SESSIONS)
def plan_session(
    user: UserSession, course: str, values: dict[str, Value], partners: Iterable[str] = ()
) -> int:
    """Plan a session of the course called *course* with *values*; give its id.

    A course or partner that is not in the list yet is added to it.

    Raises:
        Problem: VALUE_REFUSED.
    """
    with user.writing() as writing:
        refs = _refs(user, writing, course, partners, {})
        return writing.create(TrainingSession.validated(**values, **refs))


@needs(Permission.PLAN_SESSIONS)
def change_session(
    user: UserSession,
    session: int,
    values: dict[str, Value],
    *,
    course: str | None = None,
    partners: Iterable[str] | None = None,
) -> bool:
    """Give *session* new *values*, another *course*, other *partners*; tell whether it is news.

    Names are taken as in `plan`; None leaves what is there.

    Raises:
        Problem: NOT_FOUND, FIELD_UNKNOWN, VALUE_REFUSED.
    """
    there = user.store.records.load(kinds.SESSION, session).values
    with user.writing() as writing:
        refs = _refs(user, writing, course, partners, there)
        return writing.edit(kinds.SESSION, session, {**values, **refs})


@needs(Permission.MARK_ATTENDANCE)
def mark_attendance(
    user: UserSession,
    session: int,
    trainees: Iterable[int],
    as_: AttendanceMark,
    *,
    half_day: int = 1,
) -> int:
    """Mark the *trainees* at *half_day* of *session*; give how many marks are news.

    Raises:
        Problem: NOT_FOUND, SESSION_CLOSED, HALF_DAY_OUTSIDE; PERSON_RETIRED for one out of
            use who is not on the list yet.
    """
    _check_open(user, session, half_day)
    rows = {one.trainee: one.record_ids for one in user.store.sessions.list_participants(session)}
    news = 0
    with user.writing() as writing:
        for trainee in dict.fromkeys(trainees):
            there = rows.get(trainee, {}).get(half_day, ())
            if there:
                changed = [
                    writing.edit(kinds.ATTENDANCE, one, {"mark": as_.value}) for one in there
                ]
                news += any(changed)
                continue
            if user.store.records.load(kinds.TRAINEE, trainee).is_retired:
                raise Problem(Code.PERSON_RETIRED)
            writing.create(
                Attendance.validated(trainee=trainee, session=session, half_day=half_day, mark=as_)
            )
            news += 1
    return news


@needs(Permission.MARK_ATTENDANCE)
def add_participants(
    user: UserSession, session: int, trainees: Iterable[int], *, half_day: int = 1
) -> int:
    """Add *trainees* to *session*, not marked yet; give how many were not there before."""
    there = {one.trainee for one in user.store.sessions.list_participants(session)}
    new = [one for one in trainees if one not in there]
    return (
        mark_attendance(user, session, new, AttendanceMark.EXPECTED, half_day=half_day)
        if new
        else 0
    )


@needs(Permission.MARK_ATTENDANCE)
def remove_participant(user: UserSession, session: int, trainee: int) -> int:
    """Take *trainee* off the list of *session*; give how many marks went out of use."""
    _check_open(user, session, 1)
    for one in user.store.sessions.list_participants(session):
        if one.trainee == trainee:
            with user.writing() as writing:
                ids = [identity for ids in one.record_ids.values() for identity in ids]
                return writing.retire_many(kinds.ATTENDANCE, ids)
    raise Problem(Code.NOT_FOUND)


@needs(Permission.MARK_ATTENDANCE)
def mark_all_present_except(
    user: UserSession, session: int, absent: Iterable[int], *, half_day: int = 1
) -> int:
    """Mark everyone on the list present at *half_day* except the *absent*; give the news.

    Whoever was marked late, left early or excused stays so, and whoever was erased as she
    was marked before.
    """
    away = set(absent)
    people = user.store.sessions.list_participants(session)
    known = {one.id for one in user.store.people.list_by_ids([one.trainee for one in people])}
    settled = {AttendanceMark.LATE, AttendanceMark.LEFT_EARLY, AttendanceMark.EXCUSED}
    here = [
        one.trainee
        for one in people
        if one.trainee in known - away and one.marks.get(half_day) not in settled
    ]
    with user.store.transaction():
        news = mark_attendance(user, session, here, AttendanceMark.PRESENT, half_day=half_day)
        return news + mark_attendance(
            user, session, sorted(away), AttendanceMark.ABSENT, half_day=half_day
        )


@needs(Permission.PLAN_SESSIONS)
def close_session(
    user: UserSession, session: int, *, lets_follow: bool = False, language: str = "mn"
) -> bool:
    """Close *session*; tell whether that is news.

    Of a minor who was there a guardian's answer is in, or marked to follow; where nobody
    asked for one yet, *lets_follow* says that it will follow, asked in *language*. Of
    whom it is not known whether they are minors it is marked to follow in any case.

    Raises:
        Problem: NOT_FOUND, and GUARDIANS_MISSING where that is not said of a minor.
    """
    there = user.store.records.load(kinds.SESSION, session).values
    if there["state"] == SessionState.CLOSED:
        return False
    missing = find_missing_guardians(user, session)
    minors = [one for one, age in missing.items() if age is AgeStatus.MINOR]
    if minors and not lets_follow:
        raise Problem(Code.GUARDIANS_MISSING, count=len(minors))
    waiting = consent_records.build_awaited_consents(user, missing, language)
    with user.writing() as writing:
        for one in waiting:
            writing.create(one)
        return writing.edit(kinds.SESSION, session, {"state": SessionState.CLOSED.value})


@needs(Permission.PLAN_SESSIONS)
def reopen_session(user: UserSession, session: int) -> bool:
    """Open a closed *session* again; tell whether that is news."""
    return change_session(user, session, {"state": SessionState.PLANNED.value})


@needs(Permission.VIEW_OVERVIEW)
def find_missing_guardians(user: UserSession, session: int) -> dict[int, AgeStatus]:
    """Give who was at *session*, is or may be a minor then, and has no word of a guardian."""
    day = str(user.store.records.load(kinds.SESSION, session).values["date"])
    return consent_records.find_unasked_minors(
        user, _attending(user, session), date.fromisoformat(day)
    )


@needs(Permission.VIEW_OVERVIEW)
def list_minors_awaiting_consent(user: UserSession, session: int) -> list[int]:
    """Give the participants of *session* whose guardian's consent is still to follow."""
    people = {one.trainee for one in user.store.sessions.list_participants(session)}
    return sorted(
        one.trainee_id
        for one in consent_records.list_awaited_consents(user)
        if one.trainee_id in people
    )


def _attending(user: UserSession, session: int) -> list[int]:
    """Give who was there at some half-day of *session*."""
    came = {AttendanceMark.PRESENT, AttendanceMark.LATE, AttendanceMark.LEFT_EARLY}
    return [
        one.trainee
        for one in user.store.sessions.list_participants(session)
        if came.intersection(one.marks.values())
    ]


def _check_open(user: UserSession, session: int, half_day: int) -> None:
    standing = user.store.records.load(kinds.SESSION, session)
    if standing.values["state"] != SessionState.PLANNED:
        raise Problem(Code.SESSION_CLOSED)
    if not 1 <= half_day <= int(standing.values["half_days"] or 1):
        raise Problem(Code.HALF_DAY_OUTSIDE, half_days=int(standing.values["half_days"] or 1))


def parse_partner_ids(values: Mapping[str, Value]) -> list[int]:
    """Give the ids of the partners of the session with these *values*."""
    return list(map(int, str(values["partners"] or "").split()))


def _refs(
    user: UserSession,
    writing: ChangeWriter,
    course: str | None,
    partners: Iterable[str] | None,
    there: Mapping[str, Value],
) -> dict[str, Value]:
    """Give the ids of *course* and *partners*; names of what is *there* mean that."""
    refs: dict[str, Value] = {}
    if course is not None:
        has = [int(there["course"] or 0)] if there else []
        refs["course"] = _named(user, writing, Course, course, has)
    if partners is not None:
        has = parse_partner_ids(there) if there else []
        ids = {_named(user, writing, Partner, name, has) for name in partners}
        refs["partners"] = " ".join(map(str, sorted(ids))) or None
    return refs


def _named(
    user: UserSession, writing: ChangeWriter, model: type[Record], name: str, first: list[int]
) -> int:
    """Give who is called *name*, those of *first* even out of use; or make it."""
    wanted, records = label_key(name), user.store.records
    for one in (*records.load_many(model.kind, first), *records.list_all(model.kind)):
        if label_key(str(one.values["name"] or "")) == wanted:
            return one.id
    return writing.create(model.validated(name=name.strip()))


@needs(Permission.VIEW_OVERVIEW)
def list_courses_or_partners(user: UserSession, kind: Kind) -> list[CurrentRecord]:
    """Give the list of courses or partners in use, for a page to choose from."""
    return user.store.records.list_all(kind)
