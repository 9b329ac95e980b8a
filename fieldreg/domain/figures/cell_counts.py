"""Indicators that count cells: soums from which people came, partners of courses."""

from collections.abc import Collection
from fractions import Fraction

from fieldreg.domain.figures.cube import FigureTable
from fieldreg.domain.figures.doubts import find_components
from fieldreg.domain.figures.indicators import IndicatorValue
from fieldreg.domain.joins.pairs import Ends


def count_cells(table: FigureTable, alike: Collection[Ends] = ()) -> IndicatorValue:
    """People with unknown values may add a cell each; records that are *alike* may be one."""
    cells = {values: cell for values, cell in table.cells.items() if None not in values}
    known = {values: cell for values, cell in cells.items() if not cell.is_unknown}
    unknown = sum(cell.value for cell in cells.values() if cell.is_unknown)
    certain = {values[0] for values, cell in known.items() if cell.low > 0}
    pieces = [certain & {*map(str, piece)} for piece in find_components(alike)]
    joined = sum(len(piece) - 1 for piece in pieces if piece)
    return IndicatorValue(
        Fraction(sum(cell.value > 0 for cell in known.values())),
        Fraction(len(certain) - joined),
        Fraction(sum(cell.high > 0 for cell in known.values()) + unknown),
    )
