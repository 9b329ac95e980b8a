"""Erasing as the store knows it: orders, requests, who has answered, what is left to do."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from fieldreg.domain import kinds
from fieldreg.domain.erasure import ErasureSet
from fieldreg.domain.log.changes import Changes
from fieldreg.domain.records import ErasureState
from fieldreg.store.engines import Engine
from fieldreg.store.engines.errors import translating_errors
from fieldreg.store.log import erasure_orders
from fieldreg.store.log.purge import VACUUM_DUE
from fieldreg.store.metadata import Metadata
from fieldreg.store.records import kind_sql

_LINE = "SELECT id, stamp, trainees, fields, changes, reason, day, said FROM erasure"


@dataclass(frozen=True, slots=True)
class ErasureOrder:
    """One order of erasure, or a request for one, as it stands in its table.

    Of *trainees*; single *fields* where named, as *changes* said them. *said* are the marks
    of what made them, where it was known.
    """

    id: int
    stamp: int
    trainees: str
    fields: str | None
    changes: str | None
    reason: str
    day: str
    marks: str | None

    @property
    def people(self) -> tuple[int, ...]:
        """Give whom it is about."""
        return tuple(map(int, self.trainees.split()))


@translating_errors
class ErasureRepository:
    """The shelf of erasures; what it writes is in the open transaction."""

    def __init__(self, engine: Engine) -> None:
        self._db = engine

    def load_orders_for(self, changes: Changes) -> ErasureSet:
        """Give all that was ordered to be erased, with what it takes to blank *changes*."""
        return erasure_orders.with_referring_records(
            self._db, erasure_orders.load_orders(self._db), changes
        )

    def list_erased_people(self) -> frozenset[int]:
        """Give everybody who was ordered to be erased as a whole."""
        return erasure_orders.load_orders(self._db).people

    def compute_marks(self, people: Sequence[int], order: ErasureSet) -> str | None:
        """Give the marks of what made *people*, for an order that makes *news*."""
        return erasure_orders.compute_marks(self._db, people, order)

    def find_id_collisions(self, changes: Changes, carried_out: Collection[int]) -> set[int]:
        """Give those of *changes* that are not what was erased, though they are called so.

        Their sender says that it has *carried_out* those orders.
        """
        return erasure_orders.find_id_collisions(self._db, changes, carried_out)

    def list_orders(self) -> list[ErasureOrder]:
        """Give every order, by id."""
        rows = self._db.execute(f"{_LINE} WHERE {erasure_orders.ORDER_IN_FORCE_SQL} ORDER BY id")
        return [ErasureOrder(*row) for row in rows]

    def list_open_requests(self) -> list[ErasureOrder]:
        """Give every request in use that no order has answered yet, by id."""
        rows = self._db.execute(
            f"{_LINE} WHERE state = ? AND retired = 0 ORDER BY id", (ErasureState.ASKED.value,)
        )
        asked = [ErasureOrder(*row) for row in rows]
        orders = self.list_orders() if asked else []
        people = {person for order in orders if order.fields is None for person in order.people}
        answers = {(order.trainees, order.fields) for order in orders}
        return [
            request
            for request in asked
            if not people.issuperset(request.people)
            and (request.fields is None or (request.trainees, request.fields) not in answers)
        ]

    def list_requested_people(self) -> frozenset[int]:
        """Give whom somebody asked to erase as a whole, and nobody has yet."""
        asked = (request for request in self.list_open_requests() if request.fields is None)
        return frozenset(person for request in asked for person in request.people)

    def is_vacuum_due(self) -> bool:
        """Tell whether old pages may still hold what was wiped, or a key that is no more."""
        return Metadata(self._db).get(VACUUM_DUE) is not None

    def request_vacuum(self) -> None:
        """Note that what the open transaction replaces is to leave the files as well."""
        Metadata(self._db).put(VACUUM_DUE, b"1")

    def note_vacuumed(self) -> None:
        """Note that the files hold nothing of what was wiped."""
        self._db.execute("DELETE FROM paper WHERE name = ?", (VACUUM_DUE,))

    def list_latest_carried_out(self, limit: int) -> list[int]:
        """Give the latest *most* orders that were carried out here, rising."""
        if self.is_vacuum_due():
            return []
        return [order.id for order in self.list_orders()][-limit:]

    def note_device_reports(self, device: int, orders: Iterable[int], day: str) -> None:
        """Note that *device* said that it carried out *orders*, and what it no longer says."""
        reported = set(orders)
        for (order,) in self._db.execute(
            "SELECT erasure FROM erasure_done WHERE device = ?", (device,)
        ).fetchall():
            if order not in reported:  # it was put back to before then
                self._db.execute(
                    "DELETE FROM erasure_done WHERE device = ? AND erasure = ?", (device, order)
                )
        self._db.executemany(
            "INSERT INTO erasure_done (device, erasure, day) VALUES (?, ?, ?)"
            " ON CONFLICT DO NOTHING",
            [(device, order, day) for order in sorted(reported)],
        )

    def list_device_reports(self) -> dict[int, dict[int, str]]:
        """Give, by order, which laptops carried it out, and the day on which they said so."""
        found: dict[int, dict[int, str]] = {}
        for device, order, day in self._db.execute("SELECT device, erasure, day FROM erasure_done"):
            found.setdefault(order, {})[device] = day
        return found

    def list_devices_holding(self, people: Iterable[int]) -> dict[int, set[int]]:
        """Give which laptops made or were sent any of *people*, each with whom."""
        found: dict[int, set[int]] = {}
        for some in kind_sql.batches(people):
            marks = kind_sql.placeholders(some)
            rows = self._db.execute(
                f"SELECT device, record FROM shared WHERE record IN ({marks})"
                " UNION SELECT w.device, t.id FROM trainee t JOIN device_writer w"
                f" ON w.writer = t.id >> 32 WHERE t.id IN ({marks})",
                (*some, *some),
            )
            for device, record in rows:
                found.setdefault(device, set()).add(record)
        return found

    def list_changes_setting(self, trainee: int, field: str) -> list[int]:
        """Give the changes that gave *field* of *trainee* any value, rising."""
        found = [trainee]
        for identity, body in self._db.execute(
            "SELECT id, body FROM edit WHERE record = ? AND kind = ? ORDER BY id",
            (trainee, kinds.TRAINEE.number),
        ):
            values, _ = kind_sql.decode_edit_body(body)
            if values.get(field) is not None:
                found.append(identity)
        return sorted(found)
