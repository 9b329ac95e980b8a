"""Fits the bars around a page in a small window."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QStatusTipEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.ui.page import Page
from fieldreg.ui.translation import translate
from fieldreg.ui.window.bars import NavigationRail, StatusBar
from fieldreg.ui.window.page_area import PageArea

_NARROW, _LOW = 800, 400  # of the window; in less, the rail is icons, and the foot is low


class BarFitting(QObject):
    """In a low window a success takes the place of the foot."""

    def __init__(
        self,
        window: QWidget,
        rail: NavigationRail,
        page_area: PageArea,
        foot: StatusBar,
        find_page: Callable[[], Page | None],
    ) -> None:
        super().__init__(window)
        self._window, self._rail = window, rail
        self._page_area, self._foot, self._find_page = page_area, foot, find_page
        page_area.notices.rearranged.connect(self.fit)
        window.installEventFilter(self)

    def fit(self) -> None:
        page = self._find_page()
        is_low = self._window.height() < _LOW
        needs_hints = page is None or not page.takes_room_of_hints
        self._rail.set_narrow(self._window.width() < _NARROW)
        self._page_area.set_hints_wanted(needs_hints or not is_low)
        self._foot.setHidden(is_low and self._page_area.notices.is_success)
        self._foot.set_low(is_low, "" if needs_hints else self._page_area.hint_bar.key_note)

    def tell_idle_key(self, key: str, label: str) -> None:
        told = translate("Shell", "{key} ({label}): nothing to do here now")
        text = told.format(key=key, label=label) if key else ""
        self._show_message(text)
        if text:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._window, text))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.fit()
        elif isinstance(event, QStatusTipEvent):
            self._show_message(event.tip())
            return True
        return False

    def _show_message(self, text: str) -> None:
        self._page_area.hint_bar.show_message(text)
        self._foot.show_message(text)
        if text:
            self._foot.show()
