"""The people who may open an installation, each by a passphrase and a name.

Any of them may add and remove others. The passphrase tells whose name is on every change until
the installation is closed. A random secret in the operating system's key store can unlock too, in
one user's name; it is as safe as that system's session.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.keys.key_ring import passphrases
from fieldreg.keys.key_ring.store_key_ring import KEYSTORE_SECRET_BYTES, KeyRing
from fieldreg.services.host.atomic_write import write_atomically
from fieldreg.services.installation.model import Installation, Tools
from fieldreg.services.installation.unlock_methods import keystore_entry_name
from fieldreg.services.permissions import grant_usual_rights, needs, revoke_rights
from fieldreg.store.log.authors import Author

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

    Raises:
        Problem: NAME_MISSING, VALUE_REFUSED, TRAINER_NAME_TAKEN, WEAK_PASSPHRASE,
            PASSPHRASE_TAKEN, DISK_FULL, DISK_FAILED.
    """
    ring, name = installation.home.read_keyring(), name.strip()
    ring = ring.with_next_cost(installation.tools.kdf_tuning.tune())
    ring = ring.with_passphrase(installation.store_key, name, passphrase)
    with _changing_roles(installation) as author:
        if author:
            grant_usual_rights(installation.store, name, author)
        _write(installation, ring)


@needs(Permission.MANAGE_OFFICERS)
def remove_user(installation: Installation, name: str) -> None:
    """Remove a user, who remains the author of earlier changes.

    Raises:
        Problem: NOT_FOUND, LAST_PASSPHRASE, DISK_FULL, DISK_FAILED; at head office
            LAST_ADMINISTRATOR.
    """
    ring = installation.home.read_keyring()
    kept = ring.without_passphrase(installation.store_key, name)
    with _changing_roles(installation) as author:
        if author:
            revoke_rights(installation.store, name, author)
        _write(installation, kept)
    if ring.has_keystore and not kept.has_keystore:
        _remove_secret(installation, ring)


@needs(Permission.VIEW_OVERVIEW)
def change_own_passphrase(installation: Installation, old: str, new: str) -> None:
    """Replace a passphrase, at the KDF cost of this machine today.

    Raises:
        Problem: WRONG_PASSPHRASE, WEAK_PASSPHRASE, PASSPHRASE_TAKEN.
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

    Raises:
        Problem: KEYSTORE_MISSING, KEYSTORE_FAILED, DISK_FULL, DISK_FAILED.
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
    """Let only passphrases open it; raise DISK_FULL or DISK_FAILED."""
    ring = installation.home.read_keyring()
    _write(installation, ring.without_keystore())
    _remove_secret(installation, ring)


@contextmanager
def _changing_roles(installation: Installation) -> Iterator[Author | None]:
    """Begin a transaction and yield the author; on a laptop, which has no roles, yield None."""
    if not installation.is_head_office:
        yield None
        return
    with installation.store.transaction():
        yield installation.author()


def _remove_secret(installation: Installation, ring: KeyRing) -> None:
    """Remove the secret; it opens nothing any more, so failures do not matter."""
    try:
        installation.tools.keystore.remove(keystore_entry_name(ring))
    except Problem:
        return


def _write(installation: Installation, ring: KeyRing) -> None:
    write_atomically(installation.home.keyring_file, ring.to_bytes())
