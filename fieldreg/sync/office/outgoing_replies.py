"""The replies that head office sends to laptops.

A reply contains everything that the laptop has not confirmed, so the newest alone suffices. Revoked
and ended laptops are told so and receive nothing more. An unconfirmed one receives only records of
people whom it registered.
"""

import hashlib
import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain, starmap
from typing import Final, Self

from fieldreg.domain.kinds import ERASURE, Kind
from fieldreg.domain.log.changes import Changes
from fieldreg.domain.log.ids import LAST_NUMBER, change_id
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.quotas import RoundedCount
from fieldreg.keys.devices.certificates import Certificate
from fieldreg.keys.devices.trust_list import DeviceStatus, TrustList
from fieldreg.keys.key_pairs import HeadOfficeKeys
from fieldreg.store.arrivals import BundleState
from fieldreg.store.devices.repository import Device
from fieldreg.store.devices.sent_records import SHAREABLE_KINDS, UnsentChanges
from fieldreg.store.log.segments import EMPTY_LOG_HASH
from fieldreg.store.metadata import (
    BACKED_UP_VERSION,
    EPOCH,
    HUB_CARD,
    bytes_entry,
    device_differs,
    last_reply,
)
from fieldreg.store.office_notes import PROGRAMS
from fieldreg.store.store import Store
from fieldreg.sync.codec import bundle_codec
from fieldreg.sync.codec.bundle_codec import BundleSegment
from fieldreg.sync.codec.bundle_header import BundleHeader, SenderRole
from fieldreg.sync.codec.reply_document import (
    CopiedLog,
    KnownFork,
    OfficeReply,
    Receipt,
    trust_mark,
)
from fieldreg.sync.log import log_position, segmentation
from fieldreg.sync.office.bundle_inspection import limit_unconfirmed

MAX_REPORTED_QUARANTINED: Final = 1_000
"""The number of quarantined changes in a receipt; head office lists all of them."""

_MAX_VERSIONS: Final = 16


def compose_reply(
    store: Store,
    keys: HeadOfficeKeys,
    trust: TrustList,
    device: Device,
    day: str,
    *,
    received: BundleHeader | None = None,
    delivered: AbstractSet[bytes] | None = None,
    quotas: tuple[RoundedCount, ...] = (),
) -> list[bytes]:
    """Seal the reply to *device* as one file, or as several parts.

    *delivered* are the hashes of the files at the transport: if an equal reply is among them, or
    was received by the laptop, the result is empty. None always asks for a reply. *received* is the
    header of the laptop's newest bundle of this exchange. *quotas* are sent only to a confirmed
    laptop.
    """
    if device.certificate is None:
        raise Problem(Code.SENDER_UNKNOWN)
    certificate = Certificate.from_bytes(device.certificate)
    status = trust.check_device(certificate).status_on(day)
    with store.transaction():
        update_due(store, trust, [device])  # again: others may have written meanwhile
        unsent, since = _find_unsent(store, device, status, received)
        reply = _build_reply(store, trust, device, status, orders=unsent.orders, quotas=quotas)
        reply = replace(reply, noted_on=day, since_version=since)
        sent = _load_sent(store, device, reply, unsent)
        if delivered is not None and not unsent.has_news and sent.is_delivered(delivered, since):
            return []
        # Noted as sent before any transport has them.
        reply = replace(reply, version=store.sent_records.note_sent(unsent))
        bodies = list(
            chain.from_iterable(map(segmentation.encode_bodies, _read_verified(store, unsent)))
        )
        sent = _load_sent(store, device, reply, unsent)
    sealed = _seal_parts(store, keys, certificate, reply, trust.version, bodies=bodies)
    _note_written(store, device, reply, sent, sealed)
    return sealed


def _note_written(
    store: Store, device: Device, reply: OfficeReply, sent: "SentReplies", sealed: Iterable[bytes]
) -> None:
    written = list(map(_digest, sealed))
    with store.transaction():
        for digest in written:
            store.bundles.note_written(digest, BundleState.REPLY, reply.noted_on, device.id)
        sent = sent.with_version(reply.version, written)
        store.metadata.write(last_reply(device.id), sent.to_bytes())


def update_due(store: Store, trust: TrustList, devices: Iterable[Device]) -> None:
    """Find what is due to *devices*, with the provinces that officers signed, in a transaction.

    The database may say otherwise by now.
    """
    limited = [limit_unconfirmed(trust, device) for device in devices]
    for device in limited:
        if device.provinces:
            store.devices.set_provinces(device.id, device.provinces)
    store.sent_records.update_due(limited)


