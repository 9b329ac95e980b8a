"""Indicators of an edition, with their aims, computed from its tables alone (decision 29)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from fieldreg.domain.figures.cube import UNKNOWN
from fieldreg.domain.figures.indicators import Indicator
from fieldreg.domain.figures.questions import Measure
from fieldreg.domain.figures.reports import PER_MILLE, per_mille
from fieldreg.domain.figures.small_cells.history import IssuedCell
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.quotas import TargetStatus, parse_target
from fieldreg.domain.roles import Permission
from fieldreg.services.figures import editions
from fieldreg.services.figures.editions import Edition, EditionTable
from fieldreg.services.installation.model import Installation
from fieldreg.services.user_session import needs
from fieldreg.store.metadata import INDICATOR_AIMS

_YEAR_LENGTH = 4


@dataclass(frozen=True, slots=True)
class EditionIndicator:
    """An indicator of a *year*; numbers of a share are in per mille, None is not told.

    *day* is that of the figures it is made of.
    """

    indicator: Indicator
    year: str
    value: int | None
    low: int | None
    high: int | None
    day: str
    aim: int | None = None

    @property
    def is_hidden(self) -> bool:
        return self.low is None or self.high is None

    @property
    def status(self) -> TargetStatus | None:
        """Whether the aim is reached; None without one, or where nothing is told."""
        if self.aim is None or self.low is None or self.high is None:
            return None
        if self.low >= self.aim:
            return TargetStatus.REACHED
        return TargetStatus.MISSED if self.high < self.aim else TargetStatus.UNCERTAIN


def list_indicators(edition: Edition, catalogue: Mapping[str, Indicator]) -> list[EditionIndicator]:
    years = sorted({table.since[:_YEAR_LENGTH] for table in edition.tables}, reverse=True)
    return [
        found
        for year in years
        for indicator in catalogue.values()
        if (found := _find(edition, indicator, year)) is not None
    ]


def _find(edition: Edition, indicator: Indicator, year: str) -> EditionIndicator | None:
    aim = edition.aims.get(year, {}).get(indicator.name)
    counts = edition.counts.get(year, {})
    if indicator.name in counts:
        counted = counts[indicator.name]
        return EditionIndicator(indicator, year, counted, counted, counted, edition.made_on, aim)
    figure = indicator.figure
    if figure is None or figure.measure is not Measure.PEOPLE or indicator.counts_cells:
        return None
    by = tuple(figure.where)
    tables = [each for each in edition.tables if each.since[:_YEAR_LENGTH] == year]
    table = next((each for each in tables if each.by == by or not by), None)
    if table is None:
        return None
    cell = table.cells[None]
    if by:
        ((wanted,),) = figure.where.values()
        cell = table.cells.get((wanted,), IssuedCell(0, table.cells[None].day))
    told = _divide(table, cell) if indicator.is_share else (cell.value,) * 3
    return EditionIndicator(indicator, year, *told, cell.day, aim)


def _divide(table: EditionTable, cell: IssuedCell) -> tuple[int | None, int | None, int | None]:
    total = table.cells[None]
    if cell.value is None or not total.value or cell.day != total.day:
        return None, None, None
    known = [each for values, each in table.cells.items() if values not in (None, (UNKNOWN,))]
    others = [each.value for each in known if each is not cell and each.day == cell.day]
    certain = sum(each or 0 for each in others)
    is_all_told = None not in others and len(others) == len(known) - 1 and certain + cell.value
    return (
        per_mille(Fraction(cell.value, cell.value + certain)) if is_all_told else None,
        per_mille(Fraction(cell.value, total.value), -1),
        per_mille(Fraction(max(cell.value, total.value - certain), total.value), 1),
    )


@needs(Permission.PLAN_SESSIONS)
def set_aim(installation: Installation, indicator: Indicator, year: str, aim: str) -> None:
    """Set the *aim* (``50 %`` of a share, ``4000`` of a number) for *year*; none if it is empty.

    The kept edition has it at once, signed anew. Raises NOT_HEAD_OFFICE; VALUE_REFUSED (``aim``,
    ``year``).
    """
    if len(year) != _YEAR_LENGTH or not year.isdecimal():
        raise Problem(Code.VALUE_REFUSED, field="year")
    wanted = _read_aim(indicator, aim) if aim.strip() else None
    store = installation.store
    with store.transaction():
        kept = store.metadata.read(INDICATOR_AIMS)
        of_year = {**kept.get(year, {}), indicator.name: wanted}
        aims = {**kept, year: {name: each for name, each in of_year.items() if each is not None}}
        store.metadata.write(INDICATOR_AIMS, aims)
        editions.sign_again(installation, {"aims": aims})


def _read_aim(indicator: Indicator, aim: str) -> int:
    target = parse_target(aim)
    wanted = target.share if indicator.is_share else target.number
    if wanted is None or (indicator.is_share and wanted > PER_MILLE):
        raise Problem(Code.VALUE_REFUSED, field="aim")
    return wanted


def list_of_year(
    edition: Edition, catalogue: Mapping[str, Indicator], year: str
) -> Iterator[EditionIndicator]:
    found = [each for each in list_indicators(edition, catalogue) if each.year == year]
    yield from sorted(found, key=lambda each: each.aim is None)
