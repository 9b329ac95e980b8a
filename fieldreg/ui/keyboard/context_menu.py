"""The context menu: the actions that the keys have at a place, for people who look for them there.

It opens by the right mouse button, the Menu key and Shift+F10.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from fieldreg.ui.keyboard.bindings import list_menu_actions


def open_context_menu(place: QWidget, at: QPoint, more: Sequence[QAction] = ()) -> QMenu | None:
    """Show the actions around *place* up to its page, and then *more*; None if there are none.

    *at* is a point of the screen.
    """
    actions = list_menu_actions(place)
    if not actions and not more:
        return None
    menu = QMenu(place)
    menu.addActions(actions)
    menu.addSeparator()
    menu.addActions(more)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(at)
    return menu
