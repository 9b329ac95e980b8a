"""One window for each folder: a second start shows the first window and ends.

The first start listens on a local socket, or a named pipe of Windows, that only this user may open.
Any connection means: show the window; nothing is read or sent.
"""

import hashlib
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

_TIMEOUT_MS = 1_000


def show_first_window(folder: Path) -> bool:
    """Let the window that is open on *folder* come to the front; return whether there is one."""
    address = _address(folder)
    if not Path(address).exists():
        return False
    from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415  the first window does not wait for it

    socket = QLocalSocket()
    socket.connectToServer(address)
    return socket.waitForConnected(_TIMEOUT_MS)


class SingleWindow(QObject):
    """Listens for further starts on *folder*.

    Signals:
        asked(): the window should come to the front.
    """

    asked = Signal()

    def __init__(self, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._folder = folder
        self._server: QLocalServer | None = None

    def listen(self) -> None:
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415  as above

        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        address = _address(self._folder)
        # A start that was killed leaves its socket; nobody answered there, or this would have ended.
        QLocalServer.removeServer(address)
        self._server.newConnection.connect(self._take)
        self._server.listen(address)

    def _take(self) -> None:
        if self._server is not None:
            while self._server.hasPendingConnections():
                connection = self._server.nextPendingConnection()
                connection.close()
                connection.deleteLater()
                self.asked.emit()


def _address(folder: Path) -> str:
    """Return the path of the socket, in a folder of this user alone; it names no other folder."""
    key = hashlib.sha256(str(folder.absolute()).encode()).hexdigest()[:16]
    if sys.platform == "win32":
        return rf"\\.\pipe\fieldreg-{key}"
    return str(Path(os.environ.get("XDG_RUNTIME_DIR") or folder) / f"fieldreg-{key}")
