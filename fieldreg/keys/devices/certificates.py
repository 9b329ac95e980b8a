"""Certificates and invitations: the identity of a laptop and its issuer.

An *invitation* has head office's public keys, the laptop's scope, and a one-use signing key whose
public half is in the trust list. With it the laptop signs a *certificate* for its own keys. Once
people have compared the eight words, head office issues the one that counts.

An unused invitation is secret: a copy can enrol a device, unconfirmed until the words decide.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from typing import Final, Self

from fieldreg.domain.problems import Code, Problem
from fieldreg.keys import canonical_json
from fieldreg.keys.key_pairs import DeviceKeys, HeadOfficeKeys
from fieldreg.keys.sealing import Recipient
from fieldreg.keys.signed_documents import DocumentFields, read_signed, sign_body
from fieldreg.keys.signing import SigningKey, VerifyKey

INVITATION_MAGIC: Final = b"fieldreg-invitation-v1\n"

_CERTIFICATE_CONTEXT: Final = b"fieldreg-certificate-v1"
_CERTIFICATE_LIMIT_BYTES: Final = 1 << 14
_INVITATION_CONTEXT: Final = b"fieldreg-invitation-v1"
INVITATION_LIMIT_BYTES: Final = 1 << 14


class IssuerKind(StrEnum):
    INVITATION = "invitation"
    HEAD_OFFICE = "head office"


@dataclass(frozen=True, slots=True)
class Scope:
    """The people a laptop may be sent: those of *provinces*, until a day.

    *provinces* are codes, sorted and unique; an empty *until* is no end. An end stops replies, not
    the reception of earlier work.

    With a *place* (code of an aimag or soum) or a *course* (its name) a scope is *narrow*: the
    laptop may say nothing of other sessions (`narrow_invitations`). The trust list alone decides
    this.
    """

    provinces: tuple[str, ...]
    until: str = ""
    place: str = ""
    course: str = ""

    @classmethod
    def from_provinces(
        cls, provinces: Iterable[str], until: str = "", *, place: str = "", course: str = ""
    ) -> Self:
        return cls(tuple(sorted(set(provinces))), until, place, course)

    @classmethod
    def from_fields(cls, fields: DocumentFields) -> Self:
        return cls(
            fields.read_sorted_texts("provinces"),
            fields.read_date("until", may_be_empty=True),
            place=fields.read_text("place", may_be_absent=True),
            course=fields.read_text("course", may_be_absent=True),
        )

    @property
    def is_narrow(self) -> bool:
        return bool(self.place or self.course)

    def has_ended(self, today: str) -> bool:
        return self.until != "" and today > self.until

    def is_within(self, other: "Scope") -> bool:
        ends_in_time = other.until == "" or "" < self.until <= other.until
        return ends_in_time and set(self.provinces) <= set(other.provinces)

    def to_body(self) -> dict[str, object]:
        narrow = {"place": self.place, "course": self.course}
        given = {name: value for name, value in narrow.items() if value}
        return {"provinces": self.provinces, "until": self.until, **given}


@dataclass(frozen=True, slots=True)
class Certificate:
    """Signed by *issuer_key*."""

    device_key: VerifyKey
    recipient: Recipient
    name: str
    scope: Scope
    issuer_kind: IssuerKind
    issuer_key: VerifyKey
    head_office: VerifyKey
    invitation_id: str
    document: bytes = field(repr=False)

    @property
    def fingerprint_bytes(self) -> bytes:
        return b"".join((self.device_key.raw, self.head_office.raw, self.recipient.text.encode()))

    @staticmethod
    def from_bytes(data: bytes) -> "Certificate":
        """Verify its issuer's signature.

        Raises CERTIFICATE_DAMAGED or DOCUMENT_TOO_NEW.
        """
        return _certificate(data, Code.CERTIFICATE_DAMAGED)

    @staticmethod
    def issue(
        issuer: SigningKey,
        issuer_kind: IssuerKind,
        *,
        device_key: VerifyKey,
        recipient: Recipient,
        name: str,
        scope: Scope,
        head_office: VerifyKey,
        invitation_id: str,
    ) -> "Certificate":
        """Raise VALUE_REFUSED naming the field."""
        body = {
            "device_key": device_key.raw.hex(),
            "head_office": head_office.raw.hex(),
            "invitation_id": invitation_id,
            "issuer_key": issuer.verify_key.raw.hex(),
            "issuer_kind": issuer_kind,
            "name": name,
            "recipient": recipient.text,
            **scope.to_body(),
        }
        document = sign_body(body, issuer, _CERTIFICATE_CONTEXT)
        return _certificate(document, Code.VALUE_REFUSED)

    def issue_confirmed(self, keys: HeadOfficeKeys, scope: Scope | None = None) -> "Certificate":
        return Certificate.issue(
            keys.signing,
            IssuerKind.HEAD_OFFICE,
            device_key=self.device_key,
            recipient=self.recipient,
            name=self.name,
            scope=scope or self.scope,
            head_office=keys.signing.verify_key,
            invitation_id=self.invitation_id,
        )


# Every bundle of a laptop on a stick holds the same certificate, and each is opened twice.
@lru_cache(maxsize=256)
def _certificate(data: bytes, code: Code) -> Certificate:
    body = read_signed(
        data,
        code,
        signer="issuer_key",
        context=_CERTIFICATE_CONTEXT,
        limit_bytes=_CERTIFICATE_LIMIT_BYTES,
    )
    return Certificate(
        device_key=body.read_verify_key("device_key"),
        recipient=body.read_recipient("recipient"),
        name=body.read_text("name"),
        scope=Scope.from_fields(body),
        issuer_kind=body.read_choice("issuer_kind", IssuerKind),
        issuer_key=body.read_verify_key("issuer_key"),
        head_office=body.read_verify_key("head_office"),
        invitation_id=body.read_text("invitation_id"),
        document=data,
    )


@dataclass(frozen=True, slots=True)
class Invitation:
    """Bundles and the laptop's recovery secret are sealed to *recipient*.

    *hub* is the card of head office's hub, or empty.
    """

    invitation_id: str
    issued_on: str
    head_office_name: str
    head_office: VerifyKey
    recipient: Recipient
    answers_recipient: Recipient
    laptop_name: str
    scope: Scope
    one_use_key: SigningKey
    hub: bytes = field(repr=False)
    document: bytes = field(repr=False)

    @classmethod
    def issue(
        cls,
        keys: HeadOfficeKeys,
        *,
        invitation_id: str,
        issued_on: str,
        head_office_name: str,
        laptop_name: str,
        scope: Scope,
        hub: bytes = b"",
    ) -> Self:
        """Issue an invitation, which must be in the trust list before the file leaves.

        Raises VALUE_REFUSED naming the field.
        """
        body = {
            "answers_recipient": keys.answers_recipient.text,
            "head_office": keys.signing.verify_key.raw.hex(),
            "head_office_name": head_office_name,
            "invitation_id": invitation_id,
            "issued_on": issued_on,
            "laptop_name": laptop_name,
            "one_use_key": SigningKey.generate().raw.hex(),
            "recipient": keys.identity.recipient.text,
            **scope.to_body(),
            **({"hub": canonical_json.loads(hub)} if hub else {}),
        }
        document = sign_body(body, keys.signing, _INVITATION_CONTEXT)
        return cls._read(INVITATION_MAGIC + document + b"\n", Code.VALUE_REFUSED)

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Verify the signature by the key inside; raise INVITATION_DAMAGED or DOCUMENT_TOO_NEW."""
        return cls._read(data, Code.INVITATION_DAMAGED)

    def certify(self, device: DeviceKeys) -> Certificate:
        return Certificate.issue(
            self.one_use_key,
            IssuerKind.INVITATION,
            device_key=device.signing.verify_key,
            recipient=device.identity.recipient,
            name=self.laptop_name,
            scope=self.scope,
            head_office=self.head_office,
            invitation_id=self.invitation_id,
        )

    @classmethod
    def _read(cls, data: bytes, code: Code) -> Self:
        if not (data.startswith(INVITATION_MAGIC) and data.endswith(b"\n")):
            raise Problem(code, reason="form")
        body = read_signed(
            data[len(INVITATION_MAGIC) : -1],
            code,
            signer="head_office",
            context=_INVITATION_CONTEXT,
            limit_bytes=INVITATION_LIMIT_BYTES,
        )
        return cls(
            invitation_id=body.read_text("invitation_id"),
            issued_on=body.read_date("issued_on"),
            head_office_name=body.read_text("head_office_name"),
            head_office=body.read_verify_key("head_office"),
            recipient=body.read_recipient("recipient"),
            answers_recipient=body.read_recipient("answers_recipient"),
            laptop_name=body.read_text("laptop_name"),
            scope=Scope.from_fields(body),
            one_use_key=body.read_signing_key("one_use_key"),
            hub=body.read_object("hub").canonical_bytes() if body.has("hub") else b"",
            document=data,
        )
