"""The page of sessions: planned, changed, closed and opened again from the keyboard."""

import csv
from dataclasses import fields

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.mission import Course, Partner
from fieldreg.domain.records.training_session import TrainingSession
from fieldreg.domain.records.values import AttendanceMark, ConsentMethod, ConsentState, Purpose
from fieldreg.services import training_sessions
from fieldreg.services.consent_records import NewConsent
from fieldreg.services.people import registration
from fieldreg.services.records import form_drafts, session_refs
from fieldreg.store.records.list_filters import SessionFilter
from fieldreg.ui.navigation import NEW_RECORD
from fieldreg.ui.pages.sessions.form_data import format_names, parse_names
from fieldreg.ui.pages.sessions.lists import SessionTab
from tests.support.installations import TARIAT
from tests.support.ui.runner import BusyRunner
from tests.ui.screens.input import press, type_text
from tests.ui.screens.sessions import SessionsScreen


@pytest.fixture
def screen(qtbot, keyboard, desk):
    return SessionsScreen(qtbot, keyboard, desk)


def lines(desk):
    return desk.store.sessions.list_page()


def plan(desk, course="Манлайлал", **values):
    return training_sessions.plan_session(
        desk, course, {"date": desk.day, "half_days": 3, **values}
    )


def minor(desk, given_name):
    consent = NewConsent(
        Purpose.KEEP,
        ConsentMethod.WRITTEN,
        ConsentState.TO_FOLLOW,
        given_by="Доржийн Болд",
        language="mn",
    )
    values = {"given_name": given_name, "birth_date": "2010-02-11"}
    return registration.register_person(desk, values, [consent])


def test_where_there_is_no_session_the_page_says_what_to_do_and_its_key_does_it(screen):
    screen.go()
    assert "No sessions yet" in screen.words
    press("Ctrl+N")
    assert screen.focused == "Course"


def test_a_session_of_today_is_planned_by_course_and_place_and_its_door_opens(screen, desk):
    screen.go(NEW_RECORD)
    screen.fill(Course="Хүний эрхийн суурь", Soum="Тариат", Seats="30")
    screen.fill(Partner_organisations="Эмэгтэйчүүд, Ирээдүй")
    press("Enter")
    (line,) = lines(desk)
    assert (line.course, line.date, line.soum, line.half_days, line.capacity) == (
        "Хүний эрхийн суурь",
        desk.day,
        TARIAT,
        1,
        30,
    )
    partners = {one.values["name"] for one in session_refs.list_offered(desk, kinds.PARTNER)}
    assert partners == {"Эмэгтэйчүүд", "Ирээдүй"}
    assert screen.ways.taken == [("door", line.id)]
    assert "session" in screen.ways.news[-1]


def test_a_course_that_is_in_the_list_is_not_made_twice_however_it_is_spelt(screen, desk):
    plan(desk, "Манлайлал")
    screen.go(NEW_RECORD)
    screen.fill(Course="МАНЛАЙЛАЛ")
    press("Enter")
    assert len(lines(desk)) == 2
    assert len(session_refs.list_offered(desk, kinds.COURSE)) == 1


@pytest.mark.parametrize("typed", ["Зал", "зал", "манл"])
def test_enter_takes_the_suggestion_that_is_shown_and_makes_no_course_of_what_was_typed(
    screen, desk, typed
):
    plan(desk, "Залуучуудын манлайлал")
    screen.go(NEW_RECORD)
    screen.to("Course")
    type_text(typed)
    assert screen.hints[0] == "take it"
    press("Enter")
    assert QApplication.focusWidget().text() == "Залуучуудын манлайлал"
    assert len(lines(desk)) == 1
    assert screen.hints[0] == "save"
    press("Enter")
    assert [line.course for line in lines(desk)] == ["Залуучуудын манлайлал"] * 2
    assert len(session_refs.list_offered(desk, kinds.COURSE)) == 1


