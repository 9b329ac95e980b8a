"""From a key to the painted list: the whole program, its worker thread and its window."""

import time
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from typing_extensions import override

from fieldreg.demo.windows import Seat
from fieldreg.services.installing import Tools
from fieldreg.ui.pages.people.listing import PeopleList
from tests.support.installations import PASSPHRASE

_TYPED = ("саран", "наранцэцэг", "bold", "Дулам Сүх", "хул 1995", "99", "номин")
_PEOPLE_PAGE = 2  # in head office's rail


class Eye(QObject):
    """Somebody who looks at *listing* until it shows the answer to what was typed."""

    def __init__(self, listing: PeopleList) -> None:
        super().__init__()
        self._loop = QEventLoop(self)
        self._is_answered = False
        listing.counted.connect(self._hear)
        self._viewport = listing.table.viewport()
        self._viewport.installEventFilter(self)

    def wait(self) -> None:
        """Wait for the next answer and until it has been painted."""
        self._is_answered = False
        self._loop.exec()

    def _hear(self) -> None:
        self._is_answered = True

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave once the painting that begins here is over."""
        is_painting = watched is self._viewport and event.type() == QEvent.Type.Paint
        if is_painting and self._is_answered:
            QTimer.singleShot(0, self._loop, self._loop.quit)
        return False


def times_ms(office: Path, tools: Tools, folder: Path) -> list[float]:
    """Type searches, letter by letter, at head office in *office*; time each letter.

    *folder* takes what the window leaves beside the register.
    """
    seat = Seat(office, tools, language="mn", stick=folder)
    seat.sit_down(PASSPHRASE, folder, "bench")
    seat.go(_PEOPLE_PAGE, folder, "people")
    eye = Eye(seat.window.findChild(PeopleList))
    times = []
    for text in _TYPED * 3:
        for letter in text:
            started = time.perf_counter()
            seat.typist.type(letter)
            eye.wait()
            times.append((time.perf_counter() - started) * 1000)
        seat.typist.press(Qt.Key.Key_Escape)
        eye.wait()
        seat.settle()
    seat.get_up()
    return times
