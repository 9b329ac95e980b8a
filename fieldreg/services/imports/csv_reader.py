"""Reader of delimited text: CSV with any delimiter, and its common defects.

An unclosed quote would swallow the rest of a file. So records span a limited number of
lines, and a line with unbalanced quotes is split literally, with a note.
"""

import csv
import io
from collections import Counter, deque
from collections.abc import Iterator
from functools import partial
from itertools import islice

from fieldreg.services.imports.import_notes import ImportNote, NoteReason
from fieldreg.services.imports.raw_rows import RawRow, TableSource
from fieldreg.services.imports.text_encodings import decode

_DELIMITERS = ",;\t|"
_BLANK = f" \r{_DELIMITERS}"
_SAMPLE_ROWS = 40
_SAMPLE_LENGTH = 200_000
_MAX_LINES = 200  # of one record
_ANY_WIDTH = 0
_SPACED_SHARE = 0.9


def read_delimited(data: bytes) -> TableSource:
    """Recognise encoding and delimiter of *data*.

    Raises:
        Problem: ENCODING_UNKNOWN.
    """
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
        rows=partial(_rows, text[begin:], delimiter, first_line, width=width, is_spaced=is_spaced),
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
    rows = (row.cells for row in _rows(text, delimiter))
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


def _rows(
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
