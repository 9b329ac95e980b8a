"""The trainer's PIN: set, changed and removed."""

from functools import partial

from PySide6.QtCore import Signal

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.services.installation import hand_back
from fieldreg.services.installation.hand_back import PinStatus
from fieldreg.ui.context import Context
from fieldreg.ui.forms.pin_edit import PinEdit
from fieldreg.ui.keyboard import Action
from fieldreg.ui.page import Page
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.focus_ring import contains_focus
from fieldreg.ui.widgets.form_fields import FormField, LineEdit
from fieldreg.ui.widgets.labels import Label
from fieldreg.ui.widgets.layout import Column, button_row
from fieldreg.ui.widgets.notices import Tone

tr = translator("Settings")

_PIN_WIDTH = 240


class PinForm(Column):
    expanded = Signal(bool)

    def __init__(self, context: Context, page: Page, actions: Actions) -> None:
        super().__init__()
        self._context, self._page = context, page
        self.open_button = actions.add(
            tr("Set a PIN"), self.expand, Action.PIN, needs=Permission.REGISTER_PEOPLE
        )
        self._note = Label("", "hint", "ink2", wraps=True)
        self.passphrase = FormField(tr("Current passphrase"), LineEdit(is_masked=True))
        self.pin = FormField(tr("New PIN, 4–8 digits"), PinEdit(), width=_PIN_WIDTH)
        self.again = FormField(tr("New PIN once more"), PinEdit(), width=_PIN_WIDTH)
        self._fields = (self.passphrase, self.pin, self.again)
        self._form = Column()
        own = Actions(context.keyboard, self._form)
        self.save_button = own.add(
            tr("Use the new PIN"), self.save, Action.PRIMARY, kind=ButtonKind.PRIMARY
        )
        self.cancel_button = own.add(
            tr("Cancel"), self.collapse, Action.LEAVE, kind=ButtonKind.QUIET
        )
        self.remove_button = own.add(
            tr("Remove the PIN"),
            self.remove,
            Action.REMOVE,
            kind=ButtonKind.QUIET,
            is_destructive=True,
        )
        for field in self._fields:
            self._form.add_full_width(field, above="field")
        self._form.add_full_width(own.row(), above="field")
        self.add_full_width(button_row(self.open_button))
        self.add_full_width(self._note, above="line")
        self._note.setVisible(context.keyboard.may(Permission.REGISTER_PEOPLE))
        self.add_full_width(self._form, above="near")
        self.collapse()

    def load(self) -> None:
        job = partial(hand_back.load_pin_status, self._context.installation)
        self._page.run_latest("pin", job, self._show_status)

    def expand(self) -> None:
        self.open_button.hide()
        self._form.show()
        self.expanded.emit(True)  # noqa: FBT003  a signal takes no keywords
        self.passphrase.setFocus()

    def collapse(self) -> None:
        had_focus = contains_focus(self._form)
        for field in self._fields:
            field.set_text("")
            field.clear_problem()
        self._form.hide()
        self.open_button.show()
        self.expanded.emit(False)  # noqa: FBT003  a signal takes no keywords
        if had_focus:
            self.open_button.setFocus()

    def save(self) -> None:
        for field in self._fields:
            field.clear_problem()
        if self.again.text() != self.pin.text():
            self.again.refuse(tr("It differs from the new PIN."))
            return
        set_pin = hand_back.set_pin
        self.save_button.run(
            self._context.runner,
            tr("Changing…"),
            partial(set_pin, self._context.installation, self.passphrase.text(), self.pin.text()),
            lambda _nothing: self._end(tr("The new PIN takes the laptop back from now on.")),
            self._refuse,
        )

    def remove(self) -> None:
        job = partial(hand_back.remove_pin, self._context.installation)
        message = tr("The PIN is removed. Your passphrase takes the laptop back.")
        self._page.run(job, lambda _nothing: self._end(message))

    def _end(self, message: str) -> None:
        self.collapse()
        self._page.post_notice(Tone.DONE, message)
        self.load()

    def _refuse(self, problem: Problem) -> None:
        if problem.code is Code.WRONG_PASSPHRASE:
            self.passphrase.refuse(tr("This is not the current passphrase."))
        else:
            self.pin.refuse(problems_words.sentence(problem))

    def _show_status(self, status: PinStatus) -> None:
        self.open_button.set_text(tr("Change the PIN") if status.is_set else tr("Set a PIN"))
        self.remove_button.setVisible(status.is_set)
        self._note.set_text(
            tr("The PIN or your passphrase takes the laptop back from a trainee.")
            if status.is_usable
            else tr(
                "Your passphrase takes the laptop back from a trainee. A PIN is quicker; it"
                " opens nothing else."
            )
        )
