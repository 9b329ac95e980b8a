"""What left in the clear, on both engines, and what a server's keeper sees of it."""

from dataclasses import replace
from pathlib import Path

from fieldreg.store.backups import copy_database
from fieldreg.store.engines.sqlcipher import SqlCipher
from fieldreg.store.exports import FileState, PlaintextExport
from fieldreg.store.store import Store
from tests.support.stores.engines import EngineStores
from tests.support.stores.store_files import KEY

NAME = "Сарантуяа"
LEFT = PlaintextExport(
    0, "2026-03-14", "Энхтуул", "people", NAME, f"/home/{NAME}/a.csv", "/home/.fieldreg-x"
)


def note(store: Store, one: PlaintextExport) -> PlaintextExport:
    with store.transaction():
        return store.plaintext_exports.add(one)


def test_departures_are_numbered_kept_again_and_forgotten(stores: EngineStores) -> None:
    store = stores.new(11)
    first, second = note(store, LEFT), note(store, LEFT)
    assert [one.id for one in store.plaintext_exports.list_all()] == [second.id, first.id]
    with store.transaction():
        store.plaintext_exports.save(replace(first, whereabouts=FileState.WRITTEN))
        store.plaintext_exports.delete(second.id)
    again = stores.again(store)
    assert again.plaintext_exports.list_all() == [replace(first, whereabouts=FileState.WRITTEN)]


def test_nothing_of_a_departure_is_readable_in_a_database_of_others(stores: EngineStores) -> None:
    store = stores.new(11)
    note(store, LEFT)
    ((body,),) = store._db.execute("SELECT body FROM departure").fetchall()
    # In a file all is encrypted; what is asked here is what a server's keeper can read.
    assert store._db.installation_id == "" or NAME.encode() not in body
    assert store._db.installation_id == "" or b"2026" not in body


def test_a_move_takes_departures_along_and_still_knows_which_lie_here(
    stores: EngineStores, tmp_path: Path
) -> None:
    store = stores.new(11)
    here = note(store, LEFT)
    elsewhere = note(store, replace(LEFT, installation_id="another"))
    target = SqlCipher(tmp_path / "moved.db", KEY, create=True)
    moved = Store(target)
    copy_database(store._db, target)
    assert moved.plaintext_exports.list_all() == [elsewhere, here]
    moved.close()
