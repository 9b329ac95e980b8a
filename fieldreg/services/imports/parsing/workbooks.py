"""Files with several tables: workbooks (XLSX, XLS, ODS), and archives of CSV files as ODK writes.

Text cells are kept exactly (a phone "000042" keeps its zeros); numbers take their shortest form
(42, not 42.0), dates ``YYYY-MM-DD``. A merged cell stands in each row that it covers. A file's own
claims (content, grid, depth) are not checked: the process has limits.
"""

import io
import struct
import zipfile
import zlib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from fieldreg.domain.problems import Code, Problem
from fieldreg.services.imports.parsing.limits import MAX_LINES, MAX_SHEETS, unpacked_limit
from fieldreg.services.imports.parsing.table_sources import (
    ParsedTable,
    Row,
    cut_blank_cells,
    read_delimited,
)

_ZIP = b"PK\x03\x04"
_WORKBOOK = "xl/workbook.xml"
_OPEN_DOCUMENT = "mimetype"
_SPREADSHEET = b"application/vnd.oasis.opendocument.spreadsheet"
COMPOUND_FILE = b"\xd0\xcf\x11\xe0"
_OLD_WORKBOOK = "Workbook".encode("utf-16-le")  # the stream of XLS in it
_LOCAL_NAMES = 26  # where a member's header has the lengths of its name and extra field
_MAX_ROW_TAGS = 3 * MAX_LINES  # each row has one or two
_CHUNK = 1 << 14  # unpacks to 16 MiB at most
_MAX_EXACT_INTEGER = 2**53  # floats hold every whole number up to here exactly

SheetCell = float | str | bool | time | date | datetime | timedelta


def is_workbook(data: bytes) -> bool:
    if not data.startswith(_ZIP):
        return data.startswith(COMPOUND_FILE) and _OLD_WORKBOOK in data
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            return _WORKBOOK in names or (
                _OPEN_DOCUMENT in names
                and archive.open(_OPEN_DOCUMENT).read(len(_SPREADSHEET)) == _SPREADSHEET
            )
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError):
        return False


def list_texts(data: bytes) -> list[str]:
    if not data.startswith(_ZIP):
        return []
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = [name for name in archive.namelist() if name.lower().endswith(".csv")]
    except (zipfile.BadZipFile, OSError, ValueError):
        return []
    if len(names) > MAX_SHEETS:
        raise Problem(Code.TOO_LARGE, sheets=MAX_SHEETS)
    return names


def read_archive(data: bytes, names: list[str], wanted: str) -> ParsedTable:
    chosen = wanted if wanted in names else names[0]
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        table = read_delimited(archive.read(chosen))
    others = tuple(name for name in names if name != chosen)
    return replace(table, sheet=chosen, other_sheets=others)


def read_sheet(data: bytes, wanted: str = "") -> ParsedTable:
    """Open the sheet *wanted*, or the first visible one that is not empty.

    Raises TABLE_DAMAGED, TABLE_EMPTY, TOO_LARGE.
    """
    chosen: CalamineSheet | None = None
    is_visible = False
    filled: list[str] = []
    try:
        if data.startswith(_ZIP):
            _refuse_bomb(data)
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
        if len(workbook.sheet_names) > MAX_SHEETS:
            raise Problem(Code.TOO_LARGE, sheets=MAX_SHEETS)
        for about in workbook.sheets_metadata:
            if about.typ != SheetTypeEnum.WorkSheet:
                continue
            sheet = workbook.get_sheet_by_name(about.name)
            if sheet.start is None:
                continue
            filled.append(sheet.name)
            is_better = not is_visible and about.visible == SheetVisibleEnum.Visible
            is_chosen = chosen is not None and chosen.name == wanted
            if not is_chosen and (chosen is None or is_better or sheet.name == wanted):
                chosen, is_visible = sheet, about.visible == SheetVisibleEnum.Visible
    except (CalamineError, zlib.error, struct.error):
        raise Problem(Code.TABLE_DAMAGED) from None
    if chosen is None:
        raise Problem(Code.TABLE_EMPTY)
    others = tuple(name for name in filled if name != chosen.name)
    rows = map(cut_blank_cells, _sheet_rows(chosen))
    return ParsedTable(rows, sheet=chosen.name, other_sheets=others)


def _refuse_bomb(data: bytes) -> None:
    """Raise TABLE_TOO_HEAVY if the archive *data* unpacks to far more than lists do.

    Each member is unpacked and forgotten, since its claimed size proves nothing.
    """
    left, rows_left = unpacked_limit(len(data)), _MAX_ROW_TAGS
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for member in archive.infolist():
            packed = io.BytesIO(data)
            packed.seek(member.header_offset + _LOCAL_NAMES)
            packed.seek(sum(struct.unpack("<HH", packed.read(4))), io.SEEK_CUR)
            unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
            is_packed = member.compress_type == zipfile.ZIP_DEFLATED
            for start in range(0, member.compress_size if is_packed else 0, _CHUNK):
                chunk = packed.read(min(_CHUNK, member.compress_size - start))
                unpacked = unpacker.decompress(chunk)
                left -= len(unpacked)
                rows_left -= unpacked.count(b"row")  # with whatever prefix
                if left < 0 or rows_left < 0:
                    raise Problem(Code.TABLE_TOO_HEAVY)


def _sheet_rows(sheet: CalamineSheet) -> Iterator[Row]:
    merged: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for (top, left), (bottom, _) in sheet.merged_cell_ranges or ():
        if bottom > top:
            merged[top].append((left, bottom))
    below: dict[int, tuple[int, str]] = {}  # by column: the last row that a text fills, and it
    for row, cells in enumerate(sheet.iter_rows()):
        texts = [cell if type(cell) is str else _as_text(cell) for cell in cells]
        for left, (bottom, text) in list(below.items()):
            if row > bottom:
                del below[left]
            elif left < len(texts) and not texts[left]:
                texts[left] = text
        for left, bottom in merged.get(row, ()):
            if left < len(texts):
                below[left] = bottom, texts[left]
        yield row + 1, texts, False


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
