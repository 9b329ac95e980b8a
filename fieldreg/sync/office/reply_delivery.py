"""The delivery of replies: write every known laptop's reply to a transport.

A receiver leaves receipts instead, for those whose bundles came. Then bundles of answered laptops
that a verified backup holds may be removed.
"""

import hashlib
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import Final, Self, TypeAlias

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.quotas import RoundedCount
from fieldreg.domain.sync.exchange import ExchangeMonitor
from fieldreg.domain.sync.tasks import Task, await_io, let_others_work
from fieldreg.keys.devices.certificates import Certificate
from fieldreg.keys.devices.receivers import ReceiptSigner
from fieldreg.keys.devices.trust_list import TrustList
from fieldreg.keys.hub.hub_card import mailbox_name
from fieldreg.keys.key_pairs import HeadOfficeKeys
from fieldreg.keys.signing import VerifyKey
from fieldreg.store.arrivals import BundleRow, BundleState
from fieldreg.store.devices.repository import Device
from fieldreg.store.metadata import EPOCH, lacks_receipts, last_note
from fieldreg.store.store import Store, in_short_steps
from fieldreg.sync.codec import receipt_note
from fieldreg.sync.codec.bundle_header import BundleHeader
from fieldreg.sync.log import log_receipts
from fieldreg.sync.log.parted_replies import PartedReply
from fieldreg.sync.log.reply_writing import Replies, write_parts, write_replies
from fieldreg.sync.log.shared_transactions import OF_THE_DISK, run_together
from fieldreg.sync.office import outgoing_replies
from fieldreg.sync.office.bundle_inspection import is_second
from fieldreg.sync.office.bundle_intake import SeenOffer, code_unless_cancelled
from fieldreg.sync.office.outgoing_replies import CommonParts
from fieldreg.sync.transports.transport import Transport

RECEIPTS_SCHEMA: Final = 17
"""The schema of the first release whose laptops read receipts of a receiver."""

# These concern one laptop and its reply, and do not keep the others from theirs.
_ONE_LAPTOP_CODES: Final = frozenset(
    {
        # Another reply may still fit: a stick has some space left, and a hub has a box for each.
        Code.STICK_FULL,
        Code.HUB_FULL,
        Code.BUNDLE_TOO_LARGE,
        Code.BUNDLE_DAMAGED,
        Code.TOO_LARGE,
        Code.DOCUMENT_REFUSED,
        Code.VALUE_REFUSED,
        Code.CERTIFICATE_DAMAGED,
        Code.SENDER_UNKNOWN,
        Code.MAILBOX_DAMAGED,
        Code.REPLY_CHANGING,
    }
)

_OF_RECEIPTS: Final = ("heard", "bundle", "set_aside")
_GROUP: Final = 16
_GROUP_BYTES: Final = 1 << 20

_Headers: TypeAlias = Sequence[BundleHeader]


