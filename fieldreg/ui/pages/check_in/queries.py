"""What the door shows and does, off the GUI thread: one function per question and act."""

from collections.abc import Mapping
from dataclasses import dataclass

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import AttendanceMark
from fieldreg.services import training_sessions
from fieldreg.services.people import people_search, registration
from fieldreg.services.records import form_drafts
from fieldreg.services.reference_lists import quota_progress
from fieldreg.services.reference_lists.quota_progress import SessionQuota
from fieldreg.services.user_session import UserSession
from fieldreg.store.people.repository import PersonRow
from fieldreg.store.sessions import Participant, SessionRow
from fieldreg.ui.forms.people.new_person_form import NewPerson

PRESENT_MARKS = frozenset({AttendanceMark.PRESENT, AttendanceMark.LATE, AttendanceMark.LEFT_EARLY})
MAX_RESULTS = 10


@dataclass(frozen=True, slots=True)
class CheckInPageData:
    """A session with its participants in the order in which they came; *time* is now.

    *quotas* are those that it is within.
    """

    session: SessionRow
    participants: tuple[Participant, ...]
    people: Mapping[int, PersonRow]
    time: str
    quotas: tuple[SessionQuota, ...] = ()

    def marks_at(self, half_day: int) -> dict[int, str]:
        """Give the mark of everybody who has one at *half_day*."""
        return {
            one.trainee: one.marks[half_day] for one in self.participants if half_day in one.marks
        }

    def present_at(self, half_day: int) -> list[tuple[int, PersonRow]]:
        """Give number on the list and person of all who are here at *half_day*."""
        marks = self.marks_at(half_day)
        return [
            (number, self.people[one.trainee])
            for number, one in enumerate(self.participants, start=1)
            if marks.get(one.trainee) in PRESENT_MARKS and one.trainee in self.people
        ]

    def expected_at(self, half_day: int) -> list[PersonRow]:
        """Give the participants who are not marked at *half_day* yet."""
        marks = self.marks_at(half_day)
        return [
            self.people[one.trainee]
            for one in self.participants
            if marks.get(one.trainee, AttendanceMark.EXPECTED) == AttendanceMark.EXPECTED
            and one.trainee in self.people
        ]


@dataclass(frozen=True, slots=True)
class CheckInSearchResult:
    """People found for *text*, each with the last session: its id, date and course.

    *are_all* unless more would have been found.
    """

    query: str
    people: tuple[PersonRow, ...]
    last_sessions: Mapping[int, tuple[int, str, str | None]]
    is_complete: bool = True


@dataclass(frozen=True, slots=True)
class CheckInMark:
    """One mark made at the door, with what stood there *before*, so that it can be undone."""

    person: int
    half_day: int
    previous_mark: str | None
    data: CheckInPageData

    @property
    def is_change(self) -> bool:
        """Whether the person was not marked present before."""
        return self.previous_mark != AttendanceMark.PRESENT


def load_check_in(user: UserSession, session: int) -> CheckInPageData:
    """Give what stands at the door of *session*.

    Raises:
        Problem: NOT_FOUND.
    """
    line = user.store.sessions.find(session)
    if line is None:
        raise Problem(Code.NOT_FOUND)
    participants = tuple(user.store.sessions.list_participants(session))
    people = user.store.people.list_by_ids([one.trainee for one in participants])
    time = f"{user.clock.now():%H:%M}"
    wanted = tuple(quota_progress.list_session_quotas(user, line))
    return CheckInPageData(line, participants, {one.id: one for one in people}, time, wanted)


def find_candidates(user: UserSession, text: str, near: str | None) -> CheckInSearchResult:
    """Find people for *text*, those of the soum *near* first."""
    lines, is_cut = people_search.find_people(
        user, text, near=near, limit=MAX_RESULTS, offered=True
    )
    last = user.store.people.last_sessions([one.id for one in lines])
    return CheckInSearchResult(text, tuple(lines), last, is_complete=not is_cut)


def mark_present(user: UserSession, session: int, person: int, half_day: int) -> CheckInMark:
    """Mark *person* present."""
    before = _mark_of(user, session, person, half_day)
    training_sessions.mark_attendance(
        user, session, [person], AttendanceMark.PRESENT, half_day=half_day
    )
    return CheckInMark(person, half_day, before, load_check_in(user, session))


def register_and_mark_present(
    user: UserSession, session: int, new: NewPerson, half_day: int
) -> CheckInMark:
    """Register a new person and mark her present; the draft of her goes with it."""
    with form_drafts.completing_draft(user, form_drafts.CHECK_IN_PAGE):
        person = registration.register_person(user, new.values, new.consents)
        training_sessions.mark_attendance(
            user, session, [person], AttendanceMark.PRESENT, half_day=half_day
        )
    return CheckInMark(person, half_day, None, load_check_in(user, session))


def mark_existing_present(
    user: UserSession, session: int, person: int, half_day: int
) -> CheckInMark:
    """Mark *person* present, who turned out to be the one being typed; drop the draft."""
    before = _mark_of(user, session, person, half_day)
    with form_drafts.completing_draft(user, form_drafts.CHECK_IN_PAGE):
        training_sessions.mark_attendance(
            user, session, [person], AttendanceMark.PRESENT, half_day=half_day
        )
    return CheckInMark(person, half_day, before, load_check_in(user, session))


def undo_mark(user: UserSession, session: int, marked: CheckInMark) -> CheckInPageData:
    """Put back what stood before *marked*; who came in only by it leaves the list."""
    for one in user.store.sessions.list_participants(session):
        if one.trainee != marked.person:
            continue
        if marked.previous_mark is None and len(one.marks) == 1:
            training_sessions.remove_participant(user, session, marked.person)
        else:
            mark = AttendanceMark(marked.previous_mark or AttendanceMark.EXPECTED)
            training_sessions.mark_attendance(
                user, session, [marked.person], mark, half_day=marked.half_day
            )
    return load_check_in(user, session)


def _mark_of(user: UserSession, session: int, person: int, half_day: int) -> str | None:
    for one in user.store.sessions.list_participants(session):
        if one.trainee == person:
            return one.marks.get(half_day)
    return None
