"""Courses that were judged one: one label, one name to type, one filter, one step of a series."""

import csv

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.figures.questions import Dimension, Measure, Question
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.mission import Course, Partner
from fieldreg.domain.records.models import Attendance, Quota
from fieldreg.domain.records.trainee import Trainee
from fieldreg.domain.records.training_session import TrainingSession
from fieldreg.domain.records.values import AttendanceMark, Verdict
from fieldreg.services import training_sessions
from fieldreg.services.exports.register_tables import export_sessions
from fieldreg.services.figures import answers, questions
from fieldreg.services.pairs import comparing, namesakes, verdicts
from fieldreg.services.people import registration
from fieldreg.services.records import completed_courses, list_filters, record_labels, session_refs
from fieldreg.services.reference_lists import quota_progress
from fieldreg.store.records.list_filters import SessionFilter

NAMES = ("Манлайлал", "манлайлал", "Удирдах ур")


@pytest.fixture
def courses(office):
    with office.desk.writing() as writing:
        made = [writing.create(Course.validated(name=name, series="Цуврал")) for name in NAMES]
        writing.create(Course.validated(name="Манлайлал", series="Цуврал"))  # never judged
        return made


def join(desk, *entries):
    for other in entries[1:]:
        verdicts.judge_pair(desk, entries[0], other, Verdict.SAME)


def plan(desk, course, partners=()):
    return training_sessions.plan_session(
        desk, course, {"date": "2026-03-14", "half_days": 1}, partners
    )


def test_a_name_means_those_that_are_one_and_asks_of_others(office, courses):
    desk = office.desk
    with pytest.raises(Problem) as refused:
        plan(desk, "Манлайлал")
    assert refused.value.code is Code.NAME_AMBIGUOUS
    join(desk, *courses)
    verdicts.pin_value(desk, courses[0], "name")
    with pytest.raises(Problem):  # the one that was never judged
        plan(desk, "Манлайлал")
    other = plan(desk, "Удирдах ур")
    verdicts.pin_value(desk, courses[2], "name")
    assert plan(desk, "Манлайлал")
    (row,) = session_refs.tell_courses_apart(desk, [desk.store.sessions.find(other)])
    assert row.course == "Удирдах ур"
    labels = session_refs.label_shown(
        desk, kinds.COURSE, session_refs.list_offered(desk, kinds.COURSE)
    )
    assert sorted({*labels.values()}) == ["Манлайлал", "Удирдах ур"]
    assert session_refs.find_courses(desk, "Удирдах ур") == tuple(courses)


def test_a_filter_by_either_name_finds_the_sessions_of_all(office, courses):
    desk = office.desk
    planned = {plan(desk, f"{NAMES[0]} · {label}") for label in _codes(courses[:2])}
    planned.add(plan(desk, NAMES[2]))
    assert len(list_filters.find_courses(desk, NAMES[2])) == 1
    join(desk, *courses)
    for name in NAMES:
        only = SessionFilter(courses=list_filters.find_courses(desk, name))
        assert {row.id for row in desk.store.sessions.list_page(0, 9, only)} == planned
    assert len(list_filters.load_filter_choices(desk).courses) == 1
    first = questions.find_entry(desk, questions.Dimension.COURSE, NAMES[2])
    assert first == courses[0]


def test_two_that_are_one_are_one_step_of_a_series(office, courses):
    desk = office.desk
    codes = _codes(courses[:2])
    held = [desk.store.sessions.find(plan(desk, f"{NAMES[0]} · {code}")) for code in codes]
    (apart,) = completed_courses.find_completed(desk, [(row, 1) for row in held]).series
    assert (apart.completed_count, apart.course_count) == (2, 4)
    join(desk, *courses)
    (joined,) = completed_courses.find_completed(desk, [(row, 1) for row in held]).series
    assert (joined.completed_count, joined.course_count) == (1, 2)


def test_a_partner_by_either_record_is_named_once(office):
    desk = office.desk
    with desk.writing() as writing:
        made = [writing.create(Partner.validated(name="Залуучууд")) for _ in range(2)]
    with pytest.raises(Problem):
        plan(desk, "Эрх", ["Залуучууд"])
    join(desk, *made)
    assert plan(desk, "Эрх", ["Залуучууд"])


def _codes(entries):
    return [session_refs.short_code(each) for each in entries]


