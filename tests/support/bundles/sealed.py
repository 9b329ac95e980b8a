"""Bundles with people in them, and whoever seals and opens them."""

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from fieldreg.domain.kinds import TRAINEE
from fieldreg.domain.log.changes import Changes, Creations
from fieldreg.domain.log.ids import change_id
from fieldreg.domain.log.stamps import build_stamp
from fieldreg.keys.devices.certificates import Certificate, Invitation, Scope
from fieldreg.keys.devices.trust_list import DeviceStatus, TrustList
from fieldreg.keys.key_pairs import DeviceKeys, HeadOfficeKeys
from fieldreg.sync.codec import hash_chain
from fieldreg.sync.codec.bundle_codec import Bundle, BundleSegment, open_bundle, seal_bundle
from fieldreg.sync.codec.bundle_header import BundleHeader, SenderRole
from fieldreg.sync.codec.change_codec import encode
from fieldreg.sync.codec.reply_document import OfficeReply, Receipt

DAY = "2026-03-14"
WRITER = 0x3F7A11C2
NAMES = ("Ганбаатар", "Сарантуяа", "Өлзийсайхан", "Нямсүрэн")


def make_people(first: int, last: int, writer: int = WRITER) -> Changes:
    numbers = range(first, last + 1)
    columns = tuple(
        [NAMES[n % len(NAMES)] if field.name == "given_name" else None for n in numbers]
        for field in TRAINEE.fields
    )
    ids = [change_id(writer, n) for n in numbers]
    stamps = [build_stamp(n, writer) for n in numbers]
    return Changes((Creations(TRAINEE, ids, stamps, columns),))


def make_segment(first: int, last: int, writer: int = WRITER) -> BundleSegment:
    return BundleSegment(encode(make_people(first, last, writer)), first, last)


@dataclass
class BundleOffice:
    """A head office with its keys and its trust list, which knows nobody yet."""

    keys: HeadOfficeKeys = field(default_factory=HeadOfficeKeys.generate)
    trust_list: TrustList = field(init=False)

    def __post_init__(self) -> None:
        self.trust_list = TrustList.begin(self.keys, issued_on=DAY)

    def invite(self, name: str = "Тариат 1") -> Invitation:
        invitation = Invitation.issue(
            self.keys,
            invitation_id=name,
            issued_on=DAY,
            head_office_name="Төв оффис",
            laptop_name=name,
            scope=Scope.from_provinces(["65"]),
        )
        self.trust_list = self.trust_list.with_invitation(self.keys, invitation, issued_on=DAY)
        return invitation

    def revoke(self, certificate: Certificate) -> None:
        self.trust_list = self.trust_list.with_revoked_device(
            self.keys, certificate, last_bundle="", issued_on=DAY
        )

    def open(self, sealed: bytes, **how: bool) -> Bundle:
        return open_bundle(sealed, self.keys.opening_identities, trust=self.trust_list, **how)

    def answer(self, laptop: "BundleSender", *segments: BundleSegment, **said: Any) -> bytes:
        """Seal a reply to *laptop* that receipts its first change."""
        reply = OfficeReply(
            laptop="Тариат 1",
            noted_on=DAY,
            epoch=1,
            version=2,
            device_status=DeviceStatus.UNCONFIRMED,
            receipts=(Receipt(WRITER, 1, bytes(32)),),
            trust_list=self.trust_list.document,
        )
        header = BundleHeader(
            role=SenderRole.HEAD_OFFICE,
            writer=7,
            noted_on=DAY,
            schema=1,
            trust_version=self.trust_list.version,
            epoch=1,
            version=2,
        )
        return seal_bundle(
            replace(header, **said),
            segments,
            signing_key=self.keys.signing,
            recipient=laptop.keys.identity.recipient,
            reply=reply.to_bytes(),
        )


@dataclass
class BundleSender:
    """A laptop of *office*, in use since it opened its invitation."""

    office: BundleOffice
    keys: DeviceKeys = field(default_factory=DeviceKeys.generate)

    @cached_property
    def certificate(self) -> Certificate:
        return self.office.invite().certify(self.keys)

    def header(self, first: int = 1, last: int = 0, **said: Any) -> BundleHeader:
        header = BundleHeader(
            role=SenderRole.LAPTOP,
            writer=WRITER,
            noted_on=DAY,
            schema=1,
            trust_version=1,
            epoch=0,
            version=0,
            first=first,
            last=last,
            hash_before=hash_chain.EMPTY_LOG_HASH,
            certificate=self.certificate.document,
        )
        return replace(header, **said)

    def seal(self, *segments: BundleSegment, **said: Any) -> bytes:
        if segments:
            said = {"first": segments[0].first, "last": segments[-1].last, **said}
        return seal_bundle(
            self.header(**said),
            segments,
            signing_key=self.keys.signing,
            recipient=self.office.keys.identity.recipient,
        )

    def open(self, sealed: bytes) -> Bundle:
        return open_bundle(sealed, [self.keys.identity], trust=self.office.keys.signing.verify_key)
