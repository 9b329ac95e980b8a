"""Figures by generation against a count by hand, however open pairs turn out."""

from collections.abc import Iterator, Mapping
from itertools import chain, combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from fieldreg.domain.figures.cascade.edges import build_cascade
from fieldreg.domain.figures.cascade.generations import (
    answer_with_generations,
    list_movable,
    number_sessions,
)
from fieldreg.domain.figures.counting import FactRow
from fieldreg.domain.figures.cube import Cube
from fieldreg.domain.figures.dimensions import GENERATIONS, HeldSession
from fieldreg.domain.figures.doubts import Doubts
from fieldreg.domain.figures.questions import Dimension, Measure, Question
from tests.domain.figures.test_cascade import NOTHING, SESSIONS, after, histories
from tests.domain.figures.test_cube import PLACES, VALUES

PAIRS = st.sets(st.sampled_from([(1, 2), (1, 3), (2, 3), (3, 4)]), max_size=2)
Register = Mapping[int, HeldSession]


def ways(rows: list[FactRow], pairs: set[tuple[int, int]]) -> Iterator[list[FactRow]]:
    """Yield the rows for each choice of *pairs* that are one person."""
    for joined in chain.from_iterable(combinations(pairs, n) for n in range(len(pairs) + 1)):
        name = {root: root for root in range(1, 5)}
        for one, other in joined:
            name = {root: name[one] if at == name[other] else at for root, at in name.items()}
        yield [(name[row[0]], *row[1:]) for row in rows]


def generation_of(rows: list[FactRow], stated: list[tuple[int, int]]) -> dict[int, str]:
    """Walk each chain of edges from the sessions that follow none."""
    edges = {edge for edge in stated if 9 not in edge} | {
        (before, session)
        for root, session, _, part, *_ in rows
        if part in ("lead", "co-facilitator")
        for other, before, half_days, *_ in rows
        if other == root and half_days and SESSIONS[before].day < SESSIONS[session].day
    }
    first = {one for one in SESSIONS if all(one != child for _, child in edges)}
    steps = {one: [n for n in range(6) if one in after(first, edges, n)] for one in SESSIONS}
    return {one: GENERATIONS[min(found)] for one, found in steps.items() if found}


def count(measure: Measure, rows: list[FactRow], name: str, generations: dict[int, str]) -> int:
    there = [row for row in rows if row[2] and generations[row[1]] == name]
    match measure:
        case Measure.PEOPLE:
            return len({row[0] for row in there})
        case Measure.REGISTRATIONS:
            return len({row[:2] for row in there})
        case _:
            return list(generations.values()).count(name)


@given(
    histories().filter(lambda history: not {(3, 4), (4, 3), (5, 5)} & {*history[1]}),
    PAIRS,
    st.sampled_from([Measure.PEOPLE, Measure.REGISTRATIONS, Measure.SESSIONS]),
)
@settings(max_examples=60)
def test_bounds_hold_whatever_open_pairs_turn_out_to_be(history, pairs, measure) -> None:
    rows, stated = history
    cascade = build_cascade(SESSIONS, rows, stated)
    held = number_sessions(SESSIONS, cascade.generation_of)
    people = {root: [row for row in rows if row[0] == root] for root in {row[0] for row in rows}}
    movable = list_movable(SESSIONS, cascade, people, pairs)
    question = Question(measure, (Dimension.GENERATION,))
    there = [row for row in rows if row[2]]
    table = answer_with_generations(
        *(Cube(held, PLACES, VALUES), question, there, Doubts(frozenset(pairs)), movable)
    )
    every = [(way, generation_of(way, stated)) for way in ways(rows, pairs)]
    if any(len(generations) < len(SESSIONS) for _, generations in every):
        return  # plans in a circle, which have a test of their own
    for name in GENERATIONS:
        cell = table.cells.get((name,))
        counts = [count(measure, way, name, generations) for way, generations in every]
        bounds = (cell.value, cell.low, cell.high) if cell else (0, 0, 0)
        assert bounds[0] == counts[0]
        assert bounds[1] <= min(counts)
        assert max(counts) <= bounds[2]
        assert pairs or bounds[1] == bounds[2]


def test_an_open_pair_that_leads_nothing_moves_no_session() -> None:
    rows: list[FactRow] = [(1, 1, 2, None, *NOTHING), (2, 3, 2, None, *NOTHING)]
    cascade = build_cascade(SESSIONS, rows, ())
    people = {1: rows[:1], 2: rows[1:]}
    assert list_movable(SESSIONS, cascade, people, {(1, 2)}) == frozenset()
    people[2] = [replace_part(rows[1])]
    assert list_movable(SESSIONS, cascade, people, {(1, 2)}) == {3}


def replace_part(row: FactRow) -> FactRow:
    return (*row[:3], "lead", *row[4:])


def test_a_session_of_a_late_generation_is_told_with_the_others() -> None:
    numbers = dict(enumerate((0, 3, 4, 5, 6), 1))
    found = number_sessions(SESSIONS, numbers)
    assert [each.generations for each in found.values()] == [
        *[("0",), ("3",), ("4+",), ("4+",), ("4+",)]
    ]
    assert found[1]._replace(generations=()) == SESSIONS[1]._replace(generations=())
