"""Hands: keys pressed and letters typed at whatever has the focus, never the mouse."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from fieldreg.demo.typist import Typist


def press(chord: str) -> None:
    """Press *chord*, such as ``Enter``, ``F6``, ``Ctrl+L`` or ``Alt+4``."""
    _typist().press(chord)


def type_text(text: str) -> None:
    """Type *text*, whatever its alphabet."""
    _typist().type(text)


def _typist() -> Typist:
    # An X server says so in its own time.
    assert QTest.qWaitFor(lambda: QApplication.activeWindow() is not None), (
        "Nothing has the focus."
    )
    return Typist(QApplication.activeWindow())
