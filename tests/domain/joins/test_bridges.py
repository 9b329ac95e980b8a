"""Bridges: whoever leaves, those who stay are one exactly as before."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from fieldreg.domain.joins.bridges import plan_bridges
from fieldreg.domain.joins.components import join_records
from fieldreg.domain.joins.pairs import Ends, PairVerdict, settle
from fieldreg.domain.records.values import Verdict

RECORDS = range(1, 8)
ENDS = list(combinations(RECORDS, 2))


def same(pair: int, ends: Ends, rests_on: tuple[Ends, ...] = ()) -> PairVerdict:
    return PairVerdict(pair, *ends, Verdict.SAME, pair, is_officers=True, rests_on=rests_on)


@given(
    st.lists(st.sampled_from(ENDS), unique=True, max_size=9),
    st.frozensets(st.sampled_from(RECORDS), min_size=1, max_size=3),
    st.data(),
)
def test_who_stays_is_one_as_before_until_what_it_rests_on_is_parted(
    joined: list[Ends], leaving: frozenset[int], data: st.DataObject
) -> None:
    joining = {ends: number for number, ends in enumerate(joined, 1)}
    ends_of = {number: ends for ends, number in joining.items()}
    pairs = [same(number, ends) for ends, number in joining.items()]
    before = join_records(pairs).roots
    planned = plan_bridges(joining, leaving)
    assert all(leaving.isdisjoint(bridge.ends) for bridge in planned)
    bridges = [
        same(100 + place, bridge.ends, tuple(ends_of[each] for each in bridge.rests_on))
        for place, bridge in enumerate(planned)
    ]
    after = join_records(settle([*pairs, *bridges]).values(), leaving).roots
    for one, other in ENDS:
        if leaving.isdisjoint((one, other)) and one in before:
            assert (before[one] == before.get(other)) == (
                after.get(one, one) == after.get(other, other)
            )
    if not joined:
        return
    parted = data.draw(st.sampled_from(joined))
    without = [each for each in pairs if each.ends != parted]
    fallen = join_records(settle([*without, *bridges]).values(), leaving).roots
    whole = join_records(without).roots
    for one, other in ENDS:  # a bridge joins nobody whom the pairs that stand do not
        if one in fallen and fallen[one] == fallen.get(other):
            assert whole[one] == whole[other]
