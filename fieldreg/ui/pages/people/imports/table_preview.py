"""What the import asks of a table, off the window's thread, before anything is written."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.services.imports.column_mapping import IGNORED_COLUMN, ColumnMapping, map_columns
from fieldreg.services.imports.import_reports import ImportReport
from fieldreg.services.imports.import_run import preview_import
from fieldreg.services.imports.table_reader import ImportTable
from fieldreg.services.user_session import UserSession
from fieldreg.ui.background.worker import ReportProgress as Progress

ChosenColumns = Sequence[tuple[str, str]]  # column, field

_LOOKED_INTO: Final = 50  # rows, for an example of what a column holds


@dataclass(frozen=True, slots=True)
class TablePreview:
    """A table and what importing it would come to.

    *examples* has a value of each column. Where the columns are not clear yet, *problem*
    says why; *mapping* and *report* are what can be said without those that are in doubt.
    """

    table: ImportTable
    examples: tuple[str, ...]
    mapping: ColumnMapping | None
    report: ImportReport | None
    problem: Problem | None = None


PreviewJob = Callable[[Progress], TablePreview]


def load_table_preview(
    user: UserSession, table: ImportTable, chosen: ChosenColumns | None, progress: Progress
) -> TablePreview:
    """Try *chosen* columns on *table*, or with None what their headers say."""
    mapping, problem = _mapped(table, chosen)
    report = None
    if mapping is not None:
        preview = preview_import(user, table, mapping, sample=0, on_progress=progress)
        report = preview.report
    return TablePreview(table, _examples(table), mapping, report, problem)


def _mapped(
    table: ImportTable, chosen: ChosenColumns | None
) -> tuple[ColumnMapping | None, Problem | None]:
    """Map the columns; those that clash are left out until somebody has chosen one."""
    found: Problem | None = None
    tried = list(chosen or ())
    while True:
        try:
            return map_columns(table.columns, tried), found
        except Problem as problem:
            found = found or problem
            if problem.code is not Code.COLUMNS_CLASH:
                return None, found
            tried += [(str(problem.facts[one]), IGNORED_COLUMN) for one in ("first", "second")]


def _examples(table: ImportTable) -> tuple[str, ...]:
    found = [""] * len(table.columns)
    for row in islice(table.rows(), _LOOKED_INTO):
        for place, cell in enumerate(row.cells[: len(found)]):
            found[place] = found[place] or " ".join(cell.split())
        if all(found):
            break
    return tuple(found)
