"""Another window is the active one, such as a message of the system, while rows arrive.

`hasFocus` is then false of every widget, though each window has kept its own focus.
"""

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

import fieldreg.ui
from fieldreg.services.pairs import comparing
from fieldreg.services.people import registration
from fieldreg.ui.navigation import PageName
from fieldreg.ui.pages.today.office_page import OfficeTodayPage
from fieldreg.ui.widgets.folds import Folds
from tests.support.ui.runner import BusyRunner
from tests.ui.screens.check_in import CheckInScreen
from tests.ui.screens.exchange import InboxScreen, LaptopsScreen
from tests.ui.screens.input import press
from tests.ui.screens.people import PeopleScreen
from tests.ui.screens.sessions import SessionsScreen
from tests.ui.screens.single_page import SinglePage

# Where the question is whether keys arrive now: a ring is drawn, a popup comes, a tip is told.
REAL_FOCUS = {
    "forms/records/form.py": 1,
    "tables/data_table.py": 1,
    "tables/row_list.py": 1,
    "tables/row_view.py": 1,
    "tables/thread_table.py": 1,
    "widgets/buttons.py": 3,
    "widgets/focus_ring.py": 1,
    "widgets/form_fields.py": 1,
    "widgets/panes.py": 2,  # what is in sight follows the focus, once it comes back
}


@pytest.fixture
def step_aside(qtbot):
    """Make another window the active one."""
    other = QWidget()
    qtbot.addWidget(other)

    def step():
        other.show()
        other.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is other)

    return step


def focused(screen):
    return screen.window.focusWidget()


def test_only_where_keys_must_arrive_now_a_widget_is_asked_for_the_real_focus():
    room = Path(fieldreg.ui.__file__).parent
    asked = re.compile(r"\.hasFocus\(\)|QApplication\.focusWidget\(\)")
    counts = {
        file.relative_to(room).as_posix(): len(asked.findall(file.read_text(encoding="utf-8")))
        for file in room.rglob("*.py")
    }
    assert {name: count for name, count in counts.items() if count} == REAL_FOCUS


def test_the_laptops_have_the_focus_once_they_are_there(qtbot, keyboard, office, step_aside):
    office.invite("Архангай 2")
    runner = BusyRunner()
    screen = LaptopsScreen(qtbot, keyboard, office.installation, runner=runner)
    runner.is_busy = True
    screen.go()
    assert focused(screen) is screen.page.invite_button
    step_aside()
    runner.catch_up()
    assert focused(screen) is not screen.page.invite_button


def test_what_waits_today_has_the_focus_once_it_is_there(qtbot, keyboard, office, step_aside):
    people = [registration.register_person(office.desk, {"given_name": "Болд"}) for _ in range(2)]
    comparing.keep_doubts(office.desk, [tuple(people)])
    runner = BusyRunner()
    runner.is_busy = True
    make = OfficeTodayPage
    screen = SinglePage(qtbot, keyboard, PageName.TODAY, make, office.desk, runner=runner)
    step_aside()
    runner.catch_up()
    assert focused(screen) is screen.page.attention_list


def test_who_is_chosen_of_those_present_stays_chosen(qtbot, keyboard, laptop, desk, step_aside):
    session = laptop.hold_session(*map(laptop.register, ("Айгерим", "Хулан")), half_days=1)
    screen = CheckInScreen(qtbot, keyboard, desk, session)
    present = screen.page.view.side_panel.present_list
    present.setFocus()
    present.select(1)
    step_aside()
    screen.page.load()
    assert present.currentIndex().row() == 1


def test_a_session_that_is_closed_meanwhile_leaves_the_way_back(
    qtbot, keyboard, laptop, desk, step_aside
):
    session = laptop.hold_session(laptop.register("Айгерим"), half_days=1)
    screen = CheckInScreen(qtbot, keyboard, desk, session)
    press("Ctrl+F")
    step_aside()
    screen.page.view.set_closed("Closed")
    assert focused(screen) is screen.page.view._back_button


def test_the_inbox_that_looks_anew_opens_no_folder(qtbot, keyboard, office, step_aside):
    screen = InboxScreen(qtbot, keyboard, office.installation)
    screen.go()
    view = screen.page.view
    view._folder_button.setFocus()
    step_aside()
    view.show_looking()
    assert focused(screen) is not view._folder_button


def test_a_group_of_fields_that_closes_gives_the_focus_to_its_head(
    qtbot, keyboard, desk, step_aside
):
    screen = SessionsScreen(qtbot, keyboard, desk).go()
    press("Ctrl+N")
    screen.to("Seats")
    seats, folds = focused(screen), screen.page.form.findChild(Folds)
    step_aside()
    for head, _ in folds._groups:
        folds._turn(head, is_open=False)
    assert not seats.isVisible()
    assert focused(screen) in [head for head, _ in folds._groups]


def test_a_chip_that_goes_leaves_the_focus_at_the_next(qtbot, keyboard, laptop, desk, step_aside):
    laptop.register("Билгүүн", birth_date="2000")
    screen = PeopleScreen(qtbot, keyboard, desk)
    screen.go()
    press("F3")
    screen.fill(From_age="18", To_age="40")
    press("Enter")
    screen.to("Take off: From age: 18")
    step_aside()
    screen.page.people_list.filters.remove("age_from")
    assert focused(screen).accessibleName() == "Take off: To age: 40"


def test_half_a_name_goes_on_where_the_cursor_was(qtbot, keyboard, laptop, desk, step_aside):
    session = laptop.hold_session(laptop.register("Айгерим"), half_days=1)
    screen = CheckInScreen(qtbot, keyboard, desk, session)
    screen.begin_new(Given_name="Сар")
    step_aside()
    assert focused(screen).cursorPosition() == 3
