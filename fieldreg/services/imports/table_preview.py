"""Preview of a table in a form: examples of its columns, and the report for a choice of fields."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.services.exports.table_writer import OnProgress, ignore_progress
from fieldreg.services.imports.column_mapping import IGNORED_COLUMN, ColumnMapping, map_columns
from fieldreg.services.imports.import_reports import ImportReport
from fieldreg.services.imports.import_run import preview_import
from fieldreg.services.imports.table_reader import ImportTable
from fieldreg.services.permissions import needs
from fieldreg.services.user_session import UserSession

ChosenColumns = Sequence[tuple[str, str]]  # column, field

_EXAMPLE_ROWS: Final = 50  # read for an example of each column


@dataclass(frozen=True, slots=True)
class TablePreview:
    """A table, an example of each of its columns, and the report of importing it.

    While columns clash, *problem* is the clash, and *mapping* and *report* ignore those columns.
    """

    table: ImportTable
    examples: tuple[str, ...]
    mapping: ColumnMapping | None
    report: ImportReport | None
    problem: Problem | None = None


@needs(Permission.IMPORT_PEOPLE)
def load_table_preview(
    user: UserSession,
    table: ImportTable,
    chosen: ChosenColumns | None,
    on_progress: OnProgress = ignore_progress,
) -> TablePreview:
    """Preview *table* with the *chosen* columns; None maps them by their headers."""
    mapping, problem = _map_columns(table, chosen)
    report = None
    if mapping is not None:
        preview = preview_import(user, table, mapping, sample=0, on_progress=on_progress)
        report = preview.report
    return TablePreview(table, _find_examples(table), mapping, report, problem)


def _map_columns(
    table: ImportTable, chosen: ChosenColumns | None
) -> tuple[ColumnMapping | None, Problem | None]:
    """Return the mapping without columns that clash, and the first problem."""
    first_problem: Problem | None = None
    tried = list(chosen or ())
    while True:
        try:
            return map_columns(table.columns, tried), first_problem
        except Problem as problem:
            first_problem = first_problem or problem
            if problem.code is not Code.COLUMNS_CLASH:
                return None, first_problem
            tried += [(str(problem.facts[fact]), IGNORED_COLUMN) for fact in ("first", "second")]


def _find_examples(table: ImportTable) -> tuple[str, ...]:
    examples = [""] * len(table.columns)
    for row in islice(table.rows(), _EXAMPLE_ROWS):
        for index, cell in enumerate(row.cells[: len(examples)]):
            examples[index] = examples[index] or " ".join(cell.split())
        if all(examples):
            break
    return tuple(examples)
