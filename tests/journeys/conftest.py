"""What journeys through windows begin with: somebody at the program, a stick in hand."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLineEdit

from fieldreg.app import Desktop
from fieldreg.services.face import Face
from fieldreg.ui.book import Book
from fieldreg.ui.runner import ThreadRunner
from fieldreg.ui.sticks import at
from tests.support.dialogs import ScriptedDialogs
from tests.support.installations import PASSPHRASE, tools
from tests.ui.screens.hands import press, type_text
from tests.ui.screens.reading import words_on
from tests.ui.screens.silence import forget_languages


class Seat:
    """Somebody at the program on *folder*, with its worker thread and real windows.

    Attributes:
        sticks: the folders that are plugged in as sticks.
        dialogs: who answers questions about files.
    """

    def __init__(self, app, qtbot, folder, seed, answers):
        self._qtbot = qtbot
        self.sticks = []
        self.is_gone = False
        self.dialogs = ScriptedDialogs(*answers)
        self.runner = ThreadRunner(app)
        self.desktop = Desktop(
            app,
            folder,
            Face("en", "light"),
            runner=self.runner,
            find_tools=lambda: tools(seed),
            dialogs=self.dialogs,
            find_sticks=lambda: [at(str(stick)) for stick in self.sticks],
        )
        self.desktop.begin()

    @property
    def window(self):
        return self.desktop.window

    @property
    def words(self):
        """All that can be read."""
        return words_on(self.window)

    def wait_for(self, words):
        """Wait until *words* stand on the window."""
        self._qtbot.waitUntil(lambda: words in self.words, timeout=20_000)

    def settle(self):
        """Wait until the worker has done what it was asked, and the foot is counted."""
        self._let_work()
        book = self.window.findChild(Book)
        if book is not None:
            self._qtbot.waitUntil(lambda: not book.is_counting, timeout=20_000)
            self._let_work()
        self.window.activateWindow()
        self._qtbot.waitUntil(self.window.isActiveWindow)

    def _let_work(self):
        for _ in range(3):  # an answer may ask the next question
            done = []
            self.runner.run(self.desktop, lambda: None, done.append)
            self._qtbot.waitUntil(lambda done=done: bool(done), timeout=20_000)

    def press(self, *chords):
        """Press one key after the other, each once the one before has been answered."""
        for chord in chords:
            press(chord)
            self.settle()

    def type(self, text):
        type_text(text)
        self.settle()

    def unlock(self):
        self._qtbot.waitUntil(lambda: isinstance(self.window.focusWidget(), QLineEdit))
        self.settle()
        type_text(PASSPHRASE)
        press("Enter")
        self._qtbot.waitUntil(lambda: bool(self.window.page_name), timeout=20_000)
        self.settle()

    def get_up(self):
        """Close the window; whatever was acknowledged is on the disk."""
        if self.is_gone:
            return
        self.is_gone = True
        self.desktop.end()
        self.runner.stop()
        self.window.hide()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def sit_down(qapp, qtbot):
    """Sit somebody down at the program on a folder, with answers to its questions."""
    seats = []

    def sit_down(folder, *answers):
        seats.append(Seat(qapp, qtbot, folder, 10 + len(seats), answers))
        return seats[-1]

    yield sit_down
    for seat in seats:
        seat.get_up()
    forget_languages(qapp)
