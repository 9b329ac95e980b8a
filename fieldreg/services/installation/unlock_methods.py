"""Finding the key of a ring: by a passphrase, the system's key store, or a recovery secret.

A wrap that costs less than this machine can bear is renewed when its passphrase is typed, and never
for less: an attacker may have lowered the cost in the ring. A laptop's recovery secret is sealed to
head office at once, and travels with every bundle.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Final, Protocol

from fieldreg.domain.problems import Code, Problem
from fieldreg.keys.key_ring.kdf import TARGET_SECONDS, KdfCost
from fieldreg.keys.key_ring.store_key_ring import KeyRing, UnlockedKey, draw_recovery_secret
from fieldreg.keys.sealing import Recipient, seal
from fieldreg.services.host.file_writing import write_atomically
from fieldreg.services.installation.home import Home
from fieldreg.store.metadata import RECIPIENT, RECOVERY_MARK, RECOVERY_SEALED, text_entry
from fieldreg.store.store import Store

_TOO_QUICK_S: Final = TARGET_SECONDS / 2
_MIN_WORK_GAIN: Final = 1.25  # a smaller gain in work is not worth a new wrap

KeyFinder = Callable[[KeyRing], UnlockedKey]


class KeyStore(Protocol):
    """The operating system's own store of secrets, if it has a trusted one.

    Methods raise KEYSTORE_MISSING; those with an entry also KEYSTORE_FAILED.
    """

    def name(self) -> str: ...

    def put(self, entry: str, secret: bytes) -> None: ...

    def get(self, entry: str) -> bytes | None: ...

    def remove(self, entry: str) -> None: ...


@dataclass(frozen=True, slots=True)
class KdfTuning:
    tune: Callable[[], KdfCost]
    monotonic_clock: Callable[[], float]


def find_key_by_passphrase(home: Home, passphrase: str, tuning: KdfTuning) -> KeyFinder:
    """Return the key; raise the cost of the passphrase's wrap if possible."""

    def find(ring: KeyRing) -> UnlockedKey:
        started_s = tuning.monotonic_clock()
        unlocked = ring.unlock(passphrase)
        took_s = tuning.monotonic_clock() - started_s
        wanted = _wanted(ring, unlocked.cost, took_s, tuning)
        if not wanted == unlocked.cost == ring.cost:
            # A full disk or memory keeps no user out: it is tried again next time.
            with suppress(Problem, MemoryError):
                write_atomically(
                    home.keyring_file, ring.with_passphrase_cost(passphrase, wanted).to_bytes()
                )
        return unlocked

    return find


def find_key_by_keystore(keystore: KeyStore) -> KeyFinder:
    def find(ring: KeyRing) -> UnlockedKey:
        secret = keystore.get(keystore_entry_name(ring)) if ring.has_keystore else None
        if secret is None:
            raise Problem(Code.KEYSTORE_EMPTY)
        return ring.unlock_by_keystore(secret)

    return find


def keystore_entry_name(ring: KeyRing) -> str:
    return ring.salt.hex()


def _wanted(ring: KeyRing, cost: KdfCost, took_s: float, tuning: KdfTuning) -> KdfCost:
    if ring.cost.is_harder_than(cost):
        return ring.cost
    if took_s < _TOO_QUICK_S:
        tuned = tuning.tune()
        if tuned.work > cost.work * _MIN_WORK_GAIN:
            return tuned
    return cost


_SEALED_TO: Final = text_entry("recovery-recipient")


def ensure_recovery_secret(home: Home, store: Store, key: bytes) -> None:
    """Replace the secret where head office cannot open it, or only with a former key.

    Raises KEYRING_DAMAGED, DISK_FULL, DISK_FAILED.
    """
    ring = home.read_keyring()
    metadata = store.metadata
    is_sealed = metadata.read(_SEALED_TO) == metadata.read(RECIPIENT)
    if ring.recovery_mark and metadata.read(RECOVERY_MARK) == ring.recovery_mark and is_sealed:
        return
    renew_recovery_secret(home, store, key, ring)


def renew_recovery_secret(home: Home, store: Store, key: bytes, ring: KeyRing) -> None:
    """Write *ring* with another recovery secret as the installation's ring.

    The sealed secret is stored first; one that fits no ring is replaced at the next opening. Raises
    DISK_FULL, DISK_FAILED.
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
