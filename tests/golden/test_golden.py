"""What every release left opens in this one, and goes on (faults 13 and 44).

``tests/support/golden.py`` tells how it is made.
"""

import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from fieldreg.domain.sync.exchange import Arrival
from fieldreg.keys.devices.certificates import Certificate, Invitation
from fieldreg.keys.devices.trust_list import TrustList, Verdict
from fieldreg.keys.signing import VerifyKey
from fieldreg.services.backups import backup_files
from fieldreg.services.installation.lifecycle import Installation
from tests.support.bundles.trips import digest, exchange, receive, scoped_digest
from tests.support.disk.campaigns import Killing, scene
from tests.support.disk.campaigns import Verdict as After
from tests.support.disk.kills import zygote
from tests.support.disk.workloads import later
from tests.support.golden import FIRST, THIRD, Golden, every_release
from tests.support.installations import PASSPHRASE, Laptop, tools
from tests.support.stores.postgres import Server

RELEASES = every_release()


@pytest.fixture(params=RELEASES, ids=lambda one: one.folder.name)
def golden(request: pytest.FixtureRequest) -> Golden:
    return request.param


@pytest.fixture(params=["sqlcipher", "postgresql"])
def office(
    request: pytest.FixtureRequest, golden: Golden, tmp_path: Path
) -> Iterator[Installation]:
    """Head office as that release left it, on each engine."""
    if request.param == "postgresql":
        office = golden.on(request.getfixturevalue("server"), tmp_path / "office")
    else:
        office = golden.opened("office", tmp_path / "office")
    yield office
    office.close()


@pytest.fixture
def laptop(golden: Golden, tmp_path: Path) -> Iterator[Installation]:
    laptop = golden.opened("laptop", tmp_path / "laptop", seed=50)
    yield laptop
    laptop.close()


def test_this_release_left_something_too() -> None:
    assert RELEASES


def test_a_store_opens_with_all_that_was_in_it(
    golden: Golden, office: Installation, laptop: Installation
) -> None:
    assert digest(office) == golden.facts["office"]
    assert digest(laptop) == golden.facts["laptop"]
    for one in (office, laptop):
        assert not one.store.is_damaged()
        assert one.ledger.doubt() is None
    assert office.store.people.count() == golden.facts["people"]


def test_a_bundle_on_its_way_goes_in(
    golden: Golden, office: Installation, tmp_path: Path
) -> None:
    stick = golden.carry("to-head-office.frb", tmp_path / "stick")
    assert [one.arrival for one in receive(office, stick).bundles] == [Arrival.NEW]
    assert digest(office) == golden.facts["office_after"]
    again = golden.carry("to-head-office.frb", tmp_path / "again")
    assert [one.arrival for one in receive(office, again).bundles] == [Arrival.KNOWN]
    assert digest(office) == golden.facts["office_after"]


def test_a_reply_on_its_way_goes_in(
    golden: Golden, laptop: Installation, tmp_path: Path
) -> None:
    stick = golden.carry("to-laptop.frb", tmp_path / "stick")
    told = exchange(laptop, stick)
    assert told.reply is not None
    assert told.reply.corrections
    assert digest(laptop) == golden.facts["laptop_after"]


def test_both_sides_go_on_together_and_with_a_laptop_of_this_release(
    golden: Golden, office: Installation, laptop: Installation, tmp_path: Path
) -> None:
    invitation = golden.read("invitation.fri")
    fresh = Laptop(tmp_path / "fresh", invitation, seed=60)
    fresh.register("Шинэ")
    stick = golden.carry("to-head-office.frb", tmp_path / "stick")
    for _ in range(3):
        exchange(laptop, stick)
        exchange(fresh, stick)
        receive(office, stick)
    for one, name in ((laptop, FIRST), (fresh, THIRD)):
        told = exchange(one, stick)
        assert told.reply is not None
        assert told.is_repeat
        assert digest(one) == scoped_digest(office, name)
    fresh.installation.close()
    assert office.store.people.count() == golden.facts["people"] + 2
    assert office.store.bundles.reasons_aside() == []


def test_a_backup_is_restored_on_either_engine(
    golden: Golden, server: Server, tmp_path: Path
) -> None:
    for who in ("office", "laptop"):
        # The list of who was erased will lie beside it.
        backup = Path(shutil.copy(golden.folder / f"{who}.frk", tmp_path))
        urls = [None, server.new_database()] if who == "office" else [None]
        for place, url in enumerate(urls):
            folder = tmp_path / f"{who}-{place}"
            restored = backup_files.restore(folder, backup, PASSPHRASE, tools(70), url)
            with closing(restored):
                assert digest(restored) == golden.facts[who]


def test_papers_say_who_is_who(golden: Golden) -> None:
    key = VerifyKey(bytes.fromhex(golden.facts["head_office_key"]))
    trust = TrustList.from_bytes(golden.read("trust.json"), key)
    certificate = Certificate.from_bytes(golden.read("certificate.json"))
    assert trust.chain(certificate).verdict in (Verdict.KNOWN, Verdict.UNCONFIRMED)
    invitation = Invitation.from_bytes(golden.read("invitation.fri"))
    assert invitation.laptop_name == THIRD
    assert invitation.head_office.raw == key.raw


@pytest.mark.slow
def test_fault_13_a_kill_at_any_act_of_a_migration_leaves_the_old_store_or_the_new(
    golden: Golden,
) -> None:
    """The one that `later` makes, of a store that this release brought up to date."""
    found: Counter[After] = Counter()
    with scene() as here, zygote() as forking:
        shutil.rmtree(here.laptop)
        golden.lay_out("laptop", here.laptop, here.place / "own")
        with closing(here.open(here.laptop)) as laptop:
            here.keys[laptop.home.store] = laptop.key
        killing = Killing.of(forking, here, "migrate")
        for point in killing.points(None):
            found += killing.at(point, is_torn=bool(point % 2))
            with later(), closing(here.open(here.laptop)) as laptop:
                assert digest(laptop) == golden.facts["laptop"]
    assert found.keys() == {After.WHOLE}
