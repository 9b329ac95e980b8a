"""A document to read, as it is printed."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTextEdit
from typing_extensions import override


class DocumentView(QTextEdit):
    def __init__(self, accessible_name: str) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(accessible_name)
        self.setMinimumHeight(140)
        self.document().setDocumentMargin(16)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        # Qt makes a table up to two pixels wider than the page, which would then scroll sideways.
        self.setLineWrapColumnOrWidth(self.viewport().width() - 2)
        super().resizeEvent(event)
