"""Cells and headings that are made to take long: the program itself reads what its child parsed."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product

import pytest

from fieldreg.services.imports.column_mapping import map_columns
from fieldreg.services.imports.import_run import preview_import
from fieldreg.services.imports.roster_attendance import find_day_columns
from tests.support.foreign_files.parsed_here import parse_file

ENDLESS_CPU_S = 10
"""Of processor time, for what takes a twentieth of a second, and took hours."""

pytestmark = pytest.mark.skipif(
    not hasattr(signal, "ITIMER_VIRTUAL"), reason="counts the time of the processor"
)
SIGNS = ("(", "[a", "?", "? ", "1", "1-", "1 өдөр ", "#a+", " ", "-", "~ ", "А.", "Б.а ", "о", "йа")
FIELDS = "given_name,patronymic,birth_date,gender,phone,email,soum,school,languages,notes"


class EndlessError(Exception):
    pass


@contextmanager
def ending(what: str) -> Iterator[None]:
    def end(*_: object) -> None:
        raise EndlessError(what)

    before = signal.signal(signal.SIGVTALRM, end)
    signal.setitimer(signal.ITIMER_VIRTUAL, ENDLESS_CPU_S)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def test_no_text_holds_the_program_up(desk, tmp_path):
    path = tmp_path / "list.csv"
    for sign, end in product(SIGNS, ("", "!a")):
        long = sign * (100_000 // len(sign)) + end
        cells = ",".join([f'"{long}"'] * (FIELDS.count(",") + 1))
        for text in (f"{FIELDS}\n{cells}\n", f'given_name,"{long}"\nНомин,1\n'):
            path.write_text(text, encoding="utf-8")
            with ending(repr(sign)):
                table = parse_file(path)
                mapping = map_columns(table.columns, ())
                preview_import(desk, table, mapping)
                find_day_columns(table, mapping)
