"""Raw rows, common to all table formats."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from fieldreg.services.imports.import_notes import ImportNote, NoteReason


class RawRow(NamedTuple):
    """*line* is the row's first line, or its number in the sheet, from 1."""

    line: int
    cells: list[str]
    repairs: tuple[NoteReason, ...] = ()  # needed to split the row into cells


@dataclass(frozen=True, slots=True)
class TableSource:
    """A file whose rows can be read any number of times, header included."""

    max_row_count: int
    rows: Callable[[], Iterator[RawRow]]
    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None
    notes: tuple[ImportNote, ...] = ()
