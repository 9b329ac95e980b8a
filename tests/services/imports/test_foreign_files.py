"""Real files that nobody here wrote: every row is imported or explained.

The first rows of the largest ship with the product; the others are read where the
checkout has them beside it.
"""

import csv
from pathlib import Path

import pytest

from fieldreg.domain import kinds
from fieldreg.services.exports.plaintext_exports import ExportContent, open_export
from fieldreg.services.imports.column_mapping import map_columns
from fieldreg.services.imports.import_reports import (
    NoteEffect,
    NoteReason,
    RowOutcome,
    write_import_report,
)
from fieldreg.services.imports.import_run import import_people
from fieldreg.services.imports.left_out_rows import write_left_out_rows
from fieldreg.system import resource_path
from tests.support.foreign_files.parsed_here import parse_file

DEMO = resource_path("demo/historical_figures.csv")
BESIDE = Path(__file__).parents[4] / "shared" / "data" / "foreign"
LONG = BESIDE / "historical_figures_50k.csv"
FILES = [
    DEMO,
    *(
        path
        for name in ("febrl_dataset1.csv", "febrl_dataset2.csv", "splink_fake_1000.csv")
        if (path := BESIDE / name).exists()
    ),
    *([pytest.param(LONG, marks=pytest.mark.share(of=2))] if LONG.exists() else []),
]
COLUMNS = {
    "historical_figures": ("unique_id", "first_name", "surname", "dob", "birth_place"),
    "febrl_dataset": ("rec_id", "given_name", "surname", "date_of_birth", "suburb"),
    "splink_fake": ("unique_id", "first_name", "surname", "dob", "city"),
}
FIELDS = ("source_ref", "given_name", "patronymic", "birth_date", "soum")


def plain_rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, skipinitialspace=True))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_row_of_a_foreign_file_is_imported_or_explained(path, desk, tmp_path):
    rows = plain_rows(path)
    table = parse_file(path)
    report = import_people(desk, table, map_columns(table.columns))

    outcomes = report.count_outcomes()
    assert sum(outcomes.values()) == len(report.entries) == len(rows)
    assert outcomes[RowOutcome.NEW] == desk.store.people.count()
    assert outcomes[RowOutcome.KNOWN] == outcomes[RowOutcome.DIFFERS] == 0
    left_out = outcomes[RowOutcome.LEFT_OUT]
    assert outcomes[RowOutcome.NEW] + left_out == len(rows)
    rest = tmp_path / "rest.csv"
    with open_export(desk, rest, ExportContent.LEFT_OUT_ROWS) as out:
        assert write_left_out_rows(out, table, report, lambda note: note.why) == left_out
    assert len(plain_rows(rest)) == left_out

    ids = [entry.person for entry in report.entries if entry.person is not None]
    people = {one.id: one.values for one in desk.store.records.load_many(kinds.TRAINEE, ids)}
    columns = next(names for stem, names in COLUMNS.items() if path.stem.startswith(stem))
    for row, entry in zip(rows, report.entries, strict=True):
        if entry.outcome is RowOutcome.LEFT_OUT:
            assert not any(map(str.isalpha, row[columns[1]]))
            continue
        values = people[entry.person]
        assert values["given_name"]
        noted = {note.field for note in entry.notes}
        parted = {note.text for note in entry.notes if note.why is NoteReason.NAME_PARTED}
        for column, field in zip(columns, FIELDS, strict=True):
            typed, kept = row[column].strip(), values.get(field)
            if field == "birth_date":
                digits = "".join(filter(str.isdigit, typed))
                assert "".join(filter(str.isdigit, kept or "")) == digits
            elif typed:
                assert kept == typed or field in noted
            elif field == "patronymic" and parted:
                assert parted == {f"{kept}{values['given_name']}"} == {row[columns[1]].strip()}
            else:
                assert kept is None


def test_the_demo_file_is_mapped_and_told_of_as_a_person_would_expect(desk):
    table = parse_file(DEMO)
    report = import_people(desk, table, map_columns(table.columns))
    assert report.columns == {
        "source_ref": ("unique_id",),
        "given_name": ("first_name",),
        "patronymic": ("surname",),
        "birth_date": ("dob",),
        "gender": ("gender",),
        "soum": ("birth_place",),
        "occupation": ("occupation",),
    }
    assert report.unmapped == ("cluster", "full_name", "first_and_surname", "postcode_fake")
    reasons = report.count_reasons()
    assert reasons[NoteReason.DATE_IMPLAUSIBLE, "birth_date"] > 1_000
    assert report.count_effects()[NoteEffect.FLAGGED] > report.count_effects()[NoteEffect.UNUSABLE]


@pytest.mark.parametrize("ending", [".csv", ".xlsx", ".json"])
def test_a_report_file_has_one_row_for_each_row_and_one_for_the_header(desk, tmp_path, ending):
    table = parse_file(DEMO)
    report = import_people(desk, table, map_columns(table.columns))
    target = tmp_path / f"report{ending}"
    with open_export(desk, target, ExportContent.IMPORT_REPORT) as out:
        write_import_report(out, report, lambda note: f"<{note.why}>")
    if ending == ".json":
        text = target.read_text(encoding="utf-8")
        assert text.count('"line"') == len(report.entries) + 1
        assert "<column_not_taken>" in text
    else:
        written = list(parse_file(target).rows())
        assert len(written) == len(report.entries) + 1
        assert written[0].cells[2] == "header"
        assert "<place_not_listed>" in written[1].cells[-1]
