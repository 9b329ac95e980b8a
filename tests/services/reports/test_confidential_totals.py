"""The people of confidential courses in reports: one total, which betrays nobody by its change."""

import io
from dataclasses import replace

import openpyxl
import pytest

from fieldreg.domain import kinds
from fieldreg.domain.figures.reports import Cause
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.mission import Audience
from fieldreg.domain.records.values import AttendanceMark
from fieldreg.services import training_sessions
from fieldreg.services.people import registration
from fieldreg.services.reports import issued_reports, report_changes
from fieldreg.services.reports.report_page import write_page
from fieldreg.services.reports.report_parts import lay_out
from fieldreg.services.reports.report_words import ReportWords
from fieldreg.services.reports.report_workbook import write_workbook
from tests.support.reports import CATALOGUE, TEXTS, draft, issue

SPRING = {"since": "2026-01-01", "until": "2026-06-30"}


@pytest.fixture
def url(new_url):
    return new_url()


class Register:
    """Head office, where people come to two confidential courses and an open one."""

    def __init__(self, office):
        self.office, self.desk = office, office.desk
        self.first = self.hold("Нууц нэг", "2026-03-02", is_confidential="yes")
        self.second = self.hold("Нууц хоёр", "2026-04-02", is_confidential="yes")
        self.open = self.hold("Манлайлал", "2026-05-02", is_confidential="no")

    def hold(self, course, day, is_confidential):
        session = training_sessions.plan_session(self.desk, course, {"date": day, "soum": "6525"})
        self.change(session, is_confidential=is_confidential)
        return session

    def change(self, session, **values):
        course = self.desk.store.sessions.find(session).course_id
        with self.desk.writing() as writing:
            writing.edit(kinds.COURSE, course, values, shown=AS_STORED)

    def name_audiences(self):
        """Name the audiences of both confidential courses."""
        for session, name in ((self.first, "Хуульч"), (self.second, "Сэтгүүлч")):
            with self.desk.writing() as writing:
                audience = writing.create(Audience.validated(name=name))
            self.change(session, audience=audience)

    def register(self, count):
        return [
            registration.register_person(self.desk, {"given_name": f"Хүн {n}"}, ())
            for n in range(count)
        ]

    def mark(self, session, people, mark=AttendanceMark.PRESENT):
        training_sessions.mark_attendance(self.desk, session, people, mark, shown=AS_STORED)

    def draft(self, **changed):
        asked = {"indicators": ("people-trained", "sessions"), "tables": (), **SPRING}
        return draft(self.office, **{**asked, **changed})

    def issue(self, **changed):
        return issue(self.office, self.draft(**changed))


@pytest.fixture
def register(office):
    return Register(office)


def read(row):
    return issued_reports.read_paper(row).content


def total_of(row):
    """Give the total's value and why it is not shown; None where the report has no such line."""
    for each in read(row)["indicators"]:
        if each["name"] == "people-confidential":
            assert each["hidden"] == (each["value"] is None)
            return each["value"], "other days" if each["other_days"] else ""
    return None


def test_each_counts_once_and_is_added_to_nobody_else(register):
    people = register.register(21)
    register.mark(register.first, people[:12])
    register.mark(register.second, people[9:])  # three are in both
    register.mark(register.open, [*people[:2], *register.register(5)])
    row = register.issue(language="en")
    assert total_of(row) == (21, "")
    names = [(each["name"], each["value"]) for each in read(row)["indicators"]]
    assert names == [("people-trained", 7), ("people-confidential", 21), ("sessions", 3)]
    paper, words = issued_reports.read_paper(row), ReportWords("en", TEXTS)
    line = [cell.text for cell in lay_out(paper, words).findings[0].rows[1]]
    day = register.desk.day.replace("-", ".")
    label = f"People in confidential courses, each once (counted on {day})"
    assert line == [label, "21", "certain"]
    page = write_page(paper, words, {}).decode()
    assert page.count(label) == 1
    assert "Do not add them" in page
    sheet = openpyxl.load_workbook(io.BytesIO(write_workbook(paper, words))).worksheets[1]
    assert (label, 21) in [row[:2] for row in sheet.iter_rows(values_only=True)]
    (checked,) = report_changes.check_signatures(register.office.installation, row.id)
    assert checked.is_genuine


def audiences_of(row):
    """Give the participations by name of the audience, None where they are hidden."""
    return {
        each["label"].partition(": ")[2].partition(" (")[0]: each["value"]
        for each in read(row)["indicators"]
        if each["name"].startswith("registrations-confidential:")
    }


_HIDDEN = {"Хуульч": None, "Сэтгүүлч": None}