def test_courses_and_partners_of_one_name_are_told_apart_and_the_chosen_one_is_kept(screen, desk):
    with desk.writing() as writing:
        courses = [writing.create(Course.validated(name="Манлайлал")) for _ in range(3)]
        partners = [writing.create(Partner.validated(name="Ирээдүй")) for _ in range(2)]
    screen.go(NEW_RECORD)
    screen.to("Course")
    type_text(f"Манлайлал · {short_code(courses[1])}")
    screen.to("Partner organisations")
    type_text(f"Ирээдүй · {short_code(partners[1])}")
    press("Ctrl+S")
    (line,) = lines(desk)
    assert line.course_id == courses[1]
    screen.go()
    assert f"Манлайлал · {short_code(courses[1])}" in screen.words
    press("F2")
    assert screen.typed("Course") == f"Манлайлал · {short_code(courses[1])}"
    screen.fill(Seats="20")
    press("Enter")
    values = desk.store.records.load(kinds.SESSION, line.id).values
    assert (values["course"], values["partners"]) == (courses[1], str(partners[1]))
    assert len(session_refs.list_offered(desk, kinds.PARTNER)) == 2


def test_places_of_the_aimag_of_the_last_session_are_suggested_first(screen, desk):
    plan(desk, soum=TARIAT)
    screen.go(NEW_RECORD)
    screen.fill(Course="Манлайлал")
    screen.to("Soum")
    type_text("тари")  # Тариалан of two other aimags comes before it in the alphabet
    press("Enter")
    press("Enter")
    assert [line.soum for line in lines(desk)] == [TARIAT] * 2


def test_before_any_session_places_of_the_laptops_own_aimag_are_suggested_first(screen, desk):
    screen.go(NEW_RECORD)
    screen.fill(Course="Манлайлал")
    screen.to("Soum")
    type_text("тари")
    press("Enter")
    press("Enter")
    assert [line.soum for line in lines(desk)] == [TARIAT]


def test_a_course_of_several_of_one_name_is_asked_for_and_not_guessed(screen, desk):
    with desk.writing() as writing:
        courses = [writing.create(Course.validated(name="Манлайлал")) for _ in range(2)]
    screen.go()
    press("Ctrl+N")
    type_text("Манлайлал")
    press("Tab")
    press("Ctrl+Enter")
    assert lines(desk) == []
    assert "choose one by its code" in screen.words
    assert screen.focused == "Course"
    press("Down")
    press("Enter")
    press("Ctrl+Enter")
    (line,) = lines(desk)
    assert line.course_id in courses


def test_a_course_typed_over_a_draft_takes_the_place_of_the_drafts(screen, desk):
    screen.go(NEW_RECORD)
    screen.fill(Course="Зал")
    press("Esc")
    press("Ctrl+N")
    type_text("Манлайлал")
    press("Enter")
    assert [(line.course, line.soum) for line in lines(desk)] == [("Манлайлал", None)]


def test_esc_leaves_the_suggestions_and_what_was_typed_stays_as_it_is(screen, desk):
    plan(desk, "Залуучуудын манлайлал")
    screen.go(NEW_RECORD)
    screen.to("Course")
    type_text("Зал")
    QTest.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_Escape)
    press("Enter")
    assert {line.course for line in lines(desk)} == {"Зал", "Залуучуудын манлайлал"}


def test_a_question_is_withdrawn_when_its_page_is_left(screen, desk):
    plan(desk)
    screen.go()
    press("F9")
    assert screen.page.lists.endings.closing.question.isVisible()
    screen.page.hide()
    screen.page.show()
    assert not screen.page.lists.endings.closing.question.isVisible()


def test_a_question_that_comes_after_its_page_was_left_is_not_asked(qtbot, keyboard, desk):
    session, runner = plan(desk), BusyRunner()
    screen = SessionsScreen(qtbot, keyboard, desk, runner=runner)
    screen.go()
    runner.is_busy = True
    press("F9")
    screen.page.hide()
    runner.catch_up()
    assert not screen.page.lists.endings.closing.question.isVisibleTo(screen.page)
    press("Enter")
    assert desk.store.sessions.find(session).is_open


