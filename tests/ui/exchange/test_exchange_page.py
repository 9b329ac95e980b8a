"""The exchange page of a laptop: by stick and by file, whole and cut short."""

import errno
import shutil
from dataclasses import replace

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import change_id
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.values import AttendanceMark
from fieldreg.domain.sync.exchange import ExchangePhase, ExchangeProgress
from fieldreg.services import training_sessions
from fieldreg.services.arrivals import arrival_undo, arrived_bundles
from fieldreg.services.people import registration
from fieldreg.sync.transports import disk_access
from fieldreg.sync.transports.disk_access import SystemFiles
from fieldreg.ui.pages.exchange.quarantine import QuarantinePanel
from fieldreg.ui.pages.exchange.step_parts import ALL_PHASES, PhaseProgress
from fieldreg.ui.theme.paint import StationState
from fieldreg.ui.widgets.form_fields import ComboBox
from fieldreg.ui.widgets.notices import Notice
from fieldreg.ui.widgets.progress import StepPanel
from tests.support.bundles.faulty_files import FaultyFiles
from tests.support.bundles.trips import exchange_by_stick, receive_sticks
from tests.support.ui.runner import InlineRunner
from tests.ui.screens.exchange import ExchangeScreen
from tests.ui.screens.input import press


@pytest.fixture
def laptop(laptop):
    laptop.hold_session(laptop.register(), laptop.register("Тэмүүлэн"))
    return laptop


@pytest.fixture
def screen(qtbot, keyboard, laptop):
    return ExchangeScreen(qtbot, keyboard, laptop.installation)


@pytest.fixture
def files(monkeypatch):
    """The disk of a *screen* that is made after it; its stick is pulled out once *at* is set."""
    files = FaultyFiles(OSError(errno.EIO, "gone"), at=1 << 30)
    monkeypatch.setattr(disk_access, "SystemFiles", lambda: files)
    return files


class StoppingRunner(InlineRunner):
    """Asks a round to stop from its beginning."""

    def run_task(self, owner, start, done, failed, **more):
        return super().run_task(
            owner, lambda report, _: start(report, lambda: True), done, failed, **more
        )


def test_without_a_stick_the_page_says_what_to_do(screen):
    screen.go()
    assert "Put the USB stick in" in screen.words
    assert screen.focused == "Choose a folder"


def test_a_stick_is_found_by_itself_and_enter_exchanges(screen, laptop, stick):
    screen.go().plug_in(stick)
    assert "KINGSTON" in screen.words
    assert "other files are not touched" in screen.words
    press("Enter")
    assert "You may remove the stick" in screen.words
    assert "There was no reply from head office" in screen.words
    assert laptop.installation.store.sync_states.count_people().in_transit_count == 2
    assert {"trainee", "session", "attendance", "consent", "course", "partner"} <= (
        screen.ways.news[-1]
    )


def test_of_a_place_whose_room_the_system_cannot_tell_none_is_told(screen, tmp_path):
    screen.go().plug_in(tmp_path / "share that went away")
    assert "share that went away" in screen.words
    assert "free" not in screen.words


def test_head_offices_reply_is_told_in_numbers(screen, office, stick):
    screen.go().plug_in(stick)
    press("Enter")
    receive_sticks(office, stick)
    screen.go().plug_in(stick)
    press("Enter")
    assert "2 people: head office has them" in screen.words
    assert "head office has it" in screen.words


def test_what_was_written_is_counted_as_a_trainer_would(screen, laptop, office, stick):
    for _ in range(2):
        exchange_by_stick(laptop, stick)
        receive_sticks(office, stick)
    (session,) = laptop.desk.store.records.list_all(kinds.SESSION)
    people = [laptop.register(f"Хүн{number}") for number in range(3)]
    training_sessions.mark_attendance(
        laptop.desk, session.id, people, AttendanceMark.PRESENT, shown=AS_STORED
    )
    screen.go().plug_in(stick)
    press("Enter")
    assert "1 sessions, 3 marks · " in screen.words
    assert " changes ·" not in screen.words


