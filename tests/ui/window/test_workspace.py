"""The book: what stands in the rail and at the foot whatever page is open."""

from functools import partial

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from fieldreg import wiring
from fieldreg.domain import kinds
from fieldreg.domain.log.changes import Changes, Edit
from fieldreg.domain.log.ids import change_id
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.log.stamps import build_stamp
from fieldreg.domain.records.values import AttendanceMark
from fieldreg.domain.sync.exchange import SyncChannel
from fieldreg.domain.sync.tasks import run_task
from fieldreg.services import training_sessions
from fieldreg.services.exchange import sync_schedule
from fieldreg.services.people import registration
from fieldreg.services.settings.appearance import Appearance
from fieldreg.ui.navigation import PageName
from fieldreg.ui.pages.devices.forms import InvitationForm
from fieldreg.ui.widgets.buttons import KeyButton
from fieldreg.ui.widgets.notices import Notice
from fieldreg.ui.window.bars import NavigationButton
from fieldreg.ui.window.hint_bar import HintBar
from fieldreg.ui.window.page_table import WorkspaceDependencies
from fieldreg.ui.window.workspace import Workspace
from tests.support.hub.running_hub import RunningHub, exchange_by_hub
from tests.support.installations import HeadOffice, Laptop
from tests.support.ui.dialogs import ScriptedDialogs
from tests.support.ui.fake_network import FakeNetwork
from tests.support.ui.runner import InlineRunner
from tests.ui.screens.input import press, type_text
from tests.ui.screens.visible_text import visible_text


@pytest.fixture
def open_book(qtbot):
    """Open the window of an installation; its dialogs give the *answers*."""

    def open_book(installation, exchange, *answers):
        book = Workspace(
            installation,
            InlineRunner(),
            ScriptedDialogs(*answers),
            WorkspaceDependencies(
                list,
                exchange(installation),
                Appearance("en", "light"),
                lambda _face: None,
                lambda _language: None,
                lambda _minutes: None,
                lambda: "",
                wiring.load_indicators,
                wiring.load_report_texts,
                FakeNetwork(),
                wiring.read_person_template,
                partial(wiring.list_quarantined, installation),
                wiring.HubTrustNotifier(installation),
                wiring.build_release_fetcher(installation),
            ),
        )
        qtbot.addWidget(book.window)
        book.window.show()
        qtbot.waitExposed(book.window).__enter__()
        book.window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is book.window)
        book.window.show_page(book.first_page)
        return book

    return open_book


def rail(book):
    return {one.name: one.accessibleName() for one in book.window.findChildren(NavigationButton)}


@pytest.mark.parametrize("role", ["head office", "laptop"])
def test_a_backup_that_is_due_stands_on_today_and_beside_the_settings_until_it_is_made(
    open_book, tmp_path, role
):
    place, exchange = HeadOffice(tmp_path / "office"), wiring.build_office_sync
    if role == "laptop":
        invitation = place.invite("Архангай 2")
        place, exchange = Laptop(tmp_path / "laptop", invitation), wiring.build_laptop_sync
        place.register()
    book = open_book(place.installation, exchange, str(tmp_path / "stick"))
    assert rail(book)[PageName.SETTINGS] == "Settings: 1"
    assert "A backup is due" in visible_text(book.window.page)
    press("Ctrl+B")  # leads from Today to where it is made
    assert book.window.page_name == PageName.SETTINGS
    press("Ctrl+B")
    assert rail(book)[PageName.SETTINGS] == "Settings"
    book.window.show_page(PageName.TODAY)
    assert "A backup is due" not in visible_text(book.window.page)


def test_the_way_back_after_planning_leads_to_no_empty_form(open_book, laptop):
    book = open_book(laptop.installation, wiring.build_laptop_sync)
    press("Ctrl+N")
    assert book.window.page.form.isVisible()
    type_text("Манлайлал")
    press("Enter")
    assert book.window.page_name == PageName.CHECK_IN
    press("Alt+Left")
    assert book.window.page_name == PageName.SESSIONS
    assert not book.window.page.form.isVisible()
    press("Alt+Left")
    assert book.window.page_name == PageName.TODAY


