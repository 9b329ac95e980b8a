"""The delivery of a laptop's bundles to a transport.

A batch without news is not delivered again to a channel that stays in place.
"""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import change_id, writer_of
from fieldreg.domain.sync.exchange import (
    ExchangeMonitor,
    ExchangePhase,
    LaptopSyncOutcome,
    SyncChannel,
)
from fieldreg.domain.sync.tasks import Task, await_io, let_others_work
from fieldreg.keys.key_pairs import DeviceKeys
from fieldreg.keys.sealing import Recipient
from fieldreg.store.arrivals import BundleState
from fieldreg.store.exchange.outbox import CarriedCounts
from fieldreg.store.metadata import HUB_UPLOAD, MetadataEntry, last_outgoing
from fieldreg.store.store import Store
from fieldreg.sync.codec import bundle_codec
from fieldreg.sync.codec.bundle_header import MAX_REPLACED_FILES, BundleHeader, file_mark
from fieldreg.sync.laptop.office_state import OfficeState
from fieldreg.sync.laptop.outgoing_bundles import (
    OutgoingBatch,
    UnsealedBundle,
    compose_bundles,
    hash_contents,
)
from fieldreg.sync.log import segmentation
from fieldreg.sync.transports.transport import Transport

STAYING_CHANNELS: Final = frozenset(SyncChannel)
_DIGEST_BYTES: Final = hashlib.sha256().digest_size


def load_digests(store: Store, entry: MetadataEntry[bytes]) -> list[bytes]:
    stored = store.metadata.read(entry)
    return [stored[start : start + _DIGEST_BYTES] for start in range(0, len(stored), _DIGEST_BYTES)]


