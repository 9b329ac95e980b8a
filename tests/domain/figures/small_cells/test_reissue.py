"""Reports of days around and within each other, attacked together with a linear solver.

The attacker knows that a period is its quarters, and that nobody is in a quarter who is not in the
periods around it. People few enough to be found are those of a quarter, of a cell, and those who
came on no day of a period within another.
"""

from collections import Counter
from itertools import product
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldreg.domain.figures.cube import FigureCell, FigureTable
from fieldreg.domain.figures.questions import Dimension, Measure, Question
from fieldreg.domain.figures.small_cells.cell_names import name_cell
from fieldreg.domain.figures.small_cells.former import Former
from fieldreg.domain.figures.small_cells.reissue import choose_beside, suppress_after
from fieldreg.domain.figures.small_cells.suppression import MINIMUM, CountedTable, count_with
from fieldreg.domain.periods import do_cross, is_inside, list_between, list_inside
from fieldreg.domain.problems import Code, Problem
from tests.domain.figures.small_cells.test_suppression import (
    BY,
    add_up,
    name,
    read_all,
    require_wide,
    table,
)
from tests.domain.figures.small_cells.test_suppression import registers as tables_of_a_day
from tests.support.figures.attacker import Attacker

CLOSE: Final = 1e-6
STARTS: Final = ("2026-01-01", "2026-04-01", "2026-07-01", "2026-10-01")
ENDS: Final = ("2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31")
PERIODS: Final = [(0, 0), (1, 1), (2, 2), (0, 1), (2, 3), (0, 3)]  # quarters, half-years, the year
GENDERS: Final = ("female", "male")
CAME: Final = [each for each in product((False, True), repeat=4) if any(each)]
Register = dict[tuple[str, tuple[bool, ...]], int]
counts = st.sampled_from([1, 2, 3, 5, 9, 14])
people_who_came = st.dictionaries(
    st.tuples(st.sampled_from(GENDERS), st.sampled_from(CAME)), counts, min_size=1, max_size=5
)


def count(register: Register, question: Question) -> CountedTable:
    """Count *question* by hand; there was a session in each quarter."""
    inside = [
        place
        for place in range(4)
        if (question.since or "") <= STARTS[place] and ENDS[place] <= (question.until or "9999")
    ]
    if question.measure.is_of_sessions:
        held = FigureCell(*[len(inside)] * 3)
        return CountedTable(FigureTable(question, {}, held), {})

    def table(measure: Measure) -> FigureTable:
        found: Counter[str] = Counter()
        for (gender, came), people in register.items():
            times = sum(came[place] for place in inside)
            found[gender] += people * (min(times, 1) if measure is Measure.PEOPLE else times)
        by = question.by
        cells = {(key,): FigureCell(n, n, n) for key, n in found.items() if n} if by else {}
        asked = Question(measure, by, {}, question.since, question.until)
        return FigureTable(asked, cells, FigureCell(*[found.total()] * 3))

    return count_with(table(question.measure), table(Measure.PEOPLE))


def ask(measure: Measure, period: tuple[int, int], by: tuple[Dimension, ...]) -> Question:
    return Question(measure, by, {}, STARTS[period[0]], ENDS[period[1]])


@given(
    people_who_came,
    st.lists(st.sampled_from(PERIODS), min_size=2, max_size=4, unique=True),
    st.sampled_from([Measure.PEOPLE, Measure.REGISTRATIONS]),
)
@settings(max_examples=60)
def test_reports_of_a_year_and_its_parts_tell_nothing_of_few(register, periods, measure) -> None:
    told, former, issued = [], [], {}
    for period in periods:
        new = [count(register, ask(measure, period, by)) for by in ((Dimension.GENDER,), ())]
        asked = [[each.table.question for each in tables] for tables in (former, new)]
        beside = [count(register, question) for question in choose_beside(*asked)]
        shown = suppress_after(
            [Former(told)], new, beside, lambda question: count(register, question)
        )
        for each in shown:
            cells = {None: each.total, **each.cells}
            for values, cell in cells.items():
                issued[period, values] = cell.value
                if cell.value is not None:
                    told.append((name_cell(each.question, values), cell.value))
        former += new
    attack(register, measure, issued)


def attack(register: Register, measure: Measure, issued: dict) -> None:
    attacker = Attacker()
    lines = [None, *((gender,) for gender in GENDERS)]
    counted = {}
    for period, line in product({*PERIODS, (3, 3)}, lines):
        attacker.read((period, line), issued.get((period, line)))
        found = count(register, ask(measure, period, (Dimension.GENDER,)))
        counted[period, line] = found.people.get(line, 0)
    for period in PERIODS:
        attacker.add_up((period, None), [(period, line) for line in lines[1:]])
        quarters = [(place, place) for place in range(period[0], period[1] + 1)]
        for line in lines if len(quarters) > 1 else ():
            parts = [(each, line) for each in quarters]
            if measure is Measure.PEOPLE:
                attacker.cover((period, line), parts)
            else:
                attacker.add_up((period, line), parts)
    if measure is Measure.PEOPLE:
        for half, line in product([(0, 1), (2, 3)], lines):
            attacker.cover(((0, 3), line), [((0, 1), line), ((2, 3), line)])
            assert half in PERIODS
    for place, people in counted.items():
        if 0 < people < MINIMUM:
            low, high = attacker.bound(place)
            assert low <= CLOSE, (place, people, issued)
            assert high >= MINIMUM - 1 - CLOSE, (place, people, issued)


