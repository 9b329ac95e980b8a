"""What is asked about columns, and that lists which come in unaided are asked nothing."""

import pytest

from fieldreg.domain.problems import Code, Problem
from fieldreg.services.imports.column_mapping import map_columns
from fieldreg.services.imports.columns.column_questions import (
    Doubt,
    list_questions,
    map_with_questions,
    require_certain,
)
from fieldreg.services.imports.import_run import import_people
from tests.support.foreign_files.fresh_lists import read_lists
from tests.support.foreign_files.parsed_here import parse, parse_names
from tests.support.foreign_files.peer_lists import SHAPES, delimited

LISTS = {fresh.name: fresh for fresh in read_lists()}
NOT_READ = {"no_heading", "sheet_per_soum", "locked"}
ASKED = {"who_unsaid": ["given_name"]}
FORM = ["ID", "Start time", "Completion time", "Email", "Name", "Утас"]


def ask(rows):
    table = parse(delimited(rows))
    return table, list_questions(table, map_columns(table.columns))


@pytest.mark.parametrize("name", [name for name in LISTS if name not in NOT_READ])
def test_fresh_lists_are_asked_nothing_but_what_nobody_could_know(name, tmp_path):
    table = parse_names(LISTS[name].write(tmp_path).read_bytes())
    asked = list_questions(table, map_columns(table.columns))
    assert [question.field for question in asked] == ASKED.get(name, [])


@pytest.mark.parametrize("shape", [shape for shape in SHAPES if shape not in NOT_READ])
def test_lists_of_peers_are_asked_nothing(shape):
    table = parse_names(SHAPES[shape]())
    assert list_questions(table, map_columns(table.columns)) == []


def test_clan_names_under_a_heading_of_patronymics_are_asked_about():
    rows = [["Болд", "Боржигин"], ["Туяа", "Хиад"], ["Сүх", "Бэсүд"], ["Ану", "Дорж"]]
    table, [question] = ask([["Нэр", "Овог"], *rows])
    assert (question.field, question.why) == ("patronymic", Doubt.CELLS)
    assert question.columns == ("Овог",)
    assert question.examples == ("Боржигин", "Хиад", "Бэсүд")
    assert [dict(answer)["Овог"] for answer in question.answers] == ["patronymic", "clan_name", ""]
    require_certain([question])  # the heading is known: a script runs as before
    for answer in question.answers:
        assert list_questions(table, map_columns(table.columns, answer)) == []


@pytest.mark.parametrize(
    ("heading", "cells"),
    [
        ("Утас", ["Samsung", "iPhone", "Nokia"]),
        ("Имэйл", ["Улаанбаатар", "Дархан", "Эрдэнэт"]),
        ("Төрсөн огноо", ["зун", "өвөл", "хавар"]),
        ("Хүйс", ["улаан", "шар", "хөх"]),
    ],
)
def test_cells_of_another_kind_are_asked_about_and_a_few_are_not(heading, cells):
    people = ["Болд", "Туяа", "Сүх"]
    _, questions = ask([["Нэр", heading], *zip(people, cells, strict=True)])
    assert [each.why for each in questions] == [Doubt.CELLS]
    good = {"Утас": "9911223", "Имэйл": "a@b.mn", "Төрсөн огноо": "200"}.get(heading)
    if good:
        more = [(f"Хүн {n}", f"{good}{n}") for n in range(4)]
        _, questions = ask([["Нэр", heading], *zip(people, cells, strict=True), *more])
        assert questions == []
    _, questions = ask([["Нэр", heading], *zip(people[:2], cells[:2], strict=True)])
    assert questions == [], "two cells are too few to judge by"


def test_the_few_who_were_logged_in_are_perhaps_not_the_trainees():
    def rows(*names):
        return [
            [str(n), "1", "2", f"{name}@m.mn", name, "99112233"] for n, name in enumerate(names)
        ]

    _, questions = ask([FORM, *rows("Сараа", "Сараа", "Сараа", "Туяа")])
    assert {(each.field, each.why) for each in questions} == {
        ("given_name", Doubt.ACCOUNT),
        ("email", Doubt.ACCOUNT),
    }
    with pytest.raises(Problem) as refused:
        require_certain(questions)
    assert refused.value.code is Code.COLUMN_UNCERTAIN
    assert "Сараа" not in str(refused.value.facts)
    _, questions = ask([FORM, *rows("Болд", "Туяа", "Сүх", "Ану")])
    assert questions == [], "each was logged in"


