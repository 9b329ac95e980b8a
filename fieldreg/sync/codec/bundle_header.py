"""The header of a bundle, its sender's description of it.

Unknown fields are ignored. A change that an older release may not ignore raises `min_reader`: that
release keeps the file and reports it (fault 43).
"""

import re
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise
from typing import Final, Self, TypeAlias

from fieldreg.domain.log.ids import CATALOGUE_WRITER, LAST_NUMBER
from fieldreg.domain.problems import Code, Problem
from fieldreg.keys import canonical_json
from fieldreg.keys.signed_documents import DocumentFields

FORMAT: Final = 1
FORMAT_REWRITTEN: Final = 2
"""The format of a bundle with segments that were rewritten without an erased person."""
MAX_ERASURE_ORDERS: Final = 500
MAX_REPLACED_FILES: Final = 64
FILE_MARK_BYTES: Final = 7
MAX_HEADER_BYTES: Final = 1 << 17
MAX_RECOVERY_BYTES: Final = 1 << 12

_HASH_BYTES: Final = 32
_KEY_ID_BYTES: Final = 8
_NO_HASH: Final = bytes(_HASH_BYTES)

_Spans: TypeAlias = tuple[tuple[int, int], ...]


class SenderRole(StrEnum):
    LAPTOP = "laptop"
    HEAD_OFFICE = "head office"


def file_mark(digest: bytes) -> int:
    return int.from_bytes(digest[:FILE_MARK_BYTES], "big")


def parse_file_mark(name: str) -> int | None:
    digits = 2 * FILE_MARK_BYTES
    return (
        int(name[:digits], 16) if re.fullmatch(rf"[0-9a-fA-F]{{{digits + 2}}}\..*", name) else None
    )