def test_head_office_counts_what_waits_in_the_rail(open_book, office):
    store, desk = office.installation.store, office.desk
    person = registration.register_person(desk, {"given_name": "Болд"})
    first = store.records.load(kinds.TRAINEE, person).stamp
    registration.correct_person(desk, person, {"phone": "1"}, shown=AS_STORED)
    edit = Edit(
        change_id(77, 1),
        build_stamp(90, 77),
        kinds.TRAINEE,
        person,
        {"phone": "2"},
        {"phone": (first,)},
    )
    with store.transaction():
        store.apply_received(Changes(edits=(edit,)))
        store.bundles.quarantine_change(5, "out_of_scope", b"")
    book = open_book(office.installation, wiring.build_office_sync)
    told = rail(book)
    assert told[PageName.TODAY] == "Today: 2"
    assert told[PageName.ARRIVALS] == "Inbox: 1"
    assert told[PageName.CONFLICTS] == "Conflicts: 1"
    book.window.show_page(PageName.ARRIVALS)  # without sticks it waits no less
    assert rail(book)[PageName.ARRIVALS] == "Inbox: 1"
    book.open_conflicts(person)
    press("1")
    book.counts.refresh()
    assert rail(book)[PageName.CONFLICTS] == "Conflicts"
    assert rail(book)[PageName.TODAY] == "Today: 1"


def test_a_laptop_settles_conflicts_from_today_and_from_the_person(open_book, office):
    laptop = office.enrol("Архангай 2")
    store, person = laptop.installation.store, laptop.register("Болд")
    first = store.records.load(kinds.TRAINEE, person).stamp
    registration.correct_person(laptop.desk, person, {"phone": "1", "email": "a"}, shown=AS_STORED)
    new = {"phone": "2", "email": "b"}
    edit = Edit(
        change_id(77, 1),
        build_stamp(90, 77),
        kinds.TRAINEE,
        person,
        new,
        dict.fromkeys(new, (first,)),
    )
    with store.transaction():
        store.apply_received(Changes(edits=(edit,)))
    book = open_book(laptop.installation, wiring.build_laptop_sync)
    assert rail(book)[PageName.TODAY] == "Today: 1"
    book.open_person(person)
    press("F4")
    assert book.window.page_name == PageName.CONFLICTS
    press("1")
    press("Alt+Left")
    assert book.window.page_name == PageName.PERSON
    book.open_page(PageName.TODAY)
    book.window.page.attention_list.setFocus()
    press("Enter")
    press("2")
    assert store.records.load(kinds.TRAINEE, person).conflicting_fields == ()


def said(book):
    notices = book.window.findChildren(Notice)
    return " ".join(label.text() for one in notices for label in one.findChildren(QLabel))


def invite(book, file):
    """Invite a laptop by keyboard, its invitation written to *file*."""
    press("Alt+6")
    press("Ins")
    type_text("Архангай 2")
    press("Tab")
    type_text("Arkhangai")
    press("Enter")
    book.window.findChild(InvitationForm).save()
    return file.read_bytes()


def test_whom_head_office_lets_in_the_hub_knows_at_once(open_book, tmp_path):
    office, file = HeadOffice(tmp_path / "office"), tmp_path / "a.fri"
    hub = RunningHub(tmp_path / "mailbox", office)
    with hub.running():
        book = open_book(office.installation, wiring.build_office_sync, file)
        laptop = Laptop(tmp_path / "laptop", invite(book, file))
        assert exchange_by_hub(laptop).files
    assert "The hub does not know yet" not in said(book)


