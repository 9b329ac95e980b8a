"""The door: thirty people, each a few letters and Enter, and nothing typed is lost."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from fieldreg.domain import kinds
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.values import AttendanceMark, ConsentMethod, ConsentState, Purpose
from fieldreg.services import check_in, consent_records, training_sessions
from fieldreg.services.consent_records import NewConsent
from fieldreg.services.people import registration
from fieldreg.services.records import form_drafts
from fieldreg.services.reference_lists import quota_progress
from fieldreg.store.people.facts import PeopleFacts
from fieldreg.store.people.repository import PeopleRepository
from fieldreg.store.people.search import SearchHits
from fieldreg.ui.forms.consents import ConsentTextView
from tests.support.bundles.trips import exchange_by_stick, receive_sticks
from tests.support.installations import HeadOffice
from tests.support.ui.runner import BusyRunner
from tests.ui.screens.check_in import CheckInScreen
from tests.ui.screens.input import press, type_text

TARIAT, CHULUUT = "6525", "6552"


@pytest.fixture
def session(desk):
    values = {"date": desk.day, "half_days": 3, "soum": TARIAT, "capacity": 30}
    return training_sessions.plan_session(desk, "Манлайлал", values)


@pytest.fixture
def door(qtbot, keyboard, desk, session):
    def come(**more):
        return CheckInScreen(qtbot, keyboard, desk, session, **more)

    return come


def marks(desk, session):
    return {one.trainee: one.marks for one in desk.store.sessions.list_participants(session)}


def people(desk):
    return desk.store.people.list_page(0, 100)


def test_names_are_counted_as_the_page_opens_and_the_first_letter_waits_for_nothing(
    door, laptop, monkeypatch
):
    counted, count = [], PeopleFacts._count_names
    monkeypatch.setattr(
        PeopleFacts, "_count_names", lambda *args: counted.append(1) or count(*args)
    )
    for number in range(3):
        laptop.register(f"Сарантуяа {number}")
    counted.clear()
    at_door = door()
    assert counted
    counted.clear()
    at_door.find("сар")
    assert len(at_door.found) == 3
    assert not counted


def test_a_few_letters_and_enter_mark_somebody_present_and_the_next_can_be_typed(
    door, laptop, desk, session
):
    person = laptop.register("Сарантуяа", patronymic="Доржийн", birth_date="2007")
    at_door = door()
    at_door.find("сар")
    assert at_door.found[0].startswith("Доржийн Сарантуяа, 2007")
    press("Enter")
    assert marks(desk, session) == {person: {1: "present"}}
    assert at_door.present == ["1, Доржийн Сарантуяа"]
    assert at_door.told == "Доржийн Сарантуяа, Present, number 1. Consent not asked, F2"
    assert at_door.focused.startswith("Letters of a name")
    assert not at_door.page.search.search_field.text()
    at_door.window.notify_records_changed({kinds.ATTENDANCE.name})  # news may come late
    assert at_door.told.startswith("Доржийн Сарантуяа, Present")
    type_text("с")
    assert at_door.told == "people found: 1 · soum first: Tariat"
    assert at_door.found[0].endswith("present")
    press("Enter")
    assert at_door.told.startswith("Доржийн Сарантуяа, Present already")
    assert marks(desk, session) == {person: {1: "present"}}
    assert {"present 1", "free 29"} <= set(at_door.words.split("\n"))
    assert "needed" not in at_door.words


def test_an_arrival_is_read_once(door, laptop, monkeypatch):
    loads, load = [], check_in.load_check_in
    laptop.register("Сарантуяа")
    at_door = door()
    at_door.find("сар")
    monkeypatch.setattr(check_in, "load_check_in", lambda *at: (loads.append(at), load(*at))[1])
    press("Enter")
    assert len(loads) == 1


def test_whoever_came_in_last_stays_in_sight(door, qtbot, laptop, desk, session):
    people = [laptop.register(f"Сараа {number}") for number in range(25)]
    at_door = door()
    for person in people:
        training_sessions.mark_attendance(
            desk, session, [person], AttendanceMark.PRESENT, shown=AS_STORED
        )
        at_door.page.on_records_changed({kinds.ATTENDANCE.name})
        qtbot.waitUntil(lambda: at_door.page.view.side_panel.present_list.viewport().height() >= 32)
    arrivals = at_door.page.view.side_panel.present_list
    newest = arrivals.visualRect(arrivals.model().index(0))
    assert at_door.present[0] == "25, Сараа 24"
    assert arrivals.viewport().rect().contains(newest)


def test_latin_letters_find_a_name_in_cyrillic(door, laptop):
    laptop.register("Өлзийсайхан")
    at_door = door()
    at_door.find("ulzii")
    assert at_door.found[0].startswith("Өлзийсайхан")


def test_people_of_the_soum_stand_first(door, laptop):
    laptop.register("Саран", soum=CHULUUT)
    laptop.register("Сарантуяа", soum=TARIAT)
    at_door = door()
    at_door.find("саран")
    assert [row.split(",")[0] for row in at_door.found] == ["Сарантуяа", "Саран"]
    assert "soum first: Tariat" in at_door.told


def test_enter_marks_whoever_is_first_after_the_last_letter(door, laptop, desk, session):
    first_at_first = laptop.register("Өнур", soum=TARIAT)
    meant = laptop.register("Өнөр", soum=CHULUUT)
    at_door = door()
    at_door.find("ө")
    assert at_door.page.search.results.current_value() == first_at_first
    type_text("нө")
    assert [row.split(",")[0] for row in at_door.found] == ["Өнөр", "Өнур"]
    press("Enter")
    assert marks(desk, session) == {meant: {1: "present"}}


def test_the_arrows_choose_while_somebody_types(door, laptop, desk, session):
    laptop.register("Саран")
    second = laptop.register("Сарантуяа")
    at_door = door()
    at_door.find("сар")
    press("Down")
    press("Enter")
    assert marks(desk, session) == {second: {1: "present"}}


def test_enter_marks_nobody_where_nobody_was_found(door, desk, session):
    at_door = door()
    at_door.find("хэн ч")
    assert "Ins" in at_door.told
    press("Enter")
    assert not marks(desk, session)


def test_where_the_search_was_broken_off_nobody_found_is_not_the_last_word(door, monkeypatch):
    hits = SearchHits([], is_cut=True)
    monkeypatch.setattr(PeopleRepository, "search", lambda *_args: hits)
    at_door = door()
    at_door.find("сар 1998")
    assert "Nobody found yet" in at_door.told


def test_ten_people_are_listed_at_most(door, laptop):
    for number in range(14):
        laptop.register(f"Саран{'абвгдежзиклмно'[number]}")
    at_door = door()
    at_door.find("саран")
    assert len(at_door.found) == 10


def test_a_new_person_is_registered_and_present_in_one_step(door, desk, session):
    at_door = door()
    at_door.find("болдын энхжин")
    press("Ins")
    assert (at_door.typed("Patronymic"), at_door.typed("Given name")) == ("Болдын", "Энхжин")
    at_door.fill(Birth_year="2004", Soum="Тариат")
    assert "Guardian’s consent" not in at_door.words
    press("Enter")
    assert not desk.store.records.list_all(kinds.CONSENT)
    (person,) = people(desk)
    assert (person.patronymic, person.given_name) == ("Болдын", "Энхжин")
    assert (person.birth_date, person.soum, person.aimag) == ("2004", TARIAT, "65")
    assert marks(desk, session) == {person.id: {1: "present"}}
    assert at_door.told.startswith("Болдын Энхжин, Registered and present, number 1")
    assert at_door.focused.startswith("Letters of a name")


def test_an_initial_keeps_its_point_from_the_search_to_every_list(door, desk):
    at_door = door()
    at_door.find("б.энхжин")
    press("Ins")
    assert (at_door.typed("Patronymic"), at_door.typed("Given name")) == ("Б.", "Энхжин")
    press("Enter")
    assert people(desk)[0].patronymic == "Б."
    assert at_door.told.startswith("Б. Энхжин, Registered")
    at_door.find("энхжин")
    assert at_door.found[0].startswith("Б. Энхжин")
    assert at_door.present[0].startswith("1, Б. Энхжин")


def test_without_a_given_name_the_form_says_so_and_keeps_everything(door, desk):
    at_door = door()
    at_door.begin_new(Patronymic="Болдын", Birth_year="2004")
    press("Enter")
    assert "A given name is needed" in at_door.words
    assert at_door.focused == "Given name"
    assert at_door.typed("Patronymic") == "Болдын"
    assert not people(desk)


def test_a_birth_year_that_cannot_be_read_stops_once_and_may_stay(door, desk):
    at_door = door()
    at_door.begin_new(Given_name="Энхжин", Birth_year="20о7")
    press("Enter")
    assert not people(desk)
    press("Enter")
    assert people(desk)[0].birth_date == "?20о7"


def test_a_consent_takes_one_key(door, desk):
    at_door = door()
    at_door.begin_new(Given_name="Энхжин", Birth_year="1990")
    at_door.to("Consent")
    press("1")
    press("Enter")
    (consent,) = desk.store.records.list_all(kinds.CONSENT)
    assert (consent.values["how"], consent.values["state"]) == ("spoken", "given")
    assert consent.values["given_by"] == "self"


def test_for_the_next_person_digits_answer_from_the_first_purpose_on(door, desk):
    at_door = door()
    for name in ("Энхжин", "Номин"):
        at_door.begin_new(Given_name=name, Birth_year="1990")
        at_door.to("Consent")
        for _purpose in range(3):
            press("1")
        press("Enter")
    consents = desk.store.records.list_all(kinds.CONSENT)
    assert len(consents) == 6
    assert {consent.values["state"] for consent in consents} == {"given"}


def test_who_reads_a_text_comes_back_to_the_field(door):
    at_door = door()
    at_door.begin_new(Given_name="Энхжин", Birth_year="1990")
    field = QApplication.focusWidget()
    press("F8")
    assert QApplication.focusWidget() is not field
    press("Esc")
    assert QApplication.focusWidget() is field


def test_of_a_year_alone_both_ages_are_said(door):
    at_door = door()
    at_door.begin_new(Given_name="Анударь", Birth_year="2010")
    assert "age 15–16" in at_door.words


def test_a_minor_is_let_in_and_her_guardians_consent_follows(door, desk, session):
    at_door = door()
    at_door.begin_new(Given_name="Анударь", Birth_year="2010")
    assert "Guardian’s consent" in at_door.words
    press("Enter")
    (person,) = people(desk)
    assert marks(desk, session) == {person.id: {1: "present"}}
    assert training_sessions.list_minors_awaiting_consent(desk, session) == [person.id]
    assert at_door.present == ["1, Анударь, age 15, guardian’s consent to follow"]
    agreed = NewConsent(Purpose.KEEP, ConsentMethod.SPOKEN, ConsentState.GIVEN, given_by="ээж")
    consent_records.record_consent(desk, person.id, agreed, shown=AS_STORED)
    at_door.window.notify_records_changed({kinds.CONSENT.name})
    assert at_door.present == ["1, Анударь, age 15, guardian agreed"]


def test_of_an_unknown_age_a_guardian_is_asked_for_and_the_reason_is_said(door, desk, session):
    at_door = door()
    at_door.begin_new(Given_name="Анударь")
    assert "Age not certain" in at_door.words
    press("Enter")
    assert training_sessions.list_minors_awaiting_consent(desk, session) == [people(desk)[0].id]


def test_f8_at_a_consent_opens_its_text_in_any_language_and_esc_goes_back(door, laptop, desk):
    at_door = door()
    laptop.register("Болд")
    at_door.begin_new(Given_name="Анударь", Birth_year="2010")
    at_door.to("Consent")
    press("F8")
    [view] = at_door.window.findChildren(ConsentTextView)
    assert view.heading.display_text == "May we keep your details?"
    assert "If you are under 18" in view.body.display_text
    press("F10")
    assert view.heading.display_text == "Pouvons-nous garder vos données\u202f?"
    press("F9")  # no key of the page is meant while somebody reads
    press("Ctrl+Z")
    assert len(people(desk)) == 1
    press("Esc")
    assert at_door.focused == "Consent"
    at_door.to("Guardian’s consent")
    press("Ctrl+8")
    [view] = [one for one in at_door.window.findChildren(ConsentTextView) if one.isVisible()]
    assert view.heading.display_text == "May we keep your child’s details?"
    press("Esc")
    assert at_door.focused == "Guardian’s consent"
    press("Enter")
    assert len(people(desk)) == 2


def test_a_different_person_is_remembered_and_registered(door, laptop, desk):
    laptop.register("Сарантуяа", patronymic="Доржийн", birth_date="2007", soum=CHULUUT)
    at_door = door()
    at_door.begin_new(Patronymic="Дорж", Given_name="Сарантуяа", Birth_year="2007")
    assert "Already registered? Доржийн Сарантуяа, 2007, Chuluut" in at_door.words
    assert "same: given name, patronymic, birth year" in at_door.words
    press("F5")
    assert "Already registered?" not in at_door.words
    at_door.fill(Phone="99112233")
    assert "Already registered?" not in at_door.words
    press("Enter")
    assert len(people(desk)) == 2


def test_comparing_shows_both_and_the_same_person_is_marked_and_not_registered_twice(
    door, laptop, desk, session
):
    person = laptop.register("Сарантуяа", patronymic="Доржийн", birth_date="2007", phone="88")
    at_door = door()
    at_door.find("сар")
    at_door.begin_new(Patronymic="Дорж", Given_name="Сарантуяа", Birth_year="2007", Phone="99")
    press("F4")
    assert "Phone · 99 · 88 · other" in at_door.words
    press("Enter")  # decides nothing
    assert not marks(desk, session)
    press("F6")
    assert marks(desk, session) == {person: {1: "present"}}
    assert len(people(desk)) == 1
    assert not at_door.page.form.is_filled
    assert form_drafts.find_check_in_session(desk) is None


def test_names_alike_are_not_called_the_same_and_nobody_is_begun_before_the_answer(
    door, laptop, desk
):
    laptop.register("Ануа", patronymic="Тулга", birth_date="2007")
    at_door = door()
    at_door.begin_new(Patronymic="Тулга", Given_name="Анув", Birth_year="2007")
    press("F4")
    assert "Given name · Анув · Ануа · alike" in at_door.words
    assert "Patronymic · Тулга · Тулга · same" in at_door.words
    press("Ins")  # of whoever missed the question, and goes on with the next in the queue
    type_text("Болд")
    assert at_door.page.view.comparison_panel.isVisible()
    press("Esc")
    assert at_door.page.form.person_fields["patronymic"].text() == "Тулга"
    assert len(people(desk)) == 1


def test_undo_takes_back_the_person_who_was_just_registered_and_redo_brings_her_back(
    door, desk, session
):
    at_door = door()
    at_door.begin_new(Given_name="Энхжин")
    press("Enter")
    (person,) = people(desk)
    press("Ctrl+Z")
    assert not marks(desk, session)
    assert not people(desk)
    assert at_door.present == []
    assert at_door.told == "Taken back: Энхжин registered, present, 03.14 morning"
    press("Ctrl+Z")
    assert at_door.said == ["There is nothing to take back."]
    press("Ctrl+Y")
    assert at_door.told == "Done again: Энхжин registered, present, 03.14 morning"
    assert people(desk) == [person]
    assert marks(desk, session) == {person.id: {1: "present"}}


def test_undo_puts_back_what_stood_there(door, laptop, desk, session):
    person = laptop.register("Саран")
    training_sessions.mark_attendance(
        desk, session, [person], AttendanceMark.ABSENT, shown=AS_STORED
    )
    at_door = door()
    at_door.find("сар")
    press("Enter")
    press("Ctrl+Z")
    assert marks(desk, session) == {person: {1: "absent"}}


def test_page_down_goes_to_the_next_half_day(door, laptop, desk, session):
    person = laptop.register("Саран")
    at_door = door()
    press("PgDn")
    assert "half-day 2" in at_door.words
    at_door.find("сар")
    press("Enter")
    assert marks(desk, session) == {person: {2: "present"}}


def test_the_afternoon_is_the_second_half_day(door, laptop):
    laptop.clock.go_on(hours=6)
    assert "half-day 2" in door().words


def test_those_still_awaited_stand_beside_and_enter_there_marks_one_and_no_other(
    door, laptop, desk, session
):
    people = [laptop.register(name) for name in ("Анар", "Болд")]
    training_sessions.add_participants(desk, session, people)
    at_door = door()
    assert [row.split(",")[0] for row in at_door.awaited] == ["Анар", "Болд"]
    press("Enter")  # in the empty field it means nobody
    assert set(marks(desk, session)[people[0]].values()) == {"expected"}
    awaited = at_door.page.view.side_panel.awaited_list
    awaited.setFocus()
    press("Enter")
    awaited.setFocus()
    press("Enter")  # the echo of the first, on a list that has moved up
    assert marks(desk, session) == {people[0]: {1: "present"}, people[1]: {1: "expected"}}
    at_door.pass_time()
    press("Enter")
    assert marks(desk, session)[people[1]] == {1: "present"}


def test_seats_are_counted_and_the_free_ones_shown(door, laptop, desk, session):
    here = [laptop.register(f"Саран{letter}") for letter in "абв"]
    training_sessions.mark_attendance(desk, session, here, AttendanceMark.PRESENT, shown=AS_STORED)
    assert "present 3, free 27" in door().words


def test_escape_leaves_the_row_with_everything_kept(door):
    at_door = door()
    at_door.begin_new(Given_name="Энхжин")
    press("Esc")
    assert at_door.focused.startswith("Letters of a name")
    press("Ins")
    assert at_door.typed("Given name") == "Энхжин"


def test_escape_empties_the_search_and_then_leads_to_the_session(door):
    at_door = door()
    at_door.find("сар")
    press("Esc")
    assert not at_door.page.search.search_field.text()
    assert not at_door.ways.taken
    press("Esc")
    assert at_door.ways.taken == [("up", None)]


def test_what_was_being_typed_stands_there_again_after_a_power_cut(door, laptop, desk, session):
    training_sessions.mark_attendance(
        desk, session, [laptop.register("Саран")], AttendanceMark.PRESENT, shown=AS_STORED
    )
    at_door = door()
    at_door.begin_new(Given_name="Ганбаатар", Soum="Тариат", Patronymic="Бо")
    at_door.page.form.autosave.save()  # as the timer does; then the power goes
    assert form_drafts.find_check_in_session(desk) == session

    again = door()
    assert again.said == ["People kept: 1. Go on with: Ганбаатар"]
    assert again.focused == "Patronymic"
    assert again.typed("Given name") == "Ганбаатар"
    assert again.typed("Soum") == "Tariat, Arkhangai"
    press("Enter")
    assert form_drafts.find_check_in_session(desk) is None


def test_a_draft_is_kept_within_two_seconds_without_leaving_the_field(door, desk, qtbot, session):
    at_door = door()
    press("Ins")
    type_text("Бо")
    qtbot.waitUntil(lambda: form_drafts.find_check_in_session(desk) == session, timeout=4_000)
    page = form_drafts.check_in_page(session)
    assert form_drafts.load_draft(desk, page)["focus"] == "patronymic"
    assert at_door.page.form.is_filled


def test_a_registration_that_fails_keeps_what_was_typed(door, desk, session):
    at_door = door()
    training_sessions.close_sessions(desk, session)
    at_door.begin_new(Given_name="Энхжин")
    press("Enter")
    assert at_door.said
    assert at_door.page.form.person_fields.read()["given_name"] == "Энхжин"
    assert not people(desk)
    draft = form_drafts.load_draft(desk, form_drafts.check_in_page(session))
    assert draft["given_name"] == "Энхжин"


def test_the_form_takes_digits_from_the_row_that_gives_signs(door):
    at_door = door()
    at_door.begin_new(Given_name="Энхжин")
    at_door.to("Birth year")
    assert QApplication.focusWidget().accessibleName() == "Birth year"
    press("2")
    press("0")
    assert at_door.typed("Birth year") == "20"


def test_every_control_at_the_door_has_a_name(door):
    at_door = door()
    press("Ins")
    seen = set()
    for _ in range(30):
        assert at_door.focused, QApplication.focusWidget()
        seen.add(at_door.focused)
        press("Tab")
    assert {"Patronymic", "Given name", "Soum", "Consent"} <= seen


def test_somebody_corrected_elsewhere_is_shown_as_corrected(door, laptop, desk, session):
    person = laptop.register("Саран")
    training_sessions.mark_attendance(
        desk, session, [person], AttendanceMark.PRESENT, shown=AS_STORED
    )
    at_door = door()
    registration.correct_person(desk, person, {"given_name": "Сарангэрэл"}, shown=AS_STORED)
    at_door.window.notify_records_changed({kinds.TRAINEE.name})
    assert at_door.present == ["1, Сарангэрэл"]


def test_who_locks_while_somebody_is_being_registered_finds_no_draft_of_her(door, desk, session):
    runner = BusyRunner()
    at_door = door(runner=runner)
    at_door.begin_new(Given_name="Энхжин")
    runner.is_busy = True
    press("Enter")
    at_door.window.show_cover(QWidget())
    runner.catch_up()
    assert len(people(desk)) == 1
    assert form_drafts.load_draft(desk, form_drafts.check_in_page(session)) == {}


def test_who_types_ahead_of_a_slow_disk_loses_no_letter(door, laptop):
    laptop.register("Болд")
    runner = BusyRunner()
    at_door = door(runner=runner)
    type_text("болд")
    runner.is_busy = True
    press("Enter")
    type_text("саран")
    runner.catch_up()
    assert at_door.present == ["1, Болд"]
    assert at_door.page.search.search_field.text() == "саран"


def test_the_quota_at_the_door_counts_offline_and_unknown_is_not_urban(
    qtbot, keyboard, tmp_path, stick
):
    office = HeadOffice(tmp_path / "quoting")
    quota_progress.add_quota(office.desk, "rural", "25 %")
    laptop = office.enrol("Архангай 2")
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    exchange_by_stick(laptop, stick)
    desk = laptop.desk
    plan = {"date": desk.day, "soum": TARIAT, "capacity": 30}
    session = training_sessions.plan_session(desk, "Манлайлал", plan)
    at_door = CheckInScreen(qtbot, keyboard, desk, session)
    assert "rural 0 of 30, 8 needed" in at_door.words
    for number, soum in enumerate((TARIAT, CHULUUT, "1119", None)):
        laptop.register(f"Хүн{'абвг'[number]}", **({"soum": soum} if soum else {}))
        at_door.find(f"Хүн{'абвг'[number]}")
        press("Enter")
    assert "rural 2, 6 more needed" in at_door.words
    assert {"rural 2", "others 1", "unknown 1"} <= set(at_door.words.split("\n"))
    homes = ["1119"] * 21 + [None] * 5
    for number, soum in enumerate(homes):
        person = laptop.register(f"Хот{number}", **({"soum": soum} if soum else {}))
        training_sessions.mark_attendance(
            desk, session, [person], AttendanceMark.PRESENT, shown=AS_STORED
        )
    at_door.page.on_enter(session)
    # No seat is free, and of six nobody knows where they live.
    assert "rural 2, 6 more needed" in at_door.words
    registration.correct_person(desk, person, {"soum": "1119"}, shown=AS_STORED)
    at_door.page.on_enter(session)
    assert "rural 2, quota out of reach: 6 more needed" in at_door.words
