"""The grid of attendance, or an empty state without participants."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain.records.values import AttendanceMark
from fieldreg.ui.context import Context
from fieldreg.ui.formatting.dates import list_half_days
from fieldreg.ui.pages.attendance.columns import FIRST_HALF_DAY_COLUMN, build_columns
from fieldreg.ui.pages.attendance.queries import AttendanceRow, AttendanceSheet
from fieldreg.ui.tables.attendance_grid import AttendanceGrid
from fieldreg.ui.tables.paged_model import PagedModel
from fieldreg.ui.translation import translator
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.empty_state import EmptyState
from fieldreg.ui.widgets.stacked_view import StackedView

tr = translator("Register")


class AttendanceSheetView(StackedView):
    """Shows an `AttendanceSheet` and keeps the current position when it is reloaded.

    Signals:
        grid_created(AttendanceGrid): a new grid, since the half-days differ.
        current_changed(): the position in the grid changed.
        mark_requested(AttendanceRow, AttendanceMark): Space or Delete.
        person_opened(int): Enter on this person.
    """

    grid_created = Signal(object)
    current_changed = Signal()
    mark_requested = Signal(object, object)
    person_opened = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._shape: tuple[object, ...] = ()
        self.grid: AttendanceGrid | None = None
        self.check_in_button = KeyButton(tr("Open arrivals"), kind=ButtonKind.PRIMARY)
        self._empty = EmptyState(
            tr("Nobody is on the list yet"),
            tr(
                "Find or register people on the arrivals page; they are marked present. Names "
                "signed on paper can be entered here later, by line numbers."
            ),
            self.check_in_button,
        )
        self.addWidget(self._empty)

    def show_sheet(self, sheet: AttendanceSheet, half_day: int) -> None:
        """Show *sheet*; a new grid starts at number *half_day*."""
        session = sheet.session
        shape = (session.id, session.date, session.half_days, session.starts)
        if self.grid is None or shape != self._shape:
            self._shape = shape
            self._create_grid(sheet)
        grid = self.grid
        if grid is None or not sheet.rows:
            self.setCurrentWidget(self._empty)
            return
        row, column = self.current_position or (0, half_day - 1)
        scroll_position = grid.verticalScrollBar().value()
        grid.paged.set_rows(sheet.rows)
        self.setCurrentWidget(grid)
        grid.select_half_day(min(row, len(sheet.rows) - 1), column)
        grid.verticalScrollBar().setValue(scroll_position)
        self.current_changed.emit()

    @property
    def current_position(self) -> tuple[int, int] | None:
        """The current row and half-day, both from 0."""
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
            build_columns(half_days, self._context.user.places, self._context.language),
            self._context.runner,
            self,
        )
        columns = range(FIRST_HALF_DAY_COLUMN, FIRST_HALF_DAY_COLUMN + len(half_days))
        had_focus = self.grid is not None and self.grid.hasFocus()
        if self.grid is not None:
            self.removeWidget(self.grid)
            self.grid.deleteLater()
        grid = self.grid = AttendanceGrid(model, tr("Attendance"), columns)
        grid.present_marked.connect(
            lambda row, _half_day: self.mark_requested.emit(row, AttendanceMark.PRESENT)
        )
        grid.absent_marked.connect(
            lambda row, _half_day: self.mark_requested.emit(row, AttendanceMark.ABSENT)
        )
        grid.opened.connect(self._open)
        grid.selectionModel().currentChanged.connect(lambda *_indexes: self.current_changed.emit())
        self.addWidget(grid)
        self.grid_created.emit(grid)
        if had_focus:
            grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, row: object) -> None:
        if isinstance(row, AttendanceRow):
            self.person_opened.emit(row.person.id)
