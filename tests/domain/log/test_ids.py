"""Ids by the million."""

import hypothesis.strategies as st
from hypothesis import given

from fieldreg.domain.log.ids import IdSet


@given(st.lists(st.tuples(st.booleans(), st.lists(st.integers(1, 4_000)))))
def test_every_id_is_counted_once_in_whatever_order_it_comes(batches: list[tuple[bool, list[int]]]):
    ids = IdSet()
    for is_set, some in batches:
        other = IdSet()
        other.update(some)
        if is_set:
            ids |= other
        else:
            ids.update(some)
    assert len(ids) == len({one for _, some in batches for one in some})
