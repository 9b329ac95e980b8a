"""The people who may open an installation, and the roles of head office's officers.

Each user has a passphrase and a name, which is on every change; a secret in the system's key store
can unlock too. Each officer signs with a key of their own, under their passphrase (decision 16).

There is always an administrator, who gives roles. An officer without noted roles has the usual one;
until roles change, or a new officer joins, all have every role.

With a store on a server, each officer has an installation with the same store key, and admits
another by a file, under a passphrase told by word of mouth.
"""

import io
import zipfile
from collections.abc import Collection, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from fieldreg.domain.log.shown import AS_STORED, AsStored
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.rights import Rights
from fieldreg.domain.roles import Permission, Role
from fieldreg.keys.key_ring import passphrases
from fieldreg.keys.key_ring.store_key_ring import KEYSTORE_SECRET_BYTES, KeyRing, draw_seed
from fieldreg.keys.signing import SigningKey
from fieldreg.services.host.file_writing import (
    ARCHIVE_ERRORS,
    move_into_place,
    staged_file,
    write_atomically,
)
from fieldreg.services.installation import hand_back
from fieldreg.services.installation.home import DatabaseAddress, Home
from fieldreg.services.installation.model import Installation, Tools
from fieldreg.services.installation.opening import (
    attach_to_database,
    open_installation,
    reuse_unlocked,
)
from fieldreg.services.installation.unlock_methods import keystore_entry_name
from fieldreg.services.user_session import (
    grant_usual_rights,
    load_rights,
    needs,
    record_rights,
    revoke_rights,
)
from fieldreg.store.log.history import Author
from fieldreg.store.metadata import ROLE
from fieldreg.store.officers import RoleChange
from fieldreg.store.store import Store


@dataclass(frozen=True, slots=True)
class Officer:
    name: str
    rights: Rights


@needs(Permission.VIEW_OVERVIEW)
def list_officers(installation: Installation) -> list[Officer]:
    installation.head_office_keys()
    store = installation.store
    names = set(store.officers.load_all_rights())
    if installation.receiver is None:
        names |= {*installation.home.read_keyring().list_names(installation.store_key)}
    return [Officer(name, load_rights(store, name)) for name in sorted(names)]


@needs(Permission.VIEW_OVERVIEW)
def list_role_changes(installation: Installation) -> list[RoleChange]:
    installation.head_office_keys()
    return installation.store.officers.list_role_changes()


@needs(Permission.MANAGE_OFFICERS)
def set_roles(
    installation: Installation,
    name: str,
    *,
    shown: Rights | AsStored,
    give: Collection[Role] = (),
    take: Collection[Role] = (),
) -> Officer:
    """Raise NOT_HEAD_OFFICE, NOT_FOUND, LAST_ADMINISTRATOR, CHANGED_MEANWHILE."""
    with installation.store.transaction():
        before = {officer.name: officer.rights for officer in list_officers(installation)}
        if name not in before:
            raise Problem(Code.NOT_FOUND, ref=name)
        if shown not in (AS_STORED, before[name]):
            raise Problem(Code.CHANGED_MEANWHILE)
        rights = Rights((before[name].roles | set(give)) - set(take))
        if rights != before[name]:
            record_rights(installation.store, name, rights, installation.author())
    return Officer(name, rights)


PASSPHRASE_LANGUAGES: Final = ("en", "mn")  # those with a list of words


@dataclass(frozen=True, slots=True)
class KeyStoreStatus:
    is_enabled: bool
    keystore_name: str


def propose_passphrase(tools: Tools, language: str) -> str:
    return passphrases.propose_passphrase(tools.word_lists.find_list(language), tools.entropy)


@needs(Permission.VIEW_OVERVIEW)
def list_user_names(installation: Installation) -> tuple[str, ...]:
    return installation.home.read_keyring().list_names(installation.store_key)


@needs(Permission.MANAGE_OFFICERS)
def add_user(installation: Installation, name: str, passphrase: str) -> None:
    """Add a user, at the KDF cost of this machine today.

    Raises NAME_MISSING, VALUE_REFUSED, TRAINER_NAME_TAKEN, WEAK_PASSPHRASE, PASSPHRASE_TAKEN,
    DISK_FULL, DISK_FAILED.
    """
    ring, name = installation.home.read_keyring(), name.strip()
    ring = ring.with_next_cost(installation.tools.kdf_tuning.tune())
    seed = draw_seed()
    ring = ring.with_passphrase(installation.store_key, name, passphrase, seed)
    with _changing_roles(installation) as author:
        if author:
            key = SigningKey(seed).verify_key.raw
            grant_usual_rights(installation.store, name, author, key)
        _write(installation, ring)


@needs(Permission.MANAGE_OFFICERS)
def remove_user(installation: Installation, name: str) -> None:
    """Remove a user; earlier changes keep their author.

    Raises NOT_FOUND, LAST_PASSPHRASE, DISK_FULL, DISK_FAILED; at head office LAST_ADMINISTRATOR.
    """
    ring = installation.home.read_keyring()
    kept = ring.without_passphrase(installation.store_key, name)
    with _changing_roles(installation) as author:
        if author:
            revoke_rights(installation.store, name, author)
        _write(installation, kept)
    with installation.store.transaction():
        hand_back.forget_pin(installation.store, name)
    if ring.has_keystore and not kept.has_keystore:
        _remove_secret(installation, ring)


