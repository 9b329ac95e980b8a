"""The bundle: changes sealed, signed and padded, so that any carrier will do.

Outside it is an age file for one recipient, and its size tells little.  Inside, in this
order: a magic word, the header, the payload's length and hash, a signature over all of
that, the payload, and nothing but zeros.  It is opened in memory only, and read in one
order, stopping at the first thing that is wrong; every step has a code of its own.

`docs/formats/bundle.md` gives every byte.
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
from fieldreg.sync.codec import hash_chain
from fieldreg.sync.codec.bundle_header import BundleHeader, SenderRole
from fieldreg.sync.codec.change_codec import declared_size, decode
from fieldreg.sync.codec.column_codec import ByteReader, ByteWriter, bundle_damaged

MAX_SEGMENTS: Final = 1_000

MAX_PAYLOAD_BYTES: Final = 8_000_000
"""What the segments of one bundle may take, four bytes for each and the reply included."""

LAPTOP_PART_BYTES: Final = 1 << 18
"""What a laptop puts into one, of the same measure: some 100,000 changes of the smallest kind.

Whoever opens a bundle has it in memory three times. In parts of this size a reception of
any length takes as much as one of them (`tests.bench.carrying`).
"""

AGE_HEADER: Final = b"age-encryption.org/v1\n"
"""How every sealed file begins, ours or not."""

MAGIC: Final = b"fieldreg-bundle-v1\n"
_ANY_MAGIC: Final = b"fieldreg-bundle-v"
_CONTEXT: Final = b"fieldreg-bundle-v1"
_DIGEST_BYTES: Final = 32

# A length that padding leaves as it is, and that is not over the limit once sealed.
_MOST_INSIDE_BYTES: Final = SEALED_LIMIT_BYTES - (1 << 17)


@dataclass(frozen=True, slots=True)
class BundleSegment:
    """Consecutive changes *first* … *last* as encoded; *hash* is the log's after them.

    *was* is the hash of the body that this one stands for, where it was written anew. Head office's segments are of any writers and have neither numbers nor hash.
    """

    body: bytes
    first: int = 0
    last: int = 0
    hash: bytes = b""
    original_hash: bytes = b""


@dataclass(frozen=True, slots=True)
class Bundle:
    """A bundle that was opened: it is whole, for us, and from who it says.

    *trust* is what head office's list says of the laptop that sent it, and None in a
    reply from head office.  *inside* are the signed bytes in the age file.  *reply* is the document of `receipts`, empty from a laptop.
    """

    header: BundleHeader
    sender_trust: DeviceTrust | None
    reply: bytes
    segments: tuple[BundleSegment, ...]
    signed_bytes: bytes = field(repr=False)

    def read_segments(self) -> Iterator[tuple[BundleSegment, Changes]]:
        """Read segment after segment; nothing is kept of those that went before.

        Raises:
            Problem: BUNDLE_DAMAGED, also where a laptop's segment does not hold just
                the changes that it says; BUNDLE_TOO_NEW.
        """
        count = 0
        for segment in self.segments:
            changes = _read(self.header, segment)
            count += changes.count
            yield segment, changes
        if count != self.header.change_count:
            raise bundle_damaged()


def seal_bundle(
    header: BundleHeader,
    segments: Sequence[BundleSegment],
    *,
    signing_key: SigningKey,
    recipient: Recipient,
    reply: bytes = b"",
) -> bytes:
    """Seal *segments* to *recipient*, after reading them as a reader will.

    What `Header` says is found out is filled in here; the hash of a segment is, too.

    Raises:
        Problem: BUNDLE_TOO_LARGE if they do not fit, in which case fewer must go; or
            what `open_bundle` would raise: a bundle that cannot be read is not sealed.
    """
    count = sum(_read(header, one).count for one in segments)
    logged = segments if header.role is SenderRole.LAPTOP else ()
    hash_after = header.hash_before
    for one in logged:
        hash_after = hash_chain.next_hash(
            hash_after, header.writer, one.first, one.last, one.body, was=one.original_hash
        )
    whole_header = replace(
        header,
        spans=tuple((one.first, one.last) for one in logged),
        original_hashes=tuple(one.original_hash for one in logged)
        if any(one.original_hash for one in logged)
        else (),
        hash_after=hash_after,
        recipient_id=recipient.key_id,
        change_count=count,
        raw_bytes=sum(declared_size(one.body) for one in segments),
    )
    inside = _put_together(whole_header.to_bytes(), _payload(reply, segments), signing_key)
    envelope = _take_apart(inside)
    envelope.verify(_device_key(header) or signing_key.verify_key)
    _read_payload(envelope)
    return seal(inside, [recipient])


def open_bundle(
    sealed: bytes,
    identities: Sequence[Identity],
    *,
    trust: TrustList | VerifyKey,
    admit_revoked: bool = False,
    former: Collection[str] = (),
) -> Bundle:
    """Open *sealed* with one of *identities* and make sure of who sent it.

    *trust* is the trust list where head office reads what laptops send, and head
    office's own key where a laptop reads a reply.  *admit_revoked* opens also what a
    revoked device sent, for a person to look at.  *former* are ids of keys that were ours
    and are destroyed: what was sealed to them may have been sealed anew here.  Head office also opens its own replies
    that a laptop sealed to it again.  The changes are not read yet.

    Raises:
        Problem: in this order, BUNDLE_TOO_LARGE; BUNDLE_NOT_OURS, NOT_FOR_US or
            BUNDLE_DAMAGED; BUNDLE_TOO_NEW; CERTIFICATE_DAMAGED or DOCUMENT_TOO_NEW;
            SENDER_UNKNOWN, SENDER_TOO_WIDE or SENDER_REVOKED; SIGNATURE_WRONG; NOT_FOR_US where it was
            sealed again for somebody else; BUNDLE_DAMAGED.
    """
    inside = _unseal(sealed, identities)
    envelope = _take_apart(inside)
    header = envelope.header
    judged, key = _sender(header, trust)
    is_cut_off = judged and judged.status in (DeviceStatus.REVOKED, DeviceStatus.WITHDRAWN)
    if is_cut_off and not admit_revoked:
        raise Problem(Code.SENDER_REVOKED)
    envelope.verify(key)
    mine = {*former, *(identity.recipient.key_id for identity in identities)}
    if header.recipient_id not in mine and not _is_returned(header, trust):
        raise Problem(Code.NOT_FOR_US)
    reply, segments = _read_payload(envelope)
    return Bundle(header, judged, reply, segments, inside)


# The age file


def _unseal(sealed: bytes, identities: Sequence[Identity]) -> bytes:
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


# What is inside


@dataclass(frozen=True, slots=True)
class _Envelope:
    """The inside taken apart; nothing in it is proven but that it has this form."""

    header: BundleHeader
    signed: bytes
    signature: bytes
    payload_digest: bytes
    payload: bytes = field(repr=False)

    def verify(self, key: VerifyKey) -> None:
        """Insist that *key* signed the header and the hash of the payload.

        Raises:
            Problem: SIGNATURE_WRONG.
        """
        key.verify(_CONTEXT, self.signed, self.signature)


def _put_together(header: bytes, payload: bytes, key: SigningKey) -> bytes:
    parts = ByteWriter([MAGIC])
    parts.write_int(len(header), 4)
    parts.append(header)
    parts.write_int(len(payload), 4)
    parts.append(hashlib.sha256(payload).digest())
    parts.append(key.sign(_CONTEXT, b"".join(parts)))
    parts.append(payload)
    inside = b"".join(parts)
    if len(inside) > _MOST_INSIDE_BYTES:
        raise Problem(Code.BUNDLE_TOO_LARGE)
    return inside.ljust(padded_length(len(inside)), b"\0")


def _take_apart(inside: bytes) -> _Envelope:
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
    judged = trust.check_device(certificate)
    if judged.status is DeviceStatus.UNKNOWN:
        raise Problem(Code.SENDER_UNKNOWN)
    if judged.status is DeviceStatus.TOO_WIDE:
        raise Problem(Code.SENDER_TOO_WIDE)
    return judged, certificate.device_key


def _is_returned(header: BundleHeader, trust: TrustList | VerifyKey) -> bool:
    """Tell whether head office reads what it said itself; a signature must show it yet."""
    return header.role is SenderRole.HEAD_OFFICE and isinstance(trust, TrustList)


def reseal_reply(inside: bytes, recipient: Recipient) -> bytes:
    """Seal the *inside* of a reply to the head office that signed it, unless it is sealed."""
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
    each = header.original_hashes or (b"",) * len(bodies)
    for (first, last), body, was in zip(header.spans, bodies, each, strict=True):
        after = hash_chain.next_hash(after, header.writer, first, last, body, was=was)
        segments.append(BundleSegment(body, first, last, after, was))
    if after != header.hash_after:
        raise bundle_damaged()
    return tuple(segments)


def _read(header: BundleHeader, segment: BundleSegment) -> Changes:
    """Read the changes of *segment*, which must be just those it names."""
    changes = decode(segment.body)
    if header.role is SenderRole.LAPTOP:
        first = change_id(header.writer, segment.first)
        last = change_id(header.writer, segment.last)
        ends = [end for one in changes.columns for end in (one.ids[0], one.ids[-1])]
        ends += [one.id for one in changes.unknown]
        # No id stands twice, so as many as there is room for are all of them.
        if changes.count != last - first + 1 or min(ends) < first or max(ends) > last:
            raise bundle_damaged()
    return changes
