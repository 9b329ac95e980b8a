"""A field in a narrow row: the mark stands at it, its sentence where there is room."""

from PySide6.QtCore import Signal
from typing_extensions import override

from fieldreg.ui.theme.rich_text import Words, plain
from fieldreg.ui.widgets.form_fields import Edit, Field


class RowField(Field):
    """A `Field` that says its sentence to whoever has room for it.

    Signals:
        told(str): what is to be read beside the row now; nothing ends it.
    """

    told = Signal(str)

    def __init__(self, label: str, edit: Edit) -> None:
        super().__init__(label, edit)
        # A label longer than its field takes a second line rather than a neighbour's room.
        self.label.setWordWrap(True)

    @override
    def _show(self, icon: str, sentence: Words, role: str) -> None:
        super()._show(icon, sentence, role)
        self._sentence.hide()
        self._icon.hide()
        self.told.emit(plain(sentence))
