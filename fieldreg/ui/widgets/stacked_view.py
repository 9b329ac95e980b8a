"""Views in one place; the visible one determines the height."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override


class StackedView(QStackedWidget):
    """A stack as tall as its visible view; Qt's own is as tall as its tallest view.

    It asks for the minimum height, so that lists shrink before the page scrolls. The minimum size
    hint includes the height for the width, which Qt never asks of a widget.
    """

    def __init__(self, *views: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._views = views
        for view in views:
            self.addWidget(view)
        self.currentChanged.connect(lambda _place: self.updateGeometry())

    @override
    def hasHeightForWidth(self) -> bool:
        return False

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        view = self._views[max(self.currentIndex(), 0)]
        size = view.minimumSizeHint()
        layout = view.layout()
        if layout is not None and layout.hasHeightForWidth():
            width = max(self.width(), size.width())
            size.setHeight(layout.minimumHeightForWidth(width))
        return size

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
