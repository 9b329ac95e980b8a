"""Fault 79: forms are open while another officer, a round or an arrival changes what they show.

Each form says so in place, keeps what was typed, and overwrites nothing that it did not show.
"""

from functools import partial
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QApplication

from fieldreg.domain import kinds
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.values import (
    AttendanceMark,
    ConsentMethod,
    ConsentState,
    ErasureReason,
    Purpose,
)
from fieldreg.domain.roles import Role
from fieldreg.services import (
    consent_records,
    erasure_orders,
    officers,
    trainer_questions,
    training_sessions,
)
from fieldreg.services.conflicts import conflict_resolution
from fieldreg.services.consent_records import NewConsent
from fieldreg.services.people import registration
from fieldreg.services.reference_lists import reference_entries
from fieldreg.ui.navigation import PageName
from fieldreg.ui.pages.questions import QuestionsPage
from fieldreg.ui.pages.reference_lists.page import ReferenceListsPage
from tests.support.bundles.trips import exchange_by_stick, receive_sticks
from tests.support.installations import PASSPHRASE, TARIAT, HeadOffice, fake_tools
from tests.ui.screens.attendance import AttendanceScreen
from tests.ui.screens.check_in import CheckInScreen
from tests.ui.screens.input import press, type_text
from tests.ui.screens.person import PersonScreen
from tests.ui.screens.sessions import SessionsScreen
from tests.ui.screens.single_page import SinglePage
from tests.ui.screens.visible_text import visible_text

MEANWHILE = "Meanwhile entered: {}. If you save, both wait for a decision."
REFUSED = "Somebody else changed this meanwhile. Nothing was saved. Look at it as it is now."


def correct(desk, person, **values):
    registration.correct_person(desk, person, values, shown=AS_STORED)


def conflicts(desk):
    refs = conflict_resolution.list_conflicts(desk)
    found = (conflict_resolution.load_conflict(desk, ref) for ref in refs)
    return {one.ref.field.name: {choice.value for choice in one.choices} for one in found}


def value(desk, person, name):
    return desk.store.records.load(kinds.TRAINEE, person).values[name]


@pytest.fixture
def meet(office, laptop, stick):
    """Carry what is new both ways, at any time."""

    def meet():
        for _ in range(2):
            exchange_by_stick(laptop, stick)
            receive_sticks(office, stick)
        exchange_by_stick(laptop, stick)

    return meet


@pytest.fixture
def held(office, laptop, meet):
    """Somebody and her session of two half-days, which a laptop and head office have."""
    person = laptop.register(phone="99110000")
    session = laptop.hold_session(person, half_days=2)
    meet()
    return SimpleNamespace(
        person=person, session=session, away=laptop.desk, office=office, meet=meet
    )


def test_a_correction_over_one_that_came_meanwhile_waits_for_a_decision(
    qtbot, keyboard, desk, laptop
):
    person = laptop.register(phone="99110000")
    page = PersonScreen(qtbot, keyboard, laptop.installation, person)
    press("F2")
    page.fill(Phone="7700")
    correct(desk, person, phone="8800", school="2-р сургууль", soum=TARIAT)
    page.window.notify_records_changed({kinds.TRAINEE.name})
    assert MEANWHILE.format("8800") in page.words
    assert "Changed meanwhile" in page.words
    assert page.typed("Phone") == "7700"
    assert page.page.views.edit_form.fields["school"].text() == "2-р сургууль"
    press("Enter")
    assert conflicts(desk) == {"phone": {"7700", "8800"}}
    assert value(desk, person, "school") == "2-р сургууль"


def test_who_was_taken_out_of_use_meanwhile_is_not_brought_back_unseen(
    qtbot, keyboard, desk, laptop
):
    person = laptop.register(phone="99110000")
    page = PersonScreen(qtbot, keyboard, laptop.installation, person)
    press("F2")
    page.fill(Phone="7700")
    registration.retire_person(desk, person, shown=AS_STORED)
    press("Enter")
    assert page.said[-1].startswith("This record is out of use. Nothing was changed.")
    assert page.typed("Phone") == "7700"
    assert value(desk, person, "phone") == "99110000"


