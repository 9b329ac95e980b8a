"""Two writings at once would give two changes one number, and the log could not be read again."""

import pytest

from fieldreg.domain.records.trainee import Trainee
from tests.support.stores.engines import EngineStores

DAY = "2026-03-14"


def test_a_writing_inside_another_changes_nothing(stores: EngineStores) -> None:
    store = stores.new(11)
    before = store.position()
    with (  # noqa: PT012  the outer one is what fails
        pytest.raises(RuntimeError, match="two writings at once"),
        store.writing("Оюунчимэг", DAY) as outer,
    ):
        outer.create(Trainee.validated(given_name="Болд"))
        with store.writing("Оюунчимэг", DAY) as inner:
            inner.create(Trainee.validated(given_name="Сараа"))
    assert store.position() == before
    assert not store.people.count()


def test_a_writing_inside_another_that_writes_nothing_is_kept(stores: EngineStores) -> None:
    store = stores.new(11)
    with store.writing("Оюунчимэг", DAY), store.writing("Оюунчимэг", DAY) as inner:
        inner.create(Trainee.validated(given_name="Сараа"))
    assert store.people.count() == 1
