"""The header: what a sender says of itself and of the changes it sends.

It stands in the clear inside the sealed file and is covered by the signature.  A field
that a reader does not know is passed over; what may not be passed over raises
`min_reader`, and an older release then keeps the file and says so (fault 43).
"""

from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise
from typing import Final, Self

from fieldreg.domain.log.ids import LAST_NUMBER, LAST_WRITER
from fieldreg.domain.problems import Code, Problem
from fieldreg.keys import canonical_json
from fieldreg.keys.signed_documents import DocumentFields

FORMAT: Final = 1
FORMAT_REWRITTEN: Final = 2
"""The form of a bundle with segments that were written anew, without who was erased."""
MAX_ERASURE_ORDERS: Final = 500
MAX_HEADER_BYTES: Final = 1 << 17
MAX_RECOVERY_BYTES: Final = 1 << 12

_HASH_BYTES: Final = 32
_KEY_ID_BYTES: Final = 8
_NO_HASH: Final = bytes(_HASH_BYTES)


class SenderRole(StrEnum):
    """Which side a bundle comes from."""

    LAPTOP = "laptop"
    HEAD_OFFICE = "head office"


@dataclass(frozen=True, slots=True)
class BundleHeader:
    """What stands before the payload.

    A laptop sends changes *first* … *last* of *writer*, cut into *spans*; its log has
    *hash_before* before them and *hash_after* after them.  Where nothing is new, *first*
    is *last* + 1.  Head office's changes are of any writer: it has no spans, no hashes
    and no certificate, and its *first* and *last* are 1 and 0.

    Of segments that were written anew *was* has the hashes of the bodies they stand for, and
    of the others nothing; it is empty where there are none of these.  *erased* are the
    latest orders of erasure that a laptop carried out.

    (*epoch*, *version*) is what a laptop holds of head office's replies, and the number
    of the reply where head office sends; *unheard* is the first version that a laptop took
    and of which no reply since has known.  *scope_digest* stands for the sender's scope.
    *recovery* is the secret by which a laptop's key ring of the mark *recovery_mark* opens,
    sealed to head office once more.
    This is part *part* of *parts*.  *recipient_id*, *hash_after*, *change_count* and
    *raw_bytes* (of all segments, uncompressed) are found out by `bundle.seal_bundle`.
    """

    role: SenderRole
    writer: int
    noted_on: str
    schema: int
    trust_version: int
    epoch: int
    version: int
    unacknowledged_version: int = 0
    first: int = 1
    last: int = 0
    spans: tuple[tuple[int, int], ...] = ()
    original_hashes: tuple[bytes, ...] = ()
    erasure_orders: tuple[int, ...] = ()
    hash_before: bytes = _NO_HASH
    hash_after: bytes = _NO_HASH
    certificate: bytes = field(default=b"", repr=False)
    sealed_recovery: bytes = field(default=b"", repr=False)
    recovery_mark: str = ""
    scope_digest: bytes = _NO_HASH
    part: int = 1
    parts: int = 1
    recipient_id: str = ""
    change_count: int = 0
    raw_bytes: int = 0

    def to_bytes(self) -> bytes:
        """Write the header as canonical JSON."""
        form = FORMAT_REWRITTEN if any(self.original_hashes) else FORMAT
        body: dict[str, object] = {
            "changes": self.change_count,
            "epoch": self.epoch,
            "first": self.first,
            "format": form,
            "hash_after": self.hash_after.hex(),
            "hash_before": self.hash_before.hex(),
            "last": self.last,
            "min_reader": form,
            "noted_on": self.noted_on,
            "part": self.part,
            "parts": self.parts,
            "raw_bytes": self.raw_bytes,
            "recipient": self.recipient_id,
            "role": self.role,
            "schema": self.schema,
            "scope": self.scope_digest.hex(),
            "segments": self._segments(),
            "trust_version": self.trust_version,
            "version": self.version,
            "writer": self.writer,
        }
        if self.certificate:
            body["certificate"] = canonical_json.loads(self.certificate)
        if self.sealed_recovery:
            body["recovery"] = self.sealed_recovery.hex()
            body["recovery_mark"] = self.recovery_mark
        if self.erasure_orders:
            body["erased"] = list(self.erasure_orders)
        if self.unacknowledged_version:
            body["unheard"] = self.unacknowledged_version
        return canonical_json.dumps(body)

    def _segments(self) -> list[dict[str, object]]:
        was = self.original_hashes or (b"",) * len(self.spans)
        return [
            {"first": first, "last": last, **({"was": before.hex()} if before else {})}
            for (first, last), before in zip(self.spans, was, strict=True)
        ]

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Read a header.

        Raises:
            Problem: BUNDLE_TOO_NEW if this release may not read what follows;
                BUNDLE_DAMAGED otherwise.
        """
        fields = DocumentFields.parse(data, Code.BUNDLE_DAMAGED, limit_bytes=MAX_HEADER_BYTES)
        needed = fields.read_integer("min_reader", minimum=1)
        if needed > FORMAT_REWRITTEN:
            raise Problem(Code.BUNDLE_TOO_NEW, format=needed)
        role = fields.read_choice("role", SenderRole)
        was = tuple(
            span.read_bytes("was", _HASH_BYTES, may_be_absent=True)
            for span in fields.read_objects("segments")
        )
        if any(was) and needed < FORMAT_REWRITTEN:
            raise fields.build_refusal("segments")
        header = cls(
            role=role,
            writer=fields.read_integer("writer", minimum=1, maximum=LAST_WRITER),
            noted_on=fields.read_date("noted_on"),
            schema=fields.read_integer("schema", minimum=1),
            trust_version=fields.read_integer("trust_version"),
            epoch=fields.read_integer("epoch"),
            version=fields.read_integer("version"),
            unacknowledged_version=fields.read_integer("unheard", may_be_absent=True),
            first=fields.read_integer("first", minimum=1, maximum=LAST_NUMBER + 1),
            last=fields.read_integer("last", maximum=LAST_NUMBER),
            spans=tuple(
                (span.read_integer("first", minimum=1), span.read_integer("last", minimum=1))
                for span in fields.read_objects("segments")
            ),
            original_hashes=was if any(was) else (),
            erasure_orders=fields.read_integers("erased", minimum=1, maximum=MAX_ERASURE_ORDERS),
            hash_before=fields.read_bytes("hash_before", _HASH_BYTES),
            hash_after=fields.read_bytes("hash_after", _HASH_BYTES),
            certificate=_certificate(fields, role),
            sealed_recovery=fields.read_bytes_up_to("recovery", MAX_RECOVERY_BYTES),
            recovery_mark=fields.read_text("recovery_mark", may_be_absent=True),
            scope_digest=fields.read_bytes("scope", _HASH_BYTES),
            part=fields.read_integer("part", minimum=1),
            parts=fields.read_integer("parts", minimum=1),
            recipient_id=fields.read_bytes("recipient", _KEY_ID_BYTES).hex(),
            change_count=fields.read_integer("changes"),
            raw_bytes=fields.read_integer("raw_bytes"),
        )
        if not header._adds_up:
            raise fields.build_refusal("segments")
        return header

    @property
    def _adds_up(self) -> bool:
        if self.part > self.parts:
            return False
        if self.role is SenderRole.HEAD_OFFICE:
            return not self.spans and (self.first, self.last) == (1, 0)
        ends = [self.first - 1, *(last for _, last in self.spans)]
        begins = [*(first for first, _ in self.spans), self.last + 1]
        whole = all(before < last for before, last in pairwise(ends))
        return whole and all(end + 1 == begin for end, begin in zip(ends, begins, strict=True))


def _certificate(fields: DocumentFields, role: SenderRole) -> bytes:
    if role is SenderRole.HEAD_OFFICE:
        return b""
    return fields.read_object("certificate").canonical_bytes()
