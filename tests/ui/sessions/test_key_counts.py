"""How many keys a session takes beside the letters of its names, and the digits of its days."""

import pytest

from fieldreg.services import training_sessions
from tests.ui.screens.input import press, type_text
from tests.ui.screens.sessions import SessionsScreen

COURSE = "Манлайлал"


@pytest.fixture
def screen(qtbot, keyboard, desk, laptop):
    person = laptop.register("Анар", birth_date="1999")
    plan = {"date": "2026-03-07", "soum": "6525", "facilitators": "Дулам", "capacity": 20}
    session = training_sessions.plan_session(desk, COURSE, plan)
    training_sessions.mark_attendance(desk, session, [person], "present", shown={})
    return SessionsScreen(qtbot, keyboard, desk).go()


def hit(*keys):
    for key in keys:
        press(key)
    return len(keys)


def sessions(desk):
    return desk.store.sessions.list_page(0, 9)


def test_a_session_is_planned_as_the_last_of_its_course_by_three_keys(screen, desk):  # noqa: ARG001
    count = hit("Ctrl+N")
    type_text(COURSE[:4])
    count += hit("Enter", "Enter")  # the course that is offered; planned for today
    planned, _ = sessions(desk)
    assert (planned.course, planned.date, planned.soum) == (COURSE, desk.day, "6525")
    assert (planned.facilitators, planned.capacity) == ("Дулам", 20)
    assert count == 3


def test_another_day_takes_one_key_more_and_its_digits(screen, desk):  # noqa: ARG001
    count = hit("Ctrl+N")
    type_text(COURSE[:4])
    count += hit("Enter", "Tab")
    type_text("2026.03.21")
    count += hit("Enter")
    assert sessions(desk)[0].date == "2026-03-21"
    assert count == 4


def test_it_is_repeated_by_one_key_and_closed_by_two(screen, desk):
    assert hit("F8") == 1
    again, _ = sessions(desk)
    assert (again.date, again.participants) == ("2026-03-14", 1)
    screen.page.lists.choose("left_open")
    screen.page.lists.focus_list()
    assert hit("F9", "Enter") == 2
    assert [row.state for row in sessions(desk)] == ["planned", "closed"]
