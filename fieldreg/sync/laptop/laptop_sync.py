"""The courier: a laptop's side of the exchange.

Head office's reply is always taken first. On a stick and as a file a bundle is always
left, even an empty one; by a carrier that stays where it is, the hub or a folder, only
where it says something new, or lies there no more and is waited for. So both sides fall
silent once everything is said; what is said counts anew each day, as a sign of life, and
since a head office that was put back may have forgotten whom it knew. What is left stays
"on its way" until a receipt comes home.
"""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Final

from fieldreg.domain.log.ids import change_id
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import (
    ExchangePhase,
    ExchangeProgress,
    IsCancelled,
    LaptopSyncOutcome,
    OnExchangeProgress,
    ReplySummary,
    SyncChannel,
)
from fieldreg.domain.sync.tasks import Task, await_io
from fieldreg.keys.key_pairs import DeviceKeys
from fieldreg.store.exchange.outbox import OwnWriter
from fieldreg.store.log.segments import EMPTY_LOG_HASH
from fieldreg.store.log.segments import LogSegment as KeptSegment
from fieldreg.store.metadata import HUB_UPLOAD, last_outgoing_key, taken_replies_key
from fieldreg.store.store import Store
from fieldreg.sync.codec import bundle_codec, change_codec
from fieldreg.sync.codec.bundle_codec import BundleSegment
from fieldreg.sync.codec.bundle_header import MAX_ERASURE_ORDERS, BundleHeader, SenderRole
from fieldreg.sync.laptop import reply_import
from fieldreg.sync.laptop.office_state import OfficeState
from fieldreg.sync.laptop.outgoing_bundles import OutgoingBatch, UnsealedBundle, hash_contents
from fieldreg.sync.log import segmentation
from fieldreg.sync.transports import UNREACHABLE_CODES, Transport


