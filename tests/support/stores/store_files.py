"""Bare stores in files, for tests of the store alone, and the files that all tests begin with."""

import tempfile
from contextlib import closing
from functools import cache
from pathlib import Path

from fieldreg.store.engines import Engine
from fieldreg.store.engines.sqlcipher import SqlCipher
from fieldreg.store.migrations import STEPS
from fieldreg.store.seal.row_seal import RowSeal
from fieldreg.store.store import Store

KEY = bytes(range(32))


def connect(path: Path, key: bytes, *, create: bool = False) -> SqlCipher:
    """Open the file at *path*; a new one is a copy of one whose tables are made already.

    To make them takes longer than all else that an installation begins with, and
    thousands are begun.
    """
    if create and not path.exists():
        path.write_bytes(_blank(tuple(STEPS.items())))
        if key != KEY:
            with closing(SqlCipher(path, KEY)) as blank:
                blank.execute_uncounted(f"PRAGMA rekey = \"x'{key.hex()}'\"")
            with closing(SqlCipher(path, key)) as blank:
                count_anew(blank)
    return SqlCipher(path, key, create=create)


def count_anew(engine: Engine) -> None:
    """Seal the rows on *engine* as they stand, whatever wrote them."""
    with engine.transaction():
        RowSeal(engine).accept_rows()


@cache
def _blank(steps: tuple[tuple[str, str], ...]) -> bytes:  # noqa: ARG001  what it depends on
    """Make the file of an empty store, once for each release that a test takes for its own."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "blank.db"
        Store(SqlCipher(path, KEY, create=True)).close()
        return path.read_bytes()


def new_store(path: Path, writer: int) -> Store:
    return new_store_on(connect(path, KEY, create=True), writer)


def open_store(path: Path) -> Store:
    return Store(SqlCipher(path, KEY))


def new_store_on(engine: Engine, writer: int) -> Store:
    store = Store(engine)
    with store.transaction():
        store.outbox.begin_writer(writer)
    return store
