"""Pairs of courses that may be one: a figure by course lies between all that joining makes of it.

Pieces of courses that no pair connects do not move each other's cells, so each may be joined in
some way at once.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain, product, zip_longest
from typing import Final

from fieldreg.domain.figures.cube import FigureCell, FigureTable
from fieldreg.domain.figures.dimensions import HeldSession, Values
from fieldreg.domain.figures.doubts import find_components
from fieldreg.domain.figures.intervals import find_partitions
from fieldreg.domain.figures.questions import Dimension, Question
from fieldreg.domain.figures.session_versions import span_cells
from fieldreg.domain.joins.pairs import Ends

Joining = Mapping[int, int]
"""For courses that are one with others, the one that stands for all."""
WAY_LIMIT: Final = 16


def list_pairs(question: Question, pairs: Iterable[Ends]) -> list[Ends]:
    if Dimension.COURSE not in question.used:
        return []
    wanted = question.where.get(Dimension.COURSE)
    pieces = [
        piece
        for piece in find_components(pairs)
        if wanted is None or not wanted.isdisjoint(map(str, piece))
    ]
    every = frozenset().union(*pieces)
    return sorted(ends for ends in pairs if ends[0] in every)


def list_joinings(
    question: Question, pairs: Collection[Ends], apart: Collection[Ends]
) -> list[Joining] | None:
    """Return the ways in which courses may be joined, without that of none; None if too many."""
    ways = []
    for piece in find_components(pairs):
        mine = [ends for ends in pairs if ends[0] in piece]
        if len(mine) > _PAIR_LIMIT:
            return None
        found = find_partitions(piece, mine, apart)
        ways.append([_name_each(groups) for groups in found])
    if Dimension.COURSE in question.where:
        together: Iterator[tuple[Joining, ...]] = product(*ways)
    else:
        together = zip_longest(*ways, fillvalue={})
    joined = [dict(chain.from_iterable(way.items() for way in each)) for each in together]
    return [each for each in joined if each] if len(joined) <= WAY_LIMIT else None


_PAIR_LIMIT: Final = 4


def _name_each(groups: Iterable[frozenset[int]]) -> Joining:
    return {course: min(group) for group in groups if len(group) > 1 for course in group}


def join_sessions(sessions: Mapping[int, HeldSession], joining: Joining) -> dict[int, HeldSession]:
    return {
        id_: held._replace(course=joining.get(held.course, held.course))
        for id_, held in sessions.items()
    }


def join_question(question: Question, joining: Joining) -> Question:
    wanted = question.where.get(Dimension.COURSE)
    if wanted is None:
        return question
    named = frozenset(_map_value(value, joining) for value in wanted)
    return replace(question, where={**question.where, Dimension.COURSE: named})


def _map_value(value: str | None, joining: Joining) -> str | None:
    return value if value is None else str(joining.get(int(value), int(value)))


def span_joinings(shown: FigureTable, others: Iterable[tuple[Joining, FigureTable]]) -> FigureTable:
    by = shown.question.by
    if Dimension.COURSE not in by:
        return span_cells(shown, [table for _, table in others])
    place = by.index(Dimension.COURSE)
    wanted = shown.question.where.get(Dimension.COURSE, frozenset())
    courses = wanted.union(values[place] for values in shown.cells)
    return span_cells(shown, [_part(table, joining, place, courses) for joining, table in others])


def _part(
    table: FigureTable, joining: Joining, place: int, courses: Collection[str | None]
) -> FigureTable:
    members: dict[str | None, list[str | None]] = {}
    for course in courses:
        members.setdefault(_map_value(course, joining), []).append(course)
    cells: dict[Values, FigureCell] = {
        (*values[:place], course, *values[place + 1 :]): cell
        for values, cell in table.cells.items()
        for course in members.get(values[place], ())
    }
    return replace(table, cells=cells)


def bound_cells(
    shown: FigureTable, pairs: Iterable[Ends], answer: Callable[[Question], FigureTable]
) -> FigureTable:
    question, named = shown.question, {str(course) for ends in pairs for course in ends}
    by = tuple(each for each in question.by if each is not Dimension.COURSE)
    where = dict(question.where)
    where.pop(Dimension.COURSE, None)
    most = answer(replace(question, by=by, where=where)).total.high

    def widen(cell: FigureCell) -> FigureCell:
        return cell if cell.is_unknown else replace(cell, low=0, high=most, is_outer=True)

    if Dimension.COURSE in question.where:
        cells = {values: widen(cell) for values, cell in shown.cells.items()}
        return replace(shown, cells=cells, total=widen(shown.total))
    place = question.by.index(Dimension.COURSE)
    cells = {
        values: widen(cell) if values[place] in named else cell
        for values, cell in shown.cells.items()
    }
    return replace(shown, cells=cells)
