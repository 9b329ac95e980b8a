"""The ceremony: three people choose a passphrase each, in turn, and a page is made."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from fieldreg.domain.problems import Code, Problem
from fieldreg.keys.escrow.key_escrow import HOLDER_COUNT
from fieldreg.services.keys import key_escrow
from fieldreg.services.officers import user_accounts
from fieldreg.ui.context import Context
from fieldreg.ui.forms.passphrase_fields import PassphraseFields
from fieldreg.ui.keyboard import Action
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.form_fields import FormField, LineEdit
from fieldreg.ui.widgets.labels import Label, SectionTitle
from fieldreg.ui.widgets.layout import Column, button_row

_FIELD, _BOTH = 440, 720


class KeyCopyCeremony(Column):
    """One person's turn; what the former ones typed is in no field any more.

    Signals:
        made(str): the copy is made and proven, and stands in a file of that name.
        left(): nothing is to be made.
    """

    copy_made = Signal(str)
    closed = Signal()

    def __init__(
        self, context: Context, *, read_sheet: Callable[[], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._read_sheet = read_sheet
        self._is_rotation = self._has_desk = False
        self._names: list[str] = []
        self._said: list[str] = []
        self._head = SectionTitle(translate("Custody", "Person {number} of three").format(number=1))
        self._rotation = Label(
            translate(
                "Custody",
                "The key is changed once a copy holds the new one, so the three are needed.",
            ),
            "body",
            "ink2",
            wraps=True,
        )
        self.holder_name = FormField(translate("Custody", "Name"), LineEdit())
        draw = partial(
            user_accounts.propose_passphrase, context.installation.tools, context.language
        )
        self.passphrase = PassphraseFields(draw)
        self.passphrase.setMaximumWidth(_BOTH)
        hidden = LineEdit()
        hidden.setEchoMode(QLineEdit.EchoMode.Password)
        self.sealed_answers_passphrase = FormField(
            translate("Custody", "Passphrase of the protected desk"), hidden
        )
        for field in (self.holder_name, self.sealed_answers_passphrase):
            field.editor.setMaximumWidth(_FIELD)
        self.next_button = KeyButton(translate("Custody", "Next person"), kind=ButtonKind.PRIMARY)
        self.cancel_button = KeyButton(translate("Custody", "Cancel"), kind=ButtonKind.QUIET)
        self._lay_out()
        context.keyboard.bind(self, Action.PRIMARY, self.finish_turn, button=self.next_button)
        propose = self.passphrase.propose_button
        context.keyboard.bind(self, Action.PROPOSE, self.passphrase.propose, button=propose)
        context.keyboard.bind(
            self,
            Action.LEAVE,
            self.closed.emit,
            translate("Custody", "Cancel"),
            button=self.cancel_button,
        )

    def start(self, *, is_rotation: bool, has_desk: bool) -> None:
        """Begin with the first person; *has_desk* where the desk has its own passphrase."""
        self._is_rotation, self._has_desk = is_rotation, has_desk
        self.clear()
        self._rotation.setVisible(is_rotation)
        self._show_turn()

    def clear(self) -> None:
        """Let nothing be left of what anybody typed."""
        self._names, self._said = [], []
        self.passphrase.clear()
        for field in (self.holder_name, self.sealed_answers_passphrase):
            field.set_text("")
            field.clear_problem()

    def finish_turn(self) -> None:
        """End this person's turn, and make the copy after the last."""
        if self.next_button.is_busy or not self._is_filled():
            return
        self._names.append(self.holder_name.text().strip())
        self._said.append(self.passphrase.text)
        if len(self._names) < HOLDER_COUNT:
            self.passphrase.clear()
            self.holder_name.set_text("")
            self._show_turn()
            return
        day = self._context.user.day
        kinds = [(translate("Custody", "Pages to print"), "*.html")]
        path = self._context.dialogs.save_file(
            translate("Custody", "Save the page to print"), _sheet_name(day), kinds
        )
        if path:
            self._make(Path(path))
        else:
            self._take_back()

    def _is_filled(self) -> bool:
        """Mark what is to be mended first, if there is anything."""
        if not self.holder_name.text().strip():
            self.holder_name.show_problem(translate("Custody", "Write the name here."))
            self.holder_name.setFocus()
            return False
        self.holder_name.clear_problem()
        wanting = self.passphrase.check()
        if wanting is not None:
            wanting.setFocus()
        return wanting is None

    def _make(self, path: Path) -> None:
        installation, read_sheet = self._context.installation, self._read_sheet
        names, said = tuple(self._names), tuple(self._said)
        desk, is_rotation = self.sealed_answers_passphrase.text(), self._is_rotation
        self.next_button.set_busy(translate("Custody", "Making and proving…"))

        def act() -> None:
            # The dialog asked whether what stood there may go.
            path.unlink(missing_ok=True)
            key_escrow.write_key_escrow(
                installation,
                names,
                said,
                path,
                read_sheet(),
                desk_passphrase=desk,
                is_rotation=is_rotation,
            )

        self._context.runner.run(self, act, lambda _nothing: self._done(path.name), self._refuse)

    def _done(self, name: str) -> None:
        self.next_button.set_idle()
        self.clear()
        self.copy_made.emit(name)

    def _refuse(self, problem: Problem) -> None:
        self.next_button.set_idle()
        self._take_back()
        if problem.code is Code.WRONG_PASSPHRASE:
            self.sealed_answers_passphrase.show_problem(
                translate("Custody", "This is not the passphrase of the protected desk.")
            )
            self.sealed_answers_passphrase.setFocus()
        else:
            is_name = problem.code in (Code.TRAINER_NAME_TAKEN, Code.VALUE_REFUSED)
            field = self.holder_name if is_name else self.passphrase.first_field
            field.show_problem(problems_words.sentence(problem))
            field.setFocus()

    def _take_back(self) -> None:
        """Let the last person's turn go on."""
        self._names.pop()
        self._said.pop()

    def _show_turn(self) -> None:
        number = len(self._names) + 1
        is_last = number == HOLDER_COUNT
        self._head.set_text(translate("Custody", "Person {number} of three").format(number=number))
        self.next_button.set_text(
            translate("Custody", "Save the page to print")
            if is_last
            else translate("Custody", "Next person")
        )
        self.sealed_answers_passphrase.setVisible(is_last and self._has_desk)
        self.sealed_answers_passphrase.show_note(
            translate("Custody", "The key of sealed answers goes along.")
        )
        self.holder_name.setFocus()

    def _lay_out(self) -> None:
        self.add_inset(self._head)
        self.add_inset(
            Label(
                translate(
                    "Custody",
                    "The other two look away. The passphrase is written down nowhere, and nobody but"
                    " this person knows it.",
                ),
                "body",
                "ink2",
                wraps=True,
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


def _sheet_name(day: str) -> str:
    """Propose a name for the file; it says nothing but the day."""
    return f"fieldreg-{day}.html"
