"""Officers: several people at one head office, and the roles that each holds.

An administrator gives and takes roles, and there is always one. Whoever was never given
any holds the usual one. In a head office where nobody ever was, everybody holds all of
them, until somebody new comes in or the first is given or taken.

Where the store is on a server, each has an installation of their own, with the same store key under a passphrase of
their own. The first one *admits* another by a file, which holds that key ring and the
sealed address of the database: it opens with the passphrase that was chosen for it,
told by word of mouth and changed afterwards, and with nothing else.
"""

import io
import zipfile
from collections.abc import Collection
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.rights import Rights
from fieldreg.domain.roles import Permission, Role
from fieldreg.keys.key_ring.store_key_ring import KeyRing
from fieldreg.services.host.atomic_write import ARCHIVE_ERRORS, write_atomically
from fieldreg.services.host.staging import move_into_place, staged_file
from fieldreg.services.installation.database_address import DatabaseAddress
from fieldreg.services.installation.home import Home
from fieldreg.services.installation.lifecycle import (
    Installation,
    Tools,
    attach_to_database,
    open_installation,
    reuse_unlocked,
)
from fieldreg.services.permissions import grant_usual_rights, load_rights, needs, record_rights
from fieldreg.store.officers import RoleChange
from fieldreg.store.store import Store


@dataclass(frozen=True, slots=True)
class Officer:
    """Somebody who works at this head office, and what she holds."""

    name: str
    rights: Rights


_ADDRESS, _RING = "address", "keyring.json"
_LIMIT_BYTES: Final = 1 << 17


@needs(Permission.MANAGE_OFFICERS)
def admit_officer(installation: Installation, name: str, passphrase: str, file: Path) -> None:
    """Write the *file* with which *name* comes to this head office.

    Raises:
        Problem: DATABASE_NEEDED where the store lies in a file, which is one officer's;
            FILE_EXISTS, NAME_MISSING, VALUE_REFUSED, WEAK_PASSPHRASE, DISK_FULL,
            DISK_FAILED.
    """
    installation.head_office_keys()
    key, tools, name = installation.store_key, installation.tools, name.strip()
    address = installation.home.read_address(key)
    if address is None:
        raise Problem(Code.DATABASE_NEEDED)
    if file.exists():
        raise Problem(Code.FILE_EXISTS, file=file.name)
    ring = KeyRing.create(tools.kdf_tuning.tune()).with_passphrase(key, name, passphrase)
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(_ADDRESS, DatabaseAddress.create(address.url, tools.entropy).to_bytes(key))
        archive.writestr(_RING, ring.to_bytes())
    with staged_file(installation.store, file) as fresh:
        write_atomically(fresh, whole.getvalue())
        with installation.store.transaction():
            grant_usual_rights(installation.store, name, installation.author())
            move_into_place(fresh, file)


@needs(Permission.VIEW_OVERVIEW)
def list_officers(installation: Installation) -> list[Officer]:
    """Give everybody who works here, as far as is known, by name.

    Raises:
        Problem: NOT_HEAD_OFFICE.
    """
    installation.head_office_keys()
    store = installation.store
    names = {
        *installation.home.read_keyring().list_names(installation.store_key),
        *store.officers.load_all_rights(),
    }
    return [Officer(one, load_rights(store, one)) for one in sorted(names)]


@needs(Permission.VIEW_OVERVIEW)
def list_role_changes(installation: Installation) -> list[RoleChange]:
    """Give every role that was ever given or taken here, the latest first.

    Raises:
        Problem: NOT_HEAD_OFFICE.
    """
    installation.head_office_keys()
    return installation.store.officers.list_role_changes()


@needs(Permission.MANAGE_OFFICERS)
def set_roles(
    installation: Installation,
    name: str,
    *,
    give: Collection[Role] = (),
    take: Collection[Role] = (),
) -> Officer:
    """Let *name* hold the roles to *give* from now on, and none of those to *take*.

    Whoever holds none can do nothing here any more.

    Raises:
        Problem: NOT_HEAD_OFFICE, NOT_FOUND; LAST_ADMINISTRATOR where nobody would be left
            to give roles.
    """
    with installation.store.transaction():
        before = {one.name: one.rights for one in list_officers(installation)}
        if name not in before:
            raise Problem(Code.NOT_FOUND, ref=name)
        rights = Rights((before[name].roles | set(give)) - set(take))
        if rights != before[name]:
            record_rights(installation.store, name, rights, installation.author())
    return Officer(name, rights)


def join_head_office(folder: Path, file: Path, passphrase: str, tools: Tools) -> Installation:
    """Make an installation in the empty *folder* out of a *file* that `admit` wrote.

    Raises:
        Problem: INSTALLATION_EXISTS, FILE_UNREADABLE, INVITATION_DAMAGED,
            WRONG_PASSPHRASE, DISK_FULL, DISK_FAILED, and as `unlock`.
    """
    home = Home(folder)
    if home.exists():
        raise Problem(Code.INSTALLATION_EXISTS)
    sealed, kept = _read(file)
    ring = KeyRing.from_bytes(kept)
    unlocked = ring.unlock(passphrase)
    address = DatabaseAddress.from_bytes(sealed, unlocked.key)
    return attach_to_database(folder, address, ring, unlocked, tools)


def set_database_url(folder: Path, passphrase: str, url: str, tools: Tools) -> Installation:
    """Open the installation in *folder* with its database at *url* from now on.

    For a server that has moved, or a password that was changed there. An address where
    its store is not is not taken.

    Raises:
        Problem: NO_INSTALLATION, DATABASE_NEEDED, WRONG_PASSPHRASE, DATABASE_FOREIGN,
            DISK_FULL, DISK_FAILED, and as `unlock`.
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
