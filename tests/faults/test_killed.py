"""The program killed at its n-th act upon the disk, whatever it was doing (faults 1, 6, 74).

Fault 13 is among it: one of the workloads is a migration.
"""

import os
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace

import pytest

from fieldreg.keys.devices.certificates import Invitation
from fieldreg.services.exports import plaintext_exports
from fieldreg.services.installation.opening import unlock
from fieldreg.store.engines.sqlcipher import SqlCipher
from tests.support.bundles.trips import list_bundles
from tests.support.disk.campaigns import KillCampaign, Verdict, resetting_scene, temporary_scene
from tests.support.disk.kills import Zygote, zygote
from tests.support.disk.power import lay_out
from tests.support.disk.workloads import (
    BUNDLES,
    PEOPLE_EACH,
    TOGETHER,
    WORKLOADS,
    Scene,
    add_bundles,
    begin_work,
    receive_bundles_together,
    receive_many_bundles,
)
from tests.support.installations import PASSPHRASE

# Of each workload; `make crash` kills at every one.
KILLS = 16
DAY_SECONDS = 86_400


@pytest.fixture(scope="module")
def forking() -> Iterator[Zygote]:
    with zygote() as started:
        yield started


@pytest.fixture(scope="module")
def anew() -> Iterator[Callable[[], Scene]]:
    with resetting_scene(temporary_scene()) as laying_out:
        yield laying_out


@pytest.mark.slow
@pytest.mark.share(of=6)
@pytest.mark.parametrize("work", WORKLOADS)
def test_fault_1_a_kill_at_any_act_loses_nothing_that_was_acknowledged(
    anew: Callable[[], Scene], forking: Zygote, work: str
) -> None:
    """Between two acts, or in the middle of a write; fault 13 where that is a migration."""
    found: Counter[Verdict] = Counter()
    here = begin_work(anew(), work)
    killing = KillCampaign.of(forking, here, work)
    for point in killing.points(KILLS):
        found += killing.at(point, is_torn=bool(point % 2))
    assert found.keys() == {Verdict.WHOLE}
    assert found.total() >= 2 * KILLS


@pytest.mark.share(of=2)
@pytest.mark.slow
def test_nothing_that_was_cut_short_is_left_where_nobody_lists_it(
    anew: Callable[[], Scene], forking: Zygote
) -> None:
    """Of files that leave, and of backups: once the program was unlocked again."""
    here = anew()
    killing = KillCampaign.of(forking, here, "export_files")
    for point in killing.points(3 * KILLS):
        assert killing.at(point, is_torn=bool(point % 2)).keys() == {Verdict.WHOLE}
        next_day = here.tools(here.seed)
        next_day.clock.go_on(days=1)
        for path in (*here.out.rglob("*"), *here.backups.iterdir()):
            os.utime(path, times=2 * (path.stat().st_mtime - DAY_SECONDS,))
        with closing(unlock(here.laptop, PASSPHRASE, next_day)) as laptop:
            listed = {
                one.path for one in plaintext_exports.list_plaintext_files(laptop.user_session())
            }
        for path in (*here.out.rglob("*"), *here.backups.iterdir()):
            is_ours = path in listed or path.suffix in (".frk", ".erasures")
            assert is_ours or path == here.out / "locked.xlsx", path
        assert not [one for one in here.laptop.iterdir() if one.is_dir()]


@pytest.mark.share(of=2)
@pytest.mark.slow
def test_nothing_of_an_invitation_that_was_cut_short_is_left(
    anew: Callable[[], Scene], forking: Zygote
) -> None:
    """It begins a laptop, so it is there whole and known, or not at all."""
    here = anew()
    killing = KillCampaign.of(forking, here, "invite_laptop")
    for point in killing.points(2 * KILLS):
        assert killing.at(point, is_torn=bool(point % 2)).keys() == {Verdict.WHOLE}
        with closing(here.open(here.office)) as office:
            for path in here.out.iterdir():
                assert path.name == "invited.fri"
                begun = Invitation.from_bytes(path.read_bytes())
                key = begun.one_use_key.verify_key.raw
                assert office.store.devices.list_by_invitation(key)


@pytest.mark.share(of=2)
@pytest.mark.slow
def test_fault_6_a_second_kill_while_the_first_is_recovered_from_loses_nothing(
    anew: Callable[[], Scene], forking: Zygote
) -> None:
    found: Counter[Verdict] = Counter()
    here = anew()
    killing = KillCampaign.of(forking, here, "save_people")
    for point in killing.points(6)[3:]:
        lay_out(killing.files, here.place)
        first = forking.run("save_people", here, point, is_torn=True)
        again = KillCampaign.of(forking, here, "recover_store")
        for second in again.points(10):
            lay_out(again.files, here.place)
            run = forking.run("recover_store", here, second, is_torn=True)
            assert run.was_killed
            found += killing.judged(first, run)
    assert found.keys() == {Verdict.WHOLE}
    assert found.total() >= 40


@pytest.mark.share(of=4)
@pytest.mark.slow
def test_fault_74_head_office_killed_in_mid_import_takes_in_each_bundle_wholly_or_not(
    anew: Callable[[], Scene], forking: Zygote
) -> None:
    everybody = BUNDLES * PEOPLE_EACH
    seen = set()
    here = anew()
    killing = KillCampaign.of(forking, here, "receive_many_bundles")
    for point in killing.points(KILLS):
        found = killing.at(point, is_torn=True)
        assert found.keys() == {Verdict.WHOLE}
        with closing(here.open(here.office)) as office:
            taken = [line for line in office.store.bundles.list_latest(99) if line.changes]
            count = office.store.people.count()
            assert count == PEOPLE_EACH * len(taken)
            seen.add(count)
        receive_many_bundles(replace(here, seed=98), SqlCipher)
        with closing(here.open(here.office)) as office:
            assert office.store.people.count() == everybody
            assert all(line.state == "applied" for line in office.store.bundles.list_latest(99))
        assert len(list_bundles(here.stick)) == 2 * BUNDLES  # theirs, and the answers
    assert len(seen) > BUNDLES // 2  # it was killed with some in and some not


@pytest.mark.share(of=4)
@pytest.mark.slow
def test_fault_74_bundles_that_share_a_transaction_are_all_taken_in_or_none(
    anew: Callable[[], Scene], forking: Zygote
) -> None:
    seen, here = set(), anew()
    add_bundles(here)
    killing = KillCampaign.of(forking, here, receive_bundles_together.__name__)
    for point in killing.points(7):
        assert killing.at(point, is_torn=True).keys() == {Verdict.WHOLE}
        with closing(here.open(here.office)) as office:
            seen.add(office.store.people.count())
    assert seen == {0, TOGETHER * PEOPLE_EACH}
    receive_bundles_together(replace(here, seed=98), SqlCipher)
    assert len(list_bundles(here.stick)) == 2 * TOGETHER
