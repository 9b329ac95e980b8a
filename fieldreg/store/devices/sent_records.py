"""Records sent to laptops, and the scope of a laptop: the records that a reply may carry to it.

A laptop receives later changes of every record that it was sent, even after a person moves. Each
change comes with its writer session.

A scope contains:

- people registered by the laptop, marked by others at its sessions, or living in its
  provinces; their consents, residences, promises and contributions;
- its own sessions, those planned by head office in its provinces, and their attendance,
  contributions and partners' parts;
- the same of each laptop that it replaces, and the people sent to that one;
- questions to its trainer and the responses;
- the reference lists and quotas; partners, projects and materials only if it is confirmed;
- every undoing and every erasure order in force.

The laptop's own marks open no record, otherwise they could open any. A person who refused storage
goes to no laptop that does not hold them already. An unconfirmed laptop replaces none and has no
provinces: its invitation may be stolen. Inert records and sealed answers are in no scope.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Kind
from fieldreg.domain.log.changes import Changes, Creations, Edit
from fieldreg.domain.log.ids import CATALOGUE_WRITER, LAST_NUMBER, NUMBER_BITS, change_id, writer_of
from fieldreg.domain.orders import find_orders
from fieldreg.domain.records.values import ConsentState
from fieldreg.store.devices.repository import Device, DeviceRepository
from fieldreg.store.devices.unconfirmed import confirmed_sql
from fieldreg.store.engines import Engine, Repository
from fieldreg.store.log import change_log
from fieldreg.store.log.erasure_orders import ORDERED_SQL
from fieldreg.store.log.history import writer_sessions_of
from fieldreg.store.log.undo_effects import list_signed_undoings
from fieldreg.store.records import kind_sql

_CONFIRMED_ONLY: Final = ("partner", "partnership", "project", "material")
_OWN_RECORDS = f"BETWEEN o.writer << {NUMBER_BITS} AND (o.writer << {NUMBER_BITS} | {LAST_NUMBER})"

_REFUSED = (
    # The first condition repeats that of the partial index, which is used only then.
    "SELECT trainee FROM consent WHERE state <> 'given' AND purpose = 'keep'"
    f" AND state IN ('{ConsentState.WITHDRAWN}', '{ConsentState.DECLINED}') AND retired = 0"
)


def find_in_scope(db: Engine, kind: Kind, device: Device) -> set[int]:
    sql = _scope_sql(kind, device)
    return {row[0] for row in db.execute(sql, (device.id,))} if sql else set()


def find_unsent(db: Engine, kind: Kind, device: Device, writer: int) -> set[int]:
    """Return the records of *kind* in the scope of *device* never sent to it.

    Records of *writer* are left out.
    """
    sql = _scope_sql(kind, device)
    if sql is None:
        return set()
    # Most records are the laptop's own: two ranges of ids leave them unread.
    sql += (
        f" AND ({kind.name}.id < ?2 OR {kind.name}.id > ?3) AND NOT EXISTS (SELECT 1"
        f" FROM shared s WHERE s.device = ?1 AND s.record = {kind.name}.id)"
    )
    span = change_id(writer, 1), change_id(writer, LAST_NUMBER)
    return {row[0] for row in db.execute(sql, (device.id, *span))}


def made_by_device_sql(table: str) -> str:
    return (
        f"EXISTS (SELECT 1 FROM device_writer o WHERE o.device = ?1 AND {table}.id {_OWN_RECORDS})"
    )


def _scope_sql(kind: Kind, device: Device) -> str | None:
    return (_WITH_PROVINCES if device.provinces else _WITHOUT_PROVINCES).get(kind.name)


def _not_inert_sql(table: str) -> str:
    """Return a query of *table* without inert and others' unconfirmed records, for device ?1."""
    return (
        f"SELECT id FROM {table} WHERE {table}.retired <> {kinds.INERT_MARK}"
        f" AND ({confirmed_sql(f'{table}.id')} OR {made_by_device_sql(table)})"
    )


