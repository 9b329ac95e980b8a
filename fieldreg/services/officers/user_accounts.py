"""Trainers: who may open an installation, each by a passphrase and a name.

Whoever has unlocked may let others in and take them out again. The passphrase says who
comes, and that name is on all that is written until the installation is locked.

A trainer may let the operating system open it in their name: then a random secret in its
key store is one more way in, as safe as the session of that system and no safer.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Verb
from fieldreg.keys.key_ring import passphrases
from fieldreg.keys.key_ring.store_key_ring import KEYSTORE_BYTES, KeyRing
from fieldreg.services.host.atomic_write import write_whole
from fieldreg.services.installation.lifecycle import HEAD_OFFICE, Installation, Tools
from fieldreg.services.installation.unlock_methods import entry_of
from fieldreg.services.permissions import let_in, let_out, needs
from fieldreg.store.log.authors import Author

LANGUAGES: Final = ("en", "mn")  # those with a list of words


@dataclass(frozen=True, slots=True)
class KeyStoreState:
    """Whether the operating system opens it, and which key store there is; empty for none."""

    is_on: bool
    keystore: str


def propose(tools: Tools, language: str) -> str:
    """Draw a passphrase of common words in *language*, or in English."""
    return passphrases.propose(tools.words.of(language), tools.entropy)


@needs(Verb.LOOK)
def names(installation: Installation) -> tuple[str, ...]:
    """Give who may open it."""
    return installation.home.read_ring().names(installation.key)


@needs(Verb.OFFICERS)
def add(installation: Installation, name: str, passphrase: str) -> None:
    """Let *name* open it by a *passphrase* of their own, which costs what is borne here today.

    Raises:
        Problem: NAME_MISSING, VALUE_REFUSED, TRAINER_NAME_TAKEN, WEAK_PASSPHRASE,
            PASSPHRASE_TAKEN, DISK_FULL, DISK_FAILED.
    """
    ring, name = installation.home.read_ring(), name.strip()
    ring = ring.at_cost(installation.tools.hardness.tune())
    more = ring.with_passphrase(installation.key, name, passphrase)
    with _noting(installation) as by:
        if by:
            let_in(installation.store, name, by)
        _write(installation, more)


@needs(Verb.OFFICERS)
def remove(installation: Installation, name: str) -> None:
    """Let *name* open it no longer; all that they wrote stays theirs.

    Raises:
        Problem: NOT_FOUND, LAST_PASSPHRASE, DISK_FULL, DISK_FAILED; at head office
            LAST_ADMINISTRATOR.
    """
    ring = installation.home.read_ring()
    kept = ring.without(installation.key, name)
    with _noting(installation) as by:
        if by:
            let_out(installation.store, name, by)
        _write(installation, kept)
    if ring.has_keystore and not kept.has_keystore:
        _forget(installation, ring)


@needs(Verb.LOOK)
def change_passphrase(installation: Installation, old: str, new: str) -> None:
    """Let the *new* passphrase stand for whoever *old* stood for.

    It costs what this machine can bear today.

    Raises:
        Problem: WRONG_PASSPHRASE, WEAK_PASSPHRASE, PASSPHRASE_TAKEN.
    """
    ring = installation.home.read_ring()
    cost = installation.tools.hardness.tune()
    _write(installation, ring.with_change(old, new, cost))


@needs(Verb.LOOK)
def keystore_state(installation: Installation) -> KeyStoreState:
    """Tell whether the operating system opens it, and whether it could."""
    try:
        found = installation.tools.keystore.name()
    except Problem:
        found = ""
    return KeyStoreState(installation.home.read_ring().has_keystore, found)


@needs(Verb.LOOK)
def trust_keystore(installation: Installation) -> str:
    """Let the operating system open it in the name of whoever has; give its store's name.

    Raises:
        Problem: KEYSTORE_MISSING, KEYSTORE_FAILED, DISK_FULL, DISK_FAILED.
    """
    ring, keystore = installation.home.read_ring(), installation.tools.keystore
    secret = installation.tools.entropy.bytes(KEYSTORE_BYTES)
    keystore.put(entry_of(ring), secret)
    if keystore.get(entry_of(ring)) != secret:
        raise Problem(Code.KEYSTORE_FAILED)
    _write(installation, ring.with_keystore(installation.key, installation.trainer, secret))
    return keystore.name()


@needs(Verb.LOOK)
def leave_keystore(installation: Installation) -> None:
    """Let passphrases alone open it.

    Raises:
        Problem: DISK_FULL, DISK_FAILED.
    """
    ring = installation.home.read_ring()
    _write(installation, ring.without_keystore())
    _forget(installation, ring)


@contextmanager
def _noting(installation: Installation) -> Iterator[Author | None]:
    """Begin a transaction and tell who notes a change of roles; on a laptop nobody does."""
    if installation.role != HEAD_OFFICE:
        yield None
        return
    with installation.store.transaction():
        yield installation.author()


def _forget(installation: Installation, ring: KeyRing) -> None:
    """Take the secret away; it opens nothing any more, so no failure of that matters."""
    try:
        installation.tools.keystore.remove(entry_of(ring))
    except Problem:
        return


def _write(installation: Installation, ring: KeyRing) -> None:
    write_whole(installation.home.ring, ring.to_bytes())
