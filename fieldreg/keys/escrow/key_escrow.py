"""Key escrow: head office's secrets, which any two of three people open together.

Argon2id derives a key from every two passphrases, in either order, and the random key of the
secrets is wrapped under each. So neither one person nor the paper discloses anything, and both
passphrases must be guessed at once. All share one salt and cost, as in `store_key_ring`. Copies of
releases up to 0.2.0 (`frc1`) derive from each passphrase alone, and are still read.

Limit: an earlier copy with two of its passphrases still opens; new keys protect later bundles only.
"""

import hashlib
import secrets
import struct
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Final, Self

from fieldreg.domain.normalisation import label_key
from fieldreg.domain.problems import Code, Problem
from fieldreg.keys import canonical_json
from fieldreg.keys.escrow.paper_encoding import decode_lines, encode_lines
from fieldreg.keys.key_pairs import HeadOfficeKeys
from fieldreg.keys.key_ring.kdf import KdfCost
from fieldreg.keys.key_ring.passphrases import check_strength, normalise_passphrase
from fieldreg.keys.key_ring.slots import SEED_BYTES, STORE_KEY_BYTES
from fieldreg.keys.signed_acts import SHA_BYTES
from fieldreg.keys.signed_documents import FORMAT_VERSION, DocumentFields
from fieldreg.keys.symmetric import NONCE_BYTES, TAG_BYTES, decrypt, derive_key, encrypt

HOLDER_COUNT: Final = 3

_SALT_BYTES: Final = 16
_WRAP_BYTES: Final = NONCE_BYTES + 32 + TAG_BYTES
_PAIRS: Final = tuple(combinations(range(HOLDER_COUNT), 2))
_MAGIC: Final = b"frc2"
_FORMER_MAGIC: Final = b"frc1"
_COST: Final = struct.Struct(">IBB")
_HEAD_BYTES: Final = len(_MAGIC) + _COST.size + _SALT_BYTES
_LIMIT_BYTES: Final = 1 << 16
_PURPOSE: Final = b"fieldreg-key-copy-v1 "


