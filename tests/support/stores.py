"""Bare stores, for tests of the store alone."""

from pathlib import Path

from fieldreg.store.engines.sqlcipher import SqlCipher
from fieldreg.store.store import Store

KEY = bytes(range(32))


def new_store(path: Path, writer: int) -> Store:
    """Make an empty store at *path* that writes as *writer*."""
    store = Store(SqlCipher(path, KEY, create=True))
    with store.transaction():
        store.outbox.begin_writer(writer)
    return store


def open_store(path: Path) -> Store:
    """Open the store at *path* again."""
    return Store(SqlCipher(path, KEY))
