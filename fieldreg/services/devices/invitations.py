"""Invitations of laptops, and the hub card for them."""

from collections.abc import Iterable
from pathlib import Path
from typing import TypedDict
from urllib.parse import urlsplit

from typing_extensions import Unpack

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
from fieldreg.keys.hub.hub_card import HubCard
from fieldreg.keys.signing import SigningKey, VerifyKey
from fieldreg.services.host.file_writing import (
    move_into_place,
    read_limited,
    staged_file,
    write_atomically,
)
from fieldreg.services.installation.model import Installation
from fieldreg.services.user_session import needs
from fieldreg.store.devices.repository import Device
from fieldreg.store.metadata import HEAD_OFFICE_KEY, HUB_CARD, TRUST_LIST, bytes_entry
from fieldreg.store.store import Store


def read_invitation(file: Path) -> Invitation:
    """Raise FILE_UNREADABLE, INVITATION_DAMAGED or DOCUMENT_TOO_NEW."""
    limit_bytes = len(INVITATION_MAGIC) + INVITATION_LIMIT_BYTES + 1
    return Invitation.from_bytes(read_limited(file, limit_bytes))


class InvitationTerms(TypedDict, total=False):
    """*replaces* gives the laptop's provinces by default.

    A *place* (soum or aimag) or *course* (name) needs a last day.
    """

    until: str
    replaces: str
    place: str
    course: str


@needs(Permission.MANAGE_LAPTOPS)
def issue_invitation(
    installation: Installation,
    name: str,
    provinces: tuple[str, ...],
    **terms: Unpack[InvitationTerms],
) -> bytes:
    """Return the bytes of an invitation; *provinces* are codes or names.

    It is in the trust list before the file exists. Raises NOT_HEAD_OFFICE, PLACE_UNKNOWN,
    DEVICE_EXISTS, VALUE_REFUSED, also for a last day that is over; NOT_FOUND for *replaces*.
    """
    keys, store, tools = installation.head_office_keys(), installation.store, installation.tools
    if "" < terms.get("until", "") < installation.day:
        raise Problem(Code.VALUE_REFUSED, field="until")
    with store.transaction():
        replaced = _find_replaced(store, name, terms.get("replaces", ""))
        invitation = Invitation.issue(
            keys,
            invitation_id=tools.entropy.bytes(8).hex(),
            issued_on=installation.day,
            head_office_name=installation.name,
            laptop_name=name,
            scope=build_scope(
                tools.places,
                provinces or (replaced.provinces if replaced else ()),
                terms.get("until", ""),
                place=terms.get("place", ""),
                course=terms.get("course", ""),
            ),
            hub=store.metadata.read(HUB_CARD),
        )
        device = _note_invitation(installation, invitation)
        if replaced is not None:
            store.devices.note_replacement(device, replaced.id)
    return invitation.document


def _note_invitation(installation: Installation, invitation: Invitation) -> int:
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
    **terms: Unpack[InvitationTerms],
) -> None:
    """Issue an invitation and write its *file*, or do neither.

    Raises FILE_NOT_WRITTEN, DISK_FULL, DISK_FAILED, and as `issue_invitation`.
    """
    with staged_file(installation.store, file) as fresh:
        with installation.store.transaction():
            document = issue_invitation(installation, name, provinces, **terms)
            write_atomically(fresh, document)
        # The trust list has the laptop before the file exists.
        move_into_place(fresh, file)


def build_scope(
    places: Gazetteer, provinces: Iterable[str], until: str, *, place: str = "", course: str = ""
) -> Scope:
    """Return a scope of *provinces* and *place*, which are codes or names.

    Raises PLACE_UNKNOWN; VALUE_REFUSED for a narrow scope without a last day.
    """
    codes = (_parse_place(places, province, Level.AIMAG) for province in provinces)
    place = _parse_place(places, place, Level.SOUM, Level.AIMAG) if place.strip() else ""
    scope = Scope.from_provinces(codes, until, place=place, course=course.strip())
    if scope.is_narrow and not until:
        raise Problem(Code.VALUE_REFUSED, field="until")
    return scope


def _parse_place(places: Gazetteer, typed: str, *levels: Level) -> str:
    found = (places.resolve(typed, level) for level in levels)
    code = next(filter(None, found), None)
    if code is None:
        raise Problem(Code.PLACE_UNKNOWN, place=typed)
    return code


_AUTHORITY = bytes_entry("hub-authority")


@needs(Permission.MANAGE_LAPTOPS)
def set_hub_address(
    installation: Installation, url: str, *, is_public: bool = False
) -> tuple[HubCard, SigningKey, tuple[bytes, bytes] | None]:
    """Set the hub's address; return its card, signing key, and TLS certificate and key.

    The latter are PEM, None where it *is_public*. Raises NOT_HEAD_OFFICE, HUB_ADDRESS_WRONG.
    """
    from fieldreg.keys.hub.tls_authority import TlsAuthority  # noqa: PLC0415  X.509 loads slowly

    keys, key = installation.head_office_keys(), SigningKey.generate()
    metadata = installation.store.metadata
    with installation.store.transaction():
        stored = metadata.read(_AUTHORITY)
        authority = TlsAuthority.from_bytes(stored) if stored else TlsAuthority.generate()
        metadata.write(_AUTHORITY, authority.to_bytes())
        card = HubCard.issue(
            keys, url=url, key=key.verify_key, authority=b"" if is_public else authority.certificate
        )
        metadata.write(HUB_CARD, card.document)
    host = urlsplit(card.url).hostname or ""
    return card, key, None if is_public else authority.issue_certificate(host)


@needs(Permission.VIEW_OVERVIEW)
def load_hub_card(installation: Installation) -> HubCard:
    """Raise HUB_NONE."""
    metadata = installation.store.metadata
    document = metadata.read(HUB_CARD)
    if not document:
        raise Problem(Code.HUB_NONE)
    if installation.is_head_office:
        signer = installation.head_office_keys().verify_key
    else:
        signer = VerifyKey(metadata.read(HEAD_OFFICE_KEY))
    return HubCard.from_bytes(document, signer)
