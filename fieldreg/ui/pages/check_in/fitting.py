"""A page that gives way to its window."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QShowEvent
from typing_extensions import override

from fieldreg.ui.page import ShrinkingPage
from fieldreg.ui.theme.paint import INSET

_SIDE, _NARROW_SIDE, _NARROW = 32, 16, 700
_TOP, _LOW_TOP, _LOW = 14, 6, 400


class FittingPage(ShrinkingPage):
    """A page that is told its room by `fit`, and has less around it in a small window."""

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
        top = _TOP if viewport.height() >= _LOW else _LOW_TOP
        layout.setContentsMargins(side, top, side, 4)
        self.fit(viewport.width(), viewport.height())
