"""Who opens this computer: letting somebody in, and taking somebody out."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldreg.domain.problems import Code, Problem
from fieldreg.services.installation.lifecycle import Installation
from fieldreg.services.officers import user_accounts
from fieldreg.ui.background.runner import Runner
from fieldreg.ui.forms.passphrase_fields import NewPassphrase
from fieldreg.ui.keyboard import Act, Keyboard
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import KeyButton, Kind
from fieldreg.ui.widgets.form_fields import Combo, Field
from fieldreg.ui.widgets.labels import Text
from fieldreg.ui.widgets.layout import acts

_OF_THE_NAME = (Code.NAME_MISSING, Code.TRAINER_NAME_TAKEN, Code.VALUE_REFUSED)


class Trainers(QWidget):
    """The names, and a form that opens for one more or for one to take out.

    Signals:
        changed(str): what was done, in a sentence.
        failed(Problem): nothing was done.
    """

    changed = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        installation: Installation,
        runner: Runner,
        keyboard: Keyboard,
        draw: Callable[[], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._installation, self._runner = installation, runner
        self.names = Text("", "body", wraps=True)
        self.let_in_button = KeyButton(translate("Settings", "Let another trainer in"))
        self.name = Field(translate("Settings", "Name; every entry says who made it"))
        self.chosen = NewPassphrase(draw)
        self.save_button = KeyButton(translate("Settings", "Let in"), kind=Kind.PRIMARY)
        self.cancel_button = KeyButton(translate("Settings", "Cancel"), kind=Kind.QUIET)
        self._box = Combo()
        self.leaving = Field(translate("Settings", "Who works here no longer"), self._box)
        self.take_out_button = KeyButton(translate("Settings", "Take out"), kind=Kind.QUIET)
        self._form, self._out = QWidget(), QWidget()
        self._lay_out()
        self.fold()
        for act, slot, button in (
            (Act.PRIMARY, self.save, self.save_button),
            (Act.LEAVE, self.fold, self.cancel_button),
            (Act.PROPOSE, self.chosen.propose, self.chosen.propose_button),
        ):
            keyboard.bind(self._form, act, slot, button.words, button=button)
        self.take_out_button.clicked.connect(self.take_out)

    def show_names(self, names: tuple[str, ...]) -> None:
        """Show who opens it."""
        self.names.set_words(_trainers(names))
        self._box.clear()
        for name in names:
            if name != self._installation.trainer:
                self._box.addItem(name, name)
        self._out.setVisible(self._box.count() > 0 and self._form.isHidden())

    def unfold(self) -> None:
        """Ask for a further trainer."""
        self.let_in_button.hide()
        self._out.hide()
        self._form.show()
        self.name.setFocus()

    def fold(self) -> None:
        """Let nobody else in, and keep nothing of what was typed."""
        focused: QWidget | None = self.window().focusWidget()
        had_focus = focused is not None and self._form.isAncestorOf(focused)
        self.name.set_text("")
        self.name.clear_problem()
        self.chosen.clear()
        self._form.hide()
        self.let_in_button.show()
        self._out.setVisible(self._box.count() > 0)
        if had_focus:
            self.let_in_button.setFocus()

    def save(self) -> None:
        """Let whoever wrote a name and a passphrase in."""
        name = self.name.text().strip()
        self.name.clear_problem()
        if not name:
            self.name.show_problem(problems_words.sentence(Problem(Code.NAME_MISSING)))
            self.name.setFocus()
            return
        wanting = self.chosen.check()
        if wanting is not None:
            wanting.setFocus()
            return
        installation, passphrase = self._installation, self.chosen.text
        self.save_button.set_busy(translate("Settings", "Changing…"))
        self._runner.run(
            self,
            lambda: user_accounts.add(installation, name, passphrase),
            lambda _nothing: self._done(
                translate("Settings", "Works here from now on: {name}").format(name=name)
            ),
            self._refuse,
        )

    def take_out(self) -> None:
        """Let the one that is chosen in no longer."""
        installation, name = self._installation, str(self.leaving.value())
        self._runner.run(
            self,
            lambda: user_accounts.remove(installation, name),
            lambda _nothing: self._done(
                translate(
                    "Settings",
                    "Opens this computer no longer: {name}. What they wrote stays.",
                ).format(name=name)
            ),
            self.failed.emit,
        )

    def _done(self, sentence: str) -> None:
        self.save_button.set_idle()
        self.fold()
        self.changed.emit(sentence)

    def _refuse(self, problem: Problem) -> None:
        self.save_button.set_idle()
        field = self.name if problem.code in _OF_THE_NAME else self.chosen.first
        field.show_problem(problems_words.sentence(problem))
        field.setFocus()

    def _lay_out(self) -> None:
        inner = QVBoxLayout(self._form)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(10)
        inner.addWidget(self.name)
        inner.addWidget(self.chosen)
        buttons = (self.save_button, self.cancel_button, self.chosen.propose_button)
        inner.addWidget(acts(*buttons))
        out = QVBoxLayout(self._out)
        out.setContentsMargins(0, 0, 0, 0)
        out.setSpacing(10)
        out.addWidget(self.leaving)
        out.addWidget(acts(self.take_out_button))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.names)
        box.addWidget(acts(self.let_in_button))
        box.addWidget(self._form)
        box.addWidget(self._out)


def _trainers(names: Sequence[str]) -> str:
    """List them."""
    return " · ".join(names)
