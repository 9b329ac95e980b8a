"""Writers of tables: CSV, XLSX and JSON, and XLSX locked by a passphrase.

A workbook is built in memory, since no plaintext of it may reach a disk. CSV is UTF-8 with a byte
order mark, for Excel. A locked workbook is ECMA-376 agile: AES-256, SHA-512 a hundred thousand
times.

Spreadsheets take CSV cells that begin with ``= + - @`` or a control character for formulas, so
`escape_cell` puts an apostrophe before these, and before such apostrophes:
``unescape_cell(escape_cell(text)) == text`` always.
"""

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from itertools import chain
from pathlib import PurePath
from typing import IO, Any, Final

from fieldreg.domain.problems import Code, Problem

# Texts in cells that mean "unknown".
_UNKNOWN: Final = frozenset(
    {
        *("-", "--", "---", "–", "—", "?", "??", "???", "..", "...", "…", "n/a", "#n/a", "n.a"),
        *("null", "none", "nil", "unknown", "anonymous", "info requested", "not available"),
        *("байхгүй", "утасгүй", "утас байхгүй", "имэйлгүй", "тодорхойгүй", "мэдэгдэхгүй"),
        *("мэдээлэлгүй", "мэдээлэл байхгүй", "нет", "нет данных", "неизвестно", "аноним"),
        *("жоқ", "белгісіз", "мәлімет жоқ", "inconnu", "inconnue", "anonyme", "aucun", "aucune"),
    }
)
# Marks in cells that mean "as above".
DITTO = re.compile(r"[-–—―]*\s*(?:[\"“”„″〃«»]+|(?<=[-–—―])(?://|\|\||II))\s*[-–—―]*")
_AS_TEXT: Final = re.compile(r'="([^"]*)"')  # as programs write a telephone for Excel
_FORMULA_STARTS = frozenset("=+-@\t\r")


def escape_cell(text: str, *, calculates: bool = True) -> str:
    """Escape the cell; *calculates* is false for workbook cells that are typed as text."""
    if text.isspace():  # not a value
        return text
    begins = text[:1]
    if begins == "'":
        return f"'{text}" if _needs_guard(text.lstrip("'")) else text
    if calculates and begins in _FORMULA_STARTS:
        return f"'{text}"
    return f"'{text}" if _is_changed(text) else text


def unescape_cell(text: str) -> str:
    if as_text := _AS_TEXT.fullmatch(text):
        return as_text[1]
    if text[:1] == "'" and _needs_guard(text.lstrip("'")):
        return text[1:]
    return text


def means_unknown(text: str) -> bool:
    word = text.casefold()
    return word in _UNKNOWN or word.removesuffix(".") in _UNKNOWN


def _needs_guard(text: str) -> bool:
    return text[:1] in _FORMULA_STARTS or _is_changed(text)


def _is_changed(text: str) -> bool:
    return (
        text[:1].isspace()
        or means_unknown(text)
        or bool(DITTO.fullmatch(text) or _AS_TEXT.fullmatch(text))
    )


ExportCell = str | float | date | None
OnProgress = Callable[[int, int], None]
"""Called with the rows done and their total; an exception stops the work, and nothing is changed."""
ExportRows = Iterable[Sequence[ExportCell]]

_STEP = 500  # rows between two reports of progress
_MAX_CELL_LENGTH = 32_767  # characters
_MAX_COLUMN_WIDTH = 24
HXL_SUFFIX: Final = ".hxl"
MAX_WORKBOOK_ROWS: Final = 250_000
"""In memory a workbook takes some 2.6 kB a row."""


def ignore_progress(_done: int, _total: int) -> None:
    pass


def write_table(
    file: IO[bytes],
    name: str,
    headers: Sequence[str],
    rows: ExportRows,
    *,
    count: int,
    on_progress: OnProgress = ignore_progress,
    passphrase: str = "",
    tags: Sequence[str] = (),
) -> None:
    """Write about *count* rows in the format of the suffix of *name*.

    With HXL *tags* it may be ``.hxl``: CSV with a row of them below the headings.

    Raises:
        Problem: ENDING_UNKNOWN, LOCKED_IS_WORKBOOK, TOO_LARGE.
        OSError: also as wrapped by the writers.
    """
    suffix = PurePath(name).suffix.lower()
    is_tagged = bool(tags) and suffix == HXL_SUFFIX
    write = write_csv if is_tagged else _WRITERS.get(suffix)
    if passphrase and write is not _write_xlsx:
        raise Problem(Code.LOCKED_IS_WORKBOOK, file=name)
    if write is None:
        endings = (*_WRITERS, HXL_SUFFIX) if tags else _WRITERS
        raise Problem(Code.ENDING_UNKNOWN, file=name, endings=", ".join(endings))
    if write is _write_xlsx:
        require_sheet(count)
    shown = with_progress(rows, count, on_progress)
    with locking(file, passphrase) as plain:
        write(plain, headers, chain([tags], shown) if is_tagged else shown)


