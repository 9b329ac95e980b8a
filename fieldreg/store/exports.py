"""Plaintext exports: unencrypted files written by an installation.

Staging folders are listed too. On a shared database all but the number is sealed: a path may reveal
as much as the file.
"""

import json
from dataclasses import asdict, dataclass, replace
from enum import StrEnum

from fieldreg.store.engines import Repository


class FileState(StrEnum):
    MAKING = "making"  # a folder in which a file is being made, no plaintext file
    BEGUN = "begun"  # recorded before its first byte, perhaps incomplete
    WRITTEN = "written"
    REPLACED = "replaced"  # overwritten by a later file
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class PlaintextExport:
    """*sha* is the file's SHA-256 in hex digits, once known."""

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


class PlaintextExportRepository(Repository):
    def add(self, export: PlaintextExport) -> PlaintextExport:
        row = self._db.execute("SELECT coalesce(max(id), 0) + 1 FROM departure").fetchone()
        numbered = replace(export, id=row[0])
        self.save(numbered)
        return numbered

    def save(self, export: PlaintextExport) -> None:
        installation_id = (
            self._db.installation_id if export.installation_id is None else export.installation_id
        )
        fields = {
            name: value for name, value in asdict(export).items() if name != "installation_id"
        }
        body = self._db.seal(_seal_name(export.id), json.dumps(fields).encode())
        self._db.execute(
            "INSERT INTO departure (id, seat, body) VALUES (?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET body = excluded.body",
            (export.id, installation_id, body),
        )

    def delete(self, number: int) -> None:
        self._db.execute("DELETE FROM departure WHERE id = ?", (number,))

    def find(self, number: int) -> PlaintextExport | None:
        return next((export for export in self.list_all() if export.id == number), None)

    def list_all(self) -> list[PlaintextExport]:
        rows = self._db.execute("SELECT id, seat, body FROM departure ORDER BY id DESC")
        return [self._read(*row) for row in rows.fetchall()]

    def _read(self, number: int, installation_id: str, body: bytes) -> PlaintextExport:
        fields = json.loads(self._db.unseal(_seal_name(number), body))
        return PlaintextExport(
            **fields,
            installation_id=None
            if installation_id == self._db.installation_id
            else installation_id,
        )


def _seal_name(number: int) -> str:
    return f"departure/{number}"
