"""The rows of the people found."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem
from typing_extensions import override

from fieldreg.ui.tables.row_delegates import NameDelegate, NameRow
from fieldreg.ui.tables.row_list import ROW_ROLE, RowList
from fieldreg.ui.tables.row_selection import Index
from fieldreg.ui.theme.paint import Stitch, draw_stitch, draw_text, text_width
from fieldreg.ui.translation import translator

tr = translator("Door")

_ROWS, _MIN_ROW, _MAX_ROW = 11, 24, 32  # ten people, one of them with a second line
_AXIS, _STITCH_AT, _STITCH_ROOM, _MARK_ICON = 120, 6, 16, 28
_COLUMNS = (0.327, 0.463, 0.622)  # birth year, home, last session
_NARROW_AXIS, _NARROW_COLUMNS = 96, (0.37, 0.46, 0.62)
_WIDE, _ACTION = 660, "pen"


@dataclass(frozen=True, slots=True)
class FoundRow(NameRow):
    """*stitch* is the seat taken or kept, *line* the missing item.

    *expectation* stands before the line, and *act* is the effect of its key.
    """

    stitch: Stitch | None = None
    expectation: str = ""
    act: str = ""
    act_key: str = ""

    @property
    def has_second_line(self) -> bool:
        return bool(self.line or self.expectation)


class FoundList(RowList):
    def __init__(self, spoken: str) -> None:
        super().__init__(spoken, tenth=True, has_lines=False)
        self.setUniformItemSizes(False)
        self.setItemDelegate(_FoundDelegate(self))

    @property
    @override
    def row_height(self) -> int:
        return max(_MIN_ROW, min(_MAX_ROW, self.viewport().height() // _ROWS))

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.doItemsLayout()
        self.scrollTo(current)

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, _ROWS * _MAX_ROW)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(160, 4 * _MIN_ROW)


class _FoundDelegate(NameDelegate):
    def __init__(self, view: RowList) -> None:
        super().__init__(view, axis=_AXIS, columns=_COLUMNS)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: FoundRow = index.data(ROW_ROLE)
        lines = 2 if row.has_second_line and self.view.is_marked(index) else 1
        return QSize(0, lines * self.view.row_height)

    @override
    def draw_row(self, painter: QPainter, box: QRectF, index: Index, is_current: bool) -> None:
        row: FoundRow = index.data(ROW_ROLE)
        is_wide = box.width() > _WIDE
        self._axis, self._columns = (
            (_AXIS, _COLUMNS) if is_wide else (_NARROW_AXIS, _NARROW_COLUMNS)
        )
        upper = QRectF(box.left(), box.top(), box.width(), self.view.row_height)
        if row.stitch is not None:
            centre = upper.center()
            centre.setX(box.left() + _STITCH_AT)
            draw_stitch(painter, self.theme, row.stitch, centre, height=17, width=6)
        name = upper.adjusted(_STITCH_ROOM, 0, 0, 0)
        super().draw_row(painter, name, index, is_current)
        if box.height() > upper.height() + 1:
            lower = QRectF(
                box.left(), upper.bottom() - 4, box.width(), box.bottom() - upper.bottom()
            )
            self._draw_second_line(painter, row, lower)

    def _draw_second_line(self, painter: QPainter, row: FoundRow, box: QRectF) -> None:
        right = box.right()
        if row.line and row.act:
            key = text_width(self.theme, row.act_key, "hint")
            words = text_width(self.theme, row.act)
            end = QRectF(right - key, box.top(), key + 1, box.height())
            draw_text(painter, self.theme, row.act_key, end, style="hint", role="ink3")
            act = QRectF(right - key - 11 - words, box.top(), words + 1, box.height())
            draw_text(painter, self.theme, row.act, act, role="ink2")
            right = act.left() - 12
        left = box.left() + _STITCH_ROOM + self._axis + 8
        room = right - left
        if row.expectation and room > text_width(
            self.theme, f"{row.expectation} {row.line}", "hint"
        ):
            place = QRectF(left, box.top(), right - left, box.height())
            left += 12 + draw_text(
                painter, self.theme, row.expectation, place, style="hint", role="ink2"
            )
        if row.line:
            middle = box.center().y()
            self.theme.draw_icon(painter, _ACTION, "warn", left, middle - 10)
            place = QRectF(left + 24, box.top(), right - left - 24, box.height())
            draw_text(painter, self.theme, row.line, place, style="hint", role="warn")

    @override
    def _draw_end(self, painter: QPainter, row: NameRow, box: QRectF, middle: float) -> float:
        right = self.draw_meta(painter, row, box, middle)
        if not row.icon or not row.meta:
            return right
        left = right + 16 - _MARK_ICON  # the meta ends 16 before what it returns
        self.theme.draw_icon(painter, row.icon, row.meta_role, left, middle - 10)
        return left - 8
