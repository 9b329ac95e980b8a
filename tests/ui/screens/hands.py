"""Hands: keys pressed and letters typed at whatever has the focus, never the mouse.

Letters go as text with no key of a layout, as an input method sends them: Qt's own
simulation of keys knows Latin letters only and ends the process at others.
"""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

_K = Qt.Key
_KEYS = {
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
    **{f"F{number}": _K(_K.Key_F1 + number - 1) for number in range(1, 13)},
}
_HELD = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
}


def press(chord: str) -> None:
    """Press *chord*, such as ``Enter``, ``F6``, ``Ctrl+L`` or ``Alt+4``."""
    *held, name = chord.split("+")
    modifiers = Qt.KeyboardModifier.NoModifier
    for one in held:
        modifiers |= _HELD[one]
    key = _KEYS.get(name) or _K(ord(name))
    text = " " if name == "Space" else ""
    QApplication.sendEvent(place(), QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text))
    # What was pressed may have taken the whole window away.
    if QApplication.focusWidget() is not None:
        release = QKeyEvent(QEvent.Type.KeyRelease, key, modifiers, text)
        QApplication.sendEvent(place(), release)


def type_text(text: str) -> None:
    """Type *text*, whatever its alphabet."""
    for letter in text:
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(place(), event)


def place() -> QWidget:
    """Give whatever a key goes to now."""
    place = QApplication.focusWidget() or QApplication.activeWindow()
    assert place is not None, "Nothing has the focus."
    return place
