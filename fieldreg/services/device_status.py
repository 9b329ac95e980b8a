"""Standing: what head office's trust list says of each laptop that it heard from."""

from typing import Final

from fieldreg.keys.devices.certificates import Certificate
from fieldreg.keys.devices.trust_list import TrustList, Verdict
from fieldreg.keys.key_pairs import HeadOfficeKeys
from fieldreg.store.store import Store

_UNCONFIRMED: Final = (Verdict.UNCONFIRMED, Verdict.WITHDRAWN)


def verdicts(store: Store) -> dict[int, Verdict]:
    """Say of every laptop by its id what the trust list does; a laptop knows of none."""
    presented = {
        one.id: one.certificate
        for one in store.devices.all()
        if one.certificate is not None
    }
    if not presented:
        return {}
    keys = HeadOfficeKeys.from_bytes(store.papers.get("keys") or b"")
    trust = TrustList.from_bytes(store.papers.get("trust") or b"", keys.signing.verify_key)
    return {
        device: trust.chain(Certificate.from_bytes(certificate)).verdict
        for device, certificate in presented.items()
    }


def unconfirmed(store: Store) -> set[int]:
    """Give the ids of the laptops whose words nobody has compared yet."""
    found = verdicts(store).items()
    return {device for device, verdict in found if verdict in _UNCONFIRMED}
