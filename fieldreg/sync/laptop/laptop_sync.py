"""A laptop's side of an exchange.

Head office's reply is applied first. A stick or file always gets a bundle, the hub or a folder only
with news, such as a new day, or if the earlier one is gone and still needed.
"""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import (
    ExchangeMonitor,
    ExchangePhase,
    IsCancelled,
    LaptopSyncOutcome,
    OnExchangeProgress,
    ReplySummary,
    SyncChannel,
)
from fieldreg.domain.sync.tasks import Task, await_io
from fieldreg.keys.key_pairs import DeviceKeys
from fieldreg.store.metadata import SYNC_FOLDER, taken_replies
from fieldreg.store.store import Store
from fieldreg.sync.laptop import reply_import
from fieldreg.sync.laptop.bundle_delivery import STAYING_CHANNELS, BundleDelivery, load_digests
from fieldreg.sync.laptop.office_state import OfficeState
from fieldreg.sync.laptop.unattended_receipts import apply_notes
from fieldreg.sync.transports.transport import UNREACHABLE_CODES, Transport


@dataclass(frozen=True, slots=True)
class LaptopSync:
    """The exchange of one unlocked laptop.

    *open_folder* takes `stays=True` for a folder that stays; *open_hub* takes a URL, "" for that of
    its card. *new_writer* draws a writer number.
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
        return self._exchange(open_stick, "stick", ExchangeMonitor(on_step, is_cancelled))

    def sync_by(
        self,
        carrier: SyncChannel,
        on_step: OnExchangeProgress,
        is_cancelled: IsCancelled,
        *,
        url: str = "",
    ) -> Task[LaptopSyncOutcome]:
        """Apply head office's reply from *carrier*, then write a bundle if there is news.

        Completes an interrupted upload first, and ends there if nothing was written since. Raises
        HUB_NONE, FOLDER_NONE; as `HubClient.request`; CANCELLED.
        """
        monitor = ExchangeMonitor(on_step, is_cancelled)
        if carrier is SyncChannel.HUB:
            return self._exchange(partial(self.open_hub, url, is_cancelled), carrier, monitor)
        folder = self._sync_folder()
        open_folder = partial(self.open_folder, folder, stays=True)
        return self._exchange(open_folder, carrier, monitor, address=str(folder))

    def read_channel_state(self, carrier: SyncChannel) -> Task[str]:
        if carrier is SyncChannel.HUB:
            return ""
        return (yield from await_io(partial(self.folder_fingerprint, self._sync_folder())))

    def write_file(
        self, path: str, on_step: OnExchangeProgress, is_cancelled: IsCancelled
    ) -> Task[LaptopSyncOutcome]:
        first = Path(path)

        def open_part(index: int) -> Transport:
            name = f"{first.stem}-{index + 1}{first.suffix}" if index else first.name
            return self.open_file(first.with_name(name))

        return self._delivery(ExchangeMonitor(on_step, is_cancelled)).send(open_part, "file")

    def read_file(self, path: str) -> Task[ReplySummary]:
        """Apply head office's reply from the file at *path*.

        Raises as `bundle_codec.open_bundle`; NOT_FOUND if it is no reply.
        """
        summary = yield from self._receive(self.open_file(Path(path)), "file", is_strict=True)
        if summary is None:
            raise Problem(Code.NOT_FOUND)
        return summary

    def _sync_folder(self) -> Path:
        path = self.store.metadata.read(SYNC_FOLDER)
        if not path:
            raise Problem(Code.FOLDER_NONE)
        return Path(path)

    def _exchange(
        self,
        open_transport: Callable[[], Transport],
        kind: str,
        monitor: ExchangeMonitor,
        *,
        address: str = "",
    ) -> Task[LaptopSyncOutcome]:
        with closing(open_transport()) as transport:
            monitor.show(ExchangePhase.LOOKING)
            summary, problem_code = None, ""
            before = self._office.received_version()
            try:
                monitor.show(ExchangePhase.TAKING_REPLY)
                summary = yield from self._receive(transport, kind)
            except Problem as refused:  # a stick that is gone cannot be written to either
                if refused.code in UNREACHABLE_CODES | {Code.CANCELLED}:
                    raise
                problem_code = refused.code.value
            try:
                # A reply that was applied before may have been on the stick since before a
                # restore of head office, and does not show what it knows now.
                is_answered = self._office.received_version() != before or problem_code != ""
                outcome = yield from self._delivery(monitor).send(
                    lambda _: transport, kind, address=address, is_answered=is_answered
                )
            except Problem as failure:
                is_final = failure.code in (Code.STICK_MISSING, Code.CANCELLED)
                if summary is None and (is_final or not problem_code):
                    raise
                return LaptopSyncOutcome(summary, problem_code, failure=failure)
            return replace(outcome, reply=summary, reply_problem=problem_code)

    def _receive(
        self, transport: Transport, kind: str, *, is_strict: bool = False
    ) -> Task[ReplySummary | None]:
        find = partial(reply_import.find_replies, transport, self.keys, self._office.verify_key())
        found, notes = yield from await_io(partial(find, is_strict=is_strict))
        summary = None
        taken = load_digests(self.store, taken_replies(kind))
        if new := reply_import.select_new_replies(found, taken):
            summary = yield from reply_import.apply_replies(
                self.store, self.keys, new, self.new_writer
            )
        refused: Problem | None = None
        unread = [each.note for each in notes if each.sha not in taken]
        try:
            receipts = apply_notes(self.store, unread, self.day()) if unread else None
        except Problem as problem:
            receipts, refused = None, problem
        files = [(each.file_name, each.sha) for each in found]
        files += [(each.file_name, each.sha) for each in notes]
        if (new or unread) and kind in STAYING_CHANNELS:
            with self.store.transaction():
                self.store.metadata.write(taken_replies(kind), b"".join(sha for _, sha in files))
        yield from await_io(lambda: [transport.remove_received(name) for name, _ in files])
        if refused is not None and summary is None:
            raise refused
        return _join_summaries(summary, receipts)

    def _delivery(self, monitor: ExchangeMonitor) -> BundleDelivery:
        return BundleDelivery(self.store, self.keys, self.day(), monitor)


def _join_summaries(
    reply: ReplySummary | None, receipts: ReplySummary | None
) -> ReplySummary | None:
    if reply is None or receipts is None:
        return reply or receipts
    return replace(reply, people_received=reply.people_received + receipts.people_received)
