"""What laptops were sent, kept by runs of ids, is what one row for each would say."""

from typing import TypeAlias

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings

from fieldreg.domain.log.ids import IdSet
from fieldreg.store.devices import due_runs
from fieldreg.store.engines import split_step
from fieldreg.store.log import sent_runs
from fieldreg.store.migrations import STEPS
from fieldreg.store.store import Store
from tests.conformance.test_altered_rows import begin, found
from tests.support.stores.engines import EngineStores
from tests.support.stores.scope_oracle import SENT
from tests.support.stores.sum_recount import assert_kept

Sent: TypeAlias = dict[tuple[int, int], int]
"""The version by laptop and record."""
FIRST, STEP, DEVICES = 7 << 32, 5_003, (1, 2)

some_records = st.sets(st.integers(FIRST + 40, FIRST + 150), max_size=12)
adding = st.tuples(st.sampled_from(DEVICES), st.integers(0, 2), some_records)
moving = st.tuples(st.just(0), st.integers(60, 130), st.just(frozenset[int]()))


def read(store: Store) -> Sent:
    sql = f"SELECT device, record, version FROM {SENT} s"  # noqa: S608
    rows = store._db.execute(sql).fetchall()
    assert len({row[:2] for row in rows}) == len(rows)
    return {(device, record): version for device, record, version in rows}


def put(model: Sent, device: int, records: set[int], version: int) -> None:
    for record in records:
        model.setdefault((device, record), version)


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.one_of(adding, adding, moving), min_size=2, max_size=8))
def test_runs_say_what_single_rows_would(
    stores: EngineStores, steps: list[tuple[int, int, set[int]]]
) -> None:
    store = stores.new(11)
    model: Sent = {}
    with store.transaction():
        for device, number, records in steps:
            if device:
                sent_runs.add_sent(store._db, device, IdSet(records), number)
                put(model, device, records, number)
                continue
            span = FIRST + number, FIRST + 200
            sent_runs.move_sent(store._db, span, STEP)
            moved = {key: v for key, v in model.items() if span[0] <= key[1] <= span[1]}
            model = {key: v for key, v in model.items() if key not in moved}
            for (laptop, record), version in moved.items():
                put(model, laptop, {record + STEP}, version)
        assert read(store) == model
        asked = set(range(FIRST + 50, FIRST + 120, 3))
        for device in DEVICES:
            has = {record for laptop, record in model if laptop == device}
            assert list(sent_runs.list_sent(store._db, device)) == sorted(has)
            assert sent_runs.filter_sent(store._db, device, asked) == has & asked
            told = sent_runs.list_recipients(store._db, asked).get(device, set())
            assert told == has & asked
    assert_kept(store)


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(due=some_records.filter(bool), later=st.sets(st.integers(0, 63)), data=st.data())
def test_what_is_dropped_or_sent_once_more_makes_another_state(
    stores: EngineStores, due: set[int], later: set[int], data: st.DataObject
) -> None:
    db, device, kind = stores.new(11)._db, 1, 4
    states = []
    with db.transaction():
        assert due_runs.find_sent_state(db, device) == due_runs.NOTHING_DUE
        due_runs.add_changes(db, device, kind, IdSet(due), 5)
        due_runs.add_changes(db, device, kind + 1, IdSet(map(FIRST.__add__, later)), 4)
        for one in data.draw(st.permutations(sorted(due))):
            states.append(due_runs.find_sent_state(db, device))
            due_runs.note_version(db, device, kind, IdSet([one]), 0)
            assert due_runs.find_sent_state(db, device) is None
            due_runs.note_version(db, device, kind, IdSet([one]), 5)
            assert due_runs.find_sent_state(db, device) == states[-1]
            due_runs.drop_changes(db, device, kind, IdSet([one]))
        states.append(due_runs.find_sent_state(db, device))
        assert (states[-1] == due_runs.NOTHING_DUE) == (not later)
    assert len({*states}) == len(due) + 1


@pytest.mark.parametrize("is_altered", [False, True])
def test_an_older_register_has_its_rows_as_runs(
    stores: EngineStores, monkeypatch: pytest.MonkeyPatch, *, is_altered: bool
) -> None:
    """Of a row that was altered before, the check tells afterwards too."""
    store = begin(stores.own(11))
    model = {
        (device, FIRST + number): number % 3
        for device in DEVICES
        for number in (*range(1, 140, device), (1 << 32) - 1)
    }
    with store.transaction():
        store._db.executemany(
            "INSERT INTO shared (device, record, version) VALUES (?, ?, ?)",
            [(*key, version) for key, version in model.items()],
        )
    if is_altered:
        model[1, FIRST + 63] = 9
        with store._db.transaction():
            store._db.execute_uncounted(
                "UPDATE shared SET version = 9 WHERE device = 1 AND record = ?", (FIRST + 63,)
            )
    statements = split_step(STEPS["0034_runs"])
    copied = [each for each in statements if each.startswith(("INSERT", "DELETE"))]
    assert len(copied) == 2
    monkeypatch.setitem(STEPS, "9999_again", "".join(f"{each};\n" for each in copied))
    store = stores.again(store)
    assert read(store) == model
    assert not store._db.execute("SELECT 1 FROM shared").fetchall()
    if is_altered:
        assert found(store._db) == "shared"
    else:
        assert_kept(store)
