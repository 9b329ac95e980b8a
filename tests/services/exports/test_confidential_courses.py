"""Who attended a confidential course is in no list, in no file, on no paper and in no file name.

Every sort of file that may leave stands here with how it is written, or with why it cannot tell.
"""

from dataclasses import replace
from functools import partial

import pytest

from fieldreg import wiring
from fieldreg.domain import kinds
from fieldreg.domain.figures.questions import Dimension, Measure, Question
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import AttendanceMark
from fieldreg.domain.rights import Rights
from fieldreg.domain.roles import Role
from fieldreg.domain.sync.tasks import run_task
from fieldreg.services import training_sessions
from fieldreg.services.exports import consent_sheets, register_tables
from fieldreg.services.exports.plaintext_exports import ExportContent
from fieldreg.services.figures import answers, cascades, editions
from fieldreg.services.people import people_search, registration
from fieldreg.services.records import confidential_courses, list_filters, plain_records
from fieldreg.services.reference_lists import quota_progress
from fieldreg.services.reports import answer_files, cascade_maps, maps, report_figures
from fieldreg.services.reports.report_words import ReportWords
from fieldreg.services.user_session import UserRights
from fieldreg.store.people.repository import PeopleOrder
from fieldreg.store.records.list_filters import PeopleFilter, SessionFilter
from fieldreg.sync.office import quota_totals
from tests.support.installations import TARIAT
from tests.support.reports import CATALOGUE

NAME, COURSE = "Нандинцэцэг", "Сэтгэлийн тайвшрал"
CAPITAL = "1110"


@pytest.fixture
def session(desk):
    person = registration.register_person(desk, {"given_name": NAME}, ())
    made = training_sessions.plan_session(desk, COURSE, {"date": desk.day, "soum": "6525"})
    course = desk.store.sessions.find(made).course_id
    with desk.writing() as writing:
        writing.edit(kinds.COURSE, course, {"is_confidential": "yes"}, shown=AS_STORED)
    training_sessions.mark_attendance(desk, made, [person], AttendanceMark.PRESENT, shown={})
    return made


@pytest.fixture
def session_of_many(office):
    """A session of such a course, for thirty people, of whom one led a later session."""
    desk = office.desk
    people = [
        registration.register_person(desk, {"given_name": f"Хүн {each}", "soum": soum}, ())
        for soum, count in ((TARIAT, 20), (CAPITAL, 10))
        for each in range(count)
    ]
    made = [
        training_sessions.plan_session(desk, course, {"date": day, "soum": TARIAT})
        for course, day in ((COURSE, "2026-02-01"), ("Манлайлал", "2026-03-01"))
    ]
    for each in made:
        training_sessions.mark_attendance(desk, each, people[1:], AttendanceMark.PRESENT, shown={})
    led = {"session": short_code(made[1]), "trainee": short_code(people[1]), "part": "lead"}
    plain_records.add_record(desk, kinds.CONTRIBUTION, led)
    course = desk.store.sessions.find(made[0]).course_id
    with desk.writing() as writing:
        writing.edit(kinds.COURSE, course, {"is_confidential": "yes"}, shown=AS_STORED)
    return made


def as_role(desk, role):
    rights = Rights.from_roles([role])
    return replace(desk, user_rights=UserRights(lambda: rights, rights))


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


TOTALS = [
    Question(Measure.PEOPLE, (Dimension.COURSE,)),
    Question(Measure.PEOPLE, (), {Dimension.HELD_SOUM: frozenset({"6525"})}),
    Question(Measure.REGISTRATIONS, (Dimension.MONTH, Dimension.HELD_SOUM)),
]
DIVIDED = [
    Question(Measure.PEOPLE, (Dimension.GENDER,)),
    Question(Measure.PEOPLE, (Dimension.COURSE, Dimension.GENDER)),
    Question(Measure.REGISTRATIONS, (Dimension.AGE, Dimension.MONTH)),
    Question(Measure.PEOPLE, (), {Dimension.NEW: frozenset({"yes"})}, "2026-01-01"),
    Question(Measure.ATTENDANCES, (Dimension.HELD_SOUM, Dimension.COMPLETED, Dimension.SOUM)),
]


