"""Away: what the system tells of a person who is no longer there.

Linux tells on D-Bus that the session is locked, that the screen saver came on and that
the machine is about to sleep, which is what a closed lid makes of it; Windows sends every
window a message. Where there is no bus, or no such message, nothing is told, and idling
locks in time.

Limits: a lid that is closed and neither locks nor suspends is not told of. A machine may
be asleep before the window is locked; it is then locked at the first moment after.
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

# Interface and signal; those that say which way it went say True for away.
_LOGIND: Final = "org.freedesktop.login1"
_TOLD: Final = (
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
    """Listens on the *buses* that are connected.

    Signals:
        gone(): whoever was here is away, or the machine is about to sleep.
    """

    user_away = Signal()

    def __init__(self, buses: Iterable[QDBusConnection], parent: QObject) -> None:
        super().__init__(parent)
        for bus in buses:
            if bus.isConnected():
                for interface, told in _TOLD:
                    # The stubs say bytes, which it refuses: it takes what SLOT gives.
                    slot: Any = SLOT("_hear(QDBusMessage)")
                    bus.connect("", "", interface, told, self, slot)

    @Slot(QDBusMessage)
    def _hear(self, message: QDBusMessage) -> None:
        if message.arguments() in ([], [True]):
            self.user_away.emit()


class WindowsMessageFilter(QAbstractNativeEventFilter):
    """Hears the messages of Windows and passes them on; *watch* then says `gone`."""

    def __init__(self, watch: SessionLockWatch) -> None:
        super().__init__()
        self._watch = watch

    @override
    def nativeEventFilter(
        self, event_type: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> object:
        told = wintypes.MSG.from_address(int(message))
        if (told.message, told.wParam) in ((_SESSION_CHANGE, _SESSION_LOCK), (_POWER, _SUSPEND)):
            self._watch.user_away.emit()
        return False, 0


if sys.platform == "win32":

    def watch_session_lock(window: int, parent: QObject) -> SessionLockWatch:
        """Listen to Windows, for as long as *parent* lives; *window* is its handle."""
        watch, app = SessionLockWatch((), parent), QCoreApplication.instance()
        if app is not None:
            heard = WindowsMessageFilter(watch)
            app.installNativeEventFilter(heard)
            parent.destroyed.connect(lambda: app.removeNativeEventFilter(heard))
            ctypes.windll.wtsapi32.WTSRegisterSessionNotification(window, 0)
        return watch

else:

    def watch_session_lock(window: int, parent: QObject) -> SessionLockWatch:
        """Listen to the buses of Linux, for as long as *parent* lives."""
        del window  # only Windows asks for it
        buses = (QDBusConnection.systemBus(), QDBusConnection.sessionBus())
        return SessionLockWatch(buses, parent)
