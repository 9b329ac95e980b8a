"""Changing the passphrase: the old one, the new one twice, which may be proposed."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from fieldreg.domain.problems import Code, Problem
from fieldreg.services.installation.lifecycle import Installation
from fieldreg.services.officers import user_accounts
from fieldreg.ui.background.runner import Runner
from fieldreg.ui.forms.passphrase_fields import NewPassphrase
from fieldreg.ui.keyboard import Act, Keyboard
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import KeyButton, Kind
from fieldreg.ui.widgets.form_fields import Field, LineEdit
from fieldreg.ui.widgets.layout import acts


class ChangePassphrase(QWidget):
    """A button that opens three fields.

    Signals:
        changed(): the new passphrase holds.
        unfolded(bool): the fields are shown, or are not any more.
    """

    changed = Signal()
    unfolded = Signal(bool)

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
        self.open_button = KeyButton(translate("Settings", "Change the passphrase"))
        hidden = LineEdit()
        hidden.setEchoMode(QLineEdit.EchoMode.Password)
        self.old = Field(translate("Settings", "Passphrase until now"), hidden)
        self.chosen = NewPassphrase(
            draw,
            translate("Settings", "New passphrase"),
            translate("Settings", "New passphrase once more"),
        )
        self.new, self.again = self.chosen.first, self.chosen.second
        self.save_button = KeyButton(
            translate("Settings", "Let the new one hold"), kind=Kind.PRIMARY
        )
        self.cancel_button = KeyButton(translate("Settings", "Cancel"), kind=Kind.QUIET)
        self._form = QWidget()
        self._lay_out()
        self.fold()
        for act, slot, button in (
            (Act.PRIMARY, self.save, self.save_button),
            (Act.LEAVE, self.fold, self.cancel_button),
            (Act.PROPOSE, self.chosen.propose, self.chosen.propose_button),
        ):
            keyboard.bind(self._form, act, slot, button.words, button=button)

    def unfold(self) -> None:
        """Show the fields."""
        self.open_button.hide()
        self._form.show()
        self.unfolded.emit(True)  # noqa: FBT003  a signal takes no keywords
        self.old.setFocus()

    def fold(self) -> None:
        """Leave the passphrase as it is, and nothing of what was typed."""
        focused: QWidget | None = self.window().focusWidget()
        had_focus = focused is not None and self._form.isAncestorOf(focused)
        self.old.set_text("")
        self.old.clear_problem()
        self.chosen.clear()
        self._form.hide()
        self.open_button.show()
        self.unfolded.emit(False)  # noqa: FBT003  a signal takes no keywords
        if had_focus:
            self.open_button.setFocus()

    def save(self) -> None:
        """Let the new passphrase hold, if it was written twice alike."""
        if self.again.text() != self.new.text():
            self.again.show_problem(
                translate("Settings", "It differs from the new passphrase.")
            )
            self.again.setFocus()
            return
        for field in (self.old, self.new, self.again):
            field.clear_problem()
        installation, old, new = self._installation, self.old.text(), self.new.text()
        self.save_button.set_busy(translate("Settings", "Changing…"))
        self._runner.run(
            self,
            lambda: user_accounts.change_passphrase(installation, old, new),
            lambda _nothing: self._done(),
            self._refuse,
        )

    def _done(self) -> None:
        self.save_button.set_idle()
        self.fold()
        self.changed.emit()

    def _refuse(self, problem: Problem) -> None:
        self.save_button.set_idle()
        if problem.code is Code.WRONG_PASSPHRASE:
            self.old.show_problem(
                translate("Settings", "This is not the passphrase until now.")
            )
            self.old.setFocus()
        else:
            self.new.show_problem(problems_words.sentence(problem))
            self.new.setFocus()

    def _lay_out(self) -> None:
        inner = QVBoxLayout(self._form)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(10)
        inner.addWidget(self.old)
        inner.addWidget(self.chosen)
        buttons = (self.save_button, self.cancel_button, self.chosen.propose_button)
        inner.addWidget(acts(*buttons))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(acts(self.open_button))
        box.addWidget(self._form)
