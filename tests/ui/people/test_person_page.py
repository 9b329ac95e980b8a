"""The page of one person: what is known, correcting it, consents, and out of use."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from fieldreg.domain import kinds
from fieldreg.domain.kinds import PERSON_FIELDS
from fieldreg.domain.log.changes import Changes, Edit
from fieldreg.domain.log.ids import change_id, short_code
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.log.stamps import build_stamp
from fieldreg.domain.records.values import (
    AttendanceMark,
    ConsentMethod,
    ConsentState,
    ErasureReason,
    Purpose,
    Verdict,
)
from fieldreg.services import consent_records, erasure_orders, training_sessions
from fieldreg.services.arrivals import arrival_undo, arrived_bundles
from fieldreg.services.consent_records import NewConsent
from fieldreg.services.pairs import typed_places, verdicts
from fieldreg.services.people import attendance_claims, registration
from fieldreg.services.records import form_drafts, plain_records
from fieldreg.ui.forms.consents import ConsentTextView
from fieldreg.ui.theme.paint import StationState
from tests.support.bundles.trips import exchange_by_stick, receive_sticks
from tests.support.ui.runner import BusyRunner
from tests.ui.screens.input import press, type_text
from tests.ui.screens.person import PersonScreen


@pytest.fixture
def person(laptop):
    return laptop.register(
        "Сарантуяа",
        patronymic="Доржийн",
        birth_date="2007",
        gender="female",
        aimag="65",
        soum="6525",
        phone="99114207",
        languages="mn tyv",
    )


@pytest.fixture
def show(qtbot, keyboard, laptop, person):
    def come(subject=person):
        return PersonScreen(qtbot, keyboard, laptop.installation, subject)

    return come


def values(desk, person):
    return desk.store.records.load(kinds.TRAINEE, person).values


def answers(desk):
    return [one.values for one in desk.store.records.list_all(kinds.CONSENT)]


def carry(desk):
    """Have head office hold everything that was written so far."""
    own = desk.store.outbox.current_writer()
    with desk.store.transaction():
        desk.store.outbox.note_receipt(own.writer, own.last_number)


def correct_elsewhere(desk, person, seen, phone):
    """Let a correction arrive that was made in sight of the stamp *seen* and no later one."""
    elsewhere = 0x1234567
    new = {"phone": phone, kinds.RETIRED.name: 0}
    edit = Edit(
        change_id(elsewhere, 1),
        build_stamp(50, elsewhere),
        kinds.TRAINEE,
        person,
        new,
        dict.fromkeys(new, (seen,)),
    )
    with desk.store.transaction():
        desk.store.apply_received(Changes(edits=(edit,)))


def test_what_is_known_stands_there_and_what_is_not_says_so(show):
    words = show().words
    assert "Доржийн Сарантуяа" in words
    assert "2007, day unknown" in words
    assert "Tariat, Arkhangai" in words
    assert "Mongolian, Tuvan" in words
    assert "unknown" in words


def test_her_home_is_the_place_that_is_meant_beside_what_was_typed(show, laptop, desk):
    typed = laptop.register("Номин", aimag="65", soum="Тариятт")
    assert "Тариятт, Arkhangai" in show(typed).words
    typed_places.judge_places(desk, [(typed_places.find_place(desk, "Тариятт"), "6525")])
    assert "Tariat, Arkhangai (as typed: Тариятт)" in show(typed).words


def test_the_form_says_which_place_counts_until_another_is_typed(show, desk, person):
    registration.correct_person(desk, person, {"aimag": None, "soum": "Тариятт"}, shown=AS_STORED)
    typed_places.judge_places(desk, [(typed_places.find_place(desk, "Тариятт"), "6525")])
    page = show()
    press("F2")
    fields = page.page.views.edit_form.fields
    notes = {name: fields[name].editor.accessibleDescription() for name in kinds.PLACE_FIELDS}
    assert notes == {
        "aimag": "Counts as Arkhangai",
        "soum": "Counts as Tariat, Arkhangai",
        "bag": "",
    }
    fields["bag"].set_text("Цагаан")
    assert fields["soum"].editor.accessibleDescription() == "Counts as Tariat, Arkhangai"
    fields["soum"].set_text("Өлгий")
    assert fields["soum"].editor.accessibleDescription() == ""
    fields["soum"].set_text("Уулын цаана")
    fields["soum"].editor.committed.emit()
    assert fields["soum"].editor.accessibleDescription() == "Not in the list; kept as typed"
    assert fields["aimag"].editor.accessibleDescription() == ""


def test_her_history_says_which_place_a_typed_one_counts_as(show, desk, person):
    for soum in ("Тариятт", "Уулын цаана"):
        registration.correct_person(desk, person, {"soum": soum}, shown=AS_STORED)
    typed_places.judge_places(desk, [(typed_places.find_place(desk, "Уулын цаана"), "6519")])
    page = show()
    press("H")
    told = [row.display_text for row in page.page.views.history.timeline.rows]
    typed = "Ölziit, Arkhangai (as typed: Уулын цаана)"
    assert told[:2] == [f"Soum: Тариятт → {typed}", "Soum: Tariat, Arkhangai → Тариятт"]


def test_her_path_says_where_each_session_is(show, laptop, desk, person):
    session = laptop.hold_session(person, course="Манлайлал", half_days=3)
    carry(desk)
    training_sessions.mark_attendance(
        desk, session, [person], AttendanceMark.LATE, half_day=2, shown=AS_STORED
    )
    earlier = training_sessions.plan_session(desk, "Суурь", {"date": "2025-11-08", "half_days": 2})
    training_sessions.mark_attendance(
        desk, earlier, [person], AttendanceMark.PRESENT, half_day=1, shown=AS_STORED
    )
    carry(desk)
    training_sessions.mark_attendance(
        desk, session, [person], AttendanceMark.PRESENT, half_day=2, shown=AS_STORED
    )
    page = show()
    assert page.path == [
        "2026.03.14, Манлайлал, Tariat · half-days: 2 of 3, on this laptop",
        "2025.11.08, Суурь, half-days: 1 of 2, head office has it",
    ]
    assert "on this laptop" in page.words
    press("Enter")
    assert page.ways.taken == [("session", session)]


def test_a_session_that_is_not_here_is_named_by_its_code_until_head_office_decides(
    show, desk, person
):
    code = short_code(change_id(7, 9))
    attendance_claims.claim_attendance(desk, code, [person])
    words = show().words
    assert f"that this computer does not have: {code}. Head office decides." in words
    assert "No training yet" not in words


def test_what_grew_around_her_stands_on_her_page_and_each_section_opens_by_enter(
    show, laptop, desk, person
):
    screen = show()
    assert "What grew out of her sessions" not in screen.words
    camp = laptop.hold_session(person, course="Зуслан")
    code, guest = short_code(person), laptop.register("Болд")
    own = training_sessions.plan_session(desk, "Эрх", {"date": "2026-04-01"})
    training_sessions.add_participants(desk, own, [guest])
    training_sessions.plan_session(desk, "Үргэлжлэл", {"date": "2026-05-01", "parent": own})
    said = {"trainee": code, "session": short_code(camp), "text": "Сумандаа заана"}
    for kind, more in (
        (kinds.PROMISE, said),
        (kinds.CONTRIBUTION, {"trainee": code, "session": short_code(own), "part": "lead"}),
        (
            kinds.RESIDENCE,
            {"trainee": code, "day": "2026-03-01", "soum": "6552", "reason": "moved"},
        ),
    ):
        plain_records.add_record(desk, kind, more)
    screen = show()
    words = screen.words
    for text in ("Сумандаа заана", "2026.03.01", "lead", "Үргэлжлэл"):
        assert text in words
    for name in ("Residences", "Contributions", "Promises"):
        screen.to(name)
    press("Enter")
    assert screen.page.stack.currentWidget() is screen.page.views.records
    assert screen.focused == "Promises"
    press("Esc")
    screen.to("What grew out of her sessions")
    press("Enter")
    assert screen.ways.taken[-1][0] == "session"


def test_the_record_is_held_once_head_office_said_so_and_not_after_a_correction(show, desk, person):
    carry(desk)
    assert "head office has it" in show().words
    registration.correct_person(desk, person, {"phone": "88"}, shown=AS_STORED)
    assert "head office has it" not in show().words


def test_head_office_shows_no_whereabouts(qtbot, keyboard, office):
    person = registration.register_person(office.desk, {"given_name": "Саран"})
    page = PersonScreen(qtbot, keyboard, office.installation, person)
    assert "Where the record is" not in page.words


def test_a_field_is_corrected_and_the_others_stay(show, desk, person):
    page = show()
    press("F2")
    page.fill(Phone="8811")
    press("Enter")
    assert values(desk, person)["phone"] == "8811"
    assert values(desk, person)["patronymic"] == "Доржийн"
    assert page.said == ["The correction is saved"]
    assert "8811" in page.words


def test_whose_request_a_correction_was_stands_with_it_and_not_with_the_next(show):
    page = show()
    for phone, key in (("8811", "Down"), ("8822", "Home")):
        press("F2")
        page.fill(Phone=phone)
        page.to("At whose request")
        press(key)
        press("Enter")
    press("H")
    lines = [row.accessible_text for row in page.page.views.history.timeline.rows]
    assert "8811 → 8822" in lines[0]
    assert "request" not in lines[0]
    assert "99114207 → 8811" in lines[1]
    assert "at the person’s own request" in lines[1]


def test_an_emptied_field_becomes_unknown(show, desk, person):
    page = show()
    press("F2")
    page.fill(Phone="")
    press("Enter")
    assert values(desk, person)["phone"] is None


def test_a_new_soum_brings_its_aimag(show, desk, person):
    page = show()
    press("F2")
    page.fill(Soum="Өлгий, Баян-Өлгий")
    press("Enter")
    assert values(desk, person)["aimag"] == "83"


def test_saving_what_nobody_changed_changes_nothing(show, desk):
    number = desk.store.outbox.current_writer().last_number
    page = show()
    press("F2")
    press("Enter")
    assert page.said == ["Nothing was different, so nothing was changed"]
    assert desk.store.outbox.current_writer().last_number == number


def test_every_field_can_be_corrected(show):
    page = show()
    press("F2")
    seen = set()
    for _ in range(40):
        seen.add(page.focused)
        press("Tab")
    assert len(
        seen
        & {field.label.display_text for field in page.page.views.edit_form.fields.fields.values()}
    ) == len(PERSON_FIELDS)


def test_a_correction_left_alone_is_kept_as_a_draft(show, desk, person):
    page = show()
    press("F2")
    page.fill(Phone="8811")
    press("Esc")
    assert values(desk, person)["phone"] == "99114207"
    again = show()
    press("F2")
    assert again.said == ["What you typed earlier is here again. It is not saved yet."]
    assert again.typed("Phone") == "8811"
    press("Enter")
    assert values(desk, person)["phone"] == "8811"
    assert not form_drafts.load_draft(desk, f"person-{person}")


def test_what_was_typed_can_be_dropped(show, desk, person):
    page = show()
    press("F2")
    page.fill(Phone="8811")
    page.to("Drop what was typed")
    press("Enter")
    press("Ctrl+Enter")
    assert not form_drafts.load_draft(desk, f"person-{person}")
    press("F2")
    assert page.typed("Phone") == "99114207"


def test_a_name_that_is_taken_away_may_be_saved_as_unknown(show, desk, person):
    page = show()
    press("F2")
    page.fill(Given_name="")
    press("Enter")
    assert values(desk, person)["given_name"] is None
    assert "Доржийн" in page.words


def contradict(desk, person):
    """Correct her phone here, and elsewhere without seeing that."""
    first = desk.store.records.load(kinds.TRAINEE, person).stamp
    registration.correct_person(desk, person, {"phone": "8811"}, shown=AS_STORED)
    correct_elsewhere(desk, person, first, "9900")


def test_two_values_are_said_plainly_and_saving_decides(show, desk, person):
    contradict(desk, person)
    page = show()
    assert "Two different values were entered for: Phone" in page.words
    press("F2")
    assert page.focused == "Phone"
    press("Enter")
    assert not desk.store.records.load(kinds.TRAINEE, person).conflicting_fields
    assert "Two different values" not in page.words


def test_a_consent_is_noted_from_the_list(show, desk):
    page = show()
    page.to("Consent")
    press("Enter")
    press("1")
    press("Enter")
    (given,) = answers(desk)
    assert (given["purpose"], given["how"], given["state"]) == ("keep", "spoken", "given")
    assert page.consents[0] == "Keep the record, spoken · 2026.03.14"


def test_a_consent_is_withdrawn_and_stays_in_the_register(show, desk, person):
    consent_records.record_consent(
        desk, person, NewConsent(Purpose.KEEP, ConsentMethod.WRITTEN), shown=AS_STORED
    )
    page = show()
    page.to("Consent")
    press("Enter")
    page.to("Withdraw consent")
    press("Enter")
    press("Ctrl+Enter")
    (one,) = answers(desk)
    assert (one["how"], one["state"]) == ("written", "withdrawn")
    assert "withdrawn" in page.consents[0]


def test_a_guardians_consent_that_was_to_follow_follows(show, laptop, desk, person):
    registration.correct_person(desk, person, {"birth_date": "2012"}, shown=AS_STORED)
    asked = NewConsent(Purpose.KEEP, ConsentMethod.WRITTEN, ConsentState.TO_FOLLOW, "guardian")
    consent_records.record_consent(desk, person, asked, shown=AS_STORED)
    session = laptop.hold_session(person)
    assert training_sessions.list_minors_awaiting_consent(desk, session) == [person]
    page = show()
    assert page.consents[1] == "Guardian’s consent, to follow · 2026.03.14"
    page.to("Consent")
    press("Down")
    press("Enter")
    press("2")
    page.to("Parent or legal guardian")
    type_text("Болд")
    press("Tab")
    type_text("99112233")
    press("Enter")
    assert training_sessions.list_minors_awaiting_consent(desk, session) == []
    assert page.consents[1] == "Guardian’s consent, written · 2026.03.14"
    there = [(one["given_by"], one["state"]) for one in answers(desk)]
    assert there == [("guardian", "followed"), ("Болд", "given")]
    assert desk.store.records.load(kinds.TRAINEE, person).values["guardian"] == "Болд, 99112233"


def test_all_purposes_are_answered_in_one_pass_and_the_guardian_is_named_once(show, desk, person):
    registration.correct_person(desk, person, {"birth_date": "2012"}, shown=AS_STORED)
    page = show()
    page.to("Consent")
    press("Enter")
    for chord in ("1", "1", "3", "0"):
        press(chord)
    press("F8")
    [view] = page.window.findChildren(ConsentTextView)
    assert view.heading.display_text  # of the purpose that is current
    press("Esc")
    page.to("Parent or legal guardian")
    type_text("Болд")
    page.to("Guardian’s consent")
    for chord in ("2", "2", "3"):
        press(chord)
    assert answers(desk) == []
    press("Enter")
    found = {(one["purpose"], one["given_by"]): (one["state"], one["how"]) for one in answers(desk)}
    assert found == {
        ("keep", "self"): ("given", "spoken"),
        ("contact", "self"): ("given", "spoken"),
        ("report", "self"): ("declined", "spoken"),
        ("keep", "Болд"): ("given", "written"),
        ("contact", "Болд"): ("given", "written"),
        ("report", "Болд"): ("declined", "spoken"),
    }
    assert desk.store.records.load(kinds.TRAINEE, person).values["guardian"] == "Болд"
    page.to("Consent")
    press("Enter")
    press("Enter")  # nothing was answered otherwise
    assert len(answers(desk)) == 6


def test_leaving_the_pass_records_nothing(show, desk):
    page = show()
    page.to("Consent")
    press("Enter")
    press("1")
    press("Esc")
    assert answers(desk) == []
    assert page.focused == "Consent"


def test_out_of_use_and_back_again(show, desk):
    page = show()
    page.to("Take out of use")
    press("Enter")
    press("Ctrl+Enter")
    assert desk.store.people.count() == 0
    assert "Out of use" in page.words
    page.to("Bring back into use")
    press("Enter")
    assert desk.store.people.count() == 1
    assert "Out of use" not in page.words


def test_while_an_erasure_is_asked_for_the_page_says_so_and_nothing_that_she_did_not_say(
    show, laptop, person
):
    erasure_orders.erase_people(laptop.installation, [person], ErasureReason.ASKED)
    page = show()
    assert "An erasure was asked for" in page.words
    assert "not shown: an erasure was asked for" in page.words
    assert "contact was refused" not in page.words
    # Declining brings her back; a record in use that is to be erased would be neither.
    assert "Bring back into use" not in page.words
    press("Ctrl+R")
    assert laptop.desk.store.records.load(kinds.TRAINEE, person).is_retired


def test_she_is_added_to_a_session_that_is_open_and_that_she_is_not_in(show, laptop, desk, person):
    laptop.hold_session(person, course="Зуслан")
    closed = training_sessions.plan_session(desk, "Хаагдсан", {"date": desk.day})
    training_sessions.close_sessions(desk, closed)
    later = training_sessions.plan_session(desk, "Манлайлал", {"date": "2026-04-02"})
    page = show()
    press("F6")
    rows = [row.accessible_text for row in page.page.overview.add_to_session.session_list.rows]
    assert rows == ["Манлайлал, 2026.04.02"]
    press("Enter")
    assert [one.trainee for one in desk.store.sessions.list_participants(later)] == [person]
    assert page.said[-1] == "Added to the session: Манлайлал"
    assert any("Манлайлал" in row for row in page.path)
    assert not page.page.overview.add_to_session.isVisible()


def test_she_names_a_session_that_is_not_on_this_laptop_by_its_code(show, desk, person):
    page = show()
    press("F6")
    add = page.page.overview.add_to_session
    assert add.code_edit.hasFocus()  # there is no session here
    add.code_edit.setText("сургалт")
    press("Enter")
    assert "not the code of a session" in add.code_edit.parent().problem_text
    camp = change_id(77, 5)
    add.code_edit.setText(short_code(camp).lower())
    press("Enter")
    [claim] = desk.store.records.ids_where(kinds.ATTENDANCE, "session", camp)
    assert desk.store.records.load(kinds.ATTENDANCE, claim).values["trainee"] == person
    assert page.said[-1].startswith("Noted.")
    assert not add.isVisible()


def test_esc_adds_her_to_none_and_leads_back_to_her_path(show, laptop, desk, person):
    laptop.hold_session(person, course="Зуслан")
    later = training_sessions.plan_session(desk, "Манлайлал", {"date": "2026-04-02"})
    page = show()
    press("F6")
    press("Esc")
    assert desk.store.sessions.list_participants(later) == []
    assert page.focused == page.page.overview.session_list.accessibleName()


def test_nobody_out_of_use_is_added_to_a_session(show, desk, person):
    training_sessions.plan_session(desk, "Манлайлал", {"date": "2026-04-02"})
    registration.retire_person(desk, person, shown=AS_STORED)
    page = show()
    press("F6")
    assert not page.page.overview.add_to_session.isVisible()


def test_her_sessions_have_the_focus_though_they_come_late(qtbot, keyboard, laptop, person):
    laptop.hold_session(person)
    runner = BusyRunner()
    runner.is_busy = True
    screen = PersonScreen(qtbot, keyboard, laptop.installation, person, runner=runner)
    runner.catch_up()
    assert QApplication.focusWidget() is screen.page.overview.session_list


def test_who_was_taken_out_of_use_is_brought_back_at_a_key(show, desk):
    show()
    press("Ctrl+R")
    press("Ctrl+Enter")
    assert desk.store.people.count(retired=True) == 1
    press("Ctrl+R")
    assert desk.store.people.count(retired=True) == 0
    press("Ctrl+Z")
    assert desk.store.people.count(retired=True) == 1
    press("Ctrl+Z")
    press("Ctrl+Z")  # once is enough
    assert desk.store.people.count() == 1


def test_what_is_asked_for_at_times_is_built_when_it_is_asked_for(show):
    page = show().page
    assert page.stack._views == [page.overview]
    press("H")
    assert page.stack._views == [page.overview, page.views.history]


def test_every_control_has_a_name(show):
    page = show()
    for _ in range(12):
        assert page.focused, QApplication.focusWidget()
        press("Tab")


def test_a_name_that_looks_like_markup_is_only_a_name(show, desk, person):
    registration.correct_person(desk, person, {"given_name": "<b>Сараа</b>"}, shown=AS_STORED)
    page = show()
    assert "<b>Сараа</b>" in page.page.overview.head.heading.text()


def test_who_locks_while_a_correction_is_being_saved_finds_no_draft_of_it(
    qtbot, keyboard, laptop, desk, person
):
    runner = BusyRunner()
    page = PersonScreen(qtbot, keyboard, laptop.installation, person, runner=runner)
    press("F2")
    page.fill(Phone="8811")
    runner.is_busy = True
    press("Enter")
    page.window.show_cover(QWidget())
    runner.catch_up()
    assert values(desk, person)["phone"] == "8811"
    assert form_drafts.load_draft(desk, f"person-{person}") == {}


def test_h_tells_her_history_as_a_timeline_the_latest_first(show, desk, person, laptop):
    session = laptop.hold_session(person)
    training_sessions.mark_attendance(desk, session, [person], AttendanceMark.LATE, shown=AS_STORED)
    consent_records.record_consent(
        desk, person, NewConsent(Purpose.KEEP, ConsentMethod.SPOKEN), shown=AS_STORED
    )
    registration.correct_person(
        desk, person, {"phone": "88112233", "soum": "6519"}, shown=AS_STORED
    )
    page = show()
    press("H")
    told = [row.accessible_text for row in page.page.views.history.timeline.rows]
    who = "Оюунчимэг, Архангай 1"
    assert told[:2] == [
        f"2026.03.14, Phone: 99114207 → 88112233, {who}",
        f"2026.03.14, Soum: Tariat, Arkhangai → Ölziit, Arkhangai, {who}",
    ]
    assert told[2] == f"2026.03.14, Keep the record: given, {who}"
    assert "half-day 1: present → late" in told[3]
    assert "half-day 1: present" in told[4]
    assert told[5] == f"2026.03.14, Registered, {who}"
    assert "History: Доржийн Сарантуяа" in page.words


def test_a_registration_is_told_in_full_below_the_timeline(show):
    page = show()
    press("H")
    assert "Given name: Сарантуяа" in page.page.views.history.detail.display_text
    assert "Languages spoken: Mongolian, Tuvan" in page.page.views.history.detail.display_text


def test_what_nobody_had_seen_of_the_other_is_basted_in_the_history(show, desk, person):
    contradict(desk, person)
    page = show()
    press("H")
    (mine, theirs) = page.page.views.history.timeline.rows[:2]
    assert (mine.meta, theirs.meta) == ("still in conflict", "still in conflict")
    assert "without seeing each other: " in mine.accessible_text
    assert mine.state is StationState.HERE
    assert page.page.views.history.timeline.rows[-1].state is StationState.DONE


def test_out_of_use_and_back_are_in_the_history(show, desk, person):
    registration.retire_person(desk, person, shown=AS_STORED)
    registration.retire_person(desk, person, retired=False, shown=AS_STORED)
    page = show()
    press("H")
    told = [row.display_text for row in page.page.views.history.timeline.rows]
    assert told == ["Brought back into use", "Taken out of use", "Registered"]


def test_what_is_undone_is_marked_in_the_history_with_who_undid_it_and_why(
    show, person, office, laptop, tmp_path
):
    desk, stick = laptop.desk, tmp_path / "stick"
    stick.mkdir()
    for _ in range(2):
        exchange_by_stick(laptop, stick)
        receive_sticks(office, stick)
    registration.correct_person(desk, person, {"phone": "88112233"}, shown=AS_STORED)
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    last = arrived_bundles.list_arrivals(office.desk)[0].bundle.sha.hex()
    arrival_undo.undo_arrival(office.desk, last, reason="Туршилт")
    receive_sticks(office, stick)
    exchange_by_stick(laptop, stick)
    page = show()
    press("H")
    undone, corrected, registered = page.page.views.history.timeline.rows
    assert undone.display_text == "What had come in was undone"
    assert undone.line == "Энхтуул, Төв оффис · Reason: Туршилт"
    assert (corrected.meta, corrected.state) == ("undone", StationState.STOPPED)
    assert corrected.display_text == "Phone: 99114207 → 88112233"
    assert (registered.meta, registered.state) == ("", StationState.DONE)


def test_esc_and_h_lead_from_the_history_back_to_the_person(show):
    page = show()
    for way_back in ("Esc", "H"):
        press("H")
        assert page.page.views.history.isVisible()
        press(way_back)
        assert not page.page.views.history.isVisible()
    assert page.ways.taken == []


def test_the_history_follows_what_is_changed_elsewhere(show, desk, person):
    page = show()
    press("H")
    registration.correct_person(desk, person, {"phone": "1"}, shown=AS_STORED)
    page.window.notify_records_changed({"trainee"})
    assert "Phone: 99114207 → 1" in page.words


def test_f4_leads_to_the_values_that_contradict_each_other(show, desk, person):
    contradict(desk, person)
    page = show()
    press("F4")
    assert page.ways.taken == [("conflicts", person)]


def test_a_conflict_that_is_open_again_is_no_change_of_a_value_to_itself(show, desk, person):
    contradict(desk, person)
    page = show()
    press("F2")
    press("Enter")  # one of the two is kept
    press("Ctrl+Z")
    press("H")
    told = [row.display_text for row in page.page.views.history.timeline.rows]
    back = [line for line in told if line.startswith("Phone: ")][:2]
    assert sorted(line.rsplit(" ", 1)[1] for line in back) == ["8811", "9900"]
    assert not {"Phone: 8811 → 8811", "Phone: 9900 → 9900"} & set(told)


def test_her_other_records_stand_on_her_page_and_one_is_parted_by_a_key(laptop, person, show):
    desk = laptop.desk
    born = {"birth_date": "1990", "school": "1-р сургууль"}
    with desk.writing() as writing:
        writing.edit(kinds.TRAINEE, person, {"birth_date": "1990"}, shown=AS_STORED)
    other = laptop.register("Сараа", **born)
    screen = show()
    others = screen.page.overview.others
    assert others.isHidden()
    verdicts.judge_pair(desk, person, other, Verdict.SAME)
    screen = show()
    others = screen.page.overview.others
    assert [row.text.partition(",")[0] for row in others.list.rows] == ["Сараа"]
    assert screen.page.overview.name == "Доржийн Сараа"
    others.list.setFocus()
    press("F5")
    assert others.isHidden()
    roots = desk.store.pairs.find_roots([person, other])
    assert roots == {person: person, other: other}


def test_a_record_is_taken_out_of_three_by_a_key_and_the_others_stay_one(qtbot, keyboard, office):
    desk = office.desk
    values = {"given_name": "Сараа", "birth_date": "1990"}
    first, second, third = (registration.register_person(desk, values) for _ in range(3))
    for other in (second, third):
        verdicts.judge_pair(desk, first, other, Verdict.SAME)
    screen = PersonScreen(qtbot, keyboard, office.installation, second)
    screen.page.overview.others.list.setFocus()
    assert screen.page.overview.others.list.current_value() == first
    press("Del")
    roots = desk.store.pairs.find_roots([first, second, third])
    assert roots == {first: first, second: second, third: second}
    assert screen.page.overview.others.take_out_button.isHidden()


def test_whom_a_taking_out_joins_is_told(qtbot, keyboard, office):
    desk = office.desk
    values = {"given_name": "Сараа", "birth_date": "1990"}
    first, middle, last, foreign = (registration.register_person(desk, values) for _ in range(4))
    for other in (middle, last):
        verdicts.judge_pair(desk, first, other, Verdict.SAME)
    verdicts.judge_pair(desk, middle, foreign, Verdict.DIFFERENT)
    verdicts.judge_pair(desk, first, foreign, Verdict.SAME)
    screen = PersonScreen(qtbot, keyboard, office.installation, first)
    others = screen.page.overview.others.list
    others.setFocus()
    others.select_value(middle)
    with qtbot.waitSignal(screen.page.notice_posted) as told:
        press("Del")
    assert "An earlier verdict counts again: 1 more" in told.args[0].display_text
