"""Who is one person in the register is one wherever she is shown, by each of her records."""

import csv

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.judgements import Pair
from fieldreg.domain.records.values import (
    AttendanceMark,
    ConsentMethod,
    ConsentState,
    Purpose,
    Verdict,
)
from fieldreg.services import check_in, consent_records, erasure_orders, training_sessions
from fieldreg.services.consent_records import NewConsent
from fieldreg.services.exports.register_tables import export_people, export_sessions
from fieldreg.services.pairs import verdicts
from fieldreg.services.people import access_report, people_search, person_summary, registration
from tests.support.bundles.trips import go_round

BORN = "1990-03-14"


def register(desk, name="Цэцэгмаа", **values):
    known = {"given_name": name, "birth_date": BORN, **values}
    return registration.register_person(desk, known)


@pytest.fixture
def desk(office):
    return office.desk


@pytest.fixture
def session(desk):
    values = {"date": desk.day, "half_days": 2, "starts": "morning"}
    return training_sessions.plan_session(desk, "Манлайлал", values)


@pytest.fixture
def twins(desk):
    """Return the records of one person, registered twice."""
    one = register(desk, phone="99112233", notes="Нэг")
    other = register(desk, "Цэцгээ", soum="6525", notes="Хоёр", source_ref="A-7")
    register(desk, "Болд")
    verdicts.judge_pair(desk, one, other, Verdict.SAME)
    return one, other


def found(desk, text):
    return [(row.id, row.given_name) for row in people_search.find_people(desk, text).lines]


def test_lists_and_searches_have_her_once_by_every_name_code_and_number(desk, twins):
    one, other = twins
    listed = people_search.list_people_page(desk, 0, 10)
    assert [item.person.id for item in listed if item.person.given_name != "Болд"] == [one]
    counted = people_search.search_list(desk, "", None, retired=False)
    assert (counted.count, counted.unfiltered_count) == (2, 2)
    for text in ("Цэцэгм", "Цэцгээ", short_code(one), short_code(other), "A-7", "99112233"):
        assert found(desk, text) == [(one, "Цэцгээ")], text
    (row,) = people_search.find_people(desk, "Цэцгээ").lines
    assert (row.phone, row.soum) == ("99112233", "6525")


def test_a_mark_on_any_of_her_records_is_one_attendance(desk, twins, session):
    one, other = twins
    check_in.mark_present(desk, session, other, 1, shown={})
    state = check_in.load_check_in(desk, session)
    assert [row.trainee for row in state.participants] == [one]
    again = check_in.mark_present(desk, session, one, 1, shown=state.shown_marks)
    assert not again.is_change
    assert again.data.counts_at(1).present == {one}
    assert again.data.session.participants == 1
    assert len(desk.store.records.list_all(kinds.ATTENDANCE)) == 1
    late = {"shown": again.data.shown_marks}
    training_sessions.mark_attendance(desk, session, [one], AttendanceMark.LATE, **late)
    (row,) = desk.store.sessions.list_participants(session)
    assert row.marks == {1: AttendanceMark.LATE}
    verdicts.part_pair(desk, one, other)
    (row,) = desk.store.sessions.list_participants(session)
    assert row.trainee == other


def test_a_mark_is_made_while_any_of_her_records_is_in_use(desk, twins, session):
    one, other = twins
    with desk.writing() as writing:
        writing.retire(kinds.TRAINEE, one)
    assert found(desk, "Цэцгээ") == [(one, "Цэцгээ")]
    check_in.mark_present(desk, session, one, 1, shown={})
    shown = person_summary.load_person(desk, one).shown
    registration.retire_person(desk, one, shown=shown)
    assert found(desk, "Цэцгээ") == []
    assert {desk.store.records.load(kinds.TRAINEE, each).is_retired for each in twins} == {True}
    other_session = training_sessions.plan_session(desk, "Эрүүл мэнд", {"date": desk.day})
    with pytest.raises(Problem) as caught:
        check_in.mark_present(desk, other_session, other, 1, shown={})
    assert caught.value.code is Code.PERSON_RETIRED


def test_what_is_corrected_on_her_page_goes_to_the_record_whose_value_was_shown(desk, twins):
    one, other = twins
    data = person_summary.load_person(desk, other)
    assert [each.id for each in data.others] == [one]
    assert (data.values["phone"], data.values["notes"]) == ("99112233", "Нэг\nХоёр")
    assert data.form_values["notes"] == "Хоёр"
    values = {"phone": "88112233", "soum": "6516", "school": "12-р сургууль"}
    assert registration.correct_person(desk, other, values, shown=data.shown)
    mine, hers = (desk.store.records.load(kinds.TRAINEE, each).values for each in twins)
    assert (mine["phone"], mine["soum"], mine["school"]) == ("88112233", None, None)
    assert (hers["phone"], hers["soum"], hers["school"]) == (None, "6516", "12-р сургууль")
    assert not desk.store.records.ids_in_conflict(kinds.TRAINEE)
    with pytest.raises(Problem) as caught:
        registration.retire_person(desk, one, shown=data.shown)
    assert caught.value.code is Code.CHANGED_MEANWHILE