@dataclass(frozen=True, slots=True)
class ReplyDelivery:
    store: Store
    read_keys: Callable[[], HeadOfficeKeys]
    load_trust: Callable[[], TrustList]
    day: Callable[[], str]

    def deliver(
        self,
        transports: Mapping[str, Transport],
        headers: Mapping[int, _Headers],
        quotas: tuple[RoundedCount, ...],
        monitor: ExchangeMonitor,
    ) -> Task[tuple[dict[str, dict[int, bool]], list[tuple[str, Code]]]]:
        """Write the replies to *transports*; *headers* are of the laptops' bundles.

        Return, by path, the devices whose reply is there or was received, each with whether it was
        written now, and the problems of others.
        """
        answered: dict[str, dict[int, bool]] = {path: {} for path in transports}
        problems: dict[tuple[str, Code], None] = {}
        earlier = self._list_earlier()
        delivered = yield from self._begin(transports, earlier, problems)
        devices, common = yield from self._find_due(quotas, monitor)
        while devices:
            yield let_others_work
            monitor.raise_if_cancelled()
            acts = self._reading_once().list_acts(
                transports, delivered, common, headers, devices[:_GROUP]
            )
            composed = self._compose_together(acts, monitor.is_cancelled)
            written: dict[str, dict[int, bool]] = {path: {} for path in delivered}
            for (device, key), replies in zip(devices, composed, strict=False):
                taken = {path: reply for path, reply in replies.items() if path in delivered}
                take, older = partial(_writing, monitor, mailbox_name(key)), earlier.get(device.id)
                again = partial(self._compose_again, common, device, headers.get(device.id, ()))
                writes = {path: take(transports[path]) for path in taken}
                outcomes = yield from write_replies(taken, writes, older or set(), again)
                for path in _note_outcomes(device, outcomes, written, problems):
                    del delivered[path]
            yield from _settle(transports, written, problems)
            for path, some in written.items():
                answered[path] |= some
            delivered = {path: each for path, each in delivered.items() if path in written}
            devices = devices[len(composed) :]
        return answered, list(problems)

    def _find_due(
        self, quotas: tuple[RoundedCount, ...], monitor: ExchangeMonitor
    ) -> Task[tuple[list[tuple[Device, VerifyKey]], CommonParts]]:
        store, found = self.store, self.list_devices()
        if store.sent_records.is_updated(self._find_mark()):
            return found, CommonParts.read(store, quotas)
        devices = [each for each, _ in found]
        parts = outgoing_replies.update_due_in_parts(store, self.load_trust(), devices)
        for _ in in_short_steps(store, parts):
            yield let_others_work
            monitor.raise_if_cancelled()
        found = self.list_devices()
        devices = [each for each, _ in found]
        with store.transaction():  # what came meanwhile
            outgoing_replies.update_due(store, self.load_trust(), devices)
            mark = self._find_mark()
        parts = outgoing_replies.note_large_news(store, self.load_trust(), devices, self.day())
        for _ in in_short_steps(store, parts):
            yield let_others_work
            monitor.raise_if_cancelled()
        store.sent_records.note_updated(mark)
        return found, CommonParts.read(store, quotas)

    def list_sources(self) -> tuple[str, ...]:
        """Return the tables that receipts are read from, none if the replies stay as they are.

        A laptop's segments are verified with its reply.
        """
        return () if self.store.sent_records.is_updated(self._find_mark()) else _OF_RECEIPTS

    def _find_mark(self) -> Hashable:
        return outgoing_replies.find_mark(self.store, self.load_trust(), self.day())

    def list_revoked(self) -> set[int]:
        trust = self.load_trust()
        if not trust.revocations:
            return set()
        return {device.id for device, key in self.list_devices() if trust.revoked_on(key)}

    def list_devices(self) -> list[tuple[Device, VerifyKey]]:
        trust = self.load_trust()
        certificates = (
            (device, Certificate.from_bytes(device.certificate))
            for device in self.store.devices.list_all()
            if device.certificate is not None
        )
        return [
            (device, certificate.device_key)
            for device, certificate in certificates
            if not is_second(self.store, device, trust.check_device(certificate))
        ]

    def _begin(
        self,
        transports: Mapping[str, Transport],
        earlier: Mapping[int | None, set[bytes]],
        problems: dict[tuple[str, Code], None],
    ) -> Task[dict[str, AbstractSet[bytes] | None]]:
        unfinished = frozenset().union(*earlier.values())
        delivered = {}
        for path, transport in transports.items():
            yield from await_io(partial(transport.remove_unfinished, unfinished))
            try:
                delivered[path] = yield from await_io(transport.list_delivered)
            except Problem as problem:
                problems[path, code_unless_cancelled(problem)] = None
        return delivered

    def _list_earlier(self) -> dict[int | None, set[bytes]]:
        with self.store.transaction():
            self.store.bundles.prune_written(BundleState.REPLY)
        return self.store.bundles.list_written(BundleState.REPLY)

    def _reading_once(self) -> Self:
        """Return a copy for one transaction, in which keys and trust list are read."""
        return replace(self, load_trust=cache(self.load_trust), read_keys=cache(self.read_keys))

    def list_acts(
        self,
        transports: Mapping[str, Transport],
        delivered: Mapping[str, AbstractSet[bytes] | None],
        common: CommonParts,
        headers: Mapping[int, _Headers],
        laptops: Iterable[tuple[Device, VerifyKey]],
    ) -> list[Callable[[], Replies]]:
        compose = partial(self._compose_for, transports, delivered, common, headers)
        return [partial(compose, laptop) for laptop in laptops]

    def _compose_together(
        self, acts: Sequence[Callable[[], Replies]], is_cancelled: Callable[[], bool]
    ) -> list[Replies]:
        """Compose the first replies in one transaction; the first alone if that fails."""
        try:
            return run_together(self.store, acts, lambda done: is_cancelled() or _is_large(done))
        except Problem as problem:
            if problem.code in OF_THE_DISK:
                raise
            return [acts[0]()]

    def _compose_for(
        self,
        transports: Mapping[str, Transport],
        delivered: Mapping[str, AbstractSet[bytes] | None],
        common: CommonParts,
        headers: Mapping[int, _Headers],
        laptop: tuple[Device, VerifyKey],
    ) -> Replies:
        device, key = laptop
        replies: Replies = {}
        of_sticks = begun = None
        for path, found in delivered.items():
            try:
                if transports[path].is_access_controlled and self.load_trust().revoked_on(key):
                    continue
                if isinstance(begun, PartedReply):
                    replies[path] = begun
                elif found is None and isinstance(of_sticks, list):
                    replies[path] = of_sticks
                else:
                    replies[path] = self._compose(device, headers.get(device.id, ()), common, found)
            except Problem as problem:
                replies[path] = problem
            begun = replies[path]
            of_sticks = begun if found is None else of_sticks
        return replies

    def _compose(
        self,
        device: Device,
        received: _Headers,
        common: CommonParts,
        delivered: AbstractSet[bytes] | None,
    ) -> list[bytes] | PartedReply:
        return outgoing_replies.compose_reply(
            self.store,
            self.read_keys(),
            self.load_trust(),
            device,
            self.day(),
            received=received,
            delivered=delivered,
            common=common,
        )

    def _compose_again(
        self, common: CommonParts, device: Device, received: _Headers, part_changes: int
    ) -> tuple[list[bytes] | PartedReply | Problem, set[bytes]]:
        older = self.store.bundles.list_written(BundleState.REPLY).get(device.id, set())
        common = replace(common, part_changes=part_changes)
        try:
            found = self.store.devices.find(device.id) or device
            return self._compose(found, received, common, None), older
        except Problem as problem:
            return problem, older

    def find_spent(self, seen: Iterable[SeenOffer], answered: AbstractSet[int]) -> list[SeenOffer]:
        rows = ((offer, self.store.bundles.find(offer[1])) for offer in seen)
        return [
            offer
            for offer, row in rows
            if row is not None and row.device in answered and self._is_spent(row)
        ]

    def _is_spent(self, row: BundleRow) -> bool:
        if row.state is not BundleState.APPLIED or row.writer is None or row.last is None:
            return False
        return row.last <= log_receipts.backed_up_number(self.store, row.writer)


