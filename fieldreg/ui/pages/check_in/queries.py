"""What the door shows and does, off the GUI thread: one function per question and act."""

from collections.abc import Mapping
from dataclasses import dataclass

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records import Mark
from fieldreg.services import training_sessions
from fieldreg.services.people import people_search, registration
from fieldreg.services.records import form_drafts
from fieldreg.services.reference_lists import quota_progress
from fieldreg.services.reference_lists.quota_progress import AtDoor
from fieldreg.services.user_session import Desk
from fieldreg.store.people.repository import PersonLine
from fieldreg.store.sessions import Participant, SessionLine
from fieldreg.ui.forms.people.new_person_form import Registration

HERE = frozenset({Mark.PRESENT, Mark.LATE, Mark.LEFT_EARLY})
MOST_FOUND = 10


@dataclass(frozen=True, slots=True)
class DoorFacts:
    """A session with its participants in the order in which they came; *time* is now.

    *quotas* are those that it is within.
    """

    line: SessionLine
    participants: tuple[Participant, ...]
    people: Mapping[int, PersonLine]
    time: str
    quotas: tuple[AtDoor, ...] = ()

    def marks(self, half_day: int) -> dict[int, str]:
        """Give the mark of everybody who has one at *half_day*."""
        return {
            one.trainee: one.marks[half_day]
            for one in self.participants
            if half_day in one.marks
        }

    def present(self, half_day: int) -> list[tuple[int, PersonLine]]:
        """Give number on the list and person of all who are here at *half_day*."""
        marks = self.marks(half_day)
        return [
            (number, self.people[one.trainee])
            for number, one in enumerate(self.participants, start=1)
            if marks.get(one.trainee) in HERE and one.trainee in self.people
        ]

    def expected(self, half_day: int) -> list[PersonLine]:
        """Give the participants who are not marked at *half_day* yet."""
        marks = self.marks(half_day)
        return [
            self.people[one.trainee]
            for one in self.participants
            if marks.get(one.trainee, Mark.EXPECTED) == Mark.EXPECTED
            and one.trainee in self.people
        ]


@dataclass(frozen=True, slots=True)
class Found:
    """People found for *text*, each with the last session: its id, date and course.

    *are_all* unless more would have been found.
    """

    text: str
    lines: tuple[PersonLine, ...]
    last: Mapping[int, tuple[int, str, str | None]]
    are_all: bool = True


@dataclass(frozen=True, slots=True)
class Marked:
    """One mark made at the door, with what stood there *before*, so that it can be undone."""

    person: int
    half_day: int
    before: str | None
    facts: DoorFacts

    @property
    def is_news(self) -> bool:
        """Whether the person was not marked present before."""
        return self.before != Mark.PRESENT


def look(desk: Desk, session: int) -> DoorFacts:
    """Give what stands at the door of *session*.

    Raises:
        Problem: NOT_FOUND.
    """
    line = desk.store.sessions.line(session)
    if line is None:
        raise Problem(Code.NOT_FOUND)
    participants = tuple(desk.store.sessions.participants(session))
    people = desk.store.people.lines([one.trainee for one in participants])
    time = f"{desk.clock.now():%H:%M}"
    wanted = tuple(quota_progress.at_door(desk, line))
    return DoorFacts(line, participants, {one.id: one for one in people}, time, wanted)


def find(desk: Desk, text: str, near: str | None) -> Found:
    """Find people for *text*, those of the soum *near* first."""
    lines, is_cut = people_search.find_people(
        desk, text, near=near, limit=MOST_FOUND, offered=True
    )
    last = desk.store.people.last_sessions([one.id for one in lines])
    return Found(text, tuple(lines), last, are_all=not is_cut)


def mark_present(desk: Desk, session: int, person: int, half_day: int) -> Marked:
    """Mark *person* present."""
    before = _mark_of(desk, session, person, half_day)
    training_sessions.mark(desk, session, [person], Mark.PRESENT, half_day=half_day)
    return Marked(person, half_day, before, look(desk, session))


def register_present(desk: Desk, session: int, new: Registration, half_day: int) -> Marked:
    """Register a new person and mark her present; the draft of her goes with it."""
    with form_drafts.finishing(desk, form_drafts.DOOR):
        person = registration.register(desk, new.values, new.consents)
        training_sessions.mark(desk, session, [person], Mark.PRESENT, half_day=half_day)
    return Marked(person, half_day, None, look(desk, session))


def take_registered(desk: Desk, session: int, person: int, half_day: int) -> Marked:
    """Mark *person* present, who turned out to be the one being typed; drop the draft."""
    before = _mark_of(desk, session, person, half_day)
    with form_drafts.finishing(desk, form_drafts.DOOR):
        training_sessions.mark(desk, session, [person], Mark.PRESENT, half_day=half_day)
    return Marked(person, half_day, before, look(desk, session))


def undo(desk: Desk, session: int, marked: Marked) -> DoorFacts:
    """Put back what stood before *marked*; who came in only by it leaves the list."""
    for one in desk.store.sessions.participants(session):
        if one.trainee != marked.person:
            continue
        if marked.before is None and len(one.marks) == 1:
            training_sessions.remove(desk, session, marked.person)
        else:
            mark = Mark(marked.before or Mark.EXPECTED)
            training_sessions.mark(
                desk, session, [marked.person], mark, half_day=marked.half_day
            )
    return look(desk, session)


def _mark_of(desk: Desk, session: int, person: int, half_day: int) -> str | None:
    for one in desk.store.sessions.participants(session):
        if one.trainee == person:
            return one.marks.get(half_day)
    return None
