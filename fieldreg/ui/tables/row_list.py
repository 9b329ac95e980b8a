"""Lists whose rows have one or two lines."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QRectF,
    QSize,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from fieldreg.ui.tables.row_selection import Index, identity
from fieldreg.ui.tables.row_view import RowView
from fieldreg.ui.tables.table_model import PageCache
from fieldreg.ui.theme.paint import (
    INSET,
    Align,
    draw_current_row,
    draw_hairline,
    draw_row_focus,
    draw_text,
    text_width,
)
from fieldreg.ui.theme.rich_text import DisplayText, RichText, plain_text
from fieldreg.ui.theme.theme import Theme, repaint_on_change

ROW_ROLE = Qt.ItemDataRole.UserRole
_MIN_TENTH, _MAX_TENTH = 22, 32
_ICON, _META_GAP = 32, 16
_TIGHT_HEIGHT = 52  # of a row whose meta stands below its words


@dataclass(frozen=True, slots=True)
class ListRow:
    """One row of finished text: *lead* before it, *line* below, *meta* at the right.

    *role* colours the icon, and *meta_role* the meta, which is bold where it is a state.
    *accessible_override* replaces the text for a screen reader.
    """

    display_text: DisplayText
    line: DisplayText = ""
    icon: str = ""
    role: str = "ink2"
    meta: str = ""
    meta_role: str = "ink2"
    lead: str = ""
    value: object = None
    accessible_override: str = ""

    @property
    def text(self) -> str:
        parts = (self.lead, plain_text(self.display_text), plain_text(self.line), self.meta)
        return ", ".join(part for part in parts if part)

    @property
    def accessible_text(self) -> str:
        return self.accessible_override or self.text


class PagedRows(Sequence[ListRow]):
    def __init__(self, pages: PageCache, make: Callable[[Any], ListRow]) -> None:
        self._pages, self._make = pages, make

    @override
    def __len__(self) -> int:
        return self._pages.count

    @override
    def __getitem__(self, place: Any) -> Any:
        record = self._pages.row(range(len(self))[place])
        return _NOT_ARRIVED if record is None else self._make(record)


_NOT_ARRIVED = ListRow("")


class RowModel(QStringListModel):
    """Qt's own model counts its rows: a view that is laid out asks twice for each."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[ListRow] = ()

    def set_rows(self, rows: Sequence[ListRow]) -> None:
        self.rows = rows
        self.setStringList([""] * len(rows))

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        return QAbstractListModel.flags(self, index)  # nothing is edited in a list

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        texts = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return row.accessible_text if role in texts else None


class RowDelegate(QStyledItemDelegate):
    def __init__(self, view: "RowList") -> None:
        super().__init__(view)
        self.view = view
        self.theme = Theme.current()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.view.row_height)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box = QRectF(option.rect)
        is_current = self.view.is_marked(index)
        painter.save()
        if self.view.has_lines and index.row() < len(self.view.rows) - 1:
            self.draw_separator(painter, box)
        if is_current:
            self.draw_current(painter, box, is_filled=not self.view.is_left_out(index))
        elif self.view.is_selected(index):
            draw_current_row(painter, self.theme, box.adjusted(1, 0, -1, -1))
        self.draw_row(painter, box.adjusted(INSET, 0, -INSET, 0), index, is_current)
        painter.restore()

    def draw_separator(self, painter: QPainter, box: QRectF) -> None:
        below = round(box.bottom()) - 1
        draw_hairline(painter, self.theme, box.left() + INSET, box.right() - INSET, below)

    def draw_current(self, painter: QPainter, box: QRectF, *, is_filled: bool) -> None:
        edge = box.adjusted(1, 0, -1, -1)
        if is_filled:
            draw_current_row(painter, self.theme, edge)
        if self.view.hasFocus():
            draw_row_focus(painter, self.theme, edge)

    def draw_row(
        self,
        painter: QPainter,
        box: QRectF,
        index: Index,
        is_current: bool,  # noqa: FBT001
    ) -> None:
        row: ListRow = index.data(ROW_ROLE)
        middle = box.center().y() - 0.5
        line = row.line or (row.meta if self.view.is_tight else "")
        upper, lower = (middle - 10, middle + 11) if line else (middle, middle)
        left, right = box.left(), box.right()
        if row.icon:
            self.theme.draw_icon(painter, row.icon, row.role, left, upper - 10)
            left += _ICON
        end = right
        if row.meta and row.line:
            # A line too long to stand beside the meta runs below it.
            end = right - self._meta_width(row) - _META_GAP
            is_below = text_width(self.theme, line, "hint") > end - left
            right = self.draw_meta(painter, row, box, upper if is_below else middle)
            end = box.right() if is_below else right
        elif row.meta and not line:
            right = self.draw_meta(painter, row, box, middle)
        first = QRectF(left, upper - 12, right - left, 24)
        if row.lead:
            used = draw_text(painter, self.theme, row.lead, first, role="ink2")
            first.setLeft(first.left() + used + 8)
        own_weight = isinstance(row.display_text, RichText)
        bold = True if is_current and not own_weight else None
        draw_text(painter, self.theme, row.display_text, first, is_bold=bold)
        if line:
            second = QRectF(left, lower - 10, end - left, 20)
            role = "ink2" if row.line else row.meta_role
            draw_text(painter, self.theme, line, second, style="hint", role=role)

    def fits(self, row: ListRow, room: float) -> bool:
        if row.line or not row.meta:
            return True
        before = _ICON if row.icon else 0
        before += round(text_width(self.theme, row.lead)) + 8 if row.lead else 0
        words = before + text_width(self.theme, row.display_text)
        return words + _META_GAP + self._meta_width(row) <= room

    def _meta_width(self, row: ListRow) -> float:
        return self.theme.metrics("hint", bold=is_state(row)).horizontalAdvance(row.meta)

    def draw_meta(
        self,
        painter: QPainter,
        row: ListRow,
        box: QRectF,
        middle: float,
        *,
        words_width: float = 0.0,
    ) -> float:
        """Leave *words_width*; return the text's right edge."""
        if not row.meta:
            return box.right()
        wide = min(self._meta_width(row) + 10, box.width() - words_width - _META_GAP)
        meta = QRectF(box.right() - wide, middle - 10, wide, 20)
        used = draw_text(
            painter,
            self.theme,
            row.meta,
            meta,
            style="hint",
            role=row.meta_role,
            align=Align.AlignRight,
            is_bold=is_state(row),
        )
        return box.right() - used - _META_GAP


