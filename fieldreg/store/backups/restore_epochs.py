"""Openings: what head office begins anew whenever it is opened, so that nothing is used twice.

Where its whole machine was put back, nothing there can tell, and it would go on under
numbers and versions that it used before; only laptops still hold what they were used for.
So every opening is another writer, and leaps over more versions than are ever given, by
another number: a reply of a version that was leapt over is one that this head office lost.
"""

from collections.abc import Callable

from fieldreg.store.engines import Engine
from fieldreg.store.engines.errors import translating_errors
from fieldreg.store.exchange.outbox import Outbox


@translating_errors
class RestoreEpochs:
    """The shelf of openings; what it writes is in the open transaction."""

    def __init__(self, engine: Engine) -> None:
        self._db = engine

    def begin_epoch(self, draw: Callable[[], int], leap: int) -> None:
        """Write as another writer, the first of those *draw* gives that nobody known was.

        Go on *leap* versions later. A writer that wrote nothing makes way for the next.
        """
        self._db.execute("DELETE FROM own_writer WHERE number = 0")
        taken = (
            "SELECT 1 FROM own_writer WHERE writer = ?1"
            " UNION ALL SELECT 1 FROM device_writer WHERE writer = ?1"
        )
        while self._db.execute(taken, (writer := draw(),)).fetchone():
            pass
        Outbox(self._db).begin_writer(writer)
        (version,) = self._db.execute("SELECT version FROM clock").fetchone()
        # Where nothing came of the last opening it is one leap with this.
        before = self._leap_before(version)
        first = before[0] if before and before[1] == version else version + 1
        self._db.execute(
            "INSERT INTO leap (first, last) VALUES (?, ?)"
            " ON CONFLICT (first) DO UPDATE SET last = excluded.last",
            (first, version + leap),
        )
        self._db.execute("UPDATE clock SET version = version + ?", (leap,))

    def is_skipped_version(self, version: int) -> bool:
        """Tell whether *version* is one that no reply of this head office ever had."""
        leap = self._leap_before(version)
        return leap is not None and version <= leap[1]

    def _leap_before(self, version: int) -> tuple[int, int] | None:
        """Give the first and last version of the latest leap that begins up to *version*."""
        row = self._db.execute(
            "SELECT first, last FROM leap WHERE first <= ? ORDER BY first DESC LIMIT 1", (version,)
        ).fetchone()
        return None if row is None else (row[0], row[1])
