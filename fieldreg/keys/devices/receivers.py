"""Receivers: machines that receive unattended at head office, and sign receipts only.

Head office's key certifies theirs until a day. The trust list names them, also revoked ones.
"""

from dataclasses import dataclass, field
from typing import Final, Self

from fieldreg.domain.problems import Code, Problem
from fieldreg.keys import canonical_json
from fieldreg.keys.signed_documents import DocumentFields, read_signed_by_office, sign_body
from fieldreg.keys.signing import SigningKey, VerifyKey

_CONTEXT: Final = b"fieldreg-receiver-v1"
_LIMIT_BYTES: Final = 1 << 12


@dataclass(frozen=True, slots=True)
class ReceiverCertificate:
    """Lets *key* sign receipts, and nothing else, up to the day *until*."""

    key: VerifyKey
    name: str
    until: str
    document: bytes = field(repr=False)

    @classmethod
    def issue(cls, office: SigningKey, key: VerifyKey, *, name: str, until: str) -> Self:
        """Raise VALUE_REFUSED, naming the field."""
        body = {
            "head_office": office.verify_key.raw.hex(),
            "key": key.raw.hex(),
            "name": name,
            "until": until,
        }
        document = sign_body(body, office, _CONTEXT)
        return cls._read(document, office.verify_key, Code.VALUE_REFUSED)

    @classmethod
    def from_bytes(cls, data: bytes, head_office: VerifyKey) -> Self:
        """Read a certificate that *head_office* must have signed.

        Raises CERTIFICATE_DAMAGED, DOCUMENT_TOO_NEW, SIGNATURE_WRONG.
        """
        return cls._read(data, head_office, Code.CERTIFICATE_DAMAGED)

    @classmethod
    def _read(cls, data: bytes, head_office: VerifyKey, code: Code) -> Self:
        body = read_signed_by_office(
            head_office, data, code, context=_CONTEXT, limit_bytes=_LIMIT_BYTES
        )
        return cls(
            body.read_verify_key("key"), body.read_text("name"), body.read_date("until"), data
        )


@dataclass(frozen=True, slots=True)
class ReceiverEntry:
    certificate: ReceiverCertificate
    revoked_on: str = ""

    @classmethod
    def from_fields(cls, fields: DocumentFields, head_office: VerifyKey) -> Self:
        document = fields.read_object("certificate").canonical_bytes()
        certificate = ReceiverCertificate.from_bytes(document, head_office)
        return cls(certificate, fields.read_date("revoked_on", may_be_empty=True))

    def to_body(self) -> dict[str, object]:
        certificate = canonical_json.loads(self.certificate.document)
        return {"certificate": certificate, "revoked_on": self.revoked_on}

    def is_at_work_on(self, day: str) -> bool:
        return not self.revoked_on and day <= self.certificate.until

    def check(self, day: str) -> None:
        """Raise RECEIVER_REVOKED, also if its last day is before *day*."""
        if not self.is_at_work_on(day):
            raise Problem(Code.RECEIVER_REVOKED)


@dataclass(frozen=True, slots=True)
class ReceiptSigner:
    """*certificate* is head office's for this key."""

    key: SigningKey
    certificate: bytes = field(repr=False)


def unite_receivers(
    own: tuple[ReceiverEntry, ...], others: tuple[ReceiverEntry, ...]
) -> tuple[ReceiverEntry, ...]:
    """Unite both; a revocation prevails."""
    found: dict[VerifyKey, ReceiverEntry] = {}
    for entry in (*own, *others):
        known = found.get(entry.certificate.key)
        if known is None or (entry.revoked_on and not known.revoked_on):
            found[entry.certificate.key] = entry
    return tuple(found.values())
