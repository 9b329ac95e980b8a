"""What a reception caused, as an officer reads it and goes on from there by keyboard."""

import pytest
from PySide6.QtWidgets import QApplication

from fieldreg.domain import kinds
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.values import ConsentState, ErasureReason
from fieldreg.services import erasure_orders, intakes, overview, trainer_questions
from fieldreg.services.arrivals import arrived_bundles
from fieldreg.services.conflicts import conflict_resolution
from fieldreg.services.devices import laptop_registry
from fieldreg.services.people import registration
from fieldreg.sync.codec.bundle_codec import AGE_HEADER
from fieldreg.ui.navigation import EARLIER_ARRIVALS, INTAKE, PageName
from fieldreg.ui.pages.questions import QuestionsPage
from tests.conformance.arrivals.test_authority import consent
from tests.support.bundles.trips import exchange_by_stick, list_bundles, receive_sticks
from tests.support.installations import ARKHANGAI, BAYAN_OLGII, FIRST, new_stick
from tests.ui.screens.conflicts import ConflictsScreen
from tests.ui.screens.exchange import InboxScreen
from tests.ui.screens.input import press
from tests.ui.screens.people import PeopleScreen
from tests.ui.screens.single_page import SinglePage


@pytest.fixture
def screen(qtbot, keyboard, office):
    return InboxScreen(qtbot, keyboard, office.installation)


@pytest.fixture
def loaded(office, laptop, stick):
    """A stick with a person, a conflict and an answer, beside what head office has already."""
    for name in ("Болд", "Цэцэг"):
        laptop.register(name, aimag=ARKHANGAI)
    trainer_questions.ask_trainer(office.desk, "Хэн бэ?", laptop=FIRST)
    trainer_questions.ask_trainer(office.desk, "Хэзээ вэ?", laptop=FIRST)
    for _ in range(2):
        exchange_by_stick(laptop, stick)
        receive_sticks(office, stick)
    exchange_by_stick(laptop, stick)
    people = {row.given_name: row.id for row in office.desk.store.people.list_page(0, 9)}
    for person in people.values():
        registration.correct_person(office.desk, person, {"phone": "88112233"}, shown=AS_STORED)
    question = trainer_questions.list_questions(laptop.desk)[0]
    trainer_questions.respond_to_question(laptop.desk, question.id, "Багш")
    registration.correct_person(laptop.desk, people["Болд"], {"phone": "99112233"}, shown=AS_STORED)
    laptop.register("Сараа")
    exchange_by_stick(laptop, stick)
    return stick


def test_the_sentence_leads_by_keys_to_what_came_and_all_of_it_is_undone_and_brought_back(
    screen, office, loaded
):
    screen.go().plug_in(loaded)
    press("Enter")
    assert screen.sentence == "1 people came in, 1 conflicts arose, 1 answers came."
    subject = f"{INTAKE}{intakes.find_intake(office.desk, 'last').ref}"
    for name in (PageName.PEOPLE, PageName.CONFLICTS, PageName.QUESTIONS):
        link = screen.focused
        assert screen.keyboard.hints(QApplication.focusWidget())[0].label == "open"
        press("Enter")
        assert screen.ways.taken[-1] == ("page", name, subject)
        screen.go()
        assert screen.focused == link  # the one that was followed
        press("Tab")
    screen.plug_in()  # the sticks go back to the trainers, and the summary stays
    assert "1 people came in" in screen.words
    press("Ctrl+Z")
    assert "All that came in on 2026.03.14. Nothing has changed yet." in screen.words
    press("Ctrl+Z")
    press("Ctrl+Enter")
    assert office.desk.store.people.count() == 2
    assert screen.sentence == "All that came with it is undone."
    press("Ctrl+Y")
    press("Ctrl+Y")
    press("Ctrl+Enter")
    assert office.desk.store.people.count() == 3
    assert screen.sentence == "1 people came in, 1 conflicts arose, 1 answers came."
    (conflict,) = conflict_resolution.list_conflicts(office.desk)
    found = conflict_resolution.load_conflict(office.desk, conflict)
    conflict_resolution.resolve_conflict(office.desk, found, "88112233")
    screen.go()
    assert screen.sentence == "1 people came in, 1 answers came."
    press("Esc")
    assert "Put the sticks in" in screen.words


