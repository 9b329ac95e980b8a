"""A stick that fails on demand: the real file system, and one thing wrong with it."""

import errno
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from fieldreg.sync.transports.disk_access import SystemFiles

_T = TypeVar("_T")


class FileInUseError(OSError):
    """What Windows says while somebody else holds a file."""

    def __init__(self, winerror: int = 32) -> None:
        super().__init__(errno.EACCES, "held")
        self.winerror = winerror


class FaultyFiles(SystemFiles):
    """Files that fail with *error* at act number *at*, counted from 0, as long as told.

    Attributes:
        acts: the acts so far, by name, in order.
        lasts: how many acts fail; by default all from *at* on, as on a stick pulled out.
        zeros: the medium gives zeros, as a stick of false capacity does; what the system
            remembers of what was written is right until it is told to forget that.
        room: how many bytes can be written before there is no room.
        piece: the most bytes that one write takes.
    """

    def __init__(self, error: OSError | None = None, at: int = 0, *, lasts: int = 1 << 30) -> None:
        self.error = error
        self.at = at
        self.lasts = lasts
        self.acts: list[str] = []
        self.zeros = self.is_forgotten = False
        self.room = 1 << 30
        self.piece = 1 << 30

    def _act(self, name: str, act: Callable[[], _T]) -> _T:
        place = len(self.acts)
        self.acts.append(name)
        if self.error and self.at <= place < self.at + self.lasts:
            raise self.error
        return act()

    def list_files(self, folder):
        return self._act("listed", lambda: super(FaultyFiles, self).list_files(folder))

    def status(self, path):
        return self._act("status", lambda: super(FaultyFiles, self).status(path))

    def create(self, path):
        return self._act("create", lambda: super(FaultyFiles, self).create(path))

    def open(self, path):
        return self._act("open", lambda: super(FaultyFiles, self).open(path))

    def write(self, file, data):
        return self._act("write", lambda: self._write(file, data))

    def _write(self, file: int, data: bytes) -> int:
        if not self.room:
            raise OSError(errno.ENOSPC, "full")
        written = super().write(file, data[: min(self.room, self.piece)])
        self.room -= written
        return written

    def read(self, file, size):
        data = self._act("read", lambda: super(FaultyFiles, self).read(file, size))
        return bytes(len(data)) if self.zeros and self.is_forgotten else data

    def drop_cache(self, file):
        super().drop_cache(file)
        self.is_forgotten = True

    def sync(self, file):
        self._act("sync", lambda: super(FaultyFiles, self).sync(file))

    def close(self, file):
        super().close(file)
        self._act("close", lambda: None)

    def rename(self, source, target):
        self._act("rename", lambda: super(FaultyFiles, self).rename(source, target))

    def remove(self, path):
        self._act("remove", lambda: super(FaultyFiles, self).remove(path))

    def sync_folder(self, folder):
        self._act("sync_folder", lambda: super(FaultyFiles, self).sync_folder(folder))

    def free_bytes(self, folder):
        return self._act("free_bytes", lambda: super(FaultyFiles, self).free_bytes(folder))


class FakeWaiter:
    """A waiter that lets no time pass and remembers how long it was asked to."""

    def __init__(self) -> None:
        self.waited_s: list[float] = []

    def __call__(self, pause_s: float) -> None:
        self.waited_s.append(pause_s)


def folder_contents(folder: Path) -> Counter[tuple[str, bytes]]:
    return Counter((path.name, path.read_bytes()) for path in folder.iterdir() if path.is_file())
