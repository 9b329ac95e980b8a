"""The drill: head office's machine is lost, and two people make it work again.

Played whole, as it is to be rehearsed: a sheet of paper, two passphrases, a new machine,
and the laptops' next sticks.
"""

import shutil
from pathlib import Path

import pytest

from fieldreg import wiring
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.rights import ALL_RIGHTS
from fieldreg.domain.sync.exchange import BundleStatus
from fieldreg.services import backups
from fieldreg.services.devices import laptop_registry
from fieldreg.services.installation.model import Installation
from fieldreg.services.keys import disaster_recovery, key_escrow
from fieldreg.services.keys.disaster_recovery import RecoveryTarget
from fieldreg.services.people import registration
from tests.support.bundles.trips import (
    exchange_by_stick,
    receive_sticks,
    scoped_digest,
    store_digest,
)
from tests.support.installations import ARKHANGAI, HeadOffice, Laptop, fake_tools
from tests.support.key_holders import HOLDER_PASSPHRASES, KEY_HOLDERS

PASSPHRASES = tuple(HOLDER_PASSPHRASES.values())
SAYS = "шинэ өдөр гэрэлтэй цонхоор хүйтэн цай уусан"


def with_copy(office: HeadOffice, folder: Path) -> Path:
    sheet = folder / "sheet.html"
    key_escrow.write_key_escrow(
        office.installation, KEY_HOLDERS, PASSPHRASES, sheet, wiring.read_key_sheet()
    )
    return sheet


def typed_again(sheet: Path, folder: Path) -> Path:
    """Type the lines of the printed *sheet* into a file: paper is all that is left."""
    lines = [line for line in sheet.read_text("utf-8").splitlines() if line[:2].isdigit()]
    sheet.unlink()
    typed = folder / "typed.txt"
    typed.write_text("\n".join(lines).lower(), "utf-8")
    return typed


def recover(folder: Path, sheet: Path, url: str | None = None, **how: Path) -> Installation:
    copy, target = disaster_recovery.read_key_escrow(sheet), RecoveryTarget("Туяа", SAYS, url)
    return disaster_recovery.recover_head_office(
        folder, copy, PASSPHRASES[2], PASSPHRASES[0], fake_tools(9), target=target, **how
    ).installation


@pytest.fixture
def at_work(tmp_path, new_url):
    """Head office with its key copy; two laptops that were confirmed, and their sticks."""
    office = HeadOffice(tmp_path / "office", url=new_url())
    sheet = with_copy(office, tmp_path)
    found = []
    for name in ("A2", "A3"):
        laptop = office.enrol(name)
        stick = tmp_path / f"stick-{name}"
        stick.mkdir()
        found.append((laptop, stick))
        person = laptop.register(f"Хүн {name}", aimag=ARKHANGAI)
        laptop.hold_session(person)
        exchange_by_stick(laptop, stick)
        receive_sticks(office, stick)
        words = " ".join(laptop_registry.load_own_fingerprint(laptop.installation))
        laptop_registry.confirm_laptop(office.installation, name, words, shown=AS_STORED)
    registration.register_person(office.desk, {"given_name": "Оффисын", "aimag": ARKHANGAI})
    for laptop, stick in found:
        for _ in range(2):
            receive_sticks(office, stick)
            exchange_by_stick(laptop, stick)
        receive_sticks(office, stick)
    return office, sheet, found


def round_trips(office: Installation, found: list[tuple[Laptop, Path]], count: int) -> None:
    for _ in range(count):
        for laptop, stick in found:
            exchange_by_stick(laptop, stick)
            receive_sticks(office, stick)


