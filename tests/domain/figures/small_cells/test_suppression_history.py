"""Tables that were issued several times, attacked together with a linear solver.

The attacker is told more than a reader knows: which hidden cells did not change between two issues.
"""

import json
from collections import Counter
from dataclasses import replace
from itertools import product
from typing import Final

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from fieldreg.domain.figures.cube import FigureCell, FigureTable
from fieldreg.domain.figures.questions import Dimension, Measure, Question
from fieldreg.domain.figures.small_cells.grids import list_grid
from fieldreg.domain.figures.small_cells.history import Issue, issue_again, tell
from fieldreg.domain.figures.small_cells.suppression import MINIMUM
from tests.support.figures.attacker import Attacker

CLOSE: Final = 1e-6
BY: Final = (Dimension.AIMAG, Dimension.GENDER)
PLACES: Final = [(0,), (1,), (0, 1)]
CELLS: Final = list(product(("11", "65", "67"), ("female", "male")))


@st.composite
def histories(draw: st.DrawFn) -> list[Counter[tuple]]:
    """Draw registers that grow, with corrections and erasures."""
    counts = st.sampled_from([0, 1, 3, 6, 15])
    register = Counter({key: draw(counts) for key in CELLS})
    found = [Counter(register)]
    for _ in range(draw(st.integers(1, 3))):
        for key in sorted(draw(st.sets(st.sampled_from(CELLS), max_size=4))):
            register[key] = max(0, register[key] + draw(st.sampled_from([-1, 1, 2, 5, 8])))
        found.append(Counter(register))
    return found


def tables(register: Counter[tuple]) -> list[FigureTable]:
    found = []
    for places in PLACES:
        counts: Counter[tuple] = Counter()
        for key, count in register.items():
            counts[tuple(key[place] for place in places)] += count
        question = Question(Measure.PEOPLE, tuple(BY[place] for place in places))
        cells = {key: FigureCell(n, n, n) for key, n in counts.items() if n}
        total = register.total()
        found.append(FigureTable(question, cells, FigureCell(total, total, total)))
    return found


def name(issue: Issue, cell: tuple) -> tuple:
    """Return what a cell is, and its value: where this did not change it is the same number."""
    place, values = cell
    by = issue.tables[place].question.by
    named = frozenset(zip(by, values, strict=True)) if values is not None else frozenset()
    return named, dict(issue.list_cells())[cell]


def attack(issues: list[Issue]) -> Attacker:
    attacker = Attacker()
    for number, issue in enumerate(issues, 1):
        told = tell(issues[:number], MINIMUM)
        for cell, _ in issue.list_cells():
            is_new = cell in issue.shown
            attacker.read(name(issue, cell), told[cell].value if is_new else None)
        for place, table in enumerate(issue.tables):
            grid = list_grid(table)
            attacker.add_up(name(issue, (place, None)), [name(issue, (place, k)) for k in grid])
        for coarse, at in ((0, 0), (1, 1)):
            for line in list_grid(issue.tables[coarse]):
                parts = [key for key in list_grid(issue.tables[2]) if key[at : at + 1] == line]
                attacker.add_up(
                    name(issue, (coarse, line)), [name(issue, (2, key)) for key in parts]
                )
    return attacker


@given(histories())
@settings(max_examples=6)
def test_no_issue_makes_another_tell_what_is_true_of_few(registers) -> None:
    issues: list[Issue] = []
    for number, register in enumerate(registers):
        found = issue_again(issues, f"2026-{number + 1:02}-28", tables(register), MINIMUM)
        if found is not None:
            assert Issue.from_body(json.loads(json.dumps(found.to_body()))) == bare(found)
            issues.append(found)
    assert issues
    attacker = attack(issues)
    for number, issue in enumerate(issues):
        before = tell(issues[:number], MINIMUM)
        for cell, value in issue.list_cells():
            low, high = attacker.bound(name(issue, cell))
            if 0 < value < MINIMUM:
                assert low <= CLOSE, (number, cell)
                assert high >= MINIMUM - 1 - CLOSE, (number, cell)
            shown = before[cell].value if cell in before else None
            if value >= MINIMUM and shown is not None and 0 < abs(value - shown) < MINIMUM:
                assert high - low >= MINIMUM - CLOSE, (number, cell)


@given(histories())
@settings(max_examples=15, phases=[Phase.explicit, Phase.generate], derandomize=True)
def test_no_issue_tells_that_all_people_of_a_place_are_of_one_gender(registers) -> None:
    issues: list[Issue] = []
    for register in registers:
        found = issue_again(issues, "", tables(register), MINIMUM)
        issues += [] if found is None else [found]
    check_lines(issues)


def check_lines(issues: list[Issue]) -> None:
    """Check that nothing tells of the people of a place that all are of one gender."""
    attacker, lines = attack(issues), {}
    for number, issue in enumerate(issues):
        values = dict(issue.list_cells())
        for aimag in {key[0] for key in issue.tables[2].cells}:
            line = [(2, key) for key in list_grid(issue.tables[2]) if key[0] == aimag]
            others = [cell for cell in line if not values[cell]]
            if len(others) == len(line) - 1:
                lines[number, aimag] = [name(issue, cell) for cell in others]
    for line, others in lines.items():
        attacker.read(line, None)
        attacker.add_up(line, others)
    for line in lines:
        assert attacker.bound(line)[1] >= 1 - CLOSE, line


def bare(issue: Issue) -> Issue:
    """Return *issue* as it is kept: without intervals, which are not issued again."""
    kept = [
        FigureTable(
            table.question,
            {key: FigureCell(cell.value) for key, cell in table.cells.items()},
            FigureCell(table.total.value),
        )
        for table in issue.tables
    ]
    return Issue(issue.day, tuple(kept), issue.shown)


def test_a_small_change_keeps_the_former_value_and_its_day() -> None:
    registers = [
        {("11", "female"): 40, ("11", "male"): 30, ("65", "female"): 20, ("65", "male"): 10},
        {("11", "female"): 43, ("11", "male"): 38, ("65", "female"): 20, ("65", "male"): 10},
        {("11", "female"): 50, ("11", "male"): 44, ("65", "female"): 20, ("65", "male"): 10},
    ]
    issues: list[Issue] = []
    told = []
    for register, day in zip(registers, ("01-31", "02-28", "03-31"), strict=True):
        found = issue_again(issues, day, tables(Counter(register)), MINIMUM)
        assert found is not None
        issues.append(found)
        cells = tell(issues, MINIMUM)
        told.append([(cells[2, key].value, cells[2, key].day) for key in CELLS[:2]])
    assert told == [
        [(40, "01-31"), (30, "01-31")],
        [(40, "01-31"), (30, "01-31")],  # the men too: or the sum would tell of the women
        [(50, "03-31"), (44, "03-31")],
    ]


def test_a_year_is_told_on_although_an_issue_of_before_told_all_of_a_line():
    """That one was not audited for lines whose people are all in one cell."""
    before = Counter({("11", "female"): 15, ("67", "female"): 15, ("11", "male"): 6})
    after = before + Counter({("65", "male"): 5})
    first = Issue("2026-01-01", tuple(tables(before)))
    first = replace(first, shown=frozenset(first.name_cells()))
    again = issue_again([first], "2026-02-01", tables(after), MINIMUM)
    assert again is not None
    hidden = {
        values for (_, values), value in again.list_cells() if value not in (0, 6, 15, 21, 30)
    }
    assert hidden == {None, ("65",), ("male",), ("65", "male")}
    assert hidden.isdisjoint(values for _, values in again.shown)
