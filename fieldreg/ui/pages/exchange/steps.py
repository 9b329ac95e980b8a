"""An exchange in steps."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

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
from fieldreg.ui.keyboard import Action, Keyboard
from fieldreg.ui.pages.exchange import step_parts
from fieldreg.ui.pages.exchange.step_parts import PhaseProgress, ReplyStep, show_step
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.theme.paint import StationState
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.focus_ring import contains_focus
from fieldreg.ui.widgets.layout import button_row
from fieldreg.ui.widgets.progress import StepList, StepPanel

tr = translator("Exchange")

_FILE_NAME = "fieldreg.frb"
_PULLED = frozenset({Code.STICK_GONE, Code.STICK_MISSING})
_BEFORE_WRITING = (ExchangePhase.LOOKING, ExchangePhase.TAKING_REPLY, ExchangePhase.SEALING)
ExchangeJob = Callable[[OnExchangeProgress, IsCancelled], Task[LaptopSyncOutcome]]


class ExchangeController(QObject):
    """An exchange with the chosen stick, folder or file, shown in its `steps`.

    Signals:
        ended(ReplySummary): it ended, with head office's reply or None.
    """

    line_changed = Signal(str)
    begun = Signal()
    ended = Signal(object)

    def __init__(
        self,
        context: Context,
        scope: QWidget,
        *,
        laptop_sync: LaptopSyncProtocol,
        find_sticks: FindSticks,
    ) -> None:
        super().__init__(scope)
        self._context, self._laptop_sync = context, laptop_sync
        self.stick_watch = StickWatch(context.runner, find_sticks, self)
        self._sticks: list[Stick] = []
        self._folder: Stick | None = None  # chosen by hand, offered beside the sticks from then on
        self._target: Stick | str | None = None  # a path is a file
        self._running: LongJob | None = None
        self._phase = ExchangePhase.LOOKING
        self._failure: Problem | None = None
        self._was_pulled = False
        self.is_done = False
        self.stick_watch.sticks_found.connect(self._on_sticks_found)
        self.steps = ExchangeSteps(self, context.keyboard, scope)

    def _on_sticks_found(self, found: list[Stick]) -> None:
        former = {stick.path for stick in self._sticks}
        self._sticks = self._with_folder(found)
        if self._running is not None:
            return
        paths = {stick.path for stick in self._sticks}
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
        self.steps.show_looking(found)

    def choose_stick(self, path: object) -> None:
        self._target = next((stick for stick in self._sticks if stick.path == path), None)

    def choose_folder(self) -> None:
        path = self._context.dialogs.open_folder(tr("Choose a folder"))
        if path:
            self._folder = self._target = sticks.stick_at(str(path))
            self._sticks = self._with_folder(self._sticks)
            self.steps.show_ready(self._target)

    def _with_folder(self, found: list[Stick]) -> list[Stick]:
        folder = self._folder
        if folder is None or folder.path in {stick.path for stick in found}:
            return found
        return [*found, folder]

    def start(self) -> None:
        target, laptop_sync = self._target, self._laptop_sync
        if isinstance(target, str):
            self._run(target, lambda step, stop: laptop_sync.write_file(target, step, stop))
        elif target is not None:
            path = target.path
            self._run(target, lambda step, stop: laptop_sync.exchange(path, step, stop))

    def write_file(self) -> None:
        if self._running is not None:
            return
        file_types = [(tr("Sealed files"), "*.frb")]
        path = self._context.dialogs.save_file(tr("Write one sealed file"), _FILE_NAME, file_types)
        if path:
            self._target = str(path)
            self.start()

    def stop(self) -> None:
        if self._running is not None:
            self._running.cancel()
            self.steps.show_stopping()

    def _run(self, target: Stick | str, job: ExchangeJob) -> None:
        self._failure, self._was_pulled, self.is_done = None, False, False
        self._phase = ExchangePhase.LOOKING
        self.line_changed.emit(tr("Please leave the stick in."))
        self.begun.emit()
        self.steps.show_running(target)

        # A runner may answer before it returns.
        self._running = LongJob()
        handle = self._context.runner.run_task(
            self, job, self._finish, self._fail, progress=self._show_progress
        )
        if self._running is not None:
            self._running = handle

    def _show_progress(self, step: ExchangeProgress) -> None:
        self._phase = step.phase
        self.steps.show_progress(step)

    def _finish(self, outcome: LaptopSyncOutcome) -> None:
        if outcome.failure is not None:
            self._fail(outcome.failure, outcome)
            return
        self._running, self.is_done = None, True
        self.line_changed.emit(tr("The exchange is done."))
        if self._target is not None:
            self.steps.show_done(outcome, self._target)
        self.ended.emit(outcome.reply)

    def _fail(self, problem: Problem, outcome: LaptopSyncOutcome | None = None) -> None:
        self._running, self._failure = None, problem
        self.line_changed.emit(tr("The exchange was not completed."))
        if self._target is not None:
            self.steps.show_failed(problem, self._phase, self._target, outcome)
        self.ended.emit(outcome.reply if outcome else None)


class ExchangeSteps(QWidget):
    def __init__(self, controller: ExchangeController, keyboard: Keyboard, scope: QWidget) -> None:
        super().__init__()
        self._people = 0
        self._is_file = False
        self._steps = StepList()
        self._stick = self._steps.add_step(StationState.HERE, tr("Put the USB stick in"))
        self._reply = ReplyStep(self._steps)
        self._bundle = self._steps.add_step(StationState.UPCOMING, tr("Your bundle"))
        self._end = self._steps.add_step(StationState.UPCOMING, tr("Then you may remove the stick"))
        self.stick_list = RowList(tr("Sticks"))
        self.stick_list.current_moved.connect(controller.choose_stick)
        self.stick_list.opened.connect(lambda _path: controller.start())
        self._phases = PhaseProgress()
        add, add_to_page = Actions(keyboard, self).add, Actions(keyboard, scope).add
        primary, quiet = ButtonKind.PRIMARY, ButtonKind.QUIET
        start, restart = controller.start, controller.show_sticks
        self.start_button = add(tr("Exchange now"), start, Action.PRIMARY, kind=primary)
        self.retry_button = add(tr("Try again"), start, Action.PRIMARY, kind=primary)
        self.stop_button = add_to_page(tr("Stop"), controller.stop, Action.LEAVE)
        self.later_button = add_to_page(tr("Later"), restart, Action.LEAVE, kind=quiet)
        self.restart_button = add(tr("Another exchange"), restart, Action.PRIMARY, kind=quiet)
        self.folder_button = add(
            tr("Choose a folder"), controller.choose_folder, Action.CHOOSE_FOLDER
        )
        self._buttons = (
            *(self.start_button, self.retry_button, self.stop_button),
            *(self.later_button, self.restart_button, self.folder_button),
        )
        self._stick.add_full_width(self.stick_list, above="line")
        self._bundle.add_inset(self._phases, above="near")
        self._end.add_inset(button_row(*self._buttons), above="group")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._steps)
        box.addStretch(1)
        self.show_looking([])

    # States

    def set_pending_people(self, people: int) -> None:
        self._people = people

    def show_looking(self, sticks: Sequence[Stick]) -> None:
        if len(sticks) == 1:
            self.show_ready(sticks[0])
            return
        self._reset()
        if sticks:
            show_step(self._stick, StationState.HERE, tr("Several sticks found: choose one"))
        else:
            show_step(
                self._stick,
                StationState.HERE,
                tr("Put the USB stick in"),
                tr("The program finds the stick. You can also use any other folder."),
            )
        describe = step_parts.describe_stick
        self.stick_list.set_rows(
            [
                ListRow(stick.name, describe(stick), icon="stick", value=stick.path)
                for stick in sticks
            ]
        )
        self.stick_list.setVisible(bool(sticks))
        self._show_buttons(self.start_button if sticks else None, self.folder_button)

    def show_ready(self, stick: Stick) -> None:
        self._show_target(stick)
        self._show_buttons(self.start_button, self.folder_button)

    def show_running(self, target: Stick | str) -> None:
        self._show_target(target)
        show_step(
            self._end,
            StationState.UPCOMING,
            tr("Do not remove the stick yet"),
            tr("If the power goes, nothing is lost: begin again then."),
        )
        self.show_progress(ExchangeProgress(ExchangePhase.LOOKING))
        self._show_buttons(self.stop_button)

    def show_progress(self, step: ExchangeProgress) -> None:
        phase = step.phase
        is_before_bundle = phase in (ExchangePhase.LOOKING, ExchangePhase.TAKING_REPLY)
        if is_before_bundle and not self._is_file:
            self._reply.show_looking()
            return
        self._reply.show_taken(is_file=self._is_file)
        is_sealing = phase in _BEFORE_WRITING
        line = step_parts.describe_bundle(self._people)
        if is_sealing:
            line = tr("It is being put together and sealed.")
        heading = step_parts.format_bundle_heading(
            self._people, is_file=self._is_file, is_written=False
        )
        show_step(self._bundle, StationState.IN_TRANSIT, heading, line)
        self._phases.setVisible(not is_sealing)
        self._phases.show_progress(step)

    def show_stopping(self) -> None:
        self.stop_button.set_busy(tr("Stopping…"))

    def show_done(self, outcome: LaptopSyncOutcome, target: Stick | str) -> None:
        self._show_target(target)
        if not self._is_file:
            self._reply.show_outcome(outcome)
        heading = step_parts.format_bundle_heading(outcome.people, is_file=self._is_file)
        line = step_parts.describe_written(outcome)
        show_step(self._bundle, StationState.DONE, heading, line)
        show_step(
            self._end,
            StationState.DONE,
            tr("The file may be sent") if self._is_file else tr("You may remove the stick"),
            step_parts.describe_sending(outcome.people),
        )
        self._show_buttons(self.restart_button)

    def show_failed(
        self,
        problem: Problem,
        phase: ExchangePhase,
        target: Stick | str,
        outcome: LaptopSyncOutcome | None,
    ) -> None:
        self._show_target(target)
        code = problem.code
        step = self._find_failed_step(code, phase)
        if outcome is not None:
            self._reply.show_outcome(outcome)
        elif step is self._bundle and not self._is_file:
            self._reply.show_taken(is_file=False)
        line = step_parts.describe_failure(code, self._people) or problems_words.sentence(problem)
        heading = step_parts.format_failure_heading(code)
        show_step(step, StationState.STOPPED, heading, line)
        show_step(self._end, StationState.HERE, *step_parts.describe_next_step(code))
        self._show_buttons(self.retry_button, self.later_button)

    def first_focus(self) -> QWidget | None:
        candidates = (
            self.stop_button,
            self.retry_button,
            self.stick_list if self.stick_list.rows else self.start_button,
            self.start_button,
            self.restart_button,
            self.folder_button,
        )
        return next((widget for widget in candidates if widget.isVisibleTo(self)), None)

    # Parts

    def _show_target(self, target: Stick | str) -> None:
        self._reset()
        self._is_file = isinstance(target, str)
        if isinstance(target, str):
            heading, line = tr("One sealed file"), tr("File: {name}").format(name=target)
            self._reply.panel.hide()
        else:
            heading = tr("Stick found")
            if target.is_read_only:
                heading = step_parts.format_failure_heading(Code.STICK_READ_ONLY)
            line = step_parts.describe_stick(target)
        is_read_only = isinstance(target, Stick) and target.is_read_only
        state = StationState.STOPPED if is_read_only else StationState.DONE
        show_step(self._stick, state, heading, line)

    def _find_failed_step(self, code: Code, phase: ExchangePhase) -> StepPanel:
        if code is Code.STICK_MISSING or (phase is ExchangePhase.LOOKING and not self._is_file):
            return self._stick
        return self._reply.panel if phase is ExchangePhase.TAKING_REPLY else self._bundle

    def _reset(self) -> None:
        self._is_file = False
        self._reply.reset()
        describe = step_parts.describe_bundle
        show_step(self._bundle, StationState.UPCOMING, tr("Your bundle"), describe(self._people))
        show_step(
            self._end,
            StationState.UPCOMING,
            tr("Then you may remove the stick"),
            tr("This page will say so."),
        )
        self.stick_list.set_rows([])
        for part in (self.stick_list, self._phases):
            part.hide()
        self.stop_button.set_idle()

    def _show_buttons(self, *shown: QWidget | None) -> None:
        had_focus = contains_focus(self)
        for button in self._buttons:
            button.setVisible(button in shown)
        if had_focus and (target := self.first_focus()) is not None:
            target.setFocus()
