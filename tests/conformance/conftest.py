"""Every behaviour of the store, on both engines."""

from collections.abc import Iterator

import pytest

from fieldreg.store.store import Store
from tests.support.stores.engines import EngineStores, PostgresqlStores, SqlcipherStores
from tests.support.stores.in_turn import ENGINES


@pytest.fixture(scope="session", params=ENGINES)
def engine_stores(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> EngineStores:
    """Stores on each engine in turn, for tests that close them themselves."""
    if request.param == "sqlcipher":
        return SqlcipherStores(tmp_path_factory.mktemp("stores"))
    return PostgresqlStores(request.getfixturevalue("server"))


@pytest.fixture
def stores(engine_stores: EngineStores) -> Iterator[EngineStores]:
    """Stores on each engine in turn, closed when the test ends."""
    yield engine_stores
    engine_stores.close()


@pytest.fixture
def store(stores: EngineStores) -> Store:
    return stores.new(11)
