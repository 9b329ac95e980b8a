"""A shared folder by which laptop and head office exchange with nobody there for it."""

import errno
import os
from contextlib import suppress
from pathlib import Path

import pytest

from fieldreg import wiring
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import SyncChannel
from fieldreg.domain.sync.tasks import first_step, next_step, run_task
from fieldreg.services.exchange import sync_schedule
from fieldreg.sync.transports.disk_access import RetryingDisk, SystemFiles
from fieldreg.sync.transports.folder_transport import FolderWatch
from fieldreg.ui.auto_sync import ChannelState
from tests.support.bundles.synchroniser import Synchroniser
from tests.support.bundles.trips import (
    exchange_by_stick,
    ignore_step,
    never_cancelled,
    receive_sticks,
    scoped_digest,
    store_digest,
)
from tests.support.clock import CountingEntropy
from tests.support.hub.running_hub import RunningHub, exchange_by_hub, receive_by_hub
from tests.support.installations import FIRST, SECOND


@pytest.fixture
def sides(tmp_path):
    """The laptops' side of the folder, and head office's."""
    made = tmp_path / "here", tmp_path / "there"
    for one in made:
        one.mkdir()
    return made


def watch(one, folder):
    sync_schedule.set_sync_folder(one.installation.user_session(), str(folder))


def go(one, carrier=SyncChannel.FOLDER):
    """Make one round, as the window does by itself."""
    installation = one.installation
    is_office = installation.is_head_office
    side = (
        wiring.build_office_sync(installation)
        if is_office
        else wiring.build_laptop_sync(installation)
    )
    return run_task(side.sync_by(carrier, ignore_step, never_cancelled))


def content(*folders):
    """Return every file, its bytes and its time."""
    return {
        (folder.name, one.name): (one.read_bytes(), one.stat().st_mtime_ns)
        for folder in folders
        for one in folder.iterdir()
    }


def until_silent(*acts, folders):
    """Do all *acts* again and again until nothing changes twice in *folders*.

    A synchroniser may bring back what was removed, which then goes a round later.
    """
    silent_count = 0
    for _ in range(12):
        before = content(*folders)
        for act in acts:
            act()
        silent_count = silent_count + 1 if content(*folders) == before else 0
        if silent_count > 1:
            return before
    raise AssertionError("they never fall silent")


@pytest.mark.share(of=2)
@pytest.mark.parametrize("seed", range(5))
def test_whatever_a_synchroniser_does_all_arrives_once_and_then_nobody_says_anything(
    office, laptops, sides, seed
):
    here, there = sides
    watch(office, there)
    for laptop in laptops:
        watch(laptop, here)
    synchroniser = Synchroniser(here, there, seed)
    chance, registered = CountingEntropy(seed), 0
    for _ in range(60):
        act = chance.bits(16) % 8
        if act < 3:
            go((*laptops, office)[act])
        elif act == 3:
            registered += 1
            laptops[registered % 2].register(f"Хүн {registered}")
        else:
            synchroniser.act()

    def all_go():
        synchroniser.finish()
        for one in (*laptops, office):
            go(one)

    silent = until_silent(all_go, folders=sides)
    for _ in range(5):
        all_go()
    assert content(*sides) == silent
    assert [go(laptop).reply for laptop in laptops] == [None, None]  # each is heard once
    store = office.installation.store
    assert store.people.count() == registered
    # Nothing is hidden: halves that were never made whole are told.
    aside = store.bundles.list_quarantined_bundles()
    assert {one.reason for one in aside} <= {Code.BUNDLE_DAMAGED}
    for laptop, name in zip(laptops, (FIRST, SECOND), strict=True):
        where = laptop.installation.store.sync_states.count_people()
        assert (where.local_count, where.in_transit_count) == (0, 0)
        assert store_digest(laptop) == scoped_digest(office, name)


def test_hub_folder_and_stick_beside_each_other_fall_silent_too(office, laptops, sides, tmp_path):
    folder, stick = sides
    hub, (laptop, other) = RunningHub(tmp_path / "mailbox", office), laptops
    with hub.running():
        for one in (laptop, other):
            exchange_by_stick(one, stick)
        receive_sticks(office, stick)
        for one in (laptop, other):
            exchange_by_stick(one, stick)  # it hears of the hub
            one.register(one.installation.name)
        for one in (office, laptop, other):
            watch(one, folder)

        def all_go():
            for one in (laptop, other):
                exchange_by_hub(one)
                go(one)
            receive_by_hub(office)
            go(office)

        silent = until_silent(all_go, folders=(folder,))
        figures = hub.hub.metrics
        received, sent = figures.received_bytes, figures.sent_bytes
        for _ in range(4):
            all_go()
        assert content(folder) == silent
        assert (figures.received_bytes, figures.sent_bytes) == (received, sent)
        assert office.installation.store.people.count() == 2


