"""Check-in at a session."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from fieldreg.domain.attendance_counts import ATTENDED_MARKS, AttendanceCounts, count_attendance
from fieldreg.domain.kinds import Value
from fieldreg.domain.matching.facts import COMPARED, FactsBuilder
from fieldreg.domain.matching.questions import Alike, Questions
from fieldreg.domain.normalisation import sort_key
from fieldreg.domain.records.values import AttendanceMark, ConsentState, Verdict
from fieldreg.domain.roles import Permission
from fieldreg.services import training_sessions
from fieldreg.services.consent_records import NewConsent
from fieldreg.services.people import missing_items, people_search, registration
from fieldreg.services.people.missing_items import MissingItem
from fieldreg.services.people.search_ranking import NOBODY, PeopleOfSession
from fieldreg.services.records import form_drafts
from fieldreg.services.reference_lists import quota_progress
from fieldreg.services.reference_lists.quota_progress import SessionQuota
from fieldreg.services.shown_rows import ShownMarks, list_shown_marks
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.people.search import PersonRow
from fieldreg.store.sessions import Participant, SessionRow

MAX_CANDIDATES = 10


@dataclass(frozen=True, slots=True)
class CheckInState:
    """*time* is of loading, as ``HH:MM``; *guardians* has answers about possible minors.

    *near* is the soum of the session or of an earlier one.
    """

    session: SessionRow
    participants: tuple[Participant, ...]
    people: Mapping[int, PersonRow]
    time: str
    quotas: tuple[SessionQuota, ...] = ()
    missing: Mapping[int, MissingItem] = field(default_factory=dict)
    guardians: Mapping[int, ConsentState | None] = field(default_factory=dict)
    near: str | None = None

    @property
    def shown_marks(self) -> ShownMarks:
        return list_shown_marks(self.participants)

    def marks_at(self, half_day: int) -> dict[int, str]:
        return {
            participant.trainee: participant.marks[half_day]
            for participant in self.participants
            if half_day in participant.marks
        }

    def counts_at(self, half_day: int) -> AttendanceCounts:
        marks = {participant.trainee: participant.marks for participant in self.participants}
        return count_attendance(marks, half_day, self.session.capacity)

    def present_at(self, half_day: int) -> list[tuple[int, PersonRow]]:
        marks = self.marks_at(half_day)
        return [
            (number, self.people[participant.trainee])
            for number, participant in enumerate(self.participants, start=1)
            if marks.get(participant.trainee) in ATTENDED_MARKS
            and participant.trainee in self.people
        ]

    def latest_at(self, half_day: int) -> list[tuple[int, PersonRow]]:
        latest = {
            participant.trainee: participant.marked_at.get(half_day, 0)
            for participant in self.participants
        }
        present = self.present_at(half_day)
        return sorted(present, key=lambda row: latest[row[1].id], reverse=True)

    def expected_at(self, half_day: int) -> list[PersonRow]:
        marks = self.marks_at(half_day)
        waiting = [
            participant
            for participant in self.participants
            if marks.get(participant.trainee, AttendanceMark.EXPECTED) == AttendanceMark.EXPECTED
            and participant.trainee in self.people
        ]
        rows = [
            (
                ATTENDED_MARKS.isdisjoint(participant.marks.values()),
                self.people[participant.trainee],
            )
            for participant in waiting
        ]
        return [person for _, person in sorted(rows, key=lambda row: (row[0], _list_key(row[1])))]

    def people_at(self, half_day: int) -> PeopleOfSession:
        attended = [
            frozenset(
                participant.trainee
                for participant in self.participants
                if participant.marks.get(at) in ATTENDED_MARKS
            )
            for at in range(half_day, 0, -1)
        ]
        expected = frozenset(
            participant.trainee
            for participant in self.participants
            if participant.marks.get(half_day, AttendanceMark.EXPECTED) == AttendanceMark.EXPECTED
        )
        came = next(filter(None, attended[1:]), frozenset())
        return PeopleOfSession(came & expected, expected, attended[0])


def _list_key(person: PersonRow) -> tuple[str, str]:
    return sort_key(person.patronymic or ""), sort_key(person.given_name or "")


@dataclass(frozen=True, slots=True)
class CheckInSearchResult:
    """*missing* are each person's gaps; *alike* has the most similar other person found."""

    query: str
    people: tuple[PersonRow, ...]
    last_sessions: Mapping[int, tuple[int, str, str | None]]
    is_complete: bool = True
    missing: Mapping[int, MissingItem] = field(default_factory=dict)
    alike: Mapping[int, Alike] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CheckInMark:
    person: int
    is_change: bool
    data: CheckInState


@needs(Permission.MARK_ATTENDANCE)
def load_check_in(user: UserSession, session: int) -> CheckInState:
    """Raise NOT_FOUND."""
    session_row = training_sessions.load_session(user, session)
    participants = tuple(user.store.sessions.list_participants(session))
    people = user.store.people.list_by_ids([participant.trainee for participant in participants])
    return CheckInState(
        session_row,
        participants,
        {person.id: person for person in people},
        f"{user.clock.now():%H:%M}",
        tuple(quota_progress.list_session_quotas(user, session_row)),
        missing_items.find_missing_items(user, people),
        missing_items.find_guardian_answers(user, people),
        session_row.soum or training_sessions.find_near_place(user),
    )


@needs(Permission.FIND_PEOPLE)
def find_candidates(
    user: UserSession, text: str, near: str | None, at: PeopleOfSession = NOBODY
) -> CheckInSearchResult:
    """Find people; of equally good names those *at* the session, or *near*, come first."""
    people, is_cut = people_search.find_people(
        user, text, near=near, limit=MAX_CANDIDATES, offered=True, at=at
    )
    last = user.store.people.last_sessions([person.id for person in people])
    missing = missing_items.find_missing_items(user, people)
    questions = Questions(user.store.people.load_frequencies())
    builder = FactsBuilder()
    facts = {
        row.id: builder.build({name: getattr(row, name) or "" for name in COMPARED})
        for row in people
    }
    alike = questions.find_most_alike(facts)
    return CheckInSearchResult(text, tuple(people), last, not is_cut, missing, alike)


@needs(Permission.MARK_ATTENDANCE)
def mark_present(
    user: UserSession,
    session: int,
    person: int,
    half_day: int,
    *,
    shown: ShownMarks,
    completes_draft: bool = False,
) -> CheckInMark:
    """Raise as `training_sessions.mark_attendance`."""
    if completes_draft:
        with form_drafts.completing_draft(user, form_drafts.check_in_page(session)):
            return mark_present(user, session, person, half_day, shown=shown)
    changed_count = training_sessions.mark_attendance(
        user, session, [person], AttendanceMark.PRESENT, half_day=half_day, shown=shown
    )
    return CheckInMark(person, changed_count > 0, load_check_in(user, session))


@needs(Permission.REGISTER_PEOPLE)
def register_and_mark_present(
    user: UserSession,
    session: int,
    values: dict[str, Value],
    consents: tuple[NewConsent, ...],
    half_day: int,
    *,
    alike: Mapping[int, Verdict] = registration.NOBODY_ALIKE,
) -> CheckInMark:
    with form_drafts.completing_draft(user, form_drafts.check_in_page(session)):
        person = registration.register_person(user, values, consents, alike)
        return mark_present(user, session, person, half_day, shown={})
