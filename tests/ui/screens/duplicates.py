"""The duplicates as an officer judges them."""

from fieldreg.ui.navigation import PageName
from fieldreg.ui.pages.duplicates.page import DuplicatesPage
from tests.ui.screens.single_page import SinglePage


class DuplicatesScreen(SinglePage):
    def __init__(self, qtbot, keyboard, desk, **more):
        super().__init__(qtbot, keyboard, PageName.DUPLICATES, DuplicatesPage, desk, **more)

    @property
    def listed(self):
        """The pairs of the list, as a screen reader says them."""
        return [row.accessible_text for row in self.page.list.rows]
