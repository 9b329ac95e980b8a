"""From a key to the painted list: the whole program in a process and a window of its own.

The clock starts before the key is sent and stops when the list that answers it has been
painted, the worker thread and the store in between. CPU time is that of both threads: on
a machine that has other work it says what the clock would say on one that has none.
"""

import json
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer, SignalInstance
from PySide6.QtWidgets import QAbstractItemView
from typing_extensions import override

from fieldreg.demo import use_offscreen_platform
from fieldreg.demo.app_driver import AppDriver
from fieldreg.domain.kinds import Value
from fieldreg.services import training_sessions
from fieldreg.services.installation.model import Installation
from fieldreg.ui.dialogs import QtDialogs
from fieldreg.ui.navigation import PageName
from fieldreg.ui.pages.check_in.search import CheckInSearch
from fieldreg.ui.pages.people.people_list import PeopleList
from tests.support.installations import PASSPHRASE, TARIAT, fake_tools

# Only development has numpy, and sqlite-utils would take it along. As in the program, no source
# is kept in memory.
_INSTALLED: Final = """
import runpy, sys
sys.modules["numpy"] = None
from fieldreg.ui.desktop.kept_sources import keep_no_sources
keep_no_sources()
del sys.argv[0]
runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
"""
AS_INSTALLED: Final = (sys.executable, "-c", _INSTALLED)
_TYPED = ("саран", "наранцэцэг", "bold", "Дулам Сүх", "хул 1995", "99", "номин")


class Eye(QObject):
    """Somebody who looks at *view* until it shows the answer to what was typed."""

    def __init__(self, view: QAbstractItemView, answered: SignalInstance) -> None:
        super().__init__()
        self._loop = QEventLoop(self)
        self._is_answered = False
        answered.connect(self._hear)
        self._viewport = view.viewport()
        self._viewport.installEventFilter(self)

    def wait(self) -> None:
        """Wait for the next answer and until it has been painted."""
        self._is_answered = False
        self._loop.exec()

    def _hear(self) -> None:
        self._is_answered = True
        self._viewport.update()  # a list that stays as it was is seen to have stayed

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave once the painting that begins here is over."""
        is_painting = watched is self._viewport and event.type() == QEvent.Type.Paint
        if is_painting and self._is_answered:
            QTimer.singleShot(0, self._loop, self._loop.quit)
        return False


def measure(office: Installation) -> Mapping[str, list[float]]:
    """Close *office*, and work at it in a process of its own; give the times in ms."""
    values: dict[str, Value] = {"date": office.user_session().day, "half_days": 1, "soum": TARIAT}
    session = training_sessions.plan_session(office.user_session(), "Манлайлал", values)
    office.close()
    done = subprocess.run(
        [*AS_INSTALLED, __name__, str(office.home.folder), str(session)],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    found: Mapping[str, list[float]] = json.loads(done.stdout)
    return found


def main() -> None:
    """Type at both lists of the installation in the folder that is named."""
    use_offscreen_platform()
    seat = AppDriver(Path(sys.argv[1]), lambda: fake_tools(1), QtDialogs(), "mn")
    seat.unlock(PASSPHRASE)
    found = {}
    seat.window.show_page(PageName.PEOPLE)
    people = seat.window.findChild(PeopleList)
    assert people is not None
    eye = Eye(people.table, people.results_shown)
    found["list"], found["list cpu"] = _times_ms(seat, eye)
    seat.window.show_page(PageName.CHECK_IN, int(sys.argv[2]))
    door = seat.window.findChild(CheckInSearch)
    assert door is not None
    found["door"], found["door cpu"] = _times_ms(seat, Eye(door.results, door.results_changed))
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    for name in ("VmRSS", "VmHWM"):
        found[name] = [int(one.split()[1]) / 1024 for one in lines if name in one]
    seat.close()
    sys.stdout.write(json.dumps(found))


def _times_ms(seat: AppDriver, eye: Eye) -> tuple[list[float], list[float]]:
    seat.settle()
    clock, spent = [], []
    for text in _TYPED * 3:
        for letter in text:
            started, before = time.perf_counter(), time.process_time()
            seat.typist.type(letter)
            eye.wait()
            clock.append((time.perf_counter() - started) * 1000)
            spent.append((time.process_time() - before) * 1000)
        seat.press("Esc")
    return clock, spent


if __name__ == "__main__":
    main()
