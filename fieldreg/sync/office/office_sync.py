"""The reception: head office's side of the exchange.

Each bundle on a carrier is admitted in a transaction of its own, in the order of the
logs, and what was held goes in when its gap closes. Then every known laptop's reply is
left on every carrier, repeats included, and last of all the files of later versions.
Long because its class is.
"""

import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import AbstractContextManager, ExitStack, closing
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from pathlib import Path
from typing import Self

from fieldreg.domain.log.ids import IdSet
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.quotas import RoundedCount
from fieldreg.domain.records.values import SHORT_TEXT_LIMIT
from fieldreg.domain.roles import Permission
from fieldreg.domain.sync import backoff
from fieldreg.domain.sync.exchange import (
    BundleStatus,
    BundleView,
    ExchangePhase,
    ExchangeProgress,
    ForcedImport,
    IsCancelled,
    OfficeSyncOutcome,
    OnExchangeProgress,
    QuarantinedChange,
    SyncChannel,
)
from fieldreg.domain.sync.release_files import ReleaseFile
from fieldreg.domain.sync.tasks import Task, await_io
from fieldreg.keys.devices.certificates import Certificate
from fieldreg.keys.devices.trust_list import TrustList
from fieldreg.keys.hub.hub_card import mailbox_name
from fieldreg.keys.key_pairs import HeadOfficeKeys
from fieldreg.keys.signed_releases import read_releases
from fieldreg.keys.signing import VerifyKey
from fieldreg.store.arrivals import BundleRow, GapWaiver
from fieldreg.store.devices.repository import Device
from fieldreg.store.log.change_writer import ChangeWriter
from fieldreg.store.store import Store
from fieldreg.sync.codec import quota_figures
from fieldreg.sync.codec.bundle_header import BundleHeader
from fieldreg.sync.log import change_import
from fieldreg.sync.office import outgoing_replies, pending_bundles, transport_io
from fieldreg.sync.office.bundle_import import BundleImporter
from fieldreg.sync.office.bundle_inspection import InspectedBundle, inspect_bundle, sort_key
from fieldreg.sync.office.transport_io import SeenOffer
from fieldreg.sync.release_transfer import ReleaseUpload
from fieldreg.sync.transports import UNREACHABLE_CODES, OfferedFile, Transport


