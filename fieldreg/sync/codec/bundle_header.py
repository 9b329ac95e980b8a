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
from fieldreg.keys.signed_documents import Fields

FORMAT: Final = 1
REWRITTEN: Final = 2
"""The form of a bundle with segments that were written anew, without who was erased."""
MOST_ERASED: Final = 500
MOST_HEADER_BYTES: Final = 1 << 17
MOST_RECOVERY_BYTES: Final = 1 << 12

_HASH_BYTES: Final = 32
_KEY_ID_BYTES: Final = 8
_NO_HASH: Final = bytes(_HASH_BYTES)


class Role(StrEnum):
    """Which side a bundle comes from."""

    LAPTOP = "laptop"
    HEAD_OFFICE = "head office"


@dataclass(frozen=True, slots=True)
class Header:
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

    role: Role
    writer: int
    noted_on: str
    schema: int
    trust_version: int
    epoch: int
    version: int
    unheard: int = 0
    first: int = 1
    last: int = 0
    spans: tuple[tuple[int, int], ...] = ()
    was: tuple[bytes, ...] = ()
    erased: tuple[int, ...] = ()
    hash_before: bytes = _NO_HASH
    hash_after: bytes = _NO_HASH
    certificate: bytes = field(default=b"", repr=False)
    recovery: bytes = field(default=b"", repr=False)
    recovery_mark: str = ""
    scope_digest: bytes = _NO_HASH
    part: int = 1
    parts: int = 1
    recipient_id: str = ""
    change_count: int = 0
    raw_bytes: int = 0

    def to_bytes(self) -> bytes:
        """Write the header as canonical JSON."""
        form = REWRITTEN if any(self.was) else FORMAT
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
        if self.recovery:
            body["recovery"] = self.recovery.hex()
            body["recovery_mark"] = self.recovery_mark
        if self.erased:
            body["erased"] = list(self.erased)
        if self.unheard:
            body["unheard"] = self.unheard
        return canonical_json.dumps(body)

    def _segments(self) -> list[dict[str, object]]:
        was = self.was or (b"",) * len(self.spans)
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
        fields = Fields.read(data, Code.BUNDLE_DAMAGED, limit_bytes=MOST_HEADER_BYTES)
        needed = fields.integer("min_reader", least=1)
        if needed > REWRITTEN:
            raise Problem(Code.BUNDLE_TOO_NEW, format=needed)
        role = fields.choice("role", Role)
        was = tuple(
            span.raw("was", _HASH_BYTES, may_be_absent=True)
            for span in fields.objects("segments")
        )
        if any(was) and needed < REWRITTEN:
            raise fields.refusal("segments")
        header = cls(
            role=role,
            writer=fields.integer("writer", least=1, most=LAST_WRITER),
            noted_on=fields.date("noted_on"),
            schema=fields.integer("schema", least=1),
            trust_version=fields.integer("trust_version"),
            epoch=fields.integer("epoch"),
            version=fields.integer("version"),
            unheard=fields.integer("unheard", may_be_absent=True),
            first=fields.integer("first", least=1, most=LAST_NUMBER + 1),
            last=fields.integer("last", most=LAST_NUMBER),
            spans=tuple(
                (span.integer("first", least=1), span.integer("last", least=1))
                for span in fields.objects("segments")
            ),
            was=was if any(was) else (),
            erased=fields.integers("erased", least=1, most=MOST_ERASED),
            hash_before=fields.raw("hash_before", _HASH_BYTES),
            hash_after=fields.raw("hash_after", _HASH_BYTES),
            certificate=_certificate(fields, role),
            recovery=fields.raw_of("recovery", MOST_RECOVERY_BYTES),
            recovery_mark=fields.text("recovery_mark", may_be_absent=True),
            scope_digest=fields.raw("scope", _HASH_BYTES),
            part=fields.integer("part", least=1),
            parts=fields.integer("parts", least=1),
            recipient_id=fields.raw("recipient", _KEY_ID_BYTES).hex(),
            change_count=fields.integer("changes"),
            raw_bytes=fields.integer("raw_bytes"),
        )
        if not header._adds_up:
            raise fields.refusal("segments")
        return header

    @property
    def _adds_up(self) -> bool:
        if self.part > self.parts:
            return False
        if self.role is Role.HEAD_OFFICE:
            return not self.spans and (self.first, self.last) == (1, 0)
        ends = [self.first - 1, *(last for _, last in self.spans)]
        begins = [*(first for first, _ in self.spans), self.last + 1]
        whole = all(before < last for before, last in pairwise(ends))
        return whole and all(
            end + 1 == begin for end, begin in zip(ends, begins, strict=True)
        )


def _certificate(fields: Fields, role: Role) -> bytes:
    if role is Role.HEAD_OFFICE:
        return b""
    return fields.object("certificate").canonical_bytes()
