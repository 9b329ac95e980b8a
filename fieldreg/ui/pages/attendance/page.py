"""The attendance sheet: marked by single keys, or all at once from line numbers on paper."""

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.records import Mark, SessionState, Starts
from fieldreg.services.user_session import Desk
from fieldreg.ui.background.runner import Runner
from fieldreg.ui.dialogs import Dialogs
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.person_labels import full_name, joined
from fieldreg.ui.formatting.session_dates import half_day_at, half_days, span
from fieldreg.ui.forms.sessions.close_session_panel import Closing
from fieldreg.ui.keyboard import Act, Keyboard, key_of
from fieldreg.ui.pages import Navigator
from fieldreg.ui.pages.attendance import queries
from fieldreg.ui.pages.attendance.all_except import AllExcept
from fieldreg.ui.pages.attendance.columns import STITCHES
from fieldreg.ui.pages.attendance.consent_sheet_form import PaperForm
from fieldreg.ui.pages.attendance.controller import Marking
from fieldreg.ui.pages.attendance.queries import Sheet, SheetRow
from fieldreg.ui.pages.attendance.sheet_view import SheetView
from fieldreg.ui.tables.attendance_grid import AttendanceGrid
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import attendance
from fieldreg.ui.widgets.buttons import KeyButton, Kind
from fieldreg.ui.widgets.labels import Title
from fieldreg.ui.widgets.layout import acts
from fieldreg.ui.widgets.notices import Tone
from fieldreg.ui.widgets.shrinking_page import ShrinkingPage
from fieldreg.ui.widgets.stitch_bar import Legend


