"""Watches for other officers' changes, and unchecked rows."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from fieldreg.domain.problems import Problem
from fieldreg.services.installation import row_check
from fieldreg.ui.background.worker import RESUME_ROWS
from fieldreg.ui.context import Context

_EVERY_MS: Final = 3_000
_FIRST_CHECK_MS: Final = 10_000  # what an opening loads comes first
_CHECKS_EVERY_MS: Final = 3_600_000


class RegisterWatch(QObject):
    """Signals: changed(): something was written since the last question."""

    changed = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._version = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.look)
        if context.installation.home.is_on_server:
            self._timer.start()
            self.skip()

    def look(self) -> None:
        self._context.runner.run_latest("watch", self, self._read, self._compare)

    def skip(self) -> None:
        if self._timer.isActive():
            self._context.runner.run(self, self._read, self._note)

    def stop(self) -> None:
        self._timer.stop()

    def _read(self) -> int:
        return self._context.user.store.position().version

    def _note(self, version: int) -> None:
        self._version = version

    def _compare(self, version: int) -> None:
        if version != self._version:
            self._version = version
            self.changed.emit()


class RowWatch(QObject):
    """Asks now and then whether the check of today was made.

    Signals:
        altered(Problem): rows are not as the program wrote them; emitted once.
    """

    altered = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.check)
        self._timer.start(_FIRST_CHECK_MS)
        context.runner.run(self, context.user.store.seal.find_problem, self._tell)

    def check(self) -> None:
        self._timer.setInterval(_CHECKS_EVERY_MS)
        installation = self._context.installation
        self._context.runner.run_task(
            self,
            lambda _report, _is_cancelled: row_check.check_for_today(installation),
            self._tell,
            channel="row-watch",
            resumes=RESUME_ROWS,
        )

    def stop(self) -> None:
        self._timer.stop()

    def _tell(self, problem: Problem | None) -> None:
        if problem is not None:
            self.stop()
            self.altered.emit(problem)
