"""The settings: every choice holds at once, and the passphrase only with the old one."""

from contextlib import closing
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtWidgets import QApplication

from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.services import officers, receivers
from fieldreg.services.installation import hand_back, opening
from fieldreg.services.settings import installation_settings
from fieldreg.services.settings.appearance import Appearance
from fieldreg.ui.pages.settings.access import AccessPanel
from fieldreg.ui.pages.settings.page import SettingsPage
from tests.support.installations import PASSPHRASE, HeadOffice
from tests.support.keystores import backend, keystore
from tests.support.ui.dialogs import ScriptedDialogs
from tests.ui.screens.input import press, type_text
from tests.ui.screens.single_page import SinglePage

FACE = Appearance("en", "light")
NEW = "голын хөвөөнд дөрвөн тогоруу намуухан ганганав"


class SettingsScreen(SinglePage):
    """The settings of one laptop; *answers* are what its dialogs give."""

    def __init__(self, qtbot, keyboard, laptop, *answers):
        self.worn, self.idle = [], []
        make = partial(
            SettingsPage,
            appearance=FACE,
            apply_appearance=self.worn.append,
            set_idle_minutes=self.idle.append,
        )
        dialogs = ScriptedDialogs(*answers)
        super().__init__(qtbot, keyboard, "settings", make, laptop.installation, dialogs=dialogs)


@pytest.fixture
def show(qtbot, keyboard, laptop):
    return lambda *answers: SettingsScreen(qtbot, keyboard, laptop, *answers)


def choose(field, value):
    """Choose *value* in the box of *field*, as its list does on Enter."""
    field.set_value(value)
    field.editor.activated.emit(field.editor.currentIndex())


def test_another_language_is_worn_at_once(show):
    screen = show()
    choose(screen.page.language, "mn")
    choose(screen.page.scheme, "dark")
    assert screen.worn == [
        replace(FACE, language="mn"),
        replace(FACE, language="mn", scheme="dark"),
    ]


def test_another_size_of_texts_is_worn_at_once(show):
    screen = show()
    choose(screen.page.text_size, 150)
    assert screen.worn == [replace(FACE, text_percent=150)]


def test_the_time_until_it_locks_is_kept_in_the_register(show, laptop):
    screen = show()
    assert screen.page.idle_minutes.value() == 10
    choose(screen.page.idle_minutes, 30)
    assert screen.idle == [30]
    assert installation_settings.load_idle_minutes(laptop.desk) == 30


def test_minutes_that_were_set_elsewhere_meanwhile_are_shown_and_not_set_over(show, laptop):
    screen = show()
    installation_settings.set_idle_minutes(laptop.desk, 5, shown=AS_STORED)
    choose(screen.page.idle_minutes, 30)
    assert screen.said[0].startswith("Somebody else changed this meanwhile")
    assert (screen.page.idle_minutes.value(), screen.idle) == (5, [])
    choose(screen.page.idle_minutes, 60)
    assert installation_settings.load_idle_minutes(laptop.desk) == 60


def test_passphrases_are_built_once_and_when_somebody_opens_them(show):
    screen = show()
    assert not screen.page.findChildren(AccessPanel)
    for chord in ("F2", "Esc", "F2"):
        press(chord)
    assert screen.page.findChildren(AccessPanel) == [screen.page.access_panel]


def change_passphrase(screen, old, new, again):
    press("F2")  # who opens this computer
    press("F2")
    for text in (old, new, again):
        type_text(text)
        press("Tab")
    screen.to("Use the new passphrase")
    press("Enter")


def test_a_new_passphrase_opens_and_the_old_one_no_longer(show, laptop):
    screen = show()
    change_passphrase(screen, PASSPHRASE, NEW, NEW)
    assert "The new passphrase is valid" in screen.said[-1]
    laptop.installation.close()
    tools = laptop.installation.tools
    with pytest.raises(Problem) as refused:
        opening.unlock(laptop.folder, PASSPHRASE, tools)
    assert refused.value.code is Code.WRONG_PASSPHRASE
    laptop.installation = opening.unlock(laptop.folder, NEW, tools)


def test_a_pin_is_set_with_the_passphrase_changed_and_removed(show, laptop):
    def fill(passphrase, pin, again):
        press("F7")
        for text in (passphrase, pin, again):
            type_text(text)
            press("Tab")
        screen.to("Use the new PIN")
        press("Enter")

    screen = show()
    press("F2")  # who opens this computer
    form = screen.page.access_panel.pin
    for said, *texts in (
        (form.passphrase, "something else", "4710", "4710"),
        (form.pin, PASSPHRASE, "1234", "1234"),
        (form.again, PASSPHRASE, "4710", "4711"),
    ):
        fill(*texts)
        assert said.problem_text
        assert not hand_back.load_pin_status(laptop.installation).is_set
        press("Esc")
    fill(PASSPHRASE, "4710", "4710")
    assert screen.said[-1] == "The new PIN takes the laptop back from now on."
    hand_back.take_back_by_pin(laptop.installation, "4710")
    assert form.open_button.display_text == "Change the PIN"
    press("F7")
    press("Ctrl+R")
    press("Ctrl+Enter")
    assert not hand_back.load_pin_status(laptop.installation).is_set


