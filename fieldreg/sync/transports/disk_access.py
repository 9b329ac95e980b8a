"""The file operations that a transport needs, with their failures as problems.

A file that a virus scanner or an indexer locks is retried for about three seconds (fault 22). Links
are not followed, only regular files are opened, and nothing is ever executed (fault 24).
"""

import errno
import hashlib
import os
import re
import shutil
import stat
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import islice
from pathlib import Path
from typing import Final, NamedTuple, TypeAlias, TypeVar

from fieldreg.domain.problems import Code, Problem

Sleep: TypeAlias = Callable[[float], None]
"""Waits for a number of seconds."""

MAX_LISTED_FILES: Final = 50_000
_MAX_LOOKED_AT: Final = 1_000_000
_OWN_NAME: Final = re.compile(r"[0-9a-f]{16}\..*|.*\.frb", re.IGNORECASE | re.DOTALL)

_PAUSES_S: Final = (0.1, 0.2, 0.4, 0.8, 1.6)
_CHUNK_BYTES: Final = 1 << 16
_FIXED_TIME_S: Final = 946_684_800  # 2000-01-01, which FAT can hold

# Windows' own error numbers are more precise than their errno.
_BY_WINERROR: Final = {
    5: Code.STICK_BUSY,  # access denied
    32: Code.STICK_BUSY,  # opened by another process
    33: Code.STICK_BUSY,  # partly locked by another process
    19: Code.STICK_READ_ONLY,
    39: Code.STICK_FULL,
    112: Code.STICK_FULL,
}
_BY_ERRNO: Final = {
    errno.ENOSPC: Code.STICK_FULL,
    errno.EDQUOT: Code.STICK_FULL,
    errno.EFBIG: Code.STICK_FULL,
    errno.EROFS: Code.STICK_READ_ONLY,
    errno.EACCES: Code.STICK_READ_ONLY,
    errno.EPERM: Code.STICK_READ_ONLY,
    errno.EBUSY: Code.STICK_BUSY,
}
# The errors of file systems that cannot sync folders.
_NO_FOLDER_SYNC: Final = frozenset({errno.EINVAL, errno.ENOTSUP, errno.EBADF})

_BINARY: Final = getattr(os, "O_BINARY", 0)
_NO_FOLLOW: Final = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)

_T = TypeVar("_T")


class FolderEntry(NamedTuple):
    """*modified_ns* is the time that the writer set."""

    name: str
    size_bytes: int
    modified_ns: int


class FolderListing(NamedTuple):
    """Sorted by name; *is_cut* if there are more."""

    files: Sequence[FolderEntry]
    is_cut: bool = False


class SystemFiles:
    """Every failure is an `OSError`."""

    def list_files(self, folder: Path) -> Iterator[FolderEntry]:
        with os.scandir(folder) as entries:
            for entry in entries:
                with suppress(FileNotFoundError):
                    if entry.is_file(follow_symlinks=False):
                        status = entry.stat(follow_symlinks=False)
                        yield FolderEntry(entry.name, status.st_size, status.st_mtime_ns)

    def status(self, path: Path) -> os.stat_result:
        return path.stat()

    def create(self, path: Path) -> int:
        """Create a file readable for all who may read its folder."""
        file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)
        if hasattr(os, "fchmod"):
            with suppress(OSError):  # many sticks keep no rights
                os.fchmod(file, 0o600 | (path.parent.stat().st_mode & 0o066))
        return file

    def open(self, path: Path) -> int:
        file = os.open(path, os.O_RDONLY | _BINARY | _NO_FOLLOW)
        if not stat.S_ISREG(os.fstat(file).st_mode):
            os.close(file)
            raise OSError(errno.ENOENT, "not a regular file")
        return file

    def write(self, file: int, data: bytes) -> int:
        return os.write(file, data)

    def read(self, file: int, size: int) -> bytes:
        return os.read(file, size)

    def sync(self, file: int) -> None:
        os.fsync(file)

    def drop_cache(self, file: int) -> None:
        """Have the next read come from the medium."""
        if hasattr(os, "posix_fadvise"):
            with suppress(OSError):  # only a hint, which a file system may refuse
                os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)

    def close(self, file: int) -> None:
        os.close(file)

    def set_time(self, path: Path) -> None:
        with suppress(OSError):  # a shared disk may refuse
            os.utime(path, (_FIXED_TIME_S, _FIXED_TIME_S))

    def rename(self, source: Path, target: Path) -> None:
        source.replace(target)

    def remove(self, path: Path) -> None:
        path.unlink()

    def sync_folder(self, folder: Path) -> None:
        if os.name == "nt":
            return
        file = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(file)
        except OSError as error:
            if error.errno not in _NO_FOLDER_SYNC:
                raise
        finally:
            os.close(file)

    def free_bytes(self, folder: Path) -> int:
        usage = shutil.disk_usage(folder)
        # Some cloud folders and shares report a total size of 0.
        return usage.free if usage.total else sys.maxsize


