"""The merge in the store, held against the pure function and against itself."""

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Value
from fieldreg.domain.log import merging
from fieldreg.domain.log.changes import Changes, Creations, Edit
from fieldreg.domain.log.ids import change_id
from fieldreg.domain.log.shown import AS_STORED, Shown, ShownStamps
from fieldreg.domain.log.stamps import build_stamp
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.models import Attendance
from fieldreg.domain.records.trainee import Trainee
from fieldreg.store.store import Store
from tests.support.stores.engines import EngineStores

DAY = "2026-03-14"


def take_in(store: Store, changes: Changes) -> None:
    with store.transaction():
        store.apply_received(changes)


def own_changes(store: Store) -> Changes:
    own = store.outbox.current_writer()
    cut = store.segments.next_uncut(own.writer, own.last_number, 10_000)
    return cut[2] if cut else Changes()


def edit(store: Store, person: int, **values: str) -> None:
    with store.writing("Оюунчимэг", DAY) as writing:
        writing.edit(kinds.TRAINEE, person, values, shown=AS_STORED)


def pair(stores: EngineStores) -> tuple[Store, Store, int]:
    """Two stores that hold the same person."""
    one, other = stores.new(11), stores.new(22)
    with one.writing("Оюунчимэг", DAY) as writing:
        person = writing.create(Trainee.validated(given_name="Болд", soum="6519"))
    take_in(other, own_changes(one))
    return one, other, person


def test_batches_of_one_transaction_keep_what_each_of_them_fills_in(stores: EngineStores) -> None:
    """Fields that nobody in a batch filled in are not written, and the next batch has others."""
    store, count = stores.new(11), 60
    batches = ("given_name", "patronymic"), ("given_name", "phone"), (), ("notes",)
    with store.transaction():
        for writer, names in enumerate(batches, 21):
            columns: list[list[Value]] = [
                [
                    f"{field.name} {number % 2}" if field.name in names else None
                    for number in range(count)
                ]
                for field in kinds.TRAINEE.fields
            ]
            ids = [change_id(writer, number) for number in range(1, count + 1)]
            stamps = [build_stamp(number, writer) for number in range(1, count + 1)]
            store.apply_received(Changes((Creations(kinds.TRAINEE, ids, stamps, columns),)))
    for writer, names in enumerate(batches, 21):
        row = store.records.load(kinds.TRAINEE, change_id(writer, count))
        assert {name for name, value in row.values.items() if value} == {*names}
    for _ in store.seal.check_in_steps():
        pass


def test_an_edit_wins_over_what_it_saw(stores: EngineStores) -> None:
    one, other, person = pair(stores)
    edit(other, person, phone="2")
    take_in(one, own_changes(other))
    edit(one, person, phone="3")
    take_in(other, own_changes(one))
    for store in (one, other):
        standing = store.records.load(kinds.TRAINEE, person)
        assert standing.values["phone"] == "3"
        assert not standing.conflicting_fields
    assert one.digest() == other.digest()


def test_two_edits_that_did_not_see_each_other_are_a_conflict_on_both_sides(
    stores: EngineStores,
) -> None:
    one, other, person = pair(stores)
    edit(one, person, soum="6504")
    edit(other, person, soum="8301")
    mine, theirs = own_changes(one), own_changes(other)
    take_in(one, theirs)
    take_in(other, mine)
    standing = [store.records.load(kinds.TRAINEE, person) for store in (one, other)]
    assert standing[0] == standing[1]
    assert standing[0].conflicting_fields == ("soum",)
    assert one.digest() == other.digest()
    edit(one, person, soum="6519")  # in sight of both, so it settles them
    take_in(other, own_changes(one))
    assert other.records.load(kinds.TRAINEE, person).conflicting_fields == ()
    assert one.digest() == other.digest()


def test_an_edit_outlives_a_retirement_that_did_not_see_it(stores: EngineStores) -> None:
    one, other, person = pair(stores)
    with one.writing("Оюунчимэг", DAY) as writing:
        writing.retire(kinds.TRAINEE, person)
    edit(other, person, phone="99114207")
    mine, theirs = own_changes(one), own_changes(other)
    take_in(one, theirs)
    take_in(other, mine)
    for store in (one, other):
        standing = store.records.load(kinds.TRAINEE, person)
        assert not standing.is_retired
        assert standing.conflicting_fields == ("retired",)
        assert store.people.count() == 1
    assert one.digest() == other.digest()


def test_two_laptops_that_mark_one_half_day_show_the_strongest(stores: EngineStores) -> None:
    one, other, person = pair(stores)
    for store, mark in ((one, "absent"), (other, "present")):
        with store.writing("Оюунчимэг", DAY) as writing:
            writing.create(
                Attendance.validated(trainee=person, session=person, half_day=1, mark=mark)
            )
    take_in(one, own_changes(other))
    assert one.sessions.list_participants(person)[0].marks == {1: "present"}


def test_what_replaces_the_strongest_mark_stands_only_where_it_is_the_strongest_left(
    stores: EngineStores,
) -> None:
    one, other, person = pair(stores)
    third = stores.new(33)
    take_in(third, own_changes(one))
    with one.writing("Оюунчимэг", DAY) as writing:
        row = writing.create(
            Attendance.validated(trainee=person, session=person, half_day=1, mark="present")
        )
    for store in (other, third):
        take_in(store, own_changes(one))
    mark(other, row, "late")
    take_in(third, own_changes(other))
    mark(third, row, "absent")  # in sight of late
    mark(one, row, "excused")  # in sight of neither
    for source in (other, third):
        take_in(one, own_changes(source))
    assert one.sessions.list_participants(person)[0].marks == {1: "excused"}


