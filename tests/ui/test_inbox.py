"""The inbox of head office: sticks looked through, taken in, and what is told of it."""

import shutil

import pytest
from PySide6.QtWidgets import QApplication

from fieldreg.domain import kinds
from fieldreg.domain.log.changes import Changes, Edit
from fieldreg.domain.log.ids import change_id, short_code, writer_of
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.log.stamps import build_stamp
from fieldreg.domain.records.values import ConsentState
from fieldreg.services.arrivals import arrival_undo
from fieldreg.services.people import registration
from fieldreg.sync.log import change_import
from fieldreg.ui.navigation import EARLIER_ARRIVALS
from fieldreg.ui.pages.arrivals import change_panel
from fieldreg.ui.pages.arrivals.rows import ArrivalRow
from tests.conformance.arrivals.test_authority import consent
from tests.support.bundles.trips import exchange_by_stick, receive_sticks
from tests.support.hub.running_hub import RunningHub, exchange_by_hub
from tests.support.installations import BAYAN_OLGII, FIRST, HeadOffice, Laptop
from tests.ui.screens.exchange import InboxScreen
from tests.ui.screens.input import press, type_text


@pytest.fixture
def laptop(office):
    laptop = office.enrol(FIRST, confirmed=False)
    laptop.hold_session(laptop.register(), laptop.register("Тэмүүлэн"))
    return laptop


@pytest.fixture
def screen(qtbot, keyboard, office):
    return InboxScreen(qtbot, keyboard, office.installation)


@pytest.fixture
def restored(qtbot, keyboard, office, tmp_path):
    """The inbox of head office as it was when this was asked for."""
    installation = office.copy_now(tmp_path / "restored")
    yield InboxScreen(qtbot, keyboard, installation)
    installation.close()


@pytest.fixture
def carried(tmp_path):
    """Return a stick on which a laptop has just left its bundle."""

    def carry(laptop, name="KINGSTON"):
        stick = tmp_path / name
        stick.mkdir(exist_ok=True)
        exchange_by_stick(laptop, stick)
        return stick

    return carry


def test_without_sticks_the_page_says_what_to_do(screen):
    screen.go()
    assert "Put the sticks in" in screen.words
    assert screen.focused == "Add a folder"


def test_what_is_on_the_sticks_is_told_before_anything_is_changed(screen, office, laptop, carried):
    screen.go().plug_in(carried(laptop))
    (row,) = screen.rows
    assert row[0] == "new"
    assert row[1] == "Архангай 1 Оюунчимэг"
    assert row[3] == "2 people, 1 sessions"
    assert office.installation.store.people.count() == 0
    assert screen.focused == "Bundles"


def test_enter_takes_the_new_ones_in_and_leaves_the_answers(screen, office, laptop, carried):
    stick = carried(laptop)
    screen.go().plug_in(stick)
    press("Enter")
    assert office.installation.store.people.count() == 2
    assert "2 people came in, the words of 1 laptops are to be compared." in screen.sentence
    assert "Replies for 1 laptops" in screen.words
    assert screen.focused == "2 people"
    assert screen.rows[0][-1] == "taken in"
    assert "trainee" in screen.ways.news[-1]
    news = exchange_by_stick(laptop, stick).reply
    assert news.people_received == 2


def test_enter_while_the_sticks_are_looked_through_asks_for_no_folder(
    screen, laptop, carried, monkeypatch
):
    monkeypatch.setattr(screen.page.sources, "survey", lambda: None)
    screen.go()
    assert screen.focused == "Add a folder"
    screen.plug_in(carried(laptop))
    assert "Looking through the sticks" in screen.words
    press("Enter")
    assert screen.dialogs.asked == []
    monkeypatch.undo()
    screen.page.load()
    assert screen.focused == "Bundles"


def test_one_bundle_on_two_sticks_is_one_that_is_new(screen, laptop, carried, tmp_path):
    stick = carried(laptop)
    screen.go().plug_in(stick, shutil.copytree(stick, tmp_path / "SANDISK"))
    assert [row[0] for row in screen.rows] == ["new", "already here"]


