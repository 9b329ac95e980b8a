"""The bar below scrolled content."""

from collections.abc import Sequence

import shiboken6
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget
from typing_extensions import override

from fieldreg.ui.theme.icons import GRID
from fieldreg.ui.theme.paint import draw_text
from fieldreg.ui.theme.theme import repaint_on_change
from fieldreg.ui.widgets.buttons import KeyButton

WARNING = "warning"
"""The object name of a widget that warns; its `display_text` says of what."""

_MARGIN, _SIDE = 6, 20


class PinnedBar(QWidget):
    """A copy of a button and a line of *pane* while these are out of sight.

    Neither takes the focus.
    """

    def __init__(self, pane: QScrollArea) -> None:
        super().__init__(pane)
        self._pane, self._theme = pane, repaint_on_change(self)
        self.button: KeyButton | None = None
        self.warnings: Sequence[QWidget] = ()
        self._copy = KeyButton("")
        self._copy.setParent(self)
        self._copy.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._copy.clicked.connect(self._press)
        self._copy.stop_requested.connect(self._press)
        self.hide()

    def show_parts(self, button: KeyButton | None, warnings: Sequence[QWidget]) -> None:
        if (former := self._living_button) is not None:
            former.changed.disconnect(self._arrange)
        if button is not None:
            button.changed.connect(self._arrange)
        texts = {part: str(getattr(part, "display_text", "")) for part in warnings}
        self.button, self.warnings = button, [part for part in warnings if texts[part]]
        count = len(self.warnings)
        depth = f"1 / {count}   " if count > 1 else ""
        self.setAccessibleName(depth + texts[self.warnings[0]] if count else "")
        self.setVisible(bool(button or count))
        self._arrange()

    @property
    def wanted_height(self) -> int:
        return 0 if self.isHidden() else self._theme.size("button") + 2 * _MARGIN

    @property
    def _living_button(self) -> KeyButton | None:
        # Views are built again, and their parts destroyed.
        return self.button if self.button is not None and shiboken6.isValid(self.button) else None

    def _arrange(self) -> None:
        button = self._living_button
        self._copy.setVisible(button is not None)
        if button is not None:
            self._copy.copy_look(button)
            self._copy.adjustSize()
            self._copy.move(self.width() - self._copy.width() - _SIDE, _MARGIN)
        self.update()

    def _press(self) -> None:
        if (button := self._living_button) is not None:
            button.click()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.warnings and shiboken6.isValid(self.warnings[0]):
            self._pane.ensureWidgetVisible(self.warnings[0])

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, self._theme.colour("line"))
        if self.warnings:
            self._theme.draw_icon(painter, "warning", "warn", _SIDE, (self.height() - GRID) / 2)
            left = _SIDE + GRID + _MARGIN
            right = self._copy.x() - _SIDE if self._living_button else self.width()
            box = QRectF(left, 0, max(0, right - left), self.height())
            draw_text(painter, self._theme, self.accessibleName(), box)
