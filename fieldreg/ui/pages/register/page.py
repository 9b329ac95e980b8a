"""The attendance sheet: marked by single keys, or all at once from line numbers on paper."""

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from functools import partial

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.records import Mark, SessionState
from fieldreg.services.desk import Desk
from fieldreg.ui.forms.closing import Closing
from fieldreg.ui.forms.half_days import half_day_at, half_days, span
from fieldreg.ui.forms.people import full_name, joined
from fieldreg.ui.forms.shrinking_page import ShrinkingPage
from fieldreg.ui.keyboard import Act, Keyboard
from fieldreg.ui.pages import Navigator
from fieldreg.ui.pages.register import facts
from fieldreg.ui.pages.register.all_except import AllExcept
from fieldreg.ui.pages.register.columns import FIRST_HALF_DAY, STITCHES, columns
from fieldreg.ui.pages.register.facts import Before, Marked, Sheet, SheetRow
from fieldreg.ui.runner import Runner
from fieldreg.ui.tables.attendance import AttendanceGrid
from fieldreg.ui.tables.paged import PagedModel
from fieldreg.ui.widgets.buttons import KeyButton, Kind
from fieldreg.ui.widgets.empty import EmptyPage
from fieldreg.ui.widgets.notice import Tone
from fieldreg.ui.widgets.stitches import Legend
from fieldreg.ui.widgets.text import Title
from fieldreg.ui.wording import register as words