def test_a_day_on_which_nobody_has_anything_to_say_is_a_sign_of_life_and_no_more(
    office, laptops, sides
):
    folder, laptop = sides[0], laptops[0]
    for one in (office, laptop):
        watch(one, folder)
    laptop.register()

    def all_go():
        for one in (laptop, office):
            go(one)

    until_silent(all_go, folders=(folder,))
    for one in (laptop, office):
        one.installation.tools.clock.go_on(days=1)
    before = content(folder)
    after = until_silent(all_go, folders=(folder,))
    assert before.keys() != after.keys()
    latest = office.installation.store.bundles.list_latest(1)
    assert [one.noted_on for one in latest] == [office.desk.day]


def test_what_head_office_cleared_away_is_not_left_again(office, laptops, sides):
    folder, laptop = sides[0], laptops[0]
    for one in (office, laptop):
        watch(one, folder)
    laptop.register()
    for _ in range(4):
        go(laptop)
        go(office)
    for one in folder.iterdir():
        one.unlink()
    go(laptop)
    assert content(folder) == {}


def test_what_somebody_deleted_before_head_office_had_it_is_left_again(office, laptops, sides):
    folder, laptop = sides[0], laptops[0]
    for one in (office, laptop):
        watch(one, folder)
    laptop.register()
    go(laptop)
    for one in folder.iterdir():
        one.unlink()
    go(laptop)
    assert go(office).people == 1


def test_another_folder_hears_all_there_is_to_say_though_the_first_was_told(office, laptops, sides):
    first_one, second = sides
    laptop = laptops[0]
    for one in (office, laptop):
        watch(one, first_one)
    until_silent(lambda: go(laptop), lambda: go(office), folders=sides)
    watch(laptop, second)
    assert go(laptop).files
    assert not go(laptop).files


def test_a_folder_chosen_amid_a_round_by_another_hears_all_there_is_to_say(office, laptops, sides):
    one, other = sides
    laptop = laptops[0]
    for side in (office, laptop):
        watch(side, one)
    until_silent(lambda: go(laptop), lambda: go(office), folders=sides)
    laptop.installation.tools.clock.go_on(days=1)
    round_ = wiring.build_laptop_sync(laptop.installation).sync_by(
        SyncChannel.FOLDER, ignore_step, never_cancelled
    )
    assert walk_amid(round_, lambda: watch(laptop, other)).files
    assert go(laptop).files
    assert not go(laptop).files


def walk_amid(round_, act):
    """Walk *round_* to its end, and do *act* at its first errand."""
    errand = first_step(round_)()
    act()
    try:
        while True:
            errand = next_step(round_, errand)()
    except StopIteration as end:
        return end.value


def test_two_officers_at_one_folder_answer_once(office, laptops, sides, tmp_path):
    """They see the same answers in the register, and each sees what lies there."""
    folder, laptop = sides[0], laptops[0]
    for one in (office, laptop):
        watch(one, folder)
    laptop.register()
    go(laptop)
    go(office)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    watch(office, elsewhere)
    go(office)
    silent = content(folder, elsewhere)
    for where in (folder, elsewhere, folder, elsewhere):
        watch(office, where)
        go(office)
    assert content(folder, elsewhere) == silent


@pytest.mark.parametrize("is_office", [True, False], ids=["head office", "a laptop"])
def test_a_folder_that_is_not_there_is_told_and_forgiven(office, laptops, sides, is_office):
    folder, one = sides[0], office if is_office else laptops[0]
    with pytest.raises(Problem) as none:
        go(one)
    assert none.value.code is Code.FOLDER_NONE
    watch(one, folder)
    folder.rmdir()
    with pytest.raises(Problem) as missing:
        go(one)
    assert missing.value.code is Code.STICK_MISSING
    folder.mkdir()
    go(one)


@pytest.mark.parametrize("is_office", [True, False], ids=["head office", "a laptop"])
def test_a_folder_is_asked_for_nothing_where_it_would_hold_up_the_store(
    office, laptops, sides, monkeypatch, is_office
):
    """A share that is gone hangs whoever asks it, and every window needs the store."""
    folder, one = sides[0], office if is_office else laptops[0]
    watch(one, folder)
    installation, asked, is_away = one.installation, [], False

    def heard(act):
        def ask(path, *given, **named):
            if path.is_relative_to(folder):
                asked.append(is_away)
            return act(path, *given, **named)

        return ask

    for name in ("stat", "is_dir", "open", "read_bytes"):
        monkeypatch.setattr(Path, name, heard(getattr(Path, name)))
    side = (
        wiring.build_office_sync(installation)
        if is_office
        else wiring.build_laptop_sync(installation)
    )
    rounds = [
        side.sync_by(SyncChannel.FOLDER, ignore_step, never_cancelled),
        side.read_channel_state(SyncChannel.FOLDER),
    ]
    if is_office:
        rounds.append(side.survey([str(folder)], never_cancelled))
    for round_ in rounds:
        turn = first_step(round_)
        with suppress(StopIteration):
            while True:
                is_away = False
                errand = turn()
                is_away = True
                turn = next_step(round_, errand)
    assert asked
    assert all(asked)


