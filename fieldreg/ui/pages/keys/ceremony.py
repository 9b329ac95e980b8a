"""The ceremony: three people in turn choose a passphrase each, then the copy is written."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal

from fieldreg.domain.problems import Code, Problem
from fieldreg.keys.escrow.key_escrow import HOLDER_COUNT
from fieldreg.services import officers
from fieldreg.services.keys import key_escrow
from fieldreg.ui.context import Context
from fieldreg.ui.forms.passphrase_fields import PassphraseFields
from fieldreg.ui.keyboard import Action
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.form_fields import FormField, LineEdit
from fieldreg.ui.widgets.labels import SectionTitle, wrapped_label
from fieldreg.ui.widgets.layout import Column, button_row

tr = translator("Custody")


_FIELD_WIDTH, _PASSPHRASE_WIDTH = 440, 720


class KeyCopyCeremony(Column):
    """The fields for one person's turn; they hold nothing of former turns.

    Signals:
        copy_made(str): the copy was written and verified; the name of its file.
        closed(): the ceremony was cancelled.
    """

    copy_made = Signal(str)
    closed = Signal()

    def __init__(self, context: Context, *, read_sheet: Callable[[], str]) -> None:
        super().__init__()
        self._context = context
        self._read_sheet = read_sheet
        self._is_rotation = self._has_desk = False
        self._names: list[str] = []
        self._passphrases: list[str] = []
        self._head = SectionTitle(tr("Person {number} of three").format(number=1))
        self._rotation = wrapped_label(
            tr("The key is changed once a copy has the new one, so the three people are needed.")
        )
        self.holder_name = FormField(tr("Name"), LineEdit())
        self.passphrase = PassphraseFields(
            partial(officers.propose_passphrase, context.installation.tools, context.language)
        )
        self.passphrase.setMaximumWidth(_PASSPHRASE_WIDTH)
        self.sealed_answers_passphrase = FormField(
            tr("Passphrase of the protected desk"), LineEdit(is_masked=True)
        )
        for field in (self.holder_name, self.sealed_answers_passphrase):
            field.editor.setMaximumWidth(_FIELD_WIDTH)
        self.next_button = KeyButton(tr("Next person"), kind=ButtonKind.PRIMARY)
        self.cancel_button = KeyButton(tr("Cancel"), kind=ButtonKind.QUIET)
        self._lay_out()
        context.keyboard.bind(self, Action.PRIMARY, self.finish_turn, button=self.next_button)
        propose = self.passphrase.propose_button
        context.keyboard.bind(self, Action.PROPOSE, self.passphrase.propose, button=propose)
        self.cancel_button.bind_key(context.keyboard, self, Action.LEAVE, self.closed.emit)

    def start(self, *, is_rotation: bool, has_desk: bool) -> None:
        """Begin with the first person; *has_desk* means that the desk has its own passphrase."""
        self._is_rotation, self._has_desk = is_rotation, has_desk
        self.clear()
        self._rotation.setVisible(is_rotation)
        self._show_turn()

    def clear(self) -> None:
        self._names, self._passphrases = [], []
        self.passphrase.clear()
        for field in (self.holder_name, self.sealed_answers_passphrase):
            field.set_text("")
            field.clear_problem()

    def finish_turn(self) -> None:
        """End this person's turn; write the copy after the last one."""
        if self.next_button.is_busy or not self._check():
            return
        self._names.append(self.holder_name.text().strip())
        self._passphrases.append(self.passphrase.text)
        if len(self._names) < HOLDER_COUNT:
            self.passphrase.clear()
            self.holder_name.set_text("")
            self._show_turn()
            return
        path = self._context.dialogs.save_file(
            tr("Save the page to print"),
            f"fieldreg-{self._context.user.day}.html",
            [(tr("Pages to print"), "*.html")],
        )
        if path:
            self._write(Path(path))
        else:
            self._resume_turn()

    def _check(self) -> bool:
        """Show and focus the first problem; return whether there is none."""
        if not self.holder_name.text().strip():
            self.holder_name.show_problem(tr("Write the name here."))
            self.holder_name.setFocus()
            return False
        self.holder_name.clear_problem()
        invalid_field = self.passphrase.check()
        if invalid_field is not None:
            invalid_field.setFocus()
        return invalid_field is None

    def _write(self, path: Path) -> None:
        installation, read_sheet = self._context.installation, self._read_sheet
        names, passphrases = tuple(self._names), tuple(self._passphrases)
        desk_passphrase, is_rotation = self.sealed_answers_passphrase.text(), self._is_rotation
        self.next_button.set_busy(tr("Making and checking…"))

        def write() -> None:
            # The dialog asked whether an existing file may be replaced.
            path.unlink(missing_ok=True)
            key_escrow.write_key_escrow(
                installation,
                names,
                passphrases,
                path,
                read_sheet(),
                desk_passphrase=desk_passphrase,
                is_rotation=is_rotation,
            )

        self._context.runner.run(
            self, write, lambda _nothing: self._finish(path.name), self._refuse
        )

    def _finish(self, name: str) -> None:
        self.next_button.set_idle()
        self.clear()
        self.copy_made.emit(name)

    def _refuse(self, problem: Problem) -> None:
        self.next_button.set_idle()
        self._resume_turn()
        if problem.code is Code.WRONG_PASSPHRASE:
            self.sealed_answers_passphrase.show_problem(
                tr("This is not the passphrase of the protected desk.")
            )
            self.sealed_answers_passphrase.setFocus()
        else:
            is_name = problem.code in (Code.TRAINER_NAME_TAKEN, Code.VALUE_REFUSED)
            field = self.holder_name if is_name else self.passphrase.first_field
            field.show_problem(problems_words.sentence(problem))
            field.setFocus()

    def _resume_turn(self) -> None:
        self._names.pop()
        self._passphrases.pop()

    def _show_turn(self) -> None:
        number = len(self._names) + 1
        is_last = number == HOLDER_COUNT
        self._head.set_text(tr("Person {number} of three").format(number=number))
        self.next_button.set_text(tr("Save the page to print") if is_last else tr("Next person"))
        self.sealed_answers_passphrase.setVisible(is_last and self._has_desk)
        self.sealed_answers_passphrase.show_note(tr("The key of the sealed answers is included."))
        self.holder_name.setFocus()

    def _lay_out(self) -> None:
        self.add_inset(self._head)
        self.add_inset(
            wrapped_label(
                tr(
                    "The other two look away. The passphrase is written down nowhere, and nobody but"
                    " this person knows it."
                )
            ),
            above=4,
        )
        self.add_inset(self._rotation, above=4)
        self.add_inset(self.holder_name, above=14)
        self.add_inset(self.passphrase, above=10)
        self.add_inset(self.sealed_answers_passphrase, above=10)
        propose = self.passphrase.propose_button
        self.add_inset(button_row(self.next_button, propose, self.cancel_button), above=16)
        self.add_stretch()
