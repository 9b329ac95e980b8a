"""The rows of a text file: delimited with any delimiter, or JSON as our exports write it.

Records span a limited number of lines, and a line with unbalanced quotes is split literally and
marked as repaired: an unclosed quote would swallow the rest of a file.
"""

import csv
import json
import re
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from fieldreg.domain.problems import Code, Problem
from fieldreg.services.imports.parsing.limits import MAX_COLUMNS, MAX_LINES, MAX_ROW_LENGTH
from fieldreg.services.imports.parsing.text_encodings import decode

Row = tuple[int, list[str], bool]
"""A line from 1, its cells, and whether splitting it into cells needed a repair."""


@dataclass(frozen=True, slots=True)
class ParsedTable:
    """*encoding* and *delimiter* are None for a sheet, *sheet* is None for text.

    *is_spaced*: a space follows each delimiter.
    """

    rows: Iterator[Row]
    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None
    is_spaced: bool = False
    other_sheets: tuple[str, ...] = ()


_DELIMITERS = ",;\t|"
_BLANK = f" \r{_DELIMITERS}"
_NO_TEXT = f"\r\n{_DELIMITERS}"
_NO_CELL = {"", '""'}
_SAMPLE_ROWS = 40
_SAMPLE_LINES = 2_000
_SAMPLE_LENGTH = 200_000
_MAX_LINES = 200  # of one record
_MAX_REPAIRS = 50_000  # lines with a stray quote; more are no list, and each is dear
_ANY_WIDTH = 0
_SPACED_SHARE = 0.9


def read_delimited(data: bytes) -> ParsedTable:
    """Raise ENCODING_UNKNOWN."""
    text, encoding = decode(data.rstrip(b"\x1a"))  # the end of file in DOS
    if "\n" not in text:
        text = text.replace("\r", "\n")
    csv.field_size_limit(MAX_ROW_LENGTH)
    stated, begin = _stated_delimiter(text)
    sample = text[begin : begin + _SAMPLE_LENGTH]
    delimiter = stated or max(_DELIMITERS, key=lambda candidate: _fitness(sample, candidate))
    width, is_spaced = _find_shape(sample, delimiter)
    lines = _lines(text, begin, 2 if stated else 1)
    return ParsedTable(
        rows=map(
            cut_blank_cells, _delimited_rows(lines, delimiter, width=width, is_spaced=is_spaced)
        ),
        encoding=encoding,
        delimiter=delimiter,
        is_spaced=is_spaced,
    )


def _lines(text: str, begin: int = 0, number: int = 1) -> Iterator[tuple[int, str]]:
    while begin < len(text):
        end = text.find("\n", begin, begin + MAX_ROW_LENGTH) + 1
        if not end and len(text) - begin > MAX_ROW_LENGTH:
            raise Problem(Code.TOO_LARGE, characters=MAX_ROW_LENGTH)
        if number > MAX_LINES:
            raise Problem(Code.TOO_LARGE, rows=MAX_LINES)
        yield number, text[begin : end or len(text)]
        begin, number = end or len(text), number + 1


def cut_blank_cells(row: Row) -> Row:
    """Cut cells beyond the last column; raise TOO_LARGE."""
    _, cells, _ = row
    if len(cells) > MAX_COLUMNS:
        if any(map(str.strip, cells[MAX_COLUMNS:])):
            raise Problem(Code.TOO_LARGE, columns=MAX_COLUMNS)
        del cells[MAX_COLUMNS:]
    return row


def _stated_delimiter(text: str) -> tuple[str, int]:
    line, end, _ = text[:10].partition("\n")
    line = line.rstrip("\r").lower()
    if end and len(line) == len("sep=;") and line.startswith("sep=") and line[-1] in _DELIMITERS:
        return line[-1], text.index("\n") + 1
    return "", 0


def _sample(text: str, delimiter: str) -> list[list[str]]:
    lines = islice(_lines(text), _SAMPLE_LINES)
    rows = (cells for _, cells, _ in _delimited_rows(lines, delimiter))
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
    lines: Iterator[tuple[int, str]],
    delimiter: str,
    *,
    width: int = _ANY_WIDTH,
    is_spaced: bool = False,
) -> Iterator[Row]:
    pushed_back: deque[tuple[int, str]] = deque()
    is_after_blank, repairs = False, 0
    while numbered := pushed_back.popleft() if pushed_back else next(lines, None):
        number, line = numbered
        was_after_blank, is_after_blank = is_after_blank, line.strip(_NO_TEXT) in _NO_CELL
        if is_after_blank and was_after_blank:
            continue
        if '"' not in line:
            yield number, _split_plain(line, delimiter, is_spaced=is_spaced), False
            continue
        following: list[tuple[int, str]] = []
        quotes, length = line.count('"'), len(line)
        while quotes % 2 and len(following) < _MAX_LINES and length < MAX_ROW_LENGTH:
            after = pushed_back.popleft() if pushed_back else next(lines, None)
            if after is None:
                break
            following.append(after)
            quotes += after[1].count('"')
            length += len(after[1])
        record = line + "".join(after for _, after in following)
        cells = _split_quoted(record, delimiter, is_spaced=is_spaced)
        # Two stray quotes lines apart would join the text between them into one cell.
        if cells is None or (following and width not in (_ANY_WIDTH, len(cells))):
            pushed_back.extendleft(reversed(following))
            cells = _split_plain(line, delimiter, is_spaced=is_spaced)
            repairs += 1
            if repairs > _MAX_REPAIRS:
                raise Problem(Code.TABLE_DAMAGED)
            yield number, cells, True
        else:
            yield number, cells, False


def _split_plain(line: str, delimiter: str, *, is_spaced: bool) -> list[str]:
    cells = line.rstrip("\r\n").split(delimiter)
    return [cell.removeprefix(" ") for cell in cells] if is_spaced else cells


def _split_quoted(record: str, delimiter: str, *, is_spaced: bool) -> list[str] | None:
    rows = csv.reader((record,), delimiter=delimiter, skipinitialspace=is_spaced, strict=True)
    try:
        return next(rows)
    except csv.Error:
        return None


_JSON = re.compile(rb"(\xef\xbb\xbf)?\s*\[\s*[{\]]")


def is_json(data: bytes) -> bool:
    return _JSON.match(data) is not None


def read_objects(data: bytes) -> ParsedTable:
    """Read one object a line, all with the same keys; raise TABLE_DAMAGED."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Problem(Code.TABLE_DAMAGED) from None
    return ParsedTable(rows=map(cut_blank_cells, _object_rows(_lines(text))), encoding="utf-8")


def _object_rows(lines: Iterable[tuple[int, str]]) -> Iterator[Row]:
    keys: list[str] | None = None
    for number, line in lines:
        if (stripped := line.strip().rstrip(",")) in ("", "[", "]", "[]"):
            continue
        try:
            values = json.loads(stripped)
            cells = [*map(_as_cell, values.values())]
        except (ValueError, AttributeError, RecursionError):
            raise Problem(Code.TABLE_DAMAGED) from None
        if list(values) != (keys or list(values)):
            raise Problem(Code.TABLE_DAMAGED)
        if keys is None:
            keys = list(values)
            yield 1, list(keys), False
        yield number, cells, False


def _as_cell(value: object) -> str:
    return "" if value is None else str(value)
