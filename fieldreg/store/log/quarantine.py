"""Received changes that could not be applied, with the reason, and what officers decided on them."""

from collections.abc import Collection, Iterable
from typing import Final

from fieldreg.domain.log.ids import LAST_NUMBER, LAST_WRITER, change_id
from fieldreg.domain.problems import Code
from fieldreg.store.engines import Repository
from fieldreg.store.records import kind_sql

_LAST_ID: Final = change_id(LAST_WRITER, LAST_NUMBER)


class QuarantineRepository(Repository):
    def count_quarantined_changes(self) -> int:
        """Count the single changes that were quarantined, those of erased people too.

        Those that an officer put away count no more.
        """
        return int(
            self._value("SELECT count(*) FROM set_aside WHERE reason <> ?", (Code.NOT_ACCEPTED,))
        )

    def quarantine_change(
        self, change: int, reason: str, body: bytes, about: int | None = None
    ) -> None:
        """Keep a *change* that could not be applied; *reason* is a problem code.

        *about* is the person concerned; the body is emptied at their erasure.
        """
        self._db.execute(
            "INSERT INTO set_aside (id, reason, body, about) VALUES (?, ?, ?, ?)"
            " ON CONFLICT DO NOTHING",
            (change, reason, body, about),
        )

    def list_quarantined_changes(
        self, first: int = 0, last: int = _LAST_ID
    ) -> list[tuple[int, str, bytes]]:
        """Return id, reason and body of changes *first* … *last*, except of erased people."""
        return self._db.execute(
            "SELECT id, reason, body FROM set_aside"
            " WHERE id BETWEEN ? AND ? AND body <> ? ORDER BY id",
            (first, last, b""),
        ).fetchall()

    def list_quarantined_erased(self) -> list[tuple[int, str]]:
        return self._db.execute(
            "SELECT id, reason FROM set_aside WHERE body = ? ORDER BY id", (b"",)
        ).fetchall()

    def release_from_quarantine(self, change: int) -> None:
        self._db.execute("DELETE FROM set_aside WHERE id = ?", (change,))

    def list_quarantine_reasons(self, first: int, last: int) -> list[tuple[int, str]]:
        return self._db.execute(
            "SELECT id, reason FROM set_aside WHERE id BETWEEN ? AND ? ORDER BY id", (first, last)
        ).fetchall()

    def list_refused_orders(self, limit: int) -> list[int]:
        """Return at most *limit* changes that were not obeyed, since no officer signed them."""
        sql = "SELECT id FROM set_aside WHERE reason = ? ORDER BY id LIMIT ?"
        return self._column(sql, (Code.ORDER_UNSIGNED, limit))

    def accept_change(self, change: int, officer: str, day: str) -> None:
        """Note that *officer* lets *change* in although it names what its laptop never had."""
        self._db.execute(
            "INSERT INTO accepted_change (id, officer, day) VALUES (?, ?, ?)"
            " ON CONFLICT DO NOTHING",
            (change, officer, day),
        )

    def filter_accepted(self, changes: Iterable[int]) -> frozenset[int]:
        sql = "SELECT id FROM accepted_change WHERE id IN ids"
        return frozenset(row[0] for row in kind_sql.select_in(self._db, sql, changes))

    def note_quarantine_reason(self, change: int, reason: str) -> None:
        self._db.execute("UPDATE set_aside SET reason = ? WHERE id = ?", (reason, change))

    def replace_quarantine_reasons(
        self, span: tuple[int, int], reasons: Collection[str], reason: str
    ) -> int:
        """Give changes of *span* with one of *reasons* the other *reason*; return their number."""
        where = f"id BETWEEN ? AND ? AND reason IN ({', '.join('?' * len(reasons))})"
        count = self._value(f"SELECT count(*) FROM set_aside WHERE {where}", (*span, *reasons))
        self._db.execute(
            f"UPDATE set_aside SET reason = ? WHERE {where}", (reason, *span, *reasons)
        )
        return int(count)