@pytest.mark.parametrize("typed", ["2026.04.02", "2026-04-02"])
def test_a_session_of_a_later_day_stands_among_those_to_come(screen, desk, typed):
    plan(desk, "Зуслан", date="2026-03-20")
    screen.go(NEW_RECORD)
    screen.fill(Course="Манлайлал", Date=typed)
    press("Enter")
    assert lines(desk)[0].date == "2026-04-02"
    assert "2026.04.02" in screen.words
    assert screen.ways.taken == []
    assert "Planned: Манлайлал, 2026.04.02" in screen.said
    press("F2")  # goes on with the one that was planned
    assert screen.typed("Date") == "2026.04.02"


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("Course", "", "A course is needed"),
        ("Date", "2026.02.30", "A day is needed"),
        ("Half-days", "61", "A number from 1 to 60"),
        ("Seats", "олон", "A number, or leave it empty"),
        ("Follows from session", "Өөр", "Not in the list"),
    ],
)
def test_what_cannot_be_stops_the_plan_at_its_field_and_takes_nothing_away(
    screen, desk, field, typed, said
):
    screen.go(NEW_RECORD)
    screen.fill(Course="Манлайлал", Place="Сургуулийн заал")
    screen.fill(**{field: typed})
    press("Enter")
    assert lines(desk) == []
    assert screen.focused == field
    assert said in screen.words
    assert screen.typed("Place") == "Сургуулийн заал"
    assert screen.typed(field) == typed


def test_what_was_half_typed_stands_there_again_when_the_program_has_ended(
    qtbot, keyboard, screen, laptop
):
    screen.go(NEW_RECORD)
    screen.fill(Course="Манл", Place="Сургуулийн заал")
    press("Esc")
    laptop.restart()
    again = SessionsScreen(qtbot, keyboard, laptop.desk).go(NEW_RECORD)
    assert (again.typed("Course"), again.typed("Place")) == ("Манл", "Сургуулийн заал")
    press("Enter")
    third = SessionsScreen(qtbot, keyboard, laptop.desk).go(NEW_RECORD)
    assert third.typed("Course") == ""


def test_a_change_of_the_plan_changes_only_what_was_typed(screen, desk):
    session = plan(desk, soum=TARIAT, capacity=30, facilitators="Оюунчимэг")
    before = desk.store.records.load(kinds.SESSION, session).values
    screen.go()
    press("F2")
    assert screen.typed("Course") == "Манлайлал"
    screen.fill(Place="Соёлын төв")
    press("Enter")
    after = desk.store.records.load(kinds.SESSION, session).values
    assert after == {**before, "venue": "Соёлын төв"}
    assert "Соёлын төв" in screen.words


def test_another_page_may_ask_for_the_plan_of_one_session_and_comes_back_after(screen, desk):
    session = plan(desk)
    screen.go(session)
    screen.fill(Seats="24")
    press("Enter")
    assert desk.store.sessions.find(session).capacity == 24
    assert screen.ways.taken == [("up", "register")]


def test_enter_opens_the_attendance_and_ins_the_door_of_the_session_chosen(screen, desk):
    sooner = plan(desk)
    later = plan(desk, date="2026-03-20")
    screen.go()
    press("Enter")
    press("Down")
    press("Ins")
    assert screen.ways.taken == [("session", sooner), ("door", later)]


def test_closing_asks_and_says_who_is_still_to_follow(screen, desk):
    session = plan(desk)
    training_sessions.mark_attendance(
        desk, session, [minor(desk, "Анударь")], AttendanceMark.PRESENT, shown=AS_STORED
    )
    screen.go()
    press("F9")
    assert "Анударь" in screen.words
    press("Esc")
    assert desk.store.sessions.find(session).state == "planned"
    press("F9")
    press("Enter")
    assert desk.store.sessions.find(session).state == "closed"
    assert "Closed: Манлайлал" in screen.said


