"""Consenting: what is lifted by what, who is awaited, and who is asked again."""

from datetime import date

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.consents.consent_rules import AgeStatus
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.models import Consent
from fieldreg.domain.records.values import AttendanceMark, ConsentMethod, ConsentState, Purpose
from fieldreg.services import consent_records, training_sessions
from fieldreg.services.consent_records import NewConsent
from fieldreg.services.people import people_search, registration, undecided_consents

CHILD, ADULT = "2010-03-15", "1990-05-01"
TO_FOLLOW = NewConsent(Purpose.KEEP, ConsentMethod.WRITTEN, ConsentState.TO_FOLLOW, given_by="ээж")
OWN = NewConsent(Purpose.KEEP, ConsentMethod.SPOKEN)


def register(desk, name="Анударь", born=None, *asked, **values):
    values = {"given_name": name, "birth_date": born, **values}
    return registration.register_person(desk, values, asked)


def keep(desk, person, born=ADULT):
    return consent_records.load_permitted_uses(desk, {person: born})[person].keep


def hold(desk, *people, mark=AttendanceMark.PRESENT):
    session = training_sessions.plan_session(desk, "Манлайлал", {"date": desk.day, "soum": "6525"})
    training_sessions.mark_attendance(desk, session, people, mark, shown=AS_STORED)
    return session


def test_a_consent_given_again_lifts_what_was_withdrawn_and_declined(desk):
    person = register(desk, "Болд", ADULT, OWN)
    consent_records.withdraw_consent(desk, person, Purpose.KEEP, shown=AS_STORED)
    consent_records.record_consent(
        desk,
        person,
        NewConsent(Purpose.KEEP, ConsentMethod.SPOKEN, ConsentState.DECLINED),
        shown=AS_STORED,
    )
    assert keep(desk, person).is_refused
    consent_records.record_consent(desk, person, OWN, shown=AS_STORED)
    assert keep(desk, person).is_given
    assert consent_records.list_current_consents(desk, person)[0].state == ConsentState.GIVEN


def test_several_answers_and_the_guardian_are_recorded_together_or_not_at_all(desk):
    child = register(desk, "Анударь", CHILD, TO_FOLLOW)
    own = [NewConsent(purpose, ConsentMethod.SPOKEN) for purpose in Purpose]
    hers = [NewConsent(Purpose.KEEP, ConsentMethod.WRITTEN, given_by="Дулам")]
    bad = NewConsent(Purpose.KEEP, ConsentMethod.SPOKEN, language="")
    before = desk.store.records.list_all(kinds.CONSENT)
    with pytest.raises(Problem):
        consent_records.record_consents(
            desk,
            child,
            [*own, bad],
            guardian="Дулам, 99112233",
            shown=AS_STORED,
            shown_person=AS_STORED,
        )
    assert desk.store.records.list_all(kinds.CONSENT) == before
    ids = consent_records.record_consents(
        desk, child, own + hers, guardian="Дулам, 99112233", shown=AS_STORED, shown_person=AS_STORED
    )
    assert len(set(ids)) == 5
    assert desk.store.records.load(kinds.TRAINEE, child).values["guardian"] == "Дулам, 99112233"
    assert keep(desk, child, CHILD).is_given
    assert consent_records.list_awaited_consents(desk) == []


def test_a_guardian_lifts_nothing_that_the_person_refused(desk):
    person = register(desk, "Болд", CHILD, OWN)
    consent_records.withdraw_consent(desk, person, Purpose.KEEP, shown=AS_STORED)
    consent_records.record_consent(
        desk,
        person,
        NewConsent(Purpose.KEEP, ConsentMethod.SPOKEN, given_by="ээж"),
        shown=AS_STORED,
    )
    assert keep(desk, person, CHILD).is_refused


def test_what_is_to_follow_lifts_no_refusal(desk):
    child = register(desk, "Анударь", CHILD, OWN)
    no = NewConsent(Purpose.KEEP, ConsentMethod.SPOKEN, ConsentState.DECLINED, given_by="ээж")
    consent_records.record_consent(desk, child, no, shown=AS_STORED)
    consent_records.record_consent(desk, child, TO_FOLLOW, shown=AS_STORED)
    assert keep(desk, child, CHILD).is_refused