class RegisterPage(ShrinkingPage):
    """The sheet of the session that was last asked for.

    Long because every act on a sheet begins and ends here.
    """

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        keyboard: Keyboard,
        *,
        navigator: Navigator,
        dialogs: Dialogs,
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(keyboard, translate("Register", "Attendance"), parent=parent)
        self._desk, self._runner, self._navigator = desk, runner, navigator
        self._language = language
        self._session = 0
        self._sheet: Sheet | None = None
        self.marking = Marking(self, desk, runner, navigator)
        self.change_button = KeyButton(translate("Register", "Change"))
        self.close_button = KeyButton(
            translate("Register", "Close the session"), kind=Kind.PRIMARY
        )
        self.reopen_button = KeyButton(translate("Register", "Open again"))
        self.head = Title("", "", self.change_button, self.reopen_button, self.close_button)
        self.all_except = AllExcept(keyboard)
        self.sheet = SheetView(runner, desk.places, language)
        self.legend = Legend()
        self.take_off_button = KeyButton(
            translate("Register", "Take off the list"), kind=Kind.QUIET
        )
        self.questions_button = KeyButton("", kind=Kind.QUIET)
        self.closing = Closing(keyboard)
        self.paper = PaperForm(desk, runner, keyboard, dialogs=dialogs, language=language)
        self._lay_out()
        self._bind()

    # What the window calls

    @override
    def entered(self, subject: object = None) -> None:
        if isinstance(subject, int) and subject != self._session:
            self._session, self._sheet = subject, None
            self.marking.turn_to(subject)
            self.paper.turn_to(subject)
            self.all_except.clear()
        self._load()

    @override
    def touched(self, kinds: AbstractSet[str]) -> None:
        if self.isVisible() and kinds & _SHOWN:
            self._load()

    @override
    def first_focus(self) -> QWidget | None:
        return self.sheet.focus_place()

    # Showing

    def _load(self) -> None:
        desk, session = self._desk, self._session
        self._runner.newest(
            "register", self, lambda: queries.look(desk, session), self._show
        )

    def _show(self, sheet: Sheet) -> None:
        if sheet.line.id != self._session:
            return
        self._sheet, line = sheet, sheet.line
        is_open = line.state == SessionState.PLANNED
        soum = self._desk.places.name(line.soum, self._language) if line.soum else ""
        given, asked = sheet.answers.given, sheet.answers.asked
        about = joined(
            [
                line.venue or soum,
                span(line),
                translate("Register", "participants: {count}").format(
                    count=len(sheet.rows)
                ),
                translate("Register", "half-days: {count}").format(count=line.half_days),
                translate("Answers", "sealed answers: {given} of {asked} given").format(
                    given=given, asked=asked
                )
                if asked
                else "",
                "" if is_open else translate("Register", "closed"),
            ]
        )
        self.head.set_words(line.course or "", about)
        self.questions_button.set_text(
            translate("Questions", "%n questions wait", "", sheet.question_count)
        )
        self.questions_button.setVisible(sheet.question_count > 0)
        self.close_button.setVisible(is_open)
        self.reopen_button.setVisible(not is_open)
        self.all_except.set_last(len(sheet.rows))
        self.sheet.show_sheet(sheet, half_day_at(line, self._desk.clock.now()))
        self.closing.show_facts(
            is_open=is_open,
            unmarked_count=sheet.unmarked_count,
            to_follow=[full_name(one) for one in sheet.to_follow],
            unasked=[full_name(one) for one in sheet.unasked],
        )
        has_rows = bool(sheet.rows)
        self.legend.setVisible(has_rows)
        for part in (self.all_except, self.take_off_button):
            part.setVisible(has_rows and is_open)
        if self.isVisible():
            self.keyboard.turn_to(self)  # a closed session has fewer keys

    def _tell_half_day(self) -> None:
        here = self.sheet.place
        if self._sheet is not None and here is not None:
            one = half_days(self._sheet.line)[here[1]]
            self.all_except.set_half_day(_half_day(dates.of_year(one.day), one.part))

    # Acts

    def _mark_current(self, as_: Mark) -> None:
        self._mark(self.sheet.current(), as_)

    def _mark(self, row: object, as_: Mark) -> None:
        here = self.sheet.place
        if isinstance(row, SheetRow) and here is not None:
            self.marking.mark(row.person.id, as_, here[1] + 1)

    def _mark_all_except(self, numbers: object) -> None:
        here, sheet = self.sheet.place, self._sheet
        if here is None or sheet is None or not isinstance(numbers, tuple):
            return
        away = [row.person for row in sheet.rows if row.number in numbers]
        names = [full_name(one) for one in away]
        said = _all_marked(len(sheet.rows) - len(away), names)
        self.marking.mark_all_except([one.id for one in away], here[1] + 1, said)

    def _take_off(self) -> None:
        if (row := self.sheet.current()) is not None:
            said = translate("Register", "No longer on the list: {name}").format(
                name=full_name(row.person)
            )
            self.marking.take_off(row.person.id, said)

    def _hand_over(self) -> None:
        if (row := self.sheet.current()) is not None:
            self._navigator.hand_over(row.person.id, self._session)

    def _close(self) -> None:
        self._set_state(queries.close, translate("Register", "The session is closed"))

    def _reopen(self) -> None:
        self._set_state(queries.reopen, translate("Register", "The session is open again"))

    def _set_state(self, act: Callable[[Desk, int], Sheet], said: str) -> None:
        desk, session = self._desk, self._session

        def done(sheet: Sheet) -> None:
            self._navigator.announce({kinds.SESSION.name})
            self._show(sheet)
            names = [full_name(one) for one in sheet.to_follow]
            is_closed = sheet.line.state == SessionState.CLOSED
            more = (
                translate("Register", "Guardian’s consent to follow: {names}").format(
                    names=", ".join(names)
                )
                if names and is_closed
                else ""
            )
            self.say(Tone.DONE, said, more)
            self._focus_grid()

        self._runner.run(self, lambda: act(desk, session), done)

    def _note_consent(self) -> None:
        if self._sheet is not None and self._sheet.to_follow:
            self._navigator.open_person(self._sheet.to_follow[0].id)

    def _focus_grid(self) -> None:
        self.sheet.focus_place().setFocus(Qt.FocusReason.OtherFocusReason)

    def _is_open(self) -> bool:
        return self._sheet is not None and self._sheet.line.state == SessionState.PLANNED

    # Building

    def _bind_grid(self, grid: AttendanceGrid) -> None:
        QWidget.setTabOrder(self.all_except.edit, grid)  # made last, it stands between
        bind, is_open = self.keyboard.bind, self._is_open
        bind(grid, Act.PRESENT, None, attendance.mark(Mark.PRESENT), when=is_open)
        bind(grid, Act.ABSENT, None, attendance.mark(Mark.ABSENT), when=is_open)
        for act, mark in (
            (Act.LATE, Mark.LATE),
            (Act.LEFT_EARLY, Mark.LEFT_EARLY),
            (Act.EXCUSED, Mark.EXCUSED),
        ):
            bind(
                grid,
                act,
                partial(self._mark_current, mark),
                attendance.mark(mark),
                when=is_open,
                is_hinted=mark is Mark.LATE,
            )
        bind(
            grid,
            Act.PRIMARY,
            grid.open_current,
            translate("Register", "open the person"),
            is_hinted=False,
        )

    def _bind(self) -> None:
        bind, navigator = self.keyboard.bind, self._navigator

        def open_door() -> None:
            navigator.open_door(self._session)

        bind(
            self,
            Act.ALL_EXCEPT,
            self.all_except.begin,
            translate("Register", "all present, except…"),
            when=lambda: self.all_except.isVisibleTo(self),
        )
        bind(
            self,
            Act.NEW_PERSON,
            open_door,
            translate("Register", "add people"),
            when=self._is_open,
        )
        bind(
            self,
            Act.UNDO,
            self.marking.undo,
            translate("Register", "undo"),
            when=self._is_open,
        )
        bind(
            self,
            Act.CORRECT,
            lambda: navigator.change_session(self._session),
            translate("Register", "Change"),
            button=self.change_button,
            is_hinted=False,
        )
        bind(
            self,
            Act.CLOSE,
            self.closing.ask,
            translate("Register", "Close the session"),
            button=self.close_button,
            is_hinted=False,
        )
        bind(
            self,
            Act.ASK,
            self._note_consent,
            translate("Register", "Note it"),
            button=self.closing.note_button,
            is_hinted=False,
        )
        bind(
            self,
            Act.PRINT,
            self.paper.begin,
            translate("Paper", "Sheet to sign"),
            is_hinted=False,
        )
        bind(
            self,
            Act.QUESTIONS,
            lambda: navigator.open_questions(self._session),
            translate("Questions", "Questions"),
            is_hinted=False,
        )
        self.questions_button.set_key(key_of(Act.QUESTIONS))
        self.questions_button.clicked.connect(
            lambda: navigator.open_questions(self._session)
        )
        bind(self, Act.LEAVE, navigator.go_back)
        hand_over = translate("Answers", "hand over for sealed answers")
        bind(self, Act.HAND_OVER, self._hand_over, hand_over, is_hinted=False)
        self.keyboard.point(
            self, Act.TAKE_OUT, self.take_off_button, self.take_off_button.words
        )
        self.sheet.door_button.clicked.connect(open_door)
        self.marking.done.connect(self._show)
        self.marking.all_marked.connect(self.all_except.clear)
        self.marking.all_marked.connect(self._focus_grid)
        self.marking.said.connect(partial(self.say, Tone.DONE))
        self.sheet.made.connect(self._bind_grid)
        self.sheet.moved.connect(self._tell_half_day)
        self.sheet.marked.connect(self._mark)
        self.sheet.opened.connect(navigator.open_person)
        self.reopen_button.clicked.connect(self._reopen)
        self.take_off_button.clicked.connect(self._take_off)
        self.closing.confirmed.connect(self._close)
        for left in (self.closing.put_off, self.paper.left):
            left.connect(self._focus_grid)
        self.paper.said.connect(self.said)
        self.all_except.submitted.connect(self._mark_all_except)
        self.all_except.left.connect(self._focus_grid)

    def _lay_out(self) -> None:
        self.legend.set_entries([(STITCHES[mark], attendance.mark(mark)) for mark in Mark])
        below = QHBoxLayout()
        below.addWidget(self.legend, 1)
        below.addWidget(acts(self.questions_button, self.take_off_button))
        self.column.add(self.head)
        self.column.hang(self.paper, above=4)
        self.column.add(self.all_except, above=12)
        self.column.hang(self.sheet, above=6, stretch=1)
        self.column.add(below, above=6)
        self.column.add(self.closing, above=2)


_SHOWN = frozenset(
    kind.name for kind in (kinds.TRAINEE, kinds.SESSION, *kinds.OF_PEOPLE)
) | {kinds.ANSWER.name}


def _half_day(day: str, part: Starts) -> str:
    """Name a half-day in a sentence: the day, and which half of it."""
    return f"{day} {attendance.part_of_day(part)}"


def _all_marked(present: int, absent: Sequence[str]) -> str:
    """Say what has been marked."""
    if not absent:
        return translate("Register", "Marked present: {count}").format(count=present)
    return translate("Register", "Marked present: {count}. Absent: {names}").format(
        count=present, names=", ".join(absent)
    )
