"""What every release left opens in this one, and goes on (faults 13 and 44).

``tests/support/golden.py`` tells how it is made.
"""

import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import BundleStatus
from fieldreg.keys.devices.certificates import Certificate, Invitation
from fieldreg.keys.devices.trust_list import DeviceStatus, TrustList
from fieldreg.keys.signing import VerifyKey
from fieldreg.services import backups
from fieldreg.services.arrivals import arrival_undo, arrived_bundles
from fieldreg.services.installation import opening
from fieldreg.services.installation.model import Installation
from fieldreg.store.engines import sqlcipher
from tests.support.bundles.trips import (
    exchange_by_stick,
    go_round,
    receive_sticks,
    scoped_digest,
    store_digest,
)
from tests.support.disk.campaigns import KillCampaign, temporary_scene
from tests.support.disk.campaigns import Verdict as After
from tests.support.disk.kills import zygote
from tests.support.disk.workloads import as_later_release
from tests.support.golden import FIRST, THIRD, GoldenRelease, every_release
from tests.support.installations import Laptop, fake_tools
from tests.support.stores.postgres import Server

RELEASES = every_release()
EARLY = [each for each in RELEASES if each.is_early]
KILL_PARTS = 3


def name_release(golden: object) -> str | None:
    return golden.folder.name if isinstance(golden, GoldenRelease) else None


@pytest.fixture(params=RELEASES, ids=name_release)
def golden(request: pytest.FixtureRequest) -> GoldenRelease:
    return request.param


@pytest.fixture(params=["sqlcipher", "postgresql"])
def office(
    request: pytest.FixtureRequest, golden: GoldenRelease, tmp_path: Path
) -> Iterator[Installation]:
    """Head office as that release left it, on each engine."""
    if request.param == "postgresql":
        office = golden.on(request.getfixturevalue("server"), tmp_path / "office")
    else:
        office = golden.opened("office", tmp_path / "office")
    yield office
    office.close()


@pytest.fixture
def laptop(golden: GoldenRelease, tmp_path: Path) -> Iterator[Installation]:
    laptop = golden.opened("laptop", tmp_path / "laptop", seed=50)
    yield laptop
    laptop.close()


def test_this_release_left_something_too() -> None:
    assert RELEASES


def test_a_store_opens_with_all_that_was_in_it(
    golden: GoldenRelease, office: Installation, laptop: Installation
) -> None:
    assert golden.digest(office) == golden.facts["office"]
    assert golden.digest(laptop) == golden.facts["laptop"]
    for one in (office, laptop):
        assert not one.store.is_damaged()
        assert one.erasure_list.find_problem() is None
    assert office.store.people.count() == golden.facts["people"]


@pytest.mark.parametrize(
    ("golden", "steps"),
    [
        *((golden, steps) for golden in RELEASES for steps in (3, 3_000)),
        *((golden, 30_000) for golden in EARLY),  # a store of today's format takes fewer
    ],
    indirect=["golden"],
    ids=name_release,
)
def test_a_first_opening_that_is_stopped_changes_nothing(
    golden: GoldenRelease, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, steps: int
) -> None:
    monkeypatch.setattr(sqlcipher, "_ASKED_EVERY", 1)
    asked = count()
    tools = replace(fake_tools(50), is_to_stop=lambda: next(asked) > steps)
    folder = golden.lay_out("laptop", tmp_path / "laptop", tools.host.user_data_dir())
    with pytest.raises(Problem) as stopped:
        opening.unlock(folder, golden.passphrase, tools)
    assert stopped.value.code is Code.CANCELLED
    with closing(opening.unlock(folder, golden.passphrase, fake_tools(50))) as laptop:
        assert golden.digest(laptop) == golden.facts["laptop"]
        for _ in laptop.store.seal.check_in_steps():
            pass


def test_a_bundle_on_its_way_goes_in(
    golden: GoldenRelease, office: Installation, tmp_path: Path
) -> None:
    stick = golden.carry("to-head-office.frb", tmp_path / "stick")
    assert [one.status for one in receive_sticks(office, stick).bundles] == [BundleStatus.NEW]
    assert golden.digest(office) == golden.facts["office_after"]
    again = golden.carry("to-head-office.frb", tmp_path / "again")
    assert [one.status for one in receive_sticks(office, again).bundles] == [BundleStatus.KNOWN]
    assert golden.digest(office) == golden.facts["office_after"]


