"""What may be done with a person, by what she and her guardian said."""

from datetime import date

import pytest

from fieldreg.domain.consents.consent_rules import (
    AgeStatus,
    ConsentAnswer,
    build_permitted_uses,
    find_age_status,
)
from fieldreg.domain.records.values import ConsentState, Purpose

DAY = date(2026, 3, 14)
ADULT, CHILD = "1990-01-01", "2010-03-15"
GIVEN, DECLINED = ConsentState.GIVEN, ConsentState.DECLINED
WITHDRAWN, TO_FOLLOW = ConsentState.WITHDRAWN, ConsentState.TO_FOLLOW


def own(state, purpose=Purpose.KEEP):
    return ConsentAnswer(purpose, is_by_guardian=False, state=state)


def guardians(state, purpose=Purpose.KEEP):
    return ConsentAnswer(purpose, is_by_guardian=True, state=state)


@pytest.mark.parametrize(
    ("born", "age"),
    [
        ("2008-03-14", AgeStatus.ADULT),
        ("2008-03-15", AgeStatus.MINOR),
        ("2008", AgeStatus.POSSIBLE_MINOR),
        ("2007", AgeStatus.ADULT),
        ("2009", AgeStatus.MINOR),
        ("~2006", AgeStatus.POSSIBLE_MINOR),
        ("~1990", AgeStatus.ADULT),
        ("~2015", AgeStatus.MINOR),
        ("?3.4.2007", AgeStatus.POSSIBLE_MINOR),
        ("2027-01-01", AgeStatus.POSSIBLE_MINOR),
        ("1012-05-01", AgeStatus.POSSIBLE_MINOR),  # typed for 2012
        (None, AgeStatus.POSSIBLE_MINOR),
    ],
)
def test_of_a_date_that_is_not_known_well_every_reading_counts(born, age):
    assert find_age_status(born, DAY) is age


@pytest.mark.parametrize(
    ("answers", "whole"),
    [
        ([], None),
        ([own(GIVEN)], GIVEN),
        ([own(GIVEN), own(DECLINED)], DECLINED),
        ([own(WITHDRAWN), own(GIVEN), own(DECLINED)], WITHDRAWN),
        ([own(ConsentState.SUPERSEDED), own(GIVEN)], GIVEN),
        ([own(ConsentState.SUPERSEDED)], None),
        ([own(GIVEN, Purpose.CONTACT)], None),
        ([own(GIVEN), guardians(WITHDRAWN)], GIVEN),  # who is of age speaks for herself
        ([guardians(DECLINED)], DECLINED),  # and nobody does because a day has come
        ([guardians(DECLINED), own(GIVEN, Purpose.CONTACT)], DECLINED),
    ],
)
def test_a_refusal_stands_before_every_consent_of_its_side(answers, whole):
    for some in (answers, answers[::-1]):
        assert build_permitted_uses(some, ADULT, DAY).keep.overall_state is whole


@pytest.mark.parametrize(
    ("answers", "whole"),
    [
        ([own(GIVEN)], TO_FOLLOW),
        ([own(GIVEN), guardians(TO_FOLLOW)], TO_FOLLOW),
        ([own(GIVEN), guardians(TO_FOLLOW), guardians(GIVEN)], GIVEN),
        ([guardians(GIVEN)], None),
        ([own(DECLINED), guardians(GIVEN)], DECLINED),
        ([own(GIVEN), guardians(DECLINED)], DECLINED),
    ],
)
@pytest.mark.parametrize("born", [CHILD, None])
def test_of_a_minor_and_of_who_may_be_one_it_takes_both(answers, whole, born):
    assert build_permitted_uses(answers, born, DAY).keep.overall_state is whole


def test_a_telephone_is_hidden_once_contact_is_refused_and_not_before():
    assert not build_permitted_uses([], ADULT, DAY).hides_contact
    assert not build_permitted_uses([], ADULT, DAY).may_contact
    given = [own(GIVEN, Purpose.CONTACT)]
    assert build_permitted_uses(given, ADULT, DAY).may_contact
    for state in (WITHDRAWN, DECLINED):
        may = build_permitted_uses([*given, own(state, Purpose.CONTACT)], ADULT, DAY)
        assert (may.hides_contact, may.may_contact, may.is_out_of_use) == (True, False, False)


def test_who_may_not_be_kept_is_neither_called_nor_named_whatever_else_was_given():
    given = [own(GIVEN, one) for one in Purpose]
    may = build_permitted_uses([*given, own(WITHDRAWN)], ADULT, DAY)
    assert (may.is_out_of_use, may.hides_contact) == (True, True)
    assert (may.may_contact, may.may_be_named) == (False, False)


def test_nobody_is_named_in_a_report_who_did_not_say_so():
    assert not build_permitted_uses([own(GIVEN)], ADULT, DAY).may_be_named
    assert build_permitted_uses([own(GIVEN, Purpose.REPORT)], ADULT, DAY).may_be_named
    assert not build_permitted_uses([own(GIVEN, Purpose.REPORT)], CHILD, DAY).may_be_named
