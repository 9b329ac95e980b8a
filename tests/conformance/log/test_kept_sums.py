"""The kept sums are those of a recount, whatever happened, on both engines (fault 12)."""

from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import replace

import pytest
from hypothesis import given, settings

from fieldreg.domain import kinds
from fieldreg.domain.log.changes import Changes, Edit
from fieldreg.domain.log.forks import ForkNames, LogFork
from fieldreg.domain.log.ids import change_id
from fieldreg.domain.log.stamps import build_stamp
from fieldreg.domain.records.trainee import Trainee
from fieldreg.store.log.forks import rename_changes
from fieldreg.store.store import Store
from tests.conformance.test_erasure import created
from tests.support.stores.engines import EngineStores, connect
from tests.support.stores.merge_scenarios import (
    DAY,
    LATE,
    OFFICE,
    WRITERS,
    Act,
    MergeScenario,
    acts,
    apply_changes,
    own_changes,
    redo_changes,
    undo_changes,
)
from tests.support.stores.postgres import Server
from tests.support.stores.store_files import new_store_on
from tests.support.stores.sum_recount import assert_kept

KEY = bytes(range(32))


@pytest.fixture
def store(stores: EngineStores) -> Store:
    return counting(stores.new(11))


def counting(store: Store) -> Store:
    store.seal.digest.set_key(KEY)
    assert list(store.seal.digest.count())
    return store


@pytest.mark.share(of=4)
@settings(max_examples=5)
@given(played=acts)
def test_after_every_act_they_are_those_of_a_recount_and_all_digests_are_equal(
    engine_stores: EngineStores, played: list[Act]
) -> None:
    with closing(engine_stores):
        late, *stores = (counting(engine_stores.new(writer)) for writer in (LATE, *WRITERS))
        day = MergeScenario(stores, late)
        day.begin()
        for act in played:
            day.play([act])
            for one in {act[0], OFFICE}:
                assert_kept(day.stores[one])
        day.sync_all()
        day.sync_all()
        apply_changes(late, day.everything())
        everybody = [late, *stores]
        assert len({store.digest() for store in everybody}) == 1
        assert len({store.seal.digest.read() for store in everybody}) == 1


class GivenUp(Exception):  # noqa: N818  no fault
    """Ends a transaction."""


def register(store: Store) -> int:
    with store.writing("Оюунчимэг", DAY) as writing:
        return writing.create(Trainee.validated(given_name="Болд"))


def given_up(store: Store) -> None:
    with suppress(GivenUp), store.transaction():
        register(store)
        raise GivenUp


def given_up_in_part(store: Store) -> None:
    """Give up a part in which another ended, after what stays was written."""
    with store.transaction():
        store.apply_received(created(kinds.TRAINEE, 99, 1, given_name="Болд"))
        with suppress(GivenUp), store.transaction():
            register(store)
            store.seal._sums.flush()
            raise GivenUp


def erased(store: Store) -> None:
    person = register(store)
    said = {"state": "ordered", "reason": "asked", "day": DAY}
    apply_changes(store, created(kinds.ERASURE, 99, 1, trainees=str(person), **said))


def named_anew(store: Store) -> None:
    writer = store.outbox.current_writer().writer
    with store.transaction():
        rename_changes(store._db, ForkNames((LogFork(writer, 1, build_stamp(1, writer), 77),)))


def undone_and_back(store: Store) -> None:
    person = register(store)
    undoing = undo_changes(store, (person, person))
    assert_kept(store)
    redo_changes(store, undoing)


def beside(store: Store) -> None:
    """Let another value stand beside the one there is, and nothing else change."""
    person = register(store)
    seen = (build_stamp(1, 99),)
    said = {"phone": "1"}
    edit = Edit(change_id(99, 2), build_stamp(2, 99), kinds.TRAINEE, person, said, {"phone": seen})
    apply_changes(store, Changes(edits=(edit,)))


def beside_and_hidden(store: Store) -> None:
    """Hide a person with two values of a field, which then leave the digest too."""
    beside(store)
    with store.transaction():
        store._db.execute("UPDATE trainee SET retired = ?", (kinds.INERT_MARK,))
        store._db.execute("DELETE FROM also WHERE stamp > ?", (0,))


def lost(store: Store) -> None:
    """Lose by a fault of the program what stands beside, and nothing else."""
    beside(store)
    with store.transaction():
        store._db.execute("DELETE FROM also")


def read_anew(store: Store) -> None:
    said = own_changes(store)
    with store.transaction():
        store._db.execute("DELETE FROM trainee")
    apply_changes(store, said)
    with store.transaction():
        store.recompute_created(said)


@pytest.mark.parametrize(
    "happens",
    [
        given_up,
        given_up_in_part,
        erased,
        named_anew,
        undone_and_back,
        beside,
        beside_and_hidden,
        lost,
        read_anew,
    ],
)
def test_no_way_of_writing_leaves_old_sums(store: Store, happens: Callable[[Store], None]) -> None:
    register(store)
    before = store.seal.digest.read()
    happens(store)
    assert_kept(store)
    assert (store.seal.digest.read() == before) == (happens in (given_up, read_anew))


def test_who_is_undone_is_not_in_the_digest(store: Store) -> None:
    register(store)
    before = store.seal.digest.read()
    person = register(store)
    assert store.seal.digest.read() != before
    undo_changes(store, (person, person))
    assert store.seal.digest.read() == before


def test_they_are_kept_over_a_start(stores: EngineStores) -> None:
    store = counting(stores.new(11))
    register(store)
    known = store.seal.digest.read()
    store = stores.again(store)
    register(store)
    assert_kept(store)
    assert store.seal.digest.read() != known


def test_what_another_officer_writes_counts_too(server: Server) -> None:
    url = server.new_database()
    new_store_on(connect(url, create=True), 11).close()
    one, other = (Store(connect(url, installation_id=seat)) for seat in "ab")
    with closing(one), closing(other):
        counting(one)
        register(other)
        register(one)
        assert_kept(one)
        assert one.seal.digest.read() == other.seal.digest.read()


def people(store: Store, many: int) -> None:
    with store.writing("Оюунчимэг", DAY) as writing:
        for number in range(many):
            writing.create(Trainee.validated(given_name=f"Болд {number}"))


@pytest.mark.share(of=4)
@pytest.mark.parametrize("place", [0, 1, 2])
def test_who_writes_between_the_steps_of_a_new_key_is_counted_once(
    stores: EngineStores, place: int
) -> None:
    store, other = stores.new(11), counting(stores.new(22))
    people(store, 5_000)
    store.seal.digest.set_key(KEY)
    for at, _ in enumerate(store.seal.digest.count()):
        if at == place:
            undone_and_back(store)
            beside(store)
    assert_kept(store)
    apply_changes(other, own_changes(store))
    apply_changes(other, own_changes(other))
    assert store.seal.digest.read()


def test_the_digest_of_some_records_is_that_of_a_store_with_only_these(
    stores: EngineStores,
) -> None:
    store, other = counting(stores.new(11)), counting(stores.new(22))
    people(store, 700)
    beside(store)
    everything = own_changes(store)
    (all_people,) = (some for some in everything.creations if some.kind is kinds.TRAINEE)
    some = replace(
        all_people,
        ids=all_people.ids[:300],
        stamps=all_people.stamps[:300],
        columns=[column[:300] for column in all_people.columns],
        extras=(),
    )
    apply_changes(other, replace(everything, creations=(some,)))
    assert store.seal.digest.of_records(set(some.ids), ()) == other.seal.digest.read().hex()
    assert store.seal.digest.of_records(set(), (11,)) == store.seal.digest.read().hex()
