"""What an older release kept unread, once a release that can read it opens the store."""

from collections.abc import Iterator

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.erasure import Erasures, told
from fieldreg.domain.kinds import PARTNER, TRAINEE, Kind, Value
from fieldreg.domain.log.changes import Changes, Creations, Edit
from fieldreg.domain.log.ids import change_id
from fieldreg.domain.log.stamps import stamp
from fieldreg.domain.problems import Code, Problem
from fieldreg.store.log import change_log, erasure_orders, undo_effects
from fieldreg.store.store import Store
from fieldreg.sync.codec import change_codec
from tests.support import app_versions
from tests.support.app_versions import NEWEST, RELEASES
from tests.support.stores.engines import Stores

WRITER = 77


@pytest.fixture(autouse=True)
def _present_release() -> Iterator[None]:
    yield
    app_versions.take_back()


def created(kind: Kind, number: int, **values: Value) -> Changes:
    each = [[values.get(field.name)] for field in kind.fields]
    one = Creations(kind, [change_id(WRITER, number)], [stamp(number, WRITER)], each)
    return Changes(creations=(one,))


def edited(kind: Kind, number: int, record: int, seen: int, **values: Value) -> Changes:
    said = {**values, "retired": 0}
    edit = Edit(
        change_id(WRITER, number),
        stamp(number, WRITER),
        kind,
        change_id(WRITER, record),
        said,
        {name: (stamp(seen, WRITER),) for name in said},
    )
    return Changes(edits=(edit,))


def said_by_the_newest() -> list[bytes]:
    """Give changes as they travel, of fields and a kind that older releases do not know."""
    RELEASES[NEWEST].take_over()
    return [
        change_codec.encode(one)
        for one in (
            created(TRAINEE, 1, given_name="Сараа", guardian="Дулам", languages="mn"),
            created(TRAINEE, 2, given_name="Болд"),
            edited(TRAINEE, 3, 1, 1, guardian="Оюун", phone="99"),
            edited(TRAINEE, 4, 2, 2, email="bold@example.org"),
            edited(TRAINEE, 5, 1, 1, guardian="Цэцэг"),  # beside number 3
            created(PARTNER, 6, name="Сургууль", sort="school"),
            edited(PARTNER, 7, 6, 6, contact="70112233"),
        )
    ]


def take_in(store: Store, bodies: list[bytes]) -> None:
    for body in bodies:
        with store.transaction():
            assert not store.take_in(change_codec.decode(body)).homeless


@pytest.mark.parametrize("older", RELEASES[:NEWEST])
def test_fault_42_what_an_older_release_could_not_read_comes_back_whole(
    stores: Stores, older: app_versions.Release
) -> None:
    bodies = said_by_the_newest()
    knows_all = stores.own(1)
    take_in(knows_all, bodies)
    older.take_over()
    updated = stores.own(2)
    take_in(updated, bodies)
    first, last = change_id(WRITER, 1), change_id(WRITER, 9)
    kept = change_codec.encode(change_log.changes_between(updated._db, first, last))
    RELEASES[NEWEST].take_over()
    updated = stores.again(updated)
    assert updated.digest() == knows_all.digest()
    read = change_codec.encode(change_log.changes_between(updated._db, first, last))
    assert (
        read
        == kept
        == change_codec.encode(change_log.changes_between(knows_all._db, first, last))
    )
    person = change_id(WRITER, 1)
    live = updated.records.live(TRAINEE, [person])[person]["guardian"]
    assert {value for _, value in live} == {"Оюун", "Цэцэг"}


@pytest.mark.parametrize("older", RELEASES[:NEWEST])
def test_who_was_erased_is_known_by_her_mark_in_a_later_release(
    stores: Stores, older: app_versions.Release
) -> None:
    """Else she would be taken for a twin, and come back."""
    bodies = said_by_the_newest()
    older.take_over()
    store = stores.own(2)
    take_in(store, bodies)
    her = change_id(WRITER, 1)
    with pytest.raises(Problem) as caught:
        store.erasures.said_of([her], Erasures())
    assert caught.value.code is Code.STORE_DAMAGED  # there is no mark without a secret
    with store.transaction():
        store.papers.put(erasure_orders.SECRET, bytes(range(32)))
    mark = store.erasures.said_of([her], Erasures())
    hers = [dict(told(change_codec.decode(one))) for one in bodies]
    RELEASES[NEWEST].take_over()
    assert [dict(told(change_codec.decode(one))) for one in bodies] == hers
    store = stores.again(store)
    assert store.erasures.said_of([her], Erasures()) == mark


def test_what_a_field_cannot_hold_stays_as_it_came(stores: Stores) -> None:
    RELEASES[NEWEST].take_over()
    body = change_codec.encode(created(TRAINEE, 1, given_name="Сараа", guardian="x" * 501))
    RELEASES[0].take_over()
    store = stores.own(2)
    take_in(store, [body])
    RELEASES[NEWEST].take_over()
    store = stores.again(store)
    person = store.records.one(kinds.TRAINEE, change_id(WRITER, 1))
    assert (person.values["given_name"], person.values["guardian"]) == ("Сараа", None)
    first = change_id(WRITER, 1)
    assert change_codec.encode(change_log.changes_between(store._db, first, first)) == body


def test_fault_13_learning_that_fails_leaves_the_store_to_the_older_release(
    stores: Stores, monkeypatch: pytest.MonkeyPatch
) -> None:
    bodies = said_by_the_newest()
    knows_all = stores.own(1)
    take_in(knows_all, bodies)
    RELEASES[0].take_over()
    store = stores.own(2)
    take_in(store, bodies)
    as_it_was = store.digest()

    def fails(*_: object) -> None:
        raise Problem(Code.DISK_FULL)

    RELEASES[NEWEST].take_over()
    with monkeypatch.context() as patch:
        patch.setattr(undo_effects, "settle_anew", fails)
        with pytest.raises(Problem) as failed:
            stores.again(store)
    assert failed.value.code is Code.DISK_FULL
    RELEASES[0].take_over()
    assert stores.again(store).digest() == as_it_was
    RELEASES[NEWEST].take_over()
    assert stores.again(store).digest() == knows_all.digest()
