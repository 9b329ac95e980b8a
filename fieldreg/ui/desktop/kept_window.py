"""The window of the process before a lock, kept until the next process has the keys.

Under X a window stays as long as the connection that made it is open, in any process. Keys typed
meanwhile go unread with that connection.
"""

import ctypes
import os
from contextlib import suppress
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtGui import QNativeInterface  # without its classes on Windows

_VARIABLE: Final = "FIELDREG_FORMER_WINDOW"
_PATIENCE_MS: Final = 2_000  # with a window manager that gives the keys to no other window


def keep_window(app: QGuiApplication) -> dict[str, str]:
    """Have the windows of *app* outlive it; return the variable that tells the next process."""
    if app.platformName() != "xcb":
        return {}
    native = cast("QNativeInterface.QX11Application", app.nativeInterface())
    with suppress(OSError):  # the lock goes on, and the window with the process
        find_descriptor = ctypes.CDLL("libxcb.so.1").xcb_get_file_descriptor
        connection = int(find_descriptor(ctypes.c_void_p(native.connection())))
        os.set_inheritable(connection, True)  # noqa: FBT003  takes no names
        return {_VARIABLE: str(connection)}
    return {}


def drop_kept_window(app: QGuiApplication) -> None:
    """Close the former process's windows once a window of *app* has the keys."""
    kept = os.environ.pop(_VARIABLE, "")
    if not kept:
        return
    patience = QTimer(app)
    patience.setSingleShot(True)

    def drop() -> None:
        patience.stop()
        app.focusWindowChanged.disconnect(drop)
        with suppress(OSError, ValueError):
            os.close(int(kept))

    patience.timeout.connect(drop)
    app.focusWindowChanged.connect(drop)
    patience.start(_PATIENCE_MS)
