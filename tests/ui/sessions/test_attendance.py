"""The attendance sheet: single keys, line numbers off paper, undo, and closing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.values import AttendanceMark, ConsentMethod, ConsentState, Purpose
from fieldreg.services import consent_records, training_sessions
from fieldreg.services.consent_records import NewConsent
from fieldreg.services.exports import plaintext_exports
from fieldreg.services.people import registration
from fieldreg.ui.keyboard.bindings import list_menu_actions
from fieldreg.ui.pages.attendance.forms import parse_line_numbers
from fieldreg.ui.widgets.labels import EmptyState, PageTitle
from tests.ui.screens.attendance import AttendanceScreen
from tests.ui.screens.input import press, type_text


@pytest.fixture
def people(laptop):
    names = ("Айгерим", "Тэнгис", "Анударь", "Хулан", "Энхжин")
    return [laptop.register(name, birth_date="2000") for name in names]


@pytest.fixture
def session(laptop, people):
    return laptop.hold_session(*people, half_days=3)


@pytest.fixture
def sheet(qtbot, keyboard, desk, session):
    return AttendanceScreen(qtbot, keyboard, desk, session)


def marks(desk, session, half_day):
    participants = desk.store.sessions.list_participants(session)
    return [one.marks.get(half_day, "") for one in participants]


def test_it_opens_at_the_half_day_that_is_on(sheet):
    assert sheet.place == (1, 1)
    assert sheet.line(1) == [
        *("1", "", "Айгерим", "unknown"),
        *("present", "not marked yet", "not marked yet", "1 / 3"),
    ]


def test_space_marks_present_and_delete_absent(sheet, desk, session):
    press("Right")
    press("Space")
    press("Down")
    press("Del")
    assert marks(desk, session, 2)[:2] == ["present", "absent"]
    assert sheet.place == (2, 2)


@pytest.mark.parametrize(("key", "mark"), [("L", "late"), ("E", "left-early"), ("X", "excused")])
def test_letters_mark_late_left_early_and_excused(sheet, desk, session, key, mark):
    press(key)
    assert marks(desk, session, 1)[0] == mark
    assert sheet.line(1)[4] == mark.replace("-", " ")


@pytest.mark.parametrize("column", range(8))
def test_in_any_order_a_key_marks_the_current_person_at_the_current_half_day(
    sheet, desk, session, column
):
    grid = sheet.page.sheet_view.grid
    press("Right")
    press("Down")
    for _ in range(3):  # ascending, descending, as before
        grid.sort_by(column)
        assert grid.half_day == 1
        person = grid.current().person.id
        press("X")
        found = desk.store.sessions.list_participants(session)
        assert [one.trainee for one in found if one.marks.get(2) == "excused"] == [person]


@pytest.mark.usefixtures("sheet")
def test_the_menu_of_the_grid_has_every_mark(sheet):
    actions = list_menu_actions(sheet.page.sheet_view.grid)
    labels = [action.text() for action in actions]
    assert labels[:5] == ["Present", "Absent", "Late", "Left early", "Excused"]
    actions[1].trigger()
    assert sheet.line(1)[4] == "absent"


def test_everyone_except_takes_four_keys(sheet, desk, session):
    press("Right")
    press("F3")
    type_text("4")
    press("Enter")
    assert marks(desk, session, 2) == ["present", "present", "present", "absent", "present"]
    assert sheet.said[-1] == "Marked present: 4. Absent: Хулан"
    assert sheet.place == (1, 2)


@pytest.mark.usefixtures("sheet")
def test_everyone_except_nobody_needs_no_number(desk, session):
    press("Right")
    press("F3")
    press("Enter")
    assert marks(desk, session, 2) == ["present"] * 5


@pytest.mark.usefixtures("sheet")
def test_who_was_late_stays_late_when_all_are_marked(desk, session):
    press("L")
    press("F3")
    press("Enter")
    assert marks(desk, session, 1)[0] == "late"


def test_a_line_that_is_not_there_is_said_and_nothing_is_marked(sheet, desk, session):
    press("Right")
    press("F3")
    type_text("4, 40")
    press("Enter")
    assert "Line 40 is not on the list; the last is 5" in sheet.words
    assert marks(desk, session, 2) == [""] * 5
    assert sheet.page.all_except_form.edit.text() == "4, 40"
    press("Esc")  # the numbers were of this half-day
    assert sheet.page.all_except_form.edit.text() == ""
    assert "Line 40" not in sheet.words


def test_undo_takes_back_one_act_at_a_time(sheet, desk, session):
    press("Right")
    press("Space")
    press("F3")
    type_text("1")
    press("Enter")
    assert marks(desk, session, 2)[0] == "absent"
    press("Ctrl+Z")
    assert marks(desk, session, 2) == ["present", *[""] * 4]
    press("Ctrl+Z")
    assert marks(desk, session, 2) == [""] * 5
    press("Ctrl+Z")
    assert sheet.said[-1] == "There is nothing to take back."
    assert marks(desk, session, 1) == ["present"] * 5
    press("Ctrl+Y")
    press("Ctrl+Y")
    assert marks(desk, session, 2) == ["absent", *["present"] * 4]


def test_somebody_taken_off_the_list_comes_back_with_undo(sheet, desk, session, people):
    press("Down")
    sheet.to("Take off the list")
    press("Enter")
    press("Ctrl+Enter")
    assert people[1] not in [one.trainee for one in desk.store.sessions.list_participants(session)]
    assert sheet.said[-1] == "No longer on the list: Тэнгис"
    press("Ctrl+Z")
    back = desk.store.sessions.list_participants(session)[1]
    assert (back.trainee, back.marks) == (people[1], {1: "present"})


def test_the_key_that_closes_only_asks_and_its_own_button_closes(sheet, desk, session):
    press("F9")
    assert "Close this session now?" in sheet.words
    assert "not marked: 10" in sheet.words
    assert sheet.focused == "Close the session"
    assert desk.store.sessions.find(session).state == "planned"
    press("Enter")
    assert desk.store.sessions.find(session).state == "closed"
    assert sheet.said[-1].startswith("The session is closed")


def test_escape_puts_closing_off(sheet, desk, session):
    press("F9")
    press("Esc")
    assert "Close this session now?" not in sheet.words
    assert desk.store.sessions.find(session).state == "planned"
    assert sheet.focused == "Attendance"
    assert not sheet.ways.taken


def test_a_closed_session_cannot_be_marked_until_it_is_open_again(sheet, desk, session):
    press("F9")
    press("Enter")
    assert "late" not in sheet.hints
    press("X")
    assert marks(desk, session, 1)[0] == "present"
    sheet.to("Open again")
    press("Enter")
    press("X")
    assert marks(desk, session, 1)[0] == "excused"


def test_who_is_to_follow_is_said_and_does_not_hinder_closing(
    qtbot, keyboard, desk, session, people
):
    asked = NewConsent(Purpose.KEEP, ConsentMethod.WRITTEN, ConsentState.TO_FOLLOW, "Бат", "mn")
    registration.correct_person(desk, people[2], {"birth_date": "2012"}, shown=AS_STORED)
    consent_records.record_consent(desk, people[2], asked, shown=AS_STORED)
    sheet = AttendanceScreen(qtbot, keyboard, desk, session)
    assert "Guardian’s consent to follow: Анударь" in sheet.words
    press("F9")
    press("Enter")
    assert desk.store.sessions.find(session).state == "closed"
    assert "Анударь" in sheet.said[-1]
    assert "Guardian’s consent to follow: Анударь" in sheet.words
    press("F8")
    assert sheet.ways.taken == [("person", people[2])]


def test_insert_leads_to_the_door_and_enter_to_the_person(sheet, session, people):
    press("Down")
    press("Enter")
    press("Ins")
    press("F2")
    assert sheet.ways.taken == [("person", people[1]), ("door", session), ("change", session)]


def test_an_empty_sheet_says_what_to_do(qtbot, keyboard, desk):
    session = training_sessions.plan_session(desk, "Манлайлал", {"date": desk.day})
    sheet = AttendanceScreen(qtbot, keyboard, desk, session)
    assert "Nobody is on the list yet" in sheet.words
    QTest.qWait(1)
    title, empty = (sheet.page.findChild(kind) for kind in (PageTitle, EmptyState))
    lefts = {part.mapTo(sheet.page, QPoint()).x() for part in (title, empty)}
    assert len(lefts) == 1
    assert sheet.focused == "Open arrivals"
    press("Enter")
    assert sheet.ways.taken == [("door", session)]


def test_the_place_stays_where_it_is_when_somebody_comes_in(sheet, laptop, desk, session):
    press("Down")
    press("Right")
    training_sessions.mark_attendance(
        desk, session, [laptop.register("Номин")], AttendanceMark.PRESENT, shown=AS_STORED
    )
    sheet.window.notify_records_changed({"attendance"})
    assert sheet.place == (2, 2)
    assert sheet.line(6)[2] == "Номин"


def test_a_person_far_down_is_scrolled_into_sight(qtbot, keyboard, laptop, desk, session):
    many = [laptop.register(f"Хүн {number}") for number in range(40)]
    training_sessions.mark_attendance(desk, session, many, AttendanceMark.PRESENT, shown=AS_STORED)
    sheet = AttendanceScreen(qtbot, keyboard, desk, session)
    for _ in range(40):
        press("Down")
    grid = sheet.page.sheet_view.grid
    assert sheet.place == (41, 1)
    assert grid.viewport().rect().contains(grid.visualRect(grid.currentIndex()))


def test_line_numbers_are_read_however_they_are_written():
    assert parse_line_numbers("4, 7 12-14", 20).numbers == (4, 7, 12, 13, 14)
    assert parse_line_numbers(" 3 – 1; 2. ", 20).numbers == (1, 2, 3)
    assert parse_line_numbers("", 20).numbers == ()
    assert parse_line_numbers("4 х", 20).unreadable == "х"
    assert parse_line_numbers("4-21", 20).unknown == "21"
    assert parse_line_numbers("0", 20).unknown == "0"


@given(st.sets(st.integers(1, 60)), st.sampled_from([" ", ",", ", ", ";"]))
def test_line_numbers_written_down_are_read_back(numbers, between):
    text = between.join(map(str, numbers))
    assert parse_line_numbers(text, 60).numbers == tuple(sorted(numbers))


@given(st.text(max_size=20))
def test_any_text_is_read_or_said_to_be_unread(text):
    read = parse_line_numbers(text, 30)
    assert all(1 <= number <= 30 for number in read.numbers)
    assert not (read.numbers and (read.unreadable or read.unknown))


def test_a_sheet_to_sign_is_written_in_a_language_and_names_nobody(sheet, tmp_path):
    sheet.dialogs.answers.append(tmp_path / "a.pdf")
    press("Ctrl+P")
    assert sheet.focused == "Language of the sheet"
    press("Enter")
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF-")
    assert sheet.said[0].startswith("Written: a.pdf")
    assert sheet.page.sheet_view.grid.hasFocus()


def test_a_sheet_with_names_wants_a_reason_and_stays_on_the_list_of_files(sheet, desk, tmp_path):
    press("Ctrl+P")
    press("Tab")
    press("Down")
    press("Enter")
    assert "Write why they are needed." in sheet.words
    assert not sheet.dialogs.asked
    type_text("Гарын үсэг")
    sheet.dialogs.answers.append(tmp_path / "a.pdf")
    press("Enter")
    [left] = plaintext_exports.list_plaintext_files(desk)
    assert (left.content, left.reason) == ("consent-sheet", "Гарын үсэг")


def test_esc_writes_no_sheet(sheet):
    press("Ctrl+P")
    press("Esc")
    assert sheet.page.sheet_view.grid.hasFocus()
    assert not sheet.dialogs.asked
    assert not sheet.page.consent_sheet_form.isVisible()