@dataclass(frozen=True, slots=True)
class OfficeSync:
    """The reception of one unlocked head office; *carrier* opens a folder, a file or a hub.

    *place* tells what one is called by which head office receives by itself, and *glance*
    looks at a folder.

    *now_keys* gives those of now, which change with a rotation; *tidy* is called once all is in.
    *writing* begins a transaction in which head office says something itself. *permit*
    asks whether the person here, the *officer*, may do a verb, before anything else happens.
    *places* say who lives where, for the figures of quotas. In *keep* releases are laid out.
    *read_trust* reads the list of trust, as `keys.trust.TrustList.from_bytes`.

    Long because taking in and answering are one act.
    """

    store: Store
    read_keys: Callable[[], HeadOfficeKeys]
    day: Callable[[], str]
    open_transport: Callable[[str, IsCancelled], Task[Transport]]
    channel_address: Callable[[SyncChannel], str]
    folder_fingerprint: Callable[[Path], str]
    begin_writing: Callable[[], AbstractContextManager[ChangeWriter]]
    after_import: Callable[[], None]
    require_permission: Callable[[Permission], None]
    gazetteer: Gazetteer
    officer: str
    release_cache: Path
    clock: Callable[[], float] = time.monotonic
    read_trust: Callable[[bytes, VerifyKey], TrustList] = TrustList.from_bytes

    @property
    def keys(self) -> HeadOfficeKeys:
        """Give head office's keys as they are now."""
        return self.read_keys()

    @property
    def _admission(self) -> BundleImporter:
        return BundleImporter(self.store, self.day(), self.keys, self._trust())

    def _for_a_round(self) -> Self:
        """Give this reception for one round, with which goes what it has read.

        Keys and trust are asked for dozens of times in it. They are read again where their
        papers are others by then: keys may turn at any time, by another officer's hand too.
        """
        keys = lru_cache(maxsize=1)(lambda _paper: self.read_keys())
        return replace(
            self,
            read_keys=lambda: keys(self.store.metadata.get("keys")),
            read_trust=lru_cache(maxsize=1)(self.read_trust),
        )

    def apply_pending(self) -> int:
        """Take in what waits for nothing any more; give how many bundles went in."""
        self.require_permission(Permission.APPLY_PENDING)
        taken = self._take_waiting()
        with self.begin_writing() as writing:
            writing.note_kept_records()
        return taken

    def apply_quarantined_bundle(self, sha: bytes) -> BundleView:
        """Take in the bundle *sha*, which a person judged though its laptop was cut off.

        Raises:
            Problem: NOT_FOUND where no such bundle was set aside; why it cannot go in.
        """
        self.require_permission(Permission.EXCHANGE_DATA)
        line = self.store.bundles.find(sha)
        if line is None or line.state != "set-aside":
            raise Problem(Code.NOT_FOUND, ref=sha.hex()[:12])
        found = self._take(partial(self._look_again, line, is_vouched=True))
        if found is None or found.status not in (
            BundleStatus.NEW,
            BundleStatus.KNOWN,
            BundleStatus.PENDING,
        ):
            raise Problem(Code(found.reason if found else line.reason or Code.NOT_FOUND))
        self.apply_pending()
        return found.to_view()

    def force_import(self, sha: bytes, reason: str, *, is_preview: bool = False) -> ForcedImport:
        """Take in the bundle *sha* without what is missing before it, or only look.

        Raises:
            Problem: NOT_FOUND where no such bundle waits; why it cannot go in;
                VALUE_REFUSED for a *reason* that is too long, or none.
        """
        self.require_permission(Permission.EXCHANGE_DATA)
        line, reason = self.store.bundles.find(sha), reason.strip()
        if line is None or line.state != "held":
            raise Problem(Code.NOT_FOUND)
        if not is_preview and not 0 < len(reason) <= SHORT_TEXT_LIMIT:
            raise Problem(Code.VALUE_REFUSED, field="reason")
        word = GapWaiver(self.officer, self.day(), reason)
        let_in = pending_bundles.force_import(
            self._admission, line, word, self._open_kept, is_preview=is_preview
        )
        if not is_preview:
            with self.begin_writing() as writing:
                writing.note_kept_records()
        return let_in

    def list_quarantined(self) -> list[QuarantinedChange]:
        """Give the changes that were set aside alone and have not gone in since."""
        self.require_permission(Permission.EXCHANGE_DATA)
        return change_import.list_quarantined(self.store)

    def survey(self, carriers: Sequence[str], is_cancelled: IsCancelled) -> Task[list[BundleView]]:
        """Look at what can be read on *carriers* (folders or single files); change nothing."""
        self.require_permission(Permission.EXCHANGE_DATA)
        return self._survey(carriers, is_cancelled)

    def _survey(self, carriers: Sequence[str], is_cancelled: IsCancelled) -> Task[list[BundleView]]:
        views: list[BundleView] = []
        for path in carriers:
            if is_cancelled():
                break
            try:
                opened = yield from self.open_transport(path, is_cancelled)
                with closing(opened):
                    views += yield from self._glance_through(path, opened, is_cancelled)
            except Problem:
                continue  # it went out meanwhile; taking in will say so
        return views

    def _glance_through(
        self, path: str, carrier: Transport, is_cancelled: IsCancelled
    ) -> Task[list[BundleView]]:
        found = []
        for offer in (yield from await_io(carrier.list_offers)):
            if is_cancelled():
                break
            sealed = yield from await_io(partial(transport_io.read_offer, offer))
            found.append(self._look(path, offer, sealed))
        return [one.to_view() for one in found if one is not None]

    def receive(
        self, carriers: Sequence[str], on_step: OnExchangeProgress, is_cancelled: IsCancelled
    ) -> Task[OfficeSyncOutcome]:
        """Take in every bundle on *carriers* and leave every known laptop's reply there."""
        self.require_permission(Permission.EXCHANGE_DATA)
        round_ = self._for_a_round()
        return round_._with_opened(carriers, on_step, is_cancelled)  # noqa: SLF001  its own kind

    def sync_by(
        self, carrier: SyncChannel, on_step: OnExchangeProgress, is_cancelled: IsCancelled
    ) -> Task[OfficeSyncOutcome]:
        """Do so by *carrier* alone, and leave there what says something new.

        Releases hold up nothing: a slow line is theirs no longer than head office rests
        between two rounds, and what keeps them off fails none.

        Raises:
            Problem: HUB_NONE, FOLDER_NONE; why nothing could be read or left there.
        """
        self.require_permission(Permission.EXCHANGE_DATA)
        round_ = self._for_a_round()
        return round_._carry(carrier, on_step, is_cancelled)  # noqa: SLF001  its own kind

    def _carry(
        self, carrier: SyncChannel, on_step: OnExchangeProgress, is_cancelled: IsCancelled
    ) -> Task[OfficeSyncOutcome]:
        place = self.channel_address(carrier)
        with closing((yield from self.open_transport(place, is_cancelled))) as opened:
            outcome, served = yield from self._answer({place: opened}, on_step, is_cancelled)
            for _, code in outcome.carriers_failed:
                if not outcome.bundles:
                    raise Problem(Code(code))
            is_over = self._briefly(is_cancelled) if carrier is SyncChannel.HUB else is_cancelled
            yield from self._leaving().upload(served, on_step, is_over)
        on_step(ExchangeProgress(ExchangePhase.DONE))
        return outcome

    def _briefly(self, is_cancelled: IsCancelled) -> IsCancelled:
        ends = self.clock() + backoff.INTERVAL_OFFICE.total_seconds()
        return lambda: is_cancelled() or self.clock() > ends

    def read_channel_state(self, carrier: SyncChannel) -> Task[str]:
        """Give a mark of what lies there; see `domain.exchange.ByItself`."""
        self.require_permission(Permission.EXCHANGE_DATA)
        return self._look_at(carrier)

    def _look_at(self, carrier: SyncChannel) -> Task[str]:
        if carrier is SyncChannel.HUB:
            return ""
        return (
            yield from await_io(
                partial(self.folder_fingerprint, Path(self.channel_address(carrier)))
            )
        )

    def _with_opened(
        self, carriers: Sequence[str], on_step: OnExchangeProgress, is_cancelled: IsCancelled
    ) -> Task[OfficeSyncOutcome]:
        with ExitStack() as stack:
            opened = {}
            for path in carriers:
                carrier = yield from self.open_transport(path, is_cancelled)
                opened[path] = stack.enter_context(closing(carrier))
            outcome, served = yield from self._answer(opened, on_step, is_cancelled)
            kept_off = yield from self._leaving().upload(served, on_step, is_cancelled)
        on_step(ExchangeProgress(ExchangePhase.DONE))
        return replace(outcome, carriers_failed=(*outcome.carriers_failed, *kept_off))

    def _answer(
        self,
        opened: Mapping[str, Transport],
        on_step: OnExchangeProgress,
        is_cancelled: IsCancelled,
    ) -> Task[tuple[OfficeSyncOutcome, list[tuple[str, Transport]]]]:
        """Take in what lies on *opened* and answer it; give what may get releases yet."""
        with self.store.transaction():
            self.store.devices.clear_bundle_ends()
        views: list[BundleView] = []
        failed: list[tuple[str, str]] = []
        changes = 0
        people = IdSet()
        heard: dict[int, BundleHeader] = {}
        taken: dict[str, list[SeenOffer]] = defaultdict(list)
        for number, (path, carrier) in enumerate(opened.items()):
            on_step(ExchangeProgress(ExchangePhase.LOOKING, number, len(opened)))
            try:
                offers = yield from self._in_order(carrier)
            except Problem as problem:
                failed.append((path, _unless_stopped(problem).value))
                continue
            for offer in offers:
                if is_cancelled():
                    raise Problem(Code.CANCELLED)
                sealed = yield from await_io(partial(transport_io.read_offer, offer))
                found = self._take(partial(self._look, path, offer, sealed))
                is_gone = yield from await_io(
                    partial(transport_io.remove_received, carrier, offer, found)
                )
                if found is None:
                    continue
                views.append(found.to_view())
                if found.device and found.bundle and found.position:
                    heard[found.device.id] = found.bundle.header
                if not is_gone:
                    taken[path].append((offer, found.sha))
                if found.status is BundleStatus.NEW:
                    people |= found.contents.people
                    changes += found.new_change_count
        self._take_waiting()
        # What came may build on what is undone, or no longer: the replies say which stays.
        with self.begin_writing() as writing:
            writing.note_kept_records()
        self.after_import()
        quotas = yield from quota_figures.count_for_day(self.store, self.gazetteer, self.day())
        written: set[int] = set()
        cleared = 0
        unread = {name for name, _ in failed}
        answerable = [path for path in opened if path not in unread]
        for path in filter(lambda path: opened[path].can_take_replies, answerable):
            answered, trouble = yield from self._reply(
                opened[path], heard, quotas, on_step, is_cancelled
            )
            written |= {one for one, is_new in answered.items() if is_new}
            failed += [(path, code.value) for code in trouble]
            spent = self._spent(taken[path], answered.keys())
            cleared += yield from await_io(partial(transport_io.remove_spent, opened[path], spent))
        served = [(path, opened[path]) for path in answerable if path not in dict(failed)]
        outcome = OfficeSyncOutcome(
            tuple(views), len(written), len(people), changes, tuple(failed), cleared
        )
        return outcome, served

    # Taking in

    def _in_order(self, carrier: Transport) -> Task[Sequence[OfferedFile]]:
        """Give what *carrier* has in the order of the logs; one file is held at a time.

        Raises:
            Problem: as `Transport.offers`; one of `NOBODY_THERE` where it went meanwhile.
        """
        offers = yield from await_io(carrier.list_offers)
        places = []
        for number, offer in enumerate(offers):
            sealed = yield from await_io(partial(transport_io.read_offer, offer))
            if isinstance(sealed, Problem) and sealed.code in UNREACHABLE_CODES:
                raise sealed
            try:
                place = sort_key(self.store, self.keys, self._trust, transport_io.unwrap(sealed))
            except Problem:
                place = 0, 0
            places.append((place, number))
        return [offers[number] for _, number in sorted(places)]

    def _look(
        self, path: str, offer: OfferedFile, sealed: bytes | Problem
    ) -> InspectedBundle | None:
        try:
            return self._inspect(path, offer.name, transport_io.unwrap(sealed))
        except Problem as problem:
            if problem.code in _OURS:
                raise
            if problem.code is Code.NOT_FOUND:
                return None  # another officer took it meanwhile
            lost = InspectedBundle(path, offer.name, b"", b"", BundleStatus.DAMAGED)
            lost.reason = problem.code.value
            return lost

    def _look_again(self, line: BundleRow, *, is_vouched: bool = False) -> InspectedBundle | None:
        found = self._open_kept(line, is_vouched=is_vouched)
        return None if found is None or found.reason == line.reason else found

    def _open_kept(self, line: BundleRow, *, is_vouched: bool = False) -> InspectedBundle | None:
        sealed, file = self.store.bundles.load_body(line.sha), line.sha.hex()[:16]
        return self._inspect("", file, sealed, sha=line.sha, is_vouched=is_vouched)

    def _inspect(
        self,
        path: str,
        file: str,
        sealed: bytes,
        *,
        sha: bytes | None = None,
        is_vouched: bool = False,
    ) -> InspectedBundle | None:
        return inspect_bundle(
            self.store,
            self.keys,
            self._trust,
            carrier=path,
            file=file,
            sealed=sealed,
            sha=sha,
            is_vouched=is_vouched,
        )

    def _take(self, look: Callable[[], InspectedBundle | None]) -> InspectedBundle | None:
        """Take one bundle in, or hold it, or set it aside; give what was found.

        It is looked at in the transaction in which it goes in, since another officer
        may be taking in the same.
        """
        found: InspectedBundle | None = None
        try:
            with self.store.transaction():
                if (found := look()) is not None and found.sha and found.earlier_line is None:
                    self._admission.import_bundle(found)
        except Problem as problem:
            if problem.code in _OURS or found is None:
                raise
            found.status, found.reason = BundleStatus.REFUSED, problem.code.value
            found.position = None
            with self.store.transaction():
                self._admission.import_bundle(found)
        return found

    def _take_waiting(self) -> int:
        """Take in what was held and waits for nothing any more; count what went in.

        So too what was from nobody known, or by a later release than this (fault 43).
        """
        aside = self.store.bundles.list_quarantined_bundles()
        again = [one for one in reversed(aside) if one.reason in _AGAIN]
        # Where one that is in already comes to its place, others may show to be of another log.
        held = sorted(self.store.bundles.list_pending(), key=lambda one: one.state)
        taken = (  # one is held in memory at a time
            self._take(partial(self._look_again, line)) for line in (*again, *held)
        )
        count = sum(one is not None and one.status is BundleStatus.NEW for one in taken)
        with self.store.transaction():
            return count + len(pending_bundles.import_successors(self._admission, self._open_kept))

    # Answering

    def _reply(
        self,
        carrier: Transport,
        heard: Mapping[int, BundleHeader],
        quotas: tuple[RoundedCount, ...],
        on_step: OnExchangeProgress,
        is_cancelled: IsCancelled,
    ) -> Task[tuple[dict[int, bool], set[Code]]]:
        """Leave every known laptop's reply; where one finds no room, another may.

        Gives the laptops whose reply is there or home, each with whether it was written
        now, and what kept others from it.
        """
        answered: dict[int, bool] = {}
        trouble: set[Code] = set()
        devices = [one for one in self.store.devices.list_all() if one.certificate is not None]
        with self.store.transaction():
            self.store.bundles.prune_written("reply")
        ours = self.store.bundles.list_written("reply")
        unfinished = frozenset().union(*ours.values())
        yield from await_io(lambda: carrier.remove_unfinished(unfinished))
        try:
            there = yield from await_io(carrier.list_delivered)
        except Problem as problem:
            return answered, {_unless_stopped(problem)}
        leave = partial(carrier.deliver, on_step=on_step, is_cancelled=is_cancelled)
        for device in devices:
            try:
                if carrier.is_access_controlled and self._is_cut_off(device):
                    continue
                said = heard.get(device.id)
                compose = partial(
                    outgoing_replies.compose_reply, said=said, there=there, quotas=quotas
                )
                is_new = yield from self._reply_to(
                    device, compose, leave, ours.get(device.id, set())
                )
            except Problem as problem:
                trouble.add(_unless_stopped(problem))
                if problem.code not in _NO_ROOM | _OF_ONE:
                    break
            else:
                answered[device.id] = is_new
        return answered, trouble

    def _is_cut_off(self, device: Device) -> bool:
        key = Certificate.from_bytes(device.certificate or b"").device_key
        return bool(self._trust().revoked_on(key))

    def _spent(self, seen: Iterable[SeenOffer], answered: AbstractSet[int]) -> list[SeenOffer]:
        """Give what nobody needs any more of laptops that are *answered* there."""
        lines = ((one, self.store.bundles.find(one[1])) for one in seen)
        return [
            one
            for one, line in lines
            if line is not None and line.device in answered and self._is_spent(line)
        ]

    def _is_spent(self, line: BundleRow) -> bool:
        """Tell whether all that a bundle brought is in, and in a backup that was proven.

        Where its log has parted, only what came before that is called by its number.
        """
        if line.state != "applied" or line.writer is None or line.last is None:
            return False
        return line.last <= outgoing_replies.backed_up_number(self.store, line.writer)

    def _reply_to(
        self,
        device: Device,
        compose: Callable[..., list[bytes]],
        leave: Callable[..., str],
        older: AbstractSet[bytes],
    ) -> Task[bool]:
        device_key = Certificate.from_bytes(device.certificate or b"").device_key
        trust, day = self._trust(), self.day()
        parts = compose(self.store, self.keys, trust, device, day)
        for sealed in parts:
            # The earlier reply goes only once the last part of this one is proven.
            now = older if sealed is parts[-1] else ()
            yield from await_io(partial(leave, sealed, older=now, to=mailbox_name(device_key)))
        return bool(parts)

    def _leaving(self) -> ReleaseUpload:
        return ReleaseUpload(self.store, self.release_cache, self._offered)

    def _offered(self) -> list[ReleaseFile]:
        documents, key = self.store.releases.load_offers(), self.keys.signing.verify_key
        return [one.release_file for one in read_releases(documents, key)]

    def _trust(self) -> TrustList:
        document = self.store.metadata.get("trust")
        if document is None:
            raise Problem(Code.STORE_DAMAGED)
        return self.read_trust(document, self.keys.signing.verify_key)


