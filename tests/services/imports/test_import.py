from contextlib import suppress
from itertools import count
from pathlib import Path

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import AttendanceMark, Verdict
from fieldreg.services import training_sessions, user_acts
from fieldreg.services.imports.column_mapping import map_columns
from fieldreg.services.imports.import_reports import ImportReport, NoteReason, RowOutcome
from fieldreg.services.imports.import_run import import_people, preview_import
from fieldreg.services.imports.import_undo import (
    list_imports,
    load_import_report,
    preview_import_undo,
    undo_import,
)
from fieldreg.services.pairs import verdicts
from fieldreg.services.people import registration
from fieldreg.services.user_session import UserSession
from tests.support.foreign_files.parsed_here import parse_file

LIST = (
    "rec_id,Нэр,Овог,Төрсөн огноо,Хүйс,Сум,Утас\n"
    "r1,Сарантуяа,Дорж,2007-03-14,эм,Тариат,99112233\n"
    "r2,Ганбаатар,Бат,1630-08-01,1,Devon,+976 8811 2233\n"
    "r3, Оюун ,,,,,\n"
    ",,,,,,\n"
)


def run(
    desk: UserSession, folder: Path, text: str = LIST, name: str = "list.csv", **chosen: str
) -> ImportReport:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    table = parse_file(path)
    return import_people(desk, table, map_columns(table.columns, chosen.items()))


def outcomes(report: ImportReport) -> list[str]:
    return [entry.outcome.value for entry in report.entries]


def given_names(desk: UserSession) -> list[str | None]:
    return [line.given_name for line in desk.store.people.list_page(0, 100)]


def test_every_row_is_in_the_report_with_its_line_and_what_became_of_it(desk, tmp_path):
    report = run(desk, tmp_path)
    assert [(entry.line, entry.outcome) for entry in report.entries] == [
        (2, RowOutcome.NEW),
        (3, RowOutcome.NEW),
        (4, RowOutcome.NEW),
        (5, RowOutcome.EMPTY),
    ]
    assert sum(report.count_outcomes().values()) == 4
    assert report.count_outcomes()[RowOutcome.NEW] == desk.store.people.count() == 3
    first, second, third, _ = report.entries
    assert first.kept == (
        *("source_ref", "given_name", "patronymic", "birth_date", "gender"),
        *("phone", "aimag", "soum"),
    )
    assert [(note.field, note.why) for note in second.notes] == [
        ("birth_date", NoteReason.DATE_IMPLAUSIBLE),
        ("gender", NoteReason.GENDER_UNKNOWN),
        ("soum", NoteReason.PLACE_NOT_LISTED),
    ]
    assert [note.why for note in third.notes] == [NoteReason.SPACES_STRIPPED]


def test_the_people_are_in_the_register_as_the_report_says(desk, tmp_path):
    report = run(desk, tmp_path)
    second = desk.store.records.load(kinds.TRAINEE, report.entries[1].person)
    assert {name: value for name, value in second.values.items() if value} == {
        "source_ref": "r2",
        "given_name": "Ганбаатар",
        "patronymic": "Бат",
        "birth_date": "1630-08-01",
        "soum": "Devon",
        "phone": "+976 8811 2233",
        "notes": "Хүйс: 1",
    }


def test_a_preview_tells_the_same_and_writes_nothing(desk, tmp_path):
    path = tmp_path / "list.csv"
    path.write_text(LIST, encoding="utf-8")
    table = parse_file(path)
    mapping = map_columns(table.columns)
    before = desk.store.digest()
    preview = preview_import(desk, table, mapping, sample=2)
    assert desk.store.digest() == before
    assert [row.values["given_name"] for row in preview.sample] == ["Сарантуяа", "Ганбаатар"]
    made = import_people(desk, table, mapping)
    assert preview.report.count_outcomes() == made.count_outcomes()
    assert preview.report.count_reasons() == made.count_reasons()
    assert (preview.report.number, made.number) == (None, 1)


def test_the_same_file_again_changes_nothing(desk, tmp_path):
    first = run(desk, tmp_path)
    before = desk.store.digest()
    second = run(desk, tmp_path)
    assert outcomes(second) == ["here", "here", "here", "empty"]
    assert [entry.person for entry in second.entries] == [entry.person for entry in first.entries]
    assert (second.number, second.before) == (None, first.number)
    assert desk.store.digest() == before


