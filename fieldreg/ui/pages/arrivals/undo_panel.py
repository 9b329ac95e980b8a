"""The preview of an undoing: what will change and what stays, and only then the act."""

from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain.problems import Problem
from fieldreg.services.arrivals import arrival_undo
from fieldreg.services.arrivals.arrival_undo import UndoEffect
from fieldreg.ui.context import Context
from fieldreg.ui.formatting.value_formatter import ValueFormatter
from fieldreg.ui.keyboard import Action, Keyboard
from fieldreg.ui.pages.arrivals import undo_preview
from fieldreg.ui.pages.arrivals.undo_preview import UndoPreview, UndoRequest
from fieldreg.ui.tables.row_list import RowList
from fieldreg.ui.translation import translate
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.form_fields import FormField, LineEdit
from fieldreg.ui.widgets.layout import Column, button_row

_REASON: Final = 560


class UndoPanel(Column):
    """What will come of undoing a bundle, or of bringing it back, and the reason.

    The key of the act only goes to its button: Enter there does it, and nothing else.

    Signals:
        headed(str, str): what it is about, and that nothing has changed yet.
        done(str, str): it was done; what to say of it.
        failed(Problem): it cannot be done.
        left(): all is left as it is.
    """

    heading_changed = Signal(str, str)
    done = Signal(str, str)
    failed = Signal(object)
    closed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._teller = ValueFormatter(context.user.places, context.language)
        self._preview: UndoPreview | None = None
        self.list = RowList(translate("Undoing", "What will change"), keeps_mark=True)
        self.reason = FormField(translate("Undoing", "Reason"), LineEdit())
        self.reason.editor.setMaximumWidth(_REASON)
        self.reason.show_note(
            translate("Undoing", "It stands in the history, and laptops show it.")
        )
        self.undo_button = KeyButton(translate("Undoing", "Undo"), kind=ButtonKind.CHOICE)
        self.redo_button = KeyButton(translate("Undoing", "Bring back"), kind=ButtonKind.CHOICE)
        self.scope_button = KeyButton(_widen_text(is_since=False))
        self.cancel_button = KeyButton(
            translate("Undoing", "Leave it as it is"), kind=ButtonKind.QUIET
        )
        self._bind(context.keyboard)
        self.add_full_width(self.list, above=16)
        self.add_inset(self.reason, above=16)
        self.add_stretch()
        buttons = (self.undo_button, self.redo_button, self.scope_button, self.cancel_button)
        self.add_inset(button_row(*buttons), above=10)

    def show_preview(self, asked: UndoRequest) -> None:
        """Show what would come of what is *asked*."""
        user = self._context.user
        self._context.runner.run_latest(
            "undoing",
            self,
            partial(undo_preview.load_undo_preview, user, asked),
            self._show,
            self._fail,
        )

    def _show(self, preview: UndoPreview) -> None:
        is_new = self._preview is None
        self._preview, asked = preview, preview.request
        self.undo_button.setVisible(not asked.is_redo)
        self.redo_button.setVisible(asked.is_redo)
        self.scope_button.set_text(_widen_text(is_since=asked.since))
        self.scope_button.setVisible(not asked.is_by_code)
        self.list.set_rows(undo_preview.preview_rows(preview, self._teller))
        self.list.select(0)
        if is_new:
            self.reason.set_text("")
        if asked.is_by_code:
            line = translate(
                "Undoing", "What was undone on {day} on {device}. Nothing has changed yet."
            ).format(day=asked.day, device=asked.laptop)
        else:
            line = _preview_line(asked.laptop, asked.day, is_since=asked.since)
        self.heading_changed.emit(
            translate("Undoing", "Bring it back")
            if asked.is_redo
            else translate("Undoing", "Undo what it brought"),
            line,
        )
        if is_new:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _widen(self) -> None:
        if self._preview is not None:
            asked = self._preview.request
            self.show_preview(replace(asked, since=not asked.since))

    def _do(self) -> None:
        if self._preview is None:
            return
        asked, user, reason = self._preview.request, self._context.user, self.reason.text()
        deed = arrival_undo.redo_arrival if asked.is_redo else arrival_undo.undo_arrival
        self._context.runner.run(
            self,
            lambda: deed(user, asked.ref, reason=reason, since=asked.since),
            partial(self._finish, asked),
            self._fail,
        )

    def _finish(self, asked: UndoRequest, effect: UndoEffect) -> None:
        self._preview = None
        said = _done_back if asked.is_redo else _done
        self.done.emit(
            said(effect.change_count),
            translate("Undoing", "The laptops hear of it with the next answers."),
        )

    def _fail(self, problem: Problem) -> None:
        self.failed.emit(problem)
        if self._preview is None:
            self.closed.emit()

    def _leave(self) -> None:
        self._preview = None
        self.closed.emit()

    def _bind(self, keyboard: Keyboard) -> None:
        keyboard.bind(self.list, Action.MOVE_ROW, None, translate("Undoing", "choose"))
        for act, button in ((Action.UNDO, self.undo_button), (Action.REDO, self.redo_button)):
            button.clicked.connect(self._do)
            keyboard.focus_on_key(self, act, button, button.display_text)
        widen = self.scope_button
        keyboard.bind(
            self, Action.SHOW_SINCE, self._widen, lambda: widen.display_text, button=widen
        )
        keyboard.bind(
            self,
            Action.LEAVE,
            self._leave,
            translate("Undoing", "Leave it as it is"),
            button=self.cancel_button,
        )


def _preview_line(laptop: str, day: str, *, is_since: bool) -> str:
    """Say what it is about, and that nothing has happened yet."""
    if is_since:
        what = translate(
            "Undoing", "What came from {laptop} on {day} and after it. Nothing has changed yet."
        )
    else:
        what = translate("Undoing", "What came from {laptop} on {day}. Nothing has changed yet.")
    return what.format(laptop=laptop, day=day)


def _widen_text(*, is_since: bool) -> str:
    """Label the button that goes between one bundle and all since."""
    if is_since:
        return translate("Undoing", "Only this bundle")
    return translate("Undoing", "Also all that came after it")


def _done(changes: int) -> str:
    """Say that it is undone."""
    return translate("Undoing", "%n changes were undone.", "", changes)


def _done_back(changes: int) -> str:
    """Say that it is back."""
    return translate("Undoing", "%n changes were brought back.", "", changes)
