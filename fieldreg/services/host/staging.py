"""Workplaces: hidden folders beside a file's place, where it is made until it is whole.

Each is noted in the register before it is there, so that whatever ends the program in the
middle, what it leaves goes at the next unlocking; on a stick, at the next one with the
stick in.
"""

import errno
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.services.host.atomic_write import fsync_folder
from fieldreg.store.exports import FileState, PlaintextExport
from fieldreg.store.store import Store

_PREFIX: Final = ".fieldreg-"


def staging_folder_for(path: Path) -> Path:
    """Give the name of a workplace for *path*; it is not there yet."""
    return path.parent / f"{_PREFIX}{secrets.token_hex(4)}"


def clear_staging_folder(one: PlaintextExport) -> bool:
    """Clear the workplace of *one* away; tell whether it is gone, as far as can be seen."""
    place = Path(one.workplace)
    if not place.parent.is_dir():
        return False  # on a stick that is not in
    if place.name.startswith(_PREFIX):
        shutil.rmtree(place, ignore_errors=True)
    return not place.exists()


def clear_staging_folders(store: Store) -> None:
    """Clear away what was left of files that `making` did not bring to their end."""
    for one in store.plaintext_exports.list_all():
        is_ours = one.installation_id is None and one.whereabouts == FileState.MAKING
        if is_ours and clear_staging_folder(one):
            with store.transaction():
                store.plaintext_exports.delete(one.id)


@contextmanager
def staged_file(store: Store, path: Path) -> Iterator[Path]:
    """Give a place to make what is to be called *path*, and is no file in the clear.

    To be begun outside of any transaction in which it is made.

    Raises:
        Problem: FILE_NOT_WRITTEN, DISK_FULL.
    """
    place = staging_folder_for(path.absolute())
    with store.transaction():
        noted = store.plaintext_exports.add(
            PlaintextExport(0, "", "", "", "", "", str(place), whereabouts=FileState.MAKING)
        )
    try:
        with translating_write_errors(path):
            place.mkdir(mode=0o700)
        yield place / path.name
    finally:
        # A failure that brought us here is the one to tell; the next unlocking looks again.
        if clear_staging_folder(noted):
            with suppress(Problem), store.transaction():
                store.plaintext_exports.delete(noted.id)


def move_into_place(fresh: Path, path: Path) -> None:
    """Let what is whole at *fresh* be called *path* from now on, also after a power cut.

    Raises:
        Problem: FILE_NOT_WRITTEN, DISK_FULL.
    """
    with translating_write_errors(path):
        fresh.replace(path)
        fsync_folder(path.parent)


@contextmanager
def translating_write_errors(path: Path, also: type[Exception] = OSError) -> Iterator[None]:
    """Say of *path* that it was not written, or the disk is full, for an error of the system.

    Raises:
        Problem: FILE_NOT_WRITTEN, for errors that are *also* of that kind too; DISK_FULL.
    """
    try:
        yield
    except (OSError, also) as error:
        full = isinstance(error, OSError) and error.errno == errno.ENOSPC
        code = Code.DISK_FULL if full else Code.FILE_NOT_WRITTEN
        raise Problem(code, file=path.name) from None
