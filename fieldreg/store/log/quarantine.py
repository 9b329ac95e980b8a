"""Quarantined changes, with the reason and officers' decisions."""

from collections import Counter
from collections.abc import Collection, Iterable
from typing import Final

from fieldreg.domain.kinds import REQUEST
from fieldreg.domain.log.changes import Changes
from fieldreg.domain.log.ids import LAST_NUMBER, LAST_WRITER, change_id
from fieldreg.domain.problems import Code, Problem
from fieldreg.store.engines import Engine, Repository
from fieldreg.store.log.change_log import changes_between
from fieldreg.store.records import kind_sql

UNDECIDED: Final = (Code.CLAIM, Code.REQUEST, Code.OUTSIDE_INVITATION)
"""The reasons of changes that wait for an officer."""
MAX_UNDECIDED: Final = 500
"""So many changes of each writer and reason are shown to an officer and tried again."""
_MAX_OTHERS: Final = 10 * MAX_UNDECIDED
_LAST_ID: Final = change_id(LAST_WRITER, LAST_NUMBER)


def seal_officer(db: Engine, change: int, officer: str) -> str:
    return db.seal(f"accepted {change}", officer.encode()).hex()


def unseal_officer(db: Engine, change: int, sealed: str) -> str:
    try:
        return db.unseal(f"accepted {change}", bytes.fromhex(sealed)).decode()
    except (Problem, ValueError):
        return ""


class QuarantineRepository(Repository):
    def count_quarantined_changes(self) -> int:
        return int(
            self._value("SELECT count(*) FROM set_aside WHERE reason <> ?", (Code.NOT_ACCEPTED,))
        )

    def quarantine_change(
        self, change: int, reason: str, body: bytes, about: int | None = None
    ) -> None:
        """Keep a *change* that could not be applied; *reason* is a problem code.

        The body is emptied when the person *about* is erased.
        """
        self._db.execute(
            "INSERT INTO set_aside (id, reason, body, about) VALUES (?, ?, ?, ?)"
            " ON CONFLICT DO NOTHING",
            (change, reason, body, about),
        )

    def list_quarantined_changes(
        self, first: int = 0, last: int = _LAST_ID
    ) -> list[tuple[int, str, bytes]]:
        return self._db.execute(
            "SELECT id, reason, body FROM set_aside"
            " WHERE id BETWEEN ? AND ? AND body <> ? ORDER BY id",
            (first, last, b""),
        ).fetchall()

    def list_due_changes(
        self, but: Collection[str] = (), first: int = 0, last: int = _LAST_ID
    ) -> list[tuple[int, str, bytes]]:
        """Return the first change of each writer and reason, without the reasons *but*."""
        left_out = (*but, "")  # no list of a database is empty
        undecided, others = (", ".join("?" * len(some)) for some in (UNDECIDED, left_out))
        return self._db.execute(
            "SELECT id, reason, body FROM (SELECT id, reason, body, row_number() OVER"
            " (PARTITION BY id >> 32, reason ORDER BY id) AS place FROM set_aside"
            f" WHERE id BETWEEN ? AND ? AND body <> ? AND reason NOT IN ({others})) AS each"
            f" WHERE place <= CASE WHEN reason IN ({undecided}) THEN ? ELSE ? END ORDER BY id",
            (first, last, b"", *left_out, *UNDECIDED, MAX_UNDECIDED, _MAX_OTHERS),
        ).fetchall()

    def take_unjudged_requests(self) -> list[Changes]:
        made_by_laptop = "id >> 32 IN (SELECT writer FROM device_writer)"
        ids = self._column(f"SELECT id FROM {REQUEST.name} WHERE {made_by_laptop}")
        found = [changes_between(self._db, change, change) for change in ids]
        if ids:
            self._db.execute(f"DELETE FROM {REQUEST.name} WHERE {made_by_laptop}")
        return found

    def count_undecided(self) -> Counter[int]:
        marks = ", ".join("?" * len(UNDECIDED))
        rows = self._db.execute(
            f"SELECT id >> 32, count(*) FROM set_aside WHERE reason IN ({marks}) GROUP BY 1",
            UNDECIDED,
        )
        return Counter(dict(rows.fetchall()))

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
        sql = "SELECT id FROM set_aside WHERE reason = ? ORDER BY id LIMIT ?"
        return self._column(sql, (Code.ORDER_UNSIGNED, limit))

    def accept_change(self, change: int, officer: str, day: str) -> None:
        """Accept the change; sealed, so that no operator of a database can."""
        self._db.execute(
            "INSERT INTO accepted_change (id, officer, day) VALUES (?, ?, ?)"
            " ON CONFLICT DO NOTHING",
            (change, seal_officer(self._db, change, officer), day),
        )

    def filter_accepted(self, changes: Iterable[int]) -> frozenset[int]:
        sql = "SELECT id, officer FROM accepted_change WHERE id IN ids"
        rows = kind_sql.select_in(self._db, sql, changes)
        return frozenset(change for change, by in rows if unseal_officer(self._db, change, by))

    def note_quarantine_reason(self, change: int, reason: str, note: str | None = None) -> None:
        self._db.execute(
            "UPDATE set_aside SET reason = ?, note = ?, put_away_on = NULL WHERE id = ?",
            (reason, note, change),
        )

    def list_quarantine_notes(self) -> dict[int, str]:
        return dict(self._db.execute("SELECT id, note FROM set_aside WHERE note IS NOT NULL"))

    def empty_quarantined(self, change: int) -> None:
        self._db.execute("UPDATE set_aside SET body = ?, note = NULL WHERE id = ?", (b"", change))

    def forget_put_away(self, today: str, before: str) -> int:
        """Empty changes put away *before* that day, and count them; note *today* for others."""
        away = "reason = ? AND body <> ?"
        due = (Code.NOT_ACCEPTED, b"", before)
        count = self._value(f"SELECT count(*) FROM set_aside WHERE {away} AND put_away_on < ?", due)
        self._db.execute(
            f"UPDATE set_aside SET body = ?, note = NULL WHERE {away} AND put_away_on < ?",
            (b"", *due),
        )
        self._db.execute(
            f"UPDATE set_aside SET put_away_on = ? WHERE {away} AND put_away_on IS NULL",
            (today, *due[:2]),
        )
        return int(count)

    def replace_quarantine_reasons(
        self, span: tuple[int, int], reasons: Collection[str], reason: str, note: str | None = None
    ) -> int:
        where = f"id BETWEEN ? AND ? AND reason IN ({', '.join('?' * len(reasons))})"
        count = self._value(f"SELECT count(*) FROM set_aside WHERE {where}", (*span, *reasons))
        self._db.execute(
            f"UPDATE set_aside SET reason = ?, note = ?, put_away_on = NULL WHERE {where}",
            (reason, note, *span, *reasons),
        )
        return int(count)
