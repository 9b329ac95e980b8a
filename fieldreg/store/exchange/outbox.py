"""The outbox: sync states of own changes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from fieldreg.domain.log.ids import LAST_NUMBER, change_id, number_of
from fieldreg.store.engines import Engine, Repository
from fieldreg.store.kept.company import list_members
from fieldreg.store.log.forks import WriterLog, rename_changes
from fieldreg.store.log.slips import SlipRepository
from fieldreg.store.records.kind_sql import blank_person_sql, select_in


class SyncState(StrEnum):
    LOCAL = "here"  # on this laptop only
    IN_TRANSIT = "way"  # a carrier took it
    ACKNOWLEDGED = "held"  # covered by head office's signed receipt


@dataclass(frozen=True, slots=True)
class OwnWriter:
    writer: int
    last_number: int
    carried: int
    receipted: int
    backed_up: int = 0


@dataclass(frozen=True, slots=True)
class PastExchange:
    made_on: str
    carrier: str
    people: int
    changes: int
    is_acknowledged: bool


@dataclass(frozen=True, slots=True)
class CarriedCounts:
    people_count: int
    session_count: int
    mark_count: int
    change_count: int
    new_change_count: int


class Outbox(Repository):
    def current_writer(self) -> OwnWriter:
        row = self._db.execute(
            "SELECT writer, number, carried, receipted, safe FROM own_writer"
            " ORDER BY begun DESC LIMIT 1"
        ).fetchone()
        return OwnWriter(*row)

    def list_writers(self) -> list[OwnWriter]:
        return self._rows(
            OwnWriter,
            "SELECT writer, number, carried, receipted, safe FROM own_writer ORDER BY begun",
        )

    def find_sync_state(self) -> SyncState | None:
        """Return the least advanced state; None before the first own change."""
        own = [each for each in self.list_writers() if each.last_number]
        if not own:
            return None
        if any(each.carried < each.last_number for each in own):
            return SyncState.LOCAL
        is_known = all(each.receipted >= each.last_number for each in own)
        return SyncState.ACKNOWLEDGED if is_known else SyncState.IN_TRANSIT

    def is_own_writer(self, writer: int) -> bool:
        row = self._db.execute("SELECT 1 FROM own_writer WHERE writer = ?", (writer,))
        return row.fetchone() is not None

    def begin_writer(self, writer: int) -> None:
        self._begin(OwnWriter(writer, 0, 0, 0))

    def _begin(self, own: OwnWriter) -> None:
        self._db.execute(
            "INSERT INTO own_writer (begun, writer, number, carried, receipted)"
            " SELECT coalesce(max(begun), 0) + 1, ?, ?, ?, ? FROM own_writer",
            (own.writer, own.last_number, own.carried, own.receipted),
        )

    def last_written_day(self) -> str:
        row = self._db.execute(
            "SELECT s.day FROM shift s JOIN own_writer w ON s.id >> 32 = w.writer"
            " ORDER BY w.begun DESC, s.id DESC LIMIT 1"
        ).fetchone()
        return str(row[0]) if row else ""

    def note_exchange(self, made_on: str, carrier: str, taken: Mapping[int, int]) -> CarriedCounts:
        people, sessions, marks = set[int](), set[int](), set[int]()
        changes = new_changes = 0
        last: OwnWriter | None = None
        for own in self.list_writers():
            # After a fork renamed changes, the writer has fewer than were taken.
            cut = min(taken.get(own.writer, 0), own.last_number)
            if cut <= own.receipted:
                continue
            people |= find_people_changed(self._db, own.writer, own.receipted, cut)
            for mark, session in _find_marks(self._db, own.writer, own.receipted, cut):
                sessions.add(session)
                if mark != session:
                    marks.add(mark)
            changes += cut - own.receipted
            if cut > own.carried:
                new_changes += cut - own.carried
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
        return CarriedCounts(len(people), len(sessions), len(marks), changes, new_changes)

    def note_backed_up(self, writer: int, last: int) -> None:
        self._db.execute("UPDATE own_writer SET safe = ? WHERE writer = ?", (last, writer))

    def note_receipt(self, writer: int, last: int) -> int:
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

    def limit_receipt(self, writer: int, last: int) -> None:
        self._db.execute(
            "UPDATE own_writer SET receipted = ?1 WHERE writer = ?2 AND receipted > ?1",
            (last, writer),
        )

    def continue_as_fork(self, log: WriterLog, last: int) -> None:
        first = log.names.path[0].first
        self._db.execute("DELETE FROM segment WHERE writer = ? AND last >= ?", (log.writer, first))
        rename_changes(self._db, log.names)
        own = next(own for own in self.list_writers() if own.writer == log.writer)
        self._begin(
            OwnWriter(
                log.head_writer,
                own.last_number - log.earlier_count,
                max(own.carried, last) - log.earlier_count,
                0,  # sent again in new segments, since its ids are new to head office
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
        self._db.execute("UPDATE own_writer SET receipted = 0")

    def list_exchanges(self, limit: int = 20) -> list[PastExchange]:
        rows = self._db.execute(
            "SELECT t.made_on, t.carrier, t.people, t.changes,"
            " t.last <= w.receipted FROM trip t JOIN own_writer w ON w.writer = t.writer"
            " ORDER BY t.id DESC LIMIT ?",
            (limit,),
        )
        return [
            PastExchange(made_on, carrier, people, changes, bool(is_acknowledged))
            for made_on, carrier, people, changes, is_acknowledged in rows
        ]


def find_people_changed(db: Engine, writer: int, after: int, last: int) -> set[int]:
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
        " WHERE e.id BETWEEN ?1 AND ?2"
        f" EXCEPT SELECT id FROM trainee WHERE {blank_person_sql()}",
        (change_id(writer, after + 1), change_id(writer, last)),
    )
    return {row[0] for row in rows}


def _find_marks(db: Engine, writer: int, after: int, last: int) -> list[tuple[int, int]]:
    span = (change_id(writer, after + 1), change_id(writer, last))
    return db.execute(
        "SELECT id, id FROM session WHERE id BETWEEN ?1 AND ?2"
        " UNION SELECT s.id, s.id FROM edit e JOIN session s ON s.id = e.record"
        " WHERE e.id BETWEEN ?1 AND ?2"
        " UNION SELECT id, session FROM attendance WHERE id BETWEEN ?1 AND ?2"
        " UNION SELECT a.id, a.session FROM edit e JOIN attendance a ON a.id = e.record"
        " WHERE e.id BETWEEN ?1 AND ?2",
        span,
    ).fetchall()


@dataclass(frozen=True, slots=True)
class PeopleBySyncState:
    local_count: int
    in_transit_count: int
    acknowledged_count: int


class SyncStateRepository(Repository):
    """Sync states of people and records; reads only.

    Its cache must be cleared after an erasure, a failed transaction or a new writer.
    """

    def __init__(self, engine: Engine) -> None:
        super().__init__(engine)
        self._outbox = Outbox(engine)
        self._writers: list[int] = []
        self._people_cache: dict[tuple[int, int], tuple[int, frozenset[int]]] = {}

    def count_people(self) -> PeopleBySyncState:
        own_writers = self._outbox.list_writers()
        writers = [own.writer for own in own_writers]
        if writers != self._writers:
            self._writers, self._people_cache = writers, {}
        local: set[int] = set()
        in_transit: set[int] = set()
        everyone: set[int] = set()
        before, self._people_cache = self._people_cache, {}
        slips = SlipRepository(self._db).list_people()
        for own in own_writers:
            local |= self._people_changed(before, own.writer, own.carried, own.last_number)
            in_transit |= self._people_changed(before, own.writer, own.receipted, own.carried)
            everyone |= self._people_changed(before, own.writer, 0, own.receipted)
        for people in (local, in_transit, everyone):
            people.difference_update(slips)
        return PeopleBySyncState(
            len(local), len(in_transit - local), len(everyone - local - in_transit)
        )

    def clear_cache(self) -> None:
        self._people_cache.clear()

    def find_of_person(self, trainee: int) -> SyncState:
        members = list_members(self._db, [trainee])[trainee]
        records = list(members)
        for kind in ("attendance", "consent"):
            found = select_in(self._db, f"SELECT id FROM {kind} WHERE trainee IN ids", members)
            records += [row[0] for row in found]
        return self.find_of_records(records)

    def find_of_records(self, records: Sequence[int]) -> SyncState:
        """Return the least advanced state; ACKNOWLEDGED if all came from elsewhere."""
        state = SyncState.ACKNOWLEDGED
        for own in self._outbox.list_writers():
            last = self._last_change(own.writer, records)
            if last > own.carried:
                return SyncState.LOCAL
            if last > own.receipted:
                state = SyncState.IN_TRANSIT
        return state

    def _last_change(self, writer: int, records: Sequence[int]) -> int:
        span = change_id(writer, 1), change_id(writer, LAST_NUMBER)
        changes = [record for record in records if span[0] <= record <= span[1]]
        sql = "SELECT max(id) FROM edit WHERE record IN ids AND id BETWEEN ? AND ?"
        rows = select_in(self._db, sql, records, after=span)
        changes += (row[0] for row in rows if row[0] is not None)
        return number_of(max(changes)) if changes else 0

    def _people_changed(
        self,
        before: Mapping[tuple[int, int], tuple[int, frozenset[int]]],
        writer: int,
        after: int,
        last: int,
    ) -> frozenset[int]:
        if last <= after:
            return frozenset()
        seen, people = before.get((writer, after), (after, frozenset[int]()))
        if seen > last:
            seen, people = after, frozenset()
        people |= find_people_changed(self._db, writer, seen, last)
        self._people_cache[writer, after] = last, people
        return people
