"""Verified writing to a transport, so that "you may remove it now" is true.

Write under a temporary name, sync, close, reopen, read back, compare, rename, sync the folder: once
for several files. A failure before the rename leaves the folder as it was, and a half file is no
bundle (faults 15 to 17).

The temporary name depends on the installation: officers at one database know each other's hashes.
"""

import hashlib
from collections.abc import Collection, Iterable
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import ExchangeMonitor, ExchangePhase
from fieldreg.sync.transports.disk_access import RetryingDisk

_UNFINISHED: Final = ".part"  # the suffix of a file that is not verified yet
_NAME_BYTES: Final = 8


def file_stem(digest: bytes) -> str:
    return digest[:_NAME_BYTES].hex()


def is_unfinished(name: str) -> bool:
    return name.lower().endswith(_UNFINISHED)


def remove_unfinished(
    disk: RetryingDisk, folder: Path, digests: Collection[bytes], *, installation_id: str = ""
) -> None:
    ours = {_unfinished(digest, installation_id) for digest in digests}
    with suppress(Problem):
        for entry in disk.list_files(folder, lambda entry: entry.name.lower() in ours).files:
            _remove_if_possible(disk, folder / entry.name)


def write_verified(
    disk: RetryingDisk,
    target: Path,
    pieces: Iterable[bytes],
    size: int,
    expected: bytes,
    *,
    monitor: ExchangeMonitor,
    installation_id: str = "",
) -> None:
    """Write *pieces* under a temporary name, verify them, and rename the file to *target*.

    The name outlasts a power cut once the folder is synced. *size* in bytes and *expected* SHA-256
    are known. *installation_id* tells this installation from others that may write the same bytes.
    Raises as `Transport.deliver`; exceptions of *pieces*.
    """

    def report(phase: ExchangePhase, done: int = 0) -> None:
        monitor.show(phase, done, size if done else 0)
        monitor.raise_if_cancelled()

    if disk.free_bytes(target.parent) < size:
        raise Problem(Code.STICK_FULL)
    path = target.with_name(_unfinished(expected, installation_id))
    with ExitStack() as undo:
        undo.callback(_remove_if_possible, disk, path)
        report(ExchangePhase.WRITING)
        disk.write(path, pieces, lambda done: report(ExchangePhase.WRITING, done))
        report(ExchangePhase.CLOSING)
        digest = disk.digest(path, size + 1, lambda done: report(ExchangePhase.READING_BACK, done))
        report(ExchangePhase.CHECKING)
        if digest != expected:
            raise Problem(Code.STICK_LIES)
        report(ExchangePhase.NAMING)
        disk.rename(path, target)
        undo.pop_all()


def _unfinished(digest: bytes, installation_id: str) -> str:
    if installation_id:
        digest = hashlib.sha256(installation_id.encode() + digest).digest()
    return file_stem(digest) + _UNFINISHED


def _remove_if_possible(disk: RetryingDisk, path: Path) -> None:
    # The failure that led here is the one to report.
    with suppress(Problem):
        disk.remove(path)
