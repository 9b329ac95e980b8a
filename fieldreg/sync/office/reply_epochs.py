"""Epochs: whether what somebody holds of head office was said by this one, and not lost since.

A head office that was put back opens a higher epoch: where it can tell, at once; else when
somebody names a reply that it never gave.
"""

from fieldreg.domain.problems import Code
from fieldreg.store.metadata import LEDGER_DOUBT
from fieldreg.store.store import Store
from fieldreg.sync.codec.bundle_header import Header


def state_of(store: Store) -> tuple[int, int]:
    """Give epoch and version of head office's own *store*, as replies number them."""
    return int(store.papers.get("epoch") or b"1"), store.devices.version()


def is_of_now(store: Store, header: Header) -> bool:
    """Tell whether the replies that *header* names were said in this epoch, and not lost since.

    One was lost where it is of a later version than this store has come to, or of one that
    this head office never had: another was here, and was put back to before then.
    """
    epoch, version = state_of(store)
    named = (header.version, header.unheard)
    is_known = max(named) <= version and not any(map(store.openings.have_leapt, named))
    return header.epoch == epoch and is_known


def rise(store: Store, header: Header) -> None:
    """Open a higher epoch where the replies that *header* names show that this store went back.

    In the open transaction. Laptops learn by it that head office knows less than it once
    receipted, and people there are told that whoever was erased since may be here again.
    """
    epoch, version = state_of(store)
    if header.epoch >= epoch and not is_of_now(store, header):
        store.papers.put("epoch", str(header.epoch + 1).encode())
        store.papers.put(LEDGER_DOUBT, f"{Code.LEDGER_BEHIND} {version}".encode())
