"""Lists of other programs and other hands, read unaided: everybody comes, with what is known."""

import pytest

from fieldreg.domain import kinds
from fieldreg.services.imports.column_mapping import map_columns
from fieldreg.services.imports.import_reports import NoteReason, RowOutcome
from fieldreg.services.imports.import_run import import_people
from fieldreg.services.imports.table_reader import read_table
from tests.support.foreign_files.peer_lists import PASSPHRASE, PEOPLE, SHAPES, UUIDS

EVERYTHING = {"given_name", "patronymic", "birth_date", "gender", "phone", "soum"}
NAMES_ONLINE = {"given_name", "email"}
KNOWN_OF = {
    "zoom": NAMES_ONLINE,
    "teams": NAMES_ONLINE,
    "meet": {"given_name", "patronymic", "email"},
    "amy": {"given_name", "patronymic", "email"},
    "merged cells": EVERYTHING - {"gender"},
    "matrix": {"given_name", "phone"},
    "lost letters": {"phone"},
    "age": {"given_name", "phone"},
}
SOUMS = {"Тариат": "6525", "Хотонт": "6540", "Цэнхэр": "6546"}


def read(shape, folder):
    path = folder / f"{shape}.file"
    path.write_bytes(SHAPES[shape]())
    return read_table(path, PASSPHRASE if shape == "locked" else "")


def bring_in(desk, table):
    report = import_people(desk, table, map_columns(table.columns))
    made = [entry.person for entry in report.entries if entry.outcome is RowOutcome.NEW]
    people = desk.store.records.load_many(kinds.TRAINEE, made)
    return report, [person.values for person in sorted(people, key=lambda person: person.id)]


@pytest.mark.parametrize("shape", SHAPES)
def test_everybody_comes_with_all_that_the_list_says(shape, desk, tmp_path):
    report, people = bring_in(desk, read(shape, tmp_path))
    assert len(people) == len(PEOPLE), report
    wanted = KNOWN_OF.get(shape, EVERYTHING)
    for listed, values in zip(PEOPLE, people, strict=True):
        said = {
            "given_name": listed.given,
            "patronymic": listed.patronymic,
            "birth_date": listed.born,
            "gender": listed.gender,
            "phone": listed.phone,
            "soum": SOUMS["Тариат"] if shape == "merged cells" else SOUMS[listed.soum],
            "email": f"{listed.phone}@{'m.mn' if shape == 'meet' else 'mail.mn'}",
        }
        if shape == "cp1251":
            table = str.maketrans("өүӨҮ", "єїЄЇ")
            said |= {name: said[name].translate(table) for name in ("given_name", "patronymic")}
        assert {name: values[name] for name in wanted} == {name: said[name] for name in wanted}


def test_lost_letters_are_told_and_what_is_left_is_kept(desk, tmp_path):
    report, people = bring_in(desk, read("lost letters", tmp_path))
    assert people[2]["given_name"] == "?лзийбаяр"
    assert report.count_reasons()[NoteReason.LETTERS_LOST, "given_name"] == 1


def test_an_age_gives_about_the_year_of_birth(desk, tmp_path):
    today = desk.clock.today().year
    report, people = bring_in(desk, read("age", tmp_path))
    born = [f"~{today - (2026 - int(listed.born[:4]))}" for listed in PEOPLE]
    assert [values["birth_date"] for values in people] == born
    assert report.count_reasons()[NoteReason.AGE_TO_YEAR, "birth_date"] == len(PEOPLE)


@pytest.mark.parametrize("shape", ["titles, totals, signatures", "matrix"])
def test_totals_and_signatures_are_told_and_make_nobody(shape, desk, tmp_path):
    report, _ = bring_in(desk, read(shape, tmp_path))
    assert report.count_reasons()[NoteReason.NOT_A_PERSON, ""] == (3 if "titles" in shape else 1)


@pytest.mark.parametrize("shape", ["kobo labels", "kobo names", "odk central", "commcare"])
def test_a_submission_is_named_by_its_uuid(shape, desk, tmp_path):
    _, people = bring_in(desk, read(shape, tmp_path))
    assert tuple(values["source_ref"] for values in people) == UUIDS


def test_each_repeat_of_a_submission_has_a_name_of_its_own(desk, tmp_path):
    _, people = bring_in(desk, read("kobo repeats", tmp_path))
    assert [values["source_ref"] for values in people] == [
        UUIDS[0], f"{UUIDS[0]}#2", f"{UUIDS[0]}#3",
    ]  # fmt: skip
