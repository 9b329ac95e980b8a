"""Idling: a window nobody has touched for a while locks itself.

Keys and the mouse come to the window before they come to any widget, so that is where
they are noticed; nothing is watched but that there was something.
"""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QWindow
from typing_extensions import override

_MINUTE_MS = 60_000
_SIGNS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.InputMethod,
        QEvent.Type.TouchBegin,
    }
)


class IdleWatch(QObject):
    """Watches *window*.

    Signals:
        idled(): nobody has touched it for the minutes that were set.
    """

    idled = Signal()

    def __init__(self, window: QWindow, minutes: int, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.idled)
        window.installEventFilter(self)
        self.set_minutes(minutes)

    def set_minutes(self, minutes: int) -> None:
        """Wait so many *minutes* from now on."""
        self._timer.start(minutes * _MINUTE_MS)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS:
            self._timer.start()
        return False
