"""Local sealing: small items that others can reach, encrypted under the store's key.

On a server secrets and the address are sealed one by one, each bound to its name. Limit: the
server's administrator can restore an earlier item, or remove one.
"""

from collections.abc import Callable
from contextlib import suppress
from typing import Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.keys.symmetric import decrypt, derive_key, encrypt

_PURPOSE: Final = b"fieldreg-vault-v1"
_RECEIVER_PURPOSE: Final = b"fieldreg-receiver-v1"
_SEAL_PURPOSE: Final = b"fieldreg-seal-v1"


class LocalSealing:
    def __init__(self, key: bytes) -> None:
        self._key = derive_key(key, _PURPOSE)

    def seal(self, name: str, body: bytes) -> bytes:
        return encrypt(self._key, body, name.encode())

    def unseal(self, name: str, sealed: bytes) -> bytes:
        """Raise SEAL_BROKEN, also for another key."""
        body = decrypt(self._key, sealed, name.encode())
        if body is None:
            raise Problem(Code.SEAL_BROKEN)
        return body


def derive_receiver_key(key: bytes) -> bytes:
    """Return the receiver's key, from which *key* cannot be derived."""
    return derive_key(key, _RECEIVER_PURPOSE)


def derive_seal_key(receiver_key: bytes) -> bytes:
    """Derive the seal key for the sums over all rows of a shared database (decision 27)."""
    return derive_key(receiver_key, _SEAL_PURPOSE)


class DatabaseSealing:
    """The sealing of a shared database, under two keys derived from the store's *key*.

    Items whose name *is_for_receivers* are sealed under the receivers' key. Earlier releases sealed
    these under the officers'.
    """

    def __init__(self, key: bytes, is_for_receivers: Callable[[str], bool]) -> None:
        self._officers = LocalSealing(key)
        self._receivers = LocalSealing(derive_receiver_key(key))
        self._is_for_receivers = is_for_receivers

    def seal(self, name: str, body: bytes) -> bytes:
        sealing = self._receivers if self._is_for_receivers(name) else self._officers
        return sealing.seal(name, body)

    def unseal(self, name: str, sealed: bytes) -> bytes:
        """Raise SEAL_BROKEN, also for another key."""
        if self._is_for_receivers(name):
            with suppress(Problem):
                return self._receivers.unseal(name, sealed)
        return self._officers.unseal(name, sealed)
