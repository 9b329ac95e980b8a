"""Entries of the trust list: invitations and revoked devices."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from fieldreg.keys.devices.certificates import Scope
from fieldreg.keys.signed_documents import DocumentFields
from fieldreg.keys.signing import VerifyKey


class InvitationState(StrEnum):
    OPEN = "open"
    USED = "used"
    WITHDRAWN = "withdrawn"

    @property
    def rank(self) -> int:
        return list(type(self)).index(self)


@dataclass(frozen=True, slots=True)
class InvitationEntry:
    invitation_id: str
    key: VerifyKey
    laptop_name: str
    scope: Scope
    state: InvitationState

    @classmethod
    def from_fields(cls, fields: DocumentFields) -> Self:
        return cls(
            invitation_id=fields.read_text("invitation_id"),
            key=fields.read_verify_key("key"),
            laptop_name=fields.read_text("laptop_name"),
            scope=Scope.from_fields(fields),
            state=fields.read_choice("state", InvitationState),
        )

    def to_body(self) -> dict[str, object]:
        return {
            "invitation_id": self.invitation_id,
            "key": self.key.raw.hex(),
            "laptop_name": self.laptop_name,
            "state": self.state,
            **self.scope.to_body(),
        }


@dataclass(frozen=True, slots=True)
class RevocationEntry:
    """A revoked device; bundles after *last_bundle*, or all if that is empty, are quarantined."""

    device_key: VerifyKey
    last_bundle: str
    revoked_on: str

    @classmethod
    def from_fields(cls, fields: DocumentFields) -> Self:
        return cls(
            device_key=fields.read_verify_key("device_key"),
            last_bundle=fields.read_text("last_bundle", may_be_empty=True),
            revoked_on=fields.read_date("revoked_on"),
        )

    def to_body(self) -> dict[str, object]:
        return {
            "device_key": self.device_key.raw.hex(),
            "last_bundle": self.last_bundle,
            "revoked_on": self.revoked_on,
        }
