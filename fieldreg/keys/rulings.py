"""Rulings of officers on one laptop or release, in an act (decision 20)."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from fieldreg.keys.signed_documents import DocumentFields

SUBJECT_BYTES = 32


class RulingState(StrEnum):
    CONFIRMED = "confirmed"
    REVOKED = "revoked"
    COUNTED = "counted"  # lost, and its records count although its words were not compared
    OFFERED = "offered"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Ruling:
    """The *state* of *subject*: a laptop's signing key, or the SHA-256 of a signed release.

    Of a confirmed laptop *content* is the SHA-256 of its certificate, and *version* that of the
    trust list; of a revoked one *content* is the hash of its last bundle that counts, or empty, and
    *day* that of the revocation.
    """

    subject: bytes
    state: RulingState
    content: bytes = b""
    version: int = 0
    day: str = ""

    @classmethod
    def from_fields(cls, fields: DocumentFields) -> Self:
        return cls(
            fields.read_bytes("subject", SUBJECT_BYTES),
            fields.read_choice("state", RulingState),
            fields.read_bytes_up_to("content", SUBJECT_BYTES),
            fields.read_integer("version", may_be_absent=True),
            fields.read_text("day", may_be_absent=True),
        )

    def to_body(self) -> dict[str, object]:
        content = {"content": self.content.hex(), "day": self.day, "version": self.version}
        given = {name: value for name, value in content.items() if value}
        return {"state": self.state.value, "subject": self.subject.hex(), **given}
