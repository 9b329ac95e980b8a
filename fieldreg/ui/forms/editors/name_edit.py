"""A line edit for a name from a list, or a new name."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from fieldreg.domain.normalisation import normalise, normalise_prefix
from fieldreg.ui.forms.editors.suggest_edit import SuggestEdit

_MAX_SUGGESTIONS = 10


class NameEdit(SuggestEdit):
    """Suggests the names that match the typed text, and all names on ↓.

    With *several*, names are separated by commas or semicolons, and the last is completed.
    """

    def __init__(self, placeholder: str = "", *, several: bool = False) -> None:
        super().__init__(placeholder)
        self._several = several
        self._names: Sequence[str] = ()
        self.suggestions_requested.connect(self._suggest)

    def set_names(self, names: Sequence[str]) -> None:
        self._names = names

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self._names:
            self._suggest(self.text(), lists_all=True)
            return
        super().keyPressEvent(event)

    def _suggest(self, text: str, *, lists_all: bool = False) -> None:
        separator = ";" if ";" in text else ","
        before, found, last = text.rpartition(separator) if self._several else ("", "", text)
        complete = f"{before}{separator} " if found else ""
        typed = normalise_prefix(last.strip())
        matches = [name for name in self._names if typed and typed in normalise(name)]
        matches.sort(key=lambda name: not normalise(name).startswith(typed))
        if lists_all and not matches:
            matches = list(self._names)
        self.show_suggestions([complete + name for name in matches[:_MAX_SUGGESTIONS]])
