"""Head office's side of an exchange.

Bundles are imported in the order of the logs, then pending ones whose gap has closed. Then every
known laptop's reply is written to every transport, and last of all release files.
"""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, replace
from functools import lru_cache, partial, wraps
from pathlib import Path
from typing import Concatenate, ParamSpec, Self, TypeVar

from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import SHORT_TEXT_LIMIT
from fieldreg.domain.roles import Permission
from fieldreg.domain.sync import backoff
from fieldreg.domain.sync.exchange import (
    BundleStatus,
    BundleView,
    ExchangeMonitor,
    ExchangePhase,
    ForcedImport,
    IsCancelled,
    OfficeSyncOutcome,
    OnExchangeProgress,
    SyncChannel,
)
from fieldreg.domain.sync.intakes import KeptContents
from fieldreg.domain.sync.release_files import ReleaseFile
from fieldreg.domain.sync.tasks import Task, await_io, let_others_work
from fieldreg.keys.devices.receivers import ReceiptSigner
from fieldreg.keys.devices.trust_list import TrustList
from fieldreg.keys.key_pairs import HeadOfficeKeys
from fieldreg.keys.signed_releases import read_releases
from fieldreg.keys.signing import VerifyKey
from fieldreg.services.installation import lost_states
from fieldreg.services.user_session import UserSession
from fieldreg.store.arrivals import BundleState, GapWaiver
from fieldreg.store.metadata import KEYS, TRUST_LIST
from fieldreg.store.office_notes import LATE_ARRIVALS, LateArrival
from fieldreg.store.store import Store
from fieldreg.sync.codec.bundle_header import BundleHeader
from fieldreg.sync.office import bundle_contents, bundle_intake, pending_bundles, quota_totals
from fieldreg.sync.office.bundle_intake import BundleIntake
from fieldreg.sync.office.held_changes import HeldChanges
from fieldreg.sync.office.release_upload import ReleaseUpload
from fieldreg.sync.office.reply_delivery import ReceiptDelivery, ReplyDelivery, remove_spent
from fieldreg.sync.transports.transport import Transport

_P = ParamSpec("_P")
_T = TypeVar("_T")


def _permitted(
    task: "Callable[Concatenate[OfficeSync, _P], Task[_T]]",
) -> "Callable[Concatenate[OfficeSync, _P], Task[_T]]":
    @wraps(task)
    def checked(self: "OfficeSync", /, *args: _P.args, **kwargs: _P.kwargs) -> Task[_T]:
        self.require_permission(Permission.EXCHANGE_DATA)
        return task(self._with_cached_keys(), *args, **kwargs)

    return checked


