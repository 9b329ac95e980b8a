"""The sessions as a trainer meets them: lists, the form, and the question before closing."""

from functools import partial

from PySide6.QtWidgets import QLabel, QWidget

from fieldreg.ui.navigation import PageName
from fieldreg.ui.pages.sessions.page import SessionsPage
from fieldreg.ui.tables.row_list import RowList
from tests.support.installations import PASSPHRASE
from tests.support.ui.dialogs import ScriptedDialogs
from tests.ui.screens.single_page import PageWindow


class SessionsScreen(PageWindow):
    """The page in a window of its own, on a *desk*."""

    def __init__(self, qtbot, keyboard, desk, **more):
        self.dialogs = ScriptedDialogs()
        page = partial(SessionsPage, draw_passphrase=lambda: PASSPHRASE)
        more = {"dialogs": self.dialogs} | more
        super().__init__(qtbot, keyboard, PageName.SESSIONS, page, desk, **more)

    @property
    def words(self):
        """All that can be read on the page, the rows of its lists included."""
        parts = [one for one in self.page.findChildren(QWidget) if one.isVisible()]
        lists = [one for one in parts if isinstance(one, RowList)]
        rows = [row.accessible_text for one in lists for row in one.rows]
        return "\n".join([*(one.accessibleName() for one in parts), *_labels(parts), *rows])


def _labels(parts):
    return [one.text() for one in parts if isinstance(one, QLabel)]
