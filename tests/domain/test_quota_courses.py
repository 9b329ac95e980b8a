"""Quotas against every way in which undecided pairs of courses may turn out."""

from fractions import Fraction
from itertools import chain, combinations, pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from fieldreg.domain import quotas
from fieldreg.domain.figures.quota_counts import count_losses, count_membership
from fieldreg.domain.joins.pairs import order_ends
from fieldreg.domain.quotas import QuotaTarget
from fieldreg.domain.records.models import Quota
from fieldreg.domain.records.values import QuotaGroup, QuotaScope
from tests.domain.figures.test_cube import VALUES

COURSES = range(1, 6)
ENDS = list(combinations(COURSES, 2))
NOTHING: frozenset[tuple[int, int]] = frozenset()
names = st.lists(
    st.sampled_from(["Эрх", "эрх ", "Эр-х", "Хуул", "Манлай", ""]), min_size=5, max_size=5
).map(lambda found: dict(zip(COURSES, found, strict=True)))
wanted = st.builds(
    lambda group, scope: Quota.validated(whom=group, course=1, scope=scope),
    st.sampled_from([QuotaGroup.MINORS, QuotaGroup.RURAL]),
    st.sampled_from([None, QuotaScope.ONE_COURSE]),
)
judged = st.tuples(*(st.frozensets(st.sampled_from(ENDS), max_size=3) for _ in range(3)))
facts = st.tuples(
    st.integers(1, 3),
    st.sampled_from(COURSES),
    st.sampled_from(["6525", "1119", None]),
    st.sampled_from([(17, 17), (18, 18), (None, None)]),
)


def join(pairs):
    """Return for each course the least of those that *pairs* make one with it."""
    roots = {course: course for course in COURSES}
    for _ in COURSES:
        for ends in pairs:
            least = min(roots[end] for end in ends)
            roots = {
                each: least if root in {roots[end] for end in ends} else root
                for each, root in roots.items()
            }
    return roots


def name_roots(pairs, roots):
    ends = (tuple(roots[end] for end in pair) for pair in pairs)
    return {order_ends(first, other) for first, other in ends if first != other}


def list_worlds(same, apart, undecided):
    for chosen in chain.from_iterable(
        combinations(sorted(undecided), n) for n in range(len(undecided) + 1)
    ):
        roots = join([*same, *chosen])
        if all(roots[first] != roots[other] for first, other in apart):
            yield roots


def count(quota, rows, counted, possible=()):
    return count_membership(quota.whom, rows, set(counted), set(possible), VALUES)


@given(names, wanted, judged, st.lists(facts, min_size=1, max_size=6))
@example(
    {1: "Эрх", 2: "Хуул", 3: "", 4: "", 5: ""},
    Quota.validated(whom=QuotaGroup.MINORS, course=1),
    (NOTHING, NOTHING, frozenset({(1, 2)})),
    [(1, 1, None, (18, 18)), (1, 2, None, (17, 17))],  # a minor still, where the other counts
)
def test_a_quota_lies_between_all_that_joining_courses_makes_of_it(called, quota, said, came):
    same, apart, undecided = said
    now = join(same)
    apart = {ends for ends in apart if now[ends[0]] != now[ends[1]]}
    undecided = {ends for ends in undecided if name_roots([ends], now) - name_roots(apart, now)}
    days = {session: 6 - session for session in COURSES}  # that of course 1 is the last
    rows = sorted(
        {
            (who, course): (who, course, 1, None, 0, "male", home, *ages)
            for who, course, home, ages in came
        }.values(),
        key=lambda row: (row[0], days[row[1]]),
    )
    found = quotas.find_courses(
        quota, called, now, name_roots(apart, now), name_roots(undecided, now)
    )
    told = count(quota, rows, found.counted, found.possible)
    tally = quotas.build_group_count(told, count_losses((), {}))
    worlds = list(list_worlds(same, apart, undecided))
    assert worlds
    for roots in worlds:
        there = quotas.find_courses(quota, called, roots, name_roots(apart, roots))
        assert {*found.counted} <= {*there.counted}
        assert {*there.every} <= {*found.every}
        people = count(quota, rows, there.counted).counted
        is_in, other, open_ = (people.get(each, 0) for each in (True, False, None))
        number = tally.calculate_figure(QuotaTarget(number=1))
        assert number.low <= is_in
        assert is_in + open_ <= number.high
        share = tally.calculate_figure(QuotaTarget(share=500))
        if share is not None:
            of = is_in + other + open_
            assert share.low <= Fraction(is_in, of)
            assert Fraction(is_in + open_, of) <= share.high


def test_a_chain_of_undecided_pairs_is_possible_as_far_as_no_officer_parts_it() -> None:
    called = dict.fromkeys(COURSES, "")
    chained = set(pairwise(COURSES))
    quota = Quota.validated(whom=QuotaGroup.WOMEN, course=1)
    roots = join(())
    assert quotas.find_courses(quota, called, roots, set(), chained).possible == (2, 3, 4, 5)
    assert quotas.find_courses(quota, called, roots, {(1, 3)}, chained).possible == (2,)
