"""The places where head office looks for bundles: sticks, folders and files."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.ui.context import Context
from fieldreg.ui.desktop.sticks import FindSticks, Stick, StickWatch
from fieldreg.ui.translation import translator

tr = translator("Inbox")


class BundleSources(QObject):
    """The connected sticks, and the folders and files that were chosen.

    Signals:
        sticks_changed(): a stick was connected or removed.
        path_chosen(): a folder or file was chosen, for the first time or again.
    """

    sticks_changed = Signal()
    path_chosen = Signal()

    def __init__(self, context: Context, find_sticks: FindSticks, owner: QWidget) -> None:
        super().__init__(owner)
        self._context = context
        self.stick_watch = StickWatch(context.runner, find_sticks, self)
        self.stick_watch.sticks_found.connect(self._on_sticks_found)
        self._sticks: list[Stick] = []
        self._chosen: list[str] = []

    @property
    def paths(self) -> list[str]:
        """The paths of the sticks, then of the chosen folders and files."""
        return list(dict.fromkeys([*(stick.path for stick in self._sticks), *self._chosen]))

    def choose_folder(self) -> None:
        path = self._context.dialogs.open_folder(tr("Add a folder"))
        if path:
            self._add(str(path))

    def choose_file(self) -> None:
        kinds = [(tr("Sealed files"), "*.frb")]
        path = self._context.dialogs.open_file(tr("Open a file"), kinds)
        if path:
            self._add(str(path))

    def _add(self, path: str) -> None:
        if path not in self._chosen:
            self._chosen.append(path)
        self.path_chosen.emit()

    def _on_sticks_found(self, found: list[Stick]) -> None:
        former, self._sticks = self._sticks, found
        if {stick.path for stick in former} != {stick.path for stick in found}:
            self.sticks_changed.emit()
