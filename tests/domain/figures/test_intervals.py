"""Intervals against all that could be true: each partition of a few records, each missing value."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import combinations, product
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from fieldreg.domain.figures import intervals
from fieldreg.domain.figures.intervals import Group, Outcomes, bound_count, bound_share
from fieldreg.domain.joins.pairs import Ends


class Known(NamedTuple):
    """A record; None is not known. The latest record of a person has the say, if it knows."""

    rural: bool | None
    woman: bool | None


class Register(NamedTuple):
    records: Mapping[int, Known]
    open_pairs: Sequence[Ends]
    apart: frozenset[Ends]


@st.composite
def registers(draw: st.DrawFn) -> Register:
    answers = st.sampled_from([True, False, None])
    records = {
        record: Known(draw(answers), draw(answers)) for record in range(draw(st.integers(1, 5)))
    }
    ends = list(combinations(records, 2))
    pairs = draw(st.lists(st.sampled_from(ends), unique=True, max_size=6)) if ends else []
    apart = draw(st.frozensets(st.sampled_from(ends), max_size=1)) if ends else frozenset()
    return Register(records, pairs, apart)


def shown(register: Register, group: Sequence[int]) -> Known:
    rural: bool | None = None
    woman: bool | None = None
    for record in sorted(group):
        known = register.records[record]
        rural = rural if known.rural is None else known.rural
        woman = woman if known.woman is None else known.woman
    return Known(rural, woman)


def options(register: Register, group: Group) -> Outcomes:
    """Return the outcomes of rural women among women."""
    known = shown(register, sorted(group))
    return frozenset(
        (int(rural and woman), int(woman)) for rural, woman in product(*completions(known))
    )


def completions(known: Known) -> list[tuple[bool, ...]]:
    return [(True, False) if value is None else (value,) for value in known]


def partitions(register: Register, rest: list[int]) -> Iterator[list[list[int]]]:
    if not rest:
        yield []
        return
    first, *others = rest
    for size in range(len(others) + 1):
        for company in combinations(others, size):
            group = [first, *company]
            left = [record for record in others if record not in company]
            if is_person(register, group):
                yield from ([group, *more] for more in partitions(register, left))


def is_person(register: Register, group: list[int]) -> bool:
    if any({*ends} <= {*group} for ends in register.apart):
        return False
    reached = {group[0]}
    for _ in group:
        reached |= {
            record
            for ends in register.open_pairs
            if {*ends} <= {*group} and reached & {*ends}
            for record in ends
        }
    return reached == {*group}


def worlds(register: Register) -> set[tuple[int, int]]:
    """Return numerator and denominator of everything that could be true."""
    found = set()
    for partition in partitions(register, list(register.records)):
        unknown = [completions(shown(register, group)) for group in partition]
        for answers in product(*(product(*each) for each in unknown)):
            found.add((sum(r and w for r, w in answers), sum(w for _, w in answers)))
    return found


def parts_of(register: Register) -> Counter[Outcomes]:
    pieces = [{record} for record in register.records]
    for ends in register.open_pairs:
        one, *other = [piece for piece in pieces if piece & {*ends}]
        for more in other:
            pieces.remove(more)
            one |= more
    return Counter(
        intervals.resolve_part(
            piece,
            [ends for ends in register.open_pairs if {*ends} <= piece],
            register.apart,
            lambda group: options(register, group),
        ).outcomes
        for piece in pieces
    )


@given(registers())
def test_bounds_are_the_least_and_the_greatest_of_what_could_be_true(register: Register) -> None:
    parts, possible = parts_of(register), worlds(register)
    count = bound_count(parts)
    assert count.low == min(n for n, _ in possible)
    assert count.high == max(n for n, _ in possible)
    shares = [Fraction(n, d) for n, d in possible if d]
    share = bound_share(parts)
    if shares:
        assert share is not None
        assert (share.low, share.high) == (min(shares), max(shares))
    else:
        assert share is None


@given(registers())
def test_outer_bounds_contain_the_exact_ones(register: Register) -> None:
    exact = parts_of(register)
    limit, intervals.PAIR_LIMIT = intervals.PAIR_LIMIT, -1
    try:
        outer = parts_of(register)
    finally:
        intervals.PAIR_LIMIT = limit
    assert bound_count(outer).low <= bound_count(exact).low
    assert bound_count(outer).high >= bound_count(exact).high
    inner, wide = bound_share(exact), bound_share(outer)
    if inner is not None:
        assert wide is not None
        assert wide.low <= inner.low
        assert wide.high >= inner.high


def test_many_people_cost_no_more_than_few() -> None:
    known, unknown = frozenset({(1, 1)}), frozenset({(0, 1), (1, 1)})
    share = bound_share({known: 600_000, unknown: 300_000, frozenset({(0, 1)}): 100_000})
    assert share == intervals.Interval(Fraction(6, 10), Fraction(9, 10))
