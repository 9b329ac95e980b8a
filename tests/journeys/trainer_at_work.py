"""A trainer at work, in a process of her own that may be killed at any moment.

``python -m tests.journeys.trainer_at_work HOME STICK``: whoever starts it has her unlock
HOME and do what is still to be done of the same work: plan today's session, bring in at
its door everybody on her paper, hand the laptop to three who answer alone, mark all after
noon, exchange by STICK. She knows her paper and what can be read on the window, and
nothing else; she has a keyboard and no mouse, and the window speaks Mongolian.

What the window tells her she says at once, one line of JSON each on standard output:
what it is, and what about it. Whatever stands there was acknowledged.
"""

import json
import os
import sys
import traceback
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit
from typing_extensions import override

from fieldreg import wiring
from fieldreg.domain import kinds
from fieldreg.domain.records.values import AttendanceMark
from fieldreg.domain.sealed_answers.questionnaire import QUESTIONS, QuestionType
from fieldreg.ui.forms.draft_autosave import DraftAutosave
from fieldreg.ui.pages.attendance.sheet import FIRST_HALF_DAY_COLUMN
from fieldreg.ui.pages.check_in.arrivals import ArrivalView
from fieldreg.ui.pages.check_in.side_panel import SidePanel
from fieldreg.ui.pages.handover.hand_back import HandBackCover
from fieldreg.ui.tables.attendance_grid import AttendanceGrid
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import people as people_words
from fieldreg.ui.vocabulary import records as records_words
from fieldreg.ui.widgets.folds import FoldHead
from tests.journeys.paper_register import (
    COURSE,
    HALF_DAYS,
    PAPER_REGISTER,
    SOUM,
    UNACCOMPANIED,
    PaperEntry,
)
from tests.support.clock import FakeClock
from tests.support.installations import PASSPHRASE, QUICK_KDF
from tests.support.ui.app_driver import ScriptedAppDriver

KEY_MS = 3
CALLED_AWAY_AT = PAPER_REGISTER[22]
AFTERNOON = 1  # which half-day, from 0
_MARK_KEYS = {
    AttendanceMark.PRESENT: "Space",
    AttendanceMark.LATE: "L",
    AttendanceMark.LEFT_EARLY: "E",
    AttendanceMark.EXCUSED: "X",
    AttendanceMark.ABSENT: "Del",
}
_MOST_STOPS = 60
_T = QEvent.Type
_BY_MOUSE = {
    _T.MouseButtonPress,
    _T.MouseButtonRelease,
    _T.MouseButtonDblClick,
    _T.MouseMove,
    _T.NonClientAreaMouseButtonPress,
    _T.NonClientAreaMouseMove,
    _T.Wheel,
    _T.TouchBegin,
    _T.TabletPress,
}


def say(what: str, *facts: object) -> None:
    """Say *what* can be read, and about whom."""
    sys.stdout.write(json.dumps([what, *facts], ensure_ascii=False) + "\n")
    sys.stdout.flush()


class MouseTrap(QObject):
    """Says each event of a mouse that comes to anything in the program."""

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _BY_MOUSE:
            say("mouse", event.type().name, type(watched).__name__)
        return False