def is_state(row: ListRow) -> bool:
    return row.meta_role in ("warn", "good", "bad")


class RowList(RowView, QListView):
    """As tall as all rows, or as *min_rows* without room.

    With *tenth* ten rows fit on every screen.

    Signals:
        opened(object): Enter or a double click on a row; its value.
        current_moved(object): another row is current; its value, or None if no row has the words.
    """

    opened = Signal(object)
    current_moved = Signal(object)

    def __init__(
        self,
        spoken: str,
        *,
        row_height: int = 0,
        min_rows: int = 2,
        keeps_mark: bool = False,
        tenth: bool = False,
        has_lines: bool = True,
        selects_several: bool = False,
    ) -> None:
        super().__init__()
        self.set_up(spoken, always_marks_current=keeps_mark, selects_several=selects_several)
        repaint_on_change(self.viewport())
        self._row_height = row_height
        self._min_rows = min_rows
        self._tenth = tenth
        self.is_tight = False
        self.has_lines = has_lines
        self.setUniformItemSizes(True)
        self._model = RowModel(self)
        self.setModel(self._model)
        self.setItemDelegate(RowDelegate(self))
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Expanding, policy.Expanding if tenth else policy.Preferred)
        self.doubleClicked.connect(lambda _index: self.open_current())

    @override
    def set_rows(self, rows: Sequence[ListRow], *, keeps_current: bool = True) -> None:
        """The current row stays current if its value or record is still there.

        Without *keeps_current* the first is current.
        """
        former = identity(self.current_value()) if keeps_current else None
        shown = self.keep_given(rows, lambda row: row.text)
        values = [identity(row.value) for row in shown]
        place = values.index(former) if former is not None and former in values else 0
        self._show(shown, place)

    def set_paged(self, rows: PagedRows, place: int) -> None:
        self._show(rows, min(place, len(rows) - 1))

    @override
    def row_text(self, row: int) -> str | None:
        found = self._model.rows[row]
        return None if found is _NOT_ARRIVED else plain_text(found.display_text)

    def refresh_rows(self, first: int, last: int) -> None:
        self._model.dataChanged.emit(self._model.index(first), self._model.index(last))
        self.go_on_finding()
        if first <= self.currentIndex().row() <= last:
            self.current_moved.emit(self.current_value())

    def _show(self, rows: Sequence[ListRow], place: int) -> None:
        had_current = self.currentIndex().isValid()
        self._model.set_rows(rows)
        self.is_tight = False
        self._fit()
        self.show_current(self._model.index(place) if rows else QModelIndex())
        if had_current and self.words and not rows:
            self.current_moved.emit(None)
        self.set_row_focus(has_rows=bool(rows))

    @property
    def rows(self) -> Sequence[ListRow]:
        return self._model.rows

    def current_row(self) -> ListRow | None:
        index = self.currentIndex()
        return self._model.rows[index.row()] if index.isValid() else None

    def current_value(self) -> object:
        row = self.current_row()
        return row.value if row else None

    def selected_values(self) -> list[object]:
        return list(map(self.value_at, self.selected_rows))

    @override
    def value_at(self, row: int) -> object:
        return self._model.rows[row].value

    def select(self, place: int) -> None:
        self.show_current(self._model.index(place))

    @override
    def open_current(self) -> None:
        if self.current_row() is not None:
            self.opened.emit(self.current_value())

    def is_marked(self, index: Index) -> bool:
        return index == self.currentIndex() and self.marks_current

    @property
    def row_height(self) -> int:
        if self._tenth:
            return max(_MIN_TENTH, min(_MAX_TENTH, self.viewport().height() // 10))
        if self.is_tight:
            return _TIGHT_HEIGHT
        if self._row_height:
            return self._row_height
        return 60 if any(row.line for row in self._model.rows) else 40

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        if current.isValid():
            self.current_moved.emit(self.current_value())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        was_tight = self.is_tight
        self._fit()
        if self._tenth or self.is_tight != was_tight:
            self.updateGeometry()
            self.scheduleDelayedItemsLayout()

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, 10 * _MAX_TENTH if self._tenth else self._full_height())

    @override
    def minimumSizeHint(self) -> QSize:
        if self._tenth:
            return QSize(160, 10 * _MIN_TENTH)
        return QSize(160, min(self._full_height(), self._min_rows * self.row_height))

    def _fit(self) -> None:
        delegate, rows = self.itemDelegate(), self._model.rows
        room = self.viewport().width() - 2 * INSET
        if self.is_tight:  # or the bar of a pane around it, which comes and goes, would flip it
            room -= self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        self.is_tight = (
            isinstance(delegate, RowDelegate)
            and not isinstance(rows, PagedRows)  # these all have a line
            and not all(delegate.fits(row, room) for row in rows)
        )
        if not self._tenth:
            self.setMaximumHeight(max(1, self._full_height()))

    def _full_height(self) -> int:
        return self.row_height * len(self._model.rows)
