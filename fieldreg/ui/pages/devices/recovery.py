"""The words that open a laptop whose passphrase was forgotten: two people allow them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from fieldreg.domain.problems import Code, Problem
from fieldreg.services.devices import laptop_registry
from fieldreg.services.installation.lifecycle import Installation
from fieldreg.services.keys import passphrase_reset
from fieldreg.services.keys.passphrase_reset import Words
from fieldreg.ui.background.runner import Runner
from fieldreg.ui.keyboard import Act, Keyboard
from fieldreg.ui.language import Language
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import KeyButton, Kind
from fieldreg.ui.widgets.form_fields import Field, LineEdit
from fieldreg.ui.widgets.labels import Section, Text
from fieldreg.ui.widgets.layout import Column, acts

_FIELD = 440


class RecoveryForm(Column):
    """A mark and two passphrases, and then twelve words.

    Signals:
        left(): nothing more is wanted.
    """

    left = Signal()

    def __init__(
        self,
        installation: Installation,
        runner: Runner,
        keyboard: Keyboard,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._installation, self._runner, self._name = installation, runner, ""
        self._head = Section("")
        self._who = Text(
            translate(
                "Recovery",
                "Two people must allow it, each by a passphrase: two officers of this computer, or"
                " two of the three who hold the copy of the keys. It is noted who they were.",
            ),
            "body",
            "ink2",
            wraps=True,
        )
        self.mark = Field(translate("Recovery", "Mark that the laptop shows"), LineEdit())
        self.first = Field(
            translate("Recovery", "Passphrase of the first person"), _hidden()
        )
        self.second = Field(
            translate("Recovery", "Passphrase of the second person"), _hidden()
        )
        self._said = {
            language: Text("", style, wraps=True)
            for language, style in ((Language.MONGOLIAN, "h2"), (Language.ENGLISH, "h3"))
        }
        self._fits = Text("", "body", wraps=True)
        self._read_out = Text(
            translate(
                "Recovery", "Read them out only when you know the voice. They hold once."
            ),
            "body",
            "warn",
            wraps=True,
        )
        self.show_button = KeyButton(
            translate("Recovery", "Show the words"), kind=Kind.PRIMARY
        )
        self.back_button = KeyButton(translate("Recovery", "Back"))
        for field in self._fields:
            field.edit.setMaximumWidth(_FIELD)
        self._lay_out()
        keyboard.bind(self, Act.PRIMARY, self.read, button=self.show_button)
        keyboard.bind(
            self,
            Act.LEAVE,
            self.left.emit,
            translate("Recovery", "Back"),
            button=self.back_button,
        )

    @property
    def first_focus(self) -> QWidget:
        """Where one begins."""
        return self.mark.edit

    def begin(self, name: str) -> None:
        """Ask for what opens the laptop called *name*."""
        self._name = name
        self.forget()
        self._head.set_words(
            translate("Recovery", "Twelve words that open {name}").format(name=name)
        )
        self.mark.show_note(translate("Recovery", "left empty: the latest"))
        self.mark.setFocus()

    def forget(self) -> None:
        """Let neither words nor passphrases be left."""
        for field in self._fields:
            field.set_text("")
            field.clear_problem()
        for text in self._said.values():
            text.set_words("")
        self._show_words(are_there=False)

    def read(self) -> None:
        """Show the words, if those are two people who may allow it."""
        if self.show_button.is_busy:
            return
        for field in self._fields:
            field.clear_problem()
        installation, name, mark = self._installation, self._name, self.mark.text()
        first, second = self.first.text(), self.second.text()
        self.show_button.set_busy(translate("Recovery", "Looking…"))
        self._runner.run(
            self,
            lambda: passphrase_reset.read_words(
                installation, name, first, second, mark=mark
            ),
            self._show,
            self._refuse,
        )

    def _show(self, found: Words) -> None:
        self.show_button.set_idle()
        for field in (self.first, self.second):
            field.set_text("")
        for language, text in self._said.items():
            said = laptop_registry.spoken(self._installation, found.words, language.value)
            text.set_words(" ".join(said))
        self._fits.set_words(
            translate(
                "Recovery", "They fit where the laptop shows the mark {mark}."
            ).format(mark=found.mark)
        )
        self._show_words(are_there=True)
        self.back_button.setFocus()

    def _refuse(self, problem: Problem) -> None:
        self.show_button.set_idle()
        is_mark = problem.code is Code.RECOVERY_UNHEARD
        field = self.mark if is_mark else self.second
        field.show_problem(problems_words.sentence(problem))
        (self.mark if is_mark else self.first).setFocus()

    def _show_words(self, *, are_there: bool) -> None:
        said: list[QWidget] = [*self._said.values(), self._fits, self._read_out]
        asked: list[QWidget] = [self._who, *self._fields, self.show_button]
        for part in said:
            part.setVisible(are_there)
        for part in asked:
            part.setVisible(not are_there)

    @property
    def _fields(self) -> tuple[Field, Field, Field]:
        return self.mark, self.first, self.second

    def _lay_out(self) -> None:
        self.add(self._head)
        self.add(self._who, above=4)
        for text in self._said.values():
            self.add(text, above=10)
        self.add(self._fits, above=10)
        self.add(self._read_out, above=4)
        for field in self._fields:
            self.add(field, above=12)
        self.add(acts(self.show_button, self.back_button), above=16)
        self.stretch()


def _hidden() -> LineEdit:
    edit = LineEdit()
    edit.setEchoMode(QLineEdit.EchoMode.Password)
    return edit
