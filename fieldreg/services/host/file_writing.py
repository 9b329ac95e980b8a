"""Files on this machine's disk: written whole, or not at all.

A file is made in a hidden staging folder beside it.
"""

import errno
import hashlib
import io
import os
import re
import secrets
import shutil
import stat
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import IO, Final, TypeAlias

from fieldreg.domain.problems import Code, Problem
from fieldreg.services.host.held_files import is_held, replace_held
from fieldreg.store.exports import FileState, PlaintextExport
from fieldreg.store.store import Store

# zipfile raises these for a file that is no archive, is truncated, or uses other features.
ARCHIVE_ERRORS: Final = (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError)

_PARTIAL: Final = re.compile(r"\.[0-9a-f]{8}\.new")
_PARTIAL_LASTS_S: Final = 600


def read_limited(path: Path, limit_bytes: int) -> bytes:
    """Read at most *limit_bytes* + 1 bytes, so that a parser can refuse a larger file.

    Raises FILE_UNREADABLE.
    """
    try:
        with path.open("rb") as file:
            return file.read(limit_bytes + 1)
    except OSError:
        raise Problem(Code.FILE_UNREADABLE, file=path.name) from None


def write_atomically(path: Path, data: bytes) -> None:
    """Replace *path* so that either the old or the new file exists, whole.

    Raises DISK_FULL, DISK_FAILED, FILE_HELD.
    """
    # A random name, since another process or thread may write the same file just now.
    fresh = path.with_name(f"{path.name}.{secrets.token_hex(4)}.new")  # matches _PARTIAL
    try:
        with _open_private(fresh) as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        replace_held(fresh, path)
        fsync_folder(path.parent)
        _delete_old_partial_files(path)
    except OSError as error:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
        raise disk_problem(error) from None


def _open_private(path: Path) -> IO[bytes]:
    return open(path, "xb", opener=lambda name, flags: os.open(name, flags, 0o600))


def restrict_to_owner(path: Path) -> None:
    """Take rights on *path* from others, except on shared folders, such as ``/tmp``."""
    if is_open_to_others(path) and not path.lstat().st_mode & stat.S_ISVTX:
        with suppress(OSError):
            path.chmod(path.lstat().st_mode & stat.S_IRWXU)


def is_open_to_others(path: Path) -> bool:
    """Return whether others of this machine may read or change it; never on Windows."""
    with suppress(OSError):
        mode = path.lstat().st_mode
        return os.name != "nt" and not stat.S_ISLNK(mode) and bool(mode & 0o077)
    return False


def was_write_interrupted(path: Path) -> bool:
    return any(list_partial_files(path))


def list_partial_files(path: Path) -> Iterator[Path]:
    # Of a folder with many files a Path is made for these alone.
    begins = f"{path.name}."
    return (
        path.with_name(name)
        for name in os.listdir(path.parent)  # noqa: PTH208  names are enough
        if name.startswith(begins) and _PARTIAL.fullmatch(name, len(path.name))
    )


def _delete_old_partial_files(path: Path) -> None:
    with suppress(OSError):
        before = path.stat().st_mtime - _PARTIAL_LASTS_S
        for partial in list_partial_files(path):
            if partial.lstat().st_mtime < before:
                partial.unlink()


def fsync_folder(folder: Path) -> None:
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # some file systems cannot
            os.fsync(handle)
    finally:
        os.close(handle)


def disk_problem(error: OSError) -> Problem:
    if is_held(error):
        return Problem(Code.FILE_HELD)
    return Problem(Code.DISK_FULL if error.errno == errno.ENOSPC else Code.DISK_FAILED)


_PREFIX: Final = ".fieldreg-"


def staging_folder_for(path: Path) -> Path:
    return path.parent / f"{_PREFIX}{secrets.token_hex(4)}"


def clear_staging_folder(export: PlaintextExport) -> bool:
    """Return whether it is gone, if that can be seen."""
    folder = Path(export.workplace)
    if not folder.parent.is_dir():
        return False  # on a stick that is not plugged in
    if folder.name.startswith(_PREFIX):
        shutil.rmtree(folder, ignore_errors=True)
    return not folder.exists()


def settle_interrupted_exports(store: Store) -> None:
    """Keep records of exports whose files are out of reach."""
    for export in store.plaintext_exports.list_all():
        is_interrupted = export.whereabouts in (FileState.MAKING, FileState.BEGUN)
        if export.installation_id is not None or not is_interrupted:
            continue
        if not clear_staging_folder(export):
            continue
        # Killed between the renaming and the record.
        is_written = bool(export.sha) and hash_file(Path(export.path)) == export.sha
        with store.transaction():
            if is_written:
                store.plaintext_exports.save(replace(export, whereabouts=FileState.WRITTEN))
            else:
                store.plaintext_exports.delete(export.id)


def hash_file(path: Path) -> str:
    with suppress(OSError), path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
    return ""


UnnamedFile: TypeAlias = io.BytesIO | io.BufferedRandom


@contextmanager
def unnamed_file(folder: Path) -> Iterator[UnnamedFile]:
    """Yield a file that is gone with this process until `name_file` names it."""
    try:
        handle = os.open(folder, os.O_TMPFILE | os.O_RDWR, 0o600)
    except (AttributeError, OSError):
        yield io.BytesIO()
        return
    with os.fdopen(handle, "w+b") as file:
        yield file


def name_file(file: UnnamedFile, path: Path) -> None:
    if not isinstance(file, io.BytesIO):
        file.flush()
        os.fsync(file.fileno())
        with suppress(OSError):  # where the system's files of processes are hidden
            os.link(f"/proc/self/fd/{file.fileno()}", path, follow_symlinks=True)
            return
    file.seek(0)
    with _open_private(path) as target:
        shutil.copyfileobj(file, target)
        target.flush()
        os.fsync(target.fileno())


@contextmanager
def staged_file(store: Store, path: Path) -> Iterator[Path]:
    """Yield a staged path for *path*, not counted as a plaintext export, outside a transaction.

    Raises FILE_NOT_WRITTEN, DISK_FULL.
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
    """Rename durably; raise FILE_NOT_WRITTEN, FILE_HELD or DISK_FULL."""
    with translating_write_errors(path):
        replace_held(fresh, path)
        fsync_folder(path.parent)


@contextmanager
def translating_write_errors(path: Path, also: type[Exception] = OSError) -> Iterator[None]:
    try:
        yield
    except (OSError, also) as error:
        known = disk_problem(error).code if isinstance(error, OSError) else Code.DISK_FAILED
        code = Code.FILE_NOT_WRITTEN if known is Code.DISK_FAILED else known
        raise Problem(code, file=path.name) from None
