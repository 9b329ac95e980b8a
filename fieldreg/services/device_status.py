"""The status that head office's trust list gives each laptop that has sent a bundle."""

from typing import Final

from fieldreg.keys.devices.certificates import Certificate
from fieldreg.keys.devices.trust_list import DeviceStatus, TrustList
from fieldreg.keys.key_pairs import HeadOfficeKeys
from fieldreg.store.metadata import KEYS, TRUST_LIST
from fieldreg.store.store import Store

REACHABLE: Final = (DeviceStatus.KNOWN, DeviceStatus.UNCONFIRMED, DeviceStatus.ENDED)
_UNCONFIRMED: Final = (DeviceStatus.UNCONFIRMED, DeviceStatus.WITHDRAWN)


def load_device_statuses(store: Store) -> dict[int, DeviceStatus]:
    """Return the status of every laptop by its id; empty on a laptop."""
    certificates = {
        device.id: device.certificate
        for device in store.devices.list_all()
        if device.certificate is not None
    }
    if not certificates:
        return {}
    keys = HeadOfficeKeys.from_bytes(store.metadata.read(KEYS))
    trust = TrustList.from_bytes(store.metadata.read(TRUST_LIST), keys.signing.verify_key)
    return {
        device: trust.check_device(Certificate.from_bytes(certificate)).status
        for device, certificate in certificates.items()
    }


def find_unconfirmed_devices(store: Store) -> set[int]:
    statuses = load_device_statuses(store).items()
    return {device for device, status in statuses if status in _UNCONFIRMED}
