"""The tables of README and `docs/measured.md` are those that `tests.bench.tables` writes."""

import re
from collections import defaultdict

import pytest

from tests.bench import tables

DOCUMENTS = tables.DOCUMENTS.items()
ANY = defaultdict(lambda: defaultdict(lambda: 12345.678))


def form_of(cell: str) -> str:
    return re.sub(r"\d[\d,.]*", "#", cell)


def second_cells(text: str, rows) -> list[str]:
    found = [
        re.findall(rf"^\| {re.escape(row.label)}[^|]*\| ([^|]*) \|$", text, re.MULTILINE)
        for row in rows
    ]
    return [cell for (cell,) in found]


@pytest.mark.parametrize(("path", "rows"), DOCUMENTS, ids=lambda each: getattr(each, "name", ""))
def test_each_row_has_the_form_that_the_command_writes(path, rows):
    text = path.read_text(encoding="utf-8")
    written = second_cells(tables.renew_rows(text, rows, ANY), rows)
    assert [*map(form_of, second_cells(text, rows))] == [*map(form_of, written)]


@pytest.mark.parametrize(("path", "rows"), DOCUMENTS, ids=lambda each: getattr(each, "name", ""))
def test_what_was_measured_last_stands_in_the_document(path, rows):
    text = path.read_text(encoding="utf-8")
    assert tables.renew_rows(text, rows, tables.read_kept()) == text


def test_every_row_of_readme_is_measured_by_the_command():
    text = (tables.KEPT.parents[1] / "README.md").read_text(encoding="utf-8")
    table = text.partition("Measured with `make bench`")[2].partition("\n\n##")[0]
    heads = re.findall(r"^\| (?!what|-)([^|]*) \|", table, re.MULTILINE)
    found = zip(tables.README_ROWS, heads, strict=True)
    assert [head for row, head in found if not head.startswith(row.label)] == []


def test_a_row_whose_figures_were_not_measured_stays():
    rows = (tables.Row("keys", "{:.1f} ms; {:%}", (("desk", "ms"), ("desk", "hits"))),)
    text = "| what | figure |\n| keys and more | 7.0 ms; 1 % |\n"
    assert tables.renew_rows(text, rows, {"desk": {"ms": 8.04}}) == text
    assert "| keys and more | 8.0 ms; 50" in tables.renew_rows(
        text, rows, {"desk": {"ms": 8.04, "hits": 0.5}}
    )
