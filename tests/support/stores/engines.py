"""Stores on every engine: in files, and in databases on a server."""

import itertools
from abc import ABC, abstractmethod
from pathlib import Path

from typing_extensions import override

from fieldreg.keys.local_sealing import DatabaseSealing, derive_receiver_key, derive_seal_key
from fieldreg.store.backups import copy_to_new_file
from fieldreg.store.engines import Engine
from fieldreg.store.engines.postgresql import PostgreSql
from fieldreg.store.engines.sqlcipher import SqlCipher
from fieldreg.store.metadata import is_for_receivers
from fieldreg.store.migrations import STEPS
from fieldreg.store.store import Store
from tests.support.stores import server_stores, store_files
from tests.support.stores.postgres import Server
from tests.support.stores.store_files import KEY, new_store_on


def connect(
    url: str, *, installation_id: str = "a", key: bytes = KEY, create: bool = False
) -> Engine:
    return PostgreSql(
        url,
        DatabaseSealing(key, is_for_receivers),
        installation_id=installation_id,
        copy=lambda source, path: copy_to_new_file(source, SqlCipher(path, key, create=True)),
        seal_key=derive_seal_key(derive_receiver_key(key)),
        create=create,
    )


class EngineStores(ABC):
    """Any number of empty stores on one engine; every conformance test takes its from here."""

    def __init__(self) -> None:
        self._open: list[Store] = []

    def new(self, writer: int) -> Store:
        return self._opened(new_store_on(self._new(), writer))

    def own(self, writer: int) -> Store:
        """Make one whose tables are made there and then, whatever they are."""
        return self.new(writer)

    def again(self, store: Store) -> Store:
        """Close *store* and open it again, as at the next start of the program."""
        return self._opened(Store(self._again(store._db)))

    def close(self) -> None:
        for store in self._open:
            store.close()
        self._open.clear()

    def _opened(self, store: Store) -> Store:
        self._open.append(store)
        return store

    @abstractmethod
    def _new(self) -> Engine: ...

    @abstractmethod
    def _again(self, engine: Engine) -> Engine: ...


class SqlcipherStores(EngineStores):
    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._numbers = itertools.count()
        self._paths: dict[Engine, Path] = {}

    @override
    def _new(self) -> Engine:
        return self._connected(self._folder / f"{next(self._numbers)}.db", create=True)

    @override
    def _again(self, engine: Engine) -> Engine:
        engine.close()
        return self._connected(self._paths[engine])

    def _connected(self, path: Path, *, create: bool = False) -> Engine:
        engine = store_files.connect(path, KEY, create=create)
        self._paths[engine] = path
        return engine


class PostgresqlStores(EngineStores):
    """Stores in databases of *server*, each a copy of an empty store."""

    def __init__(self, server: Server) -> None:
        super().__init__()
        self._server = server
        self._urls: dict[Engine, str] = {}

    @override
    def own(self, writer: int) -> Store:
        engine = self._connected(self._server.new_database(), create=True)
        return self._opened(new_store_on(engine, writer))

    @override
    def close(self) -> None:
        super().close()
        for url in set(self._urls.values()):
            self._server.drop(url)
        self._urls.clear()

    @override
    def _new(self) -> Engine:
        blank = server_stores.blank(self._server.url, KEY, tuple(STEPS.items()))
        return self._connected(self._server.new_database(f"TEMPLATE {blank}"))

    @override
    def _again(self, engine: Engine) -> Engine:
        engine.close()
        return self._connected(self._urls[engine])

    def _connected(self, url: str, *, create: bool = False) -> Engine:
        engine = connect(url, create=create)
        self._urls[engine] = url
        return engine
