"""A list and a panel; in a narrow window the list is above."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget
from typing_extensions import override

from fieldreg.ui.theme.theme import repaint_on_change
from fieldreg.ui.widgets.panes import ScrollPane

_LIST: Final = 280
_MIN_BESIDE: Final = 760
_GAP: Final = 34
_UNBOUNDED: Final = 16_777_215  # Qt's largest size of a widget


class ListAndPanel(QWidget):
    def __init__(self, rows: QWidget, panel: ScrollPane) -> None:
        super().__init__()
        self._theme = repaint_on_change(self)
        self._rows, self._panel = rows, panel
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(_GAP)
        self._box.addWidget(rows, 1, Qt.AlignmentFlag.AlignTop)
        self._box.addWidget(panel, 3)
        self._arrange(is_narrow=False)

    @override
    def minimumSizeHint(self) -> QSize:
        # Less than both side by side, or the window could never get narrow enough to stack them.
        return QSize(_LIST, self._box.minimumSize().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange(is_narrow=self.width() < _MIN_BESIDE)
        super().resizeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._is_narrow:
            x = self._rows.geometry().right() + _GAP // 2
            QPainter(self).fillRect(x, 0, 1, self.height(), self._theme.colour("line"))

    def _arrange(self, *, is_narrow: bool) -> None:
        self._is_narrow = is_narrow
        self._panel.set_full_height(is_narrow)
        direction = QBoxLayout.Direction
        self._box.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)
        self._rows.setMinimumWidth(0 if is_narrow else _LIST)
        self._rows.setMaximumWidth(_UNBOUNDED if is_narrow else _LIST)
