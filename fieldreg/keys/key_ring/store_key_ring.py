"""The key ring: the store's key, wrapped under each passphrase (`docs/formats/backup.md`).

All passphrases of a ring share one salt and cost, so that unlocking takes one derivation. If the
cost changes, only a typed passphrase is wrapped again, and each older cost takes one more
derivation. The cost in a ring is not authenticated: a caller that wraps names the cost of this
machine. Anyone can read a ring, so trainers' names are sealed under the store's key.
"""

import base64
import hashlib
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final, Self, TypeAlias

from fieldreg.domain.normalisation import label_key
from fieldreg.domain.problems import Code, Problem
from fieldreg.keys import canonical_json
from fieldreg.keys.key_ring.kdf import MIN_COST, KdfCost
from fieldreg.keys.key_ring.passphrases import check_strength
from fieldreg.keys.key_ring.slots import (
    NAME_LIMIT_BYTES,
    SEED_BYTES,
    STORE_KEY_BYTES,
    KeySlot,
    SlotKind,
)
from fieldreg.keys.signed_documents import FORMAT_VERSION, DocumentFields
from fieldreg.keys.symmetric import derive_key
from fieldreg.keys.word_lists import RECOVERY_BYTES

KEYSTORE_SECRET_BYTES: Final = 32
RECOVERY_MARK_LETTERS: Final = 4
LIMIT_BYTES: Final = 1 << 15

_SALT_BYTES: Final = 16
_SECRET_BYTES: Final = {SlotKind.RECOVERY: RECOVERY_BYTES, SlotKind.KEYSTORE: KEYSTORE_SECRET_BYTES}
_MAX_COSTS: Final = 3  # each further cost is a further derivation after a typing mistake
_PURPOSE: Final = b"fieldreg-keyring-v1 "


_OpenedSlot: TypeAlias = tuple[KeySlot, bytes, bytes]
"""A slot, the store's key in it, and the seed of its owner's signing key or b""."""


