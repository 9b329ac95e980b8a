"""The size of texts is Qt's scale factor, changed under open windows (decision 18)."""

import ctypes
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget

_VARIABLE: Final = "QT_SCALE_FACTOR"
_LIBRARY, _FUNCTION = (
    ("Qt6Gui.dll", "?setGlobalFactor@QHighDpiScaling@@SAXN@Z")
    if sys.platform == "win32"
    else ("libQt6Gui.so.6", "_ZN15QHighDpiScaling15setGlobalFactorEd")
)


@contextmanager
def starting_at(percent: int) -> Iterator[None]:
    """Begin an application at *percent*, unless the user set a factor."""
    if _VARIABLE in os.environ:
        yield
        return
    os.environ[_VARIABLE] = str(percent / 100)
    yield
    del os.environ[_VARIABLE]  # a process that takes this one's place reads the size anew


def set_text_size(app: QApplication, window: QWidget, percent: int) -> bool:
    """Show *window*, the only one, at *percent*; return whether this Qt can.

    Its place stays, its `winId` does not.
    """
    set_factor = _find_function()
    if set_factor is None:
        return False
    screen, place, was_maximized = window.screen(), window.geometry(), window.isMaximized()
    former = screen.devicePixelRatio()
    for widget in app.allWidgets():
        if widget.internalWinId():
            widget.destroy()
    set_factor(percent / 100)
    ratio = former / screen.devicePixelRatio()
    window.setGeometry(_scaled(place, ratio))
    if was_maximized:
        window.showMaximized()
    else:
        window.show()
    window.activateWindow()
    return True


def _find_function() -> Callable[[float], None] | None:
    with suppress(OSError, AttributeError):
        function = getattr(ctypes.CDLL(_LIBRARY), _FUNCTION)
        function.argtypes, function.restype = [ctypes.c_double], None
        found: Callable[[float], None] = function
        return found
    return None


def _scaled(place: QRect, ratio: float) -> QRect:
    sides = (place.x(), place.y(), place.width(), place.height())
    return QRect(*(round(side * ratio) for side in sides))