def test_a_reply_on_its_way_goes_in(
    golden: GoldenRelease, laptop: Installation, tmp_path: Path
) -> None:
    stick = golden.carry("to-laptop.frb", tmp_path / "stick")
    told = exchange_by_stick(laptop, stick)
    assert told.reply is not None
    assert told.reply.corrections
    assert golden.digest(laptop) == golden.facts["laptop_after"]


@pytest.mark.share(of=3)
def test_both_sides_go_on_together_and_with_a_laptop_of_this_release(
    golden: GoldenRelease, office: Installation, laptop: Installation, tmp_path: Path
) -> None:
    invitation = golden.read("invitation.fri")
    fresh = Laptop(tmp_path / "fresh", invitation, seed=60)
    fresh.register("Шинэ")
    stick = golden.carry("to-head-office.frb", tmp_path / "stick")
    for _ in range(3):
        exchange_by_stick(laptop, stick)
        exchange_by_stick(fresh, stick)
        receive_sticks(office, stick)
    for one, name in ((laptop, FIRST), (fresh, THIRD)):
        told = exchange_by_stick(one, stick)
        assert told.reply is not None
        assert told.is_repeat
        assert store_digest(one) == scoped_digest(office, name)
    assert office.store.people.count() == golden.facts["people"] + 2
    assert not office.store.erasures.count_unsigned()  # what was ordered then is signed as it was
    # And so are laptops and offers, by the first step.
    assert bool(office.trust_list().acts) is not golden.is_early
    assert not office.store.releases.count_unsigned()
    desk = office.user_session()
    arrivals = arrived_bundles.list_arrivals(desk)
    brought = [row.bundle for row in arrivals if row.device_name == THIRD and row.bundle.brought]
    arrival_undo.undo_arrival(desk, brought[0].sha.hex())
    go_round(office, stick, fresh, times=2)
    assert not fresh.installation.store.people.list_ids()
    fresh.installation.close()
    assert office.store.bundles.list_quarantined_changes() == []


def test_a_backup_is_restored_on_either_engine(
    golden: GoldenRelease, server: Server, tmp_path: Path
) -> None:
    for who in ("office", "laptop"):
        # The list of who was erased will lie beside it.
        backup = Path(shutil.copy(golden.folder / f"{who}.frk", tmp_path))
        urls = [None, server.new_database()] if who == "office" else [None]
        for place, url in enumerate(urls):
            folder = tmp_path / f"{who}-{place}"
            restored = backups.restore_backup(
                folder, backup, golden.passphrase, fake_tools(70), url
            )
            with closing(restored):
                assert golden.digest(restored) == golden.facts[who]


def test_papers_say_who_is_who(golden: GoldenRelease) -> None:
    key = VerifyKey(bytes.fromhex(golden.facts["head_office_key"]))
    trust = TrustList.from_bytes(golden.read("trust.json"), key)
    certificate = Certificate.from_bytes(golden.read("certificate.json"))
    assert trust.check_device(certificate).status in (DeviceStatus.KNOWN, DeviceStatus.UNCONFIRMED)
    invitation = Invitation.from_bytes(golden.read("invitation.fri"))
    assert invitation.laptop_name == THIRD
    assert invitation.head_office.raw == key.raw


@pytest.mark.slow
@pytest.mark.share(of=KILL_PARTS)
@pytest.mark.parametrize("part", range(KILL_PARTS))
def test_fault_13_a_kill_at_any_act_of_a_migration_leaves_the_old_store_or_the_new(
    golden: GoldenRelease, part: int
) -> None:
    """The one that `later` makes, of a store that this release brought up to date."""
    found: Counter[After] = Counter()
    with temporary_scene() as here, zygote() as forking:
        shutil.rmtree(here.laptop)
        golden.lay_out("laptop", here.laptop, here.place / "own")
        with closing(here.open(here.laptop)) as laptop:
            here.keys[laptop.home.store_file] = laptop.store_key
        killing = KillCampaign.of(forking, here, "open_older_store")
        for point in killing.points(None)[part::KILL_PARTS]:
            found += killing.at(point, is_torn=bool(point % 2))
            with as_later_release(), closing(here.open(here.laptop)) as laptop:
                assert golden.digest(laptop) == golden.facts["laptop"]
    assert found.keys() == {After.WHOLE}


@pytest.mark.parametrize("golden", EARLY, indirect=True, ids=name_release)
def test_a_weak_passphrase_of_before_opens_and_is_advised_against(laptop: Installation) -> None:
    assert laptop.passphrase_problem is not None
    assert laptop.passphrase_problem.code is Code.PASSPHRASE_GUESSABLE
