"""Figures by course while two courses of different names may be one, on both engines."""

from dataclasses import replace

from fieldreg.domain.figures.questions import Dimension, Measure, Question
from fieldreg.domain.joins.pairs import Verdict
from fieldreg.domain.kinds import COURSE
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.mission import Course
from fieldreg.domain.records.models import Attendance
from fieldreg.domain.records.trainee import Trainee
from fieldreg.domain.records.training_session import TrainingSession
from fieldreg.domain.rights import Rights
from fieldreg.domain.roles import Role
from fieldreg.services.figures import answers
from fieldreg.services.pairs import verdicts
from fieldreg.services.user_session import UserRights
from tests.support.user_sessions import session_at

DAY = "2026-03-14"
BY_COURSE = Question(Measure.PEOPLE, (Dimension.COURSE,))


def test_courses_that_may_be_one_widen_a_figure_until_somebody_has_judged(store):
    """Three people of one course, two of the other, of whom one was at both."""
    with store.writing("Дулмаа", DAY) as writing:
        first, second, alike = (
            writing.create(Course.validated(name=name))
            for name in ("Манлайлал", "Манлайллын сургалт", "манлайлал ")
        )
        people = [writing.create(Trainee.validated(given_name=f"Хүн {n}")) for n in range(5)]
        for course, there in ((first, people[:2]), (second, people[1:3]), (alike, people[3:4])):
            held = writing.create(TrainingSession.validated(course=course, date=DAY, half_days=1))
            for person in there:
                mark = {"trainee": person, "session": held, "half_day": 1, "mark": "present"}
                writing.create(Attendance.validated(**mark))
    desk = session_at(store)
    only = Question(Measure.PEOPLE, (), {Dimension.COURSE: frozenset({str(second)})})

    def told(question=BY_COURSE):
        table = answers.answer(desk, question)
        cells = {values: (each.value, each.low, each.high) for values, each in table.cells.items()}
        return cells, (table.total.value, table.total.low, table.total.high), table.open_courses

    both = {(str(first),): (3, 3, 3), (str(second),): (2, 2, 2)}
    assert told() == (both, (4, 4, 4), 0)
    verdicts.judge_pair(desk, second, alike, Verdict.UNSURE)
    assert told() == ({(str(first),): (3, 3, 4), (str(second),): (2, 2, 4)}, (4, 4, 4), 1)
    assert told(only) == ({}, (2, 2, 4), 1)
    assert told(Question(Measure.PEOPLE))[1:] == ((4, 4, 4), 0)
    verdicts.judge_pair(desk, second, alike, Verdict.SAME)
    assert told() == ({(str(first),): (4, 4, 4)}, (4, 4, 4), 0)
    verdicts.judge_pair(desk, second, alike, Verdict.DIFFERENT)
    assert told() == (both, (4, 4, 4), 0)
    verdicts.judge_pair(desk, second, first, Verdict.UNSURE)  # and other records are apart
    assert told() == (both, (4, 4, 4), 0)
    verdicts.judge_pair(desk, second, alike, Verdict.UNSURE)
    rights = Rights(frozenset({Role.OFFICER}))
    desk = replace(desk, user_rights=UserRights(lambda: rights, rights))
    assert told(only)[1:] == ((2, 2, 4), 1)
    with store.writing("Дулмаа", DAY) as writing:
        writing.edit(COURSE, alike, {"is_confidential": "yes"}, shown=AS_STORED)
    assert told(only)[1:] == ((2, 2, 2), 0)  # or its bounds would tell who attends the other
