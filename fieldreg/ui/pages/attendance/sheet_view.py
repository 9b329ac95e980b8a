"""The sheet itself: the grid, or what to do while nobody is on the list."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.records import Mark
from fieldreg.ui.background.runner import Runner
from fieldreg.ui.formatting.session_dates import half_days
from fieldreg.ui.pages.attendance.columns import FIRST_HALF_DAY, columns
from fieldreg.ui.pages.attendance.queries import Sheet, SheetRow
from fieldreg.ui.tables.attendance_grid import AttendanceGrid
from fieldreg.ui.tables.paged_model import PagedModel
from fieldreg.ui.translation import translate
from fieldreg.ui.widgets.buttons import KeyButton, Kind
from fieldreg.ui.widgets.empty_state import EmptyPage


class SheetView(QStackedWidget):
    """Shows a `Sheet` and keeps the place in it, whatever else changes.

    Signals:
        made(AttendanceGrid): there is a new grid, since the half-days are others.
        moved(): the place in the grid is another.
        marked(SheetRow, Mark): Space or Delete.
        opened(int): a person, by Enter.
    """

    made = Signal(object)
    moved = Signal()
    marked = Signal(object, object)
    opened = Signal(object)

    def __init__(
        self,
        runner: Runner,
        places: Gazetteer,
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner, self._places, self._language = runner, places, language
        self._shape: tuple[object, ...] = ()
        self.grid: AttendanceGrid | None = None
        self.door_button = KeyButton(
            translate("Register", "Open the door"), kind=Kind.PRIMARY
        )
        self.addWidget(
            EmptyPage(
                translate("Register", "Nobody is on the list yet"),
                translate(
                    "Register",
                    "Find or register people at the door; each of them is marked present there."
                    " What was written on paper can be entered here afterwards, by line numbers.",
                ),
                self.door_button,
            )
        )

    def show_sheet(self, sheet: Sheet, half_day: int) -> None:
        """Show *sheet*, at its half-day number *half_day* if it was not shown before."""
        line = sheet.line
        shape = (line.id, line.date, line.half_days, line.starts)
        if self.grid is None or shape != self._shape:
            self._shape = shape
            self._make(sheet)
        grid = self.grid
        if grid is None or not sheet.rows:
            self.setCurrentIndex(0)
            return
        row, place = self.place or (0, half_day - 1)
        scrolled = grid.verticalScrollBar().value()
        grid.paged.show_all(sheet.rows)
        self.setCurrentWidget(grid)
        grid.choose_half_day(min(row, len(sheet.rows) - 1), place)
        grid.verticalScrollBar().setValue(scrolled)
        self.moved.emit()

    @property
    def place(self) -> tuple[int, int] | None:
        """The row and the half-day, from 0, at which the grid stands."""
        grid = self.grid
        if grid is None or grid.half_day is None or not grid.currentIndex().isValid():
            return None
        return grid.currentIndex().row(), grid.half_day

    def current(self) -> SheetRow | None:
        """Give the row at which the grid stands."""
        row = self.grid.current() if self.grid is not None else None
        return row if isinstance(row, SheetRow) else None

    def focus_place(self) -> QWidget:
        """Give the part that the focus belongs to."""
        is_grid = self.grid is not None and self.currentWidget() is self.grid
        return self.grid if is_grid and self.grid is not None else self.door_button

    def _make(self, sheet: Sheet) -> None:
        days = half_days(sheet.line)
        model = PagedModel(columns(days, self._places, self._language), self._runner, self)
        places = range(FIRST_HALF_DAY, FIRST_HALF_DAY + len(days))
        had_focus = self.grid is not None and self.grid.hasFocus()
        if self.grid is not None:
            self.removeWidget(self.grid)
            self.grid.deleteLater()
        grid = self.grid = AttendanceGrid(
            model, translate("Register", "Attendance"), places
        )
        grid.present_marked.connect(lambda row, _at: self.marked.emit(row, Mark.PRESENT))
        grid.absent_marked.connect(lambda row, _at: self.marked.emit(row, Mark.ABSENT))
        grid.opened.connect(self._open)
        grid.selectionModel().currentChanged.connect(lambda *_places: self.moved.emit())
        self.addWidget(grid)
        self.made.emit(grid)
        if had_focus:
            grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, row: object) -> None:
        if isinstance(row, SheetRow):
            self.opened.emit(row.person.id)
