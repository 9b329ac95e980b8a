"""The disk: the few acts on files that a carrier needs, and their failures by name.

`Files` asks the system, plainly; `Disk` asks it with patience, and makes a `Problem` of
every `OSError`.  A file that somebody else holds for a moment, a virus scanner or an
indexer, is asked for again for about three seconds (fault 22).  Links are not followed,
only regular files are opened, and nothing is ever executed (fault 24).
"""

import errno
import hashlib
import os
import shutil
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final, NamedTuple, TypeAlias, TypeVar

from fieldreg.domain.problems import Code, Problem

Sleep: TypeAlias = Callable[[float], None]
"""Whatever lets so many seconds pass."""

_PATIENCE_S: Final = (0.1, 0.2, 0.4, 0.8, 1.6)
_CHUNK_BYTES: Final = 1 << 16
_FIXED_TIME_S: Final = 946_684_800  # 2000-01-01, which FAT can hold

# Windows' own numbers say more than the errno they are folded into.
_BY_WINDOWS: Final = {
    5: Code.STICK_BUSY,  # access denied, to a scanner's file or to ours
    32: Code.STICK_BUSY,  # somebody has it open
    33: Code.STICK_BUSY,  # somebody has locked a part of it
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
# What a file system says that has no sync for folders.
_NO_FOLDER_SYNC: Final = frozenset({errno.EINVAL, errno.ENOTSUP, errno.EBADF})

_BINARY: Final = getattr(os, "O_BINARY", 0)
_ITSELF: Final = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)

_T = TypeVar("_T")


class FolderEntry(NamedTuple):
    """One file of a folder; *changed* is when it was, by whoever wrote it."""

    name: str
    size_bytes: int
    modified_ns: int


class SystemFiles:
    """The system's files; every failure is an `OSError`."""

    def list_files(self, folder: Path) -> Iterator[FolderEntry]:
        """Give each regular file in *folder*; one that goes meanwhile is none."""
        with os.scandir(folder) as entries:
            for entry in entries:
                with suppress(FileNotFoundError):
                    if entry.is_file(follow_symlinks=False):
                        status = entry.stat(follow_symlinks=False)
                        yield FolderEntry(entry.name, status.st_size, status.st_mtime_ns)

    def status(self, path: Path) -> os.stat_result:
        """Tell what a path leads to."""
        return path.stat()

    def create(self, path: Path) -> int:
        """Open a new file for writing; it must not be there yet."""
        return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o666)

    def open(self, path: Path) -> int:
        """Open a regular file for reading, itself and not what it links to."""
        file = os.open(path, os.O_RDONLY | _BINARY | _ITSELF)
        if not stat.S_ISREG(os.fstat(file).st_mode):
            os.close(file)
            raise OSError(errno.ENOENT, "not a regular file")
        return file

    def write(self, file: int, data: bytes) -> int:
        """Write the beginning of *data*, as much as goes; give how much that was."""
        return os.write(file, data)

    def read(self, file: int, size: int) -> bytes:
        """Read at most *size* bytes; none at the end."""
        return os.read(file, size)

    def sync(self, file: int) -> None:
        """Bring what was written onto the medium."""
        os.fsync(file)

    def drop_cache(self, file: int) -> None:
        """Drop what the system remembers of the file, so that reading asks the medium."""
        if hasattr(os, "posix_fadvise"):
            with suppress(OSError):  # advice, which a file system may not take
                os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)

    def close(self, file: int) -> None:
        """Close the file."""
        os.close(file)

    def set_time(self, path: Path) -> None:
        """Let the file's time say nothing, where times can be set."""
        with suppress(OSError):  # a shared disk may refuse; the bundle is as good
            os.utime(path, (_FIXED_TIME_S, _FIXED_TIME_S))

    def rename(self, source: Path, target: Path) -> None:
        """Give a file its name, in the place of one that had it."""
        source.replace(target)

    def remove(self, path: Path) -> None:
        """Remove a file."""
        path.unlink()

    def sync_folder(self, folder: Path) -> None:
        """Bring the names in *folder* onto the medium, where the system can."""
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
        """Tell how much room there is said to be."""
        usage = shutil.disk_usage(folder)
        # Some clouds and shares say they have no size at all.
        return usage.free if usage.total else sys.maxsize


