"""Keys of the page that find nothing to do."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.ui.keyboard.bindings import list_all_bindings


class IdleKeys(QObject):
    """Says that a pressed key has nothing to do now.

    Signals:
        told(str, str): the key and its label; both are empty at the next key.
    """

    told = Signal(str, str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._is_told = False

    def tell(self, places: Iterator[QWidget], chord: str) -> None:
        bindings = (each for each in list_all_bindings(places) if each.action.key == chord)
        hint = next(filter(None, (each.idle_hint for each in bindings)), None)
        if hint is not None:
            self._is_told = True
            self.told.emit(hint.key, hint.label)

    def end(self) -> None:
        if self._is_told:
            self._is_told = False
            self.told.emit("", "")
