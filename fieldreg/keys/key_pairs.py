"""Private keys of a laptop and of head office, and their secret form in bytes."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Final, Self

from fieldreg.domain.problems import Code, Problem
from fieldreg.keys import canonical_json
from fieldreg.keys.sealing import Identity, Recipient
from fieldreg.keys.signed_documents import FORMAT_VERSION, DocumentFields
from fieldreg.keys.signing import SigningKey, VerifyKey

_LIMIT_BYTES: Final = 1 << 16


@dataclass(frozen=True, slots=True)
class DeviceKeys:
    signing: SigningKey
    identity: Identity

    @classmethod
    def generate(cls) -> Self:
        return cls(SigningKey.generate(), Identity.generate())

    def to_bytes(self) -> bytes:
        return canonical_json.dumps(
            {
                "format": FORMAT_VERSION,
                "identity": self.identity.secret,
                "kind": "device keys",
                "signing": self.signing.raw.hex(),
            }
        )

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Raise KEYS_DAMAGED or DOCUMENT_TOO_NEW."""
        fields = _read(data, "device keys")
        return cls(fields.read_signing_key("signing"), fields.read_identity("identity"))


@dataclass(frozen=True, slots=True)
class HeadOfficeKeys:
    """A receiver has only the public half of *signer*.

    *older_identities* open bundles from before a rotation. *answers* opens sealed answers; once the
    protected desk has begun, only its recipient is left here.
    """

    signer: SigningKey | VerifyKey
    identity: Identity
    answers: Identity | Recipient
    older_identities: tuple[Identity, ...] = ()

    @classmethod
    def generate(cls) -> Self:
        return cls(SigningKey.generate(), Identity.generate(), Identity.generate())

    @property
    def signing(self) -> SigningKey:
        """Raise RECEIPTS_ONLY on a receiver."""
        if isinstance(self.signer, VerifyKey):
            raise Problem(Code.RECEIPTS_ONLY)
        return self.signer

    @property
    def verify_key(self) -> VerifyKey:
        return self.signer if isinstance(self.signer, VerifyKey) else self.signer.verify_key

    @property
    def is_for_receiver(self) -> bool:
        return isinstance(self.signer, VerifyKey)

    def for_receiver(self) -> Self:
        """Leave keys that open bundles; sign nothing, open no sealed answer."""
        return replace(self, signer=self.verify_key, answers=self.answers_recipient)

    @property
    def answers_recipient(self) -> Recipient:
        if isinstance(self.answers, Identity):
            return self.answers.recipient
        return self.answers

    @property
    def opening_identities(self) -> tuple[Identity, ...]:
        return (self.identity, *self.older_identities)

    def rotate(self) -> Self:
        return replace(
            self,
            identity=Identity.generate(),
            older_identities=(self.identity, *self.older_identities),
        )

    def without_identities(self, key_ids: Collection[str]) -> Self:
        kept = (
            identity
            for identity in self.older_identities
            if identity.recipient.key_id not in key_ids
        )
        return replace(self, older_identities=tuple(kept))

    def merge(self, other: Self, *, is_newer: bool) -> Self:
        """Return keys that open all that either opens; laptops seal to the newer."""
        current = other.identity if is_newer else self.identity
        identities = dict.fromkeys((*self.opening_identities, *other.opening_identities))
        del identities[current]
        return replace(self, identity=current, older_identities=tuple(identities))

    def to_bytes(self) -> bytes:
        answers = (
            {"answers": self.answers.secret}
            if isinstance(self.answers, Identity)
            else {"answers_recipient": self.answers.text}
        )
        signer = self.signer
        signing = (
            {"head_office": signer.raw.hex()}
            if isinstance(signer, VerifyKey)
            else {"signing": signer.raw.hex()}
        )
        return canonical_json.dumps(
            {
                **answers,
                **signing,
                "format": FORMAT_VERSION,
                "identity": self.identity.secret,
                "kind": "head office keys",
                "older_identities": [{"identity": older.secret} for older in self.older_identities],
            }
        )

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Raise KEYS_DAMAGED or DOCUMENT_TOO_NEW."""
        fields = _read(data, "head office keys")
        is_whole = not fields.has("answers_recipient")
        return cls(
            signer=fields.read_verify_key("head_office")
            if fields.has("head_office")
            else fields.read_signing_key("signing"),
            identity=fields.read_identity("identity"),
            answers=fields.read_identity("answers")
            if is_whole
            else fields.read_recipient("answers_recipient"),
            older_identities=tuple(
                older.read_identity("identity") for older in fields.read_objects("older_identities")
            ),
        )


def _read(data: bytes, kind: str) -> DocumentFields:
    fields = DocumentFields.parse(data, Code.KEYS_DAMAGED, limit_bytes=_LIMIT_BYTES)
    fields.check_format()
    if fields.read_text("kind") != kind:
        raise fields.build_refusal("kind")
    return fields
