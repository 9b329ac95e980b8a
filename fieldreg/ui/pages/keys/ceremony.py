"""The ceremony: three people choose a passphrase each, in turn, and a page is made."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from fieldreg.domain.problems import Code, Problem
from fieldreg.keys.escrow.key_escrow import HOLDERS
from fieldreg.services.installation.lifecycle import Installation
from fieldreg.services.keys import key_escrow
from fieldreg.services.officers import user_accounts
from fieldreg.ui.background.runner import Runner
from fieldreg.ui.dialogs import Dialogs
from fieldreg.ui.forms.passphrase_fields import NewPassphrase
from fieldreg.ui.keyboard import Act, Keyboard
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import KeyButton, Kind
from fieldreg.ui.widgets.form_fields import Field, LineEdit
from fieldreg.ui.widgets.labels import Section, Text
from fieldreg.ui.widgets.layout import Column, acts

_FIELD, _BOTH = 440, 720


class Ceremony(Column):
    """One person's turn; what the former ones typed is in no field any more.

    Signals:
        made(str): the copy is made and proven, and stands in a file of that name.
        left(): nothing is to be made.
    """

    made = Signal(str)
    left = Signal()

    def __init__(
        self,
        installation: Installation,
        runner: Runner,
        keyboard: Keyboard,
        *,
        dialogs: Dialogs,
        read_sheet: Callable[[], str],
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._installation, self._runner = installation, runner
        self._dialogs, self._read_sheet = dialogs, read_sheet
        self._is_rotation = self._has_desk = False
        self._names: list[str] = []
        self._said: list[str] = []
        self._head = Section(
            translate("Custody", "Person {number} of three").format(number=1)
        )
        self._rotation = Text(
            translate(
                "Custody",
                "The key is changed once a copy holds the new one, so the three are needed.",
            ),
            "body",
            "ink2",
            wraps=True,
        )
        self.person = Field(translate("Custody", "Name"), LineEdit())
        draw = partial(user_accounts.propose, installation.tools, language)
        self.passphrase = NewPassphrase(draw)
        self.passphrase.setMaximumWidth(_BOTH)
        hidden = LineEdit()
        hidden.setEchoMode(QLineEdit.EchoMode.Password)
        self.desk = Field(translate("Custody", "Passphrase of the protected desk"), hidden)
        for field in (self.person, self.desk):
            field.edit.setMaximumWidth(_FIELD)
        self.next_button = KeyButton(translate("Custody", "Next person"), kind=Kind.PRIMARY)
        self.leave_button = KeyButton(translate("Custody", "Cancel"), kind=Kind.QUIET)
        self._lay_out()
        keyboard.bind(self, Act.PRIMARY, self.go_on, button=self.next_button)
        propose = self.passphrase.propose_button
        keyboard.bind(self, Act.PROPOSE, self.passphrase.propose, button=propose)
        keyboard.bind(
            self,
            Act.LEAVE,
            self.left.emit,
            translate("Custody", "Cancel"),
            button=self.leave_button,
        )

    def begin(self, *, is_rotation: bool, has_desk: bool) -> None:
        """Begin with the first person; *has_desk* where the desk has its own passphrase."""
        self._is_rotation, self._has_desk = is_rotation, has_desk
        self.forget()
        self._rotation.setVisible(is_rotation)
        self._show_turn()

    def forget(self) -> None:
        """Let nothing be left of what anybody typed."""
        self._names, self._said = [], []
        self.passphrase.clear()
        for field in (self.person, self.desk):
            field.set_text("")
            field.clear_problem()

    def go_on(self) -> None:
        """End this person's turn, and make the copy after the last."""
        if self.next_button.is_busy or not self._is_filled():
            return
        self._names.append(self.person.text().strip())
        self._said.append(self.passphrase.text)
        if len(self._names) < HOLDERS:
            self.passphrase.clear()
            self.person.set_text("")
            self._show_turn()
            return
        day = self._installation.desk().day
        kinds = [(translate("Custody", "Pages to print"), "*.html")]
        path = self._dialogs.save_file(
            translate("Custody", "Save the page to print"), _sheet_name(day), kinds
        )
        if path:
            self._make(Path(path))
        else:
            self._take_back()

    def _is_filled(self) -> bool:
        """Mark what is to be mended first, if there is anything."""
        if not self.person.text().strip():
            self.person.show_problem(translate("Custody", "Write the name here."))
            self.person.setFocus()
            return False
        self.person.clear_problem()
        wanting = self.passphrase.check()
        if wanting is not None:
            wanting.setFocus()
        return wanting is None

    def _make(self, path: Path) -> None:
        installation, read_sheet = self._installation, self._read_sheet
        names, said = tuple(self._names), tuple(self._said)
        desk, is_rotation = self.desk.text(), self._is_rotation
        self.next_button.set_busy(translate("Custody", "Making and proving…"))

        def act() -> None:
            # The dialog asked whether what stood there may go.
            path.unlink(missing_ok=True)
            key_escrow.copy_keys(
                installation,
                names,
                said,
                path,
                read_sheet(),
                desk=desk,
                is_rotation=is_rotation,
            )

        self._runner.run(self, act, lambda _nothing: self._done(path.name), self._refuse)

    def _done(self, name: str) -> None:
        self.next_button.set_idle()
        self.forget()
        self.made.emit(name)

    def _refuse(self, problem: Problem) -> None:
        self.next_button.set_idle()
        self._take_back()
        if problem.code is Code.WRONG_PASSPHRASE:
            self.desk.show_problem(
                translate("Custody", "This is not the passphrase of the protected desk.")
            )
            self.desk.setFocus()
        else:
            is_name = problem.code in (Code.TRAINER_NAME_TAKEN, Code.VALUE_REFUSED)
            field = self.person if is_name else self.passphrase.first
            field.show_problem(problems_words.sentence(problem))
            field.setFocus()

    def _take_back(self) -> None:
        """Let the last person's turn go on."""
        self._names.pop()
        self._said.pop()

    def _show_turn(self) -> None:
        number = len(self._names) + 1
        is_last = number == HOLDERS
        self._head.set_words(
            translate("Custody", "Person {number} of three").format(number=number)
        )
        self.next_button.set_text(
            translate("Custody", "Save the page to print")
            if is_last
            else translate("Custody", "Next person")
        )
        self.desk.setVisible(is_last and self._has_desk)
        self.desk.show_note(translate("Custody", "The key of sealed answers goes along."))
        self.person.setFocus()

    def _lay_out(self) -> None:
        self.add(self._head)
        self.add(
            Text(
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
        self.add(self._rotation, above=4)
        self.add(self.person, above=14)
        self.add(self.passphrase, above=10)
        self.add(self.desk, above=10)
        propose = self.passphrase.propose_button
        self.add(acts(self.next_button, propose, self.leave_button), above=16)
        self.stretch()


def _sheet_name(day: str) -> str:
    """Propose a name for the file; it says nothing but the day."""
    return f"fieldreg-{day}.html"
