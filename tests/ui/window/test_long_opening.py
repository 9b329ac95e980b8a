"""An opening that takes long says for how long, and Esc stops it; then nothing was changed."""

import threading
from dataclasses import replace

import pytest
from PySide6.QtTest import QTest

from fieldreg import wiring
from fieldreg.store.engines import sqlcipher
from fieldreg.ui.background.runner import Runner
from fieldreg.ui.context import LockedContext
from fieldreg.ui.pages import unlock
from tests.support.golden import every_release
from tests.support.installations import fake_tools
from tests.support.ui.dialogs import ScriptedDialogs
from tests.ui.screens.input import press, type_text

OLD = every_release()[0]


class SlowDisk:
    """Tools with which an opening waits until it is let through."""

    def __init__(self):
        self.reached, self.open = threading.Event(), threading.Event()
        plain = fake_tools(50)
        self.tools = replace(plain, connect=lambda path, key: self._wait(plain.connect, path, key))

    def _wait(self, connect, path, key):
        self.reached.set()
        assert self.open.wait(5)
        return connect(path, key)


@pytest.fixture
def disk(monkeypatch):
    monkeypatch.setattr(sqlcipher, "_ASKED_EVERY", 1)  # as if there were a million people
    monkeypatch.setattr(unlock, "_LONG_S", 0)
    return SlowDisk()


@pytest.fixture
def cover(qtbot, keyboard, tmp_path, disk):
    folder = OLD.lay_out("laptop", tmp_path / "laptop", disk.tools.host.user_data_dir())
    runner = Runner()
    context = LockedContext(
        disk.tools, folder, runner, keyboard, ScriptedDialogs(), "en", wiring.read_help
    )
    cover = unlock.UnlockCover(context)
    cover.opened = []
    cover.unlocked.connect(cover.opened.append)
    qtbot.addWidget(cover)
    cover.show()
    cover.activateWindow()
    assert QTest.qWaitForWindowActive(cover)
    cover.focus_first()
    yield cover
    for installation in cover.opened:
        installation.close()
    runner.stop()


def ask_to_open(cover):
    type_text(OLD.passphrase)
    press("Enter")
    assert cover.open_button.is_busy


def test_esc_stops_an_opening_and_the_next_is_as_if_there_had_been_none(
    qtbot, tmp_path, disk, cover
):
    store = tmp_path / "laptop" / "fieldreg.db"
    before = store.read_bytes()
    ask_to_open(cover)
    qtbot.waitUntil(disk.reached.is_set)
    press("Esc")
    disk.open.set()
    qtbot.waitUntil(lambda: not cover.open_button.is_busy)
    assert cover.passphrase_field.problem_text == "Stopped. Nothing was changed."
    assert cover.opened == []
    assert store.read_bytes() == before
    ask_to_open(cover)
    qtbot.waitUntil(lambda: bool(cover.opened))
    assert OLD.digest(cover.opened[0]) == OLD.facts["laptop"]


def test_an_opening_says_how_long_it_takes_so_far(qtbot, monkeypatch, disk, cover):
    said = []
    monkeypatch.setattr(cover.passphrase_field, "show_note", said.append)
    disk.open.set()
    ask_to_open(cover)
    qtbot.waitUntil(lambda: bool(cover.opened))
    assert said[0].startswith("This version first goes through the whole register, once: 0 s")
