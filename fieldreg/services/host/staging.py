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
from fieldreg.services.host.atomic_write import sync_folder
from fieldreg.store.exports import Departure, Whereabouts
from fieldreg.store.store import Store

_PREFIX: Final = ".fieldreg-"


def workplace_of(path: Path) -> Path:
    """Give the name of a workplace for *path*; it is not there yet."""
    return path.parent / f"{_PREFIX}{secrets.token_hex(4)}"


def is_cleared(one: Departure) -> bool:
    """Clear the workplace of *one* away; tell whether it is gone, as far as can be seen."""
    place = Path(one.workplace)
    if not place.parent.is_dir():
        return False  # on a stick that is not in
    if place.name.startswith(_PREFIX):
        shutil.rmtree(place, ignore_errors=True)
    return not place.exists()


def sweep(store: Store) -> None:
    """Clear away what was left of files that `making` did not bring to their end."""
    for one in store.departures.all():
        is_ours = one.seat is None and one.whereabouts == Whereabouts.MAKING
        if is_ours and is_cleared(one):
            with store.transaction():
                store.departures.forget(one.id)


@contextmanager
def making(store: Store, path: Path) -> Iterator[Path]:
    """Give a place to make what is to be called *path*, and is no file in the clear.

    To be begun outside of any transaction in which it is made.

    Raises:
        Problem: FILE_NOT_WRITTEN, DISK_FULL.
    """
    place = workplace_of(path.absolute())
    with store.transaction():
        noted = store.departures.add(
            Departure(0, "", "", "", "", "", str(place), whereabouts=Whereabouts.MAKING)
        )
    try:
        with translated(path):
            place.mkdir(mode=0o700)
        yield place / path.name
    finally:
        # A failure that brought us here is the one to tell; the next unlocking looks again.
        if is_cleared(noted):
            with suppress(Problem), store.transaction():
                store.departures.forget(noted.id)


def put_there(fresh: Path, path: Path) -> None:
    """Let what is whole at *fresh* be called *path* from now on, also after a power cut.

    Raises:
        Problem: FILE_NOT_WRITTEN, DISK_FULL.
    """
    with translated(path):
        fresh.replace(path)
        sync_folder(path.parent)


@contextmanager
def translated(path: Path, also: type[Exception] = OSError) -> Iterator[None]:
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