def test_when_it_is_done_enter_alone_does_not_write_again(screen, laptop, stick):
    screen.go().plug_in(stick)
    press("Enter")
    trips = len(laptop.installation.store.outbox.list_exchanges())
    press("Enter")
    assert len(laptop.installation.store.outbox.list_exchanges()) == trips
    assert "Exchange now" in screen.words


def test_a_stick_pulled_out_is_told_in_three_parts_and_goes_on_when_it_is_back(
    screen, laptop, stick, tmp_path
):
    screen.go().plug_in(stick)
    pulled = stick.rename(tmp_path / "pulled")
    press("Enter")
    assert "The entries of 2 people are whole on this computer" in screen.words
    assert "Put the stick in again" in screen.words
    assert screen.focused == "Try again"
    assert laptop.installation.store.sync_states.count_people().local_count == 2
    screen.plug_in()
    pulled.rename(stick)
    screen.plug_in(stick)
    assert "You may remove the stick" in screen.words


def test_of_a_stick_pulled_while_the_reply_is_read_nothing_is_said_to_be_taken_in(
    files, screen, office, laptop, stick
):
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    screen.go().plug_in(stick)
    files.at = len(files.acts)
    press("Enter")
    for part in ("The reply could not be used", "The stick was removed too early", "Try again"):
        assert part in screen.words
    assert "was taken in" not in screen.words
    assert laptop.installation.store.sync_states.count_people().in_transit_count == 2
    files.error = None
    press("Enter")
    assert "2 people: head office has them" in screen.words


def test_what_the_reply_brought_is_told_though_the_bundle_could_not_be_left(
    screen, office, stick, monkeypatch
):
    screen.go().plug_in(stick)
    press("Enter")
    receive_sticks(office, stick)

    def full(*_args):
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(SystemFiles, "write", full)
    screen.go().plug_in(stick)
    press("Enter")
    assert "2 people: head office has them" in screen.words
    assert "Not enough space on the stick" in screen.words
    assert screen.focused == "Try again"
    monkeypatch.undo()
    press("Enter")
    assert "You may remove the stick" in screen.words


def test_later_leaves_a_broken_exchange(screen, stick):
    screen.go().plug_in(stick)
    shutil.rmtree(stick)
    press("Enter")
    press("Esc")
    assert "Try again" not in screen.words
    assert "Exchange now" in screen.words


def test_what_is_stopped_stays_on_this_computer(qtbot, keyboard, laptop, stick):
    screen = ExchangeScreen(qtbot, keyboard, laptop.installation, runner=StoppingRunner())
    screen.go().plug_in(stick)
    press("Enter")
    assert "Stopped" in screen.words
    assert laptop.installation.store.sync_states.count_people().local_count == 2
    assert list(stick.rglob("*.frb")) == []


def test_several_sticks_are_offered_and_the_chosen_one_is_written(screen, stick, tmp_path):
    other = tmp_path / "SANDISK"
    other.mkdir()
    screen.go().plug_in(stick, other)
    assert "Several sticks found: choose one" in screen.words
    press("Down")
    press("Enter")
    assert list(stick.rglob("*.frb")) == []
    assert list(other.rglob("*.frb"))


def test_one_sealed_file_goes_by_other_means_and_its_reply_comes_back(
    screen, laptop, office, tmp_path
):
    bundle, reply = tmp_path / "out.frb", tmp_path / "post"
    screen.dialogs.answers = [bundle]
    screen.go()
    press("F7")
    assert "The file may be sent" in screen.words
    reply.mkdir()
    shutil.copy(bundle, reply)
    receive_sticks(office, reply)
    (answer,) = (one for one in reply.rglob("*.frb") if one.name != "out.frb")
    screen.dialogs.answers = [answer]
    press("Ctrl+O")
    assert "2 people: head office has them" in screen.said[-1]
    assert laptop.installation.store.sync_states.count_people().acknowledged_count == 2


