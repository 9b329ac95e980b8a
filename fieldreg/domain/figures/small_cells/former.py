"""Earlier issues: the values that they showed, and the exact tables behind them.

A number that changed since stands beside today's, with its sums; one that did not is the same
number, since a reader may guess so.
"""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from fieldreg.domain.figures.cube import UNKNOWN, FigureCell, FigureTable
from fieldreg.domain.figures.dimensions import Values
from fieldreg.domain.figures.reports import Document, question_document, read_question
from fieldreg.domain.figures.small_cells.bounds import Need
from fieldreg.domain.figures.small_cells.crossings import list_crossings
from fieldreg.domain.figures.small_cells.history import Issue
from fieldreg.domain.figures.small_cells.search import LinkedNumbers
from fieldreg.domain.figures.small_cells.suppression import (
    MINIMUM,
    CountedTable,
    LinkedTables,
    count_with,
    take_margin,
)

Told = tuple[Hashable, int]
"""A number by its name (`name_cell`), and the value that was shown."""


class Former(NamedTuple):
    """*told* are the values shown, *tables* are as counted then."""

    told: Sequence[Told]
    tables: Sequence[CountedTable] = ()

    @classmethod
    def of_issue(cls, issue: Issue) -> "Former":
        names = issue.name_cells()
        told = [(name, value) for cell, (name, value) in names.items() if cell in issue.shown]
        return cls(told, [count_with(each, each) for each in issue.tables])


class Joined(NamedTuple):
    numbers: LinkedNumbers
    needs: Mapping[Hashable, Need]


def join_former(
    numbers: LinkedNumbers, needs: Mapping[Hashable, Need], former: Iterable[Former]
) -> Joined | None:
    """Return *numbers* of today and cells to hide, with those of *former* ones that changed.

    None if nothing changed.
    """
    joined = LinkedNumbers(
        {**numbers.values}, [*numbers.sums], {*numbers.unseen}, {*numbers.totals}
    )
    hidden = {**needs}
    for place, each in enumerate(former):
        linked = _link_margins(each.tables)
        then = linked.link()
        names = {
            key: ("then", place, key) if key in then.unseen else _name(numbers, key, value)
            for key, value in then.values.items()
        }
        changed = {key for key, name in names.items() if name != key} - then.unseen
        if not changed or names.keys() - changed <= then.unseen:
            continue
        shown = {key for key, _ in each.told}
        for key, name in names.items():
            joined.values[name] = then.values[key]
            if key in then.unseen:
                joined.unseen.add(name)
            elif key in shown or key not in changed:
                continue
            if key in linked.needs:
                hidden.setdefault(name, linked.needs[key])
            else:
                joined.unseen.add(name)
        joined.sums += [{names[key]: sign for key, sign in row.items()} for row in then.sums]
    return Joined(joined, hidden) if len(joined.sums) > len(numbers.sums) else None


def _link_margins(tables: Sequence[CountedTable]) -> LinkedTables:
    """Link *tables*, and the margins that two of them have in common."""
    linked = LinkedTables(MINIMUM)
    for each in tables:
        linked.add(each)
    for crossing in list_crossings(each.table.question for each in tables):
        margin = next(filter(None, (take_margin(each, crossing) for each in tables)), None)
        if margin is not None and linked.lacks(crossing, crossing.by):
            linked.add_unseen(margin)
    return linked


def _name(numbers: LinkedNumbers, key: Hashable, value: int) -> Hashable:
    return key if numbers.values.get(key) == value else (key, value)


def counted_document(counted: CountedTable) -> dict[str, Any]:
    table, people = counted.table, counted.people
    return {
        "question": question_document(table.question),
        "total": [table.total.value, people.get(None, 0)],
        "cells": [[*at, cell.value, people.get(at, 0)] for at, cell in table.cells.items()],
    }


def read_counted(document: Document) -> CountedTable:
    cells: dict[Values, FigureCell] = {}
    counts: dict[Values | None, int] = {}
    for *values, value, people in document["cells"]:
        cells[tuple(values)] = FigureCell(value, value, value, UNKNOWN in values)
        counts[tuple(values)] = people
    total, counts[None] = document["total"]
    table = FigureTable(read_question(document["question"]), cells, FigureCell(total, total, total))
    return CountedTable(table, counts)
