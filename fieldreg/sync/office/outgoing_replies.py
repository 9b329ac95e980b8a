"""The replies that head office sends to laptops.

A reply contains everything that the laptop has not confirmed, so the newest alone suffices. Revoked
and ended laptops are told so and receive nothing more, unconfirmed ones only records of people that
they registered.
"""

import hashlib
import json
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from itertools import chain, starmap
from typing import Self

from fieldreg.domain.kinds import ERASURE, Kind
from fieldreg.domain.log.changes import Changes
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.quotas import RoundedCount
from fieldreg.keys.devices.certificates import Certificate
from fieldreg.keys.devices.trust_list import DeviceStatus, TrustList
from fieldreg.keys.key_pairs import HeadOfficeKeys
from fieldreg.keys.trust_excerpts import write_excerpt
from fieldreg.store.arrivals import BundleState
from fieldreg.store.devices.due_runs import NOTHING_DUE, SentState
from fieldreg.store.devices.large_news import AT_ONCE
from fieldreg.store.devices.repository import Device
from fieldreg.store.devices.sent_records import SHAREABLE_KINDS, UnsentChanges
from fieldreg.store.metadata import EPOCH, HUB_CARD, device_differs
from fieldreg.store.office_notes import PROGRAMS, LaptopProgram, SentReplies, sent_replies
from fieldreg.store.seal.row_seal import NO_TABLES
from fieldreg.store.store import Store
from fieldreg.sync.codec import bundle_codec
from fieldreg.sync.codec.bundle_codec import BundleSegment
from fieldreg.sync.codec.bundle_header import BundleHeader, SenderRole
from fieldreg.sync.codec.reply_document import KnownFork, OfficeReply, trust_mark
from fieldreg.sync.log import log_receipts, parted_replies, segmentation
from fieldreg.sync.log.parted_replies import PartedReply, encode, read_verified
from fieldreg.sync.log.verified_creations import VerifiedCreations
from fieldreg.sync.log.written_replies import WrittenReply
from fieldreg.sync.office import reply_epochs
from fieldreg.sync.office.bundle_inspection import limit_unconfirmed


@dataclass(frozen=True, slots=True)
class CommonParts:
    """*returned* are hashes of the replies that each laptop handed back.

    *programs* are from their last bundles, *papers* is the mark of officers' papers, *part_changes*
    the most of a part of a large reply.
    """

    epoch: int
    hub_card: bytes
    forks: tuple[KnownFork, ...]
    returned: Mapping[int | None, AbstractSet[bytes]]
    programs: dict[int, LaptopProgram]
    digest_key: bytes
    quotas: tuple[RoundedCount, ...]
    releases: tuple[bytes, ...]
    papers: str
    part_changes: int
    known: VerifiedCreations = field(default_factory=VerifiedCreations)

    @classmethod
    def read(cls, store: Store, quotas: tuple[RoundedCount, ...] = ()) -> Self:
        authority = store.officers.authority
        return cls(
            epoch=store.metadata.read(EPOCH),
            hub_card=store.metadata.read(HUB_CARD),
            forks=tuple(starmap(KnownFork, store.log_forks.list_all())),
            returned=store.bundles.list_written(BundleState.RETURNED_REPLY),
            programs=store.metadata.read(PROGRAMS),
            digest_key=store.seal.digest.read_key(),
            quotas=quotas,
            releases=tuple(store.releases.load_offers()),
            papers=authority.papers_mark if authority else "",
            part_changes=parted_replies.PART_CHANGES,
        )


