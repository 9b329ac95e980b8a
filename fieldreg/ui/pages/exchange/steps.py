"""The thread of an exchange: stick, reply, bundle, and what to do at the end.

It shows one state after the other and says what the person wants; it does nothing by
itself.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import (
    ExchangePhase,
    ExchangeProgress,
    LaptopSyncOutcome,
    ReplySummary,
)
from fieldreg.ui.desktop.sticks import Stick
from fieldreg.ui.formatting import dates, undo_messages
from fieldreg.ui.pages.exchange.progress import ALL_PHASES, PhaseProgress
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.theme.paint import StationState
from fieldreg.ui.theme.rich_text import RichText, format_rich, strong
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import exchange
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.layout import button_row
from fieldreg.ui.widgets.progress import StepList, StepPanel


class ExchangeSteps(QWidget):
    """Four steps and the acts of the moment.

    Signals:
        stick_chosen(str): another stick of several is the one, by its path.
    """

    stick_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = StepList()
        self._stick = self._steps.add_step(
            StationState.HERE, translate("Exchange", "Put the USB stick in")
        )
        self._reply = self._steps.add_step(
            StationState.UPCOMING, translate("Exchange", "Head office’s reply")
        )
        self._bundle = self._steps.add_step(
            StationState.UPCOMING, translate("Exchange", "Your bundle")
        )
        self._end = self._steps.add_step(
            StationState.UPCOMING, translate("Exchange", "Then you may remove the stick")
        )
        self.stick_list = RowList(translate("Exchange", "Sticks"))
        self.reply_list = RowList(translate("Exchange", "Head office’s reply"), row_height=36)
        self._phases = PhaseProgress()
        self.folder_button = KeyButton(translate("Exchange", "Choose a folder"))
        self.start_button = KeyButton(
            translate("Exchange", "Exchange now"), kind=ButtonKind.PRIMARY
        )
        self.retry_button = KeyButton(translate("Exchange", "Try again"), kind=ButtonKind.PRIMARY)
        self.stop_button = KeyButton(translate("Exchange", "Stop"))
        self.later_button = KeyButton(translate("Exchange", "Later"), kind=ButtonKind.QUIET)
        self.restart_button = KeyButton(
            translate("Exchange", "Another exchange"), kind=ButtonKind.QUIET
        )
        self._lay_out()
        self._people = 0
        self._is_file = False
        self.show_looking([])

    # States

    def set_pending_people(self, people: int) -> None:
        """Know how many people's entries head office has not got yet."""
        self._people = people

    def show_looking(self, sticks: Sequence[Stick]) -> None:
        """Show the *sticks* there are, none of them chosen by hand."""
        if len(sticks) == 1:
            self.show_ready(sticks[0])
            return
        self._reset()
        words_ = (
            translate("Exchange", "Several sticks found: choose one")
            if sticks
            else translate("Exchange", "Put the USB stick in")
        )
        self._set(
            self._stick,
            StationState.HERE,
            words_,
            ""
            if sticks
            else translate(
                "Exchange", "It is recognised by itself. Any other folder will do as well."
            ),
        )
        self.stick_list.set_rows(
            [ListRow(one.name, _describe(one), icon="stick", value=one.path) for one in sticks]
        )
        self.stick_list.setVisible(bool(sticks))
        self._show_acts(self.start_button if sticks else None, self.folder_button)

    def show_ready(self, stick: Stick) -> None:
        """Show *stick* as the one, and the way ahead."""
        self._reset()
        self._set(
            self._stick, StationState.DONE, translate("Exchange", "Stick found"), _describe(stick)
        )
        self._show_acts(self.start_button, self.folder_button)

    def show_running(self, carrier: Stick | str) -> None:
        """Show that it has begun, on a stick or into a file."""
        self._reset()
        self._show_carrier(carrier)
        self._set(
            self._end,
            StationState.UPCOMING,
            translate("Exchange", "Do not remove the stick yet"),
            translate("Exchange", "If the power goes, nothing is lost: begin again then."),
        )
        self.show_progress(ExchangeProgress(ExchangePhase.LOOKING))
        self._show_acts(self.stop_button)

    def show_progress(self, step: ExchangeProgress) -> None:
        """Show how far the exchange is."""
        phase = step.phase
        if (
            ALL_PHASES.index(phase) <= ALL_PHASES.index(ExchangePhase.TAKING_REPLY)
            and not self._is_file
        ):
            self._set(
                self._reply,
                StationState.IN_TRANSIT,
                translate("Exchange", "Looking for head office’s reply"),
            )
            return
        self._set(
            self._reply,
            StationState.DONE,
            translate("Exchange", "Head office’s reply comes first"),
            ""
            if self._is_file
            else translate("Exchange", "Whatever lay on the stick for this laptop was taken in."),
        )
        is_sealing = phase in (
            ExchangePhase.LOOKING,
            ExchangePhase.TAKING_REPLY,
            ExchangePhase.SEALING,
        )
        line = (
            translate("Exchange", "It is being put together and sealed.")
            if is_sealing
            else _bundle_of(self._people)
        )
        self._set(self._bundle, StationState.IN_TRANSIT, _writing(self._people), line)
        self._phases.setVisible(not is_sealing)
        self._phases.show_progress(step)

    def show_stopping(self) -> None:
        """Show that it will stop where that is safe."""
        self.stop_button.set_busy(translate("Exchange", "Stopping…"))

    def show_done(self, outcome: LaptopSyncOutcome, carrier: Stick | str) -> None:
        """Show what it did."""
        self._reset()
        self._show_carrier(carrier)
        if not self._is_file:
            self._show_outcome_of_reply(outcome)
        line = _written_line(
            outcome.sessions, outcome.changes, outcome.size_bytes, is_repeat=outcome.is_repeat
        )
        head = _file_holds if self._is_file else _written
        self._set(self._bundle, StationState.DONE, head(outcome.people), line)
        end = (
            translate("Exchange", "The file may be sent")
            if self._is_file
            else translate("Exchange", "You may remove the stick")
        )
        self._set(self._end, StationState.DONE, end, _may_remove_line(outcome.people))
        self._show_acts(self.restart_button)

    def show_broken(
        self,
        problem: Problem,
        phase: ExchangePhase,
        carrier: Stick | str,
        outcome: LaptopSyncOutcome | None,
    ) -> None:
        """Show where it was cut short, what had come in, what is safe, and what to do."""
        self._reset()
        self._show_carrier(carrier)
        code = problem.code
        at = self._where_it_broke(code, phase)
        if outcome is not None:
            self._show_outcome_of_reply(outcome)
        elif at is self._bundle and not self._is_file:
            self._set(
                self._reply,
                StationState.DONE,
                translate("Exchange", "Head office’s reply comes first"),
                translate("Exchange", "Whatever lay on the stick for this laptop was taken in."),
            )
        line = _safe(code, self._people) or problems_words.sentence(problem)
        self._set(at, StationState.STOPPED, _broken(code), line)
        self._set(self._end, StationState.HERE, _to_do(code), _to_do_line(code))
        self._show_acts(self.retry_button, self.later_button)

    def first_focus(self) -> QWidget | None:
        """Give what the focus goes to in this state."""
        candidates = (
            self.stop_button,
            self.retry_button,
            self.stick_list if self.stick_list.rows else self.start_button,
            self.start_button,
            self.restart_button,
            self.folder_button,
        )
        return next((one for one in candidates if one.isVisibleTo(self)), None)

    # Parts

    def _show_outcome_of_reply(self, outcome: LaptopSyncOutcome) -> None:
        if outcome.reply_problem == Code.ANSWER_EARLY:
            sentence = problems_words.sentence(Problem(Code.ANSWER_EARLY))
            self._set(
                self._reply,
                StationState.DONE,
                translate("Exchange", "The reply is taken in next time"),
                sentence,
            )
        elif outcome.reply_problem:
            sentence = problems_words.sentence(Problem(Code(outcome.reply_problem)))
            self._set(
                self._reply,
                StationState.STOPPED,
                translate("Exchange", "The reply could not be used"),
                sentence,
            )
        elif outcome.reply is None:
            self._set(
                self._reply,
                StationState.DONE,
                translate("Exchange", "No reply from head office was there"),
                translate("Exchange", "It will come with a later stick. Nothing is missing."),
            )
        else:
            rows = reply_rows(outcome.reply)
            written = translate("Exchange", "Written {day}, and the signature is right").format(
                day=dates.format_date(outcome.reply.day)
            )
            nothing_new = translate("Exchange", "It brings nothing new.")
            line = written if rows else f"{written} · {nothing_new}"
            self._set(
                self._reply,
                StationState.DONE,
                translate("Exchange", "Head office’s reply was taken in"),
                line,
            )
            self.reply_list.set_rows(rows)
            self.reply_list.setVisible(bool(rows))

    def _show_carrier(self, carrier: Stick | str) -> None:
        self._is_file = isinstance(carrier, str)
        if isinstance(carrier, str):
            self._set(
                self._stick,
                StationState.DONE,
                translate("Exchange", "One sealed file"),
                translate("Exchange", "File: {name}").format(name=carrier),
            )
            self._reply.hide()
        else:
            self._set(
                self._stick,
                StationState.DONE,
                translate("Exchange", "Stick found"),
                _describe(carrier),
            )

    def _where_it_broke(self, code: Code, phase: ExchangePhase) -> StepPanel:
        if code is Code.STICK_MISSING or (phase is ExchangePhase.LOOKING and not self._is_file):
            return self._stick
        return self._reply if phase is ExchangePhase.TAKING_REPLY else self._bundle

    def _reset(self) -> None:
        self._is_file = False
        self._reply.show()
        self._set(
            self._reply,
            StationState.UPCOMING,
            translate("Exchange", "Head office’s reply"),
            translate("Exchange", "It says what has arrived, and brings corrections."),
        )
        line = _bundle_of(self._people)
        self._set(self._bundle, StationState.UPCOMING, translate("Exchange", "Your bundle"), line)
        self._set(
            self._end,
            StationState.UPCOMING,
            translate("Exchange", "Then you may remove the stick"),
            translate("Exchange", "This page will say so."),
        )
        self.stick_list.set_rows([])
        self.reply_list.set_rows([])
        for part in (self.stick_list, self.reply_list, self._phases):
            part.hide()
        self.stop_button.set_idle()

    def _set(self, step: StepPanel, where: StationState, heading: str, line: str = "") -> None:
        step.set_text(heading, line)
        step.set_state(where)

    def _show_acts(self, *shown: QWidget | None) -> None:
        window = self.window()
        focused: QWidget | None = window.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
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
        self._reply.add_full_width(self.reply_list, above=4)
        self._bundle.add_inset(self._phases, above=8)
        self._end.add_inset(button_row(*self._buttons), above=12)
        self.stick_list.current_moved.connect(lambda path: self.stick_chosen.emit(str(path)))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._steps)
        box.addStretch(1)


