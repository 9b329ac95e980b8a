"""Backups: making one, proving it, restoring from it.

A backup is one file: the key ring and a whole copy of the encrypted store, side by
side in a ZIP without compression. It gives nothing away without a passphrase of
the installation. It counts as made only once the copy in it has been opened.
"""

import errno
import zipfile
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.keys.wrapping import KeyRing
from fieldreg.services.installing import (
    HEAD_OFFICE,
    Home,
    Installation,
    Tools,
    draw_writer,
    unlock,
    write_whole,
)
from fieldreg.store.lock import InstallationLock
from fieldreg.store.store import Store

ENDING: Final = ".frk"
_STORE, _RING = "fieldreg.db", "keyring.json"


def back_up(installation: Installation, folder: Path) -> Path:
    """Write a backup of *installation* into *folder*, open it to prove it, give its path.

    Raises:
        Problem: DISK_FULL, DISK_FAILED, BACKUP_DAMAGED where the copy did not open.
    """
    clock = installation.tools.clock
    name = f"fieldreg-{clock.now():%Y-%m-%d-%H%M%S}{ENDING}"
    path = folder / name
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=installation.home.folder, prefix="backup-") as place:
            copy = Path(place) / _STORE
            installation.store.copy_to(copy)
            _prove(installation, copy)
            with zipfile.ZipFile(path, "x", zipfile.ZIP_STORED) as archive:
                archive.write(installation.home.ring, _RING)
                archive.write(copy, _STORE)
        with zipfile.ZipFile(path) as archive:
            if archive.testzip() is not None:
                raise Problem(Code.BACKUP_DAMAGED)
    except OSError as error:
        with suppress(OSError):
            path.unlink(missing_ok=True)
        full = error.errno == errno.ENOSPC
        raise Problem(Code.DISK_FULL if full else Code.DISK_FAILED) from None
    with installation.store.transaction():
        installation.store.papers.put("backed-up-on", installation.desk().day.encode())
    return path


def restore(folder: Path, backup: Path, passphrase: str, tools: Tools) -> Installation:
    """Make the installation in the empty *folder* out of a *backup* file.

    The restored installation writes as a new writer from its first change on, since
    the old one may have gone further than the backup; a restored head office opens a
    higher epoch.

    Raises:
        Problem: INSTALLATION_EXISTS, BACKUP_DAMAGED, WRONG_PASSPHRASE, DISK_FULL,
            DISK_FAILED.
    """
    home = Home(folder)
    if home.exists():
        raise Problem(Code.INSTALLATION_EXISTS)
    try:
        with zipfile.ZipFile(backup) as archive:
            if sorted(archive.namelist()) != [_STORE, _RING]:
                raise Problem(Code.BACKUP_DAMAGED)
            ring = archive.read(_RING)
            KeyRing.from_bytes(ring).unlock(passphrase)
            folder.mkdir(parents=True, exist_ok=True)
            archive.extract(_STORE, folder)
    except (zipfile.BadZipFile, EOFError):
        raise Problem(Code.BACKUP_DAMAGED) from None
    except OSError as error:
        full = error.errno == errno.ENOSPC
        raise Problem(Code.DISK_FULL if full else Code.DISK_FAILED) from None
    _renew(home, ring, passphrase, tools)
    return unlock(folder, passphrase, tools)


def _renew(home: Home, ring: bytes, passphrase: str, tools: Tools) -> None:
    lock = InstallationLock(home.lock)
    try:
        key = KeyRing.from_bytes(ring).unlock(passphrase).key
        store = Store(tools.connect(home.store, key))
        try:
            with store.transaction():
                store.outbox.begin_writer(draw_writer(tools.entropy))
                if store.papers.get("role") == HEAD_OFFICE.encode():
                    epoch = int(store.papers.get("epoch") or b"1")
                    # Not by one: two restores from one backup must not meet.
                    raised = epoch + 1 + tools.entropy.bits(16)
                    store.papers.put("epoch", str(raised).encode())
        finally:
            store.close()
        write_whole(home.ring, ring)
    finally:
        lock.release()


def _prove(installation: Installation, copy: Path) -> None:
    try:
        proof = Store(installation.tools.connect(copy, installation.key))
    except Problem:
        raise Problem(Code.BACKUP_DAMAGED) from None
    try:
        if proof.is_damaged() or proof.digest() != installation.store.digest():
            raise Problem(Code.BACKUP_DAMAGED)
    finally:
        proof.close()
