"""The outbox: which of this installation's own changes are where.

Every change is in one of three states and no others: *on this laptop*, *on a
stick or on its way* (a carrier took it), *head office has it* (its signed
receipt covers it).
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from fieldreg.domain.log.ids import change_id
from fieldreg.store.engines import Engine
from fieldreg.store.engines.errors import translating_errors
from fieldreg.store.log.fork_renames import rename_changes
from fieldreg.store.log.forks import WriterLog


@dataclass(frozen=True, slots=True)
class OwnWriter:
    """How far a writer has come: last number made, carried, receipted, in a proven backup."""

    writer: int
    last_number: int
    carried: int
    receipted: int
    backed_up: int = 0


@dataclass(frozen=True, slots=True)
class PastExchange:
    """One earlier exchange; *state* is ``way`` or ``held``."""

    made_on: str
    carrier: str
    people: int
    changes: int
    state: str


@dataclass(frozen=True, slots=True)
class CarriedCounts:
    """What a bundle took along; *news* of its *changes* were never carried before."""

    people_count: int
    session_count: int
    change_count: int
    new_change_count: int


@translating_errors
class Outbox:
    """Own changes and trips; everything it writes is in the open transaction.

    *gone_through* is whom stretches of the log concern, by writer and where they begin.
    It is only so that nobody counts twice, and is emptied where a change was undone or
    renamed.
    """

    def __init__(self, engine: Engine) -> None:
        self._db = engine

    def current_writer(self) -> OwnWriter:
        """Give the present writer."""
        row = self._db.execute(
            "SELECT writer, number, carried, receipted, safe FROM own_writer"
            " ORDER BY begun DESC LIMIT 1"
        ).fetchone()
        return OwnWriter(*row)

    def list_writers(self) -> list[OwnWriter]:
        """Give every writer this installation has been, the present one last."""
        rows = self._db.execute(
            "SELECT writer, number, carried, receipted, safe FROM own_writer ORDER BY begun"
        )
        return [OwnWriter(*row) for row in rows]

    def is_own_writer(self, writer: int) -> bool:
        """Tell whether this installation ever wrote, or writes, as *writer*."""
        row = self._db.execute("SELECT 1 FROM own_writer WHERE writer = ?", (writer,))
        return row.fetchone() is not None

    def begin_writer(self, writer: int) -> None:
        """Write as *writer* from here on; earlier writers keep what they wrote."""
        self._begin(OwnWriter(writer, 0, 0, 0))

    def _begin(self, own: OwnWriter) -> None:
        self._db.execute(
            "INSERT INTO own_writer (begun, writer, number, carried, receipted)"
            " SELECT coalesce(max(begun), 0) + 1, ?, ?, ?, ? FROM own_writer",
            (own.writer, own.last_number, own.carried, own.receipted),
        )

    def last_written_day(self) -> str:
        """Give the day on which this installation last wrote, by its calendar; or none."""
        row = self._db.execute(
            "SELECT s.day FROM shift s JOIN own_writer w ON s.id >> 32 = w.writer"
            " ORDER BY w.begun DESC, s.id DESC LIMIT 1"
        ).fetchone()
        return str(row[0]) if row else ""

    def note_exchange(self, made_on: str, carrier: str, taken: Mapping[int, int]) -> CarriedCounts:
        """Note that a carrier took each writer's changes up to *taken*; give how many.

        That is all that head office has not receipted, whether or not it was carried
        before.
        """
        people: set[int] = set()
        changes = news = sessions = 0
        last: OwnWriter | None = None
        for own in self.list_writers():
            # Renamed meanwhile, since there is a copy, it has fewer than were taken.
            cut = min(taken.get(own.writer, 0), own.last_number)
            if cut <= own.receipted:
                continue
            people |= find_people_changed(self._db, own.writer, own.receipted, cut)
            sessions += _count_sessions(self._db, own.writer, own.receipted, cut)
            changes += cut - own.receipted
            if cut > own.carried:
                news += cut - own.carried
                last = replace(own, carried=cut)
                self._db.execute(
                    "UPDATE own_writer SET carried = ? WHERE writer = ?", (cut, own.writer)
                )
        if last is not None:
            self._db.execute(
                "INSERT INTO trip (id, made_on, carrier, writer, last, people, changes)"
                " SELECT coalesce(max(id), 0) + 1, ?, ?, ?, ?, ?, ? FROM trip",
                (made_on, carrier, last.writer, last.carried, len(people), changes),
            )
        return CarriedCounts(len(people), sessions, changes, news)

    def note_backed_up(self, writer: int, last: int) -> None:
        """Note that a proven backup of head office holds *writer* up to *last*.

        The bytes of receipted segments stay nevertheless (see `segments`).
        """
        self._db.execute("UPDATE own_writer SET safe = ? WHERE writer = ?", (last, writer))

    def note_receipt(self, writer: int, last: int) -> int:
        """Note head office's receipt up to *last*; give how many people it is news for."""
        row = self._db.execute(
            "SELECT receipted FROM own_writer WHERE writer = ?", (writer,)
        ).fetchone()
        if row is None or last <= row[0]:
            return 0
        self._db.execute(
            "UPDATE own_writer SET receipted = ?1,"
            " carried = CASE WHEN carried < ?1 THEN ?1 ELSE carried END WHERE writer = ?2",
            (last, writer),
        )
        return len(find_people_changed(self._db, writer, row[0], last))

    def continue_as_fork(self, log: WriterLog, last: int) -> None:
        """Go on as the copy that head office calls *log*, and has up to *last*.

        What was written before the logs parted stays, and is head office's already;
        what was written since is called by the new names everywhere.
        """
        first = log.names.path[0].first
        self._db.execute("DELETE FROM segment WHERE writer = ? AND last >= ?", (log.writer, first))
        rename_changes(self._db, log.names)
        own = next(own for own in self.list_writers() if own.writer == log.writer)
        self._begin(
            OwnWriter(
                log.head_writer,
                own.last_number - log.earlier_count,
                max(own.carried, last) - log.earlier_count,
                0,  # it goes once more, cut anew, so that head office knows it as it is now
            )
        )
        self._db.execute(
            "UPDATE own_writer SET number = ?1, carried = ?1, receipted = ?1,"
            " safe = CASE WHEN safe > ?1 THEN ?1 ELSE safe END WHERE writer = ?2",
            (first - 1, log.writer),
        )
        self._db.execute(
            "UPDATE trip SET writer = ?, last = last - ? WHERE writer = ? AND last >= ?",
            (log.head_writer, log.earlier_count, log.writer, first),
        )

    def forget_receipts(self) -> None:
        """Let every receipt be as if it had never come: head office lost what it held."""
        self._db.execute("UPDATE own_writer SET receipted = 0")

    def list_exchanges(self, limit: int = 20) -> list[PastExchange]:
        """Give the latest exchanges, newest first."""
        rows = self._db.execute(
            "SELECT t.made_on, t.carrier, t.people, t.changes,"
            " CASE WHEN t.last <= w.receipted THEN 'held' ELSE 'way' END"
            " FROM trip t JOIN own_writer w ON w.writer = t.writer"
            " ORDER BY t.id DESC LIMIT ?",
            (limit,),
        )
        return [PastExchange(*row) for row in rows]


