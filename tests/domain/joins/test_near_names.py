"""Which names of courses and partners are asked about as one mistyped."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from fieldreg.domain.joins.near_names import course_key, find_near_names, split_name
from fieldreg.domain.places.place import Level
from fieldreg.wiring import load_gazetteer

NAME = "Хүүхдийн эрхийн сургалт"


@pytest.mark.parametrize(
    "other",
    [
        "Хүүхдийн эрхийн сургатл",
        "Хүүхдын эрхийн сугралт",
        "Хүүхддийн эрхийн сурглт",
        "Эрхийн сургалт, хүүхдийн",
        "Хүүхдийн эрхийн сургаалтт",
    ],
)
def test_a_name_mistyped_or_with_its_words_swapped_is_near(other):
    assert course_key(NAME) == course_key(other) or list(find_near_names([NAME, other]))


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Сургалт 1", "Сургалт 2"),
        ("Сургалт 2025", "Сургалт 2026"),
        ("Сургалт, 2025он", "Сургалт, 2026он"),
        ("1-р шат, 2-р бүлэг", "2-р шат, 1-р бүлэг"),
        ("Шат II, анхан", "Шат III, анхан"),
        ("Сургалт А", "Сургалт Б"),
        ("Эрх", "Эх"),
        ("Эрхийн баг", "Эрхийн бага"),
        ("Эрхийн сургалт", "Эрхийн"),
        ("Намрын зуслан", "Зуны зуслан"),
        ("???", "!!!"),
    ],
)
def test_names_with_other_numbers_years_letters_or_words_are_not_near(name, other):
    assert not list(find_near_names([name, other]))


def test_no_two_listed_places_are_taken_for_one_mistyped():
    places = load_gazetteer()
    soums = sorted({place.name("mn") for place in places.list_at(Level.SOUM)})
    names = [f"{soum} сумын сургууль" for soum in soums]
    distinct = {course_key(name): name for name in names}.values()
    listed = {word for soum in soums for word in split_name(soum)}
    assert len(list(find_near_names(distinct))) > 10
    assert not list(find_near_names(distinct, listed))


_SLIPS = (
    "эрхийн",
    "эрхэн",
    "эхийн",
    "сургалт",
    "сургатл",
    "сугалт",
    "саргалт",
    "1",
    "2",
    "II",
    "а",
)
_words = st.lists(st.sampled_from(_SLIPS), min_size=1, max_size=3, unique=True)


@given(st.lists(_words.map(" ".join), min_size=4, max_size=12))
def test_what_is_found_is_near_and_no_name_with_one_letter_other_is_passed_over(names):
    distinct = list({course_key(name): name for name in names}.values())
    found = [*find_near_names(distinct)]
    near = {frozenset(ends) for ends in found}
    assert len(near) == len(found), "none is found twice"
    for name, other in combinations(distinct, 2):
        words, others = split_name(name), split_name(other)
        slips = [(a, b) for a, b in zip(words, others, strict=False) if a != b]
        if len(words) == len(others) and len(slips) == 1:
            is_word = all(len(word) > 3 and word.isalpha() for word in slips[0])
            is_slip = is_word and OSA.distance(*slips[0]) == 1
            assert not is_slip or frozenset((name, other)) in near
        if frozenset((name, other)) in near:
            digits = [[word for word in each if word.isdigit()] for each in (words, others)]
            assert digits[0] == digits[1]
