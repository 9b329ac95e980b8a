"""Indicators that practitioners report: versioned definitions in data, each a figure or a share.

A definition has a *figure* of the cube and for a share another figure, *of*; or *records* of a
kind, counted by their day. One that *lacks* something cannot be computed yet, and says so.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from fieldreg.domain.figures.cube import FigureCell, FigureTable
from fieldreg.domain.figures.questions import Dimension, Measure, Question


@dataclass(frozen=True, slots=True)
class FigureDefinition:
    measure: Measure
    by: tuple[Dimension, ...]
    where: Mapping[Dimension, frozenset[str | None]]

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

    @property
    def is_share(self) -> bool:
        return self.whole is not None or self.whole_records is not None


@dataclass(frozen=True, slots=True)
class IndicatorValue:
    """A number, or a share from 0 to 1, with bounds; all None for a share of nothing."""

    value: Fraction | None
    low: Fraction | None
    high: Fraction | None


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


def divide(part: FigureCell, whole: FigureCell) -> IndicatorValue:
    """Return the share of *part* in *whole*, which is certain and contains it.

    The value leaves out people of unknown membership, as that of a quota does.
    """
    if not whole.value:
        return IndicatorValue(None, None, None)
    known = whole.value - (part.high - part.low)
    return IndicatorValue(
        Fraction(part.value, known) if known else None,
        Fraction(part.low, whole.value),
        Fraction(part.high, whole.value),
    )


def as_number(cell: FigureCell) -> IndicatorValue:
    return IndicatorValue(Fraction(cell.value), Fraction(cell.low), Fraction(cell.high))
