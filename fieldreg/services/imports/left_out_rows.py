"""The rows that an import left out, as a table to be completed and imported.

They are written from the table itself, since the register has no text that an erasure would not
find.
"""

from collections.abc import Callable, Iterator

from fieldreg.services.exports.plaintext_exports import ExportWriter
from fieldreg.services.exports.table_writer import ExportCell, means_unknown, unescape_cell
from fieldreg.services.imports.column_mapping import LEFT_OUT_COLUMNS
from fieldreg.services.imports.import_reports import (
    ImportNote,
    ImportReport,
    RowOutcome,
    join_explanations,
)
from fieldreg.services.imports.table_reader import ImportTable


def write_left_out_rows(
    out: ExportWriter,
    table: ImportTable,
    report: ImportReport,
    explain: Callable[[ImportNote], str],
) -> int:
    """Write the rows of *table* that *report* left out; return their number.

    Raises as `ExportWriter.write_table`.
    """
    reasons = {
        entry.line: join_explanations(entry.notes, explain)
        for entry in report.entries
        if entry.outcome is RowOutcome.LEFT_OUT
    }
    rows = [row for row in table.rows() if row.line in reasons]
    width = max([len(table.columns), *(len(row.cells) for row in rows)])
    kept = [
        index
        for index in range(width)
        if index >= len(table.columns) or table.columns[index] not in LEFT_OUT_COLUMNS
    ]
    headers = [
        *table.columns,
        *(f"#{number}" for number in range(len(table.columns) + 1, width + 1)),
    ]

    def cells() -> Iterator[list[ExportCell]]:
        for row in rows:
            texts = [*row.cells, *[""] * (width - len(row.cells))]
            yield [*(_cell(texts[index]) for index in kept), row.line, reasons[row.line]]

    names = [*(headers[index] for index in kept), *LEFT_OUT_COLUMNS]
    out.write_table(names, cells(), count=len(rows))
    return len(rows)


def _cell(text: str) -> str | None:
    stripped = text.replace("\0", "").strip()
    return None if means_unknown(stripped) else unescape_cell(stripped) or None
