"""The stage: the window that is on the screen, and who guards it while it is open."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from fieldreg.ui.desktop.capture_guard import exclude_from_capture
from fieldreg.ui.desktop.idle import IdleWatch
from fieldreg.ui.keyboard import Keyboard
from fieldreg.ui.widgets.cover import Cover
from fieldreg.ui.window.bars import StatusLabels
from fieldreg.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from fieldreg.ui.desktop.session_lock import SessionLockWatch

StartLockWatch = Callable[[MainWindow], "SessionLockWatch"]


class WindowManager(QObject):
    """The one window of *app*: when another comes, the former goes with all that is in it.

    An open register is guarded: *listen* hears what the system tells of whoever left.

    Signals:
        left(): nobody sits here any more, or whoever does wants it locked.
    """

    lock_requested = Signal()

    def __init__(self, app: QGuiApplication, listen: StartLockWatch | None) -> None:
        super().__init__()
        self._app, self._listen = app, listen
        self._minutes = 0
        self.window: MainWindow | None = None
        self.idle_watch: IdleWatch | None = None
        self.session_lock_watch: SessionLockWatch | None = None

    def show_window(self, window: MainWindow) -> None:
        """Put *window* where the former one stood."""
        former, self.window = self.window, window
        self.idle_watch = self.session_lock_watch = None
        exclude_from_capture(window.winId())
        if former is None:
            room = window.screen().availableSize()
            is_tight = window.width() > room.width() or window.height() > room.height()
            window.resize(window.size().boundedTo(room))
            if is_tight:
                window.showMaximized()
            else:
                window.show()
            return
        window.setGeometry(former.geometry())
        if former.isMaximized():
            window.showMaximized()
        else:
            window.show()
        window.activateWindow()
        former.hide()
        # Python keeps some shells of what Qt destroys, and all that stood in them.
        shells = [former, *former.findChildren(QObject)]
        former.destroyed.connect(lambda: _empty(shells))
        former.deleteLater()

    def show_cover(
        self,
        cover: Cover,
        keyboard: Keyboard | None = None,
        begin: Callable[[], None] | None = None,
    ) -> None:
        """Show *cover* in a window without pages; *begin* puts the focus."""
        keyboard = keyboard or Keyboard()
        window = MainWindow(keyboard, [], StatusLabels("", "", ""))
        keyboard.setParent(window)
        self.show_window(window)
        window.show_cover(cover)
        if begin is not None:
            begin()

    def show_workspace(self, window: MainWindow) -> None:
        """Show the *window* of an open register, and watch whether somebody sits there."""
        self.show_window(window)
        self.idle_watch = IdleWatch(self._app, window)
        self.idle_watch.idled.connect(self.lock_requested)
        # The window under the key must not go while the key is still on its way in.
        self.idle_watch.lock_pressed.connect(
            self.lock_requested, Qt.ConnectionType.QueuedConnection
        )
        if self._minutes:
            self.idle_watch.set_minutes(self._minutes)
        if self._listen is not None:
            self.session_lock_watch = self._listen(window)
            self.session_lock_watch.user_away.connect(self.lock_requested)

    def set_idle_minutes(self, minutes: int) -> None:
        """Say `left` after so many *minutes* without a key, here and in windows to come."""
        self._minutes = minutes
        if self.idle_watch is not None:
            self.idle_watch.set_minutes(minutes)


def _empty(shells: list[QObject]) -> None:
    """Let go of all that stood in objects that are destroyed, names among it."""
    for shell in shells:
        vars(shell).clear()
    shells.clear()
