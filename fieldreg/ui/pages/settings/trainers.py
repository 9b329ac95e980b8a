"""The people who can unlock this installation: adding and removing them."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldreg.domain.problems import Code, Problem
from fieldreg.services import officers
from fieldreg.ui.context import Context
from fieldreg.ui.forms.passphrase_fields import PassphraseFields
from fieldreg.ui.keyboard import Action
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.focus_ring import contains_focus
from fieldreg.ui.widgets.form_fields import ComboBox, FormField
from fieldreg.ui.widgets.labels import wrapped_label
from fieldreg.ui.widgets.layout import button_row

tr = translator("Settings")


_NAME_PROBLEMS = (Code.NAME_MISSING, Code.TRAINER_NAME_TAKEN, Code.VALUE_REFUSED)


class TrainersPanel(QWidget):
    """The names, a form to add a person, and a field to remove one.

    Signals:
        changed(str): somebody was added or removed; the sentence of the notice.
        failed(Problem): nothing was changed.
    """

    changed = Signal(str)
    failed = Signal(object)

    def __init__(self, context: Context, draw_passphrase: Callable[[], str]) -> None:
        super().__init__()
        self._context = context
        self.names = wrapped_label("", "ink")
        self.add_button = KeyButton(tr("Let another trainer in"))
        self.name = FormField(tr("Name; every entry says who made it"))
        self.new_passphrase = PassphraseFields(draw_passphrase)
        self.save_button = KeyButton(tr("Let in"), kind=ButtonKind.PRIMARY)
        self.cancel_button = KeyButton(tr("Cancel"), kind=ButtonKind.QUIET)
        self._box = ComboBox()
        self.trainer_to_remove = FormField(tr("Who works here no longer"), self._box)
        self.remove_button = KeyButton(tr("Take out"), kind=ButtonKind.QUIET)
        self._form, self._removal = QWidget(), QWidget()
        self._lay_out()
        self.collapse()
        for action, slot, button in (
            (Action.PRIMARY, self.save, self.save_button),
            (Action.LEAVE, self.collapse, self.cancel_button),
            (Action.PROPOSE, self.new_passphrase.propose, self.new_passphrase.propose_button),
        ):
            context.keyboard.bind(self._form, action, slot, button.display_text, button=button)
        self.remove_button.clicked.connect(self.remove_trainer)

    def show_names(self, names: tuple[str, ...]) -> None:
        self.names.set_text(" · ".join(names))
        self._box.clear()
        for name in names:
            if name != self._context.installation.user_name:
                self._box.addItem(name, name)
        self._removal.setVisible(self._box.count() > 0 and self._form.isHidden())

    def expand(self) -> None:
        self.add_button.hide()
        self._removal.hide()
        self._form.show()
        self.name.setFocus()

    def collapse(self) -> None:
        """Hide the form and discard its input."""
        had_focus = contains_focus(self._form)
        self.name.set_text("")
        self.name.clear_problem()
        self.new_passphrase.clear()
        self._form.hide()
        self.add_button.show()
        self._removal.setVisible(self._box.count() > 0)
        if had_focus:
            self.add_button.setFocus()

    def save(self) -> None:
        name = self.name.text().strip()
        self.name.clear_problem()
        if not name:
            self.name.show_problem(problems_words.of_code(Code.NAME_MISSING))
            self.name.setFocus()
            return
        invalid_field = self.new_passphrase.check()
        if invalid_field is not None:
            invalid_field.setFocus()
            return
        installation, passphrase = self._context.installation, self.new_passphrase.text
        self.save_button.set_busy(tr("Changing…"))
        self._context.runner.run(
            self,
            lambda: officers.add_user(installation, name, passphrase),
            lambda _nothing: self._finish(tr("Works here from now on: {name}").format(name=name)),
            self._refuse,
        )

    def remove_trainer(self) -> None:
        installation, name = self._context.installation, str(self.trainer_to_remove.value())
        self._context.runner.run(
            self,
            lambda: officers.remove_user(installation, name),
            lambda _nothing: self._finish(
                tr("Opens this computer no longer: {name}. What they wrote stays.").format(
                    name=name
                )
            ),
            self.failed.emit,
        )

    def _finish(self, sentence: str) -> None:
        self.save_button.set_idle()
        self.collapse()
        self.changed.emit(sentence)

    def _refuse(self, problem: Problem) -> None:
        self.save_button.set_idle()
        field = self.name if problem.code in _NAME_PROBLEMS else self.new_passphrase.first_field
        field.show_problem(problems_words.sentence(problem))
        field.setFocus()

    def _lay_out(self) -> None:
        inner = QVBoxLayout(self._form)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(10)
        inner.addWidget(self.name)
        inner.addWidget(self.new_passphrase)
        buttons = (self.save_button, self.cancel_button, self.new_passphrase.propose_button)
        inner.addWidget(button_row(*buttons))
        removal = QVBoxLayout(self._removal)
        removal.setContentsMargins(0, 0, 0, 0)
        removal.setSpacing(10)
        removal.addWidget(self.trainer_to_remove)
        removal.addWidget(button_row(self.remove_button))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.names)
        box.addWidget(button_row(self.add_button))
        box.addWidget(self._form)
        box.addWidget(self._removal)
