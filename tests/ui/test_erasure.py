"""Erasing at the window: looked at, typed, done; and the board of who has not answered."""

import pytest
from PySide6.QtWidgets import QApplication

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Problem
from fieldreg.domain.records.values import ErasureReason
from fieldreg.domain.rights import Rights
from fieldreg.domain.roles import Permission, Role
from fieldreg.services import erasure_orders, overview, training_sessions
from fieldreg.services.devices import laptop_registry
from fieldreg.services.people import registration
from fieldreg.services.records import plain_records
from fieldreg.ui.forms.erasure_form import place_label
from fieldreg.ui.navigation import PageName
from fieldreg.ui.pages.erasure import ErasurePage
from fieldreg.ui.pages.today.office_page import OfficeTodayPage
from fieldreg.ui.vocabulary.shared_labels import ERASED_PLACES
from fieldreg.ui.window.page_table import build_permits
from tests.support.bundles.trips import exchange_by_stick, go_round, receive_sticks
from tests.support.installations import ARKHANGAI
from tests.ui.screens.exchange import ExchangeScreen
from tests.ui.screens.input import press, type_text
from tests.ui.screens.person import PersonScreen
from tests.ui.screens.single_page import SinglePage

pytestmark = pytest.mark.share(of=2)

NAME, PHONE = "Цэрэндолгор", "99887766"


@pytest.fixture
def trip(office, laptops, stick):
    laptops[0].her = laptops[0].register(NAME, phone=PHONE, aimag=ARKHANGAI)
    go_round(office, stick, *laptops, times=2)
    return *laptops, stick


@pytest.fixture
def her(trip):
    return trip[0].her


@pytest.fixture
def board(qtbot, keyboard, office):
    at = office.installation
    return lambda: SinglePage(qtbot, keyboard, PageName.ERASURE, ErasurePage, at)


@pytest.fixture
def show_person(qtbot, keyboard, office):
    return lambda person: PersonScreen(qtbot, keyboard, office.installation, person)


def is_here(at, person):
    return person in {one.id for one in at.desk.store.people.list_page(0, 100)}


def phones(at, person):
    said = at.desk.store.history.load_assignments(kinds.TRAINEE, [person])[person]["phone"]
    return [one.value for one in said]


def as_role(office, *roles):
    one = office.installation
    with one.store.transaction():
        for name, held in (("Сараа", [*Role]), (one.user_name, roles)):
            one.store.officers.set_rights(
                name, Rights.from_roles(held), author="Сараа", day="2026-03-14"
            )
    one.user_rights.refresh()


def test_every_place_that_the_command_names_has_words_at_the_window_too():
    assert [place for place in ERASED_PLACES if place_label(place) == place] == []
    assert {kind.name for kind in kinds.PERSON_KINDS} - ERASED_PLACES.keys() == set()


def test_nothing_is_erased_before_the_name_is_typed_and_the_very_button_pressed(
    show_person, office, her
):
    page = show_person(her)
    press("F3")
    assert "Erased here: the person’s record 1" in page.words
    assert "They will erase it at their next exchange: Архангай 1, Архангай 2" in page.words
    for typed in ("", "Цэрэн"):
        page.to(f"To confirm, type: {NAME}")
        type_text(typed)
        press("Enter")
        press("Ctrl+R")
        press("Ctrl+Enter")
        assert is_here(office, her)
        assert page.page.erasure_form.erase_button.disabled_reason
    page.to(f"To confirm, type: {NAME}")
    QApplication.focusWidget().clear()
    type_text(NAME.lower())
    press("Enter")
    assert is_here(office, her)
    press("Ctrl+R")
    press("Ctrl+Enter")
    assert not is_here(office, her)
    assert page.said[0].startswith("Erased here for good The order goes to every laptop")
    assert page.ways.taken == [("anew", "people")]


