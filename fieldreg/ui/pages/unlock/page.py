"""The unlock page: a passphrase, and nothing that shows whose register this is."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from fieldreg.domain.languages import Language
from fieldreg.domain.problems import Problem
from fieldreg.services.installation import opening
from fieldreg.services.installation.home import Home
from fieldreg.services.installation.model import Installation
from fieldreg.services.keys.passphrase_reset import load_recovery_mark
from fieldreg.ui.context import LockedContext
from fieldreg.ui.keyboard import Action, Keyboard
from fieldreg.ui.translation import translate, translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.cover import LockedCover
from fieldreg.ui.widgets.form_fields import FormField, LineEdit
from fieldreg.ui.widgets.labels import PageTitle
from fieldreg.ui.widgets.layout import button_row

tr = translator("Unlock")


_TOP = 132


class UnlockCover(LockedCover):
    """The cover of the installation in the folder.

    Signals:
        unlocked(Installation): the passphrase was right.
        language_requested(): switch to the next language.
        recovery_requested(str): the passphrase is forgotten; the mark of a laptop's recovery
            secret, empty for head office.
    """

    recovery_requested = Signal(str)
    unlocked = Signal(object)
    language_requested = Signal()

    def __init__(self, context: LockedContext) -> None:
        super().__init__(top=_TOP)
        self._context = context
        self._has_keystore = False  # whether the system's key store can unlock
        self._is_given_up = False  # whether to close the installation once it is open
        self._edit = LineEdit()
        self._edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase_field = FormField(tr("Passphrase"), self._edit, width=440)
        self.open_button = KeyButton(tr("Unlock"), kind=ButtonKind.PRIMARY)
        self.show_letters_button = KeyButton(tr("Show the letters"), kind=ButtonKind.QUIET)
        self.recovery_button = KeyButton(translate("Recovery", "Forgotten?"), kind=ButtonKind.QUIET)
        name = tr("Language: {name}").format(name=Language(context.language).own_name)
        self.language_button = KeyButton(name, kind=ButtonKind.QUIET)
        self._lay_out()
        self._bind(context.keyboard)

    def focus_first(self) -> None:
        """Focus the passphrase, and look whether the key store can unlock."""
        self._edit.setFocus()
        home = Home(self._context.folder)
        self._context.runner.run(
            self,
            lambda: home.read_keyring().has_keystore,
            self._offer_keystore,
            lambda _problem: None,
        )

    def _offer_keystore(self, has_keystore: bool) -> None:  # noqa: FBT001  a job's result
        self._has_keystore = has_keystore
        if has_keystore:
            self.banner.footer.set_text(
                tr(
                    "What is registered is kept locked on this computer. It opens with a "
                    "passphrase, or for anybody who uses this account while it is logged in."
                )
            )
            if not self.passphrase_field.problem_text:
                self.passphrase_field.show_note(
                    tr(
                        "Press Enter to open it with this system’s key store. Enter a "
                        "passphrase to show who is working."
                    )
                )

    def unlock(self) -> None:
        """Unlock with the passphrase, or with the key store if none is typed."""
        if self.open_button.is_busy:
            return
        passphrase = self._edit.text()
        is_empty = not passphrase.strip()
        if is_empty and not self._has_keystore:
            self.passphrase_field.show_problem(tr("Enter your passphrase."))
            return
        folder, tools = self._context.folder, self._context.tools
        self.passphrase_field.clear_problem()
        self._is_given_up = False
        self.open_button.set_busy(tr("Unlocking…"))
        unlock = (
            partial(opening.unlock_by_keystore, folder, tools)
            if is_empty
            else partial(opening.unlock, folder, passphrase, tools)
        )
        self._context.runner.run(self, unlock, self._on_opened, self._on_failed)

    def _on_opened(self, installation: Installation) -> None:
        self._edit.clear()
        if self._is_given_up:
            self._context.runner.run(self, installation.close)
            self.open_button.set_idle()
        else:
            self.unlocked.emit(installation)

    def _on_failed(self, problem: Problem) -> None:
        self.open_button.set_idle()
        self.passphrase_field.show_problem(problems_words.passphrase_sentence(problem))
        self._edit.selectAll()
        self._edit.setFocus()

    def _give_up(self) -> None:
        """Close the installation once it is open: the person locked and may be leaving."""
        self._is_given_up = True

    def _request_language(self) -> None:
        if not self.open_button.is_busy:
            self.language_requested.emit()

    def _request_recovery(self) -> None:
        # The cover must stay while the installation opens, or it would never be closed.
        if self.open_button.is_busy:
            return
        folder = self._context.folder
        self._context.runner.run(
            self, lambda: load_recovery_mark(folder), self.recovery_requested.emit, self._on_failed
        )

    def _toggle_letters(self) -> None:
        modes = QLineEdit.EchoMode
        is_hidden = self._edit.echoMode() is modes.Password
        self._edit.setEchoMode(modes.Normal if is_hidden else modes.Password)
        text = tr("Hide the letters") if is_hidden else tr("Show the letters")
        self.show_letters_button.set_text(text)

    def _lay_out(self) -> None:
        self.column.add_inset(
            PageTitle(tr("Hello"), tr("The register on this computer is locked."))
        )
        self.column.add_inset(self.passphrase_field, above=28)
        self.column.add_inset(button_row(self.open_button, self.show_letters_button), above=16)
        quiet = button_row(self.recovery_button, self.language_button)
        self.column.add_full_width(quiet, above=40)
        self.column.add_stretch()

    def _bind(self, keyboard: Keyboard) -> None:
        keyboard.bind(self, Action.PRIMARY, self.unlock, button=self.open_button)
        keyboard.bind(self, Action.SHOW, self._toggle_letters, button=self.show_letters_button)
        keyboard.bind(self, Action.LOCK, self._give_up, when=lambda: self.open_button.is_busy)
        keyboard.bind(self, Action.FORGOTTEN, self._request_recovery, button=self.recovery_button)
        keyboard.bind(self, Action.LANGUAGE, self._request_language, button=self.language_button)
