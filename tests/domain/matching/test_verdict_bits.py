"""What officers' verdicts add to a score: nothing from few, little from wrong ones."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldreg.domain.matching.levels import (
    BirthLevel,
    GenderLevel,
    Levels,
    NameLevel,
    OrderLevel,
    PatronymicLevel,
    PhoneLevel,
    PlaceLevel,
)
from fieldreg.domain.matching.verdict_bits import (
    ENOUGH,
    MOST_PER_VERDICT,
    ScoredVerdict,
    fit_verdict_bits,
)

_KINDS = (
    NameLevel, PatronymicLevel, BirthLevel, PhoneLevel, PlaceLevel, GenderLevel, OrderLevel,
)  # fmt: skip
LEVELS = st.builds(Levels, *map(st.sampled_from, _KINDS))
JUDGED = st.builds(ScoredVerdict, LEVELS, st.floats(-5, 30), st.booleans())
MANY = st.lists(JUDGED, min_size=ENOUGH, max_size=ENOUGH + 30)
OTHERS = st.lists(LEVELS, min_size=1, max_size=10)


@settings(max_examples=25)
@given(MANY, st.sets(st.integers(0, ENOUGH - 1), max_size=4), OTHERS)
def test_a_wrong_verdict_moves_no_score_by_more_than_its_bound(judged, wrong, others):
    told = [
        pair._replace(is_same=not pair.is_same) if place in wrong else pair
        for place, pair in enumerate(judged)
    ]
    right, mistaken = fit_verdict_bits(judged), fit_verdict_bits(told)
    if right and mistaken:
        for levels in (*others, *(pair.levels for pair in judged)):
            moved = abs(right.add(levels) - mistaken.add(levels))
            assert moved <= len(wrong) * MOST_PER_VERDICT + 0.01


@settings(max_examples=25)
@given(MANY, st.randoms(use_true_random=False), OTHERS)
def test_the_order_of_verdicts_changes_nothing(judged, chance, others):
    turned = list(judged)
    chance.shuffle(turned)
    first, second = fit_verdict_bits(judged), fit_verdict_bits(turned)
    assert [first.add(each) for each in others] == [second.add(each) for each in others]


AGREES = Levels(
    NameLevel.SAME,
    PatronymicLevel.INITIAL,
    BirthLevel.SAME_YEAR,
    PhoneLevel.UNKNOWN,
    PlaceLevel.SAME_SOUM,
    GenderLevel.SAME,
    OrderLevel.STRAIGHT,
)
SHARED = AGREES._replace(phone=PhoneLevel.SAME)


def judge(count, refused):
    """Of *count* pairs of each sort, those of a shared phone are always *refused*."""
    return [
        *(ScoredVerdict(SHARED, 4.0, is_same=not refused) for _ in range(count)),
        *(ScoredVerdict(AGREES, 2.0, is_same=True) for _ in range(count)),
    ]


def test_what_officers_always_refuse_sinks_below_what_they_join():
    bits = fit_verdict_bits(judge(60, refused=True))
    assert 4.0 + bits.add(SHARED) < 2.0 + bits.add(AGREES)


def test_few_verdicts_or_such_as_are_all_alike_say_nothing():
    assert not fit_verdict_bits(judge(ENOUGH // 2 - 1, refused=True))
    assert not fit_verdict_bits(judge(60, refused=False))
    assert fit_verdict_bits([]).add(AGREES) == pytest.approx(0)
