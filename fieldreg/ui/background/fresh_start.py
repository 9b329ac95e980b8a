"""The end of the process at a lock."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from fieldreg.ui.background.runner import Runner

_PATIENCE_MS: Final = 10 * 60_000


class FreshStart(QObject):
    """Replaces the process after a lock, so that no memory has the register.

    *replace* gets the window's place; if it returns, this process shows the covers.

    Signals:
        refused(): this process goes on.
    """

    postponed = Signal()
    refused = Signal()

    def __init__(
        self,
        runner: Runner,
        replace: Callable[[str], None] | None,
        find_place: Callable[[], str],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._runner, self._replace, self._find_place = runner, replace, find_place
        self._is_hurried = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._begin)
        if replace is not None:
            runner.transfers_ended.connect(self._on_transfers_ended)

    def hurry(self) -> None:
        self._is_hurried = True
        self._on_transfers_ended()

    def begin(self) -> None:
        is_hurried, self._is_hurried = self._is_hurried, False
        if self._replace is None or is_hurried or not self._runner.is_transfer_running:
            self._begin()
        else:
            self._patience.start()
            self.postponed.emit()

    def _on_transfers_ended(self) -> None:
        if self._patience.isActive():
            self._begin()

    def _begin(self) -> None:
        self._patience.stop()
        self._is_hurried = False
        if self._replace is not None:
            self._replace(self._find_place())
        self.refused.emit()
