"""The trust list: head office's signed list of trusted and revoked devices.

It has head office's recipients, keys and states of invitations, certificates of confirmed devices,
and revocations, which name the last bundle that counts, never a time. Laptops take new recipients
from it alone, and a hub identifies its clients by it. Each change makes a higher version.
"""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import lru_cache
from typing import Final, TypeVar

from fieldreg.domain.problems import Code, Problem
from fieldreg.keys import canonical_json
from fieldreg.keys.devices.certificates import Certificate, Invitation, IssuerKind, Scope
from fieldreg.keys.devices.receivers import ReceiverEntry, unite_receivers
from fieldreg.keys.devices.trust_entries import InvitationEntry, InvitationState, RevocationEntry
from fieldreg.keys.key_pairs import HeadOfficeKeys
from fieldreg.keys.sealing import Recipient
from fieldreg.keys.signed_documents import read_signed_by_office, sign_body
from fieldreg.keys.signing import SigningKey, VerifyKey

_CONTEXT: Final = b"fieldreg-trust-list-v1"
_LIMIT_BYTES: Final = 4 << 20

_Entry = TypeVar("_Entry", Certificate, RevocationEntry)


class DeviceStatus(StrEnum):
    """A status in the trust list; a trusted device has ENDED after its last day."""

    KNOWN = "known"
    UNCONFIRMED = "unconfirmed"
    ENDED = "ended"
    WITHDRAWN = "withdrawn"
    REVOKED = "revoked"
    TOO_WIDE = "too wide"
    UNKNOWN = "unknown"

    @property
    def is_trusted(self) -> bool:
        return self in (DeviceStatus.KNOWN, DeviceStatus.UNCONFIRMED)


@dataclass(frozen=True, slots=True)
class DeviceTrust:
    """*certificate* is head office's own for a confirmed device, else the one presented.

    *is_contested*: the invitation brought another, confirmed device. *last_bundle* is the
    revocation's.
    """

    status: DeviceStatus
    certificate: Certificate
    is_contested: bool = False
    last_bundle: str = ""

    def status_on(self, day: str) -> DeviceStatus:
        """Return the status; an end stops replies to a device, never its bundles."""
        has_ended = self.certificate.scope.has_ended(day)
        return DeviceStatus.ENDED if self.status.is_trusted and has_ended else self.status


