"""Files on this machine's disk: written whole, or not at all."""

import errno
import os
import re
import secrets
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from fieldreg.domain.problems import Code, Problem

# zipfile raises these for a file that is no archive, is truncated, or uses other features.
ARCHIVE_ERRORS: Final = (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError)

_PARTIAL: Final = r"\.[0-9a-f]{8}\.new"
_PARTIAL_LASTS_S: Final = 600


def read_limited(path: Path, limit_bytes: int) -> bytes:
    """Read at most *limit_bytes* + 1 bytes, so that a parser can refuse a larger file."""
    with path.open("rb") as file:
        return file.read(limit_bytes + 1)


def write_atomically(path: Path, data: bytes) -> None:
    """Replace *path* so that either the old or the new file exists, whole.

    Raises:
        Problem: DISK_FULL, DISK_FAILED.
    """
    # A random name, since another process or thread may write the same file just now.
    fresh = path.with_name(f"{path.name}.{secrets.token_hex(4)}.new")  # matches _PARTIAL
    try:
        with fresh.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
        fsync_folder(path.parent)
        _delete_old_partial_files(path)
    except OSError as error:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
        raise disk_problem(error) from None


def was_write_interrupted(path: Path) -> bool:
    """Return whether a write of *path* was interrupted, or is still running."""
    return any(list_partial_files(path))


def list_partial_files(path: Path) -> Iterator[Path]:
    pattern = re.compile(re.escape(path.name) + _PARTIAL)
    return (entry for entry in path.parent.iterdir() if pattern.fullmatch(entry.name))


def _delete_old_partial_files(path: Path) -> None:
    """Delete the files of interrupted writes, which may hold keys."""
    with suppress(OSError):
        before = path.stat().st_mtime - _PARTIAL_LASTS_S
        for partial in list_partial_files(path):
            if partial.lstat().st_mtime < before:
                partial.unlink()


def fsync_folder(folder: Path) -> None:
    """Flush the names in *folder* to the disk, on systems that can."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # some file systems cannot
            os.fsync(handle)
    finally:
        os.close(handle)


def disk_problem(error: OSError) -> Problem:
    return Problem(Code.DISK_FULL if error.errno == errno.ENOSPC else Code.DISK_FAILED)