def test_a_session_that_was_left_open_is_shown_before_the_closed_ones(screen, desk):
    plan(desk, "Зуслан", date="2026-02-01")
    training_sessions.close_sessions(desk, plan(desk, "Хаагдсан", date="2026-02-02"))
    screen.go()
    assert "Зуслан" in screen.words
    assert "Хаагдсан" not in screen.words


def test_a_closed_session_is_opened_again_and_has_no_door_until_then(screen, desk):
    session = plan(desk)
    training_sessions.close_sessions(desk, session)
    screen.go()
    press("Ins")
    assert screen.ways.taken == []
    screen.to("Open again")
    press("Enter")
    assert desk.store.sessions.find(session).state == "planned"


def test_what_is_in_no_list_any_more_stays_with_its_session_when_the_rest_changes(screen, desk):
    earlier = plan(desk, "Зуслан", date="2026-02-01")
    values = {"date": desk.day, "parent": earlier}
    session = training_sessions.plan_session(desk, "Манлайлал", values, ["Ирээдүй"])
    before = desk.store.records.load(kinds.SESSION, session).values
    with desk.writing() as writing:
        writing.retire(kinds.PARTNER, int(before["partners"]))
        writing.retire(kinds.COURSE, before["course"])
        writing.retire(kinds.SESSION, earlier)
    screen.go(session)
    screen.fill(Seats="12")
    press("Enter")
    after = desk.store.records.load(kinds.SESSION, session).values
    assert after == {**before, "capacity": 12}


def test_a_session_is_given_another_course_and_partners_that_are_in_no_list_yet(screen, desk):
    screen.go(training_sessions.plan_session(desk, "Манлайлал", {"date": desk.day}, ["Иргэд, эрх"]))
    assert screen.typed("Partner organisations") == "Иргэд, эрх"
    screen.fill(Course="Зуслан", Partner_organisations="иргэд, эрх, Ирээдүй")
    press("Enter")
    (line,) = lines(desk)
    assert line.course == "Зуслан"
    partners = [one.values["name"] for one in session_refs.list_offered(desk, kinds.PARTNER)]
    assert partners == ["Иргэд, эрх", "Ирээдүй"]


def test_names_are_written_so_that_each_is_read_back():
    for names in (("A",), ("A", "B"), ("A, B", "C"), ("A", "B; C"), ("A, B; C", "D")):
        assert parse_names(format_names(names), names) == names
        assert parse_names(format_names([*names, "Шинэ"]), names) == (*names, "Шинэ")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", ()),
        (" , ; ", ()),
        ("Ирээдүй, Алтан", ("Ирээдүй", "Алтан")),
        ("Иргэд, эрх;", ("Иргэд, эрх",)),
        ("Иргэд, эрх; Ирээдүй", ("Иргэд, эрх", "Ирээдүй")),
        ("Алтан, ирээдүй,  ИРГЭД,эрх", ("Алтан", "Ирээдүй", "Иргэд, эрх")),
    ],
)
def test_commas_part_names_unless_a_semicolon_does_or_a_known_name_has_them(text, names):
    assert parse_names(text, ["Ирээдүй", "Иргэд, эрх"]) == names


def test_a_half_day_with_marks_cannot_be_planned_away(screen, desk):
    session = plan(desk)
    person = registration.register_person(desk, {"given_name": "Сарантуяа"})
    training_sessions.mark_attendance(
        desk, session, [person], AttendanceMark.PRESENT, half_day=2, shown=AS_STORED
    )
    screen.go(session)
    screen.fill(**{"Half-days": "1"})
    press("Enter")
    assert "Half-day 2 has marks" in screen.words
    assert desk.store.sessions.find(session).half_days == 3
    screen.fill(**{"Half-days": "2"})
    press("Enter")
    assert desk.store.sessions.find(session).half_days == 2


