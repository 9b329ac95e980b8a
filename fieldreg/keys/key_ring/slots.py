"""Slots: the places of a key ring, each with the store's key wrapped for one way in."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Self

from fieldreg.keys.key_ring.kdf import KdfCost
from fieldreg.keys.signed_documents import DocumentFields

STORE_KEY_BYTES: Final = 32
NAME_LIMIT_BYTES: Final = 128
NONCE_BYTES: Final = 12

_TAG_BYTES: Final = 16


class SlotKind(StrEnum):
    """What opens a slot."""

    PASSPHRASE = "passphrase"  # noqa: S105 - the kind, not one of them
    RECOVERY = "recovery"
    KEYSTORE = "keystore"  # a secret that the operating system keeps


@dataclass(frozen=True, slots=True)
class KeySlot:
    """The store's key wrapped once, and the sealed name of whom it was wrapped for.

    *own_cost* is set where it was made at another cost than its ring has now.
    """

    kind: SlotKind
    nonce: bytes
    wrapped_key: bytes
    name_nonce: bytes
    sealed_name: bytes
    own_cost: KdfCost | None = None

    @classmethod
    def from_fields(cls, fields: DocumentFields) -> Self:
        """Take the slot out of a ring."""
        own_cost = KdfCost.from_fields(fields.read_object("cost")) if fields.has("cost") else None
        return cls(
            kind=fields.read_choice("kind", SlotKind),
            nonce=fields.read_bytes("nonce", NONCE_BYTES),
            wrapped_key=fields.read_bytes("wrapped_key", STORE_KEY_BYTES + _TAG_BYTES),
            name_nonce=fields.read_bytes("name_nonce", NONCE_BYTES),
            sealed_name=fields.read_bytes("sealed_name", NAME_LIMIT_BYTES + _TAG_BYTES),
            own_cost=own_cost,
        )

    def to_body(self) -> dict[str, object]:
        """Write the fields that `take` reads."""
        own_cost = {"cost": self.own_cost.to_body()} if self.own_cost else {}
        return {
            "kind": self.kind,
            "name_nonce": self.name_nonce.hex(),
            "nonce": self.nonce.hex(),
            "sealed_name": self.sealed_name.hex(),
            "wrapped_key": self.wrapped_key.hex(),
            **own_cost,
        }
