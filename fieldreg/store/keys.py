"""Head office's keys in use, and recovery secrets of laptops."""

from dataclasses import astuple, dataclass
from typing import Final

from fieldreg.store.engines import Repository

MAX_SECRETS_PER_DEVICE: Final = 8


@dataclass(frozen=True, slots=True)
class FormerKey:
    recipient: str
    retired_on: str
    destroyed_on: str | None


@dataclass(frozen=True, slots=True)
class EscrowedSecret:
    """A secret of the key ring *ring_mark*, sealed to head office."""

    id: int
    device: int
    ring_mark: str
    sealed: bytes
    received_on: str


@dataclass(frozen=True, slots=True)
class RecoveryDisclosure:
    device: int
    ring_mark: str
    read_on: str
    first_person: str
    second_person: str
    reason: str | None


class KeyRepository(Repository):
    def note_device_key(self, device: int, recipient: str, day: str) -> None:
        self._db.execute(
            "INSERT INTO device_key (device, recipient, since) VALUES (?, ?, ?)"
            " ON CONFLICT DO NOTHING",
            (device, recipient, day),
        )

    def list_devices_knowing(self, recipient: str) -> dict[int, str]:
        rows = self._db.execute(
            "SELECT device, since FROM device_key WHERE recipient = ?", (recipient,)
        )
        return dict(rows.fetchall())

    def retire_key(self, recipient: str, day: str) -> None:
        self._db.execute(
            "INSERT INTO former_key (recipient, left_on) VALUES (?, ?)"
            " ON CONFLICT (recipient) DO UPDATE SET left_on = excluded.left_on",
            (recipient, day),
        )

    def note_key_destroyed(self, recipient: str, day: str) -> None:
        self._db.execute(
            "UPDATE former_key SET destroyed_on = ? WHERE recipient = ?", (day, recipient)
        )

    def list_former_keys(self) -> list[FormerKey]:
        return self._rows(
            FormerKey,
            "SELECT recipient, left_on, destroyed_on FROM former_key"
            " ORDER BY left_on DESC, recipient",
        )

    def save_secret(self, device: int, mark: str, sealed: bytes, day: str) -> None:
        """Keep the latest `MAX_SECRETS_PER_DEVICE`."""
        self._db.execute(
            "INSERT INTO device_recovery (id, device, mark, sealed, came_on)"
            " SELECT coalesce(max(id), 0) + 1, ?, ?, ?, ? FROM device_recovery WHERE true"
            " ON CONFLICT DO NOTHING",
            (device, mark, sealed, day),
        )
        self._db.execute(
            "DELETE FROM device_recovery WHERE device = ? AND id NOT IN (SELECT id"
            " FROM device_recovery WHERE device = ? ORDER BY id DESC LIMIT ?)",
            (device, device, MAX_SECRETS_PER_DEVICE),
        )

    def list_secrets_of(self, device: int) -> list[EscrowedSecret]:
        return [secret for secret in self.list_secrets() if secret.device == device]

    def list_secrets(self) -> list[EscrowedSecret]:
        return self._rows(
            EscrowedSecret,
            "SELECT id, device, mark, sealed, came_on FROM device_recovery ORDER BY id DESC",
        )

    def replace_sealed_secret(self, secret: int, sealed: bytes) -> None:
        self._db.execute("UPDATE device_recovery SET sealed = ? WHERE id = ?", (sealed, secret))

    def note_disclosure(self, disclosure: RecoveryDisclosure) -> None:
        self._db.execute(
            "INSERT INTO recovery_reading"
            " (id, device, mark, read_on, first_person, second_person, reason)"
            " SELECT coalesce(max(id), 0) + 1, ?, ?, ?, ?, ?, ?"
            " FROM recovery_reading WHERE true",
            astuple(disclosure),
        )

    def list_disclosures(self) -> list[RecoveryDisclosure]:
        return self._rows(
            RecoveryDisclosure,
            "SELECT device, mark, read_on, first_person, second_person, reason"
            " FROM recovery_reading ORDER BY id DESC",
        )
