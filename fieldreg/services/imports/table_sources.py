"""The rows of a file as text: delimited text with any delimiter, an XLSX workbook, or JSON.

JSON is read as our exports write it, an object a line, so that it needs no more memory than CSV.
Its texts get the apostrophe of `escape_cell`, which `row_reader` takes off every cell.

An unclosed quote in CSV would swallow the rest of a file. So records span a limited number of
lines, and a line with unbalanced quotes is split literally, with a note.

Text cells of a workbook are kept exactly (a phone "000042" keeps its zeros); numbers take their
shortest form (42, not 42.0), dates ``YYYY-MM-DD``. The first visible sheet with content is read;
a note names the others. A few bytes of a ZIP file can claim gigabytes of content or grid, and the
reading library would believe them. Both are measured first.
"""

import csv
import io
import json
import re
import zipfile
import zlib
from collections import Counter, deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import partial
from itertools import islice
from typing import NamedTuple

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from fieldreg.domain.problems import Code, Problem
from fieldreg.services.exports.table_writer import escape_cell
from fieldreg.services.imports.import_reports import ImportNote, NoteReason
from fieldreg.services.imports.text_encodings import decode


class RawRow(NamedTuple):
    """*line* is the row's first line, or its number in the sheet, from 1."""

    line: int
    cells: list[str]
    repairs: tuple[NoteReason, ...] = ()  # needed to split the row into cells


@dataclass(frozen=True, slots=True)
class TableSource:
    """A file whose rows can be read any number of times, header included.

    *encoding* and *delimiter* are None for a sheet, *sheet* is None for text. *max_row_count* is
    an upper bound.
    """

    max_row_count: int
    rows: Callable[[], Iterator[RawRow]]
    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None
    notes: tuple[ImportNote, ...] = ()


_DELIMITERS = ",;\t|"
_BLANK = f" \r{_DELIMITERS}"
_SAMPLE_ROWS = 40
_SAMPLE_LENGTH = 200_000
_MAX_LINES = 200  # of one record
_ANY_WIDTH = 0
_SPACED_SHARE = 0.9


def read_delimited(data: bytes) -> TableSource:
    """Recognise encoding and delimiter of *data*, or raise ENCODING_UNKNOWN."""
    text, encoding = decode(data.rstrip(b"\x1a"))  # the end of file in DOS
    if "\n" not in text:
        text = text.replace("\r", "\n")
    # The limit holds for the whole process, so it is only raised. The length of cells is
    # checked by the field they go into.
    csv.field_size_limit(max(csv.field_size_limit(), len(text)))
    stated, begin = _stated_delimiter(text)
    sample = text[begin : begin + _SAMPLE_LENGTH]
    delimiter = stated or max(_DELIMITERS, key=lambda candidate: _fitness(sample, candidate))
    width, is_spaced = _find_shape(sample, delimiter)
    first_line = 2 if stated else 1
    return TableSource(
        max_row_count=text.count("\n") + 1,
        rows=partial(
            _delimited_rows, text[begin:], delimiter, first_line, width=width, is_spaced=is_spaced
        ),
        encoding=encoding,
        delimiter=delimiter,
        notes=(ImportNote(NoteReason.SPACES_AFTER_DELIMITERS),) if is_spaced else (),
    )


def _stated_delimiter(text: str) -> tuple[str, int]:
    """Return the delimiter of Excel's first line ``sep=;`` and its end."""
    line, end, _ = text[:10].partition("\n")
    line = line.rstrip("\r").lower()
    if end and len(line) == len("sep=;") and line.startswith("sep=") and line[-1] in _DELIMITERS:
        return line[-1], text.index("\n") + 1
    return "", 0


def _sample(text: str, delimiter: str) -> list[list[str]]:
    rows = (row.cells for row in _delimited_rows(text, delimiter))
    filled = (cells for cells in rows if any(cell.strip(_BLANK) for cell in cells))
    return list(islice(filled, _SAMPLE_ROWS))


