"""What both maps share: the height that the country has at their width, and a point of it."""

from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from fieldreg.domain.places.boundaries import WIDTH, Boundaries
from fieldreg.ui.theme.theme import repaint_on_change

BORDER: Final = 1.2
_LEAST_WIDTH: Final = 260


class CountryPicture(QWidget):
    """Signals: chosen(str): the key of a row of the table beside it."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._theme = repaint_on_change(self)
        self._boundaries: Boundaries | None = None
        self._current = ""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_current(self, key: str, told: str) -> None:
        self._current = key
        self.setAccessibleDescription(told)
        self.update()

    @property
    def _scale(self) -> float:
        return self.width() / WIDTH

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
