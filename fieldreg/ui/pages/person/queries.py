"""Data of the person page: the record, its consents, sessions and history."""

from collections.abc import Mapping
from dataclasses import dataclass

from fieldreg.domain import kinds
from fieldreg.domain.consents.consent_rules import GIVEN_BY_SELF, PermittedUses
from fieldreg.domain.kinds import Value
from fieldreg.domain.people.drafts import draft_page_name
from fieldreg.domain.records.values import ConsentState, Purpose, RequestedBy
from fieldreg.domain.roles import InstallationRole
from fieldreg.services import consent_records, trainer_questions
from fieldreg.services.people import registration
from fieldreg.services.records import change_history, form_drafts, record_labels
from fieldreg.services.records.change_history import RecordHistory
from fieldreg.services.records.record_labels import RecordLabel
from fieldreg.services.sealed_answers import answer_sealing
from fieldreg.services.user_session import UserSession
from fieldreg.store.exchange.outbox import SyncState
from fieldreg.store.metadata import ROLE
from fieldreg.store.sessions import SessionRow
from fieldreg.ui.formatting.value_formatter import RecordLabels, referenced_ids
from fieldreg.ui.theme.paint import StationState

_STATES = {
    SyncState.LOCAL: StationState.HERE,
    SyncState.IN_TRANSIT: StationState.IN_TRANSIT,
    SyncState.ACKNOWLEDGED: StationState.DONE,
}


@dataclass(frozen=True, slots=True)
class PersonConsent:
    """The current answer for one purpose, by the person or by a guardian."""

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
    """A session that the person attended, and the sync state of those marks."""

    session: SessionRow
    attended_half_days: int
    sync_state: StationState


@dataclass(frozen=True, slots=True)
class PersonPageData:
    """Everything that the page shows about one person.

    *sync_state* is None at head office. *answered_on* are the days of valid sealed answers.
    *question_count* is the number of head office's questions that wait for a trainer.
    """

    id: int
    values: Mapping[str, Value]
    is_retired: bool
    open_fields: tuple[str, ...]
    consents: tuple[PersonConsent, ...]
    uses: PermittedUses
    sessions: tuple[AttendedSession, ...]
    sync_state: StationState | None
    draft: Mapping[str, str]
    answered_on: tuple[str, ...]
    question_count: int


@dataclass(frozen=True, slots=True)
class PersonHistoryData:
    """A history, the labels of its records, and those of the records its values refer to."""

    history: RecordHistory
    subject_labels: dict[int, RecordLabel]
    labels: RecordLabels


def load_person(user: UserSession, person: int) -> PersonPageData:
    """Return the data of *person*.

    Raises:
        Problem: NOT_FOUND.
    """
    record = user.store.records.load(kinds.TRAINEE, person)
    birth_date = record.values["birth_date"]
    uses = consent_records.load_permitted_uses(
        user, {person: None if birth_date is None else str(birth_date)}
    )
    is_office = user.store.metadata.read(ROLE) is InstallationRole.HEAD_OFFICE
    questions = trainer_questions.list_questions(user, about=person)
    return PersonPageData(
        person,
        record.values,
        record.is_retired,
        record.conflicting_fields,
        _load_consents(user, person),
        uses[person],
        _load_sessions(user, person),
        None if is_office else _STATES[user.store.sync_states.find_of_person(person)],
        form_drafts.load_draft(user, draft_page_name(person)),
        tuple(day for day, _ in answer_sealing.list_answer_days(user, person)),
        sum(question.is_waiting for question in questions),
    )


def load_person_history(user: UserSession, person: int) -> PersonHistoryData:
    """Return the history of *person*.

    Raises:
        Problem: NOT_FOUND.
    """
    history = change_history.load_history(user, person)
    subject_labels: dict[int, RecordLabel] = {}
    for kind in kinds.PERSON_KINDS:
        ids = {entry.record for entry in history.entries if entry.kind is kind}
        subject_labels |= record_labels.load_labels(user, kind, ids)
    values = (
        (changed.field, changed.value) for entry in history.entries for changed in entry.values
    )
    labels = record_labels.load_labels_of_any_kind(user, referenced_ids(values))
    return PersonHistoryData(history, subject_labels, labels)


def correct_person(
    user: UserSession, person: int, values: dict[str, Value], asked_by: RequestedBy | None
) -> bool:
    """Correct *person* and delete the draft; return whether anything changed."""
    with form_drafts.completing_draft(user, draft_page_name(person)):
        return registration.correct_person(user, person, values, asked_by)


def _load_consents(user: UserSession, person: int) -> tuple[PersonConsent, ...]:
    """Return the current answers by purpose, the person's own before a guardian's."""
    order = list(Purpose)
    consents = [
        PersonConsent(
            row.id,
            Purpose(row.purpose),
            ConsentState(row.state),
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


def _load_sessions(user: UserSession, person: int) -> tuple[AttendedSession, ...]:
    sessions = user.store.sessions
    attended = []
    for session, half_days in sessions.list_of_person(person):
        records = [
            record
            for participant in sessions.list_participants(session.id)
            if participant.trainee == person
            for ids in participant.record_ids.values()
            for record in ids
        ]
        sync_state = _STATES[user.store.sync_states.find_of_records(records)]
        attended.append(AttendedSession(session, half_days, sync_state))
    return tuple(attended)
