"""An exchange by stick or by file: the stick that comes and goes, the run, and how it ends."""

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
from fieldreg.ui.translation import translate

_FILE_NAME = "fieldreg.frb"
_PULLED = frozenset({Code.STICK_GONE, Code.STICK_MISSING})
ExchangeJob = Callable[[OnExchangeProgress, IsCancelled], Task[LaptopSyncOutcome]]


class ExchangeController(QObject):
    """Exchanges with the stick, folder or file that is chosen, and shows it in *steps*.

    Signals:
        line_changed(str): the line under the title of the page.
        begun(): an exchange runs.
        ended(ReplySummary): it is over, with head office's reply or None.
    """

    line_changed = Signal(str)
    begun = Signal()
    ended = Signal(object)

    def __init__(
        self,
        context: Context,
        owner: QWidget,
        *,
        courier: LaptopSyncProtocol,
        find_sticks: FindSticks,
        steps: ExchangeSteps,
    ) -> None:
        super().__init__(owner)
        self._context, self._courier, self._steps = context, courier, steps
        self.stick_watch = StickWatch(context.runner, find_sticks, self)
        self._sticks: list[Stick] = []
        self._carrier: Stick | str | None = None
        self._running: LongJob | None = None
        self._phase = ExchangePhase.LOOKING
        self._broken: Problem | None = None
        self._was_pulled = False
        self.is_done = False
        self.stick_watch.sticks_found.connect(self._take_sticks)

    def _take_sticks(self, found: list[Stick]) -> None:
        known, self._sticks = self._sticks, found
        if self._running is not None:
            return
        paths = {stick.path for stick in found}
        if self._broken is not None:
            self._go_on_if_back(paths)
        elif {stick.path for stick in known} != paths or self._carrier is None:
            if self.is_done and paths <= {stick.path for stick in known}:
                return  # it was removed, as it may be; what was done stays in sight
            self.show_sticks()

    def _go_on_if_back(self, paths: set[str]) -> None:
        """Go on by itself once the stick that was pulled out is in again."""
        carrier = self._carrier
        if not isinstance(carrier, Stick) or self._broken is None:
            return
        if carrier.path not in paths:
            self._was_pulled = True
        elif self._was_pulled and self._broken.code in _PULLED:
            self.start()

    def show_sticks(self) -> None:
        found = self._sticks
        self._broken, self._was_pulled, self.is_done = None, False, False
        self._carrier = found[0] if found else None
        self.line_changed.emit(
            translate("Exchange", "The stick is in. First head office’s reply, then your bundle.")
            if found
            else translate("Exchange", "First head office’s reply, then your bundle.")
        )
        self._steps.show_looking(found)

    def choose_stick(self, path: str) -> None:
        self._carrier = next((one for one in self._sticks if one.path == path), None)

    def choose_folder(self) -> None:
        """Let the person choose any folder."""
        path = self._context.dialogs.open_folder(translate("Exchange", "Choose a folder"))
        if path:
            self._carrier = sticks.stick_at(str(path))
            self._steps.show_ready(self._carrier)

    def start(self) -> None:
        """Exchange with the stick that is chosen."""
        carrier, courier = self._carrier, self._courier
        if isinstance(carrier, str):
            self._carry(carrier, lambda step, stop: courier.write_file(carrier, step, stop))
        elif carrier is not None:
            path = carrier.path
            self._carry(carrier, lambda step, stop: courier.exchange(path, step, stop))

    def write_file(self) -> None:
        """Write one sealed file where the person says."""
        if self._running is not None:
            return
        kinds = [(translate("Exchange", "Sealed files"), "*.frb")]
        path = self._context.dialogs.save_file(
            translate("Exchange", "Write one sealed file"), _FILE_NAME, kinds
        )
        if path:
            self._carrier = str(path)
            self.start()

    def stop(self) -> None:
        """Ask the exchange to stop where that is safe."""
        if self._running is not None:
            self._running.cancel()
            self._steps.show_stopping()

    def _carry(self, carrier: Stick | str, carry: ExchangeJob) -> None:
        self._broken, self._was_pulled, self.is_done = None, False, False
        self._phase = ExchangePhase.LOOKING
        self.line_changed.emit(translate("Exchange", "Please leave the stick in."))
        self.begun.emit()
        self._steps.show_running(carrier)

        # A runner may answer before it returns.
        self._running = LongJob()
        handle = self._context.runner.run_task(
            self, carry, self._finish, self._break, progress=self._progress
        )
        if self._running is not None:
            self._running = handle

    def _progress(self, step: ExchangeProgress) -> None:
        self._phase = step.phase
        self._steps.show_progress(step)

    def _finish(self, outcome: LaptopSyncOutcome) -> None:
        if outcome.failure is not None:
            self._break(outcome.failure, outcome)
            return
        self._running, self.is_done = None, True
        self.line_changed.emit(translate("Exchange", "The exchange is done."))
        if self._carrier is not None:
            self._steps.show_done(outcome, self._carrier)
        self.ended.emit(outcome.reply)

    def _break(self, problem: Problem, outcome: LaptopSyncOutcome | None = None) -> None:
        self._running, self._broken = None, problem
        self.line_changed.emit(translate("Exchange", "The exchange was not completed."))
        if self._carrier is not None:
            self._steps.show_broken(problem, self._phase, self._carrier, outcome)
        self.ended.emit(outcome.reply if outcome else None)
