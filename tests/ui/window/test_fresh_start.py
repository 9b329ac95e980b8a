"""What a lock does to the process: another takes its place, once nothing needs this one."""

import shutil
import threading

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from fieldreg import machine
from fieldreg.app import DesktopApp
from fieldreg.domain.sync.tasks import await_io
from fieldreg.services.installation import opening
from fieldreg.services.installation.model import Installation
from fieldreg.services.releases.installed_versions import InstalledVersions
from fieldreg.services.settings.appearance import Appearance
from fieldreg.store.engines.sqlcipher import SqlCipher
from fieldreg.system import user_state_dir
from fieldreg.ui.background.runner import Runner
from fieldreg.ui.pages.unlock import UnlockCover
from fieldreg.ui.widgets.buttons import KeyButton
from fieldreg.ui.widgets.cover import ClosingCover
from fieldreg.ui.widgets.form_fields import LineEdit
from tests.support.installations import PASSPHRASE, fake_tools
from tests.support.ui.dialogs import ScriptedDialogs
from tests.ui.screens.input import press, type_text
from tests.ui.screens.visible_text import visible_text

EXCHANGING = "An exchange is being finished."


class System(QObject):
    """The system's word that the user is away."""

    user_away = Signal()


class Seat:
    """The program on *folder*, whose process the system would replace.

    Attributes:
        replaced: the place of the window each time when it was.
        system: the last that it listened to.
    """

    def __init__(self, qapp, folder, place=""):
        self.replaced, self.system, self.runner = [], None, Runner()
        self.gate, self.sent = threading.Event(), []
        self.desktop = DesktopApp(
            qapp,
            folder,
            Appearance("en", "light"),
            runner=self.runner,
            load_tools=lambda: fake_tools(7),
            dialogs=ScriptedDialogs(),
            find_sticks=list,
            start_lock_watch=self.listen,
            replace_process=self.replaced.append,
            place=place,
        )
        self.desktop.start()

    def listen(self, window):
        self.system = System(window)
        return self.system

    def shows(self, cover):
        return self.desktop.window.findChild(cover) is not None

    def settle(self):
        self.desktop.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.desktop.window)

    def unlock(self, qtbot):
        qtbot.waitUntil(lambda: self.shows(UnlockCover))
        self.settle()
        type_text(PASSPHRASE)
        press("Enter")
        qtbot.waitUntil(lambda: self.desktop.window.page_name == "today")

    def send_slowly(self, qtbot):
        """Begin an exchange whose sending lasts until the gate opens."""
        began = threading.Event()

        def send():
            began.set()
            assert self.gate.wait(20)
            self.sent.append("all")

        def start(_report, _is_cancelled):
            yield from await_io(send)

        self.runner.run_task(
            self.desktop.window, start, lambda _: None, lambda _: None, resumes="hub"
        )
        qtbot.waitUntil(began.is_set)

    def end(self):
        self.gate.set()
        self.desktop.close_installation()
        self.runner.stop()
        self.desktop.window.close()
        self.desktop.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def begin(qapp, laptop):
    laptop.installation.close()
    seats = []

    def begin(place=""):
        seats.append(Seat(qapp, laptop.folder, place))
        return seats[-1]

    yield begin
    for seat in seats:
        seat.end()


def test_a_lock_closes_the_register_and_has_the_process_replaced(begin, laptop, qtbot):
    seat = begin()
    seat.unlock(qtbot)
    press("Ctrl+L")
    assert not seat.replaced  # first the contents go
    assert seat.shows(ClosingCover)
    qtbot.waitUntil(lambda: len(seat.replaced) == 1)
    opening.unlock(laptop.folder, PASSPHRASE, fake_tools(8)).close()
    seat.unlock(qtbot)  # as it goes on where the system refuses


@pytest.mark.parametrize("corner", [(40, 50), (0, 0)])  # without a frame it may be at the edge
def test_the_window_stands_where_it_stood_before_the_lock(begin, qtbot, corner):
    seat = begin()
    seat.unlock(qtbot)
    seat.desktop.window.setGeometry(*corner, 900, 600)
    press("Ctrl+L")
    qtbot.waitUntil(lambda: len(seat.replaced) == 1)
    place = seat.desktop.window.geometry()
    assert begin(seat.replaced[0]).desktop.window.geometry() == place


