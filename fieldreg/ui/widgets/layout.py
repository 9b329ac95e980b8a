"""Columns, and rows that wrap.

The fill of a current row hangs out eight pixels on both sides while its text
aligns with the headings. So a `Column` is eight wider than its text on each side:
`add` insets by that much, and `hang` does not, for lists, which draw their own
inset. (Negative margins mean "style default" to Qt.)

Long because the few layouts that every page is made of share their measures.
"""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from fieldreg.ui.theme.theme import repaint_on_change

INSET = 8
_COLUMN_GAP = 40
_LEAST_MAIN = 480
_LEAST_SHARE = 92
_UNBOUNDED = 16_777_215  # Qt's largest size of a widget


class _Row(QHBoxLayout):
    """A row that takes no room while all in it is hidden; Qt keeps its margins."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(0, 0) if self.isEmpty() else super().sizeHint()

    @override
    def minimumSize(self) -> QSize:
        return QSize(0, 0) if self.isEmpty() else super().minimumSize()

    @override
    def heightForWidth(self, width: int) -> int:
        return 0 if self.isEmpty() else super().heightForWidth(width)


class Column(QWidget):
    """Parts one under the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)

    def add_inset(self, part: QWidget | QLayout, *, above: int = 0, stretch: int = 0) -> None:
        """Add *part* in line with the text, *above* pixels under the last one.

        While it is hidden the pixels are not there either.
        """
        row = _Row()
        row.setContentsMargins(INSET, above, INSET, 0)
        if isinstance(part, QWidget):
            row.addWidget(part, 1)
            row.addStretch()  # what the part may not have, on its right and not on both sides
        else:
            row.addLayout(part)
        self._box.addLayout(row, stretch)

    def add_full_width(self, part: QWidget, *, above: int = 0, stretch: int = 0) -> None:
        """Add *part*, a list or a table, whose fills hang out on both sides."""
        row = _Row()
        row.setContentsMargins(0, above, 0, 0)
        row.addWidget(part)
        self._box.addLayout(row, stretch)

    def add_space(self, high: int) -> None:
        """Leave *high* pixels free."""
        self._box.addSpacing(high)

    def add_stretch(self) -> None:
        """Let what follows stand at the bottom."""
        self._box.addStretch(1)