def test_the_same_file_again_is_known_even_without_row_ids(desk, tmp_path):
    text = "given_name,phone\nБолд,99112233\nБолд,99112233\n"
    run(desk, tmp_path, text)
    assert outcomes(run(desk, tmp_path, text)) == ["here", "here"]


def test_a_row_that_now_says_otherwise_is_listed_and_changes_nobody(desk, tmp_path):
    first = run(desk, tmp_path)
    changed = run(desk, tmp_path, LIST.replace("99112233", "99112244"))
    assert outcomes(changed) == ["differs", "here", "new", "empty"]
    assert changed.entries[2].doubts == (first.entries[2].person,)  # a number and a given name
    assert changed.entries[0].differs == ("phone",)
    person = desk.store.records.load(kinds.TRAINEE, changed.entries[0].person)
    assert person.values["phone"] == "99112233"


def test_what_a_file_leaves_out_is_no_difference(desk, tmp_path):
    run(desk, tmp_path)
    shorter = run(desk, tmp_path, "rec_id,Нэр,Овог\nr1,Сарантуяа,Дорж\nr2,Ганбаатар,Бат\n")
    assert outcomes(shorter) == ["here", "here"]


def test_a_row_id_twice_in_one_file_is_two_people_and_noted(desk, tmp_path):
    head = "id,given_name,birth_date"
    report = run(desk, tmp_path, f"{head}\n7,Болд,2001\n7,Дорж,2002\n8,Сүх,2003\n")
    assert outcomes(report) == ["new"] * 3
    assert [[note.why for note in entry.notes] for entry in report.entries] == [
        [],
        [NoteReason.SOURCE_REF_TWICE],
        [],
    ]
    again = run(desk, tmp_path, f"{head}\n7,Дорж,2002\n7,Болд,2001\n", name="copy.csv")
    assert outcomes(again) == ["here", "here"]
    assert not any(entry.notes for entry in again.entries)


def test_two_rows_that_look_like_one_person_are_pointed_out(desk, tmp_path):
    rows = (
        "Болд,Дорж,,9911-2233",
        "БОЛД,,,99112233",
        "Дорж,Дорж,,99112233",
        "Сүх,Бат,2001-05-07,",
        "Сүх,Бат,2001-05-07,",
        "Сүх,,2001,",
    )
    report = run(desk, tmp_path, "\n".join(["given_name,patronymic,birth_date,phone", *rows]))
    assert outcomes(report) == ["new"] * 6
    alike = [
        entry.line
        for entry in report.entries
        if NoteReason.ROW_ALIKE in {note.why for note in entry.notes}
    ]
    assert alike == [3, 6]
    assert report.entries[1].notes[0].text == "2"


def test_an_undone_import_leaves_nobody_and_can_be_made_again(desk, tmp_path):
    registration.register_person(desk, {"given_name": "Энхтуяа"})
    report = run(desk, tmp_path)
    undone = undo_import(desk, report.number)
    assert (undone.retired_count, undone.kept_people) == (3, {})
    assert given_names(desk) == ["Энхтуяа"]
    again = run(desk, tmp_path)
    assert outcomes(again) == ["new", "new", "new", "empty"]
    assert desk.store.people.count() == 4


def test_an_undo_spares_whom_others_built_upon_and_says_why(desk, tmp_path):
    report = run(desk, tmp_path)
    corrected, attended, untouched = (entry.person for entry in report.entries[:3])
    registration.correct_person(desk, corrected, {"phone": "88112233"}, shown=AS_STORED)
    session = training_sessions.plan_session(desk, "Манлайлал", {"date": desk.day})
    training_sessions.mark_attendance(
        desk, session, [attended], AttendanceMark.PRESENT, shown=AS_STORED
    )
    undone = undo_import(desk, report.number)
    assert undone.kept_people == {corrected: "changed", attended: "attended"}
    assert undone.retired_count == 1
    assert desk.store.records.load(kinds.TRAINEE, untouched).is_retired
    assert desk.store.people.count() == 2


