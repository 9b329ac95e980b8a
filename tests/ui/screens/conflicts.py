"""The conflicts as an officer works through them."""

from fieldreg.ui.navigation import PageName
from fieldreg.ui.pages.conflicts.page import ConflictsPage
from tests.ui.screens.single_page import SinglePage


class ConflictsScreen(SinglePage):
    """The page on a *desk*, about *record* if one is given."""

    def __init__(self, qtbot, keyboard, desk, record=None, **more):
        super().__init__(
            qtbot, keyboard, PageName.CONFLICTS, ConflictsPage, desk, subject=record, **more
        )

    @property
    def waiting(self):
        """What waits, as a screen reader says it."""
        return [row.accessible_text for row in self.page.list.rows]

    @property
    def current(self):
        return self.page.list.current_row().accessible_text

    @property
    def values(self):
        """The values side by side, the one that is shown for now first."""
        shown = (view for view in self.page.panel.comparison.choice_views if view.isVisible())
        return [view.value.display_text for view in shown]

    @property
    def several(self):
        """The heading of the answer for several, or nothing."""
        panel = self.page.several
        return panel.head.heading.display_text if panel.isVisible() else ""
