"""The page of one person, as whoever works with the register meets it."""

from fieldreg.ui.pages import PageName
from fieldreg.ui.pages.person.page import PersonPage
from tests.ui.screens.alone import PageAlone


class PersonScreen(PageAlone):
    """The page of *person* on a *desk*."""

    def __init__(self, qtbot, keyboard, desk, person, **more):
        def make(runner, keys, ways):
            return PersonPage(desk, runner, keys, navigator=ways, language="en")

        super().__init__(qtbot, keyboard, PageName.PERSON, make, person, **more)

    @property
    def path(self):
        """Her sessions, as a screen reader says them."""
        return [row.aloud for row in self.page.path.rows]

    @property
    def consents(self):
        """Her consents, as a screen reader says them."""
        return [row.aloud for row in self.page.consents.list.rows]