def count_no_other_days(_question: Question) -> CountedTable:
    raise AssertionError("all are of the same days")


@given(tables_of_a_day(), st.permutations([(0,), (1,), (0, 1)]))
@settings(max_examples=30)
def test_a_table_tells_nothing_that_another_report_of_the_same_days_hid(register, order) -> None:
    told, former, issued = [], [], []
    for places in order:
        counts = add_up(register, places)
        new = table(Measure.PEOPLE, [BY[place] for place in places], counts, sum(register.values()))
        counted = count_with(new, new)
        (shown,) = suppress_after([Former(told)], [counted], former, count_no_other_days)
        cells = {None: shown.total, **shown.cells}
        told += [
            (name_cell(shown.question, values), cell.value)
            for values, cell in cells.items()
            if cell.value is not None
        ]
        former.append(counted)
        issued.append((shown, counts))
    attacker = read_all([shown for shown, _ in issued])
    for shown, counts in issued:
        for key in shown.cells:
            if 0 < counts[key] < MINIMUM:
                require_wide(attacker, name(shown, key), counts[key])


def test_a_figure_that_changed_is_known_as_it_was() -> None:
    """The men did not change: what the former report hid beside the women were three others."""
    spring, question = (True, False, False, False), ask(Measure.PEOPLE, (0, 0), (Dimension.GENDER,))

    def register(women: int) -> Register:
        return {("female", spring): women, ("male", spring): 7, ("other", spring): 3}

    (first,) = suppress_after([], [count(register(20), question)], [], count_no_other_days)
    told = [(name_cell(question, values), first.cells[values].value) for values in [("female",)]]
    told.append((name_cell(question, None), first.total.value))
    assert [value for _, value in told] == [20, 30]
    now, then = count(register(6), question), count(register(20), question)
    (second,) = suppress_after([Former(told, [then])], [now], [now], count_no_other_days)
    assert second.cells["male",].is_hidden
    assert second.cells["other",].is_hidden


def test_who_came_in_the_days_between_is_not_the_difference_of_two_reports() -> None:
    came = {("female", (True, False, False, False)): 20, ("female", (False, True, False, False)): 3}
    first = count(came, ask(Measure.PEOPLE, (0, 0), ()))
    second = count(came, ask(Measure.PEOPLE, (0, 1), ()))
    told = [(name_cell(first.table.question, None), 20)]
    (shown,) = suppress_after([Former(told)], [second], [first], lambda asked: count(came, asked))
    assert shown.total.value is None
    came["female", (False, True, False, False)] = 6
    second = count(came, ask(Measure.PEOPLE, (0, 1), ()))
    (shown,) = suppress_after([Former(told)], [second], [first], lambda asked: count(came, asked))
    assert shown.total.value == 26


def test_days_that_cross_those_of_an_earlier_report_are_refused() -> None:
    earlier = Question(Measure.PEOPLE, (), {}, "2026-01-01", "2026-06-30")
    later = Question(Measure.PEOPLE, (), {}, "2026-04-01", "2026-09-30")
    with pytest.raises(Problem) as refused:
        choose_beside([earlier], [later])
    assert refused.value.code is Code.REPORT_OVERLAPS
    for apart in (
        Question(Measure.SESSIONS, (), {}, "2026-04-01", "2026-09-30"),
        Question(Measure.PEOPLE, (), {}, "2026-07-01"),
    ):
        assert choose_beside([earlier], [apart]) == []
    ever = Question(Measure.PEOPLE)
    year = Question(Measure.PEOPLE, (), {}, "2026-01-01", "2026-12-31")
    spring = Question(Measure.PEOPLE, (), {}, "2026-07-01", "2026-12-31")
    assert choose_beside([earlier, year, year], [spring]) == [year, earlier]
    assert choose_beside([ever, earlier, earlier], [ever]) == [earlier]


def test_a_period_is_its_parts_and_the_days_between() -> None:
    year, spring, end = ("2026-01-01", ""), ("2026-03-01", "2026-05-31"), ("2026-06-01", "")
    assert list_inside(year, [spring, end, ("2026-03-01", "2026-03-31"), year]) == [spring, end]
    assert list_between(year, [spring]) == [("2026-01-01", "2026-02-28"), ("2026-06-01", "")]
    assert list_between(year, [spring, end]) == [("2026-01-01", "2026-02-28")]
    assert is_inside(spring, ("", ""))
    assert do_cross(year, ("2025-01-01", "2026-01-01"))
