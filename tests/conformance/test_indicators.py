"""Indicators worked by hand, on both engines."""

from fractions import Fraction

from fieldreg import wiring
from fieldreg.domain.joins.pairs import Verdict
from fieldreg.domain.records.mission import Contribution, Course, Partner, PartnerPart
from fieldreg.domain.records.models import Attendance, Consent
from fieldreg.domain.records.trainee import Trainee
from fieldreg.domain.records.training_session import TrainingSession
from fieldreg.services.figures import indicators
from fieldreg.services.pairs import verdicts
from fieldreg.services.records.confidential_courses import leave_desk
from tests.conformance.test_session_versions import contradict
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


def sure(part, whole):
    return (Fraction(part, whole),) * 3


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


def test_people_of_confidential_courses_count_at_the_protected_desk_alone(store):
    with store.writing("Дулмаа", DAY) as writing:
        secret = writing.create(Course.validated(name="Тайвшрал", is_confidential="yes"))
        other = writing.create(Course.validated(name="Эрх"))
        people = [writing.create(Trainee.validated(given_name=f"Хүн {n}")) for n in range(3)]
        hold(writing, secret, "2025-02-01", people, 2)
        hold(writing, other, "2025-03-01", people[:1], 2)
    desk = session_at(store)

    def tell_to(user):
        names = ("people-trained", "person-half-days", "sessions", "half-days")
        every = (indicators.compute_indicator(user, CATALOGUE[name]) for name in names)
        return [each.value for each in every]

    assert tell_to(desk) == [3, 8, 2, 4]
    assert tell_to(leave_desk(desk)) == [1, 2, 2, 4]


def test_minors_are_those_of_their_first_day_and_consents_those_of_today(store):
    """Of eight people four are minors, one of them of eighteen by autumn, and one may be."""
    born = ("2010-05-01", "2007-09-01", "2012", "2011-01-30", "", "1990", "2007-01-31", "2010")
    with store.writing("Дулмаа", DAY) as writing:
        course = writing.create(Course.validated(name="Эрх"))
        people = [
            writing.create(Trainee.validated(given_name=f"Хүн {n}", birth_date=each or None))
            for n, each in enumerate(born)
        ]
        spring = hold(writing, course, "2025-02-01", people[:7])
        hold(writing, course, "2025-10-01", people[:3])
        hold(writing, course, "2026-02-01", people[7:])
        for person, by, state in (
            (0, "ээж", "given"),
            (1, "аав", "given"),
            (2, "self", "given"),
            (2, "ээж", "to-follow"),
            (3, "ээж", "given"),
            (3, "аав", "withdrawn"),
            (4, "ээж", "given"),
            (5, "ээж", "declined"),
        ):
            said = {"trainee": people[person], "given_by": by, "state": state, "purpose": "keep"}
            text = {"text_version": "1", "language": "mn", "how": "written", "day": DAY}
            writing.create(Consent.validated(**said, **text))
    name = "guardians-consent"
    assert tell(store, name, **YEAR) == (Fraction(1, 2), Fraction(1, 2), Fraction(3, 5))
    assert tell(store, name, since="2025-10-01", until="2025-12-31") == sure(1, 2)
    assert tell(store, name, until="2025-01-31") == (None, None, None)
    assert tell(store, name, since="2026-01-01") == sure(0, 1)
    desk = session_at(store)
    verdicts.judge_pair(desk, people[0], people[2], Verdict.UNSURE)
    assert tell(store, name, since="2025-10-01", until="2025-12-31") == (*sure(1, 2)[:2], 1)
    contradict(store, date=(spring, "2025-12-20"))
    value, low, high = tell(store, name, until="2025-12-19")
    assert low <= value <= high
    assert (low, high) == (Fraction(1, 2), 1)


def test_the_cascade_reaches_those_who_came_to_later_generations_alone(store):
    """One of two trained leads a session for three, one of whom was trained and one leads on."""
    with store.writing("Дулмаа", DAY) as writing:
        course = writing.create(Course.validated(name="Эрх"))
        people = [writing.create(Trainee.validated(given_name=f"Хүн {n}")) for n in range(6)]
        hold(writing, course, "2025-02-01", people[:2])
        second = hold(writing, course, "2025-04-01", people[1:4])
        third = hold(writing, course, "2025-06-01", people[3:5])
        hold(writing, course, "2025-08-01", people[5:])
        for person, session in ((0, second), (2, third)):
            gave = {"trainee": people[person], "session": session, "part": "lead"}
            writing.create(Contribution.validated(**gave))
    name = "cascade-reach"
    assert tell(store, name, **YEAR) == (3, 3, 3)
    assert tell(store, name, until="2025-04-30") == (2, 2, 2)
    assert tell(store, name, since="2025-05-01") == (2, 2, 2)
    verdicts.judge_pair(session_at(store), people[3], people[4], Verdict.UNSURE)
    assert tell(store, name, **YEAR) == (3, 2, 3)
    verdicts.judge_pair(session_at(store), people[2], people[5], Verdict.SAME)
    contradict(store, date=(second, "2025-01-10"))  # which ties nothing to the first one
    value, low, high = tell(store, name, **YEAR)
    assert low <= value <= high
    assert low < 2
