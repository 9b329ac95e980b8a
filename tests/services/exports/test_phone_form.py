"""The form for phones: its standard accepts it, and what comes back is imported exactly."""

import io
import tomllib

import openpyxl
import pytest
from pyxform.xls2xform import convert

from fieldreg.domain import kinds
from fieldreg.domain.kinds import PERSON_FIELDS
from fieldreg.services.exports.phone_form import PHONE_FORM_WORDING, build_phone_form
from fieldreg.services.imports.column_mapping import map_columns
from fieldreg.services.imports.headings import guess_field
from fieldreg.services.imports.import_reports import RowOutcome
from fieldreg.services.imports.import_run import ALL_FIELDS, ImportChoice, import_people
from fieldreg.services.imports.table_reader import read_table
from fieldreg.system import resource_path
from tests.support.foreign_files.peer_lists import UUIDS, archive, delimited, workbook

WORDING = resource_path(PHONE_FORM_WORDING).read_text(encoding="utf-8")
WORDS = tomllib.loads(WORDING)
ANSWERS = {
    "patronymic": "Дорж", "given_name": "Сарантуяа", "birth_date": "2007-03", "gender": "female",
    "phone": "99112233", "aimag": "65", "soum": "6525", "bag": "652501", "school": "1-р сургууль",
    "guardian": "Дорж 99001122", "notes": "морь",
}  # fmt: skip
NAMES = list(ANSWERS)


def test_the_standard_of_such_forms_accepts_it_without_a_warning(desk):
    made = convert(
        xlsform=io.BytesIO(build_phone_form(desk, WORDING)), file_type=".xlsx", validate=False
    )
    assert made.warnings == []
    for title in WORDS["languages"].values():
        assert f'lang="{title}"' in made.xform


def test_every_question_is_a_field_and_no_sealed_one_is_among_them(desk):
    book = openpyxl.load_workbook(io.BytesIO(build_phone_form(desk, WORDING)), read_only=True)
    names = [row[1] for row in book["survey"].iter_rows(values_only=True)]
    assert names == ["name", "start", "outside_seal", "person", *NAMES, "person"]
    assert set(NAMES) <= set(PERSON_FIELDS)
    codes = {str(row[1]) for row in book["choices"].iter_rows(values_only=True)}
    assert {place.code for place in desk.places.list_all()} < codes


@pytest.mark.parametrize("language", ["mn", "en", "fr", "kk"])
def test_every_label_is_a_heading_that_an_import_knows(language):
    for name, label in WORDS["labels"].items():
        assert guess_field(label[language]).field == name, label[language]


def kobo(headings, answers):
    main = [["start", "_uuid", "_index"], ["2026", UUIDS[0], 1]]
    heads = [*headings, "_index", "_parent_index", "_submission__uuid"]
    rows = [[*row, n, 1, UUIDS[0]] for n, row in enumerate(answers, 1)]
    return workbook(main, person=[heads, *rows])


def odk(answers):
    heads = [*NAMES, "PARENT_KEY", "KEY"]
    uuid = f"uuid:{UUIDS[0]}"
    rows = [[*row, uuid, f"{uuid}/person[{n}]"] for n, row in enumerate(answers, 1)]
    main = delimited([["meta-instanceID", "KEY"], [uuid, uuid]])
    return archive({"form.csv": main, "form-person.csv": delimited([heads, *rows])})


def labelled(desk):
    shown = ANSWERS | {"gender": WORDS["genders"]["female"]["mn"]}
    shown |= {name: desk.places.name(ANSWERS[name], "mn") for name in ("aimag", "soum", "bag")}
    return list(shown.values())


@pytest.mark.parametrize("program", ["kobo names", "kobo labels", "odk"])
def test_what_phones_send_comes_in_exactly_and_once(program, desk, tmp_path):
    second = list((ANSWERS | {"given_name": "Болд", "gender": "male"}).values())
    people = [list(ANSWERS.values()), second]
    content = {
        "kobo names": lambda: kobo([f"person/{name}" for name in NAMES], people),
        "kobo labels": lambda: kobo([WORDS["labels"][name]["mn"] for name in NAMES],
                                    [labelled(desk), second]),
        "odk": lambda: odk(people),
    }[program]()  # fmt: skip
    path = tmp_path / "export.file"
    path.write_bytes(content)
    for outcome in (RowOutcome.NEW, RowOutcome.KNOWN):
        table = read_table(path)
        choice = ImportChoice(accepts=ALL_FIELDS)
        report = import_people(desk, table, map_columns(table.columns), choice)
        assert [row.outcome for row in report.entries] == [outcome] * 2
    first = desk.store.records.load(kinds.TRAINEE, report.entries[0].person)
    assert {name: first.values[name] for name in NAMES} == ANSWERS
    assert str(first.values["source_ref"]).startswith(UUIDS[0])
