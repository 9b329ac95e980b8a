"""The form of a new session shows course and date; the other fields are a line each until opened."""

import pytest
from PySide6.QtWidgets import QApplication

from fieldreg.services import training_sessions
from fieldreg.ui.widgets.folds import FoldHead
from tests.support.installations import TARIAT
from tests.ui.screens.input import press, type_text
from tests.ui.screens.sessions import SessionsScreen

COURSE = "Зуслан"


@pytest.fixture
def screen(qtbot, keyboard, desk):
    last = {"date": "2026-03-07", "capacity": 8, "soum": TARIAT}
    training_sessions.plan_session(desk, COURSE, last)
    return SessionsScreen(qtbot, keyboard, desk).go()


@pytest.fixture
def plan(screen):
    press("Ctrl+N")
    type_text(COURSE)
    return screen


def to_head(name):
    for _ in range(20):
        at = QApplication.focusWidget()
        if isinstance(at, FoldHead) and at.display_text == name:
            return at
        press("Tab")
    raise AssertionError(name)


def stops():
    """Return the names that one round of Tab comes to."""
    first, found = QApplication.focusWidget(), []
    while not found or QApplication.focusWidget() is not first:
        found.append(QApplication.focusWidget().accessibleName())
        press("Tab")
    return found


@pytest.mark.usefixtures("plan")
def test_what_was_copied_is_read_without_opening_it():
    place, seats = to_head("Where it is held"), to_head("Time and seats")
    assert place.accessibleName() == "Where it is held: Tariat, Arkhangai"
    assert "Seats: 8" in seats.accessibleName()
    assert "as last time" in place.accessibleDescription()
    assert not {"Soum", "Seats", "Facilitators"} & set(stops())


@pytest.mark.usefixtures("plan")
def test_one_group_is_open_at_a_time_and_an_arrow_closes_it():
    to_head("Where it is held")
    press("Right")
    assert "Soum" in stops()
    to_head("Time and seats")
    press("Space")
    assert {"Seats", "Soum"} & set(stops()) == {"Seats"}
    to_head("Time and seats")
    press("Left")
    assert "Seats" not in stops()


def test_a_changed_value_is_told_as_changed(plan):
    plan.fill(Seats="12")
    seats = to_head("Time and seats")
    assert "Seats: 12" in seats.accessibleName()
    assert "changed" in seats.accessibleDescription()


@pytest.mark.usefixtures("plan")
def test_enter_plans_from_a_closed_group(desk):
    to_head("Facilitators and partners")
    press("Enter")
    newest = desk.store.sessions.list_page(0, 1)[0]
    assert (newest.soum, newest.capacity) == (TARIAT, 8)
    assert newest.date != "2026-03-07"


def test_a_refused_value_opens_the_group_that_it_is_in(plan, desk):
    plan.fill(Follows_from_session="Хэн ч үгүй")
    to_head("Time and seats")
    press("Right")
    press("Enter")
    assert plan.focused == "Follows from session"
    assert len(desk.store.sessions.list_page(0, 9)) == 1


def test_a_session_that_is_changed_is_not_folded(screen, desk):
    screen.go(desk.store.sessions.list_page(0, 1)[0].id)
    assert {"Soum", "Seats", "Facilitators"} <= set(stops())