@pytest.mark.usefixtures("session")
@pytest.mark.parametrize("question", [*TOTALS, *DIVIDED])
def test_figures_of_it_leave_as_totals_alone(desk, tmp_path, question):
    path, words = tmp_path / "out.csv", ReportWords("mn", wiring.load_report_texts())
    answer_files.export_answer(desk, path, question, words, reason="туршилт")
    *_, total = path.read_text(encoding="utf-8-sig").splitlines()
    assert ("1" in total.split(",")) == (question in TOTALS)
    table = answers.answer_for_report(as_role(desk, Role.OFFICER), question)
    assert (table.cells, table.total.high) == ({}, 0)


def test_no_map_of_those_who_attend_it_leaves(desk, session, tmp_path):
    course = frozenset({str(desk.store.sessions.find(session).course_id)})
    asked = Question(Measure.PEOPLE, (Dimension.AIMAG,), {Dimension.COURSE: course})
    words, path = ReportWords("mn", wiring.load_report_texts()), tmp_path / "map.svg"
    assert answers.answer(desk, asked).total.value
    assert not maps.export_map(desk, path, asked, words, reason="туршилт").counts
    assert words.say("method.without_confidential") in path.read_text(encoding="utf-8")


@pytest.mark.usefixtures("session")
@pytest.mark.parametrize("question", [*TOTALS, *DIVIDED])
def test_an_officer_is_told_nothing_of_those_who_attend_it_but_their_number(desk, question):
    def ask(role):
        table = answers.answer(as_role(desk, role), question)
        return table.total.high, table.is_without_confidential

    assert ask(Role.PROTECTED_DESK) == (1, False)
    assert ask(Role.OFFICER) == ((1, False) if question in TOTALS else (0, True))
    other = training_sessions.plan_session(desk, "Манлайлал", {"date": desk.day, "soum": "6525"})
    person = registration.register_person(desk, {"given_name": "Бат"}, ())
    training_sessions.mark_attendance(desk, other, [person], AttendanceMark.PRESENT, shown={})
    assert ask(Role.PROTECTED_DESK) == (2, False)
    is_sum = question.measure is not Measure.PEOPLE and question in TOTALS
    assert ask(Role.OFFICER) == ((2, False) if is_sum else (1, True))


@pytest.mark.usefixtures("session")
@pytest.mark.parametrize("question", [*TOTALS, *DIVIDED])
def test_that_its_people_are_left_out_is_said_of_its_days_and_courses_alone(desk, question):
    user = as_role(desk, Role.OFFICER)
    other = training_sessions.plan_session(desk, "Манлайлал", {"date": "2025-05-01"})
    person = registration.register_person(desk, {"given_name": "Бат"}, ())
    training_sessions.mark_attendance(desk, other, [person], AttendanceMark.PRESENT, shown={})
    course = frozenset({str(desk.store.sessions.find(other).course_id)})
    of_other = {**question.where, Dimension.COURSE: course}
    for asked in (
        replace(question, since=None, until="2025-12-31"),
        *([replace(question, where=of_other)] if Dimension.NEW not in question.used else []),
    ):
        for ask in (answers.answer, answers.answer_for_report):
            assert not ask(user, asked).is_without_confidential
    assert answers.answer_for_report(user, question).is_without_confidential


@pytest.mark.usefixtures("session")
def test_what_a_report_would_tell_says_that_its_people_are_left_out(desk):
    asked = Question(Measure.PEOPLE, (Dimension.GENDER,))
    for question, is_without in ((asked, True), (replace(asked, until="2025-12-31"), False)):
        told = report_figures.protect_question(desk, question, CATALOGUE)
        assert told.is_without_confidential is is_without


@pytest.mark.usefixtures("session")
def test_nobody_is_listed_as_open_who_attended_it_alone(desk):
    """She would be the one of all with an unknown gender whom no other course lists."""
    [person] = desk.store.people.list_ids()
    asked = Question(Measure.PEOPLE, (Dimension.GENDER,))

    def list_as(role):
        return [each.id for each in answers.list_open(as_role(desk, role), asked)]

    assert (list_as(Role.OFFICER), list_as(Role.PROTECTED_DESK)) == ([], [person])
    other = training_sessions.plan_session(desk, "Манлайлал", {"date": desk.day})
    training_sessions.mark_attendance(desk, other, [person], AttendanceMark.PRESENT, shown={})
    assert list_as(Role.OFFICER) == [person]


