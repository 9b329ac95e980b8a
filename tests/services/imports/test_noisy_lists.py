"""Noisy lists in the layouts of peers, read unaided: nobody is dropped, and repeats are found.

It is known of each row whom it is about (`tests.support.registers`).
"""

import pytest

from fieldreg.services.imports.column_mapping import map_columns
from fieldreg.services.imports.import_reports import RowOutcome
from fieldreg.services.imports.import_run import import_people
from fieldreg.services.pairs import open_pairs
from tests.support.foreign_files.parsed_here import parse
from tests.support.foreign_files.peer_lists import delimited, workbook
from tests.support.registers import habits, slips

FIELDS = ("given_name", "patronymic", "birth_date", "gender", "phone", "aimag", "soum")
MONGOLIAN = ("Нэр", "Эцэг/эхийн нэр", "Төрсөн огноо", "Хүйс", "Утас", "Аймаг", "Сум")
ASKING = (
    "What is your given name?", "Father's name", "When were you born?", "Gender",
    "What is your phone number?", "Province", "District",
)  # fmt: skip


def sheet(rows):
    title, foot = [["ОРОЛЦОГЧДЫН ЖАГСААЛТ"], []], [["Нийт", len(rows)], ["Бэлтгэсэн: ......"]]
    return workbook(
        [*title, ["№", *MONGOLIAN], *([n, *row] for n, row in enumerate(rows, 1)), *foot]
    )


LAYOUTS = {
    "sheet": sheet,
    "names of a form": lambda rows: delimited([[f"who/{field}" for field in FIELDS], *rows]),
    "questions": lambda rows: delimited([ASKING, *rows], "\t", "utf-16"),
}


def bring(desk, layout, rows):
    table = parse(LAYOUTS[layout]([[row[field] for field in FIELDS] for row in rows]))
    report = import_people(desk, table, map_columns(table.columns))
    return [entry for entry in report.entries if entry.outcome is not RowOutcome.EMPTY]


@pytest.mark.parametrize("noise", [1.0, 1.5])
@pytest.mark.parametrize("register", [habits, slips], ids=["habits", "slips"])
def test_repeats_in_one_list_are_found_and_few_others_are_named(register, noise, desk):
    listed = list(register.write_register(400, 3, noise))
    entries = bring(desk, "names of a form", [row for _, row in listed])
    assert [entry.outcome for entry in entries] == [RowOutcome.NEW] * len(listed)
    who = {entry.line: number for (number, _), entry in zip(listed, entries, strict=True)}
    repeats = len(who) - len(set(who.values()))
    named = [entry for entry in entries if entry.alike_line]
    right = sum(who[entry.alike_line] == who[entry.line] for entry in named)
    assert right >= 0.9 * repeats, (right, repeats)
    assert len(named) - right <= 0.05 * len(named), (len(named), right)
    ids = {entry.line: entry.person for entry in entries}
    pairs = {tuple(sorted((ids[entry.line], ids[entry.alike_line]))) for entry in named}
    assert {pair.ends for pair in open_pairs.list_open_pairs(desk)} == pairs


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("register", [habits, slips], ids=["habits", "slips"])
def test_nobody_is_dropped_and_nineteen_of_twenty_repeats_are_found(register, layout, desk):
    first, later = {}, []
    for number, row in register.write_register(700, seed=len(layout)):
        if number in first:
            later.append((number, row))
        else:
            first[number] = row
    known = bring(desk, "names of a form", list(first.values()))
    ids = {number: entry.person for number, entry in zip(first, known, strict=True)}
    assert len(set(ids.values())) == len(first)

    entries = bring(desk, layout, [row for _, row in later])
    assert [entry.outcome for entry in entries] == [RowOutcome.NEW] * len(later)
    found = sum(
        ids[number] in entry.doubts for (number, _), entry in zip(later, entries, strict=True)
    )
    assert found >= 0.95 * len(later), (found, len(later))
