"""Each page opened and each key at the door, in a register of so many people, in a window.

A page counts from the key that opens it until what it shows has been loaded and painted, with all
that was asked of the worker, long answers included. All pages are opened that are in the rail or
lead nowhere else, at a laptop and at head office. A key at the door is typed while the strip at the foot and the
pages follow a mark. Times are CPU time of all threads, as the clock shows it on a machine
that has no other work.
"""

import json
import os
import subprocess
import sys
import time
import traceback
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer

from fieldreg import app
from fieldreg.demo import use_offscreen_platform
from fieldreg.demo.app_driver import AppDriver
from fieldreg.services.installation.model import Tools
from fieldreg.ui.background.runner import GarbageCollector
from fieldreg.ui.dialogs import QtDialogs
from fieldreg.ui.navigation import PageName
from fieldreg.ui.pages.check_in.search import CheckInSearch
from fieldreg.ui.pages.people.people_list import PeopleList
from fieldreg.ui.tables.table_model import PagedModel
from fieldreg.ui.window.workspace import Workspace
from tests.bench.keystrokes import AS_INSTALLED, Eye
from tests.bench.registers import Registers
from tests.support.installations import PASSPHRASE, fake_tools

_NOT_IN_RAIL = (
    PageName.CONSENTS,
    PageName.CONFLICTS,
    PageName.QUESTIONS,
    PageName.REFERENCE_LISTS,
    PageName.PARTNERS,
    PageName.REPORTS,
)
_ROUNDS = 3
_ARRIVALS = ("наран", "болд", "номин", "хулан", "сарант")
_AFTER_MARK_S, _LETTER_S = 1.2, 0.06


def measure(people: int, registers: Registers) -> Mapping[str, float]:
    """Work at a laptop, in a process of its own; return the slowest of each, in ms."""
    with registers.lend_laptop(people) as folder:
        found = _work_at(folder)
    with registers.lend_office(people) as office:
        office.close()
        at_office = _work_at(office.folder)
    return {**found, **{f"head office, {what}": each for what, each in at_office.items()}}


def _work_at(folder: Path) -> Mapping[str, float]:
    command = [*AS_INSTALLED, __name__, str(folder)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    found: Mapping[str, float] = json.loads(done.stdout)
    return found


class Typist:
    """Somebody at the laptop in *folder*; *times* are milliseconds by what was done."""

    def __init__(self, folder: Path) -> None:
        self.seat = AppDriver(folder, _load_tools, QtDialogs(), "mn")
        GarbageCollector(self.seat.desktop)  # as in the program
        self.times: dict[str, list[float]] = {}

    def unlock(self) -> None:
        self.seat.wait_for_unlock_page()
        self._note("unlock to painted page", partial(self.seat.unlock, PASSPHRASE))
        self.seat.settle_footer()

    def open_pages(self) -> None:
        entries = self.seat.window.pages.entries
        there = {PageName(each.name): None for each in self.seat.window.pages.entries_in_rail}
        there |= {page: None for page in _NOT_IN_RAIL if page in entries}
        for turn in range(_ROUNDS):
            for page in there:
                show = partial(self.seat.window.show_page, page)
                self._note(f"open {page.name.lower()}{' first' if not turn else ''}", show)
                self.pause(0.05)

    def type_in_people(self) -> None:
        self.seat.window.show_page(PageName.PEOPLE)
        self.seat.settle()
        people = self.seat.window.findChild(PeopleList)
        assert people is not None
        eye = Eye(people.table, people.results_shown)
        for letter in "сарантуяа":
            self._key("key in people", letter, eye)
        self._note("key in people: Esc", partial(self.seat.typist.press, "Esc"))
        for chord in ("End", "Home"):
            people.table.setFocus()
            self._note(f"key in people: {chord}", partial(self.seat.typist.press, chord))
        for column in (0, 2, 4, 1):
            sort = partial(_sort, people.model, column)
            self._note(f"sort people by column {column}", sort)

    def register_arrivals(self, session: int) -> None:
        """Mark a few people present, and go on typing without a rest after each mark."""
        self.seat.window.show_page(PageName.CHECK_IN, session)
        self.seat.settle()
        door = self.seat.window.findChild(CheckInSearch)
        assert door is not None
        eye = Eye(door.results, door.results_changed)
        for name in _ARRIVALS:
            for letter in name:
                self._key("key at the door", letter, eye)
            self.seat.typist.press("Enter")
            end = time.perf_counter() + _AFTER_MARK_S
            self.pause(0.25)
            self._key("key at the door 250 ms after a mark", "б", eye)
            while time.perf_counter() < end:
                self.pause(_LETTER_S)
                self._key("key at the door after a mark", "а", eye)
            self.seat.settle_footer()
            self.seat.press("Esc")
            self.pause(1)  # an Enter without a rest would be an echo

    def lock(self) -> None:
        self._note("lock", self.seat.desktop.lock)

    def _key(self, what: str, letter: str, eye: Eye) -> None:
        started = time.process_time()
        self.seat.typist.type(letter)
        eye.wait()
        self.times.setdefault(what, []).append((time.process_time() - started) * 1000)

    def _note(self, what: str, act: Callable[[], object]) -> None:
        started = time.process_time()
        act()
        self._settle()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.UpdateRequest)
        QCoreApplication.processEvents()
        self.times.setdefault(what, []).append((time.process_time() - started) * 1000)

    def _settle(self) -> None:
        """Wait for the worker, however long a sort of everybody takes."""
        loop = QEventLoop()
        for _ in range(3):  # one result may start the next job
            self.seat.runner.run(self.seat.desktop, lambda: None, lambda _: loop.quit())
            loop.exec()
            while self.seat.runner.is_reading:
                QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def pause(self, seconds: float) -> None:
        loop = QEventLoop()
        QTimer.singleShot(int(seconds * 1000), loop.quit)
        loop.exec()


def _sort(model: PagedModel, column: int) -> None:
    """Sort by *column*, and wait for the first rows, which no key and no page waits for."""
    arrived = QEventLoop()
    model.arrived.connect(arrived.quit)
    model.set_order((column, False))
    arrived.exec()


def _load_tools() -> Tools:
    app.load_tools()  # its modules are no garbage
    return fake_tools(1)


def main() -> None:
    """Work at the laptop in the folder that is named, and print the slowest of each."""
    use_offscreen_platform()
    typist = Typist(Path(sys.argv[1]))
    typist.unlock()
    typist.open_pages()
    typist.type_in_people()
    if Path(sys.argv[1]).name == "laptop":  # head office has no session of today
        typist.register_arrivals(find_session(typist.seat))
    found = {what: round(max(times), 1) for what, times in typist.times.items()}
    found |= _memory()
    typist.lock()
    found["lock"] = round(max(typist.times["lock"]), 1)
    sys.stdout.write(json.dumps(found))
    sys.stdout.flush()
    os._exit(0)


def find_session(seat: AppDriver) -> int:
    workspace = seat.window.findChild(Workspace)
    assert workspace is not None
    user = workspace.context.user
    return user.store.sessions.list_planned_from(user.day, 1)[0].id


def _memory() -> dict[str, float]:
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    names = {"VmRSS": "memory, MB", "VmHWM": "memory at the most, MB"}
    return {
        words: round(int(line.split()[1]) / 1024)
        for name, words in names.items()
        for line in lines
        if line.startswith(name)
    }


if __name__ == "__main__":
    try:
        main()
    except BaseException:  # noqa: BLE001  as at the end of any program
        traceback.print_exc()
        os._exit(1)  # the thread of the worker would go on