def test_a_hub_that_cannot_be_told_is_named_and_the_laptop_invited(open_book, tmp_path):
    office, file = HeadOffice(tmp_path / "office"), tmp_path / "a.fri"
    RunningHub(tmp_path / "mailbox", office)
    book = open_book(office.installation, wiring.build_office_sync, file)
    assert "The hub does not know yet" not in said(book)
    assert invite(book, file)
    assert "The hub does not know yet" in said(book)
    assert "The hub cannot be reached from here" in said(book)


def foot_of(book):
    return book.window.status_bar._note.text()


def test_the_foot_says_how_it_stands_with_head_office_and_which_key_leads_there(
    open_book, tmp_path, office, laptop
):
    folder = tmp_path / "shared"
    folder.mkdir()
    laptop.register()
    sync_schedule.set_sync_folder(office.desk, str(folder))
    book = open_book(laptop.installation, wiring.build_laptop_sync, folder)
    clock = laptop.installation.tools.clock

    def let_pass(**passed):
        clock.go_on(**passed)
        book.auto_sync.folder.start_if_due()

    assert foot_of(book) == "No reply from head office yet"
    press("Alt+4")
    press("F2")
    let_pass(minutes=1)
    assert foot_of(book) == f"Last exchange: {clock.now():%H:%M} · Alt 4"
    run_task(wiring.build_office_sync(office.installation).sync_by(SyncChannel.FOLDER, print, bool))
    let_pass(minutes=31)
    book.counts.refresh()
    assert foot_of(book) == (
        f"Head office has everything · Last exchange: {clock.now():%H:%M} · Alt 4"
    )
    folder.rename(tmp_path / "moved")
    let_pass(hours=5)
    assert foot_of(book) == "Trouble with the shared folder · Alt 4"
    assert book.window.page_name == PageName.EXCHANGE
    (tmp_path / "moved").rename(folder)
    let_pass(minutes=3)
    clock.go_on(days=1)
    book.counts.refresh()
    assert foot_of(book) == "Head office has everything · Last exchange: 2026.03.14 · Alt 4"


def test_at_head_office_the_foot_says_so_too(open_book, tmp_path, office):
    sync_schedule.set_sync_folder(office.desk, str(tmp_path))
    book = open_book(office.installation, wiring.build_office_sync)
    office.installation.tools.clock.go_on(minutes=1)
    book.auto_sync.folder.start_if_due()
    now = office.installation.tools.clock.now()
    assert foot_of(book).startswith(f"Last exchange: {now:%H:%M} · people: 0")


def test_what_was_done_on_other_pages_is_taken_back_in_order_and_told_where_it_was(
    open_book, laptop
):
    session = laptop.hold_session(laptop.register("Болд"), half_days=2)
    book = open_book(laptop.installation, wiring.build_laptop_sync)
    desk = laptop.desk
    told = []

    def tell():
        (notice,) = [one for one in book.window.findChildren(Notice) if one.isVisible()]
        told.append(notice.display_text)
        notice.dismiss()

    book.window.show_page(PageName.PEOPLE)
    press("Ins")
    book.window.page.registration_view.form.person_fields["given_name"].setFocus()
    type_text("Сараа")
    press("Enter")
    book.open_attendance(session)
    press("Right")
    press("L")
    book.edit_session(session)
    book.window.page.form.fields["venue"].editor.setText("Соёлын төв")
    press("Enter")
    book.window.show_page(PageName.TODAY)
    for notice in book.window.findChildren(Notice):
        notice.dismiss()
    for key in ("Ctrl+Z", "Ctrl+Z", "Ctrl+Z", "Ctrl+Y"):
        press(key)
        tell()
    assert told == [
        "Taken back: Манлайлал, 2026.03.14 changed (place)",
        "Taken back: Болд late, 03.14 afternoon Манлайлал, 2026.03.14",
        "Taken back: Сараа registered",
        "Done again: Сараа registered",
    ]
    assert [row.given_name for row in desk.store.people.list_page(0, 9)] == ["Болд", "Сараа"]
    assert [row.marks for row in desk.store.sessions.list_participants(session)] == [{1: "present"}]
    assert not desk.store.sessions.find(session).venue
    # Once it was locked, nothing is taken back.
    book.shut_down()
    again = open_book(laptop.installation, wiring.build_laptop_sync)
    press("Ctrl+Z")
    (notice,) = [one for one in again.window.findChildren(Notice) if one.isVisible()]
    assert notice.display_text == "There is nothing to take back."


