"""Bounds where the ways to settle sessions in conflict are too many to count them all."""

from itertools import product

import pytest

from fieldreg.domain.figures import session_versions
from fieldreg.domain.figures.cube import FigureCell
from fieldreg.domain.figures.doubts import Doubts
from fieldreg.domain.figures.questions import Dimension, Measure, Question
from fieldreg.domain.kinds import ATTENDANCE, TRAINEE
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.mission import Course
from fieldreg.domain.records.models import Attendance
from fieldreg.domain.records.trainee import Trainee
from fieldreg.domain.records.training_session import TrainingSession
from fieldreg.services.figures import answers
from fieldreg.services.records.confidential_courses import leave_desk
from tests.conformance.test_session_versions import contradict
from tests.support.user_sessions import session_at

D = Dimension
MARCH = ("2026-03-01", "2026-03-31")


class Register:
    def __init__(self, store):
        self.store = store
        with store.writing("Дулмаа", "2026-05-01") as writing:
            self.secret, self.open = (
                writing.create(Course.validated(name=name, is_confidential=answer))
                for name, answer in (("Тайвшрал", "yes"), ("Манлайлал", "no"))
            )

    def hold(self, course, day, people):
        """Return the marks of *people* at a new session, and the session."""
        about = {"half_day": 1, "mark": "present"}
        with self.store.writing("Дулмаа", "2026-05-01") as writing:
            session = writing.create(
                TrainingSession.validated(course=course, date=day, half_days=1)
            )
            marks = [
                writing.create(Attendance.validated(trainee=each, session=session, **about))
                for each in people
            ]
        return session, marks

    def add(self, *people):
        with self.store.writing("Дулмаа", "2026-05-01") as writing:
            return [writing.create(Trainee.validated(given_name="Хүн", **each)) for each in people]

    def take_away(self, marks):
        with self.store.writing("Дулмаа", "2026-05-01") as writing:
            for mark in marks:
                writing.edit(ATTENDANCE, mark, {"mark": "absent"}, shown=AS_STORED)


@pytest.fixture
def register(store):
    return Register(store)


@pytest.mark.parametrize("shown", ["2026-03-10", "2026-04-10"])
def test_outer_bounds_contain_those_of_all_ways(register, monkeypatch, shown):
    people = register.add({"gender": "female"}, {"gender": "male"})
    moved, _ = register.hold(register.open, shown, people)
    register.hold(register.open, "2026-03-12", people[:1])
    contradict(register.store, date=(moved, "2026-02-10"))
    user = session_at(register.store)
    by = ((), (D.MONTH,), (D.GENDER,), (D.MONTH, D.NEW))
    where = ({}, {D.NEW: frozenset({"yes"})}, {D.NEW: frozenset({"no"})})
    for measure, each, wanted in product(Measure, by, where):
        if measure.is_of_sessions and (wanted or not {*each} <= {D.MONTH}):
            continue
        question = Question(measure, each, wanted, *MARCH)
        monkeypatch.setattr(session_versions, "WAY_LIMIT", 16)
        counted = answers.answer(user, question)
        monkeypatch.setattr(session_versions, "WAY_LIMIT", 1)
        outer = answers.answer(user, question)
        assert outer.total.low <= counted.total.low, question
        assert outer.total.high >= counted.total.high, question
        for values in {*outer.cells, *counted.cells}:
            cell, known = (each.cells.get(values, FigureCell()) for each in (outer, counted))
            assert cell.low <= known.low, (question, values)
            assert cell.high >= known.high, (question, values)


def test_who_is_new_tells_nobody_who_came_to_a_confidential_course_before(register, monkeypatch):
    monkeypatch.setattr(session_versions, "WAY_LIMIT", 1)
    people = register.add(*[{}] * 10)
    _, marks = register.hold(register.secret, "2026-01-10", people[:1])
    moved, _ = register.hold(register.open, "2026-03-10", people)
    for day in ("2026-04-01", "2026-04-02", "2026-04-03"):
        register.hold(register.open, day, people)
    contradict(register.store, date=(moved, "2026-03-11"))
    user = leave_desk(session_at(register.store))
    of_new = {D.NEW: frozenset({"yes"})}
    questions = [
        Question(measure, (), of_new, *MARCH) for measure in (Measure.PEOPLE, Measure.REGISTRATIONS)
    ]

    def tell():
        return [
            ask(user, each)
            for each in questions
            for ask in (answers.answer, answers.answer_for_report)
        ]

    told = tell()
    assert all(each.total.is_outer for each in told)
    register.take_away(marks)
    assert tell() == told


def test_people_of_two_courses_are_not_told_by_chained_pairs(register, monkeypatch):
    people = register.add(*[{}] * 21)
    moved, _ = register.hold(register.open, "2026-03-02", people[:14])
    register.hold(register.secret, "2026-03-10", people[9:])
    contradict(register.store, date=(moved, "2026-02-20"))
    user = leave_desk(session_at(register.store))
    assert register.store.sessions.find(moved).date == "2026-02-20"
    question = Question(Measure.PEOPLE, (), {}, MARCH[0])
    pairs = frozenset((people[n], people[n + 1]) for n in range(13))
    monkeypatch.setattr(answers, "load_doubts", lambda _: Doubts(pairs))
    table = answers.answer(user, question)
    assert (table.total.value, table.is_without_confidential) == (0, True)


def test_what_else_is_said_of_a_person_counts_by_the_sessions_that_are_told(register, monkeypatch):
    unknown, known = register.add({}, {"birth_date": "2008-02-01", "gender": "female"})
    register.hold(register.open, "2026-01-20", [unknown, known])
    _, marks = register.hold(register.secret, "2026-03-10", [known])
    contradict(register.store, TRAINEE, gender=(known, "male"))
    user = leave_desk(session_at(register.store))
    worlds = register.store.fact_reader.list_worlds

    def load(_):
        return Doubts(frozenset({(unknown, known)}), frozenset(), worlds())

    monkeypatch.setattr(answers, "load_doubts", load)
    question = Question(Measure.PEOPLE, (D.MINOR,))
    told = answers.answer(user, question)
    register.take_away(marks)
    assert answers.answer(user, question) == told
