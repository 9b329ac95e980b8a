"""The boxes of a mailbox: folders of files to or from one laptop."""

import hashlib
import os
import re
import shutil
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from operator import itemgetter
from pathlib import Path
from types import MappingProxyType
from typing import IO, Any, Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.keys.sealing import SEALED_LIMIT_BYTES
from fieldreg.services.host.file_writing import disk_problem, fsync_folder

MAX_BOX_FILES: Final = 200
"""The number of files in one box, whole or not."""

MAX_BOX_BYTES: Final = 64 << 20
"""The size of one box, and of all boxes together of the unconfirmed laptops of one
invitation, because its owner can begin any number of laptops with it."""

_PART, _TAKEN = ".part", ".taken"
_SHA = re.compile(r"[0-9a-f]{64}")
_PIECE_BYTES: Final = 1 << 16
RESERVED_DISK_BYTES: Final = 16 << 20
_NO_FOLLOW: Final = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)

PendingUploads = Mapping[tuple[Path, str], int]
"""The final sizes of uploads in progress, by the folder of their box and their hash."""

_NONE: Final[PendingUploads] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class BoxFile:
    """A file by its SHA-256 in hex, its present size, and whether that is all of it.

    One that *is_taken* is removed and need not be sent again.
    """

    sha: str
    size_bytes: int
    is_whole: bool
    is_taken: bool = False


@contextmanager
def translating_disk_errors() -> Iterator[None]:
    try:
        yield
    except (NotADirectoryError, FileExistsError):
        raise Problem(Code.MAILBOX_DAMAGED) from None  # a file in the place of a folder
    except OSError as error:
        raise disk_problem(error) from None


