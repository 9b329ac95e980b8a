"""The single file: a bundle for a message, a disc, or whatever else carries a file.

It is written with the same care as on a stick, under the name a person chose, and takes
the place of a file of that name only once it is proven.  A file that a person points at
is offered whatever it is; `bundle` says what is wrong with it.
"""

from collections.abc import Collection
from pathlib import Path
from typing import Final

from fieldreg.domain.sync.exchange import IsCancelled, OnStep
from fieldreg.sync.transports import MOST_SEALED_BYTES, Offer
from fieldreg.sync.transports.disk_access import Disk
from fieldreg.sync.transports.verified_write import clear_unfinished, write_checked


class SingleFile:
    """A carrier that is one file, there already or yet to be written."""

    takes_replies: Final = False
    turns_away: Final = False

    def __init__(self, path: Path, disk: Disk) -> None:
        self._path = path.resolve()
        self._disk = disk

    def offers(self) -> list[Offer]:
        """Offer the file; see `Transport.offers`."""
        return [Offer(self._path.name, self._disk.size(self._path), self._read)]

    def leave(
        self,
        sealed: bytes,
        on_step: OnStep,
        is_cancelled: IsCancelled,
        *,
        older: Collection[bytes] = (),
        to: str = "",
    ) -> str:
        """Write *sealed* and make sure that it is there; see `Transport.leave`."""
        del older, to  # one file is all there is room for
        self._disk.insist_on_folder(self._path.parent)
        write_checked(
            self._disk,
            self._path,
            sealed,
            on_step=on_step,
            is_cancelled=is_cancelled,
        )
        return self._path.name

    def standing(self) -> None:
        """Give none; see `Transport.standing`."""

    def clear_unfinished(self, digests: Collection[bytes]) -> None:
        """Remove what was left half written; see `Transport.clear_unfinished`."""
        clear_unfinished(self._disk, self._path.parent, digests)

    def release(self, name: str) -> bool:
        """Keep it; see `Transport.release`."""
        del name
        return False

    def remove(self, name: str) -> None:
        """Remove the file; see `Transport.remove`."""
        self._disk.remove(self._path.with_name(name))

    def close(self) -> None:
        """Do nothing: nothing is held open."""

    def shelf(self) -> None:
        """Give none: one file is all there is room for."""

    def free_bytes(self) -> int:
        """Tell how much room there is said to be beside the file."""
        return self._disk.free_bytes(self._path.parent)

    def _read(self) -> bytes:
        return self._disk.beginning(self._path, MOST_SEALED_BYTES + 1)