def _fitness(text: str, delimiter: str) -> tuple[bool, float, int]:
    widths = Counter(map(len, _sample(text, delimiter)))
    width, count = max(widths.items(), key=lambda item: item[::-1], default=(0, 0))
    return width > 1, count / max(widths.total(), 1), width


def _find_shape(text: str, delimiter: str) -> tuple[int, bool]:
    sample = _sample(text, delimiter)
    widths = Counter(map(len, sample))
    later = [cell for cells in sample for cell in cells[1:] if cell]
    spaced = sum(cell.startswith(" ") for cell in later)
    return (
        max(widths, key=widths.__getitem__, default=_ANY_WIDTH),
        bool(later) and spaced >= _SPACED_SHARE * len(later),
    )


def _delimited_rows(
    text: str,
    delimiter: str,
    first_line: int = 1,
    *,
    width: int = _ANY_WIDTH,
    is_spaced: bool = False,
) -> Iterator[RawRow]:
    lines = enumerate(io.StringIO(text, newline="\n"), first_line)
    pushed_back: deque[tuple[int, str]] = deque()
    while numbered := pushed_back.popleft() if pushed_back else next(lines, None):
        number, line = numbered
        if '"' not in line:
            yield RawRow(number, _split_plain(line, delimiter, is_spaced=is_spaced))
            continue
        following: list[tuple[int, str]] = []
        quotes = line.count('"')
        while quotes % 2 and len(following) < _MAX_LINES:
            after = pushed_back.popleft() if pushed_back else next(lines, None)
            if after is None:
                break
            following.append(after)
            quotes += after[1].count('"')
        record = line + "".join(after for _, after in following)
        cells = _split_quoted(record, delimiter, is_spaced=is_spaced)
        # Two stray quotes lines apart would join the text between them into one cell.
        if cells is None or (following and width not in (_ANY_WIDTH, len(cells))):
            pushed_back.extendleft(reversed(following))
            cells = _split_plain(line, delimiter, is_spaced=is_spaced)
            yield RawRow(number, cells, (NoteReason.QUOTES_UNBALANCED,))
        else:
            yield RawRow(number, cells)


def _split_plain(line: str, delimiter: str, *, is_spaced: bool) -> list[str]:
    cells = line.rstrip("\r\n").split(delimiter)
    return [cell.removeprefix(" ") for cell in cells] if is_spaced else cells


def _split_quoted(record: str, delimiter: str, *, is_spaced: bool) -> list[str] | None:
    """Return None if quotes are unbalanced."""
    rows = csv.reader((record,), delimiter=delimiter, skipinitialspace=is_spaced, strict=True)
    try:
        return next(rows)
    except csv.Error:
        return None


_JSON = re.compile(rb"(\xef\xbb\xbf)?\s*\[\s*[{\]]")


def is_json(data: bytes) -> bool:
    return _JSON.match(data) is not None


def read_objects(data: bytes) -> TableSource:
    """Read an array with one object a line, all with the same keys, or raise TABLE_DAMAGED."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Problem(Code.TABLE_DAMAGED) from None
    return TableSource(
        max_row_count=text.count("\n") + 1, rows=partial(_object_rows, text), encoding="utf-8"
    )


def _object_rows(text: str) -> Iterator[RawRow]:
    keys: list[str] | None = None
    for number, line in enumerate(io.StringIO(text), 1):
        if (stripped := line.strip().rstrip(",")) in ("", "[", "]", "[]"):
            continue
        try:
            values = json.loads(stripped)
        except (ValueError, RecursionError):
            raise Problem(Code.TABLE_DAMAGED) from None
        if not isinstance(values, dict) or list(values) != (keys or list(values)):
            raise Problem(Code.TABLE_DAMAGED)
        if keys is None:
            keys = list(values)
            yield RawRow(1, keys)
        yield RawRow(number, [_as_cell(value) for value in values.values()])


def _as_cell(value: object) -> str:
    if isinstance(value, str):
        return escape_cell(value)
    return "" if value is None else str(value)


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
        rows=partial(_sheet_rows, chosen),
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


def _sheet_rows(sheet: CalamineSheet) -> Iterator[RawRow]:
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
