"""A driver that works a window by keyboard, as a trainer does, and takes screenshots.

Letters are sent as text, as an input method sends them: Qt's own key simulation knows Latin letters
only, and ends the process at others.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QAbstractEventDispatcher, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

_K = Qt.Key
_KEYS: Final = {
    "Enter": _K.Key_Return,
    "Esc": _K.Key_Escape,
    "Space": _K.Key_Space,
    "Ins": _K.Key_Insert,
    "Del": _K.Key_Delete,
    "Tab": _K.Key_Tab,
    "Up": _K.Key_Up,
    "Down": _K.Key_Down,
    "Left": _K.Key_Left,
    "Right": _K.Key_Right,
    "Home": _K.Key_Home,
    "End": _K.Key_End,
    "PgDn": _K.Key_PageDown,
    "PgUp": _K.Key_PageUp,
    **{f"F{number}": _K(_K.Key_F1 + number - 1) for number in range(1, 13)},
}
_MODIFIERS: Final = {
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
}
_POLL_MS: Final = 50
_TIMEOUT_MS: Final = 60_000


class KeyboardDriver:
    def __init__(self, window: QWidget) -> None:
        self.window = window

    def press(self, chord: str) -> None:
        *modifier_names, name = chord.split("+")
        modifiers = Qt.KeyboardModifier.NoModifier
        for modifier in modifier_names:
            modifiers |= _MODIFIERS[modifier]
        key = _KEYS.get(name) or _K(ord(name))
        text = " " if name == "Space" else ""
        self._send(QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text))
        self._send(QKeyEvent(QEvent.Type.KeyRelease, key, modifiers, text))

    def type(self, text: str) -> None:
        none = Qt.KeyboardModifier.NoModifier
        for letter in text:
            self._send(QKeyEvent(QEvent.Type.KeyPress, 0, none, letter))

    def wait(self, until: Callable[[], bool], awaited: str) -> None:
        """Run the event loop until *until*; raise TimeoutError with *awaited* after 60 seconds."""
        if until():
            return
        loop = QEventLoop()
        poll_timer = QTimer()  # notices changes outside the window, such as files
        poll_timer.start(_POLL_MS)
        limit = QTimer(singleShot=True)
        limit.timeout.connect(loop.quit)
        limit.start(_TIMEOUT_MS)
        idle = QAbstractEventDispatcher.instance().aboutToBlock.connect(
            lambda: loop.quit() if until() else None
        )
        loop.exec()
        QAbstractEventDispatcher.instance().aboutToBlock.disconnect(idle)
        if not until():
            raise TimeoutError(awaited)

    def save_screenshot(self, path: Path) -> None:
        loop = QEventLoop()
        QTimer.singleShot(0, loop, loop.quit)
        loop.exec()
        path.parent.mkdir(parents=True, exist_ok=True)
        self.window.grab().save(str(path))

    def _send(self, event: QKeyEvent) -> None:
        QApplication.sendEvent(self._target(), event)

    def _target(self) -> QWidget:
        for widget in (QApplication.focusWidget(), self.window.focusWidget()):
            if widget is not None:  # PySide's stubs wrongly exclude None
                return widget
        return self.window