@contextmanager
def locking(file: IO[bytes], passphrase: str) -> Iterator[IO[bytes]]:
    plain = io.BytesIO() if passphrase else file
    yield plain
    if passphrase:
        # It loads slowly, and few files need it.
        from msoffcrypto.format import ooxml  # type: ignore[import-untyped]  # noqa: PLC0415

        ooxml.OOXMLFile(plain).encrypt(passphrase, file)


def require_sheet(count: int) -> None:
    if count > MAX_WORKBOOK_ROWS:
        raise Problem(Code.TOO_LARGE, rows=MAX_WORKBOOK_ROWS)


def with_progress(
    rows: ExportRows, count: int, on_progress: OnProgress
) -> Iterable[Sequence[ExportCell]]:
    for done, row in enumerate(rows):
        if done % _STEP == 0:
            on_progress(done, count)
        yield row
    on_progress(count, count)


@contextmanager
def _as_texts(file: IO[bytes], encoding: str) -> Iterator[io.TextIOWrapper]:
    texts = io.TextIOWrapper(file, encoding=encoding, newline="")
    try:
        yield texts
    finally:
        texts.detach()  # *file* stays open


def write_csv(file: IO[bytes], headers: Sequence[str], rows: ExportRows) -> None:
    with _as_texts(file, "utf-8-sig") as texts:
        lines = csv.writer(texts, lineterminator="\r\n")
        lines.writerow(map(escape_cell, headers))  # some come from a file of others
        lines.writerows([_as_text(cell) for cell in row] for row in rows)


def _as_text(cell: ExportCell) -> str:
    match cell:
        case None:
            return ""
        case str():
            return escape_cell(cell)
        case date():
            return cell.isoformat()
        case int() | float():
            return str(cell)


def _write_xlsx(file: IO[bytes], headers: Sequence[str], rows: ExportRows) -> None:
    with open_workbook(file) as book:
        fill_sheet(book, None, headers, rows)


_DATES: Final = {"default_date_format": "yyyy-mm-dd"}


def build_workbook(file: IO[bytes], **options: object) -> Any:
    import xlsxwriter  # type: ignore[import-untyped]  # noqa: PLC0415  5 MB

    return xlsxwriter.Workbook(file, {**options, "in_memory": True})


@contextmanager
def open_workbook(file: IO[bytes]) -> Iterator[Any]:
    book = build_workbook(file, **_DATES)
    try:
        yield book
    finally:
        book.close()


def fill_sheet(book: Any, name: str | None, headers: Sequence[str], rows: ExportRows) -> None:
    sheet = book.add_worksheet(name)
    bold = book.add_format({"bold": True})
    text = book.add_format({"num_format": "@"})
    sheet.freeze_panes(1, 0)
    for column, header in enumerate(headers):
        sheet.set_column(column, column, min(len(header) + 4, _MAX_COLUMN_WIDTH))
        sheet.write_string(0, column, header, bold)
    line = 0
    for line, row in enumerate(rows, 1):
        for column, cell in enumerate(row):
            match cell:
                case None:
                    pass
                case str():
                    sheet.write_string(line, column, _for_sheet(cell), text)
                case date():
                    sheet.write_datetime(line, column, cell)
                case int() | float():
                    sheet.write_number(line, column, cell)
    sheet.autofilter(0, 0, line, len(headers) - 1)


def _for_sheet(text: str) -> str:
    plain = escape_cell(text, calculates=False)
    if len(plain) > _MAX_CELL_LENGTH:  # only notes joined from several authors
        return plain[: _MAX_CELL_LENGTH - 1] + "…"
    return plain


def _write_json(file: IO[bytes], headers: Sequence[str], rows: ExportRows) -> None:
    with _as_texts(file, "utf-8") as texts:
        before = "[\n"
        for row in rows:
            values = (cell.isoformat() if isinstance(cell, date) else cell for cell in row)
            document = dict(zip(headers, values, strict=True))
            texts.write(before + json.dumps(document, ensure_ascii=False))
            before = ",\n"
        texts.write("\n]\n" if before != "[\n" else "[]\n")


_WRITERS = {".csv": write_csv, ".xlsx": _write_xlsx, ".json": _write_json}
