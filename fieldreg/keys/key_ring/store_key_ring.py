"""The key ring: the store's key, locked away under each trainer's passphrase.

The store is encrypted with 32 random bytes.  A ring holds those bytes several times:
for each passphrase, for a recovery secret, and where a trainer wants it for a secret
that the operating system keeps.  Each wrap is ChaCha20-Poly1305 under a key that
Argon2id makes of the passphrase and HKDF then sets apart by use.

All passphrases of a ring share one salt and one cost, so that unlocking takes one
derivation whoever comes, and no name is asked first.  To try a guess against four
wraps at once is the thief's gain; four derivations of a quarter of the time each
would give away exactly as much.

When the cost of a ring changes, only whoever comes with a passphrase can be wrapped
anew; the others' slots keep the cost that they were made at until then, and cost one
derivation more.

The cost that a ring names is nobody's word: whoever has the disk can write another
beside slots that keep their own. Nothing is therefore wrapped at the cost of a ring
alone; whoever lets somebody in says what it costs here.

The ring lies beside the store and can be read by anyone, so the names of trainers in
it are sealed under the store's key and padded to one length.

Limits: taking a passphrase away does not change the store's key.  Whoever kept an old
ring *and* an old passphrase can still open the store it belonged to.
"""

import base64
import hashlib
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final, Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from fieldreg.domain.normalisation import label_key
from fieldreg.domain.problems import Code, Problem
from fieldreg.keys import canonical_json
from fieldreg.keys.key_ring.kdf import MIN_COST, KdfCost
from fieldreg.keys.key_ring.passphrases import check_strength
from fieldreg.keys.key_ring.slots import (
    NAME_LIMIT_BYTES,
    NONCE_BYTES,
    STORE_KEY_BYTES,
    KeySlot,
    SlotKind,
)
from fieldreg.keys.signed_documents import FORMAT_VERSION, DocumentFields
from fieldreg.keys.word_lists import RECOVERY_BYTES

KEYSTORE_SECRET_BYTES: Final = 32
RECOVERY_MARK_LETTERS: Final = 4

_SALT_BYTES: Final = 16
LIMIT_BYTES: Final = 1 << 15
_MAX_COSTS: Final = 3  # each one more is one more derivation for whoever mistypes
_PURPOSE: Final = b"fieldreg-keyring-v1 "


@dataclass(frozen=True, slots=True)
class UnlockedKey:
    """The store's key, the name of the trainer whose passphrase gave it, and its cost."""

    key: bytes = field(repr=False)
    trainer_name: str = field(repr=False)
    cost: KdfCost = MIN_COST


