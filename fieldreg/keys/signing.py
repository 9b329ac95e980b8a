"""Signatures: Ed25519 over a fixed tag, the *context* with its length, and the message."""

from dataclasses import dataclass, field
from typing import Final, Self

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from fieldreg.domain.problems import Code, Problem

KEY_BYTES: Final = 32
SIGNATURE_BYTES: Final = 64

_TAG: Final = b"fieldreg-signature-v1\0"
_CONTEXT_LIMIT_BYTES: Final = 255

# The public keys of small order, without their sign bit. Under these one signature passes for
# every message, so that a device could deny its messages; OpenSSL accepts them.
# Source: libsodium, ge25519_has_small_order.
_SMALL_ORDER: Final = frozenset(
    bytes.fromhex(point)
    for point in (
        "00" * 32,
        "01" + "00" * 31,
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "ec" + "ff" * 30 + "7f",
        "ed" + "ff" * 30 + "7f",
        "ee" + "ff" * 30 + "7f",
    )
)


@dataclass(frozen=True, slots=True)
class VerifyKey:
    """32 raw bytes that identify a signer."""

    raw: bytes

    def __post_init__(self) -> None:
        if len(self.raw) != KEY_BYTES or _without_sign(self.raw) in _SMALL_ORDER:
            raise Problem(Code.DOCUMENT_REFUSED, reason="key")

    def has_signed(self, context: bytes, message: bytes, signature: bytes) -> bool:
        key = Ed25519PublicKey.from_public_bytes(self.raw)
        try:
            key.verify(signature, _signed_bytes(context, message))
        except InvalidSignature:
            return False
        return True

    def verify(self, context: bytes, message: bytes, signature: bytes) -> None:
        """Raise SIGNATURE_WRONG."""
        if not self.has_signed(context, message, signature):
            raise Problem(Code.SIGNATURE_WRONG)


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A private key, for encrypted storage only."""

    raw: bytes = field(repr=False)
    verify_key: VerifyKey = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if len(self.raw) != KEY_BYTES:
            raise Problem(Code.DOCUMENT_REFUSED, reason="key")
        key = Ed25519PrivateKey.from_private_bytes(self.raw)
        public = VerifyKey(key.public_key().public_bytes_raw())
        object.__setattr__(self, "verify_key", public)

    @classmethod
    def generate(cls) -> Self:
        return cls(Ed25519PrivateKey.generate().private_bytes_raw())

    def sign(self, context: bytes, message: bytes) -> bytes:
        """Return a signature of 64 bytes, always the same."""
        key = Ed25519PrivateKey.from_private_bytes(self.raw)
        return key.sign(_signed_bytes(context, message))


def _without_sign(point: bytes) -> bytes:
    return point[:-1] + bytes((point[-1] & 0x7F,))


def _signed_bytes(context: bytes, message: bytes) -> bytes:
    if not 0 < len(context) <= _CONTEXT_LIMIT_BYTES:
        raise ValueError("A signature needs a context of 1 to 255 bytes.")
    return b"".join((_TAG, bytes((len(context),)), context, message))