class RetryingDisk:
    """Every failure is a `Problem`."""

    def __init__(self, wait: Sleep, files: SystemFiles) -> None:
        self._wait = wait
        self._files = files

    def list_files(self, folder: Path, is_wanted: Callable[[FolderEntry], bool]) -> FolderListing:
        """List wanted regular files in *folder*, our names first, at most `MAX_LISTED_FILES`."""
        return self._retry(lambda: _select(self._files.list_files(folder), is_wanted))

    def require_folder(self, path: Path) -> None:
        """Raise STICK_MISSING."""
        status = self._find_status(path)
        if status is None or not stat.S_ISDIR(status.st_mode):
            raise Problem(Code.STICK_MISSING)

    def file_size(self, path: Path) -> int:
        """Raise STICK_MISSING."""
        if (size := self.find_size(path)) is None:
            raise Problem(Code.STICK_MISSING)
        return size

    def find_size(self, path: Path) -> int | None:
        status = self._find_status(path)
        return status.st_size if status and stat.S_ISREG(status.st_mode) else None

    def read_beginning(self, path: Path, size: int, *, is_patient: bool = True) -> bytes:
        with self._opened(path, is_patient=is_patient) as file:
            return b"".join(self._chunks(file, size))

    def read_pieces(self, path: Path, size: int) -> Iterator[bytes]:
        with self._opened(path) as file:
            yield from self._chunks(file, size)

    def write(self, path: Path, pieces: Iterable[bytes], on_bytes: Callable[[int], None]) -> None:
        """Sync the new file; call *on_bytes* with the bytes written so far."""
        file = self._retry(lambda: self._files.create(path))
        with _translating_errors():
            try:
                done = 0
                for piece in pieces:
                    offset = 0
                    while offset < len(piece):
                        offset += self._files.write(file, piece[offset : offset + _CHUNK_BYTES])
                        on_bytes(done + offset)
                    done += offset
                self._files.sync(file)
            finally:
                self._files.close(file)
        self._retry(lambda: self._files.set_time(path))

    def digest(self, path: Path, size: int, on_bytes: Callable[[int], None]) -> bytes:
        digest = hashlib.sha256()
        done = 0
        with self._opened(path) as file:
            self._files.drop_cache(file)
            for chunk in self._chunks(file, size):
                digest.update(chunk)
                done += len(chunk)
                on_bytes(done)
        return digest.digest()

    def rename(self, source: Path, target: Path) -> None:
        self._retry(lambda: self._files.rename(source, target))

    def sync_folder(self, folder: Path) -> None:
        self._retry(lambda: self._files.sync_folder(folder))

    def remove(self, path: Path) -> None:
        self._retry(lambda: self._files.remove(path))

    def free_bytes(self, folder: Path) -> int:
        return self._retry(lambda: self._files.free_bytes(folder))

    def _find_status(self, path: Path) -> os.stat_result | None:
        try:
            return self._files.status(path)
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            raise _problem(error) from error

    @contextmanager
    def _opened(self, path: Path, *, is_patient: bool = True) -> Iterator[int]:
        file = self._retry(lambda: self._files.open(path), _PAUSES_S if is_patient else ())
        with _translating_errors():
            try:
                yield file
            finally:
                self._files.close(file)

    def _chunks(self, file: int, size: int) -> Iterator[bytes]:
        while size and (chunk := self._files.read(file, min(size, _CHUNK_BYTES))):
            size -= len(chunk)
            yield chunk

    def _retry(self, act: Callable[[], _T], pauses_s: Iterable[float] = _PAUSES_S) -> _T:
        for pause_s in pauses_s:
            try:
                return act()
            except OSError as error:
                if _code(error) is not Code.STICK_BUSY:
                    raise _problem(error) from error
            self._wait(pause_s)
        with _translating_errors():
            return act()


def _select(
    entries: Iterator[FolderEntry], is_wanted: Callable[[FolderEntry], bool]
) -> FolderListing:
    own: list[FolderEntry] = []
    others: list[FolderEntry] = []
    for entry in filter(is_wanted, islice(entries, _MAX_LOOKED_AT)):
        group = own if _OWN_NAME.fullmatch(entry.name) else others
        if len(group) <= MAX_LISTED_FILES:
            group.append(entry)
    listed = [*own, *others]
    is_cut = len(listed) > MAX_LISTED_FILES or next(entries, None) is not None
    return FolderListing(sorted(listed[:MAX_LISTED_FILES]), is_cut)


@contextmanager
def _translating_errors() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise _problem(error) from error


def _problem(error: OSError) -> Problem:
    return Problem(_code(error))


def _code(error: OSError) -> Code:
    windows = getattr(error, "winerror", None)
    if windows in _BY_WINERROR:
        return _BY_WINERROR[windows]
    return _BY_ERRNO.get(error.errno or 0, Code.STICK_GONE)