@pytest.mark.share(of=3)
def test_the_drill_without_a_backup_brings_back_all_that_the_laptops_hold(
    at_work, tmp_path, new_url
):
    office, sheet, found = at_work
    before = store_digest(office.installation)
    revoked = office.enrol("A4")
    lost = tmp_path / "stick-A4"
    lost.mkdir()
    exchange_by_stick(revoked, lost)
    receive_sticks(office, lost)
    laptop_registry.revoke_laptop(office.installation, "A4")
    for laptop, stick in found:
        receive_sticks(office, stick)
        exchange_by_stick(laptop, stick)
    office.installation.close()
    again = recover(tmp_path / "again", typed_again(sheet, tmp_path), new_url())
    assert again.user_name == "Туяа"
    # Work went on meanwhile.
    found[0][0].register("Шинэ", aimag=ARKHANGAI)
    round_trips(again, found, 3)
    assert {one.device.name: one.state.value for one in laptop_registry.list_laptops(again)} == {
        "A2": "confirmed",
        "A3": "confirmed",
        "A4": "withdrawn",  # it is known again when it comes
    }
    revoked.register("Олсон хүний")
    exchange_by_stick(revoked, lost)
    arrivals = {view.status for view in receive_sticks(again, lost).bundles}
    assert BundleStatus.REVOKED in arrivals
    assert BundleStatus.NEW not in arrivals
    for laptop, _ in found:
        assert store_digest(laptop) == scoped_digest(again, laptop.installation.name)
        assert laptop.installation.store.sync_states.count_people().local_count == 0
    names = {one.given_name for one in again.store.people.list_page(0, 100)}
    assert names == {"Хүн A2", "Хүн A3", "Оффисын", "Шинэ"}
    assert store_digest(again) != before
    again.close()


def test_the_drill_with_a_backup_goes_on_where_that_stood(at_work, tmp_path, new_url):
    office, sheet, found = at_work
    backup = backups.create_backup(office.installation, tmp_path)
    before = store_digest(office.installation)
    # What came in after the backup is lost with the machine, and is on the laptops.
    found[1][0].register("Дараа", aimag=ARKHANGAI)
    round_trips(office.installation, found, 1)
    after = store_digest(office.installation)
    office.installation.close()
    again = recover(tmp_path / "again", sheet, new_url(), backup=backup)
    assert store_digest(again) == before
    round_trips(again, found, 3)
    assert store_digest(again) == after
    again.close()


def test_a_stick_with_an_old_answer_on_it_does_not_keep_a_laptop_from_being_known(
    at_work, tmp_path
):
    """Its laptop takes that answer for a sign that head office knows it."""
    office, sheet, found = at_work
    office.installation.close()
    again = recover(tmp_path / "again", sheet)
    laptop, stick = found[0]
    exchange_by_stick(laptop, stick)  # the lost machine's answer is there still
    receive_sticks(again, stick)
    exchange_by_stick(laptop, stick)
    receive_sticks(again, stick)
    assert [one.device.name for one in laptop_registry.list_laptops(again)] == ["A2", "A3"]
    again.close()


@pytest.mark.parametrize("new_url", ["postgresql"], indirect=True)
def test_the_drill_where_the_server_stands_opens_the_register_that_is_there(
    at_work, tmp_path, new_url
):
    """Only the machine is lost, and with it the one key ring and the address."""
    office, sheet, found = at_work
    before = store_digest(office.installation)
    found[0][0].register("Шинэ", aimag=ARKHANGAI)
    office.installation.close()
    shutil.rmtree(office.folder)
    again = recover(tmp_path / "again", typed_again(sheet, tmp_path), office.url)
    assert store_digest(again) == before
    assert again.user_rights.rights.roles == ALL_RIGHTS.roles
    round_trips(again, found, 3)
    for laptop, _ in found:
        assert store_digest(laptop) == scoped_digest(again, laptop.installation.name)
    names = {one.given_name for one in again.store.people.list_page(0, 100)}
    assert names == {"Хүн A2", "Хүн A3", "Оффисын", "Шинэ"}
    # The passphrase alone was forgotten, and folder and server stand.
    now = store_digest(again)
    again.close()
    again = recover(tmp_path / "again", tmp_path / "typed.txt")
    assert store_digest(again) == now
    again.close()
    taken = new_url()
    HeadOffice(tmp_path / "other", url=taken).installation.close()
    with pytest.raises(Problem) as refused:
        recover(tmp_path / "third", tmp_path / "typed.txt", taken)
    assert refused.value.code is Code.DATABASE_TAKEN
