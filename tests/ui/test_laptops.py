"""The laptops of head office: each with its state, and a new one invited."""

import pytest

from fieldreg import wiring
from tests.support.installations import HeadOffice, Laptop
from tests.ui.screens.carrying import LaptopsScreen
from tests.ui.screens.hands import press, type_text

QUIET = (lambda _step: None, lambda: False)


@pytest.fixture
def office(tmp_path):
    return HeadOffice(tmp_path / "office")


@pytest.fixture
def screen(qtbot, keyboard, office):
    return LaptopsScreen(qtbot, keyboard, office.installation)


def rows(screen):
    model = screen.page.table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_where_nobody_was_invited_the_page_says_what_an_invitation_is(screen):
    screen.go()
    assert "No laptop was invited yet" in screen.words
    assert screen.focused == "Invite a laptop"


def test_a_laptop_is_invited_by_keyboard_and_its_file_begins_it(screen, office, tmp_path):
    file = tmp_path / "a.fri"
    screen.go()
    press("Enter")
    type_text("Архангай 2")
    press("Tab")
    type_text("Arkhangai")
    press("Enter")
    type_text("Bayan-Ulgii")
    screen.dialogs.answers = [file]
    screen.page.form.save()
    assert "keep no copy" in screen.said[0]
    (device,) = office.installation.store.devices.all()
    assert device.name == "Архангай 2"
    assert device.provinces == ("65", "83")
    begun = Laptop(tmp_path / "laptop", file.read_bytes())
    assert begun.installation.name == "Архангай 2"
    assert rows(screen)[0][2] == "invited"


def test_a_name_that_is_taken_is_refused_and_what_was_typed_stays(screen, office, tmp_path):
    office.invite("Архангай 2")
    screen.go()
    press("Enter")
    type_text("Архангай 2")
    press("Tab")
    type_text("Arkhangai")
    press("Enter")
    screen.dialogs.answers = [tmp_path / "a.fri"]
    screen.page.form.save()
    assert "There is a laptop of this name already." in screen.page.form.name.problem
    assert screen.page.form.name.text() == "Архангай 2"
    assert not (tmp_path / "a.fri").exists()


def test_where_the_file_cannot_be_written_nobody_is_invited(screen, office, tmp_path):
    screen.go()
    press("Enter")
    type_text("Увс 2")
    press("Tab")
    type_text("Uvs")
    press("Enter")
    screen.dialogs.answers = [tmp_path / "gone" / "a.fri"]
    screen.page.form.save()
    assert screen.page.form.name.problem
    assert office.installation.store.devices.all() == []


def test_esc_leaves_the_form_and_nothing_is_asked(screen, office):
    screen.go()
    press("Enter")
    type_text("Увс 2")
    press("Esc")
    assert screen.focused == "Invite a laptop"
    assert office.installation.store.devices.all() == []
    assert screen.dialogs.asked == []


def test_what_is_no_province_is_said_at_its_field(screen):
    screen.go()
    press("Enter")
    press("Tab")
    type_text("Атлантида")
    press("Enter")
    assert "not in the list of provinces" in screen.page.form.province.problem


def test_a_laptop_that_was_heard_from_shows_its_trainer_and_the_day(
    screen, office, tmp_path
):
    laptop = Laptop(tmp_path / "laptop", office.invite("Архангай 2"))
    laptop.register()
    stick = tmp_path / "stick"
    stick.mkdir()
    wiring.courier(laptop.installation).exchange(str(stick), *QUIET)
    screen.go()
    assert rows(screen)[0][3] == "invited 2026.03.14"
    wiring.reception(office.installation).receive([str(stick)], *QUIET)
    screen.go()
    name, _provinces, state, heard, _answer = rows(screen)[0]
    assert name == "Архангай 2 Оюунчимэг"
    assert state == "at work, not confirmed yet"
    assert heard == "2026.03.14"
