"""Somebody at the program with real windows, as journeys meet it."""

from fieldreg.demo.app_driver import AppDriver as RealSeat
from tests.support.installations import PASSPHRASE
from tests.support.ui.dialogs import ScriptedDialogs
from tests.support.ui.fake_network import FakeNetwork
from tests.ui.screens.visible_text import visible_text


class ScriptedAppDriver(RealSeat):
    """Somebody at the program on *folder*; *answers* answer its questions about files.

    Here a key is pressed once all that came of the one before is shown.
    """

    def __init__(self, folder, tools, *answers, language="en", network=None):
        self.clock, self.network = tools.clock, network or FakeNetwork()
        dialogs = ScriptedDialogs(*answers)
        super().__init__(folder, lambda: tools, dialogs, language, lambda _parent: self.network)
        self.is_gone = False

    @property
    def words(self):
        return visible_text(self.window)

    def wait_for_text(self, words):
        """Wait until *words* stand on the window."""
        self.wait(lambda: words in self.words, words)

    def settle(self):
        super().settle()
        self.window.activateWindow()
        self.wait(self.window.isActiveWindow, "the window to be the active one")

    def press(self, *chords):
        for chord in chords:
            self.typist.press(chord)
            self.settle_footer()

    def type(self, text):
        self.typist.type(text)
        self.settle_footer()

    def unlock(self, passphrase=PASSPHRASE):
        super().unlock(passphrase)
        self.settle_footer()

    def close(self):
        if not self.is_gone:
            self.is_gone = True
            super().close()
