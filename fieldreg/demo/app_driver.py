"""A driver of the whole desktop app, by keyboard."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from fieldreg.app import DesktopApp, NetworkFactory
from fieldreg.demo.keyboard_driver import KeyboardDriver
from fieldreg.services.installation.model import Tools
from fieldreg.services.settings.appearance import Appearance
from fieldreg.ui.background.runner import Runner
from fieldreg.ui.desktop.sticks import stick_at
from fieldreg.ui.dialogs import Dialogs
from fieldreg.ui.window.main_window import MainWindow
from fieldreg.ui.window.workspace import Workspace


class AppDriver:
    """The desktop app on the installation in *folder*, in *language*, and its keyboard.

    Only *tools*, *dialogs* and the sticks (folders) are supplied.
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
        self.runner = Runner(app)
        self.desktop = DesktopApp(
            app,
            folder,
            Appearance(language=language, scheme="light"),
            runner=self.runner,
            load_tools=tools,
            dialogs=dialogs,
            find_sticks=lambda: [stick_at(str(stick)) for stick in self.sticks],
            build_network=find_network,
        )
        self.desktop.start()

    @property
    def window(self) -> MainWindow:
        window = self.desktop.window
        if window is None:
            raise LookupError("there is no window")
        return window

    @property
    def typist(self) -> KeyboardDriver:
        return KeyboardDriver(self.window)

    def wait(self, until: Callable[[], bool], awaited: str) -> None:
        self.typist.wait(until, awaited)

    def settle(self) -> None:
        for _ in range(3):  # one result may start the next task
            done: list[None] = []
            self.runner.run(self.desktop, lambda: None, done.append)
            self.wait(lambda done=done: bool(done), "the worker")  # type: ignore[misc]
            self.wait(lambda: not self.runner.is_task_running, "the carrier")
            self.wait(lambda: not self.runner.is_reading, "a long answer")

    def settle_footer(self) -> None:
        self.settle()
        workspace = self.window.findChild(Workspace)
        if workspace is not None:
            self.wait(lambda: not workspace.counts.is_pending, "the foot")
            self.settle()

    def press(self, *chords: str) -> None:
        for chord in chords:
            self.typist.press(chord)
            self.settle()

    def type(self, text: str) -> None:
        self.typist.type(text)
        self.settle()

    def wait_for_unlock_page(self) -> None:
        self.wait(lambda: isinstance(self.window.focusWidget(), QLineEdit), "to unlock")
        self.settle()

    def unlock(self, passphrase: str) -> None:
        self.wait_for_unlock_page()
        self.typist.type(passphrase)
        self.typist.press("Enter")
        self.wait(lambda: bool(self.window.page_name), "the first page")
        self.settle()

    def close(self) -> None:
        self.desktop.close_installation()
        self.runner.stop()
        self.window.hide()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
