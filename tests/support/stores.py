"""Bare stores in files, for tests of the store alone."""

from pathlib import Path

from fieldreg.store.engines import Engine
from fieldreg.store.engines.sqlcipher import SqlCipher
from fieldreg.store.store import Store

KEY = bytes(range(32))


def new_store(path: Path, writer: int) -> Store:
    """Make an empty store at *path* that writes as *writer*."""
    return begun(SqlCipher(path, KEY, create=True), writer)


def open_store(path: Path) -> Store:
    """Open the store at *path* again."""
    return Store(SqlCipher(path, KEY))


def begun(engine: Engine, writer: int) -> Store:
    """Make an empty store on *engine* that writes as *writer*."""
    store = Store(engine)
    with store.transaction():
        store.outbox.begin_writer(writer)
    return store
