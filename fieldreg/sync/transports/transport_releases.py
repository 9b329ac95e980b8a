"""Shelves: where carriers keep the files of releases, which are no secret.

A file is told by its size and hash, whatever it is called. On a stick it has a name that
no system starts by a click, and is written with the care that bundles get; a hub has one
box for everybody. A stick keeps room for what matters more.
"""

import hashlib
from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import (
    ExchangePhase,
    ExchangeProgress,
    IsCancelled,
    OnExchangeProgress,
)
from fieldreg.domain.sync.release_files import ReleaseFile
from fieldreg.services.host.atomic_write import disk_problem
from fieldreg.sync.transports.disk_access import RetryingDisk
from fieldreg.sync.transports.hub_mailbox import SHARED_BOX, Mailbox, MailboxRoute
from fieldreg.sync.transports.verified_write import (
    MAX_LISTED_FILES,
    file_stem,
    is_unfinished,
    remove_unfinished,
    write_pieces_verified,
)

RELEASE_SUFFIX: Final = ".frr"
RESERVED_BYTES: Final = 64 << 20
"""So much is left free on a stick, for bundles and replies of a long time, and on a laptop
beside its register."""

_PIECE_BYTES: Final = 1 << 16


class FolderReleases:
    """The shelf that is a stick, or any folder."""

    def __init__(self, folder: Path, disk: RetryingDisk, seat: str) -> None:
        self._folder, self._disk, self._seat = folder, disk, seat

    def put(
        self, file: Path, goods: ReleaseFile, on_step: OnExchangeProgress, is_cancelled: IsCancelled
    ) -> None:
        """Write *goods* there unless they are; see `Shelf.put`."""
        remove_unfinished(self._disk, self._folder, {goods.sha}, seat=self._seat)
        if any(self._of(goods, is_cancelled)):
            return
        if self._disk.free_bytes(self._folder) < goods.size_bytes + RESERVED_BYTES:
            raise Problem(Code.RELEASE_NO_ROOM)
        write_pieces_verified(
            self._disk,
            self._folder / _name(goods),
            read_pieces(file, goods),
            goods.size_bytes,
            goods.sha,
            on_step=on_step,
            is_cancelled=is_cancelled,
            seat=self._seat,
        )

    def remove_former(self, former: Collection[ReleaseFile]) -> None:
        """Remove *former* goods; see `Shelf.clear`."""
        remove_unfinished(self._disk, self._folder, {one.sha for one in former}, seat=self._seat)
        with suppress(Problem):
            for one in former:
                for name in self._of(one, lambda: False):
                    self._disk.remove(self._folder / name)

    def fetch(
        self, goods: ReleaseFile, part: Path, on_step: OnExchangeProgress, is_cancelled: IsCancelled
    ) -> None:
        """Copy *goods* from there; see `Shelf.fetch`."""
        self._disk.require_folder(self._folder)
        name = next(self._of(goods, is_cancelled), None)
        if name is None:
            raise Problem(self._why_not(goods))
        done = 0
        with part.open("wb") as file:
            # One more than there should be, so that what grew meanwhile is found out.
            for piece in self._disk.read_pieces(self._folder / name, goods.size_bytes + 1):
                file.write(piece)
                done += len(piece)
                report_progress(goods, on_step, is_cancelled, done)

    def _of(self, goods: ReleaseFile, is_cancelled: IsCancelled) -> Iterator[str]:
        """Give what the files there are called that are *goods*."""

        def go_on(_done: int) -> None:
            if is_cancelled():
                raise Problem(Code.CANCELLED)

        for name, size, _ in self._disk.list_files(self._folder, MAX_LISTED_FILES):
            if size == goods.size_bytes and not is_unfinished(name):
                digest = self._disk.digest(self._folder / name, size + 1, go_on)
                if digest == goods.sha:
                    yield name

    def _why_not(self, goods: ReleaseFile) -> Code:
        """Say what the file is that has the name of *goods* and is not they."""
        for name, size, _ in self._disk.list_files(self._folder, MAX_LISTED_FILES):
            if name.lower().startswith(file_stem(goods.sha)):
                is_short = is_unfinished(name) or size < goods.size_bytes
                return Code.RELEASE_UNFINISHED if is_short else Code.RELEASE_ALTERED
        return Code.RELEASE_NOT_HERE


class MailboxReleases:
    """The shelf of a mailbox where it stands; laptops fetch from the hub that serves it."""

    def __init__(self, mailbox: Mailbox) -> None:
        self._box = mailbox.box(MailboxRoute.RELEASES, SHARED_BOX)

    def put(
        self, file: Path, goods: ReleaseFile, on_step: OnExchangeProgress, is_cancelled: IsCancelled
    ) -> None:
        """Put *goods* into it unless they are there; see `Shelf.put`."""
        del on_step
        sha, place = goods.sha.hex(), 0
        if self._box.begin_upload(sha, goods.size_bytes).is_whole:
            return
        for piece in read_pieces(file, goods):
            if is_cancelled():
                raise Problem(Code.CANCELLED)
            self._box.append(sha, place, piece)
            place += len(piece)
        self._box.finish_upload(sha, goods.size_bytes)

    def remove_former(self, former: Collection[ReleaseFile]) -> None:
        """Remove *former* goods; see `Shelf.clear`."""
        with suppress(Problem):
            for one in former:
                self._box.remove(one.sha.hex())

    def fetch(
        self, goods: ReleaseFile, part: Path, on_step: OnExchangeProgress, is_cancelled: IsCancelled
    ) -> None:
        """Give none: head office reads no release from a mailbox."""
        del goods, part, on_step, is_cancelled
        raise Problem(Code.RELEASE_NOT_HERE)


def read_pieces(
    file: Path, goods: ReleaseFile, place: int = 0, piece_bytes: int = _PIECE_BYTES
) -> Iterator[bytes]:
    """Give *goods* from *file*, from byte *place* on.

    Raises:
        Problem: RELEASE_ALTERED at the end, where the file is read from its beginning and
            is not they; DISK_FAILED.
    """
    digest, left = hashlib.sha256(), goods.size_bytes - place
    try:
        with file.open("rb") as source:
            source.seek(place)
            while left and (piece := source.read(min(left, piece_bytes))):
                left -= len(piece)
                digest.update(piece)
                yield piece
    except OSError as error:
        raise disk_problem(error) from None
    if left or (not place and digest.digest() != goods.sha):
        raise Problem(Code.RELEASE_ALTERED)


def report_progress(
    goods: ReleaseFile, on_step: OnExchangeProgress, is_cancelled: IsCancelled, done: int
) -> None:
    """Tell how much of *goods* is *done*, in bytes.

    Raises:
        Problem: CANCELLED where that is wished.
    """
    on_step(ExchangeProgress(ExchangePhase.WRITING, done, goods.size_bytes))
    if is_cancelled():
        raise Problem(Code.CANCELLED)


def _name(goods: ReleaseFile) -> str:
    return file_stem(goods.sha) + RELEASE_SUFFIX