def test_a_name_that_stands_alone_is_erased_only_where_it_was_chosen(show_person, office, her):
    desk = office.desk
    session = training_sessions.plan_session(
        desk, "Эрх", {"date": desk.day, "soum": f"{ARKHANGAI}01"}
    )
    for part in ("lead", "helper"):
        values = {"name": f"{NAME} багш", "session": short_code(session), "part": part}
        plain_records.add_record(desk, kinds.CONTRIBUTION, values)
    page = show_person(her)
    press("F3")
    form = page.page.erasure_form
    form.effect_list.setFocus()
    press("End")
    assert "helper" in form.effect_list.current_row().text
    for expected in ("This name is erased too.", "Is it the same person?", "erased too."):
        press("Enter")
        assert form.effect_list.current_row().text.endswith(expected)
    page.to(f"To confirm, type: {NAME}")
    type_text(NAME)
    press("Ctrl+R")
    press("Ctrl+Enter")
    assert not is_here(office, her)
    left = desk.store.records.list_all(kinds.CONTRIBUTION)
    assert [(row.values["part"], row.values["name"]) for row in left] == [
        ("lead", f"{NAME} багш"),
        ("helper", None),
    ]


def test_esc_erases_nothing_and_leaves_no_word_of_it(show_person, office, her):
    page = show_person(her)
    press("F3")
    page.to(f"To confirm, type: {NAME}")
    type_text(NAME)
    press("Esc")
    assert is_here(office, her)
    assert page.page.stack.currentWidget() is not page.page.erasure_form
    assert NAME not in "".join(
        text
        for one in (page.page.erasure_form.title, page.page.erasure_form.confirmation_field)
        for text in (one.accessibleName(), one.toolTip())
    )


def test_a_laptop_asks_and_hides_her_until_head_office_decides(
    qtbot, keyboard, office, trip, board
):
    laptop, _, stick = trip
    page = PersonScreen(qtbot, keyboard, laptop.installation, laptop.her)
    press("F3")
    page.to(f"To confirm, type: {NAME}")
    type_text(NAME)
    press("Ctrl+R")
    press("Ctrl+Enter")
    assert page.said[0].startswith("The request goes to head office at the next exchange")
    assert "An erasure was asked for" in page.words
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    screen = board()
    assert f"{NAME}, Everything about {short_code(laptop.her)}" in screen.words
    press("F5")
    assert screen.said == ["The request is dismissed The person who was hidden is shown again."]
    assert is_here(office, laptop.her)


def test_what_was_asked_for_is_ordered_from_the_board(office, trip, board):
    laptop, _, stick = trip
    erasure_orders.erase_people(laptop.installation, [laptop.her], ErasureReason.GUARDIAN_ASKED)
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    screen = board()
    press("Enter")
    screen.to(f"To confirm, type: {NAME}")
    type_text(NAME)
    press("Ctrl+R")
    press("Ctrl+Enter")
    [order] = erasure_orders.list_erasure_orders(office.installation)
    assert order.reason == ErasureReason.GUARDIAN_ASKED
    assert screen.ways.taken == [("anew", "erasures")]
    assert NAME not in board().words


def test_the_board_says_who_answered_who_has_not_and_who_never_will(office, trip, board, her):
    first, second, stick = trip
    erasure_orders.erase_people(office.installation, [her], ErasureReason.ASKED)
    assert "waits for 2 laptops" in board().words
    receive_sticks(office, stick)
    exchange_by_stick(first, stick)
    receive_sticks(office, stick)
    words = board().words
    assert "waits for 1 laptops" in words
    assert "Архангай 1, done · on 2026.03.14" in words
    assert "Архангай 2, has not answered · last contact: 2026.03.14" in words
    laptop_registry.revoke_laptop(office.installation, "Архангай 2", reason="алга болсон")
    words = board().words
    assert "Every laptop has carried out every order." in words
    assert "Архангай 2, cut off; will not get the order" in words
    assert not is_here(first, her)
    assert is_here(second, her)


def test_today_counts_what_is_asked_for_and_what_waits_for_laptops(
    qtbot, keyboard, office, trip, her
):
    first, second, stick = trip

    def today():
        return SinglePage(qtbot, keyboard, PageName.TODAY, OfficeTodayPage, office.desk)

    erasure_orders.erase_people(first.installation, [her], ErasureReason.ASKED)
    exchange_by_stick(first, stick)
    receive_sticks(office, stick)
    screen = today()
    assert "1 erasures are asked for" in screen.words
    press("Enter")
    assert screen.ways.taken == [("page", "erasures")]
    erasure_orders.grant_erasure(
        office.installation, erasure_orders.list_erasure_requests(office.installation)[0].id
    )
    words = today().words
    assert "1 erasures wait for laptops" in words
    assert "asked for" not in words
    receive_sticks(office, stick)
    for one in (first, second):
        exchange_by_stick(one, stick)
    receive_sticks(office, stick)
    assert overview.load_office_overview(
        office.desk
    ).erasure_counts == erasure_orders.ErasureCounts(0, 0, 0)


