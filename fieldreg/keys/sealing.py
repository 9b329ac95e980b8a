"""Sealing: age files for X25519 recipients, whole in memory, up to a size limit.

Only native X25519 keys are accepted, and a recipient is checked before age sees it, so no text
from a document can name a plugin (fault 58). Armoured, passphrase and SSH files are refused.
"""

import base64
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final, Self

import pyrage  # type: ignore[import-untyped]  # ships no types

from fieldreg.domain.problems import Code, Problem

SEALED_LIMIT_BYTES: Final = 8 << 20

_MAGIC: Final = b"age-encryption.org/v1\n"
_RECIPIENT: Final = re.compile(r"age1[02-9ac-hj-np-z]{58}")
_IDENTITY: Final = re.compile(r"AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}")

# The only message by which age reports "intact, but for another recipient".
_NO_KEY: Final = "No matching keys found"


@dataclass(frozen=True, slots=True)
class Recipient:
    text: str

    def __post_init__(self) -> None:
        _read_recipient(self.text)

    @property
    def key_id(self) -> str:
        return hashlib.sha256(self.text.encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Identity:
    """A private key, for encrypted storage only."""

    secret: str = field(repr=False)

    def __post_init__(self) -> None:
        _read_identity(self.secret)

    @classmethod
    def generate(cls) -> Self:
        return cls(str(pyrage.x25519.Identity.generate()))

    @property
    def recipient(self) -> Recipient:
        return Recipient(str(_read_identity(self.secret).to_public()))


def seal(
    plain: bytes, recipients: Iterable[Recipient], *, limit_bytes: int = SEALED_LIMIT_BYTES
) -> bytes:
    """Raise TOO_LARGE if `open_sealed` would refuse it."""
    if len(plain) > limit_bytes:
        raise Problem(Code.TOO_LARGE, limit=limit_bytes)
    keys = [_read_recipient(recipient.text) for recipient in recipients]
    sealed: bytes = pyrage.encrypt(plain, keys)
    if len(sealed) > limit_bytes:
        raise Problem(Code.TOO_LARGE, limit=limit_bytes)
    return sealed


def open_sealed(
    sealed: bytes, *identities: Identity, limit_bytes: int = SEALED_LIMIT_BYTES
) -> bytes:
    """Decrypt *sealed* with any of *identities*.

    A damaged recipient line looks like a file for another recipient. Raises TOO_LARGE, NOT_FOR_US,
    or SEAL_BROKEN for any other fault.
    """
    if len(sealed) > limit_bytes:
        raise Problem(Code.TOO_LARGE, limit=limit_bytes)
    if not sealed.startswith(_MAGIC):
        raise Problem(Code.SEAL_BROKEN)
    keys = [_read_identity(identity.secret) for identity in identities]
    try:
        plain: bytes = pyrage.decrypt(sealed, keys)
    except pyrage.DecryptError as error:
        code = Code.NOT_FOR_US if str(error) == _NO_KEY else Code.SEAL_BROKEN
        raise Problem(code) from None
    return plain


def encode_sealed(sealed: bytes, length: int) -> str:
    """Write base64, padded with full stops, since age draws header bytes of random length.

    Raises TOO_LARGE.
    """
    text = base64.b64encode(sealed).decode()
    if len(text) > length:
        raise Problem(Code.TOO_LARGE, limit=length)
    return text.ljust(length, ".")


def decode_sealed(text: str) -> bytes:
    """Raise SEAL_BROKEN."""
    try:
        return base64.b64decode(text.rstrip("."), validate=True)
    except ValueError:
        raise Problem(Code.SEAL_BROKEN) from None


def padded_length(length: int) -> int:
    """Round *length* up by Padmé, so that a size discloses little: at most 12 % is added.

    Source: Nikitin and others, "Reducing Metadata Leakage from Encrypted Files and
    Communication with PURBs", PoPETs 2019, algorithm 1.
    """
    if length < 2:  # noqa: PLR2004 - the logarithm below starts at two
        return length
    exponent = length.bit_length() - 1
    kept_bits = exponent.bit_length()
    mask = (1 << (exponent - kept_bits)) - 1
    return (length + mask) & ~mask


def _read_recipient(text: str) -> pyrage.x25519.Recipient:
    if _RECIPIENT.fullmatch(text) is None:
        raise Problem(Code.DOCUMENT_REFUSED, reason="recipient")
    try:
        return pyrage.x25519.Recipient.from_str(text)
    except pyrage.RecipientError:
        raise Problem(Code.DOCUMENT_REFUSED, reason="recipient") from None


def _read_identity(secret: str) -> pyrage.x25519.Identity:
    if _IDENTITY.fullmatch(secret) is None:
        raise Problem(Code.DOCUMENT_REFUSED, reason="identity")
    try:
        return pyrage.x25519.Identity.from_str(secret)
    except pyrage.IdentityError:
        raise Problem(Code.DOCUMENT_REFUSED, reason="identity") from None
