"""The control of an exchange by stick or file: sticks that come and go, the job, its end."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import (
    ExchangePhase,
    ExchangeProgress,
    IsCancelled,
    LaptopSyncOutcome,
    LaptopSyncProtocol,
    OnExchangeProgress,
)
from fieldreg.domain.sync.tasks import Task
from fieldreg.ui.background.worker import LongJob
from fieldreg.ui.context import Context
from fieldreg.ui.desktop import sticks
from fieldreg.ui.desktop.sticks import FindSticks, Stick, StickWatch
from fieldreg.ui.pages.exchange.steps import ExchangeSteps
from fieldreg.ui.translation import translator

tr = translator("Exchange")


_FILE_NAME = "fieldreg.frb"
_PULLED = frozenset({Code.STICK_GONE, Code.STICK_MISSING})
ExchangeJob = Callable[[OnExchangeProgress, IsCancelled], Task[LaptopSyncOutcome]]


class ExchangeController(QObject):
    """Exchanges with the chosen stick, folder or file, and shows the state in *steps*.

    Signals:
        line_changed(str): the subtitle of the page.
        begun(): an exchange began.
        ended(ReplySummary): it ended, with head office's reply or None.
    """

    line_changed = Signal(str)
    begun = Signal()
    ended = Signal(object)

    def __init__(
        self,
        context: Context,
        owner: QWidget,
        *,
        laptop_sync: LaptopSyncProtocol,
        find_sticks: FindSticks,
        steps: ExchangeSteps,
    ) -> None:
        super().__init__(owner)
        self._context, self._laptop_sync, self._steps = context, laptop_sync, steps
        self.stick_watch = StickWatch(context.runner, find_sticks, self)
        self._sticks: list[Stick] = []
        self._target: Stick | str | None = None  # a path is a file
        self._running: LongJob | None = None
        self._phase = ExchangePhase.LOOKING
        self._failure: Problem | None = None
        self._was_pulled = False
        self.is_done = False
        self.stick_watch.sticks_found.connect(self._on_sticks_found)

    def _on_sticks_found(self, found: list[Stick]) -> None:
        former = {stick.path for stick in self._sticks}
        self._sticks = found
        if self._running is not None:
            return
        paths = {stick.path for stick in found}
        if self._failure is not None:
            self._resume_if_reinserted(paths)
        elif former != paths or self._target is None:
            if self.is_done and paths <= former:
                return  # after its removal the result stays visible
            self.show_sticks()

    def _resume_if_reinserted(self, paths: set[str]) -> None:
        target = self._target
        if not isinstance(target, Stick) or self._failure is None:
            return
        if target.path not in paths:
            self._was_pulled = True
        elif self._was_pulled and self._failure.code in _PULLED:
            self.start()

    def show_sticks(self) -> None:
        found = self._sticks
        self._failure, self._was_pulled, self.is_done = None, False, False
        self._target = found[0] if found else None
        self.line_changed.emit(
            tr("The stick is in. First head office’s reply, then your bundle.")
            if found
            else tr("First head office’s reply, then your bundle.")
        )
        self._steps.show_looking(found)

    def choose_stick(self, path: str) -> None:
        self._target = next((stick for stick in self._sticks if stick.path == path), None)

    def choose_folder(self) -> None:
        path = self._context.dialogs.open_folder(tr("Choose a folder"))
        if path:
            self._target = sticks.stick_at(str(path))
            self._steps.show_ready(self._target)

    def start(self) -> None:
        """Exchange with the chosen stick, folder or file."""
        target, laptop_sync = self._target, self._laptop_sync
        if isinstance(target, str):
            self._run(target, lambda step, stop: laptop_sync.write_file(target, step, stop))
        elif target is not None:
            path = target.path
            self._run(target, lambda step, stop: laptop_sync.exchange(path, step, stop))

    def write_file(self) -> None:
        """Write one sealed file where the user chooses."""
        if self._running is not None:
            return
        file_types = [(tr("Sealed files"), "*.frb")]
        path = self._context.dialogs.save_file(tr("Write one sealed file"), _FILE_NAME, file_types)
        if path:
            self._target = str(path)
            self.start()

    def stop(self) -> None:
        """Stop the exchange where that is safe."""
        if self._running is not None:
            self._running.cancel()
            self._steps.show_stopping()

    def _run(self, target: Stick | str, job: ExchangeJob) -> None:
        self._failure, self._was_pulled, self.is_done = None, False, False
        self._phase = ExchangePhase.LOOKING
        self.line_changed.emit(tr("Please leave the stick in."))
        self.begun.emit()
        self._steps.show_running(target)

        # A runner may answer before it returns.
        self._running = LongJob()
        handle = self._context.runner.run_task(
            self, job, self._finish, self._fail, progress=self._show_progress
        )
        if self._running is not None:
            self._running = handle

    def _show_progress(self, step: ExchangeProgress) -> None:
        self._phase = step.phase
        self._steps.show_progress(step)

    def _finish(self, outcome: LaptopSyncOutcome) -> None:
        if outcome.failure is not None:
            self._fail(outcome.failure, outcome)
            return
        self._running, self.is_done = None, True
        self.line_changed.emit(tr("The exchange is done."))
        if self._target is not None:
            self._steps.show_done(outcome, self._target)
        self.ended.emit(outcome.reply)

    def _fail(self, problem: Problem, outcome: LaptopSyncOutcome | None = None) -> None:
        self._running, self._failure = None, problem
        self.line_changed.emit(tr("The exchange was not completed."))
        if self._target is not None:
            self._steps.show_failed(problem, self._phase, self._target, outcome)
        self.ended.emit(outcome.reply if outcome else None)
