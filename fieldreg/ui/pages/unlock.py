"""Unlocking: a passphrase, and its reset with head office's recovery words.

Nothing here shows whose register this is.
"""

import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QElapsedTimer, Signal
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from fieldreg.domain.languages import Language
from fieldreg.domain.problems import Code, Problem
from fieldreg.services import officers
from fieldreg.services.installation import opening
from fieldreg.services.installation.home import Home
from fieldreg.services.installation.model import Installation, Tools
from fieldreg.services.keys import passphrase_reset
from fieldreg.services.releases.installed_versions import RECALLED_VARIABLE
from fieldreg.ui.background.worker import ReportProgress
from fieldreg.ui.context import LockedContext
from fieldreg.ui.forms.passphrase_fields import PassphraseFields
from fieldreg.ui.keyboard import Action
from fieldreg.ui.translation import translate, translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.cover import COVER_TOP, LockedCover
from fieldreg.ui.widgets.form_fields import ComboBox, FormField, LineEdit
from fieldreg.ui.widgets.labels import Label, PageTitle
from fieldreg.ui.widgets.layout import Column, button_row

tr = translator("Unlock")
tr_recovery = translator("Recovery")

_RECOVERY_WIDTH, _HASTE_MS, _LONG_S = 640, 1_500, 3


class _OpeningCover(LockedCover):
    """A cover that opens the installation by `open_button`.

    Signals:
        relocked(Installation): it is open, and the person locked meanwhile.
        given_up(): only a later version, which is to begin, can open it.
    """

    unlocked = Signal(object)
    relocked = Signal(object)
    given_up = Signal()
    open_button: KeyButton

    def __init__(self, context: LockedContext, *, width: int = 560, top: int = 40) -> None:
        super().__init__(width=width, top=top)
        self._context = context
        context.keyboard.bind(
            self, Action.LOCK, self._lock_once_open, when=lambda: self.open_button.is_busy
        )

    def _lock_once_open(self) -> None:
        """Take no more keys: they would be lost with the process, or stay in its memory."""
        self.pane.setEnabled(False)

    def _recall_release(self, problem: Problem) -> None:
        if problem.code is Code.STORE_NEEDS_RELEASE:
            os.environ[RECALLED_VARIABLE] = "1"
            self.given_up.emit()

    def _hand_on(self, installation: Installation) -> None:
        (self.unlocked if self.pane.isEnabled() else self.relocked).emit(installation)