def test_rivals_for_one_field_are_asked_about_one_field_at_a_time(desk):
    heads = ["Нэр", "Утас", "phone number", "email address", "цахим шуудан"]
    table = parse(delimited([heads, ["Болд", "99112233", "88112233", "b@x.mn", "b@y.mn"]]))
    mapped = map_with_questions(desk, table)
    assert [each.field for each in mapped.questions] == ["phone", "email"]
    assert mapped.questions[0].examples == ("99112233", "88112233")
    assert mapped.mapping.fields == {"given_name": (0,)}
    assert (mapped.mapping.chosen, mapped.problem) == ((), None)
    chosen = []
    while questions := map_with_questions(desk, table, chosen).questions:
        chosen += questions[0].answers[1]
    mapping = map_with_questions(desk, table, chosen).mapping
    assert (mapping.fields["phone"], mapping.fields["email"]) == ((2,), (4,))


def test_an_answer_is_remembered_also_if_it_is_what_was_guessed(desk):
    rows = [["Болд", "Боржигин"], ["Туяа", "Хиад"], ["Сүх", "Бэсүд"]]
    table, [question] = ask([["Нэр", "Овог"], *rows])
    import_people(desk, table, map_columns(table.columns, question.answers[0]))
    assert map_with_questions(desk, table).questions == ()
    assert map_with_questions(desk, table, []).questions == (question,)


def test_rivals_where_nothing_else_is_known_are_asked_about_too(desk):
    table = parse(delimited([["Name", "Your name"], ["Болд", "Туяа"]]))
    mapped = map_with_questions(desk, table)
    assert mapped.mapping is None
    assert mapped.problem.code is Code.COLUMNS_CLASH
    assert [each.field for each in mapped.questions] == ["given_name"]


def test_a_list_without_a_heading_of_names_asks_which_column_it_is(desk):
    people = [("Болд Дорж", "Тариат", "99112233"), ("Г.Туяа", "Тариат", "99112234")]
    heads = ["Хэн", "Сум", "Залгах"]
    table, [question] = ask([heads, *people])
    assert (question.field, question.why) == ("given_name", Doubt.NAMELESS)
    assert (question.columns, question.examples) == (("Хэн",), ("Болд Дорж",))
    with pytest.raises(Problem) as refused:
        require_certain([question])
    assert refused.value.code is Code.NAME_COLUMN_UNKNOWN
    assert "Болд" not in str(refused.value.facts)
    [answer] = question.answers
    mapped = map_with_questions(desk, table, answer)
    assert (mapped.questions, mapped.mapping.fields["given_name"]) == ((), (0,))
    assert import_people(desk, table, mapped.mapping).number is not None


def test_a_list_of_patronymics_alone_is_asked_which_column_is_the_name():
    _, [question] = ask([["Овог", "Утас"], ["Болд Дорж", "99112233"], ["Сүх Туяа", "99112234"]])
    assert question.answers == ((("Овог", "given_name"),),)


def test_a_list_of_our_codes_needs_no_names():
    _, questions = ask([["code", "phone"], ["000DJMG-2Q", "99112233"]])
    assert questions == []


def test_cells_below_genders_that_are_no_marks_are_asked_about():
    heads = ["Нэр", "Эр", "Эм"]
    table, [question] = ask([heads, ["Болд", "нэг", ""], ["Туяа", "", "хоёр"], ["Сүх", "5", "6"]])
    assert (question.field, question.why, question.columns) == ("gender", Doubt.CELLS, ("Эр", "Эм"))
    for answer, places in zip(question.answers, [(1, 2), ()], strict=True):
        mapping = map_columns(table.columns, answer)
        assert list_questions(table, mapping) == []
        assert mapping.fields.get("gender", ()) == places
