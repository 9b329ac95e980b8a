"""The most stamps of a segment that rise."""

from itertools import combinations, pairwise

import hypothesis.strategies as st
import pytest
from hypothesis import given

from fieldreg.sync.office.stamp_order import longest_increasing


@pytest.mark.parametrize(
    ("counts", "above", "stay"),
    [
        ([5, 6, 7], 4, [0, 1, 2]),
        ([5, 6, 2, 7], 4, [0, 1, 3]),
        ([5, 99, 6, 7], 4, [0, 2, 3]),
        ([5, 6, 6, 7], 4, [0, 1, 3]),
        ([5, 6, 99], 4, [0, 1, 2]),
        ([1, 2, 3], 4, []),
        ([], 4, []),
    ],
)
def test_one_that_is_out_of_order_takes_no_other_with_it(
    counts: list[int], above: int, stay: list[int]
) -> None:
    assert longest_increasing(counts, above) == stay


@given(counts=st.lists(st.integers(1, 9), max_size=8), above=st.integers(0, 4))
def test_no_other_choice_would_keep_more(counts: list[int], above: int) -> None:
    kept = [counts[one] for one in longest_increasing(counts, above)]
    assert all(one < other for one, other in pairwise([above, *kept]))
    more = combinations([one for one in counts if one > above], len(kept) + 1)
    assert not any(all(one < other for one, other in pairwise(some)) for some in more)
