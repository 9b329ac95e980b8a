"""The single file: a bundle for a message, a disc, or whatever else carries a file.

It is written with the same care as on a stick, under the name a person chose, and takes
the place of a file of that name only once it is proven.  A file that a person points at
is offered whatever it is; `bundle` says what is wrong with it.
"""

from collections.abc import Collection
from pathlib import Path
from typing import Final

from fieldreg.domain.sync.exchange import IsCancelled, OnExchangeProgress
from fieldreg.sync.transports import MAX_SEALED_BYTES, OfferedFile
from fieldreg.sync.transports.disk_access import RetryingDisk
from fieldreg.sync.transports.verified_write import remove_unfinished, write_verified


class FileTransport:
    """A carrier that is one file, there already or yet to be written."""

    can_take_replies: Final = False
    is_access_controlled: Final = False

    def __init__(self, path: Path, disk: RetryingDisk) -> None:
        self._path = path.resolve()
        self._disk = disk

    def list_offers(self) -> list[OfferedFile]:
        """Offer the file; see `Transport.offers`."""
        return [OfferedFile(self._path.name, self._disk.file_size(self._path), self._read)]

    def deliver(
        self,
        sealed: bytes,
        on_step: OnExchangeProgress,
        is_cancelled: IsCancelled,
        *,
        older: Collection[bytes] = (),
        to: str = "",
    ) -> str:
        """Write *sealed* and make sure that it is there; see `Transport.leave`."""
        del older, to  # one file is all there is room for
        self._disk.require_folder(self._path.parent)
        write_verified(self._disk, self._path, sealed, on_step=on_step, is_cancelled=is_cancelled)
        return self._path.name

    def list_delivered(self) -> None:
        """Give none; see `Transport.standing`."""

    def remove_unfinished(self, digests: Collection[bytes]) -> None:
        """Remove what was left half written; see `Transport.clear_unfinished`."""
        remove_unfinished(self._disk, self._path.parent, digests)

    def remove_received(self, name: str) -> bool:
        """Keep it; see `Transport.release`."""
        del name
        return False

    def remove(self, name: str) -> None:
        """Remove the file; see `Transport.remove`."""
        self._disk.remove(self._path.with_name(name))

    def close(self) -> None:
        """Do nothing: nothing is held open."""

    def releases(self) -> None:
        """Give none: one file is all there is room for."""

    def free_bytes(self) -> int:
        """Tell how much room there is said to be beside the file."""
        return self._disk.free_bytes(self._path.parent)

    def _read(self) -> bytes:
        return self._disk.read_beginning(self._path, MAX_SEALED_BYTES + 1)
