"""The key ring: the store's key, locked away under each trainer's passphrase.

The store is encrypted with 32 random bytes.  A ring holds those bytes several times,
once for each passphrase and once for a recovery secret; each wrap is ChaCha20-Poly1305
under a key that Argon2id makes of the passphrase and HKDF then sets apart by use.

All passphrases of a ring share one salt and one cost, so that unlocking takes one
derivation whoever comes, and no name is asked first.  To try a guess against four
wraps at once is the thief's gain; four derivations of a quarter of the time each
would give away exactly as much.

The ring lies beside the store and can be read by anyone, so the names of trainers in
it are sealed under the store's key and padded to one length.

Limits: taking a passphrase away does not change the store's key.  Whoever kept an old
ring *and* an old passphrase can still open the store it belonged to.
"""

import hashlib
import secrets
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final, Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from fieldreg.domain.problems import Code, Problem
from fieldreg.keys import canonical
from fieldreg.keys.documents import FORMAT, Fields
from fieldreg.keys.passphrases import check_strength, passphrase_bytes
from fieldreg.keys.words import RECOVERY_BYTES

STORE_KEY_BYTES: Final = 32
NAME_LIMIT_BYTES: Final = 128

_SALT_BYTES: Final = 16
_NONCE_BYTES: Final = 12
_TAG_BYTES: Final = 16
_LIMIT_BYTES: Final = 1 << 15
_PURPOSE: Final = b"fieldreg-keyring-v1 "


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess at a passphrase costs: Argon2id's memory, passes and lanes."""

    memory_kib: int
    passes: int
    lanes: int

    @classmethod
    def take(cls, fields: Fields) -> Self:
        """Take the cost out of a ring, within what a laptop can bear."""
        cost = cls(*(fields.integer(name, least=1) for name in _COST_MOST))
        for name, most in _COST_MOST.items():
            if fields.integer(name) > most:
                raise fields.refusal(name)
        if cost.memory_kib < 8 * cost.lanes:  # Argon2's own least
            raise fields.refusal("memory_kib")
        return cost

    def to_body(self) -> dict[str, object]:
        """Write the fields that `take` reads."""
        return {
            "lanes": self.lanes,
            "memory_kib": self.memory_kib,
            "passes": self.passes,
        }


_COST_MOST: Final = {"memory_kib": 1 << 20, "passes": 100, "lanes": 16}

# 64 MiB leaves room on a laptop of 4 GB; the passes make up for it.
DEFAULT_COST: Final = Cost(memory_kib=1 << 16, passes=8, lanes=4)


class SlotKind(StrEnum):
    """What opens a slot."""

    PASSPHRASE = "passphrase"  # noqa: S105 - the kind, not one of them
    RECOVERY = "recovery"


@dataclass(frozen=True, slots=True)
class Slot:
    """The store's key wrapped once, and the sealed name of whom it was wrapped for."""

    kind: SlotKind
    nonce: bytes
    wrapped_key: bytes
    name_nonce: bytes
    sealed_name: bytes

    @classmethod
    def take(cls, fields: Fields) -> Self:
        """Take the slot out of a ring."""
        return cls(
            kind=fields.choice("kind", SlotKind),
            nonce=fields.raw("nonce", _NONCE_BYTES),
            wrapped_key=fields.raw("wrapped_key", STORE_KEY_BYTES + _TAG_BYTES),
            name_nonce=fields.raw("name_nonce", _NONCE_BYTES),
            sealed_name=fields.raw("sealed_name", NAME_LIMIT_BYTES + _TAG_BYTES),
        )

    def to_body(self) -> dict[str, object]:
        """Write the fields that `take` reads."""
        return {
            "kind": self.kind,
            "name_nonce": self.name_nonce.hex(),
            "nonce": self.nonce.hex(),
            "sealed_name": self.sealed_name.hex(),
            "wrapped_key": self.wrapped_key.hex(),
        }