def test_who_comes_for_the_earlier_arrivals_finds_them_all_whatever_was_shown_before(
    screen, loaded
):
    screen.go().plug_in(loaded)
    press("Enter")
    assert "1 people came in" in screen.sentence
    screen.window.show_page(screen.name, EARLIER_ARRIVALS)
    assert "Bundles that came in before, the latest first" in screen.words
    assert screen.focused == "Bundles"
    shown = [len(screen.rows)]
    for _ in range(3):  # to bundles of a state that is not there
        press("Left")
    screen.window.show_page(screen.name, EARLIER_ARRIVALS)
    assert [len(screen.rows)] == shown


def test_what_waits_for_a_decision_is_told_and_leads_there(screen, office, laptop, tmp_path):
    stranger = office.enrol("Баян-Өлгий 1", BAYAN_OLGII)
    person = stranger.register("Айгүл", aimag=BAYAN_OLGII)
    for at, name in ((stranger, "A"), (laptop, "B")):
        exchange_by_stick(at, new_stick(tmp_path, name))
        receive_sticks(office, tmp_path / name)
    second = office.enrol("Архангай 2", confirmed=False)
    second.register("Сараа")
    with laptop.desk.writing() as writing:
        claim = writing.create(consent(person, ConsentState.GIVEN))
    her = laptop.register("Цэцэг")
    erasure_orders.erase_people(laptop.installation, [her], ErasureReason.ASKED)
    sticks = [new_stick(tmp_path, name) for name in ("K", "S")]
    for at, stick in zip((laptop, second), sticks, strict=True):
        exchange_by_stick(at, stick)
    screen.go().plug_in(*sticks)
    press("Enter")
    decisions = (
        "1 entries wait for your decision, the words of 1 laptops are to be compared,"
        " 1 erasures are asked for."
    )
    assert screen.sentence.endswith(decisions)
    for name in (PageName.DEVICES, PageName.ERASURE):
        while screen.focused != ("1 laptops", "1 erasures")[name is PageName.ERASURE]:
            press("Tab")
        press("Enter")
        assert screen.ways.taken[-1][1] == name
        screen.go()
    while screen.focused != "1 entries":
        press("Tab")
    press("Enter")
    assert screen.focused == "Bundles"
    assert [row[0] for row in screen.rows] == ["you decide"]
    press("F6")
    assert office.installation.store.records.kind_of(claim) is kinds.CONSENT


def test_the_pages_behind_the_links_show_only_what_the_reception_caused(
    qtbot, keyboard, office, loaded
):
    trainer_questions.ask_trainer(office.desk, "Хаана вэ?", laptop=FIRST)
    subject = f"{INTAKE}{receive_sticks(office, loaded).intake}"
    for person in office.desk.store.people.list_page(0, 9):
        if person.given_name == "Цэцэг":
            registration.correct_person(
                office.desk, person.id, {"phone": "77112233"}, shown=AS_STORED
            )
    people = PeopleScreen(qtbot, keyboard, office.desk).go(subject)
    assert people.given_names == ["Сараа"]
    assert "1 people of one reception. Esc shows everyone." in people.words
    press("Esc")
    assert sorted(people.given_names) == ["Болд", "Сараа", "Цэцэг"]
    conflicts = ConflictsScreen(qtbot, keyboard, office.desk, subject)
    assert len(conflicts.waiting) == 1
    assert "1 conflicts of one reception" in conflicts.words
    questions = SinglePage(
        *(qtbot, keyboard, PageName.QUESTIONS), at_office, office.desk, subject=subject
    )
    assert [row.value.is_waiting for row in questions.page.list.rows] == [False]
    assert questions.focused == "Questions"
    assert "all" in questions.hints
    press("Esc")
    assert len(questions.page.list.rows) == 3


def at_office(context):
    return QuestionsPage(context, is_office=True)


def steps(screen):
    table = screen.page.summary.steps
    if not table.isVisible():
        return []
    model = table.model()
    return [[model.index(row, at).data() for at in range(3)] for row in range(model.rowCount())]