def test_a_draft_brings_back_what_was_typed_and_nothing_else(qtbot, keyboard, desk, laptop):
    person = laptop.register(phone="99110000", school="1-р сургууль")
    PersonScreen(qtbot, keyboard, laptop.installation, person)
    press("F2")
    page = PersonScreen(qtbot, keyboard, laptop.installation, person)
    press("F2")
    page.fill(Phone="7700")
    press("Esc")
    correct(desk, person, phone="8800", school="2-р сургууль")
    page = PersonScreen(qtbot, keyboard, laptop.installation, person)
    press("F2")
    assert MEANWHILE.format("8800") in page.words
    assert page.typed("Phone") == "7700"
    press("Enter")
    assert value(desk, person, "school") == "2-р сургууль"
    assert conflicts(desk) == {"phone": {"7700", "8800"}}


def test_a_person_who_was_corrected_meanwhile_is_not_taken_out_of_use_unseen(
    qtbot, keyboard, desk, laptop
):
    person = laptop.register(phone="99110000")
    page = PersonScreen(qtbot, keyboard, laptop.installation, person)
    correct(desk, person, phone="8800")
    page.page._change_use()
    assert page.said == [REFUSED]
    assert not desk.store.records.load(kinds.TRAINEE, person).is_retired
    assert "8800" in page.words


def test_a_consent_noted_over_a_refusal_that_came_meanwhile_does_not_lift_it(
    qtbot, keyboard, desk, laptop
):
    person = laptop.register()
    page = PersonScreen(qtbot, keyboard, laptop.installation, person)
    page.page._ask_consents(Purpose.KEEP, is_guardians=False)
    refusal = NewConsent(Purpose.KEEP, ConsentMethod.SPOKEN, ConsentState.DECLINED)
    consent_records.record_consent(desk, person, refusal, shown=AS_STORED)
    asking = page.page.views.consent_pass
    asking.own.fields.own_field(Purpose.KEEP).set_value(ConsentMethod.SPOKEN.value)
    asking.save()
    assert consent_records.load_permitted_uses(desk, {person: None})[person].keep.is_refused
    assert "Consent to keep this record is refused" in page.words


def plan(desk):
    values = {"date": desk.day, "half_days": 2, "capacity": 10}
    return training_sessions.plan_session(desk, "Манлайлал", values)


def test_a_plan_changed_over_another_change_waits_and_one_of_a_closed_session_is_refused(
    qtbot, keyboard, desk
):
    session = plan(desk)
    page = SessionsScreen(qtbot, keyboard, desk)
    page.go(session)
    page.fill(Seats="20")
    values = {"capacity": 30, "venue": "Соёлын төв"}
    training_sessions.change_session(desk, session, values, shown=AS_STORED)
    page.window.notify_records_changed({kinds.SESSION.name})
    assert MEANWHILE.format("30") in page.words
    assert page.typed("Place") == "Соёлын төв"
    press("Enter")
    assert conflicts(desk) == {"capacity": {10 * 2, 30}}
    page.go(session)
    page.fill(Seats="25")
    training_sessions.close_sessions(desk, session)
    press("Enter")
    assert page.said[-1] == REFUSED
    assert page.typed("Seats") == "25"
    assert conflicts(desk) == {"capacity": {10 * 2, 30}}


def test_a_key_on_the_sheet_acts_on_the_mark_that_the_row_showed(qtbot, keyboard, desk, laptop):
    person = laptop.register()
    session = laptop.hold_session(person)
    sheet = AttendanceScreen(qtbot, keyboard, desk, session)
    assert sheet.line(1)[4] == "present"
    mark = partial(training_sessions.mark_attendance, desk, session, [person], shown=AS_STORED)
    mark(AttendanceMark.LATE)
    press("Del")
    assert sheet.said == [REFUSED]
    assert sheet.line(1)[4] == "late"  # as it is now
    press("Del")
    assert sheet.line(1)[4] == "absent"


@pytest.mark.parametrize("mark", [AttendanceMark.LATE, AttendanceMark.EXCUSED])
def test_enter_at_the_door_acts_on_the_mark_that_the_row_showed(
    qtbot, keyboard, desk, laptop, mark
):
    person, session = laptop.register("Сарантуяа"), plan(desk)
    door = CheckInScreen(qtbot, keyboard, desk, session)
    door.find("сар")
    training_sessions.mark_attendance(desk, session, [person], mark, shown=AS_STORED)
    for _ in range(2):  # the second is the echo of the first
        press("Enter")
        assert door.said == [REFUSED]
        assert door.found[0].endswith(f", {mark}")  # as it is now
    door.pass_time()
    press("Enter")
    assert door.told.startswith("Сарантуяа, Present")


