"""What every list and table here has in common: its keys, its ring, its fill.

Qt's views take every letter for a search and Space for a selection, and so would
swallow the keys of acts. Ours keep the keys that go from row to row and let all
others through to the page.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QWidget
from typing_extensions import override

_ROWS = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End}
_PAGES = {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


def set_up_view(view: QAbstractItemView) -> None:
    """Give *view* the manners of all of them."""
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    view.setTabKeyNavigation(False)
    view.setMouseTracking(False)


def is_row_navigation(view: QAbstractItemView, event: QKeyEvent) -> bool:
    """Tell whether *event* goes from row to row and so belongs to *view*.

    Page Up and Down do only where there is more than is seen; elsewhere they mean
    the next thing to judge.
    """
    key = Qt.Key(event.key())
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return False
    return key in _ROWS or (key in _PAGES and view.verticalScrollBar().maximum() > 0)


class ArrowKeyForwarder(QObject):
    """Lets ↑ and ↓ typed in *edit* go from row to row in *view*, as in a search."""

    def __init__(self, edit: QWidget, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        edit.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            return False
        if not is_row_navigation(self._view, event):
            return False
        self._view.keyPressEvent(event)
        return True
