"""Invitations: head office issues one as a file, and a laptop is created from it."""

from collections.abc import Iterable
from pathlib import Path

from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.places.place import Level
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.keys.devices.certificates import (
    INVITATION_LIMIT_BYTES,
    INVITATION_MAGIC,
    Invitation,
    Scope,
)
from fieldreg.services.host.file_writing import (
    move_into_place,
    read_limited,
    staged_file,
    write_atomically,
)
from fieldreg.services.installation.model import Installation
from fieldreg.services.permissions import needs
from fieldreg.store.devices.repository import Device
from fieldreg.store.metadata import HUB_CARD, TRUST_LIST
from fieldreg.store.store import Store


def read_invitation(file: Path) -> Invitation:
    """Raise FILE_UNREADABLE, INVITATION_DAMAGED or DOCUMENT_TOO_NEW for a bad *file*."""
    try:
        document = read_limited(file, len(INVITATION_MAGIC) + INVITATION_LIMIT_BYTES + 1)
    except OSError:
        raise Problem(Code.FILE_UNREADABLE, file=file.name) from None
    return Invitation.from_bytes(document)


@needs(Permission.MANAGE_LAPTOPS)
def issue_invitation(
    installation: Installation,
    name: str,
    provinces: tuple[str, ...],
    *,
    until: str = "",
    replaces: str = "",
) -> bytes:
    """Return the bytes of an invitation of a laptop for *provinces* (codes or names).

    It is in the trust list before the file exists. *until* is the last day of answers. A laptop
    that *replaces* another may hold the other's records, and gets its provinces by default.

    Raises:
        Problem: NOT_HEAD_OFFICE, PLACE_UNKNOWN, DEVICE_EXISTS, VALUE_REFUSED; NOT_FOUND for
            *replaces*.
    """
    keys, store, tools = installation.head_office_keys(), installation.store, installation.tools
    with store.transaction():
        replaced = _find_replaced(store, name, replaces)
        invitation = Invitation.issue(
            keys,
            invitation_id=tools.entropy.bytes(8).hex(),
            issued_on=installation.day,
            head_office_name=installation.name,
            laptop_name=name,
            scope=build_scope(
                tools.places, provinces or (replaced.provinces if replaced else ()), until
            ),
            hub=store.metadata.read(HUB_CARD),
        )
        device = _note_invitation(installation, invitation)
        if replaced is not None:
            store.devices.note_replacement(device, replaced.id)
    return invitation.document


def _note_invitation(installation: Installation, invitation: Invitation) -> int:
    """Add the laptop to the trust list and to the store; return its id."""
    keys, store, day = installation.head_office_keys(), installation.store, installation.day
    trust = installation.trust_list().with_invitation(keys, invitation, issued_on=day)
    store.metadata.write(TRUST_LIST, trust.document)
    device = store.devices.invite(
        invitation.laptop_name,
        invitation.scope.provinces,
        invitation.one_use_key.verify_key.raw,
        day,
    )
    store.keys.note_device_key(device, keys.identity.recipient.key_id, day)
    return device


def _find_replaced(store: Store, name: str, replaces: str) -> Device | None:
    """Return the laptop that *name* *replaces*, if any."""
    if store.devices.find_by_name(name) is not None:
        raise Problem(Code.DEVICE_EXISTS, name=name)
    replaced = store.devices.find_by_name(replaces)
    if replaces and replaced is None:
        raise Problem(Code.NOT_FOUND, laptop=replaces)
    return replaced


@needs(Permission.MANAGE_LAPTOPS)
def invite_laptop(
    installation: Installation,
    file: Path,
    name: str,
    provinces: tuple[str, ...],
    *,
    until: str = "",
    replaces: str = "",
) -> None:
    """Issue an invitation and write its *file*, or do neither.

    Raises:
        Problem: FILE_NOT_WRITTEN, DISK_FULL, DISK_FAILED, and as `issue_invitation`.
    """
    with staged_file(installation.store, file) as fresh:
        with installation.store.transaction():
            document = issue_invitation(
                installation, name, provinces, until=until, replaces=replaces
            )
            write_atomically(fresh, document)
        # Nobody can hold the file before the trust list has the laptop.
        move_into_place(fresh, file)


def build_scope(places: Gazetteer, provinces: Iterable[str], until: str) -> Scope:
    """Raise PLACE_UNKNOWN for one of *provinces*, which are codes or names."""
    return Scope.from_provinces((_parse_aimag(places, province) for province in provinces), until)


def _parse_aimag(places: Gazetteer, typed: str) -> str:
    code = places.resolve(typed, Level.AIMAG)
    if code is None:
        raise Problem(Code.PLACE_UNKNOWN, place=typed)
    return code