def test_a_session_may_grow_out_of_one_of_two_on_the_same_day(screen, desk):
    plan(desk, "Зуслан", date="2026-02-01", soum=TARIAT)
    other = plan(desk, "Зуслан", date="2026-02-01", venue="Соёлын төв")
    screen.go(NEW_RECORD)
    screen.fill(Course="Манлайлал")
    screen.fill(Follows_from_session="2026.02.01 Зуслан, Соёлын төв")
    press("Enter")
    session = screen.ways.taken[-1][1]
    assert desk.store.records.load(kinds.SESSION, session).values["parent"] == other


def test_the_door_opens_of_a_session_that_began_yesterday_and_goes_on(screen, desk):
    screen.go(NEW_RECORD)
    screen.fill(**{"Course": "Манлайлал", "Date": "2026.03.13", "Half-days": "3"})
    press("Enter")
    assert screen.ways.taken == [("door", lines(desk)[0].id)]


def test_filters_narrow_the_lists_and_what_is_shown_is_exported(screen, desk, tmp_path):
    kept = plan(desk, "Манлайлал", soum=TARIAT, date="2026-03-20")
    plan(desk, "Зуслан", soum=TARIAT, date="2026-03-21")
    plan(desk, "Манлайлал", date="2026-02-01")
    screen.go()
    press("F3")
    names = {field.name for field in fields(SessionFilter)}
    assert set(screen.page.lists.filters.fields) == names
    screen.choose("Course", "Манлайлал")
    screen.to("Aimag")
    type_text("Архангай")
    press("Enter")  # the suggestion
    press("Enter")
    assert "sessions: 1 of 3" in screen.words
    assert "Зуслан" not in "".join(row.display_text for row in screen.page.lists.session_list.rows)
    press("Ctrl+E")
    path = tmp_path / "sessions.csv"
    screen.write("Text table, no passphrase", path, "тайлан")
    with path.open(encoding="utf-8-sig", newline="") as file:
        assert [row["session"] for row in csv.DictReader(file)] == [short_code(kept)]
    press("Esc")
    press("Right")
    assert (
        "There are none. The filters hide 2 sessions. Ctrl R takes the filters off." in screen.words
    )
    press("F3")
    type_text("Увс")  # in place of what was set
    assert screen.typed("Aimag") == "Увс"
    press("Enter")
    press("Ctrl+R")
    assert "sessions: 3" in screen.words


def test_the_arrows_go_from_list_to_list(screen, desk):
    plan(desk, "Ирэх")
    plan(desk, "Зуслан", date="2026-02-01")
    screen.go()
    press("Right")
    assert "Зуслан" in screen.words
    assert "Ирэх" not in screen.words


def test_closed_sessions_are_read_a_page_at_a_time_and_found_where_they_were_left(
    screen, desk, monkeypatch
):
    with desk.writing() as writing:
        course = writing.create(Course.validated(name="Манлайлал"))
        closed = TrainingSession.validated(course=course, date="2026-02-01", state="closed")
        ids = [writing.create(closed) for _ in range(230)]
    read, whole = set(), desk.store.sessions.list_closed

    def closed_page(offset, limit, only):
        read.add((offset, limit))
        return whole(offset, limit, only)

    monkeypatch.setattr(desk.store.sessions, "list_closed", closed_page)
    screen.go()
    screen.window.grab()
    assert read == {(0, 100)}
    press("End")
    assert read == {(0, 100), (200, 100)}
    press("Enter")
    screen.go()
    press("Up")
    press("Enter")
    assert screen.ways.taken == [("session", ids[0]), ("session", ids[1])]


def test_who_locks_while_a_plan_is_being_saved_finds_no_draft_of_it(qtbot, keyboard, desk):
    runner = BusyRunner()
    screen = SessionsScreen(qtbot, keyboard, desk, runner=runner).go(NEW_RECORD)
    screen.fill(Course="Манлайлал")
    runner.is_busy = True
    press("Enter")
    screen.window.show_cover(QWidget())
    runner.catch_up()
    assert len(lines(desk)) == 1
    assert form_drafts.load_draft(desk, f"session-{NEW_RECORD}") == {}


