"""A foreign file as a table: a header and numbered rows, parsed in a process of its own.

Of several sheets the first visible one is read, or the first other one with names.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import chain, islice
from pathlib import Path
from typing import Annotated, Final

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import IsCancelled
from fieldreg.services.exports.table_writer import escape_cell
from fieldreg.services.imports.headings import guess_field
from fieldreg.services.imports.import_reports import ImportNote, NoteReason
from fieldreg.services.imports.parsing.limits import (
    BLOCK_ROWS,
    MAX_BYTES,
    MAX_COLUMNS,
    MAX_LINES,
    MAX_ROW_LENGTH,
    MAX_ROWS,
    MAX_SHEETS,
    limits_for,
)
from fieldreg.services.imports.reading_process import ReadingProcess
from fieldreg.services.imports.table_finder import (
    OPENING_ROWS,
    RawRow,
    fill_dittos,
    find_header,
    iter_lists,
)

_CHUNK_BYTES: Final = 1 << 20
_MAX_SHEETS_TRIED: Final = 6
_PROBLEMS: Final = frozenset(
    {
        *(Code.TABLE_UNKNOWN, Code.TABLE_EMPTY, Code.TABLE_DAMAGED, Code.TABLE_TOO_HEAVY),
        *(Code.TABLE_LOCKED, Code.WRONG_PASSPHRASE, Code.ENCODING_UNKNOWN, Code.TOO_LARGE),
    }
)


@dataclass(frozen=True, slots=True)
class TableSource:
    """*encoding* and *delimiter* are None for a sheet, *sheet* for text."""

    row_count: int
    encoding: str | None
    delimiter: str | None
    sheet: str | None


@dataclass(frozen=True, slots=True)
class ImportTable:
    """A file recognised as a table.

    *columns* are distinct: an empty header becomes ``#3``, a repeated one ``phone (2)``; of two
    lines it is ``upper / lower``. *rows* starts below the header on each call.
    """

    name: str
    sha: bytes
    columns: tuple[str, ...]
    header_line: int
    source: TableSource
    notes: tuple[ImportNote, ...]
    rows: Callable[[], Iterator[RawRow]]

    @property
    def about(self) -> list[str]:
        above = [note.text for note in self.notes if note.why is NoteReason.LINES_ABOVE_HEADER]
        return [Path(self.name).stem, self.source.sheet or "", *above]

    @property
    def sheets(self) -> list[str]:
        others = [note.text for note in self.notes if note.why is NoteReason.OTHER_SHEETS]
        return [self.source.sheet, *others] if self.source.sheet is not None else []


# What the process says is as foreign as the file: its types and sizes are checked here again.


class _Strict(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


_Name = Annotated[str, Field(max_length=100)]


class _Refusal(_Strict):
    problem: _Name
    facts: dict[_Name, int] = Field(max_length=2)


class _Description(_Strict):
    sha: str = Field(pattern=r"^[0-9a-f]{64}$")
    encoding: _Name | None
    delimiter: _Name | None
    sheet: _Name | None
    is_spaced: bool
    other_sheets: list[_Name] = Field(max_length=MAX_SHEETS)


_Line = Annotated[int, Field(ge=1, le=MAX_LINES)]
_Cells = Annotated[
    list[Annotated[str, Field(max_length=MAX_ROW_LENGTH)]], Field(max_length=MAX_COLUMNS)
]
_OPENING: Final = TypeAdapter[_Description | _Refusal](_Description | _Refusal)
_Block = Annotated[list[tuple[_Line, _Cells, bool]], Field(max_length=BLOCK_ROWS)]
_BLOCK: Final = TypeAdapter[_Block | _Refusal](_Block | _Refusal)


def read_table(
    path: Path,
    passphrase: str = "",
    process: ReadingProcess | None = None,
    is_cancelled: IsCancelled = lambda: False,
    *,
    most_rows: int = MAX_ROWS,
    sheet: str = "",
) -> ImportTable:
    """Recognise the file at *path* and find its table; *passphrase* opens a locked workbook.

    Another *sheet* than the one that is read by itself is a file of its own, by its *sha*: its
    lines have other people. A given *process* is used up; each further sheet gets its own. Raises
    FILE_UNREADABLE, TABLE_UNKNOWN, TABLE_EMPTY, TABLE_DAMAGED, TABLE_TOO_HEAVY, TABLE_LOCKED,
    WRONG_PASSPHRASE, ENCODING_UNKNOWN, TOO_LARGE, READER_NOT_STARTED, SHEET_UNKNOWN, CANCELLED.
    """

    def read(sheet: str, reading: ReadingProcess) -> ImportTable:
        most = limits_for(len(data)).table_bytes
        parsed = reading.parse(data, passphrase, most_rows, is_cancelled, sheet)
        with closing(parsed) as frames:
            return build_table(path.name, frames, most)

    def read_further(sheet: str) -> ImportTable:
        with ReadingProcess() as reading:
            return read(sheet, reading)

    with process or ReadingProcess() as first:
        data = _read_bytes(path)
        table = read("", first)
    if not _has_names(table):
        tried = map(read_further, table.sheets[1 : _MAX_SHEETS_TRIED + 1])
        table = next(filter(_has_names, tried), table)
    return table if sheet in ("", table.source.sheet) else _turn_to(table, sheet, read_further)


def _turn_to(table: ImportTable, sheet: str, read: Callable[[str], ImportTable]) -> ImportTable:
    if sheet not in table.sheets:
        raise Problem(Code.SHEET_UNKNOWN, file=table.name)
    return replace(read(sheet), sha=sha256(table.sha + sheet.encode()).digest())


def _has_names(table: ImportTable) -> bool:
    guesses = map(guess_field, table.columns)
    return any(guess is not None and guess.field == "given_name" for guess in guesses)


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


def build_table(name: str, frames: Iterator[bytes], most: int) -> ImportTable:
    """Raise as `read_table`."""
    try:
        about = _OPENING.validate_json(next(frames))
        if isinstance(about, _Refusal):
            raise _problem(about, name)
        blocks, row_count = _collect(frames, name, most)
    except ValidationError:
        raise Problem(Code.TABLE_TOO_HEAVY, file=name) from None
    is_json = about.delimiter is None and about.sheet is None
    source = TableSource(row_count, about.encoding, about.delimiter, about.sheet)
    notes = [ImportNote(NoteReason.OTHER_SHEETS, text=sheet) for sheet in about.other_sheets]
    if about.is_spaced:
        notes.append(ImportNote(NoteReason.SPACES_AFTER_DELIMITERS))

    def rows() -> Iterator[RawRow]:
        return chain.from_iterable(_decode(block, escapes=is_json) for block in blocks)

    return _find_table(name, bytes.fromhex(about.sha), source, notes, rows)


def _collect(frames: Iterable[bytes], name: str, most: int) -> tuple[list[bytes], int]:
    blocks, row_count = [], 0
    for frame in frames:
        block = _BLOCK.validate_json(frame)
        if isinstance(block, _Refusal):
            raise _problem(block, name)
        most -= len(frame)
        row_count += len(block)
        if most < 0 or row_count > MAX_LINES:
            raise Problem(Code.TOO_LARGE, file=name)
        blocks.append(frame)
    return blocks, row_count


def _problem(refusal: _Refusal, name: str) -> Problem:
    is_known = refusal.problem in _PROBLEMS
    code = Code(refusal.problem) if is_known else Code.TABLE_TOO_HEAVY
    return Problem(code, file=name, **refusal.facts)


def _decode(frame: bytes, *, escapes: bool) -> Iterator[RawRow]:
    """Yield the rows of a checked *frame*.

    Texts of JSON get the apostrophe of `escape_cell`, which `row_reader` removes.
    """
    block = _BLOCK.validate_json(frame)
    assert not isinstance(block, _Refusal)  # noqa: S101  `_collect` keeps none
    for line, cells, is_repaired in block:
        shown = [*map(escape_cell, cells)] if escapes and line > 1 else cells
        yield RawRow(line, shown, (NoteReason.QUOTES_UNBALANCED,) if is_repaired else ())


def _find_table(
    name: str,
    sha: bytes,
    source: TableSource,
    notes: list[ImportNote],
    rows: Callable[[], Iterator[RawRow]],
) -> ImportTable:
    opening = list(islice(filter(_is_filled, rows()), OPENING_ROWS))
    if not opening:
        raise Problem(Code.TABLE_EMPTY, file=name)
    header = find_header(opening)
    if not any(map(guess_field, header.columns)):
        notes.append(ImportNote(NoteReason.HEADINGS_UNKNOWN, text=" ".join(header.columns)))
    notes += [
        ImportNote(NoteReason.LINES_ABOVE_HEADER, text=" ".join(filter(None, row.cells)))
        for row in header.above
    ]
    if header.lists:
        notes.append(ImportNote(NoteReason.LISTS_BESIDE, text=str(len(header.lists.places))))
    return ImportTable(
        name=name,
        sha=sha,
        columns=header.columns,
        header_line=header.line,
        source=source,
        notes=tuple(notes),
        rows=lambda: fill_dittos(iter_lists(rows, header)),
    )


def _is_filled(row: RawRow) -> bool:
    return any(cell.strip() for cell in row.cells)
