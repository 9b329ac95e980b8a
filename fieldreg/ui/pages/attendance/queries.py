"""Data of the attendance sheet, and its changes, each with the marks that undo it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from fieldreg.domain.records.values import AttendanceMark
from fieldreg.services import trainer_questions, training_sessions
from fieldreg.services.sealed_answers import answer_sealing
from fieldreg.services.training_sessions import ATTENDED_MARKS, ClosingCheck, PreviousMarks
from fieldreg.services.user_session import UserSession
from fieldreg.store.people.repository import PersonRow
from fieldreg.store.sealed_answers import SealedAnswerCounts
from fieldreg.store.sessions import SessionRow


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    """One line of the sheet; *marks* by half-day, from 1."""

    number: int
    person: PersonRow
    marks: Mapping[int, str]

    @property
    def present_count(self) -> int:
        """The number of half-days that the person attended."""
        return sum(mark in ATTENDED_MARKS for mark in self.marks.values())


@dataclass(frozen=True, slots=True)
class AttendanceSheet:
    """A session and its lines in the order of registration.

    *question_count* is the number of head office's questions about the session that wait.
    """

    session: SessionRow
    rows: tuple[AttendanceRow, ...]
    closing: ClosingCheck
    answers: SealedAnswerCounts
    question_count: int


@dataclass(frozen=True, slots=True)
class AttendanceChange:
    """The sheet after a change, and the marks before it."""

    sheet: AttendanceSheet
    previous_marks: PreviousMarks


def load_attendance(user: UserSession, session: int) -> AttendanceSheet:
    """Return the sheet of *session*.

    Raises:
        Problem: NOT_FOUND.
    """
    session_row = training_sessions.load_session(user, session)
    participants = user.store.sessions.list_participants(session)
    ids = [participant.trainee for participant in participants]
    people = {person.id: person for person in user.store.people.list_by_ids(ids)}
    rows = tuple(
        AttendanceRow(number, people[participant.trainee], participant.marks)
        for number, participant in enumerate(participants, start=1)
        if participant.trainee in people
    )
    questions = trainer_questions.list_questions(user, about=session)
    return AttendanceSheet(
        session_row,
        rows,
        training_sessions.load_closing_check(user, session),
        answer_sealing.count_answers(user, session),
        sum(question.is_waiting for question in questions),
    )


def set_mark(
    user: UserSession, session: int, person: int, mark: AttendanceMark, half_day: int
) -> AttendanceChange:
    previous = training_sessions.load_marks(user, session, [person], [half_day])
    training_sessions.mark_attendance(user, session, [person], mark, half_day=half_day)
    return AttendanceChange(load_attendance(user, session), previous)


def mark_all_except(
    user: UserSession, session: int, absent: Iterable[int], half_day: int
) -> AttendanceChange:
    people = [row.trainee for row in user.store.sessions.list_participants(session)]
    previous = training_sessions.load_marks(user, session, people, [half_day])
    training_sessions.mark_all_present_except(user, session, absent, half_day=half_day)
    return AttendanceChange(load_attendance(user, session), previous)


def remove_participant(user: UserSession, session: int, person: int) -> AttendanceChange:
    previous = training_sessions.load_marks(user, session, [person])
    training_sessions.remove_participant(user, session, person)
    return AttendanceChange(load_attendance(user, session), previous)


def restore_marks(user: UserSession, session: int, previous: PreviousMarks) -> AttendanceSheet:
    training_sessions.restore_marks(user, session, previous)
    return load_attendance(user, session)


def close_session(user: UserSession, session: int) -> AttendanceSheet:
    """Close *session*; the consents of guardians not asked are noted as to follow."""
    training_sessions.close_session(user, session, lets_follow=True)
    return load_attendance(user, session)


def reopen_session(user: UserSession, session: int) -> AttendanceSheet:
    training_sessions.reopen_session(user, session)
    return load_attendance(user, session)
