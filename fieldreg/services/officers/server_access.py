"""Several officers at one head office whose store is on a server.

Each has an installation with the same store key, under a passphrase of their own. The first
officer admits another by a file with a key ring and the sealed address of the database. It opens
with a passphrase chosen for it, which is told by word of mouth and changed afterwards.
"""

import io
import zipfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.keys.key_ring.store_key_ring import KeyRing
from fieldreg.services.host.atomic_write import ARCHIVE_ERRORS, write_atomically
from fieldreg.services.host.staging import move_into_place, staged_file
from fieldreg.services.installation.database_address import DatabaseAddress
from fieldreg.services.installation.home import Home
from fieldreg.services.installation.model import Installation, Tools
from fieldreg.services.installation.opening import (
    attach_to_database,
    open_installation,
    reuse_unlocked,
)
from fieldreg.services.permissions import grant_usual_rights, needs
from fieldreg.store.store import Store

_ADDRESS, _RING = "address", "keyring.json"
_LIMIT_BYTES: Final = 1 << 17


@needs(Permission.MANAGE_OFFICERS)
def admit_officer(installation: Installation, name: str, passphrase: str, file: Path) -> None:
    """Write the *file* by which the officer *name* joins this head office.

    Raises:
        Problem: DATABASE_NEEDED where the store is a file; FILE_EXISTS, NAME_MISSING,
            VALUE_REFUSED, WEAK_PASSPHRASE, DISK_FULL, DISK_FAILED.
    """
    installation.head_office_keys()
    key, tools, name = installation.store_key, installation.tools, name.strip()
    address = installation.home.read_address(key)
    if address is None:
        raise Problem(Code.DATABASE_NEEDED)
    if file.exists():
        raise Problem(Code.FILE_EXISTS, file=file.name)
    ring = KeyRing.create(tools.kdf_tuning.tune()).with_passphrase(key, name, passphrase)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(_ADDRESS, DatabaseAddress.create(address.url, tools.entropy).to_bytes(key))
        archive.writestr(_RING, ring.to_bytes())
    with staged_file(installation.store, file) as fresh:
        write_atomically(fresh, buffer.getvalue())
        with installation.store.transaction():
            grant_usual_rights(installation.store, name, installation.author())
            move_into_place(fresh, file)


def join_head_office(folder: Path, file: Path, passphrase: str, tools: Tools) -> Installation:
    """Create an installation in the empty *folder* from a *file* of `admit_officer`.

    Raises:
        Problem: INSTALLATION_EXISTS, FILE_UNREADABLE, INVITATION_DAMAGED, WRONG_PASSPHRASE,
            DISK_FULL, DISK_FAILED, and as `unlock`.
    """
    home = Home(folder)
    if home.exists():
        raise Problem(Code.INSTALLATION_EXISTS)
    sealed, ring_bytes = _read(file)
    ring = KeyRing.from_bytes(ring_bytes)
    unlocked = ring.unlock(passphrase)
    address = DatabaseAddress.from_bytes(sealed, unlocked.key)
    return attach_to_database(folder, address, ring, unlocked, tools)


def set_database_url(folder: Path, passphrase: str, url: str, tools: Tools) -> Installation:
    """Set the database's *url* after a move or another password, and open the installation.

    Raises:
        Problem: NO_INSTALLATION, DATABASE_NEEDED, WRONG_PASSPHRASE; DATABASE_FOREIGN where this
            store is not at *url*; DISK_FULL, DISK_FAILED, and as `unlock`.
    """
    home = Home(folder)
    home.require_installation()
    ring = home.read_keyring()
    unlocked = ring.unlock(passphrase)
    before = home.read_address(unlocked.key)
    if before is None:
        raise Problem(Code.DATABASE_NEEDED)
    address = replace(before, url=url)
    with closing(
        Store(tools.connect_to_server(url, unlocked.key, installation_id=address.installation_id))
    ) as store:
        if not store.metadata.load_all():
            raise Problem(Code.DATABASE_FOREIGN)
    write_atomically(home.address_file, address.to_bytes(unlocked.key))
    return open_installation(folder, tools, reuse_unlocked(ring, unlocked))


def _read(file: Path) -> tuple[bytes, bytes]:
    try:
        with zipfile.ZipFile(file) as archive:
            parts = archive.infolist()
            is_ours = sorted(part.filename for part in parts) == [_ADDRESS, _RING]
            if not is_ours or any(part.file_size > _LIMIT_BYTES for part in parts):
                raise Problem(Code.INVITATION_DAMAGED)
            return archive.read(_ADDRESS), archive.read(_RING)
    except ARCHIVE_ERRORS:
        raise Problem(Code.INVITATION_DAMAGED) from None
    except OSError:
        raise Problem(Code.FILE_UNREADABLE, file=file.name) from None
