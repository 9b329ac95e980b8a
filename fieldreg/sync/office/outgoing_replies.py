"""Replies: what head office sends a laptop back.

Composed anew at each reception from what the laptop has not said it holds, so a lost
reply loses nothing and the newest alone suffices. A laptop that was cut off is told so
and sent nothing more, and so is one whose time has ended. One whose words nobody has
compared is told of nobody but whom it brought.
"""

import hashlib
import json
from collections.abc import Collection, Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import partial
from itertools import starmap
from typing import Final, Self

from fieldreg.domain.kinds import ERASURE, Kind
from fieldreg.domain.log.ids import LAST_NUMBER, change_id
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.quotas import RoundedCount
from fieldreg.keys.devices.certificates import Certificate
from fieldreg.keys.devices.trust_list import DeviceStatus, TrustList
from fieldreg.keys.key_pairs import HeadOfficeKeys
from fieldreg.store.devices.repository import Device
from fieldreg.store.devices.sent_records import SHAREABLE_KINDS
from fieldreg.store.log.segments import EMPTY_LOG_HASH
from fieldreg.store.metadata import device_differs_key, last_reply_key
from fieldreg.store.store import Store
from fieldreg.sync.codec import bundle_codec
from fieldreg.sync.codec.bundle_codec import BundleSegment
from fieldreg.sync.codec.bundle_header import BundleHeader, SenderRole
from fieldreg.sync.codec.reply_document import CopiedLog, KnownFork, OfficeReply, Receipt
from fieldreg.sync.log import log_position, segmentation
from fieldreg.sync.office.bundle_inspection import limit_unconfirmed

MAX_REPORTED_QUARANTINED: Final = 1_000
"""Of so many changes that were set aside their laptop is told; head office lists them all."""

_MOST_LETTERS: Final = 16


def compose_reply(
    store: Store,
    keys: HeadOfficeKeys,
    trust: TrustList,
    device: Device,
    day: str,
    *,
    said: BundleHeader | None = None,
    there: AbstractSet[bytes] | None = None,
    quotas: tuple[RoundedCount, ...] = (),
) -> list[bytes]:
    """Seal the reply to *device* as one file, or as parts where it is long.

    *there* are the hashes of files that wait for it or others where this one is to go:
    where one that says all this is among them, or is held by the laptop, it gets no other.
    None asks for one whatever lies anywhere.

    *said* is the header of the newest bundle of its that came just now. Where it says
    that it holds something else than it ought to, everything is sent again (fault 41).

    *quotas* are told only to a laptop that was confirmed.

    What it carries is noted as sent in a transaction of its own, before any carrier
    has it: a laptop only ever holds what head office knows that it may hold.
    """
    if device.certificate is None:
        raise Problem(Code.SENDER_UNKNOWN)
    certificate = Certificate.from_bytes(device.certificate)
    device = limit_unconfirmed(trust, device)
    verdict = trust.check_device(certificate).status_on(day)
    with store.transaction():
        version, news = store.sent_records.take_unsent_changes(device, _told_of(verdict))
        if said and verdict.is_trusted and not news.count and _has_diverged(store, device, said):
            version, news = store.sent_records.take_unsent_changes(device, everything=True)
            device = replace(device, held_version=0)
    epoch = _epoch(store)
    reply = OfficeReply(
        laptop=device.name,
        noted_on=day,
        epoch=epoch,
        version=version,
        device_status=verdict,
        receipts=tuple(_receipts(store, device)),
        trust_list=trust.document,
        copied_logs=tuple(_copies(store, device)),
        since_version=device.held_version,
        forks=tuple(starmap(KnownFork, store.log_forks.list_all())),
        hub_card=store.metadata.get("hub") or b"",
        returned_replies=tuple(sorted(store.bundles.list_written("returned").get(device.id, ()))),
        has_differences=verdict.is_trusted
        and bool(store.metadata.get(device_differs_key(device.id))),
        quota_figures=quotas if verdict is DeviceStatus.KNOWN else (),
        releases=tuple(store.releases.load_offers()) if verdict.is_trusted else (),
    )
    document = reply.to_bytes()
    bodies = list(segmentation.encode_bodies(news))
    # Where there is nothing to be brought, what the laptop holds does not change what is said.
    since = reply.since_version if news.count else 0
    says = _digest(replace(reply, version=0, since_version=since).to_bytes(), *bodies)
    paper = last_reply_key(device.id)
    before = SentReplies.from_bytes(store.metadata.get(paper) or b"", says)
    if there is not None and before.is_delivered(there, device.held_version):
        return []
    segments = list(map(BundleSegment, bodies))
    runs = list(
        segmentation.split_into_parts(
            [len(one.body) for one in segments],
            room_bytes=bundle_codec.MAX_PAYLOAD_BYTES - len(document),
            most=bundle_codec.MAX_SEGMENTS,
        )
    )
    header = BundleHeader(
        role=SenderRole.HEAD_OFFICE,
        writer=store.outbox.current_writer().writer,
        noted_on=day,
        schema=store.schema_version,
        trust_version=trust.version,
        epoch=epoch,
        version=version,
        parts=len(runs),
    )
    sealed = [
        bundle_codec.seal_bundle(
            replace(header, part=part),
            segments[start:stop],
            signing_key=keys.signing,
            recipient=certificate.recipient,
            reply=document,
        )
        for part, (start, stop) in enumerate(runs, 1)
    ]
    written = list(map(_digest, sealed))
    with store.transaction():
        for one in written:
            store.bundles.note_written(one, "reply", day, device.id)
        store.metadata.put(paper, before.with_version(version, written).to_bytes())
    return sealed


