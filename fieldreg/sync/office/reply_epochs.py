"""Epochs: are the replies that a laptop received still known here, and are its records the same?

A restored head office opens a higher epoch: at once if it can tell, else when a laptop names an
unknown reply.
"""

from collections.abc import Iterable
from functools import partial

from fieldreg.domain.problems import Code
from fieldreg.store.devices.repository import Device
from fieldreg.store.metadata import EPOCH, ERASURE_LIST_DOUBT, bytes_entry, device_differs
from fieldreg.store.store import Store
from fieldreg.sync.codec.bundle_header import BundleHeader
from fieldreg.sync.log import log_receipts


def read_epoch_version(store: Store) -> tuple[int, int]:
    return store.metadata.read(EPOCH), store.devices.current_version()


def is_current(store: Store, header: BundleHeader) -> bool:
    epoch, version = read_epoch_version(store)
    versions = (header.version, header.unacknowledged_version)
    is_known = max(versions) <= version and not any(
        map(store.restore_epochs.is_skipped_version, versions)
    )
    return header.epoch == epoch and is_known


def open_epoch(store: Store, epoch: int) -> None:
    """Open a higher epoch for a restored store, in the open transaction."""
    _, version = read_epoch_version(store)
    store.metadata.write(EPOCH, epoch)
    store.metadata.write(ERASURE_LIST_DOUBT, f"{Code.ERASURE_LIST_BEHIND} {version}")


def has_diverged(store: Store, device: Device, headers: Iterable[BundleHeader]) -> bool:
    """Return whether a copy of the laptop has other records than head office knows it has.

    Only at rest: all changes of both reached the other, and none is quarantined.
    """
    writers = store.devices.list_writers(device.id)
    if device.clone_count or any(map(partial(log_receipts.list_quarantined, store), writers)):
        return False
    here = (store.seal.digest.key_id(), store.schema_version)
    reply = store.metadata.read(EPOCH), device.held_version
    told = {
        header.scope_digest
        for header in headers
        if (header.digest_key_id, header.schema) == here
        and (header.epoch, header.version) == reply
        and header.last == store.segments.last_boundary(header.writer).last
    }
    digest = store.held_digest(device.id) if told else ""
    if not digest:
        return False
    entry, differing = bytes_entry(f"diverged-{device.id}"), told - {bytes.fromhex(digest)}
    was_sent = all(each in store.metadata.read(entry) for each in differing)
    store.metadata.write(device_differs(device.id), bool(differing) and was_sent)
    if not was_sent:
        store.metadata.write(entry, b"".join(sorted(differing)))
    return not was_sent
