"""The laptops of head office: each with its state, and a new one invited."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from fieldreg.domain import kinds
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.services import officers
from fieldreg.services.devices import laptop_registry
from fieldreg.services.installation import opening
from fieldreg.services.reference_lists import reference_entries
from tests.support.bundles.trips import exchange_by_stick, receive_sticks
from tests.support.installations import BAYAN_OLGII, PASSPHRASE, Laptop
from tests.support.keystores import backend, keystore
from tests.ui.screens.exchange import LaptopsScreen
from tests.ui.screens.input import press, type_text


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
    (device,) = office.installation.store.devices.list_all()
    assert device.name == "Архангай 2"
    assert device.provinces == ("65", "83")
    begun = Laptop(tmp_path / "laptop", file.read_bytes())
    assert begun.installation.name == "Архангай 2"
    assert rows(screen)[0][2] == "invited"


def test_a_narrow_invitation_is_for_a_listed_course_until_a_day_to_come(screen, office, tmp_path):
    reference_entries.add_entry(office.desk, kinds.COURSE, "Хөдөөгийн манлайлал")
    screen.go()
    press("Enter")
    type_text("Зуслан 1")
    press("Tab")
    type_text("Архангай")
    press("Enter")
    assert screen.page.form.province_list.rows
    assert QApplication.focusWidget().own_enter() is None  # the suggestion was for what is added
    screen.page.form.course.editor.setFocus()
    type_text("манл")
    press("Enter")
    assert screen.page.form.course.text() == "Хөдөөгийн манлайлал"
    screen.page.form.until.editor.setFocus()
    type_text("2026.03.13")
    press("Enter")
    assert "Write the last day" in screen.page.form.until.problem_text
    QApplication.focusWidget().clear()
    type_text("2026.03.14")
    screen.dialogs.answers = [tmp_path / "narrow.fri"]
    press("Enter")
    [line] = laptop_registry.list_laptops(office.installation)
    assert (line.course, line.answers_until) == ("Хөдөөгийн манлайлал", "2026-03-14")


def test_a_name_that_is_taken_is_refused_and_what_was_typed_stays(screen, office, tmp_path):
    office.invite("Архангай 2")
    screen.go()
    press("Ins")
    type_text("Архангай 2")
    press("Tab")
    type_text("Arkhangai")
    press("Enter")
    screen.dialogs.answers = [tmp_path / "a.fri"]
    screen.page.form.save()
    assert "There is a laptop of this name already." in screen.page.form.name.problem_text
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
    assert screen.page.form.name.problem_text
    assert office.installation.store.devices.list_all() == []


def test_esc_leaves_the_form_and_nothing_is_asked(screen, office):
    screen.go()
    press("Enter")
    type_text("Увс 2")
    press("Esc")
    assert screen.focused == "Invite a laptop"
    assert office.installation.store.devices.list_all() == []
    assert screen.dialogs.asked == []


def test_what_is_no_province_is_said_at_its_field(screen):
    screen.go()
    press("Enter")
    press("Tab")
    type_text("Атлантида")
    press("Enter")
    assert "not in the list of aimags" in screen.page.form.province.problem_text


def test_a_laptop_that_was_heard_from_shows_its_trainer_and_the_day(screen, office, stick):
    laptop = office.enrol("Архангай 2", confirmed=False)
    laptop.register()
    exchange_by_stick(laptop, stick)
    screen.go()
    assert rows(screen)[0][3] == "invited 2026.03.14"
    receive_sticks(office, stick)
    screen.go()
    name, _provinces, state, heard, _answer = rows(screen)[0]
    assert name == "Архангай 2 Оюунчимэг"
    assert state == "at work, not confirmed yet"
    assert heard == "2026.03.14"


@pytest.fixture
def at_work(office, stick):
    """A laptop that handed one person over, whose words nobody compared yet."""
    laptop = office.enrol("Архангай 2", confirmed=False)
    laptop.register(aimag="65")
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    return laptop


@pytest.mark.usefixtures("at_work")
def test_headings_sort_by_the_day_and_by_how_far_a_laptop_has_come(screen, office):
    """By their texts, "invited" would come after every day and after "at work"."""
    office.invite("Увс 2", BAYAN_OLGII)
    screen.go()
    for heading in ("Last heard from", "State"):
        columns = [column.title for column in screen.page.table.paged.columns]
        screen.page.table.sort_by(columns.index(heading))
        assert [row[0] for row in rows(screen)] == ["Увс 2", "Архангай 2 Оюунчимэг"]


def state_of(office):
    (line,) = laptop_registry.list_laptops(office.installation)
    return line.state


def test_a_laptop_is_confirmed_by_key_beside_the_words_that_it_shows(screen, office, at_work):
    screen.go()
    press("Enter")
    for language in ("en", "mn", "kk"):  # whichever the laptop speaks
        said = " ".join(laptop_registry.load_own_fingerprint(at_work.installation, language))
        assert said in screen.words
    assert "all eight are the same" in screen.words
    press("Enter")
    assert state_of(office) == "unconfirmed"
    press("F6")
    assert state_of(office) == "confirmed"
    assert "Архангай 2 is confirmed" in screen.said[0]
    assert rows(screen)[0][2] == "at work"


def test_what_waited_for_the_words_comes_in_when_they_are_confirmed(screen, office, at_work, stick):
    laptop_registry.set_holding_unconfirmed(office.installation, is_wanted=True)
    at_work.register("Тэмүүлэн", aimag="65")
    exchange_by_stick(at_work, stick)
    receive_sticks(office, stick)
    assert office.installation.store.people.count() == 1
    screen.go()
    press("Enter")
    press("F6")
    assert "1 bundles had waited for this and came in" in screen.said[0]
    assert office.installation.store.people.count() == 2


def test_a_laptop_whose_time_has_ended_says_so_and_goes_on_by_one_key(screen, office, at_work):
    said = " ".join(laptop_registry.load_own_fingerprint(at_work.installation, "en"))
    laptop_registry.confirm_laptop(
        office.installation, "Архангай 2", said, until="2026-03-20", shown=AS_STORED
    )
    office.clock.go_on(days=10)
    screen.go()
    assert rows(screen)[0][2] == "its time has ended"
    press("Enter")
    assert "It was answered until 2026.03.20" in screen.words
    assert "If it is not used any more, cut it off" in screen.words
    assert "all eight are the same" not in screen.words
    told = [one.label for one in screen.keyboard.hints(screen.page.panel.list)]
    assert "let it go on" in told
    assert "the words agree: confirm" not in told
    press("F6")
    assert state_of(office) == "confirmed"
    assert "Архангай 2 goes on, with no last day" in screen.said[0]
    press("Enter")
    assert "answered until" not in screen.words


def test_a_laptop_gets_another_last_day_by_keyboard_and_hears_of_it(screen, office, at_work, stick):
    said = " ".join(laptop_registry.load_own_fingerprint(at_work.installation, "en"))
    laptop_registry.confirm_laptop(
        office.installation, "Архангай 2", said, until="2026-03-20", shown=AS_STORED
    )
    office.clock.go_on(days=10)
    screen.go()
    press("Enter")
    press("Tab")
    assert screen.focused == "Last day of head office’s replies to it"
    assert "After that day it is sent nothing more" in screen.words
    type_text("31 Nov")
    press("F6")
    assert "Write a day such as 2026.12.31" in screen.page.panel.last_day.problem_text
    assert state_of(office) == "ended"
    screen.page.panel.last_day.set_text("")
    type_text("2026.06.30")
    assert not screen.page.panel.last_day.problem_text
    press("F6")
    assert "Архангай 2 is answered until 2026.06.30" in screen.said[0]
    assert state_of(office) == "confirmed"
    receive_sticks(office, stick)
    exchange_by_stick(at_work, stick)
    state, until = laptop_registry.load_own_state(at_work.installation)
    assert (state, until) == ("confirmed", "2026-06-30")

    # One that is still used keeps the day that stands there, and gets another one as well.
    press("Enter")
    assert screen.page.panel.last_day.text() == "2026.06.30"
    told = [one.label for one in screen.keyboard.hints(screen.page.panel.list)]
    assert "give it this last day" in told
    screen.page.panel.last_day.set_text("2026.07.31")
    press("F6")
    (line,) = laptop_registry.list_laptops(office.installation)
    assert (line.state, line.answers_until) == ("confirmed", "2026-07-31")


@pytest.mark.usefixtures("at_work")
def test_a_laptop_that_nobody_compared_yet_is_asked_for_no_day(screen):
    screen.go()
    press("Enter")
    assert not screen.page.panel.last_day.isVisible()


@pytest.mark.usefixtures("at_work")
def test_fault_75_enter_cuts_nobody_off_unless_that_very_button_has_the_focus(screen, office):
    """Fault 75: one act, after what the finder could have was shown."""
    screen.go()
    press("Enter")
    assert "1 people" in screen.words
    assert "entered there: 1 · sent to it: 0" in screen.words
    press("Enter")
    press("Enter")
    assert state_of(office) == "unconfirmed"
    press("Ctrl+R")
    assert screen.keyboard.question == "Cut this laptop off?"
    assert state_of(office) == "unconfirmed"
    press("Ctrl+Enter")
    assert state_of(office) == "revoked"
    assert "All that it handed over stays." in screen.said[0]
    assert rows(screen)[0][2] == "cut off"


@pytest.mark.usefixtures("at_work")
def test_another_is_invited_in_the_place_of_a_lost_laptop_for_its_provinces(
    screen, office, tmp_path
):
    laptop_registry.revoke_laptop(office.installation, "Архангай 2", reason="Автобусанд үлдсэн")
    screen.go()
    press("Enter")
    assert "Автобусанд үлдсэн" in screen.words
    screen.page.panel.replace_button.setFocus()
    press("Enter")
    type_text("Архангай 3")
    screen.dialogs.answers = [tmp_path / "again.fri"]
    screen.page.form.save()
    device = office.installation.store.devices.find_by_name("Архангай 3")
    assert device.provinces == ("65",)
    assert (tmp_path / "again.fri").exists()


@pytest.mark.usefixtures("at_work")
def test_esc_leaves_a_laptop_and_changes_nothing(screen, office):
    screen.go()
    press("Enter")
    press("Esc")
    assert rows(screen)[0][2] == "at work, not confirmed yet"
    assert state_of(office) == "unconfirmed"


@pytest.mark.usefixtures("at_work")
def test_a_passphrase_alone_confirms_or_cuts_off_and_the_page_says_so(qtbot, keyboard, office):
    """The key store opened the register; then the same officer unlocks it by her passphrase."""
    tools = replace(office.installation.tools, keystore=keystore(backend()))
    officers.enable_keystore(replace(office.installation, tools=tools))
    office.installation.close()
    office.installation = opening.unlock_by_keystore(office.folder, tools)
    screen = LaptopsScreen(qtbot, keyboard, office.installation)
    screen.go()
    press("Enter")
    press("F6")
    press("Ctrl+R")
    press("Ctrl+Enter")
    assert ["Only a passphrase can sign this" in each for each in screen.said] == [True, True]
    assert state_of(office) == "unconfirmed"
    screen.window.close()
    office.installation.close()
    office.installation = opening.unlock(office.folder, PASSPHRASE, tools)
    screen = LaptopsScreen(qtbot, keyboard, office.installation)
    screen.go()
    press("Enter")
    press("F6")
    assert state_of(office) == "confirmed"