def test_one_answer_is_withdrawn_with_all_that_ever_stood_there(show_person, office, her):
    registration.correct_person(office.desk, her, {"phone": None}, shown=AS_STORED)
    page = show_person(her)
    press("F3")
    page.page.erasure_form.choice_field.set_value("phone")
    assert "Everything ever entered in this field" in page.words
    assert not page.page.erasure_form.reason_field.isVisible()
    page.to(f"To confirm, type: {NAME}")
    type_text(NAME)
    press("Ctrl+R")
    press("Ctrl+Enter")
    assert page.said[0].startswith("Erased here: Phone")
    assert is_here(office, her)
    assert phones(office, her) == [None, None]


def test_an_answer_that_came_meanwhile_is_not_withdrawn_unseen(show_person, office, her):
    page = show_person(her)
    press("F3")
    page.page.erasure_form.choice_field.set_value("phone")
    page.to(f"To confirm, type: {NAME}")
    type_text(NAME)
    registration.correct_person(office.desk, her, {"phone": "88001122"}, shown=AS_STORED)
    press("Ctrl+R")
    press("Ctrl+Enter")
    assert page.said[-1].startswith("Somebody else changed this meanwhile")
    assert "88001122" in phones(office, her)
    page.page.erasure_form.choice_field.set_value("phone")
    page.to(f"To confirm, type: {NAME}")
    type_text(NAME)  # once more, over what is there now
    press("Ctrl+R")
    press("Ctrl+Enter")
    assert set(phones(office, her)) == {None}


def test_a_trainer_is_told_how_many_were_erased_by_order_and_not_who(
    qtbot, keyboard, office, trip, her
):
    first, _, stick = trip
    erasure_orders.erase_people(office.installation, [her], ErasureReason.ASKED)
    receive_sticks(office, stick)
    screen = ExchangeScreen(qtbot, keyboard, first.installation).go().plug_in(stick)
    press("Enter")
    assert "The records of 1 people were erased here by order of head office" in screen.words
    assert NAME not in screen.words


def test_whoever_may_not_erase_is_offered_nothing_to_erase_with(show_person, office, trip, board):
    laptop, _, stick = trip
    laptop.hold_session(laptop.her)
    erasure_orders.erase_people(laptop.installation, [laptop.her], ErasureReason.ASKED)
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    as_role(office, Role.OFFICER)
    page = show_person(laptop.her)
    press("F3")
    assert page.page.stack.currentWidget() is not page.page.erasure_form
    assert not page.page.overview.erase_button.isVisible()
    screen = board()
    press("Enter")
    press("F5")
    assert screen.said == []
    assert screen.page.first_focus() is screen.page.requests
    assert len(erasure_orders.list_erasure_requests(office.installation)) == 1


def test_what_cannot_be_erased_says_why_and_may_be_tried_again(show_person, office, her):
    page = show_person(her)
    press("F3")
    as_role(office, Role.OFFICER)
    page.to(f"To confirm, type: {NAME}")
    type_text(NAME)
    press("Ctrl+R")
    press("Ctrl+Enter")
    assert "another role than yours: protected desk" in page.said[0]
    assert not page.page.erasure_form.erase_button.disabled_reason
    with pytest.raises(Problem):
        erasure_orders.list_withdrawable_fields(office.installation, her)


def test_who_may_not_order_what_was_asked_for_is_told_who_may(qtbot, board, keyboard, office, trip):
    erasure_orders.erase_people(trip[0].installation, [trip[0].her], ErasureReason.ASKED)
    go_round(office, trip[-1], trip[0])
    as_role(office, Role.OFFICER)
    keyboard.may = build_permits(office.installation.user_rights)
    page = board()
    assert page.focused == "Asked for"
    assert "Who may order it: protected desk." in page.words
    for key in ("Enter", "F5"):
        with qtbot.waitSignal(keyboard.refused) as told:
            press(key)
        assert told.args == [Permission.ERASE]