@dataclass(frozen=True, slots=True)
class OfficeSync:
    """*read_keys* returns the current keys: a rotation changes them.

    *open_transport* takes a path or an address, and *channel_address* returns that of an automatic
    channel. *user_session* is the officer's, which writes head office's own changes; *after_import*
    is called once everything is imported. A *receiver* leaves receipts and nothing else.
    """

    store: Store
    read_keys: Callable[[], HeadOfficeKeys]
    day: Callable[[], str]
    open_transport: Callable[[str, IsCancelled], Task[Transport]]
    channel_address: Callable[[SyncChannel], str]
    folder_fingerprint: Callable[[Path], str]
    user_session: Callable[[], UserSession]
    after_import: Callable[[], None]
    require_permission: Callable[[Permission], None]
    gazetteer: Gazetteer
    officer: str
    release_cache: Path
    clock: Callable[[], float] = time.monotonic
    read_trust: Callable[[bytes, VerifyKey], TrustList] = TrustList.from_bytes
    receiver: ReceiptSigner | None = None

    def apply_pending(self) -> int:
        self.require_permission(Permission.APPLY_PENDING)
        count = sum(1 for _ in self._intake().import_pending())
        self._note_kept_records()
        return count

    def apply_quarantined_bundle(self, sha: bytes) -> BundleView:
        self.require_permission(Permission.EXCHANGE_DATA)
        row = self.store.bundles.find(sha)
        if row is None or row.state is not BundleState.QUARANTINED:
            raise Problem(Code.NOT_FOUND, ref=sha.hex()[:12])
        found = self._intake().import_kept(row, is_vouched=True)
        if found is None or found.status not in (
            BundleStatus.NEW,
            BundleStatus.KNOWN,
            BundleStatus.PENDING,
        ):
            raise Problem(Code(found.reason if found else row.reason or Code.NOT_FOUND))
        with self.store.transaction():
            self.store.bundles.note_late_arrival(sha, row.reason or "")
            taken = LateArrival(self.officer, self.day())
            arrivals = self.store.metadata.read(LATE_ARRIVALS)
            self.store.metadata.write(LATE_ARRIVALS, {**arrivals, sha.hex(): taken})
        self.apply_pending()
        return found.to_view()

    def describe_kept(self, sha: bytes) -> KeptContents | None:
        self.require_permission(Permission.EXCHANGE_DATA)
        row = self.store.bundles.find(sha)
        if row is None or row.state not in (BundleState.QUARANTINED, BundleState.PENDING):
            raise Problem(Code.NOT_FOUND, ref=sha.hex()[:12])
        found = self._intake().open_kept(row, is_vouched=True)
        if found is None or found.bundle is None:
            return None
        return bundle_contents.summarise(found.bundle, found.position, self.day())

    def force_import(self, sha: bytes, reason: str, *, is_preview: bool = False) -> ForcedImport:
        self.require_permission(Permission.EXCHANGE_DATA)
        row, reason = self.store.bundles.find(sha), reason.strip()
        if row is None or row.state is not BundleState.PENDING:
            raise Problem(Code.NOT_FOUND)
        if not is_preview and not 0 < len(reason) <= SHORT_TEXT_LIMIT:
            raise Problem(Code.VALUE_REFUSED, field="reason")
        intake = self._intake()
        forced = pending_bundles.force_import(
            intake.importer(),
            row,
            GapWaiver(self.officer, self.day(), reason),
            intake.open_kept,
            is_preview=is_preview,
        )
        if not is_preview:
            self._note_kept_records()
        return forced

    @property
    def held_changes(self) -> HeldChanges:
        self.require_permission(Permission.EXCHANGE_DATA)
        return HeldChanges(self._intake().importer(), self.user_session())

    @_permitted
    def survey(self, carriers: Sequence[str], is_cancelled: IsCancelled) -> Task[list[BundleView]]:
        views: list[BundleView] = []
        for path in carriers:
            if is_cancelled():
                break
            try:
                opened = yield from self.open_transport(path, is_cancelled)
                with closing(opened):
                    views += yield from self._survey_transport(path, opened, is_cancelled)
            except Problem:
                continue  # it was removed meanwhile; receiving from it reports that
        return list(_count_each_once(views))

    def _survey_transport(
        self, path: str, transport: Transport, is_cancelled: IsCancelled
    ) -> Task[list[BundleView]]:
        intake, views = self._intake(), []
        for offer in (yield from await_io(transport.list_offers)):
            if is_cancelled():
                break
            sealed = yield from await_io(partial(bundle_intake.read_offer, offer))
            if (found := intake.inspect_offer(path, offer, sealed)) is not None:
                views.append(found.to_view())
        return views

    @_permitted
    def receive(
        self, carriers: Sequence[str], on_step: OnExchangeProgress, is_cancelled: IsCancelled
    ) -> Task[OfficeSyncOutcome]:
        monitor = ExchangeMonitor(on_step, is_cancelled)
        with ExitStack() as stack:
            opened = {}
            for path in carriers:
                transport = yield from self.open_transport(path, is_cancelled)
                opened[path] = stack.enter_context(closing(transport))
            outcome, answered = yield from self._exchange(opened, monitor)
            failed = yield from self._release_upload().upload(answered, monitor)
        monitor.show(ExchangePhase.DONE)
        return replace(outcome, carriers_failed=(*outcome.carriers_failed, *failed))

    @_permitted
    def sync_by(
        self, carrier: SyncChannel, on_step: OnExchangeProgress, is_cancelled: IsCancelled
    ) -> Task[OfficeSyncOutcome]:
        """Receive by *carrier* alone, and write there only replies that say something new.

        Uploading releases to the hub ends after the interval between two rounds, and fails no
        round. Raises HUB_NONE, FOLDER_NONE; why nothing could be read or written there.
        """
        monitor, address = ExchangeMonitor(on_step, is_cancelled), self.channel_address(carrier)
        with closing((yield from self.open_transport(address, is_cancelled))) as opened:
            outcome, answered = yield from self._exchange({address: opened}, monitor)
            for _, code in outcome.carriers_failed:
                if not outcome.bundles:
                    raise Problem(Code(code))
            end = self.clock() + backoff.INTERVAL_OFFICE.total_seconds()
            limited = replace(monitor, is_cancelled=lambda: is_cancelled() or self.clock() > end)
            yield from self._release_upload().upload(
                answered, limited if carrier is SyncChannel.HUB else monitor
            )
        monitor.show(ExchangePhase.DONE)
        return outcome

    @_permitted
    def read_channel_state(self, carrier: SyncChannel) -> Task[str]:
        if carrier is SyncChannel.HUB:
            return ""
        folder = Path(self.channel_address(carrier))
        return (yield from await_io(partial(self.folder_fingerprint, folder)))

    def _exchange(
        self, opened: Mapping[str, Transport], monitor: ExchangeMonitor
    ) -> Task[tuple[OfficeSyncOutcome, list[tuple[str, Transport]]]]:
        if self.receiver is not None:
            self._load_trust().require_receiver(self.receiver.key.verify_key, self.day())
        imported = yield from self._intake().import_all(opened, monitor)
        bundle_intake.forget_replaced(self.store, self.read_keys(), imported)
        intake = bundle_intake.keep_intake(
            self.store, imported, self.day(), self.officer, len(opened)
        )
        # A bundle may build on undone changes, or no longer: the replies say which stay.
        self._note_kept_records()
        delivery = ReplyDelivery(self.store, self.read_keys, self._load_trust, self.day)
        failed = list(imported.failed)
        readable = [path for path in opened if path not in dict(failed)]
        targets = {path: opened[path] for path in readable if opened[path].can_take_replies}
        answered, problems = yield from _answer(self, delivery, targets, imported.headers, monitor)
        failed += [(path, code.value) for path, code in problems]
        written, cleared = set[int](), 0
        for path, delivered in answered.items():
            written |= {device for device, is_new in delivered.items() if is_new}
            spent = delivery.find_spent(imported.seen[path], delivered.keys())
            cleared += yield from await_io(partial(remove_spent, opened[path], spent))
        working = [(path, opened[path]) for path in readable if path not in dict(failed)]
        cut_off = written.intersection(delivery.list_revoked())
        outcome = OfficeSyncOutcome(
            tuple(imported.views),
            len(written - cut_off),
            len(imported.people),
            imported.change_count,
            tuple(failed),
            cleared,
            intake,
            len(cut_off),
        )
        return outcome, [] if self.receiver else working

    def _note_kept_records(self) -> None:
        user = self.user_session()
        if user.may(Permission.UNDO_ARRIVALS):  # replies given back may have brought such orders
            lost_states.renew_lost_states(user)
        with user.writing() as writing:
            writing.note_kept_records()

    def _intake(self) -> BundleIntake:
        return BundleIntake(self.store, self.read_keys, self._load_trust, self.day)

    def _release_upload(self) -> ReleaseUpload:
        offered = partial(_list_offered, self.store, self.read_keys)
        return ReleaseUpload(self.store, self.release_cache, offered)

    def _load_trust(self) -> TrustList:
        document = self.store.metadata.require(TRUST_LIST)
        return self.read_trust(document, self.read_keys().verify_key)

    def _with_cached_keys(self) -> Self:
        """Return a copy for one round, which reads keys and trust list dozens of times."""
        keys = lru_cache(maxsize=1)(lambda _document: self.read_keys())
        return replace(
            self,
            read_keys=lambda: keys(self.store.metadata.read(KEYS)),
            read_trust=lru_cache(maxsize=1)(self.read_trust),
        )


