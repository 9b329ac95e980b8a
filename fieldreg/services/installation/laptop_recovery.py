"""The recovery secret of a laptop: made on it, kept by head office alone.

The laptop's key ring opens with it too. It is sealed to head office the moment it is
made, travels with every bundle, and is kept nowhere here in the clear: without head
office nobody gets in with less than a passphrase.
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
    """See that the ring has a secret of which head office can have what opens it.

    One that is not, or that is sealed to a key which head office has left, is replaced:
    so it is on a laptop of 0.1.0, and on one that was put back as it was.

    Raises:
        Problem: KEYRING_DAMAGED, DISK_FULL, DISK_FAILED.
    """
    ring = home.read_keyring()
    papers = store.metadata
    is_sealed = papers.get(RECOVERY_RECIPIENT_KEY) == papers.get("recipient")
    if ring.recovery_mark and papers.get(RECOVERY_MARK_KEY) == _mark(ring) and is_sealed:
        return
    renew_recovery_secret(home, store, key, ring)


def renew_recovery_secret(home: Home, store: Store, key: bytes, ring: KeyRing) -> None:
    """Let *ring* be the installation's, with another recovery secret.

    What goes to head office is kept first: cut short in between, it is what fits nothing
    and is replaced at the next unlocking, and the ring is still the former one.

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
