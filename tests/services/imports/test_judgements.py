"""Rows about somebody who may be registered: who is the same, what is written, what is told."""

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.values import AttendanceMark
from fieldreg.services import training_sessions
from fieldreg.services.imports.column_mapping import map_columns
from fieldreg.services.imports.import_reports import RowOutcome, report_from_bytes
from fieldreg.services.imports.import_run import ALL_FIELDS, ImportChoice, import_people
from fieldreg.services.imports.import_undo import undo_import
from fieldreg.services.pairs import open_pairs
from fieldreg.services.people import registration
from tests.services.imports.test_import import outcomes, run
from tests.support.foreign_files.parsed_here import parse
from tests.support.foreign_files.peer_lists import PEOPLE, SHAPES, UUIDS, delimited

ACCEPT = ImportChoice(accepts=ALL_FIELDS)
LIST = "№,Нэр,Овог,Төрсөн огноо,Утас,Сургууль\n1,Болд,Дорж,2007-03-14,{},{}\n2,Сүх,Бат,2006,,\n"


def bring(desk, content, choice=ACCEPT):
    table = parse(content if isinstance(content, bytes) else content.encode())
    return import_people(desk, table, map_columns(table.columns), choice)


def values_of(desk, person):
    return desk.store.records.load(kinds.TRAINEE, person).values


def test_what_a_list_knows_more_and_otherwise_waits_for_a_yes_and_is_taken_back_whole(desk):
    first = bring(desk, LIST.format("99112233", ""))
    person = first.entries[0].person
    later = LIST.format("88112233", "3-р сургууль")
    told = bring(desk, later, ImportChoice())
    assert (outcomes(told), told.number) == (["differs", "here"], None)
    assert (told.entries[0].differs, told.entries[0].fills) == (("phone",), ("school",))
    assert values_of(desk, person)["phone"] == "99112233"

    accepted = bring(desk, later)
    assert accepted.entries[0].is_accepted
    assert accepted.number is not None
    assert values_of(desk, person)["phone"] == "88112233"
    assert values_of(desk, person)["school"] == "3-р сургууль"
    undone = undo_import(desk, accepted.number)
    assert (undone.retired_count, undone.restored_count, undone.kept_people) == (0, 1, {})
    assert values_of(desk, person)["phone"] == "99112233"
    assert values_of(desk, person)["school"] is None


def test_what_was_changed_since_an_import_stays_when_it_is_undone(desk):
    person = bring(desk, LIST.format("99112233", "")).entries[0].person
    accepted = bring(desk, LIST.format("88112233", ""))
    registration.correct_person(desk, person, {"phone": "95112233"}, shown=AS_STORED)
    undone = undo_import(desk, accepted.number)
    assert (undone.restored_count, list(undone.kept_people)) == (0, [person])
    assert values_of(desk, person)["phone"] == "95112233"


def test_a_missing_value_is_filled_only(desk):
    bring(desk, LIST.format("", ""))
    filled = bring(desk, LIST.format("99112233", ""))
    assert outcomes(filled) == ["fills", "here"]


def test_whoever_is_only_alike_is_new_and_named_with_her_likes_in_the_stored_report_too(desk):
    known = registration.register_person(
        desk, {"given_name": "Сарантуяа", "patronymic": "Дорж", "birth_date": "2007-03-14"}
    )
    report = bring(
        desk, delimited([["Нэр", "Овог", "Төрсөн огноо"], ["Саран-Туяа", "Д", "2007.03.14"]])
    )
    assert outcomes(report) == ["new"]
    stored = report_from_bytes(desk.store.imports.find(report.number).report)
    assert report.list_doubts() == stored.list_doubts() == [(report.entries[0].person, known)]
    (waiting,) = open_pairs.list_open_pairs(desk)
    assert waiting.ends == (known, report.entries[0].person)
    undone = undo_import(desk, report.number)
    assert (undone.retired_count, undone.kept_people) == (1, {})
    assert not open_pairs.list_open_pairs(desk)


