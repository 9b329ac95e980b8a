"""The program with its window: locked behind a cover, or open on its pages.

The first window is on the screen before anything heavy is imported: what needs the
database comes in with the worker's first job. From then on the worker alone touches the
installation, and what it has acknowledged is on the disk. To lock is to close the
installation and to destroy every page, so that nothing of anybody is left in a widget.
"""

import logging
import os
import signal
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, NoReturn

from PySide6.QtCore import (
    QLocale,
    QMessageLogContext,
    QObject,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication, QWidget

from fieldreg.domain.languages import Language
from fieldreg.domain.problems import Code, Problem
from fieldreg.services.settings import appearance as faces
from fieldreg.services.settings.appearance import Appearance
from fieldreg.system import resource_path, user_data_dir
from fieldreg.ui.background.garbage_collection import GarbageCollector
from fieldreg.ui.background.runner import Runner
from fieldreg.ui.background.worker import problem_from
from fieldreg.ui.context import LockedContext
from fieldreg.ui.desktop.clipboard import ClipboardWatch
from fieldreg.ui.desktop.sticks import FindSticks, list_sticks
from fieldreg.ui.dialogs import Dialogs, QtDialogs
from fieldreg.ui.keyboard import Keyboard
from fieldreg.ui.language import install_language
from fieldreg.ui.theme import Scheme, Theme
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.cover import Cover
from fieldreg.ui.widgets.notices import Notice, Tone
from fieldreg.ui.window.locked_covers import LockedCovers
from fieldreg.ui.window.main_window import MainWindow
from fieldreg.ui.window.window_manager import StartLockWatch, WindowManager

if TYPE_CHECKING:
    from fieldreg.services.installation.model import Installation, Tools
    from fieldreg.ui.desktop.network import Network
    from fieldreg.ui.desktop.session_lock import SessionLockWatch
    from fieldreg.ui.window.workspace import Workspace

NetworkFactory = Callable[[QObject], "Network"]

_HUNDRED = 100
_log = logging.getLogger(__name__)


def main(home: Path | None, give_up: Callable[[Problem], NoReturn]) -> int:
    """Open the window on the installation in *home*; give the exit code when it closes.

    Where no window can be opened, *give_up* is called to end the process.
    """
    folder = home or user_data_dir()
    face = faces.load_appearance(folder)
    if face.text_percent != _HUNDRED:
        os.environ.setdefault("QT_SCALE_FACTOR", str(face.text_percent / _HUNDRED))
    app = _connect(give_up)
    app.setApplicationName("fieldreg")
    GarbageCollector(app)
    # What was acknowledged is on the disk, so Ctrl+C in a terminal may end it at once.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    runner = Runner(app)
    desktop = DesktopApp(
        app,
        folder,
        face,
        runner=runner,
        find_tools=load_tools,
        dialogs=QtDialogs(),
        find_sticks=list_sticks,
        listen=watch_session_lock,
        find_network=watch_network,
    )
    runner.failed.connect(desktop.show_problem)
    sys.excepthook = desktop.excepthook
    desktop.start()
    try:
        return app.exec()
    finally:
        desktop.close_installation()
        runner.stop()


def _connect(give_up: Callable[[Problem], NoReturn]) -> QApplication:
    """Connect to the screen, which Qt alone can try, and without which it aborts."""

    def hear(kind: QtMsgType, _where: object, said: str) -> None:
        if os.environ.get("FIELDREG_DEBUG") == "1":
            sys.stderr.write(f"{said}\n")
        if kind is QtMsgType.QtFatalMsg:
            give_up(Problem(Code.NO_SCREEN))

    qInstallMessageHandler(hear)
    app = QApplication(sys.argv[:1])
    qInstallMessageHandler(_note)
    return app


def _note(kind: QtMsgType, where: QMessageLogContext, _said: str) -> None:
    """Note that Qt had something to say, but not what: it may name a file or a text."""
    if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg):
        trail = [str(where.category or "")]
        _log.warning("qt", extra={"kind": kind.name, "trail": trail})


def load_tools() -> "Tools":
    """Give the tools of this machine, and have all imported that the pages need."""
    from fieldreg import wiring  # noqa: PLC0415  the first window does not wait for it
    from fieldreg.ui.window import workspace  # noqa: F401, PLC0415

    return wiring.build_tools()


