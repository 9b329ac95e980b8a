"""The buttons under the list of arrivals."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from fieldreg.ui.context import Context
from fieldreg.ui.keyboard import Action
from fieldreg.ui.pages.arrivals.rows import ArrivalRow
from fieldreg.ui.translation import translate, translator
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.layout import Column, button_row

tr = translator("Inbox")


class ArrivalActions(Column):
    def __init__(self, context: Context) -> None:
        super().__init__()
        self._keyboard = context.keyboard
        self._undo_button = KeyButton(translate("Undoing", "Undo what it brought"))
        self._redo_button = KeyButton(translate("Undoing", "Bring it back"))
        self._force_button = KeyButton(tr("Take in without them"))
        self.folder_button = KeyButton(tr("Add a folder"))
        self.file_button = KeyButton(tr("Open a file"))
        self.earlier_button = KeyButton(tr("Earlier bundles"), kind=ButtonKind.QUIET)
        self.add_inset(
            button_row(
                self._undo_button,
                self._redo_button,
                self._force_button,
                self.folder_button,
                self.file_button,
                self.earlier_button,
            )
        )

    def show_for(self, row: ArrivalRow | None) -> None:
        """Show the actions on the earlier bundle of *row*; none if it is None."""
        self._undo_button.setVisible(row is not None and row.can_undo)
        self._redo_button.setVisible(row is not None and row.can_redo)
        self._force_button.setVisible(row is not None and row.can_force_import)
        self._keyboard.bindings_changed.emit()

    def bind_row_keys(
        self, scope: QWidget, *, undo: Callable[..., None], force_import: Callable[[], None]
    ) -> None:
        """Bind the actions on the current bundle; *undo* takes ``is_redo``."""
        for action, button, label, slot in (
            (
                Action.UNDO,
                self._undo_button,
                translate("Undoing", "undo"),
                partial(undo, is_redo=False),
            ),
            (
                Action.REDO,
                self._redo_button,
                translate("Undoing", "bring back"),
                partial(undo, is_redo=True),
            ),
            (Action.FORCE_IMPORT, self._force_button, tr("let in"), force_import),
        ):
            self._keyboard.bind(scope, action, slot, label, button=button)
