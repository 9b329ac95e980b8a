"""Acts: each change that a program makes to a disk, and who is told of it."""

import errno
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol


class Kind(StrEnum):
    """What is done to a file, or to the names in a folder."""

    CREATE = "create"
    READ = "read"
    WRITE = "write"
    TRUNCATE = "truncate"
    SYNC = "sync"
    RENAME = "rename"
    REMOVE = "remove"
    SYNC_FOLDER = "sync-folder"


@dataclass(frozen=True, slots=True)
class Act:
    """One act on the file or folder *path*.

    *data* is written at *offset*; a truncated file keeps *offset* bytes; a renamed one
    goes to *target*.
    """

    kind: Kind
    path: Path
    offset: int = 0
    data: bytes = b""
    target: Path | None = None


class Watcher(Protocol):
    """Somebody who is told of every act, before and after."""

    def before(self, act: Act) -> None:
        """See *act* coming; whatever OSError is raised here is what the system says."""

    def after(self, act: Act) -> None: ...


class Refuser:
    """A system that refuses acts under *place*: from number *at* on, as many as *lasts*.

    With ENOSPC it refuses only what needs room.
    """

    def __init__(
        self, place: Path, at: int = 0, *, lasts: int = 1, number: int = errno.EIO
    ) -> None:
        self._place, self._number = place, number
        self.at, self.lasts, self.count = at, lasts, 0

    def before(self, act: Act) -> None:
        if not act.path.is_relative_to(self._place):
            return
        if self._number == errno.ENOSPC and act.kind not in _NEED_ROOM:
            return
        self.count += 1
        if self.at <= self.count < self.at + self.lasts:
            raise OSError(self._number, "refused by a test")

    def after(self, act: Act) -> None: ...


_NEED_ROOM = {Kind.CREATE, Kind.WRITE, Kind.TRUNCATE, Kind.SYNC}
