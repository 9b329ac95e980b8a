"""Likeness: one person written twice is told from two people, and why."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldreg.domain.normalisation import name_keys
from fieldreg.domain.people.duplicate_matching import (
    DUPLICATE_SCORE,
    MatchKeys,
    find_alike,
    score_similarity,
)


def facts(given="", patronymic="", born="", phone="", soum=""):
    return MatchKeys(*name_keys(given, patronymic), born, phone, soum)


HER = facts("Сарантуяа", "Доржийн", "2007-03-02", "99114207", "6519")


@pytest.mark.parametrize(
    "again",
    [
        facts("Sarantuya", "Dorj", "2007-03-02"),
        facts("сарантуяа", "Д.", "2007", soum="6519"),
        facts("Д.Сарантуяа", "", "2007-03-02"),
        facts("Дорж", "Сарантуяа", "2007"),
        facts("Д.", "Сарантуяа", "2007-03-02"),
        facts("Сараа", "Дорж", "2007", soum="6519"),
        facts("Сарнтуяа", "Дорж", "2007"),
        facts("Сарантуяа", "Дорж", "2007-02-03"),
        facts("Сарантуяа", "", "2008-03-02", "99114207"),
        facts("Сарантуяа", "Дорж", "~2008"),
        facts("Сарантуяа", phone="99114207"),
    ],
)
def test_whatever_went_wrong_in_one_field_the_others_tell_who_she_is(again):
    assert score_similarity(again, HER).score >= DUPLICATE_SCORE
    assert score_similarity(HER, again).score >= DUPLICATE_SCORE


@pytest.mark.parametrize(
    "other",
    [
        facts("Батбаяр", "Доржийн", "2007-03-02", "99114207", "6519"),  # her twin
        facts("Сарангэрэл", "Доржийн", "2009-11-20", "99114207", "6519"),  # her sister
        facts("Сарантуяа", "Батын", "1998-05-06", soum="6519"),
        facts("Сарантуяа", "Д."),
        facts("Сарантуяа"),
        facts(),
    ],
)
def test_who_shares_a_home_a_phone_or_a_name_is_not_taken_for_her(other):
    assert score_similarity(other, HER).score < DUPLICATE_SCORE
    assert score_similarity(HER, other).score < DUPLICATE_SCORE


def test_it_says_what_is_the_same_and_what_is_not():
    alike = score_similarity(facts("Sarantuya", "Бат", "2007", soum="6519"), HER)
    assert alike.matching_fields == ("given_name", "birth_date", "soum")
    assert alike.differing_fields == ("patronymic",)


def test_the_weights_of_the_fields_make_up_the_whole():
    names = score_similarity(facts("Сарантуяа", "Дорж"), HER).score
    rest = score_similarity(facts(born="2007", soum="6519"), HER).score
    together = score_similarity(facts("Сарантуяа", "Дорж", "2007", soum="6519"), HER)
    assert together.score == names + rest


def test_a_date_that_cannot_be_read_or_is_a_month_speaks_by_its_year_or_not_at_all():
    assert facts(born="?3.4.07").year == ""
    assert score_similarity(facts("Сарантуяа", born="?3.4.07"), HER).matching_fields == (
        "given_name",
    )
    assert score_similarity(facts("Сарантуяа", born="2007-03"), HER).differing_fields == ()


_NAMES = st.sampled_from(["Болд", "Болдоо", "Бодл", "Сүх", "Сvх", "Батсүх", "Дорж", "Д.", ""])
_PEOPLE = st.lists(
    st.builds(
        facts,
        _NAMES,
        _NAMES,
        st.sampled_from(["", "2007", "2007-03-02", "2008-03-02", "~2006"]),
        st.sampled_from(["", "99114207", "88001122"]),
        st.sampled_from(["", "6519", "6525"]),
    ),
    max_size=6,
)


@given(_PEOPLE)
def test_those_marked_as_alike_are_those_a_form_would_ask_about(people):
    asked = {
        place
        for pair in permutations(enumerate(people), 2)
        for place, _ in pair
        if score_similarity(pair[0][1], pair[1][1]).score >= DUPLICATE_SCORE
    }
    assert find_alike(dict(enumerate(people))) == asked