@dataclass(frozen=True, slots=True)
class ReceiptDelivery:
    """A laptop of an earlier release cannot read receipts alone, and gets nothing."""

    replies: ReplyDelivery
    signer: ReceiptSigner

    def list_sources(self, headers: Mapping[int, _Headers]) -> tuple[str, ...]:
        return (*_OF_RECEIPTS, "segment") if headers else ()

    def deliver(
        self,
        transports: Mapping[str, Transport],
        headers: Mapping[int, _Headers],
        monitor: ExchangeMonitor,
    ) -> Task[tuple[dict[str, dict[int, bool]], list[tuple[str, Code]]]]:
        written: dict[str, dict[int, bool]] = {path: {} for path in transports}
        problems: dict[tuple[str, Code], None] = {}
        for device, key in self.replies.list_devices():
            received = headers.get(device.id)
            if not received or not self._takes_receipts(device, received[-1]):
                continue
            sealed, older = self._seal(device)
            write = partial(write_parts, [sealed], older=older)
            for path, transport in transports.items():
                to = mailbox_name(key)
                deliver = partial(transport.deliver, monitor=monitor, to=to)
                outcome = yield from write(write=deliver)
                _note_outcomes(device, {path: outcome}, written, problems)
        yield from _settle(transports, written, problems)
        return written, list(problems)

    def _takes_receipts(self, device: Device, header: BundleHeader) -> bool:
        store, trust = self.replies.store, self.replies.load_trust()
        takes, entry = header.schema >= RECEIPTS_SCHEMA, lacks_receipts(device.id)
        if store.metadata.read(entry) == takes:
            with store.transaction():
                store.metadata.write(entry, not takes)
        certificate = Certificate.from_bytes(device.certificate or b"")
        is_known = trust.check_device(certificate).status.is_trusted
        return takes and is_known

    def _seal(self, device: Device) -> tuple[bytes, set[bytes]]:
        store, day = self.replies.store, self.replies.day()
        certificate, entry = Certificate.from_bytes(device.certificate or b""), last_note(device.id)
        receipts = log_receipts.list_receipts(store, device)
        sealed = receipt_note.seal_receipts(
            self.signer,
            certificate.recipient,
            (receipt for receipt in receipts if receipt.last),
            epoch=store.metadata.read(EPOCH),
            noted_on=day,
        )
        sha, former = hashlib.sha256(sealed).digest(), store.metadata.read(entry)
        with store.transaction():
            store.bundles.note_written(sha, BundleState.REPLY, day, device.id)
            store.metadata.write(entry, sha)
        return sealed, {former} if former else set()


