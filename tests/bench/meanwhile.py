"""Keys typed before, while and after an exchange or a reception runs in the same window.

A laptop's exchange carries the marks of a moment before, head office receives and answers six
laptops. A key counts from where it is typed until the list that answers it has been painted, with
the steps of the exchange that came between: CPU time of all threads, and of these the window's own.
By the clock it is as long as a person waits, if nothing else runs on the machine.
"""

import json
import os
import subprocess
import sys
import time
import traceback
from collections.abc import Mapping
from itertools import count
from pathlib import Path

from typing_extensions import override

from fieldreg.demo import use_offscreen_platform
from fieldreg.ui.navigation import PageName
from fieldreg.ui.pages.arrivals.page import ArrivalsPage
from fieldreg.ui.pages.check_in.search import CheckInSearch
from fieldreg.ui.pages.people.people_list import PeopleList
from fieldreg.ui.window.workspace import Workspace
from tests.bench.answering import leave_on_stick
from tests.bench.keystrokes import Eye
from tests.bench.pages import Typist, find_session
from tests.bench.registers import Registers
from tests.support.installations import new_stick

_LAPTOPS = 6
_TYPED = "сарантуяа"
_AFTER, _MOST = 3, 6
_WITHOUT_REST = 25  # names


def measure(people: int, registers: Registers) -> Mapping[str, float]:
    """Return the slowest key of each, in ms, and how many were typed meanwhile."""
    found: dict[str, float] = {}
    with registers.lend_laptop(people) as folder:
        found |= _work_at(folder, new_stick(folder.parent))
    with registers.lend_office(people) as office:
        stick = new_stick(office.folder.parent)
        for number in range(_LAPTOPS):
            leave_on_stick(office, stick, number)
        office.close()
        found |= _work_at(office.folder, stick)
    return found


def _work_at(folder: Path, stick: Path) -> Mapping[str, float]:
    done = subprocess.run(
        [sys.executable, "-m", __name__, str(folder), str(stick)],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    found: Mapping[str, float] = json.loads(done.stdout)
    return found


def main() -> None:
    """Work at the installation in the folder that is named, with the stick that is named."""
    use_offscreen_platform()
    folder, stick = map(Path, sys.argv[1:])
    typist = _Letters(folder, is_office=folder.name == "office")
    typist.unlock()
    typist.seat.sticks.append(stick)
    typist.type_name("before")
    typist.start_exchange()
    typed = count()
    while typist.seat.runner.is_task_running:
        typist.type_name("meanwhile")
        if next(typed) >= _WITHOUT_REST:
            typist.pause(1)  # typed at without a rest, a large reception hardly goes on
    names = iter(range(_MOST))
    while typist.is_comparing and next(names, _MOST) < _MOST:
        typist.type_name("while newcomers are compared")
    for _ in range(_AFTER):
        typist.type_name("after")
    found = {what: round(max(times), 1) for what, times in typist.times.items()}
    found |= {f"{what}, keys": len(typist.times[what]) for what in typist.typed}
    sys.stdout.write(json.dumps(found))
    sys.stdout.flush()
    os._exit(0)


class _Letters(Typist):
    """Types at the door of a session, or at head office in the list of people."""

    def __init__(self, folder: Path, *, is_office: bool) -> None:
        super().__init__(folder)
        self._is_office = is_office
        self.typed: dict[str, None] = {}
        self._what = "head office, key in people" if is_office else "laptop, key at the door"

    @property
    def is_comparing(self) -> bool:
        workspace = self.seat.window.findChild(Workspace)
        assert workspace is not None
        search = workspace.pair_search
        return self._is_office and (search.is_running or search._timer.isActive())

    def start_exchange(self) -> None:
        page = PageName.ARRIVALS if self._is_office else PageName.EXCHANGE
        self.seat.window.show_page(page)
        self.seat.settle()
        if self._is_office:
            self.seat.wait(self._shows_bundles, "the bundles")
        self.seat.typist.press("Enter")

    def _shows_bundles(self) -> bool:
        inbox = self.seat.window.findChild(ArrivalsPage)
        return inbox is not None and len(inbox.arrival_list.rows) == _LAPTOPS

    def type_name(self, when: str) -> None:
        if self._is_office:
            self.seat.window.show_page(PageName.PEOPLE)
            people = self.seat.window.findChild(PeopleList)
            assert people is not None
            eye = Eye(people.table, people.results_shown)
        else:
            self.seat.window.show_page(PageName.CHECK_IN, find_session(self.seat))
            door = self.seat.window.findChild(CheckInSearch)
            assert door is not None
            eye = Eye(door.results, door.results_changed)
        self._settle()
        for letter in _TYPED:
            self._key(f"{self._what}: {when}", letter, eye)
        self.seat.typist.press("Esc")

    @override
    def _key(self, what: str, letter: str, eye: Eye) -> None:
        own, clock = time.thread_time(), time.perf_counter()
        super()._key(what, letter, eye)
        waited = {"the window's": time.thread_time() - own, "clock": time.perf_counter() - clock}
        for which, seconds in waited.items():
            self.times.setdefault(f"{what}, {which}", []).append(seconds * 1000)
        self.typed[what] = None


if __name__ == "__main__":
    try:
        main()
    except BaseException:  # noqa: BLE001  as at the end of any program
        traceback.print_exc()
        os._exit(1)  # the thread of the worker would go on
