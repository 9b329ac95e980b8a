"""What the interface asks of PySide6 itself."""

import sys

from PySide6.QtWidgets import QWidget


def test_calls_into_qt_do_not_wear_none_out_until_python_aborts(qtbot):
    """Hold off PySide6 6.12.0 on Python 3.11 and older.

    Its wheel takes a reference from None, True or False with every call that
    returns one. From Python 3.12 on these cannot die; before, the window does,
    after some ten thousand calls.
    """
    widget = QWidget()
    qtbot.addWidget(widget)
    before = sys.getrefcount(None)
    for _ in range(500):
        widget.update()
    assert sys.getrefcount(None) > before - 250