def reply_rows(news: ReplySummary) -> list[ListRow]:
    """Give a row for each thing a reply brought."""
    counted = (
        (news.people_received, exchange.received, "check-circle", "accent"),
        (news.corrections, exchange.corrections, "pen", "ink2"),
        (news.new_records, exchange.new_records, "plus", "ink2"),
        (news.quarantined_count, _set_aside, "warning", "warn"),
        (news.people_erased, _erased, "barred", "ink2"),
        (news.renamed, _renamed, "warning", "warn"),
    )
    rows = [
        ListRow(said(count), icon=icon, role=role) for count, said, icon, role in counted if count
    ]
    if gone := undo_messages.format_removed(news):
        rows.append(ListRow(_gone(gone), icon="undo", role="warn"))
    if back := undo_messages.format_restored(news):
        rows.append(ListRow(_back(back), icon="check-circle", role="accent"))
    return rows


def _describe(stick: Stick) -> str:
    return _stick(stick.name, stick.free_bytes, is_read_only=stick.is_read_only)


def _stick(name: str, free_bytes: int, *, is_read_only: bool) -> str:
    """Describe a stick: its name, its room where the system tells, and what is not done."""
    parts = [translate("Exchange", "“{name}”").format(name=name)]
    if free_bytes >= 0:
        parts.append(_free(free_bytes))
    if is_read_only:
        parts.append(translate("Exchange", "can only be read"))
    else:
        parts.append(translate("Exchange", "other files are not touched"))
    return " · ".join(parts)


