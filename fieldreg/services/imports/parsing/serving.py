"""The disposable process: it reads one file, hands its table back, and ends.

On standard input it gets a line of JSON, ``{"size", "passphrase", "rows", "sheet"}`` (the most rows
with text that are wanted, and the sheet or ""), and then the file. It writes `READY` before it reads that, so that it can be started ahead. Its answer on standard output
are frames, a length of four bytes (big-endian) and JSON:

1. ``{"sha", "encoding", "delimiter", "sheet", "is_spaced", "other_sheets"}``, or a problem;
2. ``[[line, [cell, …], is_repaired], …]`` any number of times, or a problem;
3. ``[]``, without which the table is incomplete.

A problem is ``{"problem": code, "facts": {name: number}}``. *sha* is of the file as unlocked.
"""

import hashlib
import json
import re
from collections.abc import Iterator
from typing import BinaryIO, Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.services.imports.parsing import table_sources, workbooks
from fieldreg.services.imports.parsing.confinement import confine
from fieldreg.services.imports.parsing.limits import (
    BLOCK_ROWS,
    LAST_FRAME,
    LENGTH_BYTES,
    MAX_LINES,
    MAX_ROW_LENGTH,
    MAX_ROWS,
    READY,
    limits_for,
)
from fieldreg.services.imports.parsing.table_sources import ParsedTable, Row

_BLOCK_LENGTH: Final = 1 << 18  # characters, after which a block ends
_MAX_NAME: Final = 100  # characters of a sheet's name
_BINARY_BEGINNINGS: Final = (
    b"SQLite format 3\0",
    b"PK",
    b"%PDF-",
    workbooks.COMPOUND_FILE,  # old Office files
    b"\x1f\x8b",
    b"BZh",
    b"7z\xbc\xaf",
    b"Rar!",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"age-encryption.org/",
)
# Web pages and XML under the name of a workbook.
_MARKUP: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*<(?:[!?]|html|head|meta|body|table)", re.IGNORECASE
)


def serve() -> None:
    with open(0, "rb", closefd=False) as request, open(1, "wb", closefd=False) as out:
        out.write(READY)
        out.flush()
        header = request.readline()
        if not header:  # it is no longer wanted
            return
        asked = json.loads(header)
        passphrase = asked["passphrase"]
        limits = limits_for(asked["size"], is_locked=bool(passphrase))
        confine(limits)
        data = request.read(asked["size"])
        frames = answer(data, passphrase, asked["rows"], asked["sheet"])
        _write_answer(out, frames, limits.table_bytes)


def _write_answer(out: BinaryIO, frames: Iterator[bytes], most: int) -> None:
    try:
        for body in frames:
            most -= len(body)
            if most < 0:
                raise Problem(Code.TOO_LARGE)  # noqa: TRY301  as one that a parser raises
            _write(out, body)
    except Problem as problem:
        _write(out, _problem_frame(problem))
    except MemoryError:
        _write(out, _problem_frame(Problem(Code.TABLE_TOO_HEAVY)))
    except BaseException:  # noqa: BLE001  a library stumbled; a panic of Rust is no Exception
        _write(out, _problem_frame(Problem(Code.TABLE_DAMAGED)))


def _write(out: BinaryIO, body: bytes) -> None:
    out.write(len(body).to_bytes(LENGTH_BYTES, "big"))
    out.write(body)


def answer(
    data: bytes, passphrase: str, most_rows: int = MAX_ROWS, sheet: str = ""
) -> Iterator[bytes]:
    """Yield the bodies of the frames that answer for *data*.

    Raises:
        Problem: TABLE_UNKNOWN, TABLE_EMPTY, TABLE_DAMAGED, TABLE_LOCKED, WRONG_PASSPHRASE,
            ENCODING_UNKNOWN, TOO_LARGE.
        Exception: any of a library for a damaged file.
    """
    if data.startswith(workbooks.COMPOUND_FILE):
        # It loads slowly, and few files need it.
        from fieldreg.services.imports.parsing import locked_workbooks  # noqa: PLC0415

        if locked_workbooks.is_locked(data):
            data = locked_workbooks.unlock(data, passphrase)
    table = _parse(data, sheet)
    yield _frame(
        {
            "sha": hashlib.sha256(data).hexdigest(),
            "encoding": table.encoding,
            "delimiter": table.delimiter,
            "sheet": table.sheet and table.sheet[:_MAX_NAME],
            "is_spaced": table.is_spaced,
            "other_sheets": [name[:_MAX_NAME] for name in table.other_sheets],
        }
    )
    yield from map(_frame, _blocks(table.rows, most_rows))
    yield LAST_FRAME


def _parse(data: bytes, sheet: str) -> ParsedTable:
    if workbooks.is_workbook(data):
        return workbooks.read_sheet(data, sheet)
    if texts := workbooks.list_texts(data):
        return workbooks.read_archive(data, texts, sheet)
    if data.startswith(_BINARY_BEGINNINGS) or _MARKUP.match(data):
        raise Problem(Code.TABLE_UNKNOWN)
    if table_sources.is_json(data):
        return table_sources.read_objects(data)
    return table_sources.read_delimited(data)


def _blocks(rows: Iterator[Row], most_rows: int) -> Iterator[list[Row]]:
    block: list[Row] = []
    length = row_count = 0
    for line_count, row in enumerate(rows, 1):
        row_length = sum(map(len, row[1]))
        row_count += row_length > 0
        if row_length > MAX_ROW_LENGTH:
            raise Problem(Code.TOO_LARGE, characters=MAX_ROW_LENGTH)
        if line_count > MAX_LINES or row_count > most_rows:
            raise Problem(Code.TOO_LARGE, rows=most_rows)
        block.append(row)
        length += row_length
        if len(block) == BLOCK_ROWS or length > _BLOCK_LENGTH:
            yield block
            block, length = [], 0
    if block:
        yield block


def _problem_frame(problem: Problem) -> bytes:
    return _frame({"problem": problem.code.value, "facts": problem.facts})


def _frame(body: object) -> bytes:
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
    try:
        return text.encode()
    except UnicodeEncodeError:  # halves of letters, which JSON may contain
        return text.encode(errors="surrogatepass").decode(errors="replace").encode()
