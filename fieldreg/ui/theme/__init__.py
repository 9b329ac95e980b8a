"""The look as values: tokens, palette and style sheet, fonts, icons, painters.

It knows no widget, no page and no sentence.
"""

from fieldreg.ui.theme.theme import Theme, repaint_on_change
from fieldreg.ui.theme.tokens import Scheme

__all__ = ["Scheme", "Theme", "repaint_on_change"]