@dataclass(frozen=True, slots=True)
class TrustList:
    """*acts* are officers' signatures; None before they were required."""

    version: int
    issued_on: str
    head_office: VerifyKey
    recipient: Recipient
    older_recipients: tuple[Recipient, ...]
    answers_recipient: Recipient
    invitations: tuple[InvitationEntry, ...]
    certificates: tuple[Certificate, ...]
    revocations: tuple[RevocationEntry, ...]
    document: bytes = field(repr=False)
    receivers: tuple[ReceiverEntry, ...] = ()
    acts: tuple[bytes, ...] | None = None
    _by_key: dict[bytes, Certificate] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        keyed = {each.device_key.raw: each for each in reversed(self.certificates)}
        object.__setattr__(self, "_by_key", keyed)

    @classmethod
    def begin(cls, keys: HeadOfficeKeys, *, issued_on: str, after: int = 0) -> "TrustList":
        """Begin a list above *after*, the version of an earlier list."""
        empty = cls(
            version=after,
            issued_on=issued_on,
            head_office=keys.verify_key,
            recipient=keys.identity.recipient,
            older_recipients=_older(keys),
            answers_recipient=keys.answers_recipient,
            invitations=(),
            certificates=(),
            revocations=(),
            document=b"",
        )
        return cls.from_bytes(_sign(empty, keys.signing, issued_on), empty.head_office)

    @staticmethod
    def from_bytes(data: bytes, head_office: VerifyKey) -> "TrustList":
        """Raise TRUST_LIST_DAMAGED, DOCUMENT_TOO_NEW, SIGNATURE_WRONG."""
        return _read(data, head_office)

    def check_follows(self, older: "TrustList") -> None:
        if self.version < older.version:
            raise Problem(Code.TRUST_LIST_OLDER, version=self.version, present=older.version)

    def find_certificate(self, device_key: VerifyKey) -> Certificate | None:
        return self._by_key.get(device_key.raw)

    def is_confirmed(self, certificate: bytes | None) -> bool:
        return self.find_confirmed(certificate) is not None

    def find_confirmed(self, certificate: bytes | None) -> Certificate | None:
        own = Certificate.from_bytes(certificate) if certificate else None
        return self.find_certificate(own.device_key) if own else None

    def revoked_on(self, device_key: VerifyKey) -> str:
        return next((e.revoked_on for e in self.revocations if e.device_key == device_key), "")

    def find_receiver(self, key: VerifyKey) -> ReceiverEntry | None:
        return next((each for each in self.receivers if each.certificate.key == key), None)

    def require_receiver(self, key: VerifyKey, day: str) -> ReceiverEntry:
        """Raise RECEIVER_REVOKED if *key* may sign no receipt on *day*."""
        entry = self.find_receiver(key)
        if entry is None:
            raise Problem(Code.RECEIVER_REVOKED)
        entry.check(day)
        return entry

    def is_withdrawn(self, invitation_id: str) -> bool:
        return any(
            entry.invitation_id == invitation_id and entry.state is InvitationState.WITHDRAWN
            for entry in self.invitations
        )

    def check_device(self, certificate: Certificate) -> DeviceTrust:
        """Return the status; the holder must still prove possession of the device's key."""
        if certificate.head_office != self.head_office:
            return DeviceTrust(DeviceStatus.UNKNOWN, certificate)
        known = self._known(certificate)
        for revocation in self.revocations:
            if revocation.device_key == certificate.device_key:
                return DeviceTrust(
                    DeviceStatus.REVOKED, known or certificate, last_bundle=revocation.last_bundle
                )
        return DeviceTrust(DeviceStatus.KNOWN, known) if known else self._newcomer(certificate)

    def _newcomer(self, certificate: Certificate) -> DeviceTrust:
        invited = self._invited(certificate)
        if invited is None:
            return DeviceTrust(DeviceStatus.UNKNOWN, certificate)
        if not certificate.scope.is_within(invited.scope):
            return DeviceTrust(DeviceStatus.TOO_WIDE, certificate)
        if invited.state is InvitationState.WITHDRAWN:
            return DeviceTrust(DeviceStatus.WITHDRAWN, certificate)
        is_contested = any(
            other.invitation_id == invited.invitation_id for other in self.certificates
        )
        return DeviceTrust(DeviceStatus.UNCONFIRMED, certificate, is_contested=is_contested)

    def with_invitation(
        self, keys: HeadOfficeKeys, invitation: Invitation, *, issued_on: str
    ) -> "TrustList":
        invited = InvitationEntry(
            invitation_id=invitation.invitation_id,
            key=invitation.one_use_key.verify_key,
            laptop_name=invitation.laptop_name,
            scope=invitation.scope,
            state=InvitationState.OPEN,
        )
        content = replace(self, invitations=(*self.invitations, invited))
        return self._next(keys, issued_on, content)

    def with_withdrawn_invitation(
        self, keys: HeadOfficeKeys, invitation_id: str, *, issued_on: str
    ) -> "TrustList":
        """Raise NOT_FOUND."""
        if all(entry.invitation_id != invitation_id for entry in self.invitations):
            raise Problem(Code.NOT_FOUND, invitation=invitation_id)
        invitations = _with_state(self.invitations, invitation_id, InvitationState.WITHDRAWN)
        return self._next(keys, issued_on, replace(self, invitations=invitations))

    def with_confirmed_device(
        self,
        keys: HeadOfficeKeys,
        certificate: Certificate,
        *,
        issued_on: str,
        scope: Scope | None = None,
    ) -> "TrustList":
        """Add head office's certificate for a device, in place of an earlier one, with *scope*.

        Raises CERTIFICATE_REFUSED if the device is revoked or unknown.
        """
        trust = self.check_device(certificate)
        if not trust.status.is_trusted and trust.status is not DeviceStatus.WITHDRAWN:
            raise Problem(Code.CERTIFICATE_REFUSED, verdict=trust.status)
        confirmed = trust.certificate.issue_confirmed(keys, scope)
        others = (c for c in self.certificates if c.device_key != confirmed.device_key)
        content = replace(
            self,
            certificates=(*others, confirmed),
            invitations=_with_state(
                self.invitations, confirmed.invitation_id, InvitationState.USED
            ),
        )
        return self._next(keys, issued_on, content)

    def with_revoked_device(
        self, keys: HeadOfficeKeys, certificate: Certificate, *, last_bundle: str, issued_on: str
    ) -> "TrustList":
        """Revoke the invitation too: the finder of the laptop may have the file."""
        revocation = RevocationEntry(certificate.device_key, last_bundle, issued_on)
        known = self._known(certificate) or self._invited(certificate)
        invitations = self.invitations
        if known:
            invitations = _with_state(invitations, known.invitation_id, InvitationState.WITHDRAWN)
        content = replace(
            self, invitations=invitations, revocations=(*self.revocations, revocation)
        )
        return self._next(keys, issued_on, content)

    def with_receiver(
        self, keys: HeadOfficeKeys, entry: ReceiverEntry, *, issued_on: str
    ) -> "TrustList":
        content = replace(self, receivers=unite_receivers(self.receivers, (entry,)))
        return self._next(keys, issued_on, content)

    def with_keys(self, keys: HeadOfficeKeys, *, issued_on: str) -> "TrustList":
        content = replace(
            self,
            recipient=keys.identity.recipient,
            older_recipients=_older(keys),
            answers_recipient=keys.answers_recipient,
        )
        return self._next(keys, issued_on, content)

    def merge(self, keys: HeadOfficeKeys, other: "TrustList", *, issued_on: str) -> "TrustList":
        """Return the union of both lists; this list itself if it has all.

        Head office signed *other* before it was restored. The new version is above both. A
        withdrawal or revocation prevails; the recipients stay.
        """
        own = {entry.invitation_id: entry for entry in self.invitations}
        others = {entry.invitation_id: entry for entry in other.invitations}
        content = replace(
            self,
            version=max(self.version, other.version),
            invitations=tuple(
                max(entry, others.get(identity, entry), key=lambda known: known.state.rank)
                for identity, entry in (others | own).items()
            ),
            certificates=_merged_by_device(self.certificates, other.certificates),
            revocations=_merged_by_device(self.revocations, other.revocations),
            receivers=unite_receivers(self.receivers, other.receivers),
        )
        is_complete = all(
            set(getattr(content, part)) == set(getattr(self, part))
            for part in ("invitations", "certificates", "revocations", "receivers")
        )
        # Laptops that received another key to seal to must receive this one anew.
        is_received = self.recipient == other.recipient or self.version > other.version
        if is_complete and is_received:
            return self
        return self._next(keys, issued_on, content)

    def _known(self, certificate: Certificate) -> Certificate | None:
        """Return the certificate of the same keys; where officers sign, only of those listed."""
        confirmed = self.find_certificate(certificate.device_key)
        if confirmed and confirmed.recipient == certificate.recipient:
            return confirmed
        return certificate if self._is_ours(certificate) and self.acts is None else None

    def _is_ours(self, certificate: Certificate) -> bool:
        is_by_office = certificate.issuer_kind is IssuerKind.HEAD_OFFICE
        return is_by_office and certificate.issuer_key == self.head_office

    def _invited(self, certificate: Certificate) -> InvitationEntry | None:
        is_ours = self._is_ours(certificate)
        if not is_ours and certificate.issuer_kind is not IssuerKind.INVITATION:
            return None
        return next(
            (
                invited
                for invited in self.invitations
                if (is_ours or certificate.issuer_key == invited.key)
                and invited.invitation_id == certificate.invitation_id
                and invited.laptop_name == certificate.name
            ),
            None,
        )

    def _next(self, keys: HeadOfficeKeys, issued_on: str, content: "TrustList") -> "TrustList":
        return self.from_bytes(_sign(content, keys.signing, issued_on), self.head_office)


