"""Signed acts of officers: steps of the list of officers, and orders.

A step names the step before it, an order the step under which it was given; `officer_list` says
which count.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final, Self

from fieldreg.domain.orders import ORDER_PERMISSIONS, Order
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.rights import Rights
from fieldreg.keys import canonical_json
from fieldreg.keys.rulings import Ruling
from fieldreg.keys.signed_documents import DocumentFields, read_signed, sign_body
from fieldreg.keys.signing import KEY_BYTES, SigningKey, VerifyKey

_CONTEXT: Final = b"fieldreg-act-v1"
_LIMIT_BYTES: Final = 1 << 20
_PACKED_LIMIT_BYTES: Final = 16 << 20
SHA_BYTES: Final = 32
MARK_BYTES: Final = 12


@dataclass(frozen=True, slots=True)
class OfficerEntry:
    """An officer in the list; *key* is None until one is enrolled."""

    name: str
    rights: Rights
    key: VerifyKey | None = None


@dataclass(frozen=True, slots=True)
class ActContent:
    """The content of an act: a step sets the entries of *officers*; the first also has *orders*.

    A step that changes an entry has in *ended* the marks of all acts with the former key: one that
    is dated back is none of them. *recovery_key* is the one in the latest copy of the keys.
    *is_recovery*: two keepers opened the copy; the first of *continued* is the step (its SHA-256)
    that was present when it was made, and which it continues too. *rulings* on laptops and releases
    are None in acts of programs that knew none (`keys.signed_rulings`).
    """

    officers: tuple[OfficerEntry, ...] = ()
    ended: Mapping[bytes, tuple[bytes, ...]] = field(default_factory=dict)
    orders: tuple[Order, ...] = ()
    is_recovery: bool = False
    rulings: tuple[Ruling, ...] | None = None
    recovery_key: VerifyKey | None = None
    continued: tuple[bytes, ...] = ()

    def to_body(self) -> dict[str, object]:
        named = {"recovery_key": self.recovery_key.raw.hex()} if self.recovery_key else {}
        continued = {"continued": [sha.hex() for sha in self.continued]} if self.continued else {}
        ended = [
            {"acts": [mark.hex() for mark in marks], "key": raw.hex()}
            for raw, marks in self.ended.items()
        ]
        ruled = None if self.rulings is None else [each.to_body() for each in self.rulings]
        return {
            **({} if ruled is None else {"rulings": ruled}),
            **named,
            **continued,
            "ended": ended,
            "officers": [_entry_body(entry) for entry in self.officers],
            "orders": [_order_body(order) for order in self.orders],
            "recovery": int(self.is_recovery),
        }

    @classmethod
    def from_fields(cls, fields: DocumentFields) -> Self:
        return cls(
            officers=tuple(map(_read_entry, fields.read_objects("officers"))),
            ended={
                ended.read_bytes("key", KEY_BYTES): ended.read_bytes_list("acts", MARK_BYTES)
                for ended in fields.read_objects("ended")
            },
            orders=tuple(map(_read_order, fields.read_objects("orders"))),
            is_recovery=fields.read_integer("recovery") == 1,
            rulings=tuple(map(Ruling.from_fields, fields.read_objects("rulings")))
            if fields.has("rulings")
            else None,
            recovery_key=(
                fields.read_verify_key("recovery_key") if fields.has("recovery_key") else None
            ),
            continued=(
                fields.read_bytes_list("continued", SHA_BYTES) if fields.has("continued") else ()
            ),
        )


@dataclass(frozen=True, slots=True)
class SignedAct:
    """*under* is the SHA-256 of the step before it, b"" for a first one."""

    signer: VerifyKey
    under: bytes
    content: ActContent
    document: bytes = field(repr=False)

    @property
    def sha(self) -> bytes:
        return hashlib.sha256(self.document).digest()

    @property
    def mark(self) -> bytes:
        return self.sha[:MARK_BYTES]

    @classmethod
    def sign(
        cls, key: SigningKey, head_office: VerifyKey, content: ActContent, *, under: bytes, day: str
    ) -> Self:
        body = {
            **content.to_body(),
            "day": day,
            "head_office": head_office.raw.hex(),
            "signer": key.verify_key.raw.hex(),
            "under": under.hex(),
        }
        return cls(key.verify_key, under, content, sign_body(body, key, _CONTEXT))

    @classmethod
    def from_bytes(cls, data: bytes, head_office: VerifyKey) -> Self:
        """Verify the signature of its signer for *head_office*.

        Raises DOCUMENT_REFUSED, DOCUMENT_TOO_NEW.
        """
        body = read_signed(
            data, Code.DOCUMENT_REFUSED, signer="signer", context=_CONTEXT, limit_bytes=_LIMIT_BYTES
        )
        if body.read_verify_key("head_office") != head_office:
            raise body.build_refusal("head_office")
        under = body.read_bytes_up_to("under", SHA_BYTES)
        return cls(body.read_verify_key("signer"), under, ActContent.from_fields(body), data)


def read_acts(documents: Iterable[bytes], head_office: VerifyKey) -> Iterator[SignedAct]:
    for document in documents:
        with suppress(Problem):
            yield _read_act(document, head_office)


@lru_cache(512)  # an opening or a reply reads the same acts from several places
def _read_act(document: bytes, head_office: VerifyKey) -> SignedAct:
    return SignedAct.from_bytes(document, head_office)


def pack_documents(documents: Iterable[bytes]) -> bytes:
    return canonical_json.dumps([document.hex() for document in documents])


def unpack_documents(data: bytes) -> tuple[bytes, ...]:
    with suppress(Problem, ValueError):
        found = canonical_json.loads(data, limit_bytes=_PACKED_LIMIT_BYTES)
        if isinstance(found, list):
            return tuple(map(bytes.fromhex, map(str, found)))
    return ()


def _entry_body(entry: OfficerEntry) -> dict[str, object]:
    key = {"key": entry.key.raw.hex()} if entry.key else {}
    return {**key, "name": entry.name, "roles": str(entry.rights)}


def _read_entry(fields: DocumentFields) -> OfficerEntry:
    return OfficerEntry(
        fields.read_text("name"),
        Rights.parse(fields.read_text("roles", may_be_empty=True)),
        fields.read_verify_key("key") if fields.has("key") else None,
    )


def _order_body(order: Order) -> dict[str, object]:
    return {
        "change": order.change,
        "digest": order.digest,
        "kind": order.kind,
        "record": order.record,
        "stamp": order.stamp,
        "state": order.state,
    }


def _read_order(fields: DocumentFields) -> Order:
    kind = fields.read_text("kind")
    if kind not in ORDER_PERMISSIONS:
        raise fields.build_refusal("kind")
    return Order(
        kind,
        fields.read_integer("change", minimum=1),
        fields.read_integer("record", minimum=1),
        fields.read_integer("stamp", minimum=1),
        fields.read_text("state"),
        fields.read_text("digest", may_be_empty=True),
    )
