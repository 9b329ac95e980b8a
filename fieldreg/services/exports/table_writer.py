"""Writers of tables: CSV, XLSX and JSON, and XLSX locked by a passphrase.

Rows are written one at a time, so memory does not grow with the register; a locked table is
built in memory, since no plaintext of it may reach a disk.

CSV is UTF-8 with a byte order mark, for Excel. XLSX has texts as text (a phone keeps its zeros)
and full dates as dates. A locked workbook is password-protected as by Excel and LibreOffice
(ECMA-376 agile: AES-256, SHA-512 a hundred thousand times).

Spreadsheets take CSV cells that begin with ``= + - @`` or a control character for formulas,
and so may run a name that a stranger typed. `escape_cell` puts an apostrophe before it, and
one more before such apostrophes: ``unescape_cell(escape_cell(text)) == text`` always.
"""

import csv
import io
import json
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Final

import xlsxwriter  # type: ignore[import-untyped]
from msoffcrypto.format.ooxml import OOXMLFile  # type: ignore[import-untyped]

from fieldreg.domain.problems import Code, Problem

# Texts in cells that mean "unknown".
UNKNOWN_MARKERS = frozenset(
    {"-", "--", "---", "–", "—", "?", "??", "???", "n/a", "#n/a", "null", "none", "nil"}
)
_FORMULA_STARTS = frozenset("=+-@\t\r")


def escape_cell(text: str, *, calculates: bool = True) -> str:
    """*calculates* is false for workbook cells that are typed as text."""
    if text.isspace():  # not a value
        return text
    begins = text[:1]
    if begins == "'":
        return f"'{text}" if _needs_guard(text.lstrip("'")) else text
    if calculates and begins in _FORMULA_STARTS:
        return f"'{text}"
    return f"'{text}" if _is_changed(text) else text


def unescape_cell(text: str) -> str:
    if text[:1] == "'" and _needs_guard(text.lstrip("'")):
        return text[1:]
    return text


def _needs_guard(text: str) -> bool:
    return text[:1] in _FORMULA_STARTS or _is_changed(text)


def _is_changed(text: str) -> bool:
    return text[:1].isspace() or text.casefold() in UNKNOWN_MARKERS


ExportCell = str | int | date | None
OnProgress = Callable[[int, int], None]
"""Called with the rows done and their total; an exception stops the work, and nothing is changed."""
ExportRows = Iterable[Sequence[ExportCell]]

_STEP = 500  # rows between two reports of progress
_MAX_SHEET_ROWS = 1_048_575  # below the header
_MAX_CELL_LENGTH = 32_767  # characters
_MAX_COLUMN_WIDTH = 24
MAX_LOCKED_ROWS: Final = 250_000
"""A workbook built in memory takes some 2.6 kB a row."""
LOCKED_SUFFIX: Final = ".xlsx"


def ignore_progress(_done: int, _total: int) -> None:
    pass


def write_table(
    path: Path,
    headers: Sequence[str],
    rows: ExportRows,
    *,
    count: int,
    on_progress: OnProgress = ignore_progress,
) -> None:
    """Write about *count* rows in the format of the suffix.

    A failure leaves an incomplete file: pass a temporary path.

    Raises:
        Problem: ENDING_UNKNOWN, TOO_LARGE.
        OSError: also as wrapped by the writers.
    """
    write = _WRITERS.get(path.suffix.lower())
    if write is None:
        raise Problem(Code.ENDING_UNKNOWN, file=path.name)
    if write is _write_xlsx and count > _MAX_SHEET_ROWS:
        raise Problem(Code.TOO_LARGE, rows=_MAX_SHEET_ROWS)
    write(path, headers, _with_progress(rows, count, on_progress))


def write_locked_table(
    path: Path,
    headers: Sequence[str],
    rows: ExportRows,
    *,
    passphrase: str,
    count: int,
    on_progress: OnProgress = ignore_progress,
) -> None:
    """Write a workbook that opens only by *passphrase*.

    Raises:
        Problem: LOCKED_IS_WORKBOOK, TOO_LARGE.
        OSError: from writing *path*.
    """
    if path.suffix.lower() != LOCKED_SUFFIX:
        raise Problem(Code.LOCKED_IS_WORKBOOK, file=path.name)
    if count > MAX_LOCKED_ROWS:
        raise Problem(Code.TOO_LARGE, rows=MAX_LOCKED_ROWS)
    plain = io.BytesIO()
    rows_with_progress = _with_progress(rows, count, on_progress)
    _fill(xlsxwriter.Workbook(plain, {**_DATES, "in_memory": True}), headers, rows_with_progress)
    locked = io.BytesIO()
    OOXMLFile(plain).encrypt(passphrase, locked)
    path.write_bytes(locked.getbuffer())


def _with_progress(
    rows: ExportRows, count: int, on_progress: OnProgress
) -> Iterable[Sequence[ExportCell]]:
    for done, row in enumerate(rows):
        if done % _STEP == 0:
            on_progress(done, count)
        yield row
    on_progress(count, count)


def _write_csv(path: Path, headers: Sequence[str], rows: ExportRows) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        lines = csv.writer(file, lineterminator="\r\n")
        lines.writerow(headers)
        lines.writerows([_as_text(cell) for cell in row] for row in rows)


def _as_text(cell: ExportCell) -> str:
    match cell:
        case None:
            return ""
        case str():
            return escape_cell(cell)
        case date():
            return cell.isoformat()
        case int():
            return str(cell)


def _write_xlsx(path: Path, headers: Sequence[str], rows: ExportRows) -> None:
    options = {
        **_DATES,
        "constant_memory": True,
        "tmpdir": str(path.parent),  # personal data goes nowhere else
    }
    _fill(xlsxwriter.Workbook(path, options), headers, rows)


_DATES: Final = {"default_date_format": "yyyy-mm-dd"}


def _fill(book: xlsxwriter.Workbook, headers: Sequence[str], rows: ExportRows) -> None:
    try:
        sheet = book.add_worksheet()
        bold = book.add_format({"bold": True})
        text = book.add_format({"num_format": "@"})
        sheet.freeze_panes(1, 0)
        for column, header in enumerate(headers):
            sheet.set_column(column, column, min(len(header) + 4, _MAX_COLUMN_WIDTH))
            sheet.write_string(0, column, header, bold)
        for line, row in enumerate(rows, 1):
            for column, cell in enumerate(row):
                match cell:
                    case None:
                        pass
                    case str():
                        sheet.write_string(line, column, _for_sheet(cell), text)
                    case date():
                        sheet.write_datetime(line, column, cell)
                    case int():
                        sheet.write_number(line, column, cell)
    finally:
        book.close()


def _for_sheet(text: str) -> str:
    plain = escape_cell(text, calculates=False)
    if len(plain) > _MAX_CELL_LENGTH:  # only notes joined from several authors
        return plain[: _MAX_CELL_LENGTH - 1] + "…"
    return plain


def _write_json(path: Path, headers: Sequence[str], rows: ExportRows) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        before = "[\n"
        for row in rows:
            values = (cell.isoformat() if isinstance(cell, date) else cell for cell in row)
            document = dict(zip(headers, values, strict=True))
            file.write(before + json.dumps(document, ensure_ascii=False))
            before = ",\n"
        file.write("\n]\n" if before != "[\n" else "[]\n")


_WRITERS = {".csv": _write_csv, ".xlsx": _write_xlsx, ".json": _write_json}
