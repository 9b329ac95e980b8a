"""Bundles that came in, and changes that could not go in with them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from fieldreg.domain.log.ids import LAST_NUMBER, LAST_WRITER, change_id
from fieldreg.store.engines import Engine
from fieldreg.store.engines.errors import translating_errors

_COLUMNS = (
    "sha, device, writer, first, last, state, reason, noted_on, received_on,"
    " people, sessions, changes, brought"
)
_AHEAD = "officer, day, reason, bundle, writer, last, hash"
_LAST_ID = change_id(LAST_WRITER, LAST_NUMBER)
_HEX_DIGITS = 64  # of a SHA-256

MAX_WRITTEN_PER_DEVICE: Final = 1_000
"""How many bundles of its own an installation knows for each device it wrote them for: of
one each day those of more than two and a half years."""

_AGAIN = ", ".join(f"{name} = excluded.{name}" for name in (*_COLUMNS.split(", "), "body", "noted"))


@dataclass(frozen=True, slots=True)
class BundleRow:
    """One bundle by the SHA-256 of its sealed bytes.

    *state* is ``applied``, ``held`` (waits for an earlier one), ``ahead`` (is in, and
    waits all the same), ``set-aside`` (kept whole, with the *reason* as a problem's code),
    or ``ours`` or ``reply`` for what
    this installation wrote itself; ``returned`` is a reply that a laptop gave back.
    *brought* (`undoing.Spans` as a text) are the changes that were news with it, as they
    are called here.
    """

    sha: bytes
    device: int | None
    writer: int | None
    first: int | None
    last: int | None
    state: str
    reason: str | None
    noted_on: str | None
    received_on: str
    people: int
    sessions: int
    changes: int
    brought: str | None = None


@dataclass(frozen=True, slots=True)
class GapWaiver:
    """An *officer*'s word that what is missing is gone for good, and the *reason*."""

    officer: str
    day: str
    reason: str


@dataclass(frozen=True, slots=True)
class OutOfOrderBundle(GapWaiver):
    """The word by which a *bundle* went in though something before it is missing.

    The log of its *writer* has *hash* after its *last* change.
    """

    bundle: bytes
    writer: int
    last: int
    hash: bytes


@translating_errors
class BundleRepository:
    """The shelf of bundles; what it writes is in the open transaction.

    Long because each thing that is asked of one table is a statement of its own.
    """

    def __init__(self, engine: Engine) -> None:
        self._db = engine

    def find(self, sha: bytes) -> BundleRow | None:
        """Give the bundle with the hash *sha*, or None."""
        row = self._db.execute(f"SELECT {_COLUMNS} FROM bundle WHERE sha = ?", (sha,)).fetchone()
        return BundleRow(*row) if row else None

    def list_latest(self, limit: int = 200) -> list[BundleRow]:
        """Give the bundles that came in last, newest first."""
        rows = self._db.execute(
            f"SELECT {_COLUMNS} FROM bundle WHERE state NOT IN ('ours', 'reply', 'returned') ORDER BY received_on DESC, noted DESC LIMIT ?",
            (limit,),
        )
        return [BundleRow(*row) for row in rows]

    def list_with_news(self) -> list[tuple[int | None, str, str]]:
        """Give device, day and what it brought of each bundle with news, newest first."""
        rows = self._db.execute(
            "SELECT device, received_on, brought FROM bundle WHERE brought IS NOT NULL"
            " ORDER BY received_on DESC, noted DESC"
        )
        return rows.fetchall()

    def list_by_prefix(self, begins: str) -> list[BundleRow]:
        """Give the bundles that came whose hash *begins* so, in hex digits."""
        rows = self._db.execute(
            f"SELECT {_COLUMNS} FROM bundle WHERE sha BETWEEN ? AND ?"
            " AND state NOT IN ('ours', 'reply', 'returned') ORDER BY sha",
            tuple(bytes.fromhex(begins.ljust(_HEX_DIGITS, digit)) for digit in "0f"),
        )
        return [BundleRow(*row) for row in rows]

    def list_brought_since(self, sha: bytes) -> list[str]:
        """Give what the bundle *sha* and those of the same device after it have *brought*.

        They come in the order in which they went in.
        """
        rows = self._db.execute(
            "SELECT b.brought FROM bundle a JOIN bundle b"
            " ON b.device = a.device AND b.noted >= a.noted"
            " WHERE a.sha = ? AND b.brought IS NOT NULL ORDER BY b.noted",
            (sha,),
        )
        return [row[0] for row in rows]

    def find_last_applied(self, device: int) -> bytes | None:
        """Give the hash of the bundle of *device* that went in last, None before."""
        row = self._db.execute(
            "SELECT sha FROM bundle WHERE device = ? AND state = 'applied'"
            " ORDER BY noted DESC LIMIT 1",
            (device,),
        ).fetchone()
        return row[0] if row else None

    def find_first_with_news(self, device: int) -> bytes | None:
        """Give the hash of the bundle of *device* that brought anything first."""
        row = self._db.execute(
            "SELECT sha FROM bundle WHERE device = ? AND brought IS NOT NULL"
            " ORDER BY noted LIMIT 1",
            (device,),
        ).fetchone()
        return row[0] if row else None

    def count_by_state(self) -> dict[str, int]:
        """Count the bundles by their state, and as ``changes`` those set aside alone."""
        rows = self._db.execute("SELECT state, count(*) FROM bundle GROUP BY state")
        aside = self._db.execute("SELECT count(*) FROM set_aside").fetchone()
        return {**dict(rows.fetchall()), "changes": aside[0]}

    def list_quarantined_bundles(self) -> list[BundleRow]:
        """Give the bundles that were set aside, newest first."""
        rows = self._db.execute(
            f"SELECT {_COLUMNS} FROM bundle WHERE state = 'set-aside' ORDER BY noted DESC"
        )
        return [BundleRow(*row) for row in rows]

    def list_pending(self, writer: int | None = None) -> list[BundleRow]:
        """Give the bundles (of *writer*, if given) that wait for an earlier one, in order.

        Those among them that were let in ahead of it, too.
        """
        rows = self._db.execute(
            f"SELECT {_COLUMNS} FROM bundle WHERE state IN ('held', 'ahead')"
            " AND writer = coalesce(?, writer) ORDER BY writer, first",
            (writer,),
        )
        return [BundleRow(*row) for row in rows]

    def note_out_of_order(self, bundle: OutOfOrderBundle) -> None:
        """Note that *one* was let in ahead of its turn."""
        self._db.execute(
            f"INSERT INTO ahead ({_AHEAD}) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            tuple(getattr(bundle, name) for name in _AHEAD.split(", ")),
        )

    def list_out_of_order(self) -> dict[bytes, OutOfOrderBundle]:
        """Give every word that a bundle goes in ahead of its turn, by its hash."""
        rows = self._db.execute(f"SELECT {_AHEAD} FROM ahead ORDER BY writer, last")
        return {bundle.bundle: bundle for bundle in (OutOfOrderBundle(*row) for row in rows)}

    def load_body(self, sha: bytes) -> bytes:
        """Give the sealed bytes of the bundle *sha*, empty where they are not kept."""
        row = self._db.execute("SELECT body FROM bundle WHERE sha = ?", (sha,)).fetchone()
        return (row and row[0]) or b""

    def list_bodies(self) -> list[tuple[bytes, bytes]]:
        """Give hash and sealed bytes of every bundle whose bytes are kept here."""
        rows = self._db.execute("SELECT sha, body FROM bundle WHERE body IS NOT NULL")
        return rows.fetchall()

    def replace_body(self, sha: bytes, body: bytes) -> None:
        """Keep the bundle *sha*, by whose hash it is still known, sealed as *body*."""
        self._db.execute("UPDATE bundle SET body = ? WHERE sha = ?", (body, sha))

    def save(self, line: BundleRow, body: bytes | None) -> None:
        """Note *line*, in the place of what was noted of that bundle before."""
        values = tuple(getattr(line, name) for name in BundleRow.__slots__)
        self._db.execute(
            f"INSERT INTO bundle ({_COLUMNS}, body, noted)"
            " SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, coalesce(max(noted), 0) + 1"
            f" FROM bundle WHERE true ON CONFLICT (sha) DO UPDATE SET {_AGAIN}",
            (*values, body),
        )

    def delete_truncated_copies(self, whole: bytes, reason: str) -> int:
        """Let go of what was set aside for *reason* and is a half of *whole*; give how many.

        A synchroniser, or a stick that was pulled, may show a file by and by, or at its
        full length and nothing but zeros behind what has come.
        """
        halves = [
            (sha,)
            for sha, body in self._db.execute(
                "SELECT sha, body FROM bundle WHERE state = 'set-aside' AND reason = ?"
                " AND body IS NOT NULL",
                (reason,),
            )
            if whole.startswith(bytes(body).rstrip(b"\0"))
        ]
        self._db.executemany("DELETE FROM bundle WHERE sha = ?", halves)
        return len(halves)

    def note_written(self, sha: bytes, state: str, day: str, device: int | None = None) -> None:
        """Note a bundle that this installation itself wrote: ``ours``, or a ``reply``."""
        line = BundleRow(sha, device, None, None, None, state, None, day, day, 0, 0, 0)
        self.save(line, None)

    def list_written(self, state: str) -> dict[int | None, set[bytes]]:
        """Give the hashes of bundles that this installation wrote, by whom each is for."""
        found: dict[int | None, set[bytes]] = {}
        rows = self._db.execute("SELECT device, sha FROM bundle WHERE state = ?", (state,))
        for device, sha in rows:
            found.setdefault(device, set()).add(sha)
        return found

    def prune_written(self, state: str) -> None:
        """Forget which bundles this installation wrote, but for the last of each device.

        They are known so that they are cleared away wherever they still lie, and head office
        takes none of its own for somebody's. After so many that matters no more, and there
        would be one more for ever with each exchange.
        """
        self._db.execute(
            "DELETE FROM bundle WHERE sha IN (SELECT sha FROM (SELECT sha, row_number()"
            " OVER (PARTITION BY device ORDER BY noted DESC) AS place FROM bundle"
            " WHERE state = ?) AS each WHERE place > ?)",
            (state, MAX_WRITTEN_PER_DEVICE),
        )

    def save_reply(self, sha: bytes, epoch: int, body: bytes) -> None:
        """Keep the *body* of a reply of head office, should it ever lose what it said."""
        self._db.execute(
            "INSERT INTO kept_reply (sha, epoch, safe_epoch, body) VALUES (?, ?, ?, ?)"
            " ON CONFLICT DO NOTHING",
            (sha, epoch, epoch, body),
        )

    def find_reply(self, sha: bytes) -> bytes | None:
        """Give the kept reply *sha*, or None."""
        row = self._db.execute("SELECT body FROM kept_reply WHERE sha = ?", (sha,)).fetchone()
        return row[0] if row else None

    def list_lost_replies(self, epoch: int) -> dict[bytes, bytes]:
        """Give the replies, by hash, that head office may have lost before its *epoch* began."""
        rows = self._db.execute(
            "SELECT sha, body FROM kept_reply WHERE safe_epoch < ? ORDER BY epoch, sha", (epoch,)
        )
        return dict(rows.fetchall())

    def replace_reply_body(self, sha: bytes, sealed: bytes) -> None:
        """Keep the reply *sha* as it was *sealed* to head office, and no more as it was read."""
        self._db.execute("UPDATE kept_reply SET body = ? WHERE sha = ?", (sealed, sha))

    def delete_replies(self, shas: Iterable[bytes], epoch: int) -> None:
        """Let go of the replies *shas*, but for those that head office lost before *epoch*."""
        self._db.executemany(
            "DELETE FROM kept_reply WHERE sha = ? AND safe_epoch >= ?",
            [(sha, epoch) for sha in shas],
        )

    def note_returned(self, shas: Iterable[bytes], epoch: int) -> None:
        """Note that head office holds the replies *shas* in its *epoch*, given back to it."""
        self._db.executemany(
            "UPDATE kept_reply SET safe_epoch = ? WHERE sha = ?", [(epoch, sha) for sha in shas]
        )

    def quarantine_change(
        self, change: int, reason: str, body: bytes, about: int | None = None
    ) -> None:
        """Keep a *change* that could not go in, with the *reason* as a problem's code.

        *about* is whom it tells of; once she is erased, the body is empty.
        """
        self._db.execute(
            "INSERT INTO set_aside (id, reason, body, about) VALUES (?, ?, ?, ?)"
            " ON CONFLICT DO NOTHING",
            (change, reason, body, about),
        )

    def list_quarantined_changes(
        self, first: int = 0, last: int = _LAST_ID
    ) -> list[tuple[int, str, bytes]]:
        """Give id, reason and body of the changes set aside with ids *first* … *last*.

        Not of those that told of somebody who was erased.
        """
        rows = self._db.execute(
            "SELECT id, reason, body FROM set_aside"
            " WHERE id BETWEEN ? AND ? AND body <> ? ORDER BY id",
            (first, last, b""),
        )
        return rows.fetchall()

    def list_quarantined_erased(self) -> list[tuple[int, str]]:
        """Give id and reason of what was set aside and told of somebody who was erased."""
        rows = self._db.execute(
            "SELECT id, reason FROM set_aside WHERE body = ? ORDER BY id", (b"",)
        )
        return rows.fetchall()

    def release_from_quarantine(self, change: int) -> None:
        """Forget that *change* was set aside: it went in after all."""
        self._db.execute("DELETE FROM set_aside WHERE id = ?", (change,))

    def list_quarantine_reasons(self, first: int, last: int) -> list[tuple[int, str]]:
        """Give ids and reasons of the changes set aside with ids *first* … *last*."""
        rows = self._db.execute(
            "SELECT id, reason FROM set_aside WHERE id BETWEEN ? AND ? ORDER BY id", (first, last)
        )
        return rows.fetchall()
