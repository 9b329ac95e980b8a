"""Lists side by side in one sheet: everybody of each comes in, once, as from a sheet of her own."""

from datetime import date

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings

from fieldreg import wiring
from fieldreg.services.imports.column_mapping import map_columns
from fieldreg.services.imports.import_reports import NoteReason
from fieldreg.services.imports.lists_beside import find_lists
from fieldreg.services.imports.row_reader import RowReader
from tests.support.foreign_files.parsed_here import parse
from tests.support.foreign_files.peer_lists import workbook

PLACES = wiring.load_gazetteer()
TODAY = date(2026, 11, 30)
NAMES = ("Сарантуяа", "Ганбаатар", "Өлзийбаяр", "Номин", "Энхжин")
FURTHER = {
    "№": ("1", "2", "3", "12"),
    "Эцгийн нэр": ("Дорж", "Бат", ""),
    "Утас": ("99112233", "88112233", ""),
    "Төрсөн огноо": ("2007-03-14", "2006-11-30", ""),
    "Мэргэжил": ("багш", "оюутан"),
}
headings = st.permutations(list(FURTHER)).flatmap(
    lambda names: st.integers(1, 4).map(lambda count: names[:count])
)


@st.composite
def columns(draw):
    others = draw(headings)
    place = draw(st.integers(0, len(others)))
    return [*others[:place], "Нэр", *others[place:]]


def rows_under(names):
    values = {"Нэр": NAMES, **FURTHER}
    row = st.tuples(*(st.sampled_from(values[name]) for name in names))
    return st.lists(row, min_size=1, max_size=5)


@st.composite
def sheets(draw):
    """Draw two or three lists, and the sheet in which they stand side by side."""
    is_parted, count = draw(st.booleans()), draw(st.integers(2, 3))
    # Without a gap only the same headings once more tell where a list ends.
    each = (
        st.tuples(*[columns()] * count) if is_parted else columns().map(lambda one: [one] * count)
    )
    every = [(names, draw(rows_under(names))) for names in draw(each)]
    gap = [""] * is_parted
    lines = [[cell for names, _ in every for cell in (*names, *gap)]]
    for at in range(max(len(rows) for _, rows in every)):
        parts = (rows[at] if at < len(rows) else [""] * len(names) for names, rows in every)
        lines.append([cell for part in parts for cell in (*part, *gap)])
    title = draw(st.sampled_from(([], [["ОРОЛЦОГЧДЫН ЖАГСААЛТ"]])))
    return every, [*title, *lines]


def read(rows):
    table = parse(workbook(rows))
    mapping = map_columns(table.columns)
    reader = RowReader(mapping, PLACES, TODAY)
    people = [reader.read(raw) for raw in table.rows()]
    notes = [note.why for note in table.notes]
    return [each for each in people if not each.is_blank], notes


@settings(max_examples=40)
@given(sheet=sheets())
def test_each_list_is_read_as_from_a_sheet_of_its_own(sheet):
    every, rows = sheet
    people, notes = read(rows)
    alone = [read([columns, *own])[0] for columns, own in every]
    assert [each.values for each in people] == [one.values for own in alone for one in own]
    assert len({each.line for each in people}) == len(people)
    assert NoteReason.LISTS_BESIDE in notes


@pytest.mark.parametrize("above", ["Асран хамгаалагч", "Parents"])
def test_guardians_beside_trainees_are_no_list_of_trainees(above):
    rows = [["Хүүхэд", "", above, ""], ["Нэр", "Утас", "Нэр", "Утас"], ["Номин", "1", "Бат", "2"]]
    table = parse(workbook(rows))
    assert NoteReason.LISTS_BESIDE not in {note.why for note in table.notes}
    assert len(list(table.rows())) == 1


def test_what_stands_between_two_lists_is_told():
    people, _ = read([["Нэр", "Утас", "", "Нэр", "Утас"], ["Номин", "1", "ирээгүй", "Бат", "2"]])
    told = [note.text for each in people for note in each.notes]
    assert "ирээгүй" in told


@pytest.mark.parametrize(
    "heads",
    [
        ("person_name_{}", "person_age_{}", "person_phone_{}"),
        ("participants[{}]/name", "participants[{}]/age", "participants[{}]/phone"),
        ("Нэр {}", "Нас {}", "Утас {}"),
        ("Оролцогч {} / Нэр", "Оролцогч {} / Нас", "Оролцогч {} / Утас"),
    ],
)
def test_numbered_people_of_a_row_come_in_with_what_the_row_says_of_all(heads):
    headings = ["Сум", *(head.format(n) for n in (1, 2, 3) for head in heads), "KEY"]
    rows = [
        ["Цэнхэр", "Болд", "20", "99112233", "Туяа", "31", "", "", "", "", "uuid:1"],
        ["Батцэнгэл", "Сүх", "44", "", "", "", "", "", "", "", "uuid:2"],
    ]
    people, notes = read([headings, *rows])
    told = [
        tuple(map(each.values.get, ("given_name", "birth_date", "phone", "soum")))
        for each in people
    ]
    assert told == [
        ("Болд", "~2006", "99112233", "6546"),
        ("Сүх", "~1982", None, "6504"),
        ("Туяа", "~1995", None, "6546"),
    ]
    assert notes == [NoteReason.LISTS_BESIDE]
    assert len({each.line for each in people}) == len(people)


@pytest.mark.parametrize(
    "headings",
    [
        ("Нэр", "Хүүхдийн нэр 1", "Хүүхдийн нас 1", "Хүүхдийн нэр 2", "Хүүхдийн нас 2"),
        ("Нэр", "name_1", "age_1", "name_2", "age_2"),
        ("trainer_name_1", "trainer_phone_1", "trainer_name_2", "trainer_phone_2"),
        ("Нэр", "Утас 1", "Утас 2"),
        ("Нэр 1", "Утас 1", "Нэр 3", "Утас 3"),
        tuple(f"{head} {n}" for n in range(1, 40) for head in ("Нэр", "Утас")),
    ],
)
def test_numbered_columns_of_somebody_else_are_no_lists(headings):
    assert find_lists(headings) is None