def test_what_is_here_already_changes_nothing(screen, office, laptop, carried):
    stick = carried(laptop)
    receive_sticks(office, stick)
    screen.go().plug_in(stick)
    assert screen.rows[0][0] == "already here"
    digest = office.installation.store.digest()
    press("Enter")
    assert office.installation.store.digest() == digest
    assert "Nothing new was taken in." in screen.said[0]


def test_a_bundle_that_waits_says_which_changes_are_missing(laptop, restored, office, carried):
    first = carried(laptop)
    receive_sticks(office, first)
    carried(laptop)
    laptop.register("Болд")
    restored.go().plug_in(carried(laptop, "SECOND"))
    assert [row[:2] for row in restored.rows] == [
        ["waiting for an earlier one", "Архангай 1"],
        ["new", "your own reply, handed back"],
    ]
    assert "Missing changes: 1 to" in restored.words
    press("Enter")
    assert restored.installation.store.people.count() == 0


def test_what_waits_is_let_in_by_keys_after_a_preview_and_with_a_reason(
    laptop, restored, office, carried
):
    receive_sticks(office, carried(laptop))
    carried(laptop)
    laptop.register("Болд")
    receive_sticks(restored.installation, carried(laptop, "SECOND"))
    store = restored.installation.store
    restored.go()
    press("F9")
    assert restored.rows[0][0] == "waiting for an earlier one"
    press("Ins")
    assert "A bundle of Архангай 1 that waits. Nothing has changed yet." in restored.words
    assert restored.focused == "What comes in"
    assert "Missing changes: 1 to" in restored.words
    assert "1 changes come in, 1 people" in restored.words
    press("Enter")
    press("Ins")
    assert restored.keyboard.question == "Take in without them?"
    press("Ctrl+Enter")
    assert "Write why nobody can bring them any more." in restored.words
    assert store.people.count() == 0
    type_text("Компьютер шатсан")
    press("Ins")
    press("Ctrl+Enter")
    assert store.people.count() == 1
    assert restored.said[-1].startswith("1 changes came in.")
    assert "trainee" in restored.ways.news[-1]
    assert "taken in without the earlier one" in [row[0] for row in restored.rows]
    assert "on 2026.03.14: Компьютер шатсан" in restored.words


