"""Entries: what the trust list says of one invitation and of one device that was cut off."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from fieldreg.keys.devices.certificates import Scope
from fieldreg.keys.signed_documents import DocumentFields
from fieldreg.keys.signing import VerifyKey


class InvitationState(StrEnum):
    """Whether an invitation's key still speaks for anybody."""

    OPEN = "open"
    USED = "used"
    WITHDRAWN = "withdrawn"

    @property
    def rank(self) -> int:
        """Tell how far it has come: it never goes back."""
        return list(type(self)).index(self)


@dataclass(frozen=True, slots=True)
class InvitationEntry:
    """One invitation as the trust list knows it: its public half and its state."""

    invitation_id: str
    key: VerifyKey
    laptop_name: str
    scope: Scope
    state: InvitationState

    @classmethod
    def from_fields(cls, fields: DocumentFields) -> Self:
        """Take the entry out of a trust list."""
        return cls(
            invitation_id=fields.read_text("invitation_id"),
            key=fields.read_verify_key("key"),
            laptop_name=fields.read_text("laptop_name"),
            scope=Scope.from_fields(fields),
            state=fields.read_choice("state", InvitationState),
        )

    def to_body(self) -> dict[str, object]:
        """Write the fields that `take` reads."""
        return {
            "invitation_id": self.invitation_id,
            "key": self.key.raw.hex(),
            "laptop_name": self.laptop_name,
            "state": self.state,
            **self.scope.to_body(),
        }


@dataclass(frozen=True, slots=True)
class RevocationEntry:
    """A device that was cut off.

    *last_bundle* names the last of its bundles that head office held, or is empty
    where it held none: whatever else comes is set aside for a person.
    """

    device_key: VerifyKey
    last_bundle: str
    revoked_on: str

    @classmethod
    def from_fields(cls, fields: DocumentFields) -> Self:
        """Take the entry out of a trust list."""
        return cls(
            device_key=fields.read_verify_key("device_key"),
            last_bundle=fields.read_text("last_bundle", may_be_empty=True),
            revoked_on=fields.read_date("revoked_on"),
        )

    def to_body(self) -> dict[str, object]:
        """Write the fields that `take` reads."""
        return {
            "device_key": self.device_key.raw.hex(),
            "last_bundle": self.last_bundle,
            "revoked_on": self.revoked_on,
        }