class _ScopeSql:
    """The statements for the scope of device ?1; *confirmed* is a condition."""

    def __init__(self, confirmed: str) -> None:
        self._confirmed = confirmed
        self._provinces = (
            f"(SELECT province FROM device_province WHERE device = ?1 AND {confirmed})"
        )
        self._before = f"(SELECT before FROM device_before WHERE device = ?1 AND {confirmed})"

    def by_kind(self) -> Mapping[str, str]:
        sessions, trainees, asked = self._sessions(), self._trainees(), self._questions()
        with_parent = {
            "attendance": f"session IN ({sessions}) AND {confirmed_sql('trainee')}",
            "consent": f"trainee IN ({trainees})",
            "response": f"question IN ({asked})",
            **dict.fromkeys(("residence", "promise"), f"trainee IN ({trainees})"),
            "contribution": f"session IN ({sessions}) OR trainee IN ({trainees})",
            "part": f"session IN ({sessions}) OR (session IS NULL AND {self._confirmed})",
            **dict.fromkeys(_CONFIRMED_ONLY, self._confirmed),
        }
        lists = [kind.name for kind in kinds.KINDS if kind.list_key]
        return {
            **{
                name: f"{_not_inert_sql(name)} AND ?1 = ?1" for name in (*lists, "quota", "undoing")
            },
            "trainee": trainees,
            "session": sessions,
            "question": asked,
            **{
                name: f"{_not_inert_sql(name)} AND ({self._made(name)} OR {condition})"
                for name, condition in with_parent.items()
            },
            "erasure": f"{_not_inert_sql('erasure')} AND {ORDERED_SQL} AND ?1 = ?1",
        }

    def _made(self, table: str) -> str:
        return (
            "EXISTS (SELECT 1 FROM device_writer o WHERE (o.device = ?1 OR o.device IN"
            f" {self._before}) AND {table}.id {_OWN_RECORDS})"
        )

    def _sessions(self) -> str:
        return (
            f"{_not_inert_sql('session')} AND ({self._made('session')}"
            f" OR (substr(soum, 1, 2) IN {self._provinces}"
            f" AND session.id >> {NUMBER_BITS} NOT IN (SELECT writer FROM device_writer)))"
        )

    def _trainees(self) -> str:
        marked_there = (
            f"SELECT trainee FROM attendance WHERE attendance.retired < {kinds.INERT_MARK}"
            f" AND NOT {self._made('attendance')} AND session IN ({self._sessions()})"
        )
        return (
            f"{_not_inert_sql('trainee')} AND ({self._made('trainee')} OR ((id NOT IN ({_REFUSED})"
            " OR id IN (SELECT record FROM shared WHERE device = ?1))"
            f" AND (aimag IN {self._provinces}"
            f" OR id IN (SELECT record FROM shared WHERE device IN {self._before})"
            f" OR id IN ({marked_there}))))"
        )

    def _questions(self) -> str:
        return (
            f"{_not_inert_sql('question')} AND {self._confirmed} AND laptop IN"
            f" (SELECT name FROM device WHERE id = ?1 OR id IN {self._before})"
        )


_WITH_PROVINCES, _WITHOUT_PROVINCES = _ScopeSql("1 = 1").by_kind(), _ScopeSql("1 = 0").by_kind()


SHAREABLE_KINDS: Final = tuple(kind for kind in kinds.KINDS if not kind.is_sealed)
"""The kinds of which a laptop may receive records."""


class SentRecordRepository(Repository):
    def __init__(self, engine: Engine) -> None:
        super().__init__(engine)
        self._devices = DeviceRepository(engine)

    def take_unsent_changes(
        self, device: Device, of: Collection[Kind] = SHAREABLE_KINDS, *, everything: bool = False
    ) -> tuple[int, Changes]:
        """Return a new version and the changes that *device* may hold and lacks, noted as sent.

        Changes of its own writer are left out, unless it had several: those of one may be lost, or
        a clone's. With *everything*, all changes count as unsent.
        """
        self._db.execute("UPDATE clock SET version = version + 1")
        version = self._devices.current_version()
        self._db.execute(
            "UPDATE device SET answered_version = ?, spoke = 0 WHERE id = ?", (version, device.id)
        )
        if not of:
            return version, Changes()
        unsent = _UnsentChanges(self._db, device, of, everything=everything)
        creations = unsent.read_creations()
        fresh = {record for some in creations for record in some.ids}
        edits = unsent.read_edits(fresh)
        sessions = unsent.find_writer_sessions({*fresh, *(edit.id for edit in edits)})
        creations += change_log.creations_of(self._db, kinds.WRITER_SESSION, sessions)
        returned = {edit.id for edit in edits if writer_of(edit.id) in unsent.former_writers}
        self._db.insert_new(
            "shared",
            ("device", "record", "version"),
            [
                (device.id, record, version)
                for record in fresh | sessions | returned
                if writer_of(record) != unsent.only_writer
            ],
        )
        # In stamp order, every edit follows the edits that it had seen.
        news = Changes(tuple(creations), tuple(sorted(edits, key=lambda edit: edit.stamp)))
        if news.count:
            self._db.execute(
                "UPDATE device SET sent_version = ? WHERE id = ?", (version, device.id)
            )
        return version, news

    def filter_sent(self, device: int, records: Iterable[int]) -> frozenset[int]:
        """Return those of *records* that *device* was sent, or that come with the program."""
        records = list(records)
        sql = "SELECT record FROM shared WHERE device = ? AND record IN ids"
        rows = kind_sql.select_in(self._db, sql, records, (device,))
        built_in = {record for record in records if writer_of(record) == CATALOGUE_WRITER}
        return frozenset(row[0] for row in rows) | built_in

    def note_held_records(self, device: int, records: Iterable[int]) -> None:
        self._db.executemany(
            "INSERT INTO shared (device, record, version) VALUES (?, ?, 0) ON CONFLICT DO NOTHING",
            [(device, record) for record in records],
        )

    def list_held_records(self, device: int) -> set[int]:
        rows = self._db.execute("SELECT record FROM shared WHERE device = ?", (device,))
        held = {row[0] for row in rows}
        for writer in self._devices.list_writers(device):
            span = (change_id(writer, 1), change_id(writer, LAST_NUMBER))
            for kind in kinds.KINDS:
                found = self._db.execute(
                    f"SELECT id FROM {kind.name} WHERE id BETWEEN ? AND ?", span
                )
                held.update(row[0] for row in found)
        return held

    def list_devices_holding(self, record: int) -> set[int]:
        return set(
            self._column(
                "SELECT device FROM shared WHERE record = ? UNION"
                " SELECT device FROM device_writer WHERE writer = ?",
                (record, writer_of(record)),
            )
        )

    def list_made_and_sent(self, kind: Kind, device: int) -> tuple[set[int], set[int]]:
        made = f"SELECT id FROM {kind.name} WHERE {made_by_device_sql(kind.name)}"
        sent = (
            f"SELECT id FROM {kind.name} JOIN shared s ON s.record = {kind.name}.id"
            " WHERE s.device = ?1"
        )
        own, foreign = (set(self._column(sql, (device,))) for sql in (made, sent))
        return own, foreign - own


