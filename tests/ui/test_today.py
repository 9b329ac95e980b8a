"""Today: the session of the day, what waits, and the ways onward."""

from functools import partial

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.values import (
    AttendanceMark,
    ConsentMethod,
    ConsentState,
    Purpose,
    SessionState,
)
from fieldreg.services import consent_records, training_sessions
from fieldreg.services.arrivals import arrival_undo, arrived_bundles
from fieldreg.services.consent_records import NewConsent
from fieldreg.services.records import plain_records
from fieldreg.services.reference_lists import quota_progress
from fieldreg.ui.pages.today.laptop_page import LaptopTodayPage
from tests.support.bundles.trips import exchange_by_stick, receive_sticks
from tests.support.installations import TARIAT
from tests.ui.screens.input import press
from tests.ui.screens.single_page import SinglePage


@pytest.fixture
def show(qtbot, keyboard, laptop):
    make = partial(LaptopTodayPage, exchange_key="Alt 4")
    return lambda: SinglePage(qtbot, keyboard, "today", make, laptop.desk)


def plan(laptop, day, course="Манлайлал", **values):
    return training_sessions.plan_session(
        laptop.desk, course, {"date": day, "soum": TARIAT, **values}
    )


def test_with_no_session_the_page_says_what_to_do(show):
    screen = show()
    assert "No session is planned" in screen.words
    press("Ctrl+N")
    press("Ins")
    assert screen.ways.taken == [("plan", None), ("register", None)]


def test_what_head_office_says_of_this_laptop_waits_there(show, laptop):
    person = laptop.register("Ану")
    store = laptop.installation.store
    with store.transaction():
        store.quarantine_notices.replace_all({person: "value_refused"})
        store.metadata.put("differs", b"1")
    screen = show()
    assert "Head office set 1 of your changes aside" in screen.words
    assert "This laptop and head office do not have the same data" in screen.words
    screen.page.attention_list.setFocus()
    press("Enter")
    assert screen.ways.taken[-1] == ("page", "exchange", "aside")
    press("Down")
    press("Enter")
    assert screen.ways.taken[-1] == ("page", "exchange")


def test_a_new_laptop_does_not_say_that_head_office_has_everything(show, laptop, office, stick):
    assert "Nothing has been entered here yet." in show().words
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    exchange_by_stick(laptop, stick)
    assert "Nothing has been entered here yet." in show().words


def test_a_plan_alone_is_said_to_be_here_on_its_way_and_at_head_office(show, laptop, office, stick):
    plan(laptop, "2026-04-01")
    assert "such as a plan, are only on this computer" in show().words
    exchange_by_stick(laptop, stick)
    assert "What was entered here is on its way" in show().words
    receive_sticks(office, stick)
    exchange_by_stick(laptop, stick)
    assert "Head office has everything" in show().words


def test_a_promise_that_is_due_is_kept_by_one_key_once_she_held_her_session(show, laptop):
    desk, person = laptop.desk, laptop.register("Сарантуяа")
    values = {"trainee": short_code(person), "text": "Ангидаа цаг заана", "due": "2026-03-20"}
    promise = plain_records.add_record(desk, kinds.PROMISE, values)
    screen = show()
    assert "Сарантуяа: Ангидаа цаг заана" in screen.words
    screen.page.attention_list.setFocus()
    press("F4")  # nothing was held yet
    press("Enter")
    assert screen.ways.taken[-1] == ("person", person)
    held = plan(laptop, "2026-02-01", "Хүний эрх")
    values = {"trainee": short_code(person), "session": short_code(held), "part": "lead"}
    plain_records.add_record(desk, kinds.CONTRIBUTION, values)
    training_sessions.close_sessions(desk, held, lets_follow=True)
    screen.page.load()
    assert "Held since: Хүний эрх, 2026.02.01. F4 notes that this kept the promise." in screen.words
    press("F4")
    assert desk.store.records.load(kinds.PROMISE, promise).values["kept_by"] == held
    assert "Ангидаа цаг заана" not in screen.words


