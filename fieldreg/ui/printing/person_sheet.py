"""The page on which a person sees what is held about her, as PDF and as it is looked at."""

from typing import Final

from PySide6.QtGui import QFont, QTextDocument

from fieldreg.ui.printing.pdf import FAMILY, render_pdf

_POINTS: Final = 8.5  # so that the widest table fits on the paper


def draw_access_report(page: str, title: str) -> bytes:
    """Give the HTML *page* as PDF."""
    document = QTextDocument()
    font = QFont(FAMILY)
    font.setPointSizeF(_POINTS)
    document.setDefaultFont(font)
    document.setHtml(page)
    return render_pdf(document, title, is_wide=True)
