"""Suppressed tables, attacked with a linear solver that knows nothing of how they were made."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import product
from typing import Final

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from fieldreg.domain.figures.cube import FigureCell, FigureTable
from fieldreg.domain.figures.questions import Dimension, Measure, Question
from fieldreg.domain.figures.small_cells.bounds import EFFORT_LIMIT, Effort, HiddenNumbers, Need
from fieldreg.domain.figures.small_cells.suppression import (
    MINIMUM,
    ProtectedTable,
    count_with,
    suppress,
    suppress_together,
)
from fieldreg.domain.problems import Code, Problem
from tests.support.figures.attacker import Attacker

CLOSE: Final = 1e-6
BY: Final = (Dimension.AIMAG, Dimension.GENDER, Dimension.NEW)
ISSUES: Final = [
    [(0, 1)],
    [(0,), (1,), (0, 1)],
    [(0,), (1,), (2,), (0, 1), (0, 2)],
    [(0, 1), (0, 2), (1, 2), (0,), (1,), (2,)],
]
COUNTS: Final = st.sampled_from([0, 0, 0, 1, 2, 4, 5, 7, 19])


def table(measure: Measure, by: Sequence[Dimension], counts: Mapping[tuple, int], total: int):
    cells = {key: FigureCell(n, n, n, "?" in key) for key, n in counts.items() if n}
    return FigureTable(Question(measure, tuple(by)), cells, FigureCell(total, total, total))


@st.composite
def registers(draw: st.DrawFn) -> dict[tuple[str, str, str], int]:
    aimags = [str(aimag) for aimag in range(draw(st.integers(1, 4)))]
    return {key: draw(COUNTS) for key in product(aimags, ("female", "male", "?"), ("yes", "no"))}


def add_up(register: Mapping[tuple, int], places: Sequence[int]) -> Counter[tuple]:
    found: Counter[tuple] = Counter()
    for key, count in register.items():
        found[tuple(key[place] for place in places)] += count
    return found


def read_all(tables: Sequence[ProtectedTable]) -> Attacker:
    """Tell an attacker what stands in *tables*, and that lines add up."""
    attacker = Attacker()
    for each in tables:
        attacker.read(frozenset(), each.total.value)
        for key, cell in each.cells.items():
            attacker.read(name(each, key), cell.value)
        for coarse in tables:
            by = coarse.question.by
            if set(by) < set(each.question.by):
                for values in coarse.cells:
                    line = [k for k in each.cells if name(coarse, values) <= name(each, k)]
                    attacker.add_up(name(coarse, values), [name(each, key) for key in line])
        attacker.add_up(frozenset(), [name(each, key) for key in each.cells])
    return attacker


def name(of: ProtectedTable, key: tuple) -> frozenset:
    return frozenset(zip(of.question.by, key, strict=True))


def require_wide(attacker: Attacker, what: object, count: int, minimum: int = MINIMUM) -> None:
    low, high = attacker.bound(what)
    if 0 < count < minimum:
        assert low <= CLOSE, (what, low, high)
        assert high >= minimum - 1 - CLOSE, (what, low, high)
    elif count:
        assert high - low >= minimum - CLOSE, (what, low, high)


@given(registers(), st.sampled_from(ISSUES), st.sampled_from([5, 10]))
@settings(max_examples=12)
def test_no_small_cell_is_computed_from_all_tables(register, issue, minimum) -> None:
    tables = [
        table(Measure.PEOPLE, [BY[p] for p in places], add_up(register, places), register_sum)
        for register_sum in [sum(register.values())]
        for places in issue
    ]
    found = suppress_together([count_with(each, each) for each in tables], minimum=minimum)
    assert found == suppress_together([count_with(each, each) for each in tables], minimum=minimum)
    attacker = read_all(found)
    for each, places in zip(found, issue, strict=True):
        counts = add_up(register, places)
        for key, cell in each.cells.items():
            assert cell.value in (None, counts[key])
            if cell.is_hidden or 0 < counts[key] < minimum:
                require_wide(attacker, name(each, key), counts[key], minimum)
        if 0 < sum(register.values()) < minimum:
            assert each.total.is_hidden


def test_what_turns_out_to_be_unnecessary_is_shown_again() -> None:
    counts = Counter(
        {("11", "female"): 8, ("11", "male"): 8, ("65", "female"): 1, ("65", "male"): 3}
    )
    tables = [
        table(Measure.PEOPLE, BY[:2], counts, 20),
        table(Measure.PEOPLE, BY[:1], {("11",): 16, ("65",): 4}, 20),
        table(Measure.PEOPLE, BY[1:2], {("female",): 9, ("male",): 11}, 20),
    ]
    found, *_ = suppress_together([count_with(each, each) for each in tables])
    assert {key for key, cell in found.cells.items() if cell.is_hidden} == {*counts}


@given(st.lists(st.tuples(COUNTS, COUNTS), min_size=1, max_size=5), st.integers(0, 30))
@settings(max_examples=10)
def test_people_who_count_in_several_courses_are_not_computed(courses, returned) -> None:
    """The whole is at least the greatest course and at most all of them: so much is known."""
    counts = {
        (str(course), gender): count
        for course, both in enumerate(courses)
        for gender, count in zip(("female", "male"), both, strict=True)
    }
    by_course = add_up(counts, (0,))
    total = max(*by_course.values(), 0, sum(by_course.values()) - returned)
    both = (Dimension.COURSE, Dimension.GENDER)
    tables = [
        table(Measure.PEOPLE, both[:1], by_course, total),
        table(Measure.PEOPLE, both, counts, total),
    ]
    by, crossed = suppress_together([count_with(each, each) for each in tables])
    attacker = Attacker()
    attacker.read("all", by.total.value)
    for key, cell in [*by.cells.items(), *crossed.cells.items()]:
        attacker.read(key, cell.value)
    attacker.cover("all", list(by.cells))
    attacker.cover("all", list(crossed.cells))
    for key in by.cells:
        attacker.add_up(key, [each for each in crossed.cells if each[:1] == key])
    for key, cell in [*by.cells.items(), *crossed.cells.items()]:
        if cell.is_hidden:
            require_wide(attacker, key, {**by_course, **counts}.get(key, 0))


@given(registers(), st.data())
@settings(max_examples=10)
def test_bounds_are_those_of_the_solver(register, data) -> None:
    counts, lines = add_up(register, (0, 1)), add_up(register, (0,))
    values = {**counts, **lines, "all": sum(register.values())}
    sums = [{line: -1, **{k: 1 for k in counts if k[:1] == line}} for line in lines]
    sums.append({"all": -1, **dict.fromkeys(lines, 1)})
    hidden = data.draw(st.lists(st.sampled_from(list(values)), unique=True, min_size=1))
    require_solved(sums, values, hidden)


@given(
    st.lists(st.integers(0, 9), min_size=5, max_size=5),
    st.lists(
        st.dictionaries(st.integers(0, 4), st.integers(1, 3), min_size=2, max_size=4),
        min_size=3,
        max_size=5,
    ),
    st.sets(st.integers(0, 4), max_size=2),
)
@settings(max_examples=40)
@example([0, 5, 1, 0, 0], [{0: 1, 1: 1}, {1: 1, 2: 1}, {0: 1, 2: 1, 3: 1}], set())
def test_bounds_of_sums_that_overlap_are_those_of_the_solver(numbers, groups, told) -> None:
    """A number may then be half of a sum: bounds are fractions."""
    values = dict(enumerate(numbers))
    for total, group in enumerate(groups, 10):
        values[total] = sum(numbers[part] * times for part, times in group.items())
    sums = [{total: -1, **group} for total, group in enumerate(groups, 10)]
    require_solved(sums, values, [key for key in range(5) if key not in told])


def require_solved(sums, values, hidden) -> None:
    attacker = Attacker()
    for key, value in values.items():
        attacker.read(key, None if key in hidden else value)
    for each in sums:
        attacker.add_all(each)
    possible = HiddenNumbers(sums, values, hidden, Effort())
    for key in hidden:
        low, high = possible.bound(key, Need(width=1_000_000))
        assert (low, float("inf") if high is None else high) == pytest.approx(attacker.bound(key))


def test_what_costs_too_much_to_audit_is_refused() -> None:
    effort = Effort()
    effort.spend(EFFORT_LIMIT)
    with pytest.raises(Problem) as refused:
        HiddenNumbers([{"few": 1, "many": -1}], {"few": 9, "many": 9}, ["few", "many"], effort)
    assert refused.value.code is Code.REPORT_TOO_CLOSE


def test_a_small_table_by_hand() -> None:
    counts = {("11", "female"): 30, ("11", "male"): 22, ("65", "female"): 14, ("65", "male"): 3}
    found = suppress(table(Measure.PEOPLE, BY[:2], counts, 69))
    assert {key: cell.value for key, cell in found.cells.items()} == {
        ("11", "female"): 30,
        ("11", "male"): 22,
        ("11", "other"): 0,
        ("65", "female"): None,
        ("65", "male"): None,
        ("65", "other"): 0,
    }
    assert found.total.value == 69
    with pytest.raises(Problem):
        suppress(table(Measure.PEOPLE, BY, {}, 0))


def test_that_all_of_a_line_are_alike_is_hidden_too() -> None:
    found = suppress(table(Measure.PEOPLE, [Dimension.GENDER], {("female",): 12}, 12))
    assert found.cells["female",].is_hidden
    assert sum(cell.is_hidden for cell in found.cells.values()) == 2


def test_what_is_measured_of_few_people_is_hidden_however_much_it_is() -> None:
    by, counts = [Dimension.AIMAG], {("11",): 90, ("65",): 40, ("67",): 60}
    people = table(Measure.PEOPLE, by, {("11",): 30, ("65",): 4, ("67",): 12}, 46)
    found = suppress(table(Measure.ATTENDANCES, by, counts, 190), people)
    assert [cell.value for cell in found.cells.values()] == [90, None, None]


def test_the_ends_of_an_interval_are_the_value_or_far_from_it() -> None:
    by = Question(Measure.PEOPLE, (Dimension.AIMAG,))
    cells = {
        ("11",): FigureCell(20, 18, 20),
        ("65",): FigureCell(9, 9, 11),
        ("?",): FigureCell(6, is_unknown=True),
    }
    found = suppress(FigureTable(by, cells, FigureCell(35, 34, 35)))
    shown = [(cell.value, cell.low, cell.high) for cell in found.cells.values()]
    assert shown == [(20, 15, 20), (9, 9, 14), (6, None, None)]
    assert (found.total.low, found.total.high) == (30, 35)
    few = suppress(FigureTable(by, {**cells, ("?",): FigureCell(2, is_unknown=True)}, cells["11",]))
    assert all(cell.low is cell.high is None for cell in few.cells.values())