def test_a_consent_noted_at_the_door_lifts_no_refusal_that_came_meanwhile(
    qtbot, keyboard, desk, laptop
):
    person = laptop.register("Сарантуяа", birth_date="1990")
    door = CheckInScreen(qtbot, keyboard, desk, plan(desk))
    door.find("сар")
    press("Enter")
    press("F2")
    press("1")
    for purpose in (Purpose.KEEP, Purpose.CONTACT):
        refusal = NewConsent(purpose, ConsentMethod.SPOKEN, ConsentState.DECLINED)
        consent_records.record_consent(desk, person, refusal, shown=AS_STORED)
    assert "declined" not in door.words
    door.window.notify_records_changed({kinds.CONSENT.name})
    rows = {row.value: row for row in door.page.view.panels.consent_pass.own.table.list.rows}
    kept, contact = rows[Purpose.KEEP], rows[Purpose.CONTACT]
    assert (kept.meta, kept.line) == ("spoken", "declined · 2026.03.14")
    assert (contact.meta, contact.line) == ("declined", "declined · 2026.03.14")
    press("Enter")
    assert consent_records.load_permitted_uses(desk, {person: None})[person].keep.is_refused
    assert "Does not want to be kept" in door.told


def test_who_is_taken_off_the_list_meanwhile_no_longer_stands_there_as_come(
    qtbot, keyboard, desk, laptop
):
    person, session = laptop.register("Сарантуяа"), plan(desk)
    door = CheckInScreen(qtbot, keyboard, desk, session)
    door.find("сар")
    press("Enter")
    training_sessions.remove_participant(desk, session, person, shown=AS_STORED)
    door.window.notify_records_changed({kinds.ATTENDANCE.name})
    assert door.told == ""


def test_an_entry_renamed_or_taken_out_of_use_meanwhile(qtbot, keyboard, office):
    desk = office.desk
    entry = reference_entries.add_entry(desk, kinds.COURSE, "Манлайлал")
    make = partial(ReferenceListsPage, is_office=True)
    page = SinglePage(qtbot, keyboard, PageName.REFERENCE_LISTS, make, desk)
    reference_entries.rename_entry(desk, entry, "Удирдагч", shown=AS_STORED)
    press("Ctrl+R")
    press("Ctrl+Enter")
    assert page.said == [REFUSED]
    assert not desk.store.records.load(kinds.COURSE, entry).is_retired
    press("F2")
    QApplication.focusWidget().clear()
    type_text("Хүний эрх")
    reference_entries.retire_entries(desk, entry, shown=AS_STORED)
    press("Enter")
    assert page.said[-1].startswith("This record is out of use.")
    assert QApplication.focusWidget().text() == "Хүний эрх"


def test_a_question_answered_meanwhile_is_not_put_away_unseen(
    qtbot, keyboard, office, laptop, meet
):
    person = laptop.register()
    meet()
    question = trainer_questions.ask_trainer(
        office.desk, "Хэн?", laptop=office.laptops[0].installation.name, about=person
    )
    meet()
    make = partial(QuestionsPage, is_office=True)
    page = SinglePage(qtbot, keyboard, PageName.QUESTIONS, make, office.desk)
    trainer_questions.respond_to_question(laptop.desk, question, "Ээж нь")
    meet()
    press("Del")
    assert page.said == [REFUSED]
    assert "Ээж нь" in page.words
    press("Del")
    assert page.said[-1] == "Archived. It stays in the history."


@pytest.mark.parametrize("keys", [[], ["F2"], ["H"]])
def test_nothing_of_somebody_who_was_erased_meanwhile_stays_on_the_screen(visit, office, keys):
    person = registration.register_person(office.desk, {"given_name": "Болд", "phone": "9911"})
    office.installation.close()
    there = visit(office.folder, "en")
    there.unlock()
    there.book.open_person(person)
    there.press(*keys)
    reason = ErasureReason.GUARDIAN_ASKED
    erasure_orders.erase_people(there.book.context.installation, [person], reason)
    there.window.notify_records_changed({kinds.TRAINEE.name})
    assert there.window.page_name == PageName.PEOPLE
    told = visible_text(there.window)
    assert "This person was erased meanwhile" in told
    assert "Болд" not in told


