"""Epochs: whether what somebody holds of head office was said by this one, and not lost since.

A head office that was put back opens a higher epoch: where it can tell, at once; else when
somebody names a reply that it never gave.
"""

from fieldreg.domain.problems import Code
from fieldreg.store.metadata import ERASURE_LIST_DOUBT
from fieldreg.store.store import Store
from fieldreg.sync.codec.bundle_header import BundleHeader


def read_epoch_version(store: Store) -> tuple[int, int]:
    """Give epoch and version of head office's own *store*, as replies number them."""
    return int(store.metadata.get("epoch") or b"1"), store.devices.current_version()


def is_current(store: Store, header: BundleHeader) -> bool:
    """Tell whether the replies that *header* names were said in this epoch, and not lost since.

    One was lost where it is of a later version than this store has come to, or of one that
    this head office never had: another was here, and was put back to before then.
    """
    epoch, version = read_epoch_version(store)
    named = (header.version, header.unacknowledged_version)
    is_known = max(named) <= version and not any(
        map(store.restore_epochs.is_skipped_version, named)
    )
    return header.epoch == epoch and is_known


def raise_epoch(store: Store, header: BundleHeader) -> None:
    """Open a higher epoch where the replies that *header* names show that this store went back.

    In the open transaction. Laptops learn by it that head office knows less than it once
    receipted, and people there are told that whoever was erased since may be here again.
    """
    epoch, version = read_epoch_version(store)
    if header.epoch >= epoch and not is_current(store, header):
        store.metadata.put("epoch", str(header.epoch + 1).encode())
        store.metadata.put(ERASURE_LIST_DOUBT, f"{Code.LEDGER_BEHIND} {version}".encode())