def test_what_is_foreign_in_the_folder_is_neither_read_nor_touched_nor_waited_for(laptops, sides):
    folder, laptop = sides[0], laptops[0]
    watch(laptop, folder)
    for number in range(3_000):
        (folder / f"{number}.txt").write_text("foreign")
    huge = folder / "film.frb"
    with huge.open("wb") as file:
        file.truncate(10 << 30)
    opened = []

    class Counting(SystemFiles):
        def open(self, path):
            opened.append(path.name)
            return super().open(path)

    glance = FolderWatch(RetryingDisk(lambda _: None, Counting()))
    mark = glance.fingerprint(folder)
    assert len(opened) == 0  # too short to be ours, or too long
    (folder / "letter.doc").write_bytes(b"x" * 5_000)
    (folder / "0.txt").write_text("changed")
    assert glance.fingerprint(folder) == mark
    assert glance.fingerprint(folder) == mark
    assert opened == ["letter.doc"]
    before = content_names(folder)
    go(laptop)
    assert len(content_names(folder) - before) == 1
    assert content_names(folder) >= before
    assert glance.fingerprint(folder) != mark


def content_names(folder):
    return {one.name for one in folder.iterdir()}


def test_a_file_that_goes_while_it_is_looked_at_is_no_trouble(sides, monkeypatch):
    folder = sides[0]
    for name in ("a.frb", "b.frb"):
        (folder / name).write_bytes(b"age-encryption.org/v1\n" + bytes(100))
    scandir = os.scandir

    class Gone:
        def __init__(self, entry):
            self.name, self._entry = entry.name, entry

        def is_file(self, **_):
            return True

        def stat(self, **_):
            if self.name == "a.frb":
                raise FileNotFoundError(errno.ENOENT, "gone")
            return self._entry.stat()

    class Listing:
        def __init__(self, path):
            self._entries = scandir(path)

        def __enter__(self):
            return map(Gone, self._entries)

        def __exit__(self, *_):
            self._entries.close()

    monkeypatch.setattr(os, "scandir", Listing)
    assert [one.name for one in SystemFiles().list_files(folder)] == ["b.frb"]


# At the windows


def press(seat, *chords):
    """Press keys at one of two windows."""
    seat.settle()
    seat.press(*chords)


def register(trainer, given_name):
    press(trainer, "Alt+1", "Ins", "Tab")
    trainer.type(given_name)
    press(trainer, "Enter")
    trainer.wait_for_text(given_name)


def let_pass(seat, **passed):
    """Let time pass until the program has looked, and has done what it found to do."""
    folder = seat.desktop.workspace.auto_sync.folder
    seat.clock.go_on(**passed)
    folder.start_if_due()

    def is_still():
        view = folder.status
        return view and view.state is ChannelState.WAITING and not folder._is_checking

    seat.wait(is_still, "rest")


def test_a_trainer_and_an_officer_who_press_no_key_for_it_have_all_of_each_other(
    sides, sit_down, office, laptop
):
    here, there = sides
    for one in (office, laptop):
        one.installation.close()
    synchroniser = Synchroniser(here, there)
    officer, trainer = sit_down(office.folder, there), sit_down(laptop.folder, here)
    for seat, page in ((officer, "Alt+2"), (trainer, "Alt+4")):
        seat.unlock()
        press(seat, page, "F2")
        seat.wait_for_text("Forget the folder")
    register(trainer, "Сарантуяа")

    def a_while():
        for seat in (trainer, officer):
            synchroniser.finish()
            for _ in range(4):
                let_pass(seat, minutes=2)

    a_while()
    officer.wait_for_text("1 bundle came in. It contains the record of 1 person.")
    press(officer, "Alt+4")
    officer.wait_for_text("Сарантуяа")
    a_while()
    press(trainer, "Alt+4")
    trainer.wait_for_text("Head office’s reply of 2026.03.14 came.")
    trainer.wait_for_text("Head office has everything")
    until_silent(a_while, folders=sides)
    silent = content(*sides)
    for _ in range(3):
        a_while()
    assert content(*sides) == silent
    here.rename(here.with_name("moved"))
    let_pass(trainer, minutes=2)
    let_pass(trainer, minutes=2)
    trainer.wait_for_text("The folder is not there")
    here.with_name("moved").rename(here)
    let_pass(trainer, minutes=3)
    let_pass(trainer, minutes=3)
    trainer.wait_for_text("Head office has everything")
