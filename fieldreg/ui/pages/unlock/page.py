"""The unlock page: a passphrase, and nothing that says whose register this is."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from fieldreg.domain.languages import Language
from fieldreg.domain.problems import Code, Problem
from fieldreg.services.installation import opening
from fieldreg.services.installation.home import Home
from fieldreg.services.installation.model import Installation
from fieldreg.services.keys.passphrase_reset import load_recovery_mark
from fieldreg.ui.context import LockedContext
from fieldreg.ui.keyboard import Action, Keyboard
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.cover import Cover
from fieldreg.ui.widgets.form_fields import FormField, LineEdit
from fieldreg.ui.widgets.labels import PageTitle
from fieldreg.ui.widgets.layout import button_row

_TOP = 132


class UnlockCover(Cover):
    """The cover of the installation in the folder.

    Signals:
        unlocked(Installation): the passphrase fitted.
        language_wanted(): the next language, please.
        forgotten(str): the passphrase is; a laptop's recovery secret has that mark, and
            head office's installation has none.
    """

    recovery_requested = Signal(str)
    unlocked = Signal(object)
    language_requested = Signal()

    def __init__(self, context: LockedContext, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("Unlock", "Anywhere, with no network, nobody left out."),
            translate(
                "Unlock",
                "What is registered is kept locked on this computer. Nobody can open it"
                " without your passphrase.",
            ),
            top=_TOP,
            parent=parent,
        )
        self._context = context
        self._is_kept = False  # whether the system's key store opens it
        self._is_given_up = False  # whether what is being opened is to stay shut
        self._edit = LineEdit()
        self._edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase_field = FormField(translate("Unlock", "Passphrase"), self._edit, width=440)
        self.open_button = KeyButton(translate("Unlock", "Unlock"), kind=ButtonKind.PRIMARY)
        self.show_letters_button = KeyButton(
            translate("Unlock", "Show the letters"), kind=ButtonKind.QUIET
        )
        self.recovery_button = KeyButton(translate("Recovery", "Forgotten?"), kind=ButtonKind.QUIET)
        name = translate("Unlock", "Language: {name}").format(
            name=Language(context.language).own_name
        )
        self.language_button = KeyButton(name, kind=ButtonKind.QUIET)
        self._lay_out()
        self._bind(context.keyboard)

    def focus_first(self) -> None:
        """Put the cursor where one types, and ask whether Enter alone will do."""
        self._edit.setFocus()
        home = Home(self._context.folder)
        self._context.runner.run(
            self, lambda: home.read_keyring().has_keystore, self._offer, lambda _why: None
        )

    def _offer(self, is_kept: bool) -> None:  # noqa: FBT001  an answer
        self._is_kept = is_kept
        if is_kept:
            self.banner.footer.set_text(
                translate(
                    "Unlock",
                    "What is registered is kept locked on this computer. A passphrase opens it, and"
                    " so does whoever has this session of the system open.",
                )
            )
            if not self.passphrase_field.problem_text:
                self.passphrase_field.show_note(
                    translate(
                        "Unlock",
                        "Enter alone opens it by this system’s key store; a passphrase says who comes.",
                    )
                )

    def unlock(self) -> None:
        """Unlock with what was typed."""
        if self.open_button.is_busy:
            return
        passphrase = self._edit.text()
        is_alone = not passphrase.strip()
        if is_alone and not self._is_kept:
            self.passphrase_field.show_problem(translate("Unlock", "Enter your passphrase."))
            return
        folder, tools = self._context.folder, self._context.tools
        self.passphrase_field.clear_problem()
        self._is_given_up = False
        self.open_button.set_busy(translate("Unlock", "Unlocking…"))
        unlock = (
            partial(opening.unlock_by_keystore, folder, tools)
            if is_alone
            else partial(opening.unlock, folder, passphrase, tools)
        )
        self._context.runner.run(self, unlock, self._open, self._refuse)

    def _open(self, installation: Installation) -> None:
        self._edit.clear()
        if self._is_given_up:
            self._context.runner.run(self, installation.close)
            self.open_button.set_idle()
        else:
            self.unlocked.emit(installation)

    def _refuse(self, problem: Problem) -> None:
        self.open_button.set_idle()
        is_wrong = problem.code is Code.WRONG_PASSPHRASE
        self.passphrase_field.show_problem(
            translate(
                "Unlock",
                "The passphrase did not fit. Nothing was changed. Look whether the keyboard"
                " is set to the right language, and try again.",
            )
            if is_wrong
            else problems_words.sentence(problem)
        )
        self._edit.selectAll()
        self._edit.setFocus()

    def _give_up(self) -> None:
        """Let what is being opened stay shut: whoever pressed the key goes away."""
        self._is_given_up = True

    def _ask_in_another(self) -> None:
        if not self.open_button.is_busy:
            self.language_requested.emit()

    def _ask_for_mark(self) -> None:
        # What is being opened must find this cover here, or nobody would close it again.
        if self.open_button.is_busy:
            return
        folder = self._context.folder
        self._context.runner.run(
            self, lambda: load_recovery_mark(folder), self.recovery_requested.emit, self._refuse
        )

    def _switch_letters(self) -> None:
        modes = QLineEdit.EchoMode
        is_hidden = self._edit.echoMode() is modes.Password
        self._edit.setEchoMode(modes.Normal if is_hidden else modes.Password)
        text = (
            translate("Unlock", "Hide the letters")
            if is_hidden
            else translate("Unlock", "Show the letters")
        )
        self.show_letters_button.set_text(text)

    def _lay_out(self) -> None:
        self.column.add_inset(
            PageTitle(
                translate("Unlock", "Hello"),
                translate("Unlock", "The register on this computer is locked."),
            )
        )
        self.column.add_inset(self.passphrase_field, above=28)
        self.column.add_inset(button_row(self.open_button, self.show_letters_button), above=16)
        quiet = button_row(self.recovery_button, self.language_button)
        self.column.add_full_width(quiet, above=40)
        self.column.add_stretch()

    def _bind(self, keyboard: Keyboard) -> None:
        keyboard.bind(self, Action.PRIMARY, self.unlock, button=self.open_button)
        keyboard.bind(self, Action.SHOW, self._switch_letters, button=self.show_letters_button)
        keyboard.bind(self, Action.LOCK, self._give_up, when=lambda: self.open_button.is_busy)
        asked = self.recovery_button
        keyboard.bind(self, Action.FORGOTTEN, self._ask_for_mark, button=asked)
        language = self.language_button
        keyboard.bind(self, Action.LANGUAGE, self._ask_in_another, button=language)
