"""What is typed about a person, checked into values or problems."""

from datetime import date

import pytest

from fieldreg import wiring
from fieldreg.domain.people.drafts import CheckedDraft, check_person
from fieldreg.domain.problems import Code, Problem

TODAY = date(2026, 3, 14)


def check(*, is_new: bool = True, **typed: str) -> CheckedDraft:
    return check_person(typed, wiring.load_gazetteer(), TODAY, is_new=is_new)


def test_an_empty_field_is_unknown_and_not_an_empty_text() -> None:
    assert check(given_name="Болд", phone="  ").values == {"given_name": "Болд", "phone": None}


def test_a_soum_brings_its_aimag() -> None:
    checked = check(given_name="Болд", soum="Тариат")
    assert checked.values["soum"] == "6525"
    assert checked.values["aimag"] == "65"


def test_a_soum_of_a_name_that_several_aimags_have_is_found_within_the_aimag() -> None:
    alone = check(given_name="Болд", soum="Баян-Өндөр").values
    assert alone["soum"] == "Баян-Өндөр"
    within = check(given_name="Болд", aimag="Өвөрхангай", soum="Баян-Өндөр").values
    assert str(within["soum"]).startswith(str(within["aimag"]))


def test_a_place_that_is_in_no_list_is_kept_as_typed() -> None:
    checked = check(given_name="Болд", soum="devon")
    assert checked.values["soum"] == "devon"
    assert not checked.problems


def test_a_new_person_needs_a_given_name_and_a_correction_does_not() -> None:
    assert check(phone="9").problems == {"given_name": Code.NAME_MISSING}
    assert not check(is_new=False, phone="9").problems


def test_a_date_that_cannot_be_read_is_a_problem_and_stays_as_typed() -> None:
    checked = check(given_name="Болд", birth_date="2007-02-31")
    assert checked.problems == {"birth_date": Code.DATE_UNREADABLE}
    assert checked.values["birth_date"] == "?2007-02-31"


def test_about_twenty_is_a_birth_date() -> None:
    assert check(given_name="Болд", birth_date="~20").values["birth_date"] == "~2006"


def test_languages_are_a_set() -> None:
    assert check(given_name="Б", languages="mn, kk mn").values["languages"] == "kk mn"


def test_a_gender_that_is_none_of_the_answers_is_named_by_its_field() -> None:
    assert check(given_name="Болд", gender="хүн").problems == {"gender": Code.VALUE_REFUSED}


def test_a_field_that_nobody_has_is_refused() -> None:
    with pytest.raises(Problem) as refused:
        check(given_name="Болд", shoe_size="42")
    assert refused.value.code is Code.FIELD_UNKNOWN
