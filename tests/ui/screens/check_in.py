"""The door as a trainer meets it."""

from fieldreg.ui.navigation import PageName
from fieldreg.ui.pages.check_in.page import CheckInPage
from tests.ui.screens.input import press, type_text
from tests.ui.screens.single_page import SinglePage


class CheckInScreen(SinglePage):
    """The door of *session* on a *desk*."""

    def __init__(self, qtbot, keyboard, desk, session, **more):
        super().__init__(
            qtbot, keyboard, PageName.CHECK_IN, CheckInPage, desk, subject=session, **more
        )

    @property
    def found(self):
        """The people found, as a screen reader says them."""
        return [row.accessible_text for row in self.page.search.results.rows]

    @property
    def present(self):
        """Those who are here, the newest first."""
        return [row.accessible_text for row in self.page.present_panel.present_list.rows]

    @property
    def told(self):
        """The line under the search field."""
        return self.page.search.status_text

    def find(self, text):
        """Type *text* into the search field, which is empty."""
        press("Ctrl+F")
        type_text(text)

    def begin_new(self, **fields):
        """Go to the row of fields and fill it."""
        press("Ins")
        self.fill(**fields)