def find_people_changed(db: Engine, writer: int, after: int, last: int) -> set[int]:
    """Return the people whose record, attendance or consent *writer* changed.

    The changes are those with numbers greater than *after*, up to *last*.
    """
    if last <= after:
        return set()
    rows = db.execute(
        "SELECT id FROM trainee WHERE id BETWEEN ?1 AND ?2"
        " UNION SELECT trainee FROM attendance WHERE id BETWEEN ?1 AND ?2"
        " UNION SELECT trainee FROM consent WHERE id BETWEEN ?1 AND ?2"
        " UNION SELECT t.id FROM edit e JOIN trainee t ON t.id = e.record"
        " WHERE e.id BETWEEN ?1 AND ?2"
        " UNION SELECT a.trainee FROM edit e JOIN attendance a ON a.id = e.record"
        " WHERE e.id BETWEEN ?1 AND ?2"
        " UNION SELECT c.trainee FROM edit e JOIN consent c ON c.id = e.record"
        " WHERE e.id BETWEEN ?1 AND ?2",
        (change_id(writer, after + 1), change_id(writer, last)),
    )
    return {row[0] for row in rows}


def _count_sessions(db: Engine, writer: int, after: int, last: int) -> int:
    span = (change_id(writer, after + 1), change_id(writer, last))
    sql = "SELECT count(*) FROM session WHERE id BETWEEN ? AND ?"
    return int(db.execute(sql, span).fetchone()[0])
