"""Records sent to laptops, and the scope of a laptop: the records that a reply may carry to it.

A laptop receives later changes of every record that it was sent, even after a person moves. Each
change comes with its writer session, so that its history can name author and place.

A scope contains:

- people registered by the laptop, marked by others at its sessions, or living in its
  provinces; their consents;
- its own sessions, those planned by head office in its provinces, and their attendance;
- the same of each laptop that it replaces, and the people sent to that one;
- questions to its trainer and the responses;
- courses, partners, places and quotas;
- every undoing and every erasure order in force.

The laptop's own marks open no record, otherwise they could open any. A person who refused storage
goes to no laptop that does not hold them already. An unconfirmed laptop replaces none and has no
provinces: the invitation to replace a lost laptop may be with the person who has it. Inert records
and sealed answers are in no scope.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import partial
from itertools import chain
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Kind
from fieldreg.domain.log.changes import Changes, Creations, Edit
from fieldreg.domain.log.ids import LAST_NUMBER, NUMBER_BITS, change_id, writer_of
from fieldreg.domain.records.values import ConsentState
from fieldreg.store.devices.repository import Device, DeviceRepository
from fieldreg.store.engines import Engine, Repository
from fieldreg.store.log import change_log
from fieldreg.store.log.erasure_orders import ORDER_IN_FORCE_SQL
from fieldreg.store.log.history import writer_sessions_of
from fieldreg.store.records import kind_sql

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

    Records of *writer* are left out; 0 leaves out none.
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


def _made_sql(table: str, before: str) -> str:
    return (
        f"EXISTS (SELECT 1 FROM device_writer o WHERE (o.device = ?1 OR o.device IN {before})"
        f" AND {table}.id {_OWN_RECORDS})"
    )


def _not_inert_sql(table: str) -> str:
    return f"SELECT id FROM {table} WHERE {table}.retired <> {kinds.INERT_MARK}"


def _build_scopes(confirmed: str) -> Mapping[str, str]:
    """Return a statement by kind; ?1 is the device, *confirmed* a condition."""
    provinces = f"(SELECT province FROM device_province WHERE device = ?1 AND {confirmed})"
    before = f"(SELECT before FROM device_before WHERE device = ?1 AND {confirmed})"
    made = partial(_made_sql, before=before)
    sessions = (
        f"{_not_inert_sql('session')} AND ({made('session')}"
        f" OR (substr(soum, 1, 2) IN {provinces}"
        f" AND session.id >> {NUMBER_BITS} NOT IN (SELECT writer FROM device_writer)))"
    )
    marked_there = (
        f"SELECT trainee FROM attendance WHERE attendance.retired < {kinds.INERT_MARK}"
        f" AND NOT {made('attendance')} AND session IN ({sessions})"
    )
    trainees = (
        f"{_not_inert_sql('trainee')} AND ({made('trainee')} OR ((id NOT IN ({_REFUSED})"
        " OR id IN (SELECT record FROM shared WHERE device = ?1))"
        f" AND (aimag IN {provinces}"
        f" OR id IN (SELECT record FROM shared WHERE device IN {before})"
        f" OR id IN ({marked_there}))))"
    )
    asked = (
        f"{_not_inert_sql('question')} AND {confirmed} AND laptop IN"
        f" (SELECT name FROM device WHERE id = ?1 OR id IN {before})"
    )
    with_parent = {
        "attendance": f"session IN ({sessions})",
        "consent": f"trainee IN ({trainees})",
        "response": f"question IN ({asked})",
        "partner": confirmed,
    }
    lists = [kind.name for kind in kinds.KINDS if kind.list_key]
    return {
        **{name: f"{_not_inert_sql(name)} AND ?1 = ?1" for name in (*lists, "quota", "undoing")},
        "trainee": trainees,
        "session": sessions,
        "question": asked,
        **{
            name: f"{_not_inert_sql(name)} AND ({made(name)} OR {condition})"
            for name, condition in with_parent.items()
        },
        "erasure": f"{_not_inert_sql('erasure')} AND {ORDER_IN_FORCE_SQL} AND ?1 = ?1",
    }


_WITH_PROVINCES, _WITHOUT_PROVINCES = _build_scopes("1 = 1"), _build_scopes("1 = 0")


SHAREABLE_KINDS: Final = tuple(kind for kind in kinds.KINDS if not kind.is_sealed)
"""The kinds of which a laptop may receive records."""


class SentRecordRepository(Repository):
    def __init__(self, engine: Engine) -> None:
        super().__init__(engine)
        self._devices = DeviceRepository(engine)

    def take_unsent_changes(
        self, device: Device, of: Collection[Kind] = SHAREABLE_KINDS, *, everything: bool = False
    ) -> tuple[int, Changes]:
        """Return a new version and the changes that *device* may hold and lacks.

        They are noted as sent: a laptop that reports this version holds them all. Changes
        of its own writer are left out, unless it had several: those of one may be lost, or
        a clone's. With *everything*, all changes count as unsent.
        """
        self._db.execute("UPDATE clock SET version = version + 1")
        version, writer = self._devices.current_version(), self._only_writer(device)
        self._db.execute(
            "UPDATE device SET answered_version = ?, spoke = 0 WHERE id = ?", (version, device.id)
        )
        if not of:
            return version, Changes()
        shared = self._sent_versions(device)
        own, held = writer, device.held_version
        if everything:
            writer, held = 0, -1
        # Records that one clone returned may never have been sent to the other.
        min_version = 1 if device.clone_count else 0
        waiting = {record for record, sent in shared.items() if max(sent, min_version) > held}
        creations: list[Creations] = []
        for kind in of:
            new = find_unsent(self._db, kind, device, writer)
            found = change_log.creations_of(self._db, kind, new | waiting)
            creations += (some for some in found if len(some))
        fresh = {record for some in creations for record in some.ids}
        edits = {edit.id: edit for edit in change_log.edits_of(self._db, fresh)}
        mine = () if own else self._devices.list_writers(device.id)
        edits |= {
            edit.id: edit
            for edit in chain(self._edits_since(held), self._unsent_edits(device, mine, held))
            # The laptop holds its own records also while they are inert, hence in no scope.
            if (edit.record in shared or writer_of(edit.record) == writer) and edit.kind in of
        }
        foreign = [edit for edit in edits.values() if writer_of(edit.id) != writer]
        returned = {edit.id for edit in foreign if writer_of(edit.id) in mine}
        changes = {*fresh, *(edit.id for edit in foreign)}
        sessions = set(writer_sessions_of(self._db, changes).values()) - shared.keys() - {0}
        creations += change_log.creations_of(self._db, kinds.WRITER_SESSION, sessions)
        self._db.insert_new(
            "shared",
            ("device", "record", "version"),
            [
                (device.id, record, version)
                for record in fresh | sessions | returned
                if writer_of(record) != own
            ],
        )
        # In stamp order, every edit follows the edits that it had seen.
        news = Changes(tuple(creations), tuple(sorted(foreign, key=lambda edit: edit.stamp)))
        if news.count:
            self._db.execute(
                "UPDATE device SET sent_version = ? WHERE id = ?", (version, device.id)
            )
        return version, news

    def filter_changeable(self, device: Device, kind: Kind, records: set[int]) -> set[int]:
        foreign = records - self.filter_sent(device.id, records)
        if not foreign:
            return records
        return records - foreign | (foreign & find_in_scope(self._db, kind, device))

    def filter_sent(self, device: int, records: set[int]) -> set[int]:
        sql = "SELECT record FROM shared WHERE device = ? AND record IN ids"
        return {row[0] for row in kind_sql.select_in(self._db, sql, records, (device,))}

    def note_held_records(self, device: int, records: Iterable[int]) -> None:
        """Note that *device* holds *records* of which this head office lost the trace."""
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
        own, foreign = (
            {row[0] for row in self._db.execute(sql, (device,))} for sql in (made, sent)
        )
        return own, foreign - own

    def _edits_since(self, version: int) -> Iterator[Edit]:
        return change_log.edits_where(
            self._db,
            f"JOIN arrival a ON e.id BETWEEN (a.writer << {NUMBER_BITS} | a.first)"
            f" AND (a.writer << {NUMBER_BITS} | a.last) WHERE a.version > ?",
            (version,),
        )

    def _unsent_edits(self, device: Device, writers: Iterable[int], held: int) -> Iterator[Edit]:
        """Yield the edits by *writers* of *device* never sent to it, or sent after *held*.

        They were left out while it had one writer, whatever version it holds by now.
        """
        for writer in writers:
            yield from change_log.edits_where(
                self._db,
                "LEFT JOIN shared s ON s.device = ? AND s.record = e.id"
                " WHERE e.id BETWEEN ? AND ? AND (s.version IS NULL OR s.version > ?)",
                (device.id, change_id(writer, 1), change_id(writer, LAST_NUMBER), held),
            )

    def _only_writer(self, device: Device) -> int:
        writers = self._devices.list_writers(device.id)
        return writers[0] if len(writers) == 1 else 0

    def _sent_versions(self, device: Device) -> dict[int, int]:
        rows = self._db.execute("SELECT record, version FROM shared WHERE device = ?", (device.id,))
        return dict(rows.fetchall())
