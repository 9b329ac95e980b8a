"""Departures: files that left an installation in the clear, and what became of them.

Beside them stand the folders in which files are made just now, to be cleared away.

Where others can read the database, all but the number lies there sealed: a path may say
as much as what is in the file.
"""

import json
from dataclasses import asdict, dataclass, replace
from enum import StrEnum

from fieldreg.store.engines import Engine
from fieldreg.store.engines.errors import translating_errors


class FileState(StrEnum):
    """What became of a file."""

    MAKING = "making"  # no file in the clear, but a folder in which another is made
    BEGUN = "begun"  # noted before its first byte, and not known to be whole
    WRITTEN = "written"
    REPLACED = "replaced"  # a later one was written in its place
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class PlaintextExport:
    """One file at *path*, with the SHA-256 *sha* in hex digits once that is known.

    *workplace* is the folder in which it is made. *installation_id* is that of the installation on
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
    whereabouts: str = FileState.BEGUN
    deleted_on: str = ""
    installation_id: str | None = None


@translating_errors
class PlaintextExportRepository:
    """The shelf of departures; what it writes is in the open transaction."""

    def __init__(self, engine: Engine) -> None:
        self._db = engine

    def add(self, export: PlaintextExport) -> PlaintextExport:
        """Note *one* under the next number, and give it back with that."""
        row = self._db.execute("SELECT coalesce(max(id), 0) + 1 FROM departure").fetchone()
        numbered = replace(export, id=row[0])
        self.save(numbered)
        return numbered

    def save(self, export: PlaintextExport) -> None:
        """Keep *export* in the place of what was noted under its number before."""
        installation_id = (
            self._db.installation_id if export.installation_id is None else export.installation_id
        )
        kept = {name: value for name, value in asdict(export).items() if name != "installation_id"}
        body = self._db.seal(_name(export.id), json.dumps(kept).encode())
        self._db.execute(
            "INSERT INTO departure (id, seat, body) VALUES (?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET body = excluded.body",
            (export.id, installation_id, body),
        )

    def delete(self, number: int) -> None:
        """Forget a departure that did not come about."""
        self._db.execute("DELETE FROM departure WHERE id = ?", (number,))

    def find(self, number: int) -> PlaintextExport | None:
        """Give the departure *number*, or None."""
        return next((export for export in self.list_all() if export.id == number), None)

    def list_all(self) -> list[PlaintextExport]:
        """Give every departure, the latest first."""
        rows = self._db.execute("SELECT id, seat, body FROM departure ORDER BY id DESC")
        return [self._read(*row) for row in rows.fetchall()]

    def _read(self, number: int, installation_id: str, body: bytes) -> PlaintextExport:
        kept = json.loads(self._db.unseal(_name(number), body))
        return PlaintextExport(
            **kept,
            installation_id=None
            if installation_id == self._db.installation_id
            else installation_id,
        )


def _name(number: int) -> str:
    return f"departure/{number}"
