"""Signals of the system that the user has left.

Linux reports on D-Bus a locked session, the screen saver and a coming sleep; Windows sends every
window a message.

Limits: a closed lid that neither locks nor suspends is not reported. A machine that sleeps at once
is locked just after.
"""

import ctypes
import sys
from collections.abc import Iterable
from ctypes import wintypes
from typing import Any, Final

from PySide6.QtCore import (
    SLOT,
    QAbstractNativeEventFilter,
    QByteArray,
    QCoreApplication,
    QObject,
    Signal,
    Slot,
)
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from typing_extensions import override

# Interface and signal; a signal with an argument sends True for away.
_LOGIND: Final = "org.freedesktop.login1"
_SIGNALS: Final = (
    (f"{_LOGIND}.Session", "Lock"),
    (f"{_LOGIND}.Manager", "PrepareForSleep"),
    ("org.freedesktop.ScreenSaver", "ActiveChanged"),
    ("org.gnome.ScreenSaver", "ActiveChanged"),
    ("org.cinnamon.ScreenSaver", "ActiveChanged"),
    ("org.mate.ScreenSaver", "ActiveChanged"),
)
_SESSION_CHANGE, _SESSION_LOCK = 0x02B1, 7  # WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK
_POWER, _SUSPEND = 0x0218, 4  # WM_POWERBROADCAST, PBT_APMSUSPEND


class SessionLockWatch(QObject):
    user_away = Signal()

    def __init__(self, buses: Iterable[QDBusConnection], parent: QObject) -> None:
        super().__init__(parent)
        for bus in buses:
            if bus.isConnected():
                for interface, name in _SIGNALS:
                    # The stubs declare bytes, which it refuses; it takes the result of SLOT.
                    slot: Any = SLOT("_on_signal(QDBusMessage)")
                    bus.connect("", "", interface, name, self, slot)

    @Slot(QDBusMessage)
    def _on_signal(self, message: QDBusMessage) -> None:
        if message.arguments() in ([], [True]):
            self.user_away.emit()


class WindowsMessageFilter(QAbstractNativeEventFilter):
    def __init__(self, watch: SessionLockWatch) -> None:
        super().__init__()
        self._watch = watch

    @override
    def nativeEventFilter(
        self, event_type: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> object:
        received = wintypes.MSG.from_address(int(message))
        if (received.message, received.wParam) in (
            (_SESSION_CHANGE, _SESSION_LOCK),
            (_POWER, _SUSPEND),
        ):
            self._watch.user_away.emit()
        return False, 0


if sys.platform == "win32":

    def watch_session_lock(window: int, parent: QObject) -> SessionLockWatch:
        watch, app = SessionLockWatch((), parent), QCoreApplication.instance()
        if app is not None:
            messages = WindowsMessageFilter(watch)
            app.installNativeEventFilter(messages)
            parent.destroyed.connect(lambda: app.removeNativeEventFilter(messages))
            ctypes.windll.wtsapi32.WTSRegisterSessionNotification(window, 0)
        return watch

else:

    def watch_session_lock(window: int, parent: QObject) -> SessionLockWatch:
        del window  # only Windows asks for it
        buses = (QDBusConnection.systemBus(), QDBusConnection.sessionBus())
        return SessionLockWatch(buses, parent)
