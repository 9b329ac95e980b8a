"""What the page of a person shows and does, off the GUI thread."""

from collections.abc import Mapping
from dataclasses import dataclass

from fieldreg.domain import kinds
from fieldreg.domain.consents.consent_rules import GIVEN_BY_SELF, PermittedUses
from fieldreg.domain.kinds import Value
from fieldreg.domain.people.drafts import draft_page_name
from fieldreg.domain.records.values import ConsentState, Purpose, RequestedBy
from fieldreg.services import consent_records, trainer_questions
from fieldreg.services.installation.model import HEAD_OFFICE
from fieldreg.services.people import registration
from fieldreg.services.records import form_drafts
from fieldreg.services.sealed_answers import answer_sealing
from fieldreg.services.user_session import UserSession
from fieldreg.store.sessions import SessionRow
from fieldreg.ui.theme.paint import StationState

_MANY = 100
_STATES = {"here": StationState.HERE, "way": StationState.IN_TRANSIT, "held": StationState.DONE}


@dataclass(frozen=True, slots=True)
class PersonConsent:
    """The answer that stands for one purpose, by the person or by a guardian."""

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
        """Whether a guardian answered."""
        return self.given_by != GIVEN_BY_SELF


@dataclass(frozen=True, slots=True)
class AttendedSession:
    """A session someone went through, and where what was noted of it is."""

    session: SessionRow
    attended_half_days: int
    sync_state: StationState


@dataclass(frozen=True, slots=True)
class PersonPageData:
    """All that is shown of one person; *where* is None at head office.

    *answered_on* are the days on which she gave sealed answers that hold. *question_count*
    questions of head office about her wait for a trainer.
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


def load_person(user: UserSession, person: int) -> PersonPageData:
    """Give what is known of *person*.

    Raises:
        Problem: NOT_FOUND.
    """
    standing = user.store.records.load(kinds.TRAINEE, person)
    is_office = user.store.metadata.get("role") == HEAD_OFFICE.encode()
    return PersonPageData(
        person,
        standing.values,
        standing.is_retired,
        standing.conflicting_fields,
        _consents(user, person),
        consent_records.load_permitted_uses(user, {person: _text(standing.values["birth_date"])})[
            person
        ],
        _path(user, person),
        None if is_office else _STATES[user.store.sync_states.find_of_person(person)],
        form_drafts.load_draft(user, draft_page_name(person)),
        tuple(day for day, _ in answer_sealing.list_answer_days(user, person)),
        sum(one.is_waiting for one in trainer_questions.list_questions(user, about=person)),
    )


def correct_person(
    user: UserSession, person: int, values: dict[str, Value], asked_by: RequestedBy | None
) -> bool:
    """Correct *person*; the draft of it goes with it. Tell whether anything changed."""
    with form_drafts.completing_draft(user, draft_page_name(person)):
        return registration.correct_person(user, person, values, asked_by)


def list_joinable_sessions(user: UserSession, person: int) -> list[SessionRow]:
    """Give the sessions that are not closed and that *person* is not in."""
    sessions = user.store.sessions
    there = {line.id for line, _ in sessions.list_of_person(person)}
    lines = [*sessions.list_planned_from(user.day, _MANY), *sessions.list_overdue(user.day, _MANY)]
    return [line for line in lines if line.id not in there]


def _text(value: Value) -> str | None:
    return str(value) if value is not None else None


def _consents(user: UserSession, person: int) -> tuple[PersonConsent, ...]:
    """Give the answer that stands for each purpose, her own before a guardian's."""
    order = list(Purpose)
    lines = [
        PersonConsent(
            one.id,
            Purpose(one.purpose),
            ConsentState(one.state),
            one.how,
            one.day,
            one.given_by,
            one.text_version,
            one.language,
        )
        for one in consent_records.list_current_consents(user, person)
    ]
    return tuple(sorted(lines, key=lambda k: (order.index(k.purpose), k.is_guardians)))


def _path(user: UserSession, person: int) -> tuple[AttendedSession, ...]:
    sessions = user.store.sessions
    path = []
    for line, half_days in sessions.list_of_person(person):
        rows = [
            row
            for one in sessions.list_participants(line.id)
            if one.trainee == person
            for ids in one.record_ids.values()
            for row in ids
        ]
        where = _STATES[user.store.sync_states.find_of_records(rows)]
        path.append(AttendedSession(line, half_days, where))
    return tuple(path)
