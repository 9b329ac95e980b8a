"""Columns chosen by hand are chosen so again for the same headings, until they are forgotten."""

import json

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from fieldreg.domain.problems import Code, Problem
from fieldreg.services.imports.columns import kept_columns
from fieldreg.services.imports.columns.kept_columns import MOST_KEPT, list_kept, map_table
from fieldreg.services.imports.headings import normalise_header
from fieldreg.services.imports.import_reports import NoteReason
from fieldreg.services.imports.import_run import import_people, preview_import
from fieldreg.store.metadata import KEPT_COLUMNS
from tests.support.foreign_files.parsed_here import parse
from tests.support.foreign_files.peer_lists import delimited
from tests.support.stores.store_files import new_store
from tests.support.user_sessions import session_at

HEADS = ["Нэр", "Холбогдох", "Ажил"]
ROW = ["Болд", "99112233", "Багш"]
CHOSEN = [("Холбогдох", "phone"), ("Ажил", "")]


def table_of(heads, row=(), name="list.csv"):
    cells = dict(zip(HEADS, ROW, strict=True))
    return parse(delimited([heads, row or [cells.get(head, "") for head in heads]]), name)


def fields_of(mapping):
    return {name: [mapping.columns[at] for at in places] for name, places in mapping.fields.items()}


def bring(desk, heads, chosen=None):
    table = table_of(heads)
    return import_people(desk, table, map_table(desk, table, chosen))


def test_what_was_chosen_is_chosen_again_and_told_also_beside_further_columns(desk):
    guessed = fields_of(map_table(desk, table_of(HEADS)))
    assert "phone" not in guessed
    assert "occupation" in guessed
    first = bring(desk, HEADS, CHOSEN)
    assert NoteReason.COLUMNS_REMEMBERED not in {note.why for note in first.notes}
    for heads in (HEADS, HEADS[::-1], ["ХОЛБОГДОХ:", "Нэр", "ажил"], [*HEADS, "Цахим шуудан"]):
        table = table_of(heads)
        mapping = map_table(desk, table)
        found = fields_of(mapping)
        assert [normalise_header(*found["phone"])] == ["холбогдох"]
        assert "occupation" not in found
        assert ("email" in found) is ("Цахим шуудан" in heads)
        report = preview_import(desk, table, mapping).report
        assert NoteReason.COLUMNS_REMEMBERED in {note.why for note in report.notes}


def test_what_was_chosen_is_no_rule_for_other_lists(desk):
    bring(desk, HEADS, CHOSEN)
    for heads in (HEADS[:2], [*HEADS, "а", "б", "в", "г"], ["Нэр", "Утас", "Ажил"]):
        assert map_table(desk, table_of(heads)).kept == 0


def test_the_order_of_day_and_month_is_found_in_each_file(desk):
    heads = ["Нэр", "Хэзээ"]
    for row, born in (
        (["Болд", "14/04/2007"], "2007-04-14"),
        (["Туяа", "04/14/2007"], "2007-04-14"),
    ):
        table = table_of(heads, row)
        chosen = [("Хэзээ", "birth_date")] if row[0] == "Болд" else None
        [person] = preview_import(desk, table, map_table(desk, table, chosen)).sample
        assert person.values["birth_date"] == born
        import_people(desk, table, map_table(desk, table, chosen))


def test_another_choice_replaces_it_and_one_act_forgets_it(desk):
    bring(desk, HEADS, CHOSEN)
    bring(desk, HEADS, [("Холбогдох", "notes")])
    [kept] = list_kept(desk)
    assert fields_of(map_table(desk, table_of(HEADS)))["notes"] == ["Холбогдох"]
    kept_columns.forget_kept(desk, kept.number)
    assert map_table(desk, table_of(HEADS)).kept == 0
    with pytest.raises(Problem) as refused:
        kept_columns.forget_kept(desk, kept.number)
    assert refused.value.code is Code.NOT_FOUND


def test_no_heading_is_kept_as_it_was_typed_and_the_oldest_choices_go(desk):
    for number in range(MOST_KEPT + 2):
        bring(desk, ["Нэр", f"Дорж-{number}"], [(f"Дорж-{number}", "phone")])
    stored = json.dumps(desk.store.metadata.read(KEPT_COLUMNS), ensure_ascii=False)
    assert "дорж" not in stored.casefold()
    assert [kept.number for kept in list_kept(desk)] == [*range(3, MOST_KEPT + 3)]


def test_columns_without_headings_are_not_recognised_again(desk):
    bring(desk, ["", "", "Юу"], [("#1", "given_name"), ("#2", "phone")])
    assert list_kept(desk) == []


headings = st.lists(
    st.sampled_from(["Нэр", "Овог", "Утас", "Гар", "А", "Б", "В", "Сум"]),
    min_size=2,
    max_size=8,
    unique=True,
)
choices = st.dictionaries(st.integers(0, 7), st.sampled_from(["phone", "notes", ""]), max_size=2)


@example([(["Нэр", "А", "Б", "В"], {1: "phone"}), (["Нэр", "А", "Б"], {2: "notes"})] * 2)
@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(headings, choices), min_size=1, max_size=5))
def test_the_choices_of_the_largest_list_that_fits_are_taken_the_latest_first(
    tmp_path_factory, lists
):
    desk = session_at(new_store(tmp_path_factory.mktemp("kept") / "here.db", 1))
    made = []
    for place, ((_, *others), picked) in enumerate(lists):
        heads = ["given_name", *others]
        chosen = {heads[at]: field for at, field in picked.items() if 0 < at < len(heads)}
        fitting = [
            (len(known), when, pairs)
            for when, (known, pairs) in enumerate(made)
            if known <= {*heads} and len(heads) <= 2 * len(known)
        ]
        wanted = max(fitting, key=lambda each: each[:2])[2] if fitting else {}
        table = table_of(heads)
        assert dict(map_table(desk, table).chosen) == wanted, place
        if chosen:
            import_people(desk, table, map_table(desk, table, list(chosen.items())))
            made.append(({*heads}, chosen))
    desk.store.close()
