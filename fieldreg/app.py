"""The program with its window: locked behind a cover, or open on its pages.

The first window is on the screen before anything heavy is imported: what needs the
database comes in with the worker's first job. From then on the worker alone touches the
installation, and what it has acknowledged is on the disk. To lock is to close the
installation and to destroy every page, so that nothing of anybody is left in a widget.

Long because `Desktop` is.
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

from fieldreg.domain.problems import Code, Problem
from fieldreg.services.settings import appearance as faces
from fieldreg.services.settings.appearance import Face
from fieldreg.system import data_home, resource
from fieldreg.ui.background.garbage_collection import Garbage
from fieldreg.ui.background.runner import Runner, ThreadRunner
from fieldreg.ui.background.worker import problem_of
from fieldreg.ui.desktop.clipboard import ClipboardWatch
from fieldreg.ui.desktop.sticks import FindSticks, plugged_in
from fieldreg.ui.dialogs import Dialogs, QtDialogs
from fieldreg.ui.keyboard import Keyboard
from fieldreg.ui.language import Language, install_language
from fieldreg.ui.theme import Scheme, Theme
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.cover import Cover
from fieldreg.ui.widgets.notices import Notice, Tone
from fieldreg.ui.window.main_window import MainWindow
from fieldreg.ui.window.window_manager import Listen, Stage

if TYPE_CHECKING:
    from fieldreg.services.installation.lifecycle import Installation, Tools
    from fieldreg.ui.desktop.network import Network
    from fieldreg.ui.desktop.session_lock import SystemWatch
    from fieldreg.ui.pages.first_run.page import FirstRunCover
    from fieldreg.ui.window.workspace import Book

FindNetwork = Callable[[QObject], "Network"]

_HUNDRED = 100
_log = logging.getLogger(__name__)


def main(home: Path | None, give_up: Callable[[Problem], NoReturn]) -> int:
    """Open the window on the installation in *home*; give the exit code when it closes.

    Where no window can be opened, *give_up* is called to end the process.
    """
    folder = home or data_home()
    face = faces.load(folder)
    if face.text_percent != _HUNDRED:
        os.environ.setdefault("QT_SCALE_FACTOR", str(face.text_percent / _HUNDRED))
    app = _connect(give_up)
    app.setApplicationName("fieldreg")
    Garbage(app)
    # What was acknowledged is on the disk, so Ctrl+C in a terminal may end it at once.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    runner = ThreadRunner(app)
    desktop = Desktop(
        app,
        folder,
        face,
        runner=runner,
        find_tools=real_tools,
        dialogs=QtDialogs(),
        find_sticks=plugged_in,
        listen=real_listening,
        find_network=real_network,
    )
    runner.failed.connect(desktop.tell)
    sys.excepthook = desktop.catch
    desktop.begin()
    try:
        return app.exec()
    finally:
        desktop.end()
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


def real_tools() -> "Tools":
    """Give the tools of this machine, and have all imported that the pages need."""
    from fieldreg import wiring  # noqa: PLC0415  the first window does not wait for it
    from fieldreg.ui.window import workspace  # noqa: F401, PLC0415

    return wiring.tools()


def real_listening(window: MainWindow) -> "SystemWatch":
    """Listen to what this system tells of whoever left the *window*."""
    from fieldreg.ui.desktop.session_lock import watch_system  # noqa: PLC0415  see `real_tools`

    return watch_system(window.winId(), window)


def real_network(parent: QObject) -> "Network":
    """Hear what this system tells of the network."""
    from fieldreg.ui.desktop.network import SystemNetwork  # noqa: PLC0415  see `real_tools`

    return SystemNetwork(parent)


class Desktop(QObject):
    """The installation in *folder* as one person sees it.

    Long because each cover, and each way from one to another, is a method here.
    """

    def __init__(
        self,
        app: QApplication,
        folder: Path,
        face: Face,
        *,
        runner: Runner,
        find_tools: "Callable[[], Tools]",
        dialogs: Dialogs,
        find_sticks: FindSticks,
        listen: Listen | None = None,
        find_network: FindNetwork | None = None,
    ) -> None:
        super().__init__()
        self._app, self._folder = app, folder
        self.face = face if face.language else replace(face, language=_language_here())
        self._runner, self._find_tools = runner, find_tools
        self._dialogs, self._find_sticks = dialogs, find_sticks
        self._find_network = find_network
        self._network: Network | None = None
        self._tools: Tools | None = None
        self._installation: Installation | None = None
        self._book: Book | None = None
        self._first_run: FirstRunCover | None = None
        self.stage = Stage(app, listen)
        self.stage.left.connect(self.lock)
        self._clipboard = ClipboardWatch(app.clipboard(), self)
        scheme = self.face.scheme
        known = scheme in {one.value for one in Scheme}
        self._theme = Theme(app, resource(""), Scheme(scheme) if known else Scheme.SYSTEM)
        self._speak()

    @property
    def window(self) -> MainWindow | None:
        """The window that is on the screen now."""
        return self.stage.window

    def begin(self) -> None:
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
            from fieldreg.services.installation.home import Home  # noqa: PLC0415  see `real_tools`

            return tools, Home(folder).exists()

        self._runner.run(self, look, lambda found: self._begin(*found))

    def end(self) -> None:
        """Let go of the installation once everything that was asked for is done."""
        self._clipboard.clear()
        if self._book is not None:
            self._book.rest()
        installation, self._installation = self._installation, None
        if installation is not None:
            self._runner.finish(self, installation.close)

    # Locked

    def _begin(self, tools: "Tools", is_there: bool) -> None:  # noqa: FBT001  an answer
        self._tools = tools
        if is_there:
            self.ask_to_unlock()
        else:
            self._prepare()

    def ask_to_unlock(self) -> None:
        """Show the cover that asks for the passphrase."""
        from fieldreg.ui.pages.unlock.page import UnlockCover  # noqa: PLC0415

        assert self._tools is not None  # noqa: S101  `begin` waited for them
        keyboard = Keyboard()
        cover = UnlockCover(
            keyboard,
            self._runner,
            folder=self._folder,
            tools=self._tools,
            language=self.face.language,
        )
        cover.unlocked.connect(self.open)
        cover.language_wanted.connect(self._next_language)
        cover.forgotten.connect(self._forgotten)
        self.stage.show_cover(cover, keyboard, cover.begin)

    def _forgotten(self, mark: str) -> None:
        """Ask for head office's words; head office itself asks two of three people."""
        from fieldreg.ui.pages.unlock.recovery import ForgottenCover  # noqa: PLC0415

        assert self._tools is not None  # noqa: S101  `begin` waited for them
        if not mark:
            self._prepare(is_there=True)
            return
        keyboard = Keyboard()
        cover = ForgottenCover(
            keyboard,
            self._runner,
            folder=self._folder,
            tools=self._tools,
            language=self.face.language,
            mark=mark,
        )
        cover.unlocked.connect(self.open)
        cover.left.connect(self.ask_to_unlock)
        self.stage.show_cover(cover, keyboard, cover.begin)

    def _remember(self) -> None:
        """Ask for the passphrase after all."""
        self._first_run = None
        self.ask_to_unlock()

    def _prepare(self, *, is_there: bool = False) -> None:
        from fieldreg.ui.pages.first_run.page import FirstRunCover  # noqa: PLC0415

        assert self._tools is not None  # noqa: S101  `begin` waited for them
        typed = self._first_run.typed() if self._first_run else None
        keyboard = Keyboard()
        cover = FirstRunCover(
            keyboard,
            self._runner,
            dialogs=self._dialogs,
            folder=self._folder,
            tools=self._tools,
            language=self.face.language,
            typed=typed,
            is_there=is_there,
        )
        cover.left.connect(self._remember)
        cover.begun.connect(self.open)
        cover.language_wanted.connect(self._next_language)
        self.stage.show_cover(cover, keyboard, cover.begin)
        self._first_run = cover

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
        self.window.cover(QWidget())  # pages keep what was typed as they are left
        self.end()
        self._book = None
        self._speak()  # whoever had it in hand may have been asked in another one
        self.ask_to_unlock()

    # Open

    def open(self, installation: "Installation") -> None:
        """Show the pages of an *installation* that was just unlocked."""
        from fieldreg.services.diagnostics import calendar_check  # noqa: PLC0415
        from fieldreg.services.host import environment  # noqa: PLC0415
        from fieldreg.services.records import form_drafts  # noqa: PLC0415
        from fieldreg.services.settings import installation_settings  # noqa: PLC0415

        self._installation, self._first_run = installation, None
        book = self._open_book(installation)
        # Whatever keeps what was set from being read, the window locks itself.
        self.stage.set_idle(installation_settings.IDLE_USUAL)
        desk = installation.desk()

        def look() -> "tuple[int | None, int, Problem | None]":
            is_laptop = installation.role == "laptop"
            at_door = form_drafts.session_at_the_door(desk) if is_laptop else None
            unsafe = environment.unsafe_place(
                installation.tools.ground, installation.home.folder
            )
            doubt = installation.ledger.doubt() or installation.doubt
            doubt = doubt or unsafe or calendar_check.doubt(desk)
            return at_door, installation_settings.idle_minutes(desk), doubt

        def go_on(session: int | None, minutes: int, doubt: "Problem | None") -> None:
            self.stage.set_idle(minutes)
            if self._book is not book:
                return
            if session is not None:
                book.open_door(session)
            if doubt is not None:
                book.warn(doubt)

        self._runner.run(self, look, lambda found: go_on(*found))

    def _open_book(self, installation: "Installation", page: str = "") -> "Book":
        from fieldreg import wiring  # noqa: PLC0415  see `real_tools`
        from fieldreg.services.installation.lifecycle import LAPTOP  # noqa: PLC0415
        from fieldreg.ui.desktop.network import Network  # noqa: PLC0415
        from fieldreg.ui.window.workspace import Book, Surroundings  # noqa: PLC0415

        if self._network is None:
            self._network = (self._find_network or Network)(self)
        is_laptop = installation.role == LAPTOP
        exchange = wiring.courier if is_laptop else wiring.reception
        around = Surroundings(
            self._runner,
            self._dialogs,
            self._find_sticks,
            exchange(installation),
            self.face,
            self.wear,
            self._speak,
            self.stage.set_idle,
            wiring.key_sheet,
            self._network,
            wiring.person_paper,
            partial(wiring.set_aside, installation),
            wiring.HubNews(installation),
            wiring.fetching(installation),
        )
        book = self._book = Book(installation, around)
        book.window.lock_wanted.connect(self.lock)
        self.stage.show_open(book.window)
        book.window.go(page or book.first_page)
        return book

    # How it looks

    def wear(self, face: Face) -> None:
        """Let *face* hold from now on, and keep it."""
        former, self.face = self.face, face
        folder = self._folder
        self._runner.run(self, lambda: faces.keep(folder, face))
        if face.scheme != former.scheme:
            self._theme.use(Scheme(face.scheme))
        if face.language != former.language:
            self._speak()
            # Whoever asked is in the window that goes.
            QTimer.singleShot(0, self._show_anew)

    def _show_anew(self) -> None:
        if self._book is not None and self._installation is not None:
            page = self._book.window.page_name
            self._book.window.cover(QWidget())
            self._open_book(self._installation, page)
        elif self._first_run is not None:
            self._prepare(is_there=self._first_run.is_there)
        else:
            self.ask_to_unlock()

    def _next_language(self) -> None:
        languages = list(Language)
        place = languages.index(Language(self.face.language)) + 1
        language = languages[place % len(languages)]
        self.wear(replace(self.face, language=language.value))

    def _speak(self, language: Language | None = None) -> None:
        language = language or Language(self.face.language)
        install_language(self._app, language, resource("locale"))

    # Faults

    def tell(self, problem: Problem) -> None:
        """Say a problem that nobody else says."""
        if self.window is not None:
            self.window.say(Notice(Tone.FAILURE, problems_words.sentence(problem)))

    def catch(
        self,
        kind: type[BaseException],
        fault: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """Say that there was a fault of ours, and log where, but never its words."""
        if isinstance(fault, Exception):
            self.tell(problem_of(fault))
        else:
            sys.__excepthook__(kind, fault, trace)


def _language_here() -> str:
    here = QLocale.system().name()[:2]
    known = {one.value for one in Language}
    return here if here in known else Language.MONGOLIAN.value
