"""Finds head office's replies to a laptop, and applies them one after the other."""

import hashlib
import time
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from typing import Final
from weakref import WeakSet

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import ReplySummary
from fieldreg.domain.sync.tasks import Task, await_io, let_others_work
from fieldreg.keys.key_pairs import DeviceKeys
from fieldreg.keys.signing import VerifyKey
from fieldreg.store.metadata import RECEIVED_REPLY
from fieldreg.store.store import Store, in_short_steps
from fieldreg.sync.codec import bundle_codec, receipt_note
from fieldreg.sync.codec.bundle_codec import Bundle
from fieldreg.sync.codec.receipt_note import ReceiptNote
from fieldreg.sync.codec.reply_document import OfficeReply
from fieldreg.sync.laptop import unattended_receipts
from fieldreg.sync.laptop.office_state import OfficeState
from fieldreg.sync.laptop.reply_application import ReplyApplication
from fieldreg.sync.laptop.reply_contents import ReplyContents
from fieldreg.sync.laptop.unattended_receipts import FoundNote
from fieldreg.sync.transports.transport import UNREACHABLE_CODES, Transport

_in_use: Final = WeakSet[Store]()
"""The stores to which replies are being applied."""
_PAUSE_S: Final = 0.05


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
    new = {part.reply.position for part in found if part.sha not in known}
    return [part for part in found if part.reply.position in new]


def apply_replies(
    store: Store, keys: DeviceKeys, found: Iterable[FoundReply], new_writer: Callable[[], int]
) -> Task[ReplySummary]:
    """Apply every reply in *found*, which has at least one, after those that another task applies.

    Raises RECEIPT_FOREIGN if the latest is refused; ANSWER_EARLY if it can be applied once head
    office has the changes that are sent now. Nothing of it is applied. Closed at another yield,
    some of it is, and it can be applied again.
    """
    while store in _in_use:
        yield from await_io(partial(time.sleep, _PAUSE_S))
    _in_use.add(store)
    try:
        # In the order in which they were composed, and each in the order of its parts.
        replies = sorted(
            ((part.bundle, part.reply) for part in found),
            key=lambda part: (*part[1].position, part[0].header.part),
        )
        summaries = yield from _apply_each(
            OfficeState(store), keys.signing.verify_key, replies, new_writer
        )
    finally:
        _in_use.discard(store)
    totals = {name: sum(getattr(summary, name) for summary in summaries) for name in _SUMMED_FIELDS}
    return replace(summaries[-1], **totals)


def _apply_each(
    office: OfficeState,
    device_key: VerifyKey,
    replies: list[tuple[Bundle, OfficeReply]],
    new_writer: Callable[[], int],
) -> Task[list[ReplySummary]]:
    summaries: list[ReplySummary] = []
    refused: Problem | None = None
    for _, group in groupby(replies, key=lambda part: part[1].position):
        parts, refused = list(group), None
        own = {own.writer for own in office.store.outbox.list_writers()}
        writers = own | {names[-1] for copy in parts[0][1].copied_logs for names in copy.forks}
        contents = yield from await_io(partial(ReplyContents.read, parts, writers))
        _follow_epoch(office, contents.reply)
        application = ReplyApplication(office, device_key, contents, new_writer)
        try:
            for _ in in_short_steps(office.store, application.steps()):
                yield let_others_work
        except Problem as problem:
            if problem.code not in (Code.RECEIPT_FOREIGN, Code.ANSWER_EARLY):
                raise
            refused = problem
        else:
            summaries.append(application.summary)
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


def _follow_epoch(office: OfficeState, reply: OfficeReply) -> None:
    store = office.store
    if reply.epoch <= office.received_version()[0]:
        return
    with store.transaction():
        unattended_receipts.forget_receipts(store)
        store.metadata.write(RECEIVED_REPLY, (reply.epoch, 0))
        office.seal_kept_replies(reply.epoch)
