"""What grew out of trainings, written at a session, a person and the lists without a mouse."""

from functools import partial

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import short_code, writer_of
from fieldreg.services.people import registration
from fieldreg.services.records import plain_records
from fieldreg.services.training_sessions import plan_session
from fieldreg.ui.navigation import PageName
from fieldreg.ui.pages.reference_lists.page import ReferenceListsPage
from fieldreg.ui.pages.sessions.page import SessionsPage
from tests.ui.screens.input import press, type_text
from tests.ui.screens.single_page import SinglePage


@pytest.fixture
def show(qtbot, keyboard):
    def make(page, name, desk, *subject):
        return SinglePage(qtbot, keyboard, name, page, desk, *subject)

    return make


def values(desk, kind, about=None):
    return [one.values for one in plain_records.list_records(desk, kind, about)]


def test_names_typed_in_a_plan_become_contributions_of_people(show, desk):
    person = registration.register_person(desk, {"given_name": "Дулам"}, ())
    plan = {"date": desk.day, "soum": "6525", "facilitators": "Дулам, Оюунчимэг"}
    session = plan_session(desk, "Манлайлал", plan, ["Хамт олон"])
    page = show(partial(SessionsPage, draw_passphrase=lambda: ""), PageName.SESSIONS, desk)
    press("Ctrl+J")
    assert "Дулам, as typed in the plan" in page.words
    for key in ("Enter", "F2"):  # from what is open to who did what
        press(key)
    type_text(f"Дулам · {short_code(person)}")
    press("Enter")
    (found,) = values(desk, kinds.CONTRIBUTION, session)
    assert (found["trainee"], found["part"]) == (person, "lead")
    assert plain_records.list_stated(desk, kinds.CONTRIBUTION, session) == ["Оюунчимэг"]
    press("Esc")
    assert page.page.stack.currentWidget() is page.page.lists


def test_an_officer_fills_all_fields_of_a_list_and_withdraws_an_entry(show, office):
    page = show(partial(ReferenceListsPage, is_office=True), PageName.REFERENCE_LISTS, office.desk)
    press("Ctrl+J")
    page.page.records_view.kind_choice.set_value("project")
    press("Ins")
    type_text("Тэгш эрх")
    press("Tab")
    type_text("Сан")
    press("Enter")
    (found,) = values(office.desk, kinds.PROJECT)
    assert (found["name"], found["donor"]) == ("Тэгш эрх", "Сан")
    press("F2")
    press("Tab")
    type_text("г")
    press("Enter")
    assert values(office.desk, kinds.PROJECT)[0]["donor"] == "г"
    press("Ctrl+R")
    press("Ctrl+Enter")
    (record,) = plain_records.list_records(office.desk, kinds.PROJECT)
    assert record.is_retired
    press("Ctrl+Z")
    assert not plain_records.list_records(office.desk, kinds.PROJECT)[0].is_retired


def test_what_an_unconfirmed_laptop_noted_is_marked_in_every_list(show, office):
    desk = office.desk
    session = plan_session(desk, "Манлайлал", {"date": desk.day, "soum": "6525"}, ["Хамт олон"])
    values = {"session": short_code(session), "name": "Хулан", "part": "lead"}
    plain_records.add_record(desk, kinds.CONTRIBUTION, values)
    sessions = partial(SessionsPage, draw_passphrase=lambda: "")
    page = show(sessions, PageName.SESSIONS, desk)
    assert "unconfirmed" not in page.words
    with desk.store.transaction():  # as if a laptop had written all of it
        sql = "INSERT INTO unconfirmed_writer (writer) VALUES (?)"
        desk.store._db.execute(sql, (writer_of(session),))
    page = show(sessions, PageName.SESSIONS, desk)
    assert page.words.count("unconfirmed") == 1
    press("Ctrl+J")
    assert "Хулан" in page.words
    assert page.words.count("unconfirmed") == 1
    page = show(partial(ReferenceListsPage, is_office=True), PageName.REFERENCE_LISTS, desk)
    page.page.list_choice.set_value("courses")
    assert page.words.count("unconfirmed") == 1
