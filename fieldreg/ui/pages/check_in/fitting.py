"""A page and a row of buttons that fit a small window."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from fieldreg.ui.page import ShrinkingPage
from fieldreg.ui.theme.paint import INSET
from fieldreg.ui.widgets.buttons import KeyButton

_SIDE, _NARROW_SIDE, _NARROW = 32, 16, 700
_TOP, _LOW_TOP, _LOW = 14, 6, 400
_GAP = 12


class FittingPage(ShrinkingPage):
    takes_room_of_hints = True

    def fit(self, width: int, height: int) -> None:
        """Give way to a viewport of that size."""

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        viewport = self.parentWidget()
        if viewport is not None:
            viewport.installEventFilter(self)
        self._fit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.parentWidget():
            self._fit()
        return False

    def _fit(self) -> None:
        viewport, layout = self.parentWidget(), self.layout()
        if viewport is None or layout is None:
            return
        side = (_SIDE if viewport.width() >= _NARROW else _NARROW_SIDE) - INSET
        is_low = viewport.height() < _LOW
        layout.setContentsMargins(side, *((_LOW_TOP, side, 0) if is_low else (_TOP, side, 4)))
        self.fit(viewport.width(), viewport.height())


class GivingRow(QWidget):
    """Without room, the buttons of *gives_way* go in that order."""

    def __init__(
        self, left: Sequence[KeyButton], right: Sequence[KeyButton], gives_way: Sequence[KeyButton]
    ) -> None:
        super().__init__()
        self._buttons, self._gives_way = (*left, *right), gives_way
        self._unwanted: set[KeyButton] = set()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        for button in left:
            row.addWidget(button)
        row.addStretch(1)
        for button in right:
            row.addWidget(button)
        self.setMinimumWidth(1)

    def want(self, button: KeyButton, *, is_wanted: bool) -> None:
        (self._unwanted.discard if is_wanted else self._unwanted.add)(button)
        self.fit()

    def set_button_height(self, height: int) -> None:
        for button in self._buttons:
            button.setFixedHeight(height)

    def fit(self) -> None:
        shown = [button for button in self._buttons if button not in self._unwanted]
        for button in self._gives_way:
            width = sum(part.sizeHint().width() for part in shown) + _GAP * len(shown)
            if width > self.width() and button in shown:
                shown.remove(button)
        for button in self._buttons:
            button.setVisible(button in shown)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()
