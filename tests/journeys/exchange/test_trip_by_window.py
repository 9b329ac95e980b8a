"""One trip through windows alone: invited, begun, registered, carried, answered."""

import shutil

import pytest

from tests.support.installations import PASSPHRASE


@pytest.fixture
def stick(stick):
    (stick / "photo.jpg").write_bytes(b"somebody's")
    return stick


@pytest.fixture
def office(office):
    office.installation.close()
    return office


def invite(sit_down, office, file):
    """Invite a laptop at head office's window."""
    officer = sit_down(office.folder, file)
    officer.unlock()
    officer.press("Alt+6", "Enter")
    officer.type("Архангай 2")
    officer.press("Tab")
    officer.type("Архангай")
    officer.press("Enter", "Enter")
    officer.wait_for_text("Архангай 2 is invited")
    officer.close()


def begin(sit_down, folder, invitation):
    """Begin a laptop with the invitation; somebody sits at it afterwards."""
    trainer = sit_down(folder, invitation)
    trainer.wait_for_text("What is this computer?")
    trainer.settle()
    trainer.press("Enter", "Ctrl+O")
    trainer.type("Оюунчимэг")
    trainer.press("Tab")
    trainer.type(PASSPHRASE)
    trainer.press("Tab")
    trainer.type(PASSPHRASE)
    trainer.press("Enter")
    trainer.wait_for_text("No session is planned")
    trainer.settle()
    return trainer


def register(trainer, patronymic, given_name):
    trainer.press("Alt+1", "Ins")
    trainer.type(patronymic)
    trainer.press("Tab")
    trainer.type(given_name)
    trainer.press("Enter")


def exchange(trainer, stick):
    trainer.sticks = [stick]
    trainer.press("Alt+4", "Enter")
    trainer.wait_for_text("You may remove the stick")
    trainer.settle()


@pytest.mark.share(of=2)
def test_people_registered_by_keys_come_home_as_received(sit_down, tmp_path, office, stick):
    invitation = tmp_path / "invitation.fri"
    invite(sit_down, office, invitation)
    trainer = begin(sit_down, tmp_path / "laptop", invitation)
    register(trainer, "Доржийн", "Сарантуяа")
    register(trainer, "Батын", "Тэмүүлэн")
    assert "people on this computer: 2" in trainer.words
    exchange(trainer, stick)
    assert "people on this computer: 0 · on the way: 2" in trainer.words
    trainer.close()

    officer = sit_down(office.folder)
    officer.unlock()
    officer.sticks = [stick]
    officer.press("Enter")
    officer.wait_for_text("2 people")
    officer.press("Enter")
    officer.wait_for_text("may be removed and sent back")
    officer.press("Alt+4")
    officer.wait_for_text("Сарантуяа")
    officer.close()

    trainer = sit_down(tmp_path / "laptop")
    trainer.unlock()
    exchange(trainer, stick)
    assert "2 people: head office has them" in trainer.words
    assert "on the way: 0 · head office has them: 2" in trainer.words
    assert (stick / "photo.jpg").read_bytes() == b"somebody's"


def test_a_stick_pulled_out_leaves_everything_here_and_goes_on_when_it_is_back(
    sit_down, tmp_path, office, stick
):
    invitation = tmp_path / "invitation.fri"
    invite(sit_down, office, invitation)
    trainer = begin(sit_down, tmp_path / "laptop", invitation)
    register(trainer, "Доржийн", "Сарантуяа")
    trainer.sticks = [stick]
    trainer.press("Alt+4")
    pulled = tmp_path / "pulled"
    shutil.move(stick, pulled)
    trainer.press("Enter")
    trainer.wait_for_text("The stick is not there")
    assert "nothing is lost" in trainer.words
    assert "people on this computer: 1" in trainer.words
    trainer.sticks = []
    trainer.window.page.stick_watch.scan()
    trainer.settle()
    shutil.move(pulled, stick)
    trainer.sticks = [stick]
    trainer.window.page.stick_watch.scan()
    trainer.wait_for_text("You may remove the stick")
