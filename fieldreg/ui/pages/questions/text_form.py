"""The form for a question or a response; typed text is kept as a draft."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from fieldreg.domain.people.drafts import ABOUT_KEY
from fieldreg.ui.context import Context
from fieldreg.ui.forms.draft_autosave import DraftAutosave
from fieldreg.ui.keyboard import Action
from fieldreg.ui.translation import translator
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.form_fields import ComboBox, FormField, MultilineEdit
from fieldreg.ui.widgets.layout import Column, button_row

tr = translator("Questions")


_EDIT_HEIGHT = 96


class QuestionTextForm(Column):
    """A text, and the laptop that it is for.

    Signals:
        submitted(str): the text is to be sent.
        closed(): the form was left; the draft is kept.
    """

    submitted = Signal(str)
    closed = Signal()

    def __init__(self, context: Context, send: str) -> None:
        super().__init__()
        self._about = 0
        self.laptop = FormField(tr("Who is asked"), ComboBox())
        self.text = FormField(tr("Question"), MultilineEdit())
        self.text.editor.setMaximumHeight(_EDIT_HEIGHT)
        self.send_button = KeyButton(send, kind=ButtonKind.PLAIN)
        self.cancel_button = KeyButton(tr("Not now"), kind=ButtonKind.QUIET)
        self.autosave = DraftAutosave(context, self, "", self._draft_fields)
        self.autosave.watch_fields([self.text])
        bind = context.keyboard.bind
        bind(self, Action.PRIMARY, self._submit, send, button=self.send_button)
        bind(self, Action.LEAVE, self._leave, tr("Not now"), button=self.cancel_button)
        self.add_inset(self.laptop)
        self.add_inset(self.text, above=8)
        self.add_inset(button_row(self.send_button, self.cancel_button), above=10)

    def open_draft(self, draft: str, label: str, about: int) -> None:
        """Ask for a text called *label* about the record *about*, beginning with *draft*."""
        if draft == self.autosave.page:
            return
        self.autosave.switch_page(draft)
        self._about = about
        self.text.label.set_text(label)
        self.text.editor.setAccessibleName(label)
        self.text.set_text("")
        self.text.clear_problem()
        self.autosave.load(lambda fields: self.text.set_text(fields.get("text", "")))

    def set_laptops(self, laptops: Sequence[str]) -> None:
        """Offer *laptops*; without any, show a problem and disable sending."""
        combo = self.laptop.editor
        assert isinstance(combo, ComboBox)  # noqa: S101  it was built as one above
        combo.clear()
        for laptop in laptops:
            combo.addItem(laptop, laptop)
        self.send_button.setEnabled(bool(laptops))
        if laptops:
            self.laptop.clear_problem()
        else:
            self.laptop.show_problem(tr("No laptop in use has this; nobody can be asked."))

    def mark_saved(self) -> None:
        """Clear the form: its text became a record."""
        self.autosave.mark_saved()
        self.autosave.switch_page("")
        self.text.set_text("")

    def _draft_fields(self) -> dict[str, str]:
        text = self.text.text()
        # The draft names the record, so that it is erased with it.
        about = str(self._about) if self._about and text else ""
        return {"text": text, ABOUT_KEY: about}

    def _submit(self) -> None:
        if not self.text.text().strip():
            self.text.show_problem(tr("Write something first."))
            self.text.setFocus()
            return
        self.text.clear_problem()
        self.autosave.save()
        self.submitted.emit(self.text.text())

    def _leave(self) -> None:
        self.autosave.save()
        self.closed.emit()
