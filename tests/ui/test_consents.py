"""The page of consents that wait, and what a person's page says of hers."""

import pytest
from PySide6.QtWidgets import QApplication

from fieldreg.domain import kinds
from fieldreg.domain.consents.consent_texts import LANGUAGES
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.models import Consent
from fieldreg.domain.records.values import AttendanceMark, ConsentMethod, ConsentState, Purpose
from fieldreg.services import consent_records, training_sessions
from fieldreg.services.consent_records import NewConsent
from fieldreg.services.people import registration
from fieldreg.ui.forms.consents import ConsentTextView
from fieldreg.ui.navigation import PageName
from fieldreg.ui.pages import consents
from fieldreg.ui.pages.consents import ConsentsPage
from fieldreg.ui.pages.today.office_page import OfficeTodayPage
from fieldreg.ui.pages.unlock import UnlockCover
from tests.ui.screens.input import press, type_text
from tests.ui.screens.person import PersonScreen
from tests.ui.screens.single_page import SinglePage

CHILD, ADULT = "2010-03-15", "1990-05-01"
OWN = NewConsent(Purpose.KEEP, ConsentMethod.SPOKEN)


@pytest.fixture
def show(qtbot, keyboard, desk):
    return lambda: SinglePage(qtbot, keyboard, PageName.CONSENTS, ConsentsPage, desk, language="mn")


def register(desk, name, born, *asked, **values):
    values = {"given_name": name, "birth_date": born, **values}
    return registration.register_person(desk, values, asked)


def at_a_session(desk, *people):
    session = training_sessions.plan_session(desk, "Манлайлал", {"date": desk.day, "soum": "6525"})
    training_sessions.mark_attendance(
        desk, session, people, AttendanceMark.PRESENT, shown=AS_STORED
    )
    training_sessions.close_sessions(desk, session, lets_follow=True)


def test_nobody_waiting_is_said(show):
    assert "No consent waits for anybody" in show().words


def test_a_guardian_is_awaited_with_session_and_day_until_f2_2_and_enter(show, desk):
    child = register(desk, "Анударь", CHILD, OWN, guardian="Дулам")
    other = register(desk, "Номин", None)
    at_a_session(desk, child, other)
    page = show()
    assert "Анударь, Манлайлал · 2026.03.14 · Дулам" in page.words
    assert "Номин, Манлайлал · 2026.03.14 · age not certain" in page.words
    press("F2")
    assert page.focused == "Guardian’s consent"
    press("Esc")
    assert len(consent_records.list_awaited_consents(desk)) == 2
    press("F2")
    press("2")
    press("Enter")
    assert [one.trainee_id for one in consent_records.list_awaited_consents(desk)] == [other]
    assert "Анударь" not in page.words
    given = consent_records.list_current_consents(desk, child)[-1]
    assert (given.given_by, given.how, given.state) == ("Дулам", "written", "given")
    assert page.ways.news == [frozenset({kinds.CONSENT.name, kinds.TRAINEE.name})]
    press("Enter")
    assert page.ways.taken == [("person", other)]


def test_a_long_list_tells_that_others_come_later(show, desk, monkeypatch):
    monkeypatch.setattr(consents, "_MAX_ROWS", 2)
    names = ("Анударь", "Номин", "Солонго")
    at_a_session(desk, *(register(desk, name, CHILD, OWN) for name in names))
    page = show()
    assert "Солонго" not in page.words
    assert "the first 2; others come as these are decided" in page.words
    for key in ("F2", "2", "Enter"):
        press(key)
    assert "Солонго" in page.words
    assert "the first" not in page.words


def test_who_refused_and_who_is_to_be_asked_again_stand_there_too(show, desk):
    refused = register(desk, "Болд", ADULT, OWN)
    consent_records.withdraw_consent(desk, refused, Purpose.KEEP, shown=AS_STORED)
    older = register(desk, "Бат", ADULT)
    with desk.writing() as writing:
        values = consent_records.build_consent(desk, older, OWN).model_dump() | {
            "text_version": "1"
        }
        writing.create(Consent.validated(**values))
    words = show().words
    assert "Болд, Keep the record" in words
    assert "Бат, Keep the record" in words
    press("Tab")
    press("Enter")


def test_somebody_who_waits_is_asked_everything_in_the_place_of_the_lists(show, desk):
    child = register(desk, "Анударь", CHILD, guardian="Дулам, 99112233")
    at_a_session(desk, child)
    page = show()
    press("F2")
    page.to("Consent")
    assert "Consent: Анударь" in page.words
    phone = page.page.consent_pass.guardian_phone
    assert (phone.text(), phone.editor.accessibleName()) == ("99112233", "Guardian’s phone")
    for chord in ("1", "1", "1"):
        press(chord)
    page.to("Guardian’s consent")
    press("2")
    press("Enter")
    assert len(desk.store.records.list_all(kinds.CONSENT)) == 5  # with what was to follow
    assert "No consent waits for anybody" in page.words
    assert consent_records.list_awaited_consents(desk) == []