def test_a_guardian_has_no_say_in_what_somebody_answered_alone(desk):
    child = register(desk, "Анударь", CHILD, OWN, TO_FOLLOW)
    no = NewConsent(Purpose.ANSWERS, ConsentMethod.SPOKEN, ConsentState.DECLINED, given_by="ээж")
    consent_records.record_consent(desk, child, no, shown=AS_STORED)
    assert consent_records.find_withheld_trainees(desk, [child]) == set()
    consent_records.withdraw_consent(desk, child, Purpose.ANSWERS, shown=AS_STORED)
    assert consent_records.find_withheld_trainees(desk, [child]) == {child}


def test_everything_that_was_given_for_the_purpose_is_withdrawn_at_once(desk):
    person = register(desk, "Болд", ADULT, OWN, OWN)
    assert len(consent_records.withdraw_consent(desk, person, Purpose.KEEP, shown=AS_STORED)) == 2
    assert keep(desk, person).overall_state is ConsentState.WITHDRAWN


def test_a_consent_names_the_version_that_people_are_told_now(desk):
    person = register(desk, "Болд", ADULT, OWN)
    [line] = consent_records.list_current_consents(desk, person)
    assert line.text_version == desk.consent_texts.current_version(Purpose.KEEP)
    assert desk.consent_texts.text(Purpose.KEEP, line.language, version=line.text_version)


# Guardians


def test_a_session_with_a_minor_whose_guardian_nobody_asked_is_not_closed(desk):
    child = register(desk, "Анударь", CHILD, OWN)
    session = hold(desk, child)
    with pytest.raises(Problem) as caught:
        training_sessions.close_sessions(desk, session)
    assert (caught.value.code, caught.value.facts) == (Code.GUARDIANS_MISSING, {"count": 1})
    assert desk.store.sessions.find(session).state == "planned"
    assert training_sessions.close_sessions(desk, session, lets_follow=True)
    assert training_sessions.list_minors_awaiting_consent(desk, session) == [child]


@pytest.mark.parametrize("state", [s for s in ConsentState if s != "followed"])
def test_any_word_of_a_guardian_lets_the_session_close(desk, state):
    said = NewConsent(Purpose.KEEP, ConsentMethod.WRITTEN, state, given_by="ээж")
    session = hold(desk, register(desk, "Анударь", CHILD, said))
    assert training_sessions.close_sessions(desk, session)


def test_who_was_not_there_or_is_of_age_asks_for_no_guardian(desk):
    session = hold(desk, register(desk, "Болд", ADULT))
    training_sessions.mark_attendance(
        desk, session, [register(desk, "Номин", CHILD)], AttendanceMark.ABSENT, shown=AS_STORED
    )
    assert training_sessions.close_sessions(desk, session)
    assert consent_records.list_awaited_consents(desk) == []


def test_who_may_be_a_minor_is_marked_to_follow_by_the_closing(desk):
    unknown = register(desk, "Номин", None, guardian="Дулам")
    training_sessions.close_sessions(desk, hold(desk, unknown))
    [one] = consent_records.list_awaited_consents(desk)
    assert (one.trainee_id, one.age, one.guardian) == (unknown, AgeStatus.POSSIBLE_MINOR, "Дулам")
    assert (one.course, one.session_day) == ("Манлайлал", desk.day)


def test_the_age_on_the_day_of_the_session_counts(desk):
    person = register(desk, "Болд", "2008-03-20", OWN)
    session = hold(desk, person)
    desk.clock.show(date(2026, 4, 1))
    with pytest.raises(Problem):
        training_sessions.close_sessions(desk, session)


def test_who_is_awaited_stays_on_the_list_until_it_is_in_or_she_is_of_age(desk):
    child = register(desk, "Анударь", CHILD, OWN, TO_FOLLOW)
    other = register(desk, "Номин", "2008-05-01", OWN, TO_FOLLOW)
    training_sessions.close_sessions(desk, hold(desk, child))
    assert [one.trainee_id for one in consent_records.list_awaited_consents(desk)] == [child, other]
    desk.clock.show(date(2026, 6, 1))
    assert [one.trainee_id for one in consent_records.list_awaited_consents(desk)] == [child]
    consent_records.record_consent(
        desk,
        child,
        NewConsent(Purpose.KEEP, ConsentMethod.WRITTEN, given_by="Дулам"),
        shown=AS_STORED,
    )
    assert consent_records.list_awaited_consents(desk) == []