def test_two_rows_that_are_alike_are_two_people_and_a_doubt(desk):
    rows = [["Нэр", "Утас"], ["Болд", "99112233"], ["Болд", "99112233"]]
    report = bring(desk, delimited(rows))
    one, other = (entry.person for entry in report.entries)
    assert report.list_doubts() == [(other, one)]
    assert [pair.ends for pair in open_pairs.list_open_pairs(desk)] == [(one, other)]


@pytest.mark.parametrize(
    "shape", ["kobo names", "kobo repeats", "odk central", "commcare", "dhis2"]
)
def test_a_submission_that_comes_again_corrected_is_the_same_person(shape, desk):
    bring(desk, SHAPES["kobo labels"]())  # the same people by their uuid, in another program's form
    first = bring(desk, SHAPES[shape]())
    again = bring(desk, SHAPES[shape]().replace(b"99112233", b"99112299"), ImportChoice())
    assert set(outcomes(again)) <= {"here", "differs"}
    assert {row.person for row in again.entries} == {row.person for row in first.entries}


def test_a_uuid_says_more_than_a_name_and_a_number_less(desk):
    bring(desk, delimited([["_uuid", "Нэр"], [UUIDS[0], "Болд"]]))
    renamed = bring(desk, delimited([["_uuid", "Нэр"], [UUIDS[0], "Болдоо"]]), ImportChoice())
    assert outcomes(renamed) == ["differs"]
    elsewhere = bring(desk, delimited([["№", "Нэр"], [UUIDS[0], "Сүх"]]))
    assert outcomes(elsewhere) == ["new"]


def test_who_left_a_meeting_and_joined_again_is_one(desk):
    heads = ["Name", "Email", "Join time", "Leave time"]
    rows = [heads, ["Болд", "b@m.mn", "10:00", "10:30"], ["Болд", "b@m.mn", "10:40", "12:00"]]
    report = bring(desk, delimited(rows))
    assert outcomes(report) == ["new", "here"]


def plan(desk, half_days):
    values = {"date": "2026-03-01", "half_days": half_days}
    return training_sessions.plan_session(desk, "Хүний эрх", values)


def marks(desk, session):
    return {row.trainee: row.marks for row in desk.store.sessions.list_participants(session)}


@pytest.mark.parametrize("half_days", [2, 4])
def test_a_table_of_people_by_days_lands_in_its_session(desk, half_days):
    session = plan(desk, half_days)
    report = bring(desk, SHAPES["matrix"](), ImportChoice(session=session))
    first, second, third = (row.person for row in report.entries if row.outcome is RowOutcome.NEW)
    each, present, absent = half_days // 2, AttendanceMark.PRESENT, AttendanceMark.ABSENT
    expected = {
        first: [present] * each + [present] * each,
        second: [present] * each + [absent] * each,
        third: [present] * each + [absent] * each,
    }
    assert marks(desk, session) == {
        person: dict(enumerate(row, 1)) for person, row in expected.items()
    }
    assert undo_import(desk, report.number).mark_count == 3 * half_days
    assert desk.store.people.count() == 0


@pytest.mark.parametrize("shape", ["zoom", "teams", "meet", "titles, totals, signatures"])
def test_who_is_on_a_list_without_days_was_present(shape, desk):
    session = plan(desk, 2)
    report = bring(desk, SHAPES[shape](), ImportChoice(session=session, half_day=2))
    people = [row.person for row in report.entries if row.outcome is RowOutcome.NEW]
    assert len(people) == len(PEOPLE)
    assert marks(desk, session) == {person: {2: AttendanceMark.PRESENT} for person in people}


def test_a_mark_that_is_there_stays(desk, tmp_path):
    session = plan(desk, 1)
    person = run(desk, tmp_path, LIST.format("", "")).entries[0].person
    training_sessions.mark_attendance(desk, session, [person], AttendanceMark.LATE, shown=AS_STORED)
    bring(desk, LIST.format("", ""), ImportChoice(session=session))
    assert marks(desk, session)[person] == {1: AttendanceMark.LATE}