class TwoColumns(QWidget):
    """A flexible *main* column beside a *side* one that is *width* wide.

    Their texts stand a column gap apart, with a hairline between them if *is_ruled*.
    The side scrolls as a whole where there is no room for it, or, where it *shrinks*, gives
    way by itself. In a narrow window, or
    at twice the size, it stands below the main column instead, which is *least* wide.
    """

    def __init__(
        self,
        main: QWidget,
        side: QWidget,
        *,
        width: int = 300,
        least: int = _LEAST_MAIN,
        is_ruled: bool = False,
        shrinks: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = repaint_on_change(self)
        self._least, self._is_ruled = least, is_ruled
        self._side_width = width + 2 * INSET
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_COLUMN_GAP - (2 * INSET if is_ruled else 0))
        self._row.addWidget(main, 1)
        self._main, self._side = main, side
        self._beside = side if shrinks else ScrollPane(side)
        self._beside.setFixedWidth(self._side_width)
        self._ask_for_room(is_narrow=False)
        self._row.addWidget(self._beside)

    @property
    def is_stacked(self) -> bool:
        """Whether the side stands below for want of width."""
        return self._row.direction() is QBoxLayout.Direction.TopToBottom

    def show_side(self, *, is_shown: bool) -> None:
        """Show the side, or leave all the room to the main column."""
        self._beside.setVisible(is_shown)

    @override
    def minimumSizeHint(self) -> QSize:
        # Not the two side by side, or the window could never get narrow enough to stack them.
        wide = max(one.minimumSizeHint().width() for one in (self._main, self._side))
        return QSize(wide, self._row.minimumSize().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        main = max(self._least, self._main.minimumSizeHint().width())
        is_narrow = self.width() < main + _COLUMN_GAP + self._side_width
        if is_narrow != self.is_stacked:
            way = QBoxLayout.Direction
            self._row.setDirection(way.TopToBottom if is_narrow else way.LeftToRight)
            if is_narrow:
                self._beside.setMinimumWidth(0)
                self._beside.setMaximumWidth(_UNBOUNDED)
            else:
                self._beside.setFixedWidth(self._side_width)
            self._ask_for_room(is_narrow=is_narrow)
        super().resizeEvent(event)

    def _ask_for_room(self, *, is_narrow: bool) -> None:
        """Let the side make the whole no taller than the main column where it can scroll."""
        if isinstance(self._beside, ScrollPane):
            policy = QSizePolicy.Policy
            down = policy.Preferred if is_narrow else policy.Ignored
            self._beside.setSizePolicy(policy.Preferred, down)
            self._beside.set_full_height(is_narrow)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._is_ruled and not self.is_stacked:
            x = self._beside.x() - (_COLUMN_GAP - 2 * INSET) // 2 - 2
            QPainter(self).fillRect(x, 0, 1, self.height(), self._theme.colour("line"))


class ScrollPane(QScrollArea):
    """What is inside is scrolled as a whole where it has no room.

    It is given the height it wants; or, with *shrinks*, only the least it can do
    with, so that the lists in it take what there is.

    What has the focus is kept in sight, wherever laying out puts it or however small the
    window gets, until somebody scrolls away from it.
    """

    def __init__(
        self, inside: QWidget, *, shrinks: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._shrinks = shrinks
        self._is_whole = False
        self._inside = inside
        inside.setProperty("ground", "none")
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if not shrinks:
            self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside.installEventFilter(self)
        self._follows = True
        self.verticalScrollBar().actionTriggered.connect(self._let_go)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def set_full_height(self, is_so: bool) -> None:  # noqa: FBT001  a Qt-like setter
        """Take all the height there is inside, since something outer is scrolled."""
        self._is_whole = is_so
        self.setMinimumHeight(0)
        self._settle()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        handled = super().eventFilter(watched, event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._settle()
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._keep_in_sight()
        return handled

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._settle()
        super().resizeEvent(event)
        self._keep_in_sight()

    def _follow(self) -> None:
        self._follows = True
        self._keep_in_sight()

    def _let_go(self) -> None:
        self._follows = False

    def _keep_in_sight(self) -> None:
        focused = QApplication.focusWidget()
        if not self._follows or focused is None or not self._inside.isAncestorOf(focused):
            return
        part = focused.rect()
        if isinstance(focused, QAbstractItemView):  # it may well be taller than the window
            row = focused.visualRect(focused.currentIndex()) & part
            part = part if row.isEmpty() else row
        room = self.viewport().size() / 2
        centre = focused.mapTo(self._inside, part.center())
        wide = min(part.width() // 2 + INSET, room.width())
        high = min(part.height() // 2 + INSET, room.height())
        self.ensureVisible(centre.x(), centre.y(), wide, high)

    def _settle(self) -> None:
        """Say how tall the inside has to be; Qt asks for its wish only if text wraps."""
        inside = self._inside
        layout = inside.layout()
        if layout is None:
            return
        wide = self.viewport().width()
        if layout.hasHeightForWidth():
            wanted, least = layout.heightForWidth(wide), layout.minimumHeightForWidth(wide)
        else:
            wanted, least = layout.sizeHint().height(), layout.minimumSize().height()
        inside.setMinimumHeight(least if self._shrinks else wanted)
        if self._is_whole:
            self.setMinimumHeight(wanted)


def button_row(*buttons: QWidget, spacing: int = 12) -> "Flow":
    """Put *buttons* into one row that wraps where it has to."""
    flow = Flow(spacing=spacing)
    for button in buttons:
        flow.add(button)
    return flow


def split_button_row(first: QWidget, *others: QWidget) -> "Flow":
    """Put *first* at the left and the *others* at the right, or below where they must."""
    flow = button_row(first)
    flow.add(QWidget(), share=1)
    for button in others:
        flow.add(button)
    return flow


class Flow(QWidget):
    """Parts in reading order, wrapped like words; strings may be a third longer.

    A part with a share takes its part of what its line has left over, and asks only for
    the least it can do with; where every part has one, the lines are about equally long.
    """

    def __init__(
        self,
        *,
        spacing: int = 12,
        between: int = 8,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignVCenter,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._parts: list[QWidget] = []
        self._shares: dict[QWidget, int] = {}
        self._spacing, self._between, self._align = spacing, between, align
        self._high = -1
        self._heights: dict[int, int] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, part: QWidget, *, share: int = 0) -> None:
        """Add *part* at the end."""
        self._parts.append(part)
        self._shares[part] = share
        part.setParent(self)
        part.show()
        self._settle()

    def clear(self) -> None:
        """Take every part away for good."""
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._parts = []
        self._shares = {}
        self._settle()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._high = -1
            self._settle()
        return super().event(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._settle()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self._settle()  # nobody says so where a part comes or goes while all is hidden

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        # Layouts ask far oftener than anything changes, which Qt says only while it is seen.
        if not self.isVisible():
            return self._arrange(width, is_real=False)
        if width not in self._heights:
            self._heights[width] = self._arrange(width, is_real=False)
        return self._heights[width]

    @override
    def sizeHint(self) -> QSize:
        # A fixed height is the hinted one, so the hint has to be of the width there is.
        shown = self._shown
        wide = sum(map(self._wish, shown)) + self._spacing * max(0, len(shown) - 1)
        return QSize(wide, self.heightForWidth(self.width()))

    @override
    def minimumSizeHint(self) -> QSize:
        least = max(map(_least, self._shown), default=0)
        return QSize(least, self.heightForWidth(self.width()))

    @property
    def _shown(self) -> list[QWidget]:
        return [part for part in self._parts if not part.isHidden()]

    def _settle(self) -> None:
        self._heights.clear()
        high = self._arrange(self.width(), is_real=True)
        if high != self._high:
            self._high = high
            self.updateGeometry()

    def _arrange(self, width: int, *, is_real: bool) -> int:
        """Place the parts line by line, each at its side of its line; give the height."""
        y = 0
        for line in self._lines(width):
            widths = self._widths(line, width)
            heights = [_height(*one) for one in zip(line, widths, strict=True)]
            if is_real:
                self._place(line, widths, heights, y)
            y += max(heights) + self._between
        return max(0, y - self._between)

    def _lines(self, width: int) -> list[list[QWidget]]:
        """Break the parts into lines, as few as there can be."""
        lines: list[list[QWidget]] = []
        for part in self._shown:
            if lines and self._fits([*lines[-1], part], width):
                lines[-1].append(part)
            else:
                lines.append([part])
        shown = self._shown
        if len(lines) > 1 and all(self._shares[part] for part in shown):
            most = -(-len(shown) // len(lines))
            even = [shown[at : at + most] for at in range(0, len(shown), most)]
            if all(self._fits(line, width) for line in even):
                return even
        return lines

    def _fits(self, line: list[QWidget], width: int) -> bool:
        return sum(map(self._wish, line)) + self._spacing * (len(line) - 1) <= width

    def _wish(self, part: QWidget) -> int:
        if self._shares[part]:
            return max(_LEAST_SHARE, _least(part))
        return _natural(part).width()

    def _widths(self, line: list[QWidget], width: int) -> list[int]:
        """Give what each part of *line* gets: its own width, or its share of the rest."""
        widths = {part: min(self._wish(part), width) for part in line}
        sharing = [part for part in line if self._shares[part]]
        rest = width - self._spacing * (len(line) - 1)
        rest -= sum(widths[part] for part in line if part not in sharing)
        # Whoever needs more than her share is given that first.
        for part in sorted(sharing, key=lambda one: widths[one] / self._shares[one], reverse=True):
            share = self._shares[part] / sum(self._shares[one] for one in sharing)
            widths[part] = max(widths[part], int(rest * share))
            rest -= widths[part]
            sharing.remove(part)
        return [widths[part] for part in line]

    def _place(self, line: list[QWidget], widths: list[int], heights: list[int], y: int) -> None:
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


def _least(part: QWidget) -> int:
    hint = part.minimumSizeHint()
    return hint.width() if hint.isValid() else _natural(part).width()


def _height(part: QWidget, width: int) -> int:
    if part.hasHeightForWidth():
        return part.heightForWidth(width)
    return _natural(part).height()
