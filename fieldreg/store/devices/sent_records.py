"""Records sent to laptops, and changes due to them (decision 15)."""

from array import array
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Sequence
from itertools import chain
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Kind
from fieldreg.domain.log.changes import Changes, Creations
from fieldreg.domain.log.ids import (
    CATALOGUE_WRITER,
    LAST_NUMBER,
    NUMBER_BITS,
    RUN_BITS,
    IdSet,
    change_id,
    writer_of,
)
from fieldreg.domain.orders import SIGNED_FIELDS, find_orders
from fieldreg.store.devices.due_changes import (
    add_everything,
    add_judgements,
    drop_false,
    find_grounds,
    forget_own_changes,
    update_due,
)
from fieldreg.store.devices.due_runs import (
    EDIT_KIND,
    SentState,
    find_sent_state,
    note_version,
    read_due,
)
from fieldreg.store.devices.large_news import (
    find_writer_sessions,
    is_large,
    note_in_parts,
    note_sent,
)
from fieldreg.store.devices.repository import Device, DeviceRepository
from fieldreg.store.devices.scope import SCOPE_JOINS, made_by_sql
from fieldreg.store.engines import Engine, Repository
from fieldreg.store.log import change_log
from fieldreg.store.log.runs import SLOT_RUN_COUNT, in_run_sql, run_joins, to_slots
from fieldreg.store.log.sent_runs import add_sent, filter_sent, list_recipients, list_sent
from fieldreg.store.log.undo_effects import list_signed_undoings

SHAREABLE_KINDS: Final = tuple(kind for kind in kinds.KINDS if not kind.is_sealed)
"""The kinds of which a laptop may receive records."""

_PIECE: Final = 2_000
"""How many changes of a reply are in memory at once."""


