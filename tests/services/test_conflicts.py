"""Conflicts as a person sees them, and the word that ends one."""

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.kinds import RETIRED, Value
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import ConsentMethod, Purpose
from fieldreg.services import consent_records, training_sessions
from fieldreg.services.conflicts import conflict_resolution
from fieldreg.services.conflicts.conflict_resolution import Conflict
from fieldreg.services.people import registration
from fieldreg.services.records import change_history
from fieldreg.services.user_session import UserSession
from fieldreg.store.log.history import Author
from tests.support.conflicting_laptops import (
    CENGEL,
    OLZIIT,
    ConflictingLaptops,
    all_changes,
    apply_changes,
)


def conflict(side: UserSession) -> Conflict:
    (one,) = conflict_resolution.list_conflicts(side)
    return conflict_resolution.load_conflict(side, one)


def value(side: UserSession, person: int, name: str) -> Value:
    return side.store.records.load(kinds.TRAINEE, person).values[name]


@pytest.fixture
def pair(office):
    return ConflictingLaptops(office)


def test_a_conflict_names_both_values_whose_they_are_and_what_their_writers_saw(pair):
    registration.correct_person(pair.one, pair.person, {"phone": "99110000"}, shown=AS_STORED)
    pair.meet()
    pair.differ(phone=("99112233", "88112233"))
    found = conflict(pair.one)
    assert found.ref.field.name == "phone"
    said = {
        choice.value: [entry.author for entry, _ in choice.given_by] for choice in found.choices
    }
    day = pair.one.day
    assert said == {
        "99112233": [Author("Оюунчимэг", "Архангай 1", day)],
        "88112233": [Author("Ерболат", "Баян-Өлгий 1", day)],
    }
    assert found.choices[0].value == value(pair.one, pair.person, "phone")
    for choice in found.choices:
        ((_, told),) = choice.given_by
        assert [one.value for one in told.replaced] == ["99110000"]
    assert found.common_value is not None
    assert found.common_value.value == "99110000"
    assert found.common_author.device == "Архангай 1"
    assert conflict(pair.other) == found


def test_one_value_that_two_people_gave_is_one_choice(pair, office):
    third = office.enrol("Увс 1", trainer="Тэмүүлэн").desk
    apply_changes(third, all_changes(pair.one))
    registration.correct_person(third, pair.person, {"phone": "1"}, shown=AS_STORED)
    pair.differ(phone=("1", "2"))
    apply_changes(pair.one, all_changes(third))
    said = {
        choice.value: {entry.author.device for entry, _ in choice.given_by}
        for choice in conflict(pair.one).choices
    }
    assert said == {"1": {"Архангай 1", "Увс 1"}, "2": {"Баян-Өлгий 1"}}
    third.store.close()


@pytest.mark.parametrize("place", [0, 1])
def test_taking_a_value_travels_and_leaves_the_other_in_the_history(pair, place):
    pair.differ(phone=("1", "2"))
    found = conflict(pair.one)
    taken, left = found.choices[place].value, found.choices[1 - place].value
    conflict_resolution.resolve_conflict(pair.one, found, taken)
    assert conflict_resolution.list_conflicts(pair.one) == []
    pair.agree()
    assert value(pair.other, pair.person, "phone") == taken
    told = change_history.load_history(pair.other, pair.person)
    last = told.entries[-1].values[0]
    assert last.history_step.resolves_conflict
    assert {one.value for one in last.history_step.replaced} == {taken, left}


def test_settling_again_undoes_it(pair):
    pair.differ(phone=("1", "2"))
    found = conflict(pair.one)
    conflict_resolution.resolve_conflict(pair.one, found, "1")
    registration.correct_person(pair.one, pair.person, {"phone": "2"}, shown=AS_STORED)
    pair.agree()
    assert value(pair.other, pair.person, "phone") == "2"


