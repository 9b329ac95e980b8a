"""The board of arrivals as an officer works through it by keyboard."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from fieldreg.domain.log.shown import AS_STORED
from fieldreg.services import training_sessions
from fieldreg.services.devices import laptop_contacts, laptop_registry
from fieldreg.store.office_notes import PROGRAMS, CallOutcome, LaptopProgram
from fieldreg.ui.navigation import ASK, PageName
from tests.support.bundles.trips import exchange_by_stick, receive_sticks
from tests.support.installations import FIRST, TARIAT
from tests.support.ui.runner import BusyRunner
from tests.ui.screens.exchange import LaptopsScreen
from tests.ui.screens.input import press, type_text


@pytest.fixture
def silent(office, laptop, stick):
    """Head office three weeks after a laptop planned two sessions and brought nothing since."""
    person = laptop.register()
    for day in ("2026-03-17", "2026-03-25"):
        values = {"date": day, "soum": TARIAT, "capacity": 24}
        session = training_sessions.plan_session(laptop.desk, "Манлайлал", values)
        training_sessions.add_participants(laptop.desk, session, [person])
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    office.invite("Увс 1", "85")
    office.clock.go_on(days=21)
    return office


@pytest.fixture
def screen(qtbot, keyboard, silent):
    shown = LaptopsScreen(qtbot, keyboard, silent.installation)
    shown.window.show_page(shown.name)
    return shown


def cells(screen):
    model = screen.page.board.table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_the_board_says_who_is_silent_how_to_call_and_keeps_the_call(screen, silent):
    assert screen.focused == "Arrivals by laptop and week"
    first, second = cells(screen)
    assert first[-1] == "silent for 3 weeks"
    spoken = f"{FIRST}, silent for 3 weeks, 2 planned sessions did not come., 48 seats"
    assert first[0] == spoken
    assert first[-4:-1] == ["came: 0 of 1", "came: 0 of 1", "nothing planned"]
    assert second[0] == "Увс 1, never heard from"
    assert "48 seats are not in the figures." in screen.words
    assert "2 planned sessions did not come." in screen.words
    for _ in range(7):
        press("Right")
    assert "Planned in the week of 03.23" in screen.words
    assert "03.25" in screen.words
    press("F2")
    assert screen.focused == "What came of the call"
    press("Down")
    press("Tab")
    type_text("утас")
    press("Enter")
    assert "Write a telephone number" in screen.words
    screen.page.board.side.number.editor.clear()
    type_text("9942 1187")
    press("Enter")
    contact = laptop_contacts.load_contacts(silent.desk)[1]
    assert contact.telephone == "9942 1187"
    assert contact.calls[0].outcome is CallOutcome.WILL_BRING
    assert "9942 1187" in screen.words
    assert "brings it" in screen.words
    assert screen.focused == "Arrivals by laptop and week"
    press("Ctrl+C")
    assert QGuiApplication.clipboard().text() == "9942 1187"
    press("F8")
    assert screen.ways.taken[-1] == ("page", PageName.QUESTIONS, f"{ASK}{FIRST}")


def test_enter_opens_the_first_laptop_also_where_the_list_comes_late(qtbot, keyboard, silent):
    """Else it would invite another one, who was led here to compare words."""
    runner = BusyRunner()
    screen = LaptopsScreen(qtbot, keyboard, silent.installation, runner=runner)
    runner.is_busy = True
    screen.window.show_page(screen.name)
    runner.catch_up()
    press("Enter")
    assert screen.page.panel.isVisible()


def test_a_telephone_that_another_officer_noted_meanwhile_is_not_replaced_unseen(screen, silent):
    press("F2")
    press("Tab")
    type_text("7700 1100")
    laptop_contacts.set_telephone(silent.desk, FIRST, "8800 2200", shown=AS_STORED)
    press("Enter")
    assert "Somebody else changed this meanwhile." in screen.words
    assert "8800 2200" in screen.words
    contact = laptop_contacts.load_contacts(silent.desk)[1]
    assert (contact.telephone, contact.calls) == ("8800 2200", ())
    press("Enter")  # over what is shown now
    contact = laptop_contacts.load_contacts(silent.desk)[1]
    assert (contact.telephone, len(contact.calls)) == ("7700 1100", 1)


@pytest.mark.usefixtures("screen")
def test_a_telephone_that_nobody_typed_follows_what_another_officer_noted(silent):
    press("F2")
    laptop_contacts.set_telephone(silent.desk, FIRST, "8800 2200", shown=AS_STORED)
    press("Enter")
    contact = laptop_contacts.load_contacts(silent.desk)[1]
    assert (contact.telephone, len(contact.calls)) == ("8800 2200", 1)


def test_where_every_laptop_was_cut_off_the_board_says_where_they_are_listed(screen, silent):
    laptop_registry.revoke_laptop(silent.installation, FIRST)
    laptop_registry.revoke_laptop(silent.installation, "Увс 1")
    screen.page.load()
    assert "laptops at work: 0 · F6 lists the others" in screen.words


def test_tabs_filter_and_f6_shows_the_laptops_as_a_list_and_the_board_again(screen):
    tabs = screen.page.board.tabs
    tabs.select("unheard")
    assert [row[0] for row in cells(screen)] == ["Увс 1, never heard from"]
    assert "Invited 2026.03.14, never heard from." in screen.words
    assert "Ask the trainer" not in screen.words
    press("F6")
    assert screen.focused == "Laptops"
    press("F6")
    assert screen.focused == "Arrivals by laptop and week"
    assert [row[0] for row in cells(screen)] == ["Увс 1, never heard from"]
    press("Enter")
    assert "The eight words" not in screen.words
    press("Esc")
    assert screen.focused == "Arrivals by laptop and week"


def test_what_a_laptop_refused_and_one_that_checks_nothing_have_a_tab_each(qtbot, keyboard, silent):
    store = silent.installation.store
    silent.clock.go_on(days=-21)
    with store.transaction():
        store.metadata.write(PROGRAMS, {1: LaptopProgram("0.3.0", refused_count=2)})
    screen = LaptopsScreen(qtbot, keyboard, silent.installation)
    screen.window.show_page(screen.name)
    assert cells(screen)[1][-1] == "refused 2 orders"
    with store.transaction():
        store.metadata.write(PROGRAMS, {})
    screen.page.board.load()
    assert cells(screen)[1][-1] == "earlier version"
    assert "checks no signatures yet" in screen.words


def test_the_board_and_the_list_are_narrowed_to_laptops_with_the_words_typed(screen, silent):
    for number in range(12):
        silent.invite(f"Говь-Алтай {number}", "82")
    screen.page.load()
    for key in ((), ("F6",)):
        for each in key:
            press(each)
        press("Ctrl+F")
        assert screen.focused == "Find in this list"
        type_text("uvs")
        table = screen.page.board.table if not key else screen.page.table
        assert table.model().rowCount() == 1
        assert "1 of 14" in screen.words
        press("Enter")
        assert QApplication.focusWidget() is table
        assert table.current() is not None
    press("Enter")
    assert screen.page.panel.isVisible()
    assert "Увс 1" in screen.words
