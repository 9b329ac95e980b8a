"""Indicators that practitioners report: versioned definitions in data, each a figure or a share.

A definition has a *figure* of the cube and for a share another figure, *of*: all people of the same
sessions; or *records* of a kind, counted by their day; or a *utilisation* or *rule*.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction
from typing import Final, NamedTuple

from fieldreg.domain.figures.cube import FigureCell
from fieldreg.domain.figures.intervals import Interval, Outcome, Outcomes
from fieldreg.domain.figures.questions import Dimension, Measure, Question
from fieldreg.domain.periods import Days, is_inside, shift_months


@dataclass(frozen=True, slots=True)
class FigureDefinition:
    measure: Measure
    by: tuple[Dimension, ...]
    where: Mapping[Dimension, frozenset[str | None]]

    def of_anybody(self) -> "FigureDefinition":
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
class Utilisation:
    """The share of trainers who led a session by the end of a period.

    Of those trained in the period; with *within*, of those for whom so many months after it end in
    the period, who led within them; with *active*, of all trained before the end, who led in the
    last so many months.
    """

    within: int = 0
    active: int = 0

    def judge(self, trained: str, led: Iterable[str], days: Days) -> bool | None:
        """Return whether a trainer belongs to the part; None if not to the whole."""
        first, last = trained, days[1]
        if self.within:
            last = shift_months(trained, self.within)
            is_asked = is_inside((last, last), days)
        elif self.active:
            is_asked = trained <= last
            first = max(trained, shift_months(last, -self.active))
        else:
            is_asked = is_inside((trained, trained), days)
        return any(first < day <= last for day in led) if is_asked else None


class Rule(StrEnum):
    GUARDIANS = "guardians"
    REACHED = "reached"


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
    utilisation: Utilisation | None = None
    rule: Rule | None = None

    def __post_init__(self) -> None:
        part, whole = self.figure, self.whole
        if part and whole and (whole.measure is not Measure.PEOPLE or whole != part.of_anybody()):
            raise ValueError(self.name)

    @property
    def is_share(self) -> bool:
        wholes = (self.whole, self.whole_records, self.utilisation)
        return any(each is not None for each in wholes) or self.rule is Rule.GUARDIANS

    @property
    def is_told_in_fives(self) -> bool:
        """Whether it is of people, and no audited table of a report tells of them."""
        is_by_completion = self.counts_cells and self.figure is not None and self.figure.where
        is_of_records = self.whole_records is not None  # promises, which people made
        return bool(self.utilisation is not None or self.rule or is_by_completion or is_of_records)


_TOLD_IN: Final = 5
_FEWEST_TOLD: Final = 25


class PeopleBounds(NamedTuple):
    part: int
    rest: int
    whole: int

    @classmethod
    def of(cls, parts: Mapping[Outcomes, int]) -> "PeopleBounds":
        def add_up(choose: Callable[[Iterator[int]], int], of: Callable[[Outcome], int]) -> int:
            return sum(count * choose(map(of, each)) for each, count in parts.items())

        return cls(
            add_up(min, lambda outcome: outcome[0]),
            add_up(min, lambda outcome: outcome[1] - outcome[0]),
            add_up(max, lambda outcome: outcome[1]),
        )

    @classmethod
    def span(cls, each: Iterable["PeopleBounds"]) -> "PeopleBounds":
        parts, rests, wholes = zip(*each, strict=True)
        return cls(min(parts), min(rests), max(wholes))

    def tell(self) -> tuple[Fraction, Fraction] | None:
        """Return bounds of the share that tell of people in fives, as a count of a quota does."""
        part, rest, whole = (each // _TOLD_IN * _TOLD_IN for each in self)
        if min(part, rest) < _TOLD_IN or part + rest < _FEWEST_TOLD:
            return None
        whole += _TOLD_IN - 1
        return Fraction(part, whole), 1 - Fraction(rest, whole)


@dataclass(frozen=True, slots=True)
class IndicatorValue:
    """A number, or a share from 0 to 1, with bounds; all None for a share of nothing.

    The value of a share leaves out *unknown* people, who may belong to its part. *people* are those
    of a share that is no figure of the cube.
    """

    value: Fraction | None
    low: Fraction | None
    high: Fraction | None
    unknown: int = 0
    people: PeopleBounds | None = None


def read_indicators(text: str) -> dict[str, Indicator]:
    return {
        row["name"]: Indicator(
            *(row["name"], row["version"], row["text"]),
            _read_figure(row.get("figure")),
            _read_figure(row.get("of")),
            row.get("counts") == "cells",
            _read_records(row.get("records")),
            _read_records(row.get("of_records")),
            row.get("lacks", ""),
            None if "utilisation" not in row else Utilisation(**row["utilisation"]),
            Rule(row["rule"]) if "rule" in row else None,
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


def tell_in_fives(value: IndicatorValue) -> tuple[int, int] | None:
    """Return bounds of a number as far as they may be told, None if nothing may."""
    low, high = (int(each or 0) // _TOLD_IN * _TOLD_IN for each in (value.low, value.high))
    return (low, high + _TOLD_IN - 1) if low else None


def divide(part: int, whole: int) -> IndicatorValue:
    share = Fraction(part, whole) if whole else None
    return IndicatorValue(share, share, share, people=PeopleBounds(part, whole - part, whole))


def build_share(matching: int, known: int, unknown: int, bounds: Interval | None) -> IndicatorValue:
    low, high = (None, None) if bounds is None else (bounds.low, bounds.high)
    return IndicatorValue(Fraction(matching, known) if known else None, low, high, unknown)


def as_number(cell: FigureCell) -> IndicatorValue:
    return IndicatorValue(Fraction(cell.value), Fraction(cell.low), Fraction(cell.high))