@dataclass(frozen=True, slots=True)
class EscrowedSecrets:
    """Secrets that a restored head office needs; it continues after *epoch* and *trust_version*.

    *recovery_seed* is of the key that signs for the holders, who trust the list of officers up to
    the step *officers* (its SHA-256); both are b"" up to 0.2.0.
    """

    store_key: bytes = field(repr=False)
    keys: HeadOfficeKeys = field(repr=False)
    office: str
    epoch: int
    trust_version: int
    made_on: str
    holder_names: tuple[str, ...] = field(repr=False)
    recovery_seed: bytes = field(default=b"", repr=False)
    officers: bytes = b""

    def to_bytes(self) -> bytes:
        """Compress, since the bytes may have to be typed."""
        recovery = {"officers": self.officers.hex(), "recovery": self.recovery_seed.hex()}
        body = {
            **(recovery if self.recovery_seed else {}),
            "epoch": self.epoch,
            "format": FORMAT_VERSION,
            "keys": canonical_json.loads(self.keys.to_bytes()),
            "made_on": self.made_on,
            "names": list(self.holder_names),
            "office": self.office,
            "store_key": self.store_key.hex(),
            "trust_version": self.trust_version,
        }
        return zlib.compress(canonical_json.dumps(body), 9)

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Raise COPY_UNREADABLE, KEYS_DAMAGED, DOCUMENT_TOO_NEW."""
        try:
            plain = zlib.decompressobj().decompress(data, _LIMIT_BYTES)
        except zlib.error:
            raise Problem(Code.COPY_UNREADABLE) from None
        fields = DocumentFields.parse(plain, Code.COPY_UNREADABLE, limit_bytes=_LIMIT_BYTES)
        fields.check_format()
        has_recovery = fields.has("recovery")
        return cls(
            store_key=fields.read_bytes("store_key", STORE_KEY_BYTES),
            keys=HeadOfficeKeys.from_bytes(fields.read_object("keys").canonical_bytes()),
            office=fields.read_text("office"),
            epoch=fields.read_integer("epoch", minimum=1),
            trust_version=fields.read_integer("trust_version", minimum=1),
            made_on=fields.read_date("made_on"),
            holder_names=fields.read_texts("names"),
            recovery_seed=fields.read_bytes("recovery", SEED_BYTES) if has_recovery else b"",
            officers=fields.read_bytes("officers", SHA_BYTES) if has_recovery else b"",
        )


@dataclass(frozen=True, slots=True)
class OpenedEscrow:
    secrets: EscrowedSecrets
    opener_names: tuple[str, str] = field(repr=False)


@dataclass(frozen=True, slots=True)
class EscrowDocument:
    salt: bytes
    cost: KdfCost
    wraps: tuple[bytes, ...] = field(repr=False)
    body: bytes = field(repr=False)
    is_former: bool = False

    @classmethod
    def create(cls, contents: EscrowedSecrets, passphrases: Sequence[str], cost: KdfCost) -> Self:
        """Create the copy; *passphrases* are in the order of the holders.

        Raises as `check_holders`.
        """
        check_holders(contents.holder_names, passphrases)
        salt = secrets.token_bytes(_SALT_BYTES)
        head = _head(_MAGIC, salt, cost)
        key = secrets.token_bytes(32)
        pair_keys = (_pair_key(cost, passphrases[a], passphrases[b], salt) for a, b in _PAIRS)
        return cls(
            salt,
            cost,
            tuple(encrypt(pair_key, key, head) for pair_key in pair_keys),
            encrypt(_body_key(key, salt), contents.to_bytes(), head),
        )

    def open(self, first: str, second: str) -> OpenedEscrow:
        """Open with two passphrases, in either order; raise COPY_STAYS_SHUT."""
        derive = _former_pair_key if self.is_former else _pair_key
        wrapping_key = derive(self.cost, first, second, self.salt)
        head = _head(self._magic, self.salt, self.cost)
        for (a, b), wrap in zip(_PAIRS, self.wraps, strict=True):
            key = decrypt(wrapping_key, wrap, head)
            body = key and decrypt(_body_key(key, self.salt), self.body, head)
            if body:
                contents = EscrowedSecrets.from_bytes(body)
                return OpenedEscrow(contents, (contents.holder_names[a], contents.holder_names[b]))
        raise Problem(Code.COPY_STAYS_SHUT)

    def open_with_each_pair(self, passphrases: Sequence[str]) -> Iterator[OpenedEscrow]:
        for a, b in _PAIRS:
            yield self.open(passphrases[b], passphrases[a])

    @property
    def _magic(self) -> bytes:
        return _FORMER_MAGIC if self.is_former else _MAGIC

    def to_bytes(self) -> bytes:
        whole = _head(self._magic, self.salt, self.cost) + b"".join(self.wraps) + self.body
        return whole + hashlib.sha256(whole).digest()[:4]

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Raise COPY_UNREADABLE."""
        whole, check = data[:-4], data[-4:]
        shortest = _HEAD_BYTES + HOLDER_COUNT * _WRAP_BYTES
        is_whole = hashlib.sha256(whole).digest()[:4] == check and len(whole) > shortest
        if not is_whole or not whole.startswith((_MAGIC, _FORMER_MAGIC)):
            raise Problem(Code.COPY_UNREADABLE)
        cost = KdfCost(*_COST.unpack_from(whole, len(_MAGIC)))
        if cost.field_out_of_range:
            raise Problem(Code.COPY_UNREADABLE)
        starts = range(_HEAD_BYTES, shortest, _WRAP_BYTES)
        return cls(
            salt=whole[_HEAD_BYTES - _SALT_BYTES : _HEAD_BYTES],
            cost=cost,
            wraps=tuple(whole[start : start + _WRAP_BYTES] for start in starts),
            body=whole[shortest:],
            is_former=whole.startswith(_FORMER_MAGIC),
        )

    def to_text(self) -> str:
        return encode_lines(self.to_bytes())

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Raise COPY_UNREADABLE, with its `line`."""
        return cls.from_bytes(decode_lines(text))


def check_holders(names: Sequence[str], passphrases: Sequence[str]) -> None:
    """Refuse equal names, and equal passphrases, which one person could use alone.

    Raises WEAK_PASSPHRASE, NAME_MISSING, VALUE_REFUSED, PASSPHRASE_TAKEN, TRAINER_NAME_TAKEN.
    """
    for name in names:
        if not name.strip():
            raise Problem(Code.NAME_MISSING)
        if not name.isprintable() or len(name) > 60:  # noqa: PLR2004  a line of print
            raise Problem(Code.VALUE_REFUSED, field="name")
    if len(set(map(label_key, names))) < HOLDER_COUNT:
        raise Problem(Code.TRAINER_NAME_TAKEN)
    for passphrase in passphrases:
        check_strength(passphrase)
    if len({normalise_passphrase(passphrase) for passphrase in passphrases}) < HOLDER_COUNT:
        raise Problem(Code.PASSPHRASE_TAKEN)


def _head(magic: bytes, salt: bytes, cost: KdfCost) -> bytes:
    return magic + _COST.pack(cost.memory_kib, cost.passes, cost.lanes) + salt


def _pair_key(cost: KdfCost, first: str, second: str, salt: bytes) -> bytes:
    lower, higher = sorted(map(normalise_passphrase, (first, second)))
    digests = (hashlib.sha256(each).hexdigest() for each in (lower, higher))  # of one length
    return derive_key(cost.derive(" ".join(digests), salt), _PURPOSE + b"pair", salt)


def _former_pair_key(cost: KdfCost, first: str, second: str, salt: bytes) -> bytes:
    derived = sorted(cost.derive(passphrase, salt) for passphrase in (first, second))
    return derive_key(b"".join(derived), _PURPOSE + b"pair", salt)


def _body_key(key: bytes, salt: bytes) -> bytes:
    return derive_key(key, _PURPOSE + b"body", salt)
