"""Components against a slow reading of the rules, over all verdicts that a few people can give."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from fieldreg.domain.joins.components import Components, join_records
from fieldreg.domain.joins.pairs import PairVerdict, find_contradictions, order_ends, settle
from fieldreg.domain.records.values import Verdict

RECORDS = range(1, 8)
ENDS = list(combinations(RECORDS, 2))


@st.composite
def verdict_lists(draw: st.DrawFn) -> list[PairVerdict]:
    count = draw(st.integers(0, 14))
    stamps = draw(st.permutations(range(1, count + 1)))
    said = []
    for number, stamp in enumerate(stamps, 1):
        first, second = draw(st.sampled_from(ENDS))
        said.append(
            PairVerdict(
                100 + number,
                first,
                second,
                draw(st.sampled_from([*[Verdict.SAME] * 6, *Verdict])),
                stamp,
                draw(st.booleans()),
                tuple(draw(st.lists(st.sampled_from(ENDS), max_size=2)))
                if draw(st.integers(0, 4)) == 0
                else (),
            )
        )
    return said


def components_of(verdicts: list[PairVerdict], erased: frozenset[int] = frozenset()) -> Components:
    return join_records(settle(verdicts).values(), erased)


def prevailing(verdicts: list[PairVerdict], ends: tuple[int, int]) -> PairVerdict | None:
    about = [given for given in verdicts if given.ends == ends]
    return max(about, key=lambda given: (given.is_officers, given.stamp), default=None)


def by_the_book(verdicts: list[PairVerdict], erased: frozenset[int]) -> dict[int, int]:
    """Return the roots, by sets of records that are compared whole at each step."""
    valid = [given for given in verdicts if not given.rests_on]
    for _ in verdicts:
        judged = {ends: prevailing(valid, ends) for ends in ENDS}
        joined = {
            ends
            for ends, verdict in judged.items()
            if verdict and verdict.verdict in (Verdict.SAME, Verdict.TAKEN_OUT)
        }
        valid += [
            given for given in verdicts if given not in valid and joined.issuperset(given.rests_on)
        ]
    groups = [{record} for record in RECORDS]
    judged = {ends: prevailing(valid, ends) for ends in ENDS if not erased & set(ends)}
    counting = [given for given in judged.values() if given]
    apart = [
        set(given.ends)
        for given in counting
        if given.verdict in (Verdict.DIFFERENT, Verdict.TAKEN_OUT)
    ]
    same = [given for given in counting if given.verdict is Verdict.SAME]
    for pair in sorted(same, key=lambda given: (not given.is_officers, given.stamp, given.pair)):
        one, other = (next(group for group in groups if end in group) for end in pair.ends)
        if one is not other and not any(two <= one | other for two in apart):
            groups.remove(other)
            one |= other
    return {record: min(group) for group in groups if len(group) > 1 for record in group}


@given(verdict_lists(), st.frozensets(st.sampled_from(RECORDS), max_size=2))
def test_components_are_those_of_the_rules(
    verdicts: list[PairVerdict], erased: frozenset[int]
) -> None:
    assert components_of(verdicts, erased).roots == by_the_book(verdicts, erased)


@given(st.data(), verdict_lists())
def test_the_order_of_arrival_does_not_matter(
    data: st.DataObject, verdicts: list[PairVerdict]
) -> None:
    shuffled = data.draw(st.permutations(verdicts))
    assert components_of(shuffled) == components_of(verdicts)


@given(verdict_lists())
def test_a_piece_alone_gives_what_all_gives(verdicts: list[PairVerdict]) -> None:
    counting = settle(verdicts)
    whole = join_records(counting.values())
    pieces = join_records(
        [given for given in counting.values() if given.verdict is Verdict.SAME]
    ).members()
    for members in pieces.values():
        inside = [given for given in counting.values() if set(given.ends) <= set(members)]
        alone = join_records(inside)
        assert alone.roots == {
            record: root for record, root in whole.roots.items() if record in members
        }
        assert set(alone.refused) <= set(whole.refused)


@given(verdict_lists())
def test_nothing_in_a_component_is_held_apart_and_the_refused_say_why(
    verdicts: list[PairVerdict],
) -> None:
    counting = settle(verdicts)
    found = join_records(counting.values())
    roots = found.roots
    apart = {ends for ends, given in counting.items() if given.verdict.holds_apart}
    for first, second in apart:
        assert first not in roots or roots.get(first) != roots.get(second)
    for pair in found.refused:
        one, other = (
            {record for record in RECORDS if roots.get(record, record) == roots.get(end, end)}
            for end in pair.ends
        )
        assert any(order_ends(a, b) in apart for a in one for b in other)


def said(pair: int, first: int, second: int, verdict: Verdict, **rest: object) -> PairVerdict:
    values = {"stamp": pair, "is_officers": True, **rest}
    return PairVerdict(pair, first, second, verdict, **values)  # type: ignore[arg-type]


def test_a_bridge_holds_after_a_member_left_and_falls_with_what_it_rests_on() -> None:
    bridge = said(12, 1, 3, Verdict.SAME, rests_on=((1, 2), (2, 3)))
    left = [said(10, 1, 2, Verdict.TAKEN_OUT), said(11, 2, 3, Verdict.TAKEN_OUT), bridge]
    assert components_of(left).members() == {1: (1, 3)}
    parted = [said(10, 1, 2, Verdict.DIFFERENT), said(11, 2, 3, Verdict.TAKEN_OUT), bridge]
    assert components_of(parted).roots == {}
    assert components_of([said(11, 2, 3, Verdict.TAKEN_OUT), bridge]).roots == {}


def test_an_erased_member_leaves_the_bridge_among_the_others() -> None:
    pairs = [said(10, 1, 2, Verdict.SAME), said(11, 2, 3, Verdict.SAME)]
    assert components_of(pairs, frozenset({2})).roots == {}
    bridged = [*pairs, said(12, 1, 3, Verdict.SAME, rests_on=((1, 2), (2, 3)))]
    assert components_of(bridged, frozenset({2})).members() == {1: (1, 3)}


def test_an_officer_prevails_over_a_later_laptop() -> None:
    pairs = [
        said(10, 1, 2, Verdict.DIFFERENT),
        said(11, 1, 2, Verdict.SAME, stamp=90, is_officers=False),
    ]
    assert components_of(pairs).roots == {}
    assert find_contradictions(pairs) == frozenset()


def test_two_officers_who_disagree_unseen_are_a_contradiction() -> None:
    pairs = [said(10, 1, 2, Verdict.SAME), said(11, 1, 2, Verdict.DIFFERENT)]
    assert find_contradictions(pairs) == frozenset({(1, 2)})
    assert components_of(pairs).roots == {}
