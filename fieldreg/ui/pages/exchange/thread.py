"""The thread of an exchange: stick, reply, bundle, and what to do at the end.

It shows one state after the other and says what the person wants; it does nothing by
itself.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldreg.domain.exchange import ExchangeOutcome, Phase, ReplyNews
from fieldreg.domain.problems import Code, Problem
from fieldreg.ui.forms import days, vanished
from fieldreg.ui.pages.exchange.phases import PHASES, Phases, phase_of
from fieldreg.ui.sticks import Stick
from fieldreg.ui.tables.rows import Row, RowList
from fieldreg.ui.theme.paint import Where
from fieldreg.ui.widgets.buttons import KeyButton, Kind
from fieldreg.ui.widgets.layout import acts
from fieldreg.ui.widgets.thread import Step, Steps
from fieldreg.ui.wording import exchange as words
from fieldreg.ui.wording import problems


class ExchangeThread(QWidget):
    """Four steps and the acts of the moment.

    Signals:
        stick_chosen(str): another stick of several is the one, by its path.
    """

    stick_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = Steps()
        self._stick = self._steps.add(Where.HERE, words.put_it_in())
        self._reply = self._steps.add(Where.AHEAD, words.reply_first())
        self._bundle = self._steps.add(Where.AHEAD, words.bundle_next())
        self._end = self._steps.add(Where.AHEAD, words.remove_later())
        self.sticks = RowList(words.sticks())
        self.news = RowList(words.reply_first(), row_height=36)
        self._phases = Phases()
        self.folder_button = KeyButton(words.other_folder())
        self.start_button = KeyButton(words.exchange_now(), kind=Kind.PRIMARY)
        self.again_button = KeyButton(words.again(), kind=Kind.PRIMARY)
        self.stop_button = KeyButton(words.stop())
        self.later_button = KeyButton(words.later(), kind=Kind.QUIET)
        self.anew_button = KeyButton(words.anew(), kind=Kind.QUIET)
        self._lay_out()
        self._people = 0
        self._is_file = False
        self.show_looking([])

    # States

    def set_people(self, people: int) -> None:
        """Know how many people's entries head office has not got yet."""
        self._people = people

    def show_looking(self, sticks: Sequence[Stick]) -> None:
        """Show the *sticks* there are, none of them chosen by hand."""
        if len(sticks) == 1:
            self.show_ready(sticks[0])
            return
        self._reset()
        words_ = words.several_found() if sticks else words.put_it_in()
        self._set(self._stick, Where.HERE, words_, "" if sticks else words.put_it_in_line())
        self.sticks.set_rows(
            [Row(one.name, _describe(one), icon="stick", value=one.path) for one in sticks]
        )
        self.sticks.setVisible(bool(sticks))
        self._show_acts(self.start_button if sticks else None, self.folder_button)

    def show_ready(self, stick: Stick) -> None:
        """Show *stick* as the one, and the way ahead."""
        self._reset()
        self._set(self._stick, Where.HELD, words.found(), _describe(stick))
        self._show_acts(self.start_button, self.folder_button)

    def show_running(self, carrier: Stick | str) -> None:
        """Show that it has begun, on a stick or into a file."""
        self._reset()
        self._show_carrier(carrier)
        self._set(self._end, Where.AHEAD, words.leave_it_in(), words.leave_it_in_line())
        self.show_report(0, 1)
        self._show_acts(self.stop_button)

    def show_report(self, so_many: int, of_so_many: int) -> None:
        """Show how far it is."""
        phase = phase_of(so_many)
        if PHASES.index(phase) <= PHASES.index(Phase.TAKING_REPLY) and not self._is_file:
            self._set(self._reply, Where.WAY, words.taking_reply())
            return
        self._set(
            self._reply,
            Where.HELD,
            words.reply_looked_for(),
            "" if self._is_file else words.reply_looked_for_line(),
        )
        is_sealing = phase in (Phase.LOOKING, Phase.TAKING_REPLY, Phase.SEALING)
        line = words.sealing() if is_sealing else words.bundle_of(self._people)
        self._set(self._bundle, Where.WAY, words.writing(self._people), line)
        self._phases.setVisible(not is_sealing)
        self._phases.show_report(so_many, of_so_many)

    def show_stopping(self) -> None:
        """Show that it will stop where that is safe."""
        self.stop_button.set_busy(words.stopping())

    def show_done(self, outcome: ExchangeOutcome, carrier: Stick | str) -> None:
        """Show what it did."""
        self._reset()
        self._show_carrier(carrier)
        if not self._is_file:
            self._show_outcome_of_reply(outcome)
        line = words.written_line(
            outcome.sessions,
            outcome.changes,
            outcome.size_bytes,
            is_repeat=outcome.is_repeat,
        )
        head = words.file_holds if self._is_file else words.written
        self._set(self._bundle, Where.HELD, head(outcome.people), line)
        end = words.file_written() if self._is_file else words.may_remove()
        self._set(self._end, Where.HELD, end, words.may_remove_line(outcome.people))
        self._show_acts(self.anew_button)

    def show_broken(
        self,
        problem: Problem,
        phase: Phase,
        carrier: Stick | str,
        outcome: ExchangeOutcome | None,
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
                Where.HELD,
                words.reply_looked_for(),
                words.reply_looked_for_line(),
            )
        line = words.safe(code, self._people) or problems.sentence(problem)
        self._set(at, Where.STOPPED, words.broken(code), line)
        self._set(self._end, Where.HERE, words.to_do(code), words.to_do_line(code))
        self._show_acts(self.again_button, self.later_button)

    def first_focus(self) -> QWidget | None:
        """Give what the focus goes to in this state."""
        candidates = (
            self.stop_button,
            self.again_button,
            self.sticks if self.sticks.rows else self.start_button,
            self.start_button,
            self.anew_button,
            self.folder_button,
        )
        return next((one for one in candidates if one.isVisibleTo(self)), None)

    # Parts

    def _show_outcome_of_reply(self, outcome: ExchangeOutcome) -> None:
        if outcome.reply_problem == Code.ANSWER_EARLY:
            sentence = problems.sentence(Problem(Code.ANSWER_EARLY))
            self._set(self._reply, Where.HELD, words.reply_later(), sentence)
        elif outcome.reply_problem:
            sentence = problems.sentence(Problem(Code(outcome.reply_problem)))
            self._set(self._reply, Where.STOPPED, words.reply_refused(), sentence)
        elif outcome.reply is None:
            self._set(self._reply, Where.HELD, words.no_reply(), words.no_reply_line())
        else:
            rows = news_rows(outcome.reply)
            written = words.reply_written_on(days.shown(outcome.reply.day))
            line = written if rows else f"{written} · {words.nothing_new()}"
            self._set(self._reply, Where.HELD, words.reply_taken(), line)
            self.news.set_rows(rows)
            self.news.setVisible(bool(rows))

    def _show_carrier(self, carrier: Stick | str) -> None:
        self._is_file = isinstance(carrier, str)
        if isinstance(carrier, str):
            self._set(
                self._stick, Where.HELD, words.file_chosen(), words.file_line(carrier)
            )
            self._reply.hide()
        else:
            self._set(self._stick, Where.HELD, words.found(), _describe(carrier))

    def _where_it_broke(self, code: Code, phase: Phase) -> Step:
        if code is Code.STICK_MISSING or (phase is Phase.LOOKING and not self._is_file):
            return self._stick
        return self._reply if phase is Phase.TAKING_REPLY else self._bundle

    def _reset(self) -> None:
        self._is_file = False
        self._reply.show()
        self._set(self._reply, Where.AHEAD, words.reply_first(), words.reply_first_line())
        line = words.bundle_of(self._people)
        self._set(self._bundle, Where.AHEAD, words.bundle_next(), line)
        self._set(self._end, Where.AHEAD, words.remove_later(), words.remove_later_line())
        self.sticks.set_rows([])
        self.news.set_rows([])
        for part in (self.sticks, self.news, self._phases):
            part.hide()
        self.stop_button.set_idle()

    def _set(self, step: Step, where: Where, heading: str, line: str = "") -> None:
        step.set_words(heading, line)
        step.set_where(where)

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
            self.again_button,
            self.stop_button,
            self.later_button,
            self.anew_button,
            self.folder_button,
        )
        self._stick.hang(self.sticks, above=4)
        self._reply.hang(self.news, above=4)
        self._bundle.add(self._phases, above=8)
        self._end.add(acts(*self._buttons), above=12)
        self.sticks.moved.connect(lambda path: self.stick_chosen.emit(str(path)))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._steps)
        box.addStretch(1)


def news_rows(news: ReplyNews) -> list[Row]:
    """Give a row for each thing a reply brought."""
    counted = (
        (news.people_received, words.received, "check-circle", "accent"),
        (news.corrections, words.corrections, "pen", "ink2"),
        (news.new_records, words.new_records, "plus", "ink2"),
        (news.set_aside, words.set_aside, "warning", "warn"),
        (news.people_erased, words.erased, "barred", "ink2"),
        (news.renamed, words.renamed, "warning", "warn"),
    )
    rows = [
        Row(said(count), icon=icon, role=role)
        for count, said, icon, role in counted
        if count
    ]
    if gone := vanished.gone(news):
        rows.append(Row(words.gone(gone), icon="undo", role="warn"))
    if back := vanished.back(news):
        rows.append(Row(words.back(back), icon="check-circle", role="accent"))
    return rows


def _describe(stick: Stick) -> str:
    return words.stick(stick.name, stick.free_bytes, is_read_only=stick.is_read_only)