def compose_reply(
    store: Store,
    keys: HeadOfficeKeys,
    trust: TrustList,
    device: Device,
    day: str,
    *,
    received: Sequence[BundleHeader] = (),
    delivered: AbstractSet[bytes] | None = None,
    common: CommonParts | None = None,
) -> "list[bytes] | PartedReply":
    """Seal the reply to *device* as one file or several; begin a large one.

    *delivered* are the hashes of the files at the transport: if an equal reply is among them, or
    the laptop has it, the result is empty. None always asks for one: the last, if nothing in it
    changed. *received* are the headers of the laptop's bundles of this exchange.
    """
    if device.certificate is None:
        raise Problem(Code.SENDER_UNKNOWN)
    draft = _Draft(store, keys, trust, device, day, common or CommonParts.read(store))
    if (sent := _find_unchanged(draft, received)) is not None:
        if delivered is not None and sent.is_delivered(delivered, device.held_version):
            return []
        if kept := _load_kept(store, sent):
            return kept
    with store.transaction():
        before = draft.find_mark()
        unsent, reply, written = _begin_anew(draft, received, delivered)
        if written is None:
            return []
        is_large = unsent.count > AT_ONCE
        sealed = [] if is_large else _seal_parts(draft, reply, _read_bodies(draft, unsent))
        for number, part in enumerate(sealed, 1):
            written.note(part, is_last=number == len(sealed))
    draft.common.known.version = reply.version  # it was committed
    if is_large:
        return _begin_parts(draft, unsent, written)
    store.sent_records.note_unchanged(device.id, draft.find_mark(), before)
    return sealed


def _begin_anew(
    draft: "_Draft", received: Sequence[BundleHeader], delivered: AbstractSet[bytes] | None
) -> tuple[UnsentChanges, OfficeReply, WrittenReply | None]:
    """Decide the reply's content; write nothing if the last one will do."""
    store, device = draft.store, draft.device
    update_due(store, draft.trust, [device])  # again: others may have written meanwhile
    unsent, since = _find_unsent(store, device, draft.status, received)
    reply = replace(draft.build(unsent.orders), since_version=since)
    former = store.metadata.read(sent_replies(device.id))
    sent = former.for_content(_hash_content(about := _describe_content(reply, unsent), unsent))
    if delivered is not None and not unsent.has_news and sent.is_delivered(delivered, since):
        return unsent, reply, None
    draft.common.known.forget_outdated(store)
    # What was sent earlier decides which edits follow; what is noted now needs no proof.
    deciding = _deciding(store, device) if unsent.count else NO_TABLES
    store.seal.require_whole({**deciding, "segment": store.devices.list_writers(device.id)})
    # Noted as sent before any transport has them.
    reply = replace(reply, version=store.sent_records.note_sent(unsent))
    sent = former.for_content(_hash_content(about, unsent))
    state = store.sent_records.find_due_state(device.id)
    made_from = draft.hash_sources(reply, state) if state else b""
    return unsent, reply, WrittenReply(store, reply, device.id, sent, former.files, made_from)


def _read_bodies(draft: "_Draft", unsent: UnsentChanges) -> list[bytes]:
    pieces = chain(unsent.list_created(), ((None, some) for some in unsent.list_edits()))
    read = partial(read_verified, draft.store, unsent, draft.common.known)
    return encode((kind, read(kind, ids)) for kind, ids in pieces)


def _begin_parts(draft: "_Draft", unsent: UnsentChanges, written: WrittenReply) -> PartedReply:
    common = draft.common
    header, document = draft.build_header(written.reply), written.reply.to_bytes()
    return PartedReply(
        draft.store,
        unsent,
        common.known,
        written,
        draft.trust.document,
        partial(_seal_part, draft, (header, document)),
        common.part_changes,
    )


def _find_unchanged(draft: "_Draft", received: Sequence[BundleHeader]) -> SentReplies | None:
    """Return the last reply of *draft*, if it would be composed the same now.

    `update_due` has run. The digest of a laptop that lacks nothing is compared each time.
    """
    store, device = draft.store, draft.device
    sent = store.metadata.read(sent_replies(device.id))
    if not sent.made_from:
        return None
    mark = draft.find_mark()
    if not received and store.sent_records.is_unchanged(device.id, mark):
        return sent
    state = store.sent_records.find_due_state(device.id)
    if state is None or (received and state == NOTHING_DUE):
        return None
    if draft.hash_sources(draft.build_own_parts(), state) != sent.made_from:
        return None
    store.sent_records.note_unchanged(device.id, mark)
    return sent


