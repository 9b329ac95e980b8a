"""Keys pressed while the target of the former key is being loaded.

They go in order to the field that it opened; without one, those that would type or act are dropped.
"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from fieldreg.ui.keyboard.key_map import Action

_LEAVING = (Action.LOCK, Action.CLOSE_WINDOW, Action.QUIT)
_MOVING = {Action.LEAVE.key, "Up", "Down", "Left", "Right", "PgUp", "PgDn"}


class HeldKeys:
    def __init__(self, find_place: Callable[[], QWidget | None]) -> None:
        self._find_place = find_place
        self._events: list[tuple[QKeyEvent, str]] = []
        self._hold_count = 0
        self._is_replaying = False

    def hold(self) -> Callable[[], None]:
        """Hold keys until the result is called, once; holds may overlap."""
        self._hold_count += 1
        return self._release

    def take(self, event: QKeyEvent, chord: str) -> bool:
        is_leaving = chord.startswith("Alt+") or chord in {each.key for each in _LEAVING}
        if not self._hold_count or is_leaving:
            return False
        self._events.append((event.clone(), chord))
        return True

    def _release(self) -> None:
        self._hold_count -= 1
        if self._is_replaying:
            return
        self._is_replaying = True
        while self._events and not self._hold_count:
            event, chord = self._events.pop(0)
            place = self._find_place()
            if place is not None and (_is_field(place) or chord in _MOVING):
                QCoreApplication.sendEvent(place, event)
        self._is_replaying = False


def _is_field(widget: QWidget) -> bool:
    return isinstance(widget, QLineEdit | QPlainTextEdit | QComboBox)
