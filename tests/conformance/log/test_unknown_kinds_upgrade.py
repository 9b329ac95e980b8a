"""What an older release kept unread, once a release that can read it opens the store."""

import json
from collections.abc import Iterator

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.erasure import ErasureSet, list_personal_texts
from fieldreg.domain.kinds import PARTNER, TRAINEE, FieldFormat, FieldType, Kind, Value
from fieldreg.domain.log.changes import Changes, Creations, Edit
from fieldreg.domain.log.ids import change_id
from fieldreg.domain.log.stamps import build_stamp
from fieldreg.domain.problems import Code, Problem
from fieldreg.store.log import change_log, erasure_orders, undo_effects
from fieldreg.store.store import Store
from fieldreg.sync.codec import change_codec
from tests.support import app_versions
from tests.support.app_versions import APP_VERSIONS, NEWEST_VERSION
from tests.support.stores.engines import EngineStores

WRITER = 77
OF_PEOPLE = 5  # the first of `said_by_the_newest`
PLACE_IN_LOG = {
    TRAINEE: 1,
    PARTNER: 6,
    kinds.SESSION: 9,
    **{kind: at for at, kind in enumerate((k for k in kinds.PLAIN_KINDS if k is not PARTNER), 10)},
}
LAST = max(PLACE_IN_LOG.values()) + 1


@pytest.fixture(autouse=True)
def _present_release() -> Iterator[None]:
    yield
    app_versions.restore_current_version()


def created(kind: Kind, number: int, **values: Value) -> Changes:
    each = [[values.get(field.name)] for field in kind.fields]
    one = Creations(kind, [change_id(WRITER, number)], [build_stamp(number, WRITER)], each)
    return Changes(creations=(one,))


def edited(kind: Kind, number: int, record: int, seen: int, **values: Value) -> Changes:
    said = {**values, "retired": 0}
    edit = Edit(
        change_id(WRITER, number),
        build_stamp(number, WRITER),
        kind,
        change_id(WRITER, record),
        said,
        {name: (build_stamp(seen, WRITER),) for name in said},
    )
    return Changes(edits=(edit,))


def fill(kind: Kind) -> dict[str, Value]:
    """Return a value for each field of *kind*; references are to records of `said_by_the_newest`."""
    values: dict[str, Value] = {}
    for field in kind.fields:
        if field.type is FieldType.REF:
            number = PLACE_IN_LOG[kinds.BY_NAME[field.target]]
            values[field.name] = change_id(WRITER, number)
        elif field.type is FieldType.TEXT:
            choices = [choice for choice in field.choices if choice]
            is_day = field.format is FieldFormat.DAY
            values[field.name] = choices[0] if choices else "2026-03-14" if is_day else "6525"
        elif field.type is FieldType.INTEGER:
            values[field.name] = 1
    return values


def said_by_the_newest() -> list[bytes]:
    """Return changes as they travel, of fields and a kind that older releases do not know."""
    APP_VERSIONS[NEWEST_VERSION].activate()
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
            edited(PARTNER, 8, 6, 6, category="school", soum="6525"),
            created(kinds.SESSION, 9, **fill(kinds.SESSION)),
            *(created(kind, at, **fill(kind)) for kind, at in PLACE_IN_LOG.items() if at > 9),
            edited(kinds.PROMISE, LAST, PLACE_IN_LOG[kinds.PROMISE], 1, state="dropped"),
        )
    ]


def take_in(store: Store, bodies: list[bytes]) -> None:
    for body in bodies:
        with store.transaction():
            assert not store.apply_received(change_codec.decode(body)).orphan_edits


@pytest.mark.parametrize("older", APP_VERSIONS[:NEWEST_VERSION])
def test_fault_42_what_an_older_release_could_not_read_comes_back_whole(
    stores: EngineStores, older: app_versions.AppVersion
) -> None:
    bodies = said_by_the_newest()
    knows_all = stores.own(1)
    take_in(knows_all, bodies)
    older.activate()
    updated = stores.own(2)
    take_in(updated, bodies)
    first, last = change_id(WRITER, 1), change_id(WRITER, LAST)
    kept = change_codec.encode(change_log.changes_between(updated._db, first, last))
    APP_VERSIONS[NEWEST_VERSION].activate()
    updated = stores.again(updated)
    assert updated.digest() == knows_all.digest()
    read = change_codec.encode(change_log.changes_between(updated._db, first, last))
    assert (
        read == kept == change_codec.encode(change_log.changes_between(knows_all._db, first, last))
    )
    person = change_id(WRITER, 1)
    live = updated.records.load_live_values(TRAINEE, [person])[person]["guardian"]
    assert {value for _, value in live} == {"Оюун", "Цэцэг"}