@dataclass(frozen=True, slots=True)
class Unlocked:
    """The store's key, and the name of the trainer whose passphrase gave it."""

    key: bytes = field(repr=False)
    name: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class KeyRing:
    """One store's key under several passphrases.  A change makes a new ring."""

    salt: bytes
    cost: Cost
    slots: tuple[Slot, ...] = ()

    @classmethod
    def begin(cls, cost: Cost = DEFAULT_COST) -> Self:
        """Make an empty ring with a salt of its own."""
        return cls(secrets.token_bytes(_SALT_BYTES), cost)

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Read what `to_bytes` wrote.

        The checksum is there for people: without it a ring damaged by a failing
        disk would say "wrong passphrase" for ever.

        Raises:
            Problem: KEYRING_DAMAGED or DOCUMENT_TOO_NEW.
        """
        whole = Fields.read(data, Code.KEYRING_DAMAGED, limit_bytes=_LIMIT_BYTES)
        body = whole.object("ring")
        if whole.raw("check", 32) != hashlib.sha256(body.canonical_bytes()).digest():
            raise whole.refusal("check")
        body.check_format()
        return cls(
            salt=body.raw("salt", _SALT_BYTES),
            cost=Cost.take(body.object("cost")),
            slots=tuple(map(Slot.take, body.objects("slots"))),
        )

    def to_bytes(self) -> bytes:
        """Write the ring.  It holds nothing that opens anything by itself."""
        ring = {
            "cost": self.cost.to_body(),
            "format": FORMAT,
            "salt": self.salt.hex(),
            "slots": [slot.to_body() for slot in self.slots],
        }
        check = hashlib.sha256(canonical.dumps(ring)).hexdigest()
        return canonical.dumps({"check": check, "ring": ring})

    def unlock(self, passphrase: str) -> Unlocked:
        """Find the key and whose passphrase this is.

        Raises:
            Problem: WRONG_PASSPHRASE.
        """
        found = self._find(self._passphrase_key(passphrase), SlotKind.PASSPHRASE)
        if found is None:
            raise Problem(Code.WRONG_PASSPHRASE)
        slot, key = found
        return Unlocked(key, self._name(slot, key))

    def unlock_by_recovery(self, secret: bytes) -> bytes:
        """Find the key by the recovery secret of sixteen bytes.

        Raises:
            Problem: RECOVERY_WORDS_WRONG.
        """
        found = self._find(self._recovery_key(secret), SlotKind.RECOVERY)
        if found is None:
            raise Problem(Code.RECOVERY_WORDS_WRONG)
        return found[1]

    def names(self, key: bytes) -> tuple[str, ...]:
        """List whose passphrases open the store, to somebody who has opened it."""
        return tuple(
            self._name(slot, key) for slot in self.slots if slot.kind is SlotKind.PASSPHRASE
        )

    def with_passphrase(self, key: bytes, name: str, passphrase: str) -> Self:
        """Make the ring that a further passphrase opens.

        Raises:
            Problem: WEAK_PASSPHRASE; NAME_MISSING; VALUE_REFUSED for a name of more
                than `NAME_LIMIT_BYTES`; TRAINER_NAME_TAKEN; PASSPHRASE_TAKEN if
                another trainer has the same one, for then nobody could say who came.
        """
        if name in self.names(key):
            raise Problem(Code.TRAINER_NAME_TAKEN)
        slot = self._new_slot(key, name, passphrase)
        return replace(self, slots=(*self.slots, slot))

    def with_change(self, old: str, new: str) -> Self:
        """Make the ring in which *new* stands for whoever *old* stood for.

        Raises:
            Problem: WRONG_PASSPHRASE for *old*; WEAK_PASSPHRASE or PASSPHRASE_TAKEN
                for *new*.
        """
        found = self._find(self._passphrase_key(old), SlotKind.PASSPHRASE)
        if found is None:
            raise Problem(Code.WRONG_PASSPHRASE)
        slot, key = found
        changed = self._new_slot(key, self._name(slot, key), new)
        kept = (other for other in self.slots if other is not slot)
        return replace(self, slots=(*kept, changed))

    def without(self, key: bytes, name: str) -> Self:
        """Make the ring that *name*'s passphrase no longer opens.

        Raises:
            Problem: NOT_FOUND; LAST_PASSPHRASE if it is the only one left.
        """
        names = self.names(key)
        if name not in names:
            raise Problem(Code.NOT_FOUND)
        if len(names) == 1:
            raise Problem(Code.LAST_PASSPHRASE)
        return replace(
            self,
            slots=tuple(
                slot
                for slot in self.slots
                if slot.kind is not SlotKind.PASSPHRASE or self._name(slot, key) != name
            ),
        )

    def with_recovery(self, key: bytes, secret: bytes) -> Self:
        """Make the ring that the recovery *secret* opens, in place of an earlier one."""
        slot = self._wrap(self._recovery_key(secret), SlotKind.RECOVERY, key, "")
        kept = (other for other in self.slots if other.kind is not SlotKind.RECOVERY)
        return replace(self, slots=(*kept, slot))

    def _passphrase_key(self, passphrase: str) -> bytes:
        hard = Argon2id(
            salt=self.salt,
            length=32,
            iterations=self.cost.passes,
            lanes=self.cost.lanes,
            memory_cost=self.cost.memory_kib,
        ).derive(passphrase_bytes(passphrase))
        return self._set_apart(hard, SlotKind.PASSPHRASE)

    def _recovery_key(self, secret: bytes) -> bytes:
        # Sixteen random bytes cannot be guessed, so Argon2 would add nothing.
        if len(secret) != RECOVERY_BYTES:
            raise ValueError("A recovery secret has sixteen bytes.")
        return self._set_apart(secret, SlotKind.RECOVERY)

    def _set_apart(self, secret: bytes, purpose: str) -> bytes:
        """Derive a key from *secret* that serves one purpose in this ring only."""
        info = _PURPOSE + purpose.encode()
        return HKDF(SHA256(), 32, self.salt, info).derive(secret)

    def _find(self, wrapping_key: bytes, kind: SlotKind) -> tuple[Slot, bytes] | None:
        cipher = ChaCha20Poly1305(wrapping_key)
        for slot in self.slots:
            if slot.kind is kind:
                try:
                    return slot, cipher.decrypt(slot.nonce, slot.wrapped_key, None)
                except InvalidTag:
                    continue
        return None

    def _new_slot(self, key: bytes, name: str, passphrase: str) -> Slot:
        check_strength(passphrase)
        wrapping_key = self._passphrase_key(passphrase)
        if self._find(wrapping_key, SlotKind.PASSPHRASE):
            raise Problem(Code.PASSPHRASE_TAKEN)
        if not name.strip():
            raise Problem(Code.NAME_MISSING)
        if not name.isprintable() or len(name.encode()) > NAME_LIMIT_BYTES:
            raise Problem(Code.VALUE_REFUSED, field="name")
        return self._wrap(wrapping_key, SlotKind.PASSPHRASE, key, name)

    def _wrap(self, wrapping_key: bytes, kind: SlotKind, key: bytes, name: str) -> Slot:
        nonce, name_nonce = (secrets.token_bytes(_NONCE_BYTES) for _ in range(2))
        wrapped_key = ChaCha20Poly1305(wrapping_key).encrypt(nonce, key, None)
        padded_name = name.encode().ljust(NAME_LIMIT_BYTES, b"\0")
        # The name is bound to its wrap, so that two names cannot change places.
        sealed_name = self._names_cipher(key).encrypt(name_nonce, padded_name, wrapped_key)
        return Slot(kind, nonce, wrapped_key, name_nonce, sealed_name)

    def _name(self, slot: Slot, key: bytes) -> str:
        cipher = self._names_cipher(key)
        try:
            padded = cipher.decrypt(slot.name_nonce, slot.sealed_name, slot.wrapped_key)
        except InvalidTag:
            raise Problem(Code.KEYRING_DAMAGED, reason="name") from None
        return padded.rstrip(b"\0").decode()

    def _names_cipher(self, key: bytes) -> ChaCha20Poly1305:
        return ChaCha20Poly1305(self._set_apart(key, "names"))


def new_store_key() -> bytes:
    """Draw the 32 bytes under which a store is to be encrypted."""
    return secrets.token_bytes(STORE_KEY_BYTES)


def new_recovery_secret() -> bytes:
    """Draw the sixteen bytes that are spelled as twelve recovery words."""
    return secrets.token_bytes(RECOVERY_BYTES)
