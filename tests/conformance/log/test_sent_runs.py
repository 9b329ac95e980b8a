"""What laptops were sent, kept by runs of ids and slots, is what one row for each would say."""

from typing import TypeAlias

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings

from fieldreg.domain.kinds import COURSE, TRAINEE
from fieldreg.domain.log.ids import IdSet
from fieldreg.store.devices import due_runs
from fieldreg.store.engines import split_step
from fieldreg.store.log import runs, sent_runs
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
a_device = st.sampled_from(DEVICES)
Step: TypeAlias = tuple[str, int, int, set[int]]
adding = st.tuples(
    st.sampled_from(["send", "send", "hold"]), a_device, st.integers(0, 2), some_records
)
due = st.tuples(
    st.sampled_from(["due", "due", "confirm"]), a_device, st.integers(0, 2), some_records
)
moving = st.tuples(st.just("move"), st.just(0), st.integers(60, 130), st.just(frozenset[int]()))


def read(store: Store) -> Sent:
    sql = f"SELECT device, record, version FROM {SENT} s"  # noqa: S608
    rows = store._db.execute(sql).fetchall()
    assert len({row[:2] for row in rows}) == len(rows)
    return {(device, record): version for device, record, version in rows}


def put(model: Sent, device: int, records: set[int], version: int) -> None:
    for record in records:
        model.setdefault((device, record), version)


class Laptops:
    """Laptops get people of odd numbers and courses of even ones.

    *sent* and *due* are what single rows would say.
    """

    def __init__(self, store: Store) -> None:
        self.store, self.db = store, store._db
        self.sent: Sent = {}
        self.due: Sent = {}
        with store.transaction():
            store.outbox.begin_writer(FIRST >> 32)
        names = [["Курс"] * 150, *[[None] * 150] * (len(COURSE.fields) - 1)]
        with store.writing("Дулам", "2026-03-14") as writing:
            writing.create_many(COURSE, names)

    def send(self, device: int, version: int, records: set[int]) -> None:
        for kind, place in ((TRAINEE, 1), (COURSE, 0)):
            some = IdSet(each for each in records if each % 2 == place)
            sent_runs.add_sent(self.db, device, runs.to_slots(self.db, some, kind.number), version)
        put(self.sent, device, records, version)

    def hold(self, device: int, version: int, records: set[int]) -> None:
        sent_runs.add_sent(self.db, device, runs.to_slots(self.db, IdSet(records)), version)
        put(self.sent, device, records, version)

    def add_due(self, device: int, version: int, records: set[int]) -> None:
        courses = {each for each in records if not each % 2}
        slots = runs.give_slots(self.db, COURSE.number, courses)
        changes = runs.put_slots(IdSet(courses), slots)
        due_runs.add_changes(self.db, {device: changes}, COURSE.number, version)
        put(self.due, device, courses, version)

    def confirm(self, device: int, version: int, records: set[int]) -> None:
        courses = {each for each in records if not each % 2}
        changes = runs.to_slots(self.db, IdSet(courses), COURSE.number)
        due_runs.note_version(self.db, device, COURSE.number, changes, version)
        self.due |= {(device, each): version for each in courses if (device, each) in self.due}

    def move(self, _: int, first: int, __: set[int]) -> None:
        span = FIRST + first, FIRST + 200
        sent_runs.move_sent(self.db, span, STEP)
        moved = {key: v for key, v in self.sent.items() if span[0] <= key[1] <= span[1]}
        self.sent = {key: v for key, v in self.sent.items() if key not in moved}
        for (laptop, record), version in moved.items():
            put(self.sent, laptop, {record + STEP}, version)
        self.db.execute("DELETE FROM due_run")  # the scopes are forgotten with it
        self.due = {}


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.one_of(adding, due, due, moving), min_size=2, max_size=10))
def test_runs_say_what_single_rows_would(stores: EngineStores, steps: list[Step]) -> None:
    store = stores.new(11)
    laptops = Laptops(store)
    acts = {"send": laptops.send, "hold": laptops.hold, "move": laptops.move}
    acts |= {"due": laptops.add_due, "confirm": laptops.confirm}
    with store.transaction():
        for act, device, number, records in steps:
            acts[act](device, number, records)
        model = laptops.sent
        assert read(store) == model
        for device in DEVICES:
            is_due = {record for laptop, record in laptops.due if laptop == device}
            assert set(due_runs.read_due(store._db, device).all[COURSE.number]) == is_due
            is_new = {
                record for (laptop, record), v in laptops.due.items() if (laptop, v) == (device, 0)
            }
            assert set(due_runs.read_due(store._db, device).new[COURSE.number]) == is_new
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
        due_runs.add_changes(db, {device: IdSet(due)}, kind, 5)
        due_runs.add_changes(db, {device: IdSet(map(FIRST.__add__, later))}, kind + 1, 4)
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
