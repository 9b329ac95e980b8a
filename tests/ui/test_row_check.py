"""The button of the check: an old page that was put back into the file is found by pressing it."""

from functools import partial

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Problem
from fieldreg.services.installation import opening
from fieldreg.services.settings.appearance import Appearance
from fieldreg.ui.pages.settings.page import SettingsPage
from tests.conformance.test_altered_rows import consent_of
from tests.faults.test_altered_pages import pages_of
from tests.support.installations import PASSPHRASE
from tests.support.ui.dialogs import ScriptedDialogs
from tests.ui.screens.input import press
from tests.ui.screens.single_page import SinglePage


def close_and_read(laptop):
    laptop.installation.close()
    return pages_of(laptop.installation.home.store_file)


def states(laptop):
    return [row.values["state"] for row in laptop.desk.store.records.list_all(kinds.CONSENT)]


@pytest.fixture
def put_back(laptop):
    """A laptop at which a consent was withdrawn, and an old page says *given* again."""
    person = laptop.register()
    with laptop.desk.writing() as writing:
        consent = writing.create(consent_of(person))
    old = close_and_read(laptop)
    laptop.restart()
    with laptop.desk.writing() as writing:
        writing.edit(kinds.CONSENT, consent, {"state": "withdrawn"}, shown=AS_STORED)
    new = close_and_read(laptop)
    for at, page in enumerate(old):
        if page == new[at]:
            continue
        laptop.installation.home.store_file.write_bytes(b"".join([*new[:at], page, *new[at + 1 :]]))
        try:
            laptop.installation = opening.unlock(
                laptop.folder, PASSPHRASE, laptop.installation.tools
            )
            if states(laptop) == ["given"]:
                return laptop
        except Problem:
            continue
        laptop.installation.close()
    pytest.fail("no page brings the consent back")


def test_an_old_page_is_found_by_the_button_and_settled_by_another(qtbot, keyboard, put_back):
    make = partial(
        SettingsPage,
        appearance=Appearance("en", "light"),
        apply_appearance=lambda _: None,
        set_idle_minutes=lambda _: None,
    )
    dialogs = ScriptedDialogs(True)  # noqa: FBT003  the answer of its one question
    screen = SinglePage(qtbot, keyboard, "settings", make, put_back.installation, dialogs=dialogs)
    assert "Entries" not in screen.words
    for _ in range(2):  # nothing is forgotten by looking again
        screen.to("Check this installation")
        press("Enter")
        qtbot.waitUntil(lambda: "All is well with:" in screen.words)
        assert "Something other than fieldreg changed entries" in screen.words
        well = screen.words.partition("All is well with:")[2].partition("\n")[0]
        assert "Entries," not in well
    screen.to("Keep the entries as they stand")
    press("Enter")
    qtbot.waitUntil(lambda: "Something other than" not in screen.words)
    well = screen.words.partition("All is well with:")[2].partition("\n")[0]
    assert "Entries," in well
    assert "Keep the entries as they stand" not in screen.words