class Trainer:
    def __init__(self, seat: ScriptedAppDriver) -> None:
        self.seat = seat

    def work(self) -> None:
        """Do what is still to be done."""
        self.seat.unlock()
        say("unlocked", self.seat.window.page_name)
        self.go_to_the_door()
        self.bring_people_in()
        self.go_to_the_sheet()
        self.let_three_answer()
        self.mark_the_afternoon()
        self.exchange()

    # The session

    def go_to_the_door(self) -> None:
        """Come to the door, unless the program has put her there by itself."""
        window = self.seat.window
        if window.page_name == "today":
            if COURSE not in self.seat.words:
                self.plan()
            else:
                self.press("Enter")
        self.seat.wait(lambda: window.page_name == "door", "the door")
        self.seat.settle()

    def plan(self) -> None:
        """Plan today's session, or go on where she was cut short."""
        self.press("Ctrl+N")
        self.seat.settle()
        say("planning")
        wanted = {"course": COURSE, "soum": SOUM, "half_days": str(HALF_DAYS)}
        self.fill(
            {records_words.label_of(kinds.SESSION, name): text for name, text in wanted.items()}
        )
        self.press("Enter")

    # The door

    def bring_people_in(self) -> None:
        """Register everybody who is on the paper and not in the list of those present."""
        here = self.people_here()
        say("here", here)
        if shown := self.what_was_being_typed():
            say("given back", shown)
            self.register(self.whose(shown, here))
        for number, entry in enumerate(PAPER_REGISTER):
            if entry.name.full in self.people_here():
                continue
            if number % 3:
                self.press("Ins")
            else:
                self.type(entry.name.full.lower())  # nobody searches in capitals
                self.press("Ins")
            self.register(entry)

    def people_here(self) -> list[str]:
        """Read the list of those present, the first who came first."""
        rows = self.seat.window.findChild(SidePanel).present_list.rows
        return [_name_in(row.accessible_text) for row in reversed(rows)]

    def what_was_being_typed(self) -> dict[str, str]:
        """Read what stands in the row of fields."""
        texts = {label: self.text_of(label) for label in labels(PAPER_REGISTER[0])}
        return {label: text for label, text in texts.items() if text}

    def whose(self, shown: dict[str, str], here: list[str]) -> PaperEntry:
        """Find on the paper whom *shown* is about; somebody who is not here yet first."""
        by_presence = sorted(PAPER_REGISTER, key=lambda entry: entry.name.full in here)
        return next(entry for entry in by_presence if _fits(shown, labels(entry)))

    def register(self, entry: PaperEntry) -> None:
        """Fill the row of fields, register her, and wait until the window says so."""
        self.fill(labels(entry), entry)
        self.press("Enter")
        arrivals = self.seat.window.findChild(ArrivalView)
        said = f"{entry.name.full}, {translate('Door', 'Registered and present')}"
        self.seat.wait(lambda: arrivals.said.startswith(said), said)
        say("registered", entry.name.full)

    # The sheet

    def go_to_the_sheet(self) -> None:
        """Leave the door for the attendance sheet."""
        self.press("Esc")
        self.seat.wait(lambda: self.seat.window.page_name == "register", "the sheet")
        self.seat.settle()

    def let_three_answer(self) -> None:
        """Hand the laptop to those who have not answered; they are asked in one order."""
        words, counts = self.seat.words, range(1, len(UNACCOMPANIED) + 1)
        given = max(
            (
                n
                for n in counts
                if translate("Answers", "sealed answers: {given} of {asked} given").format(
                    given=n, asked=n
                )
                in words
            ),
            default=0,
        )
        say("answered", given)
        for number, entry in enumerate(UNACCOMPANIED[given:], given + 1):
            self.stand_at(self.names_on_the_sheet().index(entry.name.full))
            self.seat.press("F7")
            say("handed over", entry.name.full)
            self.answer_alone(str(number))
            self.seat.wait(lambda: self.seat.window.findChild(HandBackCover), "the end")
            self.seat.type(PASSPHRASE)
            self.seat.press("Enter")
            self.seat.wait_for_text(
                translate("Answers", "sealed answers: {given} of {asked} given").format(
                    given=number, asked=number
                )
            )
            self.seat.settle_footer()
            say("sealed", entry.name.full)

    def answer_alone(self, health: str) -> None:
        """Be the trainee: agree, answer every question, and give the laptop back."""
        self.seat.press("Down", "Enter")
        for question in QUESTIONS:
            match question.question_type:
                case QuestionType.CHOICE:
                    self.seat.press("Down", "Enter")
                case QuestionType.ETHNIC_GROUP:
                    self.seat.type("казах")
                    self.seat.press("Enter")
                case QuestionType.FREE_TEXT:
                    self.seat.type(health)
                    self.seat.press("Enter")
        self.seat.press("Enter")

    def names_on_the_sheet(self) -> list[str]:
        model = self.grid.model()
        return [
            f"{model.index(row, 1).data()} {model.index(row, 2).data()}"
            for row in range(model.rowCount())
        ]

    def stand_at(self, row: int) -> None:
        while self.grid.currentIndex().row() != row:
            self.press("Down" if self.grid.currentIndex().row() < row else "Up")

    @property
    def grid(self) -> AttendanceGrid:
        return self.seat.window.findChild(AttendanceGrid)

    def mark_the_afternoon(self) -> None:
        grid, names = self.grid, self.names_on_the_sheet()
        marks = {people_words.mark_label(mark): mark for mark in AttendanceMark}

        def shown(row: int) -> AttendanceMark:
            return marks[grid.model().index(row, FIRST_HALF_DAY_COLUMN + AFTERNOON).data()]

        say("sheet", {name: shown(row) for row, name in enumerate(names)})
        wanted = {entry.name.full: entry.mark for entry in PAPER_REGISTER}
        while grid.half_day != AFTERNOON:
            self.press("Right")
        for row, name in enumerate(names):
            if shown(row) is wanted[name]:
                continue
            self.stand_at(row)
            self.press(_MARK_KEYS[wanted[name]])
            self.seat.wait(lambda row=row, name=name: shown(row) is wanted[name], name)
            say("marked", name, wanted[name])

    # The exchange

    def exchange(self) -> None:
        """Exchange by the stick, and read at the foot where everything is."""
        self.press("Alt+4")
        self.seat.wait_for_text(translate("Exchange", "Exchange now"))
        self.seat.settle()
        self.press("Enter")
        say("exchanging")
        self.seat.wait_for_text(translate("Exchange", "You may remove the stick"))
        self.seat.settle_footer()
        foot = next(
            x for x in self.seat.words.split("\n") if translate("Book", "head office has them") in x
        )
        say("exchanged", [int(part.split(": ")[1]) for part in foot.split(" · ")])

    # Hands

    def press(self, chord: str) -> None:
        """Press *chord*; a key takes its time."""
        self.seat.typist.press(chord)
        self.pause(KEY_MS)

    def type(self, text: str) -> None:
        for letter in text:
            self.seat.typist.type(letter)
            self.pause(KEY_MS)

    def pause(self, time_ms: int) -> None:
        """Let the window work for as long as that."""
        loop = QEventLoop()
        QTimer.singleShot(time_ms, loop, loop.quit)
        loop.exec()

    def fill(self, wanted: dict[str, str], entry: PaperEntry | None = None) -> None:
        """Fill the fields by their labels, those alone in which it does not stand yet."""
        left = {label: text for label, text in wanted.items() if text not in self.text_of(label)}
        for _ in range(_MOST_STOPS):
            if not left:
                return
            label = self.place.accessibleName()
            if label in left:
                self.put(left.pop(label), entry)
            if isinstance(self.place, FoldHead) and not self.place.is_open:
                self.press("Right")
            self.press("Tab")
        raise LookupError(f"Tab does not come to {sorted(left)}")

    def put(self, text: str, entry: PaperEntry | None) -> None:
        """Have *text* stand in the field that has the focus, keeping what is right of it."""
        shown = self.place.text()
        if text.startswith(shown):
            self.press("End")
        else:
            self.press("Ctrl+A")
            shown = ""
        rest = text[len(shown) :]
        self.type(rest[: len(rest) // 2])
        if entry is not None and text == entry.given and len(rest) > 1:
            self.be_interrupted(entry)
        self.type(rest[len(rest) // 2 :])

    def be_interrupted(self, entry: PaperEntry) -> None:
        """Say that she is in the middle of a name; once somebody calls her away here."""
        say("typing", entry.name.full)
        if entry is CALLED_AWAY_AT:
            for keeper in self.seat.window.findChildren(DraftAutosave):
                self.seat.wait(lambda keeper=keeper: not keeper._timer.isActive(), "the draft")
            self.seat.settle()
            say("called away", self.what_was_being_typed())

    @property
    def place(self) -> QLineEdit:
        return QApplication.focusWidget()

    def text_of(self, label: str) -> str:
        """Read what stands in the field called *label*."""
        fields = self.seat.window.page.findChildren(QLineEdit)
        return next(one.text() for one in fields if one.accessibleName() == label)


def labels(entry: PaperEntry) -> dict[str, str]:
    return {
        people_words.field_label("patronymic"): entry.patronymic,
        people_words.field_label("given_name"): entry.given,
        translate("Person", "Birth year"): entry.born,
        people_words.field_label("soum"): entry.soum,
        people_words.field_label("phone"): entry.phone,
    }


def _fits(shown: dict[str, str], wanted: dict[str, str]) -> bool:
    return all(
        wanted[label].startswith(text) or wanted[label] in text for label, text in shown.items()
    )


def _name_in(row: str) -> str:
    return next((one.name.full for one in PAPER_REGISTER if one.name.full in row), row)


def _fall(kind: type[BaseException], fault: BaseException, trace: object) -> None:
    try:
        say("fault", "".join(traceback.format_exception(kind, fault, trace)))
    finally:  # nobody may hear her any more; and the worker would keep the process
        os._exit(1)


def main(home: str, stick: str) -> None:
    """Sit down, work, get up."""
    sys.excepthook = _fall
    tools = replace(wiring.build_tools(QUICK_KDF), clock=FakeClock())
    seat = ScriptedAppDriver(Path(home), tools, language="mn")
    seat.sticks = [Path(stick)]
    seat.runner.failed.connect(lambda problem: say("fault", str(problem)))
    trap = MouseTrap()
    QApplication.instance().installEventFilter(trap)
    Trainer(seat).work()
    seat.close()
    say("done")


def work_and_report(window: Connection, home: str, stick: str) -> None:
    """Do all that in a process that a test has forked, and say to *window* what can be read."""
    os.dup2(window.fileno(), sys.stdout.fileno())
    window.close()
    main(home, stick)


if __name__ == "__main__":
    main(*sys.argv[1:])