def _free(free_bytes: int) -> str:
    """Say how much room there is."""
    return translate("Exchange", "{size} free").format(size=exchange.size(free_bytes))


def _set_aside(count: int) -> RichText:
    """Count the changes that head office could not take in."""
    words = translate("Exchange", "{number} changes were set aside at head office", "", count)
    return format_rich(words, number=strong(count))


def _erased(people: int) -> RichText:
    """Count the people whom head office ordered to be erased; nobody says who they were."""
    words = translate(
        "Exchange", "{number} people were erased here by order of head office", "", people
    )
    return format_rich(words, number=strong(people))


def _renamed(count: int) -> RichText:
    """Count own changes that have new codes, since this laptop exists twice."""
    words = translate(
        "Exchange", "{number} of your entries have new codes: this laptop exists twice", "", count
    )
    return format_rich(words, number=strong(count))


def _gone(what: str) -> RichText:
    """Say what is out of sight since head office undid what had come in."""
    words = translate("Exchange", "Undone by head office, no longer shown: {what}")
    return format_rich(words, what=strong(what))


def _back(what: str) -> RichText:
    """Say what is in sight again."""
    words = translate("Exchange", "Brought back by head office: {what}")
    return format_rich(words, what=strong(what))


def _bundle_of(people: int) -> str:
    """Say what will go along."""
    if not people:
        return translate(
            "Exchange", "Nothing new since the last reply; a bundle goes along all the same."
        )
    return translate(
        "Exchange", "The entries of %n people. Sealed: only head office can open it.", "", people
    )


