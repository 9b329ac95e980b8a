"""The bundle: changes sealed, signed and padded, for any transport.

It is opened in memory only; reading ends at the first error.
"""

import hashlib
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from fieldreg.domain.log.changes import Changes
from fieldreg.domain.log.ids import change_id
from fieldreg.domain.problems import Code, Problem
from fieldreg.keys.devices.certificates import Certificate
from fieldreg.keys.devices.trust_list import DeviceStatus, DeviceTrust, TrustList
from fieldreg.keys.sealing import (
    SEALED_LIMIT_BYTES,
    Identity,
    Recipient,
    open_sealed,
    padded_length,
    seal,
)
from fieldreg.keys.signing import SIGNATURE_BYTES, SigningKey, VerifyKey
from fieldreg.keys.torn_files import decrypt_beginning
from fieldreg.sync.codec import hash_chain
from fieldreg.sync.codec.bundle_header import BundleHeader, SenderRole
from fieldreg.sync.codec.change_codec import declared_size, decode
from fieldreg.sync.codec.column_codec import ByteReader, ByteWriter, bundle_damaged

MAX_SEGMENTS: Final = 1_000

MAX_PAYLOAD_BYTES: Final = 8_000_000
"""The size of all segments of a bundle, four bytes for each and the reply included."""

LAPTOP_PART_BYTES: Final = 1 << 18
"""The size of a laptop's part, measured the same: some 100,000 changes of the smallest kind.

An opened bundle is in memory three times. With parts of this size an exchange of any length
takes the memory of one part (`tests.bench.carrying`).
"""

AGE_HEADER: Final = b"age-encryption.org/v1\n"
"""The first bytes of every age file, ours or not."""

MAGIC: Final = b"fieldreg-bundle-v1\n"
_ANY_MAGIC: Final = b"fieldreg-bundle-v"
_CONTEXT: Final = b"fieldreg-bundle-v1"
_DIGEST_BYTES: Final = 32

# A length that padding does not change, and that stays within the limit once sealed.
_MAX_CONTENT_BYTES: Final = SEALED_LIMIT_BYTES - (1 << 17)


@dataclass(frozen=True, slots=True)
class BundleSegment:
    """*hash* is the log's hash after changes *first* … *last*.

    *original_hash* is that of the body that a rewritten one replaces. Head office's segments have
    neither numbers nor hashes.
    """

    body: bytes
    first: int = 0
    last: int = 0
    hash: bytes = b""
    original_hash: bytes = b""


@dataclass(frozen=True, slots=True)
class Bundle:
    """An opened bundle, whole, for this installation, from a verified sender.

    *sender_trust* is the sending laptop's entry in the trust list; None in a reply. *signed_bytes*
    is the content of the age file. *reply* is an encoded `OfficeReply`, empty from a laptop.
    """

    header: BundleHeader
    sender_trust: DeviceTrust | None
    reply: bytes
    segments: tuple[BundleSegment, ...]
    signed_bytes: bytes = field(repr=False)

    def read_segments(self) -> Iterator[tuple[BundleSegment, Changes]]:
        """Yield segments with their changes; earlier ones are not kept in memory.

        Raises BUNDLE_TOO_NEW; BUNDLE_DAMAGED, also if a laptop's segment has not exactly the
        changes that it names.
        """
        count = 0
        for place, segment in enumerate(self.segments):
            changes = self.read_segment(place)
            count += changes.count
            yield segment, changes
        if count != self.header.change_count:
            raise bundle_damaged()

    def read_segment(self, place: int) -> Changes:
        return _read(self.header, self.segments[place])


def seal_bundle(
    header: BundleHeader,
    segments: Sequence[BundleSegment],
    *,
    signing_key: SigningKey,
    recipient: Recipient,
    reply: bytes = b"",
) -> bytes:
    """Seal *segments* to *recipient*, after reading the result as a reader does.

    Raises BUNDLE_TOO_LARGE, and as `open_bundle`.
    """
    whole_header = _complete(header, segments, recipient)
    inside = _assemble(whole_header.to_bytes(), _payload(reply, segments), signing_key)
    envelope = _parse_envelope(inside)
    envelope.verify(_device_key(header) or signing_key.verify_key)
    _read_payload(envelope)
    return seal(inside, [recipient])


def _complete(
    header: BundleHeader, segments: Sequence[BundleSegment], recipient: Recipient
) -> BundleHeader:
    count = sum(_read(header, segment).count for segment in segments)
    logged = segments if header.role is SenderRole.LAPTOP else ()
    originals = tuple(segment.original_hash for segment in logged)
    hash_after = header.hash_before
    for segment in logged:
        hash_after = hash_chain.next_hash(
            hash_after,
            header.writer,
            segment.first,
            segment.last,
            segment.body,
            original_hash=segment.original_hash,
        )
    return replace(
        header,
        spans=tuple((segment.first, segment.last) for segment in logged),
        original_hashes=originals if any(originals) else (),
        hash_after=hash_after,
        recipient_id=recipient.key_id,
        change_count=count,
        raw_bytes=sum(declared_size(segment.body) for segment in segments),
    )