def test_no_list_of_people_says_who_attended_it(desk, session):
    [person] = desk.store.people.list_ids()
    course = desk.store.sessions.find(session).course_id
    assert people_search.list_last_sessions(desk, [person]) == {}
    for only in (PeopleFilter(courses=(course,)), PeopleFilter(session=session)):
        with pytest.raises(Problem) as refused:
            people_search.list_people_ids(desk, only=only)
        assert refused.value.code is Code.COURSE_CONFIDENTIAL
    assert people_search.list_people_ids(desk, only=PeopleFilter(since="2026-01-01")) == []
    offered = list_filters.load_filter_choices(desk, SessionFilter())
    assert (offered.sessions, offered.courses) == ((), ())
    of_sessions = list_filters.load_filter_choices(desk)
    assert [ids for ids, _ in of_sessions.courses] == [(course,)]
    other = training_sessions.plan_session(desk, "Манлайлал", {"date": "2026-01-05"})
    training_sessions.mark_attendance(desk, other, [person], AttendanceMark.PRESENT, shown={})
    assert people_search.list_last_sessions(desk, [person])[person][0] == other
    assert people_search.list_people_ids(desk, only=PeopleFilter(since="2026-01-01")) == [person]


@pytest.mark.usefixtures("session")
def test_the_order_by_last_training_does_not_say_who_attended_it(desk):
    [person] = desk.store.people.list_ids()
    stranger = registration.register_person(desk, {"given_name": "Яруу"}, ())
    by_training = partial(people_search.list_people_ids, desk, order=PeopleOrder.LAST_SESSION)
    assert by_training() == people_search.list_people_ids(desk) == [person, stranger]
    other = training_sessions.plan_session(desk, "Манлайлал", {"date": "2026-01-05"})
    training_sessions.mark_attendance(desk, other, [person], AttendanceMark.PRESENT, shown={})
    assert by_training() == [stranger, person]


def test_a_list_of_promises_does_not_say_at_which_of_its_sessions_one_was_given(desk, session):
    [person] = desk.store.people.list_ids()
    typed = {"trainee": short_code(person), "session": short_code(session), "text": "Заана"}
    made = plain_records.add_record(desk, kinds.PROMISE, {**typed, "state": "open"})
    [listed] = plain_records.list_records(desk, kinds.PROMISE)
    assert (listed.id, listed.values["session"]) == (made, None)
    for about in (person, session):
        [hers] = plain_records.list_records(desk, kinds.PROMISE, about)
        assert hers.values["session"] == session


@pytest.mark.parametrize(("role", "sees"), [(Role.OFFICER, False), (Role.PROTECTED_DESK, True)])
def test_its_cascade_and_its_quota_are_for_the_protected_desk(office, session_of_many, role, sees):
    session, later = session_of_many
    user = as_role(office.desk, role)
    quota = quota_progress.add_quota(office.desk, "rural", "25%", course=COURSE)
    shown = [each.line.id for each in quota_progress.list_quota_progress(user)]
    assert shown == ([quota] if sees else [])
    edges = set(cascades.load_cascade(user).cascade.edges)
    assert edges == ({(session, later)} if sees else set())
    if sees:
        assert cascades.load_cascade(user, COURSE).cascade.waiting
        return
    for origin in (COURSE, short_code(session)):
        with pytest.raises(Problem) as refused:
            cascades.load_cascade(user, origin)
        assert refused.value.code is Code.FIGURES_CONFIDENTIAL


def test_its_cascade_is_in_no_file_even_of_the_protected_desk(office, session_of_many, tmp_path):
    session, _ = session_of_many
    words, path = ReportWords("en", wiring.load_report_texts()), tmp_path / "cascade.svg"
    assert cascades.load_cascade(office.desk).cascade.edges
    shown = cascade_maps.export_cascade(office.desk, path, "", words, reason="туршилт")
    assert session not in shown.sessions
    assert not shown.cascade.edges
    assert "<line" not in path.read_text(encoding="utf-8")
    with pytest.raises(Problem) as refused:
        cascade_maps.export_cascade(office.desk, tmp_path / "b.svg", COURSE, words)
    assert refused.value.code is Code.FIGURES_CONFIDENTIAL
    assert not (tmp_path / "b.svg").exists()


def test_its_quota_is_in_no_edition_and_in_no_reply(office, session_of_many):  # noqa: ARG001
    quota_progress.add_quota(office.desk, "rural", "25%", course=COURSE)
    every = quota_progress.add_quota(office.desk, "rural", "25%")
    edition = editions.make_edition(office.installation, CATALOGUE)
    assert [count.quota for count in edition.quotas] == [every]
    store, places = office.desk.store, office.desk.places
    told = run_task(quota_totals.count_for_day(store, places, office.desk.day))
    assert [count.quota for count in told] == [every]