def mark(store: Store, row: int, value: str) -> None:
    with store.writing("Оюунчимэг", DAY) as writing:
        writing.edit(kinds.ATTENDANCE, row, {"mark": value}, shown=AS_STORED)


def test_changes_read_twice_change_nothing(stores: EngineStores) -> None:
    one, other, person = pair(stores)
    edit(one, person, phone="1")
    edit(one, person, phone="2", notes="x")
    changes = own_changes(one)
    take_in(other, changes)
    before = other.digest(), other.devices.current_version()
    take_in(other, changes)
    assert (other.digest(), other.devices.current_version()) == before


FIELDS = ("phone", "soum", "notes", "languages")
acts = st.lists(
    st.tuples(st.integers(0, 2), st.sampled_from([*FIELDS, "retire", "hear", "open"]),
              st.integers(0, 2), st.sampled_from("abc")),
    max_size=14,
)  # fmt: skip


@pytest.mark.share(of=4)
@settings(max_examples=40)
@given(acts)
def test_every_order_of_arrival_gives_what_the_pure_function_gives(
    engine_stores: EngineStores, played
) -> None:
    stores = [engine_stores.new(11 + number) for number in range(3)]
    with stores[0].writing("Оюунчимэг", DAY) as writing:
        person = writing.create(Trainee.validated(given_name="Болд"))
    first = own_changes(stores[0])
    for store in stores[1:]:
        take_in(store, first)
    windows = [store.records.load(kinds.TRAINEE, person).shown for store in stores]
    for who, act, other, letter in played:
        store = stores[who]
        if act == "open":
            windows[who] = store.records.load(kinds.TRAINEE, person).shown
        elif act == "retire":
            with store.writing(f"{who}", DAY) as writing:
                writing.retire(kinds.TRAINEE, person, retired=letter == "a")
        elif act != "hear":
            save(store, person, act, letter, windows[who] if other else AS_STORED)
        if act == "hear" and other != who:
            hear(store, stores)
    everything = merged(own_changes(store) for store in stores)
    for number, store in enumerate(stores):
        # each hears the others' changes in another order, one by one, some twice
        for source in (stores[number:] + stores[:number]) * 2:
            take_in(store, own_changes(source))
    digests = {store.digest() for store in stores}
    assert len(digests) == 1
    assert_as_oracle(stores[0], person, everything)
    engine_stores.close()


def save(store: Store, person: int, name: str, value: str, shown: Shown) -> None:
    """Save what was typed into a window; what it did not show is live afterwards too."""
    before = store.records.load(kinds.TRAINEE, person)
    seen = (before.shown if shown is AS_STORED else shown).by_field[name]
    try:
        with store.writing("Оюунчимэг", DAY) as writing:
            writing.edit(kinds.TRAINEE, person, {name: value}, shown=shown)
    except Problem as refused:
        if refused.code is not Code.PERSON_RETIRED or not before.is_retired:
            raise
    after = store.records.load(kinds.TRAINEE, person).live[name]
    assert {pair for pair in before.live[name] if pair[0] not in seen} <= set(after)


def hear(store: Store, stores: list[Store]) -> None:
    """Take in everything that everybody said so far: causal, as bundles are."""
    take_in(store, merged(own_changes(one) for one in stores))


def merged(parts) -> Changes:
    creations: tuple[Creations, ...] = ()
    edits: dict[int, Edit] = {}
    for part in parts:
        creations += part.creations
        edits |= {one.id: one for one in part.edits}
    return Changes(creations, tuple(edits.values()))


def assert_as_oracle(store: Store, person: int, changes: Changes) -> None:
    standing = store.records.load(kinds.TRAINEE, person)
    for name in (*FIELDS, "retired"):
        field = kinds.TRAINEE.field(name)
        assert field is not None
        live: merging.Live = ((standing.stamp, 0 if name == "retired" else None),)
        for one in sorted(changes.edits, key=lambda edit: edit.stamp):
            if name in one.values:
                live = merging.apply_assignment(live, one.stamp, one.values[name], one.seen[name])
        found = standing.is_retired if name == "retired" else standing.values[name]
        assert found == merging.displayed_value(field, live), name
        assert (name in standing.conflicting_fields) == merging.is_conflict(field, live)


def test_a_window_over_a_log_that_was_renamed_since_has_seen_nothing_of_it(
    stores: EngineStores,
) -> None:
    """What has that stamp elsewhere is another value, and would be replaced unseen."""
    store, _, person = pair(stores)
    shown = store.records.load(kinds.TRAINEE, person).shown
    gone = {**shown.by_field, "phone": (shown.by_field["phone"][0] + 1,)}
    edit(store, person, phone="1")
    with store.writing("Оюунчимэг", DAY) as writing:
        writing.edit(kinds.TRAINEE, person, {"phone": "2"}, shown=ShownStamps(gone))
    assert own_changes(store).edits[-1].seen["phone"] == ()
    assert {value for _, value in store.records.load(kinds.TRAINEE, person).live["phone"]} == {
        "1",
        "2",
    }
