"""The name of a pressed key, on every layout.

Under a Cyrillic layout the key of U gives "ү" or "г", and on the Mongolian one the digit row gives
signs. Letters and digits are read in this order: the Latin letter or digit that Qt reports; on
Windows the virtual key, which stays Latin; the scan code of the AT keyboard's first set (on X11 and
Wayland evdev's codes, eight higher). Where neither is reported (a remote desktop), only Latin
layouts reach the letters.
"""

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_K = Qt.Key
_NAMED = {
    _K.Key_Return: "Enter",
    _K.Key_Enter: "Enter",
    _K.Key_Escape: "Esc",
    _K.Key_Insert: "Ins",
    _K.Key_Delete: "Del",
    _K.Key_Space: "Space",
    _K.Key_PageDown: "PgDn",
    _K.Key_PageUp: "PgUp",
    _K.Key_Left: "Left",
    _K.Key_Right: "Right",
    _K.Key_Up: "Up",
    _K.Key_Down: "Down",
}
_FIRST_PLACE = 0 if sys.platform == "win32" else 8
_PLACES = {
    _FIRST_PLACE + start + index: sign
    for start, row in ((2, "1234567890"), (16, "QWERTYUIOP"), (30, "ASDFGHJKL"), (44, "ZXCVBNM"))
    for index, sign in enumerate(row)
}


def chord_of(event: QKeyEvent) -> str:
    key = event.key()
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if held == Qt.KeyboardModifier.ControlModifier:
        if digit := digit_of(event):
            return f"F{digit if digit != '0' else '10'}"
        sign = "Enter" if key in (_K.Key_Return, _K.Key_Enter) else _letter_of(event)
        return f"Ctrl+{sign}" if sign else ""
    if held == Qt.KeyboardModifier.AltModifier:
        sign = digit_of(event) or _NAMED.get(_K(key), "")
        return f"Alt+{sign}" if sign else ""
    if held != Qt.KeyboardModifier.NoModifier:
        return ""
    if _K.Key_F1 <= key <= _K.Key_F12:
        return f"F{key - _K.Key_F1 + 1}"
    named = _NAMED[_K(key)] if key in _NAMED else ""
    return named or _any_digit_of(event) or _letter_of(event)


def digit_of(event: QKeyEvent) -> str:
    if event.modifiers() & Qt.KeyboardModifier.KeypadModifier:
        return ""
    if _K.Key_0 <= event.key() <= _K.Key_9:
        return chr(event.key())
    place = _PLACES.get(event.nativeScanCode(), "")
    return place if place.isdigit() else ""


def _any_digit_of(event: QKeyEvent) -> str:
    key = event.key()
    return chr(key) if _K.Key_0 <= key <= _K.Key_9 else digit_of(event)


def _letter_of(event: QKeyEvent) -> str:
    if _K.Key_A <= event.key() <= _K.Key_Z:
        return chr(event.key())
    virtual = event.nativeVirtualKey()
    if sys.platform == "win32" and _K.Key_A <= virtual <= _K.Key_Z:
        return chr(virtual)
    place = _PLACES.get(event.nativeScanCode(), "")
    return place if place.isalpha() else ""
