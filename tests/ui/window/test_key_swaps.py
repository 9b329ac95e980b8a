"""Two keys change places in the list behind F1, and stay so until they change back."""

import pytest
from PySide6.QtWidgets import QApplication

from fieldreg.services.settings import appearance
from fieldreg.ui.keyboard import Action, assign_keys
from fieldreg.ui.window.key_overlay import KeyOverlay
from tests.support.installations import HeadOffice, Laptop
from tests.ui.screens.input import press
from tests.ui.screens.visible_text import visible_text


@pytest.fixture(autouse=True)
def own_keys():
    """The keys of a program are those of its process."""
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
    """Give the action with *label* in the list behind F1 the *key*."""
    press("F1")
    overlay = there.window.findChild(KeyOverlay)
    labels = [hint.label for hint in overlay._hints]
    for _ in range(labels.index(label) + 1):
        press("Down")
    press("Enter")
    press(key)
    there.settle()
    there.lay_out()


def keys(there):
    hints = there.window.page.keyboard.all_hints(QApplication.focusWidget())
    return {hint.label: hint.key for hint in hints}


def test_two_keys_change_places_from_the_list_of_keys_and_back(at):
    there = at()
    swap(there, "earlier imports", "Ctrl+O")
    assert (keys(there)["earlier imports"], keys(there)["import"]) == ("Ctrl O", "F9")
    assert there.window.page_name == "people"
    press("Ctrl+O")
    assert there.window.page.import_history.isVisible()
    press("Esc")
    swap(there, "earlier imports", "F9")
    assert (keys(there)["earlier imports"], keys(there)["import"]) == ("F9", "Ctrl O")
    assert appearance.load_appearance(there.desktop._folder).key_swaps == {}


def test_the_twin_of_a_key_and_its_button_follow_it(at):
    there = at()
    swap(there, "new person", "F4")
    press("F1")
    shown = {hint.label: hint.ctrl_key for hint in there.window.findChild(KeyOverlay)._hints}
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


@pytest.mark.parametrize("key", ["Space", "F1", "Ctrl+C"])
def test_a_fixed_key_is_refused_with_a_sentence(at, key):
    there = at()
    before = keys(there)
    swap(there, "new person", key)
    assert "These two keys cannot change places." in visible_text(there.window)
    press("Ctrl+W")
    assert keys(there) == before
    press("Ins")
    assert there.window.page.registration_view.isVisible()


def test_esc_leaves_the_keys_and_then_the_list(at):
    there = at()
    before = keys(there)
    swap(there, "new person", "Esc")
    assert there.window.findChild(KeyOverlay).isVisible()
    press("Esc")
    assert keys(there) == before


def test_actions_that_share_a_key_keep_sharing_one():
    together = [(one, other) for one in Action for other in Action if one.key == other.key]
    assign_keys({"F2": "F4", "F4": "Ins", "Ins": "F2", "U": "E", "E": "U"})
    assert Action.CORRECT.key == "F4"
    assert [(one, other) for one in Action for other in Action if one.key == other.key] == together
