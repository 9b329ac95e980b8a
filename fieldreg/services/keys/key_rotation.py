"""Rotation: the keys to which laptops seal, who knows the present one, and destroying others.

A laptop takes another key only from a trust list that head office signed and that has a
higher version, so some go on with the former for a while, and it opens what they send. It
is destroyed once nobody needs it: every laptop that may still send something has been
given a later key or has sealed to one, and ninety days have passed. What comes to it then
stays on its laptop, which seals it anew when it is answered next.
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
from fieldreg.services.permissions import needs
from fieldreg.store.keys import FormerKey
from fieldreg.store.store import Store

MIN_RETENTION_DAYS: Final = 90
_OUT: Final = (LaptopState.REVOKED, LaptopState.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class FormerKeyStatus:
    """A key that opens still though nobody should seal to it any more.

    *missing* are the laptops of which it is not known that they know a later one, and
    *days* how many must pass yet.
    """

    key: FormerKey
    missing_laptops: tuple[LaptopLine, ...]
    days_left: int

    @property
    def may_be_destroyed(self) -> bool:
        """Whether nobody needs it any more."""
        return not self.missing_laptops and not self.days_left


@dataclass(frozen=True, slots=True)
class KeyRotationStatus:
    """The *present* key's id, since when each laptop knows it, and those before it.

    *known_since* is empty for a laptop that is not known to have it.
    """

    present_key_id: str
    known_since: tuple[tuple[LaptopLine, str], ...]
    former: tuple[FormerKeyStatus, ...]
    destroyed: tuple[FormerKey, ...]


@needs(Permission.VIEW_LAPTOPS)
def load_rotation_status(installation: Installation) -> KeyRotationStatus:
    """Tell which keys are in use here, and by whom.

    Raises:
        Problem: NOT_HEAD_OFFICE.
    """
    keys, shelf = installation.head_office_keys(), installation.store.keys
    lines = laptop_registry.list_laptops(installation)
    present = keys.identity.recipient.key_id
    since = shelf.list_devices_knowing(present)
    former = shelf.list_former_keys()
    return KeyRotationStatus(
        present,
        tuple((one, since.get(one.device.id, "")) for one in lines),
        tuple(_former(installation, keys, former, lines)),
        tuple(one for one in former if one.destroyed_on),
    )


@needs(Permission.MANAGE_KEYS)
def destroy_former_keys(installation: Installation) -> list[str]:
    """Destroy every former key that nobody needs any more; give their ids.

    Raises:
        Problem: NOT_HEAD_OFFICE; NOTHING_TO_DESTROY where there is no former key;
            KEYS_IN_USE where none may go, with the laptops that are `missing` and the
            `days` that must pass yet.
    """
    return _destroy(installation, load_rotation_status(installation))


@needs(Permission.APPLY_PENDING)
def destroy_due_keys(installation: Installation) -> None:
    """Destroy what nobody needs any more, where there is something."""
    if not installation.head_office_keys().older_identities:
        return  # nearly always; nothing of it is to cost a reception its time
    found = load_rotation_status(installation)
    if any(one.may_be_destroyed for one in found.former):
        _destroy(installation, found)


def _destroy(installation: Installation, found: KeyRotationStatus) -> list[str]:
    if not found.former:
        raise Problem(Code.NOTHING_TO_DESTROY)
    gone = [one.key.recipient for one in found.former if one.may_be_destroyed]
    if not gone:
        last = found.former[-1]
        names = ", ".join(one.device.name for one in last.missing_laptops)
        facts: dict[str, str | int] = {"missing": names} if names else {}
        if last.days_left:
            facts["days"] = last.days_left
        raise Problem(Code.KEYS_IN_USE, **facts)
    store, day = installation.store, installation.tools.clock.today().isoformat()
    with store.transaction():
        keys = installation.head_office_keys()
        _seal_waiting_again(store, keys, gone)
        key_escrow.replace_office_keys(store, keys.without_identities(gone), day)
        for one in gone:
            store.keys.note_key_destroyed(one, day)
        store.erasures.request_vacuum()
    return gone


def _former(
    installation: Installation,
    keys: HeadOfficeKeys,
    noted: list[FormerKey],
    lines: list[LaptopLine],
) -> Iterator[FormerKeyStatus]:
    """Give the former keys that open still, the latest first."""
    today = installation.tools.clock.today()
    noted_of = {one.recipient: one for one in noted}
    knowing: set[int] = set()
    for newer, identity in zip(keys.opening_identities, keys.older_identities, strict=False):
        knowing |= set(installation.store.keys.list_devices_knowing(newer.recipient.key_id))
        key_id = identity.recipient.key_id
        # One that came with a copy of the keys has no day: it counts as left today.
        key = noted_of.get(key_id) or FormerKey(key_id, today.isoformat(), None)
        missing = (one for one in lines if one.device.id not in knowing and one.state not in _OUT)
        passed = (today - date.fromisoformat(key.retired_on)).days
        yield FormerKeyStatus(key, tuple(missing), max(0, MIN_RETENTION_DAYS - max(0, passed)))


def _seal_waiting_again(store: Store, keys: HeadOfficeKeys, gone: list[str]) -> None:
    """Seal what waits here for a person, or for an earlier bundle, to the present key."""
    going: list[Identity] = [one for one in keys.older_identities if one.recipient.key_id in gone]
    for sha, body in store.bundles.list_bodies():
        try:
            inside = open_sealed(body, *going)
        except Problem:
            continue  # sealed to another of our keys, or damaged and kept for a person
        store.bundles.replace_body(sha, seal(inside, [keys.identity.recipient]))
