"""The preview of an undoing: what will change and what stays, and only then the act."""

from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain.problems import Problem
from fieldreg.services import undoing
from fieldreg.services.desk import Desk
from fieldreg.services.undoing import Effect
from fieldreg.ui.forms.telling import Teller
from fieldreg.ui.keyboard import Act, Keyboard
from fieldreg.ui.pages.inbox import effects
from fieldreg.ui.pages.inbox.effects import Asked, Preview
from fieldreg.ui.runner import Runner
from fieldreg.ui.tables.rows import RowList
from fieldreg.ui.widgets.buttons import KeyButton, Kind
from fieldreg.ui.widgets.fields import Field, LineEdit
from fieldreg.ui.widgets.layout import Column, acts
from fieldreg.ui.wording import undoing as words

_REASON: Final = 560


class UndoingPanel(Column):
    """What will come of undoing a bundle, or of bringing it back, and the reason.

    The key of the act only goes to its button: Enter there does it, and nothing else.

    Signals:
        headed(str, str): what it is about, and that nothing has changed yet.
        done(str, str): it was done; what to say of it.
        failed(Problem): it cannot be done.
        left(): all is left as it is.
    """

    headed = Signal(str, str)
    done = Signal(str, str)
    failed = Signal(object)
    left = Signal()

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        keyboard: Keyboard,
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._runner = desk, runner
        self._teller = Teller(desk.places, language)
        self._preview: Preview | None = None
        self.list = RowList(words.effects(), keeps_mark=True)
        self.reason = Field(words.reason_label(), LineEdit())
        self.reason.edit.setMaximumWidth(_REASON)
        self.reason.show_note(words.reason_note())
        self.undo_button = KeyButton(words.undo_now(), kind=Kind.CHOICE)
        self.redo_button = KeyButton(words.redo_now(), kind=Kind.CHOICE)
        self.widen_button = KeyButton(words.widen(is_since=False))
        self.leave_button = KeyButton(words.not_now(), kind=Kind.QUIET)
        self._bind(keyboard)
        self.hang(self.list, above=16)
        self.add(self.reason, above=16)
        self.stretch()
        buttons = (self.undo_button, self.redo_button, self.widen_button, self.leave_button)
        self.add(acts(*buttons), above=10)

    def ask(self, asked: Asked) -> None:
        """Show what would come of what is *asked*."""
        desk = self._desk
        self._runner.newest(
            "undoing", self, partial(effects.look, desk, asked), self._show, self._fail
        )

    def _show(self, preview: Preview) -> None:
        is_new = self._preview is None
        self._preview, asked = preview, preview.asked
        self.undo_button.setVisible(not asked.is_redo)
        self.redo_button.setVisible(asked.is_redo)
        self.widen_button.set_text(words.widen(is_since=asked.since))
        self.widen_button.setVisible(not asked.is_by_code)
        self.list.set_rows(effects.rows(preview, self._teller))
        self.list.choose(0)
        if is_new:
            self.reason.set_text("")
        if asked.is_by_code:
            line = words.preview_of_undoing(asked.laptop, asked.day)
        else:
            line = words.preview_line(asked.laptop, asked.day, is_since=asked.since)
        self.headed.emit(words.redo() if asked.is_redo else words.undo(), line)
        if is_new:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _widen(self) -> None:
        if self._preview is not None:
            asked = self._preview.asked
            self.ask(replace(asked, since=not asked.since))

    def _do(self) -> None:
        if self._preview is None:
            return
        asked, desk, reason = self._preview.asked, self._desk, self.reason.text()
        deed = undoing.redo if asked.is_redo else undoing.undo
        self._runner.run(
            self,
            lambda: deed(desk, asked.ref, reason=reason, since=asked.since),
            partial(self._finish, asked),
            self._fail,
        )

    def _finish(self, asked: Asked, effect: Effect) -> None:
        self._preview = None
        said = words.done_back if asked.is_redo else words.done
        self.done.emit(said(effect.changes), words.done_line())

    def _fail(self, problem: Problem) -> None:
        self.failed.emit(problem)
        if self._preview is None:
            self.left.emit()

    def _leave(self) -> None:
        self._preview = None
        self.left.emit()

    def _bind(self, keyboard: Keyboard) -> None:
        keyboard.bind(self.list, Act.CHOOSE, None, words.choose())
        for act, button in ((Act.UNDO, self.undo_button), (Act.REDO, self.redo_button)):
            button.clicked.connect(self._do)
            keyboard.point(self, act, button, button.words)
        widen = self.widen_button
        keyboard.bind(self, Act.SINCE, self._widen, lambda: widen.words, button=widen)
        keyboard.bind(
            self, Act.LEAVE, self._leave, words.not_now(), button=self.leave_button
        )