@needs(Permission.VIEW_OVERVIEW)
def change_own_passphrase(installation: Installation, old: str, new: str) -> None:
    """Replace a passphrase, at the KDF cost of this machine today.

    Raises WRONG_PASSPHRASE, WEAK_PASSPHRASE, PASSPHRASE_TAKEN.
    """
    ring = installation.home.read_keyring()
    cost = installation.tools.kdf_tuning.tune()
    _write(installation, ring.with_changed_passphrase(old, new, cost))


@needs(Permission.VIEW_OVERVIEW)
def load_keystore_status(installation: Installation) -> KeyStoreStatus:
    try:
        name = installation.tools.keystore.name()
    except Problem:
        name = ""
    return KeyStoreStatus(installation.home.read_keyring().has_keystore, name)


@needs(Permission.VIEW_OVERVIEW)
def enable_keystore(installation: Installation) -> str:
    """Let the key store open it in the current user's name; return the store's name.

    Raises KEYSTORE_MISSING, KEYSTORE_FAILED, DISK_FULL, DISK_FAILED.
    """
    ring, keystore = installation.home.read_keyring(), installation.tools.keystore
    secret = installation.tools.entropy.bytes(KEYSTORE_SECRET_BYTES)
    keystore.put(keystore_entry_name(ring), secret)
    if keystore.get(keystore_entry_name(ring)) != secret:
        raise Problem(Code.KEYSTORE_FAILED)
    _write(installation, ring.with_keystore(installation.store_key, installation.user_name, secret))
    return keystore.name()


@needs(Permission.VIEW_OVERVIEW)
def disable_keystore(installation: Installation) -> None:
    """Raise DISK_FULL or DISK_FAILED."""
    ring = installation.home.read_keyring()
    _write(installation, ring.without_keystore())
    _remove_secret(installation, ring)


@contextmanager
def _changing_roles(installation: Installation) -> Iterator[Author | None]:
    """Yield the author, in a transaction; None on a laptop, which has no roles."""
    if not installation.is_head_office:
        yield None
        return
    with installation.store.transaction():
        yield installation.author()


def _remove_secret(installation: Installation, ring: KeyRing) -> None:
    """Ignore failures: the secret opens nothing any more."""
    try:
        installation.tools.keystore.remove(keystore_entry_name(ring))
    except Problem:
        return


def _write(installation: Installation, ring: KeyRing) -> None:
    write_atomically(installation.home.keyring_file, ring.to_bytes())


_ADDRESS, _RING = "address", "keyring.json"
_LIMIT_BYTES: Final = 1 << 17


@needs(Permission.MANAGE_OFFICERS)
def admit_officer(installation: Installation, name: str, passphrase: str, file: Path) -> None:
    """Write the *file* by which the officer *name* joins this head office.

    Raises DATABASE_NEEDED, FILE_EXISTS, NAME_MISSING, VALUE_REFUSED, WEAK_PASSPHRASE, DISK_FULL,
    DISK_FAILED.
    """
    installation.head_office_keys()
    key, name = installation.store_key, name.strip()
    address = installation.home.read_address(key)
    if address is None:
        raise Problem(Code.DATABASE_NEEDED)
    drawn = DatabaseAddress.create(address.url, installation.tools.entropy)
    given = {"name": name, "passphrase": passphrase}
    with writing_admission(installation, file, key, drawn, **given) as seed:
        own_key = SigningKey(seed).verify_key.raw
        grant_usual_rights(installation.store, name, installation.author(), own_key)


@needs(Permission.MANAGE_OFFICERS)
@contextmanager
def writing_admission(
    installation: Installation,
    file: Path,
    key: bytes,
    address: DatabaseAddress,
    *,
    name: str,
    passphrase: str,
) -> Iterator[bytes]:
    """Write a *file* for `join_head_office`, with *key* under *passphrase*.

    The block runs in the transaction in which it appears, and gets the seed of the signing key of
    *name*. Raises FILE_EXISTS, NAME_MISSING, VALUE_REFUSED, WEAK_PASSPHRASE, DISK_FULL,
    DISK_FAILED.
    """
    if file.exists():
        raise Problem(Code.FILE_EXISTS, file=file.name)
    seed, cost = draw_seed(), installation.tools.kdf_tuning.tune()
    ring = KeyRing.create(cost).with_passphrase(key, name, passphrase, seed)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(_ADDRESS, address.to_bytes(key))
        archive.writestr(_RING, ring.to_bytes())
    with staged_file(installation.store, file) as fresh:
        write_atomically(fresh, buffer.getvalue())
        with installation.store.transaction():
            yield seed
            move_into_place(fresh, file)


def join_head_office(folder: Path, file: Path, passphrase: str, tools: Tools) -> Installation:
    """Create an installation in the empty *folder* from a *file* of `admit_officer`.

    Raises INSTALLATION_EXISTS, FILE_UNREADABLE, INVITATION_DAMAGED, WRONG_PASSPHRASE, DISK_FULL,
    DISK_FAILED, and as `unlock`.
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

    Raises NO_INSTALLATION, DATABASE_NEEDED, WRONG_PASSPHRASE; DATABASE_FOREIGN where this store is
    not at *url*; DISK_FULL, DISK_FAILED, and as `unlock`.
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
        Store(
            tools.connect_to_server(
                url,
                unlocked.key,
                installation_id=address.installation_id,
                is_receiver=address.receiver is not None,
            )
        )
    ) as store:
        if store.metadata.read(ROLE) is None:
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
