"""Raw rows: what every kind of table file is turned into."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from fieldreg.services.imports.import_notes import ImportNote, NoteReason


class RawRow(NamedTuple):
    """The cells of one row as they stand in the file.

    *line* is the line where the row begins, or its number in the sheet, from 1; *repairs*
    is what had to be done to tell its cells apart.
    """

    line: int
    cells: list[str]
    repairs: tuple[NoteReason, ...] = ()


@dataclass(frozen=True, slots=True)
class TableSource:
    """A file whose rows can be read, header and all, as often as one likes."""

    max_row_count: int
    rows: Callable[[], Iterator[RawRow]]
    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None
    notes: tuple[ImportNote, ...] = ()
