"""The passphrases of a file of an edition."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal

from fieldreg.domain.problems import Problem
from fieldreg.services.figures.edition_indicators import EditionIndicator, set_aim
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import edition_labels
from fieldreg.ui.forms.passphrase_fields import PassphraseFields
from fieldreg.ui.keyboard import Action, Keyboard
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.vocabulary import figures as figures_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.form_fields import FormField, LineEdit
from fieldreg.ui.widgets.labels import PageTitle
from fieldreg.ui.widgets.layout import Column

tr = translator("Edition")


class WritingForm(Column):
    """Signals: submitted(str): the new passphrase of the file."""

    submitted = Signal(str)
    closed = Signal()

    def __init__(self, context: Context, draw_passphrase: Callable[[], str]) -> None:
        super().__init__()
        self.fields = PassphraseFields(draw_passphrase, tr("Passphrase of the file"))
        self.add_inset(
            PageTitle(
                tr("A file of the edition"),
                tr(
                    "The file and this passphrase open the tables, and nothing of the"
                    " register. Tell the passphrase by word of mouth."
                ),
            )
        )
        self.add_inset(self.fields, above="group")
        actions = Actions(context.keyboard, self)
        self.write_button = actions.add(
            *(tr("Choose where to write it"), self._submit, Action.PRIMARY), kind=ButtonKind.PRIMARY
        )
        actions.adopt(self.fields.propose_button, self.fields.propose, Action.OTHER_WAY)
        actions.add(tr("Back"), self.closed.emit, Action.LEAVE, kind=ButtonKind.QUIET)
        self.add_inset(actions.row(), above="group")
        self.add_stretch()

    def start(self) -> None:
        self.fields.clear()
        self.fields.first_field.setFocus()

    def _submit(self) -> None:
        wrong = self.fields.check()
        if wrong is None:
            self.submitted.emit(self.fields.text)
        else:
            wrong.setFocus()


class OpeningForm(Column):
    """Signals: submitted(str): the passphrase of the file."""

    submitted = Signal(str)
    closed = Signal()

    def __init__(self, keyboard: Keyboard) -> None:
        super().__init__()
        self._title = PageTitle(tr("A file of an edition"))
        self.passphrase = FormField(tr("Passphrase of the file"), LineEdit(is_masked=True))
        actions = Actions(keyboard, self)
        self.open_button = actions.add(
            *(tr("Open it"), self._submit, Action.PRIMARY), kind=ButtonKind.PRIMARY
        )
        actions.add(tr("Back"), self.closed.emit, Action.LEAVE, kind=ButtonKind.QUIET)
        self.add_inset(self._title)
        self.add_inset(self.passphrase, above="group")
        self.add_inset(actions.row(), above="group")
        self.add_stretch()

    def start(self, file: str) -> None:
        self._title.set_text(tr("A file of an edition"), file)
        self.clear()
        self.passphrase.setFocus()

    def clear(self) -> None:
        self.passphrase.set_text("")
        self.passphrase.clear_problem()

    def _submit(self) -> None:
        if self.passphrase.text():
            self.submitted.emit(self.passphrase.text())


class AimForm(Column):
    """Signals: done(): the aim is set."""

    done = Signal()
    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._told: EditionIndicator | None = None
        self._title = PageTitle(tr("The aim of an indicator"), " ")
        self.aim = FormField(tr("Aim"), LineEdit())
        actions = Actions(context.keyboard, self)
        self.set_button = actions.add(
            *(tr("Set the aim"), self._submit, Action.PRIMARY), kind=ButtonKind.PRIMARY, saves=True
        )
        actions.add(tr("Back"), self.closed.emit, Action.LEAVE, kind=ButtonKind.QUIET)
        self.add_inset(self._title)
        self.add_inset(self.aim, above="group")
        self.add_inset(actions.row(), above="group")
        self.add_stretch()

    def start(self, told: EditionIndicator) -> None:
        self._told = told
        name = figures_words.indicator_label(told.indicator)
        self._title.set_text(tr("The aim of an indicator"), join_parts([name, told.year]))
        self.aim.set_text(edition_labels.format_aim(told))
        self.aim.clear_problem()
        self.aim.show_note(
            tr("A share such as 50 %. Empty: no aim.")
            if told.indicator.is_share
            else tr("A number such as 4000. Empty: no aim.")
        )
        self.aim.setFocus()

    def _submit(self) -> None:
        if (told := self._told) is None:
            return
        typed, installation = self.aim.text(), self._context.installation

        def refuse(_problem: Problem) -> None:
            is_share = told.indicator.is_share
            self.aim.refuse(tr("Write 50 %.") if is_share else tr("Write a number such as 4000."))

        self.set_button.run(
            *(self._context.runner, tr("Writing…")),
            partial(set_aim, installation, told.indicator, told.year, typed),
            *(lambda _none: self.done.emit(), refuse),
        )
