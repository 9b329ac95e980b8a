"""A later version in the windows: offered at head office, saved at a laptop, by keyboard."""

import threading
from functools import partial

import pytest
from PySide6.QtWidgets import QApplication

from fieldreg.domain.problems import Code, Problem
from fieldreg.services import backups
from fieldreg.services.releases import program_releases, version_installation
from fieldreg.services.releases.installed_versions import ChosenVersion, InstalledVersions
from fieldreg.services.settings.appearance import Appearance
from fieldreg.store.releases import ReleaseRepository
from fieldreg.ui.auto_sync import ChannelState, ChannelStatus
from fieldreg.ui.background.runner import Runner
from fieldreg.ui.background.worker import LongJob
from fieldreg.ui.pages.settings.page import SettingsPage
from fieldreg.ui.vocabulary import problems as problems_words
from tests.support.bundles.trips import go_round
from tests.support.hub.running_hub import RunningHub, exchange_by_hub, receive_by_hub
from tests.support.program_versions import write_deb
from tests.support.release_files import offer_release, write_wheel
from tests.support.ui.dialogs import ScriptedDialogs
from tests.ui.screens.exchange import ExchangeScreen
from tests.ui.screens.input import press, type_text
from tests.ui.screens.single_page import SinglePage


class OfficeSettings(SinglePage):
    """Head office's settings; *answers* are what its dialogs give."""

    def __init__(self, qtbot, keyboard, office, *answers, runner=None):
        self.dialogs = ScriptedDialogs(*answers)

        make = partial(
            SettingsPage,
            appearance=Appearance("en", "light"),
            apply_appearance=lambda _face: None,
            set_idle_minutes=lambda _minutes: None,
        )
        more = {"runner": runner, "dialogs": self.dialogs}
        super().__init__(qtbot, keyboard, "settings", make, office.installation, **more)


def told(screen):
    """Give what the part about later versions says, if it is there."""
    part = screen.page.release_panel
    if part.isHidden():
        return ""
    return "\n".join(
        text.accessibleName()
        for text in (part._version, part._note, part._state)
        if text.isVisibleTo(part)
    )


@pytest.fixture
def show(qtbot, keyboard, laptop, stick):
    return lambda: ExchangeScreen(qtbot, keyboard, laptop.installation).go().plug_in(stick)


@pytest.fixture
def settings(qtbot, keyboard, office):
    """Return what shows head office's settings, whose dialogs give the *answers*."""
    return partial(OfficeSettings, qtbot, keyboard, office)


@pytest.fixture
def at_the_laptop(show, laptop, office, stick, tmp_path):
    """The exchange page of a laptop that is offered a later version, its stick in."""
    offer_release(office.installation, write_wheel(tmp_path / "made"), notes={"en": "It prints."})
    go_round(office, stick, laptop)
    return show()


def test_by_stick_from_head_offices_window_to_the_trainers_folder(
    settings, show, office, laptop, *, stick, tmp_path
):
    made = write_wheel(tmp_path / "made")
    at_office = settings(made)
    press("F4")
    assert "Nothing is offered" in at_office.words
    press("Ctrl+O")
    assert at_office.page.releases_panel.version.text() == "9.0.0"
    type_text("Хэвлэх нь зассан")
    press("Enter")
    assert at_office.said == ["Version 9.0.0 is offered from now on."]
    assert "Version 9.0.0" in at_office.words
    assert "earlier version" in at_office.words
    (offered,) = program_releases.list_offered_releases(office.installation)
    assert offered.notes == {"mn": "Хэвлэх нь зассан"}
    at_office.window.close()
    go_round(office, stick, laptop)
    screen = show()
    assert "Version 9.0.0" in told(screen)
    target = tmp_path / "downloads" / offered.file_name
    target.parent.mkdir()
    screen.dialogs.answers = [tmp_path / "backups", target]
    press("F4")
    assert [method for method, _ in screen.dialogs.asked] == ["open_folder", "save_file"]
    assert target.read_bytes() == made.read_bytes()
    assert list((tmp_path / "backups").glob("*.frk"))
    assert f'-m pip install --no-index --upgrade "{target}"' in told(screen)


