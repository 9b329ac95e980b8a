"""Authors: who made a change, on which device, what its calendar said, and who asked for it.

None of it stands on a change itself: it was made in the last *shift* that its writer
began before it.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from fieldreg.domain.log.ids import LAST_NUMBER, change_id, writer_of
from fieldreg.store.engines import Engine
from fieldreg.store.records import kind_sql


@dataclass(frozen=True, slots=True)
class Author:
    """The *trainer*, the *device* and the *day* (``YYYY-MM-DD``) of a change.

    *asked_by* is an `AskedBy`. Each is empty where no shift tells it.
    """

    trainer: str = ""
    device: str = ""
    day: str = ""
    asked_by: str = ""


def authors_of(db: Engine, changes: Iterable[int]) -> dict[int, Author]:
    """Give the author of each of *changes*."""
    shifts = writer_sessions_of(db, changes)
    authors = {
        row[0]: Author(*(value or "" for value in row[1:]))
        for some in kind_sql.batches(set(shifts.values()))
        for row in db.execute(
            "SELECT id, trainer, device, day, asked_by FROM shift"
            f" WHERE id IN ({kind_sql.placeholders(some)})",
            some,
        )
    }
    return {change: authors.get(shift, Author()) for change, shift in shifts.items()}


def writer_sessions_of(db: Engine, changes: Iterable[int]) -> dict[int, int]:
    """Give the shift in which each of *changes* was made; 0 where none is known here."""
    begun: dict[int, list[int]] = {}
    return {change: _shift(db, change, begun) for change in changes}


def _shift(db: Engine, change: int, begun: dict[int, list[int]]) -> int:
    """Give the last shift before *change*; *begun* keeps the shifts of each writer."""
    writer = writer_of(change)
    if writer not in begun:
        rows = db.execute(
            "SELECT id FROM shift WHERE id BETWEEN ? AND ? ORDER BY id",
            (change_id(writer, 1), change_id(writer, LAST_NUMBER)),
        )
        begun[writer] = [row[0] for row in rows]
    if place := bisect_right(begun[writer], change):
        return begun[writer][place - 1]
    # A copied laptop was in the shift of the log that it parted from.
    row = db.execute("SELECT writer, first FROM branch WHERE becomes = ?", (writer,)).fetchone()
    return _shift(db, change_id(row[0], row[1] - 1), begun) if row else 0