def open_bundle(
    sealed: bytes,
    identities: Sequence[Identity],
    *,
    trust: TrustList | VerifyKey,
    admit_revoked: bool = False,
    former: Collection[str] = (),
) -> Bundle:
    """Open *sealed* with one of *identities* and verify its sender.

    *trust* is the trust list at head office, and head office's key at a laptop. *admit_revoked*
    also opens bundles of revoked laptops. *former* are ids of destroyed own keys.

    Raises, in this order, BUNDLE_TOO_LARGE; BUNDLE_NOT_OURS, NOT_FOR_US or BUNDLE_DAMAGED;
    BUNDLE_TOO_NEW; CERTIFICATE_DAMAGED or DOCUMENT_TOO_NEW; SENDER_UNKNOWN, SENDER_TOO_WIDE or
    SENDER_REVOKED; SIGNATURE_WRONG; NOT_FOR_US if sealed again for another recipient;
    BUNDLE_DAMAGED.
    """
    return open_content(
        unseal(sealed, identities),
        identities,
        trust=trust,
        admit_revoked=admit_revoked,
        former=former,
    )


def open_content(
    inside: bytes,
    identities: Sequence[Identity],
    *,
    trust: TrustList | VerifyKey,
    admit_revoked: bool = False,
    former: Collection[str] = (),
) -> Bundle:
    """Open the result of `unseal`; raise as `open_bundle`."""
    envelope = _parse_envelope(inside)
    header = envelope.header
    sender_trust, key = _sender(header, trust)
    is_revoked = sender_trust and sender_trust.status in (
        DeviceStatus.REVOKED,
        DeviceStatus.WITHDRAWN,
    )
    if is_revoked and not admit_revoked:
        raise Problem(Code.SENDER_REVOKED)
    envelope.verify(key)
    own_ids = {*former, *(key.recipient.key_id for key in identities)}
    if header.recipient_id not in own_ids and not _is_returned(header, trust):
        raise Problem(Code.NOT_FOR_US)
    reply, segments = _read_payload(envelope)
    return Bundle(header, sender_trust, reply, segments, inside)


def read_header(sealed: bytes, identities: Sequence[Identity]) -> BundleHeader:
    """Return the header of *sealed* as it stands, of which nothing is verified."""
    return _parse_envelope(unseal(sealed, identities)).header


def read_author(sealed: bytes, identities: Sequence[Identity]) -> VerifyKey | None:
    """Return the key that signed a damaged bundle, if the header is whole."""
    found = map(_read_signer, decrypt_beginning(sealed, *identities))
    return next(filter(None, found), None)


def _read_signer(inside: bytes) -> VerifyKey | None:
    reader = ByteReader(inside)
    try:
        reader.read(len(MAGIC))
        header = BundleHeader.from_bytes(reader.read(reader.read_int(4)))
        reader.read(4 + _DIGEST_BYTES)
        signed = inside[: len(inside) - reader.remaining]
        key = _device_key(header)
        if key is not None:
            key.verify(_CONTEXT, signed, reader.read(SIGNATURE_BYTES))
    except Problem:
        return None
    return key


# The age file


def unseal(sealed: bytes, identities: Sequence[Identity]) -> bytes:
    """Return the content of *sealed*, from any sender.

    Raises BUNDLE_TOO_LARGE, BUNDLE_NOT_OURS, NOT_FOR_US, BUNDLE_DAMAGED.
    """
    if len(sealed) > SEALED_LIMIT_BYTES:
        raise Problem(Code.BUNDLE_TOO_LARGE)
    if not sealed.startswith(AGE_HEADER):
        raise Problem(Code.BUNDLE_NOT_OURS)
    try:
        return open_sealed(sealed, *identities)
    except Problem as problem:
        if problem.code is Code.SEAL_BROKEN:
            raise bundle_damaged() from None
        raise


# The content


@dataclass(frozen=True, slots=True)
class _Envelope:
    """Only the form is verified."""

    header: BundleHeader
    signed: bytes
    signature: bytes
    payload_digest: bytes
    payload: bytes = field(repr=False)

    def verify(self, key: VerifyKey) -> None:
        key.verify(_CONTEXT, self.signed, self.signature)


def _assemble(header: bytes, payload: bytes, key: SigningKey) -> bytes:
    parts = ByteWriter([MAGIC])
    parts.write_int(len(header), 4)
    parts.append(header)
    parts.write_int(len(payload), 4)
    parts.append(hashlib.sha256(payload).digest())
    parts.append(key.sign(_CONTEXT, b"".join(parts)))
    parts.append(payload)
    inside = b"".join(parts)
    if len(inside) > _MAX_CONTENT_BYTES:
        raise Problem(Code.BUNDLE_TOO_LARGE)
    return inside.ljust(padded_length(len(inside)), b"\0")


