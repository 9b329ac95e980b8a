"""Rotation of the key that laptops seal to, and destruction of former keys.

A former key is destroyed after ninety days, once every laptop that may still send was given a later
key or has sealed to one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.keys.key_pairs import HeadOfficeKeys
from fieldreg.keys.sealing import Identity, open_sealed, seal
from fieldreg.services.devices import laptop_registry
from fieldreg.services.devices.laptop_registry import LaptopLine, LaptopState
from fieldreg.services.installation.model import Installation
from fieldreg.services.keys import key_escrow
from fieldreg.services.user_session import needs
from fieldreg.store.keys import FormerKey
from fieldreg.store.store import Store

MIN_RETENTION_DAYS: Final = 90
_OUT: Final = (LaptopState.REVOKED, LaptopState.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class FormerKeyStatus:
    key: FormerKey
    missing_laptops: tuple[LaptopLine, ...]
    days_left: int

    @property
    def may_be_destroyed(self) -> bool:
        return not self.missing_laptops and not self.days_left


@dataclass(frozen=True, slots=True)
class KeyRotationStatus:
    present_key_id: str
    known_since: tuple[tuple[LaptopLine, str], ...]
    former: tuple[FormerKeyStatus, ...]
    destroyed: tuple[FormerKey, ...]


@needs(Permission.VIEW_LAPTOPS)
def load_rotation_status(installation: Installation) -> KeyRotationStatus:
    keys, repository = installation.head_office_keys(), installation.store.keys
    lines = laptop_registry.list_laptops(installation)
    present = keys.identity.recipient.key_id
    since = repository.list_devices_knowing(present)
    former = repository.list_former_keys()
    return KeyRotationStatus(
        present,
        tuple((line, since.get(line.device.id, "")) for line in lines),
        tuple(_former(installation, keys, former, lines)),
        tuple(key for key in former if key.destroyed_on),
    )


@needs(Permission.MANAGE_KEYS)
def destroy_former_keys(installation: Installation) -> list[str]:
    """Destroy the former keys that no laptop needs; return their ids.

    Raises NOT_HEAD_OFFICE; NOTHING_TO_DESTROY; KEYS_IN_USE with the `missing` laptops and the
    `days` left.
    """
    return _destroy(installation, load_rotation_status(installation))


@needs(Permission.APPLY_PENDING)
def destroy_due_keys(installation: Installation) -> None:
    if not installation.head_office_keys().older_identities:
        return  # the usual case; office sync must not slow down for it
    status = load_rotation_status(installation)
    if any(former.may_be_destroyed for former in status.former):
        _destroy(installation, status)


def _destroy(installation: Installation, status: KeyRotationStatus) -> list[str]:
    if not status.former:
        raise Problem(Code.NOTHING_TO_DESTROY)
    destroyed = [former.key.recipient for former in status.former if former.may_be_destroyed]
    if not destroyed:
        last = status.former[-1]
        names = ", ".join(line.device.name for line in last.missing_laptops)
        facts: dict[str, str | int] = {"missing": names} if names else {}
        if last.days_left:
            facts["days"] = last.days_left
        raise Problem(Code.KEYS_IN_USE, **facts)
    store, day = installation.store, installation.day
    with store.transaction():
        keys = installation.head_office_keys()
        _seal_waiting_again(store, keys, destroyed)
        key_escrow.replace_office_keys(store, keys.without_identities(destroyed), day)
        for key_id in destroyed:
            store.keys.note_key_destroyed(key_id, day)
        store.erasures.request_vacuum()
    return destroyed


def _former(
    installation: Installation,
    keys: HeadOfficeKeys,
    noted: list[FormerKey],
    lines: list[LaptopLine],
) -> Iterator[FormerKeyStatus]:
    today = installation.tools.clock.today()
    noted_by_id = {key.recipient: key for key in noted}
    knowing: set[int] = set()
    for newer, identity in zip(keys.opening_identities, keys.older_identities, strict=False):
        knowing |= set(installation.store.keys.list_devices_knowing(newer.recipient.key_id))
        key_id = identity.recipient.key_id
        # One that came with a copy of the keys has no day: it counts as left today.
        key = noted_by_id.get(key_id) or FormerKey(key_id, today.isoformat(), None)
        missing = (
            line for line in lines if line.device.id not in knowing and line.state not in _OUT
        )
        passed = (today - date.fromisoformat(key.retired_on)).days
        yield FormerKeyStatus(key, tuple(missing), max(0, MIN_RETENTION_DAYS - max(0, passed)))


def _seal_waiting_again(store: Store, keys: HeadOfficeKeys, key_ids: list[str]) -> None:
    identities: list[Identity] = [
        identity for identity in keys.older_identities if identity.recipient.key_id in key_ids
    ]
    for sha, body in store.bundles.list_bodies():
        try:
            plain = open_sealed(body, *identities)
        except Problem:
            continue  # sealed to another of our keys, or damaged and kept for a person
        store.bundles.replace_body(sha, seal(plain, [keys.identity.recipient]))
