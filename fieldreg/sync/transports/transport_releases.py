"""Release files on transports; releases are not secret.

A file is identified by its size and SHA-256, not its name. On a stick no system starts its suffix
by a click.
"""

import hashlib
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import ExchangeMonitor, ExchangePhase
from fieldreg.domain.sync.release_files import ReleaseFile
from fieldreg.services.host.file_writing import disk_problem
from fieldreg.sync.transports.disk_access import FolderEntry, RetryingDisk
from fieldreg.sync.transports.hub_mailbox import SHARED_BOX, Mailbox, MailboxRoute
from fieldreg.sync.transports.verified_write import (
    file_stem,
    is_unfinished,
    remove_unfinished,
    write_verified,
)

RELEASE_SUFFIX: Final = ".frr"
RESERVED_BYTES: Final = 64 << 20
"""Free space that stays: on a stick for the bundles and replies of a long time, on a laptop
for its database."""

_PIECE_BYTES: Final = 1 << 16


class FolderReleases:
    def __init__(self, folder: Path, disk: RetryingDisk, installation_id: str) -> None:
        self._folder, self._disk, self._installation_id = folder, disk, installation_id

    def put(self, file: Path, release: ReleaseFile, monitor: ExchangeMonitor) -> None:
        self._remove_unfinished({release.sha})
        if any(self._find(release, monitor)):
            return
        if self._disk.free_bytes(self._folder) < release.size_bytes + RESERVED_BYTES:
            raise Problem(Code.RELEASE_NO_ROOM)
        write_verified(
            self._disk,
            self._folder / _name(release),
            read_pieces(file, release),
            release.size_bytes,
            release.sha,
            monitor=monitor,
            installation_id=self._installation_id,
        )
        self._disk.sync_folder(self._folder)

    def remove_former(self, former: Collection[ReleaseFile]) -> None:
        self._remove_unfinished({release.sha for release in former})
        with suppress(Problem):
            for release in former:
                for name in self._find(release, ExchangeMonitor()):
                    self._disk.remove(self._folder / name)

    def fetch(self, release: ReleaseFile, part: Path, monitor: ExchangeMonitor) -> None:
        self._disk.require_folder(self._folder)
        name = next(self._find(release, monitor), None)
        if name is None:
            raise Problem(self._find_reason(release))
        done = 0
        with part.open("wb") as file:
            # One byte more, so that a file that grew meanwhile fails the later check.
            for piece in self._disk.read_pieces(self._folder / name, release.size_bytes + 1):
                file.write(piece)
                done += len(piece)
                report_progress(release, monitor, done)

    def _remove_unfinished(self, digests: Collection[bytes]) -> None:
        remove_unfinished(self._disk, self._folder, digests, installation_id=self._installation_id)

    def _find(self, release: ReleaseFile, monitor: ExchangeMonitor) -> Iterator[str]:
        def is_wanted(entry: FolderEntry) -> bool:
            return entry.size_bytes == release.size_bytes and not is_unfinished(entry.name)

        for name, size, _ in self._disk.list_files(self._folder, is_wanted).files:
            digest = self._disk.digest(
                self._folder / name, size + 1, lambda _: monitor.raise_if_cancelled()
            )
            if digest == release.sha:
                yield name

    def _find_reason(self, release: ReleaseFile) -> Code:
        stem = file_stem(release.sha)
        found = self._disk.list_files(
            self._folder, lambda entry: entry.name.lower().startswith(stem)
        )
        for name, size, _ in found.files:
            is_short = is_unfinished(name) or size < release.size_bytes
            return Code.RELEASE_UNFINISHED if is_short else Code.RELEASE_ALTERED
        return Code.RELEASE_NOT_HERE


class MailboxReleases:
    """Laptops fetch them from the hub that serves the mailbox."""

    def __init__(self, mailbox: Mailbox) -> None:
        self._box = mailbox.box(MailboxRoute.RELEASES, SHARED_BOX)

    def put(self, file: Path, release: ReleaseFile, monitor: ExchangeMonitor) -> None:
        sha, offset = release.sha.hex(), 0
        if self._box.begin_upload(sha, release.size_bytes).is_whole:
            return
        for piece in read_pieces(file, release):
            monitor.raise_if_cancelled()
            self._box.append(sha, offset, piece)
            offset += len(piece)
        self._box.finish_upload(sha, release.size_bytes)

    def remove_former(self, former: Collection[ReleaseFile]) -> None:
        with suppress(Problem):
            for release in former:
                self._box.remove(release.sha.hex())

    def fetch(self, release: ReleaseFile, part: Path, monitor: ExchangeMonitor) -> None:
        """Head office reads no release from a mailbox."""
        del release, part, monitor
        raise Problem(Code.RELEASE_NOT_HERE)


def read_pieces(
    file: Path, release: ReleaseFile, offset: int = 0, piece_bytes: int = _PIECE_BYTES
) -> Iterator[bytes]:
    """Yield the bytes of *release* from *file*, starting at byte *offset*.

    Raises DISK_FAILED; at the end RELEASE_ALTERED if the file is too short, or was read whole and
    has another hash.
    """
    digest, left = hashlib.sha256(), release.size_bytes - offset
    try:
        with file.open("rb") as source:
            source.seek(offset)
            while left and (piece := source.read(min(left, piece_bytes))):
                left -= len(piece)
                digest.update(piece)
                yield piece
    except OSError as error:
        raise disk_problem(error) from None
    if left or (not offset and digest.digest() != release.sha):
        raise Problem(Code.RELEASE_ALTERED)


def report_progress(release: ReleaseFile, monitor: ExchangeMonitor, done: int) -> None:
    """Raise CANCELLED."""
    monitor.show(ExchangePhase.WRITING, done, release.size_bytes)
    monitor.raise_if_cancelled()


@contextmanager
def mapping_codes(codes: Mapping[Code, Code]) -> Iterator[None]:
    try:
        yield
    except Problem as problem:
        raise Problem(codes.get(problem.code, problem.code), **problem.facts) from None


def is_release_whole(file: Path, release: ReleaseFile) -> bool:
    try:
        if file.stat().st_size != release.size_bytes:
            return False
        with file.open("rb") as source:
            return hashlib.file_digest(source, "sha256").digest() == release.sha
    except OSError:
        return False


def remove_other_files(folder: Path, kept_names: Collection[str]) -> None:
    with suppress(OSError):
        for file in folder.iterdir():
            if file.name not in kept_names:
                file.unlink()


def _name(release: ReleaseFile) -> str:
    return file_stem(release.sha) + RELEASE_SUFFIX
