"""Symmetric encryption by ChaCha20-Poly1305, and keys derived by HKDF-SHA256."""

import hmac
import secrets
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

NONCE_BYTES: Final = 12
TAG_BYTES: Final = 16


def derive_key(secret: bytes, purpose: bytes, salt: bytes | None = None) -> bytes:
    """Return 32 bytes that serve only *purpose*."""
    return HKDF(SHA256(), 32, salt, purpose).derive(secret)


def encrypt(key: bytes, plain: bytes, bound_to: bytes = b"") -> bytes:
    """Return a random nonce followed by the ciphertext, which opens only with *bound_to*."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    return nonce + ChaCha20Poly1305(key).encrypt(nonce, plain, bound_to)


def encrypt_repeatably(key: bytes, plain: bytes) -> bytes:
    """Encrypt so that equal *plain* gives equal bytes: the nonce is its keyed hash."""
    nonce = hmac.digest(derive_key(key, b"nonce"), plain, "sha256")[:NONCE_BYTES]
    return nonce + ChaCha20Poly1305(key).encrypt(nonce, plain, b"")


def decrypt(key: bytes, sealed: bytes, bound_to: bytes = b"") -> bytes | None:
    """Return the plaintext of `encrypt`; None for another key, *bound_to* or altered bytes."""
    nonce, body = sealed[:NONCE_BYTES], sealed[NONCE_BYTES:]
    try:
        return ChaCha20Poly1305(key).decrypt(nonce, body, bound_to)
    except (InvalidTag, ValueError):
        return None
