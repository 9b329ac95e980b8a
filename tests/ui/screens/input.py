"""Hands: keys pressed and letters typed at whatever has the focus, never the mouse."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from fieldreg.demo.keyboard_driver import KeyboardDriver


def press(chord: str) -> None:
    """Press *chord*, such as ``Enter``, ``F6``, ``Ctrl+L`` or ``Alt+4``."""
    _typist().press(chord)


def type_text(text: str) -> None:
    _typist().type(text)


def _typist() -> KeyboardDriver:
    for _ in range(500):  # an X server says so in its own time
        window = QApplication.activeWindow()
        if window is not None:
            return KeyboardDriver(window)
        QTest.qWait(10)
    pytest.fail("Nothing has the focus.")
