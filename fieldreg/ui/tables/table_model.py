"""Cells, columns, and rows fetched page by page.

A row that has not arrived is None, and drawn empty.
"""

from collections import OrderedDict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from typing_extensions import override

from fieldreg.domain.normalisation import sort_key
from fieldreg.domain.problems import Problem
from fieldreg.ui.background.runner import Runner
from fieldreg.ui.background.worker import LongJob
from fieldreg.ui.tables.row_selection import Index, identity
from fieldreg.ui.theme.chart_paint import BarShares, draw_bar
from fieldreg.ui.theme.paint import Align, Stitch, draw_stitch, draw_text, text_width
from fieldreg.ui.theme.rich_text import DisplayText, plain_text
from fieldreg.ui.theme.theme import Theme

_MIN_STRETCH_WIDTH = 120
_EVIDENCE_STEP = 11.2
_STRUCK_GAP, _LEAST_STRUCK = 7, 24
PAGE_SIZE = 100
_KEPT_PAGES = 20
Fetch = Callable[[int, int], Sequence[object]]
SortedFetch = Callable[[bool], Fetch]  # of whether the order is descending


@dataclass(frozen=True, slots=True)
class Cell:
    """*short_text* replaces text that does not fit, *struck* stands crossed out before it.

    *evidence* counts full stitches, hollow ones, and all places; *bar* is a figure with bounds.
    *accessible_override* describes shapes to a screen reader.
    """

    display_text: DisplayText = ""
    style: str = "body"
    role: str = "ink"
    icon: str = ""
    icon_role: str = "ink2"
    note: str = ""
    short_text: str = ""
    struck: str = ""
    stitch: Stitch | None = None
    evidence: tuple[int, int, int] | None = None
    bar: BarShares | None = None
    accessible_override: str = ""

    @property
    def text(self) -> str:
        return " ".join(filter(None, (plain_text(self.display_text), self.note)))

    @property
    def accessible_text(self) -> str:
        return self.accessible_override or self.text