def test_a_refusal_on_one_record_holds_for_all_of_her(desk, twins):
    one, other = twins
    declined = NewConsent(Purpose.CONTACT, ConsentMethod.SPOKEN, ConsentState.DECLINED)
    consent_records.record_consent(desk, other, declined, shown=())
    (row,) = people_search.find_people(desk, "Цэцгээ").lines
    assert row.phone is None
    summary = person_summary.load_person(desk, one)
    assert summary.uses.hides_contact
    given = NewConsent(Purpose.CONTACT, ConsentMethod.SPOKEN, ConsentState.GIVEN)
    consent_records.record_consent(desk, one, given, shown=summary.shown_consents)
    assert not person_summary.load_person(desk, other).uses.hides_contact


def test_a_child_waits_for_her_guardian_once_and_not_after_an_answer_on_any_record(desk, session):
    one, other = (register(desk, birth_date=born) for born in ("2016", "2016-05-06"))
    for half_day, person in enumerate((one, other), start=1):
        check_in.mark_present(desk, session, person, half_day, shown={})
    training_sessions.close_sessions(desk, session, lets_follow=True)
    assert consent_records.count_awaited_consents(desk).people_count == 2
    with desk.writing() as writing:
        writing.create(Pair.validated(first=one, second=other, verdict=Verdict.SAME))
    assert consent_records.count_awaited_consents(desk).people_count == 1
    (awaited,) = consent_records.list_awaited_consents(desk)
    assert awaited.trainee_id == one
    assert consent_records.filter_awaited_people(desk, [one, other]) == [one, other]
    given = (Purpose.KEEP, ConsentMethod.WRITTEN, ConsentState.GIVEN, "Дорж")
    consent_records.record_consent(desk, other, NewConsent(*given), shown=AS_STORED)
    assert consent_records.count_awaited_consents(desk).people_count == 0
    assert consent_records.list_awaited_consents(desk) == []


def test_files_and_reports_have_her_once_with_all_that_is_hers(desk, twins, session, tmp_path):
    one, other = twins
    check_in.mark_present(desk, session, other, 1, shown={})
    check_in.mark_present(desk, session, one, 2, shown={})
    people, sessions = tmp_path / "people.csv", tmp_path / "sessions.csv"
    assert export_people(desk, people) == 2
    assert export_people(desk, tmp_path / "chosen.csv", [other, one]) == 1
    export_sessions(desk, sessions)
    rows = list(csv.DictReader(people.read_text("utf-8-sig").splitlines()))
    (hers,) = [row for row in rows if row["given_name"] == "Цэцгээ"]
    assert (hers["code"], hers["phone"], hers["soum"]) == (short_code(one), "99112233", "6525")
    marks = list(csv.DictReader(sessions.read_text("utf-8-sig").splitlines()))
    assert [(row["person"], row["half_day"]) for row in marks] == [
        (short_code(one), "1"),
        (short_code(one), "2"),
    ]
    for each in twins:
        report = access_report.build_access_report(desk, each, [])
        assert [row["half_day"] for row in report.sessions] == [1, 2]
        assert {row["value"] for row in report.changes} >= {"Цэцэгмаа", "Цэцгээ"}


@pytest.mark.parametrize("which", [0, 1])
def test_an_answer_that_she_withdraws_is_erased_from_all_her_records(office, desk, twins, which):
    one, other = twins
    registration.correct_person(desk, other, {"phone": "88112233"}, None, shown=AS_STORED)
    registration.correct_person(desk, other, {"phone": "88445566"}, None, shown=AS_STORED)
    at = office.installation
    assert "phone" in erasure_orders.list_withdrawable_fields(at, twins[which])
    erasure_orders.withdraw_field(at, twins[which], "phone", shown=AS_STORED)
    assert [each.person.phone for each in people_search.list_people_by_ids(desk, [one])] == [None]
    verdicts.part_pair(desk, one, other)
    for person in twins:
        assert "phone" not in erasure_orders.list_withdrawable_fields(at, person)
        assert desk.store.records.load(kinds.TRAINEE, person).values["phone"] is None
    asked = {order.people for order in erasure_orders.list_erasure_orders(at)}
    assert asked == {(one,), (other,)}


def test_a_laptops_request_about_one_record_reaches_all_that_head_office_knows(office, stick):
    laptop, desk = office.enrol("Тариат", "65"), office.desk
    mine = register(laptop.desk, phone="99112233", soum="6519")
    go_round(office, stick, laptop)
    other = register(desk, phone="88112233")
    verdicts.judge_pair(desk, mine, other, Verdict.SAME)
    erasure_orders.withdraw_field(laptop.installation, mine, "phone", shown=AS_STORED)
    go_round(office, stick, laptop)
    [request] = erasure_orders.list_erasure_requests(office.installation)
    erasure_orders.grant_erasure(office.installation, request.id)
    assert not erasure_orders.list_erasure_requests(office.installation)
    for person in (mine, other):
        assert desk.store.records.load(kinds.TRAINEE, person).values["phone"] is None
