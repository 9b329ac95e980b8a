"""Applies one reply of head office in steps, between which others may write.

Orders to erase, forks and receipts come with the first step; who is one, and that the reply was
received, with the last. After an interruption it is applied again from its beginning.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from fieldreg.domain import kinds
from fieldreg.domain.log.changes import Changes
from fieldreg.domain.log.forks import list_change_contents
from fieldreg.domain.orders import find_orders
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import ReplySummary
from fieldreg.keys.officer_list import SignedOrders
from fieldreg.keys.signing import VerifyKey
from fieldreg.store.log.apply import ApplyResult
from fieldreg.store.store import Store
from fieldreg.sync.codec.bundle_codec import Bundle
from fieldreg.sync.codec.reply_document import OfficeReply
from fieldreg.sync.laptop import log_continuity
from fieldreg.sync.laptop.office_state import OfficeState
from fieldreg.sync.laptop.reply_contents import ReplyContents
from fieldreg.sync.log import change_import, change_validation
from fieldreg.sync.log.change_import import RefusalCheck


@dataclass(slots=True)
class ReplyApplication:
    """*summary* is complete after the last of `steps`.

    An older reply is ignored. Of a past epoch only the changes count, which head office lost: they
    are applied and returned.
    """

    office: OfficeState
    device_key: VerifyKey
    contents: ReplyContents
    new_writer: Callable[[], int]
    summary: ReplySummary = field(init=False)
    _refuse: RefusalCheck = change_import.refuse_none
    _is_over: bool = False
    _is_again: bool = False
    _applied: list[ApplyResult] = field(default_factory=list)
    _unclean: set[int] = field(default_factory=set)
    """The numbers of parts with values that an order erased."""

    def steps(self) -> Iterator[None]:
        """Run inside open transactions, of which one may end at each yield."""
        reply, received = self.contents.reply, self.office.received_version()
        self.summary = ReplySummary(day=reply.noted_on)
        self._is_over = reply.epoch < received[0]
        # Head office sends everything again after the two had diverged.
        self._is_again = reply.epoch == received[0] and reply.since_version < received[1]
        if not self._is_over and reply.position < received:
            return
        inert = _list_inert(self.office.store)
        receipted, renamed, erased = self._begin(reply)
        yield
        for opened, changes in self.contents.list_pieces():
            self._import(opened, changes)
            yield
        self._end(reply)
        now = _list_inert(self.office.store)
        self.summary = ReplySummary(
            day=reply.noted_on,
            people_received=receipted,
            corrections=sum(result.correction_count for result in self._applied),
            new_records=sum(result.record_count for result in self._applied),
            quarantined_count=len(self.office.store.quarantine_notices.list_open()),
            has_differences=reply.has_differences,
            renamed=renamed,
            people_gone=len(now[0] - inert[0]),
            sessions_gone=len(now[1] - inert[1]),
            people_erased=erased,
            people_back=len(inert[0] - now[0]),
            sessions_back=len(inert[1] - now[1]),
        )

    def _begin(self, reply: OfficeReply) -> tuple[int, int, int]:
        """Return the numbers of people receipted, of own changes renamed and of people erased.

        Raises RECEIPT_FOREIGN, ANSWER_EARLY.
        """
        office, store, contents = self.office, self.office.store, self.contents
        writers = {own.writer for own in store.outbox.list_writers()}
        signed = office.read_signed_orders(reply)
        if signed is not None:
            self._refuse = partial(_refuse_unsigned, signed)
        renamed = receipted = 0
        if not self._is_over:
            renamed = _adopt_forks(store, signed, reply, self.new_writer)
            receipted = log_continuity.apply_receipts(store, reply)
        erased = self._import_orders(reply, writers)
        for changes in contents.own:
            log_continuity.check_own_changes(store, changes)
        if self._is_over:
            office.keep_outdated_changes([opened for opened, _ in contents.parts], reply.epoch)
        return receipted, renamed, erased

    def _import_orders(self, reply: OfficeReply, writers: Collection[int]) -> int:
        """Import the orders before the changes that they redact; return how many were erased."""
        office, store = self.office, self.office.store
        orders = self.contents.orders
        orders = change_validation.exclude_changes(orders, self._refuse(orders))
        log_continuity.check_erasure_orders(store, orders, writers)
        known = {order.id for order in store.erasures.list_orders()}
        if not known.issuperset(orders.ids()):
            office.seal_kept_replies(max(reply.epoch, office.received_version()[0]) + 1)
        purged = change_import.import_changes(store, orders, self._refuse).purged
        if purged:
            office.mark_replies_stale()
        return purged["record"]

    def _import(self, opened: Bundle, changes: Changes) -> None:
        store = self.office.store
        if _has_erased_values(store, changes):
            self._unclean.add(opened.header.part)
        self._applied.append(change_import.import_changes(store, changes, self._refuse))
        if self._is_again:
            store.recompute_created(changes)

    def _end(self, reply: OfficeReply) -> None:
        self._applied += change_import.retry_quarantined(self.office.store, self._refuse)
        if not self._is_over:
            self._keep_parts(reply, [opened for opened, _ in self.contents.parts])

    def _keep_parts(self, reply: OfficeReply, parts: Sequence[Bundle]) -> None:
        office = self.office
        # An order in these parts may remove earlier kept replies. A part of a restored head
        # office that still contains an erased person is not kept, and will be sent again.
        office.drop_stale_replies(reply)
        clean = [opened for opened in parts if opened.header.part not in self._unclean]
        for opened in clean:
            office.keep_reply(opened, reply)
        office.store.bundles.note_returned(reply.returned_replies, reply.epoch)
        numbers = {opened.header.part for opened in parts}
        is_whole = len(numbers) == parts[0].header.parts and len(clean) == len(parts)
        office.apply_reply(reply, is_whole=is_whole, device_key=self.device_key)


def _adopt_forks(
    store: Store, signed: SignedOrders | None, reply: OfficeReply, new_writer: Callable[[], int]
) -> int:
    """Adopt fork names; return the number of renamed own changes.

    Raises RECEIPT_FOREIGN if with them an order would name other changes than an officer signed.
    """
    has_forks = signed is not None and bool(reply.forks or reply.copied_logs)
    before = set(store.erasures.find_standing_orders()) if has_forks else set()
    renamed = log_continuity.adopt_forks(store, reply, new_writer)
    if signed is not None and has_forks:
        changed = set(store.erasures.find_standing_orders()) - before
        if not all(map(signed.covers, changed)):
            raise Problem(Code.RECEIPT_FOREIGN)
    return renamed


def _refuse_unsigned(signed: SignedOrders, changes: Changes) -> Mapping[int, Code]:
    unsigned = (order for order in find_orders(changes) if not signed.covers(order))
    return {order.change: Code.ORDER_UNSIGNED for order in unsigned}


def _has_erased_values(store: Store, changes: Changes) -> bool:
    erased = store.erasures.load_orders_for(changes)
    return erased.affects(changes) and _contents(changes) != _contents(erased.redact(changes))


def _contents(changes: Changes) -> dict[int, object]:
    return dict(list_change_contents(changes))


def _list_inert(store: Store) -> tuple[set[int], set[int]]:
    return store.undoings.list_inert(kinds.TRAINEE), store.undoings.list_inert(kinds.SESSION)
