"""The cells of a table, and the empty ones between them: all that a reader knows to be there."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import Final

from fieldreg.domain.figures.cube import FigureTable
from fieldreg.domain.figures.dimensions import (
    AGE_BANDS,
    DISTANCE_BANDS,
    GENDERS,
    NO,
    PERIODS,
    YES,
    Values,
    fill_periods,
)
from fieldreg.domain.figures.questions import OF_AGE, OF_PLACE, Dimension

_CLOSED: Final[Mapping[Dimension, tuple[str, ...]]] = {
    Dimension.GENDER: GENDERS,
    Dimension.AGE: tuple(AGE_BANDS),
    Dimension.DISTANCE: tuple(DISTANCE_BANDS),
    **dict.fromkeys((Dimension.YOUTH, Dimension.MINOR, Dimension.NEW), (YES, NO)),
}
SHARED: Final = (Dimension.PARTNER, Dimension.PARTNER_PART)
"""Dimensions in which a session may stand several times."""
_NESTED: Final = (
    OF_PLACE,
    (Dimension.HELD_AIMAG, Dimension.HELD_SOUM, Dimension.HELD_DISTANCE),
    OF_AGE,
    (Dimension.YEAR, Dimension.QUARTER, Dimension.MONTH),
    (
        Dimension.COURSE,
        Dimension.THEME,
        Dimension.AUDIENCE,
        Dimension.FORM,
        Dimension.TRAINER_LEVEL,
    ),
    SHARED,
)
"""Dimensions of which one mostly follows from the other: no cell stands where nobody can be."""


def list_grid(table: FigureTable) -> list[Values]:
    by = table.question.by
    if not by:
        return list(table.cells)
    families = {place: _find_family(by, place) for place in range(len(by))}
    groups = list(dict.fromkeys(families.values()))
    order = [groups.index(families[place]) for place in range(len(by))]
    found = []
    for parts in product(*(_list_together(table, group) for group in groups)):
        left = list(map(iter, parts))
        found.append(tuple(next(left[group]) for group in order))
    return found


def _find_family(by: Sequence[Dimension], place: int) -> tuple[int, ...]:
    nested = next((each for each in _NESTED if by[place] in each), (by[place],))
    return tuple(at for at, each in enumerate(by) if each in nested)


def _list_together(table: FigureTable, places: tuple[int, ...]) -> list[Values]:
    if len(places) == 1:
        return [(value,) for value in _list_values(table, *places)]
    return list(dict.fromkeys(tuple(values[at] for at in places) for values in table.cells))


def list_absent(table: FigureTable) -> Iterator[Values]:
    by, where = table.question.by, table.question.where
    times = [place for place, each in enumerate(by) if each in PERIODS and each not in where]
    if len(times) == 1 and table.cells:
        (place,) = times
        found = {values[place] or "" for values in table.cells}
        missing = {*fill_periods(by[place], min(found), max(found))} - found
        yield from product(
            *(sorted(missing) if at == place else _list_values(table, at) for at in range(len(by)))
        )


def _list_values(table: FigureTable, place: int) -> list[str | None]:
    dimension = table.question.by[place]
    wanted = table.question.where.get(dimension)
    closed = [each for each in _CLOSED.get(dimension, ()) if wanted is None or each in wanted]
    return list(dict.fromkeys([*closed, *(values[place] for values in table.cells)]))
