"""Indicators worked by hand, on both engines."""

from fieldreg import wiring
from fieldreg.domain.joins.pairs import Verdict
from fieldreg.domain.records.mission import Course, Partner, PartnerPart
from fieldreg.domain.records.models import Attendance
from fieldreg.domain.records.trainee import Trainee
from fieldreg.domain.records.training_session import TrainingSession
from fieldreg.services.figures import indicators
from fieldreg.services.pairs import verdicts
from tests.support.user_sessions import session_at

CATALOGUE = wiring.load_indicators()
DAY = "2026-03-14"
YEAR = {"since": "2025-01-01", "until": "2025-12-31"}


def hold(writing, course, day, people, half_days=1):
    """Hold a session of two half-days, of which *people* attend some."""
    plan = {"course": course, "date": day, "half_days": 2}
    session = writing.create(TrainingSession.validated(**plan))
    for person in people:
        for half_day in range(1, half_days + 1):
            mark = {"trainee": person, "session": session, "half_day": half_day, "mark": "present"}
            writing.create(Attendance.validated(**mark))
    return session


def tell(store, name, **days):
    found = indicators.compute_indicator(session_at(store), CATALOGUE[name], **days)
    return found.value, found.low, found.high


def test_partners_of_completed_courses_count_once_each(store):
    with store.writing("Дулмаа", DAY) as writing:
        first, second = (writing.create(Course.validated(name=name)) for name in ("Эрх", "Багш"))
        people = [writing.create(Trainee.validated(given_name=f"Хүн {n}")) for n in range(3)]
        whole = hold(writing, first, "2025-02-01", people[:1], 2)
        half = hold(writing, first, "2025-03-01", people[1:])
        hold(writing, second, "2025-04-01", people[:1], 2)
        hold(writing, second, "2025-05-01", people[:2], 2)
        later = hold(writing, first, "2026-01-10", people[:1], 2)
        partners = [writing.create(Partner.validated(name=f"ТББ {n}")) for n in range(5)]
        for partner, about in (
            (0, {"session": whole}),
            (1, {"session": half}),  # which nobody completed
            (2, {"course": second}),  # twice
            (3, {"course": second}),
            (0, {"session": later}),
            (4, {"session": later}),
        ):
            part = {"partner": partners[partner], "part": "delivery", **about}
            writing.create(PartnerPart.validated(**part))
    name = "organisations-completed"
    assert tell(store, name, **YEAR) == (3, 3, 3)
    assert tell(store, name, since="2026-01-01") == (2, 2, 2)
    assert tell(store, name) == (4, 4, 4)
    desk = session_at(store)
    verdicts.judge_pair(desk, *partners[2:4], Verdict.UNSURE)
    assert tell(store, name, **YEAR) == (3, 2, 3)
    verdicts.judge_pair(desk, *partners[2:4], Verdict.SAME)
    assert tell(store, name, **YEAR) == (2, 2, 2)
    verdicts.judge_pair(desk, *people[1:], Verdict.UNSURE)  # who were at the same half-day, or not
    assert tell(store, name, **YEAR) == (2, 2, 3)
