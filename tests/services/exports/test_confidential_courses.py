"""Who attended a confidential course is in no file, on no paper and in no file name.

Every sort of file that may leave stands here with how it is written, or with why it cannot tell.
"""

from dataclasses import replace

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.figures.questions import Dimension, Measure, Question
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import AttendanceMark
from fieldreg.domain.rights import Rights
from fieldreg.domain.roles import Role
from fieldreg.services import training_sessions
from fieldreg.services.exports import consent_sheets, register_tables
from fieldreg.services.exports.plaintext_exports import ExportContent
from fieldreg.services.figures import answers
from fieldreg.services.people import registration
from fieldreg.services.records import confidential_courses
from fieldreg.services.reports import maps
from fieldreg.services.reports.report_words import ReportWords
from fieldreg.services.user_session import UserRights

NAME, COURSE = "Нандинцэцэг", "Сэтгэлийн тайвшрал"


@pytest.fixture
def session(desk):
    person = registration.register_person(desk, {"given_name": NAME}, ())
    made = training_sessions.plan_session(desk, COURSE, {"date": desk.day, "soum": "6525"})
    course = desk.store.sessions.find(made).course_id
    with desk.writing() as writing:
        writing.edit(kinds.COURSE, course, {"is_confidential": "yes"}, shown=AS_STORED)
    training_sessions.mark_attendance(desk, made, [person], AttendanceMark.PRESENT, shown={})
    return made


def people(desk, _session, path):
    register_tables.export_people(desk, path, reason="тайлан")


def sessions(desk, _session, path):
    register_tables.export_sessions(desk, path, reason="тайлан")


def sheet(desk, session, path):
    made = consent_sheets.build_consent_sheet(desk, session, "mn")
    consent_sheets.write_consent_sheet(desk, path, made, lambda drawn: repr(drawn).encode())


WRITTEN = {
    ExportContent.PEOPLE: people,
    ExportContent.SESSIONS: sessions,
    ExportContent.CONSENT_SHEET: sheet,
}
CANNOT_TELL = {
    ExportContent.IMPORT_REPORT: "repeats the rows of a file that came in; attendance is in none",
    ExportContent.LEFT_OUT_ROWS: "repeats the rows of a file that came in; attendance is in none",
    ExportContent.FIGURES: "has counts, of such a course totals alone: see below",
    ExportContent.REGISTER: "has the two tables above, side by side and not tied together",
    ExportContent.CALENDAR: "has neither people nor such a course: see `test_register_files`",
    ExportContent.ACCESS_REPORT: "her own copy, which she asked for herself, has everything",
}


def test_each_sort_of_file_is_here():
    assert {*WRITTEN, *CANNOT_TELL} == set(ExportContent)


@pytest.mark.parametrize("content", WRITTEN)
def test_no_file_has_the_name_beside_the_course(content, desk, session, tmp_path):
    path = tmp_path / "out.csv"
    WRITTEN[content](desk, session, path)
    text = path.read_text(encoding="utf-8-sig")
    assert not (NAME in text and COURSE in text)
    assert COURSE not in str(list(tmp_path.iterdir()))


def test_names_are_refused_where_the_course_would_be_their_heading(desk, session):
    course = desk.store.sessions.find(session).course_id
    for ask in (
        lambda: consent_sheets.build_consent_sheet(desk, session, "mn", with_names=True),
        lambda: confidential_courses.require_nameable(desk, [course]),
        lambda: confidential_courses.require_nameable(desk, (), session),
    ):
        with pytest.raises(Problem) as refused:
            ask()
        assert refused.value.code is Code.COURSE_CONFIDENTIAL
    open_one = training_sessions.plan_session(desk, "Манлайлал", {"date": desk.day})
    confidential_courses.require_nameable(desk, (), open_one)


@pytest.mark.parametrize(
    ("question", "has_totals_alone"),
    [
        (Question(Measure.PEOPLE, (Dimension.COURSE,)), True),
        (Question(Measure.PEOPLE, (Dimension.GENDER,)), True),
        (Question(Measure.PEOPLE, (Dimension.COURSE, Dimension.GENDER)), False),
    ],
)
def test_figures_of_it_leave_as_totals_alone(
    desk, session, tmp_path, *, question, has_totals_alone
):
    course = desk.store.sessions.find(session).course_id
    asked = [question, replace(question, where={Dimension.COURSE: frozenset({str(course)})})]
    allowed = [has_totals_alone, has_totals_alone and question.by == (Dimension.COURSE,)]
    for number, (each, may) in enumerate(zip(asked, allowed, strict=True)):
        path = tmp_path / f"{number}.json"
        if may:
            answers.export_answer(desk, path, each, reason="туршилт")
            continue
        with pytest.raises(Problem) as caught:
            answers.export_answer(desk, path, each, reason="туршилт")
        assert caught.value.code is Code.FIGURES_CONFIDENTIAL
        assert not path.exists()


def test_no_map_of_those_who_attend_it_leaves(desk, session, tmp_path):
    course = frozenset({str(desk.store.sessions.find(session).course_id)})
    asked = Question(Measure.PEOPLE, (Dimension.AIMAG,), {Dimension.COURSE: course})
    words, path = ReportWords("mn", {}), tmp_path / "map.svg"
    with pytest.raises(Problem) as caught:
        maps.export_map(desk, path, asked, words, reason="туршилт")
    assert caught.value.code is Code.FIGURES_CONFIDENTIAL
    assert not path.exists()


@pytest.mark.usefixtures("session")
@pytest.mark.parametrize(
    "asked",
    [
        Question(Measure.PEOPLE, (Dimension.COURSE, Dimension.GENDER)),
        Question(Measure.REGISTRATIONS, (Dimension.AGE, Dimension.MONTH)),
        Question(Measure.PEOPLE, (), {Dimension.RURAL: frozenset({"yes"})}, "2026-01-01"),
        Question(Measure.ATTENDANCES, (Dimension.HELD_SOUM, Dimension.COMPLETED, Dimension.SOUM)),
    ],
)
def test_an_officer_is_told_nothing_of_those_who_attend_it_but_their_number(desk, asked):
    def ask(service, role):
        rights = Rights.from_roles([role])
        return service(replace(desk, user_rights=UserRights(lambda: rights, rights)), asked)

    for each in (answers.answer, answers.list_open):
        ask(each, Role.PROTECTED_DESK)
        with pytest.raises(Problem) as refused:
            ask(each, Role.OFFICER)
        assert refused.value.code is Code.FIGURES_CONFIDENTIAL
    other = training_sessions.plan_session(desk, "Манлайлал", {"date": desk.day, "soum": "6525"})
    person = registration.register_person(desk, {"given_name": "Бат"}, ())
    training_sessions.mark_attendance(desk, other, [person], AttendanceMark.PRESENT, shown={})
    if Dimension.COURSE not in asked.by:
        assert ask(answers.answer, Role.OFFICER).total.high == 2
