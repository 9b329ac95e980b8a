"""Departures: files that left an installation in the clear, and what became of them.

Beside them stand the folders in which files are made just now, to be cleared away.

Where others can read the database, all but the number lies there sealed: a path may say
as much as what is in the file.
"""

import json
from dataclasses import asdict, dataclass, replace
from enum import StrEnum

from fieldreg.store.engines import Engine
from fieldreg.store.engines.errors import translating


class Whereabouts(StrEnum):
    """What became of a file."""

    MAKING = "making"  # no file in the clear, but a folder in which another is made
    BEGUN = "begun"  # noted before its first byte, and not known to be whole
    WRITTEN = "written"
    REPLACED = "replaced"  # a later one was written in its place
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class Departure:
    """One file at *path*, with the SHA-256 *sha* in hex digits once that is known.

    *workplace* is the folder in which it is made. *seat* is that of the installation on
    whose machine it lies; None means this one.
    """

    id: int
    made_on: str
    by: str
    what: str
    reason: str
    path: str
    workplace: str
    rows: int = 0
    sha: str = ""
    whereabouts: str = Whereabouts.BEGUN
    deleted_on: str = ""
    seat: str | None = None


@translating
class Departures:
    """The shelf of departures; what it writes is in the open transaction."""

    def __init__(self, engine: Engine) -> None:
        self._db = engine

    def add(self, one: Departure) -> Departure:
        """Note *one* under the next number, and give it back with that."""
        row = self._db.execute("SELECT coalesce(max(id), 0) + 1 FROM departure").fetchone()
        numbered = replace(one, id=row[0])
        self.keep(numbered)
        return numbered

    def keep(self, one: Departure) -> None:
        """Keep *one* in the place of what was noted under its number before."""
        seat = self._db.seat if one.seat is None else one.seat
        kept = {name: value for name, value in asdict(one).items() if name != "seat"}
        body = self._db.seal(_name(one.id), json.dumps(kept).encode())
        self._db.execute(
            "INSERT INTO departure (id, seat, body) VALUES (?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET body = excluded.body",
            (one.id, seat, body),
        )

    def forget(self, number: int) -> None:
        """Forget a departure that did not come about."""
        self._db.execute("DELETE FROM departure WHERE id = ?", (number,))

    def one(self, number: int) -> Departure | None:
        """Give the departure *number*, or None."""
        return next((one for one in self.all() if one.id == number), None)

    def all(self) -> list[Departure]:
        """Give every departure, the latest first."""
        rows = self._db.execute("SELECT id, seat, body FROM departure ORDER BY id DESC")
        return [self._read(*row) for row in rows.fetchall()]

    def _read(self, number: int, seat: str, body: bytes) -> Departure:
        kept = json.loads(self._db.unseal(_name(number), body))
        return Departure(**kept, seat=None if seat == self._db.seat else seat)


def _name(number: int) -> str:
    return f"departure/{number}"
