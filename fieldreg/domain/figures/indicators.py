"""Indicators that practitioners report: versioned definitions in data, each a figure or a share.

A definition has a *figure* of the cube and for a share another figure, *of*: all people of the same
sessions; or *records* of a kind, counted by their day. One that *lacks* something cannot be
computed yet, and says so.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from fieldreg.domain.figures.cube import FigureCell, FigureTable
from fieldreg.domain.figures.intervals import Interval
from fieldreg.domain.figures.questions import Dimension, Measure, Question


@dataclass(frozen=True, slots=True)
class FigureDefinition:
    measure: Measure
    by: tuple[Dimension, ...]
    where: Mapping[Dimension, frozenset[str | None]]

    def of_anybody(self) -> "FigureDefinition":
        """Return the same figure without conditions on people."""
        where = {name: each for name, each in self.where.items() if not name.is_of_people}
        return replace(self, where=where)

    def ask(self, since: str | None, until: str | None) -> Question:
        return Question(self.measure, self.by, self.where, since, until)


@dataclass(frozen=True, slots=True)
class RecordDefinition:
    """Records of *kind* by the day in a field; each value of the field *once* counts once."""

    kind: str
    day: str
    once: str
    where: Mapping[str, frozenset[str]]

    def count(
        self, rows: Iterable[Mapping[str, object]], since: str | None, until: str | None
    ) -> int:
        found = [
            row.get(self.once) if self.once else place
            for place, row in enumerate(rows)
            if (since or "") <= str(row[self.day] or "") <= (until or "9999")
            and all(row[name] in wanted for name, wanted in self.where.items())
        ]
        return len(set(found))


@dataclass(frozen=True, slots=True)
class Indicator:
    name: str
    version: int
    text: str
    figure: FigureDefinition | None = None
    whole: FigureDefinition | None = None
    counts_cells: bool = False
    records: RecordDefinition | None = None
    whole_records: RecordDefinition | None = None
    lacks: str = ""

    def __post_init__(self) -> None:
        part, whole = self.figure, self.whole
        if part and whole and (whole.measure is not Measure.PEOPLE or whole != part.of_anybody()):
            raise ValueError(self.name)

    @property
    def is_share(self) -> bool:
        return self.whole is not None or self.whole_records is not None


@dataclass(frozen=True, slots=True)
class IndicatorValue:
    """A number, or a share from 0 to 1, with bounds; all None for a share of nothing.

    The value of a share leaves out *unknown* people, who may belong to its part.
    """

    value: Fraction | None
    low: Fraction | None
    high: Fraction | None
    unknown: int = 0


def read_indicators(text: str) -> dict[str, Indicator]:
    """Read the catalogue (``resources/figures/indicators.json``), by name."""
    return {
        row["name"]: Indicator(
            *(row["name"], row["version"], row["text"]),
            _read_figure(row.get("figure")),
            _read_figure(row.get("of")),
            row.get("counts") == "cells",
            _read_records(row.get("records")),
            _read_records(row.get("of_records")),
            row.get("lacks", ""),
        )
        for row in json.loads(text)
    }


def _read_figure(row: dict[str, object] | None) -> FigureDefinition | None:
    if row is None:
        return None
    where: Mapping[str, Iterable[str]] = row.get("where", {})  # type: ignore[assignment]
    by: Iterable[str] = row.get("by", ())  # type: ignore[assignment]
    return FigureDefinition(
        Measure(str(row["measure"])),
        tuple(map(Dimension, by)),
        {Dimension(name): frozenset(values) for name, values in where.items()},
    )


def _read_records(row: dict[str, object] | None) -> RecordDefinition | None:
    if row is None:
        return None
    where: Mapping[str, Iterable[str]] = row.get("where", {})  # type: ignore[assignment]
    return RecordDefinition(
        str(row["kind"]),
        str(row.get("day", "day")),
        str(row.get("once", "")),
        {name: frozenset(values) for name, values in where.items()},
    )


def count_cells(table: FigureTable) -> IndicatorValue:
    """Return the number of cells that certainly have people; unknown values may add some."""
    known = sum(cell.low > 0 for cell in table.cells.values() if not cell.is_unknown)
    unknown = sum(cell.value for cell in table.cells.values() if cell.is_unknown)
    return IndicatorValue(Fraction(known), Fraction(known), Fraction(known + unknown))


def divide(part: int, whole: int) -> IndicatorValue:
    """Return the share of *part* in *whole*, both certain."""
    share = Fraction(part, whole) if whole else None
    return IndicatorValue(share, share, share)


def build_share(matching: int, known: int, unknown: int, bounds: Interval | None) -> IndicatorValue:
    """Return the share of *matching* in *known*; *unknown* more people are in neither."""
    low, high = (None, None) if bounds is None else (bounds.low, bounds.high)
    return IndicatorValue(Fraction(matching, known) if known else None, low, high, unknown)


def as_number(cell: FigureCell) -> IndicatorValue:
    return IndicatorValue(Fraction(cell.value), Fraction(cell.low), Fraction(cell.high))
