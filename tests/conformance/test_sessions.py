"""The shelf of sessions: which are ahead, which were left open."""

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.mission import Course
from fieldreg.domain.records.models import Attendance
from fieldreg.domain.records.trainee import Trainee
from fieldreg.domain.records.training_session import TrainingSession
from fieldreg.domain.records.values import AttendanceMark
from fieldreg.store.store import Store

DAY = "2026-03-14"


def plan(store: Store, date: str, **values: str | int) -> int:
    with store.writing("Оюунчимэг", DAY) as writing:
        course = writing.create(Course.validated(name="Манлайлал"))
        return writing.create(TrainingSession.validated(course=course, date=date, **values))


def ahead(store: Store) -> list[int]:
    return [one.id for one in store.sessions.list_planned_from(DAY)]


def left_open(store: Store) -> list[int]:
    return [one.id for one in store.sessions.list_overdue(DAY)]


@pytest.mark.parametrize(
    ("starts", "half_days", "where"),
    [("morning", 2, "open"), ("afternoon", 2, "ahead"), ("morning", 3, "ahead")],
)
def test_a_session_is_ahead_until_the_day_of_its_last_half_day(
    store: Store, starts: str, half_days: int, where: str
) -> None:
    session = plan(store, "2026-03-13", starts=starts, half_days=half_days)
    assert ahead(store) == [session] * (where == "ahead")
    assert left_open(store) == [session] * (where == "open")


def test_a_session_that_is_moved_to_the_afternoon_ends_a_day_later(store: Store) -> None:
    session = plan(store, "2026-03-13", half_days=2)
    assert left_open(store) == [session]
    with store.writing("Оюунчимэг", DAY) as writing:
        writing.edit(kinds.SESSION, session, {"starts": "afternoon"}, shown=AS_STORED)
    assert ahead(store) == [session]


def test_closed_sessions_are_counted_and_given_page_by_page(store: Store) -> None:
    days = [f"2026-02-{day:02}" for day in range(1, 8)]
    ids = [plan(store, day) for day in days]
    with store.writing("Оюунчимэг", DAY) as writing:
        for one in ids[:5]:
            writing.edit(kinds.SESSION, one, {"state": "closed"}, shown=AS_STORED)
        writing.edit(kinds.SESSION, ids[5], {"state": "called-off"}, shown=AS_STORED)
        writing.retire(kinds.SESSION, ids[0])
    assert store.sessions.count_closed() == 5
    pages = [store.sessions.list_closed(offset, 2) for offset in (0, 2, 4)]
    found = [[one.date[-2:] for one in page] for page in pages]
    assert found == [["06", "05"], ["04", "03"], ["02"]]


@pytest.mark.parametrize("mark", ["expected", "absent", "present"])
@pytest.mark.parametrize("end", ["called off", "deleted"])
def test_a_session_that_does_not_take_place_is_told_if_people_were_there(
    store: Store, end: str, mark: str
) -> None:
    session = plan(store, "2026-03-20")
    with store.writing("Оюунчимэг", DAY) as writing:
        person = writing.create(Trainee.validated(given_name="Болд"))
        writing.create(
            Attendance.validated(
                trainee=person, session=session, half_day=1, mark=AttendanceMark(mark)
            )
        )
        if end == "deleted":
            writing.retire(kinds.SESSION, session)
        else:
            writing.edit(kinds.SESSION, session, {"state": "called-off"}, shown=AS_STORED)
    assert left_open(store) == [session] * (mark == "present")