def test_a_file_that_is_no_reply_is_refused_in_words(screen, tmp_path):
    wrong = tmp_path / "notes.frb"
    wrong.write_bytes(b"not a bundle")
    screen.dialogs.answers = [wrong]
    screen.go()
    press("Ctrl+O")
    assert screen.said


def test_the_bar_of_an_exchange_never_goes_back(qtbot):
    progress = PhaseProgress()
    qtbot.addWidget(progress)
    shares = []
    for step in [ExchangeProgress(phase, done, 3) for phase in ALL_PHASES for done in range(4)]:
        progress.show_progress(step)
        shares.append(progress._bar._share)
    assert shares == sorted(shares)
    progress.show_progress(ExchangeProgress(ExchangePhase.DONE))
    assert progress._bar._share == 1.0


def test_people_who_go_and_come_back_with_an_answer_are_told_with_what_to_do(
    screen, office, laptop, stick
):
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    (line,) = arrived_bundles.list_arrivals(office.desk)
    for deed, row, told in (
        (
            arrival_undo.undo_arrival,
            "Undone by head office, no longer shown: 2 people, 1 sessions",
            "No longer shown: 2 people, 1 sessions",
        ),
        (
            arrival_undo.redo_arrival,
            "Brought back by head office: 2 people, 1 sessions",
            "Shown again: 2 people, 1 sessions",
        ),
    ):
        deed(office.desk, line.bundle.sha.hex())
        receive_sticks(office, stick)
        screen.go().plug_in(stick)
        press("Enter")
        assert row in screen.words
        assert screen.said[-1].startswith(told)
        press("Enter")  # once more, from the beginning
    assert "Nothing is lost. Do not enter anybody again; ask head office first" in screen.said[-2]
    assert "Check whether you entered anybody again" in screen.said[-1]


def test_an_answer_out_of_a_file_tells_it_too(screen, office, laptop, stick):
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    (line,) = arrived_bundles.list_arrivals(office.desk)
    arrival_undo.undo_arrival(office.desk, line.bundle.sha.hex())
    before = set(stick.iterdir())
    receive_sticks(office, stick)
    (file,) = set(stick.iterdir()) - before
    screen.go()
    screen.dialogs.answers = [str(file)]
    press("Ctrl+O")
    assert screen.said[-1].startswith("No longer shown: 2 people, 1 sessions")


@pytest.fixture
def aside(laptop):
    """Her telephone number, which head office says it set aside, and her entry as well."""
    (person, *_) = laptop.desk.store.people.list_page(0, 9)
    registration.correct_person(laptop.desk, person.id, {"phone": "99112233"}, shown=AS_STORED)
    own = laptop.installation.store.outbox.current_writer()
    correction = change_id(own.writer, own.last_number)
    with laptop.installation.store.transaction():
        said = {person.id: "not_a_reason_yet", correction: "value_refused"}
        laptop.installation.store.quarantine_notices.replace_all(said)
    return person.id


def test_what_head_office_set_aside_is_shown_with_why_and_the_way_to_it(screen, aside):
    screen.go()
    assert "Head office set 2 of your changes aside" in screen.words
    press("F9")
    assert screen.focused == "Set aside at head office"
    assert "the whole entry" in screen.words
    assert (
        "Head office gave a reason that this version cannot show: not_a_reason_yet" in screen.words
    )
    assert "Tell head office the correct value" in screen.words
    press("Down")
    assert "Phone: 99112233" in screen.words
    assert "Head office cannot take this value. Nothing is lost" in screen.words
    assert "Correct it here" in screen.words
    press("Enter")
    assert screen.ways.taken[-1] == ("person", aside)


