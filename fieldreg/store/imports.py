"""Imports: which people came from which file, so that it can be undone as a whole."""

import json
import zlib
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from fieldreg.domain.kinds import ERASED_TEXT
from fieldreg.store.engines import Engine
from fieldreg.store.engines.errors import translating_errors


@dataclass(frozen=True, slots=True)
class Import:
    """One import; its people are the records *first* … *last*, one writer's in a row.

    *sha* is the SHA-256 of the file, *report* the row-by-row report as compressed JSON.
    """

    id: int
    made_on: str
    file: str
    sha: bytes
    first: int
    last: int
    row_count: int
    is_undone: int
    report: bytes


@translating_errors
class ImportRepository:
    """The shelf of imports."""

    def __init__(self, engine: Engine) -> None:
        self._db = engine

    def add(
        self, made_on: str, *, file: str, sha: bytes, span: range, rows: int, report: bytes
    ) -> int:
        """Note an import of *rows* rows into the records *span*; give its number."""
        [(number,)] = self._db.execute(
            "INSERT INTO import (id, made_on, file, sha, first, last, rows, undone, report)"
            " SELECT coalesce(max(id), 0) + 1, ?, ?, ?, ?, ?, ?, 0, ? FROM import"
            " RETURNING id",
            (made_on, file, sha, span.start, span.stop - 1, rows, report),
        ).fetchall()
        return int(number)

    def find(self, number: int) -> Import | None:
        """Give the import *number*, or None."""
        row = self._db.execute(
            "SELECT id, made_on, file, sha, first, last, rows, undone, report FROM import"
            " WHERE id = ?",
            (number,),
        ).fetchone()
        return Import(*row) if row else None

    def list_all(self) -> list[Import]:
        """Give every import, newest first, without their reports."""
        rows = self._db.execute(
            "SELECT id, made_on, file, sha, first, last, rows, undone, ? FROM import"
            " ORDER BY id DESC",
            (b"",),
        )
        return [Import(*row) for row in rows]

    def list_people(self, number: int) -> list[int]:
        """Give the ids of the people in use whom import *number* made."""
        rows = self._db.execute(
            "SELECT t.id FROM import i JOIN trainee t ON t.id BETWEEN i.first AND i.last"
            " WHERE i.id = ? AND t.retired = 0 ORDER BY t.id",
            (number,),
        )
        return [row[0] for row in rows]

    def find_reasons_to_stay(self, number: int) -> dict[int, str]:
        """Give those people of import *number* who stay at an undo, each with the reason.

        ``changed`` where somebody corrected them since, ``attended`` where they have
        attendance, ``consented`` where they gave consent.
        """
        reasons: dict[int, str] = {}
        for reason, table, column in (
            ("consented", "consent", "trainee"),
            ("attended", "attendance", "trainee"),
            ("changed", "edit", "record"),
        ):
            rows = self._db.execute(
                f"SELECT DISTINCT x.{column} FROM import i JOIN {table} x"
                f" ON x.{column} BETWEEN i.first AND i.last WHERE i.id = ?",
                (number,),
            )
            reasons |= {row[0]: reason for row in rows}
        return reasons

    def redact_files(self, people: Collection[int]) -> int:
        """Blank what the files in which any of *people* stood are called and headed.

        Whoever keeps a sheet about one person calls it by her name, and a table without a
        head has somebody in its place. Gives of how many; which row was whose stays, so that
        nobody else comes in twice.
        """
        count = 0
        for number, first, last, report in self._db.execute(
            "SELECT id, first, last, report FROM import WHERE file <> ?", (ERASED_TEXT,)
        ).fetchall():
            contents = json.loads(zlib.decompress(report))
            there = {entry["person"] for entry in contents["entries"]}
            if any(first <= person <= last or person in there for person in people):
                count += 1
                text = json.dumps(_bare(contents), ensure_ascii=False).encode()
                self._db.execute(
                    "UPDATE import SET file = ?, report = ? WHERE id = ?",
                    (ERASED_TEXT, zlib.compress(text, 1), number),
                )
        return count

    def mark_undone(self, number: int) -> None:
        """Note that import *number* was undone."""
        self._db.execute("UPDATE import SET undone = 1 WHERE id = ?", (number,))


def _bare(contents: dict[str, Any]) -> dict[str, Any]:
    """Return *contents* of a report with no name of a file, a sheet or a column."""
    entries = [entry | {"notes": _nameless(entry["notes"])} for entry in contents["entries"]]
    return contents | {
        "file": ERASED_TEXT,
        "sheet": None,
        "columns": {field: [] for field in contents["columns"]},
        "unmapped": [],
        "notes": _nameless(contents["notes"]),
        "entries": entries,
    }


def _nameless(notes: list[list[str]]) -> list[list[str]]:
    return [[why, field, "", ""] for why, field, *_ in notes]
