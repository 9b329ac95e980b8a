"""The one window, the covers, and the watches that lock it."""

import os
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QApplication

from fieldreg.domain.problems import Code, Problem
from fieldreg.services.releases.installed_versions import RECALLED_VARIABLE
from fieldreg.ui.context import LockedContext
from fieldreg.ui.desktop.clipboard import exclude_from_capture
from fieldreg.ui.desktop.dropped_files import InvitationDrops
from fieldreg.ui.desktop.idle import IdleWatch
from fieldreg.ui.desktop.text_size import set_text_size
from fieldreg.ui.keyboard import Keyboard
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.cover import ClosingCover, Cover, LockedCover
from fieldreg.ui.widgets.notices import Notice, Tone
from fieldreg.ui.window.bars import StatusLabels
from fieldreg.ui.window.help_texts import read_help_texts
from fieldreg.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from fieldreg.ui.desktop.session_lock import SessionLockWatch
    from fieldreg.ui.pages.edition.cover import EditionCover
    from fieldreg.ui.pages.first_run.page import FirstRunCover
    from fieldreg.ui.pages.unlock import PassphraseRecoveryCover, UnlockCover

_TITLE_BAR = 40  # at most; the frame is unknown until the window is shown

StartLockWatch = Callable[[MainWindow], "SessionLockWatch"]


class WindowManager(QObject):
    """A new window replaces the former, which is destroyed.

    Signals:
        user_left(): the system says that the user is away, or that it goes to sleep.
        idled(): no window was touched for the minutes that were set.
    """

    lock_requested = Signal()
    user_left = Signal()
    invitation_dropped = Signal(str)
    idled = Signal()

    def __init__(
        self, app: QApplication, start_lock_watch: StartLockWatch | None, place: str = ""
    ) -> None:
        super().__init__()
        self._place = place
        self._app, self._start_lock_watch = app, start_lock_watch
        self._idle_minutes = 0
        self.window: MainWindow | None = None
        self._drops = InvitationDrops(self)
        self._drops.dropped.connect(self.invitation_dropped)
        self.idle_watch: IdleWatch | None = None
        self.session_lock_watch: SessionLockWatch | None = None

    def show_window(self, window: MainWindow) -> None:
        former, self.window = self.window, window
        self.idle_watch = self.session_lock_watch = None
        exclude_from_capture(window.winId())
        self._drops.watch(window)
        saved, _, bare = self._place.partition(" ")
        if former is None and window.restoreGeometry(QByteArray.fromHex(saved.encode())):
            if bare:  # Qt makes room above for a frame that there is not
                window.setGeometry(*map(int, bare.split()))
            window.show()
            return
        if former is None:
            room = window.screen().availableSize()
            is_tight = needs_whole_screen(window.size(), room)
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
        # Python keeps some wrappers of destroyed Qt objects, with their attributes.
        wrappers = [former, *former.findChildren(QObject)]
        former.destroyed.connect(lambda: _clear_attributes(wrappers))
        former.deleteLater()

    @property
    def place(self) -> str:
        """The place of the window, for the process that replaces this one.

        Qt's saved geometry, and of a window without a frame its edges.
        """
        if self.window is None:
            return ""
        saved, inner = self.window.saveGeometry().toHex().toStdString(), self.window.geometry()
        is_bare = inner == self.window.frameGeometry() and not self.window.isMaximized()
        return (
            f"{saved} {inner.x()} {inner.y()} {inner.width()} {inner.height()}"
            if is_bare
            else saved
        )

    def show_keys(self) -> None:
        if self.window is not None:
            self.window.show_assigned_keys()

    def show_text_size(self, percent: int) -> None:
        if self.window is None:
            return
        if not set_text_size(self._app, self.window, percent):
            later = translate("Settings", "It takes effect when the program is next started.")
            self.window.show_notice(Notice(Tone.ATTENTION, later))
            return
        exclude_from_capture(self.window.winId())
        if self.session_lock_watch is not None:
            self.session_lock_watch.deleteLater()
            self.watch_session()

    def raise_window(self) -> None:
        if self.window is not None:
            self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
            self.window.raise_()
            self.window.activateWindow()

    def show_cover(self, cover: Cover, keyboard: Keyboard | None = None) -> MainWindow:
        keyboard = keyboard or Keyboard()
        window = MainWindow(keyboard, [], StatusLabels("", "", ""))
        keyboard.setParent(window)
        self.show_window(window)
        window.show_cover(cover)
        return window

    def show_workspace(self, window: MainWindow) -> None:
        self.show_window(window)
        self.idle_watch = IdleWatch(self._app, window)
        self.idle_watch.idled.connect(self.idled)
        # The window must not be destroyed while it still handles the key.
        self.idle_watch.lock_pressed.connect(
            self.lock_requested, Qt.ConnectionType.QueuedConnection
        )
        if self._idle_minutes:
            self.idle_watch.set_minutes(self._idle_minutes)
        self.watch_session()

    def watch_session(self) -> None:
        if self._start_lock_watch is not None and self.window is not None:
            self.session_lock_watch = self._start_lock_watch(self.window)
            self.session_lock_watch.user_away.connect(self.user_left)

    def set_idle_minutes(self, minutes: int) -> None:
        self._idle_minutes = minutes
        if self.idle_watch is not None:
            self.idle_watch.set_minutes(minutes)


