"""Fault 1 at the windows: thirty people through one day on which the program is killed.

The trainer works in a process of her own (`trainer_at_work`), which is killed with
SIGKILL at moments that she does not foresee, and begun again. Whatever the window has
told her has to be there afterwards; she reads the window again and goes on.
"""

import json
import multiprocessing
import os
import signal
from collections.abc import Iterator
from contextlib import closing
from multiprocessing import forkserver
from pathlib import Path

import pytest
from click.testing import CliRunner

from fieldreg.cli.common.context import CommandContext
from fieldreg.cli.root import root_command
from fieldreg.domain import kinds
from fieldreg.domain.records.values import AttendanceMark
from fieldreg.services.installation import opening
from fieldreg.services.records import form_drafts
from tests.journeys import trainer_at_work
from tests.journeys.paper_register import COURSE, HALF_DAYS, PAPER_REGISTER, UNACCOMPANIED
from tests.support.bundles.trips import list_bundles
from tests.support.clock import CountingEntropy
from tests.support.installations import PASSPHRASE, TARIAT, HeadOffice, fake_tools
from tests.support.ui.app_driver import ScriptedAppDriver

LAPTOP = "Архангай 2"
# Each life is a fork of a process that has imported the program: half of a start is that.
_FORKING = multiprocessing.get_context("forkserver")
_FORKING.set_forkserver_preload([trainer_at_work.__name__])

pytestmark = pytest.mark.slow


class Life:
    """One life of the program: from its start until it is killed or the work is done.

    Attributes:
        read: what the trainer has read on the window so far, line by line.
    """

    def __init__(self, home: Path, stick: Path) -> None:
        self.read: list[list] = []
        reading, writing = _FORKING.Pipe(duplex=False)
        self.process = _FORKING.Process(
            target=trainer_at_work.work_and_report, args=(writing, str(home), str(stick))
        )
        self.process.start()
        writing.close()
        self._window = os.fdopen(os.dup(reading.fileno()), "rb")
        reading.close()

    def go_on(self, *until: object) -> None:
        """Let her work until she has read a line that begins with *until*."""
        while self._hear():
            if self.read[-1][: len(until)] == list(until):
                return
        raise AssertionError(f"She never read {until}; last was {self.read[-1:]}")

    def kill(self, after_s: float = 0) -> None:
        """Kill it after so long, wherever it is, and hear what was read until then."""
        self.process.join(after_s)
        self.process.kill()
        while self._hear():
            pass
        self.process.join()
        assert self.process.exitcode == -signal.SIGKILL, "It ended before it was killed."

    def end(self) -> None:
        while self._hear():
            pass
        self.process.join()
        assert self.process.exitcode == 0
        assert self.read[-1] == ["done"]

    def close(self) -> None:
        self.process.kill()
        self.process.join()
        self._window.close()

    def _hear(self) -> bool:
        line = self._window.readline()
        if line.endswith(b"\n"):
            self.read.append(json.loads(line))
            assert self.read[-1][0] not in ("mouse", "fault"), self.read[-1]
        return bool(line)


class Day:
    """The trainer's day, over all the lives that the program has in it.

    Attributes:
        registered: who was said to be registered, in order.
        sealed: whose answers were said to be sealed, in order.
        marked: which mark was said to be whose.
    """

    def __init__(self, home: Path, stick: Path) -> None:
        self.home, self.stick = home, stick
        self.registered: list[str] = []
        self.sealed: list[str] = []
        self.marked: dict[str, str] = {}
        self._chance = CountingEntropy(1917)
        self._lives: list[Life] = []

    def drawn(self, below: int) -> int:
        """Draw a number, the same in every run."""
        return self._chance.bits(32) % below

    def begin(self) -> Life:
        self._lives.append(Life(self.home, self.stick))
        return self._lives[-1]

    def is_over(self) -> None:
        """Leave no life behind, whatever became of the test."""
        for life in self._lives:
            life.close()

    def is_killed(self, *when: object, after_s: float = 0) -> list[list]:
        """Have the program killed after she has read *when*; give all that she read."""
        life = self.begin()
        life.go_on(*when)
        life.kill(after_s)
        return self.remember(life.read)

    def is_killed_unforeseen(self) -> None:
        """Have the program killed somewhere in the work at the door."""
        life = self.begin()
        life.go_on("here")
        for _ in range(self.drawn(5)):
            life.go_on()
        life.kill(self.drawn(100) / 1000)
        self.remember(life.read)

    def remember(self, read: list[list]) -> list[list]:
        """Hold against one another what was *read* in this life and in those before."""
        for what, *about in read:
            match what:
                case "here":
                    assert len(set(about[0])) == len(about[0]), "Somebody is here twice."
                    assert set(self.registered) <= set(about[0]), "Somebody was lost."
                case "registered":
                    assert about[0] not in self.registered, "Somebody came in twice."
                    self.registered.append(about[0])
                case "answered":
                    assert about[0] >= len(self.sealed), "A sealed answer was lost."
                case "sealed":
                    self.sealed.append(about[0])
                case "sheet":
                    shown = {name: about[0][name] for name in self.marked}
                    assert shown == self.marked, "A mark was lost."
                case "marked":
                    self.marked[about[0]] = about[1]
        return read


