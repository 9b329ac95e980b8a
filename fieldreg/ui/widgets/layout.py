"""Columns, and rows that wrap.

The fill of a current row hangs out eight pixels on both sides while its text
aligns with the headings. So a `Column` is eight wider than its text on each side:
`add` insets by that much, and `hang` does not, for lists, which draw their own
inset. (Negative margins mean "style default" to Qt.)
"""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLayout,
    QLayoutItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from fieldreg.ui.theme.theme import Theme

INSET = 8


class Column(QWidget):
    """Parts one under the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)

    def add(self, part: QWidget | QLayout, *, above: int = 0, stretch: int = 0) -> None:
        """Add *part* in line with the text, *above* pixels under the last one."""
        self._box.addSpacing(above)
        row = QHBoxLayout()
        row.setContentsMargins(INSET, 0, INSET, 0)
        if isinstance(part, QWidget):
            row.addWidget(part)
        else:
            row.addLayout(part)
        self._box.addLayout(row, stretch)

    def hang(self, part: QWidget, *, above: int = 0, stretch: int = 0) -> None:
        """Add *part*, a list or a table, whose fills hang out on both sides."""
        self._box.addSpacing(above)
        self._box.addWidget(part, stretch)

    def space(self, high: int) -> None:
        """Leave *high* pixels free."""
        self._box.addSpacing(high)

    def stretch(self) -> None:
        """Let what follows stand at the bottom."""
        self._box.addStretch(1)


def sides(main: QWidget, side: QWidget, *, width: int = 0) -> QHBoxLayout:
    """Put *main*, which is flexible, beside *side*, which is *width* wide.

    The gap is such that the texts of both stand a column gap apart, and *side*
    scrolls as a whole where there is no room for it.
    """
    theme = Theme.current()
    widest = width or 300
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(40)
    row.addWidget(main, 1)
    scroll = Scroll(side)
    scroll.setFixedWidth(min(widest, theme.size("rail") * 2) + 2 * INSET)
    row.addWidget(scroll)
    return row


class Scroll(QScrollArea):
    """What is inside keeps its height and is scrolled as a whole."""

    def __init__(self, inside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inside.setProperty("ground", "none")
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


def acts(*buttons: QWidget, spacing: int = 12) -> "Flow":
    """Put *buttons* into one row that wraps where it has to."""
    flow = Flow(spacing=spacing)
    for button in buttons:
        flow.addWidget(button)
    return flow


class Flow(QLayout):
    """Items in reading order, wrapped like words; strings may be a third longer."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 12) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), is_real=False)

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, is_real=True)

    @override
    def sizeHint(self) -> QSize:
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        wide = sum(size.width() for size in shown) + self.spacing() * max(0, len(shown) - 1)
        return QSize(wide, max((size.height() for size in shown), default=0))

    @override
    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, rect: QRect, *, is_real: bool) -> int:
        """Place the items line by line, each in the middle of its line."""
        x, y = rect.x(), rect.y()
        line: list[tuple[QLayoutItem, int, QSize]] = []
        high = 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            if line and x + size.width() > rect.right() + 1:
                self._place(line, y, high, is_real=is_real)
                x, y, high, line = rect.x(), y + high + min(self.spacing(), 8), 0, []
            line.append((item, x, size))
            x += size.width() + self.spacing()
            high = max(high, size.height())
        self._place(line, y, high, is_real=is_real)
        return y + high - rect.y()

    def _place(
        self,
        line: list[tuple[QLayoutItem, int, QSize]],
        y: int,
        high: int,
        *,
        is_real: bool,
    ) -> None:
        if is_real:
            for item, x, size in line:
                corner = QPoint(x, y + (high - size.height()) // 2)
                item.setGeometry(QRect(corner, size))
