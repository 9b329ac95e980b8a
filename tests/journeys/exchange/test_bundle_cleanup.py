"""Bundles that nobody needs any more go from the sticks, and no other file does (fault 71)."""

import errno
import shutil
from dataclasses import replace
from pathlib import Path
from unittest.mock import Mock

import pytest

from fieldreg.domain.problems import Code
from fieldreg.domain.sync.exchange import BundleStatus
from fieldreg.services import backups
from fieldreg.store.exchange.outbox import PeopleBySyncState
from fieldreg.sync.office.reply_delivery import ReplyDelivery
from fieldreg.sync.transports.disk_access import SystemFiles
from tests.support.bundles.trips import exchange_by_stick, list_bundles, receive_sticks
from tests.support.installations import PASSPHRASE, HeadOffice, Laptop, fake_tools


@pytest.fixture
def laptop(laptop: Laptop) -> Laptop:
    laptop.register("Болд")
    return laptop


@pytest.fixture
def stick(stick: Path, laptop: Laptop) -> Path:
    exchange_by_stick(laptop, stick)
    return stick


def back_up(office: HeadOffice, folder: Path) -> Path:
    return backups.create_backup(office.installation, folder)


def test_a_bundle_stays_until_a_backup_holds_it_too(office, laptop, stick, tmp_path):
    (bundle,) = list_bundles(stick)
    assert receive_sticks(office, stick).cleared == 0
    assert receive_sticks(office, stick).cleared == 0
    assert bundle in list_bundles(stick)
    backup = back_up(office, tmp_path / "backups")
    again = receive_sticks(office, stick)
    assert [one.status for one in again.bundles] == [BundleStatus.KNOWN]
    assert again.cleared == 1
    (reply,) = list_bundles(stick)
    assert reply != bundle
    # The receipt comes home all the same, and the backup has what was on the stick.
    exchange_by_stick(laptop, stick)
    assert laptop.installation.store.sync_states.count_people() == PeopleBySyncState(0, 0, 1)
    restored = backups.restore_backup(tmp_path / "again", backup, PASSPHRASE, fake_tools(9))
    assert restored.store.people.count() == 1
    restored.close()


def test_what_a_backup_of_before_does_not_hold_stays(office, laptop, stick, tmp_path):
    receive_sticks(office, stick)
    back_up(office, tmp_path / "backups")
    laptop.register("Сараа")
    other = tmp_path / "other"
    other.mkdir()
    exchange_by_stick(laptop, other)
    assert receive_sticks(office, other).cleared == 0
    assert receive_sticks(office, other).cleared == 0
    assert len(list_bundles(other)) == 2


def test_copies_go_under_whatever_name_and_foreign_files_stay(office, stick, tmp_path):
    (bundle,) = list_bundles(stick)
    shutil.copy(bundle, stick / "copy (2)")
    (stick / "photo.jpg").write_bytes(b"\xff\xd8" + bytes(1_000))
    (stick / "foreign.frb").write_bytes(b"age-encryption.org/v1\n" + bytes(1_000))
    receive_sticks(office, stick)
    back_up(office, tmp_path / "backups")
    assert receive_sticks(office, stick).cleared == 2
    left = {path.name for path in stick.iterdir()}
    assert {"photo.jpg", "foreign.frb"} < left
    assert not {bundle.name, "copy (2)"} & left


def test_what_was_set_aside_stays(office, stick, tmp_path):
    (bundle,) = list_bundles(stick)
    torn = stick / "torn.frb"
    torn.write_bytes(bundle.read_bytes()[:-1])
    receive_sticks(office, stick)
    back_up(office, tmp_path / "backups")
    assert receive_sticks(office, stick).cleared == 1
    assert torn.exists()


def test_without_a_receipt_beside_it_nothing_goes(office, stick, tmp_path, monkeypatch):
    (bundle,) = list_bundles(stick)
    receive_sticks(office, stick)
    (reply,) = set(list_bundles(stick)) - {bundle}
    reply.unlink()
    back_up(office, tmp_path / "backups")
    monkeypatch.setattr(SystemFiles, "free_bytes", lambda _self, _folder: 0)
    full = receive_sticks(office, stick)
    assert (full.cleared, full.replies) == (0, 0)
    assert list_bundles(stick) == [bundle]


def test_a_receipt_that_a_power_cut_may_take_is_none(office, stick, tmp_path, monkeypatch):
    (bundle,) = list_bundles(stick)
    receive_sticks(office, stick)
    (reply,) = set(list_bundles(stick)) - {bundle}
    reply.unlink()
    back_up(office, tmp_path / "backups")

    def fail(_self, _folder):
        raise OSError(errno.EIO, "gone")

    monkeypatch.setattr(SystemFiles, "sync_folder", fail)
    broken = receive_sticks(office, stick)
    assert (broken.cleared, broken.replies) == (0, 0)
    assert [code for _, code in broken.carriers_failed] == [Code.STICK_GONE]
    monkeypatch.undo()
    assert receive_sticks(office, stick).cleared == 1
    assert bundle not in list_bundles(stick)


def test_what_was_put_in_its_place_meanwhile_stays(office, stick, tmp_path, monkeypatch):
    (bundle,) = list_bundles(stick)
    receive_sticks(office, stick)
    back_up(office, tmp_path / "backups")
    deliver = ReplyDelivery.deliver

    def replace_it(*args):
        bundle.write_bytes(b"something else")
        return deliver(*args)

    monkeypatch.setattr(ReplyDelivery, "deliver", replace_it)
    assert receive_sticks(office, stick).cleared == 0
    assert bundle.read_bytes() == b"something else"


def test_a_laptop_that_exists_twice_keeps_its_bundles(office, laptop, tmp_path):
    """Its numbers mean more than one thing: a backup may hold those of its twin alone."""
    twin = laptop.cloned(tmp_path / "twin")
    sticks = []
    for one, name in ((laptop, "Сараа"), (twin, "Ану")):
        one.register(name)
        sticks.append(tmp_path / name)
        sticks[-1].mkdir()
        exchange_by_stick(one, sticks[-1])
    receive_sticks(office, sticks[0])
    back_up(office, tmp_path / "backups")
    for _ in range(2):
        assert receive_sticks(office, *sticks).cleared == 0
    twin.installation.close()


@pytest.mark.parametrize("state", ["held", "set-aside"])
def test_only_what_went_in_is_spent(office, stick, tmp_path, state):
    receive_sticks(office, stick)
    back_up(office, tmp_path / "backups")
    store = office.installation.store
    delivery = ReplyDelivery(store, Mock(), Mock(), Mock())
    (line,) = office.installation.store.bundles.list_latest()
    assert delivery._is_spent(line)
    assert not delivery._is_spent(replace(line, state=state))


def test_nothing_is_read_again_that_went_and_old_sticks_do_no_harm(office, stick, tmp_path):
    kept = tmp_path / "kept"
    shutil.copytree(stick, kept)
    receive_sticks(office, stick)
    back_up(office, tmp_path / "backups")
    receive_sticks(office, stick)
    before = office.installation.store.digest()
    assert receive_sticks(office, stick).bundles == ()
    assert receive_sticks(office, kept).cleared == 1
    assert office.installation.store.digest() == before