@pytest.mark.parametrize(
    ("old", "new", "again", "said"),
    [
        ("something else", NEW, NEW, "not the current passphrase"),
        (PASSPHRASE, NEW, NEW + "!", "differs"),
        (PASSPHRASE, "short", "short", "guessed"),
    ],
)
def test_what_keeps_a_passphrase_from_holding_is_said_at_its_field(show, old, new, again, said):
    screen = show()
    change_passphrase(screen, old, new, again)
    passphrase = screen.page.access_panel.passphrase
    problems = [one.problem_text for one in (passphrase.old, passphrase.new, passphrase.again)]
    assert said in " ".join(problems)
    assert screen.said == []


def test_a_proposed_passphrase_is_typed_once_more_and_then_holds(show, laptop):
    screen = show()
    press("F2")  # who opens this computer
    press("F2")
    type_text(PASSPHRASE)
    press("Ctrl+J")
    first = screen.page.access_panel.passphrase.new.text()
    press("Ctrl+J")
    proposed = screen.page.access_panel.passphrase.new.text()
    assert proposed != first
    assert proposed in screen.words
    assert "Write it on paper" in screen.words
    type_text(proposed)
    press("Enter")
    assert "The new passphrase is valid" in screen.said[-1]
    assert proposed not in screen.words
    laptop.installation.close()
    tools = laptop.installation.tools
    laptop.installation = opening.unlock(laptop.folder, proposed, tools)


def test_another_trainer_is_let_in_by_keys_alone_and_taken_out_again(show, laptop):
    screen = show()
    press("F2")
    press("Ins")
    type_text("Болд")
    press("Tab")
    type_text(NEW)
    press("Tab")
    type_text(NEW)
    press("Enter")
    assert "Works here from now on: Болд" in screen.said[-1]
    assert "Оюунчимэг · Болд" in screen.words
    assert NEW not in screen.words
    assert officers.list_user_names(laptop.installation) == ("Оюунчимэг", "Болд")
    press("Ctrl+R")
    assert officers.list_user_names(laptop.installation) == ("Оюунчимэг", "Болд")
    press("Ctrl+Enter")
    assert "Opens this computer no longer: Болд" in screen.said[-1]
    assert officers.list_user_names(laptop.installation) == ("Оюунчимэг",)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("", NEW, NEW), "name"),
        (("Оюунчимэг", NEW, NEW), "Somebody of this name"),
        (("Болд", PASSPHRASE, PASSPHRASE), "Somebody else has this passphrase"),
        (("Болд", "short", "short"), "would be guessed"),
        (("Болд", NEW, NEW + "!"), "differs"),
    ],
)
def test_what_keeps_a_trainer_out_is_said_at_its_field(show, laptop, typed, said):
    screen = show()
    form = screen.page.access_panel.trainers
    press("F2")
    press("Ins")
    fields = (form.name, form.new_passphrase.first_field, form.new_passphrase.repeat_field)
    for field, text in zip(fields, typed, strict=True):
        field.set_text(text)
    form.save()
    assert said in " ".join(field.problem_text for field in fields)
    assert officers.list_user_names(laptop.installation) == ("Оюунчимэг",)
    assert screen.said == []


def test_nobody_is_taken_out_who_is_alone(show):
    screen = show()
    press("F2")
    assert "Who works here no longer" not in screen.words
    press("Ctrl+R")
    assert screen.said == []


def test_the_key_store_opens_it_only_after_it_was_said_what_that_means(show, laptop):
    store = backend()
    tools = replace(laptop.installation.tools, keystore=keystore(store))
    laptop.installation.close()
    laptop.installation = opening.unlock(laptop.folder, PASSPHRASE, tools)
    screen = show()
    press("F2")
    box = screen.page.access_panel.unlock_method
    assert "A lost laptop is safe only if your account is locked" in screen.words
    assert "Secret Service" in box.editor.itemText(1)
    choose(box, box.editor.itemData(1))
    assert officers.load_keystore_status(laptop.installation).is_enabled
    assert "Enter alone opens it now" in screen.words
    press("F2")
    assert "Enter alone opens it now" not in screen.words  # the form takes its room
    press("Esc")
    assert "Enter alone opens it now" in screen.words
    choose(box, box.editor.itemData(0))
    assert not officers.load_keystore_status(laptop.installation).is_enabled
    assert store.kept == {}


