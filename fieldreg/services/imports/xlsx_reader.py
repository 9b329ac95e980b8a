"""Reader of an XLSX workbook's rows as text.

Text cells are kept exactly (a phone "000042" keeps its zeros); numbers take their shortest
form (42, not 42.0), dates ``YYYY-MM-DD``. The first visible sheet with content is read; a
note names the others.

A few bytes of a ZIP file can claim gigabytes of content or grid, and the reading library
would believe them. Both are measured first.
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
_MAX_UNPACKED = 512 * 1024 * 1024
_MAX_CELLS = 32_000_000
_REFUSALS = (zipfile.BadZipFile, OSError, ValueError)
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_CHUNK = 1 << 20
_OVERLAP = 32  # bytes; no cell reference is longer
_REFERENCE = re.compile(rb"""\br\s*=\s*["']([A-Za-z]{0,3})([0-9]{1,7})["']""")
_MAX_EXACT_INTEGER = 2**53  # floats hold every whole number up to here exactly

SheetCell = float | str | bool | time | date | datetime | timedelta


def is_workbook(data: bytes) -> bool:
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
    _check_size(data)
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
        sheets = [
            (about, workbook.get_sheet_by_name(about.name))
            for about in workbook.sheets_metadata
            if about.typ == SheetTypeEnum.WorkSheet
        ]
    except CalamineError:
        raise Problem(Code.TABLE_DAMAGED) from None
    filled = [entry for entry in sheets if entry[1].start is not None]
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


def _check_size(data: bytes) -> None:
    """Unpack *data* to nowhere and check its size and the claimed grid."""
    unpacked = 0
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for member in archive.infolist():
                if member.compress_type not in _PACKINGS:
                    raise Problem(Code.TABLE_DAMAGED)
                # The directory's size may be false; the stream's length cannot.
                member.file_size = _MAX_UNPACKED + 1
                rows = columns = 0
                before = b""
                with archive.open(member) as stream:
                    while chunk := stream.read(_CHUNK):
                        unpacked += len(chunk)
                        if "worksheets/" in member.filename:
                            for letters, digits in _REFERENCE.findall(before + chunk):
                                rows = max(rows, int(digits))
                                columns = max(columns, _column(letters))
                        if unpacked > _MAX_UNPACKED or rows * columns > _MAX_CELLS:
                            raise Problem(Code.TOO_LARGE, cells=_MAX_CELLS)
                        before = chunk[-_OVERLAP:]
    # RuntimeError: a member needs a password.
    except (*_REFUSALS, zlib.error, EOFError, RuntimeError):
        raise Problem(Code.TABLE_DAMAGED) from None


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - ord("A") + 1
    return number


def _rows(sheet: CalamineSheet) -> Iterator[RawRow]:
    for line, cells in enumerate(sheet.iter_rows(), 1):
        yield RawRow(line, [cell if type(cell) is str else _as_text(cell) for cell in cells])


def _as_text(cell: SheetCell) -> str:
    match cell:
        case float() if cell.is_integer() and abs(cell) <= _MAX_EXACT_INTEGER:
            return str(int(cell))
        case datetime() if cell.time() == time():
            return cell.date().isoformat()
        case datetime():
            return cell.isoformat(" ", "seconds")
        case date() | time():
            return cell.isoformat()
        case _:
            return str(cell)
