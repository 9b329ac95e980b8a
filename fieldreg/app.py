"""The desktop program: locked behind a cover, or open with its pages.

Modules that need the database are imported by the worker's first job, after the first window is
shown. Locking replaces the process (decision 18).
"""

import gc
import logging
import os
import signal
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, NoReturn

from PySide6.QtCore import QMessageLogContext, QObject, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QWidget

from fieldreg.domain.problems import Code, Problem
from fieldreg.machine import find_installer_language, replace_process
from fieldreg.services.settings.appearance import Appearance, load_appearance
from fieldreg.system import resource_path, user_data_dir, user_state_dir
from fieldreg.ui.background.fresh_start import FreshStart
from fieldreg.ui.background.runner import GarbageCollector, Runner
from fieldreg.ui.background.worker import problem_from
from fieldreg.ui.context import LockedContext
from fieldreg.ui.desktop.appearance_control import AppearanceControl
from fieldreg.ui.desktop.clipboard import ClipboardWatch
from fieldreg.ui.desktop.kept_window import drop_kept_window, keep_window
from fieldreg.ui.desktop.single_window import SingleWindow, show_first_window
from fieldreg.ui.desktop.sticks import FindSticks, list_sticks
from fieldreg.ui.desktop.text_size import starting_at
from fieldreg.ui.dialogs import Dialogs, QtDialogs
from fieldreg.ui.keyboard import Keyboard
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.cover import LockedCover
from fieldreg.ui.widgets.notices import Notice, Tone
from fieldreg.ui.window.main_window import MainWindow, Trail
from fieldreg.ui.window.window_manager import LockedCovers, StartLockWatch, WindowManager

if TYPE_CHECKING:
    from fieldreg.services.installation.model import Installation, Tools
    from fieldreg.ui.desktop.network import Network
    from fieldreg.ui.desktop.session_lock import SessionLockWatch
    from fieldreg.ui.window.workspace import Workspace

NetworkFactory = Callable[[QObject], "Network"]

_PLACE_VARIABLE = "FIELDREG_WINDOW"  # where the window of the process before this one stood
_log = logging.getLogger(__name__)


def main(
    home: Path | None, give_up: Callable[[Problem], NoReturn], invitation: Path | None = None
) -> int:
    """Open the window; return the exit code, or call *give_up*; *invitation* begins a laptop."""
    folder = home or user_data_dir()
    appearance = load_appearance(folder, find_installer_language())
    place = os.environ.pop(_PLACE_VARIABLE, "")
    with starting_at(appearance.text_percent):
        app = _create_application(give_up)
    if not place and show_first_window(folder, user_state_dir(), invitation):
        return 0
    GarbageCollector(app)
    # Acknowledged work is on the disk, so Ctrl+C in a terminal may end the process at once.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    runner = Runner(app)
    desktop = DesktopApp(
        app,
        folder,
        appearance,
        runner=runner,
        load_tools=load_tools,
        dialogs=QtDialogs(),
        find_sticks=list_sticks,
        start_lock_watch=watch_session_lock,
        build_network=watch_network,
        replace_process=lambda place: replace_process({_PLACE_VARIABLE: place, **keep_window(app)}),
        place=place,
        invitation="" if place or invitation is None else str(invitation.absolute()),
    )
    runner.failed.connect(desktop.show_problem)
    sys.excepthook = desktop.excepthook
    desktop.start()
    drop_kept_window(app)
    try:
        return app.exec()
    finally:
        desktop.close_installation()
        runner.stop()


def _create_application(give_up: Callable[[Problem], NoReturn]) -> QApplication:
    """Create the application; without a screen, Qt aborts the process."""

    def handle_fatal(kind: QtMsgType, _context: object, message: str) -> None:
        if os.environ.get("FIELDREG_DEBUG") == "1":
            sys.stderr.write(f"{message}\n")
        if kind is QtMsgType.QtFatalMsg:
            give_up(Problem(Code.NO_SCREEN))

    qInstallMessageHandler(handle_fatal)
    app = QApplication(sys.argv[:1])
    qInstallMessageHandler(log_qt_message)
    app.setApplicationName("fieldreg")
    app.setDesktopFileName("fieldreg")
    app.setWindowIcon(QIcon(str(resource_path("look/fieldreg.svg"))))
    return app


def log_qt_message(kind: QtMsgType, context: QMessageLogContext, _message: str) -> None:
    """Log only the category of a message: its text may hold personal data."""
    if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg):
        trail = [str(context.category or "")]
        _log.warning("qt", extra={"kind": kind.name, "trail": trail})


def load_tools() -> "Tools":
    from fieldreg import wiring  # noqa: PLC0415  the first window does not wait for it
    from fieldreg.ui.window import workspace  # noqa: F401, PLC0415

    tools = wiring.build_tools()
    wiring.load_file_engine()
    gc.freeze()
    return tools