@pytest.mark.postgres
def test_another_officers_change_on_the_server_shows_by_itself(visit, tmp_path, server):
    office = HeadOffice(tmp_path / "office", url=server.new_database())
    person = registration.register_person(office.desk, {"given_name": "Болд", "phone": "9911"})
    file = tmp_path / "joins.zip"
    officers.admit_officer(office.installation, "Хулан", PASSPHRASE, file)
    officers.set_roles(office.installation, "Хулан", give=list(Role), shown=AS_STORED)
    office.installation.close()
    there = visit(office.folder, "en")
    there.unlock()
    joined = officers.join_head_office(tmp_path / "Хулан", file, PASSPHRASE, fake_tools(9))
    there.book.open_person(person)
    press("F2")
    there.window.page.views.edit_form.fields["phone"].set_text("7700")
    correct(joined.user_session(), person, phone="8800", school="2-р сургууль")
    joined.close()
    there.book.register_watch.look()
    assert MEANWHILE.format("8800") in visible_text(there.window.page)
    assert there.window.page.views.edit_form.fields["school"].text() == "2-р сургууль"
    press("Enter")
    assert conflicts(there.book.context.user) == {"phone": {"7700", "8800"}}


def test_a_plan_saved_over_one_that_arrived_waits(qtbot, keyboard, held):
    page = SessionsScreen(qtbot, keyboard, held.office.desk)
    page.go(held.session)
    page.fill(Seats="20")
    training_sessions.change_session(held.away, held.session, {"capacity": 30}, shown=AS_STORED)
    held.meet()
    page.window.notify_records_changed({kinds.SESSION.name})
    assert MEANWHILE.format("30") in page.words
    press("Enter")
    assert conflicts(held.office.desk) == {"capacity": {20, 30}}


@pytest.mark.parametrize("keys", [["Del"], ["Ctrl+R", "Ctrl+Enter"], ["F3", "1", "Enter"]])
def test_no_key_on_the_sheet_hides_a_mark_that_arrived(qtbot, keyboard, held, keys):
    sheet = AttendanceScreen(qtbot, keyboard, held.office.desk, held.session)
    assert sheet.line(1)[4] == "present"
    training_sessions.mark_attendance(
        held.away, held.session, [held.person], AttendanceMark.LATE, shown=AS_STORED
    )
    held.meet()
    for chord in keys:
        press(chord)
    assert sheet.said == [REFUSED]
    assert sheet.line(1)[4] == "late"


def test_a_consent_saved_over_a_refusal_that_arrived_does_not_lift_it(qtbot, keyboard, held):
    page = PersonScreen(qtbot, keyboard, held.office.installation, held.person)
    page.page._ask_consents(Purpose.KEEP, is_guardians=False)
    refusal = NewConsent(Purpose.KEEP, ConsentMethod.SPOKEN, ConsentState.DECLINED)
    consent_records.record_consent(held.away, held.person, refusal, shown=AS_STORED)
    held.meet()
    asking = page.page.views.consent_pass
    asking.own.fields.own_field(Purpose.KEEP).set_value(ConsentMethod.SPOKEN.value)
    asking.save()
    uses = consent_records.load_permitted_uses(held.office.desk, {held.person: None})
    assert uses[held.person].keep.is_refused


@pytest.mark.parametrize("is_at_office", [True, False])
def test_what_an_exchange_brings_under_an_open_form_is_a_conflict_at_both_ends(
    qtbot, keyboard, held, laptop, *, is_at_office
):
    office, person, meet = held.office, held.person, held.meet
    here, away = (office, laptop) if is_at_office else (laptop, office)
    page = PersonScreen(qtbot, keyboard, here.installation, person)
    press("F2")
    page.fill(Phone="7700")
    correct(away.desk, person, phone="8800")
    meet()
    page.window.notify_records_changed({kinds.TRAINEE.name})
    assert MEANWHILE.format("8800") in page.words
    press("Enter")
    meet()
    for desk in (office.desk, laptop.desk):
        assert conflicts(desk) == {"phone": {"7700", "8800"}}
