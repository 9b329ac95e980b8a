"""Tables that are issued again: the disclosures of all issues, and limits of later ones.

A cell of the same value in several issues is one number, since a reader may guess so; all issues
are audited as one. A cell is shown anew only if it changed by at least *minimum* people since it
was last shown; until then it keeps its former value and day, as do others, so that no difference
can be computed.
"""

from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self

from fieldreg.domain.figures.cube import UNKNOWN, FigureCell, FigureTable
from fieldreg.domain.figures.dimensions import Values
from fieldreg.domain.figures.questions import Dimension, Measure, Question
from fieldreg.domain.figures.small_cells.bounds import Need
from fieldreg.domain.figures.small_cells.cell_names import name_cell
from fieldreg.domain.figures.small_cells.grids import list_grid
from fieldreg.domain.figures.small_cells.search import LinkedNumbers, find_hidden, list_lost
from fieldreg.domain.figures.small_cells.suppression import LinkedTables, count_with

Cell = tuple[int, Values | None]
"""A place in the tables of an issue: the number of the table, and the values; None is the total."""


@dataclass(frozen=True, slots=True)
class Issue:
    """Exact *tables* of people of one period on a day, and which of their cells were *shown*."""

    day: str
    tables: tuple[FigureTable, ...]
    shown: frozenset[Cell] = frozenset()

    def list_cells(self) -> Iterator[tuple[Cell, int]]:
        for place, table in enumerate(self.tables):
            yield (place, None), table.total.value
            for values in list_grid(table):
                yield (place, values), table.cells.get(values, FigureCell()).value

    def name_cells(self) -> dict[Cell, tuple[Hashable, int]]:
        return {
            cell: (name_cell(self.tables[cell[0]].question, cell[1]), value)
            for cell, value in self.list_cells()
        }

    def to_body(self) -> dict[str, object]:
        return {
            "day": self.day,
            "tables": [_table_body(table) for table in self.tables],
            "shown": [[place, values] for place, values in sorted(self.shown, key=repr)],
        }

    @classmethod
    def from_body(cls, body: Mapping[str, Any]) -> Self:
        shown = ((place, None if at is None else tuple(at)) for place, at in body["shown"])
        return cls(body["day"], tuple(map(_read_table, body["tables"])), frozenset(shown))


@dataclass(frozen=True, slots=True)
class IssuedCell:
    """A cell as told: the *value* that it had on a *day*; None if it is hidden."""

    value: int | None
    day: str


def issue_again(
    former: Sequence[Issue],
    day: str,
    tables: Sequence[FigureTable],
    minimum: int,
    secret: Collection[Cell] = (),
) -> Issue | None:
    """Return the next issue of *tables* after *former* ones, None if nothing new may be told.

    *secret* cells are hidden however many people are in them.
    """
    fresh = Issue(day, tuple(tables))
    history = _History(minimum)
    for each in former:
        history.add(each)
        history.note_shown(each)
    history.add(fresh)
    keys = fresh.name_cells()
    told = tell(former, minimum)
    for cell, value in fresh.list_cells():
        before = told[cell].value if cell in told else None
        if cell in secret or (before is not None and 0 < abs(value - before) < minimum):
            history.require(keys[cell])
    hidden = history.find_hidden()
    if hidden is None:
        return None
    return Issue(day, fresh.tables, frozenset(keys.keys() - _find(keys, hidden)))


def _find(keys: Mapping[Cell, Hashable], hidden: Collection[Hashable]) -> set[Cell]:
    return {cell for cell, key in keys.items() if key in hidden}


def tell(issues: Sequence[Issue], minimum: int) -> dict[Cell, IssuedCell]:
    told: dict[Cell, IssuedCell] = {}
    for each in issues:
        now: dict[Cell, IssuedCell] = {}
        for cell, value in each.list_cells():
            if cell in each.shown:
                now[cell] = IssuedCell(value, each.day)
            else:
                is_small = 0 < value < minimum
                before = told.get(cell)
                now[cell] = IssuedCell(None, each.day) if is_small or before is None else before
        told = now
    return told


class _History:
    def __init__(self, minimum: int) -> None:
        self._minimum = minimum
        self._numbers = LinkedNumbers()
        self._needs: dict[Hashable, Need] = {}
        self._known: set[Hashable] = set()
        self._sums: set[frozenset[tuple[Hashable, int]]] = set()

    def add(self, issue: Issue) -> None:
        linked = LinkedTables(self._minimum)
        for table in issue.tables:
            linked.add(count_with(table, table))
        numbers = linked.link()
        names: dict[Hashable, Hashable] = {
            key: (key, value) for key, value in numbers.values.items()
        }
        for key, name in names.items():
            if key not in numbers.unseen:
                self._numbers.values[name] = numbers.values[key]
        self._numbers.totals.update(map(names.__getitem__, numbers.totals))
        for each in numbers.sums:
            self._add_sum(numbers, names, each)
        self._needs.update((names[key], need) for key, need in linked.needs.items())

    def note_shown(self, issue: Issue) -> None:
        for cell, key in issue.name_cells().items():
            if cell in issue.shown:
                self._known.add(key)
            elif self._numbers.values[key]:
                self.require(key)

    def _add_sum(
        self, numbers: LinkedNumbers, names: dict[Hashable, Hashable], each: Mapping[Hashable, int]
    ) -> None:
        seen = {names[key]: sign for key, sign in each.items() if key not in numbers.unseen}
        rest = next((key for key in each if key in numbers.unseen), None)
        identity = frozenset(seen.items())
        name = "rest", identity
        if rest is not None:
            names[rest] = name
        if identity in self._sums:
            return
        self._sums.add(identity)
        if rest is not None:
            self._numbers.values[name] = numbers.values[rest]
            self._numbers.unseen.add(name)
            seen[name] = each[rest]
        self._numbers.sums.append(seen)

    def require(self, key: Hashable) -> None:
        self._needs.setdefault(key, Need(width=self._minimum))

    def find_hidden(self) -> frozenset[Hashable] | None:
        needs = {key: need for key, need in self._needs.items() if key not in self._known}
        unseen = self._numbers.unseen
        free = [
            key
            for key in self._numbers.values
            if key not in unseen and key not in needs and key not in self._known
        ]
        found = find_hidden(self._numbers, needs, free, self._minimum)
        if found is not None:
            return found
        # Issues of before tell already that all of some lines are in one cell.
        lost = list_lost(self._numbers, needs, free, self._minimum)
        told = {key: Need() for key in lost if key in unseen}
        return find_hidden(self._numbers, {**needs, **told}, free, self._minimum) if told else None


def _table_body(table: FigureTable) -> dict[str, object]:
    question = table.question
    return {
        "measure": str(question.measure),
        "by": list(question.by),
        "since": question.since,
        "until": question.until,
        "cells": [[*values, cell.value] for values, cell in table.cells.items()],
        "total": table.total.value,
    }


def _read_table(body: Mapping[str, Any]) -> FigureTable:
    by = tuple(map(Dimension, body["by"]))
    question = Question(Measure(body["measure"]), by, {}, body["since"], body["until"])
    cells = {
        tuple(values): FigureCell(value, is_unknown=UNKNOWN in values)
        for *values, value in body["cells"]
    }
    return FigureTable(question, cells, FigureCell(body["total"]))
