"""The cascade as a tree."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from fieldreg.ui.tables.thread import draw_curve
from fieldreg.ui.theme.paint import Align, StationState, draw_station, draw_text, text_width
from fieldreg.ui.theme.theme import repaint_on_change
from fieldreg.ui.vocabulary import figures as figures_words

_HEIGHT, _LEAST_WIDTH = 300, 260
_HEAD, _LINE, _RADIUS = 26, 18, 5
_MOST: Final = 10
"""The sessions of a generation that are drawn; the rest is one end with their number."""
_LEFT: Final = 10
_WIDEST: Final = 250


class TreeNode(NamedTuple):
    """A session; its *parents* are sessions, each with whether a plan alone states it."""

    session: int
    label: str
    parents: Sequence[tuple[int, bool]]


class TreePicture(QWidget):
    """An edge that only a plan states is basted; a click chooses a generation.

    Signals:
        chosen(str): the number of the generation.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._theme = repaint_on_change(self)
        self._columns: Sequence[Sequence[TreeNode]] = ()
        self._current = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_tree(self, generations: Sequence[Sequence[TreeNode]], spoken: str) -> None:
        self._columns = generations
        self.setAccessibleName(spoken)
        self.update()

    def show_current(self, key: str, told: str) -> None:
        self._current = key
        self.setAccessibleDescription(told)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(_LEAST_WIDTH, _HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def label_at(self, point: QPointF) -> str:
        """Return the whole label of the session there, which is shortened where it is long."""
        number = int(point.x() / self._step)
        nodes = self._columns[number][:_MOST] if number < len(self._columns) else ()
        places = self._place(number, self._columns[number]) if nodes else {}
        near = min(nodes, key=lambda node: abs(places[node.session].y() - point.y()), default=None)
        return near.label if near else ""

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self._columns:
            QToolTip.showText(event.globalPos(), self.label_at(QPointF(event.pos())), self)
            return True
        return super().event(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._columns:
            at = int(event.position().x() / self._step)
            self.chosen.emit(str(min(at, len(self._columns) - 1)))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        places: dict[int, QPointF] = {}
        for number, nodes in enumerate(self._columns):
            left = number * self._step
            if str(number) == self._current:
                column = QRectF(left, 0, self._step - 4, self.height())
                painter.fillRect(column, theme.colour("accentSoft"))
            head = QRectF(left + _LEFT - _RADIUS, 0, self._step - _LEFT, _HEAD)
            count = figures_words.format_count(number)
            draw_text(painter, theme, count, head, style="strong")
            places |= self._place(number, nodes)
        self._draw_edges(painter, places)
        for number, nodes in enumerate(self._columns):
            self._draw_column(painter, number, nodes, places)

    def _place(self, number: int, nodes: Sequence[TreeNode]) -> dict[int, QPointF]:
        ends = min(len(nodes), _MOST + 1)
        pitch = (self.height() - _HEAD) / ends
        x = number * self._step + _LEFT
        return {
            node.session: QPointF(x, _HEAD + pitch * (min(at, _MOST) + 0.5))
            for at, node in enumerate(nodes)
        }

    def _draw_edges(self, painter: QPainter, places: dict[int, QPointF]) -> None:
        drawn = set()
        gap = QPointF(_RADIUS, 0)
        for nodes in self._columns:
            for node in nodes:
                end = places[node.session]
                for parent, is_stated in node.parents:
                    start = places[parent]
                    edge = (start.toTuple(), end.toTuple(), is_stated)
                    if edge not in drawn and start.x() < end.x():
                        drawn.add(edge)
                        draw_curve(
                            *(painter, self._theme, start + gap, end - gap),
                            role="accent",
                            is_tight=not is_stated,
                        )

    def _draw_column(
        self, painter: QPainter, number: int, nodes: Sequence[TreeNode], places: dict[int, QPointF]
    ) -> None:
        room = self._step - _LEFT - 2 * _RADIUS - 8
        ground = "accentSoft" if str(number) == self._current else "page"
        for at, node in enumerate(nodes[: _MOST + 1]):
            place = places[node.session]
            is_rest = at == _MOST
            state = StationState.UPCOMING if is_rest else StationState.DONE
            draw_station(painter, self._theme, state, place, radius=_RADIUS, ground=ground)
            rest = figures_words.format_count(len(nodes) - _MOST)
            words = f"+ {rest}" if is_rest else node.label
            box = QRectF(place.x() + _RADIUS + 4, place.y() - _LINE, room, _LINE)
            box.setWidth(min(room, text_width(self._theme, words, "hint") + 2))
            painter.fillRect(box, self._theme.colour(ground))
            draw_text(painter, self._theme, words, box, style="hint", align=Align.AlignLeft)

    @property
    def _step(self) -> float:
        return min(self.width() / max(1, len(self._columns)), _WIDEST)
