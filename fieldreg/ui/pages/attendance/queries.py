"""What the attendance sheet shows and does, off the GUI thread."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records import Mark
from fieldreg.services import trainer_questions, training_sessions
from fieldreg.services.sealed_answers import answer_sealing
from fieldreg.services.user_session import Desk
from fieldreg.store.people.repository import PersonLine
from fieldreg.store.sealed_answers.sealed import Tally
from fieldreg.store.sessions import SessionLine

HERE = frozenset({Mark.PRESENT, Mark.LATE, Mark.LEFT_EARLY})


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One line of the sheet; *marks* by half-day, from 1."""

    number: int
    person: PersonLine
    marks: Mapping[int, str]

    @property
    def present_count(self) -> int:
        """Count the half-days at which the person was there."""
        return sum(mark in HERE for mark in self.marks.values())


@dataclass(frozen=True, slots=True)
class Sheet:
    """A session, its lines in the order in which people came, and whose guardians wait.

    Those *to_follow* are awaited, those *unasked* nobody asked yet. *answers* counts who
    gave sealed answers there. *question_count* questions of head office about it wait.
    """

    line: SessionLine
    rows: tuple[SheetRow, ...]
    to_follow: tuple[PersonLine, ...]
    unasked: tuple[PersonLine, ...]
    answers: Tally
    question_count: int

    @property
    def unmarked_count(self) -> int:
        """Count the places that nobody marked."""
        half_days = range(1, self.line.half_days + 1)
        return sum(
            row.marks.get(half_day, Mark.EXPECTED) == Mark.EXPECTED
            for row in self.rows
            for half_day in half_days
        )


# What stood before an act: for each person and half-day touched, the mark or None.
Before = Mapping[tuple[int, int], str | None]


@dataclass(frozen=True, slots=True)
class Marked:
    """The sheet after an act, and what stood *before*, so that it can be undone."""

    sheet: Sheet
    before: Before


def look(desk: Desk, session: int) -> Sheet:
    """Give the sheet of *session*.

    Raises:
        Problem: NOT_FOUND.
    """
    line = desk.store.sessions.line(session)
    if line is None:
        raise Problem(Code.NOT_FOUND)
    participants = desk.store.sessions.participants(session)
    ids = [one.trainee for one in participants]
    people = {one.id: one for one in desk.store.people.lines(ids)}
    rows = tuple(
        SheetRow(number, people[one.trainee], one.marks)
        for number, one in enumerate(participants, start=1)
        if one.trainee in people
    )
    to_follow, unasked = (
        tuple(people[one] for one in some(desk, session) if one in people)
        for some in (
            training_sessions.minors_to_follow,
            training_sessions.guardians_missing,
        )
    )
    waiting = sum(one.waits for one in trainer_questions.questions(desk, about=session))
    answers = answer_sealing.tally(desk, session)
    return Sheet(line, rows, to_follow, unasked, answers, waiting)


def mark(desk: Desk, session: int, person: int, as_: Mark, half_day: int) -> Marked:
    """Mark *person* at *half_day*."""
    before = _before(desk, session, [person], [half_day])
    training_sessions.mark(desk, session, [person], as_, half_day=half_day)
    return Marked(look(desk, session), before)


def mark_all_except(
    desk: Desk, session: int, absent: Iterable[int], half_day: int
) -> Marked:
    """Mark everyone on the list present at *half_day* except the *absent*."""
    people = [one.trainee for one in desk.store.sessions.participants(session)]
    before = _before(desk, session, people, [half_day])
    training_sessions.mark_all_except(desk, session, absent, half_day=half_day)
    return Marked(look(desk, session), before)


def take_off(desk: Desk, session: int, person: int) -> Marked:
    """Take *person* off the list."""
    half_days = [
        half_day
        for one in desk.store.sessions.participants(session)
        if one.trainee == person
        for half_day in one.marks
    ]
    before = _before(desk, session, [person], half_days)
    training_sessions.remove(desk, session, person)
    return Marked(look(desk, session), before)


def undo(desk: Desk, session: int, before: Before) -> Sheet:
    """Put back what stood *before*; a place that nobody had marked is not marked again."""
    groups: dict[tuple[int, str], list[int]] = defaultdict(list)
    for (person, half_day), value in before.items():
        groups[half_day, value or Mark.EXPECTED.value].append(person)
    for (half_day, value), people in groups.items():
        training_sessions.mark(desk, session, people, Mark(value), half_day=half_day)
    return look(desk, session)


def close(desk: Desk, session: int) -> Sheet:
    """Close *session*; a guardian whom nobody asked is to follow, as was said before."""
    training_sessions.close(desk, session, lets_follow=True)
    return look(desk, session)


def reopen(desk: Desk, session: int) -> Sheet:
    """Open *session* again."""
    training_sessions.reopen(desk, session)
    return look(desk, session)


def _before(
    desk: Desk, session: int, people: Iterable[int], half_days: Iterable[int]
) -> dict[tuple[int, int], str | None]:
    there = {one.trainee: one.marks for one in desk.store.sessions.participants(session)}
    places = list(half_days)
    return {
        (person, half_day): there.get(person, {}).get(half_day)
        for person in people
        for half_day in places
    }
