"""Idle windows lock themselves, and one key locks at once."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from typing_extensions import override

from fieldreg.ui.keyboard import Action
from fieldreg.ui.keyboard.key_events import chord_of

_MINUTE_MS = 60_000
_INPUT_EVENTS = frozenset(
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
    """Watches every window of *app* that gets the focus, while *parent* lives.

    Signals:
        idled(): no window was touched for the minutes set; repeated after as many more.
        lock_pressed(): the key that locks, at any focus.
    """

    idled = Signal()
    lock_pressed = Signal()

    def __init__(self, app: QGuiApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.idled)
        app.focusWindowChanged.connect(self._watch)
        self._watch(app.focusWindow())

    def set_minutes(self, minutes: int) -> None:
        self._timer.start(minutes * _MINUTE_MS)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _INPUT_EVENTS:
            return False
        if self._timer.interval():
            self._timer.start()
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if chord_of(event) != Action.LOCK.key:
            return False
        self.lock_pressed.emit()
        return True

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)  # Qt installs it once
