"""The list in a file that a command names, and the columns that are told of it."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

import click

from fieldreg.cli.common.commands import option
from fieldreg.cli.common.output import pick
from fieldreg.cli.common.terminal import read_passphrase
from fieldreg.domain.problems import Code, Problem
from fieldreg.services.imports.columns.column_questions import ColumnQuestion, Doubt
from fieldreg.services.imports.parsing.limits import MAX_ROWS
from fieldreg.services.imports.reading_process import WarmProcess
from fieldreg.services.imports.table_reader import ImportTable, read_table

_FILE_PASSPHRASE: Final = "FIELDREG_FILE_PASSPHRASE"  # noqa: S105  a name
COLUMN_MAP: Final = option(
    "--map COLUMN=FIELD", "Read a column into a field; without FIELD, skip it."
)


def read_file_table(
    file: Path, warm: WarmProcess, most_rows: int = MAX_ROWS, sheet: str = ""
) -> ImportTable:
    try:
        return read_table(file, process=warm.take(), most_rows=most_rows, sheet=sheet)
    except Problem as problem:
        if problem.code is not Code.TABLE_LOCKED:
            raise
    passphrase = read_passphrase(_FILE_PASSPHRASE, f"Passphrase of {file.name}")
    return read_table(file, passphrase, most_rows=most_rows, sheet=sheet)


def parse_column(pair: str) -> tuple[str, str]:
    column, equals, name = pair.rpartition("=")
    if not equals:
        raise click.UsageError(f"{pair!r} is not COLUMN=FIELD.")
    return column, name.strip()


def question_documents(questions: Iterable[ColumnQuestion]) -> list[dict[str, object]]:
    return [
        {
            **pick(each, "field", "why"),
            "asked": list(each.columns),
            "examples": list(each.examples),
            "maps": [_format_answer(answer) for answer in each.answers],
        }
        for each in questions
    ]


def question_lines(questions: Sequence[ColumnQuestion]) -> Iterator[str]:
    for each in questions:
        maps = " or ".join(f"--map '{_format_answer(answer)}'" for answer in each.answers)
        examples = ", ".join(each.examples)
        if each.why is Doubt.NAMELESS:
            yield f"Which column is the name? Say {maps or '--map COLUMN=given_name'}."
            continue
        yield f"Is column '{each.columns[0]}' ({examples}) {each.field}? It was read so; say {maps}."


def _format_answer(answer: tuple[tuple[str, str], ...]) -> str:
    [(column, field)] = answer
    return f"{column}={field}"