def test_a_laptop_that_was_cut_off_hears_so_first_of_all_that_head_office_says(show, laptop):
    store = laptop.installation.store
    with store.transaction():
        store.metadata.put("standing", b"withdrawn")
    screen = show()
    assert "Head office no longer accepts data from this laptop" in screen.words
    assert "Nothing is lost here. Call head office before you go on." in screen.words
    screen.page.attention_list.setFocus()
    press("Enter")
    assert screen.ways.taken[-1] == ("page", "exchange")


def test_what_a_quota_still_needs_stands_under_the_seats_of_today(show, laptop, office, stick):
    quota_progress.add_quota(office.desk, "rural", "25 %")
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    exchange_by_stick(laptop, stick)
    homes = {"Ану": TARIAT, "Болд": "1119", "Сараа": None, "Туяа": TARIAT}
    people = [
        laptop.register(name, **({"soum": home} if home else {})) for name, home in homes.items()
    ]
    session = plan(laptop, "2026-03-14", capacity=30)
    training_sessions.add_participants(laptop.desk, session, people)
    training_sessions.mark_attendance(
        laptop.desk, session, people[:3], AttendanceMark.PRESENT, shown=AS_STORED
    )
    screen = show()
    assert "rural 1 + 1, 6 more needed" in screen.words
    told = {"rural 1", "others 1", "unknown 1", "expected 1", "free 26"}
    assert told <= set(screen.words.split("\n"))


def test_the_session_of_today_stands_there_with_its_seats(show, laptop):
    people = [laptop.register(name) for name in ("Ану", "Болд", "Сараа", "Туяа")]
    session = plan(laptop, "2026-03-14", capacity=30, half_days=3)
    training_sessions.mark_attendance(
        laptop.desk, session, people[:2], AttendanceMark.PRESENT, shown=AS_STORED
    )
    training_sessions.mark_attendance(
        laptop.desk, session, people[2:3], AttendanceMark.ABSENT, shown=AS_STORED
    )
    training_sessions.add_participants(laptop.desk, session, people[3:])
    words = show().words
    assert "2026.03.14, Saturday · Tariat, Arkhangai" in words
    assert "Today · half-day 1 of 3" in words
    assert "participants: 4 of 30" in words
    assert "present: 2, not marked yet: 1, absent: 1, free seats: 26" in words


def test_the_seats_are_those_of_the_half_day_that_is_now(show, laptop):
    person = laptop.register("Ану")
    session = plan(laptop, "2026-03-13", half_days=4)
    training_sessions.mark_attendance(
        laptop.desk, session, [person], AttendanceMark.PRESENT, half_day=1, shown=AS_STORED
    )
    words = show().words
    assert "half-day 3 of 4" in words
    assert "not marked yet: 1" in words


def test_the_next_session_stands_there_when_none_is_today(show, laptop):
    plan(laptop, "2026-03-18")
    assert "Next session: 2026.03.18" in show().words


def test_enter_goes_to_the_door_and_f6_to_the_attendance(show, laptop):
    session = plan(laptop, "2026-03-14")
    screen = show()
    assert screen.focused == "Begin registering"
    press("Enter")
    press("F6")
    assert screen.ways.taken == [("door", session), ("session", session)]


def test_f9_asks_before_it_closes_and_closing_can_be_undone(show, laptop):
    session = plan(laptop, "2026-03-14")
    laptop_state = lambda: laptop.desk.store.sessions.find(session).state  # noqa: E731
    screen = show()
    press("F9")
    assert laptop_state() == SessionState.PLANNED
    press("Enter")  # the focus is on the button that closes
    assert laptop_state() == SessionState.CLOSED
    assert "Closed: Манлайлал" in screen.said[-1]
    assert screen.ways.news == [{kinds.SESSION.name}]
    press("Ctrl+Z")
    assert laptop_state() == SessionState.PLANNED