def _unless_stopped(problem: Problem) -> Code:
    """Give what kept a carrier from being read or filled; a wish to stop is for all."""
    if problem.code is Code.CANCELLED:
        raise problem
    return problem.code


# Room may be there for another's: a stick has some left, and a hub a box for each.
_NO_ROOM = frozenset({Code.STICK_FULL, Code.HUB_FULL})

# Nor is what one laptop cannot be told for what it is, or brought, a fault of the others'.
_OF_ONE = frozenset(
    {
        Code.BUNDLE_TOO_LARGE,
        Code.BUNDLE_DAMAGED,
        Code.TOO_LARGE,
        Code.DOCUMENT_REFUSED,
        Code.VALUE_REFUSED,
        Code.CERTIFICATE_DAMAGED,
        Code.SENDER_UNKNOWN,
        Code.MAILBOX_DAMAGED,
    }
)

# What a later invitation or confirmation, or a later release, may let in.
_AGAIN = (Code.SENDER_UNKNOWN, Code.SENDER_WITHDRAWN, Code.BUNDLE_TOO_NEW, Code.DOCUMENT_TOO_NEW)

# Trouble of our own disk is no fault of the bundle's.
_OURS = frozenset(
    {
        Code.DISK_FULL,
        Code.DISK_FAILED,
        Code.STORE_DAMAGED,
        Code.STORE_IN_USE,
        Code.DATABASE_UNREACHABLE,
        Code.DATABASE_BUSY,
    }
)
