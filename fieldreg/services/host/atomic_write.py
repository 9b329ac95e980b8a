"""Files of our own on this machine's disk: written whole, or not at all."""

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

# What zipfile raises at a file that is none, is cut short, packed or locked otherwise.
ARCHIVE_ERRORS: Final = (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError)

_HALF: Final = r"\.[0-9a-f]{8}\.new"
_HALF_LASTS_SECONDS: Final = 600


def read_limited(path: Path, most_bytes: int) -> bytes:
    """Read a file that somebody may have put in the place of a small one.

    One byte more than *most_bytes* comes of any that is larger: whoever reads what is in
    it refuses that.

    Raises:
        OSError: where it cannot be read.
    """
    with path.open("rb") as file:
        return file.read(most_bytes + 1)


def write_atomically(path: Path, data: bytes) -> None:
    """Write *data* to *path* so that either the old or the new file is there, whole.

    Raises:
        Problem: DISK_FULL, DISK_FAILED.
    """
    # A name of its own: another program, or thread, may write the same file just now.
    fresh = path.with_name(f"{path.name}.{secrets.token_hex(4)}.new")  # as _HALF has it
    try:
        with fresh.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
        fsync_folder(path.parent)
        _forget_halves(path)
    except OSError as error:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
        raise disk_problem(error) from None


def was_write_interrupted(path: Path) -> bool:
    """Tell whether a program was killed, or goes on, while it wrote *path*."""
    return any(list_partial_files(path))


def list_partial_files(path: Path) -> Iterator[Path]:
    """Give what programs left that were killed while they wrote *path*, or write it now."""
    half = re.compile(re.escape(path.name) + _HALF)
    return (one for one in path.parent.iterdir() if half.fullmatch(one.name))


def _forget_halves(path: Path) -> None:
    """Remove what a program left that was killed while it wrote *path*: it may hold keys."""
    with suppress(OSError):
        before = path.stat().st_mtime - _HALF_LASTS_SECONDS
        for one in list_partial_files(path):
            if one.lstat().st_mtime < before:
                one.unlink()


def fsync_folder(folder: Path) -> None:
    """Bring the names in *folder* onto the medium, where the system has a way to."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # some file systems have none
            os.fsync(handle)
    finally:
        os.close(handle)


def disk_problem(error: OSError) -> Problem:
    """Give the problem that *error* of the file system means."""
    return Problem(Code.DISK_FULL if error.errno == errno.ENOSPC else Code.DISK_FAILED)