def _merged_by_device(own: tuple[_Entry, ...], others: tuple[_Entry, ...]) -> tuple[_Entry, ...]:
    return tuple({entry.device_key: entry for entry in others + own}.values())


def rewrite_trust_list(
    trust: TrustList,
    office: HeadOfficeKeys,
    *,
    certificates: tuple[Certificate, ...],
    revocations: tuple[RevocationEntry, ...],
    acts: tuple[bytes, ...],
) -> TrustList:
    """Keep the version; return *trust* itself if it has these entries."""
    content = replace(trust, certificates=certificates, revocations=revocations, acts=acts)
    return trust if content == trust else _read(sign_trust_list(content, office), trust.head_office)


def sign_trust_list(content: TrustList, office: HeadOfficeKeys) -> bytes:
    before = replace(content, version=content.version - 1)
    return _sign(before, office.signing, content.issued_on)


def _older(keys: HeadOfficeKeys) -> tuple[Recipient, ...]:
    return tuple(identity.recipient for identity in keys.older_identities)


def _sign(content: TrustList, office: SigningKey, issued_on: str) -> bytes:
    listed = [entry.to_body() for entry in content.receivers]
    receivers = {"receivers": listed} if listed else {}
    acts = {} if content.acts is None else {"acts": list(map(_load_act, content.acts))}
    body = {
        **acts,
        "answers_recipient": content.answers_recipient.text,
        "certificates": [canonical_json.loads(c.document) for c in content.certificates],
        "head_office": content.head_office.raw.hex(),
        "invitations": [entry.to_body() for entry in content.invitations],
        "issued_on": issued_on,
        "older_recipients": [{"recipient": r.text} for r in content.older_recipients],
        **receivers,
        "recipient": content.recipient.text,
        "revocations": [entry.to_body() for entry in content.revocations],
        "version": content.version + 1,
    }
    return sign_body(body, office, _CONTEXT)