def test_where_an_installer_laid_the_program_out_one_question_installs_the_version(
    show, office, laptop, *, stick, tmp_path, monkeypatch
):
    monkeypatch.setattr(version_installation, "is_installed_program", lambda: True)
    offer_release(office.installation, write_deb(tmp_path, "9.0.0"), version="9.0.0")
    go_round(office, stick, laptop)
    screen = show()
    versions = InstalledVersions(laptop.installation.tools.host.user_data_dir() / "versions")
    screen.dialogs.answers = [tmp_path / "backups", False]
    press("F4")
    assert versions.find_chosen() is None
    screen.dialogs.answers = [True]
    press("F4")
    assert [method for method, _ in screen.dialogs.asked] == ["open_folder", "confirm", "confirm"]
    assert "Installed. It begins when fieldreg is next started." in told(screen)
    assert versions.find_chosen() == ChosenVersion("9.0.0", "new", "")


@pytest.fixture
def gate(monkeypatch):
    """What a threaded runner waits at before it brings the first piece of a release in."""
    gate, put = threading.Event(), ReleaseRepository.save_piece

    def put_slowly(*piece):
        gate.wait()
        put(*piece)

    monkeypatch.setattr(ReleaseRepository, "save_piece", put_slowly)
    return gate


@pytest.fixture
def threaded(gate):
    runner = Runner()
    yield runner
    gate.set()
    runner.stop()


def test_esc_stops_an_offer_and_what_was_typed_is_still_there(
    settings, threaded, gate, qtbot, tmp_path
):
    at_office = settings(write_wheel(tmp_path, padding=bytes(3 << 20)), runner=threaded)
    press("F4")
    press("Ctrl+O")
    qtbot.waitUntil(lambda: at_office.focused.endswith("Монгол"))
    type_text("Хэвлэх нь зассан")
    press("Enter")
    qtbot.waitUntil(lambda: "Taking the file in" in at_office.words)
    press("Esc")
    gate.set()
    qtbot.waitUntil(lambda: bool(at_office.said))
    assert at_office.said == ["Stopped. Nothing more is offered than before."]
    assert "Taking the file in" not in at_office.words
    assert at_office.typed("Монгол") == "Хэвлэх нь зассан"
    gate.clear()
    press("Enter")
    press("Enter")  # which stops nothing
    gate.set()
    qtbot.waitUntil(lambda: len(at_office.said) > 1)
    assert at_office.said[1:] == ["Version 9.0.0 is offered from now on."]


def test_an_installer_is_told_its_version_and_is_to_be_opened(
    settings, show, office, laptop, *, stick, tmp_path
):
    setup = tmp_path / "fieldreg.deb"
    setup.write_bytes(b"!<arch>" * 100)
    at_office = settings(setup)
    press("F4")
    press("Ctrl+O")
    press("Enter")
    version = at_office.page.releases_panel.version
    assert version.problem_text == problems_words.of_code(Code.RELEASE_VERSION_UNCLEAR)
    type_text("9.0.0")
    press("Enter")
    assert at_office.said == ["Version 9.0.0 is offered from now on."]
    at_office.window.close()
    go_round(office, stick, laptop)
    screen = show()
    target = tmp_path / "saved.deb"
    screen.dialogs.answers = [tmp_path / "backups", target]
    press("F4")
    assert "open this file" in told(screen)
    assert target.read_bytes() == setup.read_bytes()


def test_what_is_offered_is_taken_back_by_keyboard(settings, office, tmp_path):
    offer_release(office.installation, write_wheel(tmp_path / "made"))
    at_office = settings()
    press("F4")
    press("Ctrl+R")
    press("Ctrl+Enter")
    assert at_office.said == ["Version 9.0.0 is no longer offered."]
    assert not program_releases.list_offered_releases(office.installation)
    assert at_office.focused == "Choose a file …"
    press("Esc")
    assert QApplication.focusWidget() is at_office.page.releases_button


def test_what_is_no_release_is_told_and_nothing_is_offered(settings, office, tmp_path):
    bent = write_wheel(tmp_path / "made", said="9.9.9")
    at_office = settings(bent)
    press("F4")
    press("Ctrl+O")
    assert at_office.said == [problems_words.of_code(Code.RELEASE_DAMAGED)]
    assert not program_releases.list_offered_releases(office.installation)


