"""Epochs: are the replies that a laptop received still known to this head office?

A restored head office opens a higher epoch: at once if it can tell, else when a laptop names an
unknown reply.
"""

from fieldreg.domain.problems import Code
from fieldreg.store.metadata import EPOCH, ERASURE_LIST_DOUBT
from fieldreg.store.store import Store
from fieldreg.sync.codec.bundle_header import BundleHeader


def read_epoch_version(store: Store) -> tuple[int, int]:
    return store.metadata.read(EPOCH), store.devices.current_version()


def is_current(store: Store, header: BundleHeader) -> bool:
    """Return whether replies named in *header* are of this epoch and still known."""
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