def _writing(people: int) -> str:
    """Head the third step while it is written."""
    if not people:
        return translate("Exchange", "The bundle is being written")
    return translate("Exchange", "The bundle of %n people is being written", "", people)


def _written(people: int) -> str:
    """Head the third step once the bundle is safe on the stick."""
    if not people:
        return translate("Exchange", "A bundle is on the stick")
    return translate("Exchange", "The bundle of %n people is on the stick", "", people)


def _written_line(sessions: int, changes: int, size_bytes: int, *, is_repeat: bool) -> str:
    """Say what is in it."""
    if is_repeat:
        first = translate("Exchange", "nothing new since the last time")
    else:
        first = translate("Exchange", "%n sessions", "", sessions)
    second = translate("Exchange", "%n changes", "", changes)
    return " · ".join(
        (
            first,
            second,
            exchange.size(size_bytes),
            translate("Exchange", "sealed, read back and checked"),
        )
    )


def _may_remove_line(people: int) -> str:
    """Say what remains to be done, by whom, and what is not yet certain."""
    if not people:
        return translate("Exchange", "Send it to head office.")
    return translate(
        "Exchange",
        "Send it to head office. %n people count as on their way until its reply comes.",
        "",
        people,
    )


def _broken(code: Code) -> str:
    """Head the step that did not work."""
    return {
        Code.CANCELLED: translate("Exchange", "Stopped"),
        Code.STICK_MISSING: translate("Exchange", "The stick is not there"),
        Code.STICK_FULL: translate("Exchange", "Not enough space on the stick"),
        Code.STICK_READ_ONLY: translate("Exchange", "The stick can only be read"),
        Code.STICK_BUSY: translate("Exchange", "Another program is using the stick"),
        Code.STICK_LIES: translate("Exchange", "The stick did not keep what was written"),
    }.get(code, translate("Exchange", "The copy is not complete"))


def _safe(code: Code, people: int) -> str:
    """Say what happened and what is safe; nothing for a *code* that has no words here."""
    kept = (
        translate(
            "Exchange",
            "The entries of %n people are whole on this computer, nothing is lost.",
            "",
            people,
        )
        if people
        else translate("Exchange", "Nothing is lost.")
    )
    happened = {
        Code.CANCELLED: "",
        Code.STICK_GONE: translate("Exchange", "The stick was removed too early."),
        Code.STICK_MISSING: translate("Exchange", "The folder cannot be found any more."),
        Code.STICK_FULL: translate("Exchange", "The bundle does not fit on it."),
        Code.STICK_READ_ONLY: translate("Exchange", "Nothing could be written on it."),
        Code.STICK_BUSY: translate("Exchange", "It did not let go in time."),
        Code.STICK_LIES: translate("Exchange", "What was read back is not what was written."),
    }
    return f"{happened[code]} {kept}".strip() if code in happened else ""


def _to_do(code: Code) -> str:
    """Head the last step: what to do now."""
    match code:
        case Code.STICK_FULL:
            return translate("Exchange", "Free some space or take another stick")
        case Code.STICK_READ_ONLY:
            return translate("Exchange", "Unlock the stick or take another one")
        case Code.STICK_LIES:
            return translate("Exchange", "Take another stick")
        case Code.STICK_BUSY:
            return translate("Exchange", "Close the other program, then try again")
        case Code.STICK_GONE | Code.STICK_MISSING:
            return translate("Exchange", "Put the stick in again")
        case _:
            return translate("Exchange", "Try again, or later")


def _to_do_line(code: Code) -> str:
    """Say more about what to do now."""
    match code:
        case Code.STICK_GONE | Code.STICK_MISSING:
            return translate(
                "Exchange", "It goes on by itself then. Another stick will do as well."
            )
        case Code.STICK_READ_ONLY:
            return translate(
                "Exchange", "Some sticks have a small switch at the side against writing."
            )
        case Code.STICK_LIES:
            return translate(
                "Exchange", "This one cannot be trusted, whatever size it says it has."
            )
        case Code.STICK_BUSY:
            return translate(
                "Exchange", "Often it is a virus scanner that looks at the stick first."
            )
        case _:
            return translate("Exchange", "Another stick or folder will do as well.")


def _file_holds(people: int) -> str:
    """Head the third step once the file is written."""
    if not people:
        return translate("Exchange", "The bundle is in the file")
    return translate("Exchange", "The bundle of %n people is in the file", "", people)
