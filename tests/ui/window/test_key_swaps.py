"""Two keys change places in the list behind F1, and stay so until they change back."""

import pytest
from PySide6.QtWidgets import QApplication

from fieldreg.services.settings import appearance
from fieldreg.ui.keyboard import Action, assign_keys
from fieldreg.ui.window.help_view import HelpView
from tests.support.installations import HeadOffice, Laptop
from tests.ui.screens.input import press, type_text
from tests.ui.screens.visible_text import visible_text


@pytest.fixture(autouse=True)
def own_keys():
    yield
    assign_keys({})


@pytest.fixture
def laptop(tmp_path):
    office = HeadOffice(tmp_path / "office")
    made = Laptop(tmp_path / "laptop", office.invite("Архангай 2"))
    office.installation.close()
    made.installation.close()
    return made


@pytest.fixture
def at(visit, laptop):
    """Open the window of the laptop, on its list of people, as its folder says."""

    def at():
        there = visit(laptop.folder, "en", appearance=appearance.load_appearance(laptop.folder))
        there.unlock()
        there.window.show_page("people")
        there.lay_out()
        return there

    appearance.save_appearance(laptop.folder, appearance.Appearance("en", "light"))
    return at


def swap(there, label, key):
    """Return the action with *label* in the list behind F1 the *key*."""
    press("F1")
    overlay = there.window.findChild(HelpView)
    # Enter on a button has its words too.
    labels = [hint.label if hint.key != "Enter" else "" for hint in overlay.keys.hints]
    for _ in range(labels.index(label) + 1):
        press("Down")
    press("Enter")
    press(key)
    assert there.window.help.view is overlay  # nothing was rebuilt
    press("Esc")
    there.settle()
    there.lay_out()


def keys(there):
    hints = there.window.page.keyboard.all_hints(QApplication.focusWidget())
    return {hint.label: hint.key for hint in hints if hint.key != "Enter"}


def test_two_keys_change_places_from_the_list_of_keys_and_back(at):
    there = at()
    swap(there, "earlier imports", "Ctrl+O")
    assert (keys(there)["earlier imports"], keys(there)["import"]) == ("Ctrl O", "F9")
    assert there.window.page_name == "people"
    press("Ctrl+O")
    assert there.window.page.files.import_history.isVisible()
    press("Esc")
    swap(there, "earlier imports", "F9")
    assert (keys(there)["earlier imports"], keys(there)["import"]) == ("F9", "Ctrl O")
    assert appearance.load_appearance(there.desktop._folder).key_swaps == {}


def test_the_twin_of_a_key_and_its_button_follow_it(at):
    there = at()
    swap(there, "new person", "F4")
    press("F1")
    shown = {hint.label: hint.ctrl_key for hint in there.window.help.view.keys.hints}
    press("Esc")
    assert shown["new person"] == "Ctrl 4"
    press("Ctrl+4")
    assert there.window.page.registration_view.isVisible()


def test_keys_stay_changed_when_the_window_opens_again(at, laptop):
    there = at()
    swap(there, "new person", "F4")
    there.end()
    assign_keys({})
    assert appearance.load_appearance(laptop.folder).key_swaps == {"F4": "Ins", "Ins": "F4"}
    again = at()
    assert keys(again)["new person"] == "F4"
    press("F4")
    assert again.window.page.registration_view.isVisible()


@pytest.mark.parametrize(
    "page", ["open_person", "open_attendance", "open_check_in", "open_questions"]
)
def test_a_page_about_something_is_still_about_it_after_a_swap(visit, far_away, page):
    about = far_away.person if page in ("open_person", "open_questions") else far_away.session
    there = visit(far_away.folder, "en", appearance=appearance.Appearance("en", "light"))
    there.unlock()
    there.window.show_page("people")
    getattr(there.book, page)(about)
    before = there.window.page_name, visible_text(there.window.page)
    swap(there, "lock", "Ctrl+U")
    assert (there.window.page_name, visible_text(there.window.page)) == before
    press("Alt+Left")
    assert there.window.page_name == "people"


@pytest.mark.parametrize("key", ["Space", "F1", "Ctrl+C"])
def test_a_fixed_key_is_refused_with_a_sentence(at, key):
    there = at()
    before = keys(there)
    swap(there, "new person", key)
    assert "These two keys cannot change places." in visible_text(there.window)
    press("Alt+0")
    assert keys(there) == before
    press("Ins")
    assert there.window.page.registration_view.isVisible()


def test_esc_leaves_the_keys_and_then_the_list(at):
    there = at()
    before = keys(there)
    swap(there, "new person", "Esc")
    assert there.window.help.view is None
    assert keys(there) == before


def test_keys_that_change_places_leave_an_open_form_with_what_is_typed(at):
    there = at()
    press("Ins")
    type_text("Сарантуяа")
    form = there.window.page.registration_view.form
    swap(there, "drop what was typed", "F4")
    assert there.window.page.registration_view.form is form
    assert form.isVisible()
    assert QApplication.focusWidget().text() == "Сарантуяа"
    assert form.discard_button.key == "F4"


def test_a_sentence_that_names_a_key_names_the_new_one_when_its_page_is_shown_again(at):
    there = at()
    there.window.show_page("questions")
    before = there.window.page
    there.window.show_page("people")
    swap(there, "earlier imports", "F8")
    there.window.show_page("questions")
    assert there.window.page is not before
    there.window.show_page("people")
    there.window.show_page("questions")
    assert there.window.page_name == "questions"


def test_f1_is_about_the_page_and_writes_a_card_to_print(at, tmp_path):
    there = at()
    press("F1")
    view = there.window.help.view
    assert view.accessibleName() == "People"
    assert "Everyone who is registered here." in visible_text(there.window)
    card = tmp_path / "card.pdf"
    there.press("Ctrl+P", answer=card)
    assert card.read_bytes().startswith(b"%PDF")
    assert "Written: card.pdf" in visible_text(there.window)
    assert there.window.help.view is view


def test_actions_that_share_a_key_keep_sharing_one():
    together = [(one, other) for one in Action for other in Action if one.key == other.key]
    assign_keys({"F2": "F4", "F4": "Ins", "Ins": "F2", "U": "E", "E": "U"})
    assert Action.CORRECT.key == "F4"
    assert [(one, other) for one in Action for other in Action if one.key == other.key] == together