class _UnsentChanges:
    """*only_writer* is 0 if the device had several, which are then *former_writers*."""

    def __init__(
        self, db: Engine, device: Device, of: Collection[Kind], *, everything: bool
    ) -> None:
        self._db, self._device, self._of = db, device, of
        writers = DeviceRepository(db).list_writers(device.id)
        self.only_writer = writers[0] if len(writers) == 1 else 0
        self.former_writers = [] if self.only_writer else writers
        self._left_out = 0 if everything else self.only_writer
        self._held = -1 if everything else device.held_version
        rows = db.execute("SELECT record, version FROM shared WHERE device = ?", (device.id,))
        self._sent_versions: dict[int, int] = dict(rows.fetchall())

    def read_creations(self) -> list[Creations]:
        # Records that one clone returned may never have been sent to the other.
        min_version = 1 if self._device.clone_count else 0
        sent = self._sent_versions.items()
        waiting = {record for record, version in sent if max(version, min_version) > self._held}
        found = (
            some
            for kind in self._of
            for some in change_log.creations_of(
                self._db, kind, waiting | find_unsent(self._db, kind, self._device, self._left_out)
            )
        )
        return [some for some in map(self._only_signed, found) if len(some)]

    def _only_signed(self, creations: Creations) -> Creations:
        unsigned = self._find_unsigned(Changes((creations,)))
        if not unsigned:
            return creations
        kept = [place for place, id_ in enumerate(creations.ids) if id_ not in unsigned]
        return Creations(
            creations.kind,
            [creations.ids[place] for place in kept],
            [creations.stamps[place] for place in kept],
            [[column[place] for place in kept] for column in creations.columns],
            [creations.extras[place] for place in kept] if creations.extras else (),
        )

    def _find_unsigned(self, changes: Changes) -> set[int]:
        """Return the orders in *changes* unsigned, or whose last change is not here."""
        authority = self._db.authority
        orders = list(find_orders(changes)) if authority else []
        if not (authority and orders):
            return set()
        standing = {row[0] for row in list_signed_undoings(self._db)}
        return {
            order.change
            for order in orders
            if not authority.covers(order)
            or (order.kind == kinds.UNDO_ORDER.name and order.record not in standing)
        }

    def read_edits(self, fresh: Collection[int]) -> list[Edit]:
        edits = {edit.id: edit for edit in change_log.edits_of(self._db, fresh)}
        edits |= {
            edit.id: edit
            for edit in chain(self._edits_since_held(), self._edits_by_former_writers())
            # The laptop holds its own records also while they are inert, hence in no scope.
            if edit.kind in self._of
            and (edit.record in self._sent_versions or writer_of(edit.record) == self._left_out)
        }
        unsigned = self._find_unsigned(Changes(edits=tuple(edits.values())))
        return [
            edit
            for edit in edits.values()
            if writer_of(edit.id) != self._left_out and edit.id not in unsigned
        ]

    def find_writer_sessions(self, changes: Iterable[int]) -> set[int]:
        sessions = writer_sessions_of(self._db, changes).values()
        return set(sessions) - self._sent_versions.keys() - {0}

    def _edits_since_held(self) -> Iterator[Edit]:
        return change_log.edits_where(
            self._db,
            f"JOIN arrival a ON e.id BETWEEN (a.writer << {NUMBER_BITS} | a.first)"
            f" AND (a.writer << {NUMBER_BITS} | a.last) WHERE a.version > ?",
            (self._held,),
        )

    def _edits_by_former_writers(self) -> Iterator[Edit]:
        """Yield edits that the device was not sent while it had only one writer."""
        for writer in self.former_writers:
            yield from change_log.edits_where(
                self._db,
                "LEFT JOIN shared s ON s.device = ? AND s.record = e.id"
                " WHERE e.id BETWEEN ? AND ? AND (s.version IS NULL OR s.version > ?)",
                (self._device.id, change_id(writer, 1), change_id(writer, LAST_NUMBER), self._held),
            )