def test_a_damaged_bundle_and_a_stranger_are_told_apart_and_do_not_stop_the_rest(
    screen, office, laptop, carried, tmp_path
):
    good = carried(laptop)
    torn = carried(office.enrol("Увс 2", BAYAN_OLGII), "TORN")
    for file in torn.rglob("*.frb"):
        body = bytearray(file.read_bytes())
        body[len(body) // 2] ^= 1
        file.write_bytes(bytes(body))
    stranger = HeadOffice(tmp_path / "elsewhere")
    foreign = stranger.enrol("Дорнод 1", seed=4)
    screen.go().plug_in(good, torn, carried(foreign, "FOREIGN"))
    states = [row[0] for row in screen.rows]
    assert states[-1] == "new"
    assert "damaged" in states
    press("Enter")
    assert office.installation.store.people.count() == 2


def test_the_arrows_go_between_the_states(screen, laptop, carried):
    screen.go().plug_in(carried(laptop))
    press("Right")
    assert screen.page.arrival_list.tabs.current == "new"
    assert len(screen.rows) == 1


def test_a_stick_that_fails_is_named_and_the_others_are_taken_in(
    screen, office, laptop, carried, tmp_path
):
    gone = tmp_path / "GONE"
    gone.mkdir()
    screen.go().plug_in(carried(laptop), gone)
    gone.rmdir()
    press("Enter")
    assert office.installation.store.people.count() == 2
    assert any("GONE" in notice for notice in screen.said)
    # The notice goes, and what stays says it too.
    assert "but not all on: GONE. Put that in again." in screen.words


def test_a_folder_and_a_file_are_added_by_hand(screen, office, laptop, carried):
    stick = carried(laptop)
    (bundle,) = stick.rglob("*.frb")
    screen.dialogs.answers = [bundle]
    screen.go()
    press("Ctrl+O")
    assert [row[0] for row in screen.rows] == ["new"]
    press("Enter")
    assert office.installation.store.people.count() == 2


def test_earlier_bundles_are_listed_with_their_laptops(screen, office, laptop, carried):
    stick = carried(laptop)
    receive_sticks(office, stick)
    screen.go()
    press("F9")
    (row,) = screen.rows
    assert row[0] == "taken in, unconfirmed"
    assert row[1] == "Архангай 1"


def test_what_waits_is_first_among_the_earlier_ones_with_what_is_missing(
    laptop, restored, office, carried
):
    first = carried(laptop)
    receive_sticks(office, first)
    carried(laptop)
    laptop.clock.go_on(days=3)
    laptop.register("Болд")
    restored.go().plug_in(carried(laptop, "SECOND"))
    press("Enter")
    restored.window.show_page(restored.name, EARLIER_ARRIVALS)
    (row,) = restored.rows  # what head office once said itself did not come in from anybody
    assert row[0] == "waiting for an earlier one"
    assert row[1].startswith("Архангай 1")
    assert "Missing changes: 1 to" in restored.words
    assert "They were noted until 2026.03.17." in restored.words


def test_a_change_that_was_set_aside_alone_is_listed_with_the_reason(
    screen, office, laptop, carried
):
    receive_sticks(office, carried(laptop))
    store = office.installation.store
    (known,) = [line.id for line in store.people.list_page(0, 1)]
    edit = Edit(
        change_id(writer_of(known), 90),
        build_stamp(90, writer_of(known)),
        kinds.TRAINEE,
        change_id(writer_of(known), 80),
        {"phone": "99112233"},
        {"phone": (build_stamp(80, writer_of(known)),)},
    )
    with store.transaction():
        change_import.import_changes(store, Changes(edits=(edit,)), change_import.refuse_none)
    screen.window.show_page(screen.name, EARLIER_ARRIVALS)
    aside, came = screen.rows
    assert aside[:2] == ["set aside", "Архангай 1 Оюунчимэг"]
    assert aside[3] == "one change"
    assert came[0] == "taken in, unconfirmed"
    assert "What it says: Phone." in screen.words


def test_what_waits_on_the_sticks_is_counted_until_it_is_taken_in(screen, laptop, carried):
    counted = []
    screen.page.new_count_changed.connect(counted.append)
    screen.go().plug_in(carried(laptop))
    assert counted[-1] == 1
    press("Enter")
    assert counted[-1] == 0


def test_enter_is_named_after_what_it_does_now(screen, laptop, carried):
    screen.go().plug_in(carried(laptop))
    before = screen.keyboard.hints(screen.page.arrival_list.table)
    press("Enter")
    after = screen.keyboard.hints(screen.page.arrival_list.table)
    assert {hint.key: hint.label for hint in before}["Enter"] == "take the 1 new ones in"
    assert {hint.key: hint.label for hint in after}["Enter"] == "write the replies"


def test_contents_sort_by_people_and_the_current_bundle_stays_when_rows_come_anew(screen):
    def bundles():
        made = {"ten": 10, "two": 2}
        return [
            ArrivalRow(
                *("new", ("plus", "accent"), "new", "Увс 2", f"{people} people", "", ""),
                last_day="2026-03-14",
                people=people,
                ref=ref,
            )
            for ref, people in made.items()
        ]

    shown = screen.go().page.arrival_list
    shown.show_rows(bundles())
    shown.table.sort_by(3)
    assert [row[3] for row in screen.rows] == ["2 people", "10 people"]
    assert shown.table.current().ref == "ten"
    shown.show_rows(bundles())
    assert shown.table.current().ref == "ten"


@pytest.fixture
def arrived(screen, office, laptop, carried):
    """The earlier bundles, after two people came with a session, and a correction of one."""
    stick = carried(laptop)
    receive_sticks(office, stick)
    exchange_by_stick(laptop, stick)
    (person,) = [
        one.id for one in laptop.desk.store.people.list_page(0, 9) if one.given_name == "Тэмүүлэн"
    ]
    registration.correct_person(laptop.desk, person, {"phone": "99112233"}, shown=AS_STORED)
    carried(laptop)
    receive_sticks(office, stick)
    screen.go()
    press("F9")
    return screen


def test_what_a_bundle_brought_is_undone_by_keys_after_a_preview(arrived, office):
    store = office.installation.store
    press("Down")
    press("Down")
    press("Ctrl+Z")
    assert "Undo what it brought" in arrived.words
    alone = "What came from Архангай 1 on 2026.03.14. Nothing has changed yet."
    assert alone in arrived.words
    assert arrived.focused == "What will change"
    assert "No longer shown: 1 people, 1 sessions, 2 marks, 1 courses, Сарантуяа" in arrived.words
    assert "Stays: Тэмүүлэн, corrected since · Оюунчимэг, Архангай 1" in arrived.words
    press("Enter")
    press("Ctrl+Z")
    assert arrived.keyboard.question == "Undo?"
    assert (store.people.count(), store.undoings.list_all()) == (2, [])
    press("F3")
    assert "What came from Архангай 1 on 2026.03.14 and after it." in arrived.words
    assert "No longer shown: 2 people, 1 sessions, 2 marks, 1 courses" in arrived.words
    assert "Stays" not in arrived.words
    press("F3")
    assert "Stays" in arrived.words
    panel = arrived.page.undo_panel
    assert panel.undo_button.key == "Ctrl Z"
    panel.reason.editor.setFocus()
    type_text("Туршилт!")
    press("Ctrl+Z")  # takes back letters, and so the button has another key
    type_text("Туршилт")
    assert panel.undo_button.key == "Ctrl Enter"
    press("Ctrl+Enter")
    assert arrived.keyboard.question == "Undo?"
    press("Ctrl+Enter")
    (said,) = store.undoings.list_all()
    assert (said.reason, said.is_in_force) == ("Туршилт", True)
    assert store.people.count() == 1
    assert arrived.said[-1].startswith("7 changes were undone.")
    assert "The laptops get it with the next replies." in arrived.said[-1]
    assert "trainee" in arrived.ways.news[-1]
    told, bundle = (row for row in arrived.rows if row[0] == "undone")
    assert told[-1] == f"kept, and counts nowhere · {short_code(said.id)}"
    assert bundle[-1] == "Received 2026.03.14"


def test_what_was_undone_is_brought_back_by_keys(arrived, office):
    store = office.installation.store
    digest = store.digest()
    press("Down")
    press("Down")
    for key, deed in (("Ctrl+Z", "Undo"), ("Ctrl+Y", "Bring back")):
        press(key)
        press("F3")
        press(key)
        assert arrived.keyboard.question == f"{deed}?"
        press("Ctrl+Enter")
        assert (store.digest() == digest) == (deed == "Bring back")
    assert "changes were brought back." in arrived.said[-1]
    assert "undone" not in [row[0] for row in arrived.rows]


def test_an_undoing_is_taken_back_by_its_own_code_though_no_bundle_is_known(arrived, office):
    store = office.installation.store
    digest, sha = store.digest(), store.bundles.list_latest()[-1].sha.hex()
    arrival_undo.undo_arrival(office.desk, sha, reason="Туршилт")
    with store.transaction():
        store._db.execute("UPDATE bundle SET brought = NULL")
    press("F9")
    press("F9")
    (told,) = (row for row in arrived.rows if row[0] == "undone")
    press("Home")
    assert told == arrived.rows[0]
    assert "Undone by: Энхтуул, Төв оффис, 2026.03.14. Reason: Туршилт" in arrived.words
    press("Ctrl+Z")
    assert "Nothing has changed yet." not in arrived.words
    press("Ctrl+Y")
    said = "What was undone on 2026.03.14 on Төв оффис. Nothing has changed yet."
    assert said in arrived.words
    press("F3")  # it is this one, and nothing after it
    assert said in arrived.words
    press("Ctrl+Y")
    assert arrived.keyboard.question == "Bring back?"
    press("Ctrl+Enter")
    assert store.digest() == digest
    assert "undone" not in [row[0] for row in arrived.rows]


def test_what_is_left_as_it_is_has_changed_nothing(arrived, office):
    digest = office.installation.store.digest()
    press("Down")
    press("Down")
    press("Ctrl+Z")
    press("Esc")
    assert office.installation.store.digest() == digest
    assert arrived.focused == "Bundles"
    # Nothing is offered for what brought nothing, nor among the sticks.
    hints = arrived.keyboard.hints
    assert "back to the sticks" in [hint.label for hint in hints(QApplication.focusWidget())]
    press("F9")
    assert "earlier bundles" in [hint.label for hint in hints(QApplication.focusWidget())]
    press("Ctrl+Z")
    assert "Nothing has changed yet." not in arrived.words


# The hub


@pytest.fixture
def hub(office, tmp_path):
    return RunningHub(tmp_path / "mailbox", office)


def test_what_lies_at_the_hub_is_taken_in_by_one_key_and_answered_there(
    screen, office, hub, tmp_path
):
    with hub.running():
        invitation = office.invite("Архангай 3")
        hub.tell_trust()
        laptop = Laptop(tmp_path / "third", invitation)
        laptop.register()
        exchange_by_hub(laptop)
        screen.go()
        press("Ctrl+H")
        assert "1 bundles were taken in" in screen.words
        assert [row[-1] for row in screen.rows] == ["taken in"]
        assert exchange_by_hub(laptop).reply.people_received == 1
        press("Esc")
        press("Ctrl+H")
        assert screen.said[-1].startswith("Nothing new was taken in.")


@pytest.mark.usefixtures("hub")
def test_a_hub_that_is_not_there_is_told_and_nothing_is_taken_in(screen):
    screen.go()
    press("Ctrl+H")
    assert "The hub cannot be reached from here" in screen.said[-1]


def test_where_there_is_no_hub_none_is_offered(screen):
    screen.go()
    assert "Receive from the hub" not in screen.words
    press("Ctrl+H")
    assert screen.said == []


def test_a_claim_is_shown_with_what_it_names_and_is_decided_by_key(screen, office, carried):
    """Accepted, put away and decided again, or noted for the person who was meant."""
    other = office.enrol("Баян-Өлгий 1", BAYAN_OLGII)
    stranger = other.register("Айгүл", aimag=BAYAN_OLGII)
    laptop = office.enrol("Архангай 2")
    receive_sticks(office, carried(other))
    with laptop.desk.writing() as writing:
        claim = writing.create(consent(stranger, ConsentState.GIVEN))
        request = writing.create(consent(change_id(7, 9), ConsentState.WITHDRAWN))
    receive_sticks(office, carried(laptop, "SANDISK"))
    screen.window.show_page(screen.name, EARLIER_ARRIVALS)
    panel, rows = screen.page.view.change_panel, [row[0] for row in screen.rows]
    assert rows[:2] == ["you decide", "you decide"]
    assert panel.isVisible()
    assert [row.accessible_text for row in panel.contents.rows] == ["Айгүл", "given, State"]
    press("F5")
    assert panel.isHidden() or panel.person_edit.isVisible()  # the next one is shown
    press("F3")  # asks for the person first
    assert panel.person_edit.hasFocus()
    type_text(short_code(stranger))
    press("F3")
    store = office.installation.store
    [noted] = store.consents.list_by_person([stranger])[stranger]
    assert noted.state == ConsentState.WITHDRAWN
    assert screen.said[-1] == "It was noted for the person you named."
    assert [row[0] for row in screen.rows][-2:] == ["put away", "put away"]
    screen.page.arrival_list.table.select(len(screen.rows) - 2)
    press("F5")  # decides again
    screen.page.arrival_list.table.select(0)
    press("F6")
    assert screen.said[-1] == "It is in, as it was written."
    assert store.records.kind_of(claim) is kinds.CONSENT
    assert store.records.kind_of(request) is None


def test_a_doubled_key_accepts_no_claim_that_nobody_read(
    screen, office, laptop, carried, monkeypatch
):
    other = office.enrol("Баян-Өлгий 1", BAYAN_OLGII)
    stranger = other.register("Айгүл", aimag=BAYAN_OLGII)
    receive_sticks(office, carried(other))
    with laptop.desk.writing() as writing:
        claims = [writing.create(consent(stranger, state)) for state in ConsentState]
    receive_sticks(office, carried(laptop, "SANDISK"))
    screen.window.show_page(screen.name, EARLIER_ARRIVALS)

    def count_accepted():
        kinds_here = map(office.installation.store.records.kind_of, claims)
        return sum(kind is kinds.CONSENT for kind in kinds_here)

    monkeypatch.setattr(change_panel, "GLANCE", 10**9)
    press("F6")
    press("F6")
    assert count_accepted() == 1
    screen.page.arrival_list.table.select(1)  # one that is looked for is accepted at once
    press("F6")
    assert count_accepted() == 2
    monkeypatch.setattr(change_panel, "GLANCE", 0)
    press("F6")
    assert count_accepted() == 3