class RegisterPage(ShrinkingPage):
    """The sheet of the session that was last asked for."""

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        keyboard: Keyboard,
        *,
        navigator: Navigator,
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(keyboard, words.title(), parent=parent)
        self._desk, self._runner, self._navigator = desk, runner, navigator
        self._language = language
        self._session = 0
        self._sheet: Sheet | None = None
        self._made: list[Before] = []
        self.change_button = KeyButton(words.change_plan())
        self.close_button = KeyButton(words.close(), kind=Kind.PRIMARY)
        self.reopen_button = KeyButton(words.reopen())
        self.head = Title("", "", self.change_button, self.reopen_button, self.close_button)
        self.all_except = AllExcept(keyboard)
        self.grid: AttendanceGrid | None = None
        self.stack = QStackedWidget()
        self.door_button = KeyButton(words.open_door(), kind=Kind.PRIMARY)
        self.stack.addWidget(
            EmptyPage(words.nobody_yet(), words.nobody_yet_line(), self.door_button)
        )
        self.legend = Legend()
        self.take_off_button = KeyButton(words.take_off(), kind=Kind.QUIET)
        self.closing = Closing(keyboard)
        self._lay_out()
        self._bind()

    # What the window calls

    @override
    def entered(self, subject: object = None) -> None:
        if isinstance(subject, int) and subject != self._session:
            self._session, self._sheet = subject, None
            self._made.clear()
            self.all_except.clear()
        self._load()

    @override
    def touched(self, kinds: AbstractSet[str]) -> None:
        if self.isVisible() and kinds & _SHOWN:
            self._load()

    @override
    def first_focus(self) -> QWidget | None:
        if self._sheet is not None and not self._sheet.rows:
            return self.door_button
        return self.grid or self.close_button

    # Showing

    def _load(self) -> None:
        desk, session = self._desk, self._session
        self._runner.newest("register", self, lambda: facts.look(desk, session), self._show)

    def _show(self, sheet: Sheet) -> None:
        if sheet.line.id != self._session:
            return
        former, self._sheet = self._sheet, sheet
        line = sheet.line
        days = half_days(line)
        is_open = line.state == SessionState.PLANNED
        soum = self._desk.places.name(line.soum, self._language) if line.soum else ""
        about = joined(
            [
                line.venue or soum,
                span(line),
                words.participants(len(sheet.rows)),
                words.half_days(len(days)),
                "" if is_open else words.closed(),
            ]
        )
        self.head.set_words(line.course or "", about)
        self.close_button.setVisible(is_open)
        self.reopen_button.setVisible(not is_open)
        self.all_except.set_last(len(sheet.rows))
        self._show_rows(sheet, former)
        self.closing.show_facts(
            is_open=is_open,
            unmarked_count=sheet.unmarked_count,
            to_follow=[full_name(one) for one in sheet.to_follow],
        )
        has_rows = bool(sheet.rows)
        self.legend.setVisible(has_rows)
        for part in (self.all_except, self.take_off_button):
            part.setVisible(has_rows and is_open)
        if self.isVisible():
            self.keyboard.turn_to(self)  # a closed session has fewer keys

    def _show_rows(self, sheet: Sheet, former: Sheet | None) -> None:
        if self.grid is None or former is None or _shape(former) != _shape(sheet):
            self._make_grid(sheet)
        grid = self.grid
        if grid is None or not sheet.rows:
            self.stack.setCurrentIndex(0)
            return
        row, half_day = self._here() or (0, self._half_day_now(sheet) - 1)
        scrolled = grid.verticalScrollBar().value()
        grid.paged.show_all(sheet.rows)
        self.stack.setCurrentWidget(grid)
        grid.choose_half_day(min(row, len(sheet.rows) - 1), half_day)
        grid.verticalScrollBar().setValue(scrolled)
        self._tell_half_day()

    def _make_grid(self, sheet: Sheet) -> None:
        days = half_days(sheet.line)
        model = PagedModel(
            columns(days, self._desk.places, self._language), self._runner, self
        )
        places = range(FIRST_HALF_DAY, FIRST_HALF_DAY + len(days))
        had_focus = self.grid is not None and self.grid.hasFocus()
        if self.grid is not None:
            self.stack.removeWidget(self.grid)
            self.grid.deleteLater()
        self.grid = AttendanceGrid(model, words.title(), places)
        self.grid.present_marked.connect(lambda row, _at: self._mark(row, Mark.PRESENT))
        self.grid.absent_marked.connect(lambda row, _at: self._mark(row, Mark.ABSENT))
        self.grid.selectionModel().currentChanged.connect(self._follow_place)
        self._bind_grid(self.grid)
        self.stack.addWidget(self.grid)
        if had_focus:
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _here(self) -> tuple[int, int] | None:
        """Give the row and the half-day, from 0, of the place in the grid."""
        grid = self.grid
        if grid is None or grid.half_day is None or not grid.currentIndex().isValid():
            return None
        return grid.currentIndex().row(), grid.half_day

    def _half_day_now(self, sheet: Sheet) -> int:
        return half_day_at(sheet.line, self._desk.clock.now())

    def _follow_place(self, place: QModelIndex) -> None:
        if self.grid is not None:
            self.grid.scrollTo(place)
        self._tell_half_day()

    def _tell_half_day(self) -> None:
        here = self._here()
        if self._sheet is not None and here is not None:
            one = half_days(self._sheet.line)[here[1]]
            self.all_except.set_half_day(words.half_day(one.short, one.part))

    # Acts

    def _mark_current(self, as_: Mark) -> None:
        if self.grid is not None:
            self._mark(self.grid.current(), as_)

    def _mark(self, row: object, as_: Mark) -> None:
        here = self._here()
        if isinstance(row, SheetRow) and here is not None:
            desk, session, half_day = self._desk, self._session, here[1] + 1
            self._act(lambda: facts.mark(desk, session, row.person.id, as_, half_day))

    def _mark_all_except(self, numbers: object) -> None:
        here, sheet = self._here(), self._sheet
        if here is None or sheet is None or not isinstance(numbers, tuple):
            return
        away = [row.person for row in sheet.rows if row.number in numbers]
        ids = [one.id for one in away]
        desk, session, half_day = self._desk, self._session, here[1] + 1

        def tell() -> None:
            names = [full_name(one) for one in away]
            self.say(Tone.DONE, words.all_marked(len(sheet.rows) - len(away), names))
            self.all_except.clear()
            self._focus_grid()

        self._act(lambda: facts.mark_all_except(desk, session, ids, half_day), tell)

    def _take_off(self) -> None:
        row = self.grid.current() if self.grid is not None else None
        if isinstance(row, SheetRow):
            desk, session, person = self._desk, self._session, row.person
            said = words.taken_off(full_name(person))
            self._act(
                lambda: facts.take_off(desk, session, person.id),
                lambda: self.say(Tone.DONE, said),
            )

    def _act(
        self, job: Callable[[], Marked], after: Callable[[], object] | None = None
    ) -> None:
        def done(marked: Marked) -> None:
            self._made.append(marked.before)
            self._navigator.announce({kinds.ATTENDANCE.name})
            self._show(marked.sheet)
            if after is not None:
                after()

        self._runner.run(self, job, done)

    def _undo(self) -> None:
        if not self._made:
            self.say(Tone.DONE, words.nothing_to_undo())
            return
        desk, session, before = self._desk, self._session, self._made.pop()

        def done(sheet: Sheet) -> None:
            self._navigator.announce({kinds.ATTENDANCE.name})
            self._show(sheet)
            self.say(Tone.DONE, words.undone())

        self._runner.run(self, lambda: facts.undo(desk, session, before), done)

    def _close(self) -> None:
        self._set_state(facts.close, words.was_closed())

    def _reopen(self) -> None:
        self._set_state(facts.reopen, words.was_reopened())

    def _set_state(self, act: Callable[[Desk, int], Sheet], said: str) -> None:
        desk, session = self._desk, self._session

        def done(sheet: Sheet) -> None:
            self._navigator.announce({kinds.SESSION.name})
            self._show(sheet)
            names = [full_name(one) for one in sheet.to_follow]
            is_closed = sheet.line.state == SessionState.CLOSED
            more = words.to_follow(names) if names and is_closed else ""
            self.say(Tone.DONE, said, more)
            self._focus_grid()

        self._runner.run(self, lambda: act(desk, session), done)

    def _open_person(self, row: object) -> None:
        if isinstance(row, SheetRow):
            self._navigator.open_person(row.person.id)

    def _note_consent(self) -> None:
        if self._sheet is not None and self._sheet.to_follow:
            self._navigator.open_person(self._sheet.to_follow[0].id)

    def _focus_grid(self) -> None:
        target = self.first_focus()
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _is_open(self) -> bool:
        return self._sheet is not None and self._sheet.line.state == SessionState.PLANNED

    # Building

    def _bind_grid(self, grid: AttendanceGrid) -> None:
        bind, is_open = self.keyboard.bind, self._is_open
        bind(grid, Act.PRESENT, None, words.mark(Mark.PRESENT), when=is_open)
        bind(grid, Act.ABSENT, None, words.mark(Mark.ABSENT), when=is_open)
        for act, mark in (
            (Act.LATE, Mark.LATE),
            (Act.LEFT_EARLY, Mark.LEFT_EARLY),
            (Act.EXCUSED, Mark.EXCUSED),
        ):
            bind(
                grid,
                act,
                partial(self._mark_current, mark),
                words.mark(mark),
                when=is_open,
                is_hinted=mark is Mark.LATE,
            )
        grid.opened.connect(self._open_person)
        bind(grid, Act.PRIMARY, grid.open_current, words.open_person(), is_hinted=False)

    def _bind(self) -> None:
        bind, navigator = self.keyboard.bind, self._navigator

        def open_door() -> None:
            navigator.open_door(self._session)

        bind(
            self,
            Act.ALL_EXCEPT,
            self.all_except.begin,
            words.all_except_hint(),
            when=lambda: self.all_except.isVisibleTo(self),
        )
        bind(self, Act.NEW_PERSON, open_door, words.add_people(), when=self._is_open)
        bind(self, Act.UNDO, self._undo, words.undo(), when=self._is_open)
        bind(
            self,
            Act.CORRECT,
            lambda: navigator.change_session(self._session),
            words.change_plan(),
            button=self.change_button,
            is_hinted=False,
        )
        bind(
            self,
            Act.CLOSE,
            self.closing.ask,
            words.close(),
            button=self.close_button,
            is_hinted=False,
        )
        bind(
            self,
            Act.ASK,
            self._note_consent,
            words.note_it(),
            button=self.closing.note_button,
            is_hinted=False,
        )
        bind(self, Act.LEAVE, navigator.go_back)
        self.door_button.clicked.connect(open_door)
        self.reopen_button.clicked.connect(self._reopen)
        self.take_off_button.clicked.connect(self._take_off)
        self.closing.confirmed.connect(self._close)
        self.closing.put_off.connect(self._focus_grid)
        self.all_except.submitted.connect(self._mark_all_except)
        self.all_except.left.connect(self._focus_grid)

    def _lay_out(self) -> None:
        self.legend.set_entries([(STITCHES[mark], words.mark(mark)) for mark in Mark])
        below = QHBoxLayout()
        below.addWidget(self.legend, 1)
        below.addWidget(self.take_off_button)
        self.column.add(self.head)
        self.column.add(self.all_except, above=12)
        self.column.hang(self.stack, above=12, stretch=1)
        self.column.add(below, above=6)
        self.column.add(self.closing, above=2)


def _shape(sheet: Sheet) -> tuple[object, ...]:
    """Give what the columns depend on."""
    return sheet.line.id, sheet.line.date, sheet.line.half_days, sheet.line.starts


_SHOWN = frozenset(
    kind.name for kind in (kinds.TRAINEE, kinds.SESSION, kinds.ATTENDANCE, kinds.CONSENT)
)
