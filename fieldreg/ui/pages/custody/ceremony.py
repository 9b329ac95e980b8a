"""The ceremony: three people choose a passphrase each, in turn, and a page is made."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from fieldreg.domain.problems import Code, Problem
from fieldreg.keys.copies import HOLDERS
from fieldreg.services import custody, trainers
from fieldreg.services.installing import Installation
from fieldreg.ui.dialogs import Dialogs
from fieldreg.ui.forms.new_passphrase import NewPassphrase
from fieldreg.ui.keyboard import Act, Keyboard
from fieldreg.ui.runner import Runner
from fieldreg.ui.widgets.buttons import KeyButton, Kind
from fieldreg.ui.widgets.fields import Field, LineEdit
from fieldreg.ui.widgets.layout import Column, acts
from fieldreg.ui.widgets.text import Section, Text
from fieldreg.ui.wording import custody as words
from fieldreg.ui.wording import problems

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
        self._head = Section(words.turn(1))
        self._rotation = Text(words.rotation_line(), "body", "ink2", wraps=True)
        self.person = Field(words.person(), LineEdit())
        draw = partial(trainers.propose, installation.tools, language)
        self.passphrase = NewPassphrase(draw)
        self.passphrase.setMaximumWidth(_BOTH)
        hidden = LineEdit()
        hidden.setEchoMode(QLineEdit.EchoMode.Password)
        self.desk = Field(words.desk(), hidden)
        for field in (self.person, self.desk):
            field.edit.setMaximumWidth(_FIELD)
        self.next_button = KeyButton(words.next_person(), kind=Kind.PRIMARY)
        self.leave_button = KeyButton(words.cancel(), kind=Kind.QUIET)
        self._lay_out()
        keyboard.bind(self, Act.PRIMARY, self.go_on, button=self.next_button)
        propose = self.passphrase.propose_button
        keyboard.bind(self, Act.PROPOSE, self.passphrase.propose, button=propose)
        keyboard.bind(
            self, Act.LEAVE, self.left.emit, words.cancel(), button=self.leave_button
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
        kinds = [(words.sheet_files(), "*.html")]
        path = self._dialogs.save_file(words.save(), words.sheet_name(day), kinds)
        if path:
            self._make(Path(path))
        else:
            self._take_back()

    def _is_filled(self) -> bool:
        """Mark what is to be mended first, if there is anything."""
        if not self.person.text().strip():
            self.person.show_problem(words.name_wanted())
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
        self.next_button.set_busy(words.saving())

        def act() -> None:
            # The dialog asked whether what stood there may go.
            path.unlink(missing_ok=True)
            custody.copy_keys(
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
            self.desk.show_problem(words.desk_wrong())
            self.desk.setFocus()
        else:
            is_name = problem.code in (Code.TRAINER_NAME_TAKEN, Code.VALUE_REFUSED)
            field = self.person if is_name else self.passphrase.first
            field.show_problem(problems.sentence(problem))
            field.setFocus()

    def _take_back(self) -> None:
        """Let the last person's turn go on."""
        self._names.pop()
        self._said.pop()

    def _show_turn(self) -> None:
        number = len(self._names) + 1
        is_last = number == HOLDERS
        self._head.set_words(words.turn(number))
        self.next_button.set_text(words.save() if is_last else words.next_person())
        self.desk.setVisible(is_last and self._has_desk)
        self.desk.show_note(words.desk_line())
        self.person.setFocus()

    def _lay_out(self) -> None:
        self.add(self._head)
        self.add(Text(words.turn_line(), "body", "ink2", wraps=True), above=4)
        self.add(self._rotation, above=4)
        self.add(self.person, above=14)
        self.add(self.passphrase, above=10)
        self.add(self.desk, above=10)
        propose = self.passphrase.propose_button
        self.add(acts(self.next_button, propose, self.leave_button), above=16)
        self.stretch()
