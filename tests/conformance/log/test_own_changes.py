"""What an installation wrote itself is known as its own for years, and not for ever."""

from pathlib import Path

import pytest

from fieldreg.store import arrivals
from fieldreg.store.arrivals import BundleRow
from fieldreg.store.store import Store
from tests.support.bundles.trips import (
    exchange_by_stick,
    receive_sticks,
    scoped_digest,
    store_digest,
)
from tests.support.bundles.trips import list_bundles as files
from tests.support.installations import HeadOffice

NAMES = ("Архангай 1", "Архангай 2")


def sha(number: int) -> bytes:
    return number.to_bytes(32, "big")


def test_the_last_of_each_device_are_known_and_nothing_else_is_forgotten(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arrivals, "MAX_WRITTEN_PER_DEVICE", 3)
    with store.transaction():
        for number in range(10):
            store.bundles.note_written(sha(number), "reply", "2026-03-14", number % 2)
        for number in range(10, 14):
            store.bundles.note_written(sha(number), "ours", "2026-03-14")
        for number, state in enumerate(("applied", "held", "set-aside", "returned") * 5, 20):
            line = BundleRow(sha(number), 0, 7, 1, 1, state, None, None, "2026", 0, 0, 0)
            store.bundles.save(line, b"sealed")
        store.bundles.note_written(sha(1), "reply", "2026-03-14", 1)  # once more
        store.bundles.prune_written("reply")
    assert store.bundles.list_written("reply") == {
        0: {sha(4), sha(6), sha(8)},
        1: {sha(7), sha(9), sha(1)},
    }
    assert store.bundles.list_written("ours") == {None: {sha(10), sha(11), sha(12), sha(13)}}
    counts = store.bundles.count_by_state()
    assert [counts[one] for one in ("applied", "held", "set-aside", "returned")] == [5] * 4
    with store.transaction():
        store.bundles.prune_written("ours")
    assert store.bundles.list_written("ours") == {None: {sha(11), sha(12), sha(13)}}


def test_an_exchange_a_day_makes_no_store_grow_by_what_it_wrote(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, office: HeadOffice
) -> None:
    """A stick of long ago, with what nobody knows as theirs any more, does no harm."""
    monkeypatch.setattr(arrivals, "MAX_WRITTEN_PER_DEVICE", 4)
    laptops = [office.enrol(name) for name in NAMES]
    stick, former = tmp_path / "stick", tmp_path / "former"
    for one in (stick, former):
        one.mkdir()
    for day in range(9):
        for laptop in laptops:
            laptop.register(f"Хүн {day}", aimag="65")
            exchange_by_stick(laptop, former if day == 0 else stick)
        receive_sticks(office, *([former] if day == 0 else [stick]))
    stores = [one.installation.store for one in (office, *laptops)]
    written = [
        *stores[0].bundles.list_written("reply").values(),
        *(one.bundles.list_written("ours")[None] for one in stores[1:]),
    ]
    assert [len(one) for one in written] == [4 + 1, 4 + 1, 4, 4]  # forgotten by the next
    # Only what lies there now: a bundle and an answer for each.
    assert len(files(stick)) == 4

    outcome = receive_sticks(office, former)
    assert all(view.status != "new" for view in outcome.bundles)
    assert stores[0].bundles.count_by_state().get("set-aside", 0) == 0
    for laptop in laptops:
        exchange_by_stick(laptop, former)
    receive_sticks(office, former)
    for name, laptop in zip(NAMES, laptops, strict=True):
        exchange_by_stick(laptop, former)
        assert store_digest(laptop) == scoped_digest(office, name)
    for one in (office, *laptops):
        one.installation.close()
