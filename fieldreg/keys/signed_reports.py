"""Signatures of reports: an officer stands for the content of one, named by its hash."""

from dataclasses import dataclass, field
from typing import Final, Self

from fieldreg.domain.problems import Code
from fieldreg.keys.signed_documents import read_signed, sign_body
from fieldreg.keys.signing import SigningKey, VerifyKey

_CONTEXT: Final = b"fieldreg-report-v1"
_LIMIT_BYTES: Final = 1 << 13
_SHA_BYTES: Final = 32


@dataclass(frozen=True, slots=True)
class ReportSignature:
    """The signature of *officer* with the key *signer*; *sha* is the SHA-256 of the content."""

    signer: VerifyKey
    officer: str
    sha: bytes
    day: str
    document: bytes = field(repr=False)

    @classmethod
    def sign(
        cls, key: SigningKey, head_office: VerifyKey, officer: str, *, sha: bytes, day: str
    ) -> Self:
        body = {
            "day": day,
            "head_office": head_office.raw.hex(),
            "officer": officer,
            "sha256": sha.hex(),
            "signer": key.verify_key.raw.hex(),
        }
        return cls(key.verify_key, officer, sha, day, sign_body(body, key, _CONTEXT))

    @classmethod
    def from_bytes(cls, data: bytes, head_office: VerifyKey) -> Self:
        """Raise DOCUMENT_REFUSED, DOCUMENT_TOO_NEW."""
        body = read_signed(
            data, Code.DOCUMENT_REFUSED, signer="signer", context=_CONTEXT, limit_bytes=_LIMIT_BYTES
        )
        if body.read_verify_key("head_office") != head_office:
            raise body.build_refusal("head_office")
        return cls(
            body.read_verify_key("signer"),
            body.read_text("officer"),
            body.read_bytes("sha256", _SHA_BYTES),
            body.read_date("day"),
            data,
        )
