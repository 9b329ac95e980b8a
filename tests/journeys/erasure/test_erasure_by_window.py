"""Somebody is erased by keys alone: ordered, carried, answered, and brought back by nothing."""

import shutil

import pytest

from fieldreg.services import backups
from tests.support import database_traces
from tests.support.bundles.trips import exchange_by_stick as carry
from tests.support.bundles.trips import receive_sticks
from tests.support.installations import ARKHANGAI, PASSPHRASE, HeadOffice, fake_tools
from tests.ui.screens.memory_traces import traces_in_qt

WORDS = ["Цэрэндолгор", "99887766"]
NAME, PHONE = WORDS


class Place:
    """Head office and two laptops, all locked, that all know her; and a stick."""

    def __init__(self, folder):
        self.folder, self.stick = folder, folder / "KINGSTON"
        self.stick.mkdir()
        self.office = HeadOffice(folder / "office")
        names = ("Архангай 1", "Архангай 2")
        first, second = self.laptops = [self.office.enrol(name) for name in names]
        first.register(NAME, phone=PHONE, aimag=ARKHANGAI)
        first.register("Болд", aimag=ARKHANGAI)
        for _ in range(2):
            for one in (first, second):
                carry(one, self.stick)
            receive_sticks(self.office, self.stick)
        for one in (first, second):
            carry(one, self.stick)
        self.old_stick = shutil.copytree(self.stick, folder / "old")
        self.backups = [
            backups.create_backup(one.installation, folder / f"backup-{seed}")
            for seed, one in enumerate((self.office, first, second))
        ]
        for one in (self.office, first, second):
            one.installation.close()


@pytest.fixture
def place(tmp_path):
    return Place(tmp_path)


def erase_at_head_office(officer, qapp):
    """Find her by her name, erase her, and see that nothing of her is on the screen."""
    officer.press("Alt+4")
    officer.type("цэрэн")
    officer.press("Enter")
    officer.wait_for_text(NAME)
    officer.press("F3")
    officer.wait_for_text("2 laptops have this person’s record")
    assert "Архангай 1, Архангай 2" in officer.words
    officer.press("Tab", "Tab", "Tab")
    officer.type(NAME)
    officer.press("Ctrl+R", "Ctrl+Enter")
    officer.wait_for_text("Erased here for good")
    officer.settle_footer()
    assert officer.window.page_name == "people"
    assert "Болд" in officer.words
    assert traces_in_qt(qapp, *WORDS) == []


def board(officer):
    """Read the board, by way of the laptops."""
    officer.press("Alt+6", "F3")
    officer.wait_for_text("What the laptops answered")
    officer.settle()
    return officer.words


def receive_at_head_office(officer, stick):
    officer.sticks = [stick]
    officer.press("Alt+2")
    # Until the stick is looked through, Enter is of the button that adds a folder.
    officer.wait(
        lambda: "Take the" in officer.words or "Write the replies" in officer.words, "the stick"
    )
    officer.press("Enter")
    officer.wait_for_text("may be removed and sent back")
    officer.settle_footer()


def exchange(sit_down, laptop, stick):
    """Exchange at a laptop's window; give what it tells."""
    trainer = sit_down(laptop.folder)
    trainer.unlock()
    trainer.sticks = [stick]
    trainer.press("Alt+4", "Enter")
    trainer.wait_for_text("You may remove the stick")
    trainer.settle()
    told = trainer.words
    trainer.press("Alt+3")
    trainer.wait_for_text("Болд")
    people = trainer.words
    trainer.close()
    return told, people


@pytest.mark.share(of=3)
def test_an_order_goes_round_by_stick_until_the_board_waits_for_nobody(sit_down, qapp, place):
    first, second = place.laptops
    officer = sit_down(place.office.folder)
    officer.unlock()
    erase_at_head_office(officer, qapp)
    receive_at_head_office(officer, place.stick)
    assert "waits for 2 laptops" in board(officer)
    officer.close()

    told, people = exchange(sit_down, first, place.stick)
    assert "1 person was erased here by order of head office" in told
    assert NAME not in told + people

    officer = sit_down(place.office.folder)
    officer.unlock()
    receive_at_head_office(officer, place.stick)
    words = board(officer)
    assert "waits for 1 laptop" in words
    assert "Архангай 1, done · on 2026.03.14" in words
    assert "Архангай 2, has not answered · last contact: 2026.03.14" in words
    officer.press("Alt+1")
    officer.wait_for_text("1 erasure waits for laptops")
    officer.close()

    _, people = exchange(sit_down, second, place.stick)
    assert NAME not in people

    officer = sit_down(place.office.folder)
    officer.unlock()
    # What came before the order comes once more, and brings nobody.
    receive_at_head_office(officer, place.old_stick)
    receive_at_head_office(officer, place.stick)
    words = board(officer)
    assert "Every laptop has carried out every order." in words
    assert "Архангай 2, done" in words
    officer.press("Alt+4")
    officer.wait_for_text("Болд")
    assert NAME not in officer.words
    officer.close()

    restored = [
        backups.restore_backup(
            place.folder / f"again-{seed}", one, PASSPHRASE, fake_tools(50 + seed)
        )
        for seed, one in enumerate(place.backups)
    ]
    for one in restored:
        one.close()
    for seed, one in enumerate(restored):
        again = sit_down(place.folder / f"again-{seed}")
        again.unlock()
        again.press("Alt+4" if seed == 0 else "Alt+3")
        again.wait_for_text("Болд")
        assert NAME not in again.words
        again.close()
        assert database_traces.find_remnants(one.home.store_file, one.store_key, WORDS) == []
