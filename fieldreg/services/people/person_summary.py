"""The data of one person's page."""

from collections.abc import Mapping
from dataclasses import dataclass

from fieldreg.domain.consents.consent_rules import GIVEN_BY_SELF, PermittedUses
from fieldreg.domain.kinds import Value
from fieldreg.domain.log.shown import ShownStamps
from fieldreg.domain.people.drafts import draft_page_name
from fieldreg.domain.problems import Code, Problem, read_stored_word
from fieldreg.domain.records.values import ConsentState, Purpose
from fieldreg.domain.roles import InstallationRole, Permission
from fieldreg.services import consent_records, device_status, shown_rows, trainer_questions
from fieldreg.services.people import attendance_claims
from fieldreg.services.records import completed_courses, form_drafts, shown_people
from fieldreg.services.records.completed_courses import SeriesProgress
from fieldreg.services.records.shown_people import ShownPerson
from fieldreg.services.sealed_answers import answer_sealing
from fieldreg.services.shown_rows import ShownConsents
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.exchange.outbox import SyncState
from fieldreg.store.metadata import ROLE
from fieldreg.store.sessions import SessionRow


@dataclass(frozen=True, slots=True)
class PersonConsent:
    id: int
    purpose: Purpose
    state: ConsentState
    how: str
    day: str
    given_by: str
    text_version: str
    language: str

    @property
    def is_guardians(self) -> bool:
        return self.given_by != GIVEN_BY_SELF


@dataclass(frozen=True, slots=True)
class AttendedSession:
    session: SessionRow
    attended_half_days: int
    is_completed: bool
    sync_state: SyncState


@dataclass(frozen=True, slots=True)
class OtherRecord:
    id: int
    name: str
    laptop: str
    session_count: int


@dataclass(frozen=True, slots=True)
class PersonSummary:
    """One person, with all that is one with her.

    *sync_state* is None at head office. *claimed* are sessions that are not here, at which she is
    noted until head office decides. *answered_on* are the days of valid sealed answers, and
    *question_count* counts head office's questions that wait for a trainer.
    """

    id: int
    values: Mapping[str, Value]
    home: Mapping[str, str | None]
    is_retired: bool
    is_unconfirmed: bool
    open_fields: tuple[str, ...]
    consents: tuple[PersonConsent, ...]
    uses: PermittedUses
    sessions: tuple[AttendedSession, ...]
    series: tuple[SeriesProgress, ...]
    sync_state: SyncState | None
    draft: Mapping[str, str]
    answered_on: tuple[str, ...]
    question_count: int
    shown: ShownStamps
    shown_consents: ShownConsents
    own_values: Mapping[str, Value]
    others: tuple[OtherRecord, ...]
    claimed: tuple[int, ...]

    @property
    def form_values(self) -> Mapping[str, Value]:
        return {**self.values, **self.own_values}


@needs(Permission.FIND_PEOPLE)
def load_person(user: UserSession, person: int) -> PersonSummary:
    """Raise NOT_FOUND."""
    found = shown_people.load_people(user, [person])
    if not found:
        raise Problem(Code.NOT_FOUND)
    (record,) = found
    birth_date = record.values["birth_date"]
    uses = consent_records.load_permitted_uses(
        user, {person: None if birth_date is None else str(birth_date)}
    )
    is_office = user.store.metadata.read(ROLE) is InstallationRole.HEAD_OFFICE
    questions = trainer_questions.list_questions(user, about=person)
    answers = user.store.consents.list_by_person([person])
    return PersonSummary(
        person,
        record.values,
        record.home,
        record.is_retired,
        bool(device_status.filter_unconfirmed(user.store, [person])),
        record.conflicting_fields,
        _load_consents(user, person),
        uses[person],
        *_load_sessions(user, person),
        None if is_office else user.store.sync_states.find_of_person(person),
        form_drafts.load_draft(user, draft_page_name(person)),
        tuple(day for day, _ in answer_sealing.list_answer_days(user, person)),
        sum(question.is_waiting for question in questions),
        record.shown,
        shown_rows.list_shown_consents(answers.get(person, ())),
        record.own_values,
        _load_others(user, record),
        attendance_claims.list_claimed_sessions(user, record.members),
    )


def _load_others(user: UserSession, person: ShownPerson) -> tuple[OtherRecord, ...]:
    ids = [each for each in person.members if each != person.id]
    if not ids:
        return ()
    authors = user.store.history.authors(ids)
    return tuple(
        OtherRecord(
            *(row.id, row.full_name, authors[row.id].device),
            len({session for session, _, _ in user.store.pairs.list_marks([row.id])}),
        )
        for row in user.store.people.list_records(ids)
    )


def _load_consents(user: UserSession, person: int) -> tuple[PersonConsent, ...]:
    order = list(Purpose)
    consents = [
        PersonConsent(
            row.id,
            read_stored_word(Purpose, row.purpose),
            read_stored_word(ConsentState, row.state),
            row.how,
            row.day,
            row.given_by,
            row.text_version,
            row.language,
        )
        for row in consent_records.list_current_consents(user, person)
    ]
    return tuple(
        sorted(consents, key=lambda consent: (order.index(consent.purpose), consent.is_guardians))
    )


def _load_sessions(
    user: UserSession, person: int
) -> tuple[tuple[AttendedSession, ...], tuple[SeriesProgress, ...]]:
    sessions = user.store.sessions
    attended = []
    listed = sessions.list_of_person(person)
    root = user.store.pairs.find_roots([person])[person]
    completion = completed_courses.find_completed(user, listed)
    for session, half_days in listed:
        records = [
            record
            for participant in sessions.list_participants(session.id)
            if participant.trainee == root
            for ids in participant.record_ids.values()
            for record in ids
        ]
        sync_state = user.store.sync_states.find_of_records(records)
        is_completed = session.id in completion.sessions
        attended.append(AttendedSession(session, half_days, is_completed, sync_state))
    return tuple(attended), completion.series
