"""Sheets: the rows of an XLSX workbook as text.

A cell that holds text gives exactly that (a phone "000042" keeps its zeros); a number
gives its shortest form (42, not 42.0), a date ``YYYY-MM-DD``. The first visible sheet
that is not empty is read; the others are named in a note.

A workbook is a ZIP file and a sheet a grid: a few bytes can claim gigabytes of either,
and the library that reads them would believe it. Both are measured first.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import partial

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from fieldreg.domain.problems import Code, Problem
from fieldreg.services.imports.import_notes import ImportNote, NoteReason
from fieldreg.services.imports.raw_rows import RawRow, TableSource

_ZIP = b"PK\x03\x04"
_WORKBOOK = "xl/workbook.xml"
_MOST_UNPACKED = 512 * 1024 * 1024
_MOST_CELLS = 32_000_000
_REFUSALS = (zipfile.BadZipFile, OSError, ValueError)
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_CHUNK = 1 << 20
_OVERLAP = 32  # bytes; no cell reference is longer
_REFERENCE = re.compile(rb"""\br\s*=\s*["']([A-Za-z]{0,3})([0-9]{1,7})["']""")
_LAST_WHOLE = 2**53  # up to where a float still holds every whole number exactly

SheetCell = float | str | bool | time | date | datetime | timedelta


def is_workbook(data: bytes) -> bool:
    """Tell by its content whether *data* is an XLSX file."""
    if not data.startswith(_ZIP):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _WORKBOOK in archive.namelist()
    except _REFUSALS:
        return False


def read_sheet(data: bytes) -> TableSource:
    """Open the first visible sheet of *data* that is not empty.

    Raises:
        Problem: TABLE_DAMAGED, TABLE_EMPTY, TOO_LARGE.
    """
    _measure(data)
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
        sheets = [
            (about, workbook.get_sheet_by_name(about.name))
            for about in workbook.sheets_metadata
            if about.typ == SheetTypeEnum.WorkSheet
        ]
    except CalamineError:
        raise Problem(Code.TABLE_DAMAGED) from None
    filled = [one for one in sheets if one[1].start is not None]
    if not filled:
        raise Problem(Code.TABLE_EMPTY)
    chosen = next(
        (sheet for about, sheet in filled if about.visible == SheetVisibleEnum.Visible),
        filled[0][1],
    )
    return TableSource(
        max_row_count=chosen.total_height,
        rows=partial(_rows, chosen),
        sheet=chosen.name,
        notes=tuple(
            ImportNote(NoteReason.OTHER_SHEETS, text=sheet.name)
            for _, sheet in filled
            if sheet.name != chosen.name
        ),
    )


def _measure(data: bytes) -> None:
    """Unpack *data* to nowhere, and see how much it is and how large a grid it claims."""
    unpacked = 0
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for member in archive.infolist():
                if member.compress_type not in _PACKINGS:
                    raise Problem(Code.TABLE_DAMAGED)
                # What the directory says of the size may be a lie; the stream cannot.
                member.file_size = _MOST_UNPACKED + 1
                rows = columns = 0
                before = b""
                with archive.open(member) as stream:
                    while chunk := stream.read(_CHUNK):
                        unpacked += len(chunk)
                        if "worksheets/" in member.filename:
                            for letters, digits in _REFERENCE.findall(before + chunk):
                                rows = max(rows, int(digits))
                                columns = max(columns, _column(letters))
                        if unpacked > _MOST_UNPACKED or rows * columns > _MOST_CELLS:
                            raise Problem(Code.TOO_LARGE, cells=_MOST_CELLS)
                        before = chunk[-_OVERLAP:]
    # RuntimeError: a member asks for a password.
    except (*_REFUSALS, zlib.error, EOFError, RuntimeError):
        raise Problem(Code.TABLE_DAMAGED) from None


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - ord("A") + 1
    return number


def _rows(sheet: CalamineSheet) -> Iterator[RawRow]:
    for line, cells in enumerate(sheet.iter_rows(), 1):
        yield RawRow(line, [one if type(one) is str else _as_text(one) for one in cells])


def _as_text(cell: SheetCell) -> str:
    match cell:
        case float() if cell.is_integer() and abs(cell) <= _LAST_WHOLE:
            return str(int(cell))
        case datetime() if cell.time() == time():
            return cell.date().isoformat()
        case datetime():
            return cell.isoformat(" ", "seconds")
        case date() | time():
            return cell.isoformat()
        case _:
            return str(cell)
