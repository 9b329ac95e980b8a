"""Erasure orders and requests, and pending vacuums."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from fieldreg.domain import kinds
from fieldreg.domain.erasure import ErasureSet
from fieldreg.domain.log.changes import Changes
from fieldreg.domain.log.undo import Spans
from fieldreg.domain.orders import Order
from fieldreg.domain.records.values import ErasureState
from fieldreg.store.engines import Repository
from fieldreg.store.log import erasure_orders, undo_effects
from fieldreg.store.log.purge import VACUUM_DUE, purge_erased, purge_requests
from fieldreg.store.log.sent_runs import list_recipients
from fieldreg.store.metadata import Metadata
from fieldreg.store.records import kind_sql

# What no laptop wrote; on a laptop, all that it knows.
_IS_OWN = "NOT EXISTS (SELECT 1 FROM device_writer w WHERE w.writer = {} >> 32)"
_SELECT = (
    "SELECT id, stamp, trainees, fields, changes, reason, day, said,"
    f" {_IS_OWN.format('erasure.id')} FROM erasure"
)


@dataclass(frozen=True, slots=True)
class ErasureOrder:
    """An erasure order or request for *trainees*.

    It concerns single *fields* if named, as assigned by *changes*. At head office, *is_own* is
    false for a laptop's.
    """

    id: int
    stamp: int
    trainees: str
    fields: str | None
    changes: str | None
    reason: str
    day: str
    marks: str | None
    is_own: bool

    @property
    def subject(self) -> tuple[str, str | None]:
        return self.trainees, self.fields

    def grants(self, request: "ErasureOrder") -> bool:
        is_part = self.fields == request.fields and {*self.people} <= {*request.people}
        return is_part and request.stamp < self.stamp

    @property
    def people(self) -> tuple[int, ...]:
        return tuple(map(int, self.trainees.split()))


class ErasureRepository(Repository):
    def load_orders_for(self, changes: Changes) -> ErasureSet:
        return erasure_orders.with_referring_records(
            self._db, erasure_orders.load_orders(self._db), changes
        )

    def list_erased_people(self) -> frozenset[int]:
        return erasure_orders.load_orders(self._db).people

    def reapply_orders(self) -> None:
        undoings = self._db.execute("SELECT spans FROM undoing ORDER BY id").fetchall()
        ranges = (span for (spans,) in undoings for span in Spans.parse(spans).ranges)
        undo_effects.reapply_undo_effects(self._db, Spans.from_ranges(ranges))
        purge_erased(self._db, erasure_orders.load_orders(self._db))

    def forget_requests(self, decided: Iterable[int]) -> None:
        purge_requests(self._db, decided)

    def compute_marks(self, people: Sequence[int], order: ErasureSet) -> str | None:
        return erasure_orders.compute_marks(self._db, people, order)

    def list_names_alone(self) -> dict[int, str]:
        sql = "SELECT id, name FROM contribution WHERE trainee IS NULL AND name IS NOT NULL"
        return dict(self._rows(lambda *row: row, sql))

    def find_id_collisions(self, changes: Changes, carried_out: Collection[int]) -> set[int]:
        return erasure_orders.find_id_collisions(self._db, changes, carried_out)

    def list_orders(self) -> list[ErasureOrder]:
        rows = erasure_orders.list_orders_in_force(self._db)
        return [ErasureOrder(*row, is_own=True) for row in rows]

    def find_standing_orders(self) -> list[Order]:
        return erasure_orders.find_standing_orders(self._db)

    def count_unsigned(self) -> int:
        signed = set(erasure_orders.find_signed_orders(self._db))
        return len({order.record for order in self.find_standing_orders() if order not in signed})

    def list_requests(self) -> list[ErasureOrder]:
        sql = f"{_SELECT} WHERE state = ? AND retired = 0 ORDER BY id"
        return self._rows(ErasureOrder, sql, (ErasureState.ASKED.value,))

    def list_open_requests(self) -> list[ErasureOrder]:
        """Return requests without an order, by id; of equal ones only head office's."""
        requests = self.list_requests()
        orders = self.list_orders() if requests else []
        people = {person for order in orders if order.fields is None for person in order.people}
        answers = {order.subject for order in orders}
        own = {request.subject for request in requests if request.is_own}
        return [
            request
            for request in requests
            if not people.issuperset(request.people)
            and (request.fields is None or request.subject not in answers)
            and (request.is_own or request.subject not in own)
        ]

    def list_own_days(self) -> list[tuple[int, str]]:
        is_own = _IS_OWN.format("shift.id")
        return self._rows(lambda *row: row, f"SELECT stamp, day FROM shift WHERE {is_own}")

    def list_requested_people(self) -> frozenset[int]:
        requests = (request for request in self.list_open_requests() if request.fields is None)
        return frozenset(person for request in requests for person in request.people)

    def is_vacuum_due(self) -> bool:
        """Return whether old pages may hold purged values or a destroyed key."""
        return Metadata(self._db).read(VACUUM_DUE)

    def request_vacuum(self) -> None:
        Metadata(self._db).write(VACUUM_DUE, value=True)

    def note_vacuumed(self) -> None:
        Metadata(self._db).delete(VACUUM_DUE)

    def list_latest_carried_out(self, limit: int) -> list[int]:
        if self.is_vacuum_due():
            return []
        return [order.id for order in self.list_orders()][-limit:]

    def note_device_reports(self, device: int, orders: Iterable[int], day: str) -> None:
        reported = set(orders)
        for (order,) in self._db.execute(
            "SELECT erasure FROM erasure_done WHERE device = ?", (device,)
        ).fetchall():
            if order not in reported:  # it was restored to a state before it
                self._db.execute(
                    "DELETE FROM erasure_done WHERE device = ? AND erasure = ?", (device, order)
                )
        self._db.executemany(
            "INSERT INTO erasure_done (device, erasure, day) VALUES (?, ?, ?)"
            " ON CONFLICT DO NOTHING",
            [(device, order, day) for order in sorted(reported)],
        )

    def list_device_reports(self) -> dict[int, dict[int, str]]:
        found: dict[int, dict[int, str]] = {}
        for device, order, day in self._db.execute("SELECT device, erasure, day FROM erasure_done"):
            found.setdefault(order, {})[device] = day
        return found

    def list_devices_holding(self, people: Iterable[int]) -> dict[int, set[int]]:
        people = set(people)
        found = list_recipients(self._db, people)
        sql = (
            "SELECT w.device, t.id FROM trainee t JOIN device_writer w ON w.writer = t.id >> 32"
            " WHERE t.id IN ids"
        )
        for device, person in kind_sql.select_in(self._db, sql, people):
            found.setdefault(device, set()).add(person)
        return found

    def list_changes_setting(self, trainee: int, field: str) -> list[int]:
        found = [trainee]
        for identity, body in self._db.execute(
            "SELECT id, body FROM edit WHERE record = ? AND kind = ? ORDER BY id",
            (trainee, kinds.TRAINEE.number),
        ):
            values, _ = kind_sql.decode_edit_body(body)
            if values.get(field) is not None:
                found.append(identity)
        return sorted(found)
