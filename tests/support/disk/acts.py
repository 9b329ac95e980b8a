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

    def after(self, act: Act) -> None:
        """See *act* done."""


def refused(number: int = errno.EIO) -> OSError:
    """Give what a system says that refuses an act."""
    return OSError(number, "refused by a test")
