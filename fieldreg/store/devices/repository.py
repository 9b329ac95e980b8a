"""Laptops known to head office."""

from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import chain, count

from fieldreg.store.devices import unconfirmed
from fieldreg.store.engines import Repository
from fieldreg.store.log.scopes import forget_scopes

_COLUMNS = (
    "id, name, trainer, invitation, certificate, reason,"
    " held_version, sent_version, answered_version,"
    " coalesce((SELECT max(a.version) FROM arrival a JOIN device_writer w"
    " ON w.writer = a.writer WHERE w.device = device.id), 0),"
    " invited_on, last_received_on, last_noted_on,"
    " (SELECT count(*) FROM branch b JOIN device_writer c ON c.writer = b.becomes"
    " WHERE c.device = device.id AND b.former = 0)"
)


@dataclass(frozen=True, slots=True)
class Device:
    """*provinces* are aimag codes: people there are sent to it and may be changed by it.

    *certificate* is the last one presented, trusted or not. Of head office's versions,
    *held_version* is reported by the laptop, *sent_version* is the last reply with changes,
    *answered_version* the last reply, *last_change_version* came with its own latest changes.
    *clone_count* counts other logs under its writers' names.
    """

    id: int
    name: str
    trainer: str | None
    invitation_key: bytes
    certificate: bytes | None
    reason: str | None
    held_version: int
    sent_version: int
    answered_version: int
    last_change_version: int
    invited_on: str
    last_received_on: str | None
    last_noted_on: str | None
    clone_count: int
    provinces: tuple[str, ...] = ()


