"""A quota through windows alone: set, carried out, counted at the door, and back again."""

from contextlib import closing

import pytest

from fieldreg.domain.log.shown import AS_STORED
from fieldreg.services import training_sessions
from fieldreg.services.devices import laptop_registry
from fieldreg.services.installation import opening
from fieldreg.services.reference_lists.reference_entries import REFERENCE_LISTS
from tests.journeys.exchange.test_trip_by_window import begin, exchange, invite
from tests.support.installations import PASSPHRASE, TARIAT, HeadOffice, fake_tools

THERE, TOWN = TARIAT, "1119"


def set_quota(officer):
    """Set a quarter rural of everything, by keys, at the window of head office."""
    officer.press("Alt+5", "Ctrl+I")
    officer.wait_for_text("What changes here reaches every laptop")
    while not officer.window.page.list_choice.editor.hasFocus():
        officer.press("Tab")
    officer.press(*["Down"] * len(REFERENCE_LISTS), "Ins", "Tab", "Tab")
    officer.type("25 %")
    officer.press("Enter")
    officer.wait_for_text("The quota is set")


def receive(officer, stick):
    officer.press("Alt+1")
    officer.sticks = [stick]
    officer.press("Enter")
    labels = "Take the", "Write the replies"  # once the sticks were looked through
    officer.wait(lambda: any(label in officer.words for label in labels), "bundles")
    officer.press("Enter")
    officer.wait_for_text("may be removed and sent back")


def confirm(folder):
    """Let somebody have compared the words of the one laptop."""
    with closing(opening.unlock(folder, PASSPHRASE, fake_tools(1))) as office:
        [line] = laptop_registry.list_laptops(office)
        words = " ".join(line.fingerprint_words)
        laptop_registry.confirm_laptop(office, line.device.name, words, shown=AS_STORED)


def plan(folder):
    """Let a session of ten seats be planned for today."""
    with closing(opening.unlock(folder, PASSPHRASE, fake_tools(31))) as laptop:
        desk = laptop.user_session()
        values = {"date": desk.day, "soum": TARIAT, "capacity": 10}
        training_sessions.plan_session(desk, "Манлайлал", values)


def register_ten(trainer):
    """Register two who live in the country, seven in town, and one who says nothing."""
    for number in range(10):
        trainer.press("Ins", "Tab")
        trainer.type(f"Хүн{chr(0x0410 + number)}")
        trainer.press("Tab", "Tab", "Tab")
        trainer.type(THERE if number < 2 else TOWN if number < 9 else "")
        while trainer.window.page.form.duplicate_check.current:  # their names are alike
            trainer.press("F5")
        trainer.press("Enter")
        trainer.wait(
            lambda so_far=number + 1: (
                len(trainer.window.page.view.side_panel.present_list.rows) == so_far
            ),
            "the list of those present",
        )


@pytest.mark.share(of=3)
def test_a_quota_is_set_counted_at_the_door_and_known_at_head_office_by_keys_alone(
    sit_down, tmp_path
):
    stick = tmp_path / "KINGSTON"
    stick.mkdir()
    made = HeadOffice(tmp_path / "office")
    made.installation.close()
    invitation = tmp_path / "invitation.fri"
    invite(sit_down, made, invitation)
    trainer = begin(sit_down, tmp_path / "laptop", invitation)
    exchange(trainer, stick)
    trainer.close()

    officer = sit_down(made.folder)
    officer.unlock()
    set_quota(officer)
    receive(officer, stick)
    officer.close()

    trainer = sit_down(tmp_path / "laptop")
    trainer.unlock()
    exchange(trainer, stick)
    trainer.close()
    plan(tmp_path / "laptop")
    confirm(made.folder)

    trainer = sit_down(tmp_path / "laptop")
    trainer.unlock()
    trainer.press("Enter")
    trainer.wait(lambda: trainer.window.page_name == "door", "the door")
    trainer.settle()
    assert "rural 0 of 10, 3 needed" in trainer.words
    register_ten(trainer)
    assert "rural 2, 1 more needed" in trainer.words
    assert "unknown 1" in trainer.words
    trainer.press("Esc")
    exchange(trainer, stick)
    trainer.close()

    officer = sit_down(made.folder)
    officer.unlock()
    receive(officer, stick)
    officer.press("Alt+1")
    officer.wait_for_text("certainly 20.0–30.0 % of what has arrived")
    assert "22.2 %" in officer.words
    assert "It is not certain yet whether the quota is met" in officer.words
    officer.close()

    trainer = sit_down(tmp_path / "laptop")
    trainer.unlock()
    exchange(trainer, stick)
    trainer.press("Alt+1", "Enter")
    trainer.wait(lambda: trainer.window.page_name == "door", "the door")
    trainer.settle()
    # Of so few people head office tells nobody its figure.
    assert "head office, " not in trainer.words
