import csv
import io
import zipfile
from datetime import date, datetime, time

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from fieldreg.domain.problems import Code, Problem
from fieldreg.services.imports import table_reader
from fieldreg.services.imports.import_reports import NoteReason
from fieldreg.services.imports.table_reader import read_table
from tests.support.foreign_files.parsed_here import parse


def table(content: str | bytes):
    return parse(content.encode() if isinstance(content, str) else content)


def cells(read) -> list[list[str]]:
    return [row.cells for row in read.rows()]


def workbook(*rows, sheet: str = "Хүмүүс", further: dict[str, list[list[object]]] | None = None):
    data = io.BytesIO()
    book = xlsxwriter.Workbook(data)
    dated = book.add_format({"num_format": "yyyy.mm.dd"})
    for name, lines in {sheet: rows, **(further or {})}.items():
        page = book.add_worksheet(name)
        for place, line in enumerate(lines):
            for column, cell in enumerate(line):
                match cell:
                    case None:
                        pass
                    case datetime() | date():
                        page.write_datetime(place, column, cell, dated)
                    case str():
                        page.write_string(place, column, cell)
                    case _:
                        page.write(place, column, cell)
    book.close()
    return data.getvalue()


def outcome(content: bytes) -> str:
    try:
        table(content)
    except Problem as refused:
        return refused.code
    return "read"


def refusal(content: str | bytes) -> Code:
    with pytest.raises(Problem) as refused:
        table(content)
    return refused.value.code


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found_though_others_stand_in_the_cells(delimiter):
    lines = [["given_name", "notes"], ["Болд", "a. b: c"], ["Дорж", "нэг"]]
    read = table("\n".join(delimiter.join(line) for line in lines))
    assert read.source.delimiter == delimiter
    assert read.columns == ("given_name", "notes")
    assert cells(read) == lines[1:]


def test_excel_may_state_the_delimiter_in_a_line_of_its_own():
    read = table("sep=;\r\ngiven_name;notes\r\nБолд;a,b,c\r\n")
    assert (read.source.delimiter, read.header_line) == (";", 2)
    assert [(row.line, row.cells) for row in read.rows()] == [(3, ["Болд", "a,b,c"])]


def test_spaces_after_delimiters_are_noted_once_for_the_file():
    read = table('rec_id, given_name, notes\n1, anna, "a, b"\n2, , x\n')
    assert read.columns == ("rec_id", "given_name", "notes")
    assert cells(read) == [["1", "anna", "a, b"], ["2", "", "x"]]
    assert [note.why for note in read.notes] == [NoteReason.SPACES_AFTER_DELIMITERS]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_lines_end_in_every_way_that_lines_end(ending):
    read = table(ending.join(["given_name,phone", "Болд,1", "Дорж,2", ""]))
    assert cells(read) == [["Болд", "1"], ["Дорж", "2"]]


def test_a_quoted_cell_may_run_over_lines_and_rows_know_where_they_begin():
    read = table('given_name,notes\nБолд,"нэг\r\nхоёр ""гурав"""\nДорж,x\n')
    assert [(row.line, row.cells) for row in read.rows()] == [
        (2, ["Болд", 'нэг\r\nхоёр "гурав"']),
        (4, ["Дорж", "x"]),
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ('"Болд,x', ['"Болд', "x"]),
        ('Болд,5" хоолой', ["Болд", '5" хоолой']),
        ('"Болд"ы,x', ['"Болд"ы', "x"]),
        ('"Анна "Аня" Петрова",x', ['"Анна "Аня" Петрова"', "x"]),
    ],
)
def test_a_stray_quote_costs_its_own_line_nothing_and_swallows_no_other(line, expected):
    others = "".join(f"хүн {n},{n}\n" for n in range(300))
    read = table(f"given_name,notes\n{line}\n{others}")
    first, *rest = list(read.rows())
    assert first.cells == expected
    assert first.repairs == ((NoteReason.QUOTES_UNBALANCED,) if '"' in "".join(expected) else ())
    assert [row.cells for row in rest] == [[f"хүн {n}", str(n)] for n in range(300)]


def test_two_stray_quotes_do_not_join_the_rows_between_them():
    read = table('given_name,notes\n"Болд,1\nДорж,2\nСүх,x"\nБат,4\n')
    assert [row.cells[0] for row in read.rows()] == ['"Болд', "Дорж", "Сүх", "Бат"]


def test_stray_quotes_far_apart_do_not_join_a_list_of_one_column():
    names = [f"хүн {n}" for n in range(300)]
    read = table("\n".join(["given_name", '"Болд', *names, 'Сүх"']))
    assert [row.cells[0] for row in read.rows()] == ['"Болд', *names, 'Сүх"']


def test_the_end_mark_of_dos_is_no_row():
    assert cells(table("given_name\r\nБолд\r\n\x1a")) == [["Болд"]]


@given(
    st.lists(
        st.lists(
            st.text(
                st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from('",;\n'),
                max_size=8,
            ),
            min_size=2,
            max_size=2,
        ),
        max_size=6,
    )
)
def test_what_a_csv_writer_quoted_is_read_back_exactly(rows):
    file = io.StringIO(newline="")
    csv.writer(file, quoting=csv.QUOTE_ALL).writerows([["given_name", "notes"], *rows])
    read = cells(table("\ufeff" + file.getvalue()))
    assert [row for row in read if any(row)] == [row for row in rows if any(row)]


def test_of_empty_rows_that_follow_each_other_the_first_is_kept():
    read = table('given_name,notes\nБолд,1\n,\n\n"",\n;\n,\nДорж,2\n')
    assert [(row.line, row.cells) for row in read.rows()] == [
        (2, ["Болд", "1"]),
        (3, ["", ""]),
        (8, ["Дорж", "2"]),
    ]


