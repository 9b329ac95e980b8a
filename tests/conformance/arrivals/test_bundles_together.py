"""Small bundles share a transaction; each of them arrives, or is refused, as it would alone."""

from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import BundleStatus
from fieldreg.sync.office.bundle_import import BundleImporter
from fieldreg.sync.office.bundle_inspection import InspectedBundle
from tests.support.bundles.trips import (
    exchange_by_stick,
    receive_sticks,
    scoped_digest,
    store_digest,
)
from tests.support.installations import HeadOffice, Laptop

_NAMES = [f"Архангай {number}" for number in range(1, 6)]


@pytest.fixture
def carried(office: HeadOffice, stick: Path) -> list[Laptop]:
    laptops = [office.enrol(name) for name in _NAMES]
    for laptop in laptops:
        laptop.register("Болд")
        exchange_by_stick(laptop, stick)
    return laptops


def count_commits(office: HeadOffice, stick: Path) -> int:
    commits: list[object] = []
    office.installation.store.on_commit(commits.append)
    outcome = receive_sticks(office, stick)
    assert outcome.replies == len(_NAMES)
    return len(commits)


def require_equal(office: HeadOffice, stick: Path, laptops: list[Laptop]) -> None:
    for laptop, name in zip(laptops, _NAMES, strict=True):
        exchange_by_stick(laptop, stick)
        assert store_digest(laptop) == scoped_digest(office, name)


def test_whoever_waits_for_the_store_waits_for_one_bundle_and_one_reply(
    office: HeadOffice, stick: Path, carried: list[Laptop]
) -> None:
    awaited = count_commits(office, stick)
    for laptop in carried:
        laptop.register("Сараа")
        exchange_by_stick(laptop, stick)
    office.installation.store.make_way_for(lambda: True)
    alone = count_commits(office, stick)
    assert alone >= awaited + 2 * (len(_NAMES) - 1)
    require_equal(office, stick, carried)


@pytest.mark.parametrize("fault", [Problem(Code.VALUE_REFUSED), ZeroDivisionError()])
@pytest.mark.parametrize("place", [0, 2, 4])
def test_a_bundle_that_fails_keeps_no_other_from_being_imported(
    office: HeadOffice, stick: Path, carried: list[Laptop], place: int, fault: Exception
) -> None:
    import_bundle: Any = BundleImporter.import_bundle
    shas: list[bytes] = []

    def imported(importer: BundleImporter, found: InspectedBundle) -> Any:
        taken = import_bundle(importer, found)
        shas.extend({found.sha}.difference(shas))
        if shas.index(found.sha) == place and not found.reason:
            raise fault
        return taken

    with patch.object(BundleImporter, "import_bundle", imported):
        if isinstance(fault, Problem):
            outcome = receive_sticks(office, stick)
            assert outcome.count_bundles(BundleStatus.NEW) == len(_NAMES) - 1
            assert outcome.count_bundles(BundleStatus.REFUSED) == 1
            assert outcome.people == len(_NAMES) - 1
            return
        with pytest.raises(ZeroDivisionError):
            receive_sticks(office, stick)
    outcome = receive_sticks(office, stick)  # a fault of the program ended the round there
    assert outcome.count_bundles(BundleStatus.KNOWN) == place
    require_equal(office, stick, carried)
