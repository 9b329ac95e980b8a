"""People of confidential courses in totals: any open pair of the register may be of two of them.

Who may be one person is known by name, so a bound that moved with the pairs among them would tell
who was there.
"""

from collections.abc import Collection
from dataclasses import replace

from fieldreg.domain.figures.cube import FigureCell, FigureTable, list_in_order
from fieldreg.domain.figures.doubts import find_components
from fieldreg.domain.figures.questions import Measure
from fieldreg.domain.joins.pairs import Ends


def bound_by_any_pair(own: FigureTable, held: FigureTable, pairs: Collection[Ends]) -> FigureTable:
    """Return the counts of *own* with the least that joining *pairs* could leave of them.

    *held* has the sessions of each cell, or their half-days: as often can two who are one meet.
    """
    joins = len(frozenset().union(*pairs)) - len(find_components(pairs))
    is_once = own.question.measure is Measure.PEOPLE

    def bound(cell: FigureCell, sessions: FigureCell) -> FigureCell:
        lost = joins if is_once else joins * sessions.value
        low = max(cell.low - lost, min(cell.low, 1))
        return cell if low == cell.low else replace(cell, low=low, is_outer=True)

    cells = {
        values: bound(cell, held.cells.get(values, FigureCell()))
        for values, cell in own.cells.items()
    }
    total = bound(own.total, held.total)
    is_moved = (cells, total) != (own.cells, own.total)
    return replace(own, cells=cells, total=total, open_pairs=len(pairs) if is_moved else 0)


def add_tables(others: FigureTable, own: FigureTable) -> FigureTable:
    """Add the counts of two tables of one question, which have no session in common."""

    def add(cell: FigureCell, more: FigureCell) -> FigureCell:
        are_tied = bool(others.open_courses) and cell.low < cell.high and more.low < more.high
        return FigureCell(
            *(cell.value + more.value, cell.low + more.low, cell.high + more.high),
            is_outer=cell.is_outer or more.is_outer or are_tied,
        )

    none = FigureCell()
    cells = {
        values: add(others.cells.get(values, none), own.cells.get(values, none))
        for values in list_in_order({**own.cells, **others.cells})
    }
    return replace(
        others,
        cells=cells,
        total=add(others.total, own.total),
        open_pairs=max(others.open_pairs, own.open_pairs),
        open_sessions=others.open_sessions + own.open_sessions,
    )
