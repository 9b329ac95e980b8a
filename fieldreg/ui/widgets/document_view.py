"""A sheet of paper that is only read: white in every theme, as it will be printed."""

from PySide6.QtWidgets import QTextEdit, QWidget

_LEAST = 140


class DocumentView(QTextEdit):
    """Shows an HTML page; the arrows turn it, and Tab goes on to the next part."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.setMinimumHeight(_LEAST)
        self.document().setDocumentMargin(16)
