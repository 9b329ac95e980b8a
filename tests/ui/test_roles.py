"""Roles in the window: pages that somebody may not use are not offered, and refusals say why."""

from functools import partial

import pytest
from PySide6.QtWidgets import QApplication

from fieldreg import wiring
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.values import AttendanceMark
from fieldreg.domain.rights import Rights
from fieldreg.domain.roles import Role
from fieldreg.services import training_sessions
from fieldreg.services.people import registration
from fieldreg.services.settings.appearance import Appearance
from fieldreg.ui.keyboard import Action
from fieldreg.ui.keyboard.bindings import list_menu_actions
from fieldreg.ui.navigation import PageName
from fieldreg.ui.pages.settings.officers import RolesPanel
from fieldreg.ui.widgets.labels import Label
from fieldreg.ui.widgets.notices import Notice, Tone
from fieldreg.ui.window.bars import NavigationButton
from fieldreg.ui.window.page_table import (
    PAGE_PERMISSIONS,
    WorkspaceDependencies,
    keep_allowed,
    list_pages,
)
from fieldreg.ui.window.workspace import Workspace
from tests.support.ui.dialogs import ScriptedDialogs
from tests.support.ui.fake_network import FakeNetwork
from tests.support.ui.runner import InlineRunner
from tests.ui.screens.input import press

PHONE = "99112233"


@pytest.fixture
def opened(qtbot, office):
    """Open head office's window as somebody who holds *roles*; give the book and its person."""

    def open_as(*roles):
        one = office.installation
        person = registration.register_person(
            office.desk, {"given_name": "Болд", "phone": PHONE, "guardian": "Дулмаа"}
        )
        values = {"date": office.desk.day, "half_days": 1, "soum": "6525"}
        session = training_sessions.plan_session(office.desk, "Эрх", values)
        training_sessions.mark_attendance(
            office.desk, session, [person], AttendanceMark.PRESENT, shown=AS_STORED
        )
        with one.store.transaction():
            for name, held in (("Сараа", [Role.ADMINISTRATOR]), (one.user_name, roles)):
                one.store.officers.set_rights(
                    name, Rights.from_roles(held), author="Сараа", day=office.desk.day
                )
        one.user_rights.refresh()
        dependencies = WorkspaceDependencies(
            list,
            wiring.build_office_sync(one),
            Appearance("en", "light"),
            lambda _face: None,
            lambda _language: None,
            lambda _minutes: None,
            lambda: "",
            FakeNetwork(),
            wiring.read_person_template,
            partial(wiring.list_quarantined, one),
            wiring.HubTrustNotifier(one),
            wiring.build_release_fetcher(one),
        )
        book = Workspace(one, InlineRunner(), ScriptedDialogs(), dependencies)
        qtbot.addWidget(book.window)
        book.window.show()
        qtbot.waitExposed(book.window).__enter__()
        book.window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is book.window)
        book.window.show_page(book.first_page)
        return book, person, session

    return open_as


def rail(book):
    return {one.name for one in book.window.findChildren(NavigationButton)}


def failures(book):
    return [
        one._words.text()
        for one in book.window.findChildren(Notice)
        if one.isVisible() and one.tone is Tone.FAILURE
    ]


def texts(book):
    return "\n".join(one.text() for one in book.window.page.findChildren(Label) if one.isVisible())


EVERYBODYS = {PageName.TODAY, PageName.SETTINGS}
OFFERED = {
    Role.OFFICER: {*("inbox", "conflicts", "people", "sessions", "laptops")},
    Role.PROGRAMME: {"people", "sessions", "laptops"},
    Role.PROTECTED_DESK: {"people", "laptops", "protected"},
    Role.ADMINISTRATOR: {"laptops"},
}


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("is_office", [False, True])
def test_the_way_up_leads_past_what_a_role_may_not_open_and_ends_at_today(role, is_office):
    may = Rights.from_roles([role]).may

    def may_open(name):
        return name not in PAGE_PERMISSIONS or may(PAGE_PERMISSIONS[name])

    entries = keep_allowed(list_pages(lambda _name: None, is_office=is_office), may_open)
    parents = {entry.name: entry.parent_page for entry in entries}
    for name in parents:
        way = [name]
        while parents[way[-1]]:
            way.append(parents[way[-1]])
        assert way[-1] == PageName.TODAY
        assert len(way) == len(set(way))