def test_the_question_says_how_many_places_nobody_has_marked(show, laptop):
    session = plan(laptop, "2026-03-13", half_days=4)
    people = [laptop.register("Ану"), laptop.register("Болд")]
    training_sessions.mark_attendance(
        laptop.desk, session, people, AttendanceMark.PRESENT, half_day=1, shown=AS_STORED
    )
    screen = show()
    press("F9")
    # Both were there on the first morning; three half-days of both are not marked, as the
    # page of attendance says too.
    assert "not marked: 6" in screen.page.closing.question.display_text


def test_esc_leaves_the_session_open(show, laptop):
    session = plan(laptop, "2026-03-14")
    show()
    press("F9")
    press("Esc")
    assert laptop.desk.store.sessions.find(session).state == SessionState.PLANNED


def test_sessions_left_open_wait_and_open_with_enter(show, laptop):
    earlier = plan(laptop, "2026-02-02", "Хүний эрх")
    screen = show()
    assert "Хүний эрх: still open" in screen.words
    assert "What waits for you" in screen.focused
    press("Enter")
    assert screen.ways.taken == [("session", earlier)]


def test_guardians_consents_that_are_to_follow_are_counted_and_lead_to_their_list(show, laptop):
    person = laptop.register("Анударь", patronymic="Мөнхбатын")
    given = NewConsent(Purpose.KEEP, ConsentMethod.SPOKEN, ConsentState.TO_FOLLOW, given_by="ээж")
    consent_records.record_consent(laptop.desk, person, given, shown=AS_STORED)
    screen = show()
    assert "1 guardians’ consents outstanding" in screen.words
    press("Enter")
    assert screen.ways.taken == [("page", "consents")]


def test_sessions_to_come_stand_beside_with_their_days(show, laptop):
    plan(laptop, "2026-03-14")
    plan(laptop, "2026-03-27", "Сэтгэл зүй", half_days=3)
    words = show().words
    assert "03.27, Сэтгэл зүй, Tariat · 3 half-days" in words


def test_people_only_on_this_computer_are_counted(show, laptop):
    laptop.register("Ану")
    laptop.register("Болд")
    assert "The entries of 2 people are only on this computer." in show().words


def test_news_from_another_page_shows_at_once(show, laptop):
    screen = show()
    plan(laptop, "2026-03-14", "Хүний эрх")
    screen.window.notify_records_changed({kinds.SESSION.name})
    assert "Хүний эрх" in screen.words


def came(office):
    """Return the bundle of the laptop that brought people."""
    found = (one for one in arrived_bundles.list_arrivals(office.desk) if one.bundle.people)
    return next(found).bundle.sha.hex()


def test_people_who_go_by_an_undoing_and_come_back_are_told_until_it_is_read(
    show, office, laptop, stick
):
    laptop.hold_session(laptop.register("Ану"), laptop.register("Болд"))
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    bundle = came(office)
    arrival_undo.undo_arrival(office.desk, bundle, reason="Туршилтын өгөгдөл")
    receive_sticks(office, stick)
    assert exchange_by_stick(laptop, stick).reply.people_gone == 2
    screen = show()
    told = (
        "No longer shown: 2 people, 1 sessions Head office undid what had been taken in."
        " Nothing is lost. Do not enter anybody again; ask head office first. It can bring"
        " everything back. Undone by: Энхтуул, Төв оффис, 2026.03.14."
        " Reason: Туршилтын өгөгдөл"
    )
    assert screen.page.undo_notice.display_text == told
    assert screen.page.undo_notice.isVisible()
    press("Alt+0")
    assert not screen.page.undo_notice.isVisible()
    screen.window.notify_records_changed({"trainee"})
    assert not screen.page.undo_notice.isVisible()
    arrival_undo.redo_arrival(office.desk, bundle)
    receive_sticks(office, stick)
    assert exchange_by_stick(laptop, stick).reply.people_back == 2
    screen.window.notify_records_changed({"trainee"})
    assert screen.page.undo_notice.display_text.startswith("Shown again: 2 people, 1 sessions")
    assert "Undone by" not in screen.page.undo_notice.display_text
    press("Alt+0")
    assert not screen.page.undo_notice.isVisible()
