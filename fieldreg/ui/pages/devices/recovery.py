"""The form that shows a laptop's recovery words after two people allowed it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain.languages import Language
from fieldreg.domain.problems import Code, Problem
from fieldreg.services.devices import laptop_registry
from fieldreg.services.keys import passphrase_reset
from fieldreg.services.keys.passphrase_reset import RecoveryWords
from fieldreg.ui.context import Context
from fieldreg.ui.keyboard import Action
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.form_fields import FormField, LineEdit
from fieldreg.ui.widgets.labels import Label, SectionTitle, wrapped_label
from fieldreg.ui.widgets.layout import Column, button_row

tr = translator("Recovery")


_FIELD_WIDTH = 440


class DeviceRecoveryForm(Column):
    """The laptop's mark and two passphrases, then its twelve words in two languages.

    Signals:
        closed(): the user goes back.
    """

    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._name = ""
        self._head = SectionTitle("")
        self._explanation = wrapped_label(
            tr(
                "Two people must allow it, each by a passphrase: two officers of this "
                "computer, or two of the three people who keep the copy of the keys. It is "
                "noted who they were."
            )
        )
        self.recovery_mark = FormField(tr("Mark that the laptop shows"), LineEdit())
        self.first_passphrase = FormField(
            tr("Passphrase of the first person"), LineEdit(is_masked=True)
        )
        self.second_passphrase = FormField(
            tr("Passphrase of the second person"), LineEdit(is_masked=True)
        )
        self._words = {
            language: Label("", style, wraps=True)
            for language, style in ((Language.MONGOLIAN, "h2"), (Language.ENGLISH, "h3"))
        }
        self._mark_note = wrapped_label("", "ink")
        self._caution = wrapped_label(
            tr("Read them out only if you know the voice. They work only once."), "warn"
        )
        self.show_button = KeyButton(tr("Show the words"), kind=ButtonKind.PRIMARY)
        self.back_button = KeyButton(tr("Back"))
        for field in self._fields:
            field.editor.setMaximumWidth(_FIELD_WIDTH)
        self._lay_out()
        context.keyboard.bind(self, Action.PRIMARY, self.reveal_words, button=self.show_button)
        self.back_button.bind_key(context.keyboard, self, Action.LEAVE, self.closed.emit)

    @property
    def first_focus(self) -> QWidget:
        return self.recovery_mark.editor

    def start(self, name: str) -> None:
        self._name = name
        self.clear()
        self._head.set_text(tr("Twelve words that open {name}").format(name=name))
        self.recovery_mark.show_note(tr("left empty: the latest"))
        self.recovery_mark.setFocus()

    def clear(self) -> None:
        """Remove the words and the passphrases."""
        for field in self._fields:
            field.set_text("")
            field.clear_problem()
        for label in self._words.values():
            label.set_text("")
        self._set_words_visible(is_visible=False)

    def reveal_words(self) -> None:
        if self.show_button.is_busy:
            return
        for field in self._fields:
            field.clear_problem()
        installation, name, mark = self._context.installation, self._name, self.recovery_mark.text()
        first, second = self.first_passphrase.text(), self.second_passphrase.text()
        self.show_button.set_busy(tr("Looking…"))
        self._context.runner.run(
            self,
            lambda: passphrase_reset.read_recovery_words(
                installation, name, first, second, mark=mark
            ),
            self._show,
            self._refuse,
        )

    def _show(self, found: RecoveryWords) -> None:
        self.show_button.set_idle()
        for field in (self.first_passphrase, self.second_passphrase):
            field.set_text("")
        for language, label in self._words.items():
            words = laptop_registry.translate_fingerprint(
                self._context.installation, found.words, language.value
            )
            label.set_text(" ".join(words))
        self._mark_note.set_text(
            tr("They fit where the laptop shows the mark {mark}.").format(mark=found.mark)
        )
        self._set_words_visible(is_visible=True)
        self.back_button.setFocus()

    def _refuse(self, problem: Problem) -> None:
        self.show_button.set_idle()
        is_mark = problem.code is Code.RECOVERY_UNHEARD
        field = self.recovery_mark if is_mark else self.second_passphrase
        field.show_problem(problems_words.sentence(problem))
        (self.recovery_mark if is_mark else self.first_passphrase).setFocus()

    def _set_words_visible(self, *, is_visible: bool) -> None:
        for label in (*self._words.values(), self._mark_note, self._caution):
            label.setVisible(is_visible)
        for part in (self._explanation, *self._fields, self.show_button):
            part.setVisible(not is_visible)

    @property
    def _fields(self) -> tuple[FormField, FormField, FormField]:
        return self.recovery_mark, self.first_passphrase, self.second_passphrase

    def _lay_out(self) -> None:
        self.add_inset(self._head)
        self.add_inset(self._explanation, above=4)
        for label in self._words.values():
            self.add_inset(label, above=10)
        self.add_inset(self._mark_note, above=10)
        self.add_inset(self._caution, above=4)
        for field in self._fields:
            self.add_inset(field, above=12)
        self.add_inset(button_row(self.show_button, self.back_button), above=16)
        self.add_stretch()
