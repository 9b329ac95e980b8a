"""Reports of a register that changes, attacked by somebody who knows what did not change.

He has all reports and a linear solver, and takes a number of the same value in two of them for one.
"""

import json

from hypothesis import Phase, given, settings

from fieldreg.domain.figures.small_cells.cell_names import name_cell
from fieldreg.domain.figures.small_cells.former import Former, Told, counted_document, read_counted
from fieldreg.domain.figures.small_cells.history import Issue
from fieldreg.domain.figures.small_cells.reissue import suppress_after
from fieldreg.domain.figures.small_cells.suppression import (
    MINIMUM,
    CountedTable,
    ProtectedTable,
    count_with,
)
from tests.domain.figures.small_cells.test_reissue import count_no_other_days
from tests.domain.figures.small_cells.test_suppression_history import (
    CLOSE,
    attack,
    histories,
    name,
    tables,
)


def tell(shown: ProtectedTable) -> list[Told]:
    cells = {None: shown.total, **shown.cells}
    return [
        (name_cell(shown.question, values), cell.value)
        for values, cell in cells.items()
        if cell.value is not None
    ]


def again(counted: list[CountedTable]) -> list[CountedTable]:
    """Return tables as they are read where they are kept."""
    return [read_counted(json.loads(json.dumps(counted_document(each)))) for each in counted]


@given(histories())
@settings(max_examples=25, phases=[Phase.explicit, Phase.generate], derandomize=True)
def test_a_report_makes_no_former_one_tell_of_few(registers) -> None:
    told: list[Former] = []
    issues = []
    for register in registers:
        counted = [count_with(each, each) for each in tables(register)]
        former: list[CountedTable] = counted if told else []
        found = suppress_after(told, counted, former, count_no_other_days)
        told.append(Former([pair for each in found for pair in tell(each)], again(counted)))
        shown = {
            (place, values)
            for place, each in enumerate(found)
            for values, cell in {None: each.total, **each.cells}.items()
            if not cell.is_hidden
        }
        issues.append(Issue("", tuple(each.table for each in counted), frozenset(shown)))
    attacker = attack(issues)
    for number, issue in enumerate(issues):
        for cell, value in issue.list_cells():
            if 0 < value < MINIMUM:
                low, high = attacker.bound(name(issue, cell))
                assert low <= CLOSE, (number, cell)
                assert high >= MINIMUM - 1 - CLOSE, (number, cell)