def needs_whole_screen(size: QSize, room: QSize) -> bool:
    return size.width() > room.width() or size.height() + _TITLE_BAR > room.height()


def _clear_attributes(wrappers: list[QObject]) -> None:
    """They include personal data."""
    for wrapper in wrappers:
        vars(wrapper).clear()
    wrappers.clear()


class LockedCovers(QObject):
    """Shows the covers in the window of *window_manager*.

    Signals:
        relocked(Installation): it is open, and the person locked meanwhile.
        given_up(): a later version is to begin.
        unlock_requested(): the user wants to unlock before an exchange is finished.
    """

    installation_opened = Signal(object)
    relocked = Signal(object)
    given_up = Signal()
    unlock_requested = Signal()
    language_requested = Signal()
    key_swap_requested = Signal(str, str)

    def __init__(
        self,
        window_manager: WindowManager,
        build_context: Callable[[], LockedContext],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window_manager, self._build_context = window_manager, build_context
        self.first_run: FirstRunCover | None = None

    def open_invitation(self, path: str) -> None:
        window = self._window_manager.window
        if window is None or not path:
            return
        covers = [cover for cover in window.findChildren(LockedCover) if cover.isVisible()]
        if covers:
            covers[-1].take_invitation(path)
        else:
            exists = problems_words.sentence(Problem(Code.INSTALLATION_EXISTS))
            window.show_notice(Notice(Tone.FAILURE, exists))

    def show_exchanging(self) -> None:
        self.show_closing(is_exchanging=True)
        self._window_manager.watch_session()

    def show_closing(self, *, is_exchanging: bool = False) -> None:
        keyboard = Keyboard()
        cover = ClosingCover(keyboard, is_exchanging=is_exchanging)
        cover.unlock_requested.connect(self.unlock_requested)
        self._window_manager.show_cover(cover, keyboard)

    def show_unlock(self) -> None:
        from fieldreg.ui.pages.unlock import UnlockCover  # noqa: PLC0415

        context = self._build_context()
        cover = UnlockCover(context)
        cover.unlocked.connect(self.installation_opened)
        cover.relocked.connect(self.relocked)
        cover.given_up.connect(self.given_up)
        cover.language_requested.connect(self.language_requested)
        cover.recovery_requested.connect(self._show_recovery)
        cover.edition_requested.connect(partial(self._choose_edition, context))
        self._show(cover, context)
        if os.environ.pop(RECALLED_VARIABLE, ""):
            recalled = problems_words.sentence(Problem(Code.STORE_NEEDS_RELEASE))
            cover.passphrase_field.show_problem(recalled)

    def show_first_run(self, *, is_there: bool = False) -> None:
        from fieldreg.ui.pages.first_run.page import FirstRunCover  # noqa: PLC0415

        typed = self.first_run.typed_values() if self.first_run else None
        context = self._build_context()
        cover = FirstRunCover(context, typed=typed, is_there=is_there)
        cover.closed.connect(self._leave_first_run)
        cover.installation_created.connect(self.installation_opened)
        cover.language_requested.connect(self.language_requested)
        cover.edition_requested.connect(partial(self._choose_edition, context))
        self._show(cover, context)
        self.first_run = cover

    def show_again(self) -> None:
        if self.first_run is not None:
            self.show_first_run(is_there=self.first_run.has_installation)
        else:
            self.show_unlock()

    def _show_recovery(self, mark: str) -> None:
        from fieldreg.ui.pages.unlock import PassphraseRecoveryCover  # noqa: PLC0415

        if not mark:
            self.show_first_run(is_there=True)
            return
        context = self._build_context()
        cover = PassphraseRecoveryCover(context, mark=mark)
        cover.unlocked.connect(self.installation_opened)
        cover.relocked.connect(self.relocked)
        cover.given_up.connect(self.given_up)
        cover.closed.connect(self.show_unlock)
        self._show(cover, context)

    def _choose_edition(self, context: LockedContext) -> None:
        from fieldreg.ui.pages.edition.cover import EditionCover  # noqa: PLC0415

        kinds = [(translate("Edition", "Editions"), "*.edition")]
        path = context.dialogs.open_file(translate("Edition", "Which edition to open"), kinds)
        if path is not None:
            back = self.show_unlock if self.first_run is None else self.show_first_run
            self.first_run = None
            context = self._build_context()
            cover = EditionCover(context, path)
            cover.closed.connect(back)
            self._show(cover, context)

    def _show(
        self,
        cover: "UnlockCover | PassphraseRecoveryCover | FirstRunCover | EditionCover",
        context: LockedContext,
    ) -> None:
        window = self._window_manager.show_cover(cover, context.keyboard)
        window.help.texts = read_help_texts(context.read_help, context.language, is_office=False)
        window.key_swap_requested.connect(self.key_swap_requested)
        cover.help_requested.connect(partial(window.toggle_cover_help, cover.help_name))
        cover.focus_first()
        context.tools.host.note_waiting()

    def _leave_first_run(self) -> None:
        self.first_run = None
        self.show_unlock()
