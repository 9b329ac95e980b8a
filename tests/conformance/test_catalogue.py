"""The starting catalogue in a store, on each engine."""

from fieldreg.domain import kinds
from fieldreg.domain.log.shown import AS_STORED
from tests.support.stores.catalogue import add_catalogue
from tests.support.stores.engines import EngineStores

COURSES = 12


def test_it_is_the_same_in_every_store_and_older_than_every_change(stores: EngineStores) -> None:
    one, other = stores.own(22), stores.own(33)
    for store in (one, other):
        add_catalogue(store)
    assert one.digest() == other.digest()
    assert len(one.records.list_all(kinds.COURSE)) == COURSES
    (course, *_) = one.records.list_all(kinds.COURSE)
    with one.writing("Энхтуул", "2026-03-14") as writing:
        writing.edit(kinds.COURSE, course.id, {"name": "Өөр"}, shown=AS_STORED)
    changed = one.records.load(kinds.COURSE, course.id)
    assert changed.live["name"][0][0] > course.stamp
    themes = one.records.list_all(kinds.BY_NAME["theme"])
    assert all(theme.values[f"name_{each}"] for theme in themes for each in ("en", "kk", "fr"))