class RetryingDisk:
    """Files asked for with patience; every failure is a `Problem`."""

    def __init__(self, wait: Sleep, files: SystemFiles) -> None:
        self._wait = wait
        self._files = files

    def list_files(self, folder: Path, most: int) -> list[FolderEntry]:
        """Give the regular files in *folder*, at most *most*, by name."""
        return self._patiently(lambda: sorted(_first(self._files.list_files(folder), most)))

    def require_folder(self, path: Path) -> None:
        """Make sure that *path* is a folder.

        Raises:
            Problem: STICK_MISSING.
        """
        if not stat.S_ISDIR(self._status(path).st_mode):
            raise Problem(Code.STICK_MISSING)

    def file_size(self, path: Path) -> int:
        """Tell the size of a regular file.

        Raises:
            Problem: STICK_MISSING.
        """
        status = self._status(path)
        if not stat.S_ISREG(status.st_mode):
            raise Problem(Code.STICK_MISSING)
        return status.st_size

    def read_beginning(self, path: Path, size: int, *, is_patient: bool = True) -> bytes:
        """Read the first *size* bytes of a file, or what there is."""
        with self._opened(path, is_patient=is_patient) as file:
            return b"".join(self._chunks(file, size))

    def read_pieces(self, path: Path, size: int) -> Iterator[bytes]:
        """Give the first *size* bytes of a file, or what there is, in pieces."""
        with self._opened(path) as file:
            yield from self._chunks(file, size)

    def write(self, path: Path, pieces: Iterable[bytes], on_bytes: Callable[[int], None]) -> None:
        """Write a new file and bring it onto the medium; tell how far it has come."""
        file = self._patiently(lambda: self._files.create(path))
        with _translated():
            try:
                done = 0
                for piece in pieces:
                    at = 0
                    while at < len(piece):
                        at += self._files.write(file, piece[at : at + _CHUNK_BYTES])
                        on_bytes(done + at)
                    done += at
                self._files.sync(file)
            finally:
                self._files.close(file)
        self._patiently(lambda: self._files.set_time(path))

    def digest(self, path: Path, size: int, on_bytes: Callable[[int], None]) -> bytes:
        """Give the SHA-256 of the first *size* bytes as the medium has them."""
        digest = hashlib.sha256()
        at = 0
        with self._opened(path) as file:
            self._files.drop_cache(file)
            for chunk in self._chunks(file, size):
                digest.update(chunk)
                at += len(chunk)
                on_bytes(at)
        return digest.digest()

    def rename(self, source: Path, target: Path) -> None:
        """Give a file its name and bring the name onto the medium."""
        self._patiently(lambda: self._files.rename(source, target))
        self._patiently(lambda: self._files.sync_folder(target.parent))

    def remove(self, path: Path) -> None:
        """Remove a file."""
        self._patiently(lambda: self._files.remove(path))

    def free_bytes(self, folder: Path) -> int:
        """Tell how much room there is said to be."""
        return self._patiently(lambda: self._files.free_bytes(folder))

    def _status(self, path: Path) -> os.stat_result:
        try:
            return self._files.status(path)
        except (FileNotFoundError, NotADirectoryError):
            raise Problem(Code.STICK_MISSING) from None
        except OSError as error:
            raise _problem(error) from error

    @contextmanager
    def _opened(self, path: Path, *, is_patient: bool = True) -> Iterator[int]:
        file = self._patiently(lambda: self._files.open(path), _PATIENCE_S if is_patient else ())
        with _translated():
            try:
                yield file
            finally:
                self._files.close(file)

    def _chunks(self, file: int, size: int) -> Iterator[bytes]:
        while size and (chunk := self._files.read(file, min(size, _CHUNK_BYTES))):
            size -= len(chunk)
            yield chunk

    def _patiently(self, act: Callable[[], _T], pauses_s: Iterable[float] = _PATIENCE_S) -> _T:
        for pause_s in pauses_s:
            try:
                return act()
            except OSError as error:
                if _code(error) is not Code.STICK_BUSY:
                    raise _problem(error) from error
            self._wait(pause_s)
        with _translated():
            return act()


def _first(entries: Iterator[FolderEntry], most: int) -> Iterator[FolderEntry]:
    return (entry for entry, _ in zip(entries, range(most), strict=False))


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise _problem(error) from error


def _problem(error: OSError) -> Problem:
    return Problem(_code(error))


def _code(error: OSError) -> Code:
    windows = getattr(error, "winerror", None)
    if windows in _BY_WINDOWS:
        return _BY_WINDOWS[windows]
    return _BY_ERRNO.get(error.errno or 0, Code.STICK_GONE)