_NOT_ARRIVED = Cell()


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A *width* of 0 takes the rest. *over* stands above the title, with *evidence* beside it.

    Without room, columns shrink to *min_width*, then those with a *drop_priority* are hidden, the
    highest first. *sort* returns a sort key.
    """

    title: str
    cell: Callable[[Any], Cell]
    width: int = 0
    align: Qt.AlignmentFlag = Align.AlignLeft
    min_width: int = 0
    short: str | None = None
    drop_priority: int = 0
    sort: Callable[[Any], Any] | None = None
    over: str = ""
    evidence: int | None = None  # of five stitches

    def sort_key(self, row: object) -> Any:
        return self.sort(row) if self.sort else sort_key(self.cell(row).accessible_text)

    @property
    def effective_min_width(self) -> int:
        return self.min_width or self.width or _MIN_STRETCH_WIDTH


def visible_columns(columns: Sequence[TableColumn], room: int) -> list[int]:
    shown = list(range(len(columns)))
    for place in sorted(shown, key=lambda place: columns[place].drop_priority, reverse=True):
        has_room = sum(columns[left].effective_min_width for left in shown) <= room
        if has_room or not columns[place].drop_priority:
            break
        shown.remove(place)
    return shown


def fit_columns(
    columns: Sequence[TableColumn], room: int, unused: Collection[int], reserved: int
) -> dict[int, int]:
    """Return the width of each column that is shown.

    Where whole texts of the first need *reserved*, others that take the rest go before any shrinks.
    """
    used = [at for at in range(len(columns)) if at not in unused]
    fitted = [columns[at] for at in used]
    if reserved:
        least = min(reserved, room - sum(each.width for each in fitted))
        fitted = [replace(each, min_width=each.width or each.min_width) for each in fitted]
        fitted[0] = replace(fitted[0], min_width=max(fitted[0].effective_min_width, least))
    shown = [used[place] for place in visible_columns(fitted, room)]
    found = {at: columns[at] for at in shown} | {used[0]: fitted[0]}
    widths = {at: (each.width, each.effective_min_width) for at, each in found.items()}
    give = sum(max(0, width - least) for width, least in widths.values())
    lacking = sum(map(max, widths.values())) - room
    share = min(1.0, max(0.0, lacking / give)) if give else 0.0
    taken = {at: int(wide - (wide - least) * share) for at, (wide, least) in widths.items() if wide}
    resting, rest = [at for at in shown if at not in taken], room - sum(taken.values())
    for left, at in zip(range(len(resting), 0, -1), resting, strict=True):
        taken[at] = max(0, min(rest, max(widths[at][1], rest // left)))
        rest -= taken[at]
    return taken


def draw_cell(
    painter: QPainter, theme: Theme, cell: Cell, box: QRectF, align: Qt.AlignmentFlag
) -> None:
    if cell.stitch is not None:
        draw_stitch(painter, theme, cell.stitch, box.center(), height=20, width=6)
        return
    if cell.evidence is not None:
        draw_evidence(painter, theme, cell.evidence, box)
        return
    if cell.bar is not None:
        draw_bar(painter, theme, box, cell.bar)
        return
    left = box.left()
    if cell.icon:
        theme.draw_icon(painter, cell.icon, cell.icon_role, left, box.center().y() - 10)
        left += 28
    inner = QRectF(left, box.top(), box.right() - left, box.height())
    words = cell.display_text
    if cell.struck:
        inner = _draw_struck(painter, theme, cell, inner)
    if cell.short_text and text_width(theme, words, cell.style) > inner.width():
        words = cell.short_text
    used = draw_text(painter, theme, words, inner, style=cell.style, role=cell.role, align=align)
    if cell.note:
        inner.setLeft(left + used + 7)
        draw_text(painter, theme, cell.note, inner, style="hint", role="ink2")


def _draw_struck(painter: QPainter, theme: Theme, cell: Cell, box: QRectF) -> QRectF:
    """Return the rest of *box*, in which the text of *cell* has room if it can."""
    room = box.width() - text_width(theme, cell.display_text, cell.style) - _STRUCK_GAP
    if room < _LEAST_STRUCK:
        return box
    place = QRectF(box.left(), box.top(), room, box.height())
    used = draw_text(painter, theme, cell.struck, place, role="ink3")
    painter.fillRect(QRectF(box.left(), box.center().y(), used, 1), theme.colour("ink3"))
    return box.adjusted(used + _STRUCK_GAP, 0, 0, 0)


def draw_evidence(
    painter: QPainter,
    theme: Theme,
    evidence: tuple[int, int, int],
    box: QRectF,
    *,
    height: float = 22,
) -> None:
    full, hollow, places = evidence
    kinds = [Stitch.FULL] * full + [Stitch.HOLLOW] * hollow
    kinds += [Stitch.DOT] * (places - len(kinds))
    for place, kind in enumerate(kinds):
        centre = QPointF(box.left() + 6 + place * _EVIDENCE_STEP, box.center().y())
        draw_stitch(painter, theme, kind, centre, height=height, width=6)


class PageCache(QObject):
    failed = Signal(object)
    arrived = Signal(int, int)

    def __init__(self, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.count = 0
        self._runner = runner
        self._fetch: Fetch | None = None
        self._pages: OrderedDict[int, Sequence[object]] = OrderedDict()
        self._requested: dict[int, LongJob] = {}
        self._source_number = 0

    def set_source(self, fetch: Fetch, count: int) -> None:
        """Set the source; ``fetch(offset, limit)`` runs on the worker."""
        self._begin(fetch, count)
        self._pages.clear()

    def set_rows(self, rows: Sequence[object]) -> None:
        self._begin(None, len(rows))
        starts = range(0, len(rows), PAGE_SIZE)
        self._pages = OrderedDict((s // PAGE_SIZE, rows[s : s + PAGE_SIZE]) for s in starts)

    @property
    def has_rows(self) -> bool:
        return bool(self._pages)

    def row(self, place: int) -> object | None:
        page = self._page(place // PAGE_SIZE)
        within = place % PAGE_SIZE
        return page[within] if page is not None and within < len(page) else None

    def _begin(self, fetch: Fetch | None, count: int) -> None:
        self._source_number += 1
        self._fetch, self.count = fetch, count
        for job in self._requested.values():
            job.cancel()
        self._requested.clear()

    def _page(self, number: int) -> Sequence[object] | None:
        if number in self._pages:
            self._pages.move_to_end(number)
            return self._pages[number]
        if self._fetch is not None and number not in self._requested:
            self._requested[number] = LongJob()  # a runner may answer at once
            job = self._runner.run_aside(
                self,
                partial(self._fetch, number * PAGE_SIZE, PAGE_SIZE),
                partial(self._take, self._source_number, number),
                self._fail,
            )
            if number in self._requested:
                self._requested[number] = job
            return self._pages.get(number)
        return None

    def _take(self, source: int, number: int, rows: Sequence[object]) -> None:
        if source != self._source_number:
            return
        self._requested.pop(number, None)
        self._pages[number] = rows
        while len(self._pages) > _KEPT_PAGES:
            self._pages.popitem(last=False)
        self.arrived.emit(number * PAGE_SIZE, min(self.count, (number + 1) * PAGE_SIZE) - 1)

    def _fail(self, problem: Problem) -> None:
        self._requested.clear()
        self.failed.emit(problem)


class PagedModel(QAbstractTableModel):
    failed = Signal(object)
    arrived = Signal()

    def __init__(
        self, columns: Sequence[TableColumn], runner: Runner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.columns = columns
        self.order: tuple[int, bool] | None = None
        self._shown_order: tuple[int, bool] | None = None  # of the last rows that came
        self._is_sorted_by_source = False
        self._rows: Sequence[object] = ()
        self._unsorted: Fetch | None = None
        self._sorted: Mapping[int, SortedFetch] = {}
        self._pages = PageCache(runner, self)
        self._pages.failed.connect(self.failed)
        self._pages.arrived.connect(self._take)

    def set_source(
        self, fetch: Fetch, count: int, by_column: Mapping[int, SortedFetch] | None = None
    ) -> None:
        self._unsorted, self._sorted, self._rows = fetch, by_column or {}, ()
        self._show(count)

    def set_rows(self, rows: Sequence[object]) -> None:
        self._unsorted, self._rows = None, rows
        self._show(len(rows))

    def can_sort(self, column: int) -> bool:
        return self._unsorted is None or column in self._sorted

    def set_order(self, order: tuple[int, bool] | None) -> None:
        """Sort by a column, descending if the second is true; None is the source's order."""
        self.order = order
        self._show(self._pages.count)

    @property
    def is_sorting(self) -> bool:
        return self._is_sorted_by_source and not self._pages.has_rows

    def cancel_sort(self) -> None:
        self.set_order(None if self._shown_order == self.order else self._shown_order)

    def text_of(self, row: object) -> str:
        return "\n".join(column.cell(row).text for column in self.columns)

    def place_of(self, row: object, default: int = 0) -> int:
        """Return the position of *row* if its rows were given, not fetched."""
        wanted = identity(row)
        places = (at for at in range(len(self._rows)) if identity(self.row(at)) == wanted)
        return next(places, default)

    def _show(self, count: int) -> None:
        self.beginResetModel()
        order = self.order if self.order and self.can_sort(self.order[0]) else None
        self._is_sorted_by_source = bool(self._unsorted and order and count)
        if not self._is_sorted_by_source:
            self._shown_order = self.order
        if self._unsorted is None:
            rows = self._rows
            if order:
                rows = sorted(rows, key=self.columns[order[0]].sort_key, reverse=order[1])
            self._pages.set_rows(rows)
        else:
            fetch = self._sorted[order[0]](order[1]) if order else self._unsorted
            self._pages.set_source(fetch, count)
        self.endResetModel()

    def row(self, place: int) -> object | None:
        return self._pages.row(place)

    def cell(self, row: int, column: int) -> Cell:
        found = self.row(row)
        return _NOT_ARRIVED if found is None else self.columns[column].cell(found)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else self._pages.count

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        return self.cell(index.row(), index.column()).accessible_text

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        column = self.columns[section]
        return " ".join(filter(None, (column.over, column.title)))

    def _take(self, first: int, last: int) -> None:
        self._shown_order = self.order
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))
        self.arrived.emit()
