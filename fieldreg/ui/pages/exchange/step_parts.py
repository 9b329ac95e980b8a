"""Parts of the steps of an exchange."""

from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import (
    ExchangePhase,
    ExchangeProgress,
    LaptopSyncOutcome,
    ReplySummary,
)
from fieldreg.ui.desktop.sticks import Stick
from fieldreg.ui.formatting import dates
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.theme.paint import StationState, draw_text, text_width
from fieldreg.ui.theme.rich_text import format_rich, strong
from fieldreg.ui.theme.theme import repaint_on_change
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.vocabulary import exchange as exchange_words
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.layout import button_row
from fieldreg.ui.widgets.progress import ProgressBar, StepList, StepPanel

tr = translator("Exchange")

WRITING_PHASES: Final = (
    ExchangePhase.WRITING,
    ExchangePhase.CLOSING,
    ExchangePhase.READING_BACK,
    ExchangePhase.CHECKING,
    ExchangePhase.NAMING,
)
ALL_PHASES: Final = tuple(ExchangePhase)
_PHASE_LENGTH = 1000  # of each phase on the bar


class PhaseLabel(QWidget):
    def __init__(self, phase: ExchangePhase) -> None:
        super().__init__()
        self._theme = repaint_on_change(self)
        self._phase = phase
        self.show_state(0)

    def show_state(self, place: int) -> None:
        self._place = place
        self._text = _phase_label(self._phase, place)
        self.setAccessibleName(self._text)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        style = "strong" if self._place == 0 else "body"
        return QSize(round(28 + text_width(self._theme, self._text, style)), 24)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        looks = {1: ("check", "good"), 0: ("arrow", "accent"), -1: ("ring", "ink2")}
        self._theme.draw_icon(painter, *looks[self._place], 0, 2)
        box = QRectF(27, 0, self.width() - 27, 24)
        style = "strong" if self._place == 0 else "body"
        role = "ink2" if self._place < 0 else "ink"
        draw_text(painter, self._theme, self._text, box, style=style, role=role)


class PhaseProgress(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._bar = ProgressBar(tr("Progress of the exchange"))
        self._labels = [PhaseLabel(phase) for phase in WRITING_PHASES]
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 4, 0, 0)
        box.setSpacing(12)
        box.addWidget(self._bar)
        box.addWidget(button_row(*self._labels, spacing=20))

    def show_progress(self, step: ExchangeProgress) -> None:
        current = ALL_PHASES.index(step.phase)
        share = _PHASE_LENGTH * step.done // step.total if step.total else 0
        self._bar.set_progress(
            _PHASE_LENGTH * current + min(share, _PHASE_LENGTH - 1),
            _PHASE_LENGTH * (len(ALL_PHASES) - 1),
        )
        for label, phase in zip(self._labels, WRITING_PHASES, strict=True):
            place = ALL_PHASES.index(phase)
            label.show_state((current > place) - (current < place))


def show_step(step: StepPanel, state: StationState, heading: str, line: str = "") -> None:
    step.set_text(heading, line)
    step.set_state(state)


class ReplyStep:
    def __init__(self, steps: StepList) -> None:
        self.panel = steps.add_step(StationState.UPCOMING, tr("Head office’s reply"))
        self.list = RowList(tr("Head office’s reply"), row_height=36)
        self.panel.add_full_width(self.list, above="line")

    def reset(self) -> None:
        self.panel.show()
        show_step(
            self.panel,
            StationState.UPCOMING,
            tr("Head office’s reply"),
            tr("It says what has arrived, and brings corrections."),
        )
        self.list.set_rows([])
        self.list.hide()

    def show_looking(self) -> None:
        show_step(self.panel, StationState.IN_TRANSIT, tr("Looking for head office’s reply"))

    def show_taken(self, *, is_file: bool) -> None:
        show_step(
            self.panel,
            StationState.DONE,
            tr("Head office’s reply comes first"),
            "" if is_file else tr("Everything on the stick for this laptop was taken in."),
        )

    def show_outcome(self, outcome: LaptopSyncOutcome) -> None:
        if outcome.reply_problem:
            code = Code(outcome.reply_problem)
            is_early = code is Code.ANSWER_EARLY
            show_step(
                self.panel,
                StationState.DONE if is_early else StationState.STOPPED,
                tr("The reply is taken in next time")
                if is_early
                else tr("The reply could not be used"),
                problems_words.sentence(Problem(code)),
            )
        elif outcome.reply is None:
            show_step(
                self.panel,
                StationState.DONE,
                tr("There was no reply from head office"),
                tr("It will come with a later stick. Nothing is missing."),
            )
        else:
            rows, (heading, line) = build_reply_rows(outcome.reply), describe_reply(outcome.reply)
            if not rows:
                line = f"{line} · {tr('It brings nothing new.')}"
            show_step(self.panel, StationState.DONE, heading, line)
            self.list.set_rows(rows)
            self.list.setVisible(bool(rows))


