"""Hands: keys pressed and letters typed at whatever has the focus, never the mouse."""

from PySide6.QtWidgets import QApplication

from fieldreg.demo.typist import Typist


def press(chord: str) -> None:
    """Press *chord*, such as ``Enter``, ``F6``, ``Ctrl+L`` or ``Alt+4``."""
    _typist().press(chord)


def type_text(text: str) -> None:
    """Type *text*, whatever its alphabet."""
    _typist().type(text)


def _typist() -> Typist:
    window = QApplication.activeWindow()
    assert window is not None, "Nothing has the focus."
    return Typist(window)