def test_what_was_set_aside_goes_from_the_list_as_it_is_put_right_or_put_away(
    screen, aside, laptop
):
    screen.go()
    press("F9")
    press("Del")
    assert "Phone: 99112233" in screen.words
    assert "the whole entry" not in screen.words
    registration.correct_person(laptop.desk, aside, {"phone": "88112233"}, shown=AS_STORED)
    screen.window.notify_records_changed({kinds.TRAINEE.name})
    assert "set aside" not in screen.words.lower()
    assert screen.said[-1].startswith("None of your changes is set aside any more")
    assert screen.focused == "Choose a folder"


def test_what_has_nothing_to_say_is_not_built(screen):
    page = screen.go().page
    assert not page.findChildren(QuarantinePanel) + page.findChildren(Notice)
    assert not page.findChildren(ComboBox)  # when the automatic exchange runs
    assert not page.release_panel.children()[1:]  # its layout alone


@pytest.mark.usefixtures("aside")
def test_what_was_set_aside_is_built_once(screen):
    screen.go()
    for chord in ("F9", "Esc", "F9"):
        press(chord)
    assert screen.page.findChildren(QuarantinePanel) == [screen.page.quarantine_panel]


@pytest.mark.usefixtures("aside")
def test_several_that_were_set_aside_are_put_away_at_once(screen, laptop):
    screen.go()
    press("F9")
    changes = screen.page.quarantine_panel.list
    assert "open it" in [hint.label for hint in screen.keyboard.hints(changes)]
    press("Ctrl+A")
    assert "open it" not in [hint.label for hint in screen.keyboard.hints(changes)]
    press("Del")
    assert laptop.installation.store.quarantine_notices.list_open() == []
    assert screen.said[-1].startswith("None of your changes is set aside any more")


@pytest.mark.usefixtures("aside")
def test_esc_leads_back_from_what_was_set_aside(screen, stick):
    screen.go().plug_in(stick)
    press("F9")
    press("Esc")
    assert screen.focused == "Exchange now"
    press("Enter")
    assert "You may remove the stick" in screen.words


def test_a_laptop_that_differs_for_good_says_what_is_safe_and_what_to_do(screen, laptop):
    screen.go()
    assert "do not have the same data" not in screen.words
    with laptop.installation.store.transaction():
        laptop.installation.store.metadata.put("differs", b"1")
    screen.go()
    assert "This laptop and head office do not have the same data" in screen.words
    assert "Nothing is lost" in screen.words
    assert "Exchange once more, keep working, and call head office" in screen.words


@pytest.mark.parametrize("standing", [b"revoked", b"withdrawn"])
def test_a_laptop_that_was_cut_off_says_what_is_safe_and_what_to_do(screen, laptop, standing):
    screen.go()
    assert "no longer accepts data from this laptop" not in screen.words
    with laptop.installation.store.transaction():
        laptop.installation.store.metadata.put("standing", standing)
    screen.go()
    assert "Head office no longer accepts data from this laptop" in screen.words
    assert "Nothing is lost, here or at head office" in screen.words
    assert "Call head office before you go on" in screen.words


def test_a_stick_that_can_only_be_read_is_no_stick_that_is_ready(screen, stick, monkeypatch):
    find = screen.find_sticks
    monkeypatch.setattr(
        screen, "find_sticks", lambda: [replace(found, is_read_only=True) for found in find()]
    )
    screen.page.stick_watch._find = screen.find_sticks  # bound before
    screen.go().plug_in(stick)
    assert "The stick can only be read" in screen.words
    assert "Stick found" not in screen.words
    assert StationState.STOPPED in [step.state for step in screen.page.findChildren(StepPanel)]


def test_a_folder_chosen_by_hand_is_offered_again(screen, tmp_path, stick):
    folder = tmp_path / "by hand"
    folder.mkdir()
    screen.dialogs.answers.append(folder)
    screen.go()
    press("Ctrl+G")
    assert "“by hand”" in screen.words
    screen.plug_in(stick)
    assert "Several sticks found: choose one" in screen.words
    assert "“by hand”" in screen.words
    screen.plug_in()
    assert "“by hand”" in screen.words
    press("Enter")
    assert "You may remove the stick" in screen.words
    assert list(folder.glob("*.frb"))
