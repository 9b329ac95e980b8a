"""The erasure list as a file beside the backups, signed by the installation that keeps it.

It has ids and codes, no names. Ids are on paper too, so orders are sealed by a key derived from the
installation's own.
"""

import hmac
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Self

from fieldreg.domain.problems import Code, Problem
from fieldreg.keys import canonical_json
from fieldreg.keys.sealing import padded_length
from fieldreg.keys.signed_documents import DocumentFields, read_signed, sign_body
from fieldreg.keys.signing import SigningKey
from fieldreg.keys.symmetric import decrypt, derive_key, encrypt_repeatably

LIMIT_BYTES: Final = 32 << 20
_SEALED_LIMIT_BYTES: Final = 15 << 20
_CONTEXT: Final = b"fieldreg-erasures-v1"
PAPERS: Final = ("acts", "officers", "trust_list")
_MAX_IDS: Final = 10_000
_MIN_BYTES: Final = 1 << 12  # hides how few orders there are


@dataclass(frozen=True, slots=True)
class ErasureEntry:
    """Old lists have no marks."""

    id: int
    stamp: int
    trainees: tuple[int, ...]
    fields: tuple[str, ...]
    changes: tuple[int, ...]
    reason: str
    day: str
    marks: tuple[str, ...] = ()

    @classmethod
    def from_fields(cls, fields: DocumentFields) -> Self:
        return cls(
            id=fields.read_integer("id", minimum=1),
            stamp=fields.read_integer("stamp", minimum=1),
            trainees=fields.read_integers("trainees", minimum=1, maximum=_MAX_IDS),
            fields=fields.read_sorted_texts("fields"),
            changes=fields.read_integers("changes", minimum=1, maximum=_MAX_IDS),
            reason=fields.read_text("reason"),
            day=fields.read_date("day"),
            marks=fields.read_sorted_texts("said") if fields.has("said") else (),
        )

    def to_body(self) -> dict[str, object]:
        return {
            "changes": list(self.changes),
            "day": self.day,
            "fields": list(self.fields),
            "id": self.id,
            "reason": self.reason,
            "said": list(self.marks),
            "stamp": self.stamp,
            "trainees": list(self.trainees),
        }


@dataclass(frozen=True, slots=True)
class ErasureList:
    orders: tuple[ErasureEntry, ...]
    papers: Mapping[str, tuple[bytes, ...]]


def derive_mark_secret(key: SigningKey) -> bytes:
    """Return the secret of the marks in orders; *key* is never renewed."""
    return hmac.digest(key.raw, b"fieldreg-erased-v1", "sha256")


def write_erasure_list(
    entries: Iterable[ErasureEntry], key: SigningKey, papers: Mapping[str, object] | None = None
) -> bytes:
    """Return the file; the same content gives the same bytes."""
    orders = [entry.to_body() for entry in entries]
    plain = canonical_json.dumps({**(papers or {}), "orders": orders})
    plain = plain.ljust(padded_length(max(len(plain), _MIN_BYTES)), b"\0")
    sealed = encrypt_repeatably(derive_key(key.raw, _CONTEXT), plain)
    body = {"keeper": key.verify_key.raw.hex(), "sealed": sealed.hex()}
    return sign_body(body, key, _CONTEXT)


def read_erasure_list(data: bytes, key: SigningKey) -> ErasureList:
    """Raise DOCUMENT_REFUSED, DOCUMENT_TOO_NEW."""
    body = _read_body(data, key)
    orders = tuple(map(ErasureEntry.from_fields, body.read_objects("orders")))
    return ErasureList(orders, {name: body.read_documents(name) for name in PAPERS})


def _read_body(data: bytes, key: SigningKey) -> DocumentFields:
    refused = Code.DOCUMENT_REFUSED
    body = read_signed(data, refused, signer="keeper", context=_CONTEXT, limit_bytes=LIMIT_BYTES)
    if body.read_verify_key("keeper") != key.verify_key:
        raise Problem(refused, reason="keeper")
    if body.has("orders"):
        return body
    sealed = body.read_bytes_up_to("sealed", _SEALED_LIMIT_BYTES)
    plain = decrypt(derive_key(key.raw, _CONTEXT), sealed)
    if plain is None:
        raise Problem(refused, reason="sealed")
    return DocumentFields.parse(plain.rstrip(b"\0"), refused, limit_bytes=_SEALED_LIMIT_BYTES)
