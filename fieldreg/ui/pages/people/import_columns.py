"""The columns of a table that is imported, folded while all goes well."""

from itertools import pairwise

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.services.imports.columns.column_questions import Choices
from fieldreg.services.imports.import_run import TablePreview
from fieldreg.ui.keyboard import Action, Keyboard
from fieldreg.ui.keyboard.key_map import key_label
from fieldreg.ui.pages.people.column_chooser import ColumnChooser
from fieldreg.ui.pages.people.import_rows import ImportRows
from fieldreg.ui.translation import join_parts, labelled, translator
from fieldreg.ui.widgets.focus_ring import contains_focus
from fieldreg.ui.widgets.folds import FoldHead
from fieldreg.ui.widgets.form_fields import FormField
from fieldreg.ui.widgets.layout import Column

tr = translator("Importing")


class ImportColumns(Column):
    """A head that counts the columns, and below it a field for each."""

    changed = Signal()

    def __init__(self, keyboard: Keyboard, scope: QWidget, rows: ImportRows) -> None:
        super().__init__()
        self._rows = rows
        self._preview: TablePreview | None = None
        self.head, self._chooser = FoldHead(tr("Columns")), ColumnChooser()
        self.head.turned.connect(self._turn)
        self._chooser.changed.connect(self.changed)
        self.add_full_width(self.head)
        self.add_full_width(self._chooser, above="near")
        keyboard.bind(
            *(scope, Action.CORRECT, self._switch, tr("field of the column")),
            when=lambda: bool(self.fields),
        )

    @property
    def fields(self) -> list[FormField]:
        return self._chooser.fields

    @property
    def chosen_columns(self) -> list[tuple[str, str]]:
        return self._chooser.chosen_columns

    def choose(self, choices: Choices) -> None:
        self._chooser.choose(choices)

    def start(self) -> None:
        self._chooser.clear()
        self._turn(is_open=False)
        self.head.hide()

    def show_table(self, preview: TablePreview) -> None:
        self._chooser.show_table(preview)
        is_in_doubt = preview.problem is not None or bool(preview.questions)
        self._turn(is_open=is_in_doubt and not any(each.answers for each in preview.questions))
        # Those of columns were made last.
        for before, after in pairwise([self.head, *(field.editor for field in self.fields)]):
            QWidget.setTabOrder(before, after)

    def tell(self, preview: TablePreview) -> None:
        self._preview = preview
        self._chooser.show_mapping(preview.mapping)
        columns = preview.table.columns
        left = preview.mapping.unmapped_columns if preview.mapping else columns
        number = QLocale().toString
        taken, every = number(len(columns) - len(left)), number(len(columns))
        count = tr("{taken} of {all} are read").format(taken=taken, all=every)
        names = labelled(tr("left out"), ", ".join(left)) if left else ""
        self.head.show_value(join_parts([count, names]), key_label(Action.CORRECT))
        self.head.show()
        self._rows.set_compact(is_compact=self.head.is_open)

    def _switch(self) -> None:
        """Go to the field of the current column, or back to the rows."""
        if contains_focus(self._chooser):
            self._turn(is_open=False)
            self._rows.table.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        mapping = self._preview.mapping if self._preview else None
        places = mapping.fields.get(self._rows.current_field, ()) if mapping else ()
        self._turn(is_open=True)
        editor = self.fields[places[0] if places else 0].editor
        editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_read_only(self, *, is_read_only: bool) -> None:
        self._chooser.set_read_only(is_read_only)
        if is_read_only:
            self._turn(is_open=False)

    def _turn(self, is_open: bool) -> None:  # noqa: FBT001  as the signal has it
        self.head.show_open(is_open=is_open)
        self._chooser.setVisible(is_open)
        self._rows.set_compact(is_compact=is_open)
