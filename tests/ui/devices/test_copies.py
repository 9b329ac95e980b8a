"""A laptop that exists twice is told loudly at head office until somebody settles it."""

from dataclasses import replace

import pytest

from fieldreg.domain.rights import Rights
from fieldreg.domain.roles import Role
from fieldreg.services.devices import copied_laptops
from fieldreg.services.user_session import UserRights
from fieldreg.store.office_notes import CopyOutcome
from fieldreg.ui.navigation import PageName
from fieldreg.ui.pages.today.office_page import OfficeTodayPage
from tests.support.bundles.trips import exchange_by_stick, receive_sticks
from tests.support.installations import FIRST
from tests.ui.screens.exchange import InboxScreen, LaptopsScreen
from tests.ui.screens.input import press
from tests.ui.screens.single_page import SinglePage


@pytest.fixture
def copied(office, laptop, stick, tmp_path):
    """Head office after a laptop and its clone each brought somebody."""
    laptop.register("Болд", birth_date="2012-03-01")
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    twin = laptop.cloned(tmp_path / "twin")
    laptop.register("Сараа", birth_date="1990-03-01")
    twin.register("Ану", birth_date="2011-03-01")
    for one in (laptop, twin):
        exchange_by_stick(one, stick)
        receive_sticks(office, stick)
    yield office
    twin.installation.close()


def test_today_and_the_laptops_warn_of_a_copy_and_lead_to_the_steps_until_it_is_settled(
    qtbot, keyboard, copied
):
    today = SinglePage(qtbot, keyboard, PageName.TODAY, OfficeTodayPage, copied.desk)
    warning = f"A copy of {FIRST} may be at work, or its disk was put back."
    assert f"{warning} 3 people are on it, 2 of them minors or of unknown age." in today.words
    assert "Nothing is lost" in today.words
    press("F4")
    assert today.ways.taken == [("page", PageName.DEVICES, FIRST)]
    laptops = LaptopsScreen(qtbot, keyboard, copied.installation)
    laptops.go()
    assert warning in laptops.words
    press("F4")
    assert laptops.focused == "What to do"
    assert "Call Оюунчимэг." in laptops.words
    press("Esc")
    assert warning in laptops.words
    laptops.window.show_page(laptops.name, FIRST)
    assert laptops.focused == "What to do"
    press("F6")
    assert "Settled: Архангай 1" in laptops.said[-1]
    assert warning not in laptops.words
    assert copied_laptops.count_open_copies(copied.desk) == 0
    press("Ctrl+Z")
    assert laptops.said[-1].startswith("Not settled after all: Архангай 1")
    assert warning in laptops.words
    assert copied_laptops.count_open_copies(copied.desk) == 1
    press("F4")
    press("F5")
    assert warning not in laptops.words
    today.go()
    assert warning not in today.words


def test_a_copy_that_was_settled_is_found_at_its_laptop_and_warned_of_again(
    qtbot, keyboard, copied
):
    copied_laptops.settle_copy(copied.desk, FIRST, CopyOutcome.FOUND)
    laptops = LaptopsScreen(qtbot, keyboard, copied.installation)
    laptops.go()
    assert "A copy of" not in laptops.words
    laptops.page._open_laptop(FIRST)
    settled = "Settled: The copy is found and removed · Энхтуул · 2026.03.14"
    assert f"A copy of it was found and settled, {settled}" in laptops.words
    press("F4")
    assert settled in laptops.words
    assert laptops.focused == "What to do"
    press("F6")  # it is settled
    press("F5")
    assert laptops.said[-1].startswith("Not settled after all: Архангай 1")
    assert copied_laptops.count_open_copies(copied.desk) == 1


def test_a_reception_that_shows_a_copy_says_so_first_and_leads_to_the_steps(
    qtbot, keyboard, office, laptop, stick
):
    laptop.register("Болд", birth_date="2012-03-01")
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    twin = laptop.cloned(stick.with_name("twin"))
    laptop.register("Сараа")
    twin.register("Ану")
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    exchange_by_stick(twin, stick)
    twin.installation.close()
    inbox = InboxScreen(qtbot, keyboard, office.installation).go().plug_in(stick)
    press("Enter")
    assert inbox.sentence.startswith(f"a copy of {FIRST} may be at work, ")
    assert "Nothing was lost" not in inbox.words
    press("Enter")
    assert inbox.ways.taken[-1] == ("page", PageName.DEVICES, FIRST)


def test_from_the_steps_the_laptop_itself_is_shown_to_be_cut_off(qtbot, keyboard, copied):
    laptops = LaptopsScreen(qtbot, keyboard, copied.installation)
    laptops.window.show_page(laptops.name, FIRST)
    press("Ctrl+R")
    assert "What somebody who has this laptop could get" in laptops.words
    laptops.page.panel.revoke_button.click()
    press("Ctrl+Enter")
    assert copied_laptops.count_open_copies(copied.desk) == 0
    assert "A copy of" not in laptops.words


def test_who_may_not_settle_a_copy_is_told_and_not_offered_it(qtbot, keyboard, copied):
    rights = Rights(frozenset({Role.OFFICER}))
    officer = replace(copied.installation, user_rights=UserRights(lambda: rights, rights))
    laptops = LaptopsScreen(qtbot, keyboard, officer)
    laptops.window.show_page(laptops.name, FIRST)
    assert "Call Оюунчимэг." in laptops.words
    assert "One computer, put back" not in laptops.words
    assert "An administrator notes it here, or cuts the laptop off" in laptops.words
    press("F6")
    assert copied_laptops.count_open_copies(copied.desk) == 1
    assert laptops.said == []
    press("Esc")
    laptops.go()
    assert "Laptops that are not confirmed" not in laptops.words  # a heading over nothing