def test_the_header_may_stand_below_titles():
    text = "Сургалтын бүртгэл 2026,,\n,,\n№,Овог,Нэр\n1,Дорж,Болд\n"
    read = table(text)
    assert (read.header_line, read.columns) == (3, ("№", "Овог", "Нэр"))
    assert [(note.why, note.text) for note in read.notes] == [
        (NoteReason.LINES_ABOVE_HEADER, "Сургалтын бүртгэл 2026")
    ]
    assert cells(read) == [["1", "Дорж", "Болд"]]


def test_headers_without_a_name_or_with_one_name_are_told_apart():
    read = table("given_name,, phone ,phone\nБолд,x,1,2\n")
    assert read.columns == ("given_name", "#2", "phone", "phone (2)")
    read = table("phone,phone (2),phone,,#4,Phone\n1,2,3,4,5,6\n")
    assert read.columns == ("phone", "phone (2)", "phone (3)", "#4", "#4 (2)", "Phone")


def test_a_table_can_be_read_again_from_its_beginning():
    read = table("given_name\nБолд\nДорж\n")
    assert cells(read) == cells(read) == [["Болд"], ["Дорж"]]


@pytest.mark.parametrize("text", ["", "\n\n", "\ufeff", ",,\n,,\n", '""\n'])
def test_an_empty_file_is_called_empty(text):
    assert refusal(text) is Code.TABLE_EMPTY


@pytest.mark.parametrize(
    "content",
    [
        b"SQLite format 3\0" + bytes(84),  # fault 59
        b"PK\x03\x04" + bytes(60),
        b"%PDF-1.7\n1 0 obj",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(60),
        b"\x1f\x8b\x08" + bytes(20),
        b"\x89PNG\r\n\x1a\n",
        b"\xef\xbb\xbf\n<html><table><tr><td>1,2</td></tr></table></html>",
        b'<?xml version="1.0"?><Workbook><Row>1,2</Row></Workbook>',
    ],
)
def test_what_is_no_table_is_refused_by_its_content_whatever_its_name(content):
    assert refusal(content) is Code.TABLE_UNKNOWN


def test_a_zip_that_is_no_workbook_is_refused():
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("list.txt", "given_name\nБолд\n")
    assert refusal(data.getvalue()) is Code.TABLE_UNKNOWN


def test_a_file_that_is_not_there_is_unreadable(tmp_path):
    with pytest.raises(Problem) as refused:
        read_table(tmp_path / "nothing.csv")
    assert refused.value.code is Code.FILE_UNREADABLE


def test_a_file_is_refused_for_its_size_before_it_is_parsed(tmp_path, monkeypatch):
    monkeypatch.setattr(table_reader, "MAX_BYTES", 100)
    (tmp_path / "list.csv").write_text("given_name\n" + "Болд\n" * 20)
    with pytest.raises(Problem) as refused:
        read_table(tmp_path / "list.csv")
    assert refused.value.code is Code.TOO_LARGE


def test_a_file_is_refused_for_its_rows(tmp_path):
    (tmp_path / "list.csv").write_text("given_name\n" + "Болд\n" * 20, encoding="utf-8")
    assert read_table(tmp_path / "list.csv", most_rows=21).source.row_count == 21
    with pytest.raises(Problem) as refused:
        read_table(tmp_path / "list.csv", most_rows=20)
    assert refused.value.code is Code.TOO_LARGE


def test_a_file_is_refused_for_its_columns():
    assert refusal(",".join(f"c{n}" for n in range(600))) is Code.TOO_LARGE


def test_a_giant_cell_is_read_as_one_cell():
    giant = "x" * 300_000
    assert cells(table(f'given_name,notes\nБолд,"{giant}"\n')) == [["Болд", giant]]


def test_a_sheet_gives_texts_as_they_are_numbers_short_and_dates_as_dates():
    row = [
        "000042",
        42.0,
        3.5,
        99112233,
        date(2007, 3, 14),
        datetime.combine(date(2007, 3, 14), time(8, 30)),
        True,
    ]
    read = table(workbook(["a", "b", "c", "d", "e", "f", "g"], row))
    assert cells(read) == [
        ["000042", "42", "3.5", "99112233", "2007-03-14", "2007-03-14 08:30:00", "True"]
    ]
    assert (read.source.sheet, read.source.encoding, read.source.delimiter) == (
        "Хүмүүс",
        None,
        None,
    )


def test_rows_of_a_sheet_have_the_numbers_that_the_sheet_shows():
    read = table(workbook([], [None, "given_name"], [], [None, "Болд"]))
    assert read.header_line == 2
    assert [(row.line, row.cells) for row in read.rows()] == [(3, [""]), (4, ["Болд"])]


def test_sheets_that_are_not_read_are_named():
    further = {"Хоосон": [], "Хоёр": [["given_name"], ["Сүх"]]}
    read = table(workbook(["given_name"], ["Болд"], further=further))
    assert [(note.why, note.text) for note in read.notes] == [(NoteReason.OTHER_SHEETS, "Хоёр")]


def test_an_empty_workbook_is_called_empty():
    assert refusal(workbook()) is Code.TABLE_EMPTY


def test_a_damaged_workbook_is_refused_or_read_but_never_more_than_that():
    whole = workbook(["given_name", "phone"], *([f"Болд {n}", str(n)] for n in range(30)))
    for at in range(0, len(whole), 97):
        for damaged in (whole[:at], whole[:at] + b"\xff\xff" + whole[at + 2 :]):
            assert outcome(damaged) in {
                "read",
                Code.TABLE_DAMAGED,
                Code.TABLE_UNKNOWN,
                Code.TABLE_EMPTY,
                Code.ENCODING_UNKNOWN,
            }
