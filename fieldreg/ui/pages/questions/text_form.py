"""The form in which a question is asked or answered; what is typed there is never lost."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain.people.drafts import ABOUT
from fieldreg.services.user_session import Desk
from fieldreg.ui.background.runner import Runner
from fieldreg.ui.forms.draft_autosave import DraftKeeper
from fieldreg.ui.keyboard import Act, Keyboard
from fieldreg.ui.translation import translate
from fieldreg.ui.widgets.buttons import KeyButton, Kind
from fieldreg.ui.widgets.form_fields import Combo, Field, NoteEdit
from fieldreg.ui.widgets.layout import Column, acts

_HIGH = 96


class WritingForm(Column):
    """A text, and whom it is for where there is a choice.

    Signals:
        submitted(str): this is to be said.
        left(): nothing is to be said now; what was typed is kept.
    """

    submitted = Signal(str)
    left = Signal()

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        keyboard: Keyboard,
        send: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._about = 0
        self.laptop = Field(translate("Questions", "Whom"), Combo())
        self.text = Field(translate("Questions", "Question"), NoteEdit())
        self.text.edit.setMaximumHeight(_HIGH)
        self.send_button = KeyButton(send, kind=Kind.PLAIN)
        self.leave_button = KeyButton(translate("Questions", "Not now"), kind=Kind.QUIET)
        self.drafts = DraftKeeper(self, desk, runner, "", self._typed)
        self.drafts.follow([self.text])
        bind = keyboard.bind
        bind(self, Act.PRIMARY, self._submit, send, button=self.send_button)
        bind(
            self,
            Act.LEAVE,
            self._leave,
            translate("Questions", "Not now"),
            button=self.leave_button,
        )
        self.add(self.laptop)
        self.add(self.text, above=8)
        self.add(acts(self.send_button, self.leave_button), above=10)

    def turn_to(self, draft: str, label: str, about: int) -> None:
        """Ask for a text called *label* about the record *about*, with what *draft* has."""
        if draft == self.drafts.page:
            return
        self.drafts.turn_to(draft)
        self._about = about
        self.text.label.set_words(label)
        self.text.edit.setAccessibleName(label)
        self.text.set_text("")
        self.text.clear_problem()
        self.drafts.load(lambda typed: self.text.set_text(typed.get("text", "")))

    def offer(self, laptops: Sequence[str]) -> None:
        """Let one of *laptops* be chosen; where there is none, say so."""
        combo = self.laptop.edit
        assert isinstance(combo, Combo)  # noqa: S101  it was made one above
        combo.clear()
        for one in laptops:
            combo.addItem(one, one)
        self.send_button.setEnabled(bool(laptops))
        if laptops:
            self.laptop.clear_problem()
        else:
            self.laptop.show_problem(
                translate("Questions", "No laptop in use holds this; nobody can be asked.")
            )

    def rest(self) -> None:
        """Know that what was typed has become a record."""
        self.drafts.let_go()
        self.drafts.turn_to("")
        self.text.set_text("")

    def _typed(self) -> dict[str, str]:
        text = self.text.text()
        # Whose it is goes with it, so that it goes when she is erased.
        about = str(self._about) if self._about and text else ""
        return {"text": text, ABOUT: about}

    def _submit(self) -> None:
        if not self.text.text().strip():
            self.text.show_problem(translate("Questions", "Write something first."))
            self.text.setFocus()
            return
        self.text.clear_problem()
        self.drafts.keep()
        self.submitted.emit(self.text.text())

    def _leave(self) -> None:
        self.drafts.keep()
        self.left.emit()
