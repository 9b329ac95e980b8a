"""Values of registered people: shown beside those of a list, written where they are accepted."""

import json
from random import Random  # noqa: TID251  the same in every run, by its seed

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import short_code
from fieldreg.services.exports.plaintext_exports import ExportContent, open_export
from fieldreg.services.imports.column_mapping import map_columns
from fieldreg.services.imports.import_reports import (
    RowOutcome,
    SameBy,
    report_from_bytes,
    write_import_report,
)
from fieldreg.services.imports.import_run import (
    ALL_FIELDS,
    ImportChoice,
    import_people,
    load_table_preview,
    name_doubts,
    preview_import,
)
from fieldreg.services.people import registration
from tests.support.foreign_files.parsed_here import parse
from tests.support.foreign_files.peer_lists import UUIDS, delimited

HEADERS = ["№", "Нэр", "Овог", "Төрсөн огноо", "Утас", "Сургууль", "Мэргэжил"]
ACCEPTABLE = ("phone", "school", "occupation")
NAMES = ("Болд", "Туяа", "Сүх", "Анар", "Оюун", "Номин", "Тэмүүлэн", "Жаргал")


def draw_register(drawn):
    """Return the values that people have, and those of a list of the same people."""
    texts = {name: ["", f"{name} 1", f"{name} 2"] for name in ACCEPTABLE}
    return [
        tuple({name: drawn.choice(texts[name]) for name in ACCEPTABLE} for _ in range(2))
        for _ in NAMES
    ]


def read(rows):
    table = parse(delimited([HEADERS, *rows]))
    return table, map_columns(table.columns)


def rows_of(values):
    return [
        [str(number), name, "Дорж", "2007-03-14", *(each[field] for field in ACCEPTABLE)]
        for number, (name, each) in enumerate(zip(NAMES, values, strict=True), start=1)
    ]


@pytest.mark.parametrize("seed", range(4))
def test_a_value_is_written_if_its_field_or_its_row_is_accepted_and_the_row_not_left(desk, seed):
    drawn = Random(seed)  # noqa: S311  no secret
    before, after = zip(*draw_register(drawn), strict=True)
    made = import_people(desk, *read(rows_of(before)))
    people = [entry.person for entry in made.entries]
    choice = ImportChoice(
        accepts=frozenset(drawn.sample(ACCEPTABLE, 2)),
        rows={line: drawn.random() < 0.5 for line in drawn.sample(range(2, 10), 4)},
    )
    table, mapping = read(rows_of(after))
    shown = load_table_preview(desk, table, None)
    report = import_people(desk, table, mapping, choice)
    assert [row.result for row in shown.rows] == list(shown.report.entries)
    for line, (person, old, new) in enumerate(zip(people, before, after, strict=True), start=2):
        changed = {name for name in ACCEPTABLE if new[name] and new[name] != old[name]}
        fields = {None: choice.accepts, True: set(ACCEPTABLE), False: set()}
        accepted = changed & fields[choice.rows.get(line)]
        values = desk.store.records.load(kinds.TRAINEE, person).values
        for name in ACCEPTABLE:
            wanted = new[name] if name in accepted else old[name]
            assert (values[name] or "") == wanted, (line, name)
        told = {
            (each.field, each.former, each.value) for each in shown.rows[line - 2].result.changes
        }
        assert told == {(name, old[name], new[name]) for name in changed}
        assert report.entries[line - 2].is_accepted == bool(accepted)


def test_counts_of_judgements_sum_to_the_rows(desk):
    import_people(desk, *read(rows_of([dict.fromkeys(ACCEPTABLE, "")] * len(NAMES))))
    rows = rows_of([dict.fromkeys(ACCEPTABLE, "x")] * len(NAMES))
    rows += [["90", "Цэцэг", "Бат", "2001", "", "", ""], ["", "", "", "", "99112233", "", ""]]
    rows += [["91", "Болд", "Дорж", "2007-03-14", "", "", ""]]
    report = preview_import(desk, *read(rows)).report
    counts = report.count_judgements()
    assert counts == {"fills": 8, "new": 1, "doubtful": 1, "left-out": 1}
    assert sum(counts.values()) == len(report.entries)
    doubtful = next(each for each in report.entries if each.doubts)
    assert set(name_doubts(desk, report.entries).values()) == {"Дорж Болд"}
    assert doubtful.outcome is RowOutcome.NEW


def test_values_of_the_register_are_in_a_report_that_is_written_and_in_none_that_is_kept(
    desk, tmp_path
):
    old, new = ([dict.fromkeys(ACCEPTABLE, text)] * len(NAMES) for text in ("хуучин", "шинэ"))
    import_people(desk, *read(rows_of(old)))
    report = import_people(desk, *read(rows_of(new)), ImportChoice(accepts=ALL_FIELDS))
    file = tmp_path / "report.json"
    with open_export(desk, file, ExportContent.IMPORT_REPORT, reason="тайлан") as out:
        write_import_report(out, report, str)
    written = json.loads(file.read_text(encoding="utf-8"))[1]["changes"]
    assert written == "; ".join(f"{name}: хуучин → шинэ" for name in sorted_as_mapped(report))
    kept = repr(report_from_bytes(desk.store.imports.find(report.number).report))
    assert "хуучин" not in kept
    assert "шинэ" not in kept


def sorted_as_mapped(report):
    return [name for name in report.columns if name in ACCEPTABLE]


def test_the_evidence_says_why_a_row_is_a_registered_person(desk):
    plain = [["№", "Нэр", "Төрсөн огноо"], ["1", "Болд", "2007-03-14"], ["2", "Туяа", "2008-01-02"]]
    first = parse(delimited(plain))
    import_people(desk, first, map_columns(first.columns))

    def evidence(rows):
        table = parse(delimited(rows))
        entries = preview_import(desk, table, map_columns(table.columns)).report.entries
        return {entry.same_by for entry in entries}

    assert evidence(plain) == {SameBy.FILE}
    assert evidence([plain[0], *plain[:0:-1]]) == {SameBy.NUMBER}
    assert evidence([["Нэр"], ["Цэцэг"]]) == {None}
    person = registration.register_person(desk, {"given_name": "Сүх"})
    assert evidence([["code", "Нэр"], [short_code(person), "Сүх"]]) == {SameBy.CODE}
    phone = [["_uuid", "Нэр"], [UUIDS[0], "Номин"]]
    table = parse(delimited(phone))
    import_people(desk, table, map_columns(table.columns))
    assert evidence([["_uuid", "Нэр", "Утас"], [UUIDS[0], "Номин", ""]]) == {SameBy.SUBMISSION}
