"""What the page of a person shows and does, off the GUI thread."""

from collections.abc import Mapping
from dataclasses import dataclass

from fieldreg.domain import kinds
from fieldreg.domain.consents.consent_rules import SELF, Uses
from fieldreg.domain.kinds import Value
from fieldreg.domain.people.drafts import draft_of
from fieldreg.domain.records import AskedBy, ConsentState, Purpose
from fieldreg.services import consent_records, trainer_questions
from fieldreg.services.installation.lifecycle import HEAD_OFFICE
from fieldreg.services.people import registration
from fieldreg.services.records import form_drafts
from fieldreg.services.sealed_answers import answer_sealing
from fieldreg.services.user_session import Desk
from fieldreg.store.sessions import SessionLine
from fieldreg.ui.theme.paint import Where

_MANY = 100
_STATES = {"here": Where.HERE, "way": Where.WAY, "held": Where.HELD}


@dataclass(frozen=True, slots=True)
class ConsentLine:
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
        return self.given_by != SELF


@dataclass(frozen=True, slots=True)
class Attended:
    """A session someone went through, and where what was noted of it is."""

    line: SessionLine
    half_days: int
    where: Where


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """All that is shown of one person; *where* is None at head office.

    *answered_on* are the days on which she gave sealed answers that hold. *question_count*
    questions of head office about her wait for a trainer.
    """

    id: int
    values: Mapping[str, Value]
    is_retired: bool
    open_fields: tuple[str, ...]
    consents: tuple[ConsentLine, ...]
    uses: Uses
    path: tuple[Attended, ...]
    where: Where | None
    draft: Mapping[str, str]
    answered_on: tuple[str, ...]
    question_count: int


def look(desk: Desk, person: int) -> PersonFacts:
    """Give what is known of *person*.

    Raises:
        Problem: NOT_FOUND.
    """
    standing = desk.store.records.one(kinds.TRAINEE, person)
    is_office = desk.store.papers.get("role") == HEAD_OFFICE.encode()
    return PersonFacts(
        person,
        standing.values,
        standing.retired,
        standing.open_fields,
        _consents(desk, person),
        consent_records.uses(desk, {person: _text(standing.values["birth_date"])})[person],
        _path(desk, person),
        None if is_office else _STATES[desk.store.outbox.state_of_person(person)],
        form_drafts.load(desk, draft_of(person)),
        tuple(day for day, _ in answer_sealing.days(desk, person)),
        sum(one.waits for one in trainer_questions.questions(desk, about=person)),
    )


def correct(
    desk: Desk, person: int, values: dict[str, Value], asked_by: AskedBy | None
) -> bool:
    """Correct *person*; the draft of it goes with it. Tell whether anything changed."""
    with form_drafts.finishing(desk, draft_of(person)):
        return registration.correct(desk, person, values, asked_by)


def open_sessions(desk: Desk, person: int) -> list[SessionLine]:
    """Give the sessions that are not closed and that *person* is not in."""
    sessions = desk.store.sessions
    there = {line.id for line, _ in sessions.of_trainee(person)}
    lines = [*sessions.on_or_after(desk.day, _MANY), *sessions.left_open(desk.day, _MANY)]
    return [line for line in lines if line.id not in there]


def _text(value: Value) -> str | None:
    return str(value) if value is not None else None


def _consents(desk: Desk, person: int) -> tuple[ConsentLine, ...]:
    """Give the answer that stands for each purpose, her own before a guardian's."""
    order = list(Purpose)
    lines = [
        ConsentLine(
            one.id,
            Purpose(one.purpose),
            ConsentState(one.state),
            one.how,
            one.day,
            one.given_by,
            one.text_version,
            one.language,
        )
        for one in consent_records.standing(desk, person)
    ]
    return tuple(sorted(lines, key=lambda k: (order.index(k.purpose), k.is_guardians)))


def _path(desk: Desk, person: int) -> tuple[Attended, ...]:
    sessions = desk.store.sessions
    path = []
    for line, half_days in sessions.of_trainee(person):
        rows = [
            row
            for one in sessions.participants(line.id)
            if one.trainee == person
            for ids in one.rows.values()
            for row in ids
        ]
        where = _STATES[desk.store.outbox.state_of(rows)]
        path.append(Attended(line, half_days, where))
    return tuple(path)
