"""Look: tokens, palette and style sheet, fonts, icons, painters."""

from fieldreg.ui.theme.theme import Theme, repaint_on_change
from fieldreg.ui.theme.tokens import Scheme

__all__ = ["Scheme", "Theme", "repaint_on_change"]
