"""A typist: works the windows by keyboard, as a trainer does, and takes pictures.

Keys go to whatever widget has the focus, through the application's own event
filters; there is no mouse. Letters are sent as text, so any alphabet can be typed.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

_NONE: Final = Qt.KeyboardModifier.NoModifier
_LOOK_MS: Final = 5
_PATIENCE_MS: Final = 20_000


class Typist:
    """Someone at the keyboard of *window*."""

    def __init__(self, window: QWidget) -> None:
        self.window = window

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = _NONE, text: str = "") -> None:
        """Press and release one key."""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            target = _focused(self.window)
            QApplication.sendEvent(target, QKeyEvent(kind, key, held, text))

    def control(self, key: Qt.Key) -> None:
        """Press *key* with Ctrl."""
        self.press(key, Qt.KeyboardModifier.ControlModifier)

    def alt(self, key: Qt.Key) -> None:
        """Press *key* with Alt."""
        self.press(key, Qt.KeyboardModifier.AltModifier)

    def type(self, text: str) -> None:
        """Type *text*, letter by letter."""
        for letter in text:
            self.press(Qt.Key(0), text=letter)

    def wait(self, until: Callable[[], bool], what: str) -> None:
        """Let the window work until *until* is true.

        Raises:
            TimeoutError: naming *what*, after twenty seconds.
        """
        if until():
            return
        loop = QEventLoop()
        look = QTimer()
        look.timeout.connect(lambda: loop.quit() if until() else None)
        look.start(_LOOK_MS)
        QTimer.singleShot(_PATIENCE_MS, loop, loop.quit)
        loop.exec()
        look.stop()
        if not until():
            raise TimeoutError(what)

    def picture(self, path: Path) -> None:
        """Save what the window shows now, once it has been painted."""
        loop = QEventLoop()
        QTimer.singleShot(0, loop, loop.quit)
        loop.exec()
        path.parent.mkdir(parents=True, exist_ok=True)
        self.window.grab().save(str(path))


def _focused(window: QWidget) -> QWidget:
    for found in (QApplication.focusWidget(), window.focusWidget()):
        if found is not None:  # PySide's own stubs say it never is
            return found
    return window
