"""Reports: drafts, and those whose figures are frozen for good."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from fieldreg.domain.problems import Code, Problem
from fieldreg.store.engines import Repository


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A report: its *draft* (`ReportDraft`), and once its figures are frozen, their *content*.

    *content* is canonical JSON. It is issued with *needed* signatures. *version* is the store's
    when frozen, *counted* the exact tables of then; nothing shows them.
    """

    id: int
    draft: Mapping[str, Any]
    content: bytes = b""
    signatures: tuple[bytes, ...] = ()
    needed: int = 0
    version: int = 0
    counted: tuple[Mapping[str, Any], ...] = ()

    @property
    def is_frozen(self) -> bool:
        return bool(self.content)

    @property
    def is_issued(self) -> bool:
        return self.is_frozen and len(self.signatures) >= self.needed


class ReportRepository(Repository):
    def add(self, draft: Mapping[str, Any]) -> ReportRow:
        """Save a new *draft*, in an open transaction; an issued number is never used again."""
        row = ReportRow(int(self._value("SELECT coalesce(max(id), 0) + 1 FROM report")), draft)
        self._put(row)
        return row

    def save(self, row: ReportRow) -> None:
        """Replace the report, in an open transaction; raise REPORT_FROZEN."""
        before = self.find(row.id)
        if before is not None and before.is_frozen:
            is_same = replace(before, signatures=row.signatures) == row
            if not is_same or row.signatures[: len(before.signatures)] != before.signatures:
                raise Problem(Code.REPORT_FROZEN)
        self._put(row)

    def delete(self, report: int) -> None:
        row = self.find(report)
        if row is not None and row.is_issued:
            raise Problem(Code.REPORT_FROZEN)
        self._db.execute("DELETE FROM report WHERE id = ?", (report,))

    def find(self, report: int) -> ReportRow | None:
        body = self._value("SELECT body FROM report WHERE id = ?", (report,))
        return None if body is None else self._read(report, body)

    def list_all(self) -> list[ReportRow]:
        rows = self._db.execute("SELECT id, body FROM report ORDER BY id DESC")
        return [self._read(*row) for row in rows.fetchall()]

    def _put(self, row: ReportRow) -> None:
        document = {
            "draft": row.draft,
            "content": row.content.decode(),
            "signatures": [each.decode() for each in row.signatures],
            "needed": row.needed,
            "version": row.version,
            "counted": row.counted,
        }
        body = self._db.seal(_seal_name(row.id), json.dumps(document, ensure_ascii=False).encode())
        self._db.execute(
            "INSERT INTO report (id, body) VALUES (?, ?)"
            " ON CONFLICT (id) DO UPDATE SET body = excluded.body",
            (row.id, body),
        )

    def copy_from(self, other: "ReportRepository") -> None:
        for row in other.list_all():
            self._put(row)

    def _read(self, report: int, body: bytes) -> ReportRow:
        found = json.loads(self._db.unseal(_seal_name(report), body))
        return ReportRow(
            report,
            found["draft"],
            found["content"].encode(),
            tuple(each.encode() for each in found["signatures"]),
            found["needed"],
            found["version"],
            tuple(found.get("counted", ())),
        )


def _seal_name(report: int) -> str:
    return f"report/{report}"