def test_every_list_names_a_course_as_the_one_that_stays(office, courses, tmp_path):
    desk = office.desk
    person = registration.register_person(desk, {"given_name": "Сараа"})
    planned = [
        plan(
            desk,
            f"{desk.store.records.load(kinds.COURSE, each).values['name']} · {short_code(each)}",
        )
        for each in courses
    ]
    for session in planned:
        training_sessions.mark_attendance(
            desk, session, [person], AttendanceMark.PRESENT, shown=AS_STORED
        )
    join(desk, *courses)
    for pinned in courses:
        verdicts.pin_value(desk, pinned, "name")
        wanted = desk.store.records.load(kinds.COURSE, pinned).values["name"]
        sessions = desk.store.sessions
        lists = (
            sessions.list_page(),
            sessions.list_overdue("2026-03-20"),
            sessions.list_planned_from("2026-03-14", 9),
            map(sessions.find, planned),
            [row for row, _ in sessions.list_of_person(person)],
        )
        for rows in lists:
            assert {row.course for row in rows} == {wanted}
        assert desk.store.people.last_sessions([person])[person][2] == wanted
        labels = record_labels.load_labels(desk, kinds.SESSION, planned)
        assert {label.session.course for label in labels.values()} == {wanted}
        out = tmp_path / f"{pinned}.csv"
        export_sessions(desk, out)
        with out.open(encoding="utf-8-sig", newline="") as lines:
            assert {row["course"] for row in csv.DictReader(lines)} == {wanted}


MISTYPED = ("Манлайллын сургалт", "Манлайллын сургалт", "Манлайллын сугалт", "Манлайллын срагалт 2")


@pytest.fixture
def mistyped(office):
    """Courses, of which each had a woman."""
    with office.desk.writing() as writing:
        courses = [writing.create(Course.validated(name=f"{name} бага")) for name in MISTYPED]
        writing.create(Quota.validated(whom="women", number=9, course=courses[0]))
        for course in courses:
            plan = {"course": course, "date": "2026-03-14", "half_days": 1}
            session = writing.create(TrainingSession.validated(**plan))
            her = writing.create(Trainee.validated(given_name="Номин", gender="female"))
            mark = {"session": session, "trainee": her, "half_day": 1, "mark": "present"}
            writing.create(Attendance.validated(**mark))
    comparing.find_namesakes(office.desk, kinds.COURSE)
    return courses


def read_bounds(desk, course):
    """Return the bounds of a figure of *course* and of its quota."""
    question = Question(Measure.PEOPLE, (), {Dimension.COURSE: frozenset({str(course)})})
    total = answers.answer(desk, question).total
    [progress] = quota_progress.list_quota_progress(desk)
    return (total.value, total.low, total.high), (progress.figure.low, progress.figure.high)


@pytest.mark.parametrize("verdict", [Verdict.SAME, Verdict.DIFFERENT])
def test_a_mistyped_course_counts_apart_and_widens_its_figures_until_it_is_judged(
    office, mistyped, verdict
):
    desk, first = office.desk, mistyped[0]
    assert read_bounds(desk, first) == ((2, 2, 3), (2, 3))
    [_, near] = namesakes.list_open_groups(desk, kinds.COURSE)
    assert near.pairs == ((first, mistyped[2]),)
    namesakes.judge_groups(desk, [near], verdict)
    count = 3 if verdict is Verdict.SAME else 2
    assert read_bounds(desk, first) == ((count, count, count), (count, count))
    with desk.writing() as writing:
        writing.create(Course.validated(name=f"{MISTYPED[2]} бага"))
    assert comparing.find_namesakes(desk, kinds.COURSE) == 1, "only whether it is its namesake"


def test_merely_similar_courses_are_no_part_of_a_group_and_not_said_the_same_in_bulk(
    office, mistyped
):
    desk = office.desk
    groups = namesakes.list_open_groups(desk, kinds.COURSE)
    members = [[member.id for member in group.members] for group in groups]
    assert members == [mistyped[:2], [mistyped[0], mistyped[2]]]
    with pytest.raises(Problem) as refused:
        namesakes.judge_groups(desk, groups, Verdict.SAME)
    assert refused.value.code is Code.VALUE_REFUSED
    namesakes.judge_groups(desk, groups, Verdict.DIFFERENT)
    assert not namesakes.list_open_groups(desk, kinds.COURSE)
