"""Ids by the million."""

import hypothesis.strategies as st
from hypothesis import given

from fieldreg.domain.ids import IdSet


@given(st.lists(st.lists(st.integers(1, 40))))
def test_every_id_is_counted_once_in_whatever_order_it_comes(batches: list[list[int]]):
    ids = IdSet()
    for some in batches:
        ids.update(some)
    wanted = {one for some in batches for one in some}
    assert len(ids) == len(wanted)
    assert sorted(ids) == sorted(wanted)