def remove_spent(transport: Transport, spent: Iterable[SeenOffer]) -> int:
    """Remove the *spent* files from *transport*; return how many were removed.

    **Fault 71.** Each is read once more, so that no other file of its name is removed.
    """
    removed = 0
    for offer, sha in spent:
        with suppress(Problem):
            if hashlib.sha256(offer.read()).digest() == sha:
                transport.remove(offer.name)
                removed += 1
    return removed


def _writing(monitor: ExchangeMonitor, to: str, transport: Transport) -> Callable[..., str]:
    return partial(transport.deliver, monitor=monitor, to=to)


def _note_outcomes(
    device: Device,
    outcomes: Mapping[str, bool | Problem],
    written: Mapping[str, dict[int, bool]],
    problems: dict[tuple[str, Code], None],
) -> list[str]:
    """Return the paths where no laptop's reply can be written any more."""
    lost = []
    for path, outcome in outcomes.items():
        if not isinstance(outcome, Problem):
            written[path][device.id] = outcome
            continue
        problems[path, code_unless_cancelled(outcome)] = None
        if outcome.code not in _ONE_LAPTOP_CODES:
            lost.append(path)
    return lost


def _settle(
    transports: Mapping[str, Transport],
    written: dict[str, dict[int, bool]],
    problems: dict[tuple[str, Code], None],
) -> Task[None]:
    """Leave what outlasts a power cut in *written*, by path, and note the problems of the rest."""
    for path in [*written]:
        try:
            yield from await_io(transports[path].settle)
        except Problem as problem:
            problems[path, code_unless_cancelled(problem)] = None
            del written[path]


def _is_large(composed: Iterable[Replies]) -> bool:
    replies = [reply for some in composed for reply in some.values()]
    sizes = (len(part) for reply in replies if isinstance(reply, list) for part in reply)
    return sum(sizes) > _GROUP_BYTES or any(isinstance(each, PartedReply) for each in replies)
