"""What moved each figure of a report since it was issued, on both engines."""

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.figures.reports import Cause, LineKey
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.values import AttendanceMark, ErasureReason, Verdict
from fieldreg.domain.rights import Rights
from fieldreg.domain.roles import Role
from fieldreg.services import erasure_orders, training_sessions
from fieldreg.services.pairs import verdicts
from fieldreg.services.people import registration
from fieldreg.services.records import plain_records
from fieldreg.services.reports import issued_reports, report_changes, report_drafts
from tests.support.bundles.trips import go_round
from tests.support.reports import CATALOGUE, draft, issue

PEOPLE, WOMEN = LineKey("people-trained"), LineKey("", 0, ("female",))


@pytest.fixture
def url(new_url):
    return new_url()


def moved(office, row):
    """Give by line what it was and is, and what moved it."""
    found = report_changes.list_changes(office.desk, row.id, CATALOGUE)
    return {
        line.key: (line.then.value, line.now.value, [tuple(each) for each in line.movements])
        for line in found
    }


def movers(office, row, key):
    return set(map(tuple, report_changes.list_movers(office.desk, row.id, key, CATALOGUE)))


def join_late(office, laptop, stick, session):
    late = [
        laptop.register(name, gender="female", soum="6525", birth_date="1991")
        for name in ("Хожимдсон", "Сүүлийн")
    ]
    training_sessions.mark_attendance(
        laptop.desk, session, late, AttendanceMark.PRESENT, shown=AS_STORED
    )
    go_round(office, stick, laptop)
    return late


def test_who_came_to_a_confidential_course_is_not_among_those_who_moved_a_figure(
    office, laptop, stick, came
):
    session, _ = came
    desk = office.desk
    course = training_sessions.load_session(desk, session).course_id
    asked = {"tables": ("people:course", "registrations:course")}
    row = issue(office, draft(office, **asked))
    own = issue(office, draft(office, is_confidential=True, **asked))
    late = join_late(office, laptop, stick, session)
    lines = [LineKey("", place, (str(course),)) for place in (0, 1)]
    for line in lines:
        assert {record for _, _, record in movers(office, row, line)} == {*late}
    with desk.writing() as writing:
        writing.edit(kinds.COURSE, course, {"is_confidential": "yes"}, shown=AS_STORED)
    desk.user_rights.refresh = lambda: None
    for role in (Role.OFFICER, Role.PROTECTED_DESK):
        desk.user_rights.rights = Rights.from_roles((role,))
        for line in (*lines, PEOPLE):
            assert {record for _, _, record in movers(office, row, line)} == set()
    for line in (*lines, PEOPLE):
        assert {record for _, _, record in movers(office, own, line)} == {*late}


def test_a_figure_tells_by_how_much_each_cause_moved_it_since(office, laptop, stick, came):
    session, people = came
    row = issue(office, draft(office))
    assert row.is_issued
    assert moved(office, row) == {}
    late_people = join_late(office, laptop, stick, session)
    registration.correct_person(office.desk, people[15], {"gender": "female"}, shown=AS_STORED)
    verdicts.judge_pair(office.desk, people[0], people[1], Verdict.SAME)
    late, joined = (Cause.LATE, 2, laptop.installation.name), (Cause.JOINED, -1, "")
    corrected = (Cause.CORRECTED, 1, "")
    told = moved(office, row)
    assert told[PEOPLE] == (16, 17, [joined, late])
    assert told[WOMEN] == (9, 11, [joined, corrected, late])
    assert told[LineKey("", 0, ("male",))] == (7, 6, [(Cause.CORRECTED, -1, "")])
    assert told[LineKey("", 1)] == (16, 17, [joined, late])
    assert movers(office, row, WOMEN) == {
        (Cause.JOINED, "", people[1]),
        (Cause.CORRECTED, "", people[15]),
        *((Cause.LATE, laptop.installation.name, each) for each in late_people),
    }
    assert movers(office, row, LineKey("women")) >= movers(office, row, WOMEN)
    assert movers(office, row, LineKey("sessions")) == set()
    erasure_orders.erase_people(office.installation, [people[2]], ErasureReason.ASKED)
    assert moved(office, row)[WOMEN] == (9, 10, [joined, corrected, late, (Cause.ERASED, -1, "")])
    assert report_drafts.find_report(office.desk, row.id) == row


def test_who_is_found_to_have_led_a_session_moves_a_report_by_generation(office, came):
    _, people = came
    desk = office.desk
    later = training_sessions.plan_session(desk, "Эрх", {"date": "2026-06-01", "half_days": 1})
    training_sessions.mark_attendance(
        desk, later, people[:8], AttendanceMark.PRESENT, shown=AS_STORED
    )
    asked = {"indicators": (), "tables": ("people:generation", "sessions:generation")}
    row = issue(office, draft(office, **asked))
    first, *_ = issued_reports.read_paper(row).content["tables"]
    assert [(each["names"], each["value"]) for each in first["rows"]] == [
        (["0: эхний сургалт"], 16)
    ]
    led = {"session": short_code(later), "trainee": short_code(people[0]), "part": "lead"}
    plain_records.add_record(desk, kinds.BY_NAME["contribution"], led)
    assert moved(office, row) == {
        LineKey("", 0, ("1",)): (0, 8, [(Cause.CORRECTED, 8, "")]),
        LineKey("", 1, ("0",)): (2, 1, [(Cause.CORRECTED, -1, "")]),
        LineKey("", 1, ("1",)): (0, 1, [(Cause.CORRECTED, 1, "")]),
    }


def test_a_table_of_one_course_is_counted_again_with_all_that_are_one_with_it(office, came):
    _, people = came
    plan = {"date": "2026-04-01", "half_days": 1}
    other = training_sessions.plan_session(office.desk, "Удирдах ур", plan)
    mark = AttendanceMark.PRESENT
    training_sessions.mark_attendance(office.desk, other, people[3:], mark, shown=AS_STORED)
    held = [office.desk.store.sessions.find(each).course_id for each in (came[0], other)]
    rows = [
        issue(office, draft(office, tables=(f"people:gender?course={short_code(each)}",)))
        for each in held
    ]
    verdicts.judge_pair(office.desk, *held, Verdict.SAME)
    total = LineKey("", 0)
    (_, row) = rows
    assert total not in moved(office, rows[0])
    assert moved(office, row)[total] == (13, 16, [(Cause.JOINED, 3, "")])
    assert len(movers(office, row, total)) == 3
