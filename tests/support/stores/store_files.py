"""Bare stores in files, for tests of the store alone, and the files that all tests begin with."""

import os
import tempfile
from contextlib import closing
from functools import lru_cache
from itertools import cycle
from pathlib import Path

from fieldreg.store.engines import Engine
from fieldreg.store.engines.sqlcipher import SqlCipher
from fieldreg.store.migrations import STEPS
from fieldreg.store.seal.row_seal import RowSeal
from fieldreg.store.store import Store

KEY = bytes(range(32))
_KNOWN_KEY_COUNT = 16  # more than the installations of nearly every test


def connect(path: Path, key: bytes, *, create: bool = False) -> SqlCipher:
    """Open the file at *path*; a new one is a copy of an empty store under the same key.

    To make its tables and seal takes longer than all else that an installation begins with, and
    thousands are begun (`draw_known_key`).
    """
    if create and not path.exists():
        path.write_bytes(_blank(key, tuple(STEPS.items())))
    return SqlCipher(path, key, create=create)


_known_keys = cycle([os.urandom(32) for _ in range(_KNOWN_KEY_COUNT)])


def draw_known_key() -> bytes:
    """Return the key of the next store, one of a few whose empty stores are there already."""
    return next(_known_keys)


def count_anew(engine: Engine) -> None:
    """Seal the rows on *engine* as they stand, whatever wrote them."""
    with engine.transaction():
        RowSeal(engine).accept_rows()


@lru_cache(4 * _KNOWN_KEY_COUNT)
def _blank(key: bytes, steps: tuple[tuple[str, str], ...]) -> bytes:
    """Make the file of an empty store, once for each release that a test takes for its own."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "blank.db"
        if key == KEY:
            Store(SqlCipher(path, KEY, create=True)).close()
        else:
            path.write_bytes(_blank(KEY, steps))
            with closing(SqlCipher(path, KEY)) as blank:
                blank.execute_uncounted(f"PRAGMA rekey = \"x'{key.hex()}'\"")
            with closing(SqlCipher(path, key)) as blank:
                count_anew(blank)
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
