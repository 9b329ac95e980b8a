"""A seat: the very program that people start, and somebody who works it by keyboard."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from fieldreg.app import DesktopApp, NetworkFactory
from fieldreg.demo.keyboard_driver import KeyboardDriver
from fieldreg.services.installation.lifecycle import Tools
from fieldreg.services.settings.appearance import Appearance
from fieldreg.ui.background.runner import ThreadRunner
from fieldreg.ui.desktop.sticks import stick_at
from fieldreg.ui.dialogs import Dialogs
from fieldreg.ui.window.main_window import MainWindow
from fieldreg.ui.window.workspace import Workspace


class AppDriver:
    """Somebody at the program on the installation in *folder*, in *language*.

    All is real, its worker thread included; only *tools* and *dialogs* are handed in, and
    which sticks are plugged in.

    Attributes:
        sticks: the folders that are plugged in as sticks.
    """

    def __init__(
        self,
        folder: Path,
        tools: Callable[[], Tools],
        dialogs: Dialogs,
        language: str,
        find_network: NetworkFactory | None = None,
    ) -> None:
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            app = QApplication(["fieldreg"])
        self.sticks: list[Path] = []
        self.runner = ThreadRunner(app)
        self.desktop = DesktopApp(
            app,
            folder,
            Appearance(language=language, scheme="light"),
            runner=self.runner,
            find_tools=tools,
            dialogs=dialogs,
            find_sticks=lambda: [stick_at(str(stick)) for stick in self.sticks],
            find_network=find_network,
        )
        self.desktop.start()

    @property
    def window(self) -> MainWindow:
        """The window that is on the screen now."""
        window = self.desktop.window
        if window is None:
            raise LookupError("there is no window")
        return window

    @property
    def typist(self) -> KeyboardDriver:
        """Whoever types into the present window."""
        return KeyboardDriver(self.window)

    def wait(self, until: Callable[[], bool], what: str) -> None:
        """Wait for something to show."""
        self.typist.wait(until, what)

    def settle(self) -> None:
        """Wait until everything that was asked of the worker is done and shown."""
        for _ in range(3):  # an answer may ask the next question
            done: list[None] = []
            self.runner.run(self.desktop, lambda: None, done.append)
            self.wait(lambda done=done: bool(done), "the worker")  # type: ignore[misc]
            self.wait(lambda: not self.runner.is_task_running, "the carrier")

    def settle_footer(self) -> None:
        """Wait until the foot is counted too, which takes its time."""
        self.settle()
        book = self.window.findChild(Workspace)
        if book is not None:
            self.wait(lambda: not book.counts.is_pending, "the foot")
            self.settle()

    def press(self, *chords: str) -> None:
        """Press one key after the other, each once the one before has been answered."""
        for chord in chords:
            self.typist.press(chord)
            self.settle()

    def type(self, text: str) -> None:
        """Type *text* and wait for what comes of it."""
        self.typist.type(text)
        self.settle()

    def wait_for_unlock_page(self) -> None:
        """Wait for the page that asks for the passphrase."""
        self.wait(lambda: isinstance(self.window.focusWidget(), QLineEdit), "to unlock")
        self.settle()

    def unlock(self, passphrase: str) -> None:
        """Type the *passphrase* and wait for the first page."""
        self.wait_for_unlock_page()
        self.typist.type(passphrase)
        self.typist.press("Enter")
        self.wait(lambda: bool(self.window.page_name), "the first page")
        self.settle()

    def close(self) -> None:
        """End the program; whatever it acknowledged is on the disk."""
        self.desktop.close_installation()
        self.runner.stop()
        self.window.hide()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
