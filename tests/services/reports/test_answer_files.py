"""Answers as files: for readers in their words, for programs in codes, both with the same numbers."""

import csv
import json
from dataclasses import replace

import pytest
from python_calamine import CalamineWorkbook

from fieldreg.domain import kinds
from fieldreg.domain.figures.dimensions import YES
from fieldreg.domain.figures.questions import Dimension, Measure, Question
from fieldreg.domain.languages import INTERFACE_LANGUAGES
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.values import AttendanceMark
from fieldreg.services import training_sessions
from fieldreg.services.figures import answers
from fieldreg.services.figures.questions import CHOICES
from fieldreg.services.people import registration
from fieldreg.services.records import plain_records
from fieldreg.services.reports import answer_files
from fieldreg.services.reports.report_words import ReportWords
from tests.support.reports import TEXTS

PEOPLE = (
    {"given_name": "Болд", "birth_date": "2007-03-14", "gender": "male", "soum": "6525"},
    {"given_name": "Сараа", "birth_date": "1990", "gender": "female", "aimag": "67"},
    {"given_name": "Ану"},
)
QUESTIONS = [
    *(Question(Measure.PEOPLE, (each,)) for each in Dimension),
    Question(Measure.SESSIONS, (Dimension.COURSE, Dimension.HELD_SOUM)),
    Question(Measure.HALF_DAYS),
    Question(
        Measure.REGISTRATIONS,
        (Dimension.GENDER, Dimension.SOUM),
        {Dimension.NEW: frozenset({YES}), Dimension.PART: frozenset({None})},
        "2026-01-01",
    ),
]


@pytest.fixture
def user(office):
    desk = office.desk
    people = [registration.register_person(desk, values, ()) for values in PEOPLE]
    project = plain_records.add_record(desk, kinds.PROJECT, {"name": "Тэгш"})
    for course, more in (("Хүний эрх", {"project": project}), ("=1+1", {"half_days": 2})):
        plan = {"date": desk.day, "soum": "6525", **more}
        session = training_sessions.plan_session(desk, course, plan, ["Хамт олон"])
        training_sessions.mark_attendance(desk, session, people, AttendanceMark.PRESENT, shown={})
    return desk


def write(user, path, question, language):
    words = ReportWords(language, TEXTS)
    count = answer_files.export_answer(user, path, question, words, reason="тайлан")
    if path.suffix == ".xlsx":
        book = CalamineWorkbook.from_path(path)
        assert len(book.sheet_names) == 2
        sheets = [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]
    elif path.suffix == ".json":
        rows = json.loads(path.read_text(encoding="utf-8"))
        sheets = [[list(rows[0]), *([*row.values()] for row in rows)]]
    else:
        sheets = [list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines()))]
    assert len(sheets[0]) == 1 + count + (path.suffix == ".hxl")
    return sheets


def list_numbers(table):
    cells = (*table.cells.values(), table.total)
    return [
        (each.value, None if each.is_unknown else each.low, None if each.is_unknown else each.high)
        for each in cells
    ]


def as_number(cell):
    return None if cell in ("", None) else int(cell)


@pytest.mark.parametrize("language", INTERFACE_LANGUAGES)
def test_a_reader_reads_words_and_the_numbers_that_programs_read(user, tmp_path, language):
    for question in QUESTIONS:
        numbers = list_numbers(answers.answer(user, question))
        for suffix in (".csv", ".xlsx", ".json", ".hxl"):
            (heads, *rows), *more = write(user, tmp_path / f"figures{suffix}", question, language)
            is_readable = suffix in (".csv", ".xlsx")
            at = len(question.by) * (1 if is_readable else 2)
            rows = rows[suffix == ".hxl" :]
            assert [tuple(map(as_number, row[at : at + 3])) for row in rows] == numbers
            if not is_readable:
                assert heads[:at:2] == [*question.by]
                continue
            words = [cell for row in [heads, *rows] for cell in [*row[:at], row[at]]]
            codes = {
                "?",
                "-",
                *Dimension,
                *Measure,
                *(each for all_ in CHOICES.values() for each in all_),
            }
            plain = {"", "15–34", *("14–17", "18–24", "25–34", "35–59")}
            if language != "en":
                assert not codes & set(map(str, words)) - plain - {str(n) for n in range(9)}
            for explained in more:
                require_explained(question, explained)
                lines = [row[0] for row in explained if not row[2]]
            if suffix == ".csv":
                csv_asked = {row[-1] for row in rows}
        assert csv_asked == {"; ".join(lines).rstrip(".")}


def require_explained(question, sheet):
    kept = {row[2] for row in sheet}
    for dimension in question.by:
        assert {dimension, *CHOICES.get(dimension, ())} <= kept
    assert {"value", "low", "high"} <= kept
    told = [row[0] for row in sheet if not row[2]]
    assert len(told) == 3 + len(question.where)
    assert not question.since or "2026.01.01" in told[0]


def test_a_file_says_which_bounds_are_outer_ones(user, tmp_path, monkeypatch):
    question = Question(Measure.PEOPLE, (Dimension.GENDER,))
    table = answers.answer(user, question)
    values, cell = next(iter(table.cells.items()))
    outer = replace(table, cells={**table.cells, values: replace(cell, is_outer=True)})
    [heads, *_] = write(user, tmp_path / "before.csv", question, "en")[0]
    monkeypatch.setattr(answers, "answer", lambda *_: outer)
    [more, first, *rest] = write(user, tmp_path / "after.csv", question, "en")[0]
    assert more == [*heads[:-1], "Bounds may be wider than the true ones", heads[-1]]
    assert first[-2] == "yes"
    assert {row[-2] for row in rest} == {""}
    [heads, *rows] = write(user, tmp_path / "after.json", question, "en")[0]
    assert [row[heads.index("outer")] for row in rows] == [True, False, False, None, False]


def test_a_file_says_whether_people_of_confidential_courses_are_left_out(user, tmp_path):
    course = user.store.records.list_all(kinds.COURSE)[0].id
    asked = Question(Measure.PEOPLE, (Dimension.GENDER,))
    elsewhere = replace(asked, until="2020-12-31")
    for answer in ("no", "yes"):
        with user.writing() as writing:
            writing.edit(kinds.COURSE, course, {"is_confidential": answer}, shown=AS_STORED)
        for question in (asked, elsewhere):
            is_without = answer == "yes" and question is asked
            for suffix, flag in ((".json", is_without), (".hxl", str(int(is_without)))):
                path = tmp_path / f"figures{suffix}"
                [heads, *rows] = write(user, path, question, "mn")[0]
                at = heads.index("without_confidential")
                assert {row[at] for row in rows[suffix == ".hxl" :]} == {flag}
                assert suffix == ".json" or rows[0][at] == "#meta+without_confidential"
            told = write(user, tmp_path / "figures.xlsx", question, "en")[1]
            sentence = "People of confidential courses are not counted here."
            assert ([sentence, "", ""] in told) is is_without