class DeviceRepository(Repository):
    def invite(self, name: str, provinces: tuple[str, ...], key: bytes, day: str) -> int:
        [(device,)] = self._db.execute(
            "INSERT INTO device (id, name, invitation, sent_version,"
            " answered_version, invited_on)"
            " SELECT coalesce(max(id), 0) + 1, ?, ?, 0, 0, ? FROM device"
            " RETURNING id",
            (name, key, day),
        ).fetchall()
        self.set_provinces(device, provinces)
        return int(device)

    def set_provinces(self, device: int, provinces: tuple[str, ...]) -> None:
        sql = "SELECT province FROM device_province WHERE device = ? ORDER BY province"
        if tuple(self._column(sql, (device,))) == provinces:
            return
        self._forget_scope(device)
        self._db.execute("DELETE FROM device_province WHERE device = ?", (device,))
        self._db.executemany(
            "INSERT INTO device_province (device, province) VALUES (?, ?)",
            [(device, province) for province in provinces],
        )

    def note_replacement(self, device: int, lost: int) -> None:
        self._db.execute(
            "INSERT INTO device_before (device, before) SELECT ?1, ?2 UNION"
            " SELECT ?1, before FROM device_before WHERE device = ?2",
            (device, lost),
        )
        self._forget_scope(device)

    def list_replaced(self, device: int) -> list[int]:
        return self._column("SELECT before FROM device_before WHERE device = ?", (device,))

    def note_cutoff_reason(self, device: int, reason: str) -> None:
        self._db.execute("UPDATE device SET reason = ? WHERE id = ?", (reason or None, device))

    def invite_if_unknown(
        self, name: str, provinces: tuple[str, ...], key: bytes, day: str
    ) -> None:
        if not self.list_by_invitation(key):
            self.invite(self._free_name(name), provinces, key, day)

    def add_clone(self, first: Device, day: str) -> Device:
        name = self._free_name(first.name)
        device = self.find(self.invite(name, first.provinces, first.invitation_key, day))
        assert device is not None  # noqa: S101  # created in the line above
        return device

    def list_all(self) -> list[Device]:
        return self._where("1 = 1", ())

    def find(self, device: int) -> Device | None:
        return next(iter(self._where("id = ?", (device,))), None)

    def find_by_name(self, name: str) -> Device | None:
        return next(iter(self._where("name = ?", (name,))), None)

    def list_by_invitation(self, key: bytes) -> list[Device]:
        return sorted(self._where("invitation = ?", (key,)), key=lambda device: device.id)

    def find_by_writer(self, writer: int) -> Device | None:
        condition = "id = (SELECT device FROM device_writer WHERE writer = ?)"
        return next(iter(self._where(condition, (writer,))), None)

    def list_writers(self, device: int) -> list[int]:
        return self._column(
            "SELECT writer FROM device_writer WHERE device = ? ORDER BY begun", (device,)
        )

    def note_writer(self, device: int, writer: int) -> None:
        if self._value("SELECT 1 FROM device_writer WHERE writer = ?", (writer,)):
            return
        self._forget_scope(device)
        if self._value("SELECT 1 FROM arrival WHERE writer = ? LIMIT 1", (writer,)):
            forget_scopes(self._db)  # its sessions counted as head office's
        self._db.execute(
            "INSERT INTO device_writer (begun, writer, device)"
            " SELECT coalesce(max(begun), 0) + 1, ?, ? FROM device_writer WHERE true"
            " ON CONFLICT DO NOTHING",
            (writer, device),
        )

    def confirm(self, device: int, provinces: tuple[str, ...]) -> None:
        self.set_provinces(device, provinces)
        self.note_confirmation(device, is_confirmed=True)

    def note_confirmation(self, device: int, *, is_confirmed: bool) -> None:
        unconfirmed.save_unconfirmed(self._db, device, is_unconfirmed=not is_confirmed)

    def list_unconfirmed_writers(self) -> frozenset[int]:
        return frozenset(unconfirmed.list_unconfirmed_writers(self._db))

    def note_bundle_header(
        self,
        device: int,
        *,
        writer: int,
        trainer: str,
        certificate: bytes,
        held_version: int,
        noted_on: str,
        received_on: str,
    ) -> None:
        self.note_writer(device, writer)
        self._db.execute(
            "UPDATE device SET trainer = ?1, certificate = ?2,"
            " last_received_on = ?3, last_noted_on ="
            " CASE WHEN last_noted_on > ?4 THEN last_noted_on ELSE ?4 END,"
            # Of two laptops with one name, answer the one that holds less.
            " held_version = CASE WHEN spoke = 1 AND held_version < ?6"
            " THEN held_version ELSE ?6 END, spoke = 1,"
            # What it had confirmed, and a laptop that was put back has no longer, is due again.
            " scope = CASE WHEN held_version <= ?6 THEN scope END WHERE id = ?5",
            (trainer, certificate, received_on, noted_on, device, held_version),
        )

    def note_certificate(self, device: int, certificate: bytes) -> None:
        self._db.execute("UPDATE device SET certificate = ? WHERE id = ?", (certificate, device))

    def note_bundle_end(self, writer: int, last: int, log_hash: bytes) -> None:
        self._db.execute(
            "INSERT INTO heard (writer, last, hash) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            (writer, last, log_hash),
        )

    def clear_bundle_ends(self) -> None:
        self._db.execute("DELETE FROM heard")

    def list_bundle_ends(self, writer: int) -> list[tuple[int, bytes]]:
        rows = self._db.execute(
            "SELECT last, hash FROM heard WHERE writer = ? ORDER BY last, hash", (writer,)
        )
        return [(row[0], row[1]) for row in rows]

    def current_version(self) -> int:
        """Return the number of transactions that changed data here or made a reply."""
        return int(self._db.execute("SELECT version FROM clock").fetchone()[0])

    def find_last_number_at(self, version: int, writer: int) -> int:
        held = 0
        for first, last in self._db.execute(
            "SELECT first, last FROM arrival WHERE writer = ? AND version <= ? ORDER BY first",
            (writer, version),
        ):
            if first > held + 1:
                break
            held = max(held, last)
        return held

    def list_arrival_versions(self, writer: int) -> list[int]:
        return self._column(
            "SELECT DISTINCT version FROM arrival WHERE writer = ? ORDER BY version", (writer,)
        )

    def last_change_version(self) -> int:
        return int(self._value("SELECT coalesce(max(version), 0) FROM arrival"))

    def forget_scopes(self) -> None:
        forget_scopes(self._db)

    def forget_scopes_after(self, device: int) -> None:
        self._db.execute(
            "UPDATE device SET scope = NULL"
            " WHERE id IN (SELECT device FROM device_before WHERE before = ?)",
            (device,),
        )

    def _forget_scope(self, device: int) -> None:
        self._db.execute("UPDATE device SET scope = NULL WHERE id = ?", (device,))

    def _free_name(self, name: str) -> str:
        names = chain([name], (f"{name} ({number})" for number in count(2)))
        return next(candidate for candidate in names if self.find_by_name(candidate) is None)

    def _where(self, condition: str, bound: tuple[object, ...]) -> list[Device]:
        rows = self._db.execute(
            f"SELECT {_COLUMNS} FROM device WHERE {condition} ORDER BY name", bound
        ).fetchall()
        provinces: dict[int, list[str]] = defaultdict(list)
        for device, province in self._db.execute(
            "SELECT device, province FROM device_province WHERE device IN"
            f" (SELECT id FROM device WHERE {condition}) ORDER BY province",
            bound,
        ):
            provinces[device].append(province)
        return [replace(Device(*row), provinces=tuple(provinces[row[0]])) for row in rows]
