"""Columns, and rows that wrap.

The fill of a current row extends eight pixels beyond its text: `Column.add_inset` insets by that
much; `add_full_width` is for lists.
"""

from collections.abc import Iterator, Mapping
from itertools import chain, pairwise

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from fieldreg.ui.theme.paint import INSET
from fieldreg.ui.theme.theme import Theme, repaint_on_change
from fieldreg.ui.widgets.panes import ScrollPane

_COLUMN_GAP = 40
_MIN_MAIN = 480
_MIN_SHARE = 92
_UNBOUNDED = 16_777_215  # Qt's largest size of a widget


class _Row(QHBoxLayout):
    def __init__(self) -> None:
        super().__init__()
        self._heights: dict[int, int] = {}  # by width; Qt remembers one, and asks for several

    @override
    def sizeHint(self) -> QSize:
        return QSize(0, 0) if self.isEmpty() else super().sizeHint()

    @override
    def minimumSize(self) -> QSize:
        return QSize(0, 0) if self.isEmpty() else super().minimumSize()

    @override
    def heightForWidth(self, width: int) -> int:
        if self.isEmpty():
            return 0
        parent = self.parentWidget()
        if parent is None or not parent.isVisible():  # then no event tells of a change
            return super().heightForWidth(width)
        if width not in self._heights:
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]

    @override
    def minimumHeightForWidth(self, width: int) -> int:
        if self.isEmpty():
            return 0
        super().heightForWidth(width)  # Qt's answer is about the width that it measured last
        return super().minimumHeightForWidth(width)

    @override
    def setGeometry(self, arg__1: QRect, /) -> None:
        self._heights.clear()
        super().setGeometry(arg__1)

    @override
    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()


