"""Answers: what a laptop does with what head office replies.

Nothing turns into "head office has it" here but by a receipt that names the hash this
laptop's own log has at that place.
"""

import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.log.changes import Changes, Creations
from fieldreg.domain.log.forks import list_change_contents
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import ReplySummary
from fieldreg.keys.key_pairs import DeviceKeys
from fieldreg.keys.signing import VerifyKey
from fieldreg.store.log.apply import ApplyResult
from fieldreg.store.store import Store
from fieldreg.sync.codec import bundle_codec
from fieldreg.sync.codec.bundle_codec import Bundle
from fieldreg.sync.codec.reply_document import OfficeReply
from fieldreg.sync.laptop import log_continuity
from fieldreg.sync.laptop.office_state import OfficeState
from fieldreg.sync.log import change_import
from fieldreg.sync.transports import UNREACHABLE_CODES, Transport


@dataclass(frozen=True, slots=True)
class FoundReply:
    """A reply to this laptop, or a part of one, and *name* and SHA-256 of its file."""

    file_name: str
    sha: bytes
    bundle: Bundle
    reply: OfficeReply


def find_replies(
    carrier: Transport, keys: DeviceKeys, office: VerifyKey, *, is_strict: bool = False
) -> list[FoundReply]:
    """Give every reply to this laptop on *carrier* that *office* signed; needs no store.

    *is_strict* refuses also what lies there for others.

    Raises:
        Problem: what `bundle.open_bundle` raises, where there is nothing else.
    """
    found: list[FoundReply] = []
    refused: Problem | None = None
    for offer in carrier.list_offers():
        try:
            sealed = offer.read()
            opened = bundle_codec.open_bundle(sealed, [keys.identity], trust=office)
            reply = OfficeReply.from_bytes(opened.reply)
            sha = hashlib.sha256(sealed).digest()
            found.append(FoundReply(offer.name, sha, opened, reply))
        except Problem as problem:
            if is_strict or problem.code not in _OTHERS:
                refused = problem
            if problem.code in UNREACHABLE_CODES:
                break
    if refused is not None and not found:
        raise refused
    return found


def select_new_replies(found: Sequence[FoundReply], known: Collection[bytes]) -> list[FoundReply]:
    """Give those *found* of which a part is not among those *known* by their hashes."""
    new = {_number(one.reply) for one in found if one.sha not in known}
    return [one for one in found if _number(one.reply) in new]


def apply_replies(
    store: Store, keys: DeviceKeys, found: Iterable[FoundReply], new_writer: Callable[[], int]
) -> ReplySummary:
    """Apply every reply *found*, of which there is one at least.

    Raises:
        Problem: RECEIPT_FOREIGN where the latest is refused, and ANSWER_EARLY where it is
            once head office has what goes to it now; nothing of either is applied.
    """
    # In the order in which they were composed, and within each in that of its parts.
    replies = sorted(
        ((one.bundle, one.reply) for one in found),
        key=lambda one: (*_number(one[1]), one[0].header.part),
    )
    mine = keys.signing.verify_key
    news = _apply_each(OfficeState(store), mine, replies, new_writer)
    totals = {name: sum(getattr(one, name) for one in news) for name in _ADDED_UP}
    return replace(news[-1], **totals)


def _apply_each(
    office: OfficeState,
    mine: VerifyKey,
    replies: list[tuple[Bundle, OfficeReply]],
    new_writer: Callable[[], int],
) -> list[ReplySummary]:
    """Apply *replies* one after the other, each in a transaction of its own.

    One that is refused may be older than what head office knows of us by now.
    """
    news: list[ReplySummary] = []
    refused: Problem | None = None
    for _, parts in groupby(replies, key=lambda one: _number(one[1])):
        one, refused = list(parts), None
        _follow_epoch(office, one[0][1])
        try:
            with office.store.transaction():
                news.append(_apply(office, mine, one, new_writer))
        except Problem as problem:
            if problem.code not in (Code.RECEIPT_FOREIGN, Code.ANSWER_EARLY):
                raise
            refused = problem
    if refused is not None:
        raise refused
    return news