def _load_act(document: bytes) -> canonical_json.JsonValue:
    return canonical_json.loads(document, limit_bytes=_LIMIT_BYTES)


def _with_state(
    invitations: tuple[InvitationEntry, ...], invitation_id: str, state: InvitationState
) -> tuple[InvitationEntry, ...]:
    return tuple(
        replace(entry, state=max(entry.state, state, key=lambda candidate: candidate.rank))
        if entry.invitation_id == invitation_id
        else entry
        for entry in invitations
    )


# Every bundle of every stick reads the same list and verifies its signatures.
@lru_cache(maxsize=4)
def _read(data: bytes, head_office: VerifyKey) -> TrustList:
    body = read_signed_by_office(
        head_office, data, Code.TRUST_LIST_DAMAGED, context=_CONTEXT, limit_bytes=_LIMIT_BYTES
    )
    return TrustList(
        version=body.read_integer("version", minimum=1),
        issued_on=body.read_date("issued_on"),
        head_office=head_office,
        recipient=body.read_recipient("recipient"),
        older_recipients=tuple(
            older.read_recipient("recipient") for older in body.read_objects("older_recipients")
        ),
        answers_recipient=body.read_recipient("answers_recipient"),
        invitations=tuple(map(InvitationEntry.from_fields, body.read_objects("invitations"))),
        certificates=tuple(
            Certificate.from_bytes(fields.canonical_bytes())
            for fields in body.read_objects("certificates")
        ),
        revocations=tuple(map(RevocationEntry.from_fields, body.read_objects("revocations"))),
        document=data,
        receivers=tuple(
            ReceiverEntry.from_fields(fields, head_office)
            for fields in body.read_objects("receivers", may_be_absent=True)
        ),
        acts=body.read_documents("acts") if body.has("acts") else None,
    )