@dataclass(frozen=True, slots=True)
class KeyRing:
    """One store's key under several passphrases.  A change makes a new ring.

    Long because each way in, and each change of one, is a method of this one value.
    """

    salt: bytes
    cost: KdfCost
    slots: tuple[KeySlot, ...] = ()

    @classmethod
    def create(cls, cost: KdfCost) -> Self:
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
        """Write the ring.  It holds nothing that opens anything by itself."""
        ring = {
            "cost": self.cost.to_body(),
            "format": FORMAT_VERSION,
            "salt": self.salt.hex(),
            "slots": [slot.to_body() for slot in self.slots],
        }
        check = hashlib.sha256(canonical_json.dumps(ring)).hexdigest()
        return canonical_json.dumps({"check": check, "ring": ring})

    def unlock(self, passphrase: str) -> UnlockedKey:
        """Find the key and whose passphrase this is.

        Raises:
            Problem: WRONG_PASSPHRASE.
        """
        slot, key = self._open(passphrase)
        return UnlockedKey(key, self._name(slot, key), slot.own_cost or self.cost)

    def unlock_by_recovery(self, secret: bytes) -> bytes:
        """Find the key by the recovery secret of sixteen bytes.

        Raises:
            Problem: RECOVERY_WORDS_WRONG.
        """
        found = self._find(self._recovery_key(secret), SlotKind.RECOVERY, self.slots)
        if found is None:
            raise Problem(Code.RECOVERY_WORDS_WRONG)
        return found[1]

    def unlock_by_keystore(self, secret: bytes) -> UnlockedKey:
        """Find the key by the secret of 32 bytes that the operating system kept.

        Raises:
            Problem: KEYSTORE_EMPTY where it opens nothing here, or nothing any more.
        """
        found = self._find(self._keystore_key(secret), SlotKind.KEYSTORE, self.slots)
        if found is None:
            raise Problem(Code.KEYSTORE_EMPTY)
        slot, key = found
        return UnlockedKey(key, self._name(slot, key))

    @property
    def has_keystore(self) -> bool:
        """Whether a secret that the operating system keeps opens this ring."""
        return any(slot.kind is SlotKind.KEYSTORE for slot in self.slots)

    def list_names(self, key: bytes) -> tuple[str, ...]:
        """List whose passphrases open the store, to somebody who has opened it."""
        return tuple(
            self._name(slot, key) for slot in self.slots if slot.kind is SlotKind.PASSPHRASE
        )

    def with_next_cost(self, cost: KdfCost) -> Self:
        """Make the ring in which every later passphrase costs *cost*; others keep theirs.

        Where there are as many costs as there may be, it is the hardest of them.
        """
        if cost not in self._costs and len(self._costs) == _MAX_COSTS:
            cost = max(self._costs, key=lambda known: (known.memory_kib, known.work))
        kept = (
            replace(slot, own_cost=_unless(slot.own_cost or self.cost, cost))
            if slot.kind is SlotKind.PASSPHRASE
            else slot
            for slot in self.slots
        )
        return replace(self, cost=cost, slots=tuple(kept))

    def with_passphrase(self, key: bytes, name: str, passphrase: str) -> Self:
        """Make the ring that a further passphrase opens, at its cost.

        Raises:
            Problem: WEAK_PASSPHRASE; NAME_MISSING; VALUE_REFUSED for a name of more
                than `NAME_LIMIT_BYTES`; TRAINER_NAME_TAKEN, capitals and spaces
                apart; PASSPHRASE_TAKEN if
                another trainer has the same one, for then nobody could say who came.
        """
        if label_key(name) in map(label_key, self.list_names(key)):
            raise Problem(Code.TRAINER_NAME_TAKEN)
        slot = self._new_slot(key, name, passphrase, self.cost)
        return replace(self, slots=(*self.slots, slot))

    def with_changed_passphrase(self, old: str, new: str, cost: KdfCost | None = None) -> Self:
        """Make the ring in which *new* stands for whoever *old* stood for.

        That one, and every later one, costs *cost*, or what it costs now.

        Raises:
            Problem: WRONG_PASSPHRASE for *old*; WEAK_PASSPHRASE or PASSPHRASE_TAKEN
                for *new*.
        """
        slot, key = self._open(old)
        turned = self.with_next_cost(cost or self.cost)
        changed = self._new_slot(key, self._name(slot, key), new, turned.cost)
        return replace(turned, slots=_instead(turned.slots, slot, changed))

    def with_passphrase_cost(self, passphrase: str, cost: KdfCost) -> Self:
        """Make the ring in which this *passphrase*, and every later one, costs *cost*.

        Raises:
            Problem: WRONG_PASSPHRASE.
        """
        slot, key = self._open(passphrase)
        turned = self.with_next_cost(cost)
        wrapping_key = self._passphrase_key(passphrase, turned.cost)
        again = self._wrap(wrapping_key, SlotKind.PASSPHRASE, key, self._name(slot, key))
        return replace(turned, slots=_instead(turned.slots, slot, again))

    def without_passphrase(self, key: bytes, name: str) -> Self:
        """Make the ring that *name*'s passphrase no longer opens.

        Raises:
            Problem: NOT_FOUND; LAST_PASSPHRASE if it is the only one left.
        """
        names = self.list_names(key)
        if name not in names:
            raise Problem(Code.NOT_FOUND)
        if len(names) == 1:
            raise Problem(Code.LAST_PASSPHRASE)
        return self._without(key, name)

    def with_reset_passphrase(self, key: bytes, name: str, passphrase: str) -> Self:
        """Make the ring that *passphrase* opens for *name*, in place of an earlier one.

        For whoever has the store's *key* by other means than a passphrase.

        Raises:
            Problem: WEAK_PASSPHRASE, NAME_MISSING, VALUE_REFUSED, PASSPHRASE_TAKEN.
        """
        return self._without(key, name).with_passphrase(key, name, passphrase)

    def with_keystore(self, key: bytes, name: str, secret: bytes) -> Self:
        """Make the ring that *secret* opens for the trainer *name*, in place of an earlier one."""
        slot = self._wrap(self._keystore_key(secret), SlotKind.KEYSTORE, key, name)
        return replace(self, slots=(*self.without_keystore().slots, slot))

    def without_keystore(self) -> Self:
        """Make the ring that nothing opens which the operating system keeps."""
        kept = (slot for slot in self.slots if slot.kind is not SlotKind.KEYSTORE)
        return replace(self, slots=tuple(kept))

    def with_recovery(self, key: bytes, secret: bytes) -> Self:
        """Make the ring that the recovery *secret* opens, in place of an earlier one."""
        slot = self._wrap(self._recovery_key(secret), SlotKind.RECOVERY, key, "")
        kept = (other for other in self.slots if other.kind is not SlotKind.RECOVERY)
        return replace(self, slots=(*kept, slot))

    @property
    def recovery_mark(self) -> str:
        """What people call the recovery secret of this ring by; empty where it has none.

        Four letters that tell which of several secrets fits, and nothing about it.
        """
        for slot in self.slots:
            if slot.kind is SlotKind.RECOVERY:
                digest = hashlib.sha256(slot.nonce + slot.wrapped_key).digest()
                return base64.b32encode(digest)[:RECOVERY_MARK_LETTERS].decode()
        return ""

    def _without(self, key: bytes, name: str) -> Self:
        kept = (
            slot
            for slot in self.slots
            if slot.kind is SlotKind.RECOVERY or self._name(slot, key) != name
        )
        return replace(self, slots=tuple(kept))

    def _open(self, passphrase: str) -> tuple[KeySlot, bytes]:
        found = self._find_passphrase(passphrase)
        if found is None:
            raise Problem(Code.WRONG_PASSPHRASE)
        return found

    def _find_passphrase(
        self, passphrase: str, known: Mapping[KdfCost, bytes] | None = None
    ) -> tuple[KeySlot, bytes] | None:
        """Try *passphrase* at each cost that there is, that of the ring first.

        *known* are the wrapping keys that were derived of it already.
        """
        for cost in self._costs:
            slots = [slot for slot in self.slots if (slot.own_cost or self.cost) == cost]
            tried = (known or {}).get(cost) or self._passphrase_key(passphrase, cost)
            found = self._find(tried, SlotKind.PASSPHRASE, slots)
            if found is not None:
                return found
        return None

    @property
    def _costs(self) -> list[KdfCost]:
        older = (slot.own_cost for slot in self.slots if slot.own_cost is not None)
        return list(dict.fromkeys((self.cost, *older)))

    def _passphrase_key(self, passphrase: str, cost: KdfCost) -> bytes:
        return self._set_apart(cost.derive(passphrase, self.salt), SlotKind.PASSPHRASE)

    def _recovery_key(self, secret: bytes) -> bytes:
        # Sixteen random bytes cannot be guessed, so Argon2 would add nothing.
        if len(secret) != RECOVERY_BYTES:
            raise ValueError("A recovery secret has sixteen bytes.")
        return self._set_apart(secret, SlotKind.RECOVERY)

    def _keystore_key(self, secret: bytes) -> bytes:
        if len(secret) != KEYSTORE_SECRET_BYTES:
            raise ValueError("A secret of the operating system's has 32 bytes.")
        return self._set_apart(secret, SlotKind.KEYSTORE)

    def _set_apart(self, secret: bytes, purpose: str) -> bytes:
        """Derive a key from *secret* that serves one purpose in this ring only."""
        info = _PURPOSE + purpose.encode()
        return HKDF(SHA256(), 32, self.salt, info).derive(secret)

    def _find(
        self, wrapping_key: bytes, kind: SlotKind, slots: Iterable[KeySlot]
    ) -> tuple[KeySlot, bytes] | None:
        cipher = ChaCha20Poly1305(wrapping_key)
        for slot in slots:
            if slot.kind is kind:
                try:
                    return slot, cipher.decrypt(slot.nonce, slot.wrapped_key, None)
                except InvalidTag:
                    continue
        return None

    def _new_slot(self, key: bytes, name: str, passphrase: str, cost: KdfCost) -> KeySlot:
        check_strength(passphrase)
        wrapping_key = self._passphrase_key(passphrase, cost)
        if self._find_passphrase(passphrase, {cost: wrapping_key}):
            raise Problem(Code.PASSPHRASE_TAKEN)
        if not name.strip():
            raise Problem(Code.NAME_MISSING)
        if not name.isprintable() or len(name.encode()) > NAME_LIMIT_BYTES:
            raise Problem(Code.VALUE_REFUSED, field="name")
        return self._wrap(wrapping_key, SlotKind.PASSPHRASE, key, name)

    def _wrap(self, wrapping_key: bytes, kind: SlotKind, key: bytes, name: str) -> KeySlot:
        nonce, name_nonce = (secrets.token_bytes(NONCE_BYTES) for _ in range(2))
        wrapped_key = ChaCha20Poly1305(wrapping_key).encrypt(nonce, key, None)
        padded_name = name.encode().ljust(NAME_LIMIT_BYTES, b"\0")
        # The name is bound to its wrap, so that two names cannot change places.
        sealed_name = self._names_cipher(key).encrypt(name_nonce, padded_name, wrapped_key)
        return KeySlot(kind, nonce, wrapped_key, name_nonce, sealed_name)

    def _name(self, slot: KeySlot, key: bytes) -> str:
        cipher = self._names_cipher(key)
        try:
            padded = cipher.decrypt(slot.name_nonce, slot.sealed_name, slot.wrapped_key)
        except InvalidTag:
            raise Problem(Code.KEYRING_DAMAGED, reason="name") from None
        return padded.rstrip(b"\0").decode()

    def _names_cipher(self, key: bytes) -> ChaCha20Poly1305:
        return ChaCha20Poly1305(self._set_apart(key, "names"))


def draw_store_key() -> bytes:
    """Draw the 32 bytes under which a store is to be encrypted."""
    return secrets.token_bytes(STORE_KEY_BYTES)


def _instead(slots: tuple[KeySlot, ...], former: KeySlot, slot: KeySlot) -> tuple[KeySlot, ...]:
    return (*(other for other in slots if other.nonce != former.nonce), slot)


def _unless(cost: KdfCost, usual: KdfCost) -> KdfCost | None:
    return None if cost == usual else cost


def draw_recovery_secret() -> bytes:
    """Draw the sixteen bytes that are spelled as twelve recovery words."""
    return secrets.token_bytes(RECOVERY_BYTES)
