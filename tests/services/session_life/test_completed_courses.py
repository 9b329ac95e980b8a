"""Which courses a person completed, by the rule of each, and how far she is in a series."""

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.attendance_counts import count_needed
from fieldreg.domain.figures.dimensions import YES
from fieldreg.domain.figures.questions import Dimension, Measure, Question
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.values import AttendanceMark
from fieldreg.services import training_sessions
from fieldreg.services.figures import answers
from fieldreg.services.people import person_summary
from fieldreg.services.records import plain_records
from tests.support.bundles.trips import go_round


@pytest.mark.parametrize(
    ("attended", "half_days", "least", "is_done"),
    [
        *[(2, 2, None, True), (1, 2, None, False), (0, 1, None, False), (0, 1, 1, False)],
        *[(3, 4, 75, True), (2, 3, 67, False), (2, 3, 66, True), (1, 60, 1, True)],
    ],
)
def test_the_least_share_of_the_half_days_completes_a_course(attended, half_days, least, is_done):
    assert (attended >= count_needed(half_days, None, least)) is is_done


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


def test_a_projects_rule_goes_before_that_of_the_course_until_it_is_taken_out(
    office, laptop, stick
):
    values = {"name": "Тэгш", "completion": "50"}
    project = plain_records.add_record(office.desk, kinds.PROJECT, values)
    go_round(office, stick, laptop)
    desk, person = laptop.desk, laptop.register("Анар")
    plan = {"date": desk.day, "half_days": 4, "project": project}
    session = training_sessions.plan_session(desk, "Эрх", plan)
    for half_day in (1, 2):
        training_sessions.mark_attendance(
            desk, session, [person], AttendanceMark.PRESENT, half_day=half_day, shown=AS_STORED
        )
    who_completed = Question(Measure.PEOPLE, (), {Dimension.COMPLETED: frozenset({YES})})
    for rule, is_done in (("50", True), ("51", False), ("25", True), ("", False)):
        values = {"completion": rule}
        plain_records.change_record(office.desk, project, values, shown=AS_STORED)
        go_round(office, stick, laptop)
        for user in (desk, office.desk):
            [attended] = person_summary.load_person(user, person).sessions
            assert attended.is_completed is is_done
        found = answers.answer(office.desk, who_completed).total
        assert (found.value, found.low, found.high) == (is_done,) * 3
