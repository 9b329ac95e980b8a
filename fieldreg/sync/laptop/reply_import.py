"""Imports head office's replies on a laptop."""

import hashlib
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.log.changes import Changes, Creations
from fieldreg.domain.log.forks import list_change_contents
from fieldreg.domain.orders import find_orders
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import ReplySummary
from fieldreg.keys.key_pairs import DeviceKeys
from fieldreg.keys.officer_list import SignedOrders
from fieldreg.keys.signing import VerifyKey
from fieldreg.store.log.apply import ApplyResult
from fieldreg.store.metadata import RECEIVED_REPLY
from fieldreg.store.store import Store
from fieldreg.sync.codec import bundle_codec, receipt_note
from fieldreg.sync.codec.bundle_codec import Bundle
from fieldreg.sync.codec.receipt_note import ReceiptNote
from fieldreg.sync.codec.reply_document import OfficeReply
from fieldreg.sync.laptop import log_continuity, unattended_receipts
from fieldreg.sync.laptop.office_state import OfficeState
from fieldreg.sync.laptop.unattended_receipts import FoundNote
from fieldreg.sync.log import change_import, change_validation
from fieldreg.sync.transports.transport import UNREACHABLE_CODES, Transport


@dataclass(frozen=True, slots=True)
class FoundReply:
    file_name: str
    sha: bytes
    bundle: Bundle
    reply: OfficeReply


def find_replies(
    transport: Transport, keys: DeviceKeys, office: VerifyKey, *, is_strict: bool = False
) -> tuple[list[FoundReply], list[FoundNote]]:
    """Return the replies to this laptop that *office* signed, and notes of certified receivers.

    Needs no store. *is_strict* also reports files for others. Raises as `bundle_codec.open_bundle`,
    if there is no reply.
    """
    found: list[FoundReply] = []
    notes: list[FoundNote] = []
    refused: Problem | None = None
    for offer in transport.list_offers():
        try:
            sealed = offer.read()
            sha = hashlib.sha256(sealed).digest()
            content = bundle_codec.unseal(sealed, [keys.identity])
            if content.startswith(receipt_note.MAGIC):
                note = ReceiptNote.from_content(content, office)
                notes.append(FoundNote(offer.name, sha, note))
                continue
            opened = bundle_codec.open_content(content, [keys.identity], trust=office)
            reply = OfficeReply.from_bytes(opened.reply)
            found.append(FoundReply(offer.name, sha, opened, reply))
        except Problem as problem:
            if is_strict or problem.code not in _NOT_FOR_US_CODES:
                refused = problem
            if problem.code in UNREACHABLE_CODES:
                break
    if refused is not None and not found and not notes:
        raise refused
    return found, notes


def select_new_replies(found: Sequence[FoundReply], known: Collection[bytes]) -> list[FoundReply]:
    new = {_version(part.reply) for part in found if part.sha not in known}
    return [part for part in found if _version(part.reply) in new]


def apply_replies(
    store: Store, keys: DeviceKeys, found: Iterable[FoundReply], new_writer: Callable[[], int]
) -> ReplySummary:
    """Apply every reply in *found*, which has at least one.

    Raises RECEIPT_FOREIGN if the latest is refused; ANSWER_EARLY if it can be applied once head
    office has the changes that are sent now. Nothing of it is applied.
    """
    # In the order in which they were composed, and each in the order of its parts.
    replies = sorted(
        ((part.bundle, part.reply) for part in found),
        key=lambda part: (*_version(part[1]), part[0].header.part),
    )
    device_key = keys.signing.verify_key
    summaries = _apply_each(OfficeState(store), device_key, replies, new_writer)
    totals = {name: sum(getattr(summary, name) for summary in summaries) for name in _SUMMED_FIELDS}
    return replace(summaries[-1], **totals)


def _apply_each(
    office: OfficeState,
    device_key: VerifyKey,
    replies: list[tuple[Bundle, OfficeReply]],
    new_writer: Callable[[], int],
) -> list[ReplySummary]:
    summaries: list[ReplySummary] = []
    refused: Problem | None = None
    for _, parts in groupby(replies, key=lambda part: _version(part[1])):
        reply_parts, refused = list(parts), None
        _follow_epoch(office, reply_parts[0][1])
        try:
            with office.store.transaction():
                summaries.append(_apply(office, device_key, reply_parts, new_writer))
        except Problem as problem:
            if problem.code not in (Code.RECEIPT_FOREIGN, Code.ANSWER_EARLY):
                raise
            refused = problem
    if refused is not None:
        raise refused
    return summaries


_SUMMED_FIELDS: Final = (
    "people_received",
    "corrections",
    "new_records",
    "renamed",
    "people_erased",
    "people_gone",
    "sessions_gone",
    "people_back",
    "sessions_back",
)

# Files for others, among them our own bundles.
_NOT_FOR_US_CODES: Final = frozenset({Code.NOT_FOR_US, Code.BUNDLE_NOT_OURS})


