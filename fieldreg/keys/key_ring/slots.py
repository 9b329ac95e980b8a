"""Slots of a key ring: the store's key, wrapped once for each passphrase or secret."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Self

from fieldreg.domain.problems import Code, Problem
from fieldreg.keys.key_ring.kdf import KdfCost
from fieldreg.keys.signed_documents import DocumentFields
from fieldreg.keys.symmetric import NONCE_BYTES, TAG_BYTES, decrypt, derive_key, encrypt

STORE_KEY_BYTES: Final = 32
SEED_BYTES: Final = 32
_SEALED_SEED_BYTES: Final = NONCE_BYTES + SEED_BYTES + TAG_BYTES
NAME_LIMIT_BYTES: Final = 128


class SlotKind(StrEnum):
    PASSPHRASE = "passphrase"  # noqa: S105 - the kind, not one of them
    RECOVERY = "recovery"
    KEYSTORE = "keystore"  # a secret that the operating system keeps


@dataclass(frozen=True, slots=True)
class KeySlot:
    """The owner's name is sealed and padded to one length.

    *own_cost* is set if it differs from the ring's. *sealed_seed* is that of the owner's signing
    key, empty in earlier releases.
    """

    kind: SlotKind
    nonce: bytes
    wrapped_key: bytes
    name_nonce: bytes
    sealed_name: bytes
    own_cost: KdfCost | None = None
    sealed_seed: bytes = b""

    @classmethod
    def wrap(
        cls,
        kind: SlotKind,
        key: bytes,
        name: str,
        *,
        wrapping_key: bytes,
        name_key: bytes,
        seed: bytes = b"",
    ) -> Self:
        wrapped = encrypt(wrapping_key, key)
        nonce, wrapped_key = wrapped[:NONCE_BYTES], wrapped[NONCE_BYTES:]
        # The name is bound to its wrap, so that two names cannot change places.
        sealed = encrypt(name_key, name.encode().ljust(NAME_LIMIT_BYTES, b"\0"), wrapped_key)
        return cls(
            kind,
            nonce,
            wrapped_key,
            sealed[:NONCE_BYTES],
            sealed[NONCE_BYTES:],
            sealed_seed=encrypt(_seed_key(wrapping_key), seed, wrapped_key) if seed else b"",
        )

    def unwrap(self, wrapping_key: bytes) -> bytes | None:
        return decrypt(wrapping_key, self.nonce + self.wrapped_key)

    def open_seed(self, wrapping_key: bytes) -> bytes:
        """Return the owner's signing seed; b"" without an owner.

        In a slot of an earlier release it is derived from the passphrase.
        """
        if self.kind is not SlotKind.PASSPHRASE:
            return b""
        seed = decrypt(_seed_key(wrapping_key), self.sealed_seed, self.wrapped_key)
        return seed or derive_key(wrapping_key, b"fieldreg-officer-first-seed-v1")

    def open_name(self, name_key: bytes) -> str:
        """Raise KEYRING_DAMAGED."""
        padded = decrypt(name_key, self.name_nonce + self.sealed_name, self.wrapped_key)
        if padded is None:
            raise Problem(Code.KEYRING_DAMAGED, reason="name")
        return padded.rstrip(b"\0").decode()

    @classmethod
    def from_fields(cls, fields: DocumentFields) -> Self:
        own_cost = KdfCost.from_fields(fields.read_object("cost")) if fields.has("cost") else None
        return cls(
            kind=fields.read_choice("kind", SlotKind),
            nonce=fields.read_bytes("nonce", NONCE_BYTES),
            wrapped_key=fields.read_bytes("wrapped_key", STORE_KEY_BYTES + TAG_BYTES),
            name_nonce=fields.read_bytes("name_nonce", NONCE_BYTES),
            sealed_name=fields.read_bytes("sealed_name", NAME_LIMIT_BYTES + TAG_BYTES),
            own_cost=own_cost,
            sealed_seed=fields.read_bytes_up_to("sealed_seed", _SEALED_SEED_BYTES),
        )

    def to_body(self) -> dict[str, object]:
        own_cost = {"cost": self.own_cost.to_body()} if self.own_cost else {}
        seed = {"sealed_seed": self.sealed_seed.hex()} if self.sealed_seed else {}
        return {
            "kind": self.kind,
            "name_nonce": self.name_nonce.hex(),
            "nonce": self.nonce.hex(),
            "sealed_name": self.sealed_name.hex(),
            "wrapped_key": self.wrapped_key.hex(),
            **own_cost,
            **seed,
        }


def _seed_key(wrapping_key: bytes) -> bytes:
    return derive_key(wrapping_key, b"fieldreg-officer-seed-v1")