def test_a_key_store_that_fails_leaves_it_as_it_was(show, laptop):
    def refuse(*_asked):
        raise OSError

    tools = replace(laptop.installation.tools, keystore=keystore(backend(set_password=refuse)))
    laptop.installation.close()
    laptop.installation = opening.unlock(laptop.folder, PASSPHRASE, tools)
    screen = show()
    press("F2")
    box = screen.page.access_panel.unlock_method
    choose(box, box.editor.itemData(1))
    assert "did not answer" in screen.said[-1]
    assert "A lost laptop is safe" in screen.words
    assert box.value() == box.editor.itemData(0)


def test_a_system_without_a_key_store_offers_none(show):
    screen = show()
    press("F2")
    assert "Your passphrase" in screen.words
    assert "What opens the register" not in screen.words


def test_escape_leads_back_to_the_other_settings(show):
    screen = show()
    press("F2")
    press("F2")
    type_text("something")
    press("Esc")
    assert "Your passphrase" in screen.words
    press("Esc")
    assert "Your passphrase" not in screen.words
    assert "How it looks" in screen.words
    assert QApplication.focusWidget() is screen.page.access_button


def test_leaving_the_page_leaves_nothing_of_a_trainer_to_be(show):
    screen = show()
    press("F2")
    press("Ins")
    type_text("Болд")
    press("Ctrl+J")
    screen.page.on_leave()
    form = screen.page.access_panel.trainers
    assert [form.name.text(), form.new_passphrase.first_field.text()] == ["", ""]
    assert QApplication.focusWidget() is not form.name.editor


def test_leaving_the_page_leaves_nothing_of_a_passphrase(show):
    screen = show()
    press("F2")  # who opens this computer
    press("F2")
    type_text(PASSPHRASE)
    screen.page.on_leave()
    assert screen.page.access_panel.passphrase.old.text() == ""


def test_the_work_of_a_computer_that_receives_is_ended_by_keys(qtbot, keyboard, server, tmp_path):
    office = HeadOffice(tmp_path / "office", url=server.new_database())
    with closing(office):
        made = receivers.create_receiver(office.installation, "Центр", NEW, tmp_path / "m.zip")
        screen = SettingsScreen(qtbot, keyboard, office)
        press("F2")
        choice = screen.page.access_panel.receivers_panel.receiver.editor
        assert choice.currentText() == f"Центр · until {made.until.replace('-', '.')}"
        while QApplication.focusWidget() is not choice:
            press("Tab")
        press("F5")
        press("Ctrl+Enter")
        assert screen.said[-1].startswith("Receives no more: Центр.")
        assert "that receive by themselves" not in screen.words
        [ended] = receivers.list_receivers(office.installation)
        assert not ended.is_at_work


def test_a_backup_is_made_where_the_person_says_and_its_day_is_shown(show, laptop, tmp_path):
    laptop.register()
    screen = show(tmp_path / "stick")
    assert "No backup was made yet." in screen.words
    assert "Make one now" in screen.words
    screen.to("Back up now")
    press("Enter")
    assert list((tmp_path / "stick").glob("*.frk"))
    assert "The backup is made" in screen.said[-1]
    assert "Last backup: 2026.03.14" in screen.words
    assert "Make one now" not in screen.words


def test_a_question_left_unanswered_makes_no_backup(show):
    screen = show(None)
    screen.to("Back up now")
    press("Enter")
    assert screen.said == []
    assert "No backup was made yet." in screen.words


def test_the_check_says_what_to_do_and_what_is_well(show, laptop, qtbot):
    laptop.register()
    screen = show()
    screen.to("Check this installation")
    press("Enter")
    qtbot.waitUntil(lambda: "None was made yet. Make one now." in screen.words)
    assert "People on this computer only: 1" in screen.words
    assert "All is well with: Opening" in screen.words
    assert "Faults of the program, without names: /" in screen.words
    read = []
    while not read or not read[-1].startswith("All is well"):
        assert len(read) < 5
        read.append(screen.focused)
        press("Tab")
    assert read[0].startswith("Entries on their way")
    assert read[1].startswith("Backup")


def test_the_version_and_the_licence_can_be_read(show):
    words = show().words
    assert "fieldreg 0." in words
    assert "Apache License 2.0" in words


def test_a_file_for_support_is_written_where_the_user_says(show, qtbot, tmp_path):
    path = tmp_path / "fieldreg.json"
    screen = show(path)
    screen.to("Write a file for support")
    press("Enter")
    qtbot.waitUntil(path.exists)
    qtbot.waitUntil(lambda: "Written: fieldreg.json" in " ".join(screen.said))
    assert "Архангай" not in path.read_text(encoding="utf-8")
