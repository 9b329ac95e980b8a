"""Local sealing: small items that others can read, encrypted under the store's key.

On a server the store's secrets, and the server's address, are sealed one by one, each bound to its
name. Limit: the server's administrator can restore an earlier item, or remove one.
"""

from typing import Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.keys.symmetric import decrypt, derive_key, encrypt

_PURPOSE: Final = b"fieldreg-vault-v1"


class LocalSealing:
    def __init__(self, key: bytes) -> None:
        self._key = derive_key(key, _PURPOSE)

    def seal(self, name: str, body: bytes) -> bytes:
        return encrypt(self._key, body, name.encode())

    def unseal(self, name: str, sealed: bytes) -> bytes:
        """Open an item sealed as *name*; raise SEAL_BROKEN, also for another key."""
        body = decrypt(self._key, sealed, name.encode())
        if body is None:
            raise Problem(Code.SEAL_BROKEN)
        return body
