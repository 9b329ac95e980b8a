"""Backups: making one, proving it, restoring from it.

A backup is one file: the key ring and a whole copy of the encrypted store, side by
side in a ZIP without compression. It gives nothing away without a passphrase of
the installation. It counts as made only once the copy in it has been opened.
"""

import os
import zipfile
from contextlib import suppress
from itertools import chain, count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.keys.wrapping import KeyRing
from fieldreg.services.anchor import Anchor
from fieldreg.services.disk import disk_problem, sync_folder, write_whole
from fieldreg.services.ground import unsafe_place
from fieldreg.services.installing import Home, Installation, Tools, unlock
from fieldreg.store.store import Store

ENDING: Final = ".frk"
_STORE, _RING = "fieldreg.db", "keyring.json"


def back_up(installation: Installation, folder: Path) -> Path:
    """Write a backup of *installation* into *folder*, open it to prove it, give its path.

    Raises:
        Problem: DISK_FULL, DISK_FAILED, BACKUP_DAMAGED where the copy did not open.
    """
    stem = f"fieldreg-{installation.tools.clock.now():%Y-%m-%d-%H%M%S}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=installation.home.folder, prefix="backup-") as place:
            copy = Path(place) / _STORE
            installation.store.copy_to(copy)
            _prove(installation, copy)
            path = _packed(folder, stem, {_RING: installation.home.ring, _STORE: copy})
    except OSError as error:
        raise disk_problem(error) from None
    with installation.store.transaction():
        installation.store.papers.put("backed-up-on", installation.desk().day.encode())
    return path


def restore(folder: Path, backup: Path, passphrase: str, tools: Tools) -> Installation:
    """Make the installation in the empty *folder* out of a *backup* file.

    It goes the way of every copy (see `unlock`): the old installation may have gone
    further than the backup.

    Raises:
        Problem: FOLDER_ON_NETWORK, FOLDER_IN_CLOUD, FOLDER_ON_STICK,
            INSTALLATION_EXISTS, BACKUP_DAMAGED, KEYRING_DAMAGED, WRONG_PASSPHRASE,
            STORE_IN_USE, STORE_DAMAGED, STORE_TOO_NEW, DISK_FULL, DISK_FAILED.
    """
    home = Home(folder)
    if home.exists():
        raise Problem(Code.INSTALLATION_EXISTS)
    unsafe = unsafe_place(tools.ground, folder)
    if unsafe is not None:
        raise unsafe
    try:
        with zipfile.ZipFile(backup) as archive:
            if sorted(archive.namelist()) != [_STORE, _RING]:
                raise Problem(Code.BACKUP_DAMAGED)
            ring = archive.read(_RING)
            key = KeyRing.from_bytes(ring).unlock(passphrase).key
            folder.mkdir(parents=True, exist_ok=True)
            with home.beginning():
                archive.extract(_STORE, folder)
                Store(tools.connect(home.store, key)).close()  # opens, and is of today
                Anchor(tools.ground, home.store).forget()
                write_whole(home.ring, ring)
    except _NO_ARCHIVE:
        raise Problem(Code.BACKUP_DAMAGED) from None
    except OSError as error:
        raise disk_problem(error) from None
    return unlock(folder, passphrase, tools)


# What zipfile raises at a file that is none, is cut short, packed or locked otherwise.
_NO_ARCHIVE: Final = (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError)


def _packed(folder: Path, stem: str, files: dict[str, Path]) -> Path:
    """Write *files* to an archive in *folder* that has its name once it was read back."""
    unfinished = folder / f"{stem}.part"
    try:
        with unfinished.open("wb") as file:
            with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
                for name, source in files.items():
                    archive.write(source, name)
            file.flush()
            os.fsync(file.fileno())
        with zipfile.ZipFile(unfinished) as archive:
            if archive.testzip() is not None:
                raise Problem(Code.BACKUP_DAMAGED)
        path = _free_name(folder, stem)
        unfinished.rename(path)
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
    sync_folder(folder)
    return path


def _free_name(folder: Path, stem: str) -> Path:
    """Give a name that no earlier backup has: a clock may show one second twice."""
    first = folder / (stem + ENDING)
    others = (folder / f"{stem}-{number}{ENDING}" for number in count(2))
    return next(path for path in chain([first], others) if not path.exists())


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
