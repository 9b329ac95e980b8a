"""The bundles of one exchange, composed from a laptop's log."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Self

import fieldreg
from fieldreg.domain.log.ids import change_id
from fieldreg.store.exchange.outbox import OwnWriter
from fieldreg.store.log.segments import EMPTY_LOG_HASH, LogSegment
from fieldreg.store.metadata import CERTIFICATE, RECOVERY_MARK, RECOVERY_SEALED
from fieldreg.store.store import Store
from fieldreg.sync.codec import bundle_codec, change_codec
from fieldreg.sync.codec.bundle_codec import BundleSegment
from fieldreg.sync.codec.bundle_header import MAX_ERASURE_ORDERS, BundleHeader, SenderRole
from fieldreg.sync.laptop.office_state import OfficeState
from fieldreg.sync.laptop.unattended_receipts import list_writers_to_send
from fieldreg.sync.log import segmentation


@dataclass(frozen=True, slots=True)
class OutgoingBatch:
    """All changes up to *last_numbers* of each writer, sealed.

    *content_hash* does not depend on day or key of sealing.
    """

    last_numbers: Mapping[int, int]
    content_hash: bytes
    sealed_files: tuple[bytes, ...]

    def has_all(self, writers: Iterable[OwnWriter]) -> bool:
        return all(own.last_number <= self.last_numbers.get(own.writer, 0) for own in writers)

    def to_bytes(self) -> bytes:
        numbers = " ".join(f"{writer}:{last}" for writer, last in self.last_numbers.items())
        parts = (numbers.encode(), self.content_hash, *self.sealed_files)
        return b"".join(len(part).to_bytes(4, "big") + part for part in parts)

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        parts = []
        while data:
            end = 4 + int.from_bytes(data[:4], "big")
            parts.append(data[4:end])
            data = data[end:]
        pairs = (pair.split(":") for pair in parts[0].decode().split())
        last_numbers = {int(writer): int(last) for writer, last in pairs}
        return cls(last_numbers, parts[1], tuple(parts[2:]))


@dataclass(frozen=True, slots=True)
class UnsealedBundle:
    header: BundleHeader
    segments: Sequence[BundleSegment]

    @property
    def content_bytes(self) -> bytes:
        digests = (hashlib.sha256(segment.body).digest() for segment in self.segments)
        return b"".join((self.header.to_bytes(), *digests))


def hash_contents(
    bundles: Iterable[UnsealedBundle], lost_replies: Iterable[bytes], address: str
) -> bytes:
    digest = hashlib.sha256(address.encode())
    for content in (*(bundle.content_bytes for bundle in bundles), *lost_replies):
        digest.update(hashlib.sha256(content).digest())
    return digest.digest()


def compose_bundles(store: Store, day: str) -> Iterator[UnsealedBundle]:
    """Yield unreceipted changes of each own writer, part by part.

    The current writer has a bundle even without changes.
    """
    for own in list_writers_to_send(store):
        segments = [
            _encode_segment(store, segment)
            for segment in store.segments.list_after(own.writer, own.receipted)
        ]
        if not segments and own.writer != store.outbox.current_writer().writer:
            continue
        parts = list(
            segmentation.split_into_parts(
                [len(segment.body) for segment in segments],
                max_bytes=bundle_codec.LAPTOP_PART_BYTES,
                max_count=bundle_codec.MAX_SEGMENTS,
            )
        )
        for part, (start, stop) in enumerate(parts, 1):
            chosen = segments[start:stop]
            header = _build_header(store, own, chosen, day)
            yield UnsealedBundle(replace(header, part=part, parts=len(parts)), chosen)


def _build_header(
    store: Store, own: OwnWriter, segments: Sequence[BundleSegment], day: str
) -> BundleHeader:
    office = OfficeState(store)
    before = segments[0].first - 1 if segments else own.receipted
    epoch, version = office.received_version()
    return BundleHeader(
        role=SenderRole.LAPTOP,
        writer=own.writer,
        noted_on=day,
        schema=store.schema_version,
        trust_version=office.trust_version(),
        epoch=epoch,
        version=version,
        unacknowledged_version=office.unacknowledged_version(),
        first=before + 1,
        last=segments[-1].last if segments else before,
        hash_before=store.segments.hash_at(own.writer, before) or EMPTY_LOG_HASH,
        certificate=store.metadata.require(CERTIFICATE),
        sealed_recovery=store.metadata.read(RECOVERY_SEALED),
        recovery_mark=store.metadata.read(RECOVERY_MARK),
        refused_orders=tuple(store.bundles.list_refused_orders(MAX_ERASURE_ORDERS)),
        program=fieldreg.__version__,
        trust_mark=office.trust_mark(),
        erasure_orders=tuple(store.erasures.list_latest_carried_out(MAX_ERASURE_ORDERS)),
        scope_digest=store.seal.digest.read() or EMPTY_LOG_HASH,
        digest_key_id=store.seal.digest.key_id(),
    )


def _encode_segment(store: Store, segment: LogSegment) -> BundleSegment:
    if segment.original_body_hash is None:
        return BundleSegment(segment.body or b"", segment.first, segment.last)
    ids = change_id(segment.writer, segment.first), change_id(segment.writer, segment.last)
    body = change_codec.encode(store.segments.load_changes(*ids))
    return BundleSegment(
        body, segment.first, segment.last, original_hash=segment.original_body_hash
    )
