"""Unlocking: the key of a ring, by a passphrase or by what the operating system keeps.

A passphrase whose wrap is cheaper than this machine can bear is wrapped anew when it is
typed, since nobody else ever can: a ring that an earlier release made, or a slower
machine, or that was made while much else ran. Never is it wrapped for less: that a ring
names a lower cost may be the work of whoever had the disk.
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
_WORTH_IT: Final = 1.25  # so much more work, or it is left as it is

KeyFinder = Callable[[KeyRing], UnlockedKey]


class KeyStore(Protocol):
    """The operating system's own store of secrets, if it has one that is trusted."""

    def name(self) -> str:
        """Give what people call it.

        Raises:
            Problem: KEYSTORE_MISSING.
        """

    def put(self, entry: str, secret: bytes) -> None:
        """Keep *secret* as *entry*.

        Raises:
            Problem: KEYSTORE_MISSING, KEYSTORE_FAILED.
        """

    def get(self, entry: str) -> bytes | None:
        """Give what is kept as *entry*.

        Raises:
            Problem: KEYSTORE_MISSING, KEYSTORE_FAILED.
        """

    def remove(self, entry: str) -> None:
        """Keep nothing as *entry*, whether or not there was something.

        Raises:
            Problem: KEYSTORE_MISSING, KEYSTORE_FAILED.
        """


@dataclass(frozen=True, slots=True)
class KdfTuning:
    """How hard a guess can be made here: *tune* finds the cost, *stopwatch* shows seconds."""

    tune: Callable[[], KdfCost]
    monotonic_clock: Callable[[], float]


def find_key_by_passphrase(home: Home, passphrase: str, hardness: KdfTuning) -> KeyFinder:
    """Find the key by *passphrase*, and make it harder to guess where that can be."""

    def find(ring: KeyRing) -> UnlockedKey:
        before = hardness.monotonic_clock()
        unlocked = ring.unlock(passphrase)
        took_s = hardness.monotonic_clock() - before
        wanted = _wanted(ring, unlocked.cost, took_s, hardness)
        if not wanted == unlocked.cost == ring.cost:
            # Nobody is kept out because the disk or the memory is full: it is tried again
            # next time.
            with suppress(Problem, MemoryError):
                write_atomically(
                    home.keyring_file, ring.with_passphrase_cost(passphrase, wanted).to_bytes()
                )
        return unlocked

    return find


def find_key_by_keystore(keystore: KeyStore) -> KeyFinder:
    """Find the key by the secret that *keystore* keeps for the ring."""

    def find(ring: KeyRing) -> UnlockedKey:
        secret = keystore.get(keystore_entry_name(ring)) if ring.has_keystore else None
        if secret is None:
            raise Problem(Code.KEYSTORE_EMPTY)
        return ring.unlock_by_keystore(secret)

    return find


def keystore_entry_name(ring: KeyRing) -> str:
    """Give what the operating system's store knows the secret of *ring* by."""
    return ring.salt.hex()


def _wanted(ring: KeyRing, cost: KdfCost, took_s: float, hardness: KdfTuning) -> KdfCost:
    if ring.cost.is_harder_than(cost):
        return ring.cost
    if took_s < _TOO_QUICK_S:
        tuned = hardness.tune()
        if tuned.work > cost.work * _WORTH_IT:
            return tuned
    return cost