def watch_session_lock(window: MainWindow) -> "SessionLockWatch":
    from fieldreg.ui.desktop.session_lock import watch_session_lock  # noqa: PLC0415  see `load_tools`

    return watch_session_lock(window.winId(), window)


def watch_network(parent: QObject) -> "Network":
    from fieldreg.ui.desktop.network import SystemNetwork  # noqa: PLC0415  see `load_tools`

    return SystemNetwork(parent)


class DesktopApp(QObject):
    """The program in *folder*, begun with *invitation*, its first window at *place*, if given.

    After a lock *replace_process* gets the place of the window; without it, this process stays.
    """

    def __init__(
        self,
        app: QApplication,
        folder: Path,
        appearance: Appearance,
        *,
        runner: Runner,
        load_tools: "Callable[[], Tools]",
        dialogs: Dialogs,
        find_sticks: FindSticks,
        start_lock_watch: StartLockWatch | None = None,
        build_network: NetworkFactory | None = None,
        replace_process: Callable[[str], None] | None = None,
        place: str = "",
        invitation: str = "",
    ) -> None:
        super().__init__()
        self._app, self._folder, self._invitation = app, folder, invitation
        self._runner, self._load_tools = runner, load_tools
        self._dialogs, self._find_sticks, self._build_network = dialogs, find_sticks, build_network
        self._network: Network | None = None
        self._tools: Tools | None = None
        self._installation: Installation | None = None
        self.workspace: Workspace | None = None
        self.window_manager = WindowManager(app, start_lock_watch, place)
        self.covers = LockedCovers(self.window_manager, self._locked_context, self)
        self._fresh_start = FreshStart(
            runner, replace_process, lambda: self.window_manager.place, self
        )
        self._look = AppearanceControl(
            *(app, folder, appearance),
            runner=runner,
            refuse=self.show_problem,
            resources=resource_path(""),
        )
        self.apply_appearance = self._look.apply
        self._clipboard = ClipboardWatch(app.clipboard(), self)
        self.single_window = SingleWindow(folder, user_state_dir(), self)
        self._connect()

    def _connect(self) -> None:
        windows, covers = self.window_manager, self.covers
        fresh_start, look = self._fresh_start, self._look
        self.single_window.asked.connect(windows.raise_window)
        self.single_window.invitation_given.connect(covers.open_invitation)
        windows.invitation_dropped.connect(covers.open_invitation)
        windows.lock_requested.connect(self.lock)
        windows.user_left.connect(self._lock_at_once)
        windows.idled.connect(self.leave_idle)
        covers.installation_opened.connect(self.show_pages)
        covers.relocked.connect(self._close_behind_cover)
        covers.given_up.connect(fresh_start.begin)
        covers.unlock_requested.connect(fresh_start.hurry)
        covers.language_requested.connect(look.switch_language)
        covers.key_swap_requested.connect(look.swap_keys)
        fresh_start.postponed.connect(covers.show_exchanging)
        fresh_start.refused.connect(covers.show_unlock)
        look.keys_changed.connect(windows.show_keys)
        look.text_size_changed.connect(windows.show_text_size)
        look.language_changed.connect(self._rebuild)

    @property
    def window(self) -> MainWindow | None:
        return self.window_manager.window

    def start(self) -> None:
        self.window_manager.show_cover(LockedCover())
        folder, load_tools = self._folder, self._load_tools

        def load() -> "tuple[Tools, bool]":
            tools = load_tools()
            from fieldreg.services.installation.home import Home  # noqa: PLC0415  see `load_tools`

            return tools, Home(folder).exists()

        self._runner.run(self, load, lambda loaded: self._show_first_cover(*loaded))

    def close_installation(self, ended: Callable[[], None] = lambda: None) -> None:
        self._clipboard.clear()
        if self.workspace is not None:
            self.workspace.shut_down()
        installation, self._installation = self._installation, None
        if installation is not None:
            self._runner.run_last(self, installation.close, lambda _closed: ended())

    # Locked

    def _show_first_cover(self, tools: "Tools", has_installation: bool) -> None:  # noqa: FBT001  a job's result
        self._tools = tools
        self.single_window.listen()
        (self.covers.show_unlock if has_installation else self.covers.show_first_run)()
        self.covers.open_invitation(self._invitation)

    def _locked_context(self) -> LockedContext:
        from fieldreg import wiring  # noqa: PLC0415  see `load_tools`

        assert self._tools is not None  # noqa: S101  loaded before the first cover
        return LockedContext(
            self._tools,
            self._folder,
            self._runner,
            *(Keyboard(), self._dialogs, self.appearance.language),
            *(wiring.read_help, wiring.load_indicators),
        )

    def lock(self) -> None:
        """Close the installation, destroy all pages, and begin another process.

        A transfer to the hub continues for a while without the register, for its data is sealed.
        """
        if self._closes_popup(then=self.lock) or self._installation is None or self.window is None:
            return
        self.window.show_cover(QWidget())  # pages save drafts when they are left
        self._look.install_language()  # a trainee may have answered in another language
        self._close_behind_cover(self._installation)

    def _close_behind_cover(self, installation: "Installation") -> None:
        """Close it behind a cover without fields: letters typed by then end with the process."""
        self._installation = installation
        self.covers.show_closing()
        self.close_installation(self._fresh_start.begin)
        self.workspace = None

    def _lock_at_once(self) -> None:
        """Lock without waiting: the machine may be asleep or carried away soon."""
        self._fresh_start.hurry()
        self.lock()

    def leave_idle(self) -> None:
        """Take the laptop back from a trainee, or lock if she has not got it."""
        if self._closes_popup(then=self.leave_idle):
            return
        if self.workspace is None or not self.workspace.give_back():
            self.lock()

    def _closes_popup(self, then: Callable[[], None]) -> bool:
        """Close an open list or question, and call *then*; return False if there is none."""
        popup = self._app.activePopupWidget() or self._app.activeModalWidget()
        if popup is not None:
            popup.close()
            QTimer.singleShot(0, then)
        return popup is not None

    # Open

    def show_pages(self, installation: "Installation") -> None:
        from fieldreg.services import diagnostics  # noqa: PLC0415
        from fieldreg.services.host import environment  # noqa: PLC0415
        from fieldreg.services.records import form_drafts  # noqa: PLC0415
        from fieldreg.services.settings import installation_settings  # noqa: PLC0415

        self._installation, self.covers.first_run = installation, None
        workspace = self._open_workspace(installation)
        # The window locks itself even if the setting cannot be read.
        self.window_manager.set_idle_minutes(installation_settings.DEFAULT_IDLE_MINUTES)
        user = installation.user_session()

        def load() -> "tuple[int | None, int, Problem | None]":
            host = installation.tools.host
            session = form_drafts.take_check_in_session(user)
            problem = (
                installation.erasure_list.find_problem()
                or installation.continuity_problem
                or installation.passphrase_problem
                or environment.find_folder_problem(host, installation.home.folder)
                or diagnostics.find_calendar_problem(user)
                or host.find_version_problem()
            )
            return session, installation_settings.load_idle_minutes(user), problem

        def show(session: int | None, minutes: int, problem: "Problem | None") -> None:
            self.window_manager.set_idle_minutes(minutes)
            if self.workspace is not workspace:
                return
            if session is not None:
                workspace.open_check_in(session)
            if problem is not None:
                workspace.warn(problem)

        self._runner.run(self, load, lambda loaded: show(*loaded))

    def _open_workspace(self, installation: "Installation", trail: Trail = ()) -> "Workspace":
        from fieldreg import wiring  # noqa: PLC0415  see `load_tools`
        from fieldreg.ui.desktop.network import Network  # noqa: PLC0415
        from fieldreg.ui.window.page_table import WorkspaceDependencies  # noqa: PLC0415
        from fieldreg.ui.window.workspace import Workspace  # noqa: PLC0415

        if self._network is None:
            self._network = (self._build_network or Network)(self)
        is_laptop = not installation.is_head_office
        build_sync = wiring.build_laptop_sync if is_laptop else wiring.build_office_sync
        dependencies = WorkspaceDependencies(
            *(self._find_sticks, build_sync(installation)),
            *(self.appearance, self.apply_appearance),
            set_language=self._look.install_language,
            set_idle_minutes=self.window_manager.set_idle_minutes,
            read_key_sheet=wiring.read_key_sheet,
            load_indicators=wiring.load_indicators,
            load_report_texts=wiring.load_report_texts,
            network=self._network,
            read_report_layout=wiring.read_person_template,
            read_quarantined=partial(wiring.list_quarantined, installation),
            hub_notifier=wiring.HubTrustNotifier(installation),
            release_fetcher=wiring.build_release_fetcher(installation),
            read_help=wiring.read_help,
        )
        workspace = Workspace(installation, self._runner, self._dialogs, dependencies)
        self.workspace = workspace
        workspace.window.lock_requested.connect(self.lock)
        workspace.window.key_swap_requested.connect(self._look.swap_keys)
        self.window_manager.show_workspace(workspace.window)
        workspace.window.follow(trail or [(workspace.first_page, None)])
        return workspace

    # Appearance

    @property
    def appearance(self) -> Appearance:
        return self._look.appearance

    def _rebuild(self) -> None:
        if self.workspace is not None and self._installation is not None:
            trail = self.workspace.window.trail
            self.workspace.window.show_cover(QWidget())
            self._open_workspace(self._installation, trail)
        else:
            self.covers.show_again()

    # Faults

    def show_problem(self, problem: Problem) -> None:
        if self.window is not None:
            self.window.show_notice(Notice(Tone.FAILURE, problems_words.sentence(problem)))

    def excepthook(
        self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None
    ) -> None:
        """Show that the program failed; log the place, but not the message."""
        if isinstance(fault, Exception):
            self.show_problem(problem_from(fault))
        else:
            sys.__excepthook__(kind, fault, trace)
