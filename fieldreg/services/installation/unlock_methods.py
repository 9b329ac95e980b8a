"""Ways to unlock a ring: by a passphrase, or by the operating system's key store.

Only when a passphrase is typed can it be wrapped again. So a passphrase whose wrap is cheaper
than this machine can bear is wrapped again then: for a ring of an earlier release or a slower
machine, or one that was made under load. It is never wrapped for less, since a lower cost in the
ring may be the work of an attacker with access to the disk.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Final, Protocol

from fieldreg.domain.problems import Code, Problem
from fieldreg.keys.key_ring.kdf import TARGET_SECONDS, KdfCost
from fieldreg.keys.key_ring.store_key_ring import KeyRing, UnlockedKey
from fieldreg.services.host.atomic_write import write_atomically
from fieldreg.services.installation.home import Home

_TOO_QUICK_S: Final = TARGET_SECONDS / 2
_MIN_WORK_GAIN: Final = 1.25  # a smaller gain in work is not worth a new wrap

KeyFinder = Callable[[KeyRing], UnlockedKey]


class KeyStore(Protocol):
    """The operating system's own store of secrets, if it has a trusted one."""

    def name(self) -> str:
        """Return the name that people know it by.

        Raises:
            Problem: KEYSTORE_MISSING.
        """

    def put(self, entry: str, secret: bytes) -> None:
        """Store *secret* as *entry*.

        Raises:
            Problem: KEYSTORE_MISSING, KEYSTORE_FAILED.
        """

    def get(self, entry: str) -> bytes | None:
        """Return the secret of *entry*.

        Raises:
            Problem: KEYSTORE_MISSING, KEYSTORE_FAILED.
        """

    def remove(self, entry: str) -> None:
        """Remove *entry* if it exists.

        Raises:
            Problem: KEYSTORE_MISSING, KEYSTORE_FAILED.
        """


@dataclass(frozen=True, slots=True)
class KdfTuning:
    """The cost of one guess here: *tune* returns it, *monotonic_clock* returns seconds."""

    tune: Callable[[], KdfCost]
    monotonic_clock: Callable[[], float]


def find_key_by_passphrase(home: Home, passphrase: str, tuning: KdfTuning) -> KeyFinder:
    """Return a finder that unlocks by *passphrase*, and raises the cost of its wrap if possible."""

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
    """Return a finder that unlocks by the secret that *keystore* holds for the ring."""

    def find(ring: KeyRing) -> UnlockedKey:
        secret = keystore.get(keystore_entry_name(ring)) if ring.has_keystore else None
        if secret is None:
            raise Problem(Code.KEYSTORE_EMPTY)
        return ring.unlock_by_keystore(secret)

    return find


def keystore_entry_name(ring: KeyRing) -> str:
    """Return the name of the entry that holds the secret of *ring*."""
    return ring.salt.hex()


def _wanted(ring: KeyRing, cost: KdfCost, took_s: float, tuning: KdfTuning) -> KdfCost:
    if ring.cost.is_harder_than(cost):
        return ring.cost
    if took_s < _TOO_QUICK_S:
        tuned = tuning.tune()
        if tuned.work > cost.work * _MIN_WORK_GAIN:
            return tuned
    return cost
