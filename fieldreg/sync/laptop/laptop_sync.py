"""A laptop's side of an exchange.

Head office's reply is applied first. To a stick or a file a bundle is always written, even
an empty one; to the hub or a folder only with news, or if the earlier one is gone and still
needed: so both sides fall silent. The content counts as news each day, as a sign of life,
and because a restored head office may have forgotten this laptop.
"""

import hashlib
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Final

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
from fieldreg.store.metadata import HUB_UPLOAD, last_outgoing_key, taken_replies_key
from fieldreg.store.store import Store
from fieldreg.sync.codec import bundle_codec
from fieldreg.sync.laptop import reply_import
from fieldreg.sync.laptop.office_state import OfficeState
from fieldreg.sync.laptop.outgoing_bundles import (
    OutgoingBatch,
    UnsealedBundle,
    compose_bundles,
    hash_contents,
)
from fieldreg.sync.log import segmentation
from fieldreg.sync.transports.transport import UNREACHABLE_CODES, Transport

_STAYING_CHANNELS: Final = frozenset(SyncChannel)
_DIGEST_BYTES: Final = hashlib.sha256().digest_size


@dataclass(frozen=True, slots=True)
class LaptopSync:
    """The exchange of one unlocked laptop.

    *open_folder* takes `stays=True` for a folder that stays in place; *open_hub* opens the
    hub at a URL, "" for that of its card. *new_writer* draws a writer number.
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
        open_stick = partial(self.open_folder, Path(stick))
        return self._exchange(open_stick, "stick", on_step, is_cancelled)

    def sync_by(
        self,
        carrier: SyncChannel,
        on_step: OnExchangeProgress,
        is_cancelled: IsCancelled,
        *,
        url: str = "",
    ) -> Task[LaptopSyncOutcome]:
        """Apply head office's reply from *carrier*, then write a bundle if it says news.

        An upload to the hub that was interrupted is completed first, from the byte where it
        broke off; if nothing was written since, that is all.

        Raises:
            Problem: HUB_NONE if head office has not announced its hub; FOLDER_NONE if no
                folder was chosen; as `HubClient.request`; CANCELLED.
        """
        if carrier is SyncChannel.HUB:
            open_transport = partial(self.open_hub, url, is_cancelled)
            return self._exchange(open_transport, carrier, on_step, is_cancelled)
        folder = self._sync_folder()
        open_transport = partial(self.open_folder, folder, stays=True)
        return self._exchange(open_transport, carrier, on_step, is_cancelled, address=str(folder))

    def read_channel_state(self, carrier: SyncChannel) -> Task[str]:
        """Return a fingerprint of the files there, "" for a hub; see `AutoSync`."""
        if carrier is SyncChannel.HUB:
            return ""
        return (yield from await_io(partial(self.folder_fingerprint, self._sync_folder())))

    def write_file(
        self, path: str, on_step: OnExchangeProgress, is_cancelled: IsCancelled
    ) -> Task[LaptopSyncOutcome]:
        """Write one sealed file to *path*, to be sent by other means.

        Further parts are written beside it, numbered from 2.
        """
        first = Path(path)

        def open_part(index: int) -> Transport:
            name = f"{first.stem}-{index + 1}{first.suffix}" if index else first.name
            return self.open_file(first.with_name(name))

        return self._send(open_part, "file", on_step, is_cancelled)

    def read_file(self, path: str) -> Task[ReplySummary]:
        """Apply head office's reply from the file at *path*.

        Raises:
            Problem: as `bundle_codec.open_bundle`; NOT_FOUND if it is no reply.
        """
        summary = yield from self._receive(self.open_file(Path(path)), "file", is_strict=True)
        if summary is None:
            raise Problem(Code.NOT_FOUND)
        return summary

    def _sync_folder(self) -> Path:
        path = self.store.metadata.sync_folder()
        if not path:
            raise Problem(Code.FOLDER_NONE)
        return Path(path)

    def _exchange(
        self,
        open_transport: Callable[[], Transport],
        kind: str,
        on_step: OnExchangeProgress,
        is_cancelled: IsCancelled,
        *,
        address: str = "",
    ) -> Task[LaptopSyncOutcome]:
        with closing(open_transport()) as transport:
            on_step(ExchangeProgress(ExchangePhase.LOOKING))
            summary, problem_code = None, ""
            before = self._office.received_version()
            try:
                on_step(ExchangeProgress(ExchangePhase.TAKING_REPLY))
                summary = yield from self._receive(transport, kind)
            except Problem as refused:  # a stick that is gone cannot be written to either
                if refused.code in UNREACHABLE_CODES | {Code.CANCELLED}:
                    raise
                problem_code = refused.code.value
            try:
                # A reply that was applied before may have been on the stick since before a
                # restore of head office, and does not show what it knows now.
                is_answered = self._office.received_version() != before or problem_code != ""
                outcome = yield from self._send(
                    lambda _: transport,
                    kind,
                    on_step,
                    is_cancelled,
                    address=address,
                    is_answered=is_answered,
                )
            except Problem as failure:
                if summary is None:
                    raise
                return LaptopSyncOutcome(summary, failure=failure)
            return replace(outcome, reply=summary, reply_problem=problem_code)

    def _receive(
        self, transport: Transport, kind: str, *, is_strict: bool = False
    ) -> Task[ReplySummary | None]:
        """Apply the replies there; by a channel that stays in place each only once."""
        find = partial(reply_import.find_replies, transport, self.keys, self._office.verify_key())
        found = yield from await_io(partial(find, is_strict=is_strict))
        summary = None
        taken = self._load_digests(taken_replies_key(kind))
        if new := reply_import.select_new_replies(found, taken):
            summary = reply_import.apply_replies(self.store, self.keys, new, self.new_writer)
            if kind in _STAYING_CHANNELS:
                with self.store.transaction():
                    digests = b"".join(reply.sha for reply in found)
                    self.store.metadata.put(taken_replies_key(kind), digests)
        yield from await_io(lambda: [transport.remove_received(reply.file_name) for reply in found])
        return summary

    def _load_digests(self, key: str) -> list[bytes]:
        stored = self.store.metadata.get(key) or b""
        return [
            stored[start : start + _DIGEST_BYTES] for start in range(0, len(stored), _DIGEST_BYTES)
        ]

    def _send(
        self,
        open_part: Callable[[int], Transport],
        kind: str,
        on_step: OnExchangeProgress,
        is_cancelled: IsCancelled,
        *,
        address: str = "",
        is_answered: bool = True,
    ) -> Task[LaptopSyncOutcome]:
        """Write one bundle, or its parts, each to the transport that *open_part* opens.

        A batch is a repeat only at the same *address*. Without a new reply, head office may have
        forgotten this laptop in a restore: its own latest trust list goes along.
        """
        deliver = partial(self._deliver, open_part, kind, on_step, is_cancelled)
        if kind is SyncChannel.HUB and (interrupted := self._interrupted_upload()) is not None:
            outcome = yield from deliver(interrupted)
            if interrupted.has_all(self.store.outbox.list_writers()):
                return outcome
        on_step(ExchangeProgress(ExchangePhase.SEALING))
        for _ in self.store.precompute_digest():
            yield from await_io(partial(_raise_if_cancelled, is_cancelled))
        last_hash, *files = self._load_digests(last_outgoing_key(kind)) or [b""]
        delivered = (yield from await_io(open_part(0).list_delivered)) if last_hash else None
        with self.store.transaction():
            last_numbers = segmentation.cut_segments(self.store)
            scope_digest = bytes.fromhex(self.store.cached_digest())
            bundles = list(compose_bundles(self.store, self.day(), scope_digest))
            epoch = self._office.received_version()[0]
            replies = list(self.store.bundles.list_lost_replies(epoch).values())
            is_known = delivered is not None and (
                delivered >= frozenset(files) or self._is_receipted()
            )
            content_hash = hash_contents(bundles, replies, address)
            if is_known and last_hash == content_hash:
                on_step(ExchangeProgress(ExchangePhase.DONE))
                return LaptopSyncOutcome(is_repeat=True)
            trust_reply = None if is_answered else self._office.latest_trust_reply()
            if trust_reply and trust_reply not in replies:
                replies.append(trust_reply)
            recipient = self._office.recipient()
            resealed = (bundle_codec.reseal_reply(reply, recipient) for reply in replies)
            sealed = (*resealed, *map(self._seal, bundles))
            batch = OutgoingBatch(last_numbers, content_hash, sealed)
            # A connection may break for days: a batch for the hub is sealed once and stored.
            if kind is SyncChannel.HUB:
                self.store.metadata.put(HUB_UPLOAD, batch.to_bytes())
        return (yield from deliver(batch))

    def _deliver(
        self,
        open_part: Callable[[int], Transport],
        kind: str,
        on_step: OnExchangeProgress,
        is_cancelled: IsCancelled,
        batch: OutgoingBatch,
    ) -> Task[LaptopSyncOutcome]:
        rows, sealed_files = self.store.bundles, batch.sealed_files
        digests = [hashlib.sha256(sealed).digest() for sealed in sealed_files]
        older = frozenset().union(*rows.list_written("ours").values()) - frozenset(digests)
        # Noted as our own before any transport has them: after an interruption the next
        # exchange removes them.
        with self.store.transaction():
            for digest in digests:
                rows.note_written(digest, "ours", self.day())
            rows.prune_written("ours")

        def write() -> tuple[str, ...]:
            open_part(0).remove_unfinished(older)
            return tuple(
                # Earlier bundles are removed only once the last part of this one is verified.
                open_part(index).deliver(
                    sealed, on_step, is_cancelled, older=older if sealed is sealed_files[-1] else ()
                )
                for index, sealed in enumerate(sealed_files)
            )

        files = yield from await_io(write)
        with self.store.transaction():
            sent = self.store.outbox.note_exchange(self.day(), kind, batch.last_numbers)
            if kind is SyncChannel.HUB:
                self.store.metadata.put(HUB_UPLOAD, b"")
            if kind in _STAYING_CHANNELS:
                self.store.metadata.put(
                    last_outgoing_key(kind), batch.content_hash + b"".join(digests)
                )
        on_step(ExchangeProgress(ExchangePhase.DONE))
        return LaptopSyncOutcome(
            people=sent.people_count,
            sessions=sent.session_count,
            changes=sent.change_count,
            size_bytes=sum(map(len, sealed_files)),
            files=files,
            is_repeat=not sent.new_change_count,
        )

    def _interrupted_upload(self) -> OutgoingBatch | None:
        body = self.store.metadata.get(HUB_UPLOAD)
        return OutgoingBatch.from_bytes(body) if body else None

    def _is_receipted(self) -> bool:
        return all(own.receipted >= own.last_number for own in self.store.outbox.list_writers())

    def _seal(self, bundle: UnsealedBundle) -> bytes:
        return bundle_codec.seal_bundle(
            bundle.header,
            bundle.segments,
            signing_key=self.keys.signing,
            recipient=self._office.recipient(),
        )


def _raise_if_cancelled(is_cancelled: IsCancelled) -> None:
    """Run between two steps of a long computation, while other tasks may use the store."""
    if is_cancelled():
        raise Problem(Code.CANCELLED)
