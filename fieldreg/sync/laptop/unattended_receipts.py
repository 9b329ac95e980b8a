"""Receipts of receivers, which show arrivals until head office's own reply (decision 21)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import ReplySummary
from fieldreg.keys.devices.receivers import ReceiverEntry
from fieldreg.keys.devices.trust_list import TrustList
from fieldreg.keys.signing import VerifyKey
from fieldreg.store.exchange.outbox import OwnWriter
from fieldreg.store.metadata import HEAD_OFFICE_KEY, RECEIVED_REPLY, TRUST_LIST, json_entry
from fieldreg.store.store import Store
from fieldreg.sync.codec.receipt_note import ReceiptNote
from fieldreg.sync.codec.reply_document import OfficeReply

_OWN_RECEIPTS: Final = json_entry("receipts-of-office", "{}")
"""Head office's own receipts, by writer, while others count here."""


@dataclass(frozen=True, slots=True)
class FoundNote:
    file_name: str
    sha: bytes
    note: ReceiptNote


def apply_notes(store: Store, notes: Iterable[ReceiptNote], day: str) -> ReplySummary:
    """Apply the receipts in *notes*, of which there is at least one.

    Those of another epoch or another log do not count. Raises RECEIVER_REFUSED if all are of
    revoked or expired receivers.
    """
    valid = [note for note in notes if _is_allowed(store, note, day)]
    if not valid:
        raise Problem(Code.RECEIVER_REFUSED)
    epoch = store.metadata.read(RECEIVED_REPLY)[0]
    before = _list_receipted(store)
    people = 0
    with store.transaction():
        for note in valid:
            for receipt in note.receipts if epoch in (0, note.epoch) else ():
                if store.segments.hash_at(receipt.writer, receipt.last) == receipt.hash:
                    people += store.outbox.note_receipt(receipt.writer, receipt.last)
        if before != _list_receipted(store) and not store.metadata.read(_OWN_RECEIPTS):
            store.metadata.write(_OWN_RECEIPTS, before)
    day = max(note.noted_on for note in valid)
    return ReplySummary(day, people_received=people, is_receipt=True)


def replace_by_own(store: Store, reply: OfficeReply) -> None:
    if not store.metadata.read(_OWN_RECEIPTS):
        return
    for own in store.outbox.list_writers():
        ends = (each for each in reply.receipts if each.writer == own.writer)
        confirmed = [
            end.last for end in ends if store.segments.hash_at(own.writer, end.last) == end.hash
        ]
        store.outbox.limit_receipt(own.writer, max(confirmed, default=0))
    store.metadata.delete(_OWN_RECEIPTS)


def forget_receipts(store: Store) -> None:
    """Forget receipts in the open transaction: head office lost its data."""
    store.outbox.forget_receipts()
    store.metadata.delete(_OWN_RECEIPTS)


def list_writers_to_send(store: Store) -> list[OwnWriter]:
    kept = store.metadata.read(_OWN_RECEIPTS)
    writers = store.outbox.list_writers()
    if not kept:
        return writers
    return [replace(own, receipted=kept.get(str(own.writer), 0)) for own in writers]


def _list_receipted(store: Store) -> dict[str, int]:
    return {str(own.writer): own.receipted for own in store.outbox.list_writers()}


def _is_allowed(store: Store, note: ReceiptNote, day: str) -> bool:
    office = VerifyKey(store.metadata.require(HEAD_OFFICE_KEY))
    document = store.metadata.read(TRUST_LIST)
    known = document and TrustList.from_bytes(document, office).find_receiver(note.certificate.key)
    return (known or ReceiverEntry(note.certificate)).is_at_work_on(max(day, note.noted_on))