def test_two_who_settle_alike_agree_and_two_who_settle_otherwise_are_a_new_conflict(pair):
    pair.differ(phone=("1", "2"))
    conflict_resolution.resolve_conflict(pair.one, conflict(pair.one), "1")
    conflict_resolution.resolve_conflict(pair.other, conflict(pair.other), "1")
    pair.agree()
    pair.differ(phone=("3", "4"))
    conflict_resolution.resolve_conflict(pair.one, conflict(pair.one), "3")
    conflict_resolution.resolve_conflict(pair.other, conflict(pair.other), "4")
    pair.meet()
    assert {one.value for one in conflict(pair.one).choices} == {"3", "4"}


def test_both_stand_in_one_text_where_the_field_is_made_for_it(pair):
    pair.differ(school=("1-р сургууль", "Лицей"))
    found = conflict(pair.other)
    assert conflict_resolution.resolve_with_both(pair.other, found) == "1-р сургууль; Лицей"
    pair.agree()
    assert value(pair.one, pair.person, "school") == "1-р сургууль; Лицей"


def test_elsewhere_only_one_can_stand_and_nothing_is_changed(pair):
    pair.differ(birth_date=("2009-03-12", "2009-12-03"))
    found = conflict(pair.one)
    with pytest.raises(Problem) as refused:
        conflict_resolution.resolve_with_both(pair.one, found)
    assert (refused.value.code, found.joined_text) == (Code.ONLY_ONE_CAN_STAND, "")
    assert conflict(pair.one) == found


def test_another_value_is_read_as_people_write_it(pair):
    pair.differ(birth_date=("2009-03-12", "2009-12-03"))
    found = conflict(pair.one)
    with pytest.raises(Problem) as refused:
        conflict_resolution.parse_conflict_value(pair.one, found.ref, "2009.14.33")
    assert refused.value.code is Code.DATE_UNREADABLE
    conflict_resolution.resolve_conflict(
        pair.one,
        found,
        conflict_resolution.parse_conflict_value(pair.one, found.ref, " 2009.3.13 "),
    )
    pair.agree()
    assert value(pair.other, pair.person, "birth_date") == "2009-03-13"


def test_nothing_typed_is_unknown(pair):
    pair.differ(phone=("1", "2"))
    found = conflict(pair.one)
    conflict_resolution.resolve_conflict(
        pair.one, found, conflict_resolution.parse_conflict_value(pair.one, found.ref, "  ")
    )
    pair.agree()
    assert value(pair.other, pair.person, "phone") is None


def test_what_came_in_meanwhile_is_never_settled_unseen(pair, office):
    third = office.enrol("Увс 1", trainer="Тэмүүлэн").desk
    apply_changes(third, all_changes(pair.one))
    registration.correct_person(third, pair.person, {"phone": "3"}, shown=AS_STORED)
    pair.differ(phone=("1", "2"))
    seen = conflict(pair.one)
    apply_changes(pair.one, all_changes(third))
    with pytest.raises(Problem) as refused:
        conflict_resolution.resolve_conflict(pair.one, seen, "1")
    assert refused.value.code is Code.CONFLICT_CHANGED
    assert {one.value for one in conflict(pair.one).choices} == {"1", "2", "3"}
    third.store.close()


def test_what_was_settled_is_gone(pair):
    pair.differ(phone=("1", "2"))
    found = conflict(pair.one)
    conflict_resolution.resolve_conflict(pair.one, found, "1")
    with pytest.raises(Problem) as refused:
        conflict_resolution.load_conflict(pair.one, found.ref)
    assert refused.value.code is Code.CONFLICT_GONE
    with pytest.raises(Problem) as refused:
        conflict_resolution.resolve_conflict(pair.one, found, "2")
    assert refused.value.code is Code.CONFLICT_CHANGED


