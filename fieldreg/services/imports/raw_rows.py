"""Raw rows, common to all table formats."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from fieldreg.services.imports.import_notes import ImportNote, NoteReason


class RawRow(NamedTuple):
    """The cells of one row as they are in the file.

    *line* is the row's first line, or its number in the sheet, from 1; *repairs* are what
    splitting it into cells required.
    """

    line: int
    cells: list[str]
    repairs: tuple[NoteReason, ...] = ()


@dataclass(frozen=True, slots=True)
class TableSource:
    """A file whose rows, header included, can be read any number of times."""

    max_row_count: int
    rows: Callable[[], Iterator[RawRow]]
    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None
    notes: tuple[ImportNote, ...] = ()
