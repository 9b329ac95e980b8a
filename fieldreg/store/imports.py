"""Imports and the people each created."""

import json
import zlib
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from fieldreg.domain.kinds import ERASED_TEXT
from fieldreg.store.engines import Repository

_SELECT = "SELECT id, made_on, file, sha, first, last, rows, undone"


@dataclass(frozen=True, slots=True)
class PastImport:
    """Its people are the records *first* … *last*.

    *sha* is the SHA-256 of the file, *report* the row-by-row report as compressed JSON.
    """

    number: int
    day: str
    file: str
    sha: bytes
    first: int
    last: int
    row_count: int
    undone: int
    report: bytes

    @property
    def is_undone(self) -> bool:
        return bool(self.undone)

    @property
    def person_count(self) -> int:
        return self.last - self.first + 1


class ImportRepository(Repository):
    def add(
        self, made_on: str, *, file: str, sha: bytes, span: range, rows: int, report: bytes
    ) -> int:
        [(number,)] = self._db.execute(
            "INSERT INTO import (id, made_on, file, sha, first, last, rows, undone, report)"
            " SELECT coalesce(max(id), 0) + 1, ?, ?, ?, ?, ?, ?, 0, ? FROM import"
            " RETURNING id",
            (made_on, file, sha, span.start, span.stop - 1, rows, report),
        ).fetchall()
        return int(number)

    def find(self, number: int) -> PastImport | None:
        found = self._rows(PastImport, f"{_SELECT}, report FROM import WHERE id = ?", (number,))
        return found[0] if found else None

    def list_all(self) -> list[PastImport]:
        return self._rows(PastImport, f"{_SELECT}, ? FROM import ORDER BY id DESC", (b"",))

    def list_people(self, number: int) -> list[int]:
        return self._column(
            "SELECT t.id FROM import i JOIN trainee t ON t.id BETWEEN i.first AND i.last"
            " WHERE i.id = ? AND t.retired = 0 ORDER BY t.id",
            (number,),
        )

    def map_origins(self) -> dict[int, int]:
        origins: dict[int, int] = {}
        for number, undone, report in self._db.execute(
            "SELECT id, undone, report FROM import ORDER BY id"
        ).fetchall():
            contents = zlib.decompress(report)
            if b'"origin":' not in contents:
                continue  # of an earlier release
            found = {
                entry["person"]: entry["origin"]
                for entry in json.loads(contents)["entries"]
                if entry["person"] is not None and entry.get("origin") is not None
            }
            in_use = set(self.list_people(number)) if undone else found.keys()
            origins |= {person: origin for person, origin in found.items() if person in in_use}
        return origins

    def find_reasons_to_stay(self, number: int, but: Collection[int] = ()) -> dict[int, str]:
        """Return the people of import *number* who stay after an undo, with the reason.

        ``changed``: they were edited; ``attended``, ``consented``: they have such records.
        Attendances in *but*, which the import made, do not count.
        """
        reasons: dict[int, str] = {}
        for reason, table, column in (
            ("consented", "consent", "trainee"),
            ("attended", "attendance", "trainee"),
            ("changed", "edit", "record"),
        ):
            rows = self._db.execute(
                f"SELECT x.id, x.{column} FROM import i JOIN {table} x"
                f" ON x.{column} BETWEEN i.first AND i.last WHERE i.id = ?",
                (number,),
            )
            own = set(but) if table == "attendance" else frozenset[int]()
            reasons |= {person: reason for each, person in rows if each not in own}
        return reasons

    def redact_files(self, people: Collection[int]) -> int:
        """Clear names and headings of files with any of *people*; return their number."""
        count = 0
        for number, first, last, report in self._db.execute(
            "SELECT id, first, last, report FROM import WHERE file <> ?", (ERASED_TEXT,)
        ).fetchall():
            contents = json.loads(zlib.decompress(report))
            there = {entry["person"] for entry in contents["entries"]}
            if any(first <= person <= last or person in there for person in people):
                count += 1
                text = json.dumps(_redact(contents), ensure_ascii=False).encode()
                self._db.execute(
                    "UPDATE import SET file = ?, report = ? WHERE id = ?",
                    (ERASED_TEXT, zlib.compress(text, 1), number),
                )
        return count

    def mark_undone(self, number: int) -> None:
        self._db.execute("UPDATE import SET undone = 1 WHERE id = ?", (number,))


def _redact(contents: dict[str, Any]) -> dict[str, Any]:
    entries = [entry | {"notes": _redact_notes(entry["notes"])} for entry in contents["entries"]]
    return contents | {
        "file": ERASED_TEXT,
        "sheet": None,
        "columns": {field: [] for field in contents["columns"]},
        "unmapped": [],
        "notes": _redact_notes(contents["notes"]),
        "entries": entries,
    }


def _redact_notes(notes: list[list[str]]) -> list[list[str]]:
    return [[why, field, "", ""] for why, field, *_ in notes]
