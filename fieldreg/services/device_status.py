"""The trust list's status of each laptop."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from fieldreg.domain.log.ids import writer_of
from fieldreg.keys.devices.certificates import Certificate
from fieldreg.keys.devices.trust_list import DeviceStatus, TrustList
from fieldreg.keys.key_pairs import HeadOfficeKeys
from fieldreg.store.metadata import KEYS, TRUST_LIST
from fieldreg.store.office_notes import VOUCHED_LAPTOPS
from fieldreg.store.store import Store

REACHABLE: Final = (DeviceStatus.KNOWN, DeviceStatus.UNCONFIRMED, DeviceStatus.ENDED)
KEPT_AWAY: Final = timedelta(days=90)
"""How long what laptops said is kept after it was put away."""
_UNCONFIRMED: Final = (DeviceStatus.UNCONFIRMED, DeviceStatus.WITHDRAWN)


def load_device_statuses(store: Store) -> dict[int, DeviceStatus]:
    certificates = {
        device.id: device.certificate
        for device in store.devices.list_all()
        if device.certificate is not None
    }
    if not certificates:
        return {}
    trust = _load_trust(store)
    return {
        device: trust.check_device(Certificate.from_bytes(certificate)).status
        for device, certificate in certificates.items()
    }


def find_unconfirmed_devices(store: Store) -> set[int]:
    statuses = load_device_statuses(store).items()
    return {device for device, status in statuses if status in _UNCONFIRMED}


def count_unconfirmed(store: Store) -> int:
    return [*load_device_statuses(store).values()].count(DeviceStatus.UNCONFIRMED)


def note_confirmations(store: Store) -> None:
    devices = [device for device in store.devices.list_all() if device.certificate is not None]
    if not devices:
        return
    if store.installation_id:  # others write there, and no seal covers what is due to laptops
        with store.transaction():
            store.devices.forget_scopes()
    trust, vouched = _load_trust(store), find_vouched_keys(store)
    confirmed = {
        device.id: device.id in vouched or trust.is_confirmed(device.certificate)
        for device in devices
    }
    unconfirmed = (device for device, is_confirmed in confirmed.items() if not is_confirmed)
    writers = {writer for device in unconfirmed for writer in store.devices.list_writers(device)}
    if writers != store.devices.list_unconfirmed_writers():
        with store.transaction():
            for device, is_confirmed in confirmed.items():
                store.devices.note_confirmation(device, is_confirmed=is_confirmed)


def forget_put_away(store: Store, today: str) -> None:
    before = (date.fromisoformat(today) - KEPT_AWAY).isoformat()
    with store.transaction():
        if store.bundles.forget_put_away(today, before):
            store.erasures.request_vacuum()


def find_vouched_keys(store: Store) -> dict[int, bytes]:
    vouched, authority = store.metadata.read(VOUCHED_LAPTOPS), store.officers.authority
    keys = {
        device.id: Certificate.from_bytes(device.certificate).device_key.raw
        for device in filter(None, map(store.devices.find, vouched))
        if device.certificate is not None
    }
    is_counted = authority.trust.is_counted if authority else lambda _key: True
    return {device: key for device, key in keys.items() if is_counted(key)}


def filter_unconfirmed(store: Store, records: Iterable[int]) -> set[int]:
    writers = store.devices.list_unconfirmed_writers()
    return {record for record in records if writer_of(record) in writers} if writers else set()


def count_unheard(store: Store) -> int:
    unheard = [device for device in store.devices.list_all() if device.certificate is None]
    if not unheard:
        return 0
    trust = _load_trust(store)
    open_keys = {
        entry.key.raw for entry in trust.invitations if not trust.is_withdrawn(entry.invitation_id)
    }
    return sum(device.invitation_key in open_keys for device in unheard)


def _load_trust(store: Store) -> TrustList:
    keys = HeadOfficeKeys.from_bytes(store.metadata.read(KEYS))
    return TrustList.from_bytes(store.metadata.read(TRUST_LIST), keys.verify_key)


def save_merged_trust_list(store: Store, trust: TrustList, day: str) -> None:
    authority = store.officers.authority
    signed = authority.trust.restrict(trust.document) if authority else trust.document
    store.metadata.write(TRUST_LIST, signed)
    trust = _load_trust(store)
    for invitation in trust.invitations:
        store.devices.invite_if_unknown(
            invitation.laptop_name, invitation.scope.provinces, invitation.key.raw, day
        )
    for device in store.devices.list_all():
        confirmed = trust.find_confirmed(device.certificate)
        if confirmed:
            store.devices.confirm(device.id, confirmed.scope.provinces)
