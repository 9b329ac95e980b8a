"""Rows of a timeline: the sessions or changes of a person on one thread."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter
from typing_extensions import override

from fieldreg.ui.tables.row_list import ROW_ROLE, ListRow, RowDelegate
from fieldreg.ui.tables.row_view import Index
from fieldreg.ui.theme.paint import INSET, StationState, draw_station, draw_text, draw_thread

_DATE = 100
_WORDS = 132
_PADDING = 4


@dataclass(frozen=True, slots=True)
class TimelineRow(ListRow):
    """A session: *lead* is its date, *state* how safe it is; *is_led* if the person led it."""

    state: StationState = StationState.DONE
    is_led: bool = False


class TimelineDelegate(RowDelegate):
    @override
    def draw_separator(self, painter: QPainter, box: QRectF) -> None:
        """Draw nothing: the thread ties the rows, and a line between them would cut it."""

    @override
    def draw_current(self, painter: QPainter, box: QRectF) -> None:
        super().draw_current(painter, box.adjusted(_WORDS - INSET, 0, 0, 0))

    @override
    def draw_row(self, painter: QPainter, box: QRectF, index: Index, is_current: bool) -> None:
        row: TimelineRow = index.data(ROW_ROLE)
        upper = box.center().y() - 10.5
        date = QRectF(box.left(), upper - 12, _DATE, 24)
        draw_text(painter, self.theme, row.lead, date, style="hint", role="ink2")
        self._draw_thread(painter, row, box, index, upper)
        words = box.adjusted(_WORDS, 0, -_PADDING, 0)
        right = self.draw_meta(painter, row, words, upper)
        first = QRectF(words.left(), upper - 12, right - words.left(), 24)
        draw_text(painter, self.theme, row.display_text, first, style="strong")
        second = QRectF(words.left(), upper + 11, words.width(), 20)
        draw_text(painter, self.theme, row.line, second, style="hint", role="ink2")

    def _draw_thread(
        self, painter: QPainter, row: TimelineRow, box: QRectF, index: Index, upper: float
    ) -> None:
        centre = QPointF(box.left() + _DATE, upper)
        rows = self.view.rows
        accent = self.theme.colour("accent")
        reach = QPointF(0, 13 if row.is_led else 9)
        painter.setClipRect(box.adjusted(0, -1, 0, 1))
        if index.row() > 0:
            above = rows[index.row() - 1]
            top = QPointF(centre.x(), centre.y() - box.height() + 9)
            is_tight = isinstance(above, TimelineRow) and above.state is StationState.DONE
            draw_thread(painter, accent, top, centre - reach, is_tight=is_tight)
        if index.row() < len(rows) - 1:
            below = QPointF(centre.x(), centre.y() + box.height() - 9)
            is_tight = row.state is StationState.DONE
            draw_thread(painter, accent, centre + reach, below, is_tight=is_tight)
        painter.setClipping(False)
        draw_station(painter, self.theme, row.state, centre, is_led=row.is_led)
