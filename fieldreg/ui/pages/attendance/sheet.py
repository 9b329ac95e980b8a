"""The attendance sheet: data, grid and changes."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain import kinds
from fieldreg.domain.attendance_counts import ATTENDED_MARKS
from fieldreg.domain.half_days import HalfDay
from fieldreg.domain.kinds import Kind
from fieldreg.domain.people.person_names import abbreviate
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.records.values import AttendanceMark, DayPart
from fieldreg.services import trainer_questions, training_sessions
from fieldreg.services.sealed_answers import answer_sealing
from fieldreg.services.shown_rows import ShownMarks, list_shown_marks
from fieldreg.services.training_sessions import ClosingCheck
from fieldreg.services.user_session import UserSession
from fieldreg.store.people.search import PersonRow
from fieldreg.store.sealed_answers import SealedAnswerCounts
from fieldreg.store.sessions import SessionRow
from fieldreg.ui.background.subjects import for_subject
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.dates import list_half_days
from fieldreg.ui.formatting.person_labels import given_name, home_place
from fieldreg.ui.page import Page
from fieldreg.ui.tables.attendance_grid import AttendanceGrid
from fieldreg.ui.tables.table_model import Cell, PagedModel, TableColumn
from fieldreg.ui.theme.paint import Align, Stitch
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import people as people_words
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.focus_ring import contains_focus
from fieldreg.ui.widgets.labels import EmptyState
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.notices import Tone
from fieldreg.ui.widgets.panes import StackedView

tr = translator("Register")

FIRST_HALF_DAY_COLUMN = 4
STITCH_OF_MARK = {
    AttendanceMark.PRESENT: Stitch.FULL,
    AttendanceMark.LATE: Stitch.HALF,
    AttendanceMark.LEFT_EARLY: Stitch.HALF_LOWER,
    AttendanceMark.EXCUSED: Stitch.RING,
    AttendanceMark.ABSENT: Stitch.DASH,
    AttendanceMark.EXPECTED: Stitch.DOT,
}
_Result = TypeVar("_Result")
_MARKS = list(STITCH_OF_MARK)  # in the order of sorting
_MIN_WIDTH, _MAX_WIDTH = 44, 140  # of a half-day; the minimum fits a date without its year
_HALF_DAYS_WIDTH = 560  # of all half-days


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    number: int
    person: PersonRow
    marks: Mapping[int, str]

    def mark(self, half_day: int) -> AttendanceMark:
        return AttendanceMark(self.marks.get(half_day, AttendanceMark.EXPECTED))

    @property
    def present_count(self) -> int:
        return sum(mark in ATTENDED_MARKS for mark in self.marks.values())


@dataclass(frozen=True, slots=True)
class AttendanceSheet:
    session: SessionRow
    rows: tuple[AttendanceRow, ...]
    closing: ClosingCheck
    answers: SealedAnswerCounts
    question_count: int
    shown: ShownMarks


def load_attendance(user: UserSession, session: int) -> AttendanceSheet:
    """Raise NOT_FOUND."""
    session_row = training_sessions.load_session(user, session)
    participants = user.store.sessions.list_participants(session)
    ids = [participant.trainee for participant in participants]
    people = {person.id: person for person in user.store.people.list_by_ids(ids)}
    rows = tuple(
        AttendanceRow(number, people[participant.trainee], participant.marks)
        for number, participant in enumerate(participants, start=1)
        if participant.trainee in people
    )
    questions = trainer_questions.list_questions(user, about=session)
    return AttendanceSheet(
        session_row,
        rows,
        training_sessions.load_closing_check(user, session),
        answer_sealing.count_answers(user, session),
        sum(question.is_waiting for question in questions),
        list_shown_marks(participants),
    )


class SheetChanges:
    def __init__(
        self, page: Page, context: Context, show: Callable[[AttendanceSheet], object]
    ) -> None:
        self._page, self._context, self._show = page, context, show
        self.session = 0

    def run(
        self,
        act: Callable[[UserSession, int], _Result],
        kind: Kind,
        done: Callable[[_Result, AttendanceSheet], object],
    ) -> None:
        user, session = self._context.user, self.session

        def on_done(found: tuple[_Result, AttendanceSheet]) -> None:
            self._context.navigator.notify_changed({kind.name})
            self._show(found[1])
            done(*found)

        self._page.run(
            lambda: (act(user, session), load_attendance(user, session)),
            for_subject(lambda: self.session, on_done),
            self._page.show_refusal,
        )

    def mark(
        self,
        sheet: AttendanceSheet,
        act: Callable[..., object],
        *,
        message: str = "",
        after: Callable[[], object] | None = None,
    ) -> None:
        def done(_result: object, _sheet: AttendanceSheet) -> None:
            if after is not None:
                after()
            if message:
                self._page.post_notice(Tone.DONE, message)

        self.run(partial(act, shown=sheet.shown), kinds.ATTENDANCE, done)


class AttendanceSheetView(StackedView):
    grid_created = Signal(object)
    current_changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._shape: tuple[object, ...] = ()
        self.grid: AttendanceGrid | None = None
        self.check_in_button = KeyButton(tr("Open arrivals"), kind=ButtonKind.PRIMARY)
        self._empty = Column()
        self._empty.add_inset(
            EmptyState(
                tr("Nobody is on the list yet"),
                tr(
                    "Find or register people on the arrivals page; they are marked present."
                    " Names signed on paper can be entered here later, by line numbers."
                ),
                self.check_in_button,
            ),
            stretch=1,
        )
        self.addWidget(self._empty)

    def show_sheet(self, sheet: AttendanceSheet, half_day: int) -> None:
        session = sheet.session
        shape = (session.id, session.date, session.half_days, session.starts)
        if self.grid is None or shape != self._shape:
            self._shape = shape
            self._create_grid(sheet)
        grid = self.grid
        if grid is None or not sheet.rows:
            self.setCurrentWidget(self._empty)
            return
        place, column = self.current_position or (0, half_day - 1)
        former = self.current_row()
        scroll_position = grid.verticalScrollBar().value()
        grid.paged.set_rows(sheet.rows)
        self.setCurrentWidget(grid)
        rows = map(grid.paged.row, range(len(sheet.rows)))
        people = [row.person.id for row in rows if isinstance(row, AttendanceRow)]
        if former and former.person.id in people:  # elsewhere, if sorted by what has changed
            place = people.index(former.person.id)
        grid.select_half_day(min(place, len(sheet.rows) - 1), column)
        grid.verticalScrollBar().setValue(scroll_position)
        self.current_changed.emit()

    @property
    def current_position(self) -> tuple[int, int] | None:
        grid = self.grid
        if grid is None or grid.half_day is None or not grid.currentIndex().isValid():
            return None
        return grid.currentIndex().row(), grid.half_day

    def current_row(self) -> AttendanceRow | None:
        row = self.grid.current() if self.grid is not None else None
        return row if isinstance(row, AttendanceRow) else None

    def focus_target(self) -> QWidget:
        is_grid = self.grid is not None and self.currentWidget() is self.grid
        return self.grid if is_grid and self.grid is not None else self.check_in_button

    def _create_grid(self, sheet: AttendanceSheet) -> None:
        half_days = list_half_days(sheet.session)
        model = PagedModel(
            _build_columns(half_days, self._context.user.places, self._context.language),
            self._context.runner,
            self,
        )
        columns = range(FIRST_HALF_DAY_COLUMN, FIRST_HALF_DAY_COLUMN + len(half_days))
        had_focus = self.grid is not None and contains_focus(self.grid)
        if self.grid is not None:
            self.removeWidget(self.grid)
            self.grid.deleteLater()
        grid = self.grid = AttendanceGrid(model, tr("Attendance"), columns)
        grid.selectionModel().currentChanged.connect(lambda *_indexes: self.current_changed.emit())
        self.addWidget(grid)
        self.grid_created.emit(grid)
        if had_focus:
            grid.setFocus(Qt.FocusReason.OtherFocusReason)


def _build_columns(
    half_days: Sequence[HalfDay], places: Gazetteer, language: str
) -> list[TableColumn]:
    count, right = len(half_days), Align.AlignRight
    return [
        TableColumn(
            tr("No."),
            lambda row: Cell(str(row.number), style="hint", role="ink2"),
            *(52, right),
            min_width=36,
            sort=lambda row: row.number,
        ),
        TableColumn(
            *(tr("Patronymic"), _patronymic, 156, right), min_width=44, short="", drop_priority=1
        ),
        TableColumn(tr("Given name"), lambda row: Cell(given_name(row.person)), 170, min_width=128),
        TableColumn(
            tr("Soum"),
            lambda row: Cell(home_place(row.person, places, language), role="ink2"),
            drop_priority=3,
        ),
        *_build_half_day_columns(half_days),
        TableColumn(
            tr("Present"),
            lambda row: Cell(f"{row.present_count} / {count}", role="ink2"),
            *(96, right),
            min_width=64,
            drop_priority=2,
            sort=lambda row: row.present_count,
        ),
    ]


def _build_half_day_columns(half_days: Sequence[HalfDay]) -> Iterator[TableColumn]:
    width = max(_MIN_WIDTH, min(_MAX_WIDTH, _HALF_DAYS_WIDTH // len(half_days)))
    for number, half_day in enumerate(half_days, start=1):
        day = dates.format_month_day(half_day.day)
        yield TableColumn(
            f"{day}\n{people_words.day_part_label(half_day.part)}",
            partial(_mark_cell, number),
            *(width, Align.AlignHCenter),
            min_width=_MIN_WIDTH,
            short=f"{day}\n{_short_day_part(half_day.part)}",
            sort=partial(_mark_order, number),
        )


def _patronymic(row: AttendanceRow) -> Cell:
    patronymic = row.person.patronymic or ""
    return Cell(patronymic, role="ink2", short_text=abbreviate(patronymic))


def _mark_cell(half_day: int, row: AttendanceRow) -> Cell:
    mark = row.mark(half_day)
    return Cell(stitch=STITCH_OF_MARK[mark], accessible_override=people_words.mark_label(mark))


def _mark_order(half_day: int, row: AttendanceRow) -> int:
    return _MARKS.index(row.mark(half_day))


def _short_day_part(part: DayPart) -> str:
    if part is DayPart.MORNING:
        return tr("a.m.")
    return tr("p.m.")
