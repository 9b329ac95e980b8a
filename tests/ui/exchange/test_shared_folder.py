"""A shared folder in the window: how it is chosen, when it goes, what is told, and where."""

import pytest

from fieldreg.domain.problems import Code
from fieldreg.domain.sync.exchange import SyncChannel
from fieldreg.services.exchange import sync_schedule
from fieldreg.ui.auto_sync import ChannelState
from tests.support.bundles.trips import exchange_by_stick, receive_sticks
from tests.ui.exchange.test_hub_sync import NetworkScreen
from tests.ui.screens.exchange import InboxScreen
from tests.ui.screens.input import press


@pytest.fixture
def laptop(laptop):
    laptop.hold_session(laptop.register(), laptop.register("Тэмүүлэн"))
    return laptop


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "shared"
    made.mkdir()
    return made


@pytest.fixture
def screen(qtbot, keyboard, laptop, folder):
    sync_schedule.set_sync_folder(laptop.installation.user_session(), str(folder))
    screen = NetworkScreen(qtbot, keyboard, laptop.installation)
    screen.rounds = screen.carriers.folder
    return screen.go()


def test_it_is_chosen_by_one_key_shown_changed_by_the_same_and_forgotten_by_two(
    qtbot, keyboard, laptop, folder, tmp_path
):
    screen = NetworkScreen(qtbot, keyboard, laptop.installation).go()
    assert "No folder is chosen" in screen.words
    assert "Exchange by folder" not in screen.words
    screen.dialogs.answers = [folder]
    press("F2")
    assert f"Folder: {folder}" in screen.words
    press("F6")
    assert screen.courier.begun == 1
    assert "The entries of 2 people went into the folder." in screen.words
    other = tmp_path / "other"
    screen.dialogs.answers = [other, None]
    press("F2")
    assert f"Folder: {other}" in screen.words
    assert "went into the folder" not in screen.words
    press("F2")  # and the dialog is left as it was
    assert f"Folder: {other}" in screen.words
    press("Ctrl+R")
    assert screen.focused == "Forget the folder"
    assert f"Folder: {other}" in screen.words
    press("Enter")
    assert "No folder is chosen" in screen.words
    assert screen.focused == "Choose a shared folder"
    press("Ctrl+R")
    assert screen.focused == "Choose a shared folder"
    assert screen.said == []
    screen.dialogs.answers = [None]
    press("F2")
    assert "No folder is chosen" in screen.words


def test_the_register_s_own_folder_and_what_lies_in_it_are_refused(qtbot, keyboard, laptop):
    screen = NetworkScreen(qtbot, keyboard, laptop.installation).go()
    inside = laptop.folder / "in it"
    inside.mkdir()
    screen.dialogs.answers = [laptop.folder, inside]
    for _ in range(2):
        press("F2")
        assert screen.runner.failures.pop().code is Code.FOLDER_OWN
        assert "No folder is chosen" in screen.words


def test_it_is_remembered_with_the_register(screen, folder):
    known = sync_schedule.load_sync_schedule(screen.installation.user_session(), SyncChannel.FOLDER)
    assert known.endpoint == str(folder)
    assert screen.carriers_anew().folder.status.state is ChannelState.WAITING


@pytest.mark.parametrize("ends", [[], [Code.STICK_GONE]], ids=["well", "badly"])
def test_how_a_round_ended_is_not_told_of_a_folder_that_was_chosen_meanwhile(
    screen, tmp_path, ends
):
    desk, other = screen.installation.user_session(), tmp_path / "other"
    screen.courier.ends = ends
    screen.courier.meanwhile = lambda: sync_schedule.set_sync_folder(desk, str(other))
    screen.let_pass(minutes=1)
    assert screen.courier.begun == 1
    known = sync_schedule.load_sync_schedule(desk, SyncChannel.FOLDER)
    assert (known.endpoint, known.last_result) == (str(other), None)
    assert screen.rounds.status.place == str(other)


def test_what_changes_there_is_waited_for_until_it_rests(screen):
    screen.let_pass(minutes=1)
    screen.let_pass(seconds=10)
    screen.let_pass(minutes=2)
    assert screen.courier.begun == 1
    for size in range(9):
        screen.courier.mark = f"a file of {size} kB"
        screen.let_pass(seconds=10)
    assert screen.courier.begun == 1
    screen.let_pass(seconds=21)
    assert screen.courier.begun == 2
    for _ in range(20):
        screen.let_pass(minutes=1)
    assert screen.courier.begun == 2


def test_what_never_rests_is_looked_through_all_the_same(screen):
    screen.let_pass(minutes=1)
    for number in range(40):
        screen.courier.mark = f"{number}"
        screen.let_pass(seconds=10)
    assert screen.courier.begun == 2


