"""The duplicates as an officer judges them."""

from fieldreg.ui.navigation import PageName
from fieldreg.ui.pages.duplicates.page import DuplicatesPage
from fieldreg.ui.pair_search import PairSearch
from tests.ui.screens.single_page import SinglePage


class DuplicatesScreen(SinglePage):
    def __init__(self, qtbot, keyboard, desk, **more):
        super().__init__(qtbot, keyboard, PageName.DUPLICATES, self._make, desk, **more)

    def _make(self, context):
        return DuplicatesPage(context, PairSearch(context, context.keyboard))

    @property
    def listed(self):
        """The pairs of the list, as a screen reader says them."""
        return [row.accessible_text for row in self.page.list.rows]