def _find_unsent(
    store: Store, device: Device, status: DeviceStatus, received: BundleHeader | None
) -> tuple[UnsentChanges, int]:
    """Return the changes that *device* lacks, and the version that it has.

    All changes and 0, if its records differ here (fault 41).
    """
    unsent = store.sent_records.find_unsent(device, _sent_kinds(status))
    can_compare = received and status.is_trusted and not unsent.count
    if received and can_compare and _has_diverged(store, device, received):
        return store.sent_records.find_unsent(device, everything=True), 0
    return unsent, device.held_version


def _read_verified(store: Store, unsent: UnsentChanges) -> Iterator[Changes]:
    """Yield the changes, each as this program wrote it; raise ROWS_ALTERED otherwise.

    What the laptop was sent decides too which of them it may be sent.
    """
    store.seal.require_whole({"shared": [unsent.device]} if unsent.count else {})
    for changes in unsent.read():
        records = {some.kind: some.ids for some in changes.creations}
        edits = (edit for some in changes.edit_columns for edit in some.ids)
        store.seal.require_records(records, edits)
        yield changes


def _build_reply(
    store: Store,
    trust: TrustList,
    device: Device,
    status: DeviceStatus,
    *,
    orders: Changes,
    quotas: tuple[RoundedCount, ...],
) -> OfficeReply:
    """Return the reply that brings *orders*, without version and day."""
    returned = store.bundles.list_written(BundleState.RETURNED_REPLY).get(device.id, ())
    # Nobody whose words were not compared is told the officers' names.
    authority = store.officers.authority if trust.is_confirmed(device.certificate) else None
    releases = tuple(store.releases.load_offers()) if status.is_trusted else ()
    officers, acts = authority.list_papers(orders, releases) if authority else ((), ())
    return OfficeReply(
        laptop=device.name,
        noted_on="",
        epoch=_epoch(store),
        version=0,
        device_status=status,
        receipts=tuple(list_receipts(store, device)),
        trust_list=b"" if _has_list(store, device, trust) else trust.document,
        copied_logs=tuple(_copied_logs(store, device)),
        forks=tuple(starmap(KnownFork, store.log_forks.list_all())),
        hub_card=store.metadata.read(HUB_CARD),
        returned_replies=tuple(sorted(returned)),
        has_differences=status.is_trusted and store.metadata.read(device_differs(device.id)),
        digest_key=store.seal.digest.read_key() if status.is_trusted else b"",
        quota_figures=quotas if status is DeviceStatus.KNOWN else (),
        releases=releases,
        officers=officers,
        acts=acts,
    )


def _has_list(store: Store, device: Device, trust: TrustList) -> bool:
    """Return whether the last bundle of *device* named the present list, and no copy lacks it."""
    program = store.metadata.read(PROGRAMS).get(device.id)
    is_named = program and program.trust_mark == trust_mark(trust.document).hex()
    return bool(is_named) and not device.clone_count


def _load_sent(
    store: Store, device: Device, reply: OfficeReply, unsent: UnsentChanges
) -> "SentReplies":
    """Return the replies to *device* that said the same as *reply* with *unsent*."""
    # Without changes the content does not depend on the received version.
    since = reply.since_version if unsent.count else 0
    document = replace(reply, version=0, since_version=since).to_bytes()
    content_hash = _digest(document, unsent.mark.encode())
    return SentReplies.from_bytes(store.metadata.read(last_reply(device.id)), content_hash)


def _seal_parts(
    store: Store,
    keys: HeadOfficeKeys,
    certificate: Certificate,
    reply: OfficeReply,
    trust_version: int,
    *,
    bodies: Sequence[bytes],
) -> list[bytes]:
    document = reply.to_bytes()
    runs = list(
        segmentation.split_into_parts(
            list(map(len, bodies)),
            max_bytes=bundle_codec.MAX_PAYLOAD_BYTES - len(document),
            max_count=bundle_codec.MAX_SEGMENTS,
        )
    )
    header = BundleHeader(
        role=SenderRole.HEAD_OFFICE,
        writer=store.outbox.current_writer().writer,
        noted_on=reply.noted_on,
        schema=store.schema_version,
        trust_version=trust_version,
        epoch=reply.epoch,
        version=reply.version,
        parts=len(runs),
    )
    return [
        bundle_codec.seal_bundle(
            replace(header, part=part),
            list(map(BundleSegment, bodies[start:stop])),
            signing_key=keys.signing,
            recipient=certificate.recipient,
            reply=document,
        )
        for part, (start, stop) in enumerate(runs, 1)
    ]