@pytest.mark.parametrize("role", Role)
def test_the_pages_of_a_role_are_offered_and_open_without_a_refusal(opened, role):
    book, person, _ = opened(role)
    assert rail(book) == EVERYBODYS | OFFERED[role]
    # What whoever holds everything sees, every other test opens.
    for name in rail(book) if role is not Role.OFFICER else ():
        book.window.show_page(name)
        assert failures(book) == [], name
    if "people" in OFFERED[role]:
        book.open_person(person)
        assert failures(book) == []


def test_a_way_to_a_page_that_is_not_offered_says_which_role_is_needed(opened):
    book, person, session = opened(Role.ADMINISTRATOR)
    before = book.window.page_name
    for go, needed in (
        (lambda: book.open_person(person), "officer, programme, protected desk"),
        (lambda: book.open_check_in(session), "officer"),
        (lambda: book.open_attendance(session), "officer, programme"),
        (book.open_conflicts, "officer"),
        (lambda: book.open_page(PageName.CONSENTS), "officer"),
    ):
        go()
        assert f"another role than yours: {needed}." in failures(book)[-1]
    assert book.window.page_name == before


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize(
    "page",
    [
        *(PageName.TODAY, PageName.PEOPLE, PageName.PERSON, PageName.SESSIONS),
        *(PageName.ATTENDANCE, PageName.DEVICES, PageName.REFERENCE_LISTS, PageName.SETTINGS),
    ],
)
def test_no_key_that_a_page_offers_is_refused(opened, role, page):
    book, person, session = opened(role)
    subjects = {PageName.ATTENDANCE: session, PageName.PERSON: person}
    book.context.dialogs.answers = [None] * 9
    if not book._may_open(page):
        return

    def offered():
        """The actions around the focus; what a list opens with Enter is in the list's rows."""
        book.window.show_page(PageName.SETTINGS if page != PageName.SETTINGS else PageName.TODAY)
        book.window.show_page(page, subjects.get(page))
        actions = list_menu_actions(book.window.focusWidget())
        return {one.action.key: one for one in actions if one.action is not Action.PRIMARY}

    for key in offered():
        offered()[key].trigger()
        assert (key, failures(book), book.context.runner.failures) == (key, [], [])
        press("Esc")


@pytest.mark.parametrize("role", [Role.PROGRAMME, Role.OFFICER, Role.ADMINISTRATOR])
@pytest.mark.parametrize(
    ("page", "keys"), [(PageName.DEVICES, {"Ins"}), (PageName.SETTINGS, {"Ctrl+M", "F4"})]
)
def test_what_would_end_in_a_refusal_is_not_begun(opened, role, page, keys):
    book, _, _ = opened(role)
    book.window.show_page(page)
    focused = book.window.focusWidget()
    offered = {hint.chord for hint in book.window._keyboard.all_hints(focused)}
    assert offered & keys == (keys if role is Role.ADMINISTRATOR else set())


def test_what_is_hidden_is_called_hidden_and_not_unknown(opened):
    book, person, _ = opened(Role.PROGRAMME)
    book.open_person(person)
    told = texts(book)
    assert "hidden" in told
    assert PHONE not in told
    assert "Дулмаа" not in told


def test_an_administrator_gives_and_takes_roles_by_keys_alone(opened, office):
    book, _, _ = opened(*Role)
    book.window.show_page(PageName.SETTINGS)
    press("F2")
    [roles] = book.window.page.findChildren(RolesPanel)
    assert "Сараа: administrator" in roles.holders.text()
    roles.person.set_value("Сараа")
    roles.role.set_value(Role.OFFICER)
    roles.toggle_button.setFocus()
    press("F6")
    held = office.installation.store.officers.load_all_rights()
    assert held["Сараа"] == Rights.from_roles([Role.ADMINISTRATOR, Role.OFFICER])
    assert "Сараа: officer, administrator" in roles.holders.text()
    assert roles.toggle_button.display_text == "Remove this role"
    press("Enter")
    held = office.installation.store.officers.load_all_rights()
    assert held["Сараа"] == Rights.from_roles([Role.ADMINISTRATOR])


def test_whoever_may_give_no_roles_sees_who_holds_which_and_no_more(opened):
    book, _, _ = opened(Role.OFFICER)
    book.window.show_page(PageName.SETTINGS)
    press("F2")
    [roles] = book.window.page.findChildren(RolesPanel)
    assert "Сараа: administrator" in roles.holders.text()
    assert not roles.toggle_button.isVisible()
