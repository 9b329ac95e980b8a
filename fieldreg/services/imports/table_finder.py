"""Finds the table in a sheet: below titles, under one header line or two, above signatures.

The header is that with most known headings, a name before all others (decision 28), or else the
first row that is not empty.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, count, islice
from typing import Final, NamedTuple

from fieldreg.services.exports.table_writer import DITTO
from fieldreg.services.imports.cell_values import find_gender_headings, read_gender
from fieldreg.services.imports.headings import (
    MAX_HEADING,
    guess_field,
    guess_fields,
    guess_part,
    is_answer_row,
    is_tag_row,
    normalise_header,
)
from fieldreg.services.imports.import_reports import NoteReason
from fieldreg.services.imports.lists_beside import ListsBeside, find_lists

OPENING_ROWS: Final = 40
_MIN_KNOWN_HEADERS: Final = 2
_TOTAL_WORDS = "нийт бүгд дүн нийлбэр үүнээс total totals subtotal sum итого всего барлығы жиыны"
_TOTALS = frozenset(_TOTAL_WORDS.split())
_LONG_NUMBER = re.compile(r"[0-9]{6}|[0-9]{4}[-. ][0-9]")  # a telephone or day; no heading has it
_COUNT = re.compile(r"[0-9]{1,5}")
_SIGNATURES = (
    "гарын үсэг", "бүртгэл хийсэн", "бүртгэл хөтөлсөн", "гаргасан", "танилцсан", "хүлээн авсан",
    "бэлтгэсэн", "хянасан", "баталсан", "батлав", "бүртгэсэн", "жагсаалт гаргасан",
    "prepared by", "signature", "signed by", "checked by", "approved by", "подпись", "составил",
    "составила", "утвердил", "дайындаған", "қолы", "préparé par", "établi par",
)  # fmt: skip


class RawRow(NamedTuple):
    """*line* is the first line, or the number in the sheet, from 1 (`iter_lists`)."""

    line: int
    cells: list[str]
    repairs: tuple[NoteReason, ...] = ()  # needed to split the row into cells


class Header(NamedTuple):
    """*columns* are distinct headings; the table begins below *line*. *above* are other texts."""

    columns: tuple[str, ...]
    line: int
    lines: tuple[list[str], ...]  # as they stand, where they come again on each page
    above: tuple[RawRow, ...]
    lists: ListsBeside | None = None


def find_header(opening: Sequence[RawRow]) -> Header:
    """Find the header in the *opening* rows, none of which is empty.

    A first row that is a person's, under no heading, stays a row; its columns have numbers.
    """
    start, height = _choose_lines(opening)
    if not any(map(guess_field, opening[start].cells)) and any(
        map(_LONG_NUMBER.search, opening[0].cells)
    ):
        numbers = (f"#{place}" for place in range(1, len(opening[0].cells) + 1))
        return Header(tuple(numbers), 0, (), ())
    cells, end = _join(opening[start : start + height]), start + height
    if end < len(opening) and is_tag_row(opening[end].cells):
        cells = _add_tags(cells, opening[end].cells)
        end += 1
    if end < len(opening) and is_answer_row(opening[end].cells):
        end += 1
    lines = tuple(row.cells for row in opening[start:end])
    above = opening[start - 1].cells if start else []
    lists = find_lists(cells, above)
    columns = make_distinct(lists.headings if lists else cells)
    return Header(columns, opening[end - 1].line, lines, tuple(opening[:start]), lists)


def _choose_lines(opening: Sequence[RawRow]) -> tuple[int, int]:
    best, start, height = (False, _MIN_KNOWN_HEADERS - 1), 0, 1
    for lines in (1, 2):
        for first in range(len(opening) + 1 - lines):
            if lines > 1 and any(any(map(str.isdigit, c)) for c in opening[first + 1].cells):
                continue
            score = _score(_join(opening[first : first + lines]))
            if score > best:
                best, start, height = score, first, lines
    below = start + 1
    if height == 1 and below < len(opening) and _is_below_others(opening[start], opening[below]):
        height = 2
    return start, height


def iter_lists(rows: Callable[[], Iterable[RawRow]], header: Header) -> Iterator[RawRow]:
    """Yield the rows below *header*, of lists side by side one list after the other.

    Lines of the second list and later ones are counted on, from the next power of ten.
    """
    if header.lists is None:
        yield from iter_table(rows(), header)
        return
    step = 10 ** len(str(max((row.line for row in rows()), default=0)))
    for place in range(len(header.lists.places)):
        for row in iter_table(rows(), header):
            cells = next(islice(header.lists.part(row.cells), place, None))
            own = cells[header.lists.shared_count :]
            if header.lists.shared_count and not any(map(str.strip, own)):
                continue  # a row of fewer people
            yield row._replace(line=row.line + place * step, cells=cells)


def iter_table(rows: Iterable[RawRow], header: Header) -> Iterator[RawRow]:
    """Yield the rows of the table below *header*, without repeated headers.

    A header of another kind, after an empty line or a title, begins another table.
    """
    title: RawRow | None = None
    is_after_gap = False
    for row in rows:
        if row.line <= header.line or row.cells in header.lines:
            continue
        filled = sum(map(bool, map(str.strip, row.cells)))
        if is_after_gap and filled > 1 and _is_other_header(row.cells):
            return
        if title is not None:
            yield title
            title = None
        is_after_gap = filled <= 1
        if filled == 1:
            title = row
        else:
            yield row
    if title is not None:
        yield title


def fill_dittos(rows: Iterable[RawRow]) -> Iterator[RawRow]:
    """Put the text above in the place of marks that mean "as above"."""
    above: list[str] = []
    for row in rows:
        marks = [
            place
            for place, cell in enumerate(row.cells)
            if not cell[:1].isalnum() and DITTO.fullmatch(cell.strip())
        ]
        if marks:
            cells = list(row.cells)
            for place in marks:
                cells[place] = above[place] if place < len(above) else ""
            yield row._replace(cells=cells, repairs=(*row.repairs, NoteReason.AS_ABOVE))
        else:
            cells = row.cells
            yield row
        above = cells


def is_no_person(cells: Sequence[str]) -> bool:
    first = next((cell for cell in cells if cell.strip()), "")
    words = normalise_header(first[:MAX_HEADING])
    if words.startswith(_SIGNATURES) or first.rstrip().endswith(":"):
        return True
    beginning, _, rest = words.partition(" ")
    has_words, has_numbers = any(map(str.isalpha, rest)), any(map(str.isdigit, rest))
    further = [cell.strip() for cell in cells if cell.strip()][1:]
    counts = bool(further) and all(_COUNT.fullmatch(cell) for cell in further)
    if counts and read_gender(words)[0]:
        return True
    return beginning in _TOTALS and (has_numbers or counts or not has_words)


def make_distinct(cells: Iterable[str]) -> tuple[str, ...]:
    titles = [" ".join(cell.replace("\0", "")[:MAX_HEADING].split()) for cell in cells]
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


def _score(cells: Sequence[str]) -> tuple[bool, int]:
    """A name alone, as in a row whose role is *participant*, is worth three other headings."""
    found = {guess.field for guess in guess_fields(cells) if guess}
    parts = {part for cell in cells if (part := guess_part(cell[:MAX_HEADING]))}
    count = len(found) + (len(parts) if "month" in parts else 0)
    if found == {"given_name"}:
        return False, max(count, _MIN_KNOWN_HEADERS + 1)
    return "given_name" in found, count


def _join(rows: Sequence[RawRow]) -> list[str]:
    if len(rows) < 2:  # noqa: PLR2004
        return rows[0].cells if rows else []
    upper, lower = rows[0].cells, rows[1].cells
    joined, group = [], ""
    for index in range(max(len(upper), len(lower))):
        own = upper[index].strip() if index < len(upper) else ""
        below = lower[index].strip() if index < len(lower) else ""
        group = own or group
        if not below or below == own:
            joined.append(own)
        else:
            joined.append(f"{group} / {below}" if group else below)
    return joined


def _is_below_others(header: RawRow, row: RawRow) -> bool:
    known = {index for index, cell in enumerate(header.cells) if guess_field(cell)}
    filled = {
        index
        for index, cell in enumerate(row.cells)
        if cell.strip() and cell not in header.cells[index : index + 1]  # a cell merged downwards
    }
    others = known - find_gender_headings(row.cells)  # which stand below their heading
    return len(known) >= _MIN_KNOWN_HEADERS and len(filled) > 1 and others.isdisjoint(filled)


def _is_other_header(cells: Sequence[str]) -> bool:
    known = sum(guess_field(cell) is not None for cell in cells)
    return known >= _MIN_KNOWN_HEADERS and _score(cells)[0]


def _add_tags(cells: Sequence[str], tags: Sequence[str]) -> list[str]:
    width = max(len(cells), len(tags))
    padded = [*cells, *[""] * (width - len(cells))]
    return [
        tag if tag.strip() and guess_field(tag) and not guess_field(cell) else cell
        for cell, tag in zip(padded, [*tags, *[""] * (width - len(tags))], strict=True)
    ]