def watch_session_lock(window: MainWindow) -> "SessionLockWatch":
    """Listen to what this system tells of whoever left the *window*."""
    from fieldreg.ui.desktop.session_lock import watch_session_lock  # noqa: PLC0415  see `load_tools`

    return watch_session_lock(window.winId(), window)


def watch_network(parent: QObject) -> "Network":
    """Hear what this system tells of the network."""
    from fieldreg.ui.desktop.network import SystemNetwork  # noqa: PLC0415  see `load_tools`

    return SystemNetwork(parent)


class DesktopApp(QObject):
    """The installation in *folder* as one person sees it."""

    def __init__(
        self,
        app: QApplication,
        folder: Path,
        face: Appearance,
        *,
        runner: Runner,
        find_tools: "Callable[[], Tools]",
        dialogs: Dialogs,
        find_sticks: FindSticks,
        listen: StartLockWatch | None = None,
        find_network: NetworkFactory | None = None,
    ) -> None:
        super().__init__()
        self._app, self._folder = app, folder
        self.appearance = face if face.language else replace(face, language=_language_here())
        self._runner, self._find_tools = runner, find_tools
        self._dialogs, self._find_sticks = dialogs, find_sticks
        self._find_network = find_network
        self._network: Network | None = None
        self._tools: Tools | None = None
        self._installation: Installation | None = None
        self._book: Workspace | None = None
        self.stage = WindowManager(app, listen)
        self.stage.lock_requested.connect(self.lock)
        self.covers = LockedCovers(self.stage, self._locked_context, self)
        self.covers.installation_opened.connect(self.show_pages)
        self.covers.language_requested.connect(self._next_language)
        self._clipboard = ClipboardWatch(app.clipboard(), self)
        scheme = self.appearance.scheme
        known = scheme in {one.value for one in Scheme}
        self._theme = Theme(app, resource_path(""), Scheme(scheme) if known else Scheme.SYSTEM)
        self._speak()

    @property
    def window(self) -> MainWindow | None:
        """The window that is on the screen now."""
        return self.stage.window

    def start(self) -> None:
        """Show the first window, then what is asked first: to unlock, or to prepare."""
        self.stage.show_cover(
            Cover(
                translate("Unlock", "Anywhere, with no network, nobody left out."),
                translate(
                    "Unlock",
                    "What is registered is kept locked on this computer. Nobody can open it"
                    " without your passphrase.",
                ),
            )
        )
        folder, find_tools = self._folder, self._find_tools

        def look() -> "tuple[Tools, bool]":
            tools = find_tools()
            from fieldreg.services.installation.home import Home  # noqa: PLC0415  see `load_tools`

            return tools, Home(folder).exists()

        self._runner.run(self, look, lambda found: self._begin(*found))

    def close_installation(self) -> None:
        """Let go of the installation once everything that was asked for is done."""
        self._clipboard.clear()
        if self._book is not None:
            self._book.shut_down()
        installation, self._installation = self._installation, None
        if installation is not None:
            self._runner.run_last(self, installation.close)

    # Locked

    def _begin(self, tools: "Tools", is_there: bool) -> None:  # noqa: FBT001  an answer
        self._tools = tools
        if is_there:
            self.covers.show_unlock()
        else:
            self.covers.show_first_run()

    def _locked_context(self) -> LockedContext:
        assert self._tools is not None  # noqa: S101  `_begin` waited for them
        return LockedContext(
            self._tools,
            self._folder,
            self._runner,
            Keyboard(),
            self._dialogs,
            self.appearance.language,
        )

    def lock(self) -> None:
        """Close the installation, destroy every page and ask for the passphrase.

        What was begun, an import or a bundle on its way to a stick, is finished behind the
        cover first, and nobody is told of it by name. What is on its way to the hub may
        take hours, and goes on without the register: all of it is sealed.
        """
        over = self._app.activePopupWidget() or self._app.activeModalWidget()
        if over is not None:
            # A list hangs open, or a question, which is answered with no; then there is none.
            over.close()
            QTimer.singleShot(0, self.lock)
            return
        if self._installation is None or self.window is None:
            return
        self.window.show_cover(QWidget())  # pages keep what was typed as they are left
        self.close_installation()
        self._book = None
        self._speak()  # whoever had it in hand may have been asked in another one
        self.covers.show_unlock()

    # Open

    def show_pages(self, installation: "Installation") -> None:
        """Show the pages of an *installation* that was just unlocked."""
        from fieldreg.services.diagnostics import calendar_check  # noqa: PLC0415
        from fieldreg.services.host import environment  # noqa: PLC0415
        from fieldreg.services.records import form_drafts  # noqa: PLC0415
        from fieldreg.services.settings import installation_settings  # noqa: PLC0415

        self._installation, self.covers.first_run = installation, None
        book = self._open_book(installation)
        # Whatever keeps what was set from being read, the window locks itself.
        self.stage.set_idle_minutes(installation_settings.DEFAULT_IDLE_MINUTES)
        user = installation.user_session()

        def look() -> "tuple[int | None, int, Problem | None]":
            is_laptop = installation.role == "laptop"
            at_door = form_drafts.find_check_in_session(user) if is_laptop else None
            unsafe = environment.find_folder_problem(
                installation.tools.host, installation.home.folder
            )
            doubt = installation.erasure_list.find_problem() or installation.continuity_problem
            doubt = doubt or unsafe or calendar_check.find_calendar_problem(user)
            return at_door, installation_settings.load_idle_minutes(user), doubt

        def go_on(session: int | None, minutes: int, doubt: "Problem | None") -> None:
            self.stage.set_idle_minutes(minutes)
            if self._book is not book:
                return
            if session is not None:
                book.open_check_in(session)
            if doubt is not None:
                book.warn(doubt)

        self._runner.run(self, look, lambda found: go_on(*found))

    def _open_book(self, installation: "Installation", page: str = "") -> "Workspace":
        from fieldreg import wiring  # noqa: PLC0415  see `real_tools`
        from fieldreg.services.installation.model import LAPTOP  # noqa: PLC0415
        from fieldreg.ui.desktop.network import Network  # noqa: PLC0415
        from fieldreg.ui.window.page_table import WorkspaceDependencies  # noqa: PLC0415
        from fieldreg.ui.window.workspace import Workspace  # noqa: PLC0415

        if self._network is None:
            self._network = (self._find_network or Network)(self)
        is_laptop = installation.role == LAPTOP
        exchange = wiring.build_laptop_sync if is_laptop else wiring.build_office_sync
        dependencies = WorkspaceDependencies(
            self._find_sticks,
            exchange(installation),
            self.appearance,
            self.apply_appearance,
            self._speak,
            self.stage.set_idle_minutes,
            wiring.read_key_sheet,
            self._network,
            wiring.read_person_template,
            partial(wiring.list_quarantined, installation),
            wiring.HubTrustNotifier(installation),
            wiring.build_release_fetcher(installation),
        )
        book = self._book = Workspace(installation, self._runner, self._dialogs, dependencies)
        book.window.lock_requested.connect(self.lock)
        self.stage.show_workspace(book.window)
        book.window.show_page(page or book.first_page)
        return book

    # How it looks

    def apply_appearance(self, face: Appearance) -> None:
        """Let *face* hold from now on, and keep it."""
        former, self.appearance = self.appearance, face
        folder = self._folder
        self._runner.run(self, lambda: faces.save_appearance(folder, face))
        if face.scheme != former.scheme:
            self._theme.apply(Scheme(face.scheme))
        if face.language != former.language:
            self._speak()
            # Whoever asked is in the window that goes.
            QTimer.singleShot(0, self._show_anew)

    def _show_anew(self) -> None:
        if self._book is not None and self._installation is not None:
            page = self._book.window.page_name
            self._book.window.show_cover(QWidget())
            self._open_book(self._installation, page)
        else:
            self.covers.show_again()

    def _next_language(self) -> None:
        languages = list(Language)
        place = languages.index(Language(self.appearance.language)) + 1
        language = languages[place % len(languages)]
        self.apply_appearance(replace(self.appearance, language=language.value))

    def _speak(self, language: Language | None = None) -> None:
        language = language or Language(self.appearance.language)
        install_language(self._app, language, resource_path("locale"))

    # Faults

    def show_problem(self, problem: Problem) -> None:
        """Say a problem that nobody else says."""
        if self.window is not None:
            self.window.show_notice(Notice(Tone.FAILURE, problems_words.sentence(problem)))

    def excepthook(
        self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None
    ) -> None:
        """Say that there was a fault of ours, and log where, but never its words."""
        if isinstance(fault, Exception):
            self.show_problem(problem_from(fault))
        else:
            sys.__excepthook__(kind, fault, trace)


def _language_here() -> str:
    here = QLocale.system().name()[:2]
    known = {one.value for one in Language}
    return here if here in known else Language.MONGOLIAN.value
