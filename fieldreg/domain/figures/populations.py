"""Rates: people of 15 to 34 years who took part, in a thousand, by aimag or soum."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor
from typing import Final, NamedTuple

from fieldreg.domain.figures.choropleth import LEVELS
from fieldreg.domain.figures.cube import FigureCell, FigureTable
from fieldreg.domain.figures.dimensions import YES, Values
from fieldreg.domain.figures.questions import OF_PLACE, Dimension, Measure, Question
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.places.place import Level, Place

_PER: Final = 1000
_PLACES: Final = (Dimension.AIMAG, Dimension.SOUM)
TOTAL: Final[Values] = ()
"""The place of the total among the rates of cells."""


class Rate(NamedTuple):
    value: Fraction
    low: Fraction
    high: Fraction


@dataclass(frozen=True, slots=True)
class Populations:
    loaded_on: str
    counts: Mapping[str, int]

    def compute_rates(self, table: FigureTable, places: Gazetteer) -> dict[Values, Rate]:
        """Return the rate of each cell whose place has a population, and of all if every one has.

        Of all there is none where residences are narrowed: not everybody was asked about.
        Empty unless *table* is of people of 15 to 34 years by aimag or soum alone.
        """
        if not has_rates(table.question):
            return {}
        level = LEVELS[table.question.by[0]]
        areas = {place.code: self._count(place, places) for place in places.list_at(level)}
        found = {
            values: _divide(cell, count)
            for values, cell in table.cells.items()
            if not cell.is_unknown and (count := areas.get(values[0] or ""))
        }
        is_whole = table.question.where.keys().isdisjoint(OF_PLACE) and None not in areas.values()
        if is_whole and (everybody := sum(count or 0 for count in areas.values())):
            found[TOTAL] = _divide(table.total, everybody)
        return found

    def _count(self, area: Place, places: Gazetteer) -> int | None:
        is_soum = area.level is Level.SOUM
        soums = (area.code,) if is_soum else places.soums_around(area.code)
        found = [self.counts[each] for each in soums if each in self.counts]
        return sum(found) if found and len(found) == len(soums) else None


def has_rates(question: Question) -> bool:
    is_young = question.where.get(Dimension.YOUTH) == frozenset({YES})
    is_by_place = len(question.by) == 1 and question.by[0] in _PLACES
    return is_by_place and is_young and question.measure is Measure.PEOPLE


def _divide(cell: FigureCell, population: int) -> Rate:
    return Rate(*(Fraction(each * _PER, population) for each in (cell.value, cell.low, cell.high)))


def format_rate(rate: Rate) -> tuple[str, str, str]:
    """Return value, least and greatest with two decimals; the bounds stay certain."""
    value, low, high = (each * 100 for each in rate)
    hundredths = round(value), floor(low), ceil(high)
    first, least, greatest = (f"{each // 100}.{each % 100:02}" for each in hundredths)
    return first, least, greatest
