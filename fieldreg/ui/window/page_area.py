"""The page with the notices and the hint bar below it.

In a low window, or at twice the size, the hint bar gives its room to a notice, or to a page that
takes it, so that the page keeps its own, and the warnings on it; a question stays, since it can be
read nowhere else.
"""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from fieldreg.ui.widgets.notices import NoticeStack
from fieldreg.ui.window.hint_bar import HintBar

_LOW = 480


class PageArea(QWidget):
    def __init__(self, pages: QWidget, notices: NoticeStack, hint_bar: HintBar) -> None:
        super().__init__()
        self._notices, self.hint_bar = notices, hint_bar
        self._are_hints_wanted = True
        self.setProperty("ground", "page")
        row = QHBoxLayout()
        row.setContentsMargins(32, 6, 32, 4)
        row.addWidget(notices)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(pages, 1)
        column.addLayout(row)
        column.addWidget(hint_bar)
        notices.installEventFilter(self)
        hint_bar.asked.connect(self._fit)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._fit()
        return False

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def set_hints_wanted(self, are_wanted: bool) -> None:  # noqa: FBT001  a Qt-like setter
        self._are_hints_wanted = are_wanted
        self._fit()

    def _fit(self) -> None:
        gives_way = self.height() < _LOW and not self._notices.isHidden()
        is_shown = self._are_hints_wanted and not gives_way
        self.hint_bar.setVisible(is_shown or bool(self.hint_bar.question))
