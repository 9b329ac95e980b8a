"""Receipts: how far head office has the logs of one laptop."""

from collections.abc import Iterator
from typing import Final

from fieldreg.domain.log.ids import LAST_NUMBER, change_id
from fieldreg.store.devices.repository import Device
from fieldreg.store.log.segments import EMPTY_LOG_HASH
from fieldreg.store.metadata import BACKED_UP_VERSION
from fieldreg.store.store import Store
from fieldreg.sync.codec.reply_document import CopiedLog, Receipt
from fieldreg.sync.log import log_position

MAX_REPORTED_QUARANTINED: Final = 1_000
"""The number of quarantined changes in a receipt; head office lists all of them."""


def list_quarantined(store: Store, writer: int) -> list[tuple[int, str]]:
    return store.bundles.list_quarantine_reasons(
        change_id(writer, 1), change_id(writer, LAST_NUMBER)
    )


def backed_up_number(store: Store, writer: int) -> int:
    return store.devices.find_last_number_at(store.metadata.read(BACKED_UP_VERSION), writer)


def list_receipts(store: Store, device: Device) -> Iterator[Receipt]:
    for writer in store.devices.list_writers(device.id):
        backed_up = backed_up_number(store, writer)
        ends = {(segment.last, segment.hash) for segment in store.segments.list_heads(writer)}
        ends |= {
            end
            for end in store.devices.list_bundle_ends(writer)
            if store.segments.is_known_hash(writer, *end)
        }
        gaps = _gaps(store, writer)
        quarantined = tuple(list_quarantined(store, writer)[:MAX_REPORTED_QUARANTINED])
        first, *others = sorted(ends) or [(0, EMPTY_LOG_HASH)]
        yield Receipt(writer, *first, gaps, quarantined, min(backed_up, first[0]))
        yield from (Receipt(writer, *end, backed_up=min(backed_up, end[0])) for end in others)


def _gaps(store: Store, writer: int) -> tuple[tuple[int, int], ...]:
    gaps = []
    after = max(
        log_position.last_known_number(store, log) for log in store.log_forks.list_logs(writer)
    )
    for row in store.bundles.list_pending(writer):
        if row.first is not None and row.first > after + 1:
            gaps.append((after + 1, row.first - 1))
        after = max(after, row.last or 0)
    return tuple(gaps)


def list_copied_logs(store: Store, device: Device) -> Iterator[CopiedLog]:
    for writer in store.devices.list_writers(device.id):
        for log in store.log_forks.list_logs(writer):
            path = tuple((fork.first, fork.stamp, fork.new_writer) for fork in log.names.path)
            ends = set(store.devices.list_bundle_ends(log.head_writer) if path else ())
            ends |= {
                (segment.last, segment.hash)
                for segment in store.segments.list_heads(log.head_writer)
                if path
            }
            for last, log_hash in sorted(ends):
                yield CopiedLog(writer, last + log.earlier_count, log_hash, path)
