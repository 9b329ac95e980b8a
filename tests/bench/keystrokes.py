"""From a key to the painted list: the whole program, its worker thread and its window."""

import time

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from typing_extensions import override

from fieldreg.demo.seat import Seat
from fieldreg.services.installing import Installation
from fieldreg.ui.dialogs import QtDialogs
from fieldreg.ui.pages.people.listing import PeopleList
from tests.support.installations import PASSPHRASE

_TYPED = ("саран", "наранцэцэг", "bold", "Дулам Сүх", "хул 1995", "99", "номин")
_PEOPLE_PAGE = "Alt+4"  # in head office's rail


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


def times_ms(office: Installation) -> list[float]:
    """Close *office*, and type searches at its window; give the time of each letter."""
    office.close()
    seat = Seat(office.home.folder, lambda: office.tools, QtDialogs(), "mn")
    seat.unlock(PASSPHRASE)
    seat.press(_PEOPLE_PAGE)
    listing = seat.window.findChild(PeopleList)
    assert listing is not None
    eye = Eye(listing)
    times = []
    for text in _TYPED * 3:
        for letter in text:
            started = time.perf_counter()
            seat.typist.type(letter)
            eye.wait()
            times.append((time.perf_counter() - started) * 1000)
        seat.press("Esc")
    seat.get_up()
    return times
