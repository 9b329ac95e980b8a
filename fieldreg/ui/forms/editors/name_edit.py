"""A field for a name out of a list, or for a name that is not in it yet."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain.normalisation import normalise, normalise_prefix
from fieldreg.ui.forms.editors.suggest_edit import SuggestEdit

_MOST = 10


class NameEdit(SuggestEdit):
    """Offers those of *names* that fit while somebody types, and all of them on ↓.

    With *several* there are names with commas or semicolons between, and the last one is
    completed.
    """

    def __init__(
        self, placeholder: str = "", *, several: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(placeholder, parent=parent)
        self._several = several
        self._names: Sequence[str] = ()
        self.suggestions_requested.connect(self._offer)

    def set_names(self, names: Sequence[str]) -> None:
        """Choose from *names*."""
        self._names = names

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self._names:
            self._offer(self.text(), everything=True)
            return
        super().keyPressEvent(event)

    def _offer(self, text: str, *, everything: bool = False) -> None:
        mark = ";" if ";" in text else ","
        before, there, last = text.rpartition(mark) if self._several else ("", "", text)
        kept = f"{before}{mark} " if there else ""
        wanted = normalise_prefix(last.strip())
        fitting = [name for name in self._names if wanted and wanted in normalise(name)]
        fitting.sort(key=lambda name: not normalise(name).startswith(wanted))
        if everything and not fitting:
            fitting = list(self._names)
        self.show_suggestions([kept + name for name in fitting[:_MOST]])
