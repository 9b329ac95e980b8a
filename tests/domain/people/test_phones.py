"""Phones: one number, however it was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldreg.domain.people import phones
from fieldreg.domain.people.phones import is_plausible_phone, phone_key


@pytest.mark.parametrize(
    "typed",
    [
        "99114207",
        "9911 4207",
        "9911-4207",
        "9911/4207",
        " 9911.4207 ",
        "+976 9911 4207",
        "+97699114207",
        "(+976) 9911-4207",
        "00976 99114207",
        "97699114207",
        "９９１１４２０７",
        "99114207 (ээж)",
        "99114207, 88114207",
    ],
)
def test_one_number_has_one_key_however_it_was_typed(typed):
    assert phone_key(typed) == "99114207"


def test_a_letter_is_never_read_as_a_digit():
    assert phone_key("99O14207") == "9914207"
    assert not is_plausible_phone("99O14207")


def test_a_leading_zero_stays_in_the_key():
    assert phone_key("011-312345") == "011312345"


def test_a_number_of_another_country_keeps_its_country():
    assert phone_key("+7 701 123 45 67") == "77011234567"


def test_text_without_a_digit_has_an_empty_key():
    assert phone_key("утасгүй") == ""


@pytest.mark.parametrize("typed", ["99114207", "+976 88001122", "70111222", "011-312345"])
def test_numbers_that_exist_in_mongolia_are_plausible(typed):
    assert is_plausible_phone(typed)


@pytest.mark.parametrize("typed", ["", "9911420", "991142077", "41234567", "99999"])
def test_numbers_that_cannot_exist_in_mongolia_are_not(typed):
    assert not is_plausible_phone(typed)


@given(st.text())
def test_the_key_of_any_text_holds_only_plain_digits(text):
    assert set(phone_key(text)) <= set("0123456789")


@given(st.from_regex(r"[5-9][0-9]{7}", fullmatch=True))
def test_grouping_a_number_keeps_its_key(number):
    grouped = f"{number[:4]} {number[4:]}"
    assert phone_key(grouped) == phone_key(f"+976{number}") == number


@given(
    st.sampled_from(["", "+976", "00976", "+976 ", "00976-", "976", "+967", "0"]),
    st.text("0123456789", min_size=3, max_size=5),
    st.sampled_from(["", " ", "-", "  ", ","]),
    st.text("0123456789", min_size=3, max_size=5),
)
def test_a_usual_number_has_the_key_that_reading_it_through_gives(code, first, between, second):
    typed = f"{code}{first}{between}{second}"
    assert phone_key(typed) == phones._read_key(typed)