class UnlockCover(_OpeningCover):
    """The cover of the installation in the folder.

    Signals:
        recovery_requested(str): the mark of a laptop's recovery secret, empty for head office.
    """

    recovery_requested = Signal(str)
    language_requested = Signal()
    edition_requested = Signal()
    help_name = "unlock"

    def __init__(self, context: LockedContext) -> None:
        super().__init__(context, top=COVER_TOP)
        self._has_keystore = False  # whether the system's key store can unlock
        self._since_shown, self._is_hasty = QElapsedTimer(), False
        self._is_to_stop = Event()
        context.keyboard.bind(self, Action.LEAVE, self._stop, when=lambda: self.open_button.is_busy)
        self._edit = LineEdit(is_masked=True)
        self._edit.suggestions_requested.connect(self._note_haste)
        self.passphrase_field = FormField(tr("Passphrase"), self._edit, width=440)
        actions, quiet = Actions(context.keyboard, self), ButtonKind.QUIET
        self.open_button = actions.add(
            tr("Unlock"), self.unlock, Action.PRIMARY, kind=ButtonKind.PRIMARY
        )
        self.show_letters_button = actions.add(
            tr("Show the letters"), self._toggle_letters, Action.SHOW, kind=quiet
        )
        self.recovery_button = actions.add(
            tr_recovery("Forgotten?"), self._request_recovery, Action.FORGOTTEN, kind=quiet
        )
        name = tr("Language: {name}").format(name=Language(context.language).own_name)
        self.language_button = actions.add(
            name, self._request_language, Action.LANGUAGE, kind=quiet
        )
        self.column.add_inset(
            PageTitle(tr("Hello"), tr("The register on this computer is locked."))
        )
        self.column.add_inset(self.passphrase_field, above="section")
        self.column.add_inset(button_row(self.open_button, self.show_letters_button), above="part")
        others = button_row(self.recovery_button, self.language_button, self.add_help(actions))
        self.column.add_full_width(others, above="far")
        edition_button = actions.add(
            *(translate("Edition", "Open a file of tables"), self._request_edition),
            Action.IMPORT,
            kind=quiet,
        )
        self.column.add_full_width(button_row(edition_button), above="near")
        self.column.add_stretch()

    def focus_first(self) -> None:
        self._edit.setFocus()
        self._since_shown.start()
        home = Home(self._context.folder)
        self._context.runner.run(
            self,
            lambda: home.read_keyring().has_keystore,
            self._offer_keystore,
            lambda _problem: None,
        )

    @override
    def take_invitation(self, path: str) -> None:
        self.passphrase_field.refuse(problems_words.sentence(Problem(Code.INSTALLATION_EXISTS)))

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
        if self.open_button.is_busy:
            return
        passphrase = self._edit.text()
        is_empty = not passphrase.strip()
        if is_empty and not self._has_keystore:
            self.passphrase_field.show_problem(tr("Enter your passphrase."))
            return
        self.passphrase_field.clear_problem()
        self._is_to_stop = Event()
        self.open_button.set_busy(tr("Unlocking…"))
        self._context.runner.run_long(
            self,
            partial(
                _open_for_people,
                partial(_unlock, self._context.folder, "" if is_empty else passphrase),
                self._context.tools,
                self._is_to_stop,
            ),
            self._on_opened,
            self._on_failed,
            progress=self._show_seconds,
        )

    def _stop(self) -> None:
        self._is_to_stop.set()

    def _show_seconds(self, seconds: int, _total: int) -> None:
        if seconds >= _LONG_S:
            sentence = tr(
                "This version first goes through the whole register, once: {seconds} s so far."
                " Esc stops it."
            )
            self.passphrase_field.show_note(sentence.format(seconds=seconds))

    def _on_opened(self, installation: Installation) -> None:
        self.open_button.set_idle()
        self._edit.clear()
        self._hand_on(installation)

    def _note_haste(self, text: str) -> None:
        """Note typing that may have begun before the window was there: letters are missing."""
        if len(text) == 1:
            self._is_hasty = self._since_shown.elapsed() < _HASTE_MS

    def _on_failed(self, problem: Problem) -> None:
        self.open_button.set_idle()
        self.pane.setEnabled(True)
        said = problems_words.passphrase_sentence(problem)
        if self._is_hasty and problem.code is Code.WRONG_PASSPHRASE:
            missing = tr("What was typed before this page was shown is not in it.")
            said = f"{said} {missing}"
        self._is_hasty = False
        self._recall_release(problem)
        self.passphrase_field.show_problem(said)
        self._edit.selectAll()
        self._edit.setFocus()

    def _request_language(self) -> None:
        if not self.open_button.is_busy:
            self.language_requested.emit()

    def _request_edition(self) -> None:
        if not self.open_button.is_busy:
            self.edition_requested.emit()

    def _request_recovery(self) -> None:
        # The cover must stay while the installation opens, or it would never be closed.
        if self.open_button.is_busy:
            return
        job = partial(passphrase_reset.load_recovery_mark, self._context.folder)
        self._context.runner.run(self, job, self.recovery_requested.emit, self._on_failed)

    def _toggle_letters(self) -> None:
        modes = QLineEdit.EchoMode
        is_hidden = self._edit.echoMode() is modes.Password
        self._edit.setEchoMode(modes.Normal if is_hidden else modes.Password)
        text = tr("Hide the letters") if is_hidden else tr("Show the letters")
        self.show_letters_button.set_text(text)


