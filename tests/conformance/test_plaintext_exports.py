"""What left in the clear, on both engines, and what a server's keeper sees of it."""

from dataclasses import replace
from pathlib import Path

from fieldreg.store.backups.database_copy import copy_all
from fieldreg.store.engines.sqlcipher import SqlCipher
from fieldreg.store.exports import Departure, Whereabouts
from fieldreg.store.store import Store
from tests.support.stores.engines import Stores
from tests.support.stores.store_files import KEY

NAME = "Сарантуяа"
LEFT = Departure(
    0, "2026-03-14", "Энхтуул", "people", NAME, f"/home/{NAME}/a.csv", "/home/.fieldreg-x"
)


def note(store: Store, one: Departure) -> Departure:
    with store.transaction():
        return store.departures.add(one)


def test_departures_are_numbered_kept_again_and_forgotten(stores: Stores) -> None:
    store = stores.new(11)
    first, second = note(store, LEFT), note(store, LEFT)
    assert [one.id for one in store.departures.all()] == [second.id, first.id]
    with store.transaction():
        store.departures.keep(replace(first, whereabouts=Whereabouts.WRITTEN))
        store.departures.forget(second.id)
    again = stores.again(store)
    assert again.departures.all() == [replace(first, whereabouts=Whereabouts.WRITTEN)]


def test_nothing_of_a_departure_is_readable_in_a_database_of_others(
    stores: Stores,
) -> None:
    store = stores.new(11)
    note(store, LEFT)
    ((body,),) = store._db.execute("SELECT body FROM departure").fetchall()
    # In a file all is encrypted; what is asked here is what a server's keeper can read.
    assert store._db.seat == "" or NAME.encode() not in body
    assert store._db.seat == "" or b"2026" not in body


def test_a_move_takes_departures_along_and_still_knows_which_lie_here(
    stores: Stores, tmp_path: Path
) -> None:
    store = stores.new(11)
    here = note(store, LEFT)
    elsewhere = note(store, replace(LEFT, seat="another"))
    target = SqlCipher(tmp_path / "moved.db", KEY, create=True)
    moved = Store(target)
    copy_all(store._db, target)
    assert moved.departures.all() == [elsewhere, here]
    moved.close()
