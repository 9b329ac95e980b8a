"""Records sent to laptops.

A laptop receives later changes of every record that it was sent, even after a person moves. Each
change comes with its writer session, so that its history can name author and place.
`store.devices.scopes` decides which records a laptop may be sent.
"""

from collections.abc import Collection, Iterable, Iterator
from itertools import chain
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Kind
from fieldreg.domain.log.changes import Changes, Creations, Edit
from fieldreg.domain.log.ids import LAST_NUMBER, NUMBER_BITS, change_id, writer_of
from fieldreg.store.devices.repository import Device, DeviceRepository
from fieldreg.store.devices.scopes import find_in_scope, find_unsent, made_by_device_sql
from fieldreg.store.engines import Engine, Repository
from fieldreg.store.log import change_log
from fieldreg.store.log.authors import writer_sessions_of
from fieldreg.store.records import kind_sql

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
