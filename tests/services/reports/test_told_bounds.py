"""What issued reports tell in fives, and of courses that may be one."""

from fieldreg.domain.joins.pairs import Verdict
from fieldreg.domain.records.mission import Contribution, Course, Partner, PartnerPart, Promise
from fieldreg.domain.records.models import Attendance
from fieldreg.domain.records.trainee import Trainee
from fieldreg.domain.records.training_session import TrainingSession
from fieldreg.services.pairs import verdicts
from fieldreg.services.reports import issued_reports, report_changes
from tests.support.reports import CATALOGUE, draft, issue

ASKED = {"indicators": ("utilisation", "utilisation-6"), "tables": ()}


def told(office, **changed):
    row = issue(office, draft(office, **{**ASKED, **changed}))
    lines = issued_reports.read_paper(row).content["indicators"]
    return [(line["value"], line["low"], line["high"], line["hidden"]) for line in lines]


def test_trainers_are_told_in_fives_and_few_not_at_all(office):
    """28 trainers, of whom 11 led a session; the six months of none end in the year."""
    desk = office.desk
    with desk.writing() as writing:
        course = writing.create(Course.validated(name="Сургагч багш", is_trainer_level="yes"))
        first, later = (
            writing.create(TrainingSession.validated(course=course, date=day, half_days=1))
            for day in ("2026-02-10", "2026-03-10")
        )
        for number in range(28):
            person = writing.create(Trainee.validated(given_name=f"Хүн {number}"))
            mark = {"trainee": person, "session": first, "half_day": 1, "mark": "present"}
            writing.create(Attendance.validated(**mark))
            if number < 11:
                gave = {"trainee": person, "session": later, "part": "lead"}
                writing.create(Contribution.validated(**gave))
    nothing = (None, None, None, True)
    assert told(office) == [(None, 344, 483, False), nothing]
    exact = told(office, is_confidential=True)
    assert exact == [(393, 393, 393, False), (None, None, None, False)]
    assert told(office, until="2026-02-28") == [nothing, nothing]  # of whom nobody had led yet


def test_partners_of_completed_courses_are_told_in_fives(office):
    """Seven of a course that one person completed, of whom the exact number could tell."""
    with office.desk.writing() as writing:
        course = writing.create(Course.validated(name="Эрх"))
        plan = {"course": course, "date": "2026-02-10", "half_days": 1}
        mark = {"session": writing.create(TrainingSession.validated(**plan)), "half_day": 1}
        person = writing.create(Trainee.validated(given_name="Болд"))
        writing.create(Attendance.validated(**mark, trainee=person, mark="present"))
        for number in range(7):
            partner = writing.create(Partner.validated(name=f"ТББ {number}"))
            part = {"course": course, "partner": partner, "part": "delivery"}
            writing.create(PartnerPart.validated(**part))
    asked = {"indicators": ("organisations-completed",)}
    assert told(office, **asked) == [(None, 5, 9, False)]
    assert told(office, **asked, is_confidential=True) == [(7, 7, 7, False)]


def test_how_few_are_of_unknown_homes_does_not_follow_from_the_soums_reached(office):
    with office.desk.writing() as writing:
        course = writing.create(Course.validated(name="Эрх"))
        plan = {"course": course, "date": "2026-02-10", "half_days": 1}
        mark = {"session": writing.create(TrainingSession.validated(**plan)), "half_day": 1}
        for home in (*["6525"] * 6, None):
            person = writing.create(Trainee.validated(given_name="Болд", soum=home))
            writing.create(Attendance.validated(**mark, trainee=person, mark="present"))
    asked = {"indicators": ("soums-reached",)}
    assert told(office, **asked) == [(1, 1, 6, False)]
    assert told(office, **asked, is_confidential=True) == [(1, 1, 2, False)]


def test_a_share_of_few_promises_is_not_told(office):
    asked = {"indicators": ("promises-kept",)}
    for states, expected in (
        (["kept"] * 2 + ["open"], (None, None, None, True)),
        (["kept"] * 12 + ["open"] * 15, (None, 294, 559, False)),
    ):
        with office.desk.writing() as writing:
            person = writing.create(Trainee.validated(given_name="Болд"))
            for state in states:
                made = {"trainee": person, "text": "Ярина", "due": "2026-03-01", "state": state}
                writing.create(Promise.validated(**made))
        assert told(office, **asked) == [expected]
    assert told(office, **asked, is_confidential=True) == [(467, 467, 467, False)]


def test_courses_that_may_be_one_move_no_bounds_of_a_report(office):
    """Nine people of one, eight of the other, one of both: 16 together would tell the one."""
    desk = office.desk
    with desk.writing() as writing:
        courses = [writing.create(Course.validated(name=name)) for name in ("Эрх", "Хүний эрх")]
        people = [writing.create(Trainee.validated(given_name=f"Хүн {n}")) for n in range(16)]
        for course, there in zip(courses, (people[:9], people[8:]), strict=True):
            plan = {"course": course, "date": "2026-02-10", "half_days": 1}
            held = writing.create(TrainingSession.validated(**plan))
            for person in there:
                mark = {"trainee": person, "session": held, "half_day": 1, "mark": "present"}
                writing.create(Attendance.validated(**mark))
    verdicts.judge_pair(desk, *courses, Verdict.UNSURE)
    row = issue(office, draft(office, indicators=(), tables=("people:course",)))
    rows = issued_reports.read_paper(row).content["tables"][0]["rows"]
    assert {row["high"] for row in rows} == {8, 9}
    assert report_changes.list_changes(desk, row.id, CATALOGUE) == ()