def test_several_sessions_are_closed_and_opened_again_at_once(screen, desk):
    ids = [plan(desk, "Манлайлал"), plan(desk, "Зуслан", date="2026-03-20")]
    screen.go()
    press("Shift+Down")
    press("F9")
    assert "Close 2 sessions now?" in screen.words
    press("Enter")
    assert [desk.store.sessions.find(one).state for one in ids] == ["closed", "closed"]
    assert "Closed: 2 sessions" in screen.said
    screen.page.lists.choose(SessionTab.CLOSED)
    screen.page.lists.focus_list()
    press("Ctrl+A")
    screen.to("Open again")
    press("Enter")
    assert [desk.store.sessions.find(one).state for one in ids] == ["planned", "planned"]
    assert "Open again: 2 sessions" in screen.said


def test_of_several_sessions_none_is_closed_while_one_has_something_to_ask(screen, desk):
    ids = [plan(desk, "Манлайлал"), plan(desk, "Зуслан", date="2026-03-20")]
    person = registration.register_person(desk, {"given_name": "Сарантуяа"})
    training_sessions.mark_attendance(
        desk, ids[1], [person], AttendanceMark.EXPECTED, shown=AS_STORED
    )
    screen.go()
    press("Shift+Down")
    press("F9")
    assert "Not all is noted in Зуслан: close it by itself." in screen.said
    press("Enter")
    assert [desk.store.sessions.find(one).state for one in ids] == ["planned", "planned"]
    assert screen.ways.taken == []


@pytest.mark.parametrize("key", ["Ctrl+A", "Ctrl+Down", "Shift+Down", "Down"])
def test_a_question_about_one_session_closes_no_other_that_is_selected_since(screen, desk, key):
    ids = [plan(desk, "Манлайлал"), plan(desk, "Зуслан", date="2026-03-20")]
    person = registration.register_person(desk, {"given_name": "Сарантуяа"})
    training_sessions.mark_attendance(
        desk, ids[1], [person], AttendanceMark.EXPECTED, shown=AS_STORED
    )
    screen.go()
    press("F9")
    assert "Close this session now?" in screen.words
    screen.page.lists.focus_list()
    press(key)
    assert "Close this session now?" not in screen.words
    screen.page.lists.endings.closing.confirmed.emit()
    assert [desk.store.sessions.find(one).state for one in ids] == ["planned", "planned"]


@pytest.mark.parametrize("change", ["participant", "plan"])
def test_a_session_stays_current_when_it_changes(screen, desk, change):
    plan(desk, "Манлайлал")
    session = plan(desk, "Зуслан", date="2026-03-20")
    person = registration.register_person(desk, {"given_name": "Сарантуяа"})
    screen.go()
    press("Down")
    if change == "participant":
        training_sessions.add_participants(desk, session, [person])
    else:
        training_sessions.change_session(desk, session, {"capacity": 12}, shown=AS_STORED)
    screen.page.on_records_changed({kinds.SESSION.name})
    press("Enter")
    assert screen.ways.taken == [("session", session)]


def test_a_session_is_called_off_by_its_key_and_taken_back_by_undo(screen, desk):
    session = plan(desk)
    screen.go()
    press("F5")
    assert desk.store.sessions.find(session).state == "called-off"
    assert "Called off: Манлайлал" in screen.said
    screen.page.lists.choose(SessionTab.CLOSED)
    assert "called off" in screen.words
    press("F9")
    press("F5")  # neither closes nor calls off what is called off
    assert desk.store.sessions.find(session).state == "called-off"


