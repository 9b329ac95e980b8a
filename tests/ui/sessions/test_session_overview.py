"""One session as a whole, at the keyboard: what is open is seen to from its line."""

import pytest
from PySide6.QtWidgets import QApplication

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.records.values import AttendanceMark
from fieldreg.services import training_sessions
from fieldreg.services.people import registration
from fieldreg.services.records import plain_records
from tests.ui.screens.input import press, type_text
from tests.ui.screens.sessions import SessionsScreen

PLAN = {"half_days": 2, "soum": "6525", "facilitators": "Дулам, Оюунчимэг"}


@pytest.fixture
def session(desk):
    plan = PLAN | {"date": desk.day}
    return training_sessions.plan_session(desk, "Манлайлал", plan, ["Хамт олон"])


@pytest.fixture
def person(desk, session):
    made = registration.register_person(desk, {"given_name": "Дулам", "birth_date": "2001"}, ())
    training_sessions.mark_attendance(desk, session, [made], AttendanceMark.PRESENT, shown={})
    return made


@pytest.fixture
def screen(qtbot, keyboard, desk, person):  # noqa: ARG001  she is there
    shown = SessionsScreen(qtbot, keyboard, desk).go()
    press("Ctrl+J")
    return shown


def parts(desk, session):
    found = plain_records.list_records(desk, kinds.CONTRIBUTION, session)
    return {(row.values["trainee"], row.values["name"], row.values["part"]) for row in found}


def test_each_open_line_leads_where_it_is_mended(screen, desk, session, person):
    view = screen.page.records_view
    assert QApplication.focusWidget() is view.open_list
    opens = [row.text for row in view.open_list.rows]
    assert opens[:3] == [
        "Half-days without a mark, 1",
        "Facilitators who are linked to nobody, Дулам, Оюунчимэг",
        "Partners without a part, Хамт олон",
    ]
    press("Enter")
    assert screen.ways.taken[-1] == ("session", session)
    for key in ("Down", "Enter", "F2"):
        press(key)
    type_text(f"Дулам · {short_code(person)}")
    press("Enter")
    assert parts(desk, session) == {(person, None, "lead")}
    assert "Facilitators who are linked to nobody, Оюунчимэг" in screen.words


def test_the_sessions_before_and_after_are_opened_and_esc_leads_back(screen, desk, session):
    grown = training_sessions.plan_session(
        desk, "Хүний эрх", {"date": "2026-03-21", "parent": session}
    )
    view = screen.page.records_view
    view.load()
    assert "Хүний эрх, 2026.03.21, follows from it" in screen.words
    view.around_list.setFocus()
    press("Enter")
    assert view.about == grown
    assert "Манлайлал, 2026.03.14, it follows from this one" in screen.words
    press("Esc")
    assert screen.page.stack.currentWidget() is screen.page.lists
