"""Roles in the window: pages that somebody may not use are not offered, and refusals say why."""

from functools import partial

import pytest
from PySide6.QtWidgets import QApplication

from fieldreg import wiring
from fieldreg.domain import kinds
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.values import AttendanceMark
from fieldreg.domain.rights import Rights
from fieldreg.domain.roles import Role
from fieldreg.services import training_sessions
from fieldreg.services.people import registration
from fieldreg.services.settings.appearance import Appearance
from fieldreg.services.user_session import UserRights
from fieldreg.store.arrivals import BundleRow
from fieldreg.ui.navigation import PageName
from fieldreg.ui.pages.settings.officers import RolesPanel
from fieldreg.ui.widgets.notices import Notice, Tone
from fieldreg.ui.window.page_table import (
    WorkspaceDependencies,
    build_permits,
    keep_allowed,
    list_pages,
)
from fieldreg.ui.window.workspace import Workspace
from tests.support.ui.dialogs import ScriptedDialogs
from tests.support.ui.fake_network import FakeNetwork
from tests.support.ui.runner import InlineRunner
from tests.ui.screens.input import press
from tests.ui.screens.visible_text import visible_text

PHONE, NOTES = "99112233", "Түлхүүр Болдод бий"


def test_whoever_has_no_role_yet_is_told_so_and_refused_nothing(opened):
    book, _, _ = opened()
    assert "You have no role yet" in visible_text(book.window)
    assert book.context.runner.failures == []
    assert not [each for each in book.window.findChildren(Notice) if each.isVisible()]


@pytest.fixture
def opened(qtbot, office):
    """Open head office's window as somebody who holds *roles*; give the book and its person."""

    def open_as(*roles):
        one = office.installation
        person = registration.register_person(
            office.desk, {"given_name": "Болд", "phone": PHONE, "guardian": "Дулмаа"}
        )
        values = {"date": office.desk.day, "half_days": 1, "soum": "6525", "notes": NOTES}
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
            wiring.load_indicators,
            wiring.load_report_texts,
            FakeNetwork(),
            wiring.read_person_template,
            partial(wiring.list_quarantined, one),
            wiring.HubTrustNotifier(one),
            wiring.build_release_fetcher(one),
            read_help=wiring.read_help,
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


def failures(book):
    return [
        one._words.text()
        for one in book.window.findChildren(Notice)
        if one.isVisible() and one.tone is Tone.FAILURE
    ]


def test_the_help_of_a_page_names_only_what_the_role_may_do(opened):
    book, _, _ = opened(Role.PROGRAMME)
    acts = {name: " ".join(text.acts) for name, text in book.window.help.texts.items()}
    told = acts["sessions"] + acts["laptops"] + acts["settings"] + acts["today"]
    for other in ("ttendance", "lose", "xport", "call", "nvite", "onfirm", "backup", "sticks"):
        assert other not in told
    assert "Plan a session" in told
    assert "quotas" in told


def test_who_sees_no_exact_figures_reads_why_no_quota_is_told(opened):
    book, _, _ = opened(Role.PROGRAMME)
    told = "The edition has no quota: none is set, or few people count in it."
    assert told in visible_text(book.window)


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("is_office", [False, True])
def test_the_way_up_leads_past_what_a_role_may_not_open_and_ends_at_today(role, is_office):
    rights = Rights.from_roles([role])
    may = build_permits(UserRights(lambda: rights, rights))
    pages = list_pages(lambda _name: None, is_office=is_office, has_people=may(PageName.PEOPLE))
    entries = keep_allowed(pages, may)
    parents = {entry.name: entry.parent_page for entry in entries}
    for name in parents:
        way = [name]
        while parents[way[-1]]:
            way.append(parents[way[-1]])
        assert way[-1] == PageName.TODAY
        assert len(way) == len(set(way))


def test_a_way_to_a_page_that_is_not_offered_says_which_role_is_needed(opened):
    book, person, session = opened(Role.ADMINISTRATOR)
    before = book.window.page_name
    for go, needed in (
        (lambda: book.open_person(person), "officer, protected desk"),
        (lambda: book.open_check_in(session), "officer"),
        (lambda: book.open_attendance(session), "officer"),
        (book.open_conflicts, "officer"),
        (lambda: book.open_page(PageName.CONSENTS), "officer"),
    ):
        go()
        assert f"another role than yours: {needed}." in failures(book)[-1]
    assert book.window.page_name == before


def test_the_programme_plans_and_changes_sessions_and_leaves_notes_that_it_does_not_see(
    opened, office
):
    book, _, session = opened(Role.PROGRAMME)
    book.window.show_page(PageName.SESSIONS)
    press("Enter")
    form = book.window.page.form
    assert "notes" not in form.fields
    form.fields["capacity"].set_text("20")
    press("Enter")
    values = office.installation.store.records.load(kinds.SESSION, session).values
    assert (values["capacity"], values["notes"]) == (20, NOTES)
    press("Ctrl+N")
    form.fields["course"].set_text("Манлайлал")
    press("Enter")
    assert (failures(book), book.window.page_name) == ([], PageName.SESSIONS)
    assert office.desk.store.sessions.count() == 2


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


def test_roles_that_another_administrator_gave_meanwhile_are_shown_before_any_is_taken(
    opened, office
):
    book, _, _ = opened(*Role)
    book.window.show_page(PageName.SETTINGS)
    press("F2")
    [roles] = book.window.page.findChildren(RolesPanel)
    roles.person.set_value("Сараа")
    roles.role.set_value(Role.OFFICER)
    store = office.installation.store
    with store.transaction():
        given = Rights.from_roles([Role.ADMINISTRATOR, Role.OFFICER])
        store.officers.set_rights("Сараа", given, author="Болд", day=office.desk.day)
    roles.toggle_button.click()
    assert failures(book)[-1].startswith("Somebody else changed this meanwhile")
    assert store.officers.load_all_rights()["Сараа"] == given
    assert "Сараа: officer, administrator" in roles.holders.text()
    assert roles.toggle_button.display_text == "Remove this role"


def test_whoever_may_give_no_roles_sees_who_holds_which_and_no_more(opened):
    book, _, _ = opened(Role.OFFICER)
    book.window.show_page(PageName.SETTINGS)
    press("F2")
    [roles] = book.window.page.findChildren(RolesPanel)
    assert "Сараа: administrator" in roles.holders.text()
    assert not roles.toggle_button.isVisible()


def test_today_counts_what_waits_for_this_role_and_nothing_that_it_never_sees(opened, office):
    with office.installation.store.transaction():
        line = BundleRow(
            bytes(32), None, 7, 5, 9, "set-aside", "bundle_damaged", "2026-03-12", "2026-03-14",
            0, 0, 0,
        )  # fmt: skip
        office.installation.store.bundles.save(line, b"sealed")
    book, _, _ = opened(Role.PROGRAMME)
    book.counts.refresh()
    assert not book.window.page.attention_list.rows
    (today,) = (one for one in book.window.rail._buttons if one.name == PageName.TODAY)
    assert today.accessibleName() == "Today"
