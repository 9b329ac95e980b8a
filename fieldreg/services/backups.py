"""Backups: making, verifying and restoring (`docs/formats/backup.md`).

A backup counts as made only once it was opened.
"""

import os
import shutil
import zipfile
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path
from typing import Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import InstallationRole, Permission
from fieldreg.keys.key_ring.store_key_ring import LIMIT_BYTES, KeyRing, UnlockedKey
from fieldreg.services.host.environment import find_folder_problem
from fieldreg.services.host.file_writing import (
    ARCHIVE_ERRORS,
    disk_problem,
    move_into_place,
    staged_file,
    write_atomically,
)
from fieldreg.services.installation import erasure_list, lost_states
from fieldreg.services.installation.clone_detection import CloneDetector
from fieldreg.services.installation.home import DatabaseAddress, Home
from fieldreg.services.installation.model import Installation, Tools
from fieldreg.services.installation.opening import open_installation, reuse_unlocked
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.backups import copy_database
from fieldreg.store.metadata import BACKED_UP_VERSION, ROLE, flag_entry, text_entry
from fieldreg.store.store import Store

_BACKED_UP_ON: Final = text_entry("backed-up-on")
_LACKS_KEYS: Final = flag_entry("backup-lacks-keys")


@dataclass(frozen=True, slots=True)
class BackupStatus:
    """The day of the last backup, empty before the first.

    *is_due*: another is needed; *lacks_keys*: it is older than the keys.
    """

    made_on: str
    is_due: bool
    lacks_keys: bool = False


@needs(Permission.VIEW_OVERVIEW)
def load_backup_status(user: UserSession) -> BackupStatus:
    metadata = user.store.metadata
    made_on = metadata.read(_BACKED_UP_ON)
    lacks_keys = metadata.read(_LACKS_KEYS)
    if made_on:
        has_news = metadata.read(BACKED_UP_VERSION) != user.store.devices.current_version()
        is_due = made_on != user.day and has_news
    else:  # head office has its keys, and a laptop nothing before its first entry
        is_office = metadata.read(ROLE) is InstallationRole.HEAD_OFFICE
        is_due = is_office or user.store.outbox.find_sync_state() is not None
    return BackupStatus(made_on, is_due or lacks_keys, lacks_keys)


@needs(Permission.BACK_UP)
def record_backup(user: UserSession, version: int) -> None:
    with user.store.transaction():
        user.store.metadata.write(_BACKED_UP_ON, user.day)
        user.store.metadata.write(BACKED_UP_VERSION, version)
        user.store.metadata.write(_LACKS_KEYS, False)  # noqa: FBT003  the value itself


@needs(Permission.MANAGE_KEYS)
def require_new_backup(user: UserSession) -> None:
    user.store.metadata.write(_LACKS_KEYS, True)  # noqa: FBT003  the value itself


BACKUP_SUFFIX: Final = ".frk"
_STORE, _RING = "fieldreg.db", "keyring.json"


@needs(Permission.BACK_UP)
def create_backup(installation: Installation, folder: Path) -> Path:
    """Write and verify a backup in *folder*; return its path.

    Raises DISK_FULL, DISK_FAILED, BACKUP_DAMAGED.
    """
    stem = f"fieldreg-{installation.tools.clock.now():%Y-%m-%d-%H%M%S}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with installation.home.temporary_folder() as temporary:
            copy = temporary / _STORE
            version = _verify_copy(installation, copy, installation.store.copy_to(copy))
            files = {_RING: installation.home.keyring_file, _STORE: copy}
            path = _write_archive(installation.store, _free_name(folder, stem), files)
    except OSError as error:
        raise disk_problem(error) from None
    record_backup(installation.user_session(), version)
    installation.erasure_list.add_backup_folder(folder)
    return path


def restore_backup(
    folder: Path, backup: Path, passphrase: str, tools: Tools, url: str | None = None
) -> Installation:
    """Create the installation in the empty *folder* from a *backup* file.

    With *url* the store goes into the empty database there. It opens as a copy, since the old
    installation may still be in use. Raises FOLDER_ON_NETWORK, FOLDER_IN_CLOUD, FOLDER_ON_STICK,
    INSTALLATION_EXISTS, BACKUP_DAMAGED, KEYRING_DAMAGED, WRONG_PASSPHRASE, STORE_IN_USE,
    STORE_DAMAGED, STORE_TOO_NEW, DISK_FULL, DISK_FAILED; with *url* NOT_HEAD_OFFICE,
    DATABASE_TAKEN, and as the engine.
    """
    return restore_backup_with(
        folder, backup, lambda ring: (ring, ring.unlock(passphrase)), tools, url
    )


