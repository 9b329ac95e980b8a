"""Which courses a person completed, by the rule of each, and how far she is in a series."""

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.attendance_counts import is_completed
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.values import AttendanceMark
from fieldreg.services import training_sessions
from fieldreg.services.people import person_summary


@pytest.mark.parametrize(
    ("attended", "half_days", "least", "is_done"),
    [
        *[(2, 2, None, True), (1, 2, None, False), (0, 1, None, False), (0, 1, 1, False)],
        *[(3, 4, 75, True), (2, 3, 67, False), (2, 3, 66, True), (1, 60, 1, True)],
    ],
)
def test_the_least_share_of_the_half_days_completes_a_course(attended, half_days, least, is_done):
    assert is_completed(attended, half_days, least) is is_done


def test_a_series_counts_each_completed_course_once_of_those_there_are(desk, laptop):
    person = laptop.register("Анар")
    made = {}
    for course, series, completion in (
        ("Тайван 1", "Тайван", 50),
        ("Тайван 2", "Тайван", None),
        ("Тайван 3", "Тайван", None),
        ("Зуслан", None, None),
    ):
        for day in ("2026-02-01", "2026-02-08"):
            plan = {"date": day, "half_days": 2}
            session = training_sessions.plan_session(desk, course, plan)
            training_sessions.mark_attendance(
                desk, session, [person], AttendanceMark.PRESENT, shown={}
            )
            made[course, day] = session
        kept = desk.store.sessions.find(session).course_id
        with desk.writing() as writing:
            values = {"series": series, "completion": completion}
            writing.edit(kinds.COURSE, kept, values, shown=AS_STORED)
    training_sessions.mark_attendance(
        desk, session, [person], AttendanceMark.LATE, half_day=2, shown=AS_STORED
    )
    summary = person_summary.load_person(desk, person)
    done = {each.session.id for each in summary.sessions if each.is_completed}
    assert done == {made["Тайван 1", "2026-02-01"], made["Тайван 1", "2026-02-08"], session}
    (series,) = summary.series
    assert (series.name, series.completed_count, series.course_count) == ("Тайван", 1, 3)
