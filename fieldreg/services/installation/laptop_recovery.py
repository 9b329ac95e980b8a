"""The recovery secret of a laptop, which opens its key ring too.

It is made on the laptop, sealed to head office at once, and travels with every bundle. It is
never stored here in the clear.
"""

from typing import Final

from fieldreg.keys.key_ring.store_key_ring import KeyRing, draw_recovery_secret
from fieldreg.keys.sealing import Recipient, seal
from fieldreg.services.host.atomic_write import write_atomically
from fieldreg.services.installation.home import Home
from fieldreg.store.metadata import RECIPIENT, RECOVERY_MARK, RECOVERY_SEALED, text_entry
from fieldreg.store.store import Store

_SEALED_TO: Final = text_entry("recovery-recipient")


def ensure_recovery_secret(home: Home, store: Store, key: bytes) -> None:
    """Replace the secret where head office cannot open it, or only with a former key.

    That happens on a laptop of 0.1.0, and on one that was restored.

    Raises:
        Problem: KEYRING_DAMAGED, DISK_FULL, DISK_FAILED.
    """
    ring = home.read_keyring()
    metadata = store.metadata
    is_sealed = metadata.read(_SEALED_TO) == metadata.read(RECIPIENT)
    if ring.recovery_mark and metadata.read(RECOVERY_MARK) == ring.recovery_mark and is_sealed:
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
    recipient = store.metadata.read(RECIPIENT)
    sealed = seal(secret, [Recipient(recipient)])
    with store.transaction():
        store.metadata.write(RECOVERY_MARK, fresh.recovery_mark)
        store.metadata.write(RECOVERY_SEALED, sealed)
        store.metadata.write(_SEALED_TO, recipient)
    write_atomically(home.keyring_file, fresh.to_bytes())