class SentRecordRepository(Repository):
    def __init__(self, engine: Engine) -> None:
        super().__init__(engine)
        self.devices = DeviceRepository(engine)
        # Laptops whose due rows no other process can have written since the file was opened.
        self._verified: set[int] = set()
        # Laptops whose last reply would be composed the same at this mark.
        self._unchanged: tuple[Hashable, set[int]] = None, set()
        self._updated: Hashable = None

    def update_due(self, devices: Iterable[Device]) -> None:
        for _ in self.update_due_in_parts(devices):
            pass

    def update_due_in_parts(self, devices: Iterable[Device]) -> Iterator[None]:
        """Update as `update_due`; at each yield the transaction may end."""
        for device in update_due(self._db, devices):
            if device:
                self._note_verified([device])
            yield

    def _note_verified(self, devices: Iterable[int]) -> None:
        if self._db.is_private:
            self._verified.update(devices)

    def forget_verified(self) -> None:
        self._verified.clear()

    def is_updated(self, mark: Hashable) -> bool:
        return mark is not None and mark == self._updated

    def note_updated(self, mark: Hashable) -> None:
        self._updated = mark

    def is_unchanged(self, device: int, mark: Hashable) -> bool:
        known, devices = self._unchanged
        return mark is not None and mark == known and device in devices

    def note_unchanged(self, device: int, mark: Hashable, before: Hashable = None) -> None:
        """Note the last reply of *device* as unchanged at *mark*.

        If composing it alone made *mark* of *before*, the replies unchanged then stay so; not where
        others write too.
        """
        if before is not None and not self._db.is_private:
            return
        known, devices = self._unchanged
        if known is None or known not in (mark, before):
            devices = set()
        devices.add(device)
        self._unchanged = mark, devices

    def find_unsent(
        self, device: Device, of: Collection[Kind] = SHAREABLE_KINDS, *, everything: bool = False
    ) -> "UnsentChanges":
        """Return the changes that *device* may have and lacks, after `update_due`.

        Changes of its own writer are left out, unless it had several. With *everything*, all
        changes count as unsent, its own until it is heard again.
        """
        self._forget_own_changes(device.id)
        if everything:
            add_everything(self._db, device.id)
        drop_false(self._db, device.id, is_verified=device.id in self._verified)
        self._note_verified([device.id])
        add_judgements(self._db, device.id)
        self._db.execute(
            "DELETE FROM due_run WHERE device = ? AND version BETWEEN 1 AND ?",
            (device.id, device.held_version),
        )
        return UnsentChanges(self._db, device.id, of)

    def has_large_news(self, device: int) -> bool:
        return is_large(self._db, device)

    def note_large_news(self, device: int) -> Iterator[None]:
        self._forget_own_changes(device)
        add_judgements(self._db, device)
        yield from note_in_parts(self._db, device, lambda: device in self._verified)

    def _forget_own_changes(self, device: int) -> None:
        spoke = self._db.execute(
            "UPDATE device SET spoke = 0 WHERE id = ? AND spoke = 1 RETURNING id", (device,)
        ).fetchone()
        if spoke:
            forget_own_changes(self._db, device)

    def find_due_state(self, device: int) -> SentState | None:
        """Return a state of what is due to *device*.

        None if some were in no reply, or a bundle of it came since its last.
        """
        if self._value("SELECT spoke FROM device WHERE id = ?", (device,)):
            return None
        return find_sent_state(self._db, device)

    def is_latest(self, device: int, version: int) -> bool:
        sql = "SELECT 1 FROM device WHERE id = ? AND answered_version = ? AND scope IS NOT NULL"
        return self._value(sql, (device, version)) is not None

    def note_sent(self, unsent: "UnsentChanges") -> int:
        self._db.execute("UPDATE clock SET version = version + 1")
        version = self.devices.current_version()
        sent_version = "?1" if unsent.count else "sent_version"
        self._db.execute(
            f"UPDATE device SET answered_version = ?1, sent_version = {sent_version} WHERE id = ?2",
            (version, unsent.device),
        )
        unsent.note_sent(version)
        return version

    def filter_sent(self, device: int, records: Iterable[int]) -> frozenset[int]:
        records = list(records)
        built_in = {record for record in records if writer_of(record) == CATALOGUE_WRITER}
        return frozenset(filter_sent(self._db, device, records) | built_in)

    def note_held_records(self, device: int, records: Iterable[int]) -> None:
        add_sent(self._db, device, to_slots(self._db, IdSet(records)), 0)
        self._db.execute("UPDATE device SET scope = NULL WHERE id = ?", (device,))
        self.devices.forget_scopes_after(device)

    def list_held_records(self, device: int) -> set[int]:
        held = set(list_sent(self._db, device))
        for writer in self.devices.list_writers(device):
            span = (change_id(writer, 1), change_id(writer, LAST_NUMBER))
            for kind in kinds.KINDS:
                found = self._db.execute(
                    f"SELECT id FROM {kind.name} WHERE id BETWEEN ? AND ?", span
                )
                held.update(row[0] for row in found)
        return held

    def list_devices_holding(self, record: int) -> set[int]:
        sql = "SELECT device FROM device_writer WHERE writer = ?"
        authors = self._column(sql, (writer_of(record),))
        return list_recipients(self._db, [record]).keys() | set(authors)

    def list_sent_to(self, records: Collection[int]) -> dict[int, set[int]]:
        """Return the laptops that were sent each of *records*."""
        found: dict[int, set[int]] = defaultdict(set)
        for device, sent in list_recipients(self._db, records).items():
            for record in sent:
                found[record].add(device)
        return found

    def list_made_and_sent(self, kind: Kind, device: int) -> tuple[set[int], set[int]]:
        made = (
            f"SELECT {kind.name}.id FROM device_writer w JOIN {kind.name}"
            f" ON {made_by_sql(f'{kind.name}.id', 'w.writer')} WHERE w.device = ?1"
        )
        sent = " UNION ".join(
            f"SELECT r.id FROM {' CROSS JOIN '.join(['sent_run s', *between, f'{kind.name} r'])}"
            f" WHERE s.device = ?1 AND {condition}"
            for between, condition in run_joins("r.id", "s", kind.number)
        )
        own, foreign = (set(self._column(sql, (device,))) for sql in (made, sent))
        return own, foreign - own

    def list_slots(self, device: int) -> list[int]:
        """Return one slot of each run of them with what *device* was sent or is due to it."""
        sql = " UNION ".join(
            f"SELECT run << {RUN_BITS} FROM {table} WHERE device = ?1 AND run < {SLOT_RUN_COUNT}"
            for table in ("sent_run", "due_run")
        )
        return self._column(sql, (device,))


