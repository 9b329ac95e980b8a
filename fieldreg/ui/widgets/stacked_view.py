"""Views in one place, of which the one that is shown says how much room there has to be."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override


class StackedView(QStackedWidget):
    """A stack as tall as what is shown; Qt's own is as tall as the tallest part of it.

    It asks for the least height that will do, so that lists shrink before the page is
    scrolled. Qt asks the layout of a widget for its height, never the widget itself, so
    the height that goes with a width is told as the least of all heights instead.
    """

    def __init__(self, *views: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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
        view = self.currentWidget()
        if view is None:
            return super().minimumSizeHint()
        least = view.minimumSizeHint()
        layout = view.layout()
        if layout is not None and layout.hasHeightForWidth():
            wide = max(self.width(), least.width())
            least.setHeight(layout.minimumHeightForWidth(wide))
        return least

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