def test_today_at_head_office_counts_both(qtbot, keyboard, office):
    desk = office.desk
    at_a_session(desk, register(desk, "Анударь", CHILD, OWN))
    declined = NewConsent(Purpose.KEEP, ConsentMethod.SPOKEN, ConsentState.DECLINED)
    register(desk, "Болд", ADULT, declined)

    page = SinglePage(qtbot, keyboard, PageName.TODAY, OfficeTodayPage, desk)
    assert "1 guardians’ consents outstanding" in page.words
    assert "1 people do not want their record kept" in page.words
    press("Enter")
    assert page.ways.taken == [("page", "consents")]


def test_a_page_of_who_withdrew_says_so_and_shows_no_telephone(qtbot, keyboard, laptop, desk):
    contact = NewConsent(Purpose.CONTACT, ConsentMethod.SPOKEN)
    person = register(desk, "Болд", ADULT, OWN, contact, phone="99112233")
    page = PersonScreen(qtbot, keyboard, laptop.installation, person)
    assert "99112233" in page.words
    page.to("Consent")
    press("Enter")
    page.to("Withdraw consent")
    press("Enter")
    press("Ctrl+Enter")
    assert "99112233" not in page.words
    assert "not shown: contact was refused" in page.words
    assert "Consent to keep this record is refused" in page.words
    assert consent_records.load_permitted_uses(desk, {person: ADULT})[person].is_out_of_use


def test_the_text_that_was_told_is_read_from_the_list_of_consents(qtbot, keyboard, laptop, desk):
    person = register(desk, "Номин", CHILD, OWN)
    page = PersonScreen(qtbot, keyboard, laptop.installation, person)
    assert page.consents[1] == "Guardian’s consent, not asked"
    page.to("Consent")
    press("F8")
    [view] = page.window.findChildren(ConsentTextView)
    assert view.heading.display_text == "May we keep your details?"
    assert "version 3" in view.note.display_text
    press("Esc")
    press("Down")
    press("F8")
    [view] = [one for one in page.window.findChildren(ConsentTextView) if one.isVisible()]
    assert view.heading.display_text == "May we keep your child’s details?"


@pytest.mark.parametrize("height", [480, 768])
def test_the_text_is_read_from_its_first_line_to_its_last(qtbot, keyboard, laptop, desk, height):
    """The layout gave a long text less than its height, and cut off both ends."""
    person = register(desk, "Номин", CHILD, OWN)
    page = PersonScreen(qtbot, keyboard, laptop.installation, person)
    page.window.resize(1366, height)
    page.to("Consent")
    press("F8")
    [view] = page.window.findChildren(ConsentTextView)
    for _ in LANGUAGES:
        qtbot.waitUntil(
            lambda: (
                view.body.height() >= view.body.heightForWidth(view.body.width())
                and view.scroll_area.widget().height() > view.body.geometry().bottom()
            )
        )
        press("F10")


def test_nothing_under_the_text_can_be_reached_until_it_is_left(qtbot, keyboard, laptop, desk):
    person = register(desk, "Номин", CHILD, OWN)
    page = PersonScreen(qtbot, keyboard, laptop.installation, person)
    page.to("Consent")
    press("F8")
    [view] = page.window.findChildren(ConsentTextView)
    page.page.overview.session_list.setFocus()
    page.page.overview.correct_button.setFocus()
    for chord in ("Tab", "Tab", "Tab", "F2"):
        press(chord)
    assert view.isVisible()
    assert view.isAncestorOf(QApplication.focusWidget())
    press("Esc")
    assert not view.isVisible()
    press("F2")
    type_text("а")
    assert page.page.views.edit_form.isVisible()


@pytest.mark.share(of=3)
@pytest.mark.parametrize("chord", ["Alt+1", "Alt+2", "Alt+3", "Alt+4", "Alt+5", "Alt+Left"])
def test_whoever_goes_on_from_a_text_is_on_the_page_that_is_shown(visit, laptop, chord):
    person = register(laptop.desk, "Болд", ADULT, OWN)
    laptop.installation.close()
    there = visit(laptop.folder, "en")
    there.unlock()
    press("Alt+3")
    there.book.open_person(person)
    there.window.page.overview.consents.consent_list.setFocus()
    press("F8")
    [view] = there.window.findChildren(ConsentTextView)
    assert view.isVisible()
    press(chord)
    page = there.window.page
    assert there.window.page_name != "person"
    assert not view.isVisible()
    assert page.isAncestorOf(there.window.focusWidget())
    assert page.isEnabled()
    told = {one.label for one in there.book.context.keyboard.all_hints(there.window)}
    assert told == {one.label for one in there.book.context.keyboard.all_hints(page)}


def test_the_window_locks_over_a_text(visit, laptop):
    person = register(laptop.desk, "Болд", ADULT, OWN)
    laptop.installation.close()
    there = visit(laptop.folder, "en")
    there.unlock()
    there.book.open_person(person)
    there.window.page.overview.consents.consent_list.setFocus()
    press("F8")
    press("Ctrl+L")
    there.settle()
    assert there.window.findChild(UnlockCover) is not None
    assert not there.window.findChildren(ConsentTextView)
