"""The list of people as a trainer meets it: the list, the form, the import."""

from functools import partial

from PySide6.QtWidgets import QApplication

from fieldreg.domain import kinds
from fieldreg.ui.navigation import PageName
from fieldreg.ui.pages.people.page import PeoplePage
from fieldreg.ui.widgets.counts import CountTab
from tests.support.installations import PASSPHRASE
from tests.support.ui.dialogs import ScriptedDialogs
from tests.ui.screens.input import press, type_text
from tests.ui.screens.single_page import PageWindow
from tests.ui.screens.visible_text import visible_text


def register_many(desk, count):
    """Register *count* people at once, whose names are their numbers."""
    values = {
        "given_name": [f"Хүн {one:05}" for one in range(count)],
        "birth_date": ["1999"] * count,
    }
    columns = [values.get(field.name, [None] * count) for field in kinds.TRAINEE.fields]
    with desk.writing() as writing:
        writing.create_many(kinds.TRAINEE, columns)


class PeopleScreen(PageWindow):
    """The page in a window of its own, on a *desk*."""

    def __init__(self, qtbot, keyboard, desk, **more):
        self.dialogs, self.keyboard = ScriptedDialogs(), keyboard
        is_office = not getattr(desk, "is_laptop", True)
        page = partial(PeoplePage, draw_passphrase=lambda: PASSPHRASE, is_office=is_office)
        super().__init__(qtbot, keyboard, PageName.PEOPLE, page, desk, dialogs=self.dialogs, **more)

    @property
    def words(self):
        return visible_text(self.page)

    @property
    def given_names(self):
        model = self.page.people_list.model
        return [model.index(row, 1).data() for row in range(model.rowCount())]

    @property
    def counts(self):
        """How many rows of the table that is imported have each outcome."""
        tabs = self.page.files.import_view.rows.tabs.findChildren(CountTab)
        return {tab.count.display_text: tab.count.number for tab in tabs}

    @property
    def rows(self):
        """The rows of the table that is imported, as a screen reader says their cells."""
        model = self.page.files.import_view.rows.table.model()
        return [
            [model.index(row, place).data() for place in range(model.columnCount())]
            for row in range(model.rowCount())
        ]

    @property
    def hints(self):
        return [hint.key for hint in self.keyboard.hints(QApplication.focusWidget())]

    def fill(self, **fields):
        """Type into fields by name: ``Given_name="Болд"``."""
        for name, text in fields.items():
            self.to(name.replace("_", " "))
            type_text(text)

    def search(self, text):
        """Type *text* into the field of the list, in the place of what stands there."""
        press("Ctrl+F")
        QApplication.focusWidget().clear()
        type_text(text)
        return self

    def import_file(self, path):
        self.dialogs.answers.append(path)
        press("Ctrl+O")
        return self

    @property
    def files(self):
        """The files in the clear that the list shows, row by row."""
        model = self.page.files.export_view.table.model()
        return [
            [model.index(row, place).data() for place in range(model.columnCount())]
            for row in range(model.rowCount())
        ]
