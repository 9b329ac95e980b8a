"""What a sample says of all pairs is true: registers are made of which it is known."""

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings

from fieldreg.domain.joins import samples
from fieldreg.domain.joins.samples import SIZE, draw_number, estimate_missed, keep_least


def made_pairs(size, seed):
    return [(seed * 10**7 + number, seed * 10**7 + number + 10**6) for number in range(size)]


@settings(max_examples=30)
@given(
    pairs=st.sets(st.tuples(st.integers(1, 9**9), st.integers(1, 9**9)), max_size=400),
    order=st.randoms(use_true_random=False),
    steps=st.integers(1, 7),
)
def test_the_sample_is_one_whatever_arrived_first(pairs, order, steps):
    shuffled = sorted(pairs)
    order.shuffle(shuffled)
    kept = []
    for start in range(steps):
        kept = keep_least([*kept, *shuffled[start::steps]])
    assert kept == keep_least(pairs)
    assert kept == sorted(pairs, key=draw_number)[: SIZE + 1]


def test_the_truth_lies_in_the_interval_in_nineteen_of_twenty_registers():
    inside, tried = 0, 0
    for seed in range(1, 161):
        size = (150, 900, 4_000)[seed % 3]
        pairs = made_pairs(size, seed)
        true_share = (0.0, 0.02, 0.1, 0.3)[seed % 4]
        same = {pair for pair in pairs if draw_number((pair[1], pair[0])) < true_share}
        kept = keep_least(pairs)
        judged = kept[: (SIZE, 60)[seed % 2]]
        found = estimate_missed(kept, kept, same.intersection(judged), set(judged).difference(same))
        assert found.least <= found.likely <= found.most
        tried += 1
        inside += found.least <= len(same) <= found.most
    assert inside >= tried * 0.95


def test_a_whole_register_that_was_judged_is_told_as_it_is():
    pairs = made_pairs(50, 1)
    found = estimate_missed(keep_least(pairs), pairs, pairs[:5], pairs[5:])
    assert (found.sample_count, found.judged_count, found.same_count) == (50, 50, 5)
    assert round(found.likely) == 5
    assert found.least < 5 < found.most


def test_without_a_verdict_nothing_is_said_and_all_is_possible():
    pairs = made_pairs(50, 1)
    found = estimate_missed(keep_least(pairs), pairs, (), ())
    assert (found.likely, found.least, found.most) == (0, 0, 50)


@pytest.mark.parametrize(
    ("counted", "least", "most"), [(0, 0, 3.689), (1, 0.0253, 5.572), (10, 4.795, 18.390)]
)
def test_the_limits_of_a_count_are_those_of_the_tables(counted, least, most):
    assert samples.limit_count(counted) == pytest.approx((least, most), abs=0.001)
