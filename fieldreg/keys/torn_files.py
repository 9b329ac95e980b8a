"""The beginning of a damaged age file, decrypted.

An age file is a header that wraps the file's key, a nonce, and chunks of 64 KiB, each with a tag
(https://age-encryption.org/v1), without which the `age` library returns nothing. The result is not
authentic: its reader verifies a signature in it.
"""

import base64
import re
from collections.abc import Iterator
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.ciphers.algorithms import ChaCha20

from fieldreg.keys.sealing import Identity
from fieldreg.keys.symmetric import NONCE_BYTES, derive_key

_HEADER: Final = re.compile(rb"-> X25519 (\S{43})\n(\S{43})\n.*?\n--- \S{43}\n", re.DOTALL)
_HEADER_LIMIT: Final = 4_096
_CHUNK: Final = 1 << 16
_FILE_NONCE: Final = 16
_BECH32: Final = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_BLOCK_OF_CHUNK: Final = 1  # of the key stream; block 0 makes the key of the tag


def decrypt_beginning(sealed: bytes, *identities: Identity) -> Iterator[bytes]:
    """Yield the two readings of the first chunk of *sealed*, for one of *identities*.

    A file that was cut off does not say whether the chunk was its last.
    """
    header = _HEADER.search(sealed, 0, _HEADER_LIMIT)
    if header is None:
        return
    share, wrapped = (base64.b64decode(text + b"=") for text in header.groups())
    nonce = sealed[header.end() :][:_FILE_NONCE]
    chunk = sealed[header.end() :][_FILE_NONCE:][:_CHUNK]
    for identity in identities:
        if (file_key := _unwrap(identity, share, wrapped)) is None:
            continue
        key = derive_key(file_key, b"payload", nonce)
        for is_last in (False, True):
            start = _BLOCK_OF_CHUNK.to_bytes(4, "little") + bytes(NONCE_BYTES - 1)
            stream = Cipher(ChaCha20(key, start + bytes([is_last])), None).decryptor()
            yield stream.update(chunk)


def _unwrap(identity: Identity, share: bytes, wrapped: bytes) -> bytes | None:
    secret = X25519PrivateKey.from_private_bytes(_read_secret(identity))
    try:
        shared = secret.exchange(X25519PublicKey.from_public_bytes(share))
        salt = share + secret.public_key().public_bytes_raw()
        key = derive_key(shared, b"age-encryption.org/v1/X25519", salt)
        return ChaCha20Poly1305(key).decrypt(bytes(NONCE_BYTES), wrapped, None)
    except (InvalidTag, ValueError):
        return None


def _read_secret(identity: Identity) -> bytes:
    """Return the key in *identity*: Bech32 with six letters of checksum."""
    letters = identity.secret.lower().rpartition("1")[2][:-6]
    bits = sum(_BECH32.index(letter) << 5 * place for place, letter in enumerate(letters[::-1]))
    return (bits >> 5 * len(letters) - 256).to_bytes(32, "big")