def _parse_envelope(inside: bytes) -> _Envelope:
    if not inside.startswith(MAGIC):
        is_later = inside.startswith(_ANY_MAGIC)
        raise Problem(Code.BUNDLE_TOO_NEW if is_later else Code.BUNDLE_NOT_OURS)
    reader = ByteReader(inside)
    reader.read(len(MAGIC))
    header = reader.read(reader.read_int(4))
    payload_length = reader.read_int(4)
    digest = reader.read(_DIGEST_BYTES)
    signed = inside[: len(inside) - reader.remaining]
    signature = reader.read(SIGNATURE_BYTES)
    payload = reader.read(payload_length)
    length = len(inside) - reader.remaining
    padding = reader.read(reader.remaining)
    if len(inside) != padded_length(length) or padding.strip(b"\0"):
        raise bundle_damaged()
    return _Envelope(BundleHeader.from_bytes(header), signed, signature, digest, payload)


def _sender(
    header: BundleHeader, trust: TrustList | VerifyKey
) -> tuple[DeviceTrust | None, VerifyKey]:
    if isinstance(trust, VerifyKey):
        if header.role is not SenderRole.HEAD_OFFICE:
            raise Problem(Code.SENDER_UNKNOWN)
        return None, trust
    if _is_returned(header, trust):
        return None, trust.head_office
    certificate = Certificate.from_bytes(header.certificate)
    device_trust = trust.check_device(certificate)
    if device_trust.status is DeviceStatus.UNKNOWN:
        raise Problem(Code.SENDER_UNKNOWN)
    if device_trust.status is DeviceStatus.TOO_WIDE:
        raise Problem(Code.SENDER_TOO_WIDE)
    return device_trust, certificate.device_key


def _is_returned(header: BundleHeader, trust: TrustList | VerifyKey) -> bool:
    return header.role is SenderRole.HEAD_OFFICE and isinstance(trust, TrustList)


def reseal_reply(inside: bytes, recipient: Recipient) -> bytes:
    return inside if inside.startswith(AGE_HEADER) else seal(inside, [recipient])


def _device_key(header: BundleHeader) -> VerifyKey | None:
    if header.role is SenderRole.HEAD_OFFICE:
        return None
    return Certificate.from_bytes(header.certificate).device_key


# The payload


def _payload(reply: bytes, segments: Sequence[BundleSegment]) -> bytes:
    parts = ByteWriter()
    parts.write_int(len(reply), 4)
    parts.append(reply)
    parts.write_int(len(segments), 4)
    for segment in segments:
        parts.write_int(len(segment.body), 4)
        parts.append(segment.body)
    return b"".join(parts)


def _read_payload(envelope: _Envelope) -> tuple[bytes, tuple[BundleSegment, ...]]:
    if hashlib.sha256(envelope.payload).digest() != envelope.payload_digest:
        raise bundle_damaged()
    reader = ByteReader(envelope.payload)
    reply = reader.read(reader.read_int(4))
    count = reader.read_int(4)
    if count > MAX_SEGMENTS:
        raise bundle_damaged()
    bodies = [reader.read(reader.read_int(4)) for _ in range(count)]
    header = envelope.header
    if reader.remaining or sum(map(declared_size, bodies)) != header.raw_bytes:
        raise bundle_damaged()
    if header.role is SenderRole.HEAD_OFFICE:
        if not reply:
            raise bundle_damaged()
        return reply, tuple(map(BundleSegment, bodies))
    if reply or len(bodies) != len(header.spans):
        raise bundle_damaged()
    return b"", _chained(header, bodies)


def _chained(header: BundleHeader, bodies: Sequence[bytes]) -> tuple[BundleSegment, ...]:
    segments = []
    after = header.hash_before
    originals = header.original_hashes or (b"",) * len(bodies)
    for (first, last), body, original in zip(header.spans, bodies, originals, strict=True):
        after = hash_chain.next_hash(
            after, header.writer, first, last, body, original_hash=original
        )
        segments.append(BundleSegment(body, first, last, after, original))
    if after != header.hash_after:
        raise bundle_damaged()
    return tuple(segments)


def _read(header: BundleHeader, segment: BundleSegment) -> Changes:
    changes = decode(segment.body)
    if header.role is SenderRole.LAPTOP:
        first = change_id(header.writer, segment.first)
        last = change_id(header.writer, segment.last)
        ends = [end for columns in changes.columns for end in (columns.ids[0], columns.ids[-1])]
        ends += [unknown.id for unknown in changes.unknown]
        # No id occurs twice, so the right number of them are all of them.
        if changes.count != last - first + 1 or min(ends) < first or max(ends) > last:
            raise bundle_damaged()
    return changes
