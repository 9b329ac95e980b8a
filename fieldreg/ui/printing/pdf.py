"""Documents of Qt as PDF on A4, in the font that ships."""

from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument

FAMILY: Final = "Noto Sans"
_REPORT_POINTS: Final = 8.5  # so that the widest table fits on the paper


def render_pdf(document: QTextDocument, title: str, *, is_wide: bool = False) -> bytes:
    """Return *document* as PDF with *title* in its properties; a wide one is in landscape."""
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


def draw_access_report(page: str, title: str) -> bytes:
    document = QTextDocument()
    font = QFont(FAMILY)
    font.setPointSizeF(_REPORT_POINTS)
    document.setDefaultFont(font)
    document.setHtml(page)
    return render_pdf(document, title, is_wide=True)
