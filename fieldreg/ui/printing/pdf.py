"""A document of Qt's as PDF on A4, in the font that ships."""

from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument

FAMILY: Final = "Noto Sans"


def render_pdf(document: QTextDocument, title: str, *, is_wide: bool = False) -> bytes:
    """Give *document* as PDF, called *title* in its properties; a wide one lies on its side."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("fieldreg")
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    if is_wide:
        writer.setPageOrientation(QPageLayout.Orientation.Landscape)
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))  # the document keeps 2 cm itself
    document.print_(writer)
    buffer.close()
    return bytes(buffer.data().data())