@pytest.mark.parametrize("older", APP_VERSIONS[:NEWEST_VERSION])
def test_who_was_erased_is_known_by_her_mark_in_a_later_release(
    stores: EngineStores, older: app_versions.AppVersion
) -> None:
    """Else she would be taken for a twin, and come back."""
    bodies = said_by_the_newest()[:OF_PEOPLE]
    older.activate()
    store = stores.own(2)
    take_in(store, bodies)
    her = change_id(WRITER, 1)
    with pytest.raises(Problem) as caught:
        store.erasures.compute_marks([her], ErasureSet())
    assert caught.value.code is Code.STORE_DAMAGED  # there is no mark without a secret
    with store.transaction():
        store.metadata.write(erasure_orders.ERASURE_HASH_SECRET, bytes(range(32)))
    mark = store.erasures.compute_marks([her], ErasureSet())
    hers = [dict(list_personal_texts(change_codec.decode(one))) for one in bodies]
    APP_VERSIONS[NEWEST_VERSION].activate()
    assert [dict(list_personal_texts(change_codec.decode(one))) for one in bodies] == hers
    store = stores.again(store)
    assert store.erasures.compute_marks([her], ErasureSet()) == mark


def test_an_order_erases_what_an_older_release_keeps_unread(stores: EngineStores) -> None:
    bodies = said_by_the_newest()
    APP_VERSIONS[NEWEST_VERSION - 1].activate()
    store = stores.own(2)
    with store.transaction():
        store.metadata.write(erasure_orders.ERASURE_HASH_SECRET, bytes(range(32)))
    take_in(store, bodies)
    her = change_id(WRITER, 1)
    order = {"trainees": str(her), "state": "ordered", "reason": "asked", "day": "2026-03-14"}
    take_in(store, [change_codec.encode(created(kinds.ERASURE, LAST + 1, **order))])
    of_her = {kind.number for kind in PLACE_IN_LOG if kind.is_plain and kind.person_fields}
    for _ in ("unread", "read"):
        rows = store._db.execute("SELECT kind, body FROM strange").fetchall()
        kept = [json.loads(body) for number, body in rows if number in of_her]
        assert [each["created"] for each in kept if "created" in each] == [{"trainee": her}] * 3
        APP_VERSIONS[NEWEST_VERSION].activate()
        store = stores.again(store)
    assert {number for number, _ in rows} == of_her


def test_what_a_field_cannot_hold_stays_as_it_came(stores: EngineStores) -> None:
    APP_VERSIONS[NEWEST_VERSION].activate()
    body = change_codec.encode(created(TRAINEE, 1, given_name="Сараа", guardian="x" * 501))
    APP_VERSIONS[0].activate()
    store = stores.own(2)
    take_in(store, [body])
    APP_VERSIONS[NEWEST_VERSION].activate()
    store = stores.again(store)
    person = store.records.load(kinds.TRAINEE, change_id(WRITER, 1))
    assert (person.values["given_name"], person.values["guardian"]) == ("Сараа", None)
    first = change_id(WRITER, 1)
    assert change_codec.encode(change_log.changes_between(store._db, first, first)) == body


def test_fault_13_learning_that_fails_leaves_the_store_to_the_older_release(
    stores: EngineStores, monkeypatch: pytest.MonkeyPatch
) -> None:
    bodies = said_by_the_newest()
    knows_all = stores.own(1)
    take_in(knows_all, bodies)
    APP_VERSIONS[0].activate()
    store = stores.own(2)
    take_in(store, bodies)
    as_it_was = store.digest()

    def fails(*_: object) -> None:
        raise Problem(Code.DISK_FULL)

    APP_VERSIONS[NEWEST_VERSION].activate()
    with monkeypatch.context() as patch:
        patch.setattr(undo_effects, "reapply_undo_effects", fails)
        with pytest.raises(Problem) as failed:
            stores.again(store)
    assert failed.value.code is Code.DISK_FULL
    APP_VERSIONS[0].activate()
    assert stores.again(store).digest() == as_it_was
    APP_VERSIONS[NEWEST_VERSION].activate()
    assert stores.again(store).digest() == knows_all.digest()