def test_a_correction_is_undone_by_the_button_beside_what_is_said_of_it(open_book, laptop):
    person = laptop.register("Болд", phone="99112233")
    book = open_book(laptop.installation, wiring.build_laptop_sync)
    book.open_person(person)
    press("F2")
    book.window.page.views.edit_form.fields["phone"].editor.setText("88112233")
    press("Enter")
    (notice,) = [one for one in book.window.findChildren(Notice) if one.isVisible()]
    (button,) = [each for each in notice.findChildren(KeyButton) if each.display_text == "Undo"]
    find = partial(laptop.desk.store.records.load, kinds.TRAINEE, person)
    assert find().values["phone"] == "88112233"
    button.click()
    assert find().values["phone"] == "99112233"


def test_a_key_of_the_page_that_finds_nothing_to_do_says_so_until_the_next_key(open_book, laptop):
    desk = laptop.desk
    session = training_sessions.plan_session(desk, "Зуслан", {"date": desk.day})
    book = open_book(laptop.installation, wiring.build_laptop_sync)
    book.open_check_in(session)
    bar = book.window.findChild(HintBar)
    for key, told in (
        ("F7", "There is nobody to hand the laptop to yet."),
        ("F2", "F2 (consent): nothing to do here now"),
        ("F4", "F4 (compare): nothing to do here now"),
    ):
        press(key)
        assert bar.message == told
    press("Down")
    assert not bar.message


def test_how_a_session_ended_is_said_when_that_is_taken_back(open_book, laptop):
    book = open_book(laptop.installation, wiring.build_laptop_sync)
    book.open_page(PageName.SESSIONS)
    press("Ctrl+N")
    type_text("Эрх")
    press("Enter")
    book.open_page(PageName.SESSIONS)
    told = []
    for keys in (("F5",), ("Del", "Ctrl+Enter")):
        book.window.page.lists.focus_list()
        for key in (*keys, "Ctrl+Z"):
            press(key)
        (notice,) = [one for one in book.window.findChildren(Notice) if one.isVisible()]
        told.append(notice.display_text)
    assert told == ["Taken back: Эрх, 2026.03.14 called off", "Taken back: Эрх, 2026.03.14 deleted"]


def test_why_a_session_is_not_called_off_is_said_on_its_page_alone(open_book, laptop):
    desk, person = laptop.desk, laptop.register("Болд")
    session = training_sessions.plan_session(desk, "Зуслан", {"date": desk.day})
    book = open_book(laptop.installation, wiring.build_laptop_sync)
    book.open_page(PageName.SESSIONS)
    training_sessions.mark_attendance(  # and no page is told
        desk, session, [person], AttendanceMark.PRESENT, shown=AS_STORED
    )
    press("F5")
    assert book.window.has_notice
    press("Alt+3")
    assert not book.window.has_notice


def test_answers_of_one_pass_are_all_named_when_they_are_taken_back(open_book, laptop):
    """What was undone is said whole: three answers are three, those of one kind together."""
    session = laptop.hold_session(laptop.register("Болд", birth_date="1990"))
    book = open_book(laptop.installation, wiring.build_laptop_sync)
    book.open_check_in(session)
    type_text("болд")
    for key in ("F2", "1", "3", "1", "Enter", "Enter", "Ctrl+Z"):
        press(key)
    assert book.window.page.arrivals.said == (
        "Taken back: Болд, Keep the record, Be named in a report: given, Contact again: declined"
    )