@dataclass(frozen=True, slots=True)
class BundleDelivery:
    store: Store
    keys: DeviceKeys
    day: str
    monitor: ExchangeMonitor

    @property
    def _office(self) -> OfficeState:
        return OfficeState(self.store)

    def send(
        self,
        open_part: Callable[[int], Transport],
        kind: str,
        *,
        address: str = "",
        is_answered: bool = True,
    ) -> Task[LaptopSyncOutcome]:
        """Write each part of a bundle to the transport that *open_part* opens.

        Without a new reply, the latest trust list goes along, in case head office lost it.
        """
        deliver = partial(self._deliver, open_part, kind)
        if kind is SyncChannel.HUB and (interrupted := self._interrupted_upload()) is not None:
            outcome = yield from deliver(interrupted)
            if interrupted.has_all(self.store.outbox.list_writers()):
                return outcome
        yield from self._verify()
        last_hash, *files = load_digests(self.store, last_outgoing(kind)) or [b""]
        delivered = (yield from await_io(open_part(0).list_delivered)) if last_hash else None
        with self.store.transaction():
            is_known = delivered is not None and (
                delivered >= frozenset(files) or self._is_receipted()
            )
            seal_batch = self._compose_batch(
                address, known_hash=last_hash if is_known else None, is_answered=is_answered
            )
        if seal_batch is None:
            self.monitor.show(ExchangePhase.DONE)
            return LaptopSyncOutcome(is_repeat=True)
        batch = yield from await_io(seal_batch)
        if kind is SyncChannel.HUB:
            # A connection may break for days: a batch for the hub is sealed once and stored.
            with self.store.transaction():
                self.store.metadata.write(HUB_UPLOAD, batch.to_bytes())
        return (yield from deliver(batch))

    def _verify(self) -> Task[None]:
        self.monitor.show(ExchangePhase.SEALING)
        self.monitor.raise_if_cancelled()
        # Other tasks may use the store between two steps, of which there are many only once.
        seal = self.store.seal
        for _ in chain(seal.digest.count(), seal.verify_changes(self._list_unsent())):
            yield let_others_work
            self.monitor.raise_if_cancelled()

    def _compose_batch(
        self, address: str, *, known_hash: bytes | None, is_answered: bool
    ) -> Callable[[], OutgoingBatch] | None:
        """Return what seals the batch without the store; None if it is the known one."""
        self._require_whole()
        last_numbers = segmentation.cut_segments(self.store)
        bundles = list(compose_bundles(self.store, self.day))
        epoch = self._office.received_version()[0]
        replies = list(self.store.bundles.list_lost_replies(epoch).values())
        content_hash = hash_contents(bundles, replies, address)
        if content_hash == known_hash:
            return None
        if bundles:  # only with the last part is all of it there
            bundles[-1] = replace(bundles[-1], header=self._name_replaced(bundles[-1].header))
        trust_reply = None if is_answered else self._office.latest_trust_reply()
        if trust_reply and trust_reply not in replies:
            replies.append(trust_reply)
        recipient = self._office.recipient()

        def seal_batch() -> OutgoingBatch:
            resealed = (bundle_codec.reseal_reply(reply, recipient) for reply in replies)
            sealed = (self._seal(bundle, recipient) for bundle in bundles)
            return OutgoingBatch(last_numbers, content_hash, (*resealed, *sealed))

        return seal_batch

    def _require_whole(self) -> None:
        writers = {writer_of(first) for first, _ in self._list_unsent()}
        # Replies are handed back, and kept no longer than nobody in them is erased.
        handed_back = dict.fromkeys(("kept_reply", kinds.ERASURE.name, kinds.UNDO_ORDER.name))
        self.store.seal.require_whole({"segment": writers, **handed_back})
        self.store.seal.require_changes(self._list_unsent())

    def _list_unsent(self) -> list[tuple[int, int]]:
        """Return the first and last change of each writer that head office has not confirmed."""
        return [
            (change_id(own.writer, own.receipted + 1), change_id(own.writer, own.last_number))
            for own in self.store.outbox.list_writers()
            if own.last_number > own.receipted
        ]

    def _deliver(
        self, open_part: Callable[[int], Transport], kind: str, batch: OutgoingBatch
    ) -> Task[LaptopSyncOutcome]:
        rows, sealed_files = self.store.bundles, batch.sealed_files
        digests = [hashlib.sha256(sealed).digest() for sealed in sealed_files]
        older = frozenset().union(*rows.list_written(BundleState.OWN).values()) - frozenset(digests)
        # Noted as our own before any transport has them: after an interruption the next
        # exchange removes them.
        with self.store.transaction():
            for digest in digests:
                rows.note_written(digest, BundleState.OWN, self.day)
            rows.prune_written(BundleState.OWN)

        def write() -> tuple[str, ...]:
            open_part(0).remove_unfinished(older)
            names = tuple(
                # Earlier bundles are removed only once the last part of this one is verified.
                open_part(index).deliver(
                    sealed, self.monitor, older=older if sealed is sealed_files[-1] else ()
                )
                for index, sealed in enumerate(sealed_files)
            )
            open_part(0).settle()
            return names

        files = yield from await_io(write)
        sent = self._note_sent(kind, batch, digests)
        self.monitor.show(ExchangePhase.DONE)
        return LaptopSyncOutcome(
            people=sent.people_count,
            sessions=sent.session_count,
            marks=sent.mark_count,
            changes=sent.change_count,
            size_bytes=sum(map(len, sealed_files)),
            files=files,
            is_repeat=not sent.new_change_count,
        )

    def _note_sent(
        self, kind: str, batch: OutgoingBatch, digests: Iterable[bytes]
    ) -> CarriedCounts:
        metadata = self.store.metadata
        with self.store.transaction():
            if kind is SyncChannel.HUB:
                metadata.write(HUB_UPLOAD, b"")
            if kind in STAYING_CHANNELS:
                metadata.write(last_outgoing(kind), batch.content_hash + b"".join(digests))
            return self.store.outbox.note_exchange(self.day, kind, batch.last_numbers)

    def _interrupted_upload(self) -> OutgoingBatch | None:
        body = self.store.metadata.read(HUB_UPLOAD)
        return OutgoingBatch.from_bytes(body) if body else None

    def _name_replaced(self, header: BundleHeader) -> BundleHeader:
        written = self.store.bundles.list_latest_written(BundleState.OWN, MAX_REPLACED_FILES)
        return replace(header, replaced_files=tuple(sorted(set(map(file_mark, written)))))

    def _is_receipted(self) -> bool:
        return all(own.receipted >= own.last_number for own in self.store.outbox.list_writers())

    def _seal(self, bundle: UnsealedBundle, recipient: Recipient) -> bytes:
        return bundle_codec.seal_bundle(
            bundle.header, bundle.segments, signing_key=self.keys.signing, recipient=recipient
        )
