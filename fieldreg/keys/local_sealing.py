"""The vault: small things that lie where others can read, sealed under the store's key.

A store in a file is encrypted whole. A store on a server is not, so what must stay
secret there, and the address of the server itself, is sealed one by one:
ChaCha20-Poly1305 under a key that HKDF sets apart from the store's, each bound to its
name, so that two cannot change places.

Limits: whoever runs the server can put back an earlier sealed thing of the same name,
or take it away.
"""

import secrets
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from fieldreg.domain.problems import Code, Problem

_NONCE_BYTES: Final = 12
_PURPOSE: Final = b"fieldreg-vault-v1"


class LocalSealing:
    """What seals and opens under one store's *key* of 32 bytes."""

    def __init__(self, key: bytes) -> None:
        self._cipher = ChaCha20Poly1305(HKDF(SHA256(), 32, None, _PURPOSE).derive(key))

    def seal(self, name: str, body: bytes) -> bytes:
        """Seal *body* as what is called *name*."""
        nonce = secrets.token_bytes(_NONCE_BYTES)
        return nonce + self._cipher.encrypt(nonce, body, name.encode())

    def unseal(self, name: str, sealed: bytes) -> bytes:
        """Open what was *sealed* as *name*.

        Raises:
            Problem: SEAL_BROKEN, also where it was sealed under another key.
        """
        nonce, body = sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:]
        try:
            return self._cipher.decrypt(nonce, body, name.encode())
        except (InvalidTag, ValueError):
            raise Problem(Code.SEAL_BROKEN) from None
