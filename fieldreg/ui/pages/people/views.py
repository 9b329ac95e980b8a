"""Views in one place, of which the one that is shown says how much room there has to be."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override


class Views(QStackedWidget):
    """A stack as tall as what is shown; Qt's own is as tall as the tallest part of it."""

    def __init__(self, *views: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._views = views
        for view in views:
            self.addWidget(view)
        self.currentChanged.connect(lambda _place: self.updateGeometry())

    @override
    def sizeHint(self) -> QSize:
        return self._shown.sizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        return self._shown.minimumSizeHint()

    @override
    def hasHeightForWidth(self) -> bool:
        return self._shown.hasHeightForWidth()

    @override
    def heightForWidth(self, width: int) -> int:
        # The least it can do with: lists shrink before the page is scrolled.
        layout = self._shown.layout()
        return layout.minimumHeightForWidth(width) if layout else -1

    @property
    def _shown(self) -> QWidget:
        return self._views[max(self.currentIndex(), 0)]
