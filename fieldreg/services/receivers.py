"""Machines of head office that receive day and night, unattended, and sign receipts only.

They have no key that signs for head office or an officer, and not the store's key (decision 21).
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.keys.devices.receivers import ReceiptSigner, ReceiverCertificate, ReceiverEntry
from fieldreg.keys.devices.trust_list import TrustList
from fieldreg.keys.local_sealing import derive_receiver_key
from fieldreg.keys.signing import SigningKey
from fieldreg.services.installation.home import DatabaseAddress
from fieldreg.services.installation.model import Installation
from fieldreg.services.officers import writing_admission
from fieldreg.services.user_session import needs
from fieldreg.store.metadata import RECEIVER_KEYS, TRUST_LIST

_USUAL_DAYS: Final = 365


@dataclass(frozen=True, slots=True)
class Receiver:
    name: str
    until: str
    revoked_on: str
    is_at_work: bool


@needs(Permission.VIEW_LAPTOPS)
def list_receivers(installation: Installation) -> list[Receiver]:
    entries = installation.trust_list().receivers
    found = [_to_receiver(entry, installation.day) for entry in entries]
    return sorted(found, key=lambda each: (not each.is_at_work, each.name, each.until))


@needs(Permission.MANAGE_OFFICERS)
def create_receiver(
    installation: Installation,
    name: str,
    passphrase: str,
    file: Path,
    *,
    until: str = "",
    url: str = "",
) -> Receiver:
    """Write the *file* by which a machine joins this head office to receive, up to the day *until*.

    *url* is the address of the database for that machine, by default the one here. Raises
    DATABASE_NEEDED where the store is a file; RECEIVER_EXISTS; VALUE_REFUSED for a day that is
    past; and as `officers.admit_officer`.
    """
    keys, key = installation.head_office_keys(), installation.store_key
    address, name = installation.home.read_address(key), name.strip()
    if address is None:
        raise Problem(Code.DATABASE_NEEDED)
    if any(each.name == name and each.is_at_work for each in list_receivers(installation)):
        raise Problem(Code.RECEIVER_EXISTS, name=name)
    until = until or (date.fromisoformat(installation.day) + timedelta(_USUAL_DAYS)).isoformat()
    if until < installation.day:
        raise Problem(Code.VALUE_REFUSED, field="until")
    own = SigningKey.generate()
    certificate = ReceiverCertificate.issue(keys.signing, own.verify_key, name=name, until=until)
    drawn = DatabaseAddress.create(url or address.url, installation.tools.entropy)
    drawn = replace(drawn, receiver=ReceiptSigner(own, certificate.document))
    receiver_key = derive_receiver_key(key)
    given = {"name": name, "passphrase": passphrase}
    with writing_admission(installation, file, receiver_key, drawn, **given):
        _save(installation, ReceiverEntry(certificate))
        installation.store.metadata.write(RECEIVER_KEYS, keys.for_receiver().to_bytes())
        installation.store.metadata.reseal()
    return _to_receiver(ReceiverEntry(certificate), installation.day)


@needs(Permission.MANAGE_OFFICERS)
def revoke_receiver(installation: Installation, name: str) -> Receiver:
    """End the work of the receiver *name*: laptops take no receipts of it, and it opens no more.

    Raises NOT_FOUND where none of this name is at work.
    """
    with installation.store.transaction():
        for entry in installation.trust_list().receivers:
            if entry.certificate.name == name and not entry.revoked_on:
                revoked = replace(entry, revoked_on=installation.day)
                _save(installation, revoked)
                if not any(each.is_at_work for each in list_receivers(installation)):
                    # A later copy of the database has no later key of head office for it.
                    installation.store.metadata.delete(RECEIVER_KEYS)
                return _to_receiver(revoked, installation.day)
    raise Problem(Code.NOT_FOUND, ref=name)


def _save(installation: Installation, entry: ReceiverEntry) -> None:
    keys, day = installation.head_office_keys(), installation.day
    trust: TrustList = installation.trust_list().with_receiver(keys, entry, issued_on=day)
    installation.store.metadata.write(TRUST_LIST, trust.document)


def _to_receiver(entry: ReceiverEntry, day: str) -> Receiver:
    certificate = entry.certificate
    return Receiver(certificate.name, certificate.until, entry.revoked_on, entry.is_at_work_on(day))
