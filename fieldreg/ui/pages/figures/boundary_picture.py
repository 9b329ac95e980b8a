"""The base of maps: as high as the boundaries are at the width there is."""

from typing import Final

from PySide6.QtCore import QPointF, QSize, Signal
from PySide6.QtGui import QBrush, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from fieldreg.domain.places.boundaries import WIDTH, Boundaries
from fieldreg.domain.places.place import Level
from fieldreg.ui.theme.chart_paint import path_of
from fieldreg.ui.theme.paint import make_pen
from fieldreg.ui.theme.theme import repaint_on_change

_LEAST_WIDTH: Final = 260
_BORDER: Final = 1.2


class BoundaryPicture(QWidget):
    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._theme = repaint_on_change(self)
        self._boundaries: Boundaries | None = None
        self._current = ""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_boundaries(self, boundaries: Boundaries, spoken: str) -> None:
        self._boundaries = boundaries
        self.setAccessibleName(spoken)
        self.updateGeometry()
        self.update()

    def show_current(self, key: str, told: str) -> None:
        self._current = key
        self.setAccessibleDescription(told)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        # A fixed height is the hinted one, so the hint has to be of the width there is.
        return QSize(_LEAST_WIDTH, self.heightForWidth(max(self.width(), _LEAST_WIDTH)))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        height = self._boundaries.height if self._boundaries else 0
        return round(height * width / WIDTH) + 2

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if found := self.key_at(event.position()):
            self.chosen.emit(found)

    def key_at(self, point: QPointF) -> str:
        raise NotImplementedError

    def _draw_aimags(self, painter: QPainter, fill: QBrush) -> None:
        painter.setBrush(fill)
        painter.setPen(make_pen(self._theme.colour("lineStrong"), _BORDER / self._scale))
        if self._boundaries is not None:
            for outline in self._boundaries.list_at(Level.AIMAG).values():
                painter.drawPath(path_of(outline))

    @property
    def _scale(self) -> float:
        return self.width() / WIDTH
