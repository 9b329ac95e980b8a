"""The folder: a stick, a shared disk, or what some cloud keeps the same everywhere.

Bundles are told from everything else by how they begin, never by their name, so
``copy (2)`` and ``BUNDLE~1`` are found and a foreign file is never touched (faults 20,
21).  Only the folder itself is looked through, not what lies deeper.
"""

import hashlib
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import IsCancelled, OnExchangeProgress
from fieldreg.sync.codec.bundle_codec import AGE_HEADER
from fieldreg.sync.transports import MAX_SEALED_BYTES, OfferedFile
from fieldreg.sync.transports.disk_access import RetryingDisk
from fieldreg.sync.transports.transport_releases import FolderReleases
from fieldreg.sync.transports.verified_write import (
    MAX_LISTED_FILES,
    file_stem,
    is_unfinished,
    remove_unfinished,
    write_verified,
)

BUNDLE_SUFFIX: Final = ".frb"


class FolderTransport:
    """A carrier that is one folder.

    *seat* tells this installation from others that seal the same, as `Engine.seat` does.
    One that *stays* goes from nobody's hand to anybody's, as a stick does.
    """

    can_take_replies: Final = True
    is_access_controlled: Final = False

    def __init__(
        self, path: Path, disk: RetryingDisk, seat: str = "", *, stays: bool = False
    ) -> None:
        self._path, self._disk = path, disk
        self._seat, self._stays = seat, stays
        self._found: dict[bytes, list[str]] | None = None

    def list_offers(self) -> list[OfferedFile]:
        """Look for sealed files; see `Transport.offers`."""
        self._disk.require_folder(self._path)
        return [
            OfferedFile(one.name, one.size_bytes, partial(self._read, one.name))
            for one in self._disk.list_files(self._path, MAX_LISTED_FILES)
            if is_plausible_size(one.size_bytes) and is_sealed(self._disk, self._path / one.name)
        ]

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
        del to  # everybody's lie side by side, and only whom it is for can open one
        self._disk.require_folder(self._path)
        target = self._path / (file_stem(hashlib.sha256(sealed).digest()) + BUNDLE_SUFFIX)
        write_verified(
            self._disk, target, sealed, on_step=on_step, is_cancelled=is_cancelled, seat=self._seat
        )
        # The new one is safe: an older one that cannot be removed does no harm.
        if older:
            with suppress(Problem):
                self._remove_all(older)
        return target.name

    def list_delivered(self) -> frozenset[bytes] | None:
        """Give what waits in one that stays; see `Transport.standing`."""
        if not self._stays:
            return None
        there = set()
        for offer in self.list_offers():
            with suppress(Problem):  # what went meanwhile, or cannot be read, does not stand
                if not is_unfinished(offer.name):
                    there.add(hashlib.sha256(offer.read()).digest())
        return frozenset(there)

    def remove_unfinished(self, digests: Collection[bytes]) -> None:
        """Remove what was left half written; see `Transport.clear_unfinished`."""
        remove_unfinished(self._disk, self._path, digests, seat=self._seat)

    def remove_received(self, name: str) -> bool:
        """Keep it; see `Transport.release`."""
        del name
        return False

    def remove(self, name: str) -> None:
        """Remove the file that was offered as *name*; see `Transport.remove`."""
        self._disk.remove(self._path / name)

    def close(self) -> None:
        """Do nothing: nothing is held open."""

    def releases(self) -> FolderReleases:
        """Give where releases lie here."""
        return FolderReleases(self._path, self._disk, self._seat)

    def free_bytes(self) -> int:
        """Tell how much the carrier says it has room for."""
        self._disk.require_folder(self._path)
        return self._disk.free_bytes(self._path)

    def _read(self, name: str) -> bytes:
        # One more than may be, so that what grew meanwhile is found out by its size.
        try:
            return self._disk.read_beginning(self._path / name, MAX_SEALED_BYTES + 1)
        except Problem as problem:
            if problem.code is Code.STICK_GONE and self._is_taken(name):
                raise Problem(Code.NOT_FOUND) from None
            raise

    def _is_taken(self, name: str) -> bool:
        """Tell whether somebody took *name* away from among others that are still here."""
        there = {one.name for one in self._disk.list_files(self._path, MAX_LISTED_FILES)}
        return bool(there) and name not in there

    def _remove_all(self, digests: Collection[bytes]) -> None:
        for digest in digests:
            for name in self._by_digest().get(digest, ()):
                # Whoever has come by that name since is nobody's earlier file.
                if hashlib.sha256(self._read(name)).digest() == digest:
                    self.remove(name)

    def _by_digest(self) -> Mapping[bytes, Sequence[str]]:
        """Give what whole files are called here, by their SHA-256.

        They are read once: a reception leaves a reply for each of two hundred laptops, and
        reading all that lies here for each took forty thousand readings. A copy that comes
        meanwhile goes the next time.
        """
        if self._found is None:
            found: dict[bytes, list[str]] = {}
            for offer in self.list_offers():
                if is_unfinished(offer.name):
                    continue  # whole, perhaps, but whoever writes it is not done with it
                with suppress(Problem):
                    digest = hashlib.sha256(offer.read()).digest()
                    found.setdefault(digest, []).append(offer.name)
            self._found = found
        return self._found


def is_plausible_size(size_bytes: int) -> bool:
    """Tell whether a file of *size_bytes* can be ours."""
    return len(AGE_HEADER) < size_bytes <= MAX_SEALED_BYTES


def is_sealed(disk: RetryingDisk, path: Path) -> bool:
    """Tell whether the file at *path* begins as what is sealed does."""
    # Of a file that does not open, its name is all there is to go by.
    looks_ours = path.name.lower().endswith(BUNDLE_SUFFIX)
    try:
        beginning = disk.read_beginning(path, len(AGE_HEADER), is_patient=looks_ours)
    except Problem:
        return looks_ours
    return beginning == AGE_HEADER