def _answer(
    sync: OfficeSync,
    delivery: ReplyDelivery,
    targets: Mapping[str, Transport],
    headers: Mapping[int, Sequence[BundleHeader]],
    monitor: ExchangeMonitor,
) -> Task[tuple[dict[str, dict[int, bool]], list[tuple[str, Code]]]]:
    receipts = ReceiptDelivery(delivery, sync.receiver) if sync.receiver else None
    sources = receipts.list_sources(headers) if receipts else delivery.list_sources()
    try:
        for _ in sync.store.seal.verify_tables(sources):
            yield let_others_work
            monitor.raise_if_cancelled()
        sync.store.seal.require_whole()
    except Problem as problem:
        if problem.code is Code.CANCELLED:
            raise
        return {path: {} for path in targets}, [(path, problem.code) for path in targets]
    if receipts:
        return (yield from receipts.deliver(targets, headers, monitor))
    for _ in sync.store.seal.digest.count():
        yield let_others_work
        monitor.raise_if_cancelled()
    sync.after_import()
    quotas = yield from quota_totals.count_for_day(sync.store, sync.gazetteer, sync.day())
    return (yield from delivery.deliver(targets, headers, quotas, monitor))


def _list_offered(store: Store, read_keys: Callable[[], HeadOfficeKeys]) -> list[ReleaseFile]:
    documents, key = store.releases.load_offers(), read_keys().verify_key
    return [release.release_file for release in read_releases(documents, key)]


def _count_each_once(views: Iterable[BundleView]) -> Iterator[BundleView]:
    """Yield *views*; of a new bundle on several sticks only the first is new."""
    found: set[str] = set()
    for view in views:
        is_again = view.status is BundleStatus.NEW and view.sha in found
        yield replace(view, status=BundleStatus.KNOWN) if is_again else view
        found.add(view.sha)
