"""Head office's keys in the window: three people in turn, another key, the former destroyed."""

import re

import click
import pytest
from PySide6.QtWidgets import QLineEdit

import fieldreg
from fieldreg import wiring
from fieldreg.cli.root import root_command
from fieldreg.domain.languages import Language
from fieldreg.keys.escrow.key_escrow import EscrowDocument
from fieldreg.services.keys import key_escrow
from fieldreg.services.sealed_answers import protected_desk
from fieldreg.system import resource_path
from fieldreg.ui.language import install_language
from fieldreg.ui.translation import translate
from tests.support.bundles.trips import exchange_by_stick, receive_sticks
from tests.support.installations import DESK_PASSPHRASE
from tests.support.key_holders import HOLDER_PASSPHRASES, KEY_HOLDERS
from tests.ui.screens.exchange import CustodyScreen
from tests.ui.screens.input import press, type_text

PASSPHRASES = tuple(HOLDER_PASSPHRASES.values())


@pytest.fixture
def screen(qtbot, keyboard, office):
    shown = CustodyScreen(qtbot, keyboard, office.installation)
    shown.go()
    return shown


def sit_down(name, passphrase):
    """Take a turn by keyboard alone."""
    type_text(name)
    for _ in range(2):
        press("Tab")
        type_text(passphrase)
    press("Enter")


def left_in_fields(screen):
    return [one.text() for one in screen.page.findChildren(QLineEdit) if one.text()]


def is_due(office):
    return key_escrow.load_escrow_status(office.installation.store).is_due


def test_the_sheet_tells_a_stranger_what_to_press_and_to_type(qapp, office, tmp_path):
    """On an empty machine, in either language, and whether or not a server stands."""
    sheet = tmp_path / "sheet.html"
    key_escrow.write_key_escrow(
        office.installation, KEY_HOLDERS, PASSPHRASES, sheet, wiring.read_key_sheet()
    )
    text = sheet.read_text("utf-8")
    halves = text.split('<div lang="en">')
    for language, half in zip(("mn", "en"), halves, strict=True):
        install_language(qapp, Language(language), resource_path("locale"))
        assert translate("FirstRun", "Recover head office") in half
        assert f"fieldreg {fieldreg.__version__}" in half
        assert "--database" in half
    (command,) = set(re.findall("<code>fieldreg (.+?)</code>", text))
    words = command.replace("[", "").replace("]", "").split()
    typed = command_of(*words[:2])
    options = {option for one in typed.params for option in one.opts}
    assert {word for word in words if word.startswith("--")} == options - {"--officer"}
    count = len([line for line in text.splitlines() if re.match("[0-9]{2}  ", line)])
    assert text.count(f" {count} ") == 2
    # Whichever page the lines are on says whose they are.
    assert text.rindex(office.installation.name) > text.rindex("</ol>")


def command_of(*words):
    found = root_command
    for word in words:
        found = found.get_command(click.Context(found), word)
    return found


def test_three_people_make_the_copy_in_turn_and_none_sees_what_another_typed(
    screen, office, tmp_path
):
    sheet = tmp_path / "sheet.html"
    screen.dialogs.answers = [sheet]
    assert "the keys are gone" in screen.words
    press("Enter")
    for name, passphrase in zip(KEY_HOLDERS, PASSPHRASES, strict=True):
        assert left_in_fields(screen) == []
        sit_down(name, passphrase)
    assert left_in_fields(screen) == []
    assert "Any two of the three people can open it; this was tested: sheet.html" in screen.said[0]
    assert "the keys are gone" not in screen.words
    assert all(name in screen.words for name in KEY_HOLDERS)
    opened = EscrowDocument.from_text(sheet.read_text("utf-8")).open(*PASSPHRASES[1:])
    assert opened.secrets.keys == office.installation.head_office_keys()
    assert not is_due(office)


def test_a_third_person_with_the_passphrase_of_another_chooses_anew(screen, office, tmp_path):
    screen.dialogs.answers = [tmp_path / "sheet.html", tmp_path / "sheet.html"]
    press("Enter")
    for name, passphrase in zip(KEY_HOLDERS, (*PASSPHRASES[:2], PASSPHRASES[0]), strict=True):
        sit_down(name, passphrase)
    ceremony = screen.page.ceremony
    assert "Somebody else has this passphrase" in ceremony.passphrase.first_field.problem_text
    ceremony.passphrase.clear()
    for field in (ceremony.passphrase.first_field, ceremony.passphrase.repeat_field):
        field.set_text(PASSPHRASES[2])
    press("Enter")
    assert not is_due(office)


def test_who_leaves_before_the_third_turn_leaves_nothing(screen, office):
    press("Enter")
    sit_down(KEY_HOLDERS[0], PASSPHRASES[0])
    type_text(KEY_HOLDERS[1])
    press("Esc")
    assert left_in_fields(screen) == []
    assert is_due(office)
    press("Enter")
    assert "Person 1 of three" in screen.words


def test_once_the_protected_desk_has_begun_its_passphrase_is_asked_last(screen, office, tmp_path):
    protected_desk.set_up_protected_desk(office.installation, DESK_PASSPHRASE)
    screen.page.on_enter()
    screen.dialogs.answers = [tmp_path / "sheet.html", tmp_path / "sheet.html"]
    press("Enter")
    ceremony = screen.page.ceremony
    assert not ceremony.sealed_answers_passphrase.isVisible()
    for name, passphrase in zip(KEY_HOLDERS, PASSPHRASES, strict=True):
        sit_down(name, passphrase)
    assert (
        "not the passphrase of the protected desk"
        in ceremony.sealed_answers_passphrase.problem_text
    )
    assert not (tmp_path / "sheet.html").exists()
    ceremony.sealed_answers_passphrase.set_text(DESK_PASSPHRASE)
    press("Enter")
    assert not is_due(office)


def test_the_key_is_changed_and_the_former_destroyed_once_nobody_needs_it(
    screen, office, tmp_path, laptop, stick
):
    before = office.installation.head_office_keys().identity
    screen.dialogs.answers = [tmp_path / "sheet.html"]
    press("F2")
    for name, passphrase in zip(KEY_HOLDERS, PASSPHRASES, strict=True):
        sit_down(name, passphrase)
    assert "not confirmed yet" in screen.words
    assert "Still needed by: Архангай 1" in screen.words
    assert not screen.page.destroy_button.isVisible()
    for _ in range(3):
        exchange_by_stick(laptop, stick)
        receive_sticks(office, stick)
    screen.page.on_enter()
    assert "knows it since 2026.03.14" in screen.words
    assert "kept for 90 days more" in screen.words
    office.clock.go_on(days=90)
    screen.page.on_enter()
    assert "Nobody needs it any more" in screen.words
    press("Ctrl+R")
    assert before in office.installation.head_office_keys().opening_identities
    press("Ctrl+Enter")
    assert before not in office.installation.head_office_keys().opening_identities
    assert "The former key is destroyed." in screen.said[-1]
