"""The digest that is kept is the one that would be computed, whatever happened, on both engines."""

from collections.abc import Callable
from contextlib import closing, suppress

import pytest
from hypothesis import given, settings

from fieldreg.domain import kinds
from fieldreg.domain.log.changes import Changes, Edit
from fieldreg.domain.log.forks import ForkNames, LogFork
from fieldreg.domain.log.ids import change_id
from fieldreg.domain.log.stamps import build_stamp
from fieldreg.domain.records.trainee import Trainee
from fieldreg.store.log import state_digest as digests
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


def told(store: Store) -> str:
    with store.transaction():
        return store.cached_digest()


def is_as_computed(store: Store) -> bool:
    return told(store) == store.digest() == told(store)


@settings(max_examples=5)
@given(played=acts)
def test_after_every_act_it_is_as_it_would_be_computed(
    engine_stores: EngineStores, played: list[Act]
) -> None:
    with closing(engine_stores):
        day = MergeScenario(list(map(engine_stores.new, WRITERS)), engine_stores.new(LATE))
        day.begin()
        for act in played:
            day.play([act])
            assert all(is_as_computed(day.stores[one]) for one in {act[0], OFFICE})


class GivenUp(Exception):  # noqa: N818  no fault
    """Ends a transaction."""


def register(store: Store) -> int:
    with store.writing("Оюунчимэг", DAY) as writing:
        return writing.create(Trainee.validated(given_name="Болд"))


def given_up(store: Store) -> None:
    with suppress(GivenUp), store.transaction():
        register(store)
        store.cached_digest()
        raise GivenUp


def given_up_in_part(store: Store) -> None:
    """Give up a part in which another ended, after what stays was written."""
    with store.transaction():
        store.apply_received(created(kinds.TRAINEE, 99, 1, given_name="Болд"))
        with suppress(GivenUp), store.transaction():
            with store.transaction():
                store.cached_digest()
            raise GivenUp


def asked_in_the_midst(store: Store) -> None:
    with store.transaction():
        store.cached_digest()
        register(store)
        assert store.cached_digest() == store.digest()


def erased(store: Store) -> None:
    person = register(store)
    told(store)
    said = {"state": "ordered", "reason": "asked", "day": DAY}
    apply_changes(store, created(kinds.ERASURE, 99, 1, trainees=str(person), **said))


def named_anew(store: Store) -> None:
    writer = store.outbox.current_writer().writer
    with store.transaction():
        rename_changes(store._db, ForkNames((LogFork(writer, 1, build_stamp(1, writer), 77),)))


def undone_and_back(store: Store) -> None:
    person = register(store)
    told(store)
    undoing = undo_changes(store, (person, person))
    assert is_as_computed(store)
    redo_changes(store, undoing)


def beside(store: Store) -> None:
    """Let another value stand beside the one there is, and nothing else change."""
    person = register(store)
    told(store)
    seen = (build_stamp(1, 99),)
    said = {"phone": "1"}
    edit = Edit(change_id(99, 2), build_stamp(2, 99), kinds.TRAINEE, person, said, {"phone": seen})
    apply_changes(store, Changes(edits=(edit,)))


def lost(store: Store) -> None:
    """Lose by a fault of the program what stands beside, and nothing else."""
    beside(store)
    told(store)
    with store.transaction():
        store._db.execute("DELETE FROM also")


def read_anew(store: Store) -> None:
    said = own_changes(store)
    with store.transaction():
        store._db.execute("DELETE FROM trainee")
    told(store)
    apply_changes(store, said)
    told(store)
    with store.transaction():
        store.recompute_created(said)


@pytest.mark.parametrize(
    "happens",
    [
        given_up,
        given_up_in_part,
        asked_in_the_midst,
        erased,
        named_anew,
        undone_and_back,
        beside,
        lost,
        read_anew,
    ],
)
def test_no_way_of_writing_leaves_an_old_one(
    store: Store, happens: Callable[[Store], None]
) -> None:
    register(store)
    before = told(store)
    happens(store)
    assert is_as_computed(store)
    assert (told(store) == before) == (happens in (given_up, read_anew))


def test_it_is_kept_over_what_changes_no_record_and_over_a_start(
    stores: EngineStores, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = stores.new(11)
    register(store)
    known = told(store)
    with monkeypatch.context() as patch:
        patch.setattr(digests, "compute_digest", lambda _db: pytest.fail("it was computed again"))
        with store.transaction():
            store.metadata.put("name", b"...")
            store.outbox.note_receipt(11, 1)
            store.drafts.save("door", {"given_name": "Д"})
        store = stores.again(store)
        assert told(store) == known


def test_what_an_earlier_release_computed_is_not_told(store: Store) -> None:
    known = told(store)
    with store.transaction():
        store.metadata.put("digest", b"0 " + bytes(32).hex().encode())
    assert told(store) == known


def test_what_another_officer_writes_takes_it_away(server: Server) -> None:
    url = server.new_database()
    new_store_on(connect(url, create=True), 11).close()
    one, other = (Store(connect(url, installation_id=seat)) for seat in "ab")
    with closing(one), closing(other):
        before = told(one)
        register(other)
        assert before != told(one) == other.digest()


def people(store: Store, many: int) -> None:
    with store.writing("Оюунчимэг", DAY) as writing:
        for number in range(many):
            writing.create(Trainee.validated(given_name=f"Болд {number}"))


def test_what_was_computed_ahead_is_what_is_told_and_not_computed_again(
    stores: EngineStores, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = stores.new(11)
    people(store, 1_100)
    assert len(list(store.precompute_digest())) == 3  # no step takes more than 500 of them
    expected = store.digest()
    monkeypatch.setattr(digests, "compute_digest", lambda _db: pytest.fail("it was computed again"))
    assert told(store) == expected
    assert list(store.precompute_digest()) == []


@pytest.mark.parametrize("place", [0, 1, 2])
def test_who_writes_between_the_steps_makes_them_vain_and_nothing_wrong(
    stores: EngineStores, place: int
) -> None:
    store = stores.new(11)
    people(store, 1_100)
    for at, _ in enumerate(store.precompute_digest()):
        if at == place:
            register(store)
    assert is_as_computed(store)


def test_one_who_begins_again_after_a_writer_is_not_taken_for_the_first(
    stores: EngineStores,
) -> None:
    store = stores.new(11)
    people(store, 1_100)
    first = store.precompute_digest()
    next(first)
    register(store)
    second = store.precompute_digest()
    next(second)
    assert list(first)  # it ends while the second is under way
    assert is_as_computed(store)
    assert list(second)
    assert is_as_computed(store)