class PassphraseRecoveryCover(_OpeningCover):
    closed = Signal()
    help_name = "recovery"

    def __init__(self, context: LockedContext, *, mark: str) -> None:
        super().__init__(context, width=_RECOVERY_WIDTH)
        self.recovery_words = FormField(tr_recovery("The twelve words"), LineEdit())
        self.trainer: FormField | None = None
        self.passphrase = PassphraseFields(
            partial(officers.propose_passphrase, context.tools, context.language)
        )
        actions = Actions(context.keyboard, self)
        self.open_button = actions.add(
            tr_recovery("Open with the new passphrase"),
            self.recover,
            Action.PRIMARY,
            kind=ButtonKind.PRIMARY,
        )
        propose = self.passphrase.propose_button
        actions.adopt(propose, self.passphrase.propose, Action.PROPOSE)
        self.back_button = actions.add(
            tr_recovery("Back"), self.leave, Action.LEAVE, kind=ButtonKind.QUIET
        )
        self.add_help(actions)
        self._trainer_place = Column()
        self.column.add_inset(
            PageTitle(
                tr_recovery("A new passphrase"),
                tr_recovery(
                    "Call head office, which reads twelve words to you. All that is registered here"
                    " stays as it is."
                ),
            )
        )
        laptop_mark = tr_recovery("Mark of this laptop: {mark}").format(mark=mark)
        self.column.add_inset(Label(laptop_mark, "h2", wraps=True), above="section")
        self.column.add_inset(self.recovery_words, above="part")
        self.column.add_full_width(self._trainer_place)
        self.column.add_inset(self.passphrase, above="group")
        self.column.add_inset(actions.row(), above="part")
        self.column.add_stretch()

    def focus_first(self) -> None:
        self.recovery_words.setFocus()

    def leave(self) -> None:
        if not self.open_button.is_busy:
            self.closed.emit()

    def recover(self) -> None:
        if self.open_button.is_busy:
            return
        self.recovery_words.clear_problem()
        invalid = self.passphrase.check()
        words = self.recovery_words.text()
        if words.strip() and invalid is not None:
            invalid.setFocus()
            return
        folder, tools, new = self._context.folder, self._context.tools, self.passphrase.text
        trainer = str(self.trainer.value()) if self.trainer else ""
        self.open_button.run(
            self._context.runner,
            tr_recovery("Opening…"),
            lambda: passphrase_reset.reset_passphrase(folder, words, new, tools, trainer=trainer),
            self._on_opened,
            self._on_failed,
        )

    def _on_opened(self, installation: Installation) -> None:
        self.recovery_words.set_text("")
        self.passphrase.clear()
        self._hand_on(installation)

    def _on_failed(self, problem: Problem) -> None:
        self.pane.setEnabled(True)
        if problem.code is Code.TRAINER_UNCLEAR:
            folder, tools = self._context.folder, self._context.tools
            words = self.recovery_words.text()
            self._context.runner.run(
                self,
                lambda: passphrase_reset.list_users_by_recovery_words(folder, words, tools),
                self._ask_for_trainer,
            )
        elif problem.code is Code.RECOVERY_WORDS_WRONG:
            self.recovery_words.refuse(_describe_wrong_words(problem.facts))
        else:
            self._recall_release(problem)
            self.passphrase.first_field.refuse(problems_words.sentence(problem))

    def _ask_for_trainer(self, names: tuple[str, ...]) -> None:
        """Ask for the trainer; names are shown only to a holder of the words."""
        if self.trainer is None:
            combo = ComboBox([(name, name) for name in names])
            self.trainer = FormField(tr_recovery("Whose passphrase was forgotten"), combo)
            self._trainer_place.add_inset(self.trainer, above="group")
        self.trainer.setFocus()


def _describe_wrong_words(facts: Mapping[str, str | int]) -> str:
    if "place" in facts:
        return tr_recovery("No such word is in the list: number {place}").format(
            place=facts["place"]
        )
    if "count" in facts:
        return tr_recovery("%n words are here, twelve are needed.", int(facts["count"]))
    return tr_recovery(
        "These words do not open this laptop. Look at each, and whether head office read"
        " those of the mark above."
    )


def _unlock(folder: Path, passphrase: str, tools: Tools) -> Installation:
    if not passphrase:
        return opening.unlock_by_keystore(folder, tools)
    return opening.unlock(folder, passphrase, tools)


def _open_for_people(
    unlock: Callable[[Tools], Installation], tools: Tools, to_stop: Event, report: ReportProgress
) -> Installation:
    """Report seconds, and stop on request.

    Raise RECEIPTS_ONLY for a receiver: a window would show it empty.
    """
    timer = QElapsedTimer()
    timer.start()

    def is_to_stop() -> bool:
        report(timer.elapsed() // 1_000, 0)
        return to_stop.is_set()

    installation = unlock(replace(tools, is_to_stop=is_to_stop))
    if installation.receiver is not None:
        installation.close()
        raise Problem(Code.RECEIPTS_ONLY)
    return installation
