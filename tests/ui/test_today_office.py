"""Today at head office: what came and is not in, what contradicts, and the way there."""

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.mission import Course
from fieldreg.domain.records.models import Attendance
from fieldreg.domain.records.trainee import Trainee
from fieldreg.domain.records.training_session import TrainingSession
from fieldreg.services import training_sessions
from fieldreg.services.devices import laptop_registry
from fieldreg.services.pairs import comparing
from fieldreg.services.people import registration
from fieldreg.services.records import plain_records
from fieldreg.services.reference_lists import quota_progress
from fieldreg.store.arrivals import BundleRow
from fieldreg.ui.navigation import EARLIER_ARRIVALS, QUOTAS, PageName
from fieldreg.ui.pages.today.office_page import OfficeTodayPage
from fieldreg.ui.widgets.buttons import KeyButton
from tests.support.bundles.trips import exchange_by_stick, receive_sticks
from tests.ui.screens.input import press
from tests.ui.screens.single_page import SinglePage


@pytest.fixture
def show(qtbot, keyboard, office):
    return lambda: SinglePage(qtbot, keyboard, PageName.TODAY, OfficeTodayPage, office.desk)


@pytest.fixture
def contradicted(office, laptop, stick):
    """Head office, where it and a laptop contradict each other about one phone."""
    person = laptop.register()
    for _ in range(2):
        exchange_by_stick(laptop, stick)
        receive_sticks(office, stick)
    registration.correct_person(laptop.desk, person, {"phone": "1"}, shown=AS_STORED)
    registration.correct_person(office.desk, person, {"phone": "2"}, shown=AS_STORED)
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    return person


def test_pairs_are_counted_and_enter_opens_them(show, office):
    values = {"given_name": "Болд", "birth_date": "1990"}
    people = [registration.register_person(office.desk, values) for _ in range(2)]
    screen = show()
    assert "wait to be judged" not in screen.words
    comparing.keep_doubts(office.desk, [tuple(people)])
    screen.page.load()
    assert "1 questions wait to be judged" in screen.words
    press("Enter")
    assert screen.ways.taken == [("page", PageName.DUPLICATES)]


def keep(office, state, reason, number):
    """Note a bundle that did not go in."""
    store = office.installation.store
    with store.transaction():
        line = BundleRow(
            bytes([number]) * 32, None, 7, 5, 9, state, reason, "2026-03-12", "2026-03-14",
            3, 1, 20,
        )  # fmt: skip
        store.bundles.save(line, b"sealed")


def test_where_nothing_waits_enter_looks_through_the_sticks(show):
    screen = show()
    assert "Nothing waits for you" in screen.words
    assert screen.focused == "Look through the sticks"
    press("Enter")
    assert screen.ways.taken == [("page", "inbox")]


def test_until_a_laptop_is_invited_a_button_leads_there(show, office):
    screen = show()
    [button] = [
        each
        for each in screen.window.findChildren(KeyButton)
        if each.accessibleName() == "Invite a laptop"
    ]
    assert button.isVisible()
    button.click()
    assert screen.ways.taken == [("page", "laptops")]
    office.invite("Увс 1", "85")
    screen.go()
    assert not button.isVisible()


def test_a_promise_stands_there_until_the_session_that_kept_it_is_noted(show, office):
    desk, past = office.desk, "2026-02-01"
    person = registration.register_person(desk, {"given_name": "Уянга"})
    said = {"trainee": short_code(person), "text": "Сумандаа заана", "due": "2026-03-20"}
    promise = plain_records.add_record(desk, kinds.PROMISE, said)
    screen = show()
    assert "Уянга: Сумандаа заана, A promise that is not kept yet." in screen.words
    press("Enter")
    assert screen.ways.taken == [("person", person)]
    held = training_sessions.plan_session(desk, "Эрх", {"date": past})
    led = {"session": short_code(held), "trainee": short_code(person), "part": "lead"}
    plain_records.add_record(desk, kinds.CONTRIBUTION, led)
    training_sessions.close_sessions(desk, held)
    screen = show()
    assert "F4 notes that this kept the promise" in screen.words
    press("F4")
    assert desk.store.records.load(kinds.PROMISE, promise).values["kept_by"] == held


@pytest.mark.usefixtures("contradicted")
def test_conflicts_are_counted_and_enter_opens_them(show):
    screen = show()
    assert "1 conflicts" in screen.words
    [look] = [one for one in screen.page.findChildren(KeyButton) if "sticks" in one.display_text]
    assert look.key == "Ctrl Enter"  # Enter opens the row
    press("Enter")
    press("Ctrl+Enter")
    assert screen.ways.taken == [("conflicts", 0), ("page", "inbox")]