@dataclass(frozen=True, slots=True)
class UnlockedKey:
    """*seed*, of the owner's signing key, comes only with a passphrase."""

    key: bytes = field(repr=False)
    trainer_name: str = field(repr=False)
    cost: KdfCost = MIN_COST
    seed: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class KeyRing:
    """Immutable: a change returns a new ring."""

    salt: bytes
    cost: KdfCost
    slots: tuple[KeySlot, ...] = ()

    @classmethod
    def create(cls, cost: KdfCost) -> Self:
        return cls(secrets.token_bytes(_SALT_BYTES), cost)

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Raise KEYRING_DAMAGED or DOCUMENT_TOO_NEW.

        A checksum tells damage from a wrong passphrase.
        """
        whole = DocumentFields.parse(data, Code.KEYRING_DAMAGED, limit_bytes=LIMIT_BYTES)
        body = whole.read_object("ring")
        if whole.read_bytes("check", 32) != hashlib.sha256(body.canonical_bytes()).digest():
            raise whole.build_refusal("check")
        body.check_format()
        ring = cls(
            salt=body.read_bytes("salt", _SALT_BYTES),
            cost=KdfCost.from_fields(body.read_object("cost")),
            slots=tuple(map(KeySlot.from_fields, body.read_objects("slots"))),
        )
        if len(ring._costs) > _MAX_COSTS:
            raise whole.build_refusal("cost")
        return ring

    def to_bytes(self) -> bytes:
        ring = {
            "cost": self.cost.to_body(),
            "format": FORMAT_VERSION,
            "salt": self.salt.hex(),
            "slots": [slot.to_body() for slot in self.slots],
        }
        check = hashlib.sha256(canonical_json.dumps(ring)).hexdigest()
        return canonical_json.dumps({"check": check, "ring": ring})

    def unlock(self, passphrase: str) -> UnlockedKey:
        """Raise WRONG_PASSPHRASE."""
        slot, key, seed = self._open(passphrase)
        return UnlockedKey(key, self._name(slot, key), slot.own_cost or self.cost, seed)

    def unlock_by_recovery(self, secret: bytes) -> bytes:
        """Raise RECOVERY_WORDS_WRONG."""
        found = _find(self._secret_key(secret, SlotKind.RECOVERY), SlotKind.RECOVERY, self.slots)
        if found is None:
            raise Problem(Code.RECOVERY_WORDS_WRONG)
        return found[1]

    def unlock_by_keystore(self, secret: bytes) -> UnlockedKey:
        """Raise KEYSTORE_EMPTY."""
        found = _find(self._secret_key(secret, SlotKind.KEYSTORE), SlotKind.KEYSTORE, self.slots)
        if found is None:
            raise Problem(Code.KEYSTORE_EMPTY)
        slot, key, _ = found
        return UnlockedKey(key, self._name(slot, key))

    @property
    def has_keystore(self) -> bool:
        return any(slot.kind is SlotKind.KEYSTORE for slot in self.slots)

    def list_names(self, key: bytes) -> tuple[str, ...]:
        return tuple(
            self._name(slot, key) for slot in self.slots if slot.kind is SlotKind.PASSPHRASE
        )

    def with_next_cost(self, cost: KdfCost) -> Self:
        """Set the cost of later passphrases; at the maximum number of costs, take the hardest."""
        if cost not in self._costs and len(self._costs) == _MAX_COSTS:
            cost = max(self._costs, key=lambda known: (known.memory_kib, known.work))
        kept = (
            replace(slot, own_cost=_unless(slot.own_cost or self.cost, cost))
            if slot.kind is SlotKind.PASSPHRASE
            else slot
            for slot in self.slots
        )
        return replace(self, cost=cost, slots=tuple(kept))

    def with_passphrase(
        self, key: bytes, name: str, passphrase: str, seed: bytes | None = None
    ) -> Self:
        """Add a passphrase at the ring's cost, with a signing key's *seed*, by default a new one.

        Raises WEAK_PASSPHRASE, NAME_MISSING, TRAINER_NAME_TAKEN; VALUE_REFUSED for a name over
        `NAME_LIMIT_BYTES`; PASSPHRASE_TAKEN if another trainer has it, since the owner would be
        ambiguous.
        """
        if label_key(name) in map(label_key, self.list_names(key)):
            raise Problem(Code.TRAINER_NAME_TAKEN)
        slot = self._new_slot(key, name, passphrase, self.cost, seed or draw_seed())
        return replace(self, slots=(*self.slots, slot))

    def with_changed_passphrase(self, old: str, new: str, cost: KdfCost | None = None) -> Self:
        """Replace *old* by *new*, at *cost* if given.

        Raises WRONG_PASSPHRASE, WEAK_PASSPHRASE, PASSPHRASE_TAKEN.
        """
        slot, key, seed = self._open(old)
        ring = self.with_next_cost(cost or self.cost)
        changed = self._new_slot(key, self._name(slot, key), new, ring.cost, seed)
        return replace(ring, slots=_replaced(ring.slots, slot, changed))

    def with_passphrase_cost(self, passphrase: str, cost: KdfCost) -> Self:
        """Wrap *passphrase*, and later ones, at *cost*; raise WRONG_PASSPHRASE."""
        slot, key, seed = self._open(passphrase)
        ring, name = self.with_next_cost(cost), self._name(slot, key)
        wrapping_key = self._passphrase_key(passphrase, ring.cost)
        again = self._wrap(wrapping_key, SlotKind.PASSPHRASE, key, name, seed)
        return replace(ring, slots=_replaced(ring.slots, slot, again))

    def without_passphrase(self, key: bytes, name: str) -> Self:
        """Raise NOT_FOUND, LAST_PASSPHRASE."""
        names = self.list_names(key)
        if name not in names:
            raise Problem(Code.NOT_FOUND)
        if len(names) == 1:
            raise Problem(Code.LAST_PASSPHRASE)
        return self._without(key, name)

    def with_reset_passphrase(self, key: bytes, name: str, passphrase: str) -> Self:
        """Replace *name*'s passphrase without the old one.

        Raises WEAK_PASSPHRASE, NAME_MISSING, VALUE_REFUSED, PASSPHRASE_TAKEN.
        """
        return self._without(key, name).with_passphrase(key, name, passphrase)

    def with_keystore(self, key: bytes, name: str, secret: bytes) -> Self:
        slot = self._wrap(self._secret_key(secret, SlotKind.KEYSTORE), SlotKind.KEYSTORE, key, name)
        return replace(self, slots=(*self.without_keystore().slots, slot))

    def without_keystore(self) -> Self:
        return self._without_kind(SlotKind.KEYSTORE)

    def with_recovery(self, key: bytes, secret: bytes) -> Self:
        slot = self._wrap(self._secret_key(secret, SlotKind.RECOVERY), SlotKind.RECOVERY, key, "")
        return replace(self, slots=(*self._without_kind(SlotKind.RECOVERY).slots, slot))

    @property
    def recovery_mark(self) -> str:
        """Four letters that disclose nothing of the recovery secret; "" without one."""
        for slot in self.slots:
            if slot.kind is SlotKind.RECOVERY:
                digest = hashlib.sha256(slot.nonce + slot.wrapped_key).digest()
                return base64.b32encode(digest)[:RECOVERY_MARK_LETTERS].decode()
        return ""

    def _without_kind(self, kind: SlotKind) -> Self:
        return replace(self, slots=tuple(slot for slot in self.slots if slot.kind is not kind))

    def _without(self, key: bytes, name: str) -> Self:
        kept = (
            slot
            for slot in self.slots
            if slot.kind is SlotKind.RECOVERY or self._name(slot, key) != name
        )
        return replace(self, slots=tuple(kept))

    def _open(self, passphrase: str) -> _OpenedSlot:
        found = self._find_passphrase(passphrase)
        if found is None:
            raise Problem(Code.WRONG_PASSPHRASE)
        return found

    def _find_passphrase(
        self, passphrase: str, known: Mapping[KdfCost, bytes] | None = None
    ) -> _OpenedSlot | None:
        for cost in self._costs:
            slots = [slot for slot in self.slots if (slot.own_cost or self.cost) == cost]
            wrapping_key = (known or {}).get(cost) or self._passphrase_key(passphrase, cost)
            found = _find(wrapping_key, SlotKind.PASSPHRASE, slots)
            if found is not None:
                return found
        return None

    @property
    def _costs(self) -> list[KdfCost]:
        older = (slot.own_cost for slot in self.slots if slot.own_cost is not None)
        return list(dict.fromkeys((self.cost, *older)))

    def _passphrase_key(self, passphrase: str, cost: KdfCost) -> bytes:
        return self._derive(cost.derive(passphrase, self.salt), SlotKind.PASSPHRASE)

    def _secret_key(self, secret: bytes, kind: SlotKind) -> bytes:
        # Random bytes of this length cannot be guessed, so Argon2 would add nothing.
        if len(secret) != _SECRET_BYTES[kind]:
            raise ValueError(f"A {kind} secret has {_SECRET_BYTES[kind]} bytes.")
        return self._derive(secret, kind)

    def _derive(self, secret: bytes, purpose: str) -> bytes:
        return derive_key(secret, _PURPOSE + purpose.encode(), self.salt)

    def _new_slot(
        self, key: bytes, name: str, passphrase: str, cost: KdfCost, seed: bytes
    ) -> KeySlot:
        check_strength(passphrase)
        wrapping_key = self._passphrase_key(passphrase, cost)
        if self._find_passphrase(passphrase, {cost: wrapping_key}):
            raise Problem(Code.PASSPHRASE_TAKEN)
        if not name.strip():
            raise Problem(Code.NAME_MISSING)
        if not name.isprintable() or len(name.encode()) > NAME_LIMIT_BYTES:
            raise Problem(Code.VALUE_REFUSED, field="name")
        return self._wrap(wrapping_key, SlotKind.PASSPHRASE, key, name, seed)

    def _wrap(
        self, wrapping_key: bytes, kind: SlotKind, key: bytes, name: str, seed: bytes = b""
    ) -> KeySlot:
        name_key = self._derive(key, "names")
        return KeySlot.wrap(
            kind, key, name, wrapping_key=wrapping_key, name_key=name_key, seed=seed
        )

    def _name(self, slot: KeySlot, key: bytes) -> str:
        return slot.open_name(self._derive(key, "names"))


def _find(wrapping_key: bytes, kind: SlotKind, slots: Iterable[KeySlot]) -> _OpenedSlot | None:
    for slot in slots:
        if slot.kind is kind and (key := slot.unwrap(wrapping_key)) is not None:
            return slot, key, slot.open_seed(wrapping_key)
    return None


def _replaced(slots: tuple[KeySlot, ...], former: KeySlot, slot: KeySlot) -> tuple[KeySlot, ...]:
    return (*(other for other in slots if other.nonce != former.nonce), slot)


def _unless(cost: KdfCost, usual: KdfCost) -> KdfCost | None:
    return None if cost == usual else cost


def draw_store_key() -> bytes:
    return secrets.token_bytes(STORE_KEY_BYTES)


def draw_seed() -> bytes:
    return secrets.token_bytes(SEED_BYTES)


def draw_recovery_secret() -> bytes:
    return secrets.token_bytes(RECOVERY_BYTES)
