"""The page with the notices and the hint bar below it."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from fieldreg.ui.widgets.notices import NoticeStack
from fieldreg.ui.window.hint_bar import HintBar

_LOW, _SIDE = 480, 32


class PageArea(QWidget):
    def __init__(self, pages: QWidget, notices: NoticeStack, hint_bar: HintBar) -> None:
        super().__init__()
        self.notices, self.hint_bar = notices, hint_bar
        self._are_hints_wanted = True
        self.setProperty("ground", "page")
        self._row = QHBoxLayout()
        self._row.addWidget(notices)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(pages, 1)
        column.addLayout(self._row)
        column.addWidget(hint_bar)
        notices.rearranged.connect(self._fit)
        hint_bar.asked.connect(self._fit)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def set_hints_wanted(self, are_wanted: bool) -> None:  # noqa: FBT001  a Qt-like setter
        self._are_hints_wanted = are_wanted
        self._fit()

    def _fit(self) -> None:
        is_low, has_notice = self.height() < _LOW, not self.notices.isHidden()
        low_margins = (_SIDE // 2, 0, _SIDE // 2, 2) if has_notice else (0, 0, 0, 0)
        self._row.setContentsMargins(*(low_margins if is_low else (_SIDE, 6, _SIDE, 4)))
        is_shown = self._are_hints_wanted and not (is_low and has_notice)
        self.hint_bar.setVisible(is_shown or bool(self.hint_bar.question))
