"""The recovery secret of a laptop, which opens its key ring too.

It is made on the laptop, sealed to head office at once, and travels with every bundle. It is
never stored here in the clear.
"""

from typing import Final

from fieldreg.keys.key_ring.store_key_ring import KeyRing, draw_recovery_secret
from fieldreg.keys.sealing import Recipient, seal
from fieldreg.services.host.atomic_write import write_atomically
from fieldreg.services.installation.home import Home
from fieldreg.store.store import Store

RECOVERY_MARK_KEY: Final = "recovery-mark"
RECOVERY_SEALED_KEY: Final = "recovery-sealed"
RECOVERY_RECIPIENT_KEY: Final = "recovery-recipient"


def ensure_recovery_secret(home: Home, store: Store, key: bytes) -> None:
    """Replace the secret where head office cannot open it, or only with a former key.

    That happens on a laptop of 0.1.0, and on one that was restored.

    Raises:
        Problem: KEYRING_DAMAGED, DISK_FULL, DISK_FAILED.
    """
    ring = home.read_keyring()
    metadata = store.metadata
    is_sealed = metadata.get(RECOVERY_RECIPIENT_KEY) == metadata.get("recipient")
    if ring.recovery_mark and metadata.get(RECOVERY_MARK_KEY) == _mark(ring) and is_sealed:
        return
    renew_recovery_secret(home, store, key, ring)


def renew_recovery_secret(home: Home, store: Store, key: bytes, ring: KeyRing) -> None:
    """Write *ring* with another recovery secret as the installation's ring.

    The sealed secret is stored first. If interrupted then, it fits no ring and is replaced at the
    next opening; the ring on the disk is still the former one.

    Raises:
        Problem: DISK_FULL, DISK_FAILED.
    """
    secret = draw_recovery_secret()
    fresh = ring.with_recovery(key, secret)
    recipient = store.metadata.get("recipient") or b""
    sealed = seal(secret, [Recipient(recipient.decode())])
    with store.transaction():
        store.metadata.put(RECOVERY_MARK_KEY, _mark(fresh))
        store.metadata.put(RECOVERY_SEALED_KEY, sealed)
        store.metadata.put(RECOVERY_RECIPIENT_KEY, recipient)
    write_atomically(home.keyring_file, fresh.to_bytes())


def _mark(ring: KeyRing) -> bytes:
    return ring.recovery_mark.encode()
