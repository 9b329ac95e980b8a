"""Utilisation of trainers, worked by hand: on both engines, until somebody judges or settles."""

from fractions import Fraction
from itertools import pairwise

import pytest

from fieldreg import wiring
from fieldreg.domain.figures.doubts import Doubts
from fieldreg.domain.figures.intervals import PAIR_LIMIT
from fieldreg.domain.joins.pairs import Verdict
from fieldreg.domain.kinds import ATTENDANCE, SESSION
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.mission import Contribution, Course
from fieldreg.domain.records.models import Attendance
from fieldreg.domain.records.trainee import Trainee
from fieldreg.domain.records.training_session import TrainingSession
from fieldreg.services.figures import answers, indicators
from fieldreg.services.pairs import verdicts
from fieldreg.services.records.confidential_courses import leave_desk
from tests.conformance.test_session_versions import contradict
from tests.support.user_sessions import session_at

CATALOGUE = wiring.load_indicators()
DAY = "2026-03-14"
YEAR = {"since": "2025-01-01", "until": "2025-12-31"}


@pytest.fixture
def register(store):
    """Trainings of trainers in January and July, and three sessions that their people led."""
    with store.writing("Дулмаа", DAY) as writing:
        level = writing.create(Course.validated(name="Сургагч багш", is_trainer_level="yes"))
        other = writing.create(Course.validated(name="Хүний эрх"))
        january, july, march, september, same_day = (
            writing.create(TrainingSession.validated(course=course, date=day, half_days=2))
            for course, day in (
                *((level, "2025-01-20"), (level, "2025-07-10")),
                *((other, "2025-03-01"), (other, "2025-09-01"), (other, "2025-07-10")),
            )
        )
        people = [
            writing.create(Trainee.validated(given_name=f"Хүн {n}", birth_date="1980"))
            for n in range(6)
        ]
        for person, session, count in zip(
            people, [january] * 4 + [july] * 2, (2, 2, 2, 1, 2, 2), strict=True
        ):
            for half_day in range(1, count + 1):
                mark = {"trainee": person, "session": session, "half_day": half_day}
                writing.create(Attendance.validated(**mark, mark="present"))
        for person, session, part in (
            (0, march, "lead"),
            (1, september, "co-facilitator"),
            (3, march, "lead"),  # who was at half of January alone
            (4, same_day, "lead"),
            (5, september, "helper"),
        ):
            gave = {"trainee": people[person], "session": session, "part": part}
            writing.create(Contribution.validated(**gave))
    store.march, store.listed = march, people
    return store


def share(store, name, **days):
    found = indicators.compute_indicator(session_at(store), CATALOGUE[name], **days)
    return found.value, found.low, found.high


def sure(part, whole):
    return (Fraction(part, whole),) * 3


def test_trainers_who_led_a_session_are_those_that_one_finds_by_hand(register):
    assert share(register, "utilisation", **YEAR) == sure(2, 5)
    assert share(register, "utilisation", until="2025-06-30") == sure(1, 3)
    assert share(register, "utilisation-6", **YEAR) == sure(1, 3)
    assert share(register, "utilisation-12", **YEAR) == (None, None, None)
    assert share(register, "utilisation-12", since="2026-01-01") == sure(2, 3)
    assert share(register, "active-trainers", **YEAR) == sure(2, 5)
    assert share(register, "active-trainers") == sure(1, 5)  # to this day


def test_what_is_open_or_in_conflict_is_between_the_bounds(register):
    desk, (third, fourth) = session_at(register), register.listed[2:4]
    verdicts.judge_pair(desk, third, fourth, Verdict.UNSURE)
    assert share(register, "utilisation", **YEAR) == (*sure(2, 5)[:2], Fraction(3, 5))
    verdicts.judge_pair(desk, third, fourth, Verdict.SAME)
    assert share(register, "utilisation", **YEAR) == sure(3, 5)
    contradict(register, date=(register.march, "2025-01-10"))
    value, low, high = share(register, "utilisation", **YEAR)
    assert (low, high) == (Fraction(1, 5), Fraction(3, 5))
    assert value in (low, high)


def test_people_at_awareness_events_are_told_apart_from_those_of_trainings(register):
    with register.writing("Дулмаа", DAY) as writing:
        course = writing.create(Course.validated(name="Өдөрлөг", form="awareness"))
        for day in ("2025-10-01", "2025-10-02"):
            event = writing.create(TrainingSession.validated(course=course, date=day, half_days=1))
            for person in register.listed[:2]:
                mark = {"trainee": person, "session": event, "half_day": 1}
                writing.create(Attendance.validated(**mark, mark="present"))
    assert share(register, "awareness-people", **YEAR) == (2, 2, 2)
    assert share(register, "people-trained", **YEAR) == (6, 6, 6)


def test_pairs_with_people_of_confidential_courses_alone_move_no_bounds(register, monkeypatch):
    with register.writing("Дулмаа", DAY) as writing:
        secret = writing.create(Course.validated(name="Тайвшрал", is_confidential="yes"))
        about = {"course": secret, "date": "2025-02-01", "half_days": 1}
        session = writing.create(TrainingSession.validated(**about))
        others = [writing.create(Trainee.validated(given_name="Хүн")) for _ in range(PAIR_LIMIT)]
        marks = {"session": session, "half_day": 1, "mark": "present"}
        came = [writing.create(Attendance.validated(trainee=each, **marks)) for each in others]
    chain = [register.listed[0], *others, register.listed[2]]
    pairs = frozenset(pairwise(chain))
    monkeypatch.setattr(answers, "load_doubts", lambda _: Doubts(pairs))
    user = leave_desk(session_at(register))

    def tell():
        return indicators.compute_indicator(user, CATALOGUE["utilisation"], **YEAR)

    told = tell()
    with register.writing("Дулмаа", DAY) as writing:
        for mark in came:
            writing.edit(ATTENDANCE, mark, {"mark": "absent"}, shown=AS_STORED)
    assert tell() == told


@pytest.mark.parametrize("is_shown", [True, False])
def test_a_session_that_one_version_makes_confidential_is_told_as_confidential(register, is_shown):
    (march,) = register.records.load_many(SESSION, [register.march])
    with register.writing("Дулмаа", DAY) as writing:
        secret = writing.create(Course.validated(name="Тайвшрал", is_confidential="yes"))
        minor = writing.create(Trainee.validated(given_name="Хүн", birth_date="2012"))
        mark = {"trainee": minor, "session": march.id, "half_day": 1, "mark": "present"}
        writing.create(Attendance.validated(**mark))
        if not is_shown:
            writing.edit(SESSION, march.id, {"course": secret}, shown=AS_STORED)
    contradict(register, course=(march.id, secret if is_shown else march.values["course"]))
    user = leave_desk(session_at(register))

    def tell():
        names = ("utilisation", "cascade-reach", "guardians-consent")
        return [indicators.compute_indicator(user, CATALOGUE[name], **YEAR) for name in names]

    told = tell()
    with register.writing("Дулмаа", DAY) as writing:
        writing.edit(SESSION, march.id, {"course": secret}, shown=AS_STORED)
    assert not register.fact_reader.list_session_versions(("course",))
    assert told == tell()
    assert (told[0].value, told[2].value) == (Fraction(1, 5), None)
