"""Reader of a CSV, XLSX or JSON file as a header and numbered rows.

The content decides the format, not the name. Size and row count are checked before parsing.
Rows are read one at a time and as often as needed, so a preview costs only time.

The header is the first of the opening rows with two cells that `guess_field` knows, since
sheets begin with titles, or else the first row that is not empty.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, count, islice
from pathlib import Path

from fieldreg.domain.problems import Code, Problem
from fieldreg.services.imports import locked_workbooks
from fieldreg.services.imports.column_mapping import guess_field
from fieldreg.services.imports.import_reports import ImportNote, NoteReason
from fieldreg.services.imports.table_sources import (
    RawRow,
    TableSource,
    is_json,
    is_workbook,
    read_delimited,
    read_objects,
    read_sheet,
)

MAX_BYTES = 128 * 1024 * 1024
MAX_ROWS = 1_000_000
MAX_COLUMNS = 500
_CHUNK_BYTES = 1 << 20
_OPENING_ROWS = 10
_MIN_KNOWN_HEADERS = 2
_BINARY_BEGINNINGS = (
    b"SQLite format 3\0",
    b"PK",
    b"%PDF-",
    b"\xd0\xcf\x11\xe0",  # old Office files
    b"\x1f\x8b",
    b"BZh",
    b"7z\xbc\xaf",
    b"Rar!",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"age-encryption.org/",
)


@dataclass(frozen=True, slots=True)
class ImportTable:
    """A file recognised as a table.

    *columns* are distinct: an empty header becomes ``#3``, a repeated one ``phone (2)``.
    *rows* starts below the header on each call.
    """

    name: str
    sha: bytes
    columns: tuple[str, ...]
    header_line: int
    source: TableSource
    notes: tuple[ImportNote, ...]
    rows: Callable[[], Iterator[RawRow]]


def read_table(path: Path, passphrase: str = "") -> ImportTable:
    """Recognise the file at *path* and find its header; *passphrase* opens a locked workbook.

    Raises:
        Problem: FILE_UNREADABLE, TABLE_UNKNOWN, TABLE_EMPTY, TABLE_DAMAGED, TABLE_LOCKED,
            WRONG_PASSPHRASE, ENCODING_UNKNOWN, TOO_LARGE.
    """
    data = _read_bytes(path)
    if locked_workbooks.is_locked(data):
        data = locked_workbooks.unlock(data, passphrase)
    if is_workbook(data):
        source = read_sheet(data)
    elif data.startswith(_BINARY_BEGINNINGS):
        raise Problem(Code.TABLE_UNKNOWN, file=path.name)
    elif is_json(data):
        source = read_objects(data)
    else:
        source = read_delimited(data)
    if source.max_row_count > MAX_ROWS:
        raise Problem(Code.TOO_LARGE, rows=MAX_ROWS)
    return _find_header(path.name, hashlib.sha256(data).digest(), source)


def _read_bytes(path: Path) -> bytes:
    data = bytearray()
    try:
        # In chunks, since Ctrl-C takes effect between two reads, not inside a long read.
        with path.open("rb", buffering=0) as file:
            while len(data) <= MAX_BYTES and (chunk := file.read(_CHUNK_BYTES)):
                data += chunk
    except OSError:
        raise Problem(Code.FILE_UNREADABLE, file=path.name) from None
    if len(data) > MAX_BYTES:
        raise Problem(Code.TOO_LARGE, file=path.name, mebibytes=MAX_BYTES >> 20)
    return bytes(data)


def _find_header(name: str, sha: bytes, source: TableSource) -> ImportTable:
    opening = list(islice(filter(_is_filled, source.rows()), _OPENING_ROWS))
    if not opening:
        raise Problem(Code.TABLE_EMPTY, file=name)
    header = next(filter(_is_header, opening), opening[0])
    columns = _make_distinct(header.cells)
    if len(columns) > MAX_COLUMNS:
        raise Problem(Code.TOO_LARGE, file=name, columns=MAX_COLUMNS)
    notes = list(source.notes)
    if not any(map(guess_field, columns)):
        notes.append(ImportNote(NoteReason.HEADINGS_UNKNOWN, text=" ".join(header.cells)))
    above = opening[: opening.index(header)]
    notes += [
        ImportNote(NoteReason.LINES_ABOVE_HEADER, text=" ".join(filter(None, row.cells)))
        for row in above
    ]

    def rows() -> Iterator[RawRow]:
        return (row for row in source.rows() if row.line > header.line)

    return ImportTable(
        name=name,
        sha=sha,
        columns=columns,
        header_line=header.line,
        source=source,
        notes=tuple(notes),
        rows=rows,
    )


def _is_filled(row: RawRow) -> bool:
    return any(cell.strip() for cell in row.cells)


def _is_header(row: RawRow) -> bool:
    return sum(guess_field(cell) is not None for cell in row.cells) >= _MIN_KNOWN_HEADERS


def _make_distinct(cells: Iterable[str]) -> tuple[str, ...]:
    titles = [" ".join(cell.replace("\0", "").split()) for cell in cells]
    while titles and not titles[-1]:
        titles.pop()
    names: dict[str, None] = {}
    for position, header in enumerate(titles, 1):
        name = header or f"#{position}"
        further = (f"{name} ({number})" for number in count(2))
        names[next(candidate for candidate in chain([name], further) if candidate not in names)] = (
            None
        )
    return tuple(names)
