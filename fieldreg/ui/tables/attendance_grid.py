"""The attendance grid: one stitch for each half-day of a person."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from fieldreg.ui.tables.data_table import DataTable
from fieldreg.ui.tables.table_model import PagedModel


class AttendanceGrid(DataTable):
    """The columns *half_days* (indexes) are marked with single keys.

    Signals:
        present_marked(object, int), absent_marked(object, int): the row and the half-day.
    """

    present_marked = Signal(object, int)
    absent_marked = Signal(object, int)

    def __init__(self, model: PagedModel, spoken: str, half_days: Sequence[int]) -> None:
        super().__init__(model, spoken, row_height=32, by_cell=True)
        self._half_days = list(half_days)
        self.doubleClicked.disconnect()
        self.doubleClicked.connect(lambda _index: self._mark(self.present_marked.emit))

    @property
    def half_day(self) -> int | None:
        """Return the half-day of the current cell, from 0; None in another column."""
        column = self.currentIndex().column()
        return self._half_days.index(column) if column in self._half_days else None

    def select_half_day(self, row: int, half_day: int) -> None:
        self.select(row, self._half_days[half_day])

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if plain and event.key() == Qt.Key.Key_Space:
            self._mark(self.present_marked.emit)
        elif plain and event.key() == Qt.Key.Key_Delete:
            self._mark(self.absent_marked.emit)
        elif plain and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._go_across(1 if event.key() == Qt.Key.Key_Right else -1)
        else:
            super().keyPressEvent(event)

    def _go_across(self, step: int) -> None:
        here = self.half_day
        to = 0 if here is None else min(max(here + step, 0), len(self._half_days) - 1)
        self.select_half_day(self.currentIndex().row(), to)

    def _mark(self, emit: Callable[[object, int], None]) -> None:
        row, half_day = self.current(), self.half_day
        if row is not None and half_day is not None:
            emit(row, half_day)
