"""Finding the key of a ring, by a passphrase or the operating system's key store.

A passphrase whose wrap costs less than this machine can bear is wrapped again when it is typed:
after an earlier release, a slower machine, or a creation under load. It is never wrapped for
less, since an attacker with the disk may have lowered the cost in the ring.
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
    """The operating system's own store of secrets, if it has a trusted one.

    Methods raise KEYSTORE_MISSING; those with an entry also KEYSTORE_FAILED.
    """

    def name(self) -> str:
        """Return the name that people know it by."""

    def put(self, entry: str, secret: bytes) -> None: ...

    def get(self, entry: str) -> bytes | None: ...

    def remove(self, entry: str) -> None: ...


@dataclass(frozen=True, slots=True)
class KdfTuning:
    """The cost of one guess here, and a clock in seconds."""

    tune: Callable[[], KdfCost]
    monotonic_clock: Callable[[], float]


def find_key_by_passphrase(home: Home, passphrase: str, tuning: KdfTuning) -> KeyFinder:
    """Return a finder that also raises the cost of the passphrase's wrap if possible."""

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
