"""An invitation dropped on the window."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain.sync.invitation_files import is_invitation


class InvitationDrops(QObject):
    dropped = Signal(str)

    def watch(self, window: QWidget) -> None:
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QDropEvent):
            return super().eventFilter(watched, event)
        paths = [url.toLocalFile() for url in event.mimeData().urls()]
        if len(paths) == 1 and is_invitation(paths[0]):
            event.acceptProposedAction()
            if event.type() is QEvent.Type.Drop:
                self.dropped.emit(paths[0])
        return True
