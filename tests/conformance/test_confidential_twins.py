"""An officer without the protected desk cannot tell two registers apart by who came to confidential courses.

They have the same people and sessions, and as many at each confidential one: each answer is the
same, with its bounds and with what could move it, so that no number of answers tells more than
totals do.
"""

from dataclasses import replace
from itertools import combinations
from random import Random  # noqa: TID251  the same in every run, by its seed
from typing import Final

import pytest

from fieldreg import wiring
from fieldreg.domain.figures import session_versions
from fieldreg.domain.figures.questions import Dimension, Measure, Question
from fieldreg.domain.joins.pairs import Verdict
from fieldreg.domain.kinds import ATTENDANCE, TRAINEE
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.mission import Contribution, Course
from fieldreg.domain.records.models import Attendance, Quota
from fieldreg.domain.records.trainee import Trainee
from fieldreg.domain.records.training_session import TrainingSession
from fieldreg.services.figures import answers, cascades, indicators
from fieldreg.services.figures.open_courses import list_named_pairs
from fieldreg.services.figures.open_sessions import list_open_sessions
from fieldreg.services.pairs import verdicts
from fieldreg.services.records.confidential_courses import leave_desk
from fieldreg.services.reference_lists import quota_progress
from tests.conformance.test_session_versions import contradict
from tests.support.user_sessions import session_at

CATALOGUE = wiring.load_indicators()
D = Dimension
DAYS: Final = ("2026-01-10", "2026-01-20", "2026-02-05", "2026-02-15", "2026-03-01", "2026-03-20")
QUESTION_COUNT: Final = 12


class Twins:
    """A register whose people come to confidential sessions in one way or another."""

    def __init__(self, store, seed):
        self.store, self.random = store, Random(seed)  # noqa: S311  no secret
        draw = self.random.choice
        with store.writing("Дулмаа", "2026-04-01") as writing:
            self.courses = [
                writing.create(
                    Course.validated(
                        name=f"Сургалт {number}",
                        completion=draw((50, 100)),
                        is_trainer_level=draw(("yes", "no")),
                        is_confidential="yes" if number == 0 else "no",
                    )
                )
                for number in range(3)
            ]
            held = [0, 1, 2, draw((0, 1)), draw((0, 2)), draw((1, 2))]
            self.sessions = [
                writing.create(
                    TrainingSession.validated(
                        course=self.courses[course],
                        date=day,
                        half_days=2,
                        soum=draw(("6525", "8110")),
                    )
                )
                for course, day in zip(held, DAYS, strict=True)
            ]
            self.people = [
                writing.create(
                    Trainee.validated(
                        given_name="Хүн",
                        gender=draw(("female", "male", None)),
                        birth_date=draw(("1990-02-01", "2008", "2011-01-15", None)),
                        soum=draw(("6525", "8110", None)),
                    )
                )
                for _ in range(9)
            ]
            for session in self.random.sample(self.sessions[1:3], draw((1, 2))):
                gave = {"trainee": draw(self.people), "session": session, "part": "lead"}
                writing.create(Contribution.validated(**gave))
            writing.create(Quota.validated(whom="women", share=300))
            writing.create(Quota.validated(whom="rural", share=300, course=self.courses[1]))
        self.hidden = {each for each, course in zip(self.sessions, held, strict=True) if not course}
        self.marks = {}
        self.came = {
            (person, session, half_day)
            for session in self.sessions
            for person in self.random.sample(self.people, self.random.randint(2, 6))
            for half_day in range(1, self.random.randint(1, 2) + 1)
        }
        self.come(self.came)
        for ends in self.random.sample([*combinations(self.people, 2)], 3):
            verdicts.judge_pair(session_at(store), *ends, Verdict.UNSURE)
        versions = {"date": (draw(self.sessions), "2026-02-25")}
        if self.random.random() < 1 / 2:
            disputed = draw(self.sessions[1:3])
            versions["course"] = (disputed, self.courses[0])
            self.hidden.add(disputed)
        contradict(store, **versions)
        contradict(store, TRAINEE, first=3, gender=(draw(self.people), "other"))

    def come(self, wanted):
        with self.store.writing("Дулмаа", "2026-04-01") as writing:
            for key in sorted({*wanted, *self.marks}):
                mark = "present" if key in wanted else "absent"
                if key in self.marks:
                    writing.edit(ATTENDANCE, self.marks[key], {"mark": mark}, shown=AS_STORED)
                    continue
                about = dict(zip(("trainee", "session", "half_day"), key, strict=True))
                self.marks[key] = writing.create(Attendance.validated(**about, mark=mark))

    def exchange(self):
        """Let others come to each confidential session, as many, and the same to several."""
        others = dict(zip(self.people, self.random.sample(self.people, 9), strict=True))
        self.come(
            {
                (others[person] if session in self.hidden else person, session, half_day)
                for person, session, half_day in self.came
            }
        )

    def list_questions(self):
        every = [each for count in (0, 1, 2) for each in combinations(D, count)]
        measures = (Measure.PEOPLE, Measure.REGISTRATIONS, Measure.ATTENDANCES)
        wheres = [
            {},
            *({D.COURSE: frozenset({str(course)})} for course in self.courses),
            {D.COURSE: frozenset(map(str, self.courses[:2]))},
            {D.GENDER: frozenset({"female"})},
            {D.HELD_SOUM: frozenset({"6525"})},
        ]
        days = [(None, None), (DAYS[2], None), (DAYS[0], DAYS[1]), (None, DAYS[4])]
        undivided = [(), (D.COURSE,), (D.MONTH,), (D.COURSE, D.HELD_SOUM), (D.GENERATION,)]
        for _ in range(QUESTION_COUNT):
            by, where = self.random.choice(every), self.random.choice(wheres)
            by = self.random.choice([by, self.random.choice(undivided)])
            yield Question(self.random.choice(measures), by, where, *self.random.choice(days))


def tell(user, questions):
    """Yield all that an officer is told, in files and previews of reports too."""
    for question in questions:
        yield question
        yield answers.answer(user, question)
        yield answers.answer_for_report(user, question)
        yield answers.list_open(user, question), list_open_sessions(user, question)
        yield list_named_pairs(user, question)
    for each in CATALOGUE.values():
        yield each.name
        yield indicators.compute_indicator(user, each, since=DAYS[0], until=DAYS[-1])
    yield [(each.line.id, each.figure) for each in quota_progress.list_quota_progress(user)]
    yield replace(cascades.load_cascade(user), sessions={})
    for measure in (Measure.PEOPLE, Measure.REGISTRATIONS):
        yield answers.answer_confidential(user, Question(measure, (), {}, DAYS[0], DAYS[-1]))


@pytest.mark.parametrize(
    ("seed", "ways"),
    [
        pytest.param(seed, ways, marks=pytest.mark.share(of=12))
        for seed in range(12)
        for ways in (16, 1)
    ],
)
def test_who_came_to_a_confidential_course_moves_nothing_that_an_officer_is_told(
    store, monkeypatch, seed, ways
):
    monkeypatch.setattr(session_versions, "WAY_LIMIT", ways)
    twins = Twins(store, seed)
    user, questions = leave_desk(session_at(store)), [*twins.list_questions()]
    told = [*tell(user, questions)]
    twins.exchange()
    for before, after in zip(told, tell(user, questions), strict=True):
        assert after == before
