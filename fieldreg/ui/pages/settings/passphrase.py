"""The form that changes the user's passphrase."""

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
from fieldreg.ui.widgets.form_fields import FormField, LineEdit
from fieldreg.ui.widgets.layout import button_row

tr = translator("Settings")


class ChangePassphraseForm(QWidget):
    """A button that shows fields for the old passphrase and, twice, for the new one.

    Signals:
        changed(): the passphrase was changed.
        expanded(bool): the fields were shown or hidden.
    """

    changed = Signal()
    expanded = Signal(bool)

    def __init__(self, context: Context, draw_passphrase: Callable[[], str]) -> None:
        super().__init__()
        self._context = context
        self.open_button = KeyButton(tr("Change the passphrase"))
        self.old = FormField(tr("Current passphrase"), LineEdit(is_masked=True))
        self.new_passphrase = PassphraseFields(
            draw_passphrase, tr("New passphrase"), tr("New passphrase once more")
        )
        self.new, self.again = (self.new_passphrase.first_field, self.new_passphrase.repeat_field)
        self.save_button = KeyButton(tr("Use the new passphrase"), kind=ButtonKind.PRIMARY)
        self.cancel_button = KeyButton(tr("Cancel"), kind=ButtonKind.QUIET)
        self._form = QWidget()
        self._lay_out()
        self.collapse()
        for action, slot, button in (
            (Action.PRIMARY, self.save, self.save_button),
            (Action.LEAVE, self.collapse, self.cancel_button),
            (Action.PROPOSE, self.new_passphrase.propose, self.new_passphrase.propose_button),
        ):
            context.keyboard.bind(self._form, action, slot, button.display_text, button=button)

    def expand(self) -> None:
        self.open_button.hide()
        self._form.show()
        self.expanded.emit(True)  # noqa: FBT003  a signal takes no keywords
        self.old.setFocus()

    def collapse(self) -> None:
        """Hide the fields and discard their input."""
        had_focus = contains_focus(self._form)
        self.old.set_text("")
        self.old.clear_problem()
        self.new_passphrase.clear()
        self._form.hide()
        self.open_button.show()
        self.expanded.emit(False)  # noqa: FBT003  a signal takes no keywords
        if had_focus:
            self.open_button.setFocus()

    def save(self) -> None:
        if self.again.text() != self.new.text():
            self.again.show_problem(tr("It differs from the new passphrase."))
            self.again.setFocus()
            return
        for field in (self.old, self.new, self.again):
            field.clear_problem()
        installation, old, new = self._context.installation, self.old.text(), self.new.text()
        self.save_button.set_busy(tr("Changing…"))
        self._context.runner.run(
            self,
            lambda: officers.change_own_passphrase(installation, old, new),
            lambda _nothing: self._finish(),
            self._refuse,
        )

    def _finish(self) -> None:
        self.save_button.set_idle()
        self.collapse()
        self.changed.emit()

    def _refuse(self, problem: Problem) -> None:
        self.save_button.set_idle()
        if problem.code is Code.WRONG_PASSPHRASE:
            self.old.show_problem(tr("This is not the current passphrase."))
            self.old.setFocus()
        else:
            self.new.show_problem(problems_words.sentence(problem))
            self.new.setFocus()

    def _lay_out(self) -> None:
        inner = QVBoxLayout(self._form)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(10)
        inner.addWidget(self.old)
        inner.addWidget(self.new_passphrase)
        buttons = (self.save_button, self.cancel_button, self.new_passphrase.propose_button)
        inner.addWidget(button_row(*buttons))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(button_row(self.open_button))
        box.addWidget(self._form)