def test_nothing_is_shown_where_nothing_later_is_offered(at_the_laptop, monkeypatch, laptop):
    assert "It prints." in told(at_the_laptop)
    monkeypatch.setattr("fieldreg.__version__", "9.0.0")
    at_the_laptop.go()
    at_the_laptop.page.release_panel.load_offer()
    assert told(at_the_laptop) == ""
    press("F4")
    press("F5")
    assert not program_releases.list_available_releases(laptop.desk)[0].is_declined


def test_what_was_begun_of_one_that_is_offered_no_more_goes(show, laptop, office, stick, tmp_path):
    first = offer_release(office.installation, write_wheel(tmp_path, "9.0.0"))
    go_round(office, stick, laptop)
    keep = laptop.installation.home.releases_folder
    keep.mkdir()
    begun = keep / f"{first.release_file.sha.hex()}.part"
    begun.write_bytes(b"the beginning of it")
    show()
    assert begun.exists()
    offer_release(office.installation, write_wheel(tmp_path, "9.0.1"))
    go_round(office, stick, laptop)
    show()
    assert not begun.exists()


def test_who_does_not_want_it_is_told_quietly_and_may_still_save_it(at_the_laptop, laptop):
    press("F5")
    assert program_releases.list_available_releases(laptop.desk)[0].is_declined
    assert "You did not want it" in told(at_the_laptop)
    press("F5")
    assert not program_releases.list_available_releases(laptop.desk)[0].is_declined


def test_without_a_backup_nothing_is_saved(at_the_laptop):
    at_the_laptop.dialogs.answers = [None]
    press("F4")
    assert problems_words.of_code(Code.RELEASE_NEEDS_BACKUP) in told(at_the_laptop)


def test_a_file_that_was_replaced_on_the_stick_is_told(at_the_laptop, laptop, stick, tmp_path):
    backups.create_backup(laptop.installation, tmp_path / "backups")
    (lying,) = stick.glob("*.frr")
    lying.write_bytes(lying.read_bytes()[::-1])
    target = tmp_path / "saved.whl"
    at_the_laptop.dialogs.answers = [target]
    press("F4")
    assert problems_words.of_code(Code.RELEASE_ALTERED) in told(at_the_laptop)
    assert not target.exists()
    lying.unlink()
    at_the_laptop.dialogs.answers = [target]
    press("F4")
    assert problems_words.of_code(Code.RELEASE_NOT_HERE) in told(at_the_laptop)


def test_it_gives_way_to_an_exchange_and_goes_on_after_it(at_the_laptop, laptop, tmp_path):
    backups.create_backup(laptop.installation, tmp_path / "backups")
    screen, part = at_the_laptop, at_the_laptop.page.release_panel
    target = tmp_path / "saved.whl"
    screen.dialogs.answers = [target]

    class Carrying:
        status = ChannelStatus(ChannelState.RUNNING, "", None, None)
        changed = screen.rounds.changed

    part._hub_sync = Carrying
    press("F4")
    assert "Waits until the exchange is done" in told(screen)
    assert not target.exists()
    part._hub_sync = screen.rounds
    screen.rounds.changed.emit()
    assert target.exists()


def test_one_that_is_under_way_stops_for_an_exchange(at_the_laptop):
    part = at_the_laptop.page.release_panel
    running = part._running = LongJob()

    class Carrying:
        status = ChannelStatus(ChannelState.RUNNING, "", None, None)

    part._hub_sync = Carrying
    part._on_hub_sync_changed()
    assert running.is_cancelled
    part._target = ""
    part._break(Problem(Code.CANCELLED))
    assert "Waits until" in told(at_the_laptop)
    press("F4")
    assert "Stopped" in told(at_the_laptop)


def test_by_hub_it_comes_when_the_trainer_asks(qtbot, keyboard, office, tmp_path):
    hub = RunningHub(tmp_path / "mailbox", office)
    with hub.running():
        laptop = office.enrol("Архангай 2")
        hub.tell_trust()
        made = write_wheel(tmp_path / "made")
        offer_release(office.installation, made)
        exchange_by_hub(laptop)
        receive_by_hub(office)
        exchange_by_hub(laptop)
        screen = ExchangeScreen(qtbot, keyboard, laptop.installation).go()
        assert "Version 9.0.0" in told(screen)
        assert not laptop.installation.home.releases_folder.exists()
        target = tmp_path / "saved.whl"
        screen.dialogs.answers = [tmp_path / "backups", target]
        press("F4")
        assert target.read_bytes() == made.read_bytes()
        laptop.installation.close()
