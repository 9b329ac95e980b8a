"""The databases that stores of tests on a server begin with.

To make the tables, and to seal their rows, takes most of what a head office begins with.
"""

from functools import cache
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

_HAS_TABLES: Final = "SELECT EXISTS (SELECT FROM pg_tables WHERE schemaname = 'public')"
_CREATE: Final = SQL("CREATE DATABASE {} STRATEGY file_copy TEMPLATE {}")


def connect(url: str, key: bytes, *, create: bool = False, **more: Any) -> Engine:
    """Open the database at *url*; an empty one becomes a copy of an empty store under *key*."""
    if create and _is_empty(url):
        server = _other_database(url, "postgres")
        name = Identifier(urlsplit(url).path.removeprefix("/"))
        template = Identifier(blank(server, key, tuple(STEPS.items())))
        with psycopg.connect(server, autocommit=True) as connection:
            connection.execute(SQL("DROP DATABASE {}").format(name))
            connection.execute(_CREATE.format(name, template))
    return wiring.open_server_engine(url, key, create=create, **more)


def _is_empty(url: str) -> bool:
    with psycopg.connect(url) as connection:
        return connection.execute(_HAS_TABLES).fetchone() == (False,)


@cache
def blank(server: str, key: bytes, steps: tuple[tuple[str, str], ...]) -> str:
    """Return the database of an empty store under *key*, which is made once for each release."""
    name = f"blank_{sha256(repr((key, steps)).encode()).hexdigest()[:16]}"
    template = "template1" if key == KEY else blank(server, KEY, steps)
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(_CREATE.format(Identifier(name), Identifier(template)))
    url = _other_database(server, name)
    engine = wiring.open_server_engine(url, key, installation_id="blank", create=True)
    if key == KEY:
        Store(engine).close()
    else:
        engine.migrate(STEPS)
        count_anew(engine)
        engine.close()
    return name


def _other_database(url: str, name: str) -> str:
    return urlsplit(url)._replace(path=f"/{name}").geturl()