def test_what_we_wrote_ourselves_is_one_round_more_and_then_all_is_still(screen):
    screen.courier.meanwhile = lambda: setattr(screen.courier, "mark", "ours")
    for _ in range(25):
        screen.let_pass(minutes=1)
    assert screen.courier.begun == 2


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (Code.STICK_MISSING, "The folder is not there"),
        (Code.STICK_GONE, "The folder disappeared during the exchange"),
        (Code.STICK_BUSY, "Another program is using a file"),
        (Code.STICK_READ_ONLY, "Nothing can be written into the folder"),
        (Code.STICK_FULL, "There is no room in the folder"),
        (Code.STICK_LIES, "was changed"),
        (Code.BUNDLE_DAMAGED, "not whole yet, or damaged"),
    ],
)
def test_each_trouble_with_it_is_told_in_words_with_what_is_safe(screen, code, told):
    focused = screen.focused
    screen.courier.ends = [code]
    screen.let_pass(minutes=1)
    assert told in screen.words
    assert "Nothing is lost" in screen.words
    assert screen.said == []
    assert screen.focused == focused


def test_a_folder_that_goes_is_told_soon_and_gone_on_with_once_it_is_back(screen):
    screen.courier.mark = "a file"
    screen.let_pass(minutes=1)
    for _ in range(4):
        screen.let_pass(minutes=1)
    begun = screen.courier.begun
    screen.courier.mark, screen.courier.ends = Code.STICK_MISSING, [Code.STICK_MISSING] * 9
    screen.let_pass(seconds=10)
    screen.let_pass(seconds=21)
    assert screen.courier.begun == begun + 1
    assert "The folder is not there" in screen.words
    screen.courier.mark, screen.courier.ends = "a file", []
    screen.let_pass(minutes=2)
    screen.let_pass(minutes=2)
    assert "The folder is not there" not in screen.words


def test_not_today_and_only_when_asked_hold_for_the_folder_too(screen):
    press("Ctrl+U")
    screen.let_pass(hours=5)
    assert screen.courier.begun == 0
    press("Ctrl+U")
    screen.carriers.set_mode(sync_schedule.SyncMode.MANUAL)
    screen.let_pass(days=2)
    assert screen.courier.begun == 0
    press("F6")
    assert screen.courier.begun == 1


def test_no_network_and_a_paid_one_are_nothing_to_a_folder(screen):
    screen.network.go()
    screen.let_pass(minutes=1)
    screen.network.come(is_paid=True)
    screen.let_pass(minutes=31)
    assert screen.courier.begun == 2


# Head office


def test_head_office_takes_in_and_answers_by_itself_and_tells_it_on_its_inbox(
    qtbot, keyboard, office, laptop, folder
):
    for one in (office, laptop):
        sync_schedule.set_sync_folder(one.installation.user_session(), str(folder))
    exchange_by_stick(laptop, folder)
    screen = InboxScreen(qtbot, keyboard, office.installation).go()
    focused = screen.focused
    assert "Nothing new came" not in screen.words
    office.installation.tools.clock.go_on(minutes=1)
    screen.carriers.folder.start_if_due()
    assert office.installation.store.people.count() == 2
    assert "1 bundles came in. It contains the records of 2 people." in screen.words
    assert (screen.said, screen.focused) == ([], focused)
    assert exchange_by_stick(laptop, folder).reply.people_received == 2
    office.installation.tools.clock.go_on(minutes=6)
    screen.carriers.folder.start_if_due()
    assert "1 bundles came in" in screen.words  # that is what happened last


def test_head_office_shows_what_came_where_somebody_asked_for_it(
    qtbot, keyboard, office, laptop, folder
):
    sync_schedule.set_sync_folder(office.installation.user_session(), str(folder))
    exchange_by_stick(laptop, folder)
    screen = InboxScreen(qtbot, keyboard, office.installation).go()
    press("F6")
    assert "1 bundles were taken in" in screen.words
    assert [row[-1] for row in screen.rows] == ["taken in"]


def test_head_office_may_leave_it_too(qtbot, keyboard, office, laptop, folder):
    sync_schedule.set_sync_folder(office.installation.user_session(), str(folder))
    exchange_by_stick(laptop, folder)
    screen = InboxScreen(qtbot, keyboard, office.installation).go()
    screen.carriers.set_mode(sync_schedule.SyncMode.MANUAL)
    office.installation.tools.clock.go_on(days=1)
    screen.carriers.folder.start_if_due()
    assert office.installation.store.people.count() == 0
    receive_sticks(office, folder)
    assert office.installation.store.people.count() == 2
