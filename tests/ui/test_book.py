"""The book: what stands in the rail and at the foot whatever page is open."""

import pytest
from PySide6.QtWidgets import QApplication

from fieldreg import wiring
from fieldreg.services.face import Face
from fieldreg.ui.book import Book, Surroundings
from fieldreg.ui.pages import PageName
from fieldreg.ui.widgets.shell import RailButton
from tests.support.dialogs import ScriptedDialogs
from tests.support.installations import HeadOffice, Laptop
from tests.support.runner import InlineRunner
from tests.ui.screens.hands import press, type_text


@pytest.fixture
def open_book(qtbot):
    """Open the window of an installation; its dialogs give the *answers*."""

    def open_book(installation, exchange, *answers):
        book = Book(
            installation,
            Surroundings(
                InlineRunner(),
                ScriptedDialogs(*answers),
                list,
                exchange(installation),
                Face("en", "light"),
                lambda _face: None,
                lambda _minutes: None,
            ),
        )
        qtbot.addWidget(book.window)
        book.window.show()
        qtbot.waitExposed(book.window).__enter__()
        book.window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is book.window)
        book.window.go(book.first_page)
        return book

    return open_book


def rail(book):
    return {one.name: one.accessibleName() for one in book.window.findChildren(RailButton)}


@pytest.mark.parametrize("role", ["head office", "laptop"])
def test_a_backup_that_is_due_stands_beside_the_settings_until_it_is_made(
    open_book, tmp_path, role
):
    place, exchange = HeadOffice(tmp_path / "office"), wiring.reception
    if role == "laptop":
        invitation = place.invite("Архангай 2")
        place, exchange = Laptop(tmp_path / "laptop", invitation), wiring.courier
    book = open_book(place.installation, exchange, str(tmp_path / "stick"))
    assert rail(book)[PageName.SETTINGS] == "Settings: 1"
    book.window.go(PageName.SETTINGS)
    book.window.page.backup_button.setFocus()
    press("Enter")
    assert rail(book)[PageName.SETTINGS] == "Settings"


def test_the_way_back_after_planning_leads_to_no_empty_form(open_book, tmp_path):
    laptop = Laptop(tmp_path / "laptop", HeadOffice(tmp_path / "office").invite("A2"))
    book = open_book(laptop.installation, wiring.courier)
    press("Ctrl+N")
    assert book.window.page.form.isVisible()
    type_text("Манлайлал")
    press("Enter")
    assert book.window.page_name == PageName.DOOR
    press("Alt+Left")
    assert book.window.page_name == PageName.SESSIONS
    assert not book.window.page.form.isVisible()
    press("Alt+Left")
    assert book.window.page_name == PageName.TODAY
