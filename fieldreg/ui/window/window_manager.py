"""The stage: the window that is on the screen, and who guards it while it is open."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from fieldreg.ui.desktop.capture_guard import screen
from fieldreg.ui.desktop.idle import IdleWatch
from fieldreg.ui.keyboard import Keyboard
from fieldreg.ui.widgets.cover import Cover
from fieldreg.ui.window.bars import FootWords
from fieldreg.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from fieldreg.ui.desktop.session_lock import SystemWatch

Listen = Callable[[MainWindow], "SystemWatch"]


class Stage(QObject):
    """The one window of *app*: when another comes, the former goes with all that is in it.

    An open register is guarded: *listen* hears what the system tells of whoever left.

    Signals:
        left(): nobody sits here any more, or whoever does wants it locked.
    """

    left = Signal()

    def __init__(self, app: QGuiApplication, listen: Listen | None) -> None:
        super().__init__()
        self._app, self._listen = app, listen
        self._minutes = 0
        self.window: MainWindow | None = None
        self.watch: IdleWatch | None = None
        self.system: SystemWatch | None = None

    def show(self, window: MainWindow) -> None:
        """Put *window* where the former one stood."""
        former, self.window = self.window, window
        self.watch = self.system = None
        screen(window.winId())
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
        window = MainWindow(keyboard, [], FootWords("", "", ""))
        keyboard.setParent(window)
        self.show(window)
        window.cover(cover)
        if begin is not None:
            begin()

    def show_open(self, window: MainWindow) -> None:
        """Show the *window* of an open register, and watch whether somebody sits there."""
        self.show(window)
        self.watch = IdleWatch(self._app, window)
        self.watch.idled.connect(self.left)
        # The window under the key must not go while the key is still on its way in.
        self.watch.lock_pressed.connect(self.left, Qt.ConnectionType.QueuedConnection)
        if self._minutes:
            self.watch.set_minutes(self._minutes)
        if self._listen is not None:
            self.system = self._listen(window)
            self.system.gone.connect(self.left)

    def set_idle(self, minutes: int) -> None:
        """Say `left` after so many *minutes* without a key, here and in windows to come."""
        self._minutes = minutes
        if self.watch is not None:
            self.watch.set_minutes(minutes)


def _empty(shells: list[QObject]) -> None:
    """Let go of all that stood in objects that are destroyed, names among it."""
    for shell in shells:
        vars(shell).clear()
    shells.clear()