def test_a_lock_while_it_opens_has_the_process_replaced_and_nothing_takes_letters_until_then(
    begin, qtbot, monkeypatch
):
    """Else the next passphrase is typed into a field that goes with the process."""
    seat = begin()
    qtbot.waitUntil(lambda: seat.shows(UnlockCover))
    seat.settle()
    field = seat.desktop.window.findChild(LineEdit)
    opening_gate, closing, closing_gate = (threading.Event() for _ in range(3))
    seat.runner.run(seat.desktop, lambda: opening_gate.wait(20))
    close = Installation.close

    def close_slowly(installation):
        closing.set()
        assert closing_gate.wait(20)
        close(installation)

    monkeypatch.setattr(Installation, "close", close_slowly)
    type_text(PASSPHRASE)
    press("Enter")
    press("Ctrl+L")
    type_text("letters")
    assert field.text() == PASSPHRASE
    opening_gate.set()
    qtbot.waitUntil(closing.is_set)
    assert not seat.desktop.window.findChildren(QLineEdit)
    assert not seat.replaced
    closing_gate.set()
    qtbot.waitUntil(lambda: len(seat.replaced) == 1)
    assert seat.desktop.window.page_name == ""


def test_a_lock_while_it_is_opened_with_a_wrong_passphrase_lets_another_be_typed(begin, qtbot):
    seat = begin()
    qtbot.waitUntil(lambda: seat.shows(UnlockCover))
    seat.settle()
    seat.runner.run(seat.desktop, lambda: seat.gate.wait(20))
    type_text("wrong")
    press("Enter")
    press("Ctrl+L")
    seat.gate.set()
    cover = seat.desktop.window.findChild(UnlockCover)
    qtbot.waitUntil(lambda: not cover.open_button.is_busy)
    seat.unlock(qtbot)


def test_an_exchange_is_finished_behind_the_cover_and_then_the_process_goes(begin, qtbot):
    seat = begin()
    seat.unlock(qtbot)
    seat.send_slowly(qtbot)
    press("Ctrl+L")
    qtbot.waitUntil(lambda: EXCHANGING in visible_text(seat.desktop.window))
    assert not seat.replaced
    seat.gate.set()
    qtbot.waitUntil(lambda: len(seat.replaced) == 1)
    assert seat.sent == ["all"]


@pytest.mark.parametrize("way", ["key", "system before", "system", "ten minutes"])
def test_no_exchange_keeps_a_locked_process_for_longer_than_the_user_and_ten_minutes(
    begin, qtbot, way
):
    seat = begin()
    seat.unlock(qtbot)
    seat.send_slowly(qtbot)
    if way == "system before":
        seat.system.user_away.emit()
    else:
        press("Ctrl+L")
        qtbot.waitUntil(lambda: EXCHANGING in visible_text(seat.desktop.window))
        patience = seat.desktop._fresh_start._patience
        assert (patience.isActive(), patience.interval()) == (True, 10 * 60_000)
    if way == "key":
        seat.settle()
        press("Enter")
    elif way == "system":
        seat.system.user_away.emit()
    elif way == "ten minutes":
        patience.timeout.emit()
    qtbot.waitUntil(lambda: len(seat.replaced) == 1)
    assert not seat.sent


@pytest.fixture
def failed():
    """Return the versions of this user, of which 9.0.0 did not work."""
    versions = InstalledVersions(user_state_dir() / "versions")
    shutil.rmtree(versions.folder, ignore_errors=True)
    (versions.folder / "9.0.0").mkdir(parents=True)
    versions.choose("9.0.0")
    for _ in range(3):
        versions.find_start("0.0.1")
    assert versions.find_failed() == "9.0.0"
    yield versions
    shutil.rmtree(versions.folder)


@pytest.mark.parametrize(("text", "state"), [("Try it again", "new"), ("Remove it", "")])
def test_a_version_that_failed_is_tried_again_or_removed(begin, qtbot, failed, text, state):
    seat = begin()
    seat.unlock(qtbot)
    window = seat.desktop.window
    qtbot.waitUntil(lambda: "does not work on this computer" in visible_text(window))
    [button] = [one for one in window.findChildren(KeyButton) if one.accessibleName() == text]
    button.click()
    said = "It begins when fieldreg is next started." if state else "The version is removed."
    qtbot.waitUntil(lambda: said in visible_text(window))
    assert "does not work on this computer" not in visible_text(window)
    chosen = failed.find_chosen()
    assert (chosen.state if chosen else "") == state


def test_a_register_that_only_a_failed_version_opens_begins_that_one_and_says_so(
    begin, laptop, qtbot, failed, monkeypatch
):
    installation = opening.unlock(laptop.folder, PASSPHRASE, fake_tools(8))
    installation.close()
    engine = SqlCipher(laptop.folder / "fieldreg.db", installation.store_key)
    engine.db.table("_sqlite_migrations").insert(
        {"migration_set": "fieldreg", "name": "9999_later", "applied_at": "2030-01-01"}
    )
    engine.close()
    monkeypatch.setattr(machine, "is_installed_program", lambda: True)
    seat = begin()
    qtbot.waitUntil(lambda: seat.shows(UnlockCover))
    seat.settle()
    type_text(PASSPHRASE)
    press("Enter")
    qtbot.waitUntil(lambda: len(seat.replaced) == 1)
    assert failed.find_chosen().state == "new"
    qtbot.waitUntil(lambda: "only it can open it" in visible_text(seat.desktop.window))