@dataclass(frozen=True, slots=True)
class BundleHeader:
    """The fields before the payload: *The header* in `docs/formats/bundle.md`.

    A laptop's log has *hash_before* before changes *first* … *last* of *writer*, and *hash_after*
    after them; without new changes *first* is *last* + 1. *original_hashes* has b"" for segments
    that are not rewritten, and is empty if none is. *recipient_id*, *hash_after*, *change_count*
    and *raw_bytes* are set by `bundle_codec.seal_bundle`.
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
    spans: _Spans = ()
    original_hashes: tuple[bytes, ...] = ()
    erasure_orders: tuple[int, ...] = ()
    replaced_files: tuple[int, ...] = ()
    refused_orders: tuple[int, ...] = ()
    program: str = ""
    trust_mark: bytes = b""
    hash_before: bytes = _NO_HASH
    hash_after: bytes = _NO_HASH
    certificate: bytes = field(default=b"", repr=False)
    sealed_recovery: bytes = field(default=b"", repr=False)
    recovery_mark: str = ""
    scope_digest: bytes = _NO_HASH
    digest_key_id: bytes = b""
    part: int = 1
    parts: int = 1
    recipient_id: str = ""
    change_count: int = 0
    raw_bytes: int = 0

    def to_bytes(self) -> bytes:
        format_ = FORMAT_REWRITTEN if any(self.original_hashes) else FORMAT
        body: dict[str, object] = {
            "changes": self.change_count,
            "epoch": self.epoch,
            "first": self.first,
            "format": format_,
            "hash_after": self.hash_after.hex(),
            "hash_before": self.hash_before.hex(),
            "last": self.last,
            "min_reader": format_,
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
        if self.replaced_files:
            body["replaces"] = list(self.replaced_files)
        if self.refused_orders:
            body["refused"] = list(self.refused_orders)
        body |= self._named()
        if self.unacknowledged_version:
            body["unheard"] = self.unacknowledged_version
        return canonical_json.dumps(body)

    def _named(self) -> dict[str, str]:
        named = {
            "program": self.program,
            "scope_key": self.digest_key_id.hex(),
            "trust_mark": self.trust_mark.hex(),
        }
        return {name: value for name, value in named.items() if value}

    def _segments(self) -> list[dict[str, object]]:
        originals = self.original_hashes or (b"",) * len(self.spans)
        return [
            {"first": first, "last": last, **({"was": original.hex()} if original else {})}
            for (first, last), original in zip(self.spans, originals, strict=True)
        ]

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Raise BUNDLE_TOO_NEW if this release may not read the rest; otherwise BUNDLE_DAMAGED."""
        fields = DocumentFields.parse(data, Code.BUNDLE_DAMAGED, limit_bytes=MAX_HEADER_BYTES)
        fields.read_integer("format", minimum=1)  # another one that this release may read is fine
        needed = fields.read_integer("min_reader", minimum=1)
        if needed > FORMAT_REWRITTEN:
            raise Problem(Code.BUNDLE_TOO_NEW, format=needed)
        spans, originals = _read_segments(fields)
        header = cls._read(fields, spans, originals)
        is_format_wrong = bool(originals) and needed < FORMAT_REWRITTEN
        if is_format_wrong or not header.is_consistent:
            raise fields.build_refusal("segments")
        return header

    @classmethod
    def _read(cls, fields: DocumentFields, spans: _Spans, originals: tuple[bytes, ...]) -> Self:
        role = fields.read_choice("role", SenderRole)
        return cls(
            role=role,
            writer=fields.read_integer("writer", minimum=1, maximum=CATALOGUE_WRITER - 1),
            noted_on=fields.read_date("noted_on"),
            schema=fields.read_integer("schema", minimum=1),
            trust_version=fields.read_integer("trust_version"),
            epoch=fields.read_integer("epoch"),
            version=fields.read_integer("version"),
            unacknowledged_version=fields.read_integer("unheard", may_be_absent=True),
            first=fields.read_integer("first", minimum=1, maximum=LAST_NUMBER + 1),
            last=fields.read_integer("last", maximum=LAST_NUMBER),
            spans=spans,
            original_hashes=originals,
            erasure_orders=fields.read_integers("erased", minimum=1, maximum=MAX_ERASURE_ORDERS),
            replaced_files=fields.read_integers("replaces", minimum=0, maximum=MAX_REPLACED_FILES),
            refused_orders=fields.read_integers("refused", minimum=1, maximum=MAX_ERASURE_ORDERS),
            program=fields.read_text("program", may_be_absent=True),
            trust_mark=fields.read_bytes("trust_mark", _KEY_ID_BYTES, may_be_absent=True),
            hash_before=fields.read_bytes("hash_before", _HASH_BYTES),
            hash_after=fields.read_bytes("hash_after", _HASH_BYTES),
            certificate=_certificate(fields, role),
            sealed_recovery=fields.read_bytes_up_to("recovery", MAX_RECOVERY_BYTES),
            recovery_mark=fields.read_text("recovery_mark", may_be_absent=True),
            scope_digest=fields.read_bytes("scope", _HASH_BYTES),
            digest_key_id=fields.read_bytes("scope_key", _KEY_ID_BYTES, may_be_absent=True),
            part=fields.read_integer("part", minimum=1),
            parts=fields.read_integer("parts", minimum=1),
            recipient_id=fields.read_bytes("recipient", _KEY_ID_BYTES).hex(),
            change_count=fields.read_integer("changes"),
            raw_bytes=fields.read_integer("raw_bytes"),
        )

    @property
    def is_consistent(self) -> bool:
        if self.part > self.parts:
            return False
        if self.role is SenderRole.HEAD_OFFICE:
            return not self.spans and (self.first, self.last) == (1, 0)
        ends = [self.first - 1, *(last for _, last in self.spans)]
        begins = [*(first for first, _ in self.spans), self.last + 1]
        is_ascending = all(before < last for before, last in pairwise(ends))
        return is_ascending and all(
            end + 1 == begin for end, begin in zip(ends, begins, strict=True)
        )


def _read_segments(fields: DocumentFields) -> tuple[tuple[tuple[int, int], ...], tuple[bytes, ...]]:
    segments = fields.read_objects("segments")
    originals = tuple(span.read_bytes("was", _HASH_BYTES, may_be_absent=True) for span in segments)
    spans = tuple(
        (span.read_integer("first", minimum=1), span.read_integer("last", minimum=1))
        for span in segments
    )
    return spans, originals if any(originals) else ()


def _certificate(fields: DocumentFields, role: SenderRole) -> bytes:
    if role is SenderRole.HEAD_OFFICE:
        return b""
    return fields.read_object("certificate").canonical_bytes()
