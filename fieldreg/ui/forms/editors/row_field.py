"""A field in a narrow row: the mark stands at it, its sentence where there is room."""

from PySide6.QtCore import Signal
from typing_extensions import override

from fieldreg.ui.theme.rich_text import DisplayText, plain_text
from fieldreg.ui.widgets.form_fields import Editor, FormField


class RowField(FormField):
    """A `Field` that says its sentence to whoever has room for it.

    Signals:
        told(str): what is to be read beside the row now; nothing ends it.
    """

    message_changed = Signal(str)

    def __init__(self, label: str, edit: Editor) -> None:
        super().__init__(label, edit)
        # A label longer than its field takes a second line rather than a neighbour's room.
        self.label.setWordWrap(True)

    @override
    def _show(self, icon: str, sentence: DisplayText, role: str) -> None:
        super()._show(icon, sentence, role)
        self._sentence.hide()
        self._icon.hide()
        self.message_changed.emit(plain_text(sentence))