@pytest.mark.parametrize(
    ("first", "second", "total", "told"),
    [
        ((0, 12), (10, 17), 17, {"Хуульч": 12, "Сэтгүүлч": 7}),
        ((0, 12), (9, 12), 12, _HIDDEN),
        ((0, 12), (9, 15), 15, _HIDDEN),  # all but three of the second came to the first
        ((0, 8), (5, 8), None, _HIDDEN),
        ((0, 8), (7, 11), 11, _HIDDEN),  # three at least came to the second alone
        ((0, 4), (4, 6), None, _HIDDEN),
    ],
)
def test_participations_are_told_by_audience_where_nothing_of_few_follows(
    register, first, second, total, told
):
    register.name_audiences()
    people = register.register(20)
    register.mark(register.first, people[slice(*first)])
    register.mark(register.second, people[slice(*second)])
    row = register.issue(language="en", tables=("registrations:audience",))
    assert (total_of(row), audiences_of(row)) == ((total, ""), told)
    assert read(row)["tables"][0]["total"]["value"] in (0, None)
    (checked,) = report_changes.check_signatures(register.office.installation, row.id)
    assert checked.is_genuine


def test_one_more_participation_does_not_show(register):
    register.name_audiences()
    register.mark(register.first, register.register(8))
    first = register.issue(language="en")
    told = read(first)["indicators"]
    for more, value in ((1, 8), (3, 8), (1, 13)):
        register.mark(register.first, register.register(more))
        row = register.issue(language="en")
        assert audiences_of(row) == {"Хуульч": value}  # no session of the other was held
        assert value == 13 or read(row)["indicators"][2] == told[2]
    lines = [
        (report_changes.name_line(read(first), each), each.then.value, each.now.value)
        for each in report_changes.list_changes(register.desk, first.id, CATALOGUE)
        if each.key.indicator.startswith("registrations")
    ]
    day = register.desk.day.replace("-", ".")
    label = f"Participations in confidential courses: Хуульч (counted on {day})"
    assert lines == [(label, 8, 13)]
    assert audiences_of(register.issue(language="en", until="2026-03-31")) == {}


def test_fewer_than_ten_are_not_shown(register):
    people = register.register(10)
    register.mark(register.first, people[:9])
    assert total_of(register.issue()) == (None, "")
    register.mark(register.second, people)
    assert total_of(register.issue()) == (10, "")


def test_one_more_person_does_not_show(register):
    register.mark(register.first, register.register(21))
    first = register.issue()
    told = read(first)["indicators"][1]
    for more, value in ((0, 21), (1, 21), (8, 21), (1, 31)):
        register.mark(register.first, register.register(more))
        row = register.issue()
        assert total_of(row) == (value, "")
        assert value == 31 or read(row)["indicators"][1] == told
    changed = report_changes.list_changes(register.desk, first.id, CATALOGUE)
    lines = [(each.key.indicator, each.then.value, each.now.value) for each in changed]
    assert lines == [("people-confidential", 21, 31)]
    assert [tuple(each) for each in changed[0].movements] == [(Cause.CORRECTED, 10, "")]
    assert report_changes.list_movers(register.desk, first.id, changed[0].key, CATALOGUE) == []
    newer = report_changes.list_newer(register.desk)[first.id].changed
    assert [(each.then.value, each.now.value) for each in newer] == [(21, 31)]


def test_a_change_that_no_report_would_tell_is_not_among_the_changes(register):
    register.mark(register.first, register.register(21))
    row = register.issue()
    register.mark(register.first, register.register(9))
    assert report_changes.list_changes(register.desk, row.id, CATALOGUE) == ()


def test_what_the_log_does_not_tell_is_no_other_definition(register):
    people = register.register(22)
    register.mark(register.first, people)
    row = register.issue()
    register.mark(register.first, people[:12], AttendanceMark.ABSENT)
    store = register.desk.store
    with store.transaction():
        store.reports._put(replace(row, version=store.position().version))
    (line,) = report_changes.list_changes(register.desk, row.id, CATALOGUE)
    assert [tuple(each) for each in line.movements] == [(Cause.OTHER, -12, "")]


def test_days_that_meet_those_of_another_report_have_no_total(register):
    """One less the other would be of the days between."""
    register.mark(register.first, register.register(12))
    register.mark(register.second, register.register(12))
    assert total_of(register.issue(until="2026-03-31")) == (12, "")
    assert total_of(register.issue()) == (None, "other days")
    assert total_of(register.issue(since="2026-04-01")) == (12, "")
    assert total_of(register.issue(since="", until="")) == (None, "other days")


def test_without_confidential_courses_in_these_days_there_is_no_line(register):
    register.mark(register.first, register.register(12))
    assert total_of(register.issue(since="2026-05-01")) is None
    assert total_of(register.issue(indicators=("sessions",))) is None
    assert total_of(register.issue(is_confidential=True)) is None
    assert total_of(register.issue()) == (12, "")


def test_two_reports_that_are_issued_at_once_do_not_both_have_a_total(register, monkeypatch):
    people = register.register(14)
    register.mark(register.first, people[:12])
    register.mark(register.second, people)
    quarter, half = register.draft(until="2026-03-31"), register.draft()
    build, beside = issued_reports._build_content, [half]

    def build_beside(*args):
        built = build(*args)
        while beside:
            issue(register.office, beside.pop())
        return built

    monkeypatch.setattr(issued_reports, "_build_content", build_beside)
    with pytest.raises(Problem) as caught:
        issue(register.office, quarter)
    assert caught.value.code is Code.CHANGED_MEANWHILE
    assert total_of(issue(register.office, quarter)) == (None, "other days")