class Column(QWidget):
    """Parts below each other; the gap *above* a part is a name in the token table, or empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)

    def add_inset(self, part: QWidget | QLayout, *, above: str = "", stretch: int = 0) -> None:
        row = _Row()
        row.setContentsMargins(INSET, self._gap(above), INSET, 0)
        if isinstance(part, QWidget):
            row.addWidget(part, 1)
            row.addStretch()  # the width that the part may not take stays at its right
        else:
            row.addLayout(part)
        self._box.addLayout(row, stretch)

    def add_full_width(self, part: QWidget, *, above: str = "", stretch: int = 0) -> None:
        row = _Row()
        row.setContentsMargins(0, self._gap(above), 0, 0)
        row.addWidget(part)
        self._box.addLayout(row, stretch)

    def add_space(self, name: str) -> None:
        self._box.addSpacing(self._gap(name))

    def add_stretch(self) -> None:
        self._box.addStretch(1)

    @staticmethod
    def _gap(name: str) -> int:
        return Theme.current().gap(name) if name else 0


class TwoColumns(QWidget):
    """A flexible *main* column beside a *side* one that is *width* wide.

    In a narrow window it is below the main column, which is at least *min_main_width* wide.
    """

    def __init__(
        self,
        main: QWidget,
        side: QWidget,
        *,
        width: int = 300,
        min_main_width: int = _MIN_MAIN,
        is_ruled: bool = False,
        shrinks: bool = False,
    ) -> None:
        super().__init__()
        self._theme = repaint_on_change(self)
        self._min_main_width, self._is_ruled = min_main_width, is_ruled
        self._side_width = width + 2 * INSET
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_COLUMN_GAP - (2 * INSET if is_ruled else 0))
        self._row.addWidget(main, 1)
        self._main, self._side = main, side
        self._beside = side if shrinks else ScrollPane(side)
        self._beside.setFixedWidth(self._side_width)
        self._size_side(is_narrow=False)
        self._row.addWidget(self._beside)

    @property
    def is_stacked(self) -> bool:
        return self._row.direction() is QBoxLayout.Direction.TopToBottom

    def show_side(self, *, is_shown: bool) -> None:
        self._beside.setVisible(is_shown)

    @override
    def minimumSizeHint(self) -> QSize:
        # Not both side by side, or the window could never get narrow enough to stack them.
        width = max(part.minimumSizeHint().width() for part in (self._main, self._side))
        return QSize(width, self._row.minimumSize().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        main = max(self._min_main_width, self._main.minimumSizeHint().width())
        is_narrow = self.width() < main + _COLUMN_GAP + self._side_width
        if is_narrow != self.is_stacked:
            direction = QBoxLayout.Direction
            self._row.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)
            if is_narrow:
                self._beside.setMinimumWidth(0)
                self._beside.setMaximumWidth(_UNBOUNDED)
            else:
                self._beside.setFixedWidth(self._side_width)
            self._size_side(is_narrow=is_narrow)
        super().resizeEvent(event)

    def _size_side(self, *, is_narrow: bool) -> None:
        if isinstance(self._beside, ScrollPane):
            policy = QSizePolicy.Policy
            down = policy.Preferred if is_narrow else policy.Ignored
            self._beside.setSizePolicy(policy.Preferred, down)
            self._beside.set_full_height(is_narrow)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._is_ruled and not self.is_stacked and not self._beside.isHidden():
            x = self._beside.x() - (_COLUMN_GAP - 2 * INSET) // 2 - 2
            QPainter(self).fillRect(x, 0, 1, self.height(), self._theme.colour("line"))


def button_row(*buttons: QWidget, spacing: int = 12) -> "Flow":
    flow = Flow(spacing=spacing)
    for button in buttons:
        flow.add(button)
    return flow


def split_button_row(first: QWidget, *others: QWidget) -> "Flow":
    flow = button_row(first)
    flow.add(QWidget(), share=1)
    for button in others:
        flow.add(button)
    return flow


class Flow(QWidget):
    """Parts in reading order, wrapped like words.

    A part with a share gets its part of the spare width of its line.
    """

    def __init__(
        self,
        *,
        spacing: int = 12,
        between: int = 8,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignVCenter,
    ) -> None:
        super().__init__()
        self._parts: list[QWidget] = []
        self._shares: dict[QWidget, int] = {}
        self._spacing, self._between, self._align = spacing, between, align
        self._height = -1
        self._heights: dict[int, int] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, part: QWidget, *, share: int = 0) -> None:
        self._parts.append(part)
        self._shares[part] = share
        part.setParent(self)
        part.show()
        self._rearrange_shown()

    def clear(self) -> None:
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._parts = []
        self._shares = {}
        self._rearrange_shown()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._height = -1
            self._rearrange()
        return super().event(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._rearrange()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self._rearrange()  # no event reports a part that comes or goes while all is hidden

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        # Layouts ask far more often than anything changes, and Qt reports changes only while visible.
        if not self.isVisible():
            return self._arrange(width, is_real=False)
        if width not in self._heights:
            self._heights[width] = self._arrange(width, is_real=False)
        return self._heights[width]

    @override
    def sizeHint(self) -> QSize:
        # A fixed height is the hinted one, so the hint has to be of the width there is.
        widths = [self._wanted_width(part, _natural(part)) for part in self._shown]
        width = sum(widths) + self._spacing * max(0, len(widths) - 1)
        return QSize(width, self.heightForWidth(self.width()))

    @override
    def minimumSizeHint(self) -> QSize:
        width = max(map(_min_width, self._shown), default=0)
        return QSize(width, self.heightForWidth(self.width()))

    @property
    def _shown(self) -> list[QWidget]:
        return [part for part in self._parts if not part.isHidden()]

    def _rearrange_shown(self) -> None:
        if self.isVisible():
            self._rearrange()
        else:
            self.updateGeometry()

    def _rearrange(self) -> None:
        self._heights.clear()
        height = self._arrange(self.width(), is_real=True)
        if height != self._height:
            self._height = height
            self.updateGeometry()

    def _arrange(self, width: int, *, is_real: bool) -> int:
        y = 0
        natural = {part: _natural(part) for part in self._shown}
        wanted = {part: self._wanted_width(part, size) for part, size in natural.items()}
        for line in self._lines(width, wanted):
            widths = self._widths(line, width, wanted)
            heights = [
                _height(part, wide, natural[part]) for part, wide in zip(line, widths, strict=True)
            ]
            if is_real:
                self._place_line(line, widths, heights, y)
            y += max(heights) + self._between
        return max(0, y - self._between)

    def _lines(self, width: int, wanted: Mapping[QWidget, int]) -> list[list[QWidget]]:
        room = width + self._spacing
        lines: list[list[QWidget]] = []
        used = room
        for part, wide in wanted.items():
            if used + wide + self._spacing <= room:
                lines[-1].append(part)
            else:
                lines.append([part])
                used = 0
            used += wide + self._spacing
        shown = list(wanted)
        if len(lines) > 1 and all(self._shares[part] for part in shown):
            length = -(-len(shown) // len(lines))
            even = [shown[at : at + length] for at in range(0, len(shown), length)]
            if all(sum(wanted[part] + self._spacing for part in line) <= room for line in even):
                return even
        return lines

    def _wanted_width(self, part: QWidget, natural: QSize) -> int:
        if self._shares[part]:
            return max(_MIN_SHARE, _min_width(part))
        return natural.width()

    def _widths(self, line: list[QWidget], width: int, wanted: Mapping[QWidget, int]) -> list[int]:
        widths = {part: min(wanted[part], width) for part in line}
        sharing = [part for part in line if self._shares[part]]
        rest = width - self._spacing * (len(line) - 1)
        rest -= sum(widths[part] for part in line if part not in sharing)
        # A part that needs more than its share is served first.
        for part in sorted(sharing, key=lambda p: widths[p] / self._shares[p], reverse=True):
            share = self._shares[part] / sum(self._shares[other] for other in sharing)
            widths[part] = max(widths[part], int(rest * share))
            rest -= widths[part]
            sharing.remove(part)
        return [widths[part] for part in line]

    def _place_line(
        self, line: list[QWidget], widths: list[int], heights: list[int], y: int
    ) -> None:
        x, high = 0, max(heights)
        for part, wide, tall in zip(line, widths, heights, strict=True):
            free = high - tall
            if self._align & Qt.AlignmentFlag.AlignVCenter:
                free //= 2
            elif self._align & Qt.AlignmentFlag.AlignTop:
                free = 0
            part.setGeometry(x, y + free, wide, tall)
            x += wide + self._spacing


def _natural(part: QWidget) -> QSize:
    return part.sizeHint().expandedTo(part.minimumSize()).boundedTo(part.maximumSize())


def _min_width(part: QWidget) -> int:
    hint = part.minimumSizeHint()
    return hint.width() if hint.isValid() else _natural(part).width()


def _height(part: QWidget, width: int, natural: QSize) -> int:
    if part.hasHeightForWidth():
        return part.heightForWidth(width)
    return natural.height()


def order_stops(parent: QWidget) -> None:
    """Let Tab follow the layout of *parent*: a part that is made late is last in Qt's order."""
    for before, after in pairwise(_list_stops(parent)):
        QWidget.setTabOrder(before, after)


def _list_stops(part: QWidget) -> Iterator[QWidget]:
    layout = part.layout()
    if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.focusProxy() is None:
        yield part
    elif layout is not None:
        yield from chain.from_iterable(map(_list_stops, _list_parts(layout)))
    else:
        children = part.findChildren(QWidget, "", Qt.FindChildOption.FindDirectChildrenOnly)
        yield from chain.from_iterable(map(_list_stops, children))


def _list_parts(layout: QLayout) -> Iterator[QWidget]:
    for item in filter(None, map(layout.itemAt, range(layout.count()))):
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _list_parts(inner)