def test_an_undo_spares_whom_an_officer_joined_with_others_who_stay(office, tmp_path):
    desk, born = office.desk, "1999-03-14"
    known = registration.register_person(desk, {"given_name": "Энхтуяа", "birth_date": born})
    rows = "".join(f"{name},{born}\n" for name in ("Энхтуяа", "Болд", "Болд"))
    report = run(desk, tmp_path, f"Нэр,Төрсөн огноо\n{rows}")
    first, second, third = (entry.person for entry in report.entries)
    for pair in ((known, first), (second, third)):
        verdicts.judge_pair(desk, *pair, Verdict.SAME)
    [made] = list_imports(desk)
    undone = undo_import(desk, made.number)
    assert undone.kept_people == {first: "joined"}
    assert [
        desk.store.records.load(kinds.TRAINEE, person).is_retired
        for person in (known, first, second, third)
    ] == [False, False, True, True]


def test_imports_are_listed_and_an_undo_is_told_before_it_is_done(desk, tmp_path):
    first = run(desk, tmp_path)
    second = run(desk, tmp_path, "Нэр\nБилгүүн\n", name="other.csv")
    person = first.entries[0].person
    registration.correct_person(desk, person, {"phone": "99000000"}, shown=AS_STORED)
    told = preview_import_undo(desk, first.number)
    assert (told.retired_count, told.kept_people) == (2, {person: "changed"})
    assert desk.store.people.count() == 4
    assert undo_import(desk, first.number) == told
    assert [
        (past.number, past.day, past.file, past.row_count, past.person_count, past.is_undone)
        for past in list_imports(desk)
    ] == [
        (second.number, "2026-03-14", "other.csv", 1, 1, False),
        (first.number, "2026-03-14", "list.csv", 4, 3, True),
    ]


def test_an_import_is_undone_once_and_only_if_it_was_made(desk, tmp_path):
    number = run(desk, tmp_path).number
    undo_import(desk, number)
    for which, code in ((number, Code.ALREADY_UNDONE), (99, Code.NOT_FOUND)):
        with pytest.raises(Problem) as refused:
            undo_import(desk, which)
        assert refused.value.code is code


def test_a_cancelled_import_leaves_nothing(desk, tmp_path):
    path = tmp_path / "list.csv"
    rows = "".join(f"r{n},Хүн {n}\n" for n in range(1_200))
    path.write_text("rec_id,Нэр\n" + rows, encoding="utf-8")
    table = parse_file(path)
    mapping = map_columns(table.columns)
    before = desk.store.digest()
    for cancel_at in count(1):
        steps: list[tuple[int, int]] = []

        def stop(done, total, at=cancel_at, steps=steps):
            steps.append((done, total))
            if len(steps) == at:
                raise Problem(Code.CANCELLED)

        with suppress(Problem):
            import_people(desk, table, mapping, on_progress=stop)
            break
        assert desk.store.digest() == before
        assert desk.store.imports.list_all() == []
    assert steps[-1] == (1_200, 1_200)
    assert all(done <= total for done, total in steps)


def test_a_report_in_the_store_tells_everything_but_what_stood_in_cells(desk, tmp_path):
    report = run(desk, tmp_path)
    stored = load_import_report(desk, report.number)
    assert stored.count_outcomes() == report.count_outcomes()
    assert stored.count_reasons() == report.count_reasons()
    assert stored.columns == report.columns
    assert [entry.person for entry in stored.entries] == [entry.person for entry in report.entries]
    assert not any(note.text for entry in stored.entries for note in entry.notes)
    assert "Devon" not in repr(stored)
    assert any(note.text == "Devon" for entry in report.entries for note in entry.notes)


def test_hostile_rows_are_imported_as_text(desk, tmp_path):
    text = "given_name,school\n\"Robert'); DROP TABLE trainee;--\",\"'=cmd|' /C calc'!A0\"\n"
    report = run(desk, tmp_path, text)
    person = desk.store.records.load(kinds.TRAINEE, report.entries[0].person)
    assert person.values["given_name"] == "Robert'); DROP TABLE trainee;--"
    assert person.values["school"] == "=cmd|' /C calc'!A0"
    assert [note.why for note in report.entries[0].notes] == [NoteReason.GUARD_REMOVED]


def test_an_import_is_undone_by_its_number_and_is_no_act_to_take_back(desk, tmp_path):
    registration.register_person(desk, {"given_name": "Номин"})
    last = desk.store.own_acts.last
    number = run(desk, tmp_path).number
    assert number is not None
    undo_import(desk, number)
    assert desk.store.own_acts.last == last
    user_acts.undo_last_act(desk)
    assert given_names(desk) == []
