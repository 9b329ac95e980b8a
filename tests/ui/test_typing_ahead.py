"""Keys pressed in one burst, on a laptop that is busy, do what they do when pressed one by one."""

import pytest
from PySide6.QtWidgets import QApplication, QComboBox

from fieldreg.services import training_sessions
from fieldreg.services.people import registration
from tests.support.ui.runner import BusyRunner
from tests.ui.screens.check_in import CheckInScreen
from tests.ui.screens.input import press, type_text
from tests.ui.screens.person import PersonScreen
from tests.ui.screens.sessions import SessionsScreen
from tests.ui.walker import Walker

LETTERS = "Зал"
# The page, the keys that open a form there, and the field in which letters then stand.
LAPTOP = [
    ("sessions", "Ctrl+N", "Course"),
    ("sessions", "F2", "Place"),
    ("sessions", "F3", "Aimag"),
    ("people", "Ins", "Patronymic"),
    ("people", "F3", "Aimag"),
    ("person", "F2", "Patronymic"),
    ("person", "F3", "What is to be erased"),
    ("register", "F3", "03.14 morning: everyone present, except"),
    ("register", "Ctrl+P", "Language of the sheet"),
    ("door", "Ins", "Patronymic"),
    ("questions", "Enter", "Your answer"),
]
OFFICE = [
    ("questions", "F8", "Question"),
    ("laptops", "Ins", "Name of the laptop"),
    ("laptops", "F2", "What came of the call"),
    ("lists", "Ins", "Name"),
    ("lists", "F2", "Name"),
    ("person", "F3", "What is to be erased"),
]
FORMS = {"laptop": LAPTOP, "head office": OFFICE}


def field():
    """The name of the field with the focus, and what stands there; a box takes its answers."""
    focused = QApplication.focusWidget()
    read = getattr(focused, "toPlainText", None) or getattr(focused, "text", str)
    return focused.accessibleName(), "" if isinstance(focused, QComboBox) else read()


@pytest.mark.slow
@pytest.mark.share(of=2)
@pytest.mark.parametrize("end", FORMS)
def test_letters_typed_before_a_form_has_opened_stand_in_its_first_field(visit, far_away, end):
    home = far_away if end == "laptop" else far_away.office
    runner, found = BusyRunner(), []
    there = visit(home.folder, "en", far_away.stick, runner=runner)
    there.unlock()
    about = {"person": far_away.person, "register": far_away.session, "door": far_away.session}
    walker = Walker(there, about)
    for page, key, name in FORMS[end]:
        walker.come_back(page)
        walker.written.clear()
        runner.is_busy = True
        press(key)
        type_text(LETTERS)
        runner.catch_up()
        there.lay_out()
        at, text = field()
        is_typed = isinstance(QApplication.focusWidget(), QComboBox) or text.endswith(LETTERS)
        written = walker.written - {"pair"}  # newcomers are compared meanwhile
        if at != name or not is_typed or written:
            found.append(f"{page} {key}: {text!r} at {at}, {written}")
    assert not found, "\n".join(found)


def test_enter_in_a_burst_takes_the_suggestion_and_makes_no_course_of_what_was_typed(
    qtbot, keyboard, desk
):
    training_sessions.plan_session(desk, "Залуучуудын манлайлал", {"date": desk.day})
    runner = BusyRunner()
    screen = SessionsScreen(qtbot, keyboard, desk, runner=runner)
    screen.go()
    runner.is_busy = True
    press("Ctrl+N")
    assert screen.focused == "Course"  # the form is there, and waits with her
    type_text(LETTERS)
    press("Enter")
    runner.catch_up()
    assert field() == ("Course", "Залуучуудын манлайлал")
    assert len(desk.store.sessions.list_page()) == 1


def test_letters_typed_before_a_list_has_opened_do_nothing_on_the_page_below(
    qtbot, keyboard, laptop
):
    person, runner = laptop.register(), BusyRunner()
    laptop.hold_session(laptop.register("Болд"))
    page = PersonScreen(qtbot, keyboard, laptop.installation, person, runner=runner)
    runner.is_busy = True
    for opener, view in (("H", page.page.views.history), ("Ctrl+I", page.page.views.access_report)):
        for key in (opener, "F2", "H"):
            press(key)
        runner.catch_up()
        assert page.page.stack.currentWidget() is view
        press("Esc")
        runner.catch_up()
        runner.is_busy = True
    for key in ("F6", "H", "Enter"):  # H is the history
        press(key)
    runner.catch_up()
    assert page.page.overview.add_to_session.isVisible()
    assert laptop.desk.store.sessions.list_page()[0].participants == 1


def test_letters_typed_after_people_were_expected_look_for_whoever_comes(
    qtbot, keyboard, desk, laptop
):
    person = laptop.register("Сарантуяа")
    laptop.hold_session(person)
    session = training_sessions.plan_session(desk, "Хүний эрх", {"date": desk.day})
    runner = BusyRunner()
    door = CheckInScreen(qtbot, keyboard, desk, session, runner=runner)
    runner.is_busy = True
    press("F3")
    runner.catch_up()
    runner.is_busy = True
    press("Enter")
    type_text("сар")
    runner.catch_up()
    assert door.said[-1] == "People expected besides: 1"
    assert door.page.search.search_field.text() == "сар"
    assert door.found[0].startswith("Сарантуяа")


def test_the_list_has_the_focus_again_once_its_only_session_is_back(qtbot, keyboard, desk):
    training_sessions.plan_session(desk, "Хүний эрх", {"date": desk.day})
    screen = SessionsScreen(qtbot, keyboard, desk)
    screen.go()
    press("F5")
    press("Ctrl+Z")
    assert screen.focused == "Sessions"
    press("Enter")
    assert screen.ways.taken[-1][0] == "session"


def test_a_name_typed_at_once_at_a_door_with_somebody_half_typed_is_looked_for(
    qtbot, keyboard, desk
):
    registration.register_person(desk, {"given_name": "Сарантуяа"})
    session = training_sessions.plan_session(desk, "Хүний эрх", {"date": desk.day})
    door = CheckInScreen(qtbot, keyboard, desk, session)
    press("Ins")
    type_text("Бат")
    press("Esc")
    runner = BusyRunner()
    door = CheckInScreen(qtbot, keyboard, desk, session, runner=runner)
    door.page.form.clear()
    runner.is_busy = True
    door.go(session)
    type_text("сар")
    runner.catch_up()
    assert door.page.view.is_searching
    assert door.page.search.search_field.text() == "сар"
    press("Ins")  # who was half typed is not forgotten
    assert door.page.form.person_fields["patronymic"].text() == "Бат"