@dataclass(frozen=True, slots=True)
class SentReplies:
    """The latest content sent to one laptop, and versions and file hashes that have it."""

    content_hash: bytes
    versions: tuple[tuple[int, frozenset[bytes]], ...] = ()

    @classmethod
    def from_bytes(cls, data: bytes, content_hash: bytes) -> Self:
        stored = json.loads(data) if data.startswith(b"{") else {}  # release 0.2.0 wrote other data
        if stored.get("says") != content_hash.hex():
            return cls(content_hash)
        versions = (
            (int(version), frozenset(map(bytes.fromhex, files)))
            for version, *files in stored["letters"]
        )
        return cls(content_hash, tuple(versions))

    def to_bytes(self) -> bytes:
        versions = [[version, *map(bytes.hex, files)] for version, files in self.versions]
        return json.dumps({"says": self.content_hash.hex(), "letters": versions}).encode()

    def with_version(self, version: int, files: Iterable[bytes]) -> Self:
        versions = (*self.versions, (version, frozenset(files)))
        return replace(self, versions=versions[-_MAX_VERSIONS:])

    def is_delivered(self, delivered: AbstractSet[bytes], held_version: int) -> bool:
        return any(
            version <= held_version or files <= delivered for version, files in self.versions
        )


def _digest(*parts: bytes) -> bytes:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part)
    return digest.digest()


def _sent_kinds(status: DeviceStatus) -> Collection[Kind]:
    """Return the kinds that a laptop of this *status* receives, an ended one only erasures."""
    if status.is_trusted:
        return SHAREABLE_KINDS
    return (ERASURE,) if status is DeviceStatus.ENDED else ()


def _has_diverged(store: Store, device: Device, header: BundleHeader) -> bool:
    """Return whether the laptop's records differ from those that head office knows it has.

    Only at rest: all changes of both have reached the other, and none is quarantined.
    """
    writers = store.devices.list_writers(device.id)
    is_at_rest = (
        header.digest_key_id == store.seal.digest.key_id()
        and header.schema == store.schema_version
        and (header.epoch, header.version) == (_epoch(store), device.held_version)
        and header.last == store.segments.last_boundary(header.writer).last
        and not device.clone_count
        and not any(map(partial(_list_quarantined, store), writers))
    )
    if not is_at_rest:
        return False
    digest = store.held_digest(device.id)
    if not digest:
        return False
    entry, scope_digest = bytes_entry(f"diverged-{device.id}"), header.scope_digest
    differs = bytes.fromhex(digest) != scope_digest
    was_sent = store.metadata.read(entry) == scope_digest
    store.metadata.write(device_differs(device.id), differs and was_sent)
    if not differs or was_sent:
        return False
    store.metadata.write(entry, scope_digest)
    return True


def _epoch(store: Store) -> int:
    return store.metadata.read(EPOCH)


def _list_quarantined(store: Store, writer: int) -> list[tuple[int, str]]:
    return store.bundles.list_quarantine_reasons(
        change_id(writer, 1), change_id(writer, LAST_NUMBER)
    )


def backed_up_number(store: Store, writer: int) -> int:
    return store.devices.find_last_number_at(store.metadata.read(BACKED_UP_VERSION), writer)


def list_receipts(store: Store, device: Device) -> Iterator[Receipt]:
    """Yield the receipts of each log of *device*, one for every boundary it may have there."""
    for writer in store.devices.list_writers(device.id):
        backed_up = backed_up_number(store, writer)
        ends = {(segment.last, segment.hash) for segment in store.segments.list_heads(writer)}
        ends |= {
            end
            for end in store.devices.list_bundle_ends(writer)
            if store.segments.is_known_hash(writer, *end)
        }
        gaps = _gaps(store, writer)
        quarantined = tuple(_list_quarantined(store, writer)[:MAX_REPORTED_QUARANTINED])
        first, *others = sorted(ends) or [(0, EMPTY_LOG_HASH)]
        yield Receipt(writer, *first, gaps, quarantined, min(backed_up, first[0]))
        yield from (Receipt(writer, *end, backed_up=min(backed_up, end[0])) for end in others)


def _gaps(store: Store, writer: int) -> tuple[tuple[int, int], ...]:
    gaps = []
    after = max(
        log_position.last_known_number(store, log) for log in store.log_forks.list_logs(writer)
    )
    for row in store.bundles.list_pending(writer):
        if row.first is not None and row.first > after + 1:
            gaps.append((after + 1, row.first - 1))
        after = max(after, row.last or 0)
    return tuple(gaps)


def _copied_logs(store: Store, device: Device) -> Iterator[CopiedLog]:
    for writer in store.devices.list_writers(device.id):
        for log in store.log_forks.list_logs(writer):
            path = tuple((fork.first, fork.stamp, fork.new_writer) for fork in log.names.path)
            ends = set(store.devices.list_bundle_ends(log.head_writer) if path else ())
            ends |= {
                (segment.last, segment.hash)
                for segment in store.segments.list_heads(log.head_writer)
                if path
            }
            for last, log_hash in sorted(ends):
                yield CopiedLog(writer, last + log.earlier_count, log_hash, path)