def restore_backup_with(
    folder: Path,
    backup: Path,
    take: Callable[[KeyRing], tuple[KeyRing, UnlockedKey]],
    tools: Tools,
    url: str | None = None,
) -> Installation:
    home = Home(folder)
    if home.exists():
        raise Problem(Code.INSTALLATION_EXISTS)
    if (problem := find_folder_problem(tools.host, folder)) is not None:
        raise problem
    try:
        with zipfile.ZipFile(backup) as archive:
            if not _is_ours(archive.infolist()):
                raise Problem(Code.BACKUP_DAMAGED)
            # The key store's secret is on another machine, or outdated.
            old_ring = KeyRing.from_bytes(archive.read(_RING)).without_keystore()
            ring, unlocked = take(old_ring)
            with home.creating():
                with archive.open(_STORE) as source, home.store_file.open("wb") as file:
                    shutil.copyfileobj(source, file)
                    file.flush()
                    os.fsync(file.fileno())
                _adopt_store(home, unlocked.key, tools, backup.parent, url)
                write_atomically(home.keyring_file, ring.to_bytes())
    except ARCHIVE_ERRORS:
        raise Problem(Code.BACKUP_DAMAGED) from None
    except OSError as error:
        raise disk_problem(error) from None
    installation = open_installation(folder, tools, reuse_unlocked(ring, unlocked))
    user = installation.user_session()
    if user.may(Permission.UNDO_ARRIVALS):
        lost_states.renew_lost_states(user)
    return installation


def _adopt_store(home: Home, key: bytes, tools: Tools, backups: Path, url: str | None) -> None:
    store = Store(tools.connect(home.store_file, key))  # this also migrates it
    with closing(store), store.transaction():
        erasure_list.note_backup_folder(store, backups)
    if url is not None:
        _move_to_database(home, key, tools, DatabaseAddress.create(url, tools.entropy))
    CloneDetector(tools.host, home.database_file).reset()
    # Opening applies these, so that erased people do not come back.
    for list_file in backups.glob("*" + erasure_list.ERASURE_LIST_SUFFIX):
        shutil.copyfile(list_file, home.folder / list_file.name)


def _move_to_database(home: Home, key: bytes, tools: Tools, address: DatabaseAddress) -> None:
    file = tools.connect(home.store_file, key)
    with closing(Store(file)) as store:
        if store.metadata.read(ROLE) is not InstallationRole.HEAD_OFFICE:
            raise Problem(Code.NOT_HEAD_OFFICE)
        server = tools.connect_to_server(
            address.url, key, installation_id=address.installation_id, create=True
        )
        with closing(Store(server)) as target, target.transaction():
            target.require_unused()
            copy_database(file, server)
    home.store_file.unlink()
    write_atomically(home.address_file, address.to_bytes(key))


def _write_archive(store: Store, path: Path, files: dict[str, Path]) -> Path:
    with staged_file(store, path) as staged:
        with staged.open("wb") as file:
            with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
                for name, source in files.items():
                    archive.write(source, name)
            file.flush()
            os.fsync(file.fileno())
        with zipfile.ZipFile(staged) as archive:
            if archive.testzip() is not None:
                raise Problem(Code.BACKUP_DAMAGED)
        move_into_place(staged, path)
    return path


def _free_name(folder: Path, stem: str) -> Path:
    first = folder / (stem + BACKUP_SUFFIX)
    others = (folder / f"{stem}-{number}{BACKUP_SUFFIX}" for number in count(2))
    return next(path for path in chain([first], others) if not path.exists())


def _is_ours(parts: Sequence[zipfile.ZipInfo]) -> bool:
    return (
        sorted(part.filename for part in parts) == [_STORE, _RING]
        and all(part.compress_type == zipfile.ZIP_STORED for part in parts)
        and all(part.file_size <= LIMIT_BYTES for part in parts if part.filename == _RING)
    )


def _verify_copy(installation: Installation, copy: Path, digest: str) -> int:
    try:
        store = Store(installation.tools.connect(copy, installation.store_key))
    except Problem as problem:
        if problem.code is not Code.STORE_DAMAGED:
            raise  # for example a full disk, which says nothing about the copy
        raise Problem(Code.BACKUP_DAMAGED) from None
    try:
        if store.is_damaged() or store.digest(with_sealed=True) != digest:
            raise Problem(Code.BACKUP_DAMAGED)
        return store.devices.current_version()
    finally:
        store.close()