def _load_kept(store: Store, sent: SentReplies) -> list[bytes]:
    kept = [store.bundles.find_reply(digest) or b"" for digest in sent.files]
    return kept if tuple(map(_digest, kept)) == sent.files else []


def find_mark(store: Store, trust: TrustList, day: str) -> Hashable:
    """Return a mark that differs once any source of replies was written.

    Every write changes the root of the sums; None where that is not whole.
    """
    root = store.seal.find_state()
    return None if root is None else (root.mark, day, trust.document)


def update_due(store: Store, trust: TrustList, devices: Iterable[Device]) -> None:
    for _ in update_due_in_parts(store, trust, devices):
        pass


def update_due_in_parts(
    store: Store, trust: TrustList, devices: Iterable[Device]
) -> Iterator[None]:
    """Update as `update_due`, in parts after which the transaction may end.

    The database may name other provinces by now.
    """
    limited = [limit_unconfirmed(trust, device) for device in devices]
    for device in limited:
        if device.provinces:
            store.devices.set_provinces(device.id, device.provinces)
    yield from store.sent_records.update_due_in_parts(limited)


def _deciding(store: Store, device: Device) -> Mapping[str, Collection[int] | None]:
    """Return the rows that decide what a reply has: what was sent, and what typed places mean.

    What a laptop was sent that it replaces is for it too.
    """
    slots = store.sent_records.list_slots(device.id)
    sent = [device.id, *store.devices.list_replaced(device.id)]
    return {"sent_run": sent, "slot": slots, "alias": None}


def note_large_news(
    store: Store, trust: TrustList, devices: Iterable[Device], day: str
) -> Iterator[None]:
    for device in devices:
        certificate = Certificate.from_bytes(device.certificate or b"")
        is_trusted = trust.check_device(certificate).status_on(day).is_trusted
        if not is_trusted or not store.sent_records.has_large_news(device.id):
            continue
        try:
            store.seal.require_whole(_deciding(store, device))  # while there are few
        except Problem:
            continue  # the reply reports it
        yield from store.sent_records.note_large_news(device.id)


def _find_unsent(
    store: Store, device: Device, status: DeviceStatus, received: Sequence[BundleHeader]
) -> tuple[UnsentChanges, int]:
    """Return the changes that *device* lacks, and the version that it has.

    All changes and 0, if its records differ here (fault 41).
    """
    unsent = store.sent_records.find_unsent(device, _sent_kinds(status))
    can_compare = received and status.is_trusted and not unsent.count
    if received and can_compare and reply_epochs.has_diverged(store, device, received):
        return store.sent_records.find_unsent(device, everything=True), 0
    return unsent, device.held_version


