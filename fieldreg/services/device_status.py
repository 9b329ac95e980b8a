"""Standing: what head office's trust list says of each laptop that it heard from."""

from typing import Final

from fieldreg.keys.devices.certificates import Certificate
from fieldreg.keys.devices.trust_list import DeviceStatus, TrustList
from fieldreg.keys.key_pairs import HeadOfficeKeys
from fieldreg.store.store import Store

_UNCONFIRMED: Final = (DeviceStatus.UNCONFIRMED, DeviceStatus.WITHDRAWN)


def load_device_statuses(store: Store) -> dict[int, DeviceStatus]:
    """Say of every laptop by its id what the trust list does; a laptop knows of none."""
    presented = {
        one.id: one.certificate for one in store.devices.list_all() if one.certificate is not None
    }
    if not presented:
        return {}
    keys = HeadOfficeKeys.from_bytes(store.metadata.get("keys") or b"")
    trust = TrustList.from_bytes(store.metadata.get("trust") or b"", keys.signing.verify_key)
    return {
        device: trust.check_device(Certificate.from_bytes(certificate)).status
        for device, certificate in presented.items()
    }


def find_unconfirmed_devices(store: Store) -> set[int]:
    """Give the ids of the laptops whose words nobody has compared yet."""
    found = load_device_statuses(store).items()
    return {device for device, verdict in found if verdict in _UNCONFIRMED}
