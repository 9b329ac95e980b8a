"""The page of one person, as whoever works with the register meets it."""

from functools import partial

from fieldreg import wiring
from fieldreg.ui.navigation import PageName
from fieldreg.ui.pages.person.page import PersonPage
from tests.support.ui.dialogs import ScriptedDialogs
from tests.ui.screens.single_page import SinglePage


class PersonScreen(SinglePage):
    def __init__(self, qtbot, keyboard, installation, person, **more):
        self.dialogs = ScriptedDialogs()

        make = partial(
            PersonPage,
            read_template=wiring.read_person_template,
            read_quarantined=partial(wiring.list_quarantined, installation),
        )
        more["dialogs"] = self.dialogs
        super().__init__(
            qtbot, keyboard, PageName.PERSON, make, installation, subject=person, **more
        )

    @property
    def path(self):
        """Her sessions, as a screen reader says them."""
        return [row.accessible_text for row in self.page.overview.session_list.rows]

    @property
    def consents(self):
        """Her consents, as a screen reader says them."""
        return [row.accessible_text for row in self.page.overview.consents.consent_list.rows]
