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
        return [row.accessible_text for row in self.page.view.side_panel.present_list.rows]

    @property
    def awaited(self):
        return [row.accessible_text for row in self.page.view.side_panel.awaited_list.rows]

    @property
    def told(self):
        """What is said: of the people found, or of whoever came in last."""
        page = self.page
        return page.search.summary_text if page.view.is_searching else page.arrivals.said

    def pass_time(self):
        """Let two seconds pass after an Enter."""
        self.page.marking.rest.stop()

    def find(self, text):
        """Type *text* into the search field, which is empty."""
        press("Ctrl+F")
        type_text(text)

    def begin_new(self, **fields):
        """Go to the row of fields and fill it."""
        press("Ins")
        self.fill(**fields)
