"""Every key that a cover names, pressed: before a register is open nothing else tells what to do."""

from dataclasses import replace

import pytest

from fieldreg.domain.roles import InstallationRole
from fieldreg.ui.pages.first_run.page import RECOVER, RESTORE
from fieldreg.ui.widgets.buttons import KeyButton
from tests.ui.in_sight import out_of_sight
from tests.ui.walker import Walker

CLOSING, PASSPHRASE = {"Ctrl+W", "Ctrl+Q"}, {"unlock", "recovery", "lost keys"}
EVERYWHERE = {"F1": "help ", "F10": "Français"}
SETTING_UP = EVERYWHERE | {"F1": "help Preparing this computer", "Esc": "What is this computer?"}
COVERS = {
    "unlock": EVERYWHERE
    | {
        "F1": "help Opening the register",
        "Enter": "Enter your passphrase.",
        "Ctrl+T": "Hide the letters",
        "Ctrl+O": "asks Which edition to open",
        "F8": "cover PassphraseRecoveryCover",
    },
    "recovery": {
        "F1": "help A new passphrase",
        "Enter": "0 words are here",
        "Ctrl+J": "Chosen at random",
        "Esc": "cover UnlockCover",
    },
    "lost keys": SETTING_UP
    | {
        "Esc": "cover UnlockCover",
        "Enter": "asks Open the sheet",
        "Ctrl+O": "asks Open the sheet",
        "Ctrl+J": "Chosen at random",
    },
    "choice": EVERYWHERE
    | {
        "F1": "help Preparing this computer",
        "Enter": "offers Change, Help, Choose something else",
        "Ctrl+O": "asks Which edition to open",
    },
    InstallationRole.LAPTOP: SETTING_UP
    | {"Enter": "asks Open the", "Ctrl+O": "asks Open the", "Ctrl+J": "Chosen at random"},
    InstallationRole.HEAD_OFFICE: SETTING_UP
    | {"Enter": "Write the name here.", "Ctrl+J": "Chosen at random"},
    RESTORE: SETTING_UP | {"Enter": "asks Choose", "Ctrl+O": "asks Choose"},
    RECOVER: SETTING_UP
    | {
        "Enter": "asks Open the sheet",
        "Ctrl+O": "asks Open the sheet",
        "Ctrl+G": "asks Choose the backup",
        "Ctrl+J": "Chosen at random",
    },
}


def open_cover(visit, name):
    covers = visit.desktop.covers
    covers.first_run = None
    if name in PASSPHRASE:
        covers.show_unlock()
    else:
        covers.show_first_run()
        covers.first_run.choose("" if name == "choice" else name)
    visit.settle()
    if name in ("recovery", "lost keys"):
        visit.press("F8")
        visit.settle()
    visit.lay_out()


def amiss(visit, name):
    """Tell which keys of the cover *name* do other things than the table says."""
    walker, table = Walker(visit), dict(COVERS[name])
    for key in sorted(table, key="F10".__eq__):  # the language last
        open_cover(visit, name)
        yield from out_of_sight(visit.window)
        named = walker.hinted_keys() - CLOSING
        yield from (f"{name}: {each} is in one of table and hints" for each in set(table) ^ named)
        found = walker.effect(key)
        if table[key] not in found:
            yield f"{name}: {key}: {found}"
    visit.desktop.apply_appearance(replace(visit.desktop.appearance, language="en"))
    visit.lay_out()


@pytest.mark.share(of=6)
@pytest.mark.parametrize("place", ["laptop", "head office", "nothing"])
def test_every_key_that_a_cover_names_does_what_it_says(visit, tmp_path, far_away, place):
    folder, names = {
        "laptop": (far_away.folder, ["unlock", "recovery"]),
        "head office": (far_away.office.folder, ["lost keys"]),
        "nothing": (tmp_path / "none", [name for name in COVERS if name not in PASSPHRASE]),
    }[place]
    there = visit(folder, "en")
    found = [fault for name in names for fault in amiss(there, name)]
    open_cover(there, names[-1])
    there.press("Ctrl+Q")
    assert not there.window.isVisible()
    assert not found, "\n".join(found)


HANDED_OVER = {
    "trainee": {
        "Enter": "Choose one of these first.",
        "F10": "Voulez-vous répondre",
        "Esc": "cover HandBackCover",
    },
    "trainer": {"Enter": "Enter your passphrase.", "F10": "Rendez l’ordinateur"},
}


@pytest.mark.share(of=2)
def test_every_key_that_a_button_names_while_the_laptop_is_handed_over(visit, far_away):
    there, found = visit(far_away.folder, "en", far_away.stick), []
    there.unlock()
    walker = Walker(there, {"door": far_away.session})
    for cover, table in HANDED_OVER.items():
        for key in table:
            walker.come_back("door")
            there.dialogs.answers[:] = [True]
            there.book.hand_over(far_away.person, far_away.session)
            if cover == "trainer":
                there.press("Esc")
            there.lay_out()
            buttons = there.window._layers.currentWidget().findChildren(KeyButton)
            named = {button.key for button in buttons if button.isVisible()}
            found += [f"{cover}: {each} is not in both" for each in named ^ set(table)]
            if table[key] not in (effect := walker.effect(key)):
                found.append(f"{cover}: {key}: {effect}")
            assert "F1" not in walker.hinted_keys()  # nothing leads away from it
    walker.come_back("door")
    assert not found, "\n".join(found)
