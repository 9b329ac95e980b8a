"""The steps of an exchange: stick, reply, bundle, and removing the stick.

They show the state that `ExchangeController` sets, and do nothing on their own.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import ExchangePhase, ExchangeProgress, LaptopSyncOutcome
from fieldreg.ui.desktop.sticks import Stick
from fieldreg.ui.pages.exchange import step_texts
from fieldreg.ui.pages.exchange.progress import ALL_PHASES, PhaseProgress
from fieldreg.ui.pages.exchange.reply_step import ReplyStep
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.theme.paint import StationState
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.focus_ring import contains_focus
from fieldreg.ui.widgets.layout import button_row
from fieldreg.ui.widgets.progress import StepList, StepPanel

tr = translator("Exchange")


_BEFORE_WRITING = (ExchangePhase.LOOKING, ExchangePhase.TAKING_REPLY, ExchangePhase.SEALING)


class ExchangeSteps(QWidget):
    """Four steps, and the buttons that fit the state.

    Signals:
        stick_chosen(str): one of several sticks was chosen; its path.
    """

    stick_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._steps = StepList()
        self._stick = self._steps.add_step(StationState.HERE, tr("Put the USB stick in"))
        self._reply = ReplyStep(self._steps)
        self._bundle = self._steps.add_step(StationState.UPCOMING, tr("Your bundle"))
        self._end = self._steps.add_step(StationState.UPCOMING, tr("Then you may remove the stick"))
        self.stick_list = RowList(tr("Sticks"))
        self._phases = PhaseProgress()
        self.folder_button = KeyButton(tr("Choose a folder"))
        self.start_button = KeyButton(tr("Exchange now"), kind=ButtonKind.PRIMARY)
        self.retry_button = KeyButton(tr("Try again"), kind=ButtonKind.PRIMARY)
        self.stop_button = KeyButton(tr("Stop"))
        self.later_button = KeyButton(tr("Later"), kind=ButtonKind.QUIET)
        self.restart_button = KeyButton(tr("Another exchange"), kind=ButtonKind.QUIET)
        self._lay_out()
        self._people = 0
        self._is_file = False
        self.show_looking([])

    # States

    def set_pending_people(self, people: int) -> None:
        """Set the number of people with entries that head office has not acknowledged."""
        self._people = people

    def show_looking(self, sticks: Sequence[Stick]) -> None:
        """Show a single stick as chosen, several as a list, or ask for one."""
        if len(sticks) == 1:
            self.show_ready(sticks[0])
            return
        self._reset()
        if sticks:
            self._set_step(self._stick, StationState.HERE, tr("Several sticks found: choose one"))
        else:
            self._set_step(
                self._stick,
                StationState.HERE,
                tr("Put the USB stick in"),
                tr("The program finds the stick. You can also use any other folder."),
            )
        self.stick_list.set_rows(
            [
                ListRow(
                    stick.name, step_texts.describe_stick(stick), icon="stick", value=stick.path
                )
                for stick in sticks
            ]
        )
        self.stick_list.setVisible(bool(sticks))
        self._show_buttons(self.start_button if sticks else None, self.folder_button)

    def show_ready(self, stick: Stick) -> None:
        self._reset()
        self._show_target(stick)
        self._show_buttons(self.start_button, self.folder_button)

    def show_running(self, target: Stick | str) -> None:
        self._reset()
        self._show_target(target)
        self._set_step(
            self._end,
            StationState.UPCOMING,
            tr("Do not remove the stick yet"),
            tr("If the power goes, nothing is lost: begin again then."),
        )
        self.show_progress(ExchangeProgress(ExchangePhase.LOOKING))
        self._show_buttons(self.stop_button)

    def show_progress(self, step: ExchangeProgress) -> None:
        phase = step.phase
        if (
            ALL_PHASES.index(phase) <= ALL_PHASES.index(ExchangePhase.TAKING_REPLY)
            and not self._is_file
        ):
            self._reply.show_looking()
            return
        self._reply.show_taken(is_file=self._is_file)
        is_sealing = phase in _BEFORE_WRITING
        line = (
            tr("It is being put together and sealed.")
            if is_sealing
            else step_texts.describe_bundle(self._people)
        )
        heading = step_texts.format_writing_heading(self._people)
        self._set_step(self._bundle, StationState.IN_TRANSIT, heading, line)
        self._phases.setVisible(not is_sealing)
        self._phases.show_progress(step)

    def show_stopping(self) -> None:
        self.stop_button.set_busy(tr("Stopping…"))

    def show_done(self, outcome: LaptopSyncOutcome, target: Stick | str) -> None:
        self._reset()
        self._show_target(target)
        if not self._is_file:
            self._reply.show_outcome(outcome)
        heading = step_texts.format_written_heading(outcome.people, is_file=self._is_file)
        line = step_texts.describe_written(outcome)
        self._set_step(self._bundle, StationState.DONE, heading, line)
        self._set_step(
            self._end,
            StationState.DONE,
            tr("The file may be sent") if self._is_file else tr("You may remove the stick"),
            step_texts.describe_sending(outcome.people),
        )
        self._show_buttons(self.restart_button)

    def show_failed(
        self,
        problem: Problem,
        phase: ExchangePhase,
        target: Stick | str,
        outcome: LaptopSyncOutcome | None,
    ) -> None:
        """Show the failed step, what had arrived before, what is safe, and what to do."""
        self._reset()
        self._show_target(target)
        code = problem.code
        step = self._find_failed_step(code, phase)
        if outcome is not None:
            self._reply.show_outcome(outcome)
        elif step is self._bundle and not self._is_file:
            self._reply.show_taken(is_file=False)
        line = step_texts.describe_failure(code, self._people) or problems_words.sentence(problem)
        heading = step_texts.format_failure_heading(code)
        self._set_step(step, StationState.STOPPED, heading, line)
        self._set_step(self._end, StationState.HERE, *step_texts.describe_next_step(code))
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
        self._is_file = isinstance(target, str)
        if isinstance(target, str):
            self._set_step(
                self._stick,
                StationState.DONE,
                tr("One sealed file"),
                tr("File: {name}").format(name=target),
            )
            self._reply.panel.hide()
        else:
            self._set_step(
                self._stick, StationState.DONE, tr("Stick found"), step_texts.describe_stick(target)
            )

    def _find_failed_step(self, code: Code, phase: ExchangePhase) -> StepPanel:
        if code is Code.STICK_MISSING or (phase is ExchangePhase.LOOKING and not self._is_file):
            return self._stick
        return self._reply.panel if phase is ExchangePhase.TAKING_REPLY else self._bundle

    def _reset(self) -> None:
        self._is_file = False
        self._reply.reset()
        self._set_step(
            self._bundle,
            StationState.UPCOMING,
            tr("Your bundle"),
            step_texts.describe_bundle(self._people),
        )
        self._set_step(
            self._end,
            StationState.UPCOMING,
            tr("Then you may remove the stick"),
            tr("This page will say so."),
        )
        self.stick_list.set_rows([])
        for part in (self.stick_list, self._phases):
            part.hide()
        self.stop_button.set_idle()

    def _set_step(self, step: StepPanel, state: StationState, heading: str, line: str = "") -> None:
        step.set_text(heading, line)
        step.set_state(state)

    def _show_buttons(self, *shown: QWidget | None) -> None:
        had_focus = contains_focus(self)
        for button in self._buttons:
            button.setVisible(button in shown)
        target = self.first_focus()
        if had_focus and target is not None:
            target.setFocus()

    def _lay_out(self) -> None:
        self._buttons = (
            self.start_button,
            self.retry_button,
            self.stop_button,
            self.later_button,
            self.restart_button,
            self.folder_button,
        )
        self._stick.add_full_width(self.stick_list, above=4)
        self._reply.panel.add_full_width(self._reply.list, above=4)
        self._bundle.add_inset(self._phases, above=8)
        self._end.add_inset(button_row(*self._buttons), above=12)
        self.stick_list.current_moved.connect(lambda path: self.stick_chosen.emit(str(path)))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._steps)
        box.addStretch(1)
