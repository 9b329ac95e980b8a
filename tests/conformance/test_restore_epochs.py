"""What head office begins anew whenever it is opened, so that nothing is used twice."""

from fieldreg.domain import kinds
from fieldreg.store.store import Store


def begin(store: Store, *draws: int, wide: int = 1_000) -> int:
    """Begin as the first of *draws* that is free; give the version before."""
    before = store.devices.current_version()
    drawn = iter(draws)
    with store.transaction():
        store.restore_epochs.begin_epoch(lambda: next(drawn), wide)
    return before


def write(store: Store) -> int:
    with store.writing("Энхтуул", "2026-03-14") as writing:
        columns = [[None] for _ in kinds.TRAINEE.fields]
        (identity,) = writing.create_many(kinds.TRAINEE, columns)
    return identity


def test_a_version_that_was_leapt_over_is_told_from_every_other(store: Store) -> None:
    begin(store, 14)
    assert not store.restore_epochs.is_skipped_version(0)  # who holds no answer yet says so
    write(store)
    first = begin(store, 12)
    assert store.devices.current_version() == first + 1_000
    write(store)
    second = begin(store, 13)
    every = range(first - 1, store.devices.current_version() + 3)
    leapt = {one for one in every if store.restore_epochs.is_skipped_version(one)}
    over = [first - 1, *range(first + 1, first + 1_001), *range(second + 1, second + 1_001)]
    assert leapt == set(over)
    assert second == first + 1_001


def test_openings_of_which_nothing_comes_are_one_leap_with_the_next(store: Store) -> None:
    for number in range(3):
        first = begin(store, 12 + number)
        begin(store, 22 + number)
        write(store)
        assert store.restore_epochs.is_skipped_version(first + 1)
        assert store.restore_epochs.is_skipped_version(first + 2_000)
        assert not store.restore_epochs.is_skipped_version(first + 2_001)
    (count,) = store._db.execute("SELECT count(*) FROM leap").fetchone()
    assert count == 3


def test_another_writer_begins_which_nobody_known_was(store: Store) -> None:
    assert write(store) >> 32 == 11
    with store.transaction():
        device = store.devices.invite("A", (), b"key", "2026-03-14")
        store.devices.note_writer(device, 21)
    begin(store, 21, 11, 12)
    assert write(store) >> 32 == 12
    begin(store, 13)
    begin(store, 14)
    assert write(store) >> 32 == 14
    # Whoever wrote nothing is no longer known by it.
    assert [one.writer for one in store.outbox.list_writers()] == [11, 12, 14]
