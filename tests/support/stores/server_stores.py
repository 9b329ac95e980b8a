"""The databases that installations of tests begin with.

To make the tables takes four fifths of all that a head office on a server begins with.
"""

from functools import lru_cache
from hashlib import sha256
from typing import Any, Final
from urllib.parse import urlsplit

import psycopg
from psycopg.sql import SQL, Identifier

from fieldreg import wiring
from fieldreg.store.engines import Engine
from fieldreg.store.migrations import STEPS
from fieldreg.store.store import Store
from tests.support.stores.store_files import KEY, count_anew

_IS_EMPTY: Final = "SELECT NOT EXISTS (SELECT FROM pg_tables WHERE schemaname = 'public')"
_CREATE: Final = SQL("CREATE DATABASE {} STRATEGY file_copy TEMPLATE {}")


def connect(url: str, key: bytes, *, create: bool = False, **more: Any) -> Engine:
    """Open the database at *url*; an empty one becomes a copy of an empty store.

    The rows of the copy are sealed under *key*, as those of a store that is made there.
    """
    is_copied = create and _copy_blank(url)
    engine = wiring.open_server_engine(url, key, create=create, **more)
    if is_copied:
        engine.migrate(STEPS)
        count_anew(engine)
    return engine


def _copy_blank(url: str) -> bool:
    """Return whether the database at *url* was empty, and is an empty store now."""
    with psycopg.connect(url) as connection:
        if connection.execute(_IS_EMPTY).fetchone() != (True,):
            return False
    server = _other_database(url, "postgres")
    name = Identifier(urlsplit(url).path.removeprefix("/"))
    blank = Identifier(_blank(server, tuple(STEPS.items())))
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(SQL("DROP DATABASE {}").format(name))
        connection.execute(_CREATE.format(name, blank))
    return True


@lru_cache(8)
def _blank(server: str, steps: tuple[tuple[str, str], ...]) -> str:
    """Make the database of an empty store, once for each release that a test takes for its own."""
    name = f"blank_{sha256(repr(steps).encode()).hexdigest()[:16]}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(_CREATE.format(Identifier(name), Identifier("template1")))
    url = _other_database(server, name)
    Store(wiring.open_server_engine(url, KEY, installation_id="blank", create=True)).close()
    return name


def _other_database(url: str, name: str) -> str:
    return urlsplit(url)._replace(path=f"/{name}").geturl()
