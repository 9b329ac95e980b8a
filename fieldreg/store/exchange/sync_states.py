"""Sync states: whether changes made here have reached head office.

Of several changes the least advanced state counts.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fieldreg.domain.log.ids import LAST_NUMBER, change_id, number_of
from fieldreg.store.engines import Engine, Repository
from fieldreg.store.exchange.outbox import Outbox, SyncState, find_people_changed
from fieldreg.store.records.kind_sql import select_in


@dataclass(frozen=True, slots=True)
class PeopleBySyncState:
    local_count: int
    in_transit_count: int
    acknowledged_count: int


class SyncStateRepository(Repository):
    """Sync states of people and records; reads only.

    The people changed in a stretch of an own log are cached, since a log only grows. The owner
    clears the cache after an erasure or a failed transaction; a new writer clears it too, since
    changes may have been renamed.
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
        for own in own_writers:
            local |= self._people_changed(before, own.writer, own.carried, own.last_number)
            in_transit |= self._people_changed(before, own.writer, own.receipted, own.carried)
            everyone |= self._people_changed(before, own.writer, 0, own.receipted)
        return PeopleBySyncState(
            len(local), len(in_transit - local), len(everyone - local - in_transit)
        )

    def clear_cache(self) -> None:
        self._people_cache.clear()

    def find_of_person(self, trainee: int) -> SyncState:
        rows = self._db.execute(
            "SELECT id FROM attendance WHERE trainee = ?1"
            " UNION SELECT id FROM consent WHERE trainee = ?1",
            (trainee,),
        )
        return self.find_of_records([trainee, *(row[0] for row in rows)])

    def find_of_records(self, records: Sequence[int]) -> SyncState:
        """Return the least advanced state; ACKNOWLEDGED if all *records* came from elsewhere."""
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
        """Return the people changed from *after* to *last*; continue the cached *before*."""
        if last <= after:
            return frozenset()
        seen, people = before.get((writer, after), (after, frozenset[int]()))
        if seen > last:
            seen, people = after, frozenset()
        people |= find_people_changed(self._db, writer, seen, last)
        self._people_cache[writer, after] = last, people
        return people