def build_reply_rows(reply: ReplySummary) -> list[ListRow]:
    rows = [
        ListRow(describe(count), icon=icon, role=role)
        for count, describe, icon, role in (
            (reply.people_received, exchange_words.format_received, "check-circle", "accent"),
            (reply.corrections, exchange_words.format_corrections, "pen", "ink2"),
            (reply.new_records, exchange_words.format_new_records, "plus", "ink2"),
        )
        if count
    ]
    if count := reply.quarantined_count:
        sentence = tr("{number} changes were set aside at head office", count)
        rows.append(
            ListRow(format_rich(sentence, number=strong(count)), icon="warning", role="warn")
        )
    if count := reply.people_erased:
        sentence = tr(
            "The records of {number} people were erased here by order of head office", count
        )
        rows.append(ListRow(format_rich(sentence, number=strong(count)), icon="barred"))
    if count := reply.renamed:
        sentence = tr(
            "{number} of your entries have new codes: there is a copy of this laptop", count
        )
        rows.append(
            ListRow(format_rich(sentence, number=strong(count)), icon="warning", role="warn")
        )
    if removed := exchange_words.count_removed(reply):
        sentence = tr("Undone by head office, no longer shown: {what}")
        rows.append(ListRow(format_rich(sentence, what=strong(removed)), icon="undo", role="warn"))
    if restored := exchange_words.count_restored(reply):
        sentence = tr("Brought back by head office: {what}")
        text = format_rich(sentence, what=strong(restored))
        rows.append(ListRow(text, icon="check-circle", role="accent"))
    return rows


def describe_reply(reply: ReplySummary) -> tuple[str, str]:
    if reply.is_receipt:
        heading = tr("Head office confirmed what arrived")
        return heading, tr("Its changes come with a later reply")
    day = dates.format_date(reply.day)
    line = tr("Written {day}, and the signature is right").format(day=day)
    return tr("Head office’s reply was taken in"), line


def describe_stick(stick: Stick) -> str:
    parts = [tr("“{name}”").format(name=stick.name)]
    if stick.free_bytes >= 0:
        parts.append(tr("{size} free").format(size=exchange_words.format_size(stick.free_bytes)))
    is_read_only = stick.is_read_only
    parts.append(tr("can only be read") if is_read_only else tr("other files are not touched"))
    return " · ".join(parts)


def describe_bundle(people: int) -> str:
    if not people:
        return tr("Nothing new since the last reply. A bundle is still written.")
    return tr("The entries of %n people. Sealed: only head office can open it.", people)


def format_bundle_heading(people: int, *, is_file: bool, is_written: bool = True) -> str:
    if not is_written:
        counted = tr("The bundle of %n people is being written", people)
        return counted if people else tr("The bundle is being written")
    if is_file:
        counted = tr("The bundle of %n people is in the file", people)
        return counted if people else tr("The bundle is in the file")
    counted = tr("The bundle of %n people is on the stick", people)
    return counted if people else tr("A bundle is on the stick")


def describe_written(outcome: LaptopSyncOutcome) -> str:
    counts = {"session": outcome.sessions, "attendance": outcome.marks}
    new = exchange_words.format_record_counts(counts)
    parts = (
        tr("nothing new since the last time") if outcome.is_repeat else new,
        exchange_words.format_size(outcome.size_bytes),
        tr("sealed, read back and checked"),
    )
    return join_parts(parts)


def describe_sending(people: int) -> str:
    counted = tr(
        "Send it to head office. %n people count as on their way until its reply comes.", people
    )
    return counted if people else tr("Send it to head office.")


def format_failure_heading(code: Code) -> str:
    return {
        Code.CANCELLED: tr("Stopped"),
        Code.STICK_MISSING: tr("The stick is not there"),
        Code.STICK_FULL: tr("Not enough space on the stick"),
        Code.STICK_READ_ONLY: tr("The stick can only be read"),
        Code.STICK_BUSY: tr("Another program is using the stick"),
        Code.STICK_LIES: tr("The stick did not keep what was written"),
    }.get(code, tr("The copy is not complete"))


def describe_failure(code: Code, people: int) -> str:
    """Return cause and safe data; "" for a *code* without a sentence here."""
    causes = {
        Code.CANCELLED: "",
        Code.STICK_GONE: tr("The stick was removed too early."),
        Code.STICK_MISSING: tr("The folder cannot be found any more."),
        Code.STICK_FULL: tr("The bundle does not fit on it."),
        Code.STICK_READ_ONLY: tr("Nothing could be written on it."),
        Code.STICK_BUSY: tr("The other program did not release the stick in time."),
        Code.STICK_LIES: tr("What was read back is not what was written."),
    }
    if code not in causes:
        return ""
    safe = (
        tr("The entries of %n people are whole on this computer, nothing is lost.", people)
        if people
        else tr("Nothing is lost.")
    )
    return f"{causes[code]} {safe}".strip()


def describe_next_step(code: Code) -> tuple[str, str]:
    match code:
        case Code.STICK_FULL:
            heading = tr("Free some space or take another stick")
        case Code.STICK_READ_ONLY:
            return (
                tr("Unlock the stick or take another one"),
                tr("Some sticks have a small switch on the side that blocks writing."),
            )
        case Code.STICK_LIES:
            return (
                tr("Take another stick"),
                tr("Do not use this stick again. Its real size may be smaller than it shows."),
            )
        case Code.STICK_BUSY:
            return (
                tr("Close the other program, then try again"),
                tr("Often it is a virus scanner that looks at the stick first."),
            )
        case Code.STICK_GONE | Code.STICK_MISSING:
            return (
                tr("Put the stick in again"),
                tr("The exchange then continues by itself. You can also use another stick."),
            )
        case _:
            heading = tr("Try again, or later")
    return heading, tr("Another stick or folder will do as well.")


def _phase_label(phase: ExchangePhase, place: int) -> str:
    upcoming, running, done = {
        ExchangePhase.WRITING: (tr("write"), tr("writing"), tr("written")),
        ExchangePhase.CLOSING: (tr("close"), tr("closing"), tr("closed")),
        ExchangePhase.READING_BACK: (tr("read it back"), tr("reading back"), tr("read back")),
        ExchangePhase.CHECKING: (tr("check"), tr("checking"), tr("checked")),
        ExchangePhase.NAMING: (tr("name"), tr("naming"), tr("named")),
    }[phase]
    return {-1: upcoming, 0: running, 1: done}[place]
