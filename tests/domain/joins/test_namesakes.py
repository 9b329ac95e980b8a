"""What is asked of records of one name, until nothing about them is open."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldreg.domain.joins.components import join_records
from fieldreg.domain.joins.namesakes import find_unasked
from fieldreg.domain.joins.pairs import PairVerdict, order_ends, settle
from fieldreg.domain.records.values import Verdict

ANSWERS = st.sampled_from((Verdict.SAME, Verdict.DIFFERENT))


@given(st.integers(2, 6), st.data())
def test_however_the_officer_answers_two_of_a_name_end_as_one_or_told_apart(count, data):
    members, said = list(range(1, 1 + data.draw(st.integers(1, count)))), {}

    def roots():
        joined = join_records(settle(said.values()).values()).roots
        return {member: joined.get(member, member) for member in members}

    def ask():
        for ends in list(find_unasked([members], [], roots(), settle(said.values()).values())):
            assert ends not in said, "nothing is asked twice"
            said[ends] = PairVerdict(len(said), *ends, Verdict.OPEN, len(said), is_officers=True)

    def list_open():
        return [ends for ends, given in said.items() if given.verdict is Verdict.OPEN]

    ask()
    stamp = 100
    while list_open() or len(members) < count:
        if len(members) < count and (not list_open() or data.draw(st.booleans())):
            members.append(len(members) + 1)
        else:
            ends = data.draw(st.sampled_from(list_open()))
            stamp += 1
            said[ends] = PairVerdict(stamp, *ends, data.draw(ANSWERS), stamp, is_officers=True)
        if data.draw(st.booleans()) or not list_open():
            ask()
    found = roots()
    apart = {
        order_ends(found[given.first], found[given.second])
        for given in said.values()
        if given.verdict is Verdict.DIFFERENT and found[given.first] != found[given.second]
    }
    for first, second in combinations(members, 2):
        is_one = found[first] == found[second]
        assert is_one or order_ends(found[first], found[second]) in apart


def test_of_many_that_came_at_once_each_is_asked_about_once():
    members = range(1, 101)
    unasked = list(find_unasked([members], [], {each: each for each in members}, []))
    assert unasked == [(1, other) for other in members[1:]]


@pytest.mark.parametrize("answer", [Verdict.SAME, Verdict.DIFFERENT])
def test_two_groups_near_each_other_are_asked_about_by_one_pair_until_any_two_are_judged(answer):
    members, other_members = [1, 2, 3], [4, 5]
    roots = {each: each for each in (*members, *other_members)}
    near = [(members, other_members)]
    assert list(find_unasked([], near, roots, [])) == [(1, 4)]
    said = PairVerdict(9, 2, 5, answer, 9, is_officers=True)
    asked = [PairVerdict(n, *ends, Verdict.OPEN, n, is_officers=True)
             for n, ends in enumerate(((1, 2), (1, 3), (4, 5)))]  # fmt: skip
    joined = {2: 2, 5: 2} if answer is Verdict.SAME else {}
    assert not list(find_unasked([], near, roots | joined, [*asked, said]))
