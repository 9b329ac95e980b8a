"""Epochs: are the replies that a laptop received still known here, and are its records the same?

A restored head office opens a higher epoch: at once if it can tell, else when a laptop names an
unknown reply.
"""

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


def has_diverged(store: Store, device: Device, header: BundleHeader) -> bool:
    """Return whether the laptop's records differ from those that head office knows it has.

    Only at rest: all changes of both reached the other, and none is quarantined.
    """
    writers = store.devices.list_writers(device.id)
    is_at_rest = (
        header.digest_key_id == store.seal.digest.key_id()
        and header.schema == store.schema_version
        and (header.epoch, header.version) == (store.metadata.read(EPOCH), device.held_version)
        and header.last == store.segments.last_boundary(header.writer).last
        and not device.clone_count
        and not any(map(partial(log_receipts.list_quarantined, store), writers))
    )
    if not is_at_rest:
        return False
    digest = store.held_digest(device.id)
    if not digest:
        return False
    entry, scope_digest = bytes_entry(f"diverged-{device.id}"), header.scope_digest
    differs = bytes.fromhex(digest) != scope_digest
    was_sent = store.metadata.read(entry) == scope_digest
    store.metadata.write(device_differs(device.id), differs and was_sent)
    if not differs or was_sent:
        return False
    store.metadata.write(entry, scope_digest)
    return True
