"""The headings of a table, which wrap."""

import re
from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget
from typing_extensions import override

from fieldreg.ui.tables.table_model import PagedModel, TableColumn, draw_evidence
from fieldreg.ui.theme.paint import Align, draw_hairline, draw_text, text_width
from fieldreg.ui.theme.rich_text import DisplayText, RichText, TextRun
from fieldreg.ui.theme.theme import Theme

CELL_PADDING = 8
_LINE, _ARROW = 16, 12
_WORD = re.compile(r"[^\s-]+-?\s*|-\s*")  # a line may end after a hyphen too
_MOST_EVIDENCE, _EVIDENCE_WIDTH = 5, 58


class TableHeader(QHeaderView):
    def __init__(self, model: PagedModel, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = Theme.current()
        self._columns = model.columns
        self._height = 0
        self._model = model
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self._fit_height([len(column.title.split("\n")) for column in self._columns])

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        column = self._columns[logicalIndex]
        box = QRectF(rect).adjusted(CELL_PADDING, 0, -CELL_PADDING, 0)
        lines = self._lines(column, box.width())
        top = box.center().y() - _LINE / 2 * (len(lines) + bool(column.over))
        if column.over:
            self._draw_over(painter, column, QRectF(box.left(), top, box.width(), _LINE))
            top += _LINE
        for place, line in enumerate(lines):
            draw_text(
                painter,
                self._theme,
                _heading(column, line),
                QRectF(box.left(), top + _LINE * place, box.width(), _LINE),
                style="hint",
                role="ink" if column.over else "ink2",
                align=column.align,
            )
        if self._model.order and self._model.order[0] == logicalIndex:
            self._draw_arrow(painter, box, lines[-1], column, top + _LINE * (len(lines) - 1))
        draw_hairline(painter, self._theme, rect.left(), rect.right() + 1, rect.bottom())

    def _draw_over(self, painter: QPainter, column: TableColumn, box: QRectF) -> None:
        stitches = QRectF(box.right() - _EVIDENCE_WIDTH, box.top(), _EVIDENCE_WIDTH, box.height())
        used = text_width(self._theme, column.over, "hint")
        if column.evidence is not None and used + _EVIDENCE_WIDTH < box.width():
            evidence = (column.evidence, 0, _MOST_EVIDENCE)
            draw_evidence(painter, self._theme, evidence, stitches, height=14)
        draw_text(painter, self._theme, column.over, box, style="hint", role="ink2")

    def _draw_arrow(
        self, painter: QPainter, box: QRectF, line: str, column: TableColumn, top: float
    ) -> None:
        beside = min(self._width(column, [line]) + 4, box.width() - _ARROW)
        is_right = column.align & Align.AlignRight
        left = box.right() - beside - _ARROW if is_right else box.left() + beside
        sign = "▾" if self._model.order and self._model.order[1] else "▴"
        place = QRectF(left, top, _ARROW, _LINE)
        draw_text(painter, self._theme, sign, place, style="hint", role="accent")

    def min_heading_width(self, column: TableColumn) -> int:
        title = column.title if column.short is None else column.short
        words = [word.rstrip() for word in _WORD.findall(title)] or [""]
        return ceil(self._width(column, words)) + 2 * CELL_PADDING

    @override
    def sizeHint(self) -> QSize:
        # A height that is set, and not hinted, sends Qt round for ever where it changes
        # while the table itself is being resized.
        return QSize(super().sizeHint().width(), self._height)

    def fit_height(self) -> None:
        self._fit_height(
            [len(self._lines(column, room)) + bool(column.over) for column, room in self._rooms()]
        )

    @property
    def clipped_titles(self) -> list[str]:
        rooms = self._rooms()
        return [
            column.title
            for column, room in rooms
            if self._width(column, self._lines(column, room)) > room
        ]

    def _rooms(self) -> list[tuple[TableColumn, int]]:
        shown = [at for at in range(self.count()) if not self.isSectionHidden(at)]
        return [(self._columns[at], self.sectionSize(at) - 2 * CELL_PADDING) for at in shown]

    def _fit_height(self, counts: Sequence[int]) -> None:
        lines = max(counts, default=1)
        height = self._theme.size("table_header") + _LINE * (lines - 1)
        if height != self._height:
            self._height = height
            self.geometriesChanged.emit()

    def _lines(self, column: TableColumn, room: float) -> list[str]:
        lines = column.title.split("\n")
        if self._width(column, lines) <= room:
            return lines
        if column.short is not None:
            lines = column.short.split("\n")
        return [part for line in lines for part in self._wrapped(column, line, room)]

    def _wrapped(self, column: TableColumn, line: str, room: float) -> list[str]:
        first, *others = _WORD.findall(line) or [""]
        lines = [first]
        for word in others:
            longer = lines[-1] + word
            if self._width(column, [longer.rstrip()]) <= room:
                lines[-1] = longer
            else:
                lines.append(word)
        return [line.rstrip() for line in lines]

    def _width(self, column: TableColumn, lines: Sequence[str]) -> float:
        headings = (_heading(column, line) for line in lines)
        return max(text_width(self._theme, heading, "hint") for heading in headings)


def _heading(column: TableColumn, line: str) -> DisplayText:
    return RichText((TextRun(line, is_strong=True),)) if column.over else line