def test_what_came_after_the_loss_is_looked_into_put_away_shown_again_and_taken_in(
    screen, office, laptop, stick
):
    laptop.register("Болд")
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    laptop_registry.revoke_laptop(office.installation, FIRST)
    laptop.register("Сараа", birth_date="2012-03-01")
    exchange_by_stick(laptop, stick)
    screen.go().plug_in(stick)
    assert [row[3] for row in screen.rows] == ["not opened"]  # and not "0 people"
    press("Enter")
    assert steps(screen) == [["revoked", FIRST, "you decide"]]
    for line in ("new people: 1, 1 minors or of unknown age", "sessions: 0", "sealed answers: 0"):
        assert line in screen.words
    press("F5")
    assert (steps(screen), arrived_bundles.count_arrivals(office.desk).total_count) == ([], 0)
    press("Ctrl+Z")
    assert steps(screen) == [["revoked", FIRST, "you decide"]]
    # Nobody is answered but by the word that the laptop is cut off, as the strip counts it.
    assert "1 laptops that are cut off hear that, and nothing else." in screen.words
    assert "Replies for" not in screen.words
    assert overview.load_office_overview(office.desk).in_transit_count == 0
    press("F6")
    assert steps(screen) == []
    assert [row.accessible_text for row in screen.page.summary.tree.rows] == [
        f"1  revoked, {FIRST} · Taken in by: Энхтуул, 2026.03.14"
    ]
    assert office.desk.store.people.count() == 2
    assert "It is marked as after the loss" in screen.said[-1]
    assert screen.sentence == "1 people came in."
    press("Ctrl+Z")
    assert "What came from Архангай 1 on 2026.03.14. Nothing has changed yet." in screen.words
    press("Ctrl+Z")
    press("Ctrl+Enter")
    assert office.desk.store.people.count() == 1


def test_what_came_after_the_loss_is_settled_also_where_its_stick_is_shown(
    screen, office, laptop, stick
):
    laptop.register("Болд")
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    laptop_registry.revoke_laptop(office.installation, FIRST)
    laptop.register("Сараа", birth_date="2012-03-01")
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    screen.go().plug_in(stick)
    assert "kept apart until you decide" in screen.words
    assert "new people: 1, 1 minors or of unknown age" in screen.words
    press("F6")
    assert office.desk.store.people.count() == 2
    assert [row[0] for row in screen.rows] == ["already here"]


def test_what_was_put_away_is_found_under_the_earlier_ones_and_can_be_shown_again(
    screen, office, laptop, tmp_path
):
    laptop.register("Болд")
    torn = new_stick(tmp_path, "TORN")
    exchange_by_stick(laptop, torn)
    (bundle,) = list_bundles(torn)
    body = bytearray(bundle.read_bytes())
    body[len(body) // 2] ^= 1
    bundle.write_bytes(body)
    screen.go().plug_in(torn)
    assert f"{torn.name}, {bundle.name}" in screen.rows[0][1]
    press("Enter")
    assert [row[0] for row in steps(screen)] == ["damaged"]
    press("F5")
    press("Esc")
    press("F9")
    assert [row[0] for row in screen.rows] == ["put away"]
    press("F5")
    assert [row[0] for row in screen.rows] == ["damaged"]
    assert arrived_bundles.count_arrivals(office.desk).quarantined_bundle_count == 1


def test_what_was_put_away_is_thrown_away_once_that_is_said_again(screen, office, tmp_path):
    junk = new_stick(tmp_path, "JUNK")
    (junk / "x.frb").write_bytes(AGE_HEADER + b"x" * 5_000)
    screen.go().plug_in(junk)
    for key in ("Enter", "F5", "Esc", "F9"):
        press(key)
    assert [row[0] for row in screen.rows] == ["put away"]
    for is_sure, left in ((False, 1), (True, 0)):
        screen.dialogs.answers.append(is_sure)
        press("Del")
        assert len(screen.rows) == left
        assert office.desk.store.bundles.measure_unattributed()[0] == left
    assert screen.said[-1].startswith("Thrown away.")


def test_a_bundle_that_waits_says_in_its_row_for_which_numbers(
    qtbot, keyboard, office, laptop, tmp_path
):
    restored = office.copy_now(tmp_path / "restored")
    screen = InboxScreen(qtbot, keyboard, restored)
    stick, fresh = new_stick(tmp_path, "A"), new_stick(tmp_path, "B")
    laptop.register("Болд")
    for _ in range(2):
        exchange_by_stick(laptop, stick)
        receive_sticks(office, stick)
    exchange_by_stick(laptop, stick)
    laptop.register("Сараа")
    exchange_by_stick(laptop, fresh)
    screen.go().plug_in(fresh)
    said = {row[0]: row[-1] for row in screen.rows}
    assert said["waiting for an earlier one"].startswith("waits for numbers 1 to ")
    press("Enter")
    assert steps(screen)[0][2] == said["waiting for an earlier one"]
    restored.close()


def test_people_of_a_laptop_whose_words_nobody_compared_are_said_to_count_nowhere(
    screen, office, tmp_path
):
    laptop, stick = office.enrol("Увс 1", confirmed=False), new_stick(tmp_path)
    laptop.register()
    exchange_by_stick(laptop, stick)
    screen.go().plug_in(stick)
    press("Enter")
    assert screen.sentence.startswith("1 people came in, the words of 1 laptops are")
    assert "1 people count nowhere until the words of their laptop are compared" in screen.words