def test_a_residence_is_settled_by_its_narrowest_place_which_brings_the_larger(pair):
    pair.differ(soum=(OLZIIT, CENGEL), aimag=("65", "83"))
    found = conflict(pair.one)
    assert found.ref.field.name == "soum"
    conflict_resolution.resolve_conflict(pair.one, found, OLZIIT)
    pair.agree()
    assert value(pair.other, pair.person, "aimag") == "65"
    assert value(pair.other, pair.person, "soum") == OLZIIT


@pytest.mark.parametrize("retired", [0, 1])
def test_whoever_was_retired_and_corrected_waits_in_use(pair, retired):
    """Fault 39: delete on A, edit on B."""
    registration.retire_person(pair.one, pair.person, shown=AS_STORED)
    registration.correct_person(pair.other, pair.person, {"phone": "88112233"}, shown=AS_STORED)
    pair.meet()
    for side in (pair.one, pair.other):
        found = conflict(side)
        assert found.ref.field is RETIRED
        in_use, out_of_use = found.choices
        assert (in_use.value, out_of_use.value) == (0, 1)
        ((entry, _),) = in_use.given_by
        assert conflict_resolution.list_fields_changed_with(found.ref, entry) == ["phone"]
        assert entry.author.trainer == "Ерболат"
        assert value(side, pair.person, "phone") == "88112233"
        assert not side.store.records.load(kinds.TRAINEE, pair.person).is_retired
    conflict_resolution.resolve_conflict(pair.other, conflict(pair.other), retired)
    pair.agree()
    for side in (pair.one, pair.other):
        standing = side.store.records.load(kinds.TRAINEE, pair.person)
        assert standing.is_retired == bool(retired)
        assert standing.values["phone"] == "88112233"


def test_notes_sets_attendance_and_consents_wait_for_nobody(pair):
    asked = consent_records.NewConsent(Purpose.KEEP, ConsentMethod.SPOKEN)
    consent_records.record_consent(pair.one, pair.person, asked, shown=AS_STORED)
    pair.meet()
    pair.differ(notes=("а", "б"), languages=("mn", "kk"))
    consent_records.withdraw_consent(pair.one, pair.person, Purpose.KEEP, shown=AS_STORED)
    pair.agree()
    assert value(pair.one, pair.person, "notes") == "а\nб"
    assert value(pair.one, pair.person, "languages") == "kk mn"


def test_a_session_in_conflict_is_settled_by_what_it_is_called(pair):
    session = training_sessions.plan_session(pair.one, "Хүний эрх", {"date": "2026-03-20"})
    course = training_sessions.plan_session(pair.one, "Манлайлал", {"date": "2026-03-21"})
    pair.meet()
    for side, other in ((pair.one, {"capacity": 20}), (pair.other, {"capacity": 30})):
        training_sessions.change_session(side, session, other, shown=AS_STORED)
    pair.meet()
    found = conflict(pair.one)
    conflict_resolution.resolve_conflict(
        pair.one, found, conflict_resolution.parse_conflict_value(pair.one, found.ref, "25")
    )
    pair.agree()
    shown = pair.other.store.records.load(kinds.SESSION, session)
    assert shown.values["capacity"] == 25
    course = int(pair.one.store.records.load(kinds.SESSION, course).values["course"] or 0)
    field = conflict_resolution.ConflictRef(kinds.SESSION, session, kinds.SESSION.fields[0])
    assert conflict_resolution.parse_conflict_value(pair.one, field, "манлайлал") == course
    with pytest.raises(Problem):
        conflict_resolution.parse_conflict_value(pair.one, field, "Ийм сургалт алга")


def test_what_is_out_of_use_waits_for_nobody(pair):
    pair.differ(phone=("1", "2"))
    registration.retire_person(pair.one, pair.person, shown=AS_STORED)
    pair.agree()
    registration.retire_person(pair.one, pair.person, retired=False, shown=AS_STORED)
    pair.meet()
    assert conflict(pair.other).ref.field.name == "phone"
