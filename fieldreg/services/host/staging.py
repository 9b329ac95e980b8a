"""Staging folders: hidden folders beside a target, in which its file is made.

Each is noted in the store first, so its remains are deleted at the next opening; on a stick, at
the next opening with the stick plugged in.
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
    return path.parent / f"{_PREFIX}{secrets.token_hex(4)}"


def clear_staging_folder(export: PlaintextExport) -> bool:
    """Delete the staging folder of *export*; return whether it is gone as far as known."""
    folder = Path(export.workplace)
    if not folder.parent.is_dir():
        return False  # on a stick that is not plugged in
    if folder.name.startswith(_PREFIX):
        shutil.rmtree(folder, ignore_errors=True)
    return not folder.exists()


def clear_staging_folders(store: Store) -> None:
    for export in store.plaintext_exports.list_all():
        is_ours = export.installation_id is None and export.whereabouts == FileState.MAKING
        if is_ours and clear_staging_folder(export):
            with store.transaction():
                store.plaintext_exports.delete(export.id)


@contextmanager
def staged_file(store: Store, path: Path) -> Iterator[Path]:
    """Yield a staged path for *path*, which is not counted as a plaintext export.

    Call it outside of a transaction.

    Raises:
        Problem: FILE_NOT_WRITTEN, DISK_FULL.
    """
    folder = staging_folder_for(path.absolute())
    with store.transaction():
        export = store.plaintext_exports.add(
            PlaintextExport(0, "", "", "", "", "", str(folder), whereabouts=FileState.MAKING)
        )
    try:
        with translating_write_errors(path):
            folder.mkdir(mode=0o700)
        yield folder / path.name
    finally:
        # An earlier failure is the one to report; the next opening clears the rest.
        if clear_staging_folder(export):
            with suppress(Problem), store.transaction():
                store.plaintext_exports.delete(export.id)


def move_into_place(fresh: Path, path: Path) -> None:
    """Rename *fresh* to *path*, durably.

    Raises:
        Problem: FILE_NOT_WRITTEN, DISK_FULL.
    """
    with translating_write_errors(path):
        fresh.replace(path)
        fsync_folder(path.parent)


@contextmanager
def translating_write_errors(path: Path, also: type[Exception] = OSError) -> Iterator[None]:
    """Turn file system errors, and those of type *also*, into FILE_NOT_WRITTEN or DISK_FULL."""
    try:
        yield
    except (OSError, also) as error:
        is_full = isinstance(error, OSError) and error.errno == errno.ENOSPC
        code = Code.DISK_FULL if is_full else Code.FILE_NOT_WRITTEN
        raise Problem(code, file=path.name) from None