@dataclass(frozen=True)
class _Draft:
    store: Store
    keys: HeadOfficeKeys
    trust: TrustList
    device: Device
    day: str
    common: CommonParts

    @cached_property
    def certificate(self) -> Certificate:
        return Certificate.from_bytes(self.device.certificate or b"")

    @cached_property
    def status(self) -> DeviceStatus:
        return self.trust.check_device(self.certificate).status_on(self.day)

    @cached_property
    def excerpt(self) -> bytes:
        return write_excerpt(self.trust, self.keys, self.certificate)

    def build(self, orders: Changes) -> OfficeReply:
        # Nobody whose words were not compared is told the officers' names.
        is_confirmed = self.trust.is_confirmed(self.device.certificate)
        authority = self.store.officers.authority if is_confirmed else None
        reply = self.build_own_parts()
        officers, acts = authority.list_papers(orders, reply.releases) if authority else ((), ())
        # Where somebody is erased, a laptop parts with the replies that it could give back.
        trust_list = b"" if self._has_list and not orders.count else self.excerpt
        return replace(reply, officers=officers, acts=acts, trust_list=trust_list)

    def build_own_parts(self) -> OfficeReply:
        store, device, common, status = self.store, self.device, self.common, self.status
        is_known = status is DeviceStatus.KNOWN
        return OfficeReply(
            laptop=device.name,
            noted_on=self.day,
            epoch=common.epoch,
            version=0,
            device_status=status,
            receipts=tuple(log_receipts.list_receipts(store, device)),
            trust_list=b"",
            copied_logs=tuple(log_receipts.list_copied_logs(store, device)),
            forks=common.forks,
            hub_card=common.hub_card,
            returned_replies=tuple(sorted(common.returned.get(device.id, ()))),
            has_differences=status.is_trusted and store.metadata.read(device_differs(device.id)),
            digest_key=common.digest_key if status.is_trusted else b"",
            quota_figures=common.quotas if is_known else (),
            membership=store.pairs.list_membership(device.id) if is_known else (),
            releases=common.releases if status.is_trusted else (),
        )

    def build_header(self, reply: OfficeReply) -> BundleHeader:
        return BundleHeader(
            role=SenderRole.HEAD_OFFICE,
            writer=self.store.outbox.current_writer().writer,
            noted_on=reply.noted_on,
            schema=self.store.schema_version,
            trust_version=self.trust.version,
            epoch=reply.epoch,
            version=reply.version,
        )

    @property
    def _has_list(self) -> bool:
        """All bundles since the last reply named the present excerpt, and no copy lacks it."""
        program = self.common.programs.get(self.device.id, LaptopProgram())
        is_named = program.trust_marks == (trust_mark(self.excerpt).hex(),)
        return is_named and not self.device.clone_count

    def find_mark(self) -> Hashable:
        mark, common = find_mark(self.store, self.trust, self.day), self.common
        return None if mark is None else (mark, common.papers, common.quotas)

    def hash_sources(self, reply: OfficeReply, due_state: SentState) -> bytes:
        own = replace(reply, version=0, since_version=0, officers=(), acts=(), trust_list=b"")
        told = (*due_state, self.device.held_version, self.store.schema_version, self._has_list)
        return _digest(
            own.to_bytes(),
            json.dumps([*told, self.common.papers]).encode(),
            trust_mark(self.excerpt),
            self.keys.verify_key.raw,
            self.device.certificate or b"",
        )


def _describe_content(reply: OfficeReply, unsent: UnsentChanges) -> bytes:
    # Without changes the content does not depend on the received version.
    since = reply.since_version if unsent.count else 0
    return replace(reply, version=0, since_version=since).to_bytes()


def _hash_content(document: bytes, unsent: UnsentChanges) -> bytes:
    return _digest(document, unsent.mark.encode())


def _seal_parts(draft: _Draft, reply: OfficeReply, bodies: Sequence[bytes]) -> list[bytes]:
    header, document = draft.build_header(reply), reply.to_bytes()
    runs = list(
        segmentation.split_into_parts(
            list(map(len, bodies)),
            max_bytes=bundle_codec.MAX_PAYLOAD_BYTES - len(document),
            max_count=bundle_codec.MAX_SEGMENTS,
        )
    )
    return [
        _seal_part(draft, (header, document), bodies[start:stop], part, len(runs))
        for part, (start, stop) in enumerate(runs, 1)
    ]


def _seal_part(
    draft: _Draft, said: tuple[BundleHeader, bytes], bodies: Sequence[bytes], part: int, parts: int
) -> bytes:
    header, document = said
    return bundle_codec.seal_bundle(
        replace(header, part=part, parts=parts),
        list(map(BundleSegment, bodies)),
        signing_key=draft.keys.signing,
        recipient=draft.certificate.recipient,
        reply=document,
    )


def _digest(*parts: bytes) -> bytes:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part)
    return digest.digest()


def _sent_kinds(status: DeviceStatus) -> Collection[Kind]:
    """Return only erasures for an ended laptop."""
    if status.is_trusted:
        return SHAREABLE_KINDS
    return (ERASURE,) if status is DeviceStatus.ENDED else ()
