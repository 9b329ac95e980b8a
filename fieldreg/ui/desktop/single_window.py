"""One window for each folder: a second start shows the first window and ends.

The first start listens on a local socket or named pipe of this user. It may bring the path of an
invitation; nothing is sent back. The socket is not beside the register, whose folder may not exist
yet.
"""

import hashlib
import os
import sys
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from fieldreg.domain.sync.invitation_files import is_invitation

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

_TIMEOUT_MS = 1_000
_MAX_PATH_BYTES = 1 << 15


def show_first_window(folder: Path, state_dir: Path, invitation: Path | None = None) -> bool:
    address = _address(folder, state_dir)
    if not Path(address).exists():
        return False
    from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415  the first window does not wait for it

    socket = QLocalSocket()
    socket.connectToServer(address)
    is_there = socket.waitForConnected(_TIMEOUT_MS)
    if is_there and invitation is not None:
        socket.write(os.fsencode(invitation.absolute()))
        socket.waitForBytesWritten(_TIMEOUT_MS)
        socket.disconnectFromServer()
    return is_there


class SingleWindow(QObject):
    """Listens for further starts on *folder*, in *state_dir* where no folder is for sockets.

    Signals:
        invitation_given(str): the other start was for the invitation at this path.
    """

    asked = Signal()
    invitation_given = Signal(str)

    def __init__(self, folder: Path, state_dir: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._address = _address(folder, state_dir)
        self._server: QLocalServer | None = None

    def listen(self) -> None:
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415  as above

        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        if sys.platform != "win32":
            with suppress(OSError):  # then each start has its own window
                Path(self._address).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # A start that was killed leaves its socket; an answer there would have ended this one.
        QLocalServer.removeServer(self._address)
        self._server.newConnection.connect(self._take)
        self._server.listen(self._address)

    def _take(self) -> None:
        if self._server is not None:
            while self._server.hasPendingConnections():
                connection = self._server.nextPendingConnection()
                connection.setReadBufferSize(_MAX_PATH_BYTES)
                connection.disconnected.connect(partial(self._end, connection))
                self.asked.emit()
                if connection.state() is connection.LocalSocketState.UnconnectedState:
                    self._end(connection)

    def _end(self, connection: "QLocalSocket") -> None:
        given = os.fsdecode(bytes(connection.read(_MAX_PATH_BYTES).data()))
        connection.deleteLater()
        if is_invitation(given):
            self.invitation_given.emit(given)


def _address(folder: Path, state_dir: Path) -> str:
    """Return a path in a folder of this user alone; it names no other folder."""
    key = hashlib.sha256(str(folder.absolute()).encode()).hexdigest()[:16]
    if sys.platform == "win32":
        return rf"\\.\pipe\fieldreg-{key}"
    runtime_dir = os.environ.get("XDG_RUNTIME_DIR", "")
    place = Path(runtime_dir) if Path(runtime_dir).is_absolute() else state_dir
    return str(place / f"fieldreg-{key}")
