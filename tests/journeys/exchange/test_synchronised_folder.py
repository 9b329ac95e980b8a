"""A folder that a synchroniser keeps the same in two places, with all that it does to files."""

import shutil

import pytest

from fieldreg.domain.sync.exchange import BundleStatus
from tests.support.bundles.trips import (
    exchange_by_stick,
    list_bundles,
    receive_sticks,
    scoped_digest,
    store_digest,
)
from tests.support.installations import FIRST


@pytest.fixture
def here(tmp_path):
    """The laptop's side of the folder; the other one is beside it."""
    for side in ("here", "there"):
        (tmp_path / side).mkdir()
    return tmp_path / "here"


@pytest.fixture
def there(here):
    return here.with_name("there")


def test_faults_15_20_and_21_a_synchroniser_that_copies_halves_renames_and_deletes(
    office, laptop, here, there
):
    laptop.register("Болд")
    exchange_by_stick(laptop, here)
    (mine,) = list_bundles(here)
    sealed = mine.read_bytes()
    # It comes by and by, under names of its own, and leaves what it always leaves.
    for size in (0, 21, 22, 400, len(sealed) - 1):
        (there / mine.name).write_bytes(sealed[:size])
        (there / f"~{mine.name}.tmp").write_bytes(sealed[:size])
        (there / "desktop.ini").write_text("[.ShellClassInfo]")
        found = receive_sticks(office, there)
        assert found.count_bundles(BundleStatus.NEW) == 0
        assert office.installation.store.people.count() == 0
    (there / mine.name).write_bytes(sealed[:600].ljust(len(sealed), b"\0"))
    receive_sticks(office, there)
    assert office.installation.store.bundles.count_by_state()["set-aside"] == 3  # nothing is hidden
    (there / f"~{mine.name}.tmp").unlink()
    (there / mine.name).write_bytes(sealed)
    stem = mine.stem
    for name in (f"{stem} (1).frb", f"{stem} (Дулам's conflicted copy 2026-03-14).frb"):
        (there / name).write_bytes(sealed)
    (there / mine.name).rename(there / mine.name.upper())
    taken = receive_sticks(office, there)
    assert taken.count_bundles(BundleStatus.NEW) == 1
    assert office.installation.store.people.count() == 1
    assert (there / "desktop.ini").read_text() == "[.ShellClassInfo]"
    assert office.installation.store.bundles.count_by_state().get("set-aside", 0) == 0
    # What it takes away again is written again, and what it brings back does no harm.
    for file in list_bundles(there):
        shutil.copy(file, here)
    exchange_by_stick(laptop, here)
    assert laptop.installation.store.sync_states.count_people().acknowledged_count == 1
    for file in list_bundles(here):
        file.unlink()
    laptop.register("Дулам")
    exchange_by_stick(laptop, here)
    for file in list_bundles(here):
        shutil.copy(file, there)
    for _ in range(2):
        receive_sticks(office, there)
        for file in list_bundles(there):
            shutil.copy(file, here)
        exchange_by_stick(laptop, here)
    assert office.installation.store.people.count() == 2
    assert store_digest(laptop) == scoped_digest(office, FIRST)
