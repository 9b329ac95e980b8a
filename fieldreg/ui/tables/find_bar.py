"""The field that narrows a long list."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from fieldreg.ui.keyboard import Action, Keyboard
from fieldreg.ui.tables.data_table import DataTable
from fieldreg.ui.tables.row_list import RowList
from fieldreg.ui.translation import translator
from fieldreg.ui.widgets.focus_ring import contains_focus
from fieldreg.ui.widgets.form_fields import LineEdit
from fieldreg.ui.widgets.labels import Label
from fieldreg.ui.widgets.layout import Column

tr = translator("Tables")

MAX_UNSOUGHT = 12
_WIDTH = 320


class FindBar(Column):
    """A field, and the number of matching rows in *views*; hidden for short lists.

    The arrows move in the last of *views*.
    """

    def __init__(self, keyboard: Keyboard, scope: QWidget, *views: RowList | DataTable) -> None:
        super().__init__()
        self._views = views
        self.field = LineEdit(tr("Find in this list"))
        self.field.setMaximumWidth(_WIDTH)
        self._count = Label("", "hint", "ink2")
        row = QHBoxLayout()  # a Flow would keep the lists below from shrinking
        row.setSpacing(12)
        row.addWidget(self.field, 1)
        row.addWidget(self._count)
        row.addStretch(0)  # what the field, at its widest, leaves
        self.add_inset(row)
        self.add_space("line")
        self.hide()
        keyboard.bind(scope, Action.FIND, self.focus_field, tr("find"), when=self.isVisible)
        keyboard.bind(
            self.field, Action.PRIMARY, self._focus_rows, tr("to the rows"), when=self._has_rows
        )
        keyboard.bind(
            self.field, Action.LEAVE, self.field.clear, tr("show all"), when=self._has_words
        )
        self.field.textChanged.connect(self._narrow)
        for view in views:
            view.accept_arrows_from(self.field)
            view.model().modelReset.connect(self._show_count)

    def focus_field(self) -> None:
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def _narrow(self, words: str) -> None:
        for view in self._views:
            if view.words != words:
                view.narrow(words)

    def _show_count(self) -> None:
        total = sum(view.total_count for view in self._views)
        shown = sum(view.model().rowCount() for view in self._views)
        if self._has_words() and not any(view.words for view in self._views):
            self.field.clear()  # a row that it hid had to be shown
        number = QLocale().toString
        count = tr("{count} of {total}").format(count=number(shown), total=number(total))
        self._count.set_text(count if self._has_words() else "")
        self.setVisible(total > MAX_UNSOUGHT or self._has_words() or contains_focus(self.field))

    def _has_words(self) -> bool:
        return bool(self.field.text())

    def _has_rows(self) -> bool:
        return any(view.model().rowCount() for view in self._views)

    def _focus_rows(self) -> None:
        view = next(view for view in self._views if view.model().rowCount())
        view.setFocus(Qt.FocusReason.OtherFocusReason)
