"""Idling: windows nobody has touched for a while lock themselves, and one key locks at once.

Keys and the mouse come to a window before they come to any widget, so that is where they
are noticed: in dialogs, lists that hang open and pages handed over as well. Nothing is
watched but that there was something, and whether it was the key that locks.
"""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from typing_extensions import override

from fieldreg.ui.keyboard import KEYS, Action
from fieldreg.ui.keyboard.key_events import chord_of

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
    """Watches every window of *app* that comes to have the focus, while *parent* lives.

    Signals:
        idled(): nobody has touched any of them for the minutes that were set.
        lock_pressed(): the key that locks, wherever the focus is.
    """

    idled = Signal()
    lock_pressed = Signal()

    def __init__(self, app: QGuiApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.idled)
        app.focusWindowChanged.connect(self._follow)
        self._follow(app.focusWindow())

    def set_minutes(self, minutes: int) -> None:
        """Wait so many *minutes* from now on."""
        self._timer.start(minutes * _MINUTE_MS)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _SIGNS:
            return False
        if self._timer.interval():
            self._timer.start()
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if chord_of(event) != KEYS[Action.LOCK]:
            return False
        self.lock_pressed.emit()
        return True

    def _follow(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)  # once, however often it is asked
