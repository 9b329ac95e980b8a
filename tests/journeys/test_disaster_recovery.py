"""The drill: head office's machine is lost, and two people make it work again.

Played whole, as it is to be rehearsed: a sheet of paper, two passphrases, a new machine,
and the laptops' next sticks.
"""

import shutil
from pathlib import Path

import pytest

from fieldreg import wiring
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import EVERYTHING
from fieldreg.domain.sync.exchange import Arrival
from fieldreg.services.backups import backup_files
from fieldreg.services.devices import laptop_registry
from fieldreg.services.installation.lifecycle import Installation
from fieldreg.services.keys import disaster_recovery, key_escrow
from fieldreg.services.keys.disaster_recovery import Seat
from fieldreg.services.people import registration
from tests.support.bundles.trips import digest, exchange, receive, scoped_digest
from tests.support.installations import ARKHANGAI, HeadOffice, Laptop, tools
from tests.support.key_holders import HOLDERS, SAID

PASSPHRASES = tuple(SAID.values())
SAYS = "шинэ өдөр шинэ нууц үг"


def with_copy(office: HeadOffice, folder: Path) -> Path:
    sheet = folder / "sheet.html"
    key_escrow.copy_keys(
        office.installation, HOLDERS, PASSPHRASES, sheet, wiring.key_sheet()
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
    copy, seat = disaster_recovery.read_copy(sheet), Seat("Туяа", SAYS, url)
    return disaster_recovery.recover(
        folder, copy, PASSPHRASES[2], PASSPHRASES[0], tools(9), seat=seat, **how
    ).installation


@pytest.fixture(params=["in a file", "on a server"])
def new_url(request):
    """Give where the next head office is: None, or a database that is empty yet."""
    if request.param == "in a file":
        return lambda: None
    return request.getfixturevalue("server").new_database


@pytest.fixture
def at_work(tmp_path, new_url):
    """Head office with its key copy; two laptops that were confirmed, and their sticks."""
    office = HeadOffice(tmp_path / "office", url=new_url())
    sheet = with_copy(office, tmp_path)
    found = []
    for seed, name in ((2, "A2"), (3, "A3")):
        laptop = Laptop(tmp_path / name, office.invite(name, ARKHANGAI), seed)
        stick = tmp_path / f"stick-{name}"
        stick.mkdir()
        found.append((laptop, stick))
        person = laptop.register(f"Хүн {name}", aimag=ARKHANGAI)
        laptop.hold_session(person)
        exchange(laptop, stick)
        receive(office, stick)
        words = " ".join(laptop_registry.own_words(laptop.installation))
        laptop_registry.confirm(office.installation, name, words)
    registration.register(office.desk, {"given_name": "Оффисын", "aimag": ARKHANGAI})
    for laptop, stick in found:
        for _ in range(2):
            receive(office, stick)
            exchange(laptop, stick)
        receive(office, stick)
    return office, sheet, found


def round_trips(office: Installation, found: list[tuple[Laptop, Path]], count: int) -> None:
    for _ in range(count):
        for laptop, stick in found:
            exchange(laptop, stick)
            receive(office, stick)


def test_the_drill_without_a_backup_brings_back_all_that_the_laptops_hold(
    at_work, tmp_path, new_url
):
    office, sheet, found = at_work
    before = digest(office.installation)
    revoked = Laptop(tmp_path / "A4", office.invite("A4", ARKHANGAI), 4)
    lost = tmp_path / "stick-A4"
    lost.mkdir()
    exchange(revoked, lost)
    receive(office, lost)
    laptop_registry.revoke(office.installation, "A4")
    for laptop, stick in found:
        receive(office, stick)
        exchange(laptop, stick)
    office.installation.close()
    again = recover(tmp_path / "again", typed_again(sheet, tmp_path), new_url())
    assert again.trainer == "Туяа"
    # Work went on meanwhile.
    found[0][0].register("Шинэ", aimag=ARKHANGAI)
    round_trips(again, found, 3)
    assert {one.device.name: one.state.value for one in laptop_registry.laptops(again)} == {
        "A2": "confirmed",
        "A3": "confirmed",
        "A4": "withdrawn",  # it is known again when it comes
    }
    revoked.register("Олсон хүний")
    exchange(revoked, lost)
    arrivals = {view.arrival for view in receive(again, lost).bundles}
    assert Arrival.REVOKED in arrivals
    assert Arrival.NEW not in arrivals
    for laptop, _ in found:
        assert digest(laptop) == scoped_digest(again, laptop.installation.name)
        assert laptop.installation.store.outbox.whereabouts().here == 0
    names = {one.given_name for one in again.store.people.page(0, 100)}
    assert names == {"Хүн A2", "Хүн A3", "Оффисын", "Шинэ"}
    assert digest(again) != before
    again.close()


def test_the_drill_with_a_backup_goes_on_where_that_stood(at_work, tmp_path, new_url):
    office, sheet, found = at_work
    backup = backup_files.back_up(office.installation, tmp_path)
    before = digest(office.installation)
    # What came in after the backup is lost with the machine, and is on the laptops.
    found[1][0].register("Дараа", aimag=ARKHANGAI)
    round_trips(office.installation, found, 1)
    after = digest(office.installation)
    office.installation.close()
    again = recover(tmp_path / "again", sheet, new_url(), backup=backup)
    assert digest(again) == before
    round_trips(again, found, 3)
    assert digest(again) == after
    again.close()


def test_a_stick_with_an_old_answer_on_it_does_not_keep_a_laptop_from_being_known(
    at_work, tmp_path
):
    """Its laptop takes that answer for a sign that head office knows it."""
    office, sheet, found = at_work
    office.installation.close()
    again = recover(tmp_path / "again", sheet)
    laptop, stick = found[0]
    exchange(laptop, stick)  # the lost machine's answer is there still
    receive(again, stick)
    exchange(laptop, stick)
    receive(again, stick)
    assert [one.device.name for one in laptop_registry.laptops(again)] == ["A2", "A3"]
    again.close()


@pytest.mark.parametrize("new_url", ["on a server"], indirect=True)
def test_the_drill_where_the_server_stands_opens_the_register_that_is_there(
    at_work, tmp_path, new_url
):
    """Only the machine is lost, and with it the one key ring and the address."""
    office, sheet, found = at_work
    before = digest(office.installation)
    found[0][0].register("Шинэ", aimag=ARKHANGAI)
    office.installation.close()
    shutil.rmtree(office.folder)
    again = recover(tmp_path / "again", typed_again(sheet, tmp_path), office.url)
    assert digest(again) == before
    assert again.holder.rights.roles == EVERYTHING.roles
    round_trips(again, found, 3)
    for laptop, _ in found:
        assert digest(laptop) == scoped_digest(again, laptop.installation.name)
    names = {one.given_name for one in again.store.people.page(0, 100)}
    assert names == {"Хүн A2", "Хүн A3", "Оффисын", "Шинэ"}
    # The passphrase alone was forgotten, and folder and server stand.
    now = digest(again)
    again.close()
    again = recover(tmp_path / "again", tmp_path / "typed.txt")
    assert digest(again) == now
    again.close()
    taken = new_url()
    HeadOffice(tmp_path / "other", url=taken).installation.close()
    with pytest.raises(Problem) as refused:
        recover(tmp_path / "third", tmp_path / "typed.txt", taken)
    assert refused.value.code is Code.DATABASE_TAKEN
