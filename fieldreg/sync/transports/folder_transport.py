"""The transport that is a folder: a stick, a shared disk, or a synchronised cloud folder.

Bundles are recognised by their first bytes, so ``copy (2)`` and ``BUNDLE~1`` are found, and no
foreign file is touched (faults 20, 21). Subfolders are not searched.
"""

import hashlib
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import ExchangeMonitor
from fieldreg.sync.codec.bundle_codec import AGE_HEADER
from fieldreg.sync.transports.disk_access import FolderEntry, RetryingDisk
from fieldreg.sync.transports.transport import MAX_SEALED_BYTES, OfferedFile
from fieldreg.sync.transports.transport_releases import FolderReleases
from fieldreg.sync.transports.verified_write import (
    file_stem,
    is_unfinished,
    remove_unfinished,
    write_verified,
)

BUNDLE_SUFFIX: Final = ".frb"


class FolderTransport:
    """*installation_id*: see `Engine.installation_id`. A folder that *stays* is no stick."""

    can_take_replies: Final = True
    is_access_controlled: Final = False

    def __init__(
        self, path: Path, disk: RetryingDisk, installation_id: str = "", *, stays: bool = False
    ) -> None:
        self._path, self._disk = path, disk
        self._installation_id, self._stays = installation_id, stays
        self._names: dict[bytes, list[str]] | None = None
        self._older, self._is_settled = set[bytes](), True

    def list_offers(self) -> list[OfferedFile]:
        """List offers; files that were not looked at are offered as unreadable."""
        self._disk.require_folder(self._path)
        listing = self._disk.list_files(self._path, _has_plausible_size)
        offers = [
            OfferedFile(entry.name, entry.size_bytes, partial(self._read, entry.name))
            for entry in listing.files
            if _is_sealed(self._disk, self._path / entry.name)
        ]
        return [*offers, OfferedFile(self._path.name, 0, _refuse)] if listing.is_cut else offers

    def deliver(
        self,
        sealed: bytes,
        monitor: ExchangeMonitor,
        *,
        older: Collection[bytes] = (),
        to: str = "",
    ) -> str:
        del to  # all files lie side by side, and only its receiver can open one
        self._disk.require_folder(self._path)
        digest = hashlib.sha256(sealed).digest()
        target = self._path / (file_stem(digest) + BUNDLE_SUFFIX)
        if not self._holds(target, len(sealed), digest):
            write_verified(
                *(self._disk, target, (sealed,), len(sealed), digest),
                monitor=monitor,
                installation_id=self._installation_id,
            )
        self._is_settled = False  # who wrote what was there already may have been killed
        self._older.update(older)
        return target.name

    def settle(self) -> None:
        if not self._is_settled:
            self._disk.sync_folder(self._path)
            self._is_settled = True
        # The new files are verified: an older one that cannot be removed does no harm.
        with suppress(Problem):
            self._remove_all(self._older)
        self._older.clear()

    def list_delivered(self) -> frozenset[bytes] | None:
        if not self._stays:
            return None
        digests = set()
        for offer in self.list_offers():
            with suppress(Problem):  # gone meanwhile, or not readable
                if not is_unfinished(offer.name):
                    digests.add(hashlib.sha256(offer.read()).digest())
        return frozenset(digests)

    def remove_unfinished(self, digests: Collection[bytes]) -> None:
        remove_unfinished(self._disk, self._path, digests, installation_id=self._installation_id)

    def remove_received(self, name: str) -> bool:
        del name
        return False

    def remove(self, name: str) -> None:
        self._disk.remove(self._path / name)

    def close(self) -> None:
        """Do nothing: no handle stays open."""

    def releases(self) -> FolderReleases:
        return FolderReleases(self._path, self._disk, self._installation_id)

    def free_bytes(self) -> int:
        self._disk.require_folder(self._path)
        return self._disk.free_bytes(self._path)

    def _holds(self, target: Path, size: int, digest: bytes) -> bool:
        if self._disk.find_size(target) != size:
            return False
        with suppress(Problem):  # it is written anew
            return self._disk.digest(target, size + 1, lambda _: None) == digest
        return False

    def _read(self, name: str) -> bytes:
        # One byte more, so that a file that grew meanwhile is found to be too long.
        try:
            return self._disk.read_beginning(self._path / name, MAX_SEALED_BYTES + 1)
        except Problem as problem:
            if problem.code is Code.STICK_GONE and self._is_taken(name):
                raise Problem(Code.NOT_FOUND) from None
            raise

    def _is_taken(self, name: str) -> bool:
        names = {entry.name for entry in self._disk.list_files(self._path, lambda _: True).files}
        return bool(names) and name not in names

    def _remove_all(self, digests: Collection[bytes]) -> None:
        if not digests:
            return
        for digest in digests:
            for name in self._by_digest().get(digest, ()):
                # Another file may have taken the name since.
                if hashlib.sha256(self._read(name)).digest() == digest:
                    self.remove(name)
        damaged = {file_stem(digest) + BUNDLE_SUFFIX for digest in digests}
        for entry in self._disk.list_files(self._path, lambda entry: entry.name in damaged).files:
            # Only we name a sealed file so, and its content is not whole.
            if _is_sealed(self._disk, self._path / entry.name):
                self.remove(entry.name)

    def _by_digest(self) -> Mapping[bytes, Sequence[str]]:
        if self._names is None:
            names: dict[bytes, list[str]] = {}
            for offer in self.list_offers():
                if is_unfinished(offer.name):
                    continue  # perhaps whole, but still being written
                with suppress(Problem):
                    digest = hashlib.sha256(offer.read()).digest()
                    names.setdefault(digest, []).append(offer.name)
            self._names = names
        return self._names


class FolderWatch:
    """Detects whether sealed files in a folder changed, by polling on another thread.

    Only names, sizes, times and the first bytes of new files are read; the result is a hint.
    """

    def __init__(self, disk: RetryingDisk) -> None:
        self._disk = disk
        self._sealed: dict[Path, dict[FolderEntry, bool]] = {}

    def fingerprint(self, folder: Path) -> str:
        """Raise STICK_MISSING, STICK_GONE or STICK_BUSY."""
        self._disk.require_folder(folder)
        before = self._sealed.get(folder, {})
        now: dict[FolderEntry, bool] = {}
        for entry in self._disk.list_files(folder, _has_plausible_size).files:
            known = before.get(entry)
            now[entry] = _is_sealed(self._disk, folder / entry.name) if known is None else known
        self._sealed = {folder: now}
        sealed = "\0".join(str(entry) for entry, is_sealed_file in now.items() if is_sealed_file)
        return hashlib.sha256(sealed.encode(errors="surrogatepass")).hexdigest()


def _has_plausible_size(entry: FolderEntry) -> bool:
    return len(AGE_HEADER) < entry.size_bytes <= MAX_SEALED_BYTES


def _refuse() -> bytes:
    raise Problem(Code.STICK_CROWDED)


def _is_sealed(disk: RetryingDisk, path: Path) -> bool:
    # A file that cannot be opened is judged by its name.
    has_suffix = path.name.lower().endswith(BUNDLE_SUFFIX)
    try:
        beginning = disk.read_beginning(path, len(AGE_HEADER), is_patient=has_suffix)
    except Problem:
        return has_suffix
    return beginning == AGE_HEADER