def test_nobody_waits_for_the_guardian_of_who_refused_or_is_out_of_use(desk):
    refused = register(desk, "Анударь", CHILD, OWN, TO_FOLLOW)
    consent_records.withdraw_consent(desk, refused, Purpose.KEEP, shown=AS_STORED)
    registration.retire_person(
        desk, register(desk, "Номин", CHILD, OWN, TO_FOLLOW), shown=AS_STORED
    )
    assert consent_records.list_awaited_consents(desk) == []


# What a refusal stops


def test_who_withdrew_is_offered_at_no_door_and_waits_for_a_decision(desk):
    person = register(desk, "Ганбаатар", ADULT, OWN, phone="99112233")
    typed = {"given_name": "Ганбаатар", "phone": "99112233", "birth_date": ADULT}
    assert people_search.find_people(desk, "Ган", offered=True).lines
    assert people_search.find_similar_people(desk, typed)
    consent_records.withdraw_consent(desk, person, Purpose.KEEP, shown=AS_STORED)
    assert people_search.find_people(desk, "Ган", offered=True).lines == []
    assert people_search.find_similar_people(desk, typed) == []
    assert [one.trainee_id for one in undecided_consents.list_refused_people(desk)] == [person]
    [line] = people_search.find_people(desk, "Ган").lines
    assert (line.id, line.phone) == (person, None)


def test_a_telephone_is_in_no_list_once_contact_is_withdrawn(desk):
    contact = NewConsent(Purpose.CONTACT, ConsentMethod.SPOKEN)
    person = register(desk, "Ганбаатар", ADULT, OWN, contact, phone="99112233")
    assert people_search.find_people(desk, "Ган").lines[0].phone == "99112233"
    consent_records.withdraw_consent(desk, person, Purpose.CONTACT, shown=AS_STORED)
    assert people_search.find_people(desk, "Ган", offered=True).lines[0].phone is None


# Texts


def first_release(desk, person, purpose=Purpose.KEEP, by="self"):
    """Note a consent as the first release did, which told no text."""
    with desk.writing() as writing:
        writing.create(
            Consent.validated(
                trainee=person,
                purpose=purpose,
                text_version="1",
                language="mn",
                how=ConsentMethod.SPOKEN,
                given_by=by,
                day=desk.day,
                state=ConsentState.GIVEN,
            )
        )


def test_who_consented_to_another_text_is_asked_again_and_what_she_gave_stands(desk):
    person = register(desk, "Болд", ADULT)
    first_release(desk, person)
    first_release(desk, person, Purpose.CONTACT)
    assert keep(desk, person).is_given
    [one] = undecided_consents.list_people_to_ask_again(desk)
    assert (one.trainee_id, one.purposes) == (person, (Purpose.KEEP, Purpose.CONTACT))
    consent_records.record_consent(desk, person, OWN, shown=AS_STORED)
    assert undecided_consents.list_people_to_ask_again(desk)[0].purposes == (Purpose.CONTACT,)
    consent_records.withdraw_consent(desk, person, Purpose.CONTACT, shown=AS_STORED)
    assert undecided_consents.list_people_to_ask_again(desk) == []


def test_a_guardian_is_asked_again_only_of_who_still_needs_one(desk):
    child, grown = register(desk, "Номин", CHILD, OWN), register(desk, "Бат", ADULT, OWN)
    for one in (child, grown):
        first_release(desk, one, by="ээж")
    assert [one.trainee_id for one in undecided_consents.list_people_to_ask_again(desk)] == [child]


def test_consents_are_found_by_the_index_of_those_not_given(desk):
    plan = desk.store._db.execute(
        "EXPLAIN QUERY PLAN SELECT DISTINCT trainee FROM consent WHERE state <> 'given'"
        " AND state = ? AND purpose = ? AND retired = 0 ORDER BY trainee",
        ("to-follow", "keep"),
    ).fetchall()
    assert "consent_not_given" in str(plan)
