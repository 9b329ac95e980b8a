"""Undo and redo of an arrival: a preview, a reason, and then the change."""

from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal

from fieldreg.domain.problems import Problem
from fieldreg.services.arrivals import arrival_undo
from fieldreg.services.arrivals.undo_preview import UndoEffect
from fieldreg.ui.context import Context
from fieldreg.ui.formatting.value_formatter import ValueFormatter
from fieldreg.ui.keyboard import Action, Keyboard
from fieldreg.ui.pages.arrivals import undo_preview
from fieldreg.ui.pages.arrivals.undo_preview import UndoPreview, UndoRequest
from fieldreg.ui.tables.row_list import RowList
from fieldreg.ui.translation import translator
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.form_fields import FormField, LineEdit
from fieldreg.ui.widgets.layout import Column, button_row

tr = translator("Undoing")


_REASON_WIDTH: Final = 560


class UndoPanel(Column):
    """A preview of undoing or redoing a bundle, the field for the reason, and the buttons.

    The key only focuses the button; Enter there undoes or redoes.

    Signals:
        heading_changed(str, str): the title and subtitle for the page.
        done(str, str): heading and line of the notice.
        failed(Problem): it cannot be done.
        closed(): nothing was changed, or nothing more is to do.
    """

    heading_changed = Signal(str, str)
    done = Signal(str, str)
    failed = Signal(object)
    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._formatter = ValueFormatter(context.user.places, context.language)
        self._preview: UndoPreview | None = None
        self.list = RowList(tr("What will change"), keeps_mark=True)
        self.reason = FormField(tr("Reason"), LineEdit())
        self.reason.editor.setMaximumWidth(_REASON_WIDTH)
        self.reason.show_note(tr("The history keeps it, and the laptops show it."))
        self.undo_button = KeyButton(tr("Undo"), kind=ButtonKind.CHOICE)
        self.redo_button = KeyButton(tr("Bring back"), kind=ButtonKind.CHOICE)
        self.scope_button = KeyButton(_scope_label(is_since=False))
        self.cancel_button = KeyButton(tr("Leave it as it is"), kind=ButtonKind.QUIET)
        self._bind(context.keyboard)
        self.add_full_width(self.list, above=16)
        self.add_inset(self.reason, above=16)
        self.add_stretch()
        buttons = (self.undo_button, self.redo_button, self.scope_button, self.cancel_button)
        self.add_inset(button_row(*buttons), above=10)

    def show_preview(self, request: UndoRequest) -> None:
        self._context.runner.run_latest(
            "undoing",
            self,
            partial(undo_preview.load_undo_preview, self._context.user, request),
            self._show,
            self._fail,
        )

    def _show(self, preview: UndoPreview) -> None:
        is_new = self._preview is None
        self._preview, request = preview, preview.request
        self.undo_button.setVisible(not request.is_redo)
        self.redo_button.setVisible(request.is_redo)
        self.scope_button.set_text(_scope_label(is_since=request.since))
        self.scope_button.setVisible(not request.is_by_code)
        self.list.set_rows(undo_preview.build_preview_rows(preview, self._formatter))
        self.list.select(0)
        if is_new:
            self.reason.set_text("")
        self.heading_changed.emit(
            tr("Bring it back") if request.is_redo else tr("Undo what it brought"),
            _describe_request(request),
        )
        if is_new:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _change_scope(self) -> None:
        if self._preview is not None:
            request = self._preview.request
            self.show_preview(replace(request, since=not request.since))

    def _apply(self) -> None:
        if self._preview is None:
            return
        request, user, reason = self._preview.request, self._context.user, self.reason.text()
        change = arrival_undo.redo_arrival if request.is_redo else arrival_undo.undo_arrival
        self._context.runner.run(
            self,
            lambda: change(user, request.ref, reason=reason, since=request.since),
            partial(self._finish, request),
            self._fail,
        )

    def _finish(self, request: UndoRequest, effect: UndoEffect) -> None:
        self._preview = None
        count = effect.change_count
        self.done.emit(
            tr("%n changes were brought back.", count)
            if request.is_redo
            else tr("%n changes were undone.", count),
            tr("The laptops get it with the next replies."),
        )

    def _fail(self, problem: Problem) -> None:
        self.failed.emit(problem)
        if self._preview is None:
            self.closed.emit()

    def _close(self) -> None:
        self._preview = None
        self.closed.emit()

    def _bind(self, keyboard: Keyboard) -> None:
        keyboard.bind(self.list, Action.MOVE_ROW, None, tr("choose"))
        for action, button in ((Action.UNDO, self.undo_button), (Action.REDO, self.redo_button)):
            button.clicked.connect(self._apply)
            keyboard.focus_on_key(self, action, button, button.display_text)
        self.scope_button.bind_key(keyboard, self, Action.SHOW_SINCE, self._change_scope)
        self.cancel_button.bind_key(keyboard, self, Action.LEAVE, self._close)


def _describe_request(request: UndoRequest) -> str:
    if request.is_by_code:
        sentence = tr("What was undone on {day} on {device}. Nothing has changed yet.")
    elif request.since:
        sentence = tr("What came from {laptop} on {day} and after it. Nothing has changed yet.")
    else:
        sentence = tr("What came from {laptop} on {day}. Nothing has changed yet.")
    return sentence.format(laptop=request.laptop, device=request.laptop, day=request.day)


def _scope_label(*, is_since: bool) -> str:
    if is_since:
        return tr("Only this bundle")
    return tr("Also all that came after it")
