"""What the attendance sheet shows and does, off the GUI thread."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import AttendanceMark
from fieldreg.services import trainer_questions, training_sessions
from fieldreg.services.sealed_answers import answer_sealing
from fieldreg.services.user_session import UserSession
from fieldreg.store.people.repository import PersonRow
from fieldreg.store.sealed_answers.sealed import SealedAnswerCounts
from fieldreg.store.sessions import SessionRow

PRESENT_MARKS = frozenset({AttendanceMark.PRESENT, AttendanceMark.LATE, AttendanceMark.LEFT_EARLY})


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    """One line of the sheet; *marks* by half-day, from 1."""

    number: int
    person: PersonRow
    marks: Mapping[int, str]

    @property
    def present_count(self) -> int:
        """Count the half-days at which the person was there."""
        return sum(mark in PRESENT_MARKS for mark in self.marks.values())


@dataclass(frozen=True, slots=True)
class AttendanceSheet:
    """A session, its lines in the order in which people came, and whose guardians wait.

    Those *to_follow* are awaited, those *unasked* nobody asked yet. *answers* counts who
    gave sealed answers there. *question_count* questions of head office about it wait.
    """

    session: SessionRow
    rows: tuple[AttendanceRow, ...]
    consents_to_follow: tuple[PersonRow, ...]
    guardians_not_asked: tuple[PersonRow, ...]
    answers: SealedAnswerCounts
    question_count: int

    @property
    def unmarked_count(self) -> int:
        """Count the places that nobody marked."""
        half_days = range(1, self.session.half_days + 1)
        return sum(
            row.marks.get(half_day, AttendanceMark.EXPECTED) == AttendanceMark.EXPECTED
            for row in self.rows
            for half_day in half_days
        )


# What stood before an act: for each person and half-day touched, the mark or None.
PreviousMarks = Mapping[tuple[int, int], str | None]


@dataclass(frozen=True, slots=True)
class AttendanceChange:
    """The sheet after an act, and what stood *before*, so that it can be undone."""

    sheet: AttendanceSheet
    previous_marks: PreviousMarks


def load_attendance(user: UserSession, session: int) -> AttendanceSheet:
    """Give the sheet of *session*.

    Raises:
        Problem: NOT_FOUND.
    """
    line = user.store.sessions.find(session)
    if line is None:
        raise Problem(Code.NOT_FOUND)
    participants = user.store.sessions.list_participants(session)
    ids = [one.trainee for one in participants]
    people = {one.id: one for one in user.store.people.list_by_ids(ids)}
    rows = tuple(
        AttendanceRow(number, people[one.trainee], one.marks)
        for number, one in enumerate(participants, start=1)
        if one.trainee in people
    )
    to_follow, unasked = (
        tuple(people[one] for one in some(user, session) if one in people)
        for some in (
            training_sessions.list_minors_awaiting_consent,
            training_sessions.find_missing_guardians,
        )
    )
    waiting = sum(one.is_waiting for one in trainer_questions.list_questions(user, about=session))
    answers = answer_sealing.count_answers(user, session)
    return AttendanceSheet(line, rows, to_follow, unasked, answers, waiting)


def set_mark(
    user: UserSession, session: int, person: int, as_: AttendanceMark, half_day: int
) -> AttendanceChange:
    """Mark *person* at *half_day*."""
    before = _before(user, session, [person], [half_day])
    training_sessions.mark_attendance(user, session, [person], as_, half_day=half_day)
    return AttendanceChange(load_attendance(user, session), before)


def mark_all_except(
    user: UserSession, session: int, absent: Iterable[int], half_day: int
) -> AttendanceChange:
    """Mark everyone on the list present at *half_day* except the *absent*."""
    people = [one.trainee for one in user.store.sessions.list_participants(session)]
    before = _before(user, session, people, [half_day])
    training_sessions.mark_all_present_except(user, session, absent, half_day=half_day)
    return AttendanceChange(load_attendance(user, session), before)


def remove_participant(user: UserSession, session: int, person: int) -> AttendanceChange:
    """Take *person* off the list."""
    half_days = [
        half_day
        for one in user.store.sessions.list_participants(session)
        if one.trainee == person
        for half_day in one.marks
    ]
    before = _before(user, session, [person], half_days)
    training_sessions.remove_participant(user, session, person)
    return AttendanceChange(load_attendance(user, session), before)


def restore_marks(user: UserSession, session: int, before: PreviousMarks) -> AttendanceSheet:
    """Put back what stood *before*; a place that nobody had marked is not marked again."""
    groups: dict[tuple[int, str], list[int]] = defaultdict(list)
    for (person, half_day), value in before.items():
        groups[half_day, value or AttendanceMark.EXPECTED.value].append(person)
    for (half_day, value), people in groups.items():
        training_sessions.mark_attendance(
            user, session, people, AttendanceMark(value), half_day=half_day
        )
    return load_attendance(user, session)


def close_session(user: UserSession, session: int) -> AttendanceSheet:
    """Close *session*; a guardian whom nobody asked is to follow, as was said before."""
    training_sessions.close_session(user, session, lets_follow=True)
    return load_attendance(user, session)


def reopen_session(user: UserSession, session: int) -> AttendanceSheet:
    """Open *session* again."""
    training_sessions.reopen_session(user, session)
    return load_attendance(user, session)


def _before(
    user: UserSession, session: int, people: Iterable[int], half_days: Iterable[int]
) -> dict[tuple[int, int], str | None]:
    there = {one.trainee: one.marks for one in user.store.sessions.list_participants(session)}
    places = list(half_days)
    return {
        (person, half_day): there.get(person, {}).get(half_day)
        for person in people
        for half_day in places
    }
