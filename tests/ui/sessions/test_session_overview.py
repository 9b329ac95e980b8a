"""One session as a whole, at the keyboard: what is open is seen to from its line."""

import pytest
from PySide6.QtWidgets import QApplication

from fieldreg.domain import kinds
from fieldreg.domain.languages import Language
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.values import AttendanceMark
from fieldreg.services import training_sessions
from fieldreg.services.pairs import typed_places
from fieldreg.services.people import registration
from fieldreg.services.records import plain_records
from fieldreg.services.session_life.open_items import OpenItem, OpenKind
from fieldreg.system import resource_path
from fieldreg.ui.language import install_language
from fieldreg.ui.navigation import LIFE_OF, NEW_RECORD
from fieldreg.ui.pages.sessions.overview import build_open_row
from fieldreg.ui.theme.paint import INSET
from fieldreg.ui.theme.theme import Theme
from fieldreg.ui.widgets.notices import Notice, Tone
from tests.ui.screens.input import press, type_text
from tests.ui.screens.sessions import SessionsScreen
from tests.ui.screens.translators import remove_translators

_ICON = 32  # of a row, with its gap
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


def test_its_place_is_the_one_that_is_meant_beside_what_was_typed(screen, desk, session):
    training_sessions.change_session(desk, session, {"soum": "Тариятт"}, shown=AS_STORED)
    typed_places.judge_places(desk, [(typed_places.find_place(desk, "Тариятт"), "6525")])
    screen.page.records_view.load()
    assert "Tariat (as typed: Тариятт) · " in screen.words
    screen.go(session)
    field = screen.page.form.fields["soum"]
    assert field.editor.accessibleDescription() == "Counts as Tariat, Arkhangai"
    field.set_text("Өлгий")
    assert field.editor.accessibleDescription() == ""
    training_sessions.change_session(desk, session, {"soum": "Уулын цаана"}, shown=AS_STORED)
    typed_places.judge_places(desk, [(typed_places.find_place(desk, "Уулын цаана"), "6525")])
    screen.go(NEW_RECORD)
    field.set_text("Уулын цаана")
    field.editor.committed.emit()
    assert field.editor.accessibleDescription() == "Counts as Tariat, Arkhangai"


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


def test_it_is_reached_from_the_sheet_and_left_for_it(screen, session):
    press("Esc")
    screen.go(f"{LIFE_OF}{session}")
    assert "Partners without a part, Хамт олон" in screen.words
    press("Esc")
    assert screen.ways.taken == [("session", session)]
    assert screen.page.stack.currentWidget() is screen.page.lists


def test_the_link_of_a_session_online_is_copied(screen, desk, session):
    view = screen.page.records_view
    assert "Link" not in screen.words
    press("Ctrl+C")
    link = "https://meet.example.mn/1"
    values = {"mode": "online", "link": link}
    training_sessions.change_session(desk, session, values, shown=AS_STORED)
    view.load()
    assert f"Link\n{link}" in screen.words
    assert "2026.03.14 · online" in screen.words
    press("Ctrl+C")
    assert QApplication.clipboard().text() == link


def test_a_part_in_a_session_asks_for_no_course_and_a_refusal_goes_with_its_form(screen, desk):
    view = screen.page.records_view
    press("Down")
    press("Down")
    press("Enter")  # to the partners
    press("Ins")
    assert "course" not in view._form.fields
    view.notice_posted.emit(Notice(Tone.FAILURE, "Refused"))
    assert screen.window.has_notice
    press("Esc")
    assert not screen.window.has_notice
    press("Ins")
    type_text("Хамт олон")
    press("Ctrl+Enter")
    press("Ctrl+Enter")
    [part] = plain_records.list_records(desk, kinds.PARTNER_PART)
    assert part.values["part"] == "planning"


def test_the_day_of_a_promise_is_named(screen, desk, session, person):
    promise = {
        "trainee": short_code(person),
        "session": short_code(session),
        "text": "Хичээл заана",
    }
    plain_records.add_record(desk, kinds.PROMISE, promise | {"due": "2026-04-01"})
    screen.page.records_view.load()
    assert "Дулам, Хичээл заана · Due: 2026.04.01 · open" in screen.words


def test_a_session_planned_for_today_is_the_current_one_when_its_door_is_left(screen, desk):
    training_sessions.plan_session(desk, "Эрх", {"date": "2026-01-10", "soum": "6525"})
    press("Esc")
    press("Ctrl+N")
    type_text("Манлайлал")
    press("Ctrl+Enter")
    [(_, planned)] = [each for each in screen.ways.taken if each[0] == "door"]
    assert screen.page.lists.session_list.current_value().id == planned


@pytest.mark.parametrize("language", Language)
def test_what_is_open_is_read_whole_in_each_language(screen, qapp, language):
    rows = screen.page.records_view.open_list
    screen.window.resize(1366, 697)
    room = rows.viewport().width() - 2 * INSET - _ICON
    install_language(qapp, language, resource_path("locale"))
    words = [str(build_open_row(OpenItem(kind)).display_text) for kind in OpenKind]
    remove_translators(qapp)
    theme = Theme.current()
    widths = {each: theme.metrics("body", bold=True).horizontalAdvance(each) for each in words}
    assert [each for each, width in widths.items() if width > room] == [], room
