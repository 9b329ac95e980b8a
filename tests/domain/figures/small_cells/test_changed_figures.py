"""Reports and editions of a register that changes, attacked by somebody who knows what did not change.

He has all of them and a linear solver, and takes a number of the same value in two of them for one.
"""

import json
from collections import Counter
from typing import Final

from hypothesis import Phase, assume, example, given, settings
from hypothesis import strategies as st

from fieldreg.domain.figures.cube import UNKNOWN, FigureCell, FigureTable
from fieldreg.domain.figures.questions import Dimension, Measure, Question
from fieldreg.domain.figures.small_cells.cell_names import name_cell
from fieldreg.domain.figures.small_cells.former import Former, Told, counted_document, read_counted
from fieldreg.domain.figures.small_cells.history import Cell, Issue, issue_again
from fieldreg.domain.figures.small_cells.reissue import suppress_after
from fieldreg.domain.figures.small_cells.suppression import (
    MINIMUM,
    CountedTable,
    ProtectedTable,
    count_with,
)
from tests.domain.figures.small_cells.test_reissue import count_no_other_days
from tests.domain.figures.small_cells.test_suppression_history import (
    CELLS,
    CLOSE,
    attack,
    check_lines,
    histories,
    name,
    tables,
)

KINDS: Final = st.lists(st.booleans(), min_size=4, max_size=4)


def tell(shown: ProtectedTable) -> list[Told]:
    cells = {None: shown.total, **shown.cells}
    return [
        (name_cell(shown.question, values), cell.value)
        for values, cell in cells.items()
        if cell.value is not None
    ]


def read_kept(counted: list[CountedTable]) -> list[CountedTable]:
    """Return tables as they are read where they are kept."""
    return [read_counted(json.loads(json.dumps(counted_document(each)))) for each in counted]


def list_cells(tables: list[ProtectedTable], *, are_hidden: bool) -> set[Cell]:
    return {
        (place, values)
        for place, each in enumerate(tables)
        for values, cell in {None: each.total, **each.cells}.items()
        if cell.is_hidden is are_hidden
    }


def issue_all(registers: list[Counter[tuple]], are_editions: list[bool]) -> list[Issue]:
    """Return what is issued of each register, as a report or an edition, with the values shown."""
    told: list[Former] = []
    issues: list[Issue] = []
    editions: list[Issue] = []
    for register, is_edition in zip(registers, are_editions, strict=False):
        counted = [count_with(each, each) for each in tables(register)]
        former: list[CountedTable] = counted if told else []
        found = suppress_after(told, counted, former, count_no_other_days)
        exact = tuple(each.table for each in counted)
        issue = Issue("", exact, frozenset(list_cells(found, are_hidden=False)))
        if is_edition:
            secret = list_cells(found, are_hidden=True)
            again = issue_again(editions, "", exact, MINIMUM, secret)
            if again is None:
                continue
            editions.append(again)
            issue = again
            told.append(Former.of_issue(issue))
        else:
            told.append(Former([pair for each in found for pair in tell(each)], read_kept(counted)))
        issues.append(issue)
    return issues


@given(histories(), KINDS)
@settings(max_examples=25, phases=[Phase.explicit, Phase.generate], derandomize=True)
def test_reports_and_editions_tell_nothing_of_few_together(registers, are_editions) -> None:
    issues = issue_all(registers, are_editions)
    attacker = attack(issues)
    for number, issue in enumerate(issues):
        for cell, value in issue.list_cells():
            if 0 < value < MINIMUM:
                low, high = attacker.bound(name(issue, cell))
                assert low <= CLOSE, (number, cell)
                assert high >= MINIMUM - 1 - CLOSE, (number, cell)


def count_each(*counts: int) -> Counter[tuple]:
    return Counter(dict(zip(CELLS, counts, strict=True)))


@given(histories(), KINDS)
@example([count_each(6, 0, 3, 15, 3, 6), count_each(6, 2, 3, 15, 3, 6)], [False, True])
@settings(max_examples=6, phases=[Phase.explicit, Phase.generate], derandomize=True)
def test_they_do_not_tell_that_all_people_of_a_place_are_of_one_gender(
    registers, are_editions
) -> None:
    """Of a place that is not in all issues, this attacker knows that the others did not change."""
    places = {frozenset(key[0] for key, count in each.items() if count) for each in registers}
    assume(len(places) == 1)
    check_lines(issue_all(registers, are_editions))


def count_people(by: tuple[Dimension, ...], cells: dict[tuple[str, ...], int]) -> CountedTable:
    total = sum(cells.values())
    found = {values: FigureCell(n, n, n) for values, n in cells.items()}
    table = FigureTable(Question(Measure.PEOPLE, by), found, FigureCell(total, total, total))
    return count_with(table, table)


def test_a_number_that_no_newer_report_tells_is_not_taken_for_known_once_it_changed() -> None:
    """Of one person the home is unknown since, which only the table by aimags asks about anew."""
    rural = (Dimension.RURAL,)
    then = count_people(rural, {("no",): 14})
    (shown,) = suppress_after([], [then], [], count_no_other_days)
    told = Former(tell(shown), read_kept([then]))
    assert len(told.told) == 2
    now = count_people(rural, {("no",): 13, (UNKNOWN,): 1})
    of_homes = count_people(
        (Dimension.AIMAG, Dimension.RURAL), {("65", "no"): 13, (UNKNOWN, UNKNOWN): 1}
    )
    (found,) = suppress_after([told], [of_homes], [now], count_no_other_days)
    assert found.cells[UNKNOWN, UNKNOWN].is_hidden
    assert found.cells["65", "no"].is_hidden or found.total.is_hidden


def test_what_two_tables_of_an_earlier_report_have_in_common_tells_nothing_either() -> None:
    """Sixteen of unknown gender are of one age, of whom a told twelve live in one aimag: four do not."""
    of_age, of_home = (Dimension.GENDER, Dimension.AGE), (Dimension.AIMAG, Dimension.GENDER)
    ages = {("female", "14-17"): 12, ("female", "35-59"): 15, ("other", "14-17"): 12}
    ages |= {("other", "18-24"): 4, (UNKNOWN, "18-24"): 16}
    homes = {("65", "female"): 2, ("65", "other"): 16, ("65", UNKNOWN): 12}
    homes |= {("81", "female"): 25, ("81", UNKNOWN): 4}
    then = [count_people(of_age, ages), count_people(of_home, homes)]
    shown = suppress_after([], then, [], count_no_other_days)
    assert shown[0].cells[UNKNOWN, "18-24"].is_hidden
    told = Former([pair for each in shown for pair in tell(each)], read_kept(then))
    ages |= {("female", "14-17"): 11, (UNKNOWN, UNKNOWN): 1}
    homes |= {("81", "female"): 24, (UNKNOWN, UNKNOWN): 1}
    now = [count_people(of_age, ages), count_people(of_home, homes)]
    (found,) = suppress_after([told], now[:1], now, count_no_other_days)
    assert found.cells[UNKNOWN, "18-24"].is_hidden
