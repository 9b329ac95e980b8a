"""Figures by generation of the cascade, which all sessions and people decide.

A session that follows none has the first, and so have those of confidential courses, whose people
tie nothing here: who leads a session is known.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from itertools import product

from fieldreg.domain.figures.cascade.edges import LEADING, Cascade, Edge, list_later
from fieldreg.domain.figures.counting import CodedFacts, FactRow, list_columns
from fieldreg.domain.figures.cube import Cube, FigureCell, FigureTable, list_in_order
from fieldreg.domain.figures.dimensions import GENERATIONS, HeldSession
from fieldreg.domain.figures.doubts import Doubts, answer_with_doubts, find_components
from fieldreg.domain.figures.questions import Question
from fieldreg.domain.joins.pairs import Ends


def number_sessions(
    sessions: Mapping[int, HeldSession], generation_of: Mapping[int, int]
) -> dict[int, HeldSession]:
    names = {
        each: GENERATIONS[min(number, len(GENERATIONS) - 1)]
        for each, number in generation_of.items()
    }
    return {
        each: held._replace(generations=(names.get(each, GENERATIONS[0]),))
        for each, held in sessions.items()
    }


def list_movable(
    sessions: Mapping[int, HeldSession],
    cascade: Cascade,
    people: Mapping[int, Iterable[FactRow]],
    open_pairs: Collection[Ends],
) -> frozenset[int]:
    more = list_open_edges(sessions, cascade, people, open_pairs)
    edges = {*cascade.edges, *cascade.stated, *more}
    return frozenset(list_later({after for _, after in more}, edges))


def list_open_edges(
    sessions: Mapping[int, HeldSession],
    cascade: Cascade,
    people: Mapping[int, Iterable[FactRow]],
    open_pairs: Collection[Ends],
) -> set[Edge]:
    """Return the edges to add if some of *open_pairs* are one.

    *people* have the rows of each who is in a pair.
    """
    more = set[Edge]()
    for piece in find_components(open_pairs):
        rows = [row for root in piece for row in people.get(root, ()) if row[1] in sessions]
        attended = {session for _, session, half_days, *_ in rows if half_days}
        led = {session for _, session, _, part, *_ in rows if part in LEADING}
        ends = product(attended, led)
        more |= {edge for edge in ends if sessions[edge[0]].day < sessions[edge[1]].day}
    return more - cascade.edges.keys() - cascade.stated


def answer_with_generations(
    cube: Cube,
    question: Question,
    rows: Iterable[FactRow],
    doubts: Doubts,
    movable: Collection[int],
) -> FigureTable:
    if not movable:
        return answer_with_doubts(cube, question, rows, doubts)
    kept = CodedFacts([*list_columns(rows)])

    def count(sessions: Mapping[int, HeldSession]) -> FigureTable:
        return answer_with_doubts(Cube(sessions, cube.places, cube.values), question, kept, doubts)

    held = cube.sessions
    shown = count(held)
    least = count({each: held[each] for each in held.keys() - movable})
    most = count(
        {
            id_: session._replace(generations=GENERATIONS) if id_ in movable else session
            for id_, session in held.items()
        }
    )
    cells = {
        key: _widen(shown.cells.get(key, FigureCell()), least.cells.get(key), most.cells.get(key))
        for key in list_in_order({*shown.cells, *most.cells})
    }
    return replace(shown, cells=cells)


def _widen(shown: FigureCell, least: FigureCell | None, most: FigureCell | None) -> FigureCell:
    if shown.is_unknown or (most and most.is_unknown):
        return shown
    low = least.low if least else 0
    high = most.high if most else shown.high
    is_outer = shown.is_outer or (low, high) != (shown.low, shown.high)
    return replace(shown, low=min(low, shown.low), high=max(high, shown.high), is_outer=is_outer)