@pytest.fixture
def day(office: HeadOffice, stick: Path) -> Iterator[Day]:
    laptop = office.enrol(LAPTOP)
    laptop.installation.close()
    office.installation.close()
    day = Day(laptop.folder, stick)
    yield day
    day.is_over()
    forkserver._forkserver._stop()


def facts(read: list[list], what: str) -> list:
    found = [about for one, *about in read if one == what]
    assert found, f"She never read {what}."
    return found[0]


def test_fault_1_whatever_the_window_said_is_there_however_often_it_is_killed(
    day: Day, office: HeadOffice, sit_down
) -> None:
    started = day.begin()
    started.kill(day.drawn(2000) / 1000)
    day.remember(started.read)
    for _ in range(3):
        day.is_killed_unforeseen()
    day.is_killed("registered")
    typed = facts(day.is_killed("called away"), "called away")
    assert facts(day.is_killed("typing"), "given back") == typed
    day.is_killed("handed over", after_s=day.drawn(500) / 1000)
    day.is_killed("sealed")
    day.is_killed("marked")
    day.is_killed("exchanging", after_s=day.drawn(50) / 1000)
    last = day.begin()
    last.end()
    assert facts(day.remember(last.read), "exchanged") == [[0, len(PAPER_REGISTER), 0]]
    check_all_is_kept_once(day.home)
    assert len(list_bundles(day.stick)) == 1  # what was cut short does not pile up
    receive(sit_down(office.folder), day.stick)
    home_again = day.begin()
    home_again.end()
    assert facts(day.remember(home_again.read), "exchanged") == [[0, 0, len(PAPER_REGISTER)]]
    assert digest(day.home) == digest(office.folder, "--laptop", LAPTOP)


def check_all_is_kept_once(home: Path) -> None:
    """Look into the laptop's store: everybody on the paper is there once, and whole."""
    with closing(opening.unlock(home, PASSPHRASE, fake_tools(9))) as installation:
        store = installation.store
        assert not store.is_damaged()
        people = store.records.list_all(kinds.TRAINEE)
        (session,) = store.sessions.list_page()
        participants = store.sessions.list_participants(session.id)
        assert not form_drafts.load_draft(installation.user_session(), form_drafts.CHECK_IN_PAGE)
        answers = store.sealed_answers.list_newest()
    kept = {one.id: one.values for one in people}
    fields = ("patronymic", "given_name", "birth_date", "soum", "phone")
    assert sorted(tuple(one[field] or "" for field in fields) for one in kept.values()) == (
        sorted((e.patronymic, e.given, e.born, e.soum and TARIAT, e.phone) for e in PAPER_REGISTER)
    )
    assert (session.course, session.half_days) == (COURSE, HALF_DAYS)
    marks = {str(kept[one.trainee]["given_name"]): one.marks for one in participants}
    assert marks == {e.given: {1: AttendanceMark.PRESENT, 2: e.mark} for e in PAPER_REGISTER}
    assert len(participants) == len(PAPER_REGISTER)
    assert {kept[one.trainee]["given_name"] for one in answers} == {e.given for e in UNACCOMPANIED}


def receive(officer: ScriptedAppDriver, stick: Path) -> None:
    """Take the stick in at head office's window."""
    officer.unlock()
    officer.sticks = [stick]
    officer.press("Alt+2")  # the inbox
    officer.window.page.stick_watch.scan()
    officer.wait_for_text(f"{len(PAPER_REGISTER)} people")
    officer.press("Enter")
    officer.wait_for_text("may be removed and sent back")
    officer.close()


def digest(home: Path, *of: str) -> str:
    """Ask the command line for the digest of what is in *home*."""
    told = CliRunner().invoke(
        root_command,
        ["--home", str(home), "digest", *of],
        obj=CommandContext(fake_tools(9)),
        env={"FIELDREG_PASSPHRASE": PASSPHRASE},
    )
    assert told.exit_code == 0, told.output
    return told.stdout
