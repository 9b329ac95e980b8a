"""A form field for a narrow row, whose message is shown elsewhere."""

from PySide6.QtCore import Signal
from typing_extensions import override

from fieldreg.ui.theme.rich_text import DisplayText, plain_text
from fieldreg.ui.widgets.form_fields import Editor, FormField


class RowField(FormField):
    """A `FormField` that only marks itself and emits its message.

    Signals:
        message_changed(str): the message, empty for none.
    """

    message_changed = Signal(str)

    def __init__(self, label: str, edit: Editor) -> None:
        super().__init__(label, edit)
        # A label longer than its field wraps instead of taking room from its neighbour.
        self.label.setWordWrap(True)

    @override
    def _show(self, icon: str, sentence: DisplayText, role: str) -> None:
        super()._show(icon, sentence, role)
        self._sentence.hide()
        self._icon.hide()
        self.message_changed.emit(plain_text(sentence))