_ADDED_UP: Final = (
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

# What lies on a stick for others, our own bundles among it.
_OTHERS: Final = frozenset({Code.NOT_FOR_US, Code.BUNDLE_NOT_OURS})


def _apply(
    office: OfficeState,
    mine: VerifyKey,
    parts: list[tuple[Bundle, OfficeReply]],
    new_writer: Callable[[], int],
) -> ReplySummary:
    """Apply one reply of as many *parts* as came, inside an open transaction.

    One that is older than what is held here says nothing new. Of an epoch that is over it
    says what head office does not know any more: its changes are taken in, and given
    back, and nothing else that it says counts.
    """
    store, reply, held = office.store, parts[0][1], office.received_version()
    is_over = reply.epoch < held[0]
    if not is_over and _number(reply) < held:
        return ReplySummary(day=reply.noted_on)
    writers = {one.writer for one in store.outbox.list_writers()}
    renamed = 0 if is_over else log_continuity.adopt_forks(store, reply, new_writer)
    received = 0 if is_over else log_continuity.apply_receipts(store, reply)
    before = _out_of_sight(store)
    # What was said before is said again where the two had come apart.
    is_again = reply.epoch == held[0] and reply.since_version < held[1]
    erased, applied = _take_in(office, parts, writers, is_again=is_again)
    if is_over:
        office.keep_outdated_changes([opened for opened, _ in parts], reply.epoch)
    else:
        _learn(office, mine, parts)
    now = _out_of_sight(store)
    return ReplySummary(
        day=reply.noted_on,
        people_received=received,
        corrections=sum(one.correction_count for one in applied),
        new_records=sum(one.record_count for one in applied),
        quarantined_count=len(store.quarantine_notices.list_open()),
        has_differences=reply.has_differences,
        renamed=renamed,
        people_gone=len(now[0] - before[0]),
        sessions_gone=len(now[1] - before[1]),
        people_erased=erased,
        people_back=len(before[0] - now[0]),
        sessions_back=len(before[1] - now[1]),
    )


def _take_in(
    office: OfficeState,
    parts: list[tuple[Bundle, OfficeReply]],
    writers: Collection[int],
    *,
    is_again: bool,
) -> tuple[int, list[ApplyResult]]:
    """Take in the changes in *parts*; give how many people orders among them erased."""
    store = office.store
    orders = Changes(tuple(_orders(parts)))
    log_continuity.check_erasure_orders(store, orders, writers)
    known = {one.id for one in store.erasures.list_orders()}
    if not known.issuperset(orders.ids()):
        office.seal_kept_replies(max(parts[0][1].epoch, office.received_version()[0]) + 1)
    # First of all: what comes with them, and what is held against it, is without whom
    # they name.
    wiped = change_import.import_changes(store, orders, change_import.refuse_none).purged
    if wiped:
        office.mark_replies_stale()
    applied = []
    for opened, _ in parts:
        for _, changes in opened.read_segments():
            log_continuity.check_own_changes(store, changes)
            applied.append(change_import.import_changes(store, changes, change_import.refuse_none))
            if is_again:
                store.recompute_created(changes)
    applied.append(change_import.retry_quarantined(store, change_import.refuse_none))
    return wiped["record"], applied


def _learn(office: OfficeState, mine: VerifyKey, parts: list[tuple[Bundle, OfficeReply]]) -> None:
    """Keep what a reply of these *parts* says of head office and of us, and the reply."""
    store, reply = office.store, parts[0][1]
    # Those kept before may be gone by an order in these. What a head office that was put
    # back still says of somebody who was erased is not kept, and will be said anew.
    office.drop_stale_replies(reply)
    clean = [opened for opened, _ in parts if not _tells_too_much(store, opened)]
    for opened in clean:
        office.keep_reply(opened, reply)
    store.bundles.note_returned(reply.returned_replies, reply.epoch)
    numbers = {opened.header.part for opened, _ in parts}
    is_whole = len(numbers) == parts[0][0].header.parts and len(clean) == len(parts)
    office.apply_reply(reply, is_whole=is_whole, mine=mine)


def _follow_epoch(office: OfficeState, reply: OfficeReply) -> None:
    """Take note that head office was put back, where *reply* is of a later epoch.

    It may know less than it once receipted, and less than it said. What it said is sealed
    to it alone until it holds that again: an order of erasure that comes with the reply
    could not make it blank, and would leave nothing to give back.

    In a transaction of its own, whatever becomes of the reply: one that is refused until
    head office has our log again must not keep us from sending that.
    """
    store = office.store
    if reply.epoch <= office.received_version()[0]:
        return
    with store.transaction():
        store.outbox.forget_receipts()
        store.metadata.put("held", f"{reply.epoch} 0".encode())
        office.seal_kept_replies(reply.epoch)


def _orders(parts: list[tuple[Bundle, OfficeReply]]) -> Iterator[Creations]:
    """Give the orders of erasure in all *parts* of a reply."""
    for opened, _ in parts:
        for _, changes in opened.read_segments():
            yield from (one for one in changes.creations if one.kind is kinds.ERASURE)


def _tells_too_much(store: Store, opened: Bundle) -> bool:
    """Tell whether *opened* says of anybody who was erased what should be blank."""
    each = ((one, store.erasures.load_orders_for(one)) for _, one in opened.read_segments())
    return any(
        dict(list_change_contents(changes)) != dict(list_change_contents(erased.redact(changes)))
        for changes, erased in each
        if erased.affects(changes)
    )


def _out_of_sight(store: Store) -> tuple[set[int], set[int]]:
    """Give the people and the sessions that are here and undone."""
    return store.undoings.list_inert(kinds.TRAINEE), store.undoings.list_inert(kinds.SESSION)


def _number(reply: OfficeReply) -> tuple[int, int]:
    return reply.epoch, reply.version
