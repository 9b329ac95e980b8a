"""The real program in a process of its own, its window worked by keyboard.

``python -m tests.support.ui.real_window HOME`` says a line and then waits for one:

- ``locked``, once a passphrase is asked for: that and a name, with a tab between. It unlocks, and
  opens the pages about people, which show the name.
- ``open``: ``lock``. It presses the key that locks.

It knows neither a passphrase nor a name, and may be replaced by another process that is asked
the same: so the memory of what is there after a lock holds only what the program left in it.
"""

import ctypes
import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit

from fieldreg import cli
from fieldreg.app import DesktopApp
from fieldreg.demo.keyboard_driver import KeyboardDriver
from fieldreg.ui.pages.unlock import UnlockCover
from tests.ui.screens.visible_text import visible_text

_PR_SET_DUMPABLE = 4


def work(desktop: DesktopApp) -> None:
    # The program lets nobody but root read its memory; a test need not be root.
    ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 1, 0, 0, 0)
    while True:
        _wait(desktop, lambda: desktop.window.findChild(UnlockCover), "to be asked")
        _wait(desktop, lambda: isinstance(desktop.window.focusWidget(), QLineEdit), "the field")
        keys = KeyboardDriver(desktop.window)
        passphrase, name = _ask("locked").split("\t")
        keys.type(passphrase)
        keys.press("Enter")
        _wait(desktop, lambda: desktop.window.page_name, "the first page")
        for chord in ("Alt+3", "Enter"):
            KeyboardDriver(desktop.window).press(chord)
            _wait(desktop, lambda: name in visible_text(desktop.window), "somebody")  # noqa: B023
        assert _ask("open") == "lock"
        KeyboardDriver(desktop.window).press("Ctrl+L")
        _wait(desktop, lambda: not desktop.window.page_name, "the cover")


def _wait(desktop: DesktopApp, until, awaited: str) -> None:
    KeyboardDriver(desktop.window).wait(until, awaited)


def _ask(what: str) -> str:
    sys.stdout.write(f"{what}\n")
    sys.stdout.flush()
    return sys.stdin.readline().rstrip("\n")


def main() -> None:
    start = DesktopApp.start

    def start_and_work(desktop: DesktopApp) -> None:
        start(desktop)
        QTimer.singleShot(0, lambda: work(desktop))

    DesktopApp.start = start_and_work
    cli.main(["--home", sys.argv[1]])


if __name__ == "__main__":
    main()
