"""Rows of people and of timelines.

Names are aligned at the given name, which is never cut; a patronymic becomes an initial in a narrow
row.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter
from typing_extensions import override

from fieldreg.domain.people.person_names import abbreviate
from fieldreg.ui.tables.row_list import ROW_ROLE, ListRow, RowDelegate, RowList, is_state
from fieldreg.ui.tables.row_selection import Index
from fieldreg.ui.theme.paint import (
    INSET,
    Align,
    StationState,
    draw_station,
    draw_text,
    draw_thread,
    text_width,
)
from fieldreg.ui.theme.rich_text import RichText, TextRun

_GAP = 7
_INITIAL = 26
_NARROW = 560  # with cells beside the name, a narrower row has room for initials only
_DATE_WIDTH = 100
_TIMELINE_WORDS = 132
_TIMELINE_PADDING = 4


@dataclass(frozen=True, slots=True)
class NameRow(ListRow):
    """A person: *display_text* is the given name, *lead* the patronymic.

    *cells* stand at the columns of the delegate; *number* is the line on the attendance sheet.
    """

    match_length: int = 0
    match_start: int = 0
    cells: tuple[str, ...] = ()
    number: str = ""


def build_name_row(
    patronymic: str,
    given: str,
    *cells: str,
    value: object = None,
    match: tuple[int, int] = (0, 0),
    number: str = "",
    meta: str = "",
    meta_role: str = "ink2",
    spoken_meta: str = "",
    icon: str = "",
    role: str = "good",
) -> NameRow:
    spoken = (number, f"{patronymic} {given}".strip(), *cells, spoken_meta or meta)
    return NameRow(
        display_text=given,
        lead=patronymic,
        cells=cells,
        value=value,
        match_start=match[0],
        match_length=match[1],
        number=number,
        meta=meta,
        meta_role=meta_role,
        icon=icon,
        role=role,
        accessible_override=", ".join(part for part in spoken if part),
    )


class NameDelegate(RowDelegate):
    """Names are aligned at *axis*, cells start at shares of the width."""

    def __init__(self, view: RowList, *, axis: int, columns: tuple[float, ...] = ()) -> None:
        super().__init__(view)
        self._axis = axis
        self._columns = columns

    @override
    def draw_row(self, painter: QPainter, box: QRectF, index: Index, is_current: bool) -> None:
        row: NameRow = index.data(ROW_ROLE)
        middle = box.center().y() - 0.5
        left = box.left()
        if row.number:
            number = QRectF(left, box.top(), 22, box.height() - 1)
            draw_text(
                painter,
                self.theme,
                row.number,
                number,
                style="hint",
                role="ink2",
                align=Align.AlignRight,
            )
            left += 30
        right = self._draw_end(painter, row, box, middle)
        used = self._draw_name(painter, row, box, left, right)
        self._draw_cells(painter, row, box, used, right)

    @override
    def fits(self, row: ListRow, room: float) -> bool:
        return True

    def patronymic(self, row: NameRow, room: float) -> str:
        forms = row.lead, abbreviate(row.lead)
        fitting = (form for form in forms if text_width(self.theme, form) <= room + 0.5)
        return next(fitting, "")

    def _draw_end(self, painter: QPainter, row: NameRow, box: QRectF, middle: float) -> float:
        if row.icon:
            self.theme.draw_icon(painter, row.icon, row.role, box.right() - 20, middle - 10)
            return box.right() - 28
        words_width = (30 if row.number else 0) + text_width(self.theme, _with_match(row))
        if not is_state(row):  # a state stands whole, and the initial gives way to it
            words_width += text_width(self.theme, abbreviate(row.lead)) + 3 * _GAP
        return self.draw_meta(painter, row, box, middle, words_width=words_width)

    def _draw_name(
        self, painter: QPainter, row: NameRow, box: QRectF, left: float, right: float
    ) -> float:
        given = _with_match(row)
        width = text_width(self.theme, given) + 1
        initial = text_width(self.theme, abbreviate(row.lead))
        has_room = left + initial + _GAP + width <= right
        min_axis = left + initial if has_room else left - _GAP
        wanted = self._axis if box.width() > _NARROW or not self._columns else _INITIAL
        axis = max(min_axis, min(box.left() + wanted, right - width - 2 * _GAP))
        room = QRectF(left, box.top(), axis - left, box.height() - 1)
        patronymic = self.patronymic(row, room.width())
        draw_text(painter, self.theme, patronymic, room, role="ink2", align=Align.AlignRight)
        name = QRectF(axis + _GAP, box.top(), width, box.height() - 1)
        draw_text(painter, self.theme, given, name)
        return name.right()

    def _draw_cells(
        self, painter: QPainter, row: NameRow, box: QRectF, used: float, right: float
    ) -> None:
        starts = [box.left() + share * box.width() for share in self._columns]
        for place, (cell, start) in enumerate(zip(row.cells, starts, strict=False)):
            end = starts[place + 1] - 8 if place + 1 < len(starts) else right
            left = max(start, used + 8)
            is_last = place == len(self._columns) - 1
            draw_text(
                painter,
                self.theme,
                cell,
                QRectF(left, box.top(), end - left, box.height() - 1),
                style="hint" if is_last else "body",
                role="ink2",
            )


def _with_match(row: NameRow) -> RichText:
    given = str(row.display_text)
    start, end = row.match_start, row.match_start + row.match_length
    runs = (TextRun(given[:start]), TextRun(given[start:end], is_strong=True), TextRun(given[end:]))
    return RichText(tuple(run for run in runs if run.text))


@dataclass(frozen=True, slots=True)
class TimelineRow(ListRow):
    """*lead* is its date, *state* how safe it is; *is_led* if the person led it."""

    state: StationState = StationState.DONE
    is_led: bool = False


class TimelineDelegate(RowDelegate):
    @override
    def draw_separator(self, painter: QPainter, box: QRectF) -> None:
        """Draw the thread that ties the rows."""

    @override
    def draw_current(self, painter: QPainter, box: QRectF, *, is_filled: bool) -> None:
        words = box.adjusted(_TIMELINE_WORDS - INSET, 0, 0, 0)
        super().draw_current(painter, words, is_filled=is_filled)

    @override
    def draw_row(self, painter: QPainter, box: QRectF, index: Index, is_current: bool) -> None:
        row: TimelineRow = index.data(ROW_ROLE)
        upper = box.center().y() - 10.5
        date = QRectF(box.left(), upper - 12, _DATE_WIDTH, 24)
        draw_text(painter, self.theme, row.lead, date, style="hint", role="ink2")
        self._draw_thread(painter, row, box, index, upper)
        words = box.adjusted(_TIMELINE_WORDS, 0, -_TIMELINE_PADDING, 0)
        right = self.draw_meta(painter, row, words, upper)
        first = QRectF(words.left(), upper - 12, right - words.left(), 24)
        draw_text(painter, self.theme, row.display_text, first, style="strong")
        second = QRectF(words.left(), upper + 11, words.width(), 20)
        draw_text(painter, self.theme, row.line, second, style="hint", role="ink2")

    def _draw_thread(
        self, painter: QPainter, row: TimelineRow, box: QRectF, index: Index, upper: float
    ) -> None:
        centre = QPointF(box.left() + _DATE_WIDTH, upper)
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