class UnsentChanges:
    """The changes of the kinds *of* that the next reply to *device* brings, read in pieces.

    *orders* are those among them; *unsigned* are orders that wait for an officer's signature.
    *has_news*: some were in no reply.
    """

    def __init__(self, db: Engine, device: int, of: Collection[Kind]) -> None:
        self._db, self.device, self._of = db, device, tuple(of)
        self._numbers = ", ".join(str(kind.number) for kind in of) or "NULL"
        self._writers = DeviceRepository(db).list_writers(device)
        numbers = {EDIT_KIND, *(kind.number for kind in of)}
        due = read_due(db, device)
        self._latest = max((due.latest[kind] for kind in numbers & due.latest.keys()), default=0)
        self._due = {kind: due.all[kind] for kind in numbers & due.all.keys()}
        self.unsigned: set[int] = set()
        edits, of_orders = self._list_edits() if self._due else ([], [])
        self.orders, self.unsigned = self._split_orders(of_orders)
        self._edits = [edit for edit in edits if edit not in self.unsigned]
        new_edits = due.new.pop(EDIT_KIND, IdSet())
        self._new_edits = IdSet(edit for edit in self._edits if edit in new_edits)
        self._new = {kind: due.new[kind] for kind in numbers & due.new.keys()}
        for changes in (*self._due.values(), *self._new.values()):
            changes.difference_update(self.unsigned)
        self.has_news = any((*self._new.values(), self._new_edits))
        # With what was in a reply went its sessions.
        self._sessions = set[int]()
        if self.has_news:
            sessions = find_writer_sessions(db, self._new.values(), self._edits)
            self._sessions = sessions - filter_sent(db, device, sessions)
        created = (len(self._due.get(kind.number, ())) for kind in self._of)
        self.count = sum(created) + len(self._edits) + len(self._sessions)

    @property
    def mark(self) -> str:
        return f"{self.count} {self._latest}" if self.count else ""

    @property
    def _only_writer(self) -> int:
        return self._writers[0] if len(self._writers) == 1 else 0

    def list_created(self, limit: int = _PIECE) -> Iterator[tuple[Kind, Sequence[int]]]:
        for kind in self._of:
            for some in _split(self._list_due(kind), limit):
                yield kind, some
        for some in _split(sorted(self._sessions), limit):
            yield kinds.WRITER_SESSION, some

    def list_edits(self, limit: int = _PIECE) -> Iterator[Sequence[int]]:
        """Yield the edits in pieces, in stamp order: each follows those that it had seen."""
        yield from _split(self._edits, limit)

    def read_creations(self, kind: Kind, ids: Iterable[int]) -> Iterator[Creations]:
        return change_log.creations_of(self._db, kind, ids)

    def list_grounds(self, kind: Kind, ids: Iterable[int]) -> dict[str, set[int]]:
        """Return by their tables the records because of which the laptop may be told *ids*."""
        grounds: dict[str, set[int]] = defaultdict(set)
        if any(join.grounds for join in SCOPE_JOINS.get(kind.name, ())):
            found = find_grounds(self._db, kind.number, self.device, ids)
            for table, record in chain.from_iterable(found.values()):
                grounds[table].add(record)
        return grounds

    def read_edits(self, ids: Sequence[int]) -> Changes:
        edits = {edit.id: edit for edit in change_log.edits_by_id(self._db, ids)}
        return Changes(edits=tuple(edits[each] for each in ids if each in edits))

    def note_sent(self, version: int) -> None:
        if not self.has_news:
            return
        db, device = self._db, self.device
        new = {kind: to_slots(db, changes, kind) for kind, changes in self._new.items()}
        for kind, changes in (*new.items(), (EDIT_KIND, self._new_edits)):
            note_version(db, device, kind, changes, version)
        own = IdSet(edit for edit in self._edits if writer_of(edit) in self._writers)
        note_sent(db, device, version, (*new.values(), own), self._sessions)
        self._latest = version

    def _list_due(self, kind: Kind) -> Sequence[int]:
        return array("q", self._due.get(kind.number, ()))

    def _list_edits(self) -> tuple[list[int], list[int]]:
        of_records = (
            "SELECT e.id, e.stamp, e.kind"
            f" FROM {' CROSS JOIN '.join(['due_run u', *between, 'edit e'])}"
            f" WHERE u.device = ?1 AND u.kind IN ({self._numbers}) AND {condition}"
            f" AND e.id >> {NUMBER_BITS} <> ?2"
            for between, condition in run_joins("e.record", "u")
        )
        rows = self._db.execute(
            "SELECT e.id, e.stamp, e.kind FROM due_run u CROSS JOIN edit e WHERE u.device = ?1"
            f" AND u.kind = {EDIT_KIND} AND {in_run_sql('e.id', 'u')}"
            f" AND e.kind IN ({self._numbers}) UNION {' UNION '.join(of_records)} ORDER BY 2, 1",
            (self.device, self._only_writer),
        )
        edits, of_orders = [], []
        for edit, _, number in rows:
            edits.append(edit)
            if kinds.BY_NUMBER[number] in SIGNED_FIELDS:
                of_orders.append(edit)
        return edits, of_orders

    def _split_orders(self, edits: Sequence[int]) -> tuple[Changes, set[int]]:
        authority = self._db.authority
        creations = (
            some
            for kind in self._of
            if authority and kind in SIGNED_FIELDS
            for some in self.read_creations(kind, self._list_due(kind))
        )
        orders = Changes(tuple(creations), tuple(change_log.edits_by_id(self._db, edits)))
        if authority is None:
            return orders, set()
        standing = {row[0] for row in list_signed_undoings(self._db)} if orders.count else set()
        return orders, {
            order.change
            for order in find_orders(orders)
            if not authority.covers(order)
            or (order.kind == kinds.UNDO_ORDER.name and order.record not in standing)
        }


def _split(ids: Sequence[int], limit: int) -> Iterator[Sequence[int]]:
    return (ids[start : start + limit] for start in range(0, len(ids), limit))
