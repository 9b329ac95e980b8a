from collections.abc import Iterator
from pathlib import Path

import pytest

from fieldreg.store.store import Store
from tests.support.stores import new_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = new_store(tmp_path / "fieldreg.db", writer=11)
    yield store
    store.close()
