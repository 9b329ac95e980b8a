"""Ids by the million."""

import hypothesis.strategies as st
from hypothesis import given

from fieldreg.domain.log.ids import LAST_NUMBER, LAST_WRITER, IdSet, change_id, writer_of

some_ids = st.lists(
    st.builds(
        change_id,
        st.sampled_from([1, 2, LAST_WRITER]),
        st.one_of(st.integers(1, 200), st.integers(LAST_NUMBER - 70, LAST_NUMBER)),
    )
)


@given(st.lists(st.tuples(st.sampled_from(["|=", "-=", "add", "drop", "writer"]), some_ids)))
def test_a_set_of_ids_is_a_set_whatever_is_done_to_it(steps: list[tuple[str, list[int]]]) -> None:
    ids, model = IdSet(), set[int]()
    for step, some in steps:
        if step == "|=":
            ids |= IdSet(some)
        elif step == "add":
            ids.update(some)
        elif step == "-=":
            ids -= IdSet(some)
        elif step == "drop":
            ids.difference_update(some)
        else:
            ids.drop_writer(writer_of(some[0]) if some else 3)
            model = {one for one in model if not some or writer_of(one) != writer_of(some[0])}
        model = model | {*some} if step in {"|=", "add"} else model
        model = model - {*some} if step in {"-=", "drop"} else model
        assert list(ids) == sorted(model)
        assert (len(ids), bool(ids)) == (len(model), bool(model))
        assert all((one in ids) == (one in model) for one in some)
    runs = list(ids.runs())
    assert all(bits and -(1 << 63) <= bits < 1 << 63 for _, bits in runs)
    assert list(IdSet(runs=runs)) == sorted(model)
    assert all(len({writer_of(one) for one in run}) == 1 for run in ids.by_run())
    assert sorted(ids.list_ends()) == [(run[0], run[-1]) for run in ids.by_run()]
    assert sorted(ids.list_runs()) == [run for run, _ in runs]
