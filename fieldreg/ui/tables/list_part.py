"""A list or table with its actions, and its empty text."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from fieldreg.ui.keyboard import Action, Keyboard
from fieldreg.ui.tables.data_table import DataTable
from fieldreg.ui.tables.find_bar import FindBar
from fieldreg.ui.tables.row_list import RowList
from fieldreg.ui.translation import translator
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.layout import Column

tr = translator("Tables")


class ListPart(Column):
    """The *view*, or *empty* without rows, above the buttons of its `row_actions`."""

    def __init__(
        self,
        keyboard: Keyboard,
        view: RowList | DataTable,
        empty: QWidget | None = None,
        *,
        find_scope: QWidget | None = None,
    ) -> None:
        super().__init__()
        self._view, self._empty = view, empty
        self.row_actions = Actions(keyboard, self)
        keyboard.bind(view, Action.MOVE_ROW, None, tr("choose"))
        view.current_moved.connect(lambda _row: self.row_actions.update())
        view.selectionModel().selectionChanged.connect(lambda *_rows: self.row_actions.update())
        if find_scope is not None:
            self.find_bar = FindBar(keyboard, find_scope, view)
            self.add_full_width(self.find_bar)
        self.add_full_width(view, stretch=isinstance(view, DataTable))
        if empty is not None:
            self.add_inset(empty, stretch=1)

    def add_action_row(self) -> None:
        """Call it after all actions; the row they act on stays marked."""
        self._view.always_marks_current = True
        self.add_inset(self.row_actions.row(), above="field")

    def set_rows(self, rows: Sequence[Any]) -> None:
        """Show rows: `ListRow` in a list, those of its columns in a table."""
        self._view.set_rows(rows)
        self._view.setVisible(bool(rows))
        if self._empty is not None:
            self._empty.setVisible(not rows)
        self.row_actions.update()