@dataclass(frozen=True, slots=True)
class LaptopSync:
    """The courier of one unlocked laptop.

    *folder*, *single* and *hub* open carriers, the last at another address than that of
    the hub's card where one is given; a folder may stay where it is. *glance* looks at one
    that does. *new_writer* draws a writer's number.

    Long because taking the reply and leaving a bundle are one act.
    """

    store: Store
    keys: DeviceKeys
    day: Callable[[], str]
    open_folder: Callable[..., Transport]
    open_file: Callable[[Path], Transport]
    open_hub: Callable[[str, IsCancelled], Transport]
    folder_fingerprint: Callable[[Path], str]
    new_writer: Callable[[], int]

    @property
    def _office(self) -> OfficeState:
        return OfficeState(self.store)

    def exchange(
        self, stick: str, on_step: OnExchangeProgress, is_cancelled: IsCancelled
    ) -> Task[LaptopSyncOutcome]:
        """Take head office's reply from *stick* first, then leave a bundle there."""
        open_stick = partial(self.open_folder, Path(stick))
        return self._round(open_stick, "stick", on_step, is_cancelled)

    def sync_by(
        self,
        carrier: SyncChannel,
        on_step: OnExchangeProgress,
        is_cancelled: IsCancelled,
        *,
        url: str = "",
    ) -> Task[LaptopSyncOutcome]:
        """Take head office's reply from *carrier* first, then leave there what is new.

        What was under way to the hub when an earlier round was cut short is sent to its end
        first, from the byte where it was; and where nothing was written since, that is all.

        Raises:
            Problem: HUB_NONE where head office has not said where its hub is; FOLDER_NONE
                where none was chosen; as `transports.line.Line.ask`; CANCELLED.
        """
        if carrier is SyncChannel.HUB:
            open_carrier = partial(self.open_hub, url, is_cancelled)
            return self._round(open_carrier, carrier, on_step, is_cancelled)
        folder = self._own_folder()
        open_carrier = partial(self.open_folder, folder, stays=True)
        return self._round(open_carrier, carrier, on_step, is_cancelled, place=str(folder))

    def read_channel_state(self, carrier: SyncChannel) -> Task[str]:
        """Give a mark of what lies there; see `domain.exchange.ByItself`."""
        if carrier is SyncChannel.HUB:
            return ""
        return (yield from await_io(partial(self.folder_fingerprint, self._own_folder())))

    def _own_folder(self) -> Path:
        path = self.store.metadata.sync_folder()
        if not path:
            raise Problem(Code.FOLDER_NONE)
        return Path(path)

    def _round(
        self,
        open_carrier: Callable[[], Transport],
        kind: str,
        on_step: OnExchangeProgress,
        is_cancelled: IsCancelled,
        *,
        place: str = "",
    ) -> Task[LaptopSyncOutcome]:
        with closing(open_carrier()) as carrier:
            on_step(ExchangeProgress(ExchangePhase.LOOKING))
            news, problem = None, ""
            before = self._office.received_version()
            try:
                on_step(ExchangeProgress(ExchangePhase.TAKING_REPLY))
                news = yield from self._take(carrier, kind)
            except Problem as refused:  # a stick that is gone cannot be written to either
                if refused.code in UNREACHABLE_CODES | {Code.CANCELLED}:
                    raise
                problem = refused.code.value
            try:
                # An answer that was here before may lie on the stick since before head
                # office was begun again: it says nothing of what is known there now.
                is_answered = self._office.received_version() != before or problem != ""
                left = yield from self._leave(
                    *(lambda _: carrier, kind, on_step, is_cancelled),
                    place=place,
                    is_answered=is_answered,
                )
            except Problem as broken:
                if news is None:
                    raise
                return LaptopSyncOutcome(news, failure=broken)  # what came in, came in
            return replace(left, reply=news, reply_problem=problem)

    def write_file(
        self, path: str, on_step: OnExchangeProgress, is_cancelled: IsCancelled
    ) -> Task[LaptopSyncOutcome]:
        """Leave one sealed file at *path*, to be sent by other means.

        What is too long for one file goes into more beside it, numbered from 2.
        """
        first = Path(path)

        def carrier(place: int) -> Transport:
            name = f"{first.stem}-{place + 1}{first.suffix}" if place else first.name
            return self.open_file(first.with_name(name))

        return self._leave(carrier, "file", on_step, is_cancelled)

    def read_file(self, path: str) -> Task[ReplySummary]:
        """Take head office's reply from the file at *path*.

        Raises:
            Problem: what `bundle.open_bundle` raises; NOT_FOUND where it is no reply.
        """
        news = yield from self._take(self.open_file(Path(path)), "file", is_strict=True)
        if news is None:
            raise Problem(Code.NOT_FOUND)
        return news

    def _take(
        self, carrier: Transport, kind: str, *, is_strict: bool = False
    ) -> Task[ReplySummary | None]:
        """Take what replies lie there; by a carrier that stays each is heard once."""
        find = partial(reply_import.find_replies, carrier, self.keys, self._office.verify_key())
        found = yield from await_io(lambda: find(is_strict=is_strict))
        news = None
        if unheard := reply_import.select_new_replies(
            found, self._digests(taken_replies_key(kind))
        ):
            news = reply_import.apply_replies(self.store, self.keys, unheard, self.new_writer)
            if kind in _STAYING:
                with self.store.transaction():
                    there = b"".join(one.sha for one in found)
                    self.store.metadata.put(taken_replies_key(kind), there)
        yield from await_io(lambda: [carrier.remove_received(one.file_name) for one in found])
        return news

    def _digests(self, paper: str) -> list[bytes]:
        kept = self.store.metadata.get(paper) or b""
        return [kept[at : at + _DIGEST] for at in range(0, len(kept), _DIGEST)]

    def _leave(
        self,
        carrier: Callable[[int], Transport],
        kind: str,
        on_step: OnExchangeProgress,
        is_cancelled: IsCancelled,
        *,
        place: str = "",
        is_answered: bool = True,
    ) -> Task[LaptopSyncOutcome]:
        """Leave one bundle, or its parts, each on the *carrier* for its number.

        What was left last counts at that *place* alone, where there may be several.
        Where the carrier brought no new answer, head office may have forgotten this laptop
        when it was restored: its own word that it knows it goes along.
        """
        deliver = partial(self._deliver, carrier, kind, on_step, is_cancelled)
        if kind is SyncChannel.HUB and (under_way := self._under_way()) is not None:
            outcome = yield from deliver(under_way)
            if under_way.has_all(self.store.outbox.list_writers()):
                return outcome
        on_step(ExchangeProgress(ExchangePhase.SEALING))
        for _ in self.store.precompute_digest():
            yield from await_io(partial(_go_on, is_cancelled))
        says, *files = self._digests(last_outgoing_key(kind)) or [b""]
        there = (yield from await_io(carrier(0).list_delivered)) if says else None
        with self.store.transaction():
            cut = segmentation.cut_segments(self.store)
            parcels = list(self._unsealed(bytes.fromhex(self.store.cached_digest())))
            lost = list(
                self.store.bundles.list_lost_replies(self._office.received_version()[0]).values()
            )
            is_known = there is not None and (there >= frozenset(files) or self._is_held())
            now = hash_contents(parcels, lost, place)
            if is_known and says == now:
                on_step(ExchangeProgress(ExchangePhase.DONE))
                return LaptopSyncOutcome(is_repeat=True)
            word = None if is_answered else self._office.latest_trust_reply()
            back = [*lost, *([word] if word and word not in lost else [])]
            again = partial(bundle_codec.reseal_reply, recipient=self._office.recipient())
            sealed = (*map(again, back), *map(self._seal, parcels))
            load = OutgoingBatch(cut, now, sealed)
            if kind is SyncChannel.HUB:
                self.store.metadata.put(HUB_UPLOAD, load.to_bytes())
        return (yield from deliver(load))

    def _deliver(
        self,
        carrier: Callable[[int], Transport],
        kind: str,
        on_step: OnExchangeProgress,
        is_cancelled: IsCancelled,
        load: OutgoingBatch,
    ) -> Task[LaptopSyncOutcome]:
        bundles, sealed = self.store.bundles, load.sealed_files
        digests = [hashlib.sha256(one).digest() for one in sealed]
        older = frozenset().union(*bundles.list_written("ours").values()) - frozenset(digests)
        # Known as ours before any carrier has them: whatever cuts this short, the next
        # exchange clears them away.
        with self.store.transaction():
            for one in digests:
                bundles.note_written(one, "ours", self.day())
            bundles.prune_written("ours")

        def carry() -> tuple[str, ...]:
            carrier(0).remove_unfinished(older)
            return tuple(
                # Our earlier bundles go only once the last part of this one is proven.
                carrier(place).deliver(
                    one, on_step, is_cancelled, older=older if one is sealed[-1] else ()
                )
                for place, one in enumerate(sealed)
            )

        files = yield from await_io(carry)
        with self.store.transaction():
            sent = self.store.outbox.note_exchange(self.day(), kind, load.last_numbers)
            if kind is SyncChannel.HUB:
                self.store.metadata.put(HUB_UPLOAD, b"")
            if kind in _STAYING:
                self.store.metadata.put(
                    last_outgoing_key(kind), load.content_hash + b"".join(digests)
                )
        on_step(ExchangeProgress(ExchangePhase.DONE))
        return LaptopSyncOutcome(
            people=sent.people_count,
            sessions=sent.session_count,
            changes=sent.change_count,
            size_bytes=sum(map(len, sealed)),
            files=files,
            is_repeat=not sent.new_change_count,
        )

    # A line may break for days: what is under way to a hub is sealed once, and kept.

    def _under_way(self) -> OutgoingBatch | None:
        body = self.store.metadata.get(HUB_UPLOAD)
        return OutgoingBatch.from_bytes(body) if body else None

    def _is_held(self) -> bool:
        """Tell whether head office has all that was written here."""
        return all(own.receipted >= own.last_number for own in self.store.outbox.list_writers())

    def _unsealed(self, scope_digest: bytes) -> Iterator[UnsealedBundle]:
        """Give what is to go of each writer that this laptop has been, part by part."""
        for own in self.store.outbox.list_writers():
            kept = [
                _written(self.store, one)
                for one in self.store.segments.list_after(own.writer, own.receipted)
            ]
            if not kept and own.writer != self.store.outbox.current_writer().writer:
                continue
            sizes = [len(one.body) for one in kept]
            runs = list(
                segmentation.split_into_parts(
                    sizes, room_bytes=bundle_codec.LAPTOP_PART_BYTES, most=bundle_codec.MAX_SEGMENTS
                )
            )
            for part, (start, stop) in enumerate(runs, 1):
                header = self._header(own, kept[start:stop], scope_digest)
                numbered = replace(header, part=part, parts=len(runs))
                yield UnsealedBundle(numbered, kept[start:stop])

    def _header(
        self, own: OwnWriter, kept: list[BundleSegment], scope_digest: bytes
    ) -> BundleHeader:
        before = kept[0].first - 1 if kept else own.receipted
        epoch, version = self._office.received_version()
        return BundleHeader(
            role=SenderRole.LAPTOP,
            writer=own.writer,
            noted_on=self.day(),
            schema=self.store.schema_version,
            trust_version=self._office.trust_version(),
            epoch=epoch,
            version=version,
            unacknowledged_version=self._office.unacknowledged_version(),
            first=before + 1,
            last=kept[-1].last if kept else before,
            hash_before=self.store.segments.hash_at(own.writer, before) or EMPTY_LOG_HASH,
            certificate=self._office.read_metadata("certificate"),
            sealed_recovery=self.store.metadata.get("recovery-sealed") or b"",
            recovery_mark=(self.store.metadata.get("recovery-mark") or b"").decode(),
            erasure_orders=tuple(self.store.erasures.list_latest_carried_out(MAX_ERASURE_ORDERS)),
            scope_digest=scope_digest,
        )

    def _seal(self, one: UnsealedBundle) -> bytes:
        return bundle_codec.seal_bundle(
            one.header,
            one.segments,
            signing_key=self.keys.signing,
            recipient=self._office.recipient(),
        )


_STAYING: Final = frozenset(SyncChannel)
_DIGEST: Final = hashlib.sha256().digest_size


def _go_on(is_cancelled: IsCancelled) -> None:
    """Let whoever types have the store for a moment, amid what takes long beside it."""
    if is_cancelled():
        raise Problem(Code.CANCELLED)


def _written(store: Store, kept: KeptSegment) -> BundleSegment:
    """Give a *kept* own segment as it goes: its bytes, or it anew without who was erased."""
    if kept.original_body_hash is None:
        return BundleSegment(kept.body or b"", kept.first, kept.last)
    span = change_id(kept.writer, kept.first), change_id(kept.writer, kept.last)
    body = change_codec.encode(store.segments.load_changes(*span))
    return BundleSegment(body, kept.first, kept.last, original_hash=kept.original_body_hash)