@dataclass(frozen=True, slots=True)
class MailboxBox:
    """One box; no path is made of any name that was not checked here.

    Boxes of unconfirmed laptops of one invitation share a quota, and are listed in its
    *invitation_folder*. *max_total_bytes* 0 means `MAX_BOX_BYTES`. Every method can raise
    DISK_FAILED and MAILBOX_DAMAGED, those that write DISK_FULL.
    """

    folder: Path
    invitation_folder: Path | None = field(default=None, compare=False)
    max_file_bytes: int = SEALED_LIMIT_BYTES
    max_total_bytes: int = 0

    @property
    def quota_folder(self) -> Path:
        return self.invitation_folder or self.folder

    @translating_disk_errors()
    def list_files(self) -> list[BoxFile]:
        return [file for file in self._list_all() if not file.is_taken]

    @translating_disk_errors()
    def find_file(self, sha: str) -> BoxFile | None:
        for suffix, is_whole, is_taken in _STATES:
            if (status := _status(self._path(sha, suffix))) is not None:
                return BoxFile(sha, status.st_size, is_whole, is_taken)
        return None

    @translating_disk_errors()
    def read(self, sha: str, start: int, max_bytes: int) -> bytes:
        """Raise NOT_FOUND."""
        try:
            with open_no_follow(self._path(sha), "rb") as file:
                file.seek(start)
                data: bytes = file.read(max_bytes)
                return data
        except FileNotFoundError:
            raise Problem(Code.NOT_FOUND) from None

    @translating_disk_errors()
    def begin_upload(self, sha: str, length: int, coming: PendingUploads = _NONE) -> BoxFile:
        """Check that a file of *length* bytes fits; return the part that is present.

        *coming* are other uploads in progress to boxes that share the quota. Raises
        BUNDLE_TOO_LARGE, HUB_FULL, DISK_FULL.
        """
        if not 0 < length <= self.max_file_bytes:
            raise Problem(Code.BUNDLE_TOO_LARGE)
        present = self.find_file(sha) or BoxFile(sha, 0, is_whole=False)
        if present.is_whole:
            return present
        sizes = self._sizes_in_quota(coming)
        for key, size in (*coming.items(), ((self.folder, sha), length)):
            sizes[key] = max(size, sizes.get(key, 0))
        if len(sizes) > MAX_BOX_FILES or sum(sizes.values()) > (
            self.max_total_bytes or MAX_BOX_BYTES
        ):
            raise Problem(Code.HUB_FULL)
        if shutil.disk_usage(self.folder.parents[1]).free < length + RESERVED_DISK_BYTES:
            raise Problem(Code.DISK_FULL)
        if self.invitation_folder is not None:
            self.invitation_folder.mkdir(parents=True, exist_ok=True)
            (self.invitation_folder / self.folder.name).touch()
        return present

    @translating_disk_errors()
    def append(self, sha: str, offset: int, data: bytes) -> None:
        """Append for one caller at a time."""
        path = self._path(sha, _PART)
        self.folder.mkdir(parents=True, exist_ok=True)
        with open_no_follow(path, "r+b" if path.exists() else "xb") as file:
            file.seek(offset)
            file.write(data)

    @translating_disk_errors()
    def finish_upload(self, sha: str, length: int) -> bool:
        """Sync the file; return whether all *length* bytes are present.

        Raises BUNDLE_DAMAGED if they have another hash; the file is then removed.
        """
        part = self._path(sha, _PART)
        with open_no_follow(part, "r+b") as file:
            os.fsync(file.fileno())
            if os.fstat(file.fileno()).st_size < length:
                return False
            digest = hashlib.sha256()
            while piece := file.read(_PIECE_BYTES):
                digest.update(piece)
        if digest.hexdigest() != sha:
            part.unlink()
            raise Problem(Code.BUNDLE_DAMAGED)
        part.replace(self._path(sha))
        fsync_folder(self.folder)
        return True

    @translating_disk_errors()
    def remove(self, sha: str, *, is_taken: bool = False) -> bool:
        """Return whether there was a file."""
        file = self.find_file(sha)
        if file is None:
            return False
        if is_taken and not file.is_taken:
            with open_no_follow(self._path(sha, _TAKEN), "ab"):
                self._prune_taken()
        elif file.is_taken:
            self._path(sha, _TAKEN).unlink(missing_ok=True)
        for ending in ("", _PART):
            self._path(sha, ending).unlink(missing_ok=True)
        with suppress(OSError):  # it is not empty
            self.folder.rmdir()
        return not file.is_taken

    @translating_disk_errors()
    def remove_stale_parts(self, before: float) -> None:
        for part in self._own_folder().glob("*" + _PART):
            with suppress(FileNotFoundError):
                if part.stat().st_mtime < before:
                    part.unlink()

    @translating_disk_errors()
    def remove_all(self, *, keeps_whole: bool) -> None:
        for file in self._list_all():
            if file.is_taken or not (file.is_whole and keeps_whole):
                self.remove(file.sha)

    def _sizes_in_quota(self, coming: PendingUploads) -> dict[tuple[Path, str], int]:
        """Laptops without a file here or *coming* are dropped from the quota."""
        folders = {self.folder, *(folder for folder, _ in coming)}
        if self.invitation_folder is not None:
            with suppress(FileNotFoundError):
                for note in self.invitation_folder.iterdir():
                    other = self.folder.with_name(note.name)
                    if other not in folders and not MailboxBox(other).list_files():
                        note.unlink(missing_ok=True)
                    folders.add(other)
        return {
            (folder, file.sha): file.size_bytes
            for folder in folders
            for file in MailboxBox(folder).list_files()
        }

    def _prune_taken(self) -> None:
        taken = sorted(self.folder.glob("*" + _TAKEN), key=lambda path: path.stat().st_mtime)
        for path in taken[:-MAX_BOX_FILES]:
            path.unlink(missing_ok=True)

    def _list_all(self) -> list[BoxFile]:
        found: list[tuple[int, BoxFile]] = []
        with suppress(FileNotFoundError):
            for path in self._own_folder().iterdir():
                state = next((entry for entry in _STATES if entry[0] == path.suffix), None)
                status = _status(path) if state and _SHA.fullmatch(path.stem) else None
                if state is not None and status is not None:
                    file = BoxFile(path.stem, status.st_size, *state[1:])
                    found.append((status.st_mtime_ns, file))
        return [file for _, file in sorted(found, key=itemgetter(0))]

    def _path(self, sha: str, suffix: str = "") -> Path:
        if not _SHA.fullmatch(sha):
            raise Problem(Code.NOT_FOUND)
        return self._own_folder() / (sha + suffix)

    def _own_folder(self) -> Path:
        root, route, device = (self.folder.parents[1], self.folder.parent.name, self.folder.name)
        return resolve_inside(root, route, device)


def resolve_inside(root: Path, *names: str) -> Path:
    """Raise MAILBOX_DAMAGED if a link leads elsewhere."""
    path = root.joinpath(*names)
    if path.resolve() != root.resolve().joinpath(*names):
        raise Problem(Code.MAILBOX_DAMAGED)
    return path


def _status(path: Path) -> os.stat_result | None:
    try:
        status = path.lstat()
    except FileNotFoundError:
        return None
    return status if stat.S_ISREG(status.st_mode) else None


def open_no_follow(path: Path, mode: str) -> IO[Any]:
    return open(path, mode, opener=lambda name, flags: os.open(name, flags | _NO_FOLLOW, 0o600))


_STATES: Final = (("", True, False), (_TAKEN, True, True), (_PART, False, False))