def test_a_slip_is_deleted_after_a_question(screen, desk):
    plan(desk)
    kept = plan(desk, "Зуслан", date="2026-03-20")
    screen.go()
    press("Del")
    assert screen.page.keyboard.question == "Delete the session Манлайлал?"
    press("Esc")
    assert len(lines(desk)) == 2
    press("Del")
    press("Ctrl+Enter")
    assert [row.id for row in lines(desk)] == [kept]
    assert "Deleted: Манлайлал" in screen.said


def test_a_deleted_session_where_people_were_is_shown_until_it_is_opened_again(screen, desk):
    session = plan(desk, date="2026-03-20")
    training_sessions.mark_attendance(
        desk, session, [minor(desk, "Анударь")], AttendanceMark.PRESENT, shown=AS_STORED
    )
    with desk.writing() as writing:  # as another laptop's deletion comes in
        writing.retire(kinds.SESSION, session)
    screen.go()
    assert "deleted, but people were there" in screen.words
    press("F9")
    assert desk.store.records.load(kinds.SESSION, session).is_retired
    screen.to("Open again")
    press("Enter")
    assert not desk.store.records.load(kinds.SESSION, session).is_retired


@pytest.mark.parametrize(
    ("mark", "offered"),
    [
        (AttendanceMark.EXPECTED, {"Call off", "Delete"}),
        (AttendanceMark.ABSENT, {"Call off"}),
        (AttendanceMark.PRESENT, set()),
    ],
)
def test_what_would_be_refused_for_who_was_there_is_not_offered(screen, desk, mark, offered):
    session = plan(desk)
    training_sessions.mark_attendance(
        desk, session, [minor(desk, "Анударь")], mark, shown=AS_STORED
    )
    screen.go()
    assert {"Call off", "Delete"} & set(screen.words.splitlines()) == offered


def test_one_key_plans_a_session_once_more_and_another_takes_it_back(screen, desk):
    person = registration.register_person(desk, {"given_name": "Анар"}, ())
    session = plan(desk, "Онлайн завсарлага", mode="online")
    training_sessions.add_participants(desk, session, [person])
    screen.go()
    press("F8")
    told = "Planned once more: Онлайн завсарлага, 2026.03.21. 1 people are expected."
    assert screen.said[-1] == told
    later, _ = lines(desk)
    assert (later.date, later.participants) == ("2026-03-21", 1)
    assert screen.page.lists.session_list.current_value().id == later.id
    press("Ctrl+Z")
    assert [row.id for row in lines(desk)] == [session]


def test_two_fields_plan_a_session_as_the_last_one_was(screen, desk):
    person = registration.register_person(desk, {"given_name": "Анар"}, ())
    values = {"soum": TARIAT, "venue": "Клуб", "capacity": 12, "facilitators": "Болд"}
    last = plan(desk, "Онлайн завсарлага", **values)
    training_sessions.add_participants(desk, last, [person])
    screen.go()
    press("Ctrl+N")
    screen.fill(Place="Сургууль")
    screen.to("Course")
    type_text("онлайн")
    press("Enter")  # takes what is suggested
    assert "The rest is as on 2026.03.14. What you typed yourself stays." in screen.words
    assert "the people of 2026.03.14, Онлайн завсарлага" in screen.words
    screen.fill(Date="2026.03.20")
    press("Enter")
    planned, _ = lines(desk)
    assert (planned.date, planned.soum, planned.capacity) == ("2026-03-20", TARIAT, 12)
    assert (planned.venue, planned.facilitators) == ("Сургууль", "Болд")
    assert planned.participants == 1
    press("Ctrl+Z")
    assert [row.id for row in lines(desk)] == [last]


def test_another_course_takes_back_what_the_former_one_filled_in(screen, desk):
    plan(desk, "Зуслан", venue="Клуб")
    screen.go()
    press("Ctrl+N")
    type_text("зуслан")
    assert screen.typed("Place") == "Клуб"
    assert screen.typed("Facilitators") == desk.user_name  # nobody was typed there
    screen.fill(Course="Шинэ хөтөлбөр")
    assert screen.typed("Place") == ""