def _apply(
    office: OfficeState,
    device_key: VerifyKey,
    parts: list[tuple[Bundle, OfficeReply]],
    new_writer: Callable[[], int],
) -> ReplySummary:
    """Apply one reply with the *parts* that came, inside an open transaction.

    An older reply is ignored. Of a past epoch only the changes count, which head office lost: they
    are applied and returned.
    """
    store, reply, received = office.store, parts[0][1], office.received_version()
    is_over = reply.epoch < received[0]
    if not is_over and _version(reply) < received:
        return ReplySummary(day=reply.noted_on)
    writers = {own.writer for own in store.outbox.list_writers()}
    signed = office.read_signed_orders(reply)
    renamed = 0 if is_over else _adopt_forks(store, signed, reply, new_writer)
    received_count = 0 if is_over else log_continuity.apply_receipts(store, reply)
    before = _list_inert(store)
    erased, applied = _import_parts(office, parts, writers, signed)
    if is_over:
        office.keep_outdated_changes([opened for opened, _ in parts], reply.epoch)
    else:
        _keep_parts(office, device_key, parts)
    now = _list_inert(store)
    return ReplySummary(
        day=reply.noted_on,
        people_received=received_count,
        corrections=sum(result.correction_count for result in applied),
        new_records=sum(result.record_count for result in applied),
        quarantined_count=len(store.quarantine_notices.list_open()),
        has_differences=reply.has_differences,
        renamed=renamed,
        people_gone=len(now[0] - before[0]),
        sessions_gone=len(now[1] - before[1]),
        people_erased=erased,
        people_back=len(before[0] - now[0]),
        sessions_back=len(before[1] - now[1]),
    )


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


def _import_parts(
    office: OfficeState,
    parts: list[tuple[Bundle, OfficeReply]],
    writers: Collection[int],
    signed: SignedOrders | None,
) -> tuple[int, list[ApplyResult]]:
    store, reply, received = office.store, parts[0][1], office.received_version()
    # Head office sends everything again after the two had diverged.
    is_again = reply.epoch == received[0] and reply.since_version < received[1]
    refuse = change_import.refuse_none if signed is None else partial(_refuse_unsigned, signed)
    orders, people = _read_orders(parts)
    orders = change_validation.exclude_changes(orders, refuse(orders))
    log_continuity.check_erasure_orders(store, orders, writers)
    known = {order.id for order in store.erasures.list_orders()}
    if not known.issuperset(orders.ids()):
        office.seal_kept_replies(max(reply.epoch, received[0]) + 1)
    # Orders first: the changes that follow, and those compared with them, are redacted.
    purged = change_import.import_changes(store, orders, refuse).purged
    if purged:
        office.mark_replies_stale()
    applied = []
    with store.people.adding(people):
        for opened, _ in parts:
            for _, changes in opened.read_segments():
                log_continuity.check_own_changes(store, changes)
                applied.append(change_import.import_changes(store, changes, refuse))
                if is_again:
                    store.recompute_created(changes)
    applied += change_import.retry_quarantined(store, refuse)
    return purged["record"], applied


def _refuse_unsigned(signed: SignedOrders, changes: Changes) -> Mapping[int, Code]:
    unsigned = (order for order in find_orders(changes) if not signed.covers(order))
    return {order.change: Code.ORDER_UNSIGNED for order in unsigned}


def _keep_parts(
    office: OfficeState, device_key: VerifyKey, parts: list[tuple[Bundle, OfficeReply]]
) -> None:
    store, reply = office.store, parts[0][1]
    # An order in these parts may remove earlier kept replies. A part of a restored head
    # office that still contains an erased person is not kept, and will be sent again.
    office.drop_stale_replies(reply)
    clean = [opened for opened, _ in parts if not _contains_erased(store, opened)]
    for opened in clean:
        office.keep_reply(opened, reply)
    store.bundles.note_returned(reply.returned_replies, reply.epoch)
    numbers = {opened.header.part for opened, _ in parts}
    is_whole = len(numbers) == parts[0][0].header.parts and len(clean) == len(parts)
    office.apply_reply(reply, is_whole=is_whole, device_key=device_key)


def _follow_epoch(office: OfficeState, reply: OfficeReply) -> None:
    store = office.store
    if reply.epoch <= office.received_version()[0]:
        return
    with store.transaction():
        unattended_receipts.forget_receipts(store)
        store.metadata.write(RECEIVED_REPLY, (reply.epoch, 0))
        office.seal_kept_replies(reply.epoch)


def _read_orders(parts: list[tuple[Bundle, OfficeReply]]) -> tuple[Changes, int]:
    """Return the erasure orders, and how many people come with them."""
    orders, people = list[Creations](), 0
    for opened, _ in parts:
        for _, changes in opened.read_segments():
            orders += [some for some in changes.creations if some.kind is kinds.ERASURE]
            people += len(changes.created(kinds.TRAINEE))
    return Changes(tuple(orders)), people


def _contains_erased(store: Store, opened: Bundle) -> bool:
    segments = (
        (changes, store.erasures.load_orders_for(changes)) for _, changes in opened.read_segments()
    )
    return any(
        dict(list_change_contents(changes)) != dict(list_change_contents(erased.redact(changes)))
        for changes, erased in segments
        if erased.affects(changes)
    )


def _list_inert(store: Store) -> tuple[set[int], set[int]]:
    return store.undoings.list_inert(kinds.TRAINEE), store.undoings.list_inert(kinds.SESSION)


def _version(reply: OfficeReply) -> tuple[int, int]:
    return reply.epoch, reply.version