@dataclass(frozen=True, slots=True)
class SentReplies:
    """What one laptop was answered last: what it *says*, and each *letter* that says it.

    A letter is a reply's version and the hashes of its files. There may be one for each
    carrier, so that none is written again because another went by another way.
    """

    content_hash: bytes
    versions: tuple[tuple[int, frozenset[bytes]], ...] = ()

    @classmethod
    def from_bytes(cls, kept: bytes, says: bytes) -> Self:
        """Read what `to_bytes` wrote; of anything but what *says* this nothing is left."""
        before = json.loads(kept) if kept.startswith(b"{") else {}  # or as 0.2.0 began
        if before.get("says") != says.hex():
            return cls(says)
        letters = (
            (int(version), frozenset(map(bytes.fromhex, files)))
            for version, *files in before["letters"]
        )
        return cls(says, tuple(letters))

    def to_bytes(self) -> bytes:
        """Write it, to be kept."""
        letters = [[one, *map(bytes.hex, files)] for one, files in self.versions]
        return json.dumps({"says": self.content_hash.hex(), "letters": letters}).encode()

    def with_version(self, version: int, files: Iterable[bytes]) -> Self:
        """Give it with one letter more; the oldest of many is forgotten."""
        letters = (*self.versions, (version, frozenset(files)))
        return replace(self, versions=letters[-_MOST_LETTERS:])

    def is_delivered(self, there: AbstractSet[bytes], held_version: int) -> bool:
        """Tell whether a letter lies *there*, or was taken by who holds that version."""
        return any(version <= held_version or files <= there for version, files in self.versions)


def _digest(*parts: bytes) -> bytes:
    digest = hashlib.sha256()
    for one in parts:
        digest.update(one)
    return digest.digest()


def _told_of(verdict: DeviceStatus) -> Collection[Kind]:
    """Give the kinds of which a laptop is told, of which the trust list says *verdict*.

    Whose time has ended holds whom it held, and is told whom to erase of them, no more.
    """
    if verdict.is_trusted:
        return SHAREABLE_KINDS
    return (ERASURE,) if verdict is DeviceStatus.ENDED else ()


def _has_diverged(store: Store, device: Device, said: BundleHeader) -> bool:
    """Tell whether the laptop holds something else than head office knows it to hold.

    It can be told only where both should hold the same: all that each said has come to
    the other, and no change was set aside. Once everything was sent again and nothing is
    mended by it, it is not sent for the same digest again, and people are told.
    """
    writers = store.devices.list_writers(device.id)
    is_at_rest = (
        said.scope_digest != EMPTY_LOG_HASH
        and said.schema == store.schema_version
        and (said.epoch, said.version) == (_epoch(store), device.held_version)
        and said.last == store.segments.last_boundary(said.writer).last
        and not device.clone_count
        and not any(map(partial(_aside, store), writers))
    )
    if not is_at_rest:
        return False
    held = store.digest(store.sent_records.list_held_records(device.id))
    paper, told = f"diverged-{device.id}", said.scope_digest
    differs = bytes.fromhex(held) != told
    was_sent = store.metadata.get(paper) == told
    store.metadata.put(device_differs_key(device.id), b"1" if differs and was_sent else b"")
    if not differs or was_sent:
        return False
    store.metadata.put(paper, told)
    return True


def _epoch(store: Store) -> int:
    return int(store.metadata.get("epoch") or b"1")


def _aside(store: Store, writer: int) -> list[tuple[int, str]]:
    return store.bundles.list_quarantine_reasons(
        change_id(writer, 1), change_id(writer, LAST_NUMBER)
    )


def backed_up_number(store: Store, writer: int) -> int:
    """Give the number up to which a backup that was proven holds the log of *writer*."""
    backed_up = int(store.metadata.get("backed-up-version") or 0)
    return store.devices.find_last_number_at(backed_up, writer)


def _receipts(store: Store, device: Device) -> Iterator[Receipt]:
    """Say how far each log of *device* is held, once for every way it may be cut there."""
    for writer in store.devices.list_writers(device.id):
        safe = backed_up_number(store, writer)
        ends = {(one.last, one.hash) for one in store.segments.list_heads(writer)}
        ends |= {
            one
            for one in store.devices.list_bundle_ends(writer)
            if store.segments.is_known_hash(writer, *one)
        }
        gaps = _gaps(store, writer)
        aside = tuple(_aside(store, writer)[:MAX_REPORTED_QUARANTINED])
        first, *others = sorted(ends) or [(0, EMPTY_LOG_HASH)]
        yield Receipt(writer, *first, gaps, aside, min(safe, first[0]))
        yield from (Receipt(writer, *one, backed_up=min(safe, one[0])) for one in others)


def _gaps(store: Store, writer: int) -> tuple[tuple[int, int], ...]:
    gaps = []
    after = max(
        log_position.last_known_number(store, log) for log in store.log_forks.list_logs(writer)
    )
    for line in store.bundles.list_pending(writer):
        if line.first is not None and line.first > after + 1:
            gaps.append((after + 1, line.first - 1))
        after = max(after, line.last or 0)
    return tuple(gaps)


def _copies(store: Store, device: Device) -> Iterator[CopiedLog]:
    """Say what those logs of *device* are called that parted from another of its logs."""
    for writer in store.devices.list_writers(device.id):
        for log in store.log_forks.list_logs(writer):
            path = tuple((one.first, one.stamp, one.new_writer) for one in log.names.path)
            ends = set(store.devices.list_bundle_ends(log.head_writer) if path else ())
            ends |= {
                (one.last, one.hash) for one in store.segments.list_heads(log.head_writer) if path
            }
            for last, log_hash in sorted(ends):
                yield CopiedLog(writer, last + log.earlier_count, log_hash, path)
