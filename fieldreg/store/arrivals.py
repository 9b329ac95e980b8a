"""Bundles that arrived."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from fieldreg.domain.problems import Code, read_stored_word
from fieldreg.store.log.quarantine import QuarantineRepository

_COLUMNS = (
    "sha, device, writer, first, last, state, reason, noted_on, received_on,"
    " people, sessions, changes, brought"
)
_OUT_OF_ORDER_COLUMNS = "officer, day, reason, bundle, writer, last, hash"
_HEX_DIGITS = 64  # of a SHA-256
_ENDS_BYTES: Final = 256

MAX_WRITTEN_PER_DEVICE: Final = 1_000
"""Own bundles remembered per receiving device: at one a day, more than two and a half years."""

_ARRIVED = (
    "state NOT IN ('ours', 'reply', 'returned') AND (state <> 'set-aside' OR body IS NOT NULL)"
)
_REPLACE_ALL = ", ".join(
    f"{name} = excluded.{name}" for name in (*_COLUMNS.split(", "), "body", "noted")
)


class BundleState(StrEnum):
    """The last three are of files that are no arrivals."""

    APPLIED = "applied"
    PENDING = "held"  # waits for an earlier one
    OUT_OF_ORDER = "ahead"  # applied before a missing one, hence also pending
    QUARANTINED = "set-aside"
    OWN = "ours"  # a bundle written by this laptop
    REPLY = "reply"  # written by this head office
    RETURNED_REPLY = "returned"  # a reply given back by a laptop


@dataclass(frozen=True, slots=True)
class BundleRow:
    """One bundle by the SHA-256 of its sealed bytes.

    *reason* is the problem code of a quarantined bundle. *brought* (`Spans` as text) are the
    changes it brought that were new, by their present ids.
    """

    sha: bytes
    device: int | None
    writer: int | None
    first: int | None
    last: int | None
    state: BundleState
    reason: str | None
    noted_on: str | None
    received_on: str
    people: int
    sessions: int
    changes: int
    brought: str | None = None


@dataclass(frozen=True, slots=True)
class GapWaiver:
    officer: str
    day: str
    reason: str


@dataclass(frozen=True, slots=True)
class OutOfOrderBundle(GapWaiver):
    bundle: bytes
    writer: int
    last: int
    hash: bytes


def _is_copy(damaged: bytes, whole: bytes) -> bool:
    if whole.startswith(damaged.rstrip(b"\0")):
        return True
    head, tail = damaged[:_ENDS_BYTES], damaged[-_ENDS_BYTES:]
    return len(damaged) == len(whole) and (whole.startswith(head) or whole.endswith(tail))


class BundleRepository(QuarantineRepository):
    def find(self, sha: bytes) -> BundleRow | None:
        return next(iter(self._list("sha = ?", (sha,))), None)

    def list_latest(self, limit: int = 200) -> list[BundleRow]:
        return self._list(f"{_ARRIVED} ORDER BY received_on DESC, noted DESC LIMIT ?", (limit,))

    def list_with_news(self) -> list[tuple[int | None, str, str]]:
        return self._db.execute(
            "SELECT device, received_on, brought FROM bundle WHERE brought IS NOT NULL"
            " ORDER BY received_on DESC, noted DESC"
        ).fetchall()

    def list_by_prefix(self, prefix: str) -> list[BundleRow]:
        span = tuple(bytes.fromhex(prefix.ljust(_HEX_DIGITS, digit)) for digit in "0f")
        return self._list(f"sha BETWEEN ? AND ? AND {_ARRIVED} ORDER BY sha", span)

    def list_brought_since(self, sha: bytes) -> list[str]:
        return self._column(
            "SELECT b.brought FROM bundle a JOIN bundle b"
            " ON b.device = a.device AND b.noted >= a.noted"
            " WHERE a.sha = ? AND b.brought IS NOT NULL ORDER BY b.noted",
            (sha,),
        )

    def find_last_applied(self, device: int) -> bytes | None:
        found: bytes | None = self._value(
            "SELECT sha FROM bundle WHERE device = ? AND state = ? ORDER BY noted DESC LIMIT 1",
            (device, BundleState.APPLIED),
        )
        return found

    def find_first_with_news(self, device: int) -> bytes | None:
        found: bytes | None = self._value(
            "SELECT sha FROM bundle WHERE device = ? AND brought IS NOT NULL"
            " ORDER BY noted LIMIT 1",
            (device,),
        )
        return found

    def list_last_days(self) -> dict[int, tuple[str, str]]:
        rows = self._db.execute(
            "SELECT device, noted_on, received_on FROM bundle WHERE state = ?"
            " AND device IS NOT NULL AND noted_on IS NOT NULL ORDER BY noted",
            (BundleState.APPLIED,),
        )
        return {device: (noted_on, received_on) for device, noted_on, received_on in rows}

    def list_forking(self, device: int) -> list[BundleRow]:
        return self._list("device = ? AND reason = ? ORDER BY noted", (device, Code.BUNDLE_FORKS))

    def count_by_state(self) -> Counter[BundleState]:
        rows = self._db.execute(
            "SELECT state, count(*) FROM bundle"
            " WHERE state <> ? OR body IS NOT NULL GROUP BY state",
            (BundleState.QUARANTINED,),
        )
        return Counter({read_stored_word(BundleState, state): count for state, count in rows})

    def list_quarantined_bundles(self) -> list[BundleRow]:
        return self._list(
            "state = ? AND body IS NOT NULL ORDER BY noted DESC", (BundleState.QUARANTINED,)
        )

    def measure_unattributed(self) -> tuple[int, int]:
        """Return number and bytes of the quarantined bundles of no known device."""
        count, size_bytes = self._db.execute(
            "SELECT count(body), coalesce(sum(length(body)), 0) FROM bundle"
            " WHERE state = ? AND device IS NULL",
            (BundleState.QUARANTINED,),
        ).fetchone()
        return int(count), int(size_bytes)

    def measure_waiting(self, invitation: bytes) -> tuple[int, int]:
        count, size_bytes = self._db.execute(
            "SELECT count(b.body), coalesce(sum(length(b.body)), 0) FROM bundle b"
            " JOIN device d ON d.id = b.device WHERE d.invitation = ? AND b.state IN (?, ?)",
            (invitation, BundleState.PENDING, BundleState.QUARANTINED),
        ).fetchone()
        return int(count), int(size_bytes)

    def count_brought_changes(self, device: int) -> int:
        return int(
            self._value(
                "SELECT coalesce(sum(last - first + 1), 0) FROM arrival WHERE writer IN"
                " (SELECT writer FROM device_writer WHERE device = ?)",
                (device,),
            )
        )

    def throw_away(self, sha: bytes) -> None:
        self._db.execute(
            "UPDATE bundle SET body = NULL WHERE sha = ? AND state = ?",
            (sha, BundleState.QUARANTINED),
        )

    def is_thrown_away(self, sha: bytes) -> bool:
        found = self._value(
            "SELECT 1 FROM bundle WHERE sha = ? AND state = ? AND body IS NULL",
            (sha, BundleState.QUARANTINED),
        )
        return found is not None

    def list_pending(self, writer: int | None = None) -> list[BundleRow]:
        return self._list(
            "state IN (?, ?) AND writer = coalesce(?, writer) ORDER BY writer, first",
            (BundleState.PENDING, BundleState.OUT_OF_ORDER, writer),
        )

    def note_out_of_order(self, bundle: OutOfOrderBundle) -> None:
        self._db.execute(
            f"INSERT INTO ahead ({_OUT_OF_ORDER_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            tuple(getattr(bundle, name) for name in _OUT_OF_ORDER_COLUMNS.split(", ")),
        )

    def list_out_of_order(self) -> dict[bytes, OutOfOrderBundle]:
        rows = self._db.execute(f"SELECT {_OUT_OF_ORDER_COLUMNS} FROM ahead ORDER BY writer, last")
        return {bundle.bundle: bundle for bundle in (OutOfOrderBundle(*row) for row in rows)}

    def load_body(self, sha: bytes) -> bytes:
        row = self._db.execute("SELECT body FROM bundle WHERE sha = ?", (sha,)).fetchone()
        return (row and row[0]) or b""

    def list_bodies(self) -> list[tuple[bytes, bytes]]:
        return self._db.execute("SELECT sha, body FROM bundle WHERE body IS NOT NULL").fetchall()

    def replace_body(self, sha: bytes, body: bytes) -> None:
        self._db.execute("UPDATE bundle SET body = ? WHERE sha = ?", (body, sha))

    def save(self, line: BundleRow, body: bytes | None) -> None:
        values = tuple(getattr(line, name) for name in BundleRow.__slots__)
        self._db.execute(
            f"INSERT INTO bundle ({_COLUMNS}, body, noted)"
            " SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, coalesce(max(noted), 0) + 1"
            f" FROM bundle WHERE true ON CONFLICT (sha) DO UPDATE SET {_REPLACE_ALL}",
            (*values, body),
        )

    def note_late_arrival(self, sha: bytes, reason: str) -> None:
        self._db.execute(
            "UPDATE bundle SET reason = ? WHERE sha = ? AND state = ? AND reason IS NULL",
            (reason, sha, BundleState.APPLIED),
        )

    def delete_damaged_copies(self, whole: bytes, reasons: Collection[str]) -> int:
        marks = ", ".join("?" * len(reasons))
        copies = [
            (sha,)
            for sha, body in self._db.execute(
                "SELECT sha, body FROM bundle"
                f" WHERE state = ? AND reason IN ({marks}) AND body IS NOT NULL",
                (BundleState.QUARANTINED, *reasons),
            )
            if _is_copy(bytes(body), whole)
        ]
        self._db.executemany("DELETE FROM bundle WHERE sha = ?", copies)
        return len(copies)

    def note_written(
        self, sha: bytes, state: BundleState, day: str, device: int | None = None
    ) -> None:
        line = BundleRow(sha, device, None, None, None, state, None, day, day, 0, 0, 0)
        self.save(line, None)

    def list_written(self, state: BundleState) -> dict[int | None, set[bytes]]:
        found: dict[int | None, set[bytes]] = {}
        rows = self._db.execute("SELECT device, sha FROM bundle WHERE state = ?", (state,))
        for device, sha in rows:
            found.setdefault(device, set()).add(sha)
        return found

    def list_latest_written(self, state: BundleState, limit: int) -> list[bytes]:
        return self._column(
            "SELECT sha FROM bundle WHERE state = ? ORDER BY noted DESC, sha LIMIT ?",
            (state, limit),
        )

    def delete_damaged(self, shas: Iterable[bytes], reasons: Collection[str]) -> None:
        marks = ", ".join("?" * len(reasons))
        self._db.executemany(
            f"DELETE FROM bundle WHERE sha = ? AND state = ? AND reason IN ({marks})",
            [(sha, BundleState.QUARANTINED, *reasons) for sha in shas],
        )

    def prune_written(self, state: BundleState) -> None:
        self._db.execute(
            "DELETE FROM bundle WHERE sha IN (SELECT sha FROM (SELECT sha, row_number()"
            " OVER (PARTITION BY device ORDER BY noted DESC) AS place FROM bundle"
            " WHERE state = ?) AS each WHERE place > ?)",
            (state, MAX_WRITTEN_PER_DEVICE),
        )

    def save_reply(self, sha: bytes, epoch: int, body: bytes) -> None:
        self._db.execute(
            "INSERT INTO kept_reply (sha, epoch, safe_epoch, body) VALUES (?, ?, ?, ?)"
            " ON CONFLICT DO NOTHING",
            (sha, epoch, epoch, body),
        )

    def find_reply(self, sha: bytes) -> bytes | None:
        found: bytes | None = self._value("SELECT body FROM kept_reply WHERE sha = ?", (sha,))
        return found

    def list_lost_replies(self, epoch: int) -> dict[bytes, bytes]:
        rows = self._db.execute(
            "SELECT sha, body FROM kept_reply WHERE safe_epoch < ? ORDER BY epoch, sha", (epoch,)
        )
        return dict(rows.fetchall())

    def replace_reply_body(self, sha: bytes, sealed: bytes) -> None:
        self._db.execute("UPDATE kept_reply SET body = ? WHERE sha = ?", (sealed, sha))

    def delete_replies(self, shas: Iterable[bytes], epoch: int) -> None:
        self._db.executemany(
            "DELETE FROM kept_reply WHERE sha = ? AND safe_epoch >= ?",
            [(sha, epoch) for sha in shas],
        )

    def note_returned(self, shas: Iterable[bytes], epoch: int) -> None:
        self._db.executemany(
            "UPDATE kept_reply SET safe_epoch = ? WHERE sha = ?", [(epoch, sha) for sha in shas]
        )

    def _list(self, condition: str, bound: tuple[object, ...]) -> list[BundleRow]:
        rows = self._db.execute(f"SELECT {_COLUMNS} FROM bundle WHERE {condition}", bound)
        found = (BundleRow(*row) for row in rows)
        return [
            replace(bundle, state=read_stored_word(BundleState, bundle.state)) for bundle in found
        ]