def test_what_waits_and_what_was_set_aside_is_counted_and_enter_shows_it(show, office):
    keep(office, "held", "bundle_waits", 1)
    keep(office, "set-aside", "bundle_damaged", 2)
    keep(office, "set-aside", "sender_unknown", 3)
    with office.installation.store.transaction():
        office.installation.store.bundles.quarantine_change(5, "out_of_scope", b"")
    screen = show()
    told = [row.display_text for row in screen.page.attention_list.rows]
    assert "kept as they came" in screen.words
    assert "whole" not in screen.words  # one is damaged
    assert told == ["1 bundles are waiting", "2 bundles were set aside", "1 changes were set aside"]
    for place in range(3):
        press("Enter")
        press("Down")
        assert screen.ways.taken[place] == ("page", "inbox", EARLIER_ARRIVALS)


def test_a_laptop_whose_words_nobody_compared_waits_on_today_and_leads_to_the_laptops(
    show, office, stick
):
    laptop = office.enrol("Увс 1", confirmed=False)
    laptop.register()
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    screen = show()
    assert "1 laptops wait for their words" in screen.words
    press("Enter")
    assert screen.ways.taken == [("page", PageName.DEVICES)]


def test_a_laptop_that_no_officer_cut_off_is_told_on_today(show, office, stick):
    """Whoever holds head office's key wrote it, with a program that asks no officer."""
    laptop = office.enrol("Увс 1")
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    engine = office.installation.store._db
    authority, engine.authority = engine.authority, None
    laptop_registry.revoke_laptop(office.installation, "Увс 1")
    engine.authority = authority
    screen = show()
    assert "1 laptops or versions that no officer signed" in screen.words
    press("Enter")
    assert screen.ways.taken == [("page", PageName.DEVICES)]
    assert laptop_registry.find_laptop(office.installation, "Увс 1").state == "confirmed"


def test_what_is_settled_elsewhere_goes_from_the_list(show, office, contradicted):
    screen = show()
    registration.correct_person(office.desk, contradicted, {"phone": "3"}, shown=AS_STORED)
    screen.window.notify_records_changed({"trainee"})
    assert "Nothing waits for you" in screen.words


def test_it_says_where_the_answers_to_the_laptops_are(show, office, contradicted):
    screen = show()
    assert "The replies to 1 laptops are on their way." in screen.words
    registration.correct_person(office.desk, contradicted, {"phone": "3"}, shown=AS_STORED)
    screen.window.notify_records_changed({"trainee"})
    assert "The replies to 1 laptops are ready to write." in screen.words


@pytest.mark.usefixtures("contradicted")
def test_a_laptop_that_was_never_heard_from_has_not_its_latest_reply(show, office):
    laptop = office.laptops[0]
    exchange_by_stick(laptop, (stick := laptop.folder.with_name("KINGSTON")))
    receive_sticks(office, stick)
    screen = show()
    assert "Every laptop has its latest reply." in screen.words
    office.invite("Увс 1")
    screen.page.load()
    assert "Every laptop" not in screen.words
    assert "1 laptops have their latest reply. Nothing ever came from 1 laptops." in screen.words


def test_a_quota_stands_on_today_with_what_is_certain_and_leads_to_its_list(show, office):
    screen = show()
    assert "No quota is counted yet." in screen.words
    quota_progress.add_quota(office.desk, "rural", "25 %")
    with office.desk.writing() as writing:
        course = writing.create(Course.validated(name="Манлайлал"))
        values = {"course": course, "date": office.desk.day}
        session = writing.create(TrainingSession.validated(**values))
        for number, soum in enumerate(["6525"] * 5 + ["1119"] * 15 + [None] * 2):
            name = f"Хүн {number}"
            person = writing.create(Trainee.validated(given_name=name, soum=soum))
            row = {"trainee": person, "session": session, "half_day": 1, "mark": "present"}
            writing.create(Attendance.validated(**row))
    screen.page.on_enter()
    assert "25.0 %" in screen.words
    assert "certainly 22.7–31.9 % of what has arrived" in screen.words
    assert "It is not certain yet whether the quota is met." in screen.words
    press("Ctrl+I")
    assert screen.ways.taken == [("page", PageName.REFERENCE_LISTS, QUOTAS)]
